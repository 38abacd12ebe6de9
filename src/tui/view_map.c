/* view_map.c - a map of the glossary: boxes and arrows to move through, or a list of them
 * SPDX-License-Identifier: MIT
 *
 * Where a node stands for several concepts they are listed, to choose one.
 */
#include "tui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "tui/app.h"
#include "tui/list.h"
#include "tui/map_layout.h"
#include "tui/panel.h"
#include "tui/paper.h"

enum { COLS_FOR_DRAWING = 60, MARGIN = 1, INDENT = 3 };

/* One of the concepts of a node. */
struct choice {
	const char *id;
	const char *headword[N_LANGS]; /* NULL where there is none */
};

struct mapped {
	struct map map; /* its nodes are copies, in reading order; n_nodes 0: there is no such map
			 */
	size_t node;	/* the selected one */
	struct map_layout layout;
	int top, left;	    /* the corner of the drawing that is seen */
	struct paper paper; /* the list of nodes; beside a drawing only what the map is about */
	size_t first;	    /* the line of it that is seen first */
	struct arena arena; /* of the choices */
	struct choice *choices;
	struct list list; /* of them; count 0: there is nothing to choose */
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

static enum status open_map(struct view *view, const char *id, struct error *error)
{
	struct mapped *mapped = state_of(view);
	const struct map *map = map_find(index_maps(view->app->index), id);

