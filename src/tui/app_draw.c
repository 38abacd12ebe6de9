/* app_draw.c - the frame around the views: title, rules, hints, and where everything goes
 * SPDX-License-Identifier: MIT
 */
#include "tui/app.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "text/width.h"
#include "tui/view_search.h"

static const char gap[] = "   ";

static int width(const char *text)
{
	return width_text(text, strlen(text));
}

static struct surface part_of(const struct surface *surface, const struct rect *rect)
{
	return surface_part(surface, rect->row, rect->col, rect->rows, rect->cols);
}

static void add_count(const struct app *app, struct buf *out)
{
	char terms[24], suggested[24];
	const char *const args[] = {terms, suggested};

	snprintf(terms, sizeof terms, "%zu", app->n_concepts);
	snprintf(suggested, sizeof suggested, "%zu", app->n_suggested);
	/* TRANSLATORS: {1} is the number of terms, {2} how many of them are suggested ones. */
	buf_add_template(out,
		ngettext("{1} term, {2} suggested", "{1} terms, {2} suggested", app->n_concepts),
		args, 2);
}

/* "Cymraeg [F2]": the language to change to calls itself by its own name. */
static void add_other_language(const struct app *app, struct buf *out)
{
	static const char *const names[N_LANGS] = {"Cymraeg", "English"};
	const struct key *key = keymap_key(&app->keymap, ACTION_LANGUAGE);

	buf_add_str(out, names[lang_other(app->ui)]);
	if (!key)
		return;
	buf_add_str(out, " [");
	key_add_label(key, out);
	buf_add_str(out, "]");
}

/* Name at the left, counts and language at the right; counts are dropped first, then the long name.
 */
static void draw_title(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin, room = surface->cols - 2 * margin, used;
	const char *name = _("Geirfa · Social prescribing glossary");
	struct buf count, language;

	buf_init(&count);
	buf_init(&language);
	add_count(app, &count);
	add_other_language(app, &language);
	used = width(name) + 3 + width(language.data);
	if (used > room)
		name = "Geirfa";
	else if (used + 3 + width(count.data) <= room)
		surface_put(surface, 0,
			surface->cols - margin - width(language.data) - 3 - width(count.data),
			surface->cols, count.data, STYLE_MUTED);
	surface_put(surface, 0, margin, room, name, STYLE_TITLE);
	if (width(name) + 3 + width(language.data) <= room)
		surface_put(surface, 0, surface->cols - margin - width(language.data),
			surface->cols, language.data, STYLE_PLAIN);
	buf_release(&language);
	buf_release(&count);
}

static void draw_rule(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin;

	surface_fill(surface, 0, margin, 1, surface->cols - 2 * margin, "─", STYLE_RULE);
}

/* Whether a hint has a place in the bar at all: what would do nothing here has none. */
static bool is_offered(const struct app *app, enum action action, enum where where)
{
	const struct action_info *info = action_info(action);

	if (!info->rank || !(info->where & (unsigned)where) || !keymap_key(&app->keymap, action))
		return false;
	if (info->view != NO_VIEW && app->views[info->view].state)
		return false;
	return action != ACTION_ESCAPE || where != IN_LIST ||
	       !search_is_blank(&app->views[VIEW_SEARCH]) || app->filters.n > 0;
}

static int hint_width(const struct app *app, enum action action)
{
	struct buf name;
	int cols;

	buf_init(&name);
	key_add_label(keymap_key(&app->keymap, action), &name);
	cols = width(name.data) + 1 + width(_(action_info(action)->hint));
	buf_release(&name);
	return cols;
}

/* The highest rank of which everything up to it fits. */
static int highest_rank(const struct app *app, enum where where, int room)
{
	int rank = 0;

	for (int used = 0; rank < N_ACTIONS; rank++) {
		for (int action = ACTION_NONE + 1; action < N_ACTIONS; action++) {
			if (action_info((enum action)action)->rank == rank + 1 &&
				is_offered(app, (enum action)action, where))
				used += hint_width(app, (enum action)action) +
					(used ? width(gap) : 0);
		}
		if (used > room)
			break;
	}
	return rank;
}

static void draw_hints(const struct app *app, struct surface *surface)
{
	enum where where = app_where(app);
	int col = app->layout.margin, rank = highest_rank(app, where, surface->cols - 2 * col);
	struct buf name;

	buf_init(&name);
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		enum action action = (enum action)i;

		if (!is_offered(app, action, where) || action_info(action)->rank > rank)
			continue;
		buf_clear(&name);
		key_add_label(keymap_key(&app->keymap, action), &name);
		col += surface_put(surface, 0, col, surface->cols, name.data, STYLE_KEY) + 1;
		col += surface_put(surface, 0, col, surface->cols, _(action_info(action)->hint),
			       STYLE_PLAIN) +
		       3;
	}
	buf_release(&name);
}

static void draw_bottom(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin;

	if (app->message.len)
		surface_put(surface, 0, margin, surface->cols - 2 * margin, app->message.data,
			app->is_error ? STYLE_ERROR : STYLE_PLAIN);
	else
		draw_hints(app, surface);
}

static void draw_view(const struct app *app, enum view_id id, const struct surface *surface,
	const struct rect *rect)
{
	const struct view *view = &app->views[id];
	struct surface part = part_of(surface, rect);

	if (part.rows)
		view->ops->draw(view, &part);
}

/* List and entry, with the line between them. */
static void draw_panes(const struct app *app, struct surface *surface)
{
	const struct layout *layout = &app->layout;

	draw_view(app, VIEW_SEARCH, surface, &layout->list);
	draw_view(app, VIEW_ENTRY, surface, &layout->entry);
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
	draw_title(app, &title);
	search_draw_line(&app->views[VIEW_SEARCH], &search);
	draw_rule(app, &upper);
	draw_rule(app, &lower);
	draw_bottom(app, &hints);
	if (app->n_panels)
		draw_panel(app, surface);
	else
		draw_panes(app, surface);
}
