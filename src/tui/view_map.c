/* view_map.c - a map: boxes and lines to move through, or a list of them
 * SPDX-License-Identifier: MIT
 *
 * Two lie in the glossary; the third is made of what an entry refers to. Where a node stands for
 * several things they are listed, to choose one.
 */
#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/entry_map.h"
#include "tui/app.h"
#include "tui/map_choices.h"
#include "tui/map_layout.h"
#include "tui/map_reading.h"
#include "tui/panel.h"
#include "tui/paper.h"
#include "tui/view_entry.h"
#include "tui/view_search.h"

enum { COLS_FOR_DRAWING = 60, ROWS_FOR_NOTE = 10, MARGIN = 1, WHEEL_LINES = 3 };

struct mapped {
	struct map map; /* its nodes are in reading order; n_nodes 0: there is no such map */
	struct map_node *sorted; /* the nodes of a map of the glossary, as copies */
	char *around;		 /* the entry in the middle; NULL on a map of the glossary */
	struct entry_map made;	 /* around it */
	enum lang made_in;	 /* the language of its captions */
	bool centre;		 /* the selected node is to be seen in the middle */
	bool pathway;		 /* the nodes are steps */
	size_t node;		 /* the selected one */
	struct map_layout layout;
	int top, left;	    /* the corner of the drawing that is seen */
	struct paper paper; /* the list of nodes; beside a drawing only what the map is about */
	size_t first;	    /* the line of it that is seen first */
	struct choices choices;
};

static struct mapped *state_of(const struct view *view)
{
	return view->state;
}

static int compare_places(const void *a, const void *b)
{
	const struct map_node *one = a, *other = b;

	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return (one->column > other->column) - (one->column < other->column);
}

static void init(struct mapped *mapped)
{
	paper_init(&mapped->paper);
	choices_init(&mapped->choices);
}

static enum status open_map(struct view *view, const char *id, struct error *error)
{
	struct mapped *mapped = state_of(view);
	const struct map *map = map_find(index_maps(view->app->index), id);

	init(mapped);
	if (!map || !map->n_nodes)
		return STATUS_OK;
	mapped->sorted = calloc(map->n_nodes, sizeof *map->nodes);
	if (!mapped->sorted)
		return error_no_memory(error);
	memcpy(mapped->sorted, map->nodes, map->n_nodes * sizeof *map->nodes);
	qsort(mapped->sorted, map->n_nodes, sizeof *map->nodes, compare_places);
	mapped->map = *map;
	mapped->map.nodes = mapped->sorted;
	return STATUS_OK;
}

static enum status open_pathway(struct view *view, struct error *error)
{
	state_of(view)->pathway = true;
	return open_map(view, "pathway", error);
}

static enum status open_interface(struct view *view, struct error *error)
{
	return open_map(view, "interface-model", error);
}

/* Makes the map around an entry; around none there is none. */
static enum status make_map(struct view *view, struct error *error)
{
	struct mapped *mapped = state_of(view);
	enum status status;

	entry_map_release(&mapped->made);
	status = entry_map_build(
		view->app->index, mapped->around, view->app->ui, &mapped->made, error);
	mapped->made_in = view->app->ui;
	mapped->map = mapped->made.map;
	return status;
}

static enum status go_around(struct view *view, const char *id, struct error *error)
{
	struct mapped *mapped = state_of(view);
	char *copy = strdup(id);

	if (!copy)
		return error_no_memory(error);
	free(mapped->around);
	mapped->around = copy;
	mapped->node = 0;
	mapped->centre = true;
	mapped->first = 0;
	view->stale = true;
	return make_map(view, error);
}

/* Around the entry that has the keys, else around the one that is selected. */
static enum status open_around(struct view *view, struct error *error)
{
	struct app *app = view->app;
	const struct view *entry = &app->views[VIEW_ENTRY];
	const char *id = app->focus == VIEW_SEARCH ? search_selected(&app->views[VIEW_SEARCH])
			 : entry_is_page(entry)	   ? NULL
						   : entry_shown(entry);

	init(state_of(view));
	return id ? go_around(view, id, error) : STATUS_OK;
}

