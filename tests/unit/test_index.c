/* test_index.c - building, opening, locating and reading an index
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "index/browse.h"
#include "index/build.h"
#include "lib/fixture.h"
#include "sql/sql.h"

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void assert_has(struct index *index, const char *id)
{
	struct entry entry;

	assert_int_equal(entry_load(index, id, &entry, NULL), STATUS_OK);
	assert_string_equal(entry.concept.id.text, id);
	entry_release(&entry);
}

static void entry__is_read_as_it_was_written(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");
	const struct term *term;
	struct entry entry;

	(void)state;
	assert_int_equal(entry_load(index, "practitioner", &entry, NULL), STATUS_OK);
	assert_int_equal(entry.concept.tier, TIER_SUGGESTED);
	assert_string_equal(entry.concept.theme.text, "process");
	assert_int_equal(entry.concept.terms[LANG_CY].n, 2);
	assert_int_equal(entry.concept.terms[LANG_EN].n, 2);
	term = &entry.concept.terms[LANG_CY].items[1];
	assert_string_equal(term->term.text, "gweithiwr cyswllt");
	assert_int_equal(term->status, TERM_ADMITTED);
	assert_int_equal(term->gender, GENDER_MASCULINE);
	assert_string_equal(term->plurals.items[0].text, "gweithwyr cyswllt");
	assert_string_equal(term->forms.items[0].text, "gweithwraig gyswllt");
	assert_string_equal(term->preferred_by.items[0].text, "health-care");
	assert_string_equal(term->sources.items[0].text, "own");
	assert_string_equal(concept_preferred(&entry.concept, LANG_EN)->term.text,
		"social prescribing practitioner");
	assert_non_null(strstr(entry.concept.definition.in[LANG_CY].text, "wrando"));
	entry_release(&entry);
	index_close(index);
}

static void entry__has_references_written_and_derived(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");
	struct entry entry;

	(void)state;
	assert_int_equal(entry_load(index, "community-assets", &entry, NULL), STATUS_OK);
	assert_int_equal(entry.n_references, 3);
	assert_string_equal(entry.references[0].id, "community");
	assert_int_equal(entry.references[0].kind, RELATION_CONTRAST);
	assert_true(entry.references[0].reverse);
	assert_string_equal(
		entry.references[0].why.in[LANG_EN].text, "The people are not the resources.");
	assert_string_equal(entry.references[1].id, "social-prescribing");
	assert_int_equal(entry.references[1].kind, RELATION_LEADS_TO);
	assert_true(entry.references[1].reverse);
	assert_string_equal(entry.references[2].headword[LANG_CY], "tŷ");
	assert_false(entry.references[2].reverse);
	entry_release(&entry);
	index_close(index);
}

static void entry__is_found_under_an_id_it_had_formerly(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");
	struct entry entry;

	(void)state;
	assert_int_equal(entry_load(index, "community-resources", &entry, NULL), STATUS_OK);
	assert_string_equal(entry.concept.id.text, "community-assets");
	entry_release(&entry);
	assert_int_equal(entry_load(index, "no-such", &entry, NULL), STATUS_NOT_FOUND);
	entry_release(&entry);
	index_close(index);
}

static void browse__is_alphabetical_in_each_language(void **state)
{
	static const char *const expected[N_LANGS][6] = {
		[LANG_CY] = {"community-assets", "community", "wellbeing", "social-prescribing",
			"house", "practitioner"},
		[LANG_EN] = {"community", "community-assets", "house", "social-prescribing",
			"practitioner", "wellbeing"},
	};
	struct index *index = fixture_index("tests/data/ladder");

	(void)state;
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct browse_page page;

		assert_int_equal(
			browse_rows(index, (enum lang)lang, NULL, 0, 10, &page, NULL), STATUS_OK);
		assert_int_equal(page.n, 6);
		for (size_t i = 0; i < page.n; i++)
			assert_string_equal(page.rows[i].id, expected[lang][i]);
		browse_release(&page);
	}
	index_close(index);
}

static void browse__pages_are_slices_of_the_list(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");
	struct browse_page whole, page;

	(void)state;
	assert_int_equal(browse_rows(index, LANG_CY, NULL, 0, 10, &whole, NULL), STATUS_OK);
	for (size_t first = 0; first < whole.n; first++) {
		assert_int_equal(
			browse_rows(index, LANG_CY, NULL, first, 2, &page, NULL), STATUS_OK);
		assert_int_equal(page.n, whole.n - first < 2 ? whole.n - first : 2);
		for (size_t i = 0; i < page.n; i++)
			assert_string_equal(page.rows[i].id, whole.rows[first + i].id);
		browse_release(&page);
	}
	browse_release(&whole);
	index_close(index);
}

static void browse__letters_point_at_their_first_rows(void **state)
{
	static const struct {
		const char *name;
		size_t first;
	} expected[] = {{"A", 0}, {"C", 1}, {"Ll", 2}, {"P", 3}, {"T", 4}, {"Y", 5}};
	struct index *index = fixture_index("tests/data/ladder");
	struct browse_letter *letters;
	size_t n;

	(void)state;
	assert_int_equal(browse_letters(index, LANG_CY, NULL, &letters, &n, NULL), STATUS_OK);
	assert_int_equal(n, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(letters[i].name, expected[i].name);
		assert_int_equal(letters[i].first, expected[i].first);
	}
	free(letters);
	index_close(index);
}

static void browse__lists_a_concept_without_a_headword_under_its_other_one(void **state)
{
	char *source = fixture_path("onesided");
	struct browse_letter *letters;
	struct browse_page page;
	struct index *index;
	size_t n;

	(void)state;
	fixture_copy("tests/data/ladder", "onesided");
	fixture_write("onesided/concepts/house.yaml",
		"id: house\ntier: core\ntheme: communities\nsectors: [housing]\nterms:\n  en:\n"
		"    - {term: llama house, status: preferred, source: own}\nreview: {en: draft, "
		"cy: "
		"draft}\n");
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	assert_int_equal(browse_rows(index, LANG_CY, NULL, 0, 10, &page, NULL), STATUS_OK);
	/* Both stand under Ll, which is one letter in Welsh. */
	assert_string_equal(page.rows[2].id, "house");
	assert_string_equal(page.rows[3].id, "wellbeing");
	browse_release(&page);
	assert_int_equal(browse_letters(index, LANG_CY, NULL, &letters, &n, NULL), STATUS_OK);
	assert_string_equal(letters[2].name, "Ll");
	assert_int_equal(letters[2].first, 2);
	free(letters);
	index_close(index);
	free(source);
}

