/* test_glossary.c - reading a source folder: what is taken, and how each kind of fault is reported
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "glossary/glossary.h"
#include "lib/fixture.h"

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static const char minimal[] =
	"id: house\ntier: core\ntheme: communities\nterms: {}\nreview: {en: draft, cy: draft}\n";

static void glossary__reads_the_one_that_is_shipped(void **state)
{
	char *folder = fixture_source("glossary");
	struct glossary glossary;
	size_t suggested = 0;

	(void)state;
	assert_int_equal(glossary_read(folder, &glossary, NULL, NULL), STATUS_OK);
	for (size_t i = 0; i < glossary.concepts.n; i++)
		suggested += glossary.concepts.items[i].tier == TIER_SUGGESTED;
	assert_int_equal(suggested, 36);
	assert_int_equal(glossary.themes.n, 13);
	assert_int_equal(glossary.sectors.n, 12);
	assert_non_null(map_find(&glossary.maps, "pathway"));
	assert_non_null(map_find(&glossary.maps, "interface-model"));
	glossary_release(&glossary);
	free(folder);
}

static void glossary__keeps_where_each_value_stands(void **state)
{
	char *folder = fixture_source("tests/data/ladder");
	const struct concept *concept;
	struct glossary glossary;

	(void)state;
	assert_int_equal(glossary_read(folder, &glossary, NULL, NULL), STATUS_OK);
	concept = glossary_concept(&glossary, "community-assets");
	assert_non_null(concept);
	assert_int_equal(concept->id.line, 2);
	assert_int_equal(concept->id.column, 5);
	assert_int_equal(concept->terms[LANG_CY].items[0].term.line, 11);
	assert_int_equal(concept->terms[LANG_CY].items[0].term.column, 14);
	assert_int_equal(concept->terms[LANG_CY].items[0].number, NUMBER_PLURAL);
	assert_string_equal(concept->formerly.items[0].text, "community-resources");
	glossary_release(&glossary);
	free(folder);
}

static void glossary__gives_a_term_its_defaults(void **state)
{
	char *folder = fixture_source("tests/data/ladder");
	const struct term *term;
	struct glossary glossary;

	(void)state;
	assert_int_equal(glossary_read(folder, &glossary, NULL, NULL), STATUS_OK);
	term = &glossary_concept(&glossary, "practitioner")->terms[LANG_EN].items[1];
	assert_int_equal(term->status, TERM_ADMITTED);
	assert_int_equal(term->pos, POS_NOUN);
	assert_int_equal(term->number, NUMBER_SINGULAR);
	assert_int_equal(term->review, REVIEW_DRAFT);
	assert_true(term->mutates);
	glossary_release(&glossary);
	free(folder);
}

/* Each row: a concept's file, and the first fault's rule and place. */
static const struct {
	const char *text, *rule;
	size_t line, column;
} faults[] = {
	{"id: house\ntier: core\ntheme: t\nterms: {}\nreview: {en: draft, cy: draft}\ncolour: "
	 "red\n",
		"unknown-key", 6, 1},
	{"id: house\nid: house\n", "unreadable", 2, 1},
	{"id: &a house\n", "unreadable", 1, 5},
	{"id: *a\n", "unreadable", 1, 5},
	{"id: !x house\n", "unreadable", 1, 5},
	{"id: ho\xffuse\n", "unreadable", 1, 7},
	{"id: ho\x07use\n", "unreadable", 1, 7},
	{"\xef\xbb\xbfid: house\n", "unreadable", 1, 1},
	{"id: \"ho\nuse\n", "unreadable", 1, 5},
	{"id: [house]\ntier: core\ntheme: t\nterms: {}\nreview: {en: draft, cy: draft}\n",
		"wrong-kind", 1, 5},
	{"id:\ntier: core\ntheme: t\nterms: {}\nreview: {en: draft, cy: draft}\n", "empty-value", 1,
		4},
	{"id: house\ntier: grand\ntheme: t\nterms: {}\nreview: {en: draft, cy: draft}\n",
		"unknown-value", 2, 7},
	{"tier: core\ntheme: t\nterms: {}\nreview: {en: draft, cy: draft}\n", "missing-key", 1, 1},
	{"id: house\ntier: core\ntheme: t\nterms: {en: [{status: preferred}]}\nreview: {en: draft, "
	 "cy: draft}\n",
		"missing-key", 4, 14},
	{"id: house\ntier: core\ntheme: t\nterms: {en: [{term: a, mutates: perhaps}]}\nreview: "
	 "{en: draft, cy: draft}\n",
		"unknown-value", 4, 33},
	{"id: house\ntier: core\ntheme: t\nterms: {en: [{term: a}], fr: []}\nreview: {en: draft, "
	 "cy: draft}\n",
		"unknown-key", 4, 26},
	{"", "unreadable", 0, 0},
};

