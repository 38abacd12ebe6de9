/* view_copy.c - what can be copied of the entry or page, to choose from
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/copy.h"
#include "present/page_doc.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/view_entry.h"
#include "tui/view_search.h"

struct row {
	enum copy_kind kind;
	bool missing;
	struct buf shown; /* the first line of what is copied, or why there is nothing */
};

struct menu {
	char *id; /* of the concept, or name of the page; NULL: there is none */
	struct row rows[N_COPY_KINDS];
	struct list list; /* of the rows */
};

static struct menu *state_of(const struct view *view)
{
	return view->state;
}

/* What is read, or what the list has selected. */
static const char *subject(const struct app *app)
{
	return app->focus == VIEW_ENTRY ? entry_shown(&app->views[VIEW_ENTRY])
					: search_selected(&app->views[VIEW_SEARCH]);
}

static enum status open_copy(struct view *view, struct error *error)
{
	struct menu *menu = state_of(view);
	const char *id = subject(view->app);
	bool page = id && page_doc_id(id);

	list_init(&menu->list);
	for (int kind = 0; kind < N_COPY_KINDS; kind++)
		buf_init(&menu->rows[kind].shown);
	if (!id)
		return STATUS_OK;
	menu->id = strdup(id);
	if (!menu->id)
		return error_no_memory(error);
	for (int kind = 0; kind < N_COPY_KINDS; kind++) {
		if (!page || copy_of_page((enum copy_kind)kind))
			menu->rows[menu->list.count++].kind = (enum copy_kind)kind;
	}
	return STATUS_OK;
}

static void close_copy(struct view *view)
{
	struct menu *menu = state_of(view);

	for (int kind = 0; kind < N_COPY_KINDS; kind++)
		buf_release(&menu->rows[kind].shown);
	free(menu->id);
}

static struct copy_options options_of(const struct app *app, bool unlinked)
{
	return (struct copy_options){.ui = app->ui,
		.definition_first = app->settings.definition_first,
		.only = -1,
		.unlinked = unlinked,
		.version = app->version,
		.date = app->today};
}

/* What is shown of a text: its first line, without the marks of a Markdown heading. */
static void show_text(struct row *row, const struct buf *text)
{
	const char *line = text->data + strspn(text->data, "# ");

	buf_clear(&row->shown);
	buf_add(&row->shown, line, strcspn(line, "\n"));
	if (text->failed)
		row->shown.failed = true;
}

/* What a row stands for; nothing, and *missing says why, where there is nothing. */
static enum status take_text(struct view *view, const struct row *row, bool unlinked,
	struct buf *text, const char **missing, struct error *error)
{
	const struct copy_options options = options_of(view->app, unlinked);
	const char *id = state_of(view)->id, *page = page_doc_id(id);
	struct index *index = view->app->index;
	struct page_list pages = {.pages = {.n = 0}};
	struct entry entry;
	enum status status;

	*missing = NULL;
	if (page) {
		status = pages_load(index, page, &pages, error);
		if (!status && pages.pages.n)
			status = copy_page(
				&pages.pages.items[0], index, row->kind, &options, text, error);
		pages_release(&pages);
		return status;
	}
	status = entry_load(index, id, &entry, error);
	if (!status) {
		*missing = copy_missing(&entry.concept, row->kind);
		status = copy_entry(&entry, index, row->kind, &options, text, error);
	}
	entry_release(&entry);
	return status;
}

/* The first row that has something; a choice that was made stays. */
static void skip_missing(struct menu *menu)
{
	struct list *list = &menu->list;

	while (list->cursor + 1 < list->count && menu->rows[list->cursor].missing)
		list_act(list, ACTION_DOWN);
}

static enum status refresh_copy(struct view *view, struct error *error)
{
	struct menu *menu = state_of(view);
	enum status status = STATUS_OK;
	struct buf text;

	buf_init(&text);
	list_set_rows(&menu->list, view->rows);
	for (size_t i = 0; i < menu->list.count && !status; i++) {
		const char *missing;

		buf_clear(&text);
		status = take_text(view, &menu->rows[i], true, &text, &missing, error);
		if (missing)
			buf_add_str(&text, missing);
		menu->rows[i].missing = missing;
		show_text(&menu->rows[i], &text);
	}
	buf_release(&text);
	skip_missing(menu);
	return status;
}

