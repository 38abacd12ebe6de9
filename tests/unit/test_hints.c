/* test_hints.c - which hints the bar has room for
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "tui/hints.h"

/* Three hints of 10, 9 and 11 columns; the second is the least important. */
static struct hints three(void)
{
	static const struct {
		const char *key, *text;
		int rank;
	} cases[] = {{"Enter", "Open", 1}, {"Tab", "Entry", 9}, {"Ctrl-Q", "Quit", 2}};
	struct hints hints = {.n = 3};

	for (size_t i = 0; i < hints.n; i++) {
		hints.items[i].text = cases[i].text;
		hints.items[i].rank = cases[i].rank;
		assert_true(key_parse(cases[i].key, strlen(cases[i].key), &hints.items[i].key));
	}
	return hints;
}

static void hints__stand_where_they_are_drawn(void **state)
{
	struct hints hints = three();
	struct surface surface;

	(void)state;
	hints_fit(&hints, 1, 36);
	assert_int_equal(hints.n, 3);
	assert_int_equal(surface_init(&surface, 1, 40, NULL), STATUS_OK);
	hints_draw(&hints, &surface);
	for (size_t i = 0; i < hints.n; i++) {
		const struct hint *hint = &hints.items[i];

		assert_string_not_equal(surface_cell(&surface, 0, hint->col)->text, " ");
		assert_string_equal(surface_cell(&surface, 0, hint->col - 1)->text, " ");
		assert_string_not_equal(
			surface_cell(&surface, 0, hint->col + hint->cols - 1)->text, " ");
		assert_string_equal(surface_cell(&surface, 0, hint->col + hint->cols)->text, " ");
	}
	surface_release(&surface);
}

static void hints__are_dropped_whole_the_least_important_first(void **state)
{
	static const struct {
		int cols;
		const char *shown; /* the first letter of each */
	} cases[] = {{100, "OEQ"}, {36, "OEQ"}, {35, "OQ"}, {24, "OQ"}, {23, "O"}, {10, "O"},
		{9, ""}, {0, ""}, {-2, ""}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct hints hints = three();

		hints_fit(&hints, 0, cases[i].cols);
		assert_int_equal(hints.n, strlen(cases[i].shown));
		for (size_t k = 0; k < hints.n; k++)
			assert_int_equal(hints.items[k].text[0], cases[i].shown[k]);
	}
}

static void hints__are_found_by_their_columns(void **state)
{
	struct hints hints = three();

	(void)state;
	hints_fit(&hints, 1, 36);
	assert_null(hints_at(&hints, 0));
	assert_ptr_equal(hints_at(&hints, 1), &hints.items[0]);
	assert_ptr_equal(hints_at(&hints, 10), &hints.items[0]);
	assert_null(hints_at(&hints, 11));
	assert_null(hints_at(&hints, 13));
	assert_ptr_equal(hints_at(&hints, 14), &hints.items[1]);
	assert_ptr_equal(hints_at(&hints, 36), &hints.items[2]);
	assert_null(hints_at(&hints, 37));
	assert_null(hints_at(&hints, -1));
}

/* Which one is dropped is never a matter of chance. */
static void hints__of_one_place_have_different_ranks(void **state)
{
	static const enum where places[] = {IN_LIST, IN_ENTRY, IN_PANEL};

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		for (int a = ACTION_NONE + 1; a < N_ACTIONS; a++) {
			int rank = action_rank((enum action)a, places[i]);

			for (int b = a + 1; rank && b < N_ACTIONS; b++)
				assert_int_not_equal(rank, action_rank((enum action)b, places[i]));
			/* Those between are a panel's own. */
			assert_true(places[i] != IN_PANEL || rank < 3 || rank >= 3 + PANEL_HINTS);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hints__stand_where_they_are_drawn),
		cmocka_unit_test(hints__are_dropped_whole_the_least_important_first),
		cmocka_unit_test(hints__are_found_by_their_columns),
		cmocka_unit_test(hints__of_one_place_have_different_ranks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
