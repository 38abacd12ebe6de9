/* view_letters.c - the index letters of the alphabetical list, to jump by
 * SPDX-License-Identifier: MIT
 *
 * Typed letters select: l goes to L, a second l at once to Ll.
 */
#include "tui/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "index/browse.h"
#include "text/fold.h"
#include "tui/app.h"
#include "tui/lineedit.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/view_search.h"

struct letters {
	struct lineedit line; /* typed so far */
	struct list list;
	struct browse_letter *items;
	size_t n_concepts; /* under all of them */
};

static struct letters *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_letters(struct view *view, struct error *error)
{
	struct letters *letters = state_of(view);

	(void)error;
	lineedit_init(&letters->line);
	list_init(&letters->list);
	return STATUS_OK;
}

static void close_letters(struct view *view)
{
	struct letters *letters = state_of(view);

	free(letters->items);
	lineedit_release(&letters->line);
}

static enum status refresh_letters(struct view *view, struct error *error)
{
	struct letters *letters = state_of(view);
	const struct filter *filter = &view->app->filters.filter;
	size_t n;
	enum status status;

	free(letters->items);
	status =
		browse_letters(view->app->index, view->app->ui, filter, &letters->items, &n, error);
	if (!status)
		status = browse_count(view->app->index, filter, &letters->n_concepts, error);
	list_set_rows(&letters->list, view->rows);
	list_set_count(&letters->list, n);
	return status;
}

/* The row of a letter, compared folded, or else of the first that begins so: where nothing stands
 * under L, l goes to Ll. The list's count when there is none. */
static size_t row_of(const struct letters *letters, const char *typed)
{
	size_t n = letters->list.count, begins = n, is = n;
	struct buf wanted, name;

	buf_init(&wanted);
	buf_init(&name);
	fold_word(&wanted, typed, strlen(typed));
	for (size_t row = n; row-- > 0;) {
		buf_clear(&name);
		fold_word(&name, letters->items[row].name, strlen(letters->items[row].name));
		if (strcmp(name.data, wanted.data) == 0)
			is = row;
		else if (strncmp(name.data, wanted.data, wanted.len) == 0)
			begins = row;
	}
	buf_release(&name);
	buf_release(&wanted);
	return is < n ? is : begins;
}

/* Adds a letter to those typed before, or begins anew with it where that makes no letter of the
 * alphabet. */
static void type(struct letters *letters, const struct key *key)
{
	size_t row;

	lineedit_insert(&letters->line, key->what);
	row = row_of(letters, letters->line.text.data);
	if (row == letters->list.count) {
		lineedit_set(&letters->line, "");
		lineedit_insert(&letters->line, key->what);
		row = row_of(letters, letters->line.text.data);
	}
	if (row < letters->list.count)
		list_select(&letters->list, row);
}

static enum view_result act_letters(struct view *view, enum action action, const struct key *key)
{
	struct letters *letters = state_of(view);
	struct app *app = view->app;

	if (action == ACTION_TEXT) {
		type(letters, key);
		return VIEW_HANDLED;
	}
	lineedit_set(&letters->line, "");
	if (action == ACTION_NONE && panel_points(key)) {
		if (!panel_point(&letters->list, key, 0))
			return VIEW_HANDLED;
		action = ACTION_CHOOSE;
	}
	if (action == ACTION_CHOOSE && letters->list.count) {
		app_leave_entry(app);
		search_go(&app->views[VIEW_SEARCH], letters->items[letters->list.cursor].first);
		return VIEW_CLOSE;
	}
	return list_act(&letters->list, action) ? VIEW_HANDLED : VIEW_IGNORED;
}

static void draw_letters(const struct view *view, struct surface *surface)
{
	const struct letters *letters = state_of(view);
	const struct list *list = &letters->list;

	surface_set_cursor(surface, 0, 0);
	for (size_t i = 0; i < list_seen(list); i++) {
		size_t row = list->top + i;
		size_t end =
			row + 1 < list->count ? letters->items[row + 1].first : letters->n_concepts;
		char number[24];

		snprintf(number, sizeof number, "%zu", end - letters->items[row].first);
		panel_draw_row(
			surface, (int)i, letters->items[row].name, number, row == list->cursor);
	}
}

const struct view_ops view_letters_ops = {
	.title = N_("Go to letter"),
	.state_size = sizeof(struct letters),
	.open = open_letters,
	.act = act_letters,
	.refresh = refresh_letters,
	.draw = draw_letters,
	.close = close_letters,
};
