/* view_search.h - the search line and the list, as the application sees them
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_VIEW_SEARCH_H
#define GEIRFA_TUI_VIEW_SEARCH_H

#include "index/search.h"
#include "tui/view.h"

/** search_selected - id of the concept in the selected row, or NULL; valid until the next refresh
 */
const char *search_selected(const struct view *view);

/** search_hit - what the search found of a concept, or NULL when it is not the selected one; valid
 * until the next refresh */
const struct hit *search_hit(const struct view *view, const char *id);

/** search_set_query - put a text on the search line */
void search_set_query(struct view *view, const char *text);

/** search_is_blank - whether nothing is looked for and the list is the whole glossary */
bool search_is_blank(const struct view *view);

/** search_go - clear the search line and select a row of the whole glossary */
void search_go(struct view *view, size_t row);

/** search_step - select the row @by (1 or -1) further on; false when there is none. The view is
 * stale after. */
bool search_step(struct view *view, int by);

/** search_continue - look for the rows beyond those that can be seen, and so count them; false when
 * there are no more, or when it was broken off */
bool search_continue(struct view *view);

/** search_point_line - put the caret on the column of the search line that was pointed at */
void search_point_line(struct view *view, int col);

/** search_draw_line - draw the search line on the first row of a surface */
void search_draw_line(const struct view *view, struct surface *surface);

#endif
