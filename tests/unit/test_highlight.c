/* test_highlight.c - which words of a text are those that a search found
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "present/highlight.h"

/* A text with [] around what was picked out of it. */
static void assert_found(enum lang lang, const char *one, const char *two, const char *text,
	size_t len, const char *wanted)
{
	struct match_word words[] = {{.found = one}, {.found = two}};
	struct hit hit = {.lang = lang, .words = words, .n_words = two ? 2 : 1};
	size_t at = 0, done = 0, start, size;
	struct highlight highlight;
	struct buf out;

	buf_init(&out);
	highlight_init(&highlight, &hit);
	while (highlight_next(&highlight, text, len, &at, &start, &size)) {
		assert_true(start >= done && size > 0 && start + size <= len);
		buf_add(&out, text + done, start - done);
		buf_add_char(&out, '[');
		buf_add(&out, text + start, size);
		buf_add_char(&out, ']');
		done = start + size;
	}
	buf_add(&out, text + done, len - done);
	assert_string_equal(out.data, wanted);
	highlight_release(&highlight);
	buf_release(&out);
}

static void highlight_next__finds_words_however_they_are_written(void **state)
{
	static const struct {
		enum lang lang;
		const char *one, *two, *text, *wanted;
	} cases[] = {
		{LANG_EN, "well", "being", "Well-being, and BEING well",
			"[Well]-[being], and "
			"[BEING] [well]"},
		{LANG_EN, "community", NULL, "communities", "communities"},
		{LANG_EN, "men", NULL, "fen men", "fen [men]"},
		{LANG_EN, "well", NULL, "", ""},
		{LANG_CY, "ty", NULL, "Tŷ’r teulu: i’r tŷ", "[Tŷ]’r teulu: i’r [tŷ]"},
		{LANG_CY, "cafe", NULL, "cafe\u0301 a caffi", "[cafe\u0301] a caffi"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_found(cases[i].lang, cases[i].one, cases[i].two, cases[i].text,
			strlen(cases[i].text), cases[i].wanted);
}

static void highlight_next__finds_mutated_forms_in_welsh(void **state)
{
	static const char text[] = "cymuned, y gymuned, fy nghymuned, ei chymuned, cymunedau";
	static const char wanted[] =
		"[cymuned], y [gymuned], fy [nghymuned], ei [chymuned], cymunedau";

	(void)state;
	assert_found(LANG_CY, "cymuned", NULL, text, strlen(text), wanted);
	assert_found(LANG_CY, "gymuned", NULL, text, strlen(text), wanted);
}

static void highlight_next__stops_at_the_length_and_takes_any_bytes(void **state)
{
	(void)state;
	assert_found(LANG_EN, "well", NULL, "well well", 6, "[well] w");
	assert_found(LANG_EN, "well", NULL, "\xC3well\xFF", 6, "\xC3[well]\xFF");
}

static void highlight_next__finds_nothing_without_words(void **state)
{
	struct highlight highlight;
	size_t at = 0, start, size;

	(void)state;
	assert_false(highlight_next(NULL, "well", 4, &at, &start, &size));
	highlight_init(&highlight, NULL);
	assert_false(highlight_next(&highlight, "well", 4, &at, &start, &size));
	highlight_release(&highlight);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(highlight_next__finds_words_however_they_are_written),
		cmocka_unit_test(highlight_next__finds_mutated_forms_in_welsh),
		cmocka_unit_test(highlight_next__stops_at_the_length_and_takes_any_bytes),
		cmocka_unit_test(highlight_next__finds_nothing_without_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
