/* test_build.c - an index being built: order, what is put aside, how it is stopped
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/new_file.h"
#include "base/file.h"
#include "index/build.h"
#include "index/pack.h"
#include "lib/fixture.h"
#include "sql/sql.h"

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void pack__gives_back_a_concept(void **state)
{
	struct value sectors[] = {{.text = "one"}, {.text = ""}};
	struct relation related[] = {{.to = {.text = "other"},
		.kind = RELATION_CONTRAST,
		.why.in[LANG_CY].text = "am fod"}};
	const struct concept concept = {.id.text = "id",
		.tier = TIER_NON_CORE,
		.sectors = {sectors, 2},
		.definition.in[LANG_EN].text = "A text.\nOf two lines.",
		.related = {related, 1},
		.review = {REVIEW_DRAFT, REVIEW_APPROVED}};
	struct concept back;
	struct arena arena;
	struct buf bytes;

	(void)state;
	arena_init(&arena);
	buf_init(&bytes);
	pack_concept(&bytes, &concept);
	assert_int_equal(unpack_concept(bytes.data, bytes.len, &arena, &back, NULL), STATUS_OK);
	assert_string_equal(back.id.text, "id");
	assert_int_equal(back.tier, TIER_NON_CORE);
	assert_null(back.theme.text);
	assert_int_equal(back.sectors.n, 2);
	assert_string_equal(back.sectors.items[0].text, "one");
	assert_string_equal(back.sectors.items[1].text, "");
	assert_string_equal(back.definition.in[LANG_EN].text, "A text.\nOf two lines.");
	assert_int_equal(back.related.n, 1);
	assert_int_equal(back.related.items[0].kind, RELATION_CONTRAST);
	assert_string_equal(back.related.items[0].why.in[LANG_CY].text, "am fod");
	assert_int_equal(back.review[LANG_EN], REVIEW_APPROVED);
	/* Bytes that end too early, anywhere, are noticed. */
	for (size_t len = 0; len < bytes.len; len++)
		assert_int_equal(unpack_concept(bytes.data, len, &arena, &back, NULL), STATUS_DATA);
	buf_release(&bytes);
	arena_release(&arena);
}

static void pack__gives_back_a_term(void **state)
{
	char *many = calloc(1, 70000);
	struct value plurals[] = {{.text = "p"}};
	struct term term = {.term.text = many,
		.status = TERM_DEPRECATED,
		.mutates = true,
		.labels = 1U << LABEL_SOUTH,
		.plurals = {plurals, 1}};
	struct term back;
	struct arena arena;
	struct buf bytes;

	(void)state;
	memset(many, 'x', 69999);
	arena_init(&arena);
	buf_init(&bytes);
	pack_term(&bytes, &term);
	assert_int_equal(unpack_term(bytes.data, bytes.len, &arena, &back, NULL), STATUS_OK);
	assert_string_equal(back.term.text, many);
	assert_int_equal(back.status, TERM_DEPRECATED);
	assert_true(back.mutates);
	assert_int_equal(back.labels, 1U << LABEL_SOUTH);
	assert_string_equal(back.plurals.items[0].text, "p");
	assert_int_equal(back.forms.n, 0);
	buf_release(&bytes);
	arena_release(&arena);
	free(many);
}

/* The first column of all rows, a line each. */
static void select_all(const char *path, const char *select, struct buf *out)
{
	struct sql sql;
	sqlite3 *db;
	bool row;

	buf_init(out);
	assert_int_equal(sql_open(path, SQLITE_OPEN_READONLY, &db, NULL), STATUS_OK);
	assert_int_equal(sql_prepare(db, select, &sql, NULL), STATUS_OK);
	while (sql_step(&sql, &row, NULL) == STATUS_OK && row) {
		buf_add_str(out, sql_column_text(&sql, 0));
		buf_add_char(out, '|');
	}
	sql_release(&sql);
	sqlite3_close(db);
}

static void assert_selects(const char *path, const char *select, const char *wanted)
{
	struct buf found;

	select_all(path, select, &found);
	assert_string_equal(found.data, wanted);
	buf_release(&found);
}

#define LINE(id, tier, terms)                                                                      \
	"{\"id\":\"" id "\",\"tier\":\"" tier "\",\"theme\":\"people\",\"terms\":{\"en\":[" terms  \
	"]},\"review\":{\"cy\":\"draft\",\"en\":\"draft\"}}\n"
#define TERM(text, status) "{\"term\":\"" text "\",\"status\":\"" status "\"}"

