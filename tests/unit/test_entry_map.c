/* test_entry_map.c - the map around an entry: what stands where, in which order, with which words
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "lib/screen_text.h"
#include "present/entry_map.h"
#include "tui/map_layout.h"

enum { MANY = 30 };

static void write_concept(const char *id, const char *relations)
{
	struct buf name, yaml;

	buf_init(&name);
	buf_init(&yaml);
	buf_add_format(&name, "maps/concepts/%s.yaml", id);
	buf_add_format(&yaml,
		"id: %s\ntier: core\ntheme: communities\nterms:\n  en:\n    - {term: %s, status: "
		"preferred}\ndefinition: {en: Text.}\n%sreview: {en: draft, cy: draft}\n",
		id, id, relations);
	fixture_write(name.data, yaml.data);
	buf_release(&name);
	buf_release(&yaml);
}

/* "hub" has a relation of every kind, some written in the other entry; "star" has many. */
static int start(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");
	char *path;
	struct index *index;
	struct error error = {0};

	if (!localedir)
		return -1;
	i18n_init(localedir);
	fixture_copy("tests/data/glossary", "maps");
	write_concept("hub", "related:\n  - {to: wide, as: broader}\n  - {to: other, as: related}\n"
			     "  - {to: whole, as: part-of}\n  - {to: after, as: leads-to}\n"
			     "  - {to: unlike, as: contrast, why: {en: So., cy: Fel hyn.}}\n"
			     "  - {to: doer, as: done-by}\n");
	write_concept("wide", "");
	write_concept("whole", "");
	write_concept("other", "");
	write_concept("after", "");
	write_concept("unlike", "");
	write_concept("doer", "");
	write_concept("narrow", "related: [{to: hub, as: broader}]\n");
	write_concept("star", "");
	write_concept("alone", "");
	for (int i = 0; i < MANY; i++) {
		char id[16];

		snprintf(id, sizeof id, "ray-%d", i);
		write_concept(id, "related: [{to: star, as: related}]\n");
	}
	path = fixture_path("maps");
	if (index_locate(path, &index, NULL, &error) != STATUS_OK)
		fail_msg("%s: %s %s:%zu", error.message, error.args[0], error.file, error.line);
	free(path);
	*state = index;
	return 0;
}

static int stop(void **state)
{
	index_close(*state);
	fixture_remove();
	return 0;
}

static struct entry_map make(struct index *index, const char *id, enum lang ui)
{
	struct entry_map made;

	i18n_set(ui);
	assert_int_equal(entry_map_build(index, id, ui, &made, NULL), STATUS_OK);
	return made;
}

static void assert_drawn(struct index *index, const char *id, enum lang ui, const char *wanted)
{
	struct entry_map made = make(index, id, ui);
	struct map_layout layout;
	struct surface surface;
	struct buf text;

	buf_init(&text);
	assert_int_equal(map_layout_build(&made.map, ui, 80, &layout, NULL), STATUS_OK);
	assert_int_equal(surface_init(&surface, layout.rows, layout.cols, NULL), STATUS_OK);
	map_layout_draw(&layout, &made.map, ui, 0, 0, 0, &surface);
	screen_text_add(&surface, &text);
	if (strcmp(text.data, wanted) != 0)
		fail_msg("%s", text.data);
	buf_release(&text);
	surface_release(&surface);
	map_layout_release(&layout);
	entry_map_release(&made);
}

static void entry_map__each_kind_has_its_side(void **state)
{
	assert_drawn(*state, "hub", LANG_EN,
		"┌ Part of ────────┐   ┌ Broader ─┐\n"
		"│      whole      │   │   wide   │\n"
		"└─────────────────┘   └──────────┘\n"
		"                            │\n"
		"                            │\n"
		"                            │\n"
		"┌ Not the same as ┐   ┌──────────┐   ┌ Leads to ┐\n"
		"│     unlike      │───▌   hub    │───│  after   │\n"
		"└─────────────────┘   └──────────┘   └──────────┘\n"
		"┌ Done by ────────┐         │        ┌ See also ┐\n"
		"│      doer       │         │        │  other   │\n"
		"└─────────────────┘         │        └──────────┘\n"
		"                            │\n"
		"                            │\n"
		"                            │\n"
		"                      ┌ Narrower ┐\n"
		"                      │  narrow  │\n"
		"                      └──────────┘\n");
}

static void entry_map__its_words_are_those_of_the_interface(void **state)
{
	struct entry_map made = make(*state, "hub", LANG_CY);

	assert_string_equal(made.map.nodes[1].caption.in[LANG_CY].text, "Nid yr un peth â:");
	assert_null(made.map.nodes[1].caption.in[LANG_EN].text);
	entry_map_release(&made);
}

static void entry_map__is_read_in_the_order_of_the_entry(void **state)
{
	static const char *const ids[] = {
		"hub", "unlike", "wide", "narrow", "whole", "after", "doer", "other"};
	struct entry_map made = make(*state, "hub", LANG_EN);

	assert_int_equal(made.map.n_nodes, sizeof ids / sizeof *ids);
	for (size_t i = 0; i < made.map.n_nodes; i++) {
		const struct map_node *node = &made.map.nodes[i];

		assert_string_equal(node->id.text, ids[i]);
		assert_int_equal(node->concepts.n, 1);
		assert_string_equal(node->concepts.items[0].text, ids[i]);
		if (i)
			assert_string_equal(made.entry.references[i - 1].id, ids[i]);
	}
	assert_string_equal(made.entry.references[0].why.in[LANG_EN].text, "So.");
	entry_map_release(&made);
}

static void entry_map__many_stand_on_both_sides_of_the_middle(void **state)
{
	struct entry_map made = make(*state, "star", LANG_EN);
	const struct map_node *nodes = made.map.nodes;
	size_t left = 0;

	assert_int_equal(made.map.n_nodes, MANY + 1);
	for (size_t i = 0; i < made.map.n_nodes; i++) {
		left += nodes[i].column == 0;
		for (size_t k = 0; k < i; k++)
			assert_false(
				nodes[i].row == nodes[k].row && nodes[i].column == nodes[k].column);
	}
	assert_int_equal(left, MANY / 2);
	assert_int_equal(nodes[0].row, (MANY / 2 - 1) / 2);
	assert_int_equal(made.map.n_arrows, 2);
	entry_map_release(&made);
}

static void entry_map__without_references_an_entry_is_alone(void **state)
{
	assert_drawn(*state, "alone", LANG_EN, "┌─────┐\n▌alone│\n└─────┘\n");
}

static void entry_map__of_what_is_not_there_says_so(void **state)
{
	struct entry_map made;

	assert_int_equal(entry_map_build(*state, "nobody", LANG_EN, &made, NULL), STATUS_NOT_FOUND);
	assert_int_equal(made.map.n_nodes, 0);
	entry_map_release(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entry_map__each_kind_has_its_side),
		cmocka_unit_test(entry_map__its_words_are_those_of_the_interface),
		cmocka_unit_test(entry_map__is_read_in_the_order_of_the_entry),
		cmocka_unit_test(entry_map__many_stand_on_both_sides_of_the_middle),
		cmocka_unit_test(entry_map__without_references_an_entry_is_alone),
		cmocka_unit_test(entry_map__of_what_is_not_there_says_so),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
