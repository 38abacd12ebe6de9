/* app_draw.c - the frame around the views: rules, and where everything goes
 * SPDX-License-Identifier: MIT
 */
#include "tui/app.h"

#include <string.h>

#include "base/i18n.h"
#include "text/width.h"
#include "tui/hints.h"
#include "tui/title.h"
#include "tui/view_entry.h"
#include "tui/view_search.h"

static struct surface part_of(const struct surface *surface, const struct rect *rect)
{
	return surface_part(surface, rect->row, rect->col, rect->rows, rect->cols);
}

static void draw_rule(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin;

	surface_fill(surface, 0, margin, 1, surface->cols - 2 * margin, "─", STYLE_RULE);
}

static void draw_bottom(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin;
	struct hints hints;

	if (app->message.len) {
		surface_put(surface, 0, margin, surface->cols - 2 * margin, app->message.data,
			app->is_error ? STYLE_ERROR : STYLE_PLAIN);
	} else {
		hints_of(app, &hints);
		hints_draw(&hints, surface);
	}
}

static void draw_view(const struct app *app, enum view_id id, const struct surface *surface,
	const struct rect *rect)
{
	const struct view *view = &app->views[id];
	struct surface part = part_of(surface, rect);

	if (part.rows)
		view->ops->draw(view, &part);
}

/* In the rule above an entry that is bookmarked. */
static void draw_marked(const struct app *app, struct surface *surface)
{
	const struct layout *layout = &app->layout;
	const char *text = _("bookmarked");
	int cols = width_text(text, strlen(text)), col = surface->cols - layout->margin - cols - 3;

	if (!layout->upper_rule.rows || !layout->entry.rows || col <= layout->entry.col ||
		!entry_is_marked(&app->views[VIEW_ENTRY]))
		return;
	surface_put(surface, layout->upper_rule.row, col, 1, " ", STYLE_PLAIN);
	surface_put(surface, layout->upper_rule.row, col + 1, cols, text, STYLE_LABEL);
	surface_put(surface, layout->upper_rule.row, col + 1 + cols, 1, " ", STYLE_PLAIN);
}

/* List and entry, with the line between them. */
static void draw_panes(const struct app *app, struct surface *surface)
{
	const struct layout *layout = &app->layout;

	draw_view(app, VIEW_SEARCH, surface, &layout->list);
	draw_view(app, VIEW_ENTRY, surface, &layout->entry);
	draw_marked(app, surface);
	if (layout->divider < 0)
		return;
	surface_fill(
		surface, layout->list.row, layout->divider, layout->list.rows, 1, "│", STYLE_RULE);
	if (layout->upper_rule.rows)
		surface_put(surface, layout->upper_rule.row, layout->divider, 1, "┬", STYLE_RULE);
	if (layout->lower_rule.rows)
		surface_put(surface, layout->lower_rule.row, layout->divider, 1, "┴", STYLE_RULE);
}

/* The topmost panel, its title in the rule above it. */
static void draw_panel(const struct app *app, struct surface *surface)
{
	enum view_id id = app->panels[app->n_panels - 1];
	const struct rect *rule = &app->layout.upper_rule;
	int col = app->layout.margin + 2, used;

	draw_view(app, id, surface, app_panel_room(app, id));
	if (!rule->rows)
		return;
	used = surface_put(surface, rule->row, col + 1, rule->cols - 2 * col - 2,
		_(app->views[id].ops->title), STYLE_TITLE);
	surface_put(surface, rule->row, col, 1, " ", STYLE_PLAIN);
	surface_put(surface, rule->row, col + 1 + used, 1, " ", STYLE_PLAIN);
}

void app_draw(const struct app *app, struct surface *surface)
{
	const struct layout *layout = &app->layout;
	struct surface title = part_of(surface, &layout->title),
		       search = part_of(surface, &layout->search),
		       upper = part_of(surface, &layout->upper_rule),
		       lower = part_of(surface, &layout->lower_rule),
		       hints = part_of(surface, &layout->hints);

	surface_clear(surface);
	surface_set_cursor(surface, layout->search.row, 0);
	title_draw(app, &title);
	search_draw_line(&app->views[VIEW_SEARCH], &search);
	draw_rule(app, &upper);
	draw_rule(app, &lower);
	draw_bottom(app, &hints);
	if (app->n_panels)
		draw_panel(app, surface);
	else
		draw_panes(app, surface);
}
