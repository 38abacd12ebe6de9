/* map_layout.c - a map drawn as boxes with arrows between them: where the boxes go
 * SPDX-License-Identifier: MIT
 */
#include "tui/map_layout.h"

#include <stdlib.h>
#include <string.h>

#include "text/width.h"

enum {
	BORDERS = 2,
	GAP_COLS = 3,
	GAP_ROWS = 3, /* where an arrow runs; else boxes lie one on the other */
	WORD_MOST = 24,
	LABEL_MOST = 28,
};

/* The columns of a grid or its rows: how large each is, where it begins, and what lies behind it.
 */
struct track {
	unsigned *values; /* what the nodes call it, in order, each once */
	int *least, *wanted, *sizes, *starts, *gaps;
	size_t n;
};

const char *map_label(const struct bitext *text, enum lang ui)
{
	const char *label = text->in[ui].text ? text->in[ui].text : text->in[lang_other(ui)].text;

	return label ? label : "";
}

static int compare(const void *a, const void *b)
{
	unsigned one = *(const unsigned *)a, other = *(const unsigned *)b;

	return (one > other) - (one < other);
}

static unsigned value_of(const struct map_node *node, bool is_row)
{
	return is_row ? node->row : node->column;
}

static bool track_init(struct track *track, const struct map *map, bool is_row)
{
	size_t n = map->n_nodes + 1;
	int *numbers = calloc(5 * n, sizeof *numbers);

	*track = (struct track){.values = calloc(n, sizeof *track->values), .least = numbers};
	if (!numbers || !track->values)
		return false;
	track->wanted = numbers + n;
	track->sizes = numbers + 2 * n;
	track->starts = numbers + 3 * n;
	track->gaps = numbers + 4 * n;
	for (size_t i = 0; i < map->n_nodes; i++)
		track->values[i] = value_of(&map->nodes[i], is_row);
	qsort(track->values, map->n_nodes, sizeof *track->values, compare);
	for (size_t i = 0; i < map->n_nodes; i++) {
		if (!i || track->values[i] != track->values[track->n - 1])
			track->values[track->n++] = track->values[i];
	}
	return true;
}

static void track_release(struct track *track)
{
	free(track->values);
	free(track->least);
}

static size_t track_find(const struct track *track, unsigned value)
{
	const unsigned *found =
		bsearch(&value, track->values, track->n, sizeof *track->values, compare);

	return (size_t)(found - track->values);
}

/* Gives each its place, and returns the size of all together. */
static int track_place(struct track *track)
{
	int at = 0;

	for (size_t i = 0; i < track->n; i++) {
		track->starts[i] = at;
		at += track->sizes[i] + (i + 1 < track->n ? track->gaps[i] : 0);
	}
	return at;
}

static int longer(int a, int b)
{
	return a > b ? a : b;
}

static int shorter(int a, int b)
{
	return a < b ? a : b;
}

static int longest_word(const char *text)
{
	int longest = 1;

	while (*text) {
		size_t len = strcspn(text, " ");

		longest = longer(longest, width_text(text, len));
		text += len + strspn(text + len, " ");
	}
	return longest;
}

static void measure_label(
	struct track *columns, size_t column, const char *label, const char *caption)
{
	int word = shorter(longest_word(label), WORD_MOST),
	    all = shorter(width_text(label, strlen(label)), LABEL_MOST);

	/* A caption has a blank on either side, and is never broken. */
	if (*caption)
		word = longer(word, width_text(caption, strlen(caption)) + 2);
	columns->least[column] = longer(columns->least[column], word + BORDERS);
	columns->wanted[column] = longer(columns->wanted[column], longer(all, word) + BORDERS);
}

/* Shares out the columns of the screen: each gets its least, and then one after the other of what
 * is left until it has what it wants. */
static int share_columns(struct track *columns, const struct map *map, int cols)
{
	bool any = true;
	int rest;

	for (size_t i = 0; i < map->n_nodes; i++) {
		size_t column = track_find(columns, map->nodes[i].column);

		for (int lang = 0; lang < N_LANGS; lang++)
			measure_label(columns, column,
				map_label(&map->nodes[i].label, (enum lang)lang),
				map_label(&map->nodes[i].caption, (enum lang)lang));
	}
	for (size_t i = 0; i < columns->n; i++)
		columns->gaps[i] = GAP_COLS;
	memcpy(columns->sizes, columns->least, columns->n * sizeof *columns->sizes);
	rest = cols - track_place(columns);
	while (any && rest > 0) {
		any = false;
		for (size_t i = 0; i < columns->n && rest > 0; i++) {
			if (columns->sizes[i] >= columns->wanted[i])
				continue;
			columns->sizes[i]++;
			rest--;
			any = true;
		}
	}
	return track_place(columns);
}

static int count_lines(const char *text, int cols)
{
	size_t len = strlen(text), next;
	int lines = 0;

	for (size_t at = 0; at < len; at += next, lines++)
		width_wrap(text + at, len - at, cols, &next);
	return lines;
}

/* The rows between which an arrow runs lie apart: behind the one that it leaves, unless it goes
 * straight on, and before the one that it comes to. Neighbours in a row need nothing. */
