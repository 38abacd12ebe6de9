/* test_lint_ids.c - the checks of ids, map nodes, contrasts and numbers
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "glossary/lint.h"
#include "lib/fixture.h"

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

#define REVIEW "review: {en: draft, cy: draft}\n"
#define TERMS "terms: {en: [{term: house, status: preferred, source: own}]}\n"

static const struct {
	const char *rule, *file, *text;
	size_t line, column;
} rows[] = {
	{"id-form", "concepts/house.yaml",
		"id: House\ntier: core\ntheme: communities\n" TERMS REVIEW, 1, 5},
	{"id-form", "concepts/house.yaml",
		"id: a--b\ntier: core\ntheme: communities\n" TERMS REVIEW, 1, 5},
	{"id-form", "concepts/house.yaml", "id: a-\ntier: core\ntheme: communities\n" TERMS REVIEW,
		1, 5},
	{"id-form", "themes.yaml", "communities: {en: a}\nprocess: {en: b}\ntŷ: {en: c}\n", 3, 1},
	{"same-node", "maps/pathway.yaml",
		"id: pathway\ntitle: {en: a}\nnodes:\n  - {id: assets, label: {en: a}, row: 0, "
		"column: 0}\n"
		"  - {id: referral, label: {en: a}, row: 0, column: 1}\n"
		"  - {id: assets, label: {en: b}, row: 0, column: 2}\n",
		6, 10},
	{"contrast-without-why", "concepts/house.yaml",
		"id: house\ntier: core\ntheme: communities\n" TERMS
		"related: [{to: community, as: contrast}]\n" REVIEW,
		5, 16},
	{"number-clash", "concepts/house.yaml",
		"id: house\ntier: core\ntheme: communities\n"
		"terms: {cy: [{term: tai, status: preferred, number: plural, plural: "
		"tai}]}\n" REVIEW,
		4, 69},
	{"number-clash", "concepts/house.yaml",
		"id: house\ntier: core\ntheme: communities\n"
		"terms: {cy: [{term: tai, status: preferred, singular: tŷ}]}\n" REVIEW,
		4, 55},
};

static size_t count_rule(
	const struct findings *findings, const char *rule, const struct finding **first)
{
	size_t n = 0;

	for (size_t i = 0; i < findings->n; i++) {
		if (strcmp(findings->items[i].rule, rule) == 0 && n++ == 0)
			*first = &findings->items[i];
	}
	return n;
}

static void lint__finds_each_breach_at_its_place(void **state)
{
	char *folder = fixture_path("breach");

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct finding *found = NULL;
		struct glossary glossary;
		struct findings findings;
		char name[64];

		findings_init(&findings);
		fixture_copy("tests/data/ladder", "breach");
		strcpy(name, "breach/");
		strcat(name, rows[i].file);
		fixture_write(name, rows[i].text);
		assert_int_equal(glossary_read(folder, &glossary, &findings, NULL), STATUS_OK);
		lint_check(&glossary, &findings);
		if (count_rule(&findings, rows[i].rule, &found) != 1)
			fail_msg("row %zu: %s is not found once", i, rows[i].rule);
		assert_int_equal(found->grade, GRADE_ERROR);
		assert_non_null(strstr(found->error.file, rows[i].file));
		assert_int_equal(found->error.line, rows[i].line);
		assert_int_equal(found->error.column, rows[i].column);
		glossary_release(&glossary);
		findings_release(&findings);
	}
	free(folder);
}

static void lint__finds_none_in_a_clean_glossary(void **state)
{
	char *folder = fixture_source("tests/data/ladder");
	const struct finding *found = NULL;
	struct glossary glossary;
	struct findings findings;

	(void)state;
	findings_init(&findings);
	assert_int_equal(glossary_read(folder, &glossary, &findings, NULL), STATUS_OK);
	lint_check(&glossary, &findings);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(count_rule(&findings, rows[i].rule, &found), 0);
	glossary_release(&glossary);
	findings_release(&findings);
	free(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lint__finds_each_breach_at_its_place),
		cmocka_unit_test(lint__finds_none_in_a_clean_glossary),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
