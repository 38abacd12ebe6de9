/* layout.h - how a screen of some size is divided
 * SPDX-License-Identifier: MIT
 *
 *	title            from 6 rows on
 *	search line      always
 *	rule             from 8 rows on
 *	list | entry     both from 60 columns on, else the one that has the keys
 *	rule             from 8 rows on
 *	hints            from 5 rows on
 */
#ifndef GEIRFA_TUI_LAYOUT_H
#define GEIRFA_TUI_LAYOUT_H

#include <stdbool.h>

struct rect {
	int row, col, rows, cols; /* rows 0: it is not shown */
};

struct layout {
	struct rect title, search, upper_rule, list, entry, lower_rule, hints;
	struct rect panel;	/* in the place of list and entry while a panel is open */
	struct rect wide_panel; /* the same for a panel that gets all columns */
	int divider;		/* column of the line between list and entry; -1: there is none */
	int margin;		/* blank columns at the left of every part */
};

/**
 * layout_split - divide a screen
 * @rows:  at least 1, as @cols
 * @entry: whether the keys go to the entry
 * @full:  whether the entry then gets the full width
 */
void layout_split(struct layout *layout, int rows, int cols, bool entry, bool full);

#endif
