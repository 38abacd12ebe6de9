/* test_width.c - how many terminal columns a text takes, and where it can be cut
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/width.h"

static const char family[] = "\U0001F468\u200D\U0001F469\u200D\U0001F467";

/* Pieces that meet at every rule: letters, marks, wide, Hangul, emoji, flags, controls, bad bytes.
 */
static const char *const pieces[] = {"a", "Z", "ŵ", "e\u0301", "\u0302", " ", "\n", "\r", "\t", "-",
	"’", "日", "ｶ", "한", "\u1112", "\u1161", "\u11ab", "😀", "\U0001F468", "\U0001F3FD",
	"\u200D", "\uFE0F", "❤", "\U0001F1EC", "\U0001F1E7", "\u20E3", "1", "\u0600", "\u0903",
	"\u200B", "\u00AD", "\u202E", "©", "\xFF", "\xE6\x97", "\x80", "gair", "hir ",
	"well-being "};

enum { N_PIECES = sizeof pieces / sizeof *pieces, ROUNDS = 20000 };

/* A text of up to @most pieces. */
static void make_text(struct buf *text, int most)
{
	buf_clear(text);
	for (int n = rand() % (most + 1); n > 0; n--)
		buf_add_str(text, pieces[rand() % N_PIECES]);
}

static void width_text__counts_columns(void **state)
{
	static const struct {
		const char *text;
		int cols;
	} cases[] = {
		{"", 0},
		{"cymuned", 7},
		{"tŷ", 2},
		{"ty\u0302", 2},
		{"\u0302", 0},
		{"ŵŷẁ", 3},
		{"sy’n – …", 8},
		{"日本", 4},
		{"ｱｲ", 2},
		{"ＡＢ", 4},
		{"한", 2},
		{"\u1112\u1161\u11ab", 2},
		{"😀", 2},
		{family, 2},
		{"\U0001F44D\U0001F3FD", 2},
		{"\U0001F1EC\U0001F1E7", 2},
		{"\U0001F1EC\U0001F1E7\U0001F1EC\U0001F1E7", 4},
		{"❤", 1},
		{"❤\uFE0F", 2},
		{"1\uFE0F\u20E3", 2},
		{"a\uFE0F", 1},
		{"\u200B\u2060\uFEFF", 3},
		{"a\u200D\u200Cb", 4},
		{"\u0645\u200C\u062E", 2},
		{"\u0645\u200C\u200C", 2},
		{"a\u00ADb", 3},
		{"\u202Ea\u2066", 3},
		{"\r\n\t\x1B\x7F", 5},
		{"\xC2\x85", 1},
		{"a\xFF\xC5", 3},
		{"α°±", 3},
		{"क", 1},
		{"का", 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int cols = width_text(cases[i].text, strlen(cases[i].text));

		if (cols != cases[i].cols)
			fail_msg("'%s' takes %d columns, not %d", cases[i].text, cols,
				cases[i].cols);
	}
}

/* The text as UTF-16; for each unit the byte it comes from. */
static int32_t widen(const struct buf *text, UChar *wide, size_t *byte)
{
	int32_t n = 0;

	for (size_t at = 0; at < text->len;) {
		size_t start = at;
		int32_t first = n;
		unsigned c;

		at += utf8_decode(text->data + at, text->len - at, &c);
		U16_APPEND_UNSAFE(wide, n, c);
		while (first < n)
			byte[first++] = start;
	}
	byte[n] = text->len;
	return n;
}

static bool has_hidden(const struct buf *text)
{
	unsigned before = 0, c;

	for (size_t at = 0; at < text->len; before = c) {
		at += utf8_decode(text->data + at, text->len - at, &c);
		if (utf8_is_hidden(c, before))
			return true;
	}
	return false;
}

/* ICU's own iterator is the judge; but we part CR from LF, and joiners that are hidden from all. */
static void width_grapheme__breaks_where_icu_does(void **state)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *breaks = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
	static UChar wide[256];
	static size_t byte[257];
	struct buf text;

	(void)state;
	srand(2);
	buf_init(&text);
	for (int round = 0; round < ROUNDS; round++) {
		int32_t units;
		size_t at = 0;

		make_text(&text, 12);
		if (strstr(text.data, "\r\n") || has_hidden(&text))
			continue;
		units = widen(&text, wide, byte);
		ubrk_setText(breaks, wide, units, &status);
		assert_true(U_SUCCESS(status));
		while (at < text.len) {
			int cols;

			at += width_grapheme(text.data + at, text.len - at, &cols);
			assert_in_range(cols, 0, 2);
			if (at != byte[ubrk_next(breaks)])
				fail_msg("wrong cluster before byte %zu of '%s'", at, text.data);
		}
	}
	ubrk_close(breaks);
	buf_release(&text);
}

