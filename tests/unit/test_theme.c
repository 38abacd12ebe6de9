/* test_theme.c - themes: what each tells without colours
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "tui/theme.h"

static bool same(struct look a, struct look b)
{
	return a.bold == b.bold && a.dim == b.dim && a.underline == b.underline &&
	       a.reverse == b.reverse && a.colour == b.colour;
}

static void theme__without_colours_has_none(void **state)
{
	(void)state;
	for (int theme = 0; theme < N_THEMES; theme++) {
		for (int style = 0; style < N_STYLES; style++)
			assert_int_equal(
				theme_look((enum theme)theme, (enum style)style, false).colour,
				COLOUR_DEFAULT);
	}
}

static void theme__high_contrast_and_mono_need_no_colours(void **state)
{
	(void)state;
	for (int style = 0; style < N_STYLES; style++) {
		struct look high = theme_look(THEME_HIGH_CONTRAST, (enum style)style, true),
			    mono = theme_look(THEME_MONO, (enum style)style, true);

		assert_int_equal(high.colour, COLOUR_DEFAULT);
		assert_false(high.dim);
		assert_true(same(mono, theme_look(THEME_DEFAULT, (enum style)style, false)));
	}
}

/* What must be told apart is, in every theme. */
static void theme__shows_what_is_selected_and_found(void **state)
{
	static const enum style pairs[][2] = {{STYLE_PLAIN, STYLE_SELECTED},
		{STYLE_PLAIN, STYLE_MATCH}, {STYLE_SELECTED, STYLE_SELECTED_MATCH},
		{STYLE_SELECTED, STYLE_CHOSEN}, {STYLE_PLAIN, STYLE_CHOSEN},
		{STYLE_PLAIN, STYLE_CARET}, {STYLE_PLAIN, STYLE_ERROR},
		{STYLE_PLAIN, STYLE_MENTION}, {STYLE_PLAIN, STYLE_CITED}, {STYLE_PLAIN, STYLE_KEY},
		{STYLE_PLAIN, STYLE_LABEL}};

	(void)state;
	for (int theme = 0; theme < N_THEMES; theme++) {
		for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
			assert_false(same(theme_look((enum theme)theme, pairs[i][0], false),
				theme_look((enum theme)theme, pairs[i][1], false)));
	}
}

static void theme__next_goes_round(void **state)
{
	enum theme theme = THEME_DEFAULT;

	(void)state;
	for (int i = 0; i < N_THEMES; i++) {
		assert_true(*theme_label(theme));
		theme = theme_next(theme);
	}
	assert_int_equal(theme, THEME_DEFAULT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(theme__without_colours_has_none),
		cmocka_unit_test(theme__high_contrast_and_mono_need_no_colours),
		cmocka_unit_test(theme__shows_what_is_selected_and_found),
		cmocka_unit_test(theme__next_goes_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
