/* map_draw.c - a map drawn as boxes with arrows between them: how it looks
 * SPDX-License-Identifier: MIT
 */
#include "tui/map_layout.h"

#include <string.h>

#include "text/width.h"
#include "tui/panel.h"

/* The ways that lead out of a cell. */
enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8, N_CROSSINGS = 16 };

/* No two are the same, so that what a cell shows tells which ways lead out of it. */
static const char *const lines[N_CROSSINGS] = {
	" ", "╵", "╷", "│", "╴", "┘", "┐", "┤", "╶", "└", "┌", "├", "─", "┴", "┬", "┼"};

/* What is seen of a drawing. */
struct window {
	struct surface *surface;
	int top, left;
};

/* Adds ways out of a cell to those it has. */
static void join(const struct window *window, int row, int col, int ways)
{
	const struct cell *cell =
		surface_cell(window->surface, row - window->top, col - window->left);

	if (!cell)
		return;
	for (int i = 1; i < N_CROSSINGS; i++) {
		if (strcmp(lines[i], cell->text) == 0) {
			ways |= i;
			break;
		}
	}
	surface_put(window->surface, row - window->top, col - window->left, 1, lines[ways],
		STYLE_PLAIN);
}

static int within(int value, int first, int n)
{
	return value < first ? first : value > first + n ? first + n : value;
}

static void draw_across(const struct window *window, int row, int from, int to)
{
	int left = from < to ? from : to, right = from < to ? to : from;
	int first = within(left, window->left, window->surface->cols),
	    last = within(right, window->left, window->surface->cols);

	for (int col = first; left < right && col <= last; col++)
		join(window, row, col, (col > left ? LEFT : 0) | (col < right ? RIGHT : 0));
}

static void draw_down(const struct window *window, int col, int from, int to)
{
	int top = from < to ? from : to, bottom = from < to ? to : from;
	int first = within(top, window->top, window->surface->rows),
	    last = within(bottom, window->top, window->surface->rows);

	for (int row = first; top < bottom && row <= last; row++)
		join(window, row, col, (row > top ? UP : 0) | (row < bottom ? DOWN : 0));
}

static void draw_head(const struct window *window, int row, int col, const char *head)
{
	if (surface_cell(window->surface, row - window->top, col - window->left))
		surface_put(window->surface, row - window->top, col - window->left, 1, head,
			STYLE_PLAIN);
}

/* Between neighbours in a row. */
static void draw_straight(const struct window *window, const struct map_box *from,
	const struct map_box *to, bool plain)
{
	int row = from->row + from->rows / 2;
	bool right = from->col < to->col;

	draw_across(window, row, right ? from->col + from->cols - 1 : from->col,
		right ? to->col : to->col + to->cols - 1);
	if (!plain)
		draw_head(window, row, right ? to->col - 1 : to->col + to->cols, right ? "▶" : "◀");
}

/* Out of one box, along the gap between the rows, into the other. The side from which a line comes
 * has a place of its own at the box, so that lines of different arrows do not become one. */
static void draw_bent(const struct window *window, const struct map_box *from,
	const struct map_box *to, bool plain)
{
	int side = (to->column > from->column) - (to->column < from->column);
	int out = from->col + from->cols / 2 + side * (from->cols / 4),
	    in = to->col + to->cols / 2 - side * (to->cols / 4);
	bool leaves_down = to->line >= from->line, enters_down = to->line > from->line;
	int edge = leaves_down ? from->row + from->rows - 1 : from->row,
	    gap = leaves_down ? edge + 2 : edge - 2,
	    end = enters_down ? to->row : to->row + to->rows - 1;

	draw_down(window, out, edge, gap);
	draw_across(window, gap, out, in);
	draw_down(window, in, gap, end);
	if (!plain)
		draw_head(window, enters_down ? end - 1 : end + 1, in, enters_down ? "▼" : "▲");
}

static void draw_arrow(const struct window *window, const struct map_layout *layout,
	const struct map *map, const struct map_arrow *arrow)
{
	const struct map_node *from = map_node_find(map, arrow->from.text),
			      *to = map_node_find(map, arrow->to.text);
	const struct map_box *a, *b;

	if (!from || !to || from == to)
		return;
	a = &layout->boxes[from - map->nodes];
	b = &layout->boxes[to - map->nodes];
	if (a->line == b->line && (a->column == b->column + 1 || b->column == a->column + 1))
		draw_straight(window, a, b, arrow->plain);
	else
		draw_bent(window, a, b, arrow->plain);
}

static void draw_label(
	struct surface *part, const struct map_box *box, const char *label, enum style style)
{
	size_t len = strlen(label), next;
	int row = 1, inner = box->cols - 2;

	for (size_t at = 0; at < len && row < box->rows - 1; at += next, row++) {
		size_t size = width_wrap(label + at, len - at, inner, &next);

		surface_put_len(part, row, 1 + (inner - width_text(label + at, size)) / 2,
			part->cols, label + at, size, style);
	}
}

static void draw_frame(struct surface *part, const struct map_box *box, const char *left)
{
	int bottom = box->rows - 1, right = box->cols - 1;

	surface_fill(part, 0, 1, 1, right - 1, "─", STYLE_PLAIN);
	surface_fill(part, bottom, 1, 1, right - 1, "─", STYLE_PLAIN);
	surface_fill(part, 1, 0, bottom - 1, 1, left, STYLE_PLAIN);
	surface_fill(part, 1, right, bottom - 1, 1, "│", STYLE_PLAIN);
	surface_fill(part, 0, 0, 1, 1, "┌", STYLE_PLAIN);
	surface_fill(part, 0, right, 1, 1, "┐", STYLE_PLAIN);
	surface_fill(part, bottom, 0, 1, 1, "└", STYLE_PLAIN);
	surface_fill(part, bottom, right, 1, 1, "┘", STYLE_PLAIN);
}

/* In the line above the label. */
static void draw_caption(struct surface *part, const char *caption)
{
	int used = surface_put(part, 0, 2, part->cols - 4, caption, STYLE_MUTED);

	surface_put(part, 0, 1, 1, " ", STYLE_PLAIN);
	surface_put(part, 0, 2 + used, 1, " ", STYLE_PLAIN);
}

static void draw_box(const struct window *window, const struct map_box *box, const char *label,
	const char *caption, bool chosen)
{
	int row = box->row - window->top, col = box->col - window->left;
	enum style style = chosen ? STYLE_SELECTED : STYLE_PLAIN;
	struct surface part;

	if (row < 0 || col < 0)
		return;
	part = surface_part(window->surface, row, col, box->rows, box->cols);
	surface_fill(&part, 1, 1, box->rows - 2, box->cols - 2, " ", style);
	draw_frame(&part, box, chosen ? panel_marker : "│");
	if (*caption)
		draw_caption(&part, caption);
	draw_label(&part, box, label, style);
	if (chosen)
		surface_set_cursor(&part, 1, 0);
}

void map_layout_draw(const struct map_layout *layout, const struct map *map, enum lang ui,
	size_t chosen, int top, int left, struct surface *surface)
{
	const struct window window = {surface, top, left};

	for (size_t i = 0; i < map->n_arrows; i++)
		draw_arrow(&window, layout, map, &map->arrows[i]);
	for (size_t i = 0; i < map->n_nodes; i++)
		draw_box(&window, &layout->boxes[i], map_label(&map->nodes[i].label, ui),
			map_label(&map->nodes[i].caption, ui), i == chosen);
}
