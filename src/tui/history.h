/* history.h - the entries that were opened, to go back and forward through
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_HISTORY_H
#define GEIRFA_TUI_HISTORY_H

#include <stdbool.h>
#include <stddef.h>

enum { HISTORY_MAX = 100 }; /* the oldest are forgotten */

struct visit {
	char *id;
	size_t place;	 /* in the entry, where it was left */
	bool from_panel; /* it was opened from a panel */
};

struct history {
	struct visit visits[HISTORY_MAX];
	size_t n, at; /* visits[at] is the current one, when there is any */
};

/** history_release - forget all; a zeroed history is empty */
void history_release(struct history *history);

/** history_visit - an entry was opened: it becomes the newest, and what was ahead is forgotten; the
 * current one again: nothing */
void history_visit(struct history *history, const char *id);

/** history_leave - note how far the current entry was read */
void history_leave(struct history *history, size_t place);

/** history_mark - note that the current entry was opened from a panel */
void history_mark(struct history *history);

/** history_current - the one that was opened last, or gone back or forward to; NULL when there is
 * none */
const struct visit *history_current(const struct history *history);

/** history_back - the one before, which is the current one now; NULL when there is none */
const struct visit *history_back(struct history *history);

/** history_forward - the one after, likewise */
const struct visit *history_forward(struct history *history);

#endif
