/* list.h - which rows of a long list can be seen, and which is selected
 * SPDX-License-Identifier: MIT
 *
 * Numbers alone: the rows themselves belong to the view, which need hold only those that can be
 * seen.
 */
#ifndef GEIRFA_TUI_LIST_H
#define GEIRFA_TUI_LIST_H

#include "tui/actions.h"

/* Always: top <= cursor < top + rows, and cursor < count unless count is 0. */
struct list {
	size_t count;
	size_t cursor; /* the selected row */
	size_t top;    /* the first that can be seen */
	size_t rows;   /* how many can be seen; at least 1 */
};

/** list_init - nothing in it, room for one row */
void list_init(struct list *list);

/** list_set_count - another number of rows; the selected one stays where it can */
void list_set_count(struct list *list, size_t count);

/** list_set_rows - room for another number of rows; less than 1 counts as 1 */
void list_set_rows(struct list *list, int rows);

/** list_select - select a row, the last one when there are not so many */
void list_select(struct list *list, size_t row);

/** list_act - move as ACTION_UP, DOWN, PAGE_UP, PAGE_DOWN, FIRST and LAST say; returns false for
 * any other */
bool list_act(struct list *list, enum action action);

/** list_seen - how many rows can be seen: fewer than rows at the end of a short list */
size_t list_seen(const struct list *list);

/**
 * list_scroll - move text that has no selected row, as list_act does; false for an action that does
 * not move
 * @top:   the first line that is seen; in any case brought back from beyond the last page
 * @count: lines in all
 * @rows:  how many can be seen
 */
bool list_scroll(size_t *top, size_t count, int rows, enum action action);

#endif
