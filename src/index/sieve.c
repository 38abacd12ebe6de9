/* sieve.c - which concepts pass a filter, and how many do up to a place of the alphabetical list
 * SPDX-License-Identifier: MIT
 */
#include "index/sieve.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "index/row.h"

enum { STRIDE = 256 };

/* items[i]: how many pass before place i * STRIDE, as far as is known. */
struct marks {
	size_t *items;
	size_t n, room;
};

struct sieve {
	struct buf match;    /* the filter as an FTS5 expression */
	unsigned char *bits; /* by number of the concept */
	size_t n_bits;
	size_t count; /* of those that are set */
	struct marks marks[N_LANGS];
};

size_t sieve_count(const struct sieve *sieve)
{
	return sieve->count;
}

bool sieve_passes(const struct sieve *sieve, int64_t concept)
{
	return concept >= 0 && (uint64_t) concept < sieve->n_bits &&
	       sieve->bits[concept / 8] & 1U << concept % 8;
}

void sieve_start(
	const struct sieve *sieve, enum lang order, size_t wanted, size_t *place, size_t *passed)
{
	const struct marks *marks = &sieve->marks[order];
	size_t low = 0, high = marks->n;

	/* The last mark that is not beyond the row. */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (marks->items[middle] <= wanted)
			low = middle;
		else
			high = middle;
	}
	*place = low * STRIDE;
	*passed = marks->n ? marks->items[low] : 0;
}

/* Without memory the next walk is longer. */
void sieve_note(struct sieve *sieve, enum lang order, size_t place, size_t passed)
{
	struct marks *marks = &sieve->marks[order];
	size_t *grown;

	if (place != marks->n * STRIDE)
		return;
	grown = vec_grow(marks->items, marks->n, &marks->room, sizeof *grown);
	if (!grown)
		return;
	marks->items = grown;
	grown[marks->n++] = passed;
}

static void set_bit(struct sieve *sieve, int64_t concept)
{
	if (concept < 0 || (uint64_t) concept >= sieve->n_bits || sieve_passes(sieve, concept))
		return;
	sieve->bits[concept / 8] |= (unsigned char)(1U << concept % 8);
	sieve->count++;
}

static enum status fill(struct index *index, struct sieve *sieve, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_TEXT_CY, error);
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(index->db, error);
	sql_text_len(sql, sieve->match.data, sieve->match.len);
	while (!status && !(status = sql_step(sql, &row, error)) && row)
		set_bit(sieve, sql_column_int(sql, 0));
	sql_again(sql);
	return status;
}

/* Takes the expression over. */
static enum status make(
	struct index *index, struct buf *match, struct sieve **out, struct error *error)
{
	struct sieve *sieve = calloc(1, sizeof *sieve);
	enum status status;

	*out = NULL;
	if (!sieve)
		return error_no_memory(error);
	sieve->match = *match;
	buf_init(match);
	sieve->n_bits = index_count(index, -1) + 1;
	sieve->bits = calloc(sieve->n_bits / 8 + 1, 1);
	status = sieve->bits ? fill(index, sieve, error) : error_no_memory(error);
	if (status)
		sieve_free(sieve);
	else
		*out = sieve;
	return status;
}

static bool is_for(const struct sieve *sieve, const struct buf *match)
{
	return sieve && sieve->match.len == match->len &&
	       memcmp(sieve->match.data, match->data, match->len) == 0;
}

enum status sieve_for(
	struct index *index, const struct filter *filter, struct sieve **sieve, struct error *error)
{
	struct buf match;
	enum status status;

	*sieve = NULL;
	if (filter_is_empty(filter))
		return STATUS_OK;
	buf_init(&match);
	filter_match(filter, false, &match);
	status = buf_status(&match, error);
	if (!status && !is_for(index->sieve, &match)) {
		sieve_free(index->sieve);
		index->sieve = NULL;
		status = make(index, &match, &index->sieve, error);
	}
	buf_release(&match);
	*sieve = index->sieve;
	return status;
}

void sieve_free(struct sieve *sieve)
{
	if (!sieve)
		return;
	buf_release(&sieve->match);
	free(sieve->bits);
	for (int lang = 0; lang < N_LANGS; lang++)
		free(sieve->marks[lang].items);
	free(sieve);
}
