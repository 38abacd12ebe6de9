/* view_filter.c - what the list can be filtered by, with how many each would let through
 * SPDX-License-Identifier: MIT
 */
#include "tui/view_filter.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/vec.h"
#include "index/facets.h"
#include "present/label.h"
#include "tui/app.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/view_search.h"

enum { MOST_COUNTED = 1000, COLS_FOR_NUMBER = 16 };

/* The title of a kind, or one of its values. */
struct row {
	bool title;
	size_t facet; /* of a title: that of the first value below it */
};

struct filter_panel {
	struct list list;
	struct facets facets;
	struct row *rows;
	size_t n, room;
};

static struct filter_panel *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_filter(struct view *view, struct error *error)
{
	(void)error;
	list_init(&state_of(view)->list);
	return STATUS_OK;
}

static void close_filter(struct view *view)
{
	struct filter_panel *panel = state_of(view);

	facets_release(&panel->facets);
	free(panel->rows);
}

static bool add_row(struct filter_panel *panel, bool title, size_t facet)
{
	struct row *rows = vec_grow(panel->rows, panel->n, &panel->room, sizeof *rows);

	if (!rows)
		return false;
	panel->rows = rows;
	rows[panel->n++] = (struct row){title, facet};
	return true;
}

static enum status make_rows(struct filter_panel *panel, struct error *error)
{
	const struct facet *items = panel->facets.items;

	panel->n = 0;
	for (size_t i = 0; i < panel->facets.n; i++) {
		bool first = i == 0 || items[i].value.kind != items[i - 1].value.kind;

		if ((first && !add_row(panel, true, i)) || !add_row(panel, false, i))
			return error_no_memory(error);
	}
	return STATUS_OK;
}

/* Off the titles; where the title of the first value has room it is seen too. */
static void settle(struct filter_panel *panel, bool up)
{
	struct list *list = &panel->list;

	if (list->cursor < panel->n && panel->rows[list->cursor].title)
		list_select(list, up && list->cursor ? list->cursor - 1 : list->cursor + 1);
	if (list->rows > 1 && list->top && list->top == list->cursor &&
		panel->rows[list->top - 1].title)
		list->top--;
}

/* Counts anew, for so many seconds at most; after a failure what was counted before stays. */
static enum status count(struct view *view, double seconds, struct error *error)
{
	struct filter_panel *panel = state_of(view);
	const struct app *app = view->app;
	const struct search_request request = {
		.query = search_query(&app->views[VIEW_SEARCH]),
		.interface = app->ui,
		.only = -1,
		.filter = &app->filters.filter,
		.limit = MOST_COUNTED,
		.seconds = seconds,
	};
	struct facets facets;
	enum status status = facets_read(app->index, &request, &facets, error);

	if (status) {
		facets_release(&facets);
		return status;
	}
	facets_release(&panel->facets);
	panel->facets = facets;
	return make_rows(panel, error);
}

static enum status refresh_filter(struct view *view, struct error *error)
{
	struct filter_panel *panel = state_of(view);
	enum status status = count(view, view->app->patience, error);

	list_set_rows(&panel->list, view->rows);
	list_set_count(&panel->list, panel->n);
	settle(panel, false);
	return status;
}

bool filter_continue(struct view *view)
{
	struct error error;

	if (!view->state || view->stale || !state_of(view)->facets.late)
		return false;
	return count(view, 0, &error) == STATUS_OK;
}

static void toggle(struct view *view)
{
	struct filter_panel *panel = state_of(view);

	if (panel->list.cursor < panel->n && !panel->rows[panel->list.cursor].title) {
		size_t facet = panel->rows[panel->list.cursor].facet;
		const struct filter_value *value = &panel->facets.items[facet].value;

		app_toggle_filter(view->app, value->kind, value->id);
	}
}

static bool goes_up(enum action action, const struct key *key)
{
	return action == ACTION_UP || action == ACTION_PAGE_UP || key->code == K_WHEEL_UP;
}

static bool is_pointing(enum action action, const struct key *key)
{
	return action == ACTION_NONE &&
	       (key->code == K_CLICK || key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN);
}

static enum view_result act_filter(struct view *view, enum action action, const struct key *key)
{
	struct filter_panel *panel = state_of(view);
	bool pointing = is_pointing(action, key);

	if (action == ACTION_CHOOSE || (action == ACTION_TEXT && key->what == ' ') ||
		(pointing && panel_point(&panel->list, key, 0)))
		toggle(view);
	else if (!pointing && !list_act(&panel->list, action))
		return VIEW_IGNORED;
	settle(panel, goes_up(action, key));
	return VIEW_HANDLED;
}

/* "[x] social care          37"; the number stays whole where the name must be cut. */
static void draw_value(const struct view *view, struct surface *surface, int row,
	const struct facet *facet, bool selected)
{
	const struct app *app = view->app;
	bool set = filters_has(&app->filters, facet->value.kind, facet->value.id);
	enum style rest = selected ? STYLE_SELECTED : STYLE_MUTED;
	struct buf name;
	char number[24];
	int cols = snprintf(number, sizeof number, "%zu%s", facet->n, facet->more ? "+" : ""),
	    right = surface->cols < COLS_FOR_NUMBER ? surface->cols : surface->cols - cols;

	buf_init(&name);
	buf_add_format(&name, "[%c] %s", set ? 'x' : ' ', label_filter(&facet->value, app->ui));
	panel_draw_row(surface, row, "", NULL, selected);
	surface_put(surface, row, right, cols, number, facet->n && !selected ? STYLE_KEY : rest);
	surface_put(surface, row, 2, right - 2 - (right < surface->cols), name.data,
		facet->n && !selected ? STYLE_PLAIN : rest);
	buf_release(&name);
}

static void draw_filter(const struct view *view, struct surface *surface)
{
	const struct filter_panel *panel = state_of(view);
	const struct list *list = &panel->list;
	/* The last column is that of the arrows. */
	struct surface rows = surface_part(surface, 0, 0, surface->rows, surface->cols - 2);

	surface_set_cursor(surface, 0, 0);
	for (size_t i = 0; i < list_seen(list); i++) {
		const struct row *row = &panel->rows[list->top + i];
		const struct facet *facet = &panel->facets.items[row->facet];

		if (row->title)
			surface_put(&rows, (int)i, 0, rows.cols,
				label_filter_title(facet->value.kind), STYLE_LABEL);
		else
			draw_value(view, &rows, (int)i, facet, list->top + i == list->cursor);
	}
	panel_draw_more(surface, list->top > 0, list->top + list_seen(list) < list->count);
}

const struct view_ops view_filter_ops = {
	.title = N_("Filter the list"),
	.state_size = sizeof(struct filter_panel),
	.open = open_filter,
	.act = act_filter,
	.refresh = refresh_filter,
	.draw = draw_filter,
	.close = close_filter,
};
