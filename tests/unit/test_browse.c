/* test_browse.c - the alphabetical lists of a long glossary
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
#include "lib/fixture.h"

enum { CONCEPTS = 1500 };

static const struct filter suggested = {.tiers = 1U << TIER_SUGGESTED};

/* Concepts all over the alphabet and some under a digit, every seventh a suggested one. */
static void write_lines(const char *name)
{
	struct buf lines;

	buf_init(&lines);
	for (int i = 0; i < CONCEPTS; i++) {
		char first = (char)(i % 27 ? 'a' + i % 27 - 1 : '7');

		buf_add_format(&lines,
			"{\"id\":\"c%d\",\"tier\":\"%s\",\"theme\":\"people\",\"terms\":{"
			"\"en\":[{\"term\":\"%cola %d\",\"status\":\"preferred\"}],"
			"\"cy\":[{\"term\":\"%chol %d\",\"status\":\"preferred\"}]},"
			"\"review\":{\"en\":\"draft\",\"cy\":\"draft\"}}\n",
			i, i % 7 ? "core" : "suggested", first, i, first, i * 7 % CONCEPTS);
	}
	fixture_write(name, lines.data);
	buf_release(&lines);
}

static int open_long(void **state)
{
	char *source = fixture_path("long.jsonl"), *path = fixture_path("long.index"),
	     *tables = fixture_source("tests/data/ladder");
	struct index *index;

	write_lines("long.jsonl");
	assert_int_equal(
		index_build_lines(source, tables, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_int_equal(index_open(path, &index, NULL), STATUS_OK);
	*state = index;
	free(source);
	free(path);
	free(tables);
	return 0;
}

static int close_long(void **state)
{
	index_close(*state);
	fixture_remove();
	return 0;
}

static void read_all(
	struct index *index, enum lang order, const struct filter *filter, struct browse_page *page)
{
	assert_int_equal(browse_rows(index, order, filter, 0, CONCEPTS + 1, page, NULL), STATUS_OK);
}

static void assert_slice(struct index *index, const struct filter *filter, size_t first,
	const struct browse_page *all)
{
	struct browse_page page;

	assert_int_equal(browse_rows(index, LANG_CY, filter, first, 3, &page, NULL), STATUS_OK);
	assert_int_equal(page.n, all->n - first < 3 ? all->n - first : 3);
	for (size_t i = 0; i < page.n; i++)
		assert_string_equal(page.rows[i].id, all->rows[first + i].id);
	browse_release(&page);
}

static void count__is_that_of_the_rows(void **state)
{
	struct index *index = *state;
	size_t n;

	assert_int_equal(index_count(index, -1), CONCEPTS);
	assert_int_equal(index_count(index, TIER_SUGGESTED), (CONCEPTS + 6) / 7);
	assert_int_equal(browse_count(index, NULL, &n, NULL), STATUS_OK);
	assert_int_equal(n, CONCEPTS);
	assert_int_equal(browse_count(index, &suggested, &n, NULL), STATUS_OK);
	assert_int_equal(n, (CONCEPTS + 6) / 7);
}

static void rows__filtered_are_those_of_the_whole_list_that_pass(void **state)
{
	struct browse_page whole, passed;
	size_t n = 0;

	for (int lang = 0; lang < N_LANGS; lang++) {
		read_all(*state, (enum lang)lang, NULL, &whole);
		read_all(*state, (enum lang)lang, &suggested, &passed);
		for (size_t i = n = 0; i < whole.n; i++) {
			if (whole.rows[i].tier != TIER_SUGGESTED)
				continue;
			assert_true(n < passed.n);
			assert_string_equal(passed.rows[n++].id, whole.rows[i].id);
		}
		assert_int_equal(n, passed.n);
		browse_release(&whole);
		browse_release(&passed);
	}
}

/* From the end, of which no place is known yet, to the beginning. */
static void rows__pages_are_slices_of_the_list(void **state)
{
	const struct filter core = {.tiers = 1U << TIER_CORE}, other = {.tiers = 1U << 2};
	const struct filter *const filters[] = {NULL, &core, &suggested};

	for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
		struct browse_page all;
		size_t n;

		read_all(*state, LANG_CY, filters[i], &all);
		assert_true(all.n > 200);
		/* Another filter comes between, so that what the index knows of this one goes. */
		assert_int_equal(browse_count(*state, &other, &n, NULL), STATUS_OK);
		for (size_t first = all.n + 1; first-- > 0;)
			assert_slice(*state, filters[i], first, &all);
		browse_release(&all);
	}
}

static void letters__point_at_their_first_rows(void **state)
{
	const struct filter *const filters[] = {NULL, &suggested};

	for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
		struct browse_letter *letters;
		struct browse_page all;
		size_t n, at = 0;

		read_all(*state, LANG_CY, filters[i], &all);
		assert_int_equal(
			browse_letters(*state, LANG_CY, filters[i], &letters, &n, NULL), STATUS_OK);
		for (size_t row = 0; row < all.n; row++) {
			if (row && all.rows[row].letter == all.rows[row - 1].letter)
				continue;
			assert_true(at < n);
			assert_int_equal(letters[at].letter, all.rows[row].letter);
			assert_int_equal(letters[at++].first, row);
		}
		assert_int_equal(at, n);
		browse_release(&all);
		free(letters);
	}
}

static void find__tells_where_a_concept_stands(void **state)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct browse_page all;
		size_t position;

		read_all(*state, (enum lang)lang, NULL, &all);
		assert_int_equal(all.n, CONCEPTS);
		for (size_t i = 0; i < all.n; i++) {
			assert_int_equal(browse_find(*state, (enum lang)lang, NULL, all.rows[i].id,
						 &position, NULL),
				STATUS_OK);
			assert_int_equal(position, i);
		}
		browse_release(&all);
	}
}

static void find__counts_only_what_passes(void **state)
{
	struct browse_page all, some;
	size_t position;

	read_all(*state, LANG_CY, NULL, &all);
	read_all(*state, LANG_CY, &suggested, &some);
	for (size_t i = 0, k = 0; i < all.n; i++) {
		enum status status =
			browse_find(*state, LANG_CY, &suggested, all.rows[i].id, &position, NULL);

		if (all.rows[i].tier == TIER_SUGGESTED) {
			assert_int_equal(status, STATUS_OK);
			assert_int_equal(position, k);
			assert_string_equal(some.rows[k++].id, all.rows[i].id);
		} else {
			assert_int_equal(status, STATUS_NOT_FOUND);
		}
	}
	browse_release(&some);
	browse_release(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(count__is_that_of_the_rows),
		cmocka_unit_test(rows__filtered_are_those_of_the_whole_list_that_pass),
		cmocka_unit_test(rows__pages_are_slices_of_the_list),
		cmocka_unit_test(letters__point_at_their_first_rows),
		cmocka_unit_test(find__tells_where_a_concept_stands),
		cmocka_unit_test(find__counts_only_what_passes),
	};

	return cmocka_run_group_tests(tests, open_long, close_long);
}
