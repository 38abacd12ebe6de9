/* test_search.c - the ladder, on a glossary made for it and on the one that is shipped
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "index/search.h"
#include "lib/fixture.h"

static struct index *ladder, *shipped;

static int open_indexes(void **state)
{
	(void)state;
	ladder = fixture_index("tests/data/ladder");
	shipped = fixture_index("glossary");
	return 0;
}

static int close_indexes(void **state)
{
	(void)state;
	index_close(ladder);
	index_close(shipped);
	fixture_remove();
	return 0;
}

static void look_up(struct index *index, const char *query, enum lang interface, size_t limit,
	struct results *results)
{
	const struct search_request request = {
		.query = query, .interface = interface, .only = -1, .limit = limit};

	assert_int_equal(search_run(index, &request, results, NULL), STATUS_OK);
}

struct expected {
	const char *query, *id;
	enum reason reason;
};

static void check_first(struct index *index, const struct expected *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct results results;

		look_up(index, rows[i].query, LANG_CY, 5, &results);
		if (results.n == 0)
			fail_msg("nothing found for %s", rows[i].query);
		if (strcmp(results.hits[0].id, rows[i].id) != 0 ||
			results.hits[0].reason != rows[i].reason)
			fail_msg("%s: %s (%s), expected %s (%s)", rows[i].query, results.hits[0].id,
				reason_name(results.hits[0].reason), rows[i].id,
				reason_name(rows[i].reason));
		results_release(&results);
	}
}

static void search__finds_each_example_of_the_ladder(void **state)
{
	static const struct expected rows[] = {
		{"tŷ", "house", REASON_EXACT},
		{"ty", "house", REASON_FOLDED},
		{"TŶ", "house", REASON_FOLDED},
		{"well being", "wellbeing", REASON_FOLDED},
		{"WELL-BEING", "wellbeing", REASON_FOLDED},
		{"well-being", "wellbeing", REASON_EXACT},
		{"lles da", "wellbeing", REASON_EXACT},
		{"nghymuned", "community", REASON_MUTATION},
		{"gymuned", "community", REASON_MUTATION},
		{"chymuned", "community", REASON_MUTATION},
		{"dŷ", "house", REASON_MUTATION},
		{"bresgripsiynu cymdeithasol", "social-prescribing", REASON_MUTATION},
		{"phresgripsiynu cymdeithasol", "social-prescribing", REASON_MUTATION},
		{"bresgripsiynu gymdeithasol", "social-prescribing", REASON_MUTATION},
		{"tai", "house", REASON_FORM},
		{"nhai", "house", REASON_FORM},
		{"weithwyr cyswllt", "practitioner", REASON_FORM},
		{"gweithwraig gyswllt", "practitioner", REASON_FORM},
		{"community asset", "community-assets", REASON_FORM},
		{"communities", "community", REASON_INFLECTION},
		{"linked workers", "practitioner", REASON_INFLECTION},
		{"wellness", "wellbeing", REASON_HIDDEN},
		{"i'r gymuned", "community", REASON_MUTATION},
		{"a\u2019r cymuned", "community", REASON_FOLDED},
		{"socail prescribng", "social-prescribing", REASON_SPELLING},
		{"xommunity", "community", REASON_SPELLING},
		{"cymunde", "community", REASON_SPELLING},
		{"\"link worker\"", "practitioner", REASON_EXACT},
		{"presg", "social-prescribing", REASON_PREFIX},
		{"bresg", "social-prescribing", REASON_PREFIX},
		{"cymuned", "community", REASON_EXACT},
		{"cymunedol", "community-assets", REASON_WORD},
		{"worker", "practitioner", REASON_WORD},
		{"choir", "community-assets", REASON_TEXT},
		{"health care assets", "community-assets", REASON_TEXT},
	};

	(void)state;
	check_first(ladder, rows, sizeof rows / sizeof *rows);
}

static void search__finds_the_examples_in_the_shipped_glossary(void **state)
{
	static const struct expected rows[] = {
		{"nghymuned", "community", REASON_MUTATION},
		{"phresgripsiynu cymdeithasol", "social-prescribing", REASON_MUTATION},
		{"bresgripsiynu gymdeithasol", "social-prescribing", REASON_MUTATION},
		{"well-being (", "wellbeing", REASON_FOLDED},
		{"weithwyr cyswllt", "social-prescribing-practitioner", REASON_FORM},
		{"presg", "social-prescribing", REASON_PREFIX},
		{"asedau cymunedol", "community-assets", REASON_EXACT},
		{"hwb cymunedol", "community-support-hubs", REASON_EXACT},
		{"GSGC", "community-voluntary-sector-organisations", REASON_EXACT},
	};

	(void)state;
	check_first(shipped, rows, sizeof rows / sizeof *rows);
}

static const struct hit *hit_of(const struct results *results, const char *id)
{
	for (size_t i = 0; i < results->n; i++) {
		if (strcmp(results->hits[i].id, id) == 0)
			return &results->hits[i];
	}
	fail_msg("%s is not among them", id);
	return NULL;
}

static void search__says_how_a_mutated_word_was_found(void **state)
{
	struct results results;
	const struct hit *hit;

	(void)state;
	look_up(shipped, "nghymuned", LANG_EN, 50, &results);
	hit = hit_of(&results, "community-assets");
	assert_int_equal(hit->reason, REASON_WORD);
	assert_string_equal(hit->text, "asedau cymunedol");
	assert_int_equal(hit->n_words, 1);
	assert_string_equal(hit->words[0].typed, "nghymuned");
	assert_string_equal(hit->words[0].found, "cymunedol");
	assert_string_equal(hit->words[0].radical, "cymuned");
	assert_int_equal(hit->words[0].mutation, MUTATION_NASAL);
	results_release(&results);
}

static void search__names_no_mutation_where_none_was_undone(void **state)
{
	struct results results;

	(void)state;
	look_up(ladder, "cymuned", LANG_CY, 9, &results);
	assert_string_equal(results.hits[0].words[0].typed, "cymuned");
	assert_null(results.hits[0].words[0].radical);
	results_release(&results);
}

static void search__shows_a_concept_once(void **state)
{
	static const char *const queries[] = {
		"presgripsiynu", "social", "cymun", "a", "health care", "well"};

	(void)state;
	for (size_t q = 0; q < sizeof queries / sizeof *queries; q++) {
		struct results results;

		look_up(shipped, queries[q], LANG_EN, 100, &results);
		assert_true(results.n > 0);
		for (size_t i = 0; i < results.n; i++) {
			for (size_t k = 0; k < i; k++)
				assert_string_not_equal(results.hits[i].id, results.hits[k].id);
			if (i)
				assert_true(results.hits[i].reason >= results.hits[i - 1].reason);
		}
		results_release(&results);
	}
}

static void search__puts_the_interface_language_first_within_a_rung(void **state)
{
	struct results cy, en;

	(void)state;
	look_up(ladder, "c", LANG_CY, 9, &cy);
	look_up(ladder, "c", LANG_EN, 9, &en);
	assert_int_equal(cy.hits[0].lang, LANG_CY);
	assert_string_equal(cy.hits[0].text, "cymuned");
	assert_int_equal(en.hits[0].lang, LANG_EN);
	assert_string_equal(en.hits[0].text, "community assets");
	results_release(&cy);
	results_release(&en);
}

static void search__says_in_which_field_the_text_was_found(void **state)
{
	static const struct {
		const char *query;
		enum field field;
		const char *text;
	} rows[] = {
		{"library", FIELD_DEFINITION,
			"Whatever a place can offer, from a choir to a library."},
		{"HSG", FIELD_TAG, "HSG"},
		{"lyfrgell", FIELD_DEFINITION, "Beth bynnag a gynigir mewn lle, o gôr i lyfrgell."},
		{"llyfrgell", FIELD_DEFINITION,
			"Beth bynnag a gynigir mewn lle, o gôr i lyfrgell."},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct results results;

		look_up(ladder, rows[i].query, LANG_EN, 3, &results);
		assert_true(results.n > 0);
		assert_int_equal(results.hits[0].reason, REASON_TEXT);
		assert_int_equal(results.hits[0].field, rows[i].field);
		assert_string_equal(results.hits[0].text, rows[i].text);
		results_release(&results);
	}
}

static void search__finds_through_a_cross_reference(void **state)
{
	struct results results;
	bool found = false;

	(void)state;
	look_up(ladder, "house", LANG_EN, 9, &results);
	for (size_t i = 0; i < results.n; i++)
		found |= strcmp(results.hits[i].id, "wellbeing") == 0 &&
			 results.hits[i].field == FIELD_REFERENCE;
	assert_true(found);
	results_release(&results);
}

static size_t count(struct index *index, const char *query, const char **first)
{
	static char id[64];
	struct results results;
	size_t n;

	look_up(index, query, LANG_EN, 100, &results);
	n = results.n;
	id[0] = '\0';
	if (n)
		strncpy(id, results.hits[0].id, sizeof id - 1);
	*first = id;
	results_release(&results);
	return n;
}

static void search__takes_filters_that_are_typed(void **state)
{
	static const struct {
		const char *query;
		size_t n;
		const char *first;
	} rows[] = {
		{"sector:HSG", 2, "house"},
		{"sector:TAI", 2, "house"},
		{"sector:\"tai\" tŷ", 1, "house"},
		{"tier:core", 1, "wellbeing"},
		{"haen:craidd", 1, "wellbeing"},
		{"math:craidd llesiant", 1, "wellbeing"},
		{"thema:cymunedau haen:anghraidd", 2, "house"},
		{"step:referral prac", 2, "practitioner"},
		{"cam:atgyfeirio prac", 2, "practitioner"},
		{"status:admitted link", 1, "practitioner"},
		{"statws:\"a ffefrir\" link", 0, ""},
		{"lang:cy community", 0, ""},
		{"iaith:saesneg community", 4, "community"},
		{"in:definition choir", 1, "community-assets"},
		{"yn:prifair choir", 0, ""},
		{"no:such", 0, ""},
		{"review:approved", 0, ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *first;
		size_t n = count(ladder, rows[i].query, &first);

		if (n != rows[i].n || strcmp(first, rows[i].first) != 0)
			fail_msg("%s: %zu, first %s", rows[i].query, n, first);
	}
}

static void search__leaves_out_what_is_excluded(void **state)
{
	const char *first;

	(void)state;
	assert_int_equal(count(ladder, "community", &first), 4);
	assert_int_equal(count(ladder, "community -assets", &first), 3);
	assert_int_equal(count(ladder, "community -asedau", &first), 3);
	assert_int_equal(count(ladder, "community -", &first), 4);
}

static void search__takes_a_phrase_whole(void **state)
{
	const char *first;

	(void)state;
	assert_true(count(shipped, "\"cymdeithasol digidol\"", &first) > 0);
	assert_string_equal(first, "digital-social-prescribing");
	assert_int_equal(count(shipped, "\"digidol cymdeithasol\"", &first), 0);
}

static void search__says_how_far_a_correction_is(void **state)
{
	struct results results;

	(void)state;
	look_up(ladder, "socail prescribng", LANG_EN, 9, &results);
	assert_int_equal(results.hits[0].n_words, 2);
	assert_string_equal(results.hits[0].words[0].typed, "socail");
	assert_string_equal(results.hits[0].words[0].found, "social");
	assert_int_equal(results.hits[0].words[0].distance, 1);
	assert_int_equal(results.hits[0].words[1].distance, 1);
	results_release(&results);
	look_up(ladder, "social", LANG_EN, 9, &results);
	assert_int_equal(results.hits[0].words[0].distance, 0);
	results_release(&results);
}

static void search__keeps_to_the_filter(void **state)
{
	struct value housing = {"housing", 0, 0}, other = {"no\"such (", 0, 0};
	struct filter filter = {.sectors = {&housing, 1}, .tiers = 1U << TIER_NON_CORE};
	struct search_request request = {
		.query = "c", .interface = LANG_EN, .only = -1, .filter = &filter, .limit = 9};
	struct results results;

	(void)state;
	assert_int_equal(search_run(ladder, &request, &results, NULL), STATUS_OK);
	assert_int_equal(results.n, 1);
	assert_string_equal(results.hits[0].id, "community");
	results_release(&results);
	filter.sectors.items = &other;
	assert_int_equal(search_run(ladder, &request, &results, NULL), STATUS_OK);
	assert_int_equal(results.n, 0);
	results_release(&results);
}

static void search__can_be_kept_to_one_language(void **state)
{
	struct search_request request = {
		.query = "social", .interface = LANG_EN, .only = LANG_CY, .limit = 9};
	struct results results;

	(void)state;
	assert_int_equal(search_run(ladder, &request, &results, NULL), STATUS_OK);
	for (size_t i = 0; i < results.n; i++)
		assert_int_equal(results.hits[i].lang, LANG_CY);
	results_release(&results);
}

static void search__stops_at_the_limit_and_says_so(void **state)
{
	struct results results;

	(void)state;
	look_up(shipped, "s", LANG_EN, 3, &results);
	assert_int_equal(results.n, 3);
	assert_false(results.complete);
	results_release(&results);
	look_up(ladder, "cymuned", LANG_EN, 50, &results);
	assert_true(results.complete);
	results_release(&results);
}

static void search__shows_what_it_has_when_the_time_is_over(void **state)
{
	struct search_request request = {
		.query = "c", .interface = LANG_CY, .only = -1, .limit = 40};
	struct results all, some;

	(void)state;
	assert_int_equal(search_run(shipped, &request, &all, NULL), STATUS_OK);
	assert_false(all.late);
	request.seconds = 1e-9;
	assert_int_equal(search_run(shipped, &request, &some, NULL), STATUS_OK);
	assert_true(some.late);
	assert_false(some.complete);
	assert_true(some.n < all.n);
	for (size_t i = 0; i < some.n; i++)
		assert_string_equal(some.hits[i].id, all.hits[i].id);
	results_release(&all);
	results_release(&some);
}

static void search__takes_any_bytes(void **state)
{
	static const char *const queries[] = {"", " ", "\"", "*", "-", "NEAR", "NEAR(a b)", "a AND",
		"OR", "^", "name:x", "(", ")", "\xff\xfe", "a\xc3", "'", "''", "sy'n",
		"\001tier:core", "tags:x", "{name}", "x*y", "😀", "\xe2\x80\x8b", "\n\t", "ﬁ", "İ",
		"a\u0301\u0301\u0301", "--", "NOT a", "a NOT b", ";DROP TABLE term"};

	(void)state;
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct results results;

		look_up(shipped, queries[i], LANG_CY, 20, &results);
		for (size_t k = 0; k < results.n; k++)
			assert_non_null(results.hits[k].text);
		results_release(&results);
	}
}

static void search__takes_very_long_queries(void **state)
{
	enum { LEN = 200000 };
	char *query = malloc(LEN + 1);
	struct results results;

	(void)state;
	assert_non_null(query);
	memset(query, 'g', LEN);
	query[LEN] = '\0';
	look_up(shipped, query, LANG_CY, 20, &results);
	assert_int_equal(results.n, 0);
	results_release(&results);
	for (size_t i = 0; i < LEN; i += 2)
		query[i] = ' ';
	look_up(shipped, query, LANG_CY, 20, &results);
	results_release(&results);
	free(query);
}

static void search__gives_nothing_for_a_word_that_is_nowhere(void **state)
{
	struct results results;

	(void)state;
	look_up(shipped, "qqzzx", LANG_CY, 20, &results);
	assert_int_equal(results.n, 0);
	assert_true(results.complete);
	results_release(&results);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(search__finds_each_example_of_the_ladder),
		cmocka_unit_test(search__finds_the_examples_in_the_shipped_glossary),
		cmocka_unit_test(search__says_how_a_mutated_word_was_found),
		cmocka_unit_test(search__names_no_mutation_where_none_was_undone),
		cmocka_unit_test(search__shows_a_concept_once),
		cmocka_unit_test(search__puts_the_interface_language_first_within_a_rung),
		cmocka_unit_test(search__says_in_which_field_the_text_was_found),
		cmocka_unit_test(search__finds_through_a_cross_reference),
		cmocka_unit_test(search__takes_filters_that_are_typed),
		cmocka_unit_test(search__leaves_out_what_is_excluded),
		cmocka_unit_test(search__takes_a_phrase_whole),
		cmocka_unit_test(search__says_how_far_a_correction_is),
		cmocka_unit_test(search__keeps_to_the_filter),
		cmocka_unit_test(search__can_be_kept_to_one_language),
		cmocka_unit_test(search__stops_at_the_limit_and_says_so),
		cmocka_unit_test(search__shows_what_it_has_when_the_time_is_over),
		cmocka_unit_test(search__takes_any_bytes),
		cmocka_unit_test(search__takes_very_long_queries),
		cmocka_unit_test(search__gives_nothing_for_a_word_that_is_nowhere),
	};

	return cmocka_run_group_tests(tests, open_indexes, close_indexes);
}
