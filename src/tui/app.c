/* app.c - the whole interface without a terminal: its state and its views
 * SPDX-License-Identifier: MIT
 */
#include "tui/app.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "tui/memory.h"
#include "tui/view_entry.h"
#include "tui/view_filter.h"
#include "tui/view_search.h"

static enum status open_view(struct app *app, enum view_id id, struct error *error)
{
	static const struct view_ops *const table[N_VIEWS] = {
#define X(id, ops) &(ops),
		VIEWS(X)
#undef X
	};
	struct view *view = &app->views[id];

	*view = (struct view){.ops = table[id], .app = app, .stale = true};
	view->state = calloc(1, view->ops->state_size);
	if (!view->state)
		return error_no_memory(error);
	return view->ops->open(view, error);
}

static void close_view(struct view *view)
{
	if (!view->state)
		return;
	view->ops->close(view);
	free(view->state);
	view->state = NULL;
}

enum status app_init(struct app *app, struct index *index, const struct settings *settings,
	enum lang ui, struct error *error)
{
	enum status status;

	*app = (struct app){.index = index, .settings = *settings, .ui = ui, .rows = 1, .cols = 1};
	buf_init(&app->message);
	keymap_init(&app->keymap);
	app->n_concepts = index_count(index, -1);
	app->n_suggested = index_count(index, TIER_SUGGESTED);
	i18n_set(ui);
	status = keymap_add_defaults(&app->keymap, error);
	if (!status)
		status = open_view(app, VIEW_SEARCH, error);
	if (!status)
		status = open_view(app, VIEW_ENTRY, error);
	return status;
}

/* Closes the panels that were put aside. */
static void forget_origin(struct app *app)
{
	while (app->origin.n)
		close_view(&app->origin.panels[--app->origin.n]);
}

void app_release(struct app *app)
{
	forget_origin(app);
	for (int id = 0; id < N_VIEWS; id++)
		close_view(&app->views[id]);
	history_release(&app->history);
	filters_release(&app->filters);
	keymap_release(&app->keymap);
	buf_release(&app->message);
}

void app_resize(struct app *app, int rows, int cols)
{
	app->rows = rows < 1 ? 1 : rows > SURFACE_SIDE_MAX ? SURFACE_SIDE_MAX : rows;
	app->cols = cols < 1 ? 1 : cols > SURFACE_SIDE_MAX ? SURFACE_SIDE_MAX : cols;
}

static enum view_id front(const struct app *app)
{
	return app->n_panels ? app->panels[app->n_panels - 1] : app->focus;
}

struct view *app_front(struct app *app)
{
	return &app->views[front(app)];
}

const struct view_ops *app_front_ops(const struct app *app)
{
	return app->views[front(app)].ops;
}

enum where app_where(const struct app *app)
{
	if (app->n_panels)
		return IN_PANEL;
	return app->focus == VIEW_ENTRY ? IN_ENTRY : IN_LIST;
}

void app_say(struct app *app, const char *message, const char *arg)
{
	buf_clear(&app->message);
	buf_add_template(&app->message, _(message), &arg, 1);
	app->is_error = false;
}

void app_fail(struct app *app, const struct error *error)
{
	buf_clear(&app->message);
	label_error(error, &app->message);
	app->is_error = true;
}

void app_close_panel(struct app *app)
{
	if (app->n_panels)
		close_view(&app->views[app->panels[--app->n_panels]]);
}

void app_open_panel(struct app *app, enum view_id id)
{
	struct error error;

	if (app->views[id].state)
		return;
	app->panels[app->n_panels++] = id;
	if (open_view(app, id, &error) != STATUS_OK) {
		app_close_panel(app);
		app_fail(app, &error);
	}
}

void app_note_place(struct app *app)
{
	if (app->focus == VIEW_ENTRY)
		history_leave(&app->history, entry_place(&app->views[VIEW_ENTRY]));
}

void app_leave_entry(struct app *app)
{
	app_note_place(app);
	forget_origin(app);
	app->focus = VIEW_SEARCH;
}

/* Keeps the open panels as they are, in the place of those that were kept before. */
static void put_aside(struct app *app)
{
	struct origin *origin = &app->origin;

	forget_origin(app);
	for (; origin->n < app->n_panels; origin->n++) {
		struct view *view = &app->views[app->panels[origin->n]];

		origin->ids[origin->n] = app->panels[origin->n];
		origin->panels[origin->n] = *view;
		view->state = NULL;
	}
	app->n_panels = 0;
	origin->from_entry = app->focus == VIEW_ENTRY;
	history_mark(&app->history);
}

/* Whether panels lie over an entry that had the keys, and it is this one. */
static bool is_below(const struct app *app, const char *id)
{
	const char *shown = entry_shown(&app->views[VIEW_ENTRY]);

	return app->n_panels && app->focus == VIEW_ENTRY && shown && strcmp(shown, id) == 0;
}

