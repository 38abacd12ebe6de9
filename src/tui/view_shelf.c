/* view_shelf.c - what the user's database keeps, to open it again: bookmarks, entries read before,
 * earlier searches, and what is new
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/shelf.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/lineedit.h"
#include "tui/memory.h"
#include "tui/panel.h"
#include "tui/view_search.h"

static const char prompt[] = "> ";

struct shelf_view {
	struct shelf shelf;
	struct list list;
	struct lineedit line; /* of bookmarks: the name of a list, being typed */
};

static struct shelf_view *state_of(const struct view *view)
{
	return view->state;
}

static enum shelf_kind kind_of(const struct view *view)
{
	return view->ops == &view_bookmarks_ops	 ? SHELF_BOOKMARKS
	       : view->ops == &view_visited_ops	 ? SHELF_VISITED
	       : view->ops == &view_searches_ops ? SHELF_SEARCHES
						 : SHELF_NEWS;
}

/* The line in which bookmarks are given the name of a list; a small panel has no room for it until
 * something is typed. */
static int head_rows(const struct view *view, int rows)
{
	const struct shelf_view *shelf = state_of(view);

	if (kind_of(view) != SHELF_BOOKMARKS || !shelf->shelf.n)
		return 0;
	return rows > 4 || shelf->line.text.len ? 1 : 0;
}

static enum status open_shelf(struct view *view, struct error *error)
{
	struct shelf_view *shelf = state_of(view);

	(void)error;
	list_init(&shelf->list);
	lineedit_init(&shelf->line);
	arena_init(&shelf->shelf.arena);
	return STATUS_OK;
}

static void close_shelf(struct view *view)
{
	shelf_release(&state_of(view)->shelf);
	lineedit_release(&state_of(view)->line);
}

static const struct shelf_row *selected(const struct shelf_view *shelf)
{
	return shelf->list.cursor < shelf->shelf.n ? &shelf->shelf.rows[shelf->list.cursor] : NULL;
}

static void select_key(struct shelf_view *shelf, const char *key)
{
	for (size_t i = 0; i < shelf->shelf.n; i++) {
		if (strcmp(shelf->shelf.rows[i].key, key) == 0)
			list_select(&shelf->list, i);
	}
}

/* The same row stays selected, wherever it comes to stand. */
static enum status refresh_shelf(struct view *view, struct error *error)
{
	struct shelf_view *shelf = state_of(view);
	const struct shelf_row *row = selected(shelf);
	char *kept = row ? strdup(row->key) : NULL;
	struct app *app = view->app;
	enum status status;

	if (kind_of(view) == SHELF_NEWS)
		memory_look(app);
	shelf_release(&shelf->shelf);
	status = shelf_load(app->store, app->index, kind_of(view), app->ui, &shelf->shelf, error);
	list_set_rows(&shelf->list, view->rows - head_rows(view, view->rows));
	list_set_count(&shelf->list, shelf->shelf.n);
	if (kept)
		select_key(shelf, kept);
	free(kept);
	return status;
}

/* A query goes on the search line; everything else is opened. */
static enum view_result choose(struct view *view)
{
	const struct shelf_row *row = selected(state_of(view));
	struct app *app = view->app;

	if (!row)
		return VIEW_HANDLED;
	if (kind_of(view) == SHELF_SEARCHES) {
		app_leave_entry(app);
		search_set_query(&app->views[VIEW_SEARCH], row->key);
		return VIEW_CLOSE;
	}
	if (row->missing)
		app_say(app, N_("It is not in this glossary"), NULL);
	else
		app_open_entry(app, row->key);
	return VIEW_HANDLED;
}

/* Blanks alone take it out of its list. */
static void put_in_list(struct view *view, const struct shelf_row *row)
{
	struct shelf_view *shelf = state_of(view);
	char *name = shelf->line.text.data + strspn(shelf->line.text.data, " ");
	size_t len = strlen(name);
	struct error error;

	while (len && name[len - 1] == ' ')
		len--;
	name[len] = '\0';
	if (store_put(view->app->store, row->key, name, &error) != STATUS_OK) {
		app_fail(view->app, &error);
		return;
	}
	if (*name)
		app_say(view->app, N_("Put in the list ‘{1}’"), name);
	else
		app_say(view->app, N_("Taken out of its list"), NULL);
	lineedit_set(&shelf->line, "");
}

