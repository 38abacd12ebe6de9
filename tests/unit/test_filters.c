/* test_filters.c - filters that are set one after the other, and how many each would let through
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "index/browse.h"
#include "index/build.h"
#include "index/facets.h"
#include "lib/fixture.h"

enum { CONCEPTS = 90, MANY = 1000 };

/* Every concept says "word"; every second is of health care, every third of housing, every fifth a
 * suggested one, the first thirty are of the theme communities. */
static void write_lines(const char *name)
{
	struct buf lines;

	buf_init(&lines);
	for (int i = 0; i < CONCEPTS; i++) {
		const char *sectors = i % 6 == 0   ? "\"health-care\",\"housing\""
				      : i % 2 == 0 ? "\"health-care\""
				      : i % 3 == 0 ? "\"housing\""
						   : "";

		buf_add_format(&lines,
			"{\"id\":\"c%d\",\"tier\":\"%s\",\"theme\":\"%s\",\"sectors\":[%s],"
			"\"terms\":{"
			"\"en\":[{\"term\":\"word %d\",\"status\":\"preferred\"}],"
			"\"cy\":[{\"term\":\"gair %d\",\"status\":\"preferred\"}]},"
			"\"review\":{\"en\":\"draft\",\"cy\":\"%s\"}}\n",
			i, i % 5 ? "core" : "suggested", i < 30 ? "communities" : "process",
			sectors, i, i, i % 2 ? "draft" : "checked");
	}
	fixture_write(name, lines.data);
	buf_release(&lines);
}

