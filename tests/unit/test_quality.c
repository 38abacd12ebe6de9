/* test_quality.c - the contract of the look-up, tests/search-quality.tsv, on the shipped glossary
 * SPDX-License-Identifier: MIT
 *
 * A row: language of the interface, query, the ids expected first ("-": nothing is found), the
 * reason of the first.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "index/search.h"
#include "lib/fixture.h"

enum { LEAST_ROWS = 300, LEAST_OF_A_REASON = 15 };

/* Takes the text up to the next @stop and ends it there. */
static char *take(char **at, char stop)
{
	char *start = *at, *end = strchr(start, stop);

	if (end) {
		*end = '\0';
		*at = end + 1;
	} else {
		*at = start + strlen(start);
	}
	return start;
}

static int reason_of(const char *name)
{
	for (int i = 0; i < N_REASONS; i++) {
		if (strcmp(reason_name((enum reason)i), name) == 0)
			return i;
	}
	fail_msg("no reason is called %s", name);
	return -1;
}

/* Whether the first results are those expected; says so where they are not. */
static bool holds(struct index *index, char *row, size_t counts[N_REASONS])
{
	enum lang interface = strcmp(take(&row, '\t'), "cy") == 0 ? LANG_CY : LANG_EN;
	char *query = take(&row, '\t'), *expected = take(&row, '\t');
	const char *reason = take(&row, '\t');
	const struct search_request request = {
		.query = query, .interface = interface, .only = -1, .limit = 10};
	struct results results;
	bool good = true;

	assert_int_equal(search_run(index, &request, &results, NULL), STATUS_OK);
	if (strcmp(expected, "-") == 0) {
		good = results.n == 0;
	} else {
		counts[reason_of(reason)]++;
		good = results.n && (int)results.hits[0].reason == reason_of(reason);
		for (size_t i = 0; *expected; i++) {
			const char *id = take(&expected, ' ');

			good = good && i < results.n && strcmp(results.hits[i].id, id) == 0;
		}
	}
	if (!good) {
		printf("# %s: ", query);
		for (size_t i = 0; i < results.n && i < 3; i++)
			printf("%s (%s) ", results.hits[i].id, reason_name(results.hits[i].reason));
		puts("");
	}
	results_release(&results);
	return good;
}

static void quality__every_row_holds(void **state)
{
	char *path = fixture_source("tests/search-quality.tsv");
	struct index *index = fixture_index("glossary");
	size_t counts[N_REASONS] = {0}, rows = 0, bad = 0;
	struct buf text;
	char *at;

	(void)state;
	buf_init(&text);
	assert_int_equal(file_read(path, 1 << 20, &text, NULL), STATUS_OK);
	for (at = text.data; *at;) {
		char *row = take(&at, '\n');

		if (!*row || *row == '#')
			continue;
		rows++;
		bad += !holds(index, row, counts);
	}
	assert_true(rows >= LEAST_ROWS);
	for (int i = 0; i < N_REASONS; i++) {
		if (counts[i] < LEAST_OF_A_REASON)
			fail_msg("only %zu rows for %s", counts[i], reason_name((enum reason)i));
	}
	if (bad)
		fail_msg("%zu of %zu rows do not hold", bad, rows);
	buf_release(&text);
	index_close(index);
	fixture_remove();
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quality__every_row_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
