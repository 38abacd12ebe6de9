/* search_rows.h - how the rows of the list look
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_SEARCH_ROWS_H
#define GEIRFA_TUI_SEARCH_ROWS_H

#include "index/browse.h"
#include "tui/surface.h"

/* The columns of a list of some width. */
struct row_place {
	int marker; /* where the marker of the selected row stands */
	int text;   /* where the text begins */
	int right;  /* the text ends before it */
};

/** row_place - the columns of a list that is @cols wide and leaves @margin blank at the left */
struct row_place row_place(int cols, int margin);

/**
 * row_draw_browse - a row of the whole glossary: one line, the term and what is not approved about
 * it
 * @letter: the index letter, where it begins here; NULL elsewhere
 */
void row_draw_browse(struct surface *surface, int row, const struct row_place *place,
	const struct browse_row *browse, enum lang ui, const char *letter);

/** row_hit_lines - lines that a row of a search takes: more in a list of very few columns */
int row_hit_lines(const struct row_place *place);

/**
 * row_draw_hit - a row of a search: the matched term whole, then its other language and the reason,
 * as much as fits whole
 *
 * A term that needs all lines takes them. Returns how many lines the term took.
 */
int row_draw_hit(
	struct surface *surface, int row, const struct row_place *place, const struct hit *hit);

/**
 * row_mark - mark a row that is drawn as the selected one
 * @lines:   that it takes
 * @marked:  the first so many of them are set off
 * @focused: whether the keys go to the list
 */
void row_mark(struct surface *surface, int row, const struct row_place *place, int lines,
	int marked, bool focused);

#endif