static const char lines[] = LINE("a", "core", TERM("zebra", "preferred") "," TERM("ox", "admitted"))
	LINE("b", "core", TERM("yak yak", "preferred"))
		LINE("c", "suggested", TERM("a long name", "preferred"))
			LINE("d", "core", TERM("Coney", "preferred") "," TERM("ox", "admitted"));

static void build__ranks_by_status_tier_length_and_alphabet(void **state)
{
	char *source = fixture_path("lines.jsonl"), *path = fixture_path("lines.index");

	(void)state;
	fixture_write("lines.jsonl", lines);
	assert_int_equal(index_build_lines(source, NULL, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_selects(path, "SELECT text || ' ' || concept FROM term ORDER BY id",
		"a long name 1|Coney 2|zebra 3|yak yak 4|ox 3|ox 2|");
	assert_selects(path, "SELECT code FROM concept ORDER BY id", "c|d|a|b|");
	assert_selects(path,
		"SELECT code FROM place JOIN concept ON concept.id = place.concept "
		"WHERE lang = 1 ORDER BY place.id",
		"c|d|b|a|");
	free(source);
	free(path);
}

static void build__lists_words_for_spelling_most_frequent_first(void **state)
{
	char *source = fixture_path("words.jsonl"), *path = fixture_path("words.index");

	(void)state;
	fixture_write("words.jsonl", lines);
	assert_int_equal(index_build_lines(source, NULL, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_selects(path, "SELECT replace(words, char(10), ' ') FROM spelling WHERE lang = 1",
		"ox yak a coney long name zebra|");
	free(source);
	free(path);
}

/* Lets so many tellings pass. */
static bool stop_after(void *context, const struct build_state *state)
{
	int *left = context;

	assert_true(state->fraction <= 1);
	return (*left)-- > 0;
}

static bool count(void *context, const struct build_state *state)
{
	(void)state;
	++*(int *)context;
	return true;
}

static void build__can_be_stopped_whenever_it_tells(void **state)
{
	char *source = fixture_source("tests/data/ladder"), *path = fixture_path("stop/a.index");
	int told = 0;
	struct error error;
	char **names;
	size_t n;

	(void)state;
	fixture_write("stop/a.index", "as it was");
	for (int after = 0;; after++) {
		struct buf text;
		int left = after;
		enum status status = index_build(source, path, stop_after, &left, NULL, &error);
		char *folder = fixture_path("stop");

		assert_int_equal(file_names(folder, "", &names, &n, NULL), STATUS_OK);
		assert_int_equal(n, 1);
		file_names_free(names, n);
		free(folder);
		if (status == STATUS_OK)
			break;
		assert_int_equal(status, STATUS_STOPPED);
		buf_init(&text);
		assert_int_equal(file_read(path, 100, &text, NULL), STATUS_OK);
		assert_string_equal(text.data, "as it was");
		buf_release(&text);
		told++;
	}
	assert_true(told > 3);
	told = 0;
	assert_int_equal(index_build(source, path, count, &told, NULL, NULL), STATUS_OK);
	assert_true(told > 3);
	free(source);
	free(path);
}

static void new_file__is_not_taken_for_a_dead_one(void **state)
{
	char *path = fixture_path("new[1]*.index"), *folder = fixture_path(".");
	char **names;
	size_t n;
	struct new_file one, two;

	(void)state;
	/* What a dead one has left, and what only looks alike. */
	fixture_write("new[1]*.index.new-dead00", "");
	fixture_write("new1.index.new-else00", "");
	assert_int_equal(new_file_open(&one, path, NULL), STATUS_OK);
	assert_int_equal(new_file_open(&two, path, NULL), STATUS_OK);
	assert_int_equal(new_file_keep(&one, NULL), STATUS_OK);
	new_file_close(&one);
	new_file_close(&two);
	assert_int_equal(file_names(folder, "", &names, &n, NULL), STATUS_OK);
	for (size_t i = 0; i < n; i++)
		assert_null(strstr(names[i], "dead00"));
	file_names_free(names, n);
	names = NULL;
	assert_int_equal(file_names(folder, ".new-else00", &names, &n, NULL), STATUS_OK);
	assert_int_equal(n, 1);
	file_names_free(names, n);
	free(path);
	free(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pack__gives_back_a_concept),
		cmocka_unit_test(pack__gives_back_a_term),
		cmocka_unit_test(build__ranks_by_status_tier_length_and_alphabet),
		cmocka_unit_test(build__lists_words_for_spelling_most_frequent_first),
		cmocka_unit_test(build__can_be_stopped_whenever_it_tells),
		cmocka_unit_test(new_file__is_not_taken_for_a_dead_one),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
