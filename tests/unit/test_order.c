/* test_order.c - alphabetical order and index letters of a language
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/library.h"
#include "text/order.h"

static struct order *open_order(enum lang lang)
{
	struct order *order;

	assert_int_equal(order_open(lang, &order, NULL), STATUS_OK);
	assert_non_null(order);
	return order;
}

static int compare(struct order *order, const char *a, const char *b)
{
	struct buf left, right;
	size_t shorter;
	int difference;

	buf_init(&left);
	buf_init(&right);
	assert_int_equal(order_key(order, a, strlen(a), &left, NULL), STATUS_OK);
	assert_int_equal(order_key(order, b, strlen(b), &right, NULL), STATUS_OK);
	shorter = left.len < right.len ? left.len : right.len;
	difference = memcmp(left.data, right.data, shorter);
	if (!difference)
		difference = (left.len > right.len) - (left.len < right.len);
	buf_release(&left);
	buf_release(&right);
	return difference;
}

/* @words: in order; each is compared with all behind it */
static void assert_sorted(enum lang lang, const char *const words[], size_t n)
{
	struct order *order = open_order(lang);

	for (size_t i = 0; i < n; i++) {
		for (size_t k = i + 1; k < n; k++) {
			if (compare(order, words[i], words[k]) >= 0)
				fail_msg("%s does not come before %s", words[i], words[k]);
		}
	}
	order_free(order);
}

static void order_key__counts_welsh_digraphs_as_letters(void **state)
{
	static const char *const words[] = {"adar", "arian", "baner", "cath", "cwm", "chwaer",
		"dafad", "dwr", "ddoe", "eira", "fory", "ffa", "gardd", "gwr", "gŵr", "ngwlad",
		"haf", "iaith", "jam", "lawr", "lol", "llan", "lleuad", "mam", "nain", "olew",
		"pwll", "phobl", "rasio", "rhan", "siop", "tywydd", "thema", "un", "wal", "ŵyn",
		"ynys"};

	(void)state;
	assert_sorted(LANG_CY, words, sizeof words / sizeof *words);
}

static void order_key__knows_n_and_g_r_and_h(void **state)
{
	static const char *const words[] = {"ar", "arholiad", "arian", "arwr"};
	static const char *const ships[] = {"llong", "llom", "llongyfarch", "llosgi"};
	static const char *const places[] = {"bach", "bang", "ban", "banc", "Bangor", "bara"};

	(void)state;
	assert_sorted(LANG_CY, words, sizeof words / sizeof *words);
	assert_sorted(LANG_CY, ships, sizeof ships / sizeof *ships);
	assert_sorted(LANG_CY, places, sizeof places / sizeof *places);
}

static void order_key__takes_a_hyphen_as_a_hint(void **state)
{
	struct order *order = open_order(LANG_CY);

	(void)state;
	assert_true(compare(order, "sengyll", "senedd") < 0);
	assert_true(compare(order, "sen-gyll", "senedd") > 0);
	order_free(order);
}

static void order_key__lets_case_and_accents_break_ties_only(void **state)
{
	static const char *const words[] = {
		"gwr", "Gwr", "gŵr", "gwyr", "gwŷr", "gŵyr", "tân", "tanc"};

	(void)state;
	assert_sorted(LANG_CY, words, sizeof words / sizeof *words);
	assert_sorted(LANG_EN, words, sizeof words / sizeof *words);
}

static void order_key__knows_english(void **state)
{
	static const char *const words[] = {"cat", "chat", "cost", "cut", "dad", "deed", "fee",
		"ffestiniog", "fog", "lamp", "llama", "long", "no", "rhyme", "robot", "zoo"};

	(void)state;
	assert_sorted(LANG_EN, words, sizeof words / sizeof *words);
}

static void order_key__ignores_punctuation_and_blanks(void **state)
{
	struct order *order = open_order(LANG_CY);

	(void)state;
	assert_int_equal(compare(order, "tŷ-bach", "tŷ bach"), 0);
	assert_int_equal(compare(order, "'r", "r"), 0);
	assert_true(compare(order, "cyd-destun", "cyddestun") < 0);
	order_free(order);
}

static void order_key__appends(void **state)
{
	struct order *order = open_order(LANG_CY);
	struct buf key;
	size_t len;

	(void)state;
	buf_init(&key);
	assert_int_equal(order_key(order, "llongyfarch", 11, &key, NULL), STATUS_OK);
	len = key.len;
	assert_true(len > 8);
	assert_int_equal(order_key(order, "llongyfarch", 11, &key, NULL), STATUS_OK);
	assert_int_equal(key.len, 2 * len);
	assert_memory_equal(key.data, key.data + len, len);
	buf_release(&key);
	order_free(order);
}

