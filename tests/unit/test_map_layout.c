/* test_map_layout.c - where the boxes of a map go, and which is next in a direction
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lib/screen_text.h"
#include "tui/map_layout.h"

/* A grid with gaps: what nothing stands in takes no room. */
static struct map_node nodes[] = {
	{.id.text = "a", .label.in = {{"aaaa"}, {"a"}}, .row = 0, .column = 7},
	{.id.text = "b", .label.in = {{"b"}, {"b b b"}}, .row = 5, .column = 2},
	{.id.text = "c", .label.in = {{NULL}, {"c"}}, .row = 5, .column = 7},
	{.id.text = "d", .label.in = {{"d"}, {"d"}}, .row = 5, .column = 4000000000},
};
static struct map_arrow arrows[] = {
	{.from.text = "a", .to.text = "b"},
	{.from.text = "a", .to.text = "c"},
	{.from.text = "a", .to.text = "d"},
	{.from.text = "c", .to.text = "b"},
	{.from.text = "c", .to.text = "d"},
	{.from.text = "c", .to.text = "nobody"},
};
static const struct map map = {.nodes = nodes, .n_nodes = 4, .arrows = arrows, .n_arrows = 6};

static struct map_layout build(int cols)
{
	struct map_layout layout;

	assert_int_equal(map_layout_build(&map, LANG_EN, cols, &layout, NULL), STATUS_OK);
	return layout;
}

static void map_layout__wide_words_of_either_language_fit_in(void **state)
{
	struct map_layout layout = build(1);

	(void)state;
	assert_int_equal(layout.boxes[0].cols, 4 + 2);
	assert_int_equal(layout.boxes[1].cols, 1 + 2);
	assert_int_equal(layout.boxes[1].rows, 3 + 2);
	assert_int_equal(layout.cols, 3 + 3 + 6 + 3 + 3);
	map_layout_release(&layout);
}

static void map_layout__room_is_used_up_to_what_is_wanted(void **state)
{
	struct map_layout layout = build(200);

	(void)state;
	assert_int_equal(layout.boxes[1].cols, 5 + 2);
	assert_int_equal(layout.boxes[1].rows, 1 + 2);
	assert_int_equal(layout.cols, 7 + 3 + 6 + 3 + 3);
	map_layout_release(&layout);
}

static void map_layout__steps_to_what_is_nearest_in_a_direction(void **state)
{
	static const struct {
		size_t from;
		int down, right;
		size_t to;
	} cases[] = {{0, 1, 0, 2}, {0, 0, 1, 3}, {0, 0, -1, 1}, {0, -1, 0, 0}, {1, 0, 1, 2},
		{2, 0, 1, 3}, {3, 0, 1, 3}, {3, -1, 0, 0}, {2, 0, -1, 1}};
	struct map_layout layout = build(200);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(map_layout_step(&layout, map.n_nodes, cases[i].from, cases[i].down,
					 cases[i].right),
			cases[i].to);
	map_layout_release(&layout);
}

static void map_layout__scrolls_by_whole_boxes(void **state)
{
	struct map_layout layout = build(200);
	int top = 0, left = 0;

	(void)state;
	map_layout_show(&layout, 3, 4, 12, &top, &left);
	assert_int_equal(top, layout.boxes[3].row);
	assert_int_equal(left, layout.boxes[0].col);
	map_layout_show(&layout, 1, 4, 12, &top, &left);
	assert_int_equal(left, 0);
	map_layout_show(&layout, 3, 100, 100, &top, &left);
	assert_int_equal(top, 0);
	map_layout_release(&layout);
}

static void map_layout__a_place_has_at_most_one_node(void **state)
{
	struct map_layout layout = build(200);
	const struct map_box *box = &layout.boxes[3];

	(void)state;
	assert_int_equal(map_layout_at(&layout, map.n_nodes, box->row, box->col), 3);
	assert_int_equal(map_layout_at(&layout, map.n_nodes, box->row + 2, box->col + 2), 3);
	assert_int_equal(map_layout_at(&layout, map.n_nodes, box->row - 1, box->col), 4);
	assert_int_equal(map_layout_at(&layout, map.n_nodes, box->row, box->col + 3), 4);
	assert_int_equal(map_layout_at(&layout, map.n_nodes, -1, -1), 4);
	map_layout_release(&layout);
}

static void map_layout__scrolls_from_row_to_row(void **state)
{
	struct map_layout layout = build(200);
	int top = 0;

	(void)state;
	map_layout_scroll(&layout, -1, 4, &top);
	assert_int_equal(top, 0);
	map_layout_scroll(&layout, 1, 100, &top);
	assert_int_equal(top, 0);
	map_layout_scroll(&layout, 1, 4, &top);
	assert_int_equal(top, layout.boxes[3].row);
	map_layout_scroll(&layout, 1, 4, &top);
	assert_int_equal(top, layout.boxes[3].row);
	map_layout_scroll(&layout, -1, 4, &top);
	assert_int_equal(top, 0);
	map_layout_release(&layout);
}

static void assert_drawn(int top, int left, int rows, int cols, const char *wanted)
{
	struct map_layout layout = build(200);
	struct surface surface;
	struct buf text;

	buf_init(&text);
	assert_int_equal(surface_init(&surface, rows, cols, NULL), STATUS_OK);
	map_layout_draw(&layout, &map, LANG_EN, 0, top, left, &surface);
	screen_text_add(&surface, &text);
	assert_string_equal(text.data, wanted);
	buf_release(&text);
	surface_release(&surface);
	map_layout_release(&layout);
}

static void map_layout__arrows_keep_apart(void **state)
{
	(void)state;
	assert_drawn(0, 0, 9, 22,
		"          ┌────┐\n"
		"          ▌ a  │\n"
		"          └────┘\n"
		"            │││\n"
		"    ┌───────┘│└─────┐\n"
		"    ▼        ▼      ▼\n"
		"┌─────┐   ┌────┐   ┌─┐\n"
		"│b b b│◀──│ c  │──▶│d│\n"
		"└─────┘   └────┘   └─┘\n");
}

static void map_layout__what_lies_outside_is_cut_off(void **state)
{
	(void)state;
	assert_drawn(6, 10, 2, 9, "┌────┐\n│ c  │──▶\n");
	assert_drawn(4, 0, 1, 1, "\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(map_layout__wide_words_of_either_language_fit_in),
		cmocka_unit_test(map_layout__room_is_used_up_to_what_is_wanted),
		cmocka_unit_test(map_layout__steps_to_what_is_nearest_in_a_direction),
		cmocka_unit_test(map_layout__scrolls_by_whole_boxes),
		cmocka_unit_test(map_layout__a_place_has_at_most_one_node),
		cmocka_unit_test(map_layout__scrolls_from_row_to_row),
		cmocka_unit_test(map_layout__arrows_keep_apart),
		cmocka_unit_test(map_layout__what_lies_outside_is_cut_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
