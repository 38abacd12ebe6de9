/* app_filter.c - the filters that are set in the interface, and who must know of a change
 * SPDX-License-Identifier: MIT
 */
#include "tui/app.h"
#include "tui/view_search.h"

static void changed(struct app *app)
{
	search_filter_changed(&app->views[VIEW_SEARCH]);
	for (size_t i = 0; i < app->n_panels; i++)
		app->views[app->panels[i]].stale = true;
}

void app_filter(struct app *app, enum filter_kind kind, const char *id)
{
	struct error error;

	while (app->n_panels)
		app_close_panel(app);
	app_leave_entry(app);
	if (filters_add(&app->filters, app->index, kind, id, &error) != STATUS_OK)
		app_fail(app, &error);
	changed(app);
}

void app_toggle_filter(struct app *app, enum filter_kind kind, const char *id)
{
	struct error error;

	if (filters_toggle(&app->filters, app->index, kind, id, &error) != STATUS_OK)
		app_fail(app, &error);
	changed(app);
}

bool app_drop_last_filter(struct app *app)
{
	if (app->filters.n == 0)
		return false;
	/* Typing runs ahead of what is shown, but what is selected is to stay so. */
	app_catch_up(app);
	filters_remove_last(&app->filters);
	changed(app);
	return true;
}

bool app_drop_filters(struct app *app)
{
	if (app->filters.n == 0)
		return false;
	filters_clear(&app->filters);
	changed(app);
	return true;
}
