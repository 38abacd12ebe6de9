/* surface.c - a grid of character cells that views draw on
 * SPDX-License-Identifier: MIT
 */
#include "tui/surface.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/width.h"

struct grid {
	int rows, cols;
	int cursor_row, cursor_col;
	struct cell cells[];
};

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static struct cell *cell_at(const struct surface *surface, int row, int col)
{
	struct grid *grid = surface->grid;

	return &grid->cells[(surface->top + row) * grid->cols + surface->left + col];
}

static void blank(struct cell *cell)
{
	memcpy(cell->text, " ", 2);
	cell->width = 1;
}

enum status surface_init(struct surface *surface, int rows, int cols, struct error *error)
{
	struct grid *grid;

	rows = clamp(rows, 1, SURFACE_SIDE_MAX);
	cols = clamp(cols, 1, SURFACE_SIDE_MAX);
	*surface = (struct surface){0};
	grid = calloc(1, sizeof *grid + (size_t)rows * (size_t)cols * sizeof *grid->cells);
	if (!grid)
		return error_no_memory(error);
	grid->rows = rows;
	grid->cols = cols;
	*surface = (struct surface){.grid = grid, .rows = rows, .cols = cols};
	for (int i = 0; i < rows * cols; i++)
		blank(&grid->cells[i]);
	return STATUS_OK;
}

void surface_release(struct surface *surface)
{
	free(surface->grid);
	*surface = (struct surface){0};
}

struct surface surface_part(const struct surface *surface, int row, int col, int rows, int cols)
{
	struct surface part = {.grid = surface->grid};
	int first_row = clamp(row, 0, surface->rows), first_col = clamp(col, 0, surface->cols);

	part.top = surface->top + first_row;
	part.left = surface->left + first_col;
	part.rows = clamp(rows - (first_row - row), 0, surface->rows - first_row);
	part.cols = clamp(cols - (first_col - col), 0, surface->cols - first_col);
	return part;
}

void surface_clear(struct surface *surface)
{
	surface_fill(surface, 0, 0, surface->rows, surface->cols, " ", STYLE_PLAIN);
	if (surface->rows == surface->grid->rows && surface->cols == surface->grid->cols)
		surface->grid->cursor_row = surface->grid->cursor_col = 0;
}

/* Before a cell is written: when it is one half of a wide cluster the other half becomes a blank.
 */
static void part_wide(struct cell *cell)
{
	if (cell->width == 0)
		blank(cell - 1);
	else if (cell->width == 2)
		blank(cell + 1);
}

static void set_cell(struct surface *surface, int row, int col, const char *text, size_t len,
	int width, enum style style)
{
	struct cell *cell = cell_at(surface, row, col);

	part_wide(cell);
	len = utf8_cut(text, len, CELL_TEXT_SIZE - 1);
	memcpy(cell->text, text, len);
	cell->text[len] = '\0';
	cell->width = (unsigned char)width;
	cell->style = (unsigned char)style;
	if (width == 2) {
		part_wide(cell + 1);
		cell[1] = (struct cell){.style = (unsigned char)style};
	}
}

/* Writes whole clusters while they fit. */
static int put_clusters(struct surface *surface, int row, int col, int cols, const char *text,
	size_t len, enum style style)
{
	int used = 0;

	for (size_t at = 0; at < len;) {
		int width;
		size_t n = width_grapheme(text + at, len - at, &width);

		if (used + width > cols)
			break;
		if (width > 0)
			set_cell(surface, row, col + used, text + at, n, width, style);
		used += width;
		at += n;
	}
	return used;
}

static bool is_plain_ascii(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] < 0x20 || text[i] >= 0x7F)
			return false;
	}
	return true;
}

int surface_put_len(struct surface *surface, int row, int col, int cols, const char *text,
	size_t len, enum style style)
{
	struct buf visible, clipped;
	int used;

	if (row < 0 || row >= surface->rows || col < 0 || col >= surface->cols)
		return 0;
	cols = clamp(cols, 0, surface->cols - col);
	if (len <= (size_t)cols && is_plain_ascii(text, len)) {
		for (size_t i = 0; i < len; i++)
			set_cell(surface, row, col + (int)i, text + i, 1, 1, style);
		return (int)len;
	}
	buf_init(&visible);
	buf_init(&clipped);
	buf_add_visible(&visible, text, len);
	width_clip(&clipped, visible.data, visible.len, cols);
	used = put_clusters(surface, row, col, cols, clipped.data, clipped.len, style);
	buf_release(&clipped);
	buf_release(&visible);
	return used;
}

int surface_put(
	struct surface *surface, int row, int col, int cols, const char *text, enum style style)
{
	return text ? surface_put_len(surface, row, col, cols, text, strlen(text), style) : 0;
}

void surface_fill(struct surface *surface, int row, int col, int rows, int cols, const char *text,
	enum style style)
{
	struct surface part = surface_part(surface, row, col, rows, cols);
	size_t len = strlen(text);

	for (row = 0; row < part.rows; row++) {
		for (col = 0; col < part.cols; col++)
			set_cell(&part, row, col, text, len, 1, style);
	}
}

void surface_restyle(struct surface *surface, int row, int col, int cols, enum style style)
{
	struct surface part = surface_part(surface, row, col, 1, cols);

	for (col = 0; part.rows && col < part.cols; col++)
		cell_at(&part, 0, col)->style = (unsigned char)style;
}

void surface_copy(struct surface *to, const struct surface *from)
{
	int cols = clamp(from->cols, 0, to->cols);

	for (int row = 0; row < to->rows && row < from->rows; row++)
		memcpy(cell_at(to, row, 0), cell_at(from, row, 0),
			(size_t)cols * sizeof(struct cell));
}

static bool same_cell(const struct cell *a, const struct cell *b)
{
	return a->style == b->style && a->width == b->width && strcmp(a->text, b->text) == 0;
}

bool surface_same_row(const struct surface *a, const struct surface *b, int row)
{
	if (row < 0 || row >= a->rows || row >= b->rows || a->cols != b->cols)
		return false;
	for (int col = 0; col < a->cols; col++) {
		if (!same_cell(cell_at(a, row, col), cell_at(b, row, col)))
			return false;
	}
	return true;
}

void surface_set_cursor(struct surface *surface, int row, int col)
{
	if (row < 0 || row >= surface->rows || col < 0 || col >= surface->cols)
		return;
	surface->grid->cursor_row = surface->top + row;
	surface->grid->cursor_col = surface->left + col;
}

void surface_cursor(const struct surface *surface, int *row, int *col)
{
	*row = surface->grid->cursor_row;
	*col = surface->grid->cursor_col;
}

const struct cell *surface_cell(const struct surface *surface, int row, int col)
{
	if (row < 0 || row >= surface->rows || col < 0 || col >= surface->cols)
		return NULL;
	return cell_at(surface, row, col);
}
