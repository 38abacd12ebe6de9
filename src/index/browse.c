/* browse.c - the whole glossary in alphabetical order, a page at a time
 * SPDX-License-Identifier: MIT
 */
#include "index/browse.h"

#include <string.h>

#include "base/vec.h"
#include "index/passing.h"
#include "index/row.h"

/* The rows of a list: positions are known in the whole list, and counted off in a filtered one. */
static enum status prepare_rows(struct index *index, enum lang order, size_t first,
	const struct filter *filter, const struct bits **passing, struct sql *sql,
	struct error *error)
{
	static const char select[] =
		"SELECT concept, letter FROM place WHERE lang=? AND id>=? ORDER BY id";
	enum status status = passing_find(index, filter, TAGGED_CONCEPT, -1, passing, error);

	*sql = (struct sql){0};
	if (!status)
		status = sql_prepare(index->db, select, sql, error);
	if (status)
		return status;
	sql_int(sql, order);
	sql_int(sql, *passing ? 0 : (int64_t)first);
	return STATUS_OK;
}

/* The next row that passes. */
static enum status next_row(
	struct sql *sql, const struct bits *passing, bool *row, struct error *error)
{
	enum status status;

	do
		status = sql_step(sql, row, error);
	while (!status && *row && passing && !bits_has(passing, (size_t)sql_column_int(sql, 0)));
	return status;
}

enum status browse_count(
	struct index *index, const struct filter *filter, size_t *n, struct error *error)
{
	const struct bits *passing;
	enum status status = passing_find(index, filter, TAGGED_CONCEPT, -1, &passing, error);

	*n = passing ? bits_count(passing) : index_count(index, -1);
	return status;
}

static enum status add_row(
	struct index *index, const struct sql *sql, struct browse_page *page, struct error *error)
{
	struct browse_row *rows = arena_grow(&page->arena, page->rows, page->n, sizeof *rows);
	enum status status;
	struct row row;

	if (!rows)
		return error_no_memory(error);
	page->rows = rows;
	status = row_load(index, sql_column_int(sql, 0), &page->arena, &row, error);
	if (status)
		return status;
	rows += page->n++;
	rows->letter = (int)sql_column_int(sql, 1);
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
	const struct bits *passing;
	struct sql sql;
	bool row = true;
	enum status status;

	*page = (struct browse_page){.n = 0};
	arena_init(&page->arena);
	status = prepare_rows(index, order, first, filter, &passing, &sql, error);
	for (size_t skip = passing ? first : 0; !status && page->n < limit;) {
		status = next_row(&sql, passing, &row, error);
		if (status || !row)
			break;
		if (skip)
			skip--;
		else
			status = add_row(index, &sql, page, error);
	}
	sql_release(&sql);
	return status;
}

enum status browse_find(
	struct index *index, enum lang order, const char *id, size_t *position, struct error *error)
{
	static const char select[] = "SELECT id FROM place WHERE lang=? AND concept=(SELECT id "
				     "FROM concept WHERE code=?)";
	bool row = false;
	struct sql sql;
	enum status status = sql_prepare(index->db, select, &sql, error);

	*position = 0;
	if (!status) {
		sql_int(&sql, order);
		sql_text(&sql, id);
		status = sql_step(&sql, &row, error);
	}
	if (row)
		*position = (size_t)sql_column_int(&sql, 0);
	else if (!status)
		status =
			error_set(error, STATUS_NOT_FOUND, N_("there is no entry ‘{1}’"), id, NULL);
	sql_release(&sql);
	return status;
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

enum status browse_letters(struct index *index, enum lang order, const struct filter *filter,
	struct browse_letter **letters, size_t *n, struct error *error)
{
	size_t room = 0, position = 0;
	const struct bits *passing;
	struct sql sql;
	bool row = true;
	enum status status;

	*letters = NULL;
	*n = 0;
	status = prepare_rows(index, order, 0, filter, &passing, &sql, error);
	for (; !status && !(status = next_row(&sql, passing, &row, error)) && row; position++) {
		int letter = (int)sql_column_int(&sql, 1);
		struct browse_letter *grown;

		if (*n && (*letters)[*n - 1].letter == letter)
			continue;
		grown = vec_grow(*letters, *n, &room, sizeof *grown);
		if (!grown) {
			status = error_no_memory(error);
			break;
		}
		*letters = grown;
		grown += (*n)++;
		grown->letter = letter;
		grown->first = position;
		status = letter_name(index, order, letter, &grown->name, error);
	}
	sql_release(&sql);
	return status;
}