static void browse__keeps_to_the_filter(void **state)
{
	struct value housing = {"housing", 0, 0};
	struct filter filter = {.sectors = {&housing, 1}};
	struct index *index = fixture_index("tests/data/ladder");
	struct browse_page page;
	size_t n;

	(void)state;
	assert_int_equal(browse_count(index, &filter, &n, NULL), STATUS_OK);
	assert_int_equal(n, 2);
	assert_int_equal(browse_rows(index, LANG_EN, &filter, 0, 10, &page, NULL), STATUS_OK);
	assert_int_equal(page.n, 2);
	assert_string_equal(page.rows[0].id, "community");
	assert_string_equal(page.rows[1].id, "house");
	browse_release(&page);
	assert_int_equal(browse_count(index, NULL, &n, NULL), STATUS_OK);
	assert_int_equal(n, 6);
	index_close(index);
}

static void build__leaves_the_old_index_when_the_source_has_an_error(void **state)
{
	char *source = fixture_path("broken"), *path = fixture_path("broken.index");
	struct buf before, after;
	struct findings findings;
	struct error error;

	(void)state;
	buf_init(&before);
	buf_init(&after);
	findings_init(&findings);
	fixture_copy("tests/data/ladder", "broken");
	assert_int_equal(index_build(source, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_int_equal(file_read(path, 1 << 24, &before, NULL), STATUS_OK);
	fixture_write("broken/concepts/house.yaml", "id: house\ntier: grand\nthem: x\n");
	fixture_write("broken/concepts/wellbeing.yaml", "id: [\n");
	assert_int_equal(index_build(source, path, NULL, NULL, &findings, &error), STATUS_DATA);
	assert_int_equal(file_read(path, 1 << 24, &after, NULL), STATUS_OK);
	assert_int_equal(before.len, after.len);
	assert_memory_equal(before.data, after.data, before.len);
	/* Each fault of each file: the unknown tier and key, three missing keys, and the other
	 * file's. */
	assert_true(findings.count[GRADE_ERROR] >= 6);
	assert_non_null(strstr(error.file, "house.yaml"));
	assert_int_equal(error.line, 2);
	findings_release(&findings);
	buf_release(&before);
	buf_release(&after);
	free(source);
	free(path);
}

static void locate__follows_the_source(void **state)
{
	char *source = fixture_path("living");
	struct index *index;
	struct entry entry;

	(void)state;
	fixture_copy("tests/data/ladder", "living");
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	assert_has(index, "house");
	index_close(index);
	fixture_write("living/concepts/house.yaml",
		"id: house\ntier: core\ntheme: communities\nsectors: [housing]\nterms:\n  en:\n"
		"    - {term: dwelling, status: preferred, source: own}\nreview: {en: draft, cy: "
		"draft}\n");
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	assert_int_equal(entry_load(index, "house", &entry, NULL), STATUS_OK);
	assert_string_equal(concept_preferred(&entry.concept, LANG_EN)->term.text, "dwelling");
	assert_null(concept_preferred(&entry.concept, LANG_CY));
	assert_null(index_notice(index));
	entry_release(&entry);
	index_close(index);
	free(source);
}

static void locate__rebuilds_an_index_that_cannot_be_used_and_says_why(void **state)
{
	static const char *const damages[] = {"", "this is no database", "SQLite format 3"};
	char *source = fixture_path("damaged");
	struct buf path;

	(void)state;
	fixture_copy("tests/data/ladder", "damaged");
	buf_init(&path);
	assert_int_equal(index_path(source, &path, NULL), STATUS_OK);
	for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
		struct index *index;

		fixture_write(path.data + strlen(fixture_folder()) + 1, damages[i]);
		assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
		assert_has(index, "house");
		assert_non_null(index_notice(index));
		index_close(index);
	}
	buf_release(&path);
	free(source);
}

static void locate__refuses_a_file_that_is_no_index(void **state)
{
	char *path = fixture_path("letter.txt");
	struct index *index;
	struct error error;

	(void)state;
	fixture_write("letter.txt", "Annwyl bawb");
	assert_int_equal(index_locate(path, &index, NULL, &error), STATUS_DATA);
	assert_null(index);
	assert_non_null(strstr(error.file, "letter.txt"));
	assert_int_equal(index_locate("/no/such/glossary", &index, NULL, &error), STATUS_NOT_FOUND);
	free(path);
}

/* Another program keeps an index's file to itself. */
static sqlite3 *hold(const char *path, bool granted)
{
	sqlite3 *other;

	assert_int_equal(sql_open(path, SQLITE_OPEN_READWRITE, &other, NULL), STATUS_OK);
	assert_int_equal(sql_run(other, "BEGIN EXCLUSIVE", NULL) == STATUS_OK, granted);
	return other;
}

static const char in_use[] = "the database is in use by another program";

static void locate__goes_round_an_index_that_is_locked_and_says_why(void **state)
{
	char *source = fixture_path("locked");
	struct index *index;
	struct buf path;
	sqlite3 *other;

	(void)state;
	fixture_copy("tests/data/ladder", "locked");
	buf_init(&path);
	assert_int_equal(index_path(source, &path, NULL), STATUS_OK);
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	index_close(index);
	other = hold(path.data, true);
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	assert_has(index, "house");
	assert_non_null(index_notice(index));
	assert_string_equal(index_notice(index)->message, in_use);
	index_close(index);
	sqlite3_close(other);
	buf_release(&path);
	free(source);
}

static void locate__says_that_a_file_is_locked_whose_source_cannot_be_read(void **state)
{
	char *source = fixture_source("tests/data/ladder"), *path = fixture_path("held.index");
	struct index *index;
	struct error error;
	sqlite3 *other;

	(void)state;
	assert_int_equal(index_build(source, path, NULL, NULL, NULL, NULL), STATUS_OK);
	other = hold(path, true);
	assert_int_equal(index_locate(path, &index, NULL, &error), STATUS_IO);
	assert_null(index);
	assert_string_equal(error.message, in_use);
	assert_non_null(strstr(error.file, "held.index"));
	sqlite3_close(other);
	assert_int_equal(index_locate(path, &index, NULL, &error), STATUS_OK);
	index_close(index);
	free(source);
	free(path);
}

static void index__that_is_open_is_not_locked_by_others(void **state)
{
	char *source = fixture_source("tests/data/ladder"), *path = fixture_path("shared.index");
	struct index *index;
	sqlite3 *other;

	(void)state;
	assert_int_equal(index_build(source, path, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_int_equal(index_open(path, &index, NULL), STATUS_OK);
	other = hold(path, false);
	assert_has(index, "house");
	sqlite3_close(other);
	index_close(index);
	free(source);
	free(path);
}

static void locate__works_where_nothing_can_be_written(void **state)
{
	char *source = fixture_source("tests/data/ladder");
	struct index *index;

	(void)state;
	setenv("XDG_CACHE_HOME", "/proc/no-such-folder", 1);
	assert_int_equal(index_locate(source, &index, NULL, NULL), STATUS_OK);
	assert_has(index, "house");
	index_close(index);
	unsetenv("XDG_CACHE_HOME");
	free(source);
}

static void index__counts_by_tier(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");

	(void)state;
	assert_int_equal(index_count(index, -1), 6);
	assert_int_equal(index_count(index, TIER_SUGGESTED), 3);
	assert_int_equal(index_count(index, TIER_CORE), 1);
	assert_int_equal(index_maps(index)->n, 1);
	assert_string_equal(map_node_find(map_find(index_maps(index), "pathway"), "assets")
				    ->label.in[LANG_CY]
				    .text,
		"asedau cymunedol");
	index_close(index);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entry__is_read_as_it_was_written),
		cmocka_unit_test(entry__has_references_written_and_derived),
		cmocka_unit_test(entry__is_found_under_an_id_it_had_formerly),
		cmocka_unit_test(browse__is_alphabetical_in_each_language),
		cmocka_unit_test(browse__pages_are_slices_of_the_list),
		cmocka_unit_test(browse__letters_point_at_their_first_rows),
		cmocka_unit_test(browse__lists_a_concept_without_a_headword_under_its_other_one),
		cmocka_unit_test(browse__keeps_to_the_filter),
		cmocka_unit_test(build__leaves_the_old_index_when_the_source_has_an_error),
		cmocka_unit_test(locate__follows_the_source),
		cmocka_unit_test(locate__rebuilds_an_index_that_cannot_be_used_and_says_why),
		cmocka_unit_test(locate__refuses_a_file_that_is_no_index),
		cmocka_unit_test(locate__goes_round_an_index_that_is_locked_and_says_why),
		cmocka_unit_test(locate__says_that_a_file_is_locked_whose_source_cannot_be_read),
		cmocka_unit_test(index__that_is_open_is_not_locked_by_others),
		cmocka_unit_test(locate__works_where_nothing_can_be_written),
		cmocka_unit_test(index__counts_by_tier),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