static void part_rows(struct track *rows, const struct track *columns, const struct map *map)
{
	for (size_t i = 0; i < map->n_arrows; i++) {
		const struct map_node *from = map_node_find(map, map->arrows[i].from.text),
				      *to = map_node_find(map, map->arrows[i].to.text);
		size_t a, b, c, d;

		if (!from || !to || from == to)
			continue;
		a = track_find(rows, from->row);
		b = track_find(rows, to->row);
		c = track_find(columns, from->column);
		d = track_find(columns, to->column);
		if (a != b)
			rows->gaps[b > a ? b - 1 : b] = GAP_ROWS;
		if (c != d && (a != b || (c != d + 1 && d != c + 1)))
			rows->gaps[b < a ? a - 1 : a] = GAP_ROWS;
	}
}

static int share_rows(
	struct track *rows, const struct track *columns, const struct map *map, enum lang ui)
{
	for (size_t i = 0; i < map->n_nodes; i++) {
		const struct map_node *node = &map->nodes[i];
		int inner = columns->sizes[track_find(columns, node->column)] - BORDERS;
		size_t row = track_find(rows, node->row);

		rows->sizes[row] = longer(rows->sizes[row],
			count_lines(map_label(&node->label, ui), inner) + BORDERS);
	}
	part_rows(rows, columns, map);
	return track_place(rows);
}

static void place_boxes(struct map_layout *layout, const struct map *map, const struct track *rows,
	const struct track *columns)
{
	for (size_t i = 0; i < map->n_nodes; i++) {
		size_t row = track_find(rows, map->nodes[i].row),
		       column = track_find(columns, map->nodes[i].column);

		layout->boxes[i] = (struct map_box){
			.row = rows->starts[row],
			.col = columns->starts[column],
			.rows = rows->sizes[row],
			.cols = columns->sizes[column],
			.line = (int)row,
			.column = (int)column,
		};
	}
}

enum status map_layout_build(const struct map *map, enum lang ui, int cols,
	struct map_layout *layout, struct error *error)
{
	struct track rows = {0}, columns = {0};
	enum status status = STATUS_OK;

	*layout = (struct map_layout){.boxes = calloc(map->n_nodes + 1, sizeof *layout->boxes)};
	if (!layout->boxes || !track_init(&rows, map, true) || !track_init(&columns, map, false)) {
		status = error_no_memory(error);
	} else {
		layout->cols = share_columns(&columns, map, cols);
		layout->rows = share_rows(&rows, &columns, map, ui);
		place_boxes(layout, map, &rows, &columns);
	}
	track_release(&columns);
	track_release(&rows);
	return status;
}

void map_layout_release(struct map_layout *layout)
{
	free(layout->boxes);
	*layout = (struct map_layout){0};
}

/* Where what is seen begins: as near to where it did as shows a box, and at no box's middle. */
static int corner(int before, int start, int size, int room, int whole)
{
	if (whole <= room)
		return 0;
	if (start < before)
		return start;
	return start + size > before + room ? start + size - room : before;
}

void map_layout_show(
	const struct map_layout *layout, size_t node, int rows, int cols, int *top, int *left)
{
	const struct map_box *box = &layout->boxes[node];
	int row = corner(*top, box->row, box->rows, rows, layout->rows),
	    col = corner(*left, box->col, box->cols, cols, layout->cols);

	*top = box->row;
	*left = box->col;
	for (const struct map_box *other = layout->boxes; other->rows; other++) {
		if (other->row >= row && other->row < *top)
			*top = other->row;
		if (other->col >= col && other->col < *left)
			*left = other->col;
	}
}

size_t map_layout_at(const struct map_layout *layout, size_t n_nodes, int row, int col)
{
	for (size_t i = 0; i < n_nodes; i++) {
		const struct map_box *box = &layout->boxes[i];

		if (row >= box->row && row < box->row + box->rows && col >= box->col &&
			col < box->col + box->cols)
			return i;
	}
	return n_nodes;
}

void map_layout_scroll(const struct map_layout *layout, int down, int rows, int *top)
{
	int best = *top;

	if (down > 0 && *top + rows >= layout->rows)
		return;
	for (const struct map_box *box = layout->boxes; box->rows; box++) {
		if ((box->row - *top) * down > 0 && (best == *top || (best - box->row) * down > 0))
			best = box->row;
	}
	*top = best;
}

/* How far away a box is in a direction, twice as far aside; 0 when it does not lie there. */
static int distance(const struct map_box *from, const struct map_box *to, int down, int right)
{
	int lines = to->line - from->line, columns = to->column - from->column;
	int ahead = lines * down + columns * right, aside = abs(down ? columns : lines);

	return ahead > 0 ? ahead + 2 * aside : 0;
}

size_t map_layout_step(
	const struct map_layout *layout, size_t n_nodes, size_t node, int down, int right)
{
	size_t best = node;
	int least = 0;

	for (size_t i = 0; i < n_nodes; i++) {
		int far = distance(&layout->boxes[node], &layout->boxes[i], down, right);

		if (far && (!least || far < least)) {
			least = far;
			best = i;
		}
	}
	return best;
}
