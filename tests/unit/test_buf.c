/* test_buf.c - text that grows
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"

static void buf_init__gives_an_empty_text(void **state)
{
	struct buf buf;

	(void)state;
	buf_init(&buf);
	assert_string_equal(buf.data, "");
	assert_int_equal(buf.len, 0);
	assert_int_equal(buf.size, 0);
	assert_int_equal(buf_status(&buf, NULL), STATUS_OK);
	buf_clear(&buf);
	buf_truncate(&buf, 0);
	assert_string_equal(buf.data, "");
	buf_release(&buf);
	buf_release(&buf);
}

static void buf_add__keeps_every_byte_and_ends_in_nul(void **state)
{
	struct buf buf;

	(void)state;
	buf_init(&buf);
	for (size_t i = 0; i < 1000; i++) {
		buf_add_char(&buf, (char)i);
		assert_int_equal(buf.len, i + 1);
		assert_int_equal(buf.data[buf.len], '\0');
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(buf.data[i], (char)i);
	buf_release(&buf);
}

static void buf_add__takes_texts_of_all_kinds(void **state)
{
	struct buf buf;

	(void)state;
	buf_init(&buf);
	buf_add(&buf, "abc", 2);
	buf_add(&buf, NULL, 0);
	buf_add_str(&buf, NULL);
	buf_add_str(&buf, "-");
	buf_add_repeat(&buf, "xy", 3);
	buf_add_repeat(&buf, "z", 0);
	buf_add_codepoint(&buf, 0x175);
	buf_add_codepoint(&buf, 0xD800);
	buf_add_format(&buf, " %d %s", 42, "dau");
	assert_string_equal(buf.data, "ab-xyxyxyŵ\uFFFD 42 dau");
	assert_int_equal(buf.len, strlen(buf.data));
	buf_release(&buf);
}

static void buf_add_format__takes_any_length(void **state)
{
	struct buf buf;

	(void)state;
	for (int width = 0; width < 100; width++) {
		buf_init(&buf);
		buf_add_format(&buf, "%*s%d", width, "", width);
		assert_int_equal(atoi(buf.data), width);
		assert_int_equal(buf.len, strlen(buf.data));
		buf_release(&buf);
	}
}

static void buf_add_template__fills_marks(void **state)
{
	static const char *const args[] = {"un", NULL, "{1}"};
	static const struct {
		const char *template;
		size_t n;
		const char *text;
	} cases[] = {
		{"", 3, ""},
		{"plain", 3, "plain"},
		{"{1} {1}", 3, "un un"},
		{"a{2}b", 3, "ab"},
		{"{3}", 3, "{1}"},
		{"{3}", 2, "{3}"},
		{"{0} {4} {9}", 3, "{0} {4} {9}"},
		{"{1", 3, "{1"},
		{"{", 3, "{"},
		{"{{1}}", 3, "{un}"},
		{"{12}", 3, "{12}"},
	};
	struct buf buf;

	(void)state;
	buf_init(&buf);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&buf);
		buf_add_template(&buf, cases[i].template, args, cases[i].n);
		assert_string_equal(buf.data, cases[i].text);
	}
	buf_release(&buf);
}

static void buf_add_visible__disarms_controls(void **state)
{
	static const struct {
		const char *text, *visible;
	} cases[] = {
		{"Tŷ bach", "Tŷ bach"},
		{"\x1B[31m", "␛[31m"},
		{"a\n\tb\r", "a␊␉b␍"},
		{"\x7F", "␡"},
		{"\xC2\x85\xC2\x9B", "\uFFFD\uFFFD"},
		{"\u202Eabc\u2066\u061C\u200F", "\uFFFDabc\uFFFD\uFFFD\uFFFD"},
		{"\u2028\u2029", "\uFFFD\uFFFD"},
		{"\xFF\xC5", "\uFFFD\uFFFD"},
		{"pre\u200Bsgri\u200Dp\u00AD\uFEFF\u2060",
			"pre\uFFFDsgri\uFFFDp\uFFFD\uFFFD\uFFFD"},
		{"\U000E0061\uFFFA\u3164", "\uFFFD\uFFFD\uFFFD"},
		{"\U0001F469\u200D\u2695\uFE0F", "\U0001F469\u200D\u2695\uFE0F"},
		{"\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E"},
		{"\U0001F3F4\U000E0067\U000E007Fa\U000E0067\U000E0062",
			"\U0001F3F4\U000E0067\U000E007Fa\uFFFD\uFFFD"},
		{"\U0001F469\u200D\u200D", "\U0001F469\u200D\uFFFD"},
		{"w\u0302\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301y\u0302",
			"w\u0302\u0301\u0301\u0301\u0301\u0301\u0301\u0301y\u0302"},
	};
	struct buf buf;

	(void)state;
	buf_init(&buf);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&buf);
		buf_add_visible(&buf, cases[i].text, strlen(cases[i].text));
		assert_string_equal(buf.data, cases[i].visible);
	}
	buf_clear(&buf);
	buf_add_visible(&buf, "a\0b", 3);
	assert_string_equal(buf.data, "a␀b");
	buf_release(&buf);
}

static void buf_truncate__only_shortens(void **state)
{
	struct buf buf;

	(void)state;
	buf_init(&buf);
	buf_add_str(&buf, "cymuned");
	buf_truncate(&buf, 9);
	assert_string_equal(buf.data, "cymuned");
	buf_truncate(&buf, 3);
	assert_string_equal(buf.data, "cym");
	assert_int_equal(buf.len, 3);
	buf_add_str(&buf, "ru");
	assert_string_equal(buf.data, "cymru");
	buf_release(&buf);
}

static void buf_detach__hands_the_text_over(void **state)
{
	struct buf buf;
	char *text;

	(void)state;
	buf_init(&buf);
	text = buf_detach(&buf);
	assert_string_equal(text, "");
	free(text);
	buf_add_str(&buf, "cymuned");
	text = buf_detach(&buf);
	assert_string_equal(text, "cymuned");
	assert_string_equal(buf.data, "");
	assert_int_equal(buf.len, 0);
	free(text);
	buf_release(&buf);
}

static void buf__remembers_that_memory_ran_out(void **state)
{
	struct buf buf;
	struct error error;

	(void)state;
	buf_init(&buf);
	buf_add_str(&buf, "ab");
	buf_add(&buf, "", SIZE_MAX / 2);
	buf_add_str(&buf, "cd");
	assert_string_equal(buf.data, "ab");
	assert_int_equal(buf_status(&buf, &error), STATUS_NO_MEMORY);
	assert_int_equal(error.status, STATUS_NO_MEMORY);
	buf_clear(&buf);
	assert_int_equal(buf_status(&buf, NULL), STATUS_OK);
	buf_add(&buf, "", SIZE_MAX / 2);
	assert_null(buf_detach(&buf));
	assert_int_equal(buf_status(&buf, NULL), STATUS_OK);
	buf_release(&buf);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(buf_init__gives_an_empty_text),
		cmocka_unit_test(buf_add__keeps_every_byte_and_ends_in_nul),
		cmocka_unit_test(buf_add__takes_texts_of_all_kinds),
		cmocka_unit_test(buf_add_format__takes_any_length),
		cmocka_unit_test(buf_add_template__fills_marks),
		cmocka_unit_test(buf_add_visible__disarms_controls),
		cmocka_unit_test(buf_truncate__only_shortens),
		cmocka_unit_test(buf_detach__hands_the_text_over),
		cmocka_unit_test(buf__remembers_that_memory_ran_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
