/* test_plurals.c - the plural forms of the Welsh catalogue, and the language of messages
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "present/label.h"

static int speak_welsh(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		fail_msg("GEIRFA_LOCALEDIR must say where locale/cy/LC_MESSAGES/geirfa.mo was "
			 "built");
	i18n_init(localedir);
	i18n_set(LANG_CY);
	return 0;
}

enum { N_CASES = 9 };

static const size_t numbers[N_CASES] = {0, 1, 2, 3, 4, 6, 7, 11, 36};

/* Checks one message, whose ngettext gave these for the numbers, against what a Welsh speaker
 * writes. */
static void assert_forms(const char *const messages[N_CASES], const char *const wanted[N_CASES])
{
	for (size_t i = 0; i < N_CASES; i++) {
		struct buf out;

		buf_init(&out);
		label_number(messages[i], numbers[i], &out);
		assert_string_equal(out.data, wanted[i]);
		buf_release(&out);
	}
}

#define FORMS(one, many)                                                                           \
	{                                                                                          \
		ngettext(one, many, 0), ngettext(one, many, 1), ngettext(one, many, 2),            \
			ngettext(one, many, 3), ngettext(one, many, 4), ngettext(one, many, 6),    \
			ngettext(one, many, 7), ngettext(one, many, 11), ngettext(one, many, 36)   \
	}

static void plurals__of_a_word_in_c(void **state)
{
	const char *const messages[] = FORMS("{1} entry", "{1} entries");
	static const char *const wanted[] = {"Dim cofnodion", "1 cofnod", "2 gofnod", "3 chofnod",
		"4 cofnod", "6 chofnod", "7 cofnod", "11 cofnod", "36 cofnod"};

	(void)state;
	assert_forms(messages, wanted);
}

static void plurals__of_a_word_in_g(void **state)
{
	const char *const messages[] = FORMS("{1} error", "{1} errors");
	static const char *const wanted[] = {"Dim gwallau", "1 gwall", "2 wall", "3 gwall",
		"4 gwall", "6 gwall", "7 gwall", "11 gwall", "36 gwall"};

	(void)state;
	assert_forms(messages, wanted);
}

static void plurals__of_a_word_in_rh(void **state)
{
	const char *const messages[] = FORMS("{1} warning", "{1} warnings");
	static const char *const wanted[] = {"Dim rhybuddion", "1 rhybudd", "2 rybudd", "3 rhybudd",
		"4 rhybudd", "6 rhybudd", "7 rhybudd", "11 rhybudd", "36 rhybudd"};

	(void)state;
	assert_forms(messages, wanted);
}

static void plurals__of_a_word_in_a_vowel(void **state)
{
	const char *const messages[] = FORMS("{1} note of advice", "{1} notes of advice");
	static const char *const wanted[] = {"Dim awgrymiadau", "1 awgrym", "2 awgrym", "3 awgrym",
		"4 awgrym", "6 awgrym", "7 awgrym", "11 awgrym", "36 awgrym"};

	(void)state;
	assert_forms(messages, wanted);
}

static void i18n_set__turns_every_message_over(void **state)
{
	(void)state;
	i18n_set(LANG_CY);
	assert_string_equal(_("Definition"), "Diffiniad");
	assert_string_equal(C_("review", "draft"), "drafft");
	i18n_set(LANG_EN);
	assert_string_equal(_("Definition"), "Definition");
	assert_string_equal(C_("review", "draft"), "draft");
	assert_string_equal(ngettext("{1} entry", "{1} entries", 0), "{1} entries");
	i18n_set(LANG_CY);
	assert_string_equal(_("Definition"), "Diffiniad");
}

static void i18n_context__without_a_translation_is_the_message(void **state)
{
	(void)state;
	assert_string_equal(i18n_context("no such\004context", "plain"), "plain");
}

/* Of each row the first variable counts that is set. */
static void i18n_from_environment__reads_the_variables_in_order(void **state)
{
	static const struct {
		const char *language, *all, *messages, *lang;
		enum lang wanted;
	} cases[] = {
		{NULL, NULL, NULL, NULL, LANG_EN},
		{"cy", NULL, NULL, NULL, LANG_CY},
		{"fr:cy:en", "en_GB.UTF-8", NULL, NULL, LANG_CY},
		{"fr:en:cy", "cy_GB.UTF-8", NULL, NULL, LANG_EN},
		{"fr", "cy_GB.UTF-8", NULL, NULL, LANG_CY},
		{"", "", "cy@saesneg", "en", LANG_CY},
		{NULL, "de_DE", "cy", "cy", LANG_EN},
		{NULL, NULL, NULL, "cy", LANG_CY},
		{NULL, NULL, NULL, "cy_GB", LANG_CY},
		{NULL, NULL, NULL, "cym", LANG_EN},
		{NULL, NULL, NULL, "c", LANG_EN},
		{"::cy", NULL, NULL, NULL, LANG_CY},
		{"c:y", NULL, NULL, NULL, LANG_EN},
	};
	static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *const values[] = {
			cases[i].language, cases[i].all, cases[i].messages, cases[i].lang};

		for (size_t j = 0; j < sizeof names / sizeof *names; j++) {
			if (values[j])
				setenv(names[j], values[j], 1);
			else
				unsetenv(names[j]);
		}
		assert_int_equal(i18n_from_environment(), cases[i].wanted);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(plurals__of_a_word_in_c, speak_welsh),
		cmocka_unit_test_setup(plurals__of_a_word_in_g, speak_welsh),
		cmocka_unit_test_setup(plurals__of_a_word_in_rh, speak_welsh),
		cmocka_unit_test_setup(plurals__of_a_word_in_a_vowel, speak_welsh),
		cmocka_unit_test_setup(i18n_set__turns_every_message_over, speak_welsh),
		cmocka_unit_test_setup(
			i18n_context__without_a_translation_is_the_message, speak_welsh),
		cmocka_unit_test(i18n_from_environment__reads_the_variables_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
