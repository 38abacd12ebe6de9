/* browse.c - the whole glossary in alphabetical order, a page at a time
 * SPDX-License-Identifier: MIT
 */
#include "index/browse.h"

#include <string.h>

#include "base/vec.h"
#include "index/passing.h"
#include "index/row.h"
#include "index/sieve.h"

/* A walk through a list from some row on. */
struct walk {
	struct sql *sql;
	enum lang order;
	struct sieve *sieve; /* NULL: every row is wanted */
	size_t passed;	     /* rows wanted that lie before the next one */
	int64_t concept;
	int letter;
};

static enum status walk_from(struct index *index, enum lang order, const struct filter *filter,
	size_t first, struct walk *walk, struct error *error)
{
	size_t place = first;
	enum status status;

	*walk = (struct walk){.order = order, .passed = first};
	status = sieve_for(index, filter, &walk->sieve, error);
	if (status)
		return status;
	if (walk->sieve)
		sieve_start(walk->sieve, order, first, &place, &walk->passed);
	walk->sql = open_statement(index, STATEMENT_PLACES, error);
	if (!walk->sql)
		return sql_error(index->db, error);
	sql_int(walk->sql, order);
	sql_int(walk->sql, (int64_t)place);
	return STATUS_OK;
}

/* The next row that is wanted; *row is false at the end. */
static enum status walk_on(struct walk *walk, bool *row, struct error *error)
{
	for (;;) {
		enum status status = sql_step(walk->sql, row, error);

		if (status || !*row)
			return status;
		walk->concept = sql_column_int(walk->sql, 1);
		walk->letter = (int)sql_column_int(walk->sql, 2);
		if (walk->sieve)
			sieve_note(walk->sieve, walk->order, (size_t)sql_column_int(walk->sql, 0),
				walk->passed);
		if (!walk->sieve || sieve_passes(walk->sieve, walk->concept)) {
			walk->passed++;
			return STATUS_OK;
		}
	}
}

static void walk_end(struct walk *walk)
{
	if (walk->sql)
		sql_again(walk->sql);
}

enum status browse_count(
	struct index *index, const struct filter *filter, size_t *n, struct error *error)
{
	struct sieve *sieve;
	enum status status = sieve_for(index, filter, &sieve, error);

	*n = status ? 0 : sieve ? sieve_count(sieve) : index_count(index, -1);
	return status;
}

static enum status add_row(
	struct index *index, const struct walk *walk, struct browse_page *page, struct error *error)
{
	struct browse_row *rows = arena_grow(&page->arena, page->rows, page->n, sizeof *rows);
	enum status status;
	struct row row;

	if (!rows)
		return error_no_memory(error);
	page->rows = rows;
	status = row_load(index, walk->concept, &page->arena, &row, error);
	if (status)
		return status;
	rows += page->n++;
	rows->letter = walk->letter;
	rows->id = row.id;
	rows->tier = row.tier;
	rows->theme = row.theme;
	rows->sectors = row.sectors;
	memcpy(rows->headword, row.headword, sizeof rows->headword);
	memcpy(rows->sense, row.sense, sizeof rows->sense);
	memcpy(rows->review, row.review, sizeof rows->review);
	return STATUS_OK;
}

enum status browse_rows(struct index *index, enum lang order, const struct filter *filter,
	size_t first, size_t limit, struct browse_page *page, struct error *error)
{
	struct walk walk;
	bool row = true;
	enum status status;

	*page = (struct browse_page){.n = 0};
	arena_init(&page->arena);
	status = walk_from(index, order, filter, first, &walk, error);
	while (!status && page->n < limit && !(status = walk_on(&walk, &row, error)) && row) {
		if (walk.passed > first)
			status = add_row(index, &walk, page, error);
	}
	walk_end(&walk);
	return status;
}

static enum status not_found(const char *id, struct error *error)
{
	return error_set(error, STATUS_NOT_FOUND, N_("there is no entry ‘{1}’"), id, NULL);
}

