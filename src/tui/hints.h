/* hints.h - the hint bar: which hints it shows, and where each stands
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_HINTS_H
#define GEIRFA_TUI_HINTS_H

#include "tui/app.h"

struct hint {
	enum action action; /* ACTION_NONE: of a panel's own key */
	struct key key;
	const char *text; /* translated; borrowed */
	int rank;
	int col, cols; /* where it stands in the bar */
};

struct hints {
	struct hint items[N_ACTIONS + PANEL_HINTS];
	size_t n;
};

/**
 * hints_fit - drop hints whole, those of the highest rank first, until the others fit; and say
 * where they stand
 * @left: the column of the first
 * @cols: how many they may take
 */
void hints_fit(struct hints *hints, int left, int cols);

/** hints_of - what the bar of a screen shows now */
void hints_of(const struct app *app, struct hints *hints);

/** hints_draw - put them on the bar's surface */
void hints_draw(const struct hints *hints, struct surface *surface);

/** hints_at - the hint at a column of the bar, or NULL */
const struct hint *hints_at(const struct hints *hints, int col);

#endif
