/* shelf.c - what the user's database keeps, as rows to be shown
 * SPDX-License-Identifier: MIT
 */
#include "present/shelf.h"

#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "index/digest.h"
#include "index/pages.h"
#include "present/news.h"
#include "present/page_doc.h"

struct loading {
	struct index *index;
	enum shelf_kind kind;
	enum lang ui;
	struct shelf *shelf;
	struct error *error;
};

static const char *keep(struct loading *l, struct buf *text, enum status *status)
{
	const char *copy = NULL;

	if (!*status)
		*status = buf_status(text, l->error);
	if (!*status && !(copy = arena_text(&l->shelf->arena, text->data, text->len)))
		*status = error_no_memory(l->error);
	return copy;
}

static void add_headword(
	struct buf *out, const struct headwords *headwords, enum lang lang, bool second)
{
	const char *headword = headwords->headword[lang], *sense = headwords->sense[lang];

	if (!headword)
		return;
	buf_add_str(out, second && out->len ? " · " : "");
	buf_add_visible(out, headword, strlen(headword));
	if (sense) {
		buf_add_str(out, " (");
		buf_add_visible(out, sense, strlen(sense));
		buf_add_char(out, ')');
	}
}

static enum status add_entry(struct loading *l, const char *id, struct buf *out)
{
	struct headwords headwords;
	enum status status = index_headwords(l->index, id, &l->shelf->arena, &headwords, l->error);

	if (!status) {
		add_headword(out, &headwords, l->ui, false);
		add_headword(out, &headwords, lang_other(l->ui), true);
	}
	return status;
}

static enum status add_page(struct loading *l, const char *id, struct buf *out)
{
	struct page_list list;
	enum status status = pages_load(l->index, id, &list, l->error);

	if (!status && !list.pages.n)
		status = STATUS_NOT_FOUND;
	if (!status) {
		const struct bitext *title = &list.pages.items[0].title;
		const char *text = title->in[l->ui].text;

		text = text ? text : title->in[lang_other(l->ui)].text;
		buf_add_visible(out, text ? text : id, strlen(text ? text : id));
	}
	pages_release(&list);
	return status;
}

/* What a row stands for, in words; STATUS_NOT_FOUND when this glossary has no such entry. */
static enum status add_text(struct loading *l, const char *key, struct buf *out)
{
	const char *page = l->kind == SHELF_SEARCHES ? NULL : page_doc_id(key);

	if (l->kind == SHELF_SEARCHES) {
		buf_add_visible(out, key, strlen(key));
		return STATUS_OK;
	}
	return page ? add_page(l, page, out) : add_entry(l, key, out);
}

static void add_day(struct buf *out, int64_t when)
{
	const time_t seconds = (time_t)when;
	struct tm tm;
	char text[32];

	if (localtime_r(&seconds, &tm) && strftime(text, sizeof text, "%Y-%m-%d", &tm))
		buf_add_str(out, text);
}

static void add_note(
	const struct loading *l, const struct store_row *row, bool missing, struct buf *out)
{
	switch (l->kind) {
	case SHELF_BOOKMARKS:
		buf_add_visible(out, row->list, strlen(row->list));
		if (missing)
			buf_add_format(
				out, "%s%s", out->len ? " · " : "", _("not in this glossary"));
		break;
	case SHELF_NEWS:
		buf_add_format(out, "%s · ", row->changed ? _("changed") : _("new"));
		add_day(out, row->when);
		break;
	default:
		add_day(out, row->when);
	}
}

static enum status add_row(struct loading *l, const struct store_row *row)
{
	struct shelf *shelf = l->shelf;
	struct shelf_row *rows;
	struct buf text, note;
	enum status status;
	bool missing;

	buf_init(&text);
	buf_init(&note);
	status = add_text(l, row->text, &text);
	missing = status == STATUS_NOT_FOUND;
	if (missing) {
		buf_add_visible(&text, row->text, strlen(row->text));
		status = STATUS_OK;
	}
	add_note(l, row, missing, &note);
	if (!status && (!missing || l->kind == SHELF_BOOKMARKS)) {
		const char *words = keep(l, &text, &status), *beside = keep(l, &note, &status);

		rows = arena_grow(&shelf->arena, shelf->rows, shelf->n, sizeof *rows);
		if (!rows) {
			status = error_no_memory(l->error);
		} else if (!status) {
			shelf->rows = rows;
			rows[shelf->n++] = (struct shelf_row){row->text, words, beside, missing};
		}
	}
	buf_release(&note);
	buf_release(&text);
	return status;
}

static enum status read_rows(struct store *store, const struct loading *l, struct store_rows *rows)
{
	struct arena *arena = &l->shelf->arena;

	switch (l->kind) {
	case SHELF_BOOKMARKS:
		return store_bookmarks(store, arena, rows, l->error);
	case SHELF_VISITED:
		return store_visits(store, arena, rows, l->error);
	case SHELF_SEARCHES:
		return store_searches(store, arena, rows, l->error);
	case SHELF_NEWS:
		break;
	}
	return store_news(store, index_source(l->index), arena, rows, l->error);
}

enum status shelf_load(struct store *store, struct index *index, enum shelf_kind kind, enum lang ui,
	struct shelf *shelf, struct error *error)
{
	struct loading l = {index, kind, ui, shelf, error};
	struct store_rows rows = {.n = 0};
	enum status status = STATUS_OK;

	*shelf = (struct shelf){.n = 0};
	arena_init(&shelf->arena);
	if (store)
		status = read_rows(store, &l, &rows);
	for (size_t i = 0; i < rows.n && !status; i++)
		status = add_row(&l, &rows.items[i]);
	return status;
}

void shelf_release(struct shelf *shelf)
{
	arena_release(&shelf->arena);
	*shelf = (struct shelf){.n = 0};
}

const char *shelf_nothing(
	const struct store *store, const struct index *index, enum shelf_kind kind)
{
	if (!store)
		return _("Geirfa could not open its file of bookmarks: nothing is remembered.");
	switch (kind) {
	case SHELF_BOOKMARKS:
		return _("There are no bookmarks yet.");
	case SHELF_VISITED:
		return _("No entries have been read yet.");
	case SHELF_SEARCHES:
		return _("Nothing has been looked up yet.");
	case SHELF_NEWS:
		break;
	}
	return news_are_kept(index)
		       ? _("Nothing is new.")
		       : _("This glossary is too large to look for what is new in it.");
}