static void order_key__takes_any_bytes_and_any_length(void **state)
{
	struct order *order = open_order(LANG_CY);
	struct buf text, key;

	(void)state;
	assert_true(compare(order, "a\xFF", "a") > 0);
	assert_int_equal(compare(order, "", "-"), 0);
	buf_init(&text);
	buf_init(&key);
	buf_add_repeat(&text, "arholi dangos \xC5 日本 😀 ", 50000);
	assert_int_equal(order_key(order, text.data, text.len, &key, NULL), STATUS_OK);
	assert_true(key.len > 100000);
	buf_release(&text);
	buf_release(&key);
	order_free(order);
}

static void order_letter__finds_welsh_letters(void **state)
{
	static const struct {
		const char *text, *letter; /* NULL: none */
	} cases[] = {
		{"atgyfeirio", "A"},
		{"âr", "A"},
		{"Æthelred", "A"},
		{"cymuned", "C"},
		{"Chwaer", "Ch"},
		{"CHWAER", "Ch"},
		{"ddoe", "Dd"},
		{"ffordd", "Ff"},
		{"ngwlad", "Ng"},
		{"haf", "H"},
		{"k", "K"},
		{"llesiant", "Ll"},
		{"lol", "L"},
		{"phobl", "Ph"},
		{"rhagnodi", "Rh"},
		{"r-h", "R"},
		{"'r", "R"},
		{"  (tŷ)", "T"},
		{"thema", "Th"},
		{"ŵyr", "W"},
		{"ŷd", "Y"},
		{"z", "Z"},
		{"Žižek", "Z"},
		{"", NULL},
		{"!", NULL},
		{"1af", NULL},
		{"&c", "C"},
		{"+c", NULL},
		{"þorn", NULL},
		{"αβγ", NULL},
		{"Жук", NULL},
		{"日本", NULL},
		{"\xFF", NULL},
	};
	struct order *order = open_order(LANG_CY);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int at = order_letter(order, cases[i].text, strlen(cases[i].text));

		if (!cases[i].letter && at != -1)
			fail_msg("%s stands under %s", cases[i].text,
				order_letter_name(order, (size_t)at));
		if (!cases[i].letter)
			continue;
		if (at < 0)
			fail_msg("%s stands nowhere", cases[i].text);
		assert_string_equal(order_letter_name(order, (size_t)at), cases[i].letter);
	}
	order_free(order);
}

static void order_letter__finds_english_letters(void **state)
{
	struct order *order = open_order(LANG_EN);

	(void)state;
	assert_int_equal(order_letter(order, "champion", 8), 2);
	assert_int_equal(order_letter(order, "Llangollen", 10), 11);
	assert_int_equal(order_letter(order, "zoo", 3), 25);
	assert_int_equal(order_letter(order, "5 ways", 6), -1);
	order_free(order);
}

static void order_letters__stand_in_their_own_order(void **state)
{
	(void)state;
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct order *order = open_order((enum lang)lang);
		size_t n = order_letters(order);

		assert_int_equal(n, lang == LANG_CY ? 34 : 26);
		assert_null(order_alphabet((enum lang)lang, (int)n));
		assert_null(order_alphabet((enum lang)lang, -1));
		for (size_t i = 0; i < n; i++) {
			const char *name = order_letter_name(order, i);

			assert_int_equal(order_letter(order, name, strlen(name)), i);
			assert_string_equal(order_alphabet((enum lang)lang, (int)i), name);
			if (i)
				assert_true(
					compare(order, order_letter_name(order, i - 1), name) < 0);
		}
		order_free(order);
	}
}

static void order_version__names_library_and_rules(void **state)
{
	struct buf version, library;

	(void)state;
	buf_init(&version);
	buf_init(&library);
	order_version(&version);
	text_library(&library);
	assert_true(library.len && version.len > library.len);
	assert_memory_equal(version.data, library.data, library.len);
	buf_release(&version);
	buf_release(&library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(order_key__counts_welsh_digraphs_as_letters),
		cmocka_unit_test(order_key__knows_n_and_g_r_and_h),
		cmocka_unit_test(order_key__takes_a_hyphen_as_a_hint),
		cmocka_unit_test(order_key__lets_case_and_accents_break_ties_only),
		cmocka_unit_test(order_key__knows_english),
		cmocka_unit_test(order_key__ignores_punctuation_and_blanks),
		cmocka_unit_test(order_key__appends),
		cmocka_unit_test(order_key__takes_any_bytes_and_any_length),
		cmocka_unit_test(order_letter__finds_welsh_letters),
		cmocka_unit_test(order_letter__finds_english_letters),
		cmocka_unit_test(order_letters__stand_in_their_own_order),
		cmocka_unit_test(order_version__names_library_and_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
