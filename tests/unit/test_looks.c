/* test_looks.c - nothing is told by colour alone
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "tui/theme.h"

static bool look_same(const struct look *a, const struct look *b)
{
	return a->bold == b->bold && a->dim == b->dim && a->underline == b->underline &&
	       a->reverse == b->reverse && a->colour == b->colour;
}

/* Styles that stand side by side and whose difference no word tells. STYLE_MARK is not here: what
 * it marks is the word "draft" or "queried" itself, set apart by brackets or by its column. */
static void looks__tell_without_colours_what_no_word_tells(void **state)
{
	static const struct {
		enum style one, other;
		const char *where;
	} pairs[] = {
		{STYLE_SELECTED, STYLE_PLAIN, "rows of a list"},
		{STYLE_SELECTED, STYLE_MUTED, "rows of a list"},
		{STYLE_SELECTED, STYLE_LINK, "links of an entry"},
		{STYLE_SELECTED, STYLE_MENTION, "links of an entry"},
		{STYLE_SELECTED, STYLE_CHOSEN, "which of two panes has the keys"},
		{STYLE_CHOSEN, STYLE_PLAIN, "rows of a list"},
		{STYLE_MATCH, STYLE_PLAIN, "words of a row"},
		{STYLE_MATCH, STYLE_MUTED, "words of a row"},
		{STYLE_MATCH, STYLE_HEADWORD, "words of a headword"},
		{STYLE_MATCH, STYLE_CITED, "words of a text"},
		{STYLE_MATCH, STYLE_MENTION, "words of a text"},
		{STYLE_MATCH, STYLE_CHOSEN, "words of the selected row"},
		{STYLE_SELECTED_MATCH, STYLE_SELECTED, "words of the selected row"},
		{STYLE_SELECTED_MATCH, STYLE_MATCH, "rows of a list"},
		{STYLE_MENTION, STYLE_PLAIN, "words of a text"},
		{STYLE_CITED, STYLE_PLAIN, "words of a text"},
		{STYLE_LINK, STYLE_PLAIN, "a link and its term"},
		{STYLE_LABEL, STYLE_PLAIN, "a label and its text"},
		{STYLE_HEADWORD, STYLE_PLAIN, "a headword and its grammar"},
		{STYLE_KEY, STYLE_PLAIN, "a key and what it does"},
		{STYLE_CARET, STYLE_PLAIN, "where the next letter goes"},
		{STYLE_ERROR, STYLE_PLAIN, "what went wrong, and what is said otherwise"},
	};

	(void)state;
	for (size_t i = 0; i < N_THEMES * (sizeof pairs / sizeof *pairs); i++) {
		enum theme theme = (enum theme)(i % N_THEMES);
		enum style style = pairs[i / N_THEMES].one, beside = pairs[i / N_THEMES].other;
		struct look one = theme_look(theme, style, false),
			    other = theme_look(theme, beside, false);

		if (look_same(&one, &other))
			fail_msg("%s, %s: styles %d and %d look the same", theme_label(theme),
				pairs[i / N_THEMES].where, (int)style, (int)beside);
	}
}

static void looks__have_no_colour_where_there_is_none(void **state)
{
	(void)state;
	for (int i = 0; i < N_THEMES * N_STYLES; i++) {
		enum theme theme = (enum theme)(i % N_THEMES);

		assert_int_equal(theme_look(theme, (enum style)(i / N_THEMES), false).colour,
			COLOUR_DEFAULT);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks__tell_without_colours_what_no_word_tells),
		cmocka_unit_test(looks__have_no_colour_where_there_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
