/* map_layout.h - a map drawn as boxes with arrows between them
 * SPDX-License-Identifier: MIT
 *
 * The boxes of a column are equally wide, those of a row equally high. A column is as wide as the
 * longest word in it, of either language, and wider as far as there is room.
 */
#ifndef GEIRFA_TUI_MAP_LAYOUT_H
#define GEIRFA_TUI_MAP_LAYOUT_H

#include "glossary/glossary.h"
#include "tui/surface.h"

struct map_box {
	int row, col, rows, cols; /* on the drawing */
	int line, column;	  /* of the grid, where what nothing stands in does not count */
};

struct map_layout {
	struct map_box *boxes; /* one for each node */
	int rows, cols;	       /* of the whole drawing */
};

/**
 * map_layout_build - find a place for every node
 * @ui:     the language of the labels
 * @cols:   columns that there is room for; the drawing may be wider
 * @layout: released with map_layout_release, also after a failure
 */
enum status map_layout_build(const struct map *map, enum lang ui, int cols,
	struct map_layout *layout, struct error *error) MUST_CHECK;

/** map_layout_release - free the boxes; a zeroed layout has none */
void map_layout_release(struct map_layout *layout);

/** map_layout_show - move the corner of what is seen, by whole boxes, until a box is in sight */
void map_layout_show(
	const struct map_layout *layout, size_t node, int rows, int cols, int *top, int *left);

/** map_layout_step - the nearest node in a direction (@down and @right are -1, 0 or 1); @node when
 * there is none */
size_t map_layout_step(
	const struct map_layout *layout, size_t n_nodes, size_t node, int down, int right);

/** map_layout_at - the node at a place of the drawing, or @n_nodes when there is none */
size_t map_layout_at(const struct map_layout *layout, size_t n_nodes, int row, int col);

/** map_layout_scroll - move what is seen by a row of boxes, but not beyond the last
 * @down: 1 or -1
 * @rows: how many can be seen */
void map_layout_scroll(const struct map_layout *layout, int down, int rows, int *top);

/** map_layout_draw - draw what lies right of @left and below @top on a blank surface; the cursor
 * goes to the box of @chosen */
void map_layout_draw(const struct map_layout *layout, const struct map *map, enum lang ui,
	size_t chosen, int top, int left, struct surface *surface);

/** map_label - a text in the interface language, or in the other where that has none; never NULL */
const char *map_label(const struct bitext *text, enum lang ui);

#endif
