/* hints.c - the hint bar: which hints it shows, and where each stands
 * SPDX-License-Identifier: MIT
 */
#include "tui/hints.h"

#include <string.h>

#include "base/i18n.h"
#include "text/width.h"
#include "tui/view_search.h"

enum {
	GAP = 3,	      /* columns between two hints */
	PANEL_HINTS_RANK = 3, /* of the first of a panel's own; Choose and Back come before */
};

static int width_of(const struct hint *hint)
{
	struct buf name;
	int cols;

	buf_init(&name);
	key_add_label(&hint->key, &name);
	cols = width_text(name.data, name.len) + 1 + width_text(hint->text, strlen(hint->text));
	buf_release(&name);
	return cols;
}

static void drop_least(struct hints *hints)
{
	size_t least = 0;

	for (size_t i = 1; i < hints->n; i++) {
		if (hints->items[i].rank > hints->items[least].rank)
			least = i;
	}
	memmove(&hints->items[least], &hints->items[least + 1],
		(hints->n - least - 1) * sizeof *hints->items);
	hints->n--;
}

void hints_fit(struct hints *hints, int left, int cols)
{
	int used = -GAP;

	for (size_t i = 0; i < hints->n; i++) {
		hints->items[i].cols = width_of(&hints->items[i]);
		used += GAP + hints->items[i].cols;
	}
	while (hints->n && used > cols) {
		drop_least(hints);
		used = -GAP;
		for (size_t i = 0; i < hints->n; i++)
			used += GAP + hints->items[i].cols;
	}
	for (size_t i = 0; i < hints->n; i++) {
		hints->items[i].col = left;
		left += hints->items[i].cols + GAP;
	}
}

static void add(
	struct hints *hints, enum action action, const struct key *key, const char *text, int rank)
{
	hints->items[hints->n++] =
		(struct hint){.action = action, .key = *key, .text = _(text), .rank = rank};
}

/* What would do nothing here has no place in the bar. */
static bool does_something(const struct app *app, enum action action)
{
	const struct action_info *info = action_info(action);

	if (info->view != NO_VIEW && app->views[info->view].state)
		return false;
	return action != ACTION_ESCAPE || app_where(app) != IN_LIST ||
	       !search_is_blank(&app->views[VIEW_SEARCH]) || app->filters.n > 0;
}

static void add_action(const struct app *app, enum action action, struct hints *hints)
{
	int rank = action_rank(action, app_where(app));
	const struct key *key = keymap_key(&app->keymap, action);
	const char *text = action_info(action)->hint.text;

	if (!rank || !key || !does_something(app, action))
		return;
	if (action == ACTION_CHOOSE && app_front_ops(app)->choose)
		text = app_front_ops(app)->choose;
	add(hints, action, key, text, rank);
}

/* Those of a panel's own keys. */
static void add_own(const struct app *app, struct hints *hints)
{
	const struct panel_hint *own = app_front_ops(app)->hints;

	for (int i = 0; i < PANEL_HINTS && own[i].key; i++) {
		struct key key;

		if (key_parse(own[i].key, strlen(own[i].key), &key))
			add(hints, ACTION_NONE, &key, own[i].text, PANEL_HINTS_RANK + i);
	}
}

void hints_of(const struct app *app, struct hints *hints)
{
	int margin = app->layout.margin;

	hints->n = 0;
	for (int action = ACTION_NONE + 1; action < N_ACTIONS; action++) {
		add_action(app, (enum action)action, hints);
		if (action == ACTION_CHOOSE && app_where(app) == IN_PANEL)
			add_own(app, hints);
	}
	hints_fit(hints, margin, app->layout.hints.cols - 2 * margin);
}

void hints_draw(const struct hints *hints, struct surface *surface)
{
	struct buf name;

	buf_init(&name);
	for (size_t i = 0; i < hints->n; i++) {
		const struct hint *hint = &hints->items[i];
		int col = hint->col;

		buf_clear(&name);
		key_add_label(&hint->key, &name);
		col += surface_put(surface, 0, col, surface->cols, name.data, STYLE_KEY) + 1;
		surface_put(surface, 0, col, surface->cols, hint->text, STYLE_PLAIN);
	}
	buf_release(&name);
}

const struct hint *hints_at(const struct hints *hints, int col)
{
	for (size_t i = 0; i < hints->n; i++) {
		const struct hint *hint = &hints->items[i];

		if (col >= hint->col && col < hint->col + hint->cols)
			return hint;
	}
	return NULL;
}
