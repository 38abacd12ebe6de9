/* test_surface.c - the grid that views draw on
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "tui/surface.h"

static struct surface new_surface(int rows, int cols)
{
	struct surface surface;

	assert_int_equal(surface_init(&surface, rows, cols, NULL), STATUS_OK);
	return surface;
}

/* The text of a row, cell by cell; a wide cluster's right half adds nothing. */
static void assert_row(const struct surface *surface, int row, const char *expected)
{
	struct buf text;

	buf_init(&text);
	for (int col = 0; col < surface->cols; col++)
		buf_add_str(&text, surface_cell(surface, row, col)->text);
	assert_string_equal(text.data, expected);
	buf_release(&text);
}

static void surface__is_blank_at_first(void **state)
{
	struct surface surface = new_surface(2, 3);
	int row, col;

	(void)state;
	assert_row(&surface, 0, "   ");
	assert_row(&surface, 1, "   ");
	surface_cursor(&surface, &row, &col);
	assert_int_equal(row, 0);
	assert_int_equal(col, 0);
	surface_release(&surface);
}

static void surface__takes_no_size_that_is_absurd(void **state)
{
	struct surface small = new_surface(0, -5), large = new_surface(5000, 1);

	(void)state;
	assert_int_equal(small.rows, 1);
	assert_int_equal(small.cols, 1);
	assert_int_equal(large.rows, SURFACE_SIDE_MAX);
	surface_release(&small);
	surface_release(&large);
}

static void surface__puts_text_and_says_how_wide_it_is(void **state)
{
	static const struct {
		const char *text;
		int cols, used;
		const char *row;
	} cases[] = {
		{"abc", 8, 3, "abc     "},
		{"", 8, 0, "        "},
		{NULL, 8, 0, "        "},
		{"tŷ", 8, 2, "tŷ      "},
		{"日本", 8, 4, "日本    "},
		{"abcdefgh", 8, 8, "abcdefgh"},
		{"abcdefghi", 8, 8, "abcdefg…"},
		{"abcdef", 4, 4, "abc…    "},
		{"日本語", 5, 5, "日本…   "},
		{"日本語", 4, 3, "日…     "}, /* no half of a wide one */
		{"e\xCC\x81t", 8, 2, "e\xCC\x81t      "},
		{"a\tb\x1b[2Jc", 8, 8, "a␉b␛[2Jc"},
		{"a\xFFz", 8, 3, "a�z     "},
		{"a\xE2\x80\xAEz", 8, 3, "a�z     "}, /* right-to-left override */
		{"abc", 0, 0, "        "},
		{"abc", -1, 0, "        "},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct surface surface = new_surface(1, 8);
		int used = surface_put(&surface, 0, 0, cases[i].cols, cases[i].text, STYLE_PLAIN);

		assert_int_equal(used, cases[i].used);
		assert_row(&surface, 0, cases[i].row);
		surface_release(&surface);
	}
}

static void surface__writes_nothing_outside(void **state)
{
	static const int places[][2] = {{-1, 0}, {0, -1}, {2, 0}, {0, 4}, {1000, 1000}};
	struct surface surface = new_surface(2, 4);

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		assert_int_equal(
			surface_put(&surface, places[i][0], places[i][1], 9, "x", STYLE_PLAIN), 0);
	assert_row(&surface, 0, "    ");
	assert_row(&surface, 1, "    ");
	assert_null(surface_cell(&surface, 2, 0));
	assert_null(surface_cell(&surface, 0, -1));
	surface_release(&surface);
}

static void surface__leaves_no_half_of_a_wide_character(void **state)
{
	static const struct {
		int col;
		const char *text, *row;
	} cases[] = {{0, "x", "x 本  "}, {1, "x", " x本  "}, {1, "語", " 語   "},
		{2, "x", "日x   "}, {3, "語", "日 語 "}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct surface surface = new_surface(1, 6);

		surface_put(&surface, 0, 0, 6, "日本", STYLE_PLAIN);
		surface_put(&surface, 0, cases[i].col, 6, cases[i].text, STYLE_PLAIN);
		assert_row(&surface, 0, cases[i].row);
		surface_release(&surface);
	}
}

static void surface__keeps_a_cell_small_whatever_is_piled_on_a_letter(void **state)
{
	struct surface surface = new_surface(1, 4);
	struct buf text;

	(void)state;
	buf_init(&text);
	buf_add_str(&text, "a");
	buf_add_repeat(&text, "\xCC\x82", 5000);
	buf_add_str(&text, "b");
	assert_int_equal(surface_put(&surface, 0, 0, 4, text.data, STYLE_PLAIN), 2);
	assert_true(strlen(surface_cell(&surface, 0, 0)->text) < CELL_TEXT_SIZE);
	assert_string_equal(surface_cell(&surface, 0, 1)->text, "b");
	buf_release(&text);
	surface_release(&surface);
}