	paper_init(&mapped->paper);
	arena_init(&mapped->arena);
	list_init(&mapped->list);
	if (!map || !map->n_nodes)
		return STATUS_OK;
	mapped->map = *map;
	mapped->map.nodes = calloc(map->n_nodes, sizeof *map->nodes);
	if (!mapped->map.nodes) {
		mapped->map.n_nodes = 0;
		return error_no_memory(error);
	}
	memcpy(mapped->map.nodes, map->nodes, map->n_nodes * sizeof *map->nodes);
	qsort(mapped->map.nodes, map->n_nodes, sizeof *map->nodes, compare_places);
	return STATUS_OK;
}

static enum status open_pathway(struct view *view, struct error *error)
{
	return open_map(view, "pathway", error);
}

static enum status open_interface(struct view *view, struct error *error)
{
	return open_map(view, "interface-model", error);
}

static void close_map(struct view *view)
{
	struct mapped *mapped = state_of(view);

	map_layout_release(&mapped->layout);
	paper_release(&mapped->paper);
	arena_release(&mapped->arena);
	free(mapped->map.nodes);
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

/* Makes what was added from a line on belong to a node. */
static void mark_node(struct paper *paper, size_t first, size_t node, bool whole)
{
	for (size_t i = first; i < paper->n; i++) {
		paper->lines[i].link = (int)node + 1;
		for (size_t k = 0; whole && k < paper->lines[i].n; k++)
			paper->lines[i].spans[k].link = (int)node + 1;
	}
}

static void list_arrow(const struct view *view, const struct map_arrow *arrow)
{
	struct mapped *mapped = state_of(view);
	const struct map_node *to = map_node_find(&mapped->map, arrow->to.text);

	if (!to)
		return;
	paper_str(&mapped->paper, mapped->paper.n, INDENT, "→", STYLE_MUTED);
	paper_flow(&mapped->paper, mapped->paper.n - 1, INDENT + 2, view->cols - INDENT - 3,
		map_label(&to->label, view->app->ui), STYLE_MUTED);
}

/* A node by its number, and below it where its arrows lead. */
static void list_node(const struct view *view, size_t i)
{
	struct mapped *mapped = state_of(view);
	struct paper *paper = &mapped->paper;
	const struct map_node *node = &mapped->map.nodes[i];
	size_t first = paper->n;
	struct buf number;
	int used;

	buf_init(&number);
	buf_add_format(&number, "%zu. ", i + 1);
	used = (int)number.len;
	paper_str(paper, first, 0, paper_keep(paper, &number), STYLE_PLAIN);
	buf_release(&number);
	paper_flow(paper, first, used, view->cols - used - 1,
		map_label(&node->label, view->app->ui), STYLE_PLAIN);
	mark_node(paper, first, i, true);
	first = paper->n;
	for (size_t k = 0; k < mapped->map.n_arrows; k++) {
		if (strcmp(mapped->map.arrows[k].from.text, node->id.text) == 0)
			list_arrow(view, &mapped->map.arrows[k]);
	}
	mark_node(paper, first, i, false);
}

static void add_summary(const struct view *view)
{
	struct mapped *mapped = state_of(view);
	const char *summary = map_label(&mapped->map.summary, view->app->ui);

	if (*summary)
		paper_flow(&mapped->paper, 0, 0, view->cols - 2 * MARGIN, summary, STYLE_MUTED);
}

/* Scrolls the list of nodes until the selected one is in sight; with the first, what is above. */
static void show_listed(struct view *view)
{
	struct mapped *mapped = state_of(view);
	const struct paper *paper = &mapped->paper;
	size_t rows = view->rows > 0 ? (size_t)view->rows : 1, begin = 0, end;

	while (begin < paper->n && paper->lines[begin].link != (int)mapped->node + 1)
		begin++;
	for (end = begin; end < paper->n && paper->lines[end].link == (int)mapped->node + 1;)
		end++;
	if (end > mapped->first + rows)
		mapped->first = end - rows;
	if (begin < mapped->first)
		mapped->first = begin;
	if (mapped->node == 0 && end <= rows)
		mapped->first = 0;
	list_scroll(&mapped->first, paper->n, view->rows, ACTION_NONE);
}

static void show_node(struct view *view)
{
	struct mapped *mapped = state_of(view);

	if (!mapped->map.n_nodes)
		return;
	if (is_drawn(view))
		map_layout_show(&mapped->layout, mapped->node, view->rows, view->cols - 2 * MARGIN,
			&mapped->top, &mapped->left);
	else
		show_listed(view);
}

static enum status refresh_map(struct view *view, struct error *error)
{
	struct mapped *mapped = state_of(view);
	enum status status;

	list_set_rows(&mapped->list, view->rows - 1);
	paper_release(&mapped->paper);
	map_layout_release(&mapped->layout);
	status = map_layout_build(
		&mapped->map, view->app->ui, view->cols - 2 * MARGIN, &mapped->layout, error);
	add_summary(view);
	if (!is_wide(view)) {
		if (mapped->paper.n)
			paper_str(&mapped->paper, mapped->paper.n, 0, "", STYLE_PLAIN);
		for (size_t i = 0; i < mapped->map.n_nodes; i++)
			list_node(view, i);
	}
	if (!status && mapped->paper.failed)
		status = error_no_memory(error);
	if (!status)
		show_node(view);
	return status;
}

/* Takes a concept in among the choices; one that is not there is left out. */
static enum status add_choice(struct view *view, const char *id, struct error *error)
{
	struct mapped *mapped = state_of(view);
	size_t n = mapped->list.count;
	struct choice *choices = arena_grow(&mapped->arena, mapped->choices, n, sizeof *choices);
	struct entry entry;
	enum status status;

	if (!choices)
		return error_no_memory(error);
	mapped->choices = choices;
	status = entry_load(view->app->index, id, &entry, error);
	choices[n].id = id;
	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		const struct term *term = concept_preferred(&entry.concept, (enum lang)lang);
		const char *word = term ? term->term.text : NULL;

		choices[n].headword[lang] =
			word ? arena_text(&mapped->arena, word, strlen(word)) : NULL;
		if (word && !choices[n].headword[lang])
			status = error_no_memory(error);
	}
	entry_release(&entry);
	if (!status)
		list_set_count(&mapped->list, n + 1);
	return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static void drop_choices(struct mapped *mapped)
{
	arena_release(&mapped->arena);
	mapped->choices = NULL;
	list_set_count(&mapped->list, 0);
}

/* Opens the one concept that a node stands for, or lists them. */
static void open_node(struct view *view)
{
	struct mapped *mapped = state_of(view);
	const struct values *concepts = &mapped->map.nodes[mapped->node].concepts;
	enum status status = STATUS_OK;
	struct error error;

	drop_choices(mapped);
	for (size_t i = 0; i < concepts->n && !status; i++)
		status = add_choice(view, concepts->items[i].text, &error);
	if (status) {
		drop_choices(mapped);
		app_fail(view->app, &error);
	} else if (mapped->list.count == 1) {
		app_open_entry(view->app, mapped->choices[0].id);
	} else if (!mapped->list.count) {
		app_say(view->app, N_("There is no entry in this place"), NULL);
	}
}

static enum view_result act_choosing(struct view *view, enum action action)
{
	struct mapped *mapped = state_of(view);

	switch ((int)action) {
	case ACTION_CHOOSE:
		app_open_entry(view->app, mapped->choices[mapped->list.cursor].id);
		return VIEW_HANDLED;
	case ACTION_ESCAPE:
		drop_choices(mapped);
		return VIEW_HANDLED;
	default:
		return list_act(&mapped->list, action) ? VIEW_HANDLED : VIEW_IGNORED;
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

static enum view_result act_map(struct view *view, enum action action, const struct key *key)
{
	struct mapped *mapped = state_of(view);

	(void)key;
	if (!mapped->map.n_nodes)
		return VIEW_IGNORED;
	if (mapped->list.count)
		return act_choosing(view, action);
	if (action == ACTION_CHOOSE) {
		open_node(view);
		return VIEW_HANDLED;
	}
	if (!move(view, action))
		return VIEW_IGNORED;
	show_node(view);
	return VIEW_HANDLED;
}

static void draw_choices(const struct view *view, struct surface *surface)
{
	const struct mapped *mapped = state_of(view);
	const struct list *list = &mapped->list;
	enum lang ui = view->app->ui;
	struct surface rows = surface_part(surface, 1, 0, surface->rows - 1, surface->cols);

	surface_put(surface, 0, 0, surface->cols,
		map_label(&mapped->map.nodes[mapped->node].label, ui), STYLE_LABEL);
	for (size_t i = 0; i < list_seen(list); i++) {
		const struct choice *choice = &mapped->choices[list->top + i];
		const char *word = choice->headword[ui], *other = choice->headword[lang_other(ui)];

		panel_draw_row(&rows, (int)i,
			word	? word
			: other ? other
				: choice->id,
			word ? other : NULL, list->top + i == list->cursor);
	}
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
	int below = mapped->layout.rows + 1;
	struct surface part =
		surface_part(surface, 0, MARGIN, surface->rows, surface->cols - 2 * MARGIN);

	map_layout_draw(&mapped->layout, &mapped->map, view->app->ui, mapped->node, mapped->top,
		mapped->left, &part);
	draw_more(mapped, surface);
	part = surface_part(surface, below, MARGIN, surface->rows - below, surface->cols - MARGIN);
	if (mapped->paper.n <= (size_t)part.rows)
		paper_draw(&mapped->paper, 0, 0, &part);
}

static void draw_map(const struct view *view, struct surface *surface)
{
	const struct mapped *mapped = state_of(view);

	surface_set_cursor(surface, 0, 0);
	if (!mapped->map.n_nodes)
		surface_put(surface, 0, 2, surface->cols - 2, _("This glossary has no such map"),
			STYLE_MUTED);
	else if (mapped->list.count)
		draw_choices(view, surface);
	else if (is_drawn(view))
		draw_drawing(view, surface);
	else
		paper_draw(&mapped->paper, mapped->first, (int)mapped->node + 1, surface);
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
