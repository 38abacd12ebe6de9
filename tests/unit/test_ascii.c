/* test_ascii.c - what stands for a character where there is ASCII alone
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "tui/ascii.h"

static void assert_ascii(const char *text, const char *wanted)
{
	struct buf out;
	size_t len = strlen(text);

	buf_init(&out);
	for (size_t at = 0; at < len;) {
		unsigned c;
		size_t n = utf8_decode(text + at, len - at, &c);
		char one[8] = "";

		memcpy(one, text + at, n);
		buf_add_char(&out, ascii_of(one));
		at += n;
	}
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void ascii__keeps_ascii(void **state)
{
	(void)state;
	for (char c = ' '; c < 0x7F; c++) {
		const char text[] = {c, '\0'};

		assert_int_equal(ascii_of(text), c);
	}
}

static void ascii__takes_accents_off(void **state)
{
	(void)state;
	assert_ascii("âêîôûŵŷ ÂÊÎÔÛŴŶ", "aeiouwy AEIOUWY");
	assert_ascii("áéíóúẃý àèìòùẁỳ äëïöüẅÿ", "aeiouwy aeiouwy aeiouwy");
	assert_ascii("ÁÉÍÓÚẂÝ ÀÈÌÒÙẀỲ ÄËÏÖÜẄŸ", "AEIOUWY AEIOUWY AEIOUWY");
	assert_ascii("ñÑçÇåÅšŠžŽłŁøØæÆœŒ", "nNcCaAsSzZlLoOaAoO");
	assert_int_equal(ascii_of("q\xCC\x82"), 'q'); /* with a combining circumflex */
	assert_int_equal(ascii_of("w\xCC\x82"), 'w');
}

/* All that Geirfa draws by itself. */
static void ascii__draws_with_ascii(void **state)
{
	(void)state;
	assert_ascii("│─┌┐└┘├┤┬┴┼", "|-+++++++++");
	assert_ascii("←→↑↓▲▼◀▶▌", "<>^v^v<>>");
	assert_ascii("•·…–—‘’“”", "*-~--''\"\"");
	assert_ascii("\u00A0", " ");
}

static void ascii__has_a_mark_for_the_rest(void **state)
{
	(void)state;
	assert_ascii("日本я🙂\uFFFD", "?????");
	assert_ascii("\x01\x7F", "??");
	assert_int_equal(ascii_of(""), '?');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ascii__keeps_ascii),
		cmocka_unit_test(ascii__takes_accents_off),
		cmocka_unit_test(ascii__draws_with_ascii),
		cmocka_unit_test(ascii__has_a_mark_for_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