static void surface__part_is_cut_to_what_there_is(void **state)
{
	static const struct {
		int row, col, rows, cols, want_rows, want_cols;
	} cases[] = {{0, 0, 3, 4, 3, 4}, {1, 1, 9, 9, 2, 3}, {-1, -1, 2, 2, 1, 1},
		{3, 0, 1, 1, 0, 1}, {0, 9, 1, 1, 1, 0}, {0, 0, -1, -1, 0, 0}};
	struct surface surface = new_surface(3, 4);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct surface part = surface_part(
			&surface, cases[i].row, cases[i].col, cases[i].rows, cases[i].cols);

		assert_int_equal(part.rows, cases[i].want_rows);
		assert_int_equal(part.cols, cases[i].want_cols);
		surface_clear(&part);
	}
	surface_release(&surface);
}

static void surface__part_shares_cells_and_cursor(void **state)
{
	struct surface surface = new_surface(3, 4), part = surface_part(&surface, 1, 1, 2, 3);
	int row, col;

	(void)state;
	surface_put(&part, 0, 0, 9, "abcd", STYLE_PLAIN);
	assert_row(&surface, 1, " ab…");
	surface_set_cursor(&part, 1, 2);
	surface_cursor(&surface, &row, &col);
	assert_int_equal(row, 2);
	assert_int_equal(col, 3);
	surface_set_cursor(&part, 2, 0);
	surface_cursor(&surface, &row, &col);
	assert_int_equal(row, 2);
	surface_release(&surface);
}

static void surface__part_clears_only_itself(void **state)
{
	struct surface surface = new_surface(2, 3), part = surface_part(&surface, 0, 1, 1, 1);

	(void)state;
	surface_fill(&surface, 0, 0, 2, 3, "x", STYLE_PLAIN);
	surface_set_cursor(&surface, 1, 1);
	surface_clear(&part);
	assert_row(&surface, 0, "x x");
	assert_row(&surface, 1, "xxx");
	surface_release(&surface);
}

static void surface__restyle_keeps_the_text(void **state)
{
	struct surface surface = new_surface(1, 4);

	(void)state;
	surface_put(&surface, 0, 0, 4, "abcd", STYLE_PLAIN);
	surface_restyle(&surface, 0, 1, 2, STYLE_SELECTED);
	surface_restyle(&surface, 7, 0, 4, STYLE_SELECTED);
	assert_row(&surface, 0, "abcd");
	assert_int_equal(surface_cell(&surface, 0, 0)->style, STYLE_PLAIN);
	assert_int_equal(surface_cell(&surface, 0, 1)->style, STYLE_SELECTED);
	assert_int_equal(surface_cell(&surface, 0, 2)->style, STYLE_SELECTED);
	assert_int_equal(surface_cell(&surface, 0, 3)->style, STYLE_PLAIN);
	surface_release(&surface);
}

static void surface__copy_takes_what_both_have(void **state)
{
	struct surface from = new_surface(2, 4), to = new_surface(3, 3);

	(void)state;
	surface_fill(&from, 0, 0, 2, 4, "x", STYLE_MUTED);
	surface_copy(&to, &from);
	assert_row(&to, 0, "xxx");
	assert_row(&to, 1, "xxx");
	assert_row(&to, 2, "   ");
	surface_release(&from);
	surface_release(&to);
}

static void surface__rows_are_compared_by_text_and_style(void **state)
{
	struct surface a = new_surface(1, 4), b = new_surface(1, 4), narrow = new_surface(1, 3);

	(void)state;
	surface_put(&a, 0, 0, 4, "long", STYLE_PLAIN);
	surface_put(&a, 0, 0, 4, "ab  ", STYLE_PLAIN);
	surface_put(&b, 0, 0, 4, "ab", STYLE_PLAIN);
	assert_true(surface_same_row(&a, &b, 0));
	surface_restyle(&b, 0, 3, 1, STYLE_MUTED);
	assert_false(surface_same_row(&a, &b, 0));
	assert_false(surface_same_row(&a, &b, 1));
	assert_false(surface_same_row(&a, &narrow, 0));
	surface_release(&a);
	surface_release(&b);
	surface_release(&narrow);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(surface__is_blank_at_first),
		cmocka_unit_test(surface__takes_no_size_that_is_absurd),
		cmocka_unit_test(surface__puts_text_and_says_how_wide_it_is),
		cmocka_unit_test(surface__writes_nothing_outside),
		cmocka_unit_test(surface__leaves_no_half_of_a_wide_character),
		cmocka_unit_test(surface__keeps_a_cell_small_whatever_is_piled_on_a_letter),
		cmocka_unit_test(surface__part_is_cut_to_what_there_is),
		cmocka_unit_test(surface__part_shares_cells_and_cursor),
		cmocka_unit_test(surface__part_clears_only_itself),
		cmocka_unit_test(surface__restyle_keeps_the_text),
		cmocka_unit_test(surface__copy_takes_what_both_have),
		cmocka_unit_test(surface__rows_are_compared_by_text_and_style),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
