/* test_lookup.c - what a person calls a sector, theme, tier, step or review state
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lib/fixture.h"
#include "index/lookup.h"

static int stop(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void lookup__understands_ids_names_and_codes(void **state)
{
	static const char *const health[] = {
		"health-care", "Health Care", "gofal iechyd", "GOFAL-IECHYD", "HC", "gi"};
	static const char *const nothing[] = {"", "   ", "health", "care health", "hcx", "*"};
	struct index *index = fixture_index("tests/data/small");

	(void)state;
	for (size_t i = 0; i < sizeof health / sizeof *health; i++)
		assert_string_equal(
			lookup_category(index_sectors(index), health[i]), "health-care");
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		assert_null(lookup_category(index_sectors(index), nothing[i]));
	assert_string_equal(
		lookup_category(index_themes(index), "cymunedau ac asedau"), "communities");
	assert_string_equal(lookup_step(index_maps(index), "Atgyfeirio"), "referral");
	assert_string_equal(lookup_step(index_maps(index), "community assets"), "assets");
	assert_null(lookup_step(index_maps(index), "community"));
	index_close(index);
}

static void lookup__understands_tiers_and_review_states(void **state)
{
	static const struct {
		const char *text;
		int tier, review;
	} cases[] = {
		{"suggested", TIER_SUGGESTED, -1},
		{"Suggested Term", TIER_SUGGESTED, -1},
		{"awgrym", TIER_SUGGESTED, -1},
		{"a awgrymir", TIER_SUGGESTED, -1},
		{"craidd", TIER_CORE, -1},
		{"non-core", TIER_NON_CORE, -1},
		{"non core", TIER_NON_CORE, -1},
		{"noncore", TIER_NON_CORE, -1},
		{"di-graidd", TIER_NON_CORE, -1},
		{"ANGHRAIDD", TIER_NON_CORE, -1},
		{"draft", -1, REVIEW_DRAFT},
		{"drafft", -1, REVIEW_DRAFT},
		{"dan drafod", -1, REVIEW_QUERIED},
		{"checked", -1, REVIEW_CHECKED},
		{"Cymeradwywyd", -1, REVIEW_APPROVED},
		{"", -1, -1},
		{"gradd", -1, -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(lookup_tier(cases[i].text), cases[i].tier);
		assert_int_equal(lookup_review(cases[i].text), cases[i].review);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(lookup__understands_ids_names_and_codes, stop),
		cmocka_unit_test(lookup__understands_tiers_and_review_states),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
