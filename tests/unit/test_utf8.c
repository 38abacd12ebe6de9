/* test_utf8.c - UTF-8 read and written one character at a time
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

static void utf8__gives_back_every_character(void **state)
{
	(void)state;
	for (unsigned c = 0; c <= 0x10FFFF; c++) {
		char bytes[UTF8_MAX];
		unsigned back;
		size_t len = utf8_encode(c, bytes);
		size_t expected = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

		if (c >= 0xD800 && c <= 0xDFFF) {
			assert_int_equal(len, 3);
			assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
			continue;
		}
		assert_int_equal(len, expected);
		assert_int_equal(utf8_decode(bytes, len, &back), len);
		assert_int_equal(back, c);
		assert_int_equal(utf8_before(bytes, len), 0);
		assert_int_equal(utf8_invalid(bytes, len), len);
		assert_int_equal(utf8_invalid(bytes, len - 1), 0);
	}
}

static void utf8_encode__replaces_what_is_no_character(void **state)
{
	char bytes[UTF8_MAX];

	(void)state;
	assert_int_equal(utf8_encode(0x110000, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

/* Bad at once, or bad because the text ends. */
static const char *const bad[] = {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC5", "\xC5z",
	"\xC5\xC5", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xE2\x80", "\xE2z\x80", "\xED\xA0\x80",
	"\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
	"\xFE", "\xFF"};

static void utf8_decode__takes_one_byte_of_a_bad_sequence(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		unsigned c = 0;

		assert_int_equal(utf8_decode(bad[i], strlen(bad[i]), &c), 1);
		assert_int_equal(c, UTF8_REPLACEMENT);
		assert_int_equal(utf8_invalid(bad[i], strlen(bad[i])), 0);
	}
}

static void utf8_decode__reads_no_further_than_the_length(void **state)
{
	unsigned c;

	(void)state;
	assert_int_equal(utf8_decode("ŷ", 1, &c), 1);
	assert_int_equal(c, UTF8_REPLACEMENT);
	assert_int_equal(utf8_decode("\0", 1, &c), 1);
	assert_int_equal(c, 0);
}

static void utf8_before__steps_back_as_utf8_decode_steps_on(void **state)
{
	static const char alphabet[] = "az\xC5\xB7\xE2\x80\x99\xF0\x9F\x98\x80\xFF";
	char text[16];

	(void)state;
	srand(1);
	assert_int_equal(utf8_before("", 0), 0);
	for (int round = 0; round < 50000; round++) {
		for (size_t i = 0; i < sizeof text; i++)
			text[i] = alphabet[(size_t)rand() % (sizeof alphabet - 1)];
		for (size_t at = 0; at < sizeof text;) {
			unsigned c;
			size_t next = at + utf8_decode(text + at, sizeof text - at, &c);

			assert_int_equal(utf8_before(text, next), at);
			at = next;
		}
	}
}

static void utf8_cut__splits_no_character(void **state)
{
	static const struct {
		const char *text;
		size_t max, cut;
	} cases[] = {
		{"", 0, 0},
		{"", 5, 0},
		{"abc", 2, 2},
		{"abc", 3, 3},
		{"aŷb", 1, 1},
		{"aŷb", 2, 1},
		{"aŷb", 3, 3},
		{"😀", 3, 0},
		{"😀", 4, 4},
		{"\x80\x80\x80", 2, 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			utf8_cut(cases[i].text, strlen(cases[i].text), cases[i].max), cases[i].cut);
}

static void utf8_invalid__finds_the_first_bad_byte(void **state)
{
	(void)state;
	assert_int_equal(utf8_invalid("", 0), 0);
	assert_int_equal(utf8_invalid("tŷ bach", 8), 8);
	assert_int_equal(utf8_invalid("tŷ \xFF", 5), 4);
	assert_int_equal(utf8_invalid("tŷ", 2), 1);
}

static void utf8_count__counts_bad_bytes_too(void **state)
{
	(void)state;
	assert_int_equal(utf8_count("", 0), 0);
	assert_int_equal(utf8_count("tŷ", 3), 2);
	assert_int_equal(utf8_count("😀\xFF\xC5", 6), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(utf8__gives_back_every_character),
		cmocka_unit_test(utf8_encode__replaces_what_is_no_character),
		cmocka_unit_test(utf8_decode__takes_one_byte_of_a_bad_sequence),
		cmocka_unit_test(utf8_decode__reads_no_further_than_the_length),
		cmocka_unit_test(utf8_before__steps_back_as_utf8_decode_steps_on),
		cmocka_unit_test(utf8_cut__splits_no_character),
		cmocka_unit_test(utf8_invalid__finds_the_first_bad_byte),
		cmocka_unit_test(utf8_count__counts_bad_bytes_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