static void close_map(struct view *view)
{
	struct mapped *mapped = state_of(view);

	map_layout_release(&mapped->layout);
	paper_release(&mapped->paper);
	choices_clear(&mapped->choices);
	entry_map_release(&mapped->made);
	free(mapped->sorted);
	free(mapped->around);
}

static bool is_wide(const struct view *view)
{
	return view->app->cols >= COLS_FOR_DRAWING;
}

/* On a screen without room for the panel nothing has been laid out. */
static bool is_drawn(const struct view *view)
{
	return is_wide(view) && state_of(view)->layout.boxes;
}

/* What the map is about, or what can be done on it. */
static void add_note(struct view *view)
{
	struct mapped *mapped = state_of(view);
	const struct key *key = keymap_key(&view->app->keymap, ACTION_CONCEPT_MAP);
	const char *note = map_label(&mapped->map.summary, view->app->ui);
	struct buf name, text;

	buf_init(&name);
	buf_init(&text);
	if (mapped->around && mapped->map.n_nodes == 1) {
		note = _("This entry refers to no other, and no other refers to it.");
	} else if (mapped->around && key) {
		key_add_label(key, &name);
		buf_add_template(&text, _("{1} puts the chosen entry in the middle."),
			(const char *const[]){name.data}, 1);
		note = paper_keep(&mapped->paper, &text);
	}
	if (*note)
		paper_flow(&mapped->paper, 0, 0, view->cols - 2 * MARGIN, note, STYLE_MUTED);
	buf_release(&text);
	buf_release(&name);
}

/* Rows for the drawing: what can be done has the last one where both do not fit. */
static int drawing_rows(const struct view *view)
{
	const struct mapped *mapped = state_of(view);
	bool noted = mapped->around && mapped->paper.n == 1 && view->rows >= ROWS_FOR_NOTE &&
		     mapped->layout.rows + 1 >= view->rows;

	return view->rows - (noted ? 1 : 0);
}

static void show_node(struct view *view)
{
	struct mapped *mapped = state_of(view);

	if (!mapped->map.n_nodes)
		return;
	if (!is_drawn(view)) {
		map_reading_show(&mapped->paper, mapped->node, view->rows, &mapped->first);
		return;
	}
	if (mapped->centre) {
		const struct map_box *box = &mapped->layout.boxes[mapped->node];
		int above = (drawing_rows(view) - box->rows) / 2,
		    before = (view->cols - box->cols) / 2;

		mapped->top = box->row > above ? box->row - above : 0;
		mapped->left = box->col > before ? box->col - before : 0;
		mapped->centre = false;
	}
	map_layout_show(&mapped->layout, mapped->node, drawing_rows(view), view->cols - 2 * MARGIN,
		&mapped->top, &mapped->left);
}

static enum status lay_out(struct view *view, struct error *error)
{
	struct mapped *mapped = state_of(view);
	enum status status = map_layout_build(
		&mapped->map, view->app->ui, view->cols - 2 * MARGIN, &mapped->layout, error);

	add_note(view);
	if (!is_wide(view)) {
		if (mapped->paper.n)
			paper_str(&mapped->paper, mapped->paper.n, 0, "", STYLE_PLAIN);
		map_reading_add(&mapped->paper, &mapped->map, view->app->ui, view->cols);
	}
	return status || !mapped->paper.failed ? status : error_no_memory(error);
}

static enum status refresh_map(struct view *view, struct error *error)
{
	struct mapped *mapped = state_of(view);
	enum status status = STATUS_OK;

	list_set_rows(&mapped->choices.list, view->rows - 1);
	paper_release(&mapped->paper);
	map_layout_release(&mapped->layout);
	if (mapped->around && mapped->made_in != view->app->ui)
		status = make_map(view, error);
	if (!status)
		status = lay_out(view, error);
	if (!status)
		show_node(view);
	return status;
}