static void take_away(struct view *view, const struct shelf_row *row)
{
	struct error error;

	if (store_unmark(view->app->store, row->key, &error) != STATUS_OK) {
		app_fail(view->app, &error);
		return;
	}
	view->app->views[VIEW_ENTRY].stale = true;
	app_say(view->app, N_("The bookmark has been taken away"), NULL);
}

/* What only bookmarks have: they are given to a list, or taken away. */
static enum view_result act_on_bookmark(
	struct view *view, enum action action, const struct key *key)
{
	struct shelf_view *shelf = state_of(view);
	const struct shelf_row *row = selected(shelf);
	bool typing = shelf->line.text.len > 0;

	if (!row)
		return VIEW_IGNORED;
	if (action == ACTION_DELETE_AFTER && !typing)
		take_away(view, row);
	else if (action == ACTION_CHOOSE && typing)
		put_in_list(view, row);
	else if (action == ACTION_ESCAPE && typing)
		lineedit_set(&shelf->line, "");
	else if (!lineedit_act(&shelf->line, action, key))
		return VIEW_IGNORED;
	view->stale = true;
	return VIEW_HANDLED;
}

static enum view_result act_shelf(struct view *view, enum action action, const struct key *key)
{
	struct shelf_view *shelf = state_of(view);

	if (list_act(&shelf->list, action))
		return VIEW_HANDLED;
	if (action == ACTION_NONE &&
		(key->code == K_CLICK || key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN))
		return panel_point(&shelf->list, key, head_rows(view, view->rows)) ? choose(view)
										   : VIEW_HANDLED;
	if (kind_of(view) == SHELF_BOOKMARKS && act_on_bookmark(view, action, key) == VIEW_HANDLED)
		return VIEW_HANDLED;
	return action == ACTION_CHOOSE ? choose(view) : VIEW_IGNORED;
}

static void draw_nothing(const struct view *view, struct surface *surface)
{
	const struct rect room = {0, 2, surface->rows, surface->cols - 2};

	panel_draw_text(surface, &room,
		shelf_nothing(view->app->store, view->app->index, kind_of(view)), STYLE_MUTED);
}

static void draw_head(const struct view *view, struct surface *surface)
{
	const struct shelf_view *shelf = state_of(view);
	int col = (int)strlen(prompt);
	const char *text = _("Type a list's name to put the bookmark in it");

	surface_put(surface, 0, 0, surface->cols, prompt, STYLE_KEY);
	if (width_text(text, strlen(text)) > surface->cols - col - 2)
		text = _("List's name");
	if (shelf->line.text.len)
		lineedit_draw(&shelf->line, surface, 0, col, surface->cols - col);
	else if (width_text(text, strlen(text)) <= surface->cols - col - 2)
		surface_put(surface, 0, col + 2, surface->cols, text, STYLE_MUTED);
}

static void draw_shelf(const struct view *view, struct surface *surface)
{
	const struct shelf_view *shelf = state_of(view);
	const struct list *list = &shelf->list;
	int head = head_rows(view, surface->rows);
	struct surface rows = surface_part(surface, head, 0, surface->rows - head, surface->cols);

	surface_set_cursor(surface, 0, 0);
	if (!shelf->shelf.n)
		draw_nothing(view, surface);
	if (head)
		draw_head(view, surface);
	for (size_t i = 0; i < list_seen(list); i++) {
		const struct shelf_row *row = &shelf->shelf.rows[list->top + i];

		panel_draw_row(&rows, (int)i, row->text, row->note, list->top + i == list->cursor);
	}
	panel_draw_more(&rows, list->top > 0, list->top + list_seen(list) < list->count);
}

static bool is_typing(const struct view *view)
{
	return state_of(view)->line.text.len > 0;
}

#define SHELF(name, words, verb, ...)                                                              \
	const struct view_ops view_##name##_ops = {                                                \
		.title = (words),                                                                  \
		.choose = (verb),                                                                  \
		.hints = {__VA_ARGS__},                                                            \
		.state_size = sizeof(struct shelf_view),                                           \
		.open = open_shelf,                                                                \
		.act = act_shelf,                                                                  \
		.refresh = refresh_shelf,                                                          \
		.draw = draw_shelf,                                                                \
		.close = close_shelf,                                                              \
		.is_typing = is_typing,                                                            \
	}

SHELF(bookmarks, N_("Bookmarks"), N_("Open"), {"Delete", N_("Remove")});
SHELF(visited, N_("Entries read before"), N_("Open"), {0});
SHELF(searches, N_("Earlier searches"), N_("Search"), {0});
SHELF(news, N_("New since your last visit"), N_("Open"), {0});
