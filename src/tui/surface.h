/* surface.h - a grid of character cells that views draw on
 * SPDX-License-Identifier: MIT
 *
 * Nothing here knows a terminal: tui/term.c copies a surface to the screen, tests read it.
 */
#ifndef GEIRFA_TUI_SURFACE_H
#define GEIRFA_TUI_SURFACE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"
#include "tui/theme.h"

enum {
	CELL_TEXT_SIZE = 28, /* bytes of a grapheme cluster with its NUL; marks that do not fit are
				left out */
	SURFACE_SIDE_MAX = 1000, /* most rows, most columns */
};

/* One column of a row. A wide cluster has its text in the left cell; the right one has width 0. */
struct cell {
	char text[CELL_TEXT_SIZE];
	unsigned char width; /* columns its text takes: 1 or 2; 0: covered by the cell before it */
	unsigned char style; /* enum style */
};

struct grid;

/* A rectangle of a grid: the whole of it, or a part that shares its cells. Borrowed parts need no
 * release. */
struct surface {
	struct grid *grid;
	int top, left;
	int rows, cols;
};

/**
 * surface_init - a blank grid
 * @rows: at most SURFACE_SIDE_MAX, as @cols; what is less than 1 counts as 1
 *
 * Released with surface_release, also after a failure.
 */
enum status surface_init(
	struct surface *surface, int rows, int cols, struct error *error) MUST_CHECK;

/** surface_release - free the grid; only for the surface that was initialized, not for its parts */
void surface_release(struct surface *surface);

/** surface_part - the rectangle at (@row, @col) of a surface; what lies outside it is cut off */
struct surface surface_part(const struct surface *surface, int row, int col, int rows, int cols);

/** surface_clear - make all its cells plain blanks */
void surface_clear(struct surface *surface);

/**
 * surface_put - write text, cut with … to a width
 * @row:  0-based; out of range nothing is written, as for @col
 * @cols: most columns; the surface's right edge cuts too
 * @text: UTF-8; control characters, bad bytes and characters that reorder a line are made visible;
 * NULL counts as ""
 *
 * Returns the columns used.
 */
int surface_put(
	struct surface *surface, int row, int col, int cols, const char *text, enum style style);

/** surface_put_len - the same for @len bytes of text */
int surface_put_len(struct surface *surface, int row, int col, int cols, const char *text,
	size_t len, enum style style);

/** surface_fill - write a character of one column into every cell of a rectangle, as far as it lies
 * inside */
void surface_fill(struct surface *surface, int row, int col, int rows, int cols, const char *text,
	enum style style);

/** surface_restyle - give cells of a row another style, their text unchanged */
void surface_restyle(struct surface *surface, int row, int col, int cols, enum style style);

/** surface_copy - make the cells of one surface those of another, as far as both reach */
void surface_copy(struct surface *to, const struct surface *from);

/** surface_same_row - whether a row is the same on both, in text and style; false where one has no
 * such row or another width */
bool surface_same_row(const struct surface *a, const struct surface *b, int row);

/** surface_set_cursor - where the hardware cursor is to stand; outside the surface nothing changes
 */
void surface_set_cursor(struct surface *surface, int row, int col);

/** surface_cursor - where it stands in the whole grid; (0, 0) at first and after surface_clear of
 * the whole */
void surface_cursor(const struct surface *surface, int *row, int *col);

/** surface_cell - a cell, or NULL outside the surface; valid until the grid is released */
const struct cell *surface_cell(const struct surface *surface, int row, int col);

#endif