/* Opens the one concept that a node stands for, or lists what it offers. */
static void open_node(struct view *view)
{
	struct mapped *mapped = state_of(view);
	struct choices *choices = &mapped->choices;
	struct error error;

	if (choices_fill(choices, view->app->index, &mapped->map.nodes[mapped->node],
		    mapped->pathway, &error) != STATUS_OK) {
		app_fail(view->app, &error);
	} else if (choices->n == 1 && !choices->step) {
		const char *id = choices->items[0].id; /* of the node: it outlives the choices */

		choices_clear(choices);
		app_open_entry(view->app, id);
	} else if (!choices->list.count) {
		app_say(view->app, N_("There is no entry in this place"), NULL);
	}
}

static void choose(struct view *view)
{
	const struct choices *choices = &state_of(view)->choices;
	const char *id = choices_selected(choices);

	if (id)
		app_open_entry(view->app, id);
	else
		app_filter(view->app, FILTER_STEP, choices->step);
}

static bool is_pointing(enum action action, const struct key *key)
{
	return action == ACTION_NONE &&
	       (key->code == K_CLICK || key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN);
}

static enum view_result act_choosing(struct view *view, enum action action, const struct key *key)
{
	struct choices *choices = &state_of(view)->choices;

	if (is_pointing(action, key)) {
		if (panel_point(&choices->list, key, 1))
			choose(view);
		return VIEW_HANDLED;
	}
	switch ((int)action) {
	case ACTION_CHOOSE:
		choose(view);
		return VIEW_HANDLED;
	case ACTION_ESCAPE:
		choices_clear(choices);
		return VIEW_HANDLED;
	default:
		return list_act(&choices->list, action) ? VIEW_HANDLED : VIEW_IGNORED;
	}
}

static bool move_in_order(struct mapped *mapped, enum action action)
{
	struct list order = {.count = mapped->map.n_nodes, .cursor = mapped->node, .rows = 1};

	if (!list_act(&order, action))
		return false;
	mapped->node = order.cursor;
	return true;
}

static bool move(struct view *view, enum action action)
{
	struct mapped *mapped = state_of(view);
	int down = (action == ACTION_DOWN) - (action == ACTION_UP),
	    right = (action == ACTION_RIGHT) - (action == ACTION_LEFT);

	if (!down && !right)
		return move_in_order(mapped, action);
	if (!is_drawn(view))
		return move_in_order(mapped, down + right > 0 ? ACTION_DOWN : ACTION_UP);
	mapped->node =
		map_layout_step(&mapped->layout, mapped->map.n_nodes, mapped->node, down, right);
	return true;
}

static void scroll(struct view *view, bool down)
{
	struct mapped *mapped = state_of(view);

	if (is_drawn(view)) {
		map_layout_scroll(&mapped->layout, down ? 1 : -1, drawing_rows(view), &mapped->top);
		return;
	}
	for (int i = 0; i < WHEEL_LINES; i++)
		list_scroll(&mapped->first, mapped->paper.n, view->rows,
			down ? ACTION_DOWN : ACTION_UP);
}

/* The node under the mouse; n_nodes when there is none. */
static size_t node_at(const struct view *view, const struct key *key)
{
	const struct mapped *mapped = state_of(view);
	int link;

	if (is_drawn(view))
		return map_layout_at(&mapped->layout, mapped->map.n_nodes, key->row + mapped->top,
			key->col - MARGIN + mapped->left);
	link = paper_link_at(&mapped->paper, mapped->first + (size_t)key->row, key->col);
	return link ? (size_t)link - 1 : mapped->map.n_nodes;
}

/* A click selects a node, another one on it opens it. */
static void point(struct view *view, const struct key *key)
{
	struct mapped *mapped = state_of(view);
	size_t node;

	if (key->code != K_CLICK) {
		scroll(view, key->code == K_WHEEL_DOWN);
		return;
	}
	node = node_at(view, key);
	if (node == mapped->node) {
		open_node(view);
	} else if (node < mapped->map.n_nodes) {
		mapped->node = node;
		show_node(view);
	}
}

/* Puts the selected entry in the middle; on a map of the glossary that is not this view's. */
static enum view_result turn_around(struct view *view)
{
	struct mapped *mapped = state_of(view);
	struct error error;

	if (!mapped->around)
		return VIEW_IGNORED;
	if (go_around(view, mapped->map.nodes[mapped->node].id.text, &error) != STATUS_OK)
		app_fail(view->app, &error);
	return VIEW_HANDLED;
}

