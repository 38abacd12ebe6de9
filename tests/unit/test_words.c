/* test_words.c - a text taken apart into words
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

/* Writes the words of a text as "<word>", a quote mark inside the bracket where an apostrophe
 * touches it. */
static void bracket_words(struct buf *out, const char *text, size_t len)
{
	struct word word;

	for (size_t at = 0; words_next(text, len, &at, &word);) {
		assert_int_equal(at, word.end);
		buf_add_str(out, word.after_apostrophe ? "<'" : "<");
		buf_add(out, text + word.start, word.end - word.start);
		buf_add_str(out, word.before_apostrophe ? "'>" : ">");
	}
}

static void words_next__splits(void **state)
{
	static const struct {
		const char *text, *words;
	} cases[] = {
		{"", ""},
		{" \t.,;", ""},
		{"cymuned", "<cymuned>"},
		{"presgripsiynu cymdeithasol", "<presgripsiynu><cymdeithasol>"},
		{"sy'n", "<sy'><'n>"},
		{"sy’n", "<sy'><'n>"},
		{"sy‘n", "<sy'><'n>"},
		{"syʼn", "<sy'><'n>"},
		{"d'eiriau", "<d'><'eiriau>"},
		{"o'r tŷ", "<o'><'r><tŷ>"},
		{"merched' bach", "<merched><bach>"},
		{"o''r", "<o><r>"},
		{"'r", "<r>"},
		{"r'", "<r>"},
		{"a'i'w", "<a'><'i'><'w>"},
		{"well-being", "<well><being>"},
		{"well‑being—then", "<well><being><then>"},
		{"(GPs) & co.", "<GPs><co>"},
		{"12,5 x2", "<12><5><x2>"},
		{"gŵyl ŵyr Ỳẁ", "<gŵyl><ŵyr><Ỳẁ>"},
		{"a×b÷c", "<a><b><c>"},
		{"w\u0302y", "<w\u0302y>"},
		{"\u0302 a", "<a>"},
		{"llon\u034Fgyfarch so\u00ADft", "<llon\u034Fgyfarch><so\u00ADft>"},
		{"a\u200Bb \u200D \u00AD", "<a\u200Bb>"},
		{"日本ひらカナ", "<日本ひらカナ>"},
		{"ｶﾞ ﾞ", "<ｶﾞ>"},
		{"αβγ Жук", "<αβγ><Жук>"},
		{"a😀b", "<a><b>"},
		{"a\xFF z\xFFz\xC5", "<a><z><z>"},
		{"a\u00A0b", "<a><b>"},
	};
	struct buf out;

	(void)state;
	buf_init(&out);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&out);
		bracket_words(&out, cases[i].text, strlen(cases[i].text));
		assert_string_equal(out.data, cases[i].words);
	}
	buf_release(&out);
}

static void words_next__stops_at_the_length(void **state)
{
	size_t at = 0;
	struct word word;

	(void)state;
	assert_true(words_next("sy'n", 3, &at, &word));
	assert_int_equal(word.end, 2);
	assert_false(word.before_apostrophe);
	assert_false(words_next("sy'n", 3, &at, &word));
	assert_int_equal(at, 3);
	assert_false(words_next("sy'n", 3, &at, &word));
}

static void words_next__gives_words_in_order_for_any_bytes(void **state)
{
	static const char bytes[] = "aZ0 '-.\xC5\xB7\xE2\x80\x99\xCC\x82\xF0\x9F\xFF";
	char text[64];

	(void)state;
	srand(1);
	for (int round = 0; round < 20000; round++) {
		size_t len = (size_t)rand() % sizeof text, at = 0, last = 0;
		struct word word;

		for (size_t i = 0; i < len; i++)
			text[i] = bytes[(size_t)rand() % (sizeof bytes - 1)];
		while (words_next(text, len, &at, &word)) {
			assert_true(word.start >= last);
			assert_true(word.end > word.start);
			assert_true(word.end <= len);
			assert_null(memchr(text + last, 'a', word.start - last));
			assert_int_equal(utf8_invalid(text + word.start, word.end - word.start),
				word.end - word.start);
			last = word.end;
		}
		assert_null(memchr(text + last, '0', len - last));
	}
}

static void words_next__gives_no_word_that_folds_to_nothing(void **state)
{
	struct buf folded;

	(void)state;
	buf_init(&folded);
	for (unsigned c = 0; c <= 0x10FFFF; c++) {
		char bytes[UTF8_MAX];
		size_t len = utf8_encode(c, bytes), at = 0;
		struct word word;

		if (!words_next(bytes, len, &at, &word))
			continue;
		buf_clear(&folded);
		fold_word(&folded, bytes, len);
		if (folded.len == 0)
			fail_msg("U+%04X is a word but folds to nothing", c);
	}
	buf_release(&folded);
}

/* Whether word number @n of a text is a clitic. */
static bool is_clitic(const char *text, int n, bool welsh)
{
	struct word word;
	struct buf folded;
	size_t at = 0;
	bool clitic;

	buf_init(&folded);
	for (int i = 0; i <= n; i++)
		assert_true(words_next(text, strlen(text), &at, &word));
	fold_word(&folded, text + word.start, word.end - word.start);
	clitic = words_is_clitic(folded.data, &word, welsh);
	buf_release(&folded);
	return clitic;
}

static void words_is_clitic__knows_both_languages(void **state)
{
	static const struct {
		const char *text;
		int word;
		bool welsh, english;
	} cases[] = {
		{"sy'n", 0, false, false},
		{"sy'n", 1, true, false},
		{"Mae’R tŷ", 1, true, false},
		{"a'i", 1, true, false},
		{"i'w", 1, true, false},
		{"a'u", 1, true, false},
		{"a'ch", 1, true, false},
		{"a'm", 1, true, false},
		{"a'th", 1, true, false},
		{"f'enw", 0, true, false},
		{"d'eiriau", 0, true, false},
		{"d'eiriau", 1, false, false},
		{"n r", 1, false, false},
		{"r ' n", 1, false, false},
		{"a'd", 1, false, false},
		{"GP's", 1, false, true},
		{"GP s", 1, false, false},
		{"don't", 1, false, false},
		{"'n", 0, false, false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(is_clitic(cases[i].text, cases[i].word, true), cases[i].welsh);
		assert_int_equal(is_clitic(cases[i].text, cases[i].word, false), cases[i].english);
	}
}

static void words_end_in_blank__sees_the_last_character(void **state)
{
	static const struct {
		const char *text;
		bool blank;
	} cases[] = {
		{"", false},
		{" ", true},
		{"presg", false},
		{"presg ", true},
		{"presg\t", true},
		{"presg\u00A0", true},
		{"presg\u3000", true},
		{"presg-", false},
		{"tŷ", false},
		{"presg\x80", false},
		{" \xE3\x80", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			words_end_in_blank(cases[i].text, strlen(cases[i].text)), cases[i].blank);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_next__splits),
		cmocka_unit_test(words_next__stops_at_the_length),
		cmocka_unit_test(words_next__gives_words_in_order_for_any_bytes),
		cmocka_unit_test(words_next__gives_no_word_that_folds_to_nothing),
		cmocka_unit_test(words_is_clitic__knows_both_languages),
		cmocka_unit_test(words_end_in_blank__sees_the_last_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
