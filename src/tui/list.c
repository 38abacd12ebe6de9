/* list.c - which rows of a long list can be seen, and which is selected
 * SPDX-License-Identifier: MIT
 */
#include "tui/list.h"

static void settle(struct list *list)
{
	size_t last_top = list->count > list->rows ? list->count - list->rows : 0;

	if (list->cursor >= list->count)
		list->cursor = list->count ? list->count - 1 : 0;
	if (list->cursor < list->top)
		list->top = list->cursor;
	if (list->cursor - list->top >= list->rows)
		list->top = list->cursor - list->rows + 1;
	if (list->top > last_top)
		list->top = last_top;
}

void list_init(struct list *list)
{
	*list = (struct list){.rows = 1};
}

void list_set_count(struct list *list, size_t count)
{
	list->count = count;
	settle(list);
}

void list_set_rows(struct list *list, int rows)
{
	list->rows = rows > 1 ? (size_t)rows : 1;
	settle(list);
}

void list_select(struct list *list, size_t row)
{
	list->cursor = row;
	settle(list);
}

static size_t less(size_t from, size_t by)
{
	return from > by ? from - by : 0;
}

bool list_act(struct list *list, enum action action)
{
	/* One row of the old page stays in sight. */
	size_t page = list->rows > 1 ? list->rows - 1 : 1;

	switch ((int)action) {
	case ACTION_UP:
		list_select(list, less(list->cursor, 1));
		return true;
	case ACTION_DOWN:
		list_select(list, list->cursor + 1);
		return true;
	case ACTION_PAGE_UP:
		list->top = less(list->top, page);
		list_select(list, less(list->cursor, page));
		return true;
	case ACTION_PAGE_DOWN:
		list->top += page;
		list_select(list, list->cursor + page);
		return true;
	case ACTION_FIRST:
		list_select(list, 0);
		return true;
	case ACTION_LAST:
		list_select(list, less(list->count, 1));
		return true;
	default:
		return false;
	}
}

size_t list_seen(const struct list *list)
{
	size_t below = list->count - list->top;

	return below < list->rows ? below : list->rows;
}

bool list_scroll(size_t *top, size_t count, int rows, enum action action)
{
	size_t seen = rows > 1 ? (size_t)rows : 1, last = less(count, seen),
	       page = seen > 1 ? seen - 1 : 1;
	bool moves = true;

	switch ((int)action) {
	case ACTION_UP:
		*top = less(*top, 1);
		break;
	case ACTION_DOWN:
		*top += 1;
		break;
	case ACTION_PAGE_UP:
		*top = less(*top, page);
		break;
	case ACTION_PAGE_DOWN:
		*top += page;
		break;
	case ACTION_FIRST:
		*top = 0;
		break;
	case ACTION_LAST:
		*top = last;
		break;
	default:
		moves = false;
		break;
	}
	if (*top > last)
		*top = last;
	return moves;
}
