/* history.c - the entries that were opened
 * SPDX-License-Identifier: MIT
 */
#include "tui/history.h"

#include <stdlib.h>
#include <string.h>

void history_release(struct history *history)
{
	for (size_t i = 0; i < history->n; i++)
		free(history->visits[i].id);
	*history = (struct history){0};
}

static void forget_oldest(struct history *history)
{
	free(history->visits[0].id);
	history->n--;
	memmove(history->visits, history->visits + 1, history->n * sizeof *history->visits);
}

void history_visit(struct history *history, const char *id)
{
	char *copy;

	if (history->n && strcmp(history->visits[history->at].id, id) == 0)
		return;
	copy = strdup(id);
	if (!copy)
		return;
	while (history->n && history->n - 1 > history->at)
		free(history->visits[--history->n].id);
	if (history->n == HISTORY_MAX)
		forget_oldest(history);
	history->at = history->n++;
	history->visits[history->at] = (struct visit){.id = copy};
}

void history_leave(struct history *history, size_t place)
{
	if (history->n)
		history->visits[history->at].place = place;
}

void history_mark(struct history *history)
{
	if (history->n)
		history->visits[history->at].from_panel = true;
}

const struct visit *history_current(const struct history *history)
{
	return history->n ? &history->visits[history->at] : NULL;
}

const struct visit *history_back(struct history *history)
{
	return history->at ? &history->visits[--history->at] : NULL;
}

const struct visit *history_forward(struct history *history)
{
	return history->at + 1 < history->n ? &history->visits[++history->at] : NULL;
}