static void width_before__steps_back_as_width_grapheme_steps_on(void **state)
{
	struct buf text;

	(void)state;
	srand(3);
	buf_init(&text);
	assert_int_equal(width_before("", 0, 0), 0);
	for (int round = 0; round < ROUNDS; round++) {
		size_t at = 0;

		make_text(&text, 12);
		while (at < text.len) {
			int cols;
			size_t next = at + width_grapheme(text.data + at, text.len - at, &cols);

			for (size_t end = at; end < next;) {
				unsigned c;

				end += utf8_decode(text.data + end, text.len - end, &c);
				assert_int_equal(width_before(text.data, text.len, end), at);
			}
			at = next;
		}
	}
	buf_release(&text);
}

static void width_fit__takes_the_longest_beginning(void **state)
{
	struct buf text;

	(void)state;
	srand(4);
	buf_init(&text);
	for (int round = 0; round < ROUNDS; round++) {
		int cols = rand() % 12 - 1, used, next;
		size_t len;

		make_text(&text, 8);
		len = width_fit(text.data, text.len, cols, &used);
		assert_true(used <= cols || used == 0);
		assert_int_equal(width_text(text.data, len), used);
		assert_int_equal(width_fit(text.data, text.len, cols, NULL), len);
		if (len < text.len) {
			width_grapheme(text.data + len, text.len - len, &next);
			assert_true(used + next > cols);
		}
	}
	buf_release(&text);
}

static void width_clip__ends_in_an_ellipsis(void **state)
{
	static const struct {
		const char *text;
		int cols;
		const char *clipped;
	} cases[] = {
		{"cymuned", 7, "cymuned"},
		{"cymuned", 8, "cymuned"},
		{"cymuned", 6, "cymun…"},
		{"cymuned", 1, "…"},
		{"cymuned", 0, ""},
		{"cymuned", -1, ""},
		{"", 3, ""},
		{"日本", 4, "日本"},
		{"日本", 3, "日…"},
		{"日本", 2, "…"},
		{"tŷ\u0323bach", 3, "tŷ\u0323…"},
		{family, 2, family},
		{family, 1, "…"},
	};
	struct buf out;

	(void)state;
	buf_init(&out);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int used;

		buf_clear(&out);
		used = width_clip(&out, cases[i].text, strlen(cases[i].text), cases[i].cols);
		assert_string_equal(out.data, cases[i].clipped);
		assert_int_equal(used, width_text(out.data, out.len));
	}
	buf_release(&out);
}

static void width_clip__never_exceeds_the_columns(void **state)
{
	struct buf text, out;

	(void)state;
	srand(5);
	buf_init(&text);
	buf_init(&out);
	for (int round = 0; round < ROUNDS / 10; round++) {
		make_text(&text, 20);
		for (int cols = 0; cols < 30; cols++) {
			int used;

			buf_clear(&out);
			used = width_clip(&out, text.data, text.len, cols);
			assert_true(used <= cols);
			/* What joins whatever follows it joins the ellipsis too. */
			assert_in_range(
				width_text(out.data, out.len), used > 1 ? used - 1 : 0, used);
		}
	}
	buf_release(&text);
	buf_release(&out);
}

/* Wraps a text, its lines parted by strokes. */
static void assert_wraps(const char *text, int cols, const char *expected)
{
	struct buf lines;
	size_t len = strlen(text), next;

	buf_init(&lines);
	for (size_t at = 0; at < len; at += next) {
		size_t line = width_wrap(text + at, len - at, cols, &next);

		buf_add_str(&lines, at ? "|" : "");
		buf_add(&lines, text + at, line);
	}
	assert_string_equal(lines.data, expected);
	buf_release(&lines);
}

