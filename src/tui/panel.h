/* panel.h - what panels with a list have in common
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_PANEL_H
#define GEIRFA_TUI_PANEL_H

#include <stdbool.h>

#include "tui/key.h"
#include "tui/layout.h"
#include "tui/lineedit.h"
#include "tui/list.h"
#include "tui/surface.h"

struct app;

/** The mark before the selected row, which tells it without colours. */
extern const char panel_marker[];

/**
 * panel_draw_row - one row: a text at the left, another at the right edge
 * @left, @right: NULL counts as ""; the right one is left out where both do not fit
 *
 * The hardware cursor goes to the selected row.
 */
void panel_draw_row(
	struct surface *surface, int row, const char *left, const char *right, bool selected);

/**
 * panel_point - what a mouse did over the list of a panel
 * @key:   row and col of the panel
 * @above: rows of the panel above the list
 *
 * The wheel moves the cursor, a click puts it on the row that was pointed at. Returns true when a
 * row was clicked, which is then to be chosen.
 */
bool panel_point(struct list *list, const struct key *key, int above);

/** panel_points - whether a key is something that a mouse did */
bool panel_points(const struct key *key);

/** panel_say_cut - say that of what was pasted into a line only the beginning fitted, where so */
void panel_say_cut(struct app *app, const struct lineedit *line);

/** panel_draw_more - arrows in the last column where more rows lie above or below those that are
 * shown */
void panel_draw_more(struct surface *surface, bool above, bool below);

/**
 * panel_draw_text - a text set in lines; the last row of the room takes what is left of it, cut
 * with …
 *
 * Returns how many rows it took.
 */
int panel_draw_text(
	struct surface *surface, const struct rect *room, const char *text, enum style style);

/** panel_draw_invitation - say what to type on a line that is still empty; where that does not fit
 * before column @right, "Search" */
void panel_draw_invitation(struct surface *surface, int row, int col, int right, const char *text);

#endif
