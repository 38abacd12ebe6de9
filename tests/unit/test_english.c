/* test_english.c - the stem that the forms of an English word share
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/english.h"

static int open_english(void **state)
{
	struct english *english;

	if (english_open(&english, NULL) != STATUS_OK)
		return -1;
	*state = english;
	return 0;
}

static int close_english(void **state)
{
	english_free(*state);
	return 0;
}

static void english_stem__is_one_for_all_forms(void **state)
{
	static const char *const families[][5] = {
		{"prescrib", "prescribe", "prescribes", "prescribed", "prescribing"},
		{"refer", "refer", "refers", "referred", "referring"},
		{"communiti", "community", "communities", NULL, NULL},
		{"volunt", "volunteer", "volunteers", "volunteering", "volunteered"},
		{"connector", "connector", "connectors", NULL, NULL},
		{"well", "well", NULL, NULL, NULL},
		{"gps", "gps", NULL, NULL, NULL},
		{"cafe", "cafe", "cafes", NULL, NULL},
	};
	struct buf out;

	buf_init(&out);
	for (size_t i = 0; i < sizeof families / sizeof *families; i++) {
		for (size_t form = 1; form < 5 && families[i][form]; form++) {
			buf_clear(&out);
			english_stem(*state, families[i][form], strlen(families[i][form]), &out);
			assert_string_equal(out.data, families[i][0]);
		}
	}
	buf_release(&out);
}

static void english_stem__keeps_other_words_apart(void **state)
{
	static const char *const pairs[][2] = {
		{"news", "new"}, {"caring", "car"}, {"skies", "ski"}};
	struct buf stems[2];

	buf_init(&stems[0]);
	buf_init(&stems[1]);
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		for (size_t side = 0; side < 2; side++) {
			buf_clear(&stems[side]);
			english_stem(*state, pairs[i][side], strlen(pairs[i][side]), &stems[side]);
		}
		assert_string_not_equal(stems[0].data, stems[1].data);
	}
	buf_release(&stems[0]);
	buf_release(&stems[1]);
}

static void english_stem__appends(void **state)
{
	struct buf out;

	buf_init(&out);
	english_stem(*state, "walks", 5, &out);
	english_stem(*state, "talking!", 7, &out);
	english_stem(*state, "", 0, &out);
	assert_string_equal(out.data, "walktalk");
	buf_release(&out);
}

static void english_stem__leaves_what_is_too_long_for_a_word(void **state)
{
	char word[102];
	struct buf out;

	memset(word, 'a', sizeof word);
	buf_init(&out);
	memcpy(word + 97, "ing", 3);
	english_stem(*state, word, 100, &out);
	assert_int_equal(out.len, 97);
	buf_clear(&out);
	memcpy(word + 98, "ing", 3);
	english_stem(*state, word, 101, &out);
	assert_int_equal(out.len, 101);
	assert_memory_equal(out.data, word, 101);
	buf_release(&out);
}

static void english_stem__takes_any_bytes(void **state)
{
	static const char bytes[] = "aeyingsd'\xC3\xA9\xE2\x80\x99\xF0\x9F\xFF";
	struct buf out;

	srand(1);
	buf_init(&out);
	for (int round = 0; round < 20000; round++) {
		size_t len = (size_t)rand() % 110;
		char *word = malloc(len ? len : 1); /* exact, for the sanitizer */

		assert_non_null(word);
		for (size_t i = 0; i < len; i++)
			word[i] = bytes[(size_t)rand() % (sizeof bytes - 1)];
		buf_clear(&out);
		english_stem(*state, word, len, &out);
		assert_true(out.len <= len + 1); /* rating, rate: an e is put back */
		assert_false(out.failed);
		free(word);
	}
	buf_release(&out);
}

static void english_free__allows_null(void **state)
{
	(void)state;
	english_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_stem__is_one_for_all_forms),
		cmocka_unit_test(english_stem__keeps_other_words_apart),
		cmocka_unit_test(english_stem__appends),
		cmocka_unit_test(english_stem__leaves_what_is_too_long_for_a_word),
		cmocka_unit_test(english_stem__takes_any_bytes),
		cmocka_unit_test(english_free__allows_null),
	};

	return cmocka_run_group_tests(tests, open_english, close_english);
}
