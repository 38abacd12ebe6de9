/* layout.c - how a screen of some size is divided
 * SPDX-License-Identifier: MIT
 */
#include "tui/layout.h"

enum {
	ROWS_FOR_HINTS = 5,
	ROWS_FOR_TITLE = 6,
	ROWS_FOR_RULES = 8,
	COLS_FOR_PANES = 60,
	LIST_LEAST = 24,
	LIST_USUAL = 33, /* leaves the entry of a screen of 100 columns room for two languages side
			    by side */
	LIST_MOST = 48,
	PANEL_MOST = 72,
};

/* Takes a row off the top of what is left of the screen. */
static struct rect take_top(struct rect *rest, bool wanted)
{
	struct rect row = *rest;

	row.rows = wanted && rest->rows > 0;
	rest->row += row.rows;
	rest->rows -= row.rows;
	return row;
}

static struct rect take_bottom(struct rect *rest, bool wanted)
{
	struct rect row = *rest;

	row.rows = wanted && rest->rows > 0;
	rest->rows -= row.rows;
	row.row = rest->row + rest->rows;
	return row;
}

static int clamp(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* Two fifths of a narrow screen, a third of a usual one, a quarter of a wide one; never less on a
 * wider one. */
static int list_cols(int cols)
{
	return clamp(cols / 4, clamp(cols * 2 / 5, LIST_LEAST, LIST_USUAL), LIST_MOST);
}

void layout_split(struct layout *layout, int rows, int cols, bool entry, bool full)
{
	struct rect rest = {0, 0, rows, cols};
	bool both = cols >= COLS_FOR_PANES && !(entry && full);

	layout->title = take_top(&rest, rows >= ROWS_FOR_TITLE);
	layout->search = take_top(&rest, true);
	layout->upper_rule = take_top(&rest, rows >= ROWS_FOR_RULES);
	layout->hints = take_bottom(&rest, rows >= ROWS_FOR_HINTS);
	layout->lower_rule = take_bottom(&rest, rows >= ROWS_FOR_RULES);
	layout->list = layout->entry = rest;
	layout->margin = cols >= COLS_FOR_PANES ? 1 : 0;
	layout->panel = rest;
	layout->panel.col = layout->margin;
	layout->panel.cols = cols - 2 * layout->margin;
	layout->wide_panel = layout->panel;
	layout->panel.cols =
		cols - 2 * layout->margin < PANEL_MOST ? cols - 2 * layout->margin : PANEL_MOST;
	layout->divider = -1;
	if (both) {
		layout->divider = list_cols(cols);
		layout->list.cols = layout->divider;
		layout->entry.col = layout->divider + 1;
		layout->entry.cols = cols - layout->entry.col;
	} else if (entry) {
		layout->list.rows = 0;
	} else {
		layout->entry.rows = 0;
	}
}
