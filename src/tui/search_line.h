/* search_line.h - how the search line looks: what is typed, the filters that are set, how many were
 * found
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_SEARCH_LINE_H
#define GEIRFA_TUI_SEARCH_LINE_H

#include "index/filters.h"
#include "tui/lineedit.h"

struct search_line {
	const struct lineedit *edit;
	const struct filters *filters;
	enum lang ui;
	const char *count; /* what is said at the right; "": nothing */
	int margin;
	bool focused;
};

/** search_line_draw - draw it on the first row of a surface */
void search_line_draw(const struct search_line *line, struct surface *surface);

/** search_line_text - where what is typed stands: its first column and how many it has; @cols: of
 * the screen */
void search_line_text(const struct search_line *line, int cols, int *first, int *room);

enum {
	SEARCH_LINE_NOTHING = -1,
	SEARCH_LINE_FILTERS = -2, /* what stands for filters that have no room of their own */
};

/** search_line_at - the filter whose mark is at a column, or one of the above; @cols: of the screen
 */
int search_line_at(const struct search_line *line, int cols, int col);

#endif
