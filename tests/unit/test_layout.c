/* test_layout.c - how a screen of some size is divided
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "tui/layout.h"

static struct layout split(int rows, int cols, bool entry, bool full)
{
	struct layout layout;

	layout_split(&layout, rows, cols, entry, full);
	return layout;
}

static void layout__gives_rows_to_what_matters_most(void **state)
{
	static const struct {
		int rows, title, rules, hints, list;
	} cases[] = {{1, 0, 0, 0, 0}, {2, 0, 0, 0, 1}, {4, 0, 0, 0, 3}, {5, 0, 0, 1, 3},
		{6, 1, 0, 1, 3}, {7, 1, 0, 1, 4}, {8, 1, 1, 1, 3}, {12, 1, 1, 1, 7},
		{24, 1, 1, 1, 19}, {30, 1, 1, 1, 25}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct layout layout = split(cases[i].rows, 20, false, false);

		assert_int_equal(layout.title.rows, cases[i].title);
		assert_int_equal(layout.search.rows, 1);
		assert_int_equal(layout.upper_rule.rows, cases[i].rules);
		assert_int_equal(layout.lower_rule.rows, cases[i].rules);
		assert_int_equal(layout.hints.rows, cases[i].hints);
		assert_int_equal(layout.list.rows, cases[i].list);
	}
}

static void layout__shows_two_panes_where_there_is_room(void **state)
{
	struct layout wide = split(30, 100, false, false), usual = split(24, 80, true, false),
		      narrow = split(12, 59, false, false), reading = split(12, 59, true, false),
		      full = split(24, 80, true, true), list = split(24, 80, false, true);

	(void)state;
	assert_int_equal(wide.divider, 33);
	assert_int_equal(wide.entry.cols, 66);
	assert_int_equal(usual.divider, 32);
	assert_int_equal(usual.list.rows, usual.entry.rows);
	assert_int_equal(narrow.divider, -1);
	assert_int_equal(narrow.list.cols, 59);
	assert_int_equal(narrow.entry.rows, 0);
	assert_int_equal(reading.list.rows, 0);
	assert_int_equal(reading.entry.cols, 59);
	assert_int_equal(full.divider, -1);
	assert_int_equal(full.entry.cols, 80);
	assert_int_equal(
		list.divider, 32); /* the list keeps its place until the entry has the keys */
}

static void layout__list_never_shrinks_on_a_wider_screen(void **state)
{
	int before = 0;

	(void)state;
	for (int cols = 60; cols < 400; cols++) {
		struct layout layout = split(24, cols, false, false);

		assert_true(layout.list.cols >= before);
		assert_true(layout.entry.cols > layout.list.cols / 2);
		before = layout.list.cols;
	}
}

/* Counts the cells of a screen that a part covers. */
static void cover(const struct rect *rect, char *cells, int rows, int cols)
{
	if (!rect->rows)
		return;
	assert_true(rect->row >= 0 && rect->col >= 0);
	assert_true(rect->row + rect->rows <= rows && rect->col + rect->cols <= cols);
	for (int row = rect->row; row < rect->row + rect->rows; row++) {
		for (int col = rect->col; col < rect->col + rect->cols; col++)
			cells[row * cols + col]++;
	}
}

/* On every screen the parts and the divider cover each cell once, and a panel lies inside. */
static void layout__parts_neither_overlap_nor_leave_gaps(void **state)
{
	static char cells[40 * 140];

	(void)state;
	for (int rows = 1; rows < 40; rows++) {
		for (int cols = 1; cols < 140; cols++) {
			struct layout l = split(rows, cols, rows % 2, cols % 3 == 0);
			struct rect divider = {
				l.list.row, l.divider, l.divider < 0 ? 0 : l.list.rows, 1};
			const struct rect *parts[] = {&l.title, &l.search, &l.upper_rule, &l.list,
				&divider, &l.entry, &l.lower_rule, &l.hints};

			memset(cells, 0, sizeof cells);
			for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
				cover(parts[i], cells, rows, cols);
			for (int i = 0; i < rows * cols; i++)
				assert_int_equal(cells[i], 1);
			cover(&l.panel, cells, rows, cols);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(layout__gives_rows_to_what_matters_most),
		cmocka_unit_test(layout__shows_two_panes_where_there_is_room),
		cmocka_unit_test(layout__list_never_shrinks_on_a_wider_screen),
		cmocka_unit_test(layout__parts_neither_overlap_nor_leave_gaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
