/* search_nothing.h - what stands in the place of a list that has no rows
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_SEARCH_NOTHING_H
#define GEIRFA_TUI_SEARCH_NOTHING_H

#include "tui/search_rows.h"

struct app;

/**
 * nothing_draw - say that there is nothing, and what to do about it
 * @query: what was looked for; NULL: the list is that of the whole glossary
 */
void nothing_draw(const struct app *app, const char *query, const struct row_place *place,
	struct surface *surface);

#endif
