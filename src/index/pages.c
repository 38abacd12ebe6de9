/* pages.c - the background pages of an index
 * SPDX-License-Identifier: MIT
 */
#include "index/pages.h"

#include "index/open.h"

static void copy_both(
	const struct sql *sql, int column, struct bitext *text, struct arena *arena, bool *failed)
{
	text->in[LANG_CY].text = sql_column_copy(sql, column, arena, failed);
	text->in[LANG_EN].text = sql_column_copy(sql, column + 1, arena, failed);
}

static enum status load_parts(struct index *index, int64_t number, struct arena *arena,
	struct page *page, struct error *error)
{
	bool row = true, failed = false;
	struct sql sql;
	enum status status = sql_prepare(index->db,
		"SELECT heading_cy, heading_en, text_cy, text_en FROM page_part WHERE page=? "
		"ORDER BY id",
		&sql, error);

	if (!status)
		sql_int(&sql, number);
	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		struct page_part *parts =
			arena_grow(arena, page->parts, page->n_parts, sizeof *parts);

		if (!parts) {
			status = error_no_memory(error);
			break;
		}
		page->parts = parts;
		parts += page->n_parts++;
		copy_both(&sql, 0, &parts->heading, arena, &failed);
		copy_both(&sql, 2, &parts->text, arena, &failed);
	}
	sql_release(&sql);
	return failed ? error_no_memory(error) : status;
}

static enum status load_page(struct index *index, const struct sql *sql, bool parts,
	struct page_list *list, struct error *error)
{
	struct page *items =
		arena_grow(&list->arena, list->pages.items, list->pages.n, sizeof *items);
	bool failed = false;
	enum status status;

	if (!items)
		return error_no_memory(error);
	list->pages.items = items;
	items += list->pages.n++;
	items->id.text = sql_column_needed(sql, 1, &list->arena, &failed);
	copy_both(sql, 2, &items->title, &list->arena, &failed);
	status = open_split(&list->arena, sql_column_text(sql, 4), &items->sources, error);
	if (!status)
		status = open_split(&list->arena, sql_column_text(sql, 5), &items->concepts, error);
	items->review[LANG_CY] = open_code(sql, 6, N_REVIEWS);
	items->review[LANG_EN] = open_code(sql, 7, N_REVIEWS);
	if (!status && failed)
		status = error_no_memory(error);
	if (!status && parts)
		status = load_parts(index, sql_column_int(sql, 0), &list->arena, items, error);
	return status;
}

enum status pages_load(
	struct index *index, const char *id, struct page_list *list, struct error *error)
{
	bool row = true;
	struct sql sql;
	enum status status = sql_prepare(index->db,
		"SELECT id, code, title_cy, title_en, sources, concepts, review_cy, review_en "
		"FROM page WHERE ?1 IS NULL OR code=?1 ORDER BY id",
		&sql, error);

	*list = (struct page_list){.pages = {NULL, 0}};
	arena_init(&list->arena);
	if (!status)
		sql_text(&sql, id);
	while (!status && !(status = sql_step(&sql, &row, error)) && row)
		status = load_page(index, &sql, id != NULL, list, error);
	sql_release(&sql);
	return status;
}

void pages_release(struct page_list *list)
{
	arena_release(&list->arena);
	list->pages = (struct pages){NULL, 0};
}