/* Where a concept stands in the whole list. */
static enum status find_place(
	struct index *index, enum lang order, const char *id, size_t *place, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_PLACE, error);
	bool row = false;
	enum status status;

	*place = 0;
	if (!sql)
		return sql_error(index->db, error);
	sql_int(sql, order);
	sql_text(sql, id);
	status = sql_step(sql, &row, error);
	if (row)
		*place = (size_t)sql_column_int(sql, 0);
	else if (!status)
		status = not_found(id, error);
	sql_again(sql);
	return status;
}

/* Where the row at a place of the whole list stands among those that are wanted. */
static enum status find_among(struct index *index, enum lang order, const struct filter *filter,
	size_t place, size_t *position, bool *found, struct error *error)
{
	struct walk walk;
	bool row = true;
	size_t at = 0;
	enum status status = walk_from(index, order, filter, 0, &walk, error);

	*found = false;
	while (!status && !(status = walk_on(&walk, &row, error)) && row) {
		at = (size_t)sql_column_int(walk.sql, 0);
		*found = at == place;
		if (at >= place)
			break;
	}
	*position = *found ? walk.passed - 1 : 0;
	walk_end(&walk);
	return status;
}

enum status browse_find(struct index *index, enum lang order, const struct filter *filter,
	const char *id, size_t *position, struct error *error)
{
	enum status status = find_place(index, order, id, position, error);
	size_t place = *position;
	bool found;

	if (status || filter_is_empty(filter))
		return status;
	status = find_among(index, order, filter, place, position, &found, error);
	return status || found ? status : not_found(id, error);
}

void browse_release(struct browse_page *page)
{
	arena_release(&page->arena);
	*page = (struct browse_page){.n = 0};
}

static enum status letter_name(
	struct index *index, enum lang lang, int letter, const char **name, struct error *error)
{
	enum status status = STATUS_OK;

	*name = "#";
	if (!index->orders[lang])
		status = order_open(lang, &index->orders[lang], error);
	if (!status && letter >= 0 && (size_t)letter < order_letters(index->orders[lang]))
		*name = order_letter_name(index->orders[lang], (size_t)letter);
	return status;
}

/* Letters as they are added. */
struct letters {
	struct index *index;
	enum lang order;
	struct browse_letter *items;
	size_t n, room;
};

/* Adds the letter of a row, unless the row above has it. */
static enum status add_letter(
	struct letters *letters, int letter, size_t first, struct error *error)
{
	struct browse_letter *grown;

	if (letters->n && letters->items[letters->n - 1].letter == letter)
		return STATUS_OK;
	grown = vec_grow(letters->items, letters->n, &letters->room, sizeof *grown);
	if (!grown)
		return error_no_memory(error);
	letters->items = grown;
	grown += letters->n++;
	grown->letter = letter;
	grown->first = first;
	return letter_name(letters->index, letters->order, letter, &grown->name, error);
}

static enum status add_letters(struct letters *letters, struct error *error)
{
	struct sql *sql = open_statement(letters->index, STATEMENT_LETTERS, error);
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(letters->index->db, error);
	sql_int(sql, letters->order);
	while (!status && !(status = sql_step(sql, &row, error)) && row)
		status = add_letter(letters, (int)sql_column_int(sql, 1),
			(size_t)sql_column_int(sql, 0), error);
	sql_again(sql);
	return status;
}

static enum status add_filtered_letters(
	struct letters *letters, const struct filter *filter, struct error *error)
{
	struct walk walk;
	bool row = true;
	enum status status = walk_from(letters->index, letters->order, filter, 0, &walk, error);

	while (!status && !(status = walk_on(&walk, &row, error)) && row)
		status = add_letter(letters, walk.letter, walk.passed - 1, error);
	walk_end(&walk);
	return status;
}

enum status browse_letters(struct index *index, enum lang order, const struct filter *filter,
	struct browse_letter **items, size_t *n, struct error *error)
{
	struct letters letters = {.index = index, .order = order};
	enum status status = filter_is_empty(filter)
				     ? add_letters(&letters, error)
				     : add_filtered_letters(&letters, filter, error);

	*items = letters.items;
	*n = letters.n;
	return status;
}
