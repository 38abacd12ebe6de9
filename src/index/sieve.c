/* sieve.c - how many concepts pass a filter up to a place of the alphabetical list
 * SPDX-License-Identifier: MIT
 */
#include "index/sieve.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "index/passing.h"

enum { STRIDE = 256 };

/* items[i]: how many pass before place i * STRIDE, as far as is known. */
struct marks {
	size_t *items;
	size_t n, room;
};

struct sieve {
	struct buf filter; /* which it is for */
	const struct bits *bits;
	size_t count;
	struct marks marks[N_LANGS];
};

size_t sieve_count(const struct sieve *sieve)
{
	return sieve->count;
}

bool sieve_passes(const struct sieve *sieve, int64_t concept)
{
	return concept >= 0 && bits_has(sieve->bits, (size_t) concept);
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

/* Marks of another filter are of no use. */
static enum status renew(struct sieve *sieve, const struct passing *passing, struct error *error)
{
	if (sieve->filter.len && strcmp(sieve->filter.data, passing->key.data) == 0)
		return STATUS_OK;
	for (int lang = 0; lang < N_LANGS; lang++)
		sieve->marks[lang].n = 0;
	sieve->count = bits_count(&passing->bits);
	buf_clear(&sieve->filter);
	buf_add_str(&sieve->filter, passing->key.data);
	return buf_status(&sieve->filter, error);
}

enum status sieve_for(
	struct index *index, const struct filter *filter, struct sieve **sieve, struct error *error)
{
	const struct bits *bits;
	enum status status = passing_find(index, filter, TAGGED_CONCEPT, -1, &bits, error);

	*sieve = NULL;
	if (status || !bits)
		return status;
	if (!index->sieve) {
		index->sieve = calloc(1, sizeof *index->sieve);
		if (!index->sieve)
			return error_no_memory(error);
		buf_init(&index->sieve->filter);
	}
	index->sieve->bits = bits;
	status = renew(index->sieve, &index->passing[TAGGED_CONCEPT], error);
	if (!status)
		*sieve = index->sieve;
	return status;
}

void sieve_free(struct sieve *sieve)
{
	if (!sieve)
		return;
	buf_release(&sieve->filter);
	for (int lang = 0; lang < N_LANGS; lang++)
		free(sieve->marks[lang].items);
	free(sieve);
}