static void width_wrap__breaks_lines(void **state)
{
	static const struct {
		const char *text;
		int cols;
		const char *lines;
	} cases[] = {
		{"", 10, ""},
		{"un dau tri", 10, "un dau tri"},
		{"un dau tri", 9, "un dau|tri"},
		{"un dau tri", 6, "un dau|tri"},
		{"un dau tri", 5, "un|dau|tri"},
		{"un dau tri", 2, "un|da|u|tr|i"},
		{"un     dau", 4, "un|dau"},
		{"un dau   ", 6, "un dau"},
		{"un dau   ", 7, "un dau"},
		{"   ", 2, ""},
		{"presgripsiynu cymdeithasol", 10, "presgripsi|ynu|cymdeithas|ol"},
		{"un presgripsiynu", 10, "un|presgripsi|ynu"},
		{"well-being now", 10, "well-being|now"},
		{"well-being now", 9, "well-|being now"},
		{"in well-being", 8, "in well-|being"},
		{"y well‐being", 8, "y well‐|being"},
		{"y well‑being", 8, "y|well‑bei|ng"},
		{"mae -5 yno", 5, "mae|-5|yno"},
		{"COVID-19", 6, "COVID-|19"},
		{"a\u00A0b c", 3, "a\u00A0b|c"},
		{"dŵr tŷ", 3, "dŵr|tŷ"},
		{"日本語", 4, "日本|語"},
		{"日本", 1, "日|本"},
		{"un\ndau tri", 20, "un|dau tri"},
		{"un  \n dau", 20, "un| dau"},
		{"un\n\ndau", 20, "un||dau"},
		{"un dau\n", 6, "un dau"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_wraps(cases[i].text, cases[i].cols, cases[i].lines);
}

/* Whether nothing but breakable white space stands between two places. */
static bool is_blank(const char *text, size_t len)
{
	for (size_t at = 0; at < len;) {
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
		if (!u_isWhitespace((UChar32)c))
			return false;
	}
	return true;
}

static void width_wrap__loses_only_blanks_and_fits(void **state)
{
	struct buf text;

	(void)state;
	srand(6);
	buf_init(&text);
	for (int round = 0; round < ROUNDS; round++) {
		int cols = 1 + rand() % 10;
		size_t next;

		make_text(&text, 20);
		for (size_t at = 0; at < text.len; at += next) {
			size_t line = width_wrap(text.data + at, text.len - at, cols, &next);
			int used = width_text(text.data + at, line), first = 0;

			assert_true(next > 0 && line <= next && next <= text.len - at);
			assert_true(is_blank(text.data + at + line, next - line));
			if (line)
				width_grapheme(text.data + at, line, &first);
			assert_true(used <= cols || used == first);
		}
	}
	buf_release(&text);
}

static void width__is_linear(void **state)
{
	static const char *const endless[] = {
		"a", " ", "\u0301", "\u200D", "\U0001F1EC", "😀\u200D"};
	struct buf text, out;
	size_t next;

	(void)state;
	buf_init(&text);
	buf_init(&out);
	for (size_t i = 0; i < sizeof endless / sizeof *endless; i++) {
		buf_clear(&text);
		buf_clear(&out);
		buf_add_repeat(&text, endless[i], 200000);
		assert_true(width_text(text.data, text.len) <= 400000);
		assert_true(width_clip(&out, text.data, text.len, 10) <= 10);
		assert_true(width_before(text.data, text.len, text.len) < text.len);
		width_wrap(text.data, text.len, 40, &next);
		assert_true(next > 0);
	}
	buf_release(&text);
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(width_text__counts_columns),
		cmocka_unit_test(width_grapheme__breaks_where_icu_does),
		cmocka_unit_test(width_before__steps_back_as_width_grapheme_steps_on),
		cmocka_unit_test(width_fit__takes_the_longest_beginning),
		cmocka_unit_test(width_clip__ends_in_an_ellipsis),
		cmocka_unit_test(width_clip__never_exceeds_the_columns),
		cmocka_unit_test(width_wrap__breaks_lines),
		cmocka_unit_test(width_wrap__loses_only_blanks_and_fits),
		cmocka_unit_test(width__is_linear),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