static enum view_result act_map(struct view *view, enum action action, const struct key *key)
{
	struct mapped *mapped = state_of(view);

	if (!mapped->map.n_nodes)
		return VIEW_IGNORED;
	if (mapped->choices.list.count)
		return act_choosing(view, action, key);
	if (is_pointing(action, key)) {
		point(view, key);
		return VIEW_HANDLED;
	}
	if (action == ACTION_CONCEPT_MAP)
		return turn_around(view);
	if (action == ACTION_CHOOSE) {
		open_node(view);
		return VIEW_HANDLED;
	}
	if (!move(view, action))
		return VIEW_IGNORED;
	show_node(view);
	return VIEW_HANDLED;
}

/* Arrows at the edges where the drawing goes on. */
static void draw_more(const struct mapped *mapped, struct surface *surface)
{
	int cols = surface->cols - 2 * MARGIN, middle = surface->rows / 2;

	panel_draw_more(
		surface, mapped->top > 0, mapped->top + surface->rows < mapped->layout.rows);
	if (mapped->left > 0)
		surface_put(surface, middle, 0, 1, "←", STYLE_MUTED);
	if (mapped->left + cols < mapped->layout.cols)
		surface_put(surface, middle, surface->cols - 1, 1, "→", STYLE_MUTED);
}

static void draw_drawing(const struct view *view, struct surface *surface)
{
	const struct mapped *mapped = state_of(view);
	int rows = drawing_rows(view), below = rows < view->rows ? rows : mapped->layout.rows + 1;
	struct surface part = surface_part(surface, 0, 0, rows, surface->cols),
		       inner = surface_part(&part, 0, MARGIN, rows, surface->cols - 2 * MARGIN);

	map_layout_draw(&mapped->layout, &mapped->map, view->app->ui, mapped->node, mapped->top,
		mapped->left, &inner);
	draw_more(mapped, &part);
	part = surface_part(surface, below, MARGIN, surface->rows - below, surface->cols - MARGIN);
	if (mapped->paper.n <= (size_t)part.rows)
		paper_draw(&mapped->paper, 0, 0, &part);
}

static void draw_list(const struct mapped *mapped, struct surface *surface)
{
	size_t line = map_reading_line(&mapped->paper, mapped->node);

	paper_draw(&mapped->paper, mapped->first, (int)mapped->node + 1, surface);
	if (line >= mapped->first)
		surface_set_cursor(surface, (int)(line - mapped->first), 0);
}

static void draw_map(const struct view *view, struct surface *surface)
{
	const struct mapped *mapped = state_of(view);

	surface_set_cursor(surface, 0, 0);
	if (!mapped->map.n_nodes)
		surface_put(surface, 0, 2, surface->cols - 2,
			view->ops == &view_around_ops ? _("There is no entry here to make a map of")
						      : _("This glossary has no such map"),
			STYLE_MUTED);
	else if (mapped->choices.list.count)
		choices_draw(&mapped->choices,
			map_label(&mapped->map.nodes[mapped->node].label, view->app->ui),
			view->app->ui, surface);
	else if (is_drawn(view))
		draw_drawing(view, surface);
	else
		draw_list(mapped, surface);
}

const struct view_ops view_pathway_ops = {
	.title = N_("Map: the pathway"),
	.wide = true,
	.state_size = sizeof(struct mapped),
	.open = open_pathway,
	.act = act_map,
	.refresh = refresh_map,
	.draw = draw_map,
	.close = close_map,
};

const struct view_ops view_interface_ops = {
	.title = N_("Map: the interface model"),
	.wide = true,
	.state_size = sizeof(struct mapped),
	.open = open_interface,
	.act = act_map,
	.refresh = refresh_map,
	.draw = draw_map,
	.close = close_map,
};

const struct view_ops view_around_ops = {
	.title = N_("Map: around this entry"),
	.wide = true,
	.state_size = sizeof(struct mapped),
	.open = open_around,
	.act = act_map,
	.refresh = refresh_map,
	.draw = draw_map,
	.close = close_map,
};
