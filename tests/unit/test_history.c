/* test_history.c - the entries that were opened
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tui/history.h"

static void assert_visit(const struct visit *visit, const char *id)
{
	assert_non_null(visit);
	assert_string_equal(visit->id, id);
}

static void history__goes_back_and_forward(void **state)
{
	struct history history = {0};

	(void)state;
	assert_null(history_current(&history));
	assert_null(history_back(&history));
	assert_null(history_forward(&history));
	history_visit(&history, "a");
	assert_null(history_back(&history));
	history_visit(&history, "b");
	history_visit(&history, "c");
	assert_visit(history_back(&history), "b");
	assert_visit(history_back(&history), "a");
	assert_null(history_back(&history));
	assert_visit(history_forward(&history), "b");
	assert_visit(history_current(&history), "b");
	history_release(&history);
}

static void history__forgets_what_was_ahead(void **state)
{
	struct history history = {0};

	(void)state;
	history_visit(&history, "a");
	history_visit(&history, "b");
	history_visit(&history, "c");
	history_back(&history);
	history_back(&history);
	history_visit(&history, "d");
	assert_null(history_forward(&history));
	assert_visit(history_back(&history), "a");
	history_release(&history);
}

static void history__does_not_repeat_the_current_one(void **state)
{
	struct history history = {0};

	(void)state;
	history_visit(&history, "a");
	history_visit(&history, "b");
	history_back(&history);
	history_visit(&history, "a");
	assert_visit(history_forward(&history), "b");
	history_release(&history);
}

static void history__keeps_the_place(void **state)
{
	struct history history = {0};

	(void)state;
	history_leave(&history, 3);
	history_visit(&history, "a");
	history_leave(&history, 7);
	history_visit(&history, "b");
	assert_int_equal(history_current(&history)->place, 0);
	assert_int_equal(history_back(&history)->place, 7);
	history_release(&history);
}

static void history__forgets_the_oldest(void **state)
{
	struct history history = {0};
	char id[16];

	(void)state;
	for (int i = 0; i < HISTORY_MAX + 5; i++) {
		snprintf(id, sizeof id, "%d", i);
		history_visit(&history, id);
	}
	for (int i = 1; i < HISTORY_MAX; i++)
		assert_non_null(history_back(&history));
	assert_visit(history_current(&history), "5");
	assert_null(history_back(&history));
	history_release(&history);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(history__goes_back_and_forward),
		cmocka_unit_test(history__forgets_what_was_ahead),
		cmocka_unit_test(history__does_not_repeat_the_current_one),
		cmocka_unit_test(history__keeps_the_place),
		cmocka_unit_test(history__forgets_the_oldest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