void app_open_entry(struct app *app, const char *id)
{
	if (!id)
		return;
	if (is_below(app, id)) {
		while (app->n_panels)
			app_close_panel(app);
		return;
	}
	app_note_place(app);
	memory_add(app, id);
	history_visit(&app->history, id);
	if (app->n_panels)
		put_aside(app);
	else if (app->focus != VIEW_ENTRY)
		forget_origin(app);
	entry_show(&app->views[VIEW_ENTRY], id, 0);
	app->focus = VIEW_ENTRY;
}

/* To the entry that the panels lay over: the one before that which was opened from them. */
static void show_below(struct app *app)
{
	const struct visit *visit = history_current(&app->history);

	while (visit && !visit->from_panel)
		visit = history_back(&app->history);
	if (visit)
		visit = history_back(&app->history);
	if (visit)
		entry_show(&app->views[VIEW_ENTRY], visit->id, visit->place);
}

bool app_return(struct app *app)
{
	struct origin *origin = &app->origin;

	if (app->focus != VIEW_ENTRY || app->n_panels || !origin->n)
		return false;
	app_note_place(app);
	for (size_t i = 0; i < origin->n; i++) {
		app->views[origin->ids[i]] = origin->panels[i];
		app->views[origin->ids[i]].stale = true;
		app->panels[app->n_panels++] = origin->ids[i];
	}
	origin->n = 0;
	if (origin->from_entry)
		show_below(app);
	else
		app->focus = VIEW_SEARCH;
	return true;
}

static void give_room(struct view *view, const struct rect *rect, bool focused)
{
	if (view->rows != rect->rows || view->cols != rect->cols)
		view->stale = true;
	view->rows = rect->rows;
	view->cols = rect->cols;
	view->focused = focused;
}

const struct rect *app_panel_room(const struct app *app, enum view_id id)
{
	return app->views[id].ops->wide ? &app->layout.wide_panel : &app->layout.panel;
}

static void divide(struct app *app)
{
	struct layout *layout = &app->layout;
	bool panel = app->n_panels > 0, full = app->full || entry_is_page(&app->views[VIEW_ENTRY]);

	layout_split(layout, app->rows, app->cols, app->focus == VIEW_ENTRY, full);
	give_room(&app->views[VIEW_SEARCH], &layout->list, !panel && app->focus == VIEW_SEARCH);
	give_room(&app->views[VIEW_ENTRY], &layout->entry, !panel && app->focus == VIEW_ENTRY);
	for (size_t i = 0; i < app->n_panels; i++)
		give_room(&app->views[app->panels[i]], app_panel_room(app, app->panels[i]),
			i + 1 == app->n_panels);
}

static void refresh_view(struct app *app, enum view_id id)
{
	struct view *view = &app->views[id];
	struct error error;

	/* The list is asked for the next result also where it cannot be seen. */
	if (!view->stale || (!view->rows && id != VIEW_SEARCH))
		return;
	view->stale = false;
	if (view->ops->refresh(view, &error) != STATUS_OK)
		app_fail(app, &error);
}

void app_catch_up(struct app *app)
{
	divide(app);
	/* What the entry shows of it depends on what was found. */
	if (app->views[VIEW_SEARCH].stale)
		app->views[VIEW_ENTRY].stale = true;
	refresh_view(app, VIEW_SEARCH);
	if (app->focus == VIEW_ENTRY) {
		entry_link(&app->views[VIEW_ENTRY]);
		refresh_view(app, VIEW_ENTRY);
	}
	for (size_t i = 0; i < app->n_panels; i++)
		refresh_view(app, app->panels[i]);
}

/* Whoever comes for the first time is greeted, unless they came with a query. */
static void greet(struct app *app)
{
	if (app->first_visit && search_is_blank(&app->views[VIEW_SEARCH]))
		app_open_panel(app, VIEW_WELCOME);
	app->first_visit = false;
}

void app_refresh(struct app *app)
{
	greet(app);
	app_catch_up(app);
	if (app->focus == VIEW_SEARCH && app->layout.entry.rows)
		entry_show(&app->views[VIEW_ENTRY], search_selected(&app->views[VIEW_SEARCH]), 0);
	refresh_view(app, VIEW_ENTRY);
}

bool app_continue(struct app *app)
{
	bool done;

	index_set_stop(app->index, app->key_waits, NULL);
	done = search_continue(&app->views[VIEW_SEARCH]);
	done |= filter_continue(&app->views[VIEW_FILTER]);
	index_set_stop(app->index, NULL, NULL);
	if (done || (app->key_waits && app->key_waits(NULL)))
		return done;
	return entry_link(&app->views[VIEW_ENTRY]) || memory_look(app);
}
