/* test_list.c - which rows of a list can be seen
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tui/list.h"

static struct list new_list(size_t count, int rows)
{
	struct list list;

	list_init(&list);
	list_set_rows(&list, rows);
	list_set_count(&list, count);
	return list;
}

static void assert_list(const struct list *list, size_t cursor, size_t top)
{
	assert_int_equal(list->cursor, cursor);
	assert_int_equal(list->top, top);
}

static void list__moves_by_rows(void **state)
{
	struct list list = new_list(5, 3);

	(void)state;
	assert_true(list_act(&list, ACTION_DOWN));
	assert_list(&list, 1, 0);
	list_act(&list, ACTION_DOWN);
	list_act(&list, ACTION_DOWN);
	assert_list(&list, 3, 1);
	list_act(&list, ACTION_UP);
	assert_list(&list, 2, 1);
}

static void list__stops_at_both_ends(void **state)
{
	struct list list = new_list(2, 3);

	(void)state;
	list_act(&list, ACTION_UP);
	assert_list(&list, 0, 0);
	for (int i = 0; i < 5; i++)
		list_act(&list, ACTION_DOWN);
	assert_list(&list, 1, 0);
}

static void list__keeps_one_row_in_sight_when_paging(void **state)
{
	struct list list = new_list(100, 10);

	(void)state;
	list_act(&list, ACTION_PAGE_DOWN);
	assert_list(&list, 9, 9);
	list_act(&list, ACTION_PAGE_DOWN);
	assert_list(&list, 18, 18);
	list_act(&list, ACTION_PAGE_UP);
	assert_list(&list, 9, 9);
	list_act(&list, ACTION_LAST);
	assert_list(&list, 99, 90);
	list_act(&list, ACTION_PAGE_DOWN);
	assert_list(&list, 99, 90);
	list_act(&list, ACTION_FIRST);
	assert_list(&list, 0, 0);
}

static void list__pages_even_where_one_row_can_be_seen(void **state)
{
	struct list list = new_list(3, 1);

	(void)state;
	list_act(&list, ACTION_PAGE_DOWN);
	assert_list(&list, 1, 1);
}

static void list__ignores_other_actions(void **state)
{
	struct list list = new_list(3, 2);

	(void)state;
	assert_false(list_act(&list, ACTION_QUIT));
	assert_false(list_act(&list, ACTION_TEXT));
	assert_false(list_act(&list, ACTION_NONE));
	assert_list(&list, 0, 0);
}

static void list__keeps_its_row_when_it_shrinks(void **state)
{
	struct list list = new_list(50, 5);

	(void)state;
	list_select(&list, 30);
	list_set_count(&list, 31);
	assert_list(&list, 30, 26);
	list_set_count(&list, 3);
	assert_list(&list, 2, 0);
	list_set_count(&list, 0);
	assert_list(&list, 0, 0);
	assert_int_equal(list_seen(&list), 0);
}

/* After anything that can be done to it, for every size of list and window: what list.h promises.
 */
static void list__always_sees_its_cursor(void **state)
{
	static const enum action actions[] = {ACTION_DOWN, ACTION_PAGE_DOWN, ACTION_DOWN, ACTION_UP,
		ACTION_LAST, ACTION_PAGE_UP, ACTION_UP, ACTION_FIRST, ACTION_PAGE_DOWN,
		ACTION_PAGE_DOWN, ACTION_PAGE_UP};

	(void)state;
	for (size_t count = 0; count < 12; count++) {
		for (int rows = 0; rows < 14; rows++) {
			struct list list = new_list(count, rows);

			for (size_t i = 0; i < 4 * sizeof actions / sizeof *actions; i++) {
				list_act(&list, actions[i % (sizeof actions / sizeof *actions)]);
				list_set_rows(&list, rows + (int)(i % 3) - 1);
				assert_true(count == 0 ? list.cursor == 0 : list.cursor < count);
				assert_true(list.top <= list.cursor);
				assert_true(list.cursor - list.top < list.rows);
				assert_true(list.top + list_seen(&list) <= count);
				assert_true(list_seen(&list) == list.rows || list.top == 0);
			}
		}
	}
}

static void list__scrolls_text_without_a_cursor(void **state)
{
	size_t top = 0;

	(void)state;
	assert_true(list_scroll(&top, 10, 4, ACTION_DOWN));
	assert_int_equal(top, 1);
	list_scroll(&top, 10, 4, ACTION_PAGE_DOWN);
	assert_int_equal(top, 4);
	list_scroll(&top, 10, 4, ACTION_LAST);
	assert_int_equal(top, 6);
	list_scroll(&top, 10, 4, ACTION_DOWN);
	assert_int_equal(top, 6);
	assert_false(list_scroll(&top, 7, 4, ACTION_NONE));
	assert_int_equal(top, 3);
	list_scroll(&top, 7, 40, ACTION_NONE);
	assert_int_equal(top, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(list__moves_by_rows),
		cmocka_unit_test(list__stops_at_both_ends),
		cmocka_unit_test(list__keeps_one_row_in_sight_when_paging),
		cmocka_unit_test(list__pages_even_where_one_row_can_be_seen),
		cmocka_unit_test(list__ignores_other_actions),
		cmocka_unit_test(list__keeps_its_row_when_it_shrinks),
		cmocka_unit_test(list__always_sees_its_cursor),
		cmocka_unit_test(list__scrolls_text_without_a_cursor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
