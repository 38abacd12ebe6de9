/* test_lint_built.c - checks of glossaries built by hand: more than a change to a clean one
 * SPDX-License-Identifier: MIT
 */
#include "glossary/lint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct finding *only_finding(
	const struct findings *findings, const char *rule, size_t *n)
{
	const struct finding *found = NULL;

	*n = 0;
	for (size_t i = 0; i < findings->n; i++) {
		if (strcmp(findings->items[i].rule, rule) == 0) {
			found = &findings->items[i];
			++*n;
		}
	}
	return found;
}

struct agreement {
	const char *term;
	enum gender gender;
	enum number number;
	enum pos pos;
	const char *correction; /* NULL: right as it is */
};

static void lint__agreement_follows_gender_and_number(void **state)
{
	static const struct agreement cases[] = {
		{"menter werdd", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"menter wyrdd", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"menter gwyrdd", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, "menter werdd"},
		{"gofal werdd", GENDER_MASCULINE, NUMBER_MASS, POS_NOUN, "gofal gwyrdd"},
		{"gofal gwerdd", GENDER_MASCULINE, NUMBER_MASS, POS_NOUN, "gofal gwyrdd"},
		{"gofal gwyrdd", GENDER_MASCULINE, NUMBER_MASS, POS_NOUN, NULL},
		{"cymdogaeth da", GENDER_FEMININE, NUMBER_MASS, POS_NOUN, "cymdogaeth dda"},
		{"nos da", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"nos dda", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"campfa glas", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, "campfa las"},
		{"llywodraeth lleol", GENDER_FEMININE, NUMBER_MASS, POS_NOUN, "llywodraeth leol"},
		{"cronfa rhanbarthol", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN,
			"cronfa ranbarthol"},
		{"asedau gymunedol", GENDER_MASCULINE, NUMBER_PLURAL, POS_NOUN, "asedau cymunedol"},
		{"mentrau gymunedol", GENDER_FEMININE, NUMBER_PLURAL, POS_NOUN,
			"mentrau cymunedol"},
		{"pobl leol", GENDER_FEMININE, NUMBER_PLURAL, POS_NOUN, NULL},
		{"Menter Cymunedol, Gwynedd", GENDER_FEMININE, NUMBER_SINGULAR, POS_NAME,
			"Menter Gymunedol, Gwynedd"},
		{"Cynllun Genedlaethol", GENDER_MASCULINE, NUMBER_SINGULAR, POS_NAME,
			"Cynllun Cenedlaethol"},
		{"sector cymunedol", GENDER_EITHER, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"sector gymunedol", GENDER_EITHER, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"presgripsiynu cymdeithasol", GENDER_NONE, NUMBER_SINGULAR, POS_VERB_NOUN, NULL},
		{"canolfan gofal", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"darpariaeth statudol", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"chwaer bach", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"canolfan iechyd cymunedol", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{"menter", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
		{" ", GENDER_FEMININE, NUMBER_SINGULAR, POS_NOUN, NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct term term = {.term = {cases[i].term, 1, 1},
			.gender = cases[i].gender,
			.number = cases[i].number,
			.pos = cases[i].pos};
		struct concept concept = {.id = {"x", 1, 1}, .terms = {[LANG_CY] = {&term, 1}}};
		struct glossary glossary = {.concepts = {&concept, 1}};
		const struct finding *found;
		struct findings findings;
		size_t n;

		findings_init(&findings);
		lint_check(&glossary, &findings);
		found = only_finding(&findings, "agreement", &n);
		if (n != (cases[i].correction != NULL))
			print_error("%s: %zu findings\n", cases[i].term, n);
		assert_int_equal(n, cases[i].correction != NULL);
		if (found)
			assert_string_equal(found->correction, cases[i].correction);
		findings_release(&findings);
	}
}

static void lint__singular_of_a_plural_headword_agrees(void **state)
{
	struct term term = {.term = {"mentrau cymunedol", 1, 1},
		.gender = GENDER_FEMININE,
		.number = NUMBER_PLURAL,
		.singular = {"menter cymunedol", 2, 5}};
	struct concept concept = {.id = {"x", 1, 1}, .terms = {[LANG_CY] = {&term, 1}}};
	struct glossary glossary = {.concepts = {&concept, 1}};
	const struct finding *found;
	struct findings findings;
	size_t n;

	(void)state;
	findings_init(&findings);
	lint_check(&glossary, &findings);
	found = only_finding(&findings, "agreement", &n);
	assert_int_equal(n, 1);
	assert_int_equal(found->error.line, 2);
	assert_string_equal(found->correction, "menter gymunedol");
	findings_release(&findings);
}

/* Check two entries: one has the Welsh terms given, the other @text for plain language and the
 * preferred term "gair". */
static void check_mention(
	struct term *terms, size_t n, const char *text, size_t expected, const char *better)
{
	struct term word = {.term = {"gair", 1, 1}};
	struct concept concepts[] = {
		{.id = {"a", 1, 1}, .terms = {[LANG_CY] = {terms, n}}},
		{.id = {"b", 1, 1},
			.terms = {[LANG_CY] = {&word, 1}},
			.plain = {{[LANG_CY] = {text, 2, 5}}}},
	};
	struct glossary glossary = {.concepts = {concepts, COUNT(concepts)}};
	const struct finding *found;
	struct findings findings;
	size_t n_found;

	findings_init(&findings);
	lint_check(&glossary, &findings);
	found = only_finding(&findings, "deprecated-term-used", &n_found);
	assert_int_equal(n_found, expected);
	if (found)
		assert_string_equal(found->error.args[1], better);
	findings_release(&findings);
}

static void lint__longest_term_in_a_text_counts(void **state)
{
	struct term terms[] = {
		{.term = {"lles", 1, 1}, .status = TERM_DEPRECATED},
		{.term = {"hawliau lles", 1, 1}, .status = TERM_ADMITTED},
		{.term = {"cwsmer da", 1, 1}, .status = TERM_DEPRECATED},
		{.term = {"gwsmer", 1, 1}, .status = TERM_ADMITTED},
		{.term = {"budd-dal", 1, 1}, .status = TERM_PREFERRED},
		{.term = {"claf", 1, 1}, .status = TERM_DEPRECATED, .instead = {"b", 1, 1}},
		{.term = {"claf", 1, 1}, .status = TERM_DEPRECATED, .instead = {"b", 1, 1}},
	};

	(void)state;
	check_mention(terms, COUNT(terms), "Cael lles.", 1, "budd-dal");
	check_mention(terms, COUNT(terms), "Cael hawliau lles.", 0, NULL);
	check_mention(terms, COUNT(terms), "I gwsmer da.", 1, "budd-dal");
	check_mention(terms, COUNT(terms), "I gwsmer.", 0, NULL);
	check_mention(terms, COUNT(terms), "Y claf.", 1, "gair");
	terms[COUNT(terms) - 1].status = TERM_ADMITTED;
	check_mention(terms, COUNT(terms), "Y claf.", 0, NULL);
}

enum { CHAIN = 50000 };

/* Entries 0 to CHAIN - 1, each broader than the one before; the last leads to entry @back. */
static size_t count_cycles(size_t back)
{
	struct concept *concepts = calloc(CHAIN, sizeof *concepts);
	struct relation *relations = calloc(CHAIN, sizeof *relations);
	char(*ids)[8] = calloc(CHAIN, sizeof *ids);
	struct glossary glossary = {.concepts = {concepts, CHAIN}};
	struct findings findings;
	size_t n;

	assert_true(concepts && relations && ids);
	for (size_t i = 0; i < CHAIN; i++) {
		snprintf(ids[i], sizeof ids[i], "%zu", i);
		concepts[i].id.text = ids[i];
	}
	for (size_t i = 0; i < CHAIN; i++) {
		size_t to = i + 1 < CHAIN ? i + 1 : back;

		relations[i].to.text = to < CHAIN ? ids[to] : "none";
		relations[i].kind = RELATION_BROADER;
		concepts[i].related = (struct relations){&relations[i], 1};
	}
	findings_init(&findings);
	lint_check(&glossary, &findings);
	only_finding(&findings, "cycle", &n);
	findings_release(&findings);
	free(concepts);
	free(relations);
	free(ids);
	return n;
}

static void lint__cycles_of_any_length_are_found(void **state)
{
	(void)state;
	assert_int_equal(count_cycles(0), 1);
	assert_int_equal(count_cycles(CHAIN - 2), 1);
	assert_int_equal(count_cycles(CHAIN), 0);
}

static void lint__empty_glossary_has_no_findings(void **state)
{
	struct glossary glossary = {0};
	struct findings findings;

	(void)state;
	findings_init(&findings);
	lint_check(&glossary, &findings);
	assert_int_equal(findings.n, 0);
	assert_false(findings.failed);
	findings_release(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lint__agreement_follows_gender_and_number),
		cmocka_unit_test(lint__singular_of_a_plural_headword_agrees),
		cmocka_unit_test(lint__longest_term_in_a_text_counts),
		cmocka_unit_test(lint__cycles_of_any_length_are_found),
		cmocka_unit_test(lint__empty_glossary_has_no_findings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
