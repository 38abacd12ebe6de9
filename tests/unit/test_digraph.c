/* test_digraph.c - where n+g and r+h are two letters in Welsh
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/digraph.h"

/* Marks a text and shows each CGJ as a stroke. */
static void assert_marked(const char *text, const char *expected)
{
	static const char cgj[] = "\u034F";
	struct buf marked, shown;

	buf_init(&marked);
	buf_init(&shown);
	digraph_mark(&marked, text, strlen(text));
	for (const char *at = marked.data; *at;) {
		if (strncmp(at, cgj, 2) == 0) {
			buf_add_char(&shown, '|');
			at += 2;
		} else {
			buf_add_char(&shown, *at++);
		}
	}
	assert_string_equal(shown.data, expected);
	buf_release(&marked);
	buf_release(&shown);
}

static void assert_all_marked(const char *const *expected, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char text[128];
		size_t len = 0;

		for (const char *at = expected[i]; *at; at++) {
			if (*at != '|')
				text[len++] = *at;
		}
		text[len] = '\0';
		if (strchr(expected[i], '|'))
			assert_true(digraph_occurs(text, len));
		assert_marked(text, expected[i]);
	}
}

static void digraph_mark__parts_r_and_h(void **state)
{
	static const char *const expected[] = {"ar|holiad", "ar|hosfa", "par|hau", "par|had",
		"cyr|haeddodd", "tor|heulo", "mawr|had", "gwr|hydri", "Aber|honddu", "sicr|hau",
		"sicr|haodd", "sicr|hewch", "sicr|hânt", "dyfr|had", "llyfr|hau", "AR|HOLI",
		"Aber|hosan", "ei har|holiad", "byr|hau a sicr|hau"};
	static const char *const others[] = {"anrheg", "unrhyw", "penrhyn", "angenrheidiol",
		"anrhydedd", "anrhaith", "olrhain", "olrhead", "cydrhwng", "Cwmrheidol",
		"Pontrhydfendigaid", "rhan", "rhaid", "y rhai", "pa-rhan", "Trerhedyn", "arhythmia",
		"Troedyrhiw", "merch", "r h", "hr", "r'h", "", "rh", "rhrh"};

	(void)state;
	assert_all_marked(expected, sizeof expected / sizeof *expected);
	assert_all_marked(others, sizeof others / sizeof *others);
}

static void digraph_mark__parts_n_and_g(void **state)
{
	static const char *const expected[] = {"llon|gyfarch", "llon|gyfarchiadau", "dan|gosydd",
		"dan|gos", "ddan|gos", "nan|gosydd", "ymddan|gos", "ymdden|gys", "arddan|gosfa",
		"pen|glog", "fy mhen|glog", "ei ben|glog", "Ban|gor", "ym Man|gor", "o Fan|gor",
		"Llan|gefni", "i Lan|gollen", "amcan|gyfrif", "hunan|gymorth", "ei hunan|gyfeiriad",
		"union|gyrchol", "yn anunion|gyrchol", "ei hunion|gyrchedd", "Bron|glais",
		"o Fron|glais", "Glan|gwili", "gwahan|glwyf", "y gwyn|galch", "mewn|gofnodi",
		"blaen|gar", "dyn|garol", "elusen|garwch", "teyrn|gar", "teyrn|ged", "cefn|grwm",
		"ysgafn|galon", "un|gellog", "rhan|gymeriad", "tan|gyflogaeth", "dan|gyflogaeth",
		"Ton|gwynlais", "DAN|GOS", "Llan|gïan"};
	static const char *const others[] = {"angen", "cyngor", "cynghrair", "cyngerdd", "angof",
		"rhyngrwyd", "rhyngwladol", "tangnefedd", "cangen", "cwningar", "llong", "llongau",
		"llongwr", "ehangu", "eang", "ng", "ngardd", "yng Ngwent", "tyngu", "dyngu",
		"hongian", "Hwngari", "n-g", "pen-glog", "pen glog", "efengyl", "triongl",
		"cyfangu"};

	(void)state;
	assert_all_marked(expected, sizeof expected / sizeof *expected);
	assert_all_marked(others, sizeof others / sizeof *others);
}

static void digraph_mark__leaves_what_is_marked(void **state)
{
	(void)state;
	assert_marked("llon\u034Fgyfarch", "llon|gyfarch");
}

static void digraph_mark__takes_any_bytes(void **state)
{
	struct buf text, marked;

	(void)state;
	assert_marked("\xFFrh\xFFng", "\xFFrh\xFFng");
	assert_marked("日ngar", "日ngar");
	buf_init(&text);
	buf_init(&marked);
	buf_add_repeat(&text, "arhng", 20000);
	digraph_mark(&marked, text.data, text.len);
	assert_int_equal(marked.len, text.len);
	buf_release(&text);
	buf_release(&marked);
}

static void digraph_occurs__looks_for_both_in_any_case(void **state)
{
	static const struct {
		const char *text;
		bool occurs;
	} cases[] = {
		{"", false},
		{"n", false},
		{"cymuned", false},
		{"gn hr", false},
		{"ng", true},
		{"anGen", true},
		{"RHAN", true},
		{"tŷ Rhan", true},
		{"r h n g", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			digraph_occurs(cases[i].text, strlen(cases[i].text)), cases[i].occurs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digraph_mark__parts_r_and_h),
		cmocka_unit_test(digraph_mark__parts_n_and_g),
		cmocka_unit_test(digraph_mark__leaves_what_is_marked),
		cmocka_unit_test(digraph_mark__takes_any_bytes),
		cmocka_unit_test(digraph_occurs__looks_for_both_in_any_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