static void glossary__reports_each_fault_with_its_place(void **state)
{
	char *folder = fixture_path("faulty");

	(void)state;
	fixture_copy("tests/data/ladder", "faulty");
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		struct glossary glossary;
		struct findings findings;

		findings_init(&findings);
		fixture_write("faulty/concepts/house.yaml", faults[i].text);
		assert_int_equal(glossary_read(folder, &glossary, &findings, NULL), STATUS_DATA);
		assert_true(findings.n >= 1);
		assert_non_null(strstr(findings.items[0].error.file, "house.yaml"));
		if (strcmp(findings.items[0].rule, faults[i].rule) != 0 ||
			findings.items[0].error.line != faults[i].line ||
			findings.items[0].error.column != faults[i].column)
			fail_msg("row %zu: %s at %zu:%zu (%s)", i, findings.items[0].rule,
				findings.items[0].error.line, findings.items[0].error.column,
				findings.items[0].error.message);
		assert_null(glossary_concept(&glossary, "house"));
		assert_non_null(glossary_concept(&glossary, "community"));
		glossary_release(&glossary);
		findings_release(&findings);
	}
	free(folder);
}

static void glossary__reports_the_faults_of_every_file(void **state)
{
	char *folder = fixture_path("worse");
	struct glossary glossary;
	struct findings findings;

	(void)state;
	findings_init(&findings);
	fixture_copy("tests/data/ladder", "worse");
	fixture_write("worse/concepts/house.yaml", "id: [\n");
	fixture_write("worse/concepts/wellbeing.yaml", "id: &x y\n");
	fixture_write("worse/themes.yaml", "communities: {en: communities, de: Gemeinden}\n");
	fixture_write("worse/maps/pathway.yaml", "id: pathway\ntitle: {en: a}\nnodes: [{id: a, "
						 "label: {en: a}, row: x, column: 0}]\n");
	assert_int_equal(glossary_read(folder, &glossary, &findings, NULL), STATUS_DATA);
	assert_int_equal(findings.count[GRADE_ERROR], 4);
	glossary_release(&glossary);
	findings_release(&findings);
	free(folder);
}

static void glossary__refuses_a_file_over_the_limit(void **state)
{
	enum { SIZE = 300 * 1024 };
	char *folder = fixture_path("large"), *text = malloc(SIZE + 1);
	struct glossary glossary;
	struct error error;

	(void)state;
	assert_non_null(text);
	memset(text, '#', SIZE);
	text[SIZE] = '\0';
	fixture_copy("tests/data/ladder", "large");
	fixture_write("large/concepts/house.yaml", text);
	assert_int_equal(glossary_read(folder, &glossary, NULL, &error), STATUS_DATA);
	assert_non_null(strstr(error.file, "house.yaml"));
	glossary_release(&glossary);
	free(text);
	free(folder);
}

static void glossary__of_no_folder_is_not_found(void **state)
{
	struct glossary glossary;

	(void)state;
	assert_int_equal(glossary_read("/no/such/folder", &glossary, NULL, NULL), STATUS_NOT_FOUND);
	glossary_release(&glossary);
}

static void glossary__need_have_no_maps(void **state)
{
	char *folder = fixture_path("mapless"), *maps = fixture_path("mapless/maps/pathway.yaml");
	struct glossary glossary;

	(void)state;
	fixture_copy("tests/data/ladder", "mapless");
	fixture_write("mapless/concepts/house.yaml", minimal);
	assert_int_equal(unlink(maps), 0);
	free(maps);
	maps = fixture_path("mapless/maps");
	assert_int_equal(rmdir(maps), 0);
	assert_int_equal(glossary_read(folder, &glossary, NULL, NULL), STATUS_OK);
	assert_int_equal(glossary.maps.n, 0);
	glossary_release(&glossary);
	free(maps);
	free(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(glossary__reads_the_one_that_is_shipped),
		cmocka_unit_test(glossary__keeps_where_each_value_stands),
		cmocka_unit_test(glossary__gives_a_term_its_defaults),
		cmocka_unit_test(glossary__reports_each_fault_with_its_place),
		cmocka_unit_test(glossary__reports_the_faults_of_every_file),
		cmocka_unit_test(glossary__refuses_a_file_over_the_limit),
		cmocka_unit_test(glossary__of_no_folder_is_not_found),
		cmocka_unit_test(glossary__need_have_no_maps),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