/* A term is named by itself, what is longer by its kind. */
static void tell(struct app *app, const struct row *row, bool page, struct copied copied)
{
	static const char *const messages[][2] = {
		[COPIED_NOT] = {N_("No clipboard can be reached here: ‘geirfa doctor’ says why"),
			N_("{2} failed; nothing was copied")},
		[COPIED] = {N_("Copied: {1} ({2})"), N_("Copied: {1} ({2})")},
		[COPIED_SENT] = {N_("Sent to the terminal’s clipboard: {1}"),
			N_("{2} failed; sent to the terminal’s clipboard: {1}")},
		[COPIED_TOO_LONG] = {N_("Too long for the terminal’s clipboard: {1}"),
			N_("{2} failed; nothing was copied")},
	};
	bool is_term = row->kind < COPY_TEXT;
	const char *args[] = {
		is_term ? row->shown.data : copy_label(row->kind, page), copied.program};

	buf_clear(&app->message);
	buf_add_template(&app->message, _(messages[copied.how][copied.program != NULL]), args, 2);
	app->is_error = copied.how == COPIED_NOT || copied.how == COPIED_TOO_LONG;
}

static enum view_result choose(struct view *view, size_t number)
{
	struct menu *menu = state_of(view);
	struct app *app = view->app;
	const struct row *row = &menu->rows[number];
	struct copied copied = {COPIED_NOT, NULL};
	const char *missing;
	struct error error;
	struct buf text;

	buf_init(&text);
	if (take_text(view, row, false, &text, &missing, &error)) {
		app_fail(app, &error);
	} else if (missing) {
		buf_clear(&app->message);
		buf_add_str(&app->message, missing);
		app->is_error = false;
	} else {
		if (app->copy)
			copied = app->copy(app->copy_context, text.data, text.len);
		tell(app, row, page_doc_id(menu->id) != NULL, copied);
	}
	buf_release(&text);
	return missing ? VIEW_HANDLED : VIEW_CLOSE;
}

static enum view_result act_copy(struct view *view, enum action action, const struct key *key)
{
	struct list *list = &state_of(view)->list;

	if (action == ACTION_CHOOSE && list->count)
		return choose(view, list->cursor);
	if (action == ACTION_TEXT && key->what >= '1' && key->what < '1' + list->count) {
		list_select(list, key->what - '1');
		return choose(view, list->cursor);
	}
	if (action == ACTION_NONE && panel_point(list, key, 0))
		return choose(view, list->cursor);
	return list_act(list, action) ? VIEW_HANDLED : VIEW_IGNORED;
}

/* The beginning of what is copied stands at the right edge, as much of it as there is room for. */
static void draw_row(const struct view *view, size_t number, struct surface *surface, int at)
{
	enum { GAP = 2, LEAST = 8 };
	const struct menu *menu = state_of(view);
	const struct row *row = &menu->rows[number];
	bool selected = number == menu->list.cursor;
	enum style style = selected ? STYLE_SELECTED : row->missing ? STYLE_MUTED : STYLE_PLAIN;
	struct buf left, right;
	int room;

	buf_init(&left);
	buf_init(&right);
	buf_add_format(&left, "%zu  %s", number + 1, copy_label(row->kind, page_doc_id(menu->id)));
	panel_draw_row(surface, at, left.data, NULL, selected);
	surface_put(surface, at, 2, surface->cols - 2, left.data, style);
	room = surface->cols - 2 - width_text(left.data, left.len) - GAP;
	if (room >= LEAST) {
		room = width_clip(&right, row->shown.data, row->shown.len, room);
		surface_put(surface, at, surface->cols - room, room, right.data, style);
	}
	buf_release(&left);
	buf_release(&right);
}

static void draw_copy(const struct view *view, struct surface *surface)
{
	const struct list *list = &state_of(view)->list;
	/* The last column is for the arrows. */
	struct surface rows = surface_part(
		surface, 0, 0, surface->rows, surface->cols - (list_seen(list) < list->count));

	surface_set_cursor(surface, 0, 0);
	if (!list->count)
		surface_put(surface, 0, 2, surface->cols - 2, _("There is nothing to copy here"),
			STYLE_MUTED);
	for (size_t i = 0; i < list_seen(list); i++)
		draw_row(view, list->top + i, &rows, (int)i);
	panel_draw_more(surface, list->top > 0, list->top + list_seen(list) < list->count);
}

const struct view_ops view_copy_ops = {
	.title = N_("Copy"),
	.state_size = sizeof(struct menu),
	.open = open_copy,
	.act = act_copy,
	.refresh = refresh_copy,
	.draw = draw_copy,
	.close = close_copy,
};