static int open_words(void **state)
{
	char *source = fixture_path("words.jsonl"), *path = fixture_path("words.index"),
	     *tables = fixture_source("tests/data/ladder");
	struct index *index;

	write_lines("words.jsonl");
	assert_int_equal(
		index_build_lines(source, tables, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_int_equal(index_open(path, &index, NULL), STATUS_OK);
	*state = index;
	free(source);
	free(path);
	free(tables);
	return 0;
}

static int close_words(void **state)
{
	index_close(*state);
	fixture_remove();
	return 0;
}

static void add(struct filters *filters, struct index *index, enum filter_kind kind, const char *id)
{
	assert_int_equal(filters_add(filters, index, kind, id, NULL), STATUS_OK);
}

static size_t passing(struct index *index, const struct filters *filters)
{
	size_t n;

	assert_int_equal(browse_count(index, &filters->filter, &n, NULL), STATUS_OK);
	return n;
}

static void filters__are_any_of_a_kind_and_all_of_the_kinds(void **state)
{
	struct filters filters = {.n = 0};

	assert_int_equal(passing(*state, &filters), CONCEPTS);
	add(&filters, *state, FILTER_SECTOR, "health-care");
	assert_int_equal(passing(*state, &filters), 45);
	add(&filters, *state, FILTER_TIER, "suggested");
	assert_int_equal(passing(*state, &filters), 9);
	add(&filters, *state, FILTER_SECTOR, "housing");
	assert_int_equal(passing(*state, &filters), 12);
	add(&filters, *state, FILTER_THEME, "communities");
	add(&filters, *state, FILTER_REVIEW, "checked");
	assert_int_equal(passing(*state, &filters), 3);
	filters_remove(&filters, FILTER_SECTOR, "housing");
	filters_remove(&filters, FILTER_TIER, "suggested");
	assert_int_equal(passing(*state, &filters), 15);
	filters_clear(&filters);
	assert_int_equal(passing(*state, &filters), CONCEPTS);
	filters_release(&filters);
}

static void filters__keep_the_order_in_which_they_were_set(void **state)
{
	struct filters filters = {.n = 0};

	add(&filters, *state, FILTER_REVIEW, "draft");
	add(&filters, *state, FILTER_SECTOR, "housing");
	add(&filters, *state, FILTER_SECTOR, "health-care");
	add(&filters, *state, FILTER_REVIEW, "draft");
	assert_int_equal(filters.n, 3);
	filters_remove_last(&filters);
	assert_false(filters_has(&filters, FILTER_SECTOR, "health-care"));
	assert_true(filters_has(&filters, FILTER_SECTOR, "housing"));
	assert_string_equal(filters.items[0].id, "draft");
	assert_int_equal(
		filters_toggle(&filters, *state, FILTER_SECTOR, "housing", NULL), STATUS_OK);
	assert_int_equal(filters_toggle(&filters, *state, FILTER_TIER, "core", NULL), STATUS_OK);
	assert_false(filters_has(&filters, FILTER_SECTOR, "housing"));
	assert_true(filters_has(&filters, FILTER_TIER, "core"));
	filters_remove_last(&filters);
	filters_remove_last(&filters);
	filters_remove_last(&filters);
	assert_int_equal(filters.n, 0);
	assert_int_equal(passing(*state, &filters), CONCEPTS);
	filters_release(&filters);
}

static void filters__know_nothing_but_what_the_index_knows(void **state)
{
	struct filters filters = {.n = 0};
	struct error error;

	add(&filters, *state, FILTER_SECTOR, "housing");
	assert_int_equal(filters_add(&filters, *state, FILTER_SECTOR, "communities", &error),
		STATUS_NOT_FOUND);
	assert_int_equal(filters_add(&filters, *state, FILTER_TIER, "", NULL), STATUS_NOT_FOUND);
	filters_remove(&filters, FILTER_TIER, "housing");
	assert_int_equal(filters.n, 1);
	filters_release(&filters);
}

/* What the facet of a value counts. */
static size_t count_of(const struct facets *facets, enum filter_kind kind, const char *id)
{
	for (size_t i = 0; i < facets->n; i++) {
		if (facets->items[i].value.kind == kind &&
			strcmp(facets->items[i].value.id, id) == 0)
			return facets->items[i].n;
	}
	fail_msg("no facet %s", id);
	return 0;
}

static void read_facets(struct index *index, const struct filters *filters, const char *query,
	size_t limit, struct facets *facets)
{
	const struct search_request request = {
		.query = query, .only = -1, .filter = &filters->filter, .limit = limit};

	assert_int_equal(facets_read(index, &request, facets, NULL), STATUS_OK);
	assert_false(facets->late);
}

/* Whatever is asked, a facet counts what is found when it is the only one of its kind. */
static void assert_counts(struct index *index, const struct filters *filters, const char *query)
{
	struct facets facets;

	read_facets(index, filters, query, MANY, &facets);
	for (size_t i = 0; i < facets.n; i++) {
		const struct filter_value *value = &facets.items[i].value;
		struct filters alone = {.n = 0};
		struct search_request request = {
			.query = query, .only = -1, .filter = &alone.filter, .limit = MANY};
		struct results results;
		size_t n;

		for (size_t k = 0; k < filters->n; k++) {
			if (filters->items[k].kind != value->kind)
				add(&alone, index, filters->items[k].kind, filters->items[k].id);
		}
		add(&alone, index, value->kind, value->id);
		assert_int_equal(search_run(index, &request, &results, NULL), STATUS_OK);
		n = *query ? results.n : passing(index, &alone);
		assert_false(facets.items[i].more);
		assert_int_equal(facets.items[i].n, n);
		results_release(&results);
		filters_release(&alone);
	}
	facets_release(&facets);
}

static void facets__count_what_each_would_let_through(void **state)
{
	static const char *const queries[] = {
		"", "word", "gair 1", "nothing of the kind", "-1 word"};

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct filters filters = {.n = 0};

		assert_counts(*state, &filters, queries[i]);
		add(&filters, *state, FILTER_SECTOR, "housing");
		assert_counts(*state, &filters, queries[i]);
		add(&filters, *state, FILTER_TIER, "suggested");
		add(&filters, *state, FILTER_SECTOR, "health-care");
		assert_counts(*state, &filters, queries[i]);
		add(&filters, *state, FILTER_REVIEW, "checked");
		assert_counts(*state, &filters, queries[i]);
		filters_release(&filters);
	}
}

static void facets__are_exact_without_words(void **state)
{
	struct filters filters = {.n = 0};
	struct facets facets;

	read_facets(*state, &filters, "", 1, &facets);
	assert_int_equal(count_of(&facets, FILTER_SECTOR, "health-care"), 45);
	assert_int_equal(count_of(&facets, FILTER_SECTOR, "housing"), 30);
	assert_int_equal(count_of(&facets, FILTER_TIER, "suggested"), 18);
	assert_int_equal(count_of(&facets, FILTER_TIER, "non-core"), 0);
	assert_int_equal(count_of(&facets, FILTER_REVIEW, "checked"), 45);
	assert_int_equal(count_of(&facets, FILTER_STEP, "referral"), 0);
	facets_release(&facets);
	filters_release(&filters);
}

static void facets__heed_filters_that_are_typed(void **state)
{
	struct filters filters = {.n = 0};
	struct facets facets;

	read_facets(*state, &filters, "sector:housing", 1, &facets);
	assert_int_equal(count_of(&facets, FILTER_TIER, "suggested"), 6);
	assert_int_equal(count_of(&facets, FILTER_SECTOR, "health-care"), 45);
	facets_release(&facets);
	add(&filters, *state, FILTER_TIER, "suggested");
	read_facets(*state, &filters, "word sector:housing", MANY, &facets);
	assert_int_equal(count_of(&facets, FILTER_TIER, "core"), 24);
	assert_int_equal(count_of(&facets, FILTER_THEME, "communities"), 2);
	facets_release(&facets);
	filters_release(&filters);
}

static void facets__say_when_there_may_be_more(void **state)
{
	struct filters filters = {.n = 0};
	struct facets facets;

	read_facets(*state, &filters, "word", 10, &facets);
	for (size_t i = 0; i < facets.n; i++)
		assert_true(facets.items[i].more && facets.items[i].n <= 10);
	facets_release(&facets);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(filters__are_any_of_a_kind_and_all_of_the_kinds),
		cmocka_unit_test(filters__keep_the_order_in_which_they_were_set),
		cmocka_unit_test(filters__know_nothing_but_what_the_index_knows),
		cmocka_unit_test(facets__count_what_each_would_let_through),
		cmocka_unit_test(facets__are_exact_without_words),
		cmocka_unit_test(facets__heed_filters_that_are_typed),
		cmocka_unit_test(facets__say_when_there_may_be_more),
	};

	return cmocka_run_group_tests(tests, open_words, close_words);
}
