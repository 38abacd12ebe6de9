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

/** search_query - the text on the search line; valid until it changes */
const char *search_query(const struct view *view);

/** search_is_blank - whether nothing is looked for and the list is the whole glossary, as far as
 * the filters let it through */
bool search_is_blank(const struct view *view);

/** search_filter_changed - other filters are set: the list is read anew, and what is selected stays
 * so where it is still in it */
void search_filter_changed(struct view *view);

/** search_go - clear the search line and select a row of the glossary, as far as the filters let it
 * through */
void search_go(struct view *view, size_t row);

/** search_step - select the row @by (1 or -1) further on; false when there is none. The view is
 * stale after. */
bool search_step(struct view *view, int by);

/** search_continue - look for the rows beyond those that can be seen, and so count them; false when
 * there are no more, or when it was broken off */
bool search_continue(struct view *view);

/** search_draw_line - draw the search line on the first row of a surface */
void search_draw_line(const struct view *view, struct surface *surface);

/** search_click_line - do what a click at a column of the search line means: a filter that is
 * pointed at is dropped, else the caret goes there */
void search_click_line(struct view *view, int col);

#endif
