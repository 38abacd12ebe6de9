/* test_mutation.c - the initial mutations of Welsh, forwards and backwards
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/mutation.h"

/* The table of the grammars: radical, soft, nasal, aspirate, h. NULL where the letter does not
 * undergo it. */
static const struct {
	const char *radical, *forms[N_MUTATIONS];
} table[] = {
	{"plant", {NULL, "blant", "mhlant", "phlant", NULL}},
	{"tref", {NULL, "dref", "nhref", "thref", NULL}},
	{"cymuned", {NULL, "gymuned", "nghymuned", "chymuned", NULL}},
	{"bara", {NULL, "fara", "mara", NULL, NULL}},
	{"dyn", {NULL, "ddyn", "nyn", NULL, NULL}},
	{"gardd", {NULL, "ardd", "ngardd", NULL, NULL}},
	{"gwlad", {NULL, "wlad", "ngwlad", NULL, NULL}},
	{"gyrfa", {NULL, "yrfa", "ngyrfa", NULL, NULL}},
	{"glaw", {NULL, "law", "nglaw", NULL, NULL}},
	{"gras", {NULL, "ras", "ngras", NULL, NULL}},
	{"gnaw", {NULL, "naw", "ngnaw", NULL, NULL}},
	{"mam", {NULL, "fam", NULL, NULL, NULL}},
	{"llaw", {NULL, "law", NULL, NULL, NULL}},
	{"rhyd", {NULL, "ryd", NULL, NULL, NULL}},
	{"afal", {NULL, NULL, NULL, NULL, "hafal"}},
	{"wythnos", {NULL, NULL, NULL, NULL, "hwythnos"}},
	{"ynys", {NULL, NULL, NULL, NULL, "hynys"}},
	{"tsips", {NULL, "jips", NULL, NULL, NULL}},
	{"chwaer", {NULL}},
	{"ffordd", {NULL}},
	{"ddoe", {NULL}},
	{"thema", {NULL}},
	{"phwy", {NULL}},
	{"nain", {NULL}},
	{"ngardd", {NULL}},
	{"lol", {NULL}},
	{"siop", {NULL}},
	{"haf", {NULL}},
	{"jam", {NULL}},
	{"fel", {NULL}},
	{"ras", {NULL}},
	{"", {NULL}},
};

enum { N_TABLE = sizeof table / sizeof *table };

/* The place of a form among others, or -1. */
static int place(const struct mutated forms[], size_t n, const char *text)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(forms[i].text, text) == 0)
			return (int)i;
	}
	return -1;
}

static void mutation_apply__makes_every_row_of_the_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_TABLE; i++) {
		struct mutated forms[3];
		size_t n = mutation_apply(table[i].radical, strlen(table[i].radical), forms);
		size_t expected = 0;

		for (int m = 0; m < N_MUTATIONS; m++) {
			int at;

			if (!table[i].forms[m])
				continue;
			expected++;
			at = place(forms, n, table[i].forms[m]);
			if (at < 0)
				fail_msg(
					"%s does not give %s", table[i].radical, table[i].forms[m]);
			assert_int_equal(forms[at].mutation, m);
		}
		assert_int_equal(n, expected);
	}
}

static void mutation_radicals__undoes_every_row_of_the_table(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_TABLE; i++) {
		for (int m = 0; m < N_MUTATIONS; m++) {
			const char *surface = table[i].forms[m];
			struct mutated radicals[MUTATION_RADICALS];
			size_t n;
			int at;

			if (!surface)
				continue;
			n = mutation_radicals(surface, strlen(surface), radicals);
			at = place(radicals, n, table[i].radical);
			if (at < 1)
				fail_msg("%s is not undone to %s", surface, table[i].radical);
			assert_int_equal(radicals[at].mutation, m);
		}
	}
}

/* What a reading gives in all: radicals in order, parted by blanks. */
static void mutation_radicals__reads_all_ambiguities(void **state)
{
	static const struct {
		const char *surface, *radicals;
	} cases[] = {
		{"fara", "fara bara mara"},
		{"lan", "lan glan llan"},
		{"ran", "ran gran rhan"},
		{"nos", "nos dos gnos"},
		{"mhen", "mhen pen men"},
		{"nhad", "nhad tad nad"},
		{"men", "men ben"},
		{"ngair", "ngair gair"},
		{"nghath", "nghath cath"},
		{"ardal", "ardal gardal"},
		{"waith", "waith gwaith"},
		{"hafal", "hafal afal"},
		{"gath", "gath cath"},
		{"dad", "dad tad"},
		{"dsips", "dsips tsips"},
		{"jips", "jips tsips"},
		{"ddyn", "ddyn dyn"},
		{"chath", "chath cath"},
		{"phen", "phen pen"},
		{"thad", "thad tad"},
		{"bhaji", "bhaji"},
		{"dharma", "dharma"},
		{"ghetto", "ghetto"},
		{"ffordd", "ffordd"},
		{"llaw", "llaw"},
		{"rhan", "rhan"},
		{"siop", "siop"},
		{"cath", "cath"},
		{"hlo", "hlo"},
		{"n", "n d gn"},
		{"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mutated radicals[MUTATION_RADICALS];
		size_t n = mutation_radicals(cases[i].surface, strlen(cases[i].surface), radicals);
		char line[256] = "";

		assert_int_equal(radicals[0].mutation, MUTATION_NONE);
		for (size_t k = 0; k < n; k++) {
			strcat(line, k ? " " : "");
			strcat(line, radicals[k].text);
		}
		assert_string_equal(line, cases[i].radicals);
	}
}

static bool is_spoken_only(const char *radical, const char *surface)
{
	return (strncmp(surface, "mh", 2) == 0 && radical[0] == 'm') ||
	       (strncmp(surface, "nh", 2) == 0 && radical[0] == 'n') ||
	       strncmp(surface, "ds", 2) == 0;
}

/* All that the header promises of one word, whatever it is. */
static void check_word(const char *word)
{
	struct mutated forms[3], radicals[MUTATION_RADICALS];
	size_t len = strlen(word), n = mutation_apply(word, len, forms), back;

	for (size_t i = 0; i < n; i++) {
		int at;

		back = mutation_radicals(forms[i].text, strlen(forms[i].text), radicals);
		at = place(radicals, back, word);
		if (at < 1 || radicals[at].mutation != forms[i].mutation)
			fail_msg("%s gives %s but is not read in it", word, forms[i].text);
		assert_int_equal(mutation_between(word, forms[i].text), forms[i].mutation);
	}
	back = mutation_radicals(word, len, radicals);
	for (size_t i = 1; i < back; i++) {
		n = mutation_apply(radicals[i].text, strlen(radicals[i].text), forms);
		if (place(forms, n, word) < 0 && !is_spoken_only(radicals[i].text, word))
			fail_msg("%s is read in %s but does not give it", radicals[i].text, word);
		assert_int_equal(mutation_between(radicals[i].text, word), radicals[i].mutation);
	}
}

static void check_expansion(const char *word)
{
	struct mutated forms[MUTATION_FORMS], radicals[MUTATION_RADICALS];
	size_t n = mutation_expand(word, strlen(word), forms);
	size_t n_radicals = mutation_radicals(word, strlen(word), radicals);

	assert_true(n >= 1 && n <= MUTATION_FORMS);
	assert_string_equal(forms[0].text, word);
	assert_int_equal(forms[0].mutation, MUTATION_NONE);
	for (size_t i = 1; i < n; i++) {
		assert_int_equal(place(forms, n, forms[i].text), i);
		assert_false(mutation_is_stop(forms[i].text, strlen(forms[i].text)));
	}
	for (size_t i = 1; i < n_radicals; i++) {
		if (!mutation_is_stop(radicals[i].text, strlen(radicals[i].text)))
			assert_true(place(forms, n, radicals[i].text) >= 1);
	}
}

static void mutation__holds_together_for_every_beginning(void **state)
{
	char word[] = "????n";

	(void)state;
	for (word[0] = 'a'; word[0] <= 'z'; word[0]++) {
		for (word[1] = 'a'; word[1] <= 'z'; word[1]++) {
			for (word[2] = 'a'; word[2] <= 'z'; word[2]++) {
				for (word[3] = 'a'; word[3] <= 'z'; word[3] = (char)(word[3] + 4)) {
					check_word(word);
					check_expansion(word);
				}
			}
		}
	}
}

static void mutation_expand__gives_the_word_then_radicals_then_forms(void **state)
{
	static const char *const expected[] = {"nghymuned", "cymuned", "gymuned", "chymuned"};
	struct mutated forms[MUTATION_FORMS];

	(void)state;
	assert_int_equal(mutation_expand("nghymuned", 9, forms), 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(forms[i].text, expected[i]);
	assert_int_equal(forms[1].mutation, MUTATION_NASAL);
	assert_int_equal(forms[2].mutation, MUTATION_SOFT);
	assert_int_equal(forms[3].mutation, MUTATION_ASPIRATE);
}

static void mutation_expand__works_on_a_beginning(void **state)
{
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand("bre", 3, forms);

	(void)state;
	assert_true(place(forms, n, "pre") > 0);
	assert_true(place(forms, n, "mhre") > 0);
	assert_true(place(forms, n, "fre") > 0);
}

static void mutation_expand__leaves_stops_out(void **state)
{
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand("bwy", 3, forms);

	(void)state;
	assert_int_equal(place(forms, n, "mwy"), -1);
	assert_int_equal(place(forms, n, "fwy"), -1);
	assert_int_equal(place(forms, n, "pwy"), -1);
	n = mutation_expand("mae", 3, forms);
	assert_int_equal(place(forms, n, "mae"), 0);
}

static void mutation_expand__leaves_a_long_word_alone(void **state)
{
	struct mutated forms[MUTATION_FORMS];
	char word[200];

	(void)state;
	memset(word, 'c', sizeof word);
	memset(word + 1, 'a', sizeof word - 1);
	for (size_t len = 1; len < sizeof word; len++) {
		size_t n = mutation_expand(word, len, forms);
		size_t longest = MUTATION_WORD_SIZE - 1;

		assert_int_equal(n, len > longest	? 1
				    : len > longest - 1 ? 2
				    : len > longest - 2 ? 3
							: 4);
		assert_int_equal(strlen(forms[0].text), len < longest ? len : longest);
	}
}

static void mutation_between__names_the_mutation(void **state)
{
	static const struct {
		const char *radical, *surface;
		int mutation;
	} cases[] = {
		{"cath", "cath", MUTATION_NONE},
		{"cath", "gath", MUTATION_SOFT},
		{"cath", "nghath", MUTATION_NASAL},
		{"cath", "chath", MUTATION_ASPIRATE},
		{"afal", "hafal", MUTATION_H},
		{"gwaith", "waith", MUTATION_SOFT},
		{"mam", "mham", MUTATION_ASPIRATE},
		{"nain", "nhain", MUTATION_ASPIRATE},
		{"cath", "bath", -1},
		{"cath", "gathod", -1},
		{"gath", "cath", -1},
		{"phen", "bhen", -1},
		{"", "", MUTATION_NONE},
		{"", "a", -1},
		{"a", "", -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			mutation_between(cases[i].radical, cases[i].surface), cases[i].mutation);
}

static void mutation_is_stop__knows_closed_classes_only(void **state)
{
	static const char stops[] = "a ac ag ai am ar at beth bydd dan ddim dim dy ei eich ein er "
				    "eu fe fel fi fo fwy fy "
				    "gan heb hi hon hun hwn hyd hyn i mae maen maent mai mi mwy na "
				    "nac nad nag neb nes neu "
				    "ni nid o oedd ol on ond oni os pa pan pe pwy ti tra un wedi "
				    "wrth y ym yn yng yr yw ";
	static const char *const others[] = {
		"", "tan", "mor", "oes", "ab", "mwyaf", "mw", "zz", "A", "presgripsiynu", "maentt"};

	(void)state;
	for (const char *at = stops; *at;) {
		size_t len = strcspn(at, " ");

		assert_true(mutation_is_stop(at, len));
		at += len + 1;
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_false(mutation_is_stop(others[i], strlen(others[i])));
}

static void mutation_display__mutates_text_as_written(void **state)
{
	static const struct {
		const char *text;
		enum mutation mutation;
		const char *shown; /* NULL: unchanged */
	} cases[] = {
		{"cymuned", MUTATION_SOFT, "gymuned"},
		{"cymuned", MUTATION_NASAL, "nghymuned"},
		{"cymuned", MUTATION_ASPIRATE, "chymuned"},
		{"Cymru", MUTATION_SOFT, "Gymru"},
		{"Cymru", MUTATION_NASAL, "Nghymru"},
		{"Gwynedd", MUTATION_SOFT, "Wynedd"},
		{"Gŵyl y Banc", MUTATION_SOFT, "Ŵyl y Banc"},
		{"gŵyl", MUTATION_SOFT, "ŵyl"},
		{"gw\u0302yl", MUTATION_SOFT, "w\u0302yl"},
		{"Glanaethwy", MUTATION_SOFT, "Lanaethwy"},
		{"Llandudno", MUTATION_SOFT, "Landudno"},
		{"Rhondda", MUTATION_SOFT, "Rondda"},
		{"tŷ bach", MUTATION_SOFT, "dŷ bach"},
		{"asedau cymunedol", MUTATION_H, "hasedau cymunedol"},
		{"ôl-ofal", MUTATION_H, "hôl-ofal"},
		{"Ewrop", MUTATION_H, "Hewrop"},
		{"Ŵyr", MUTATION_H, "Hŵyr"},
		{"tsips", MUTATION_SOFT, "jips"},
		{"cymuned", MUTATION_H, NULL},
		{"cymuned", MUTATION_NONE, NULL},
		{"chwaer", MUTATION_SOFT, NULL},
		{"mam", MUTATION_ASPIRATE, NULL},
		{"GIG", MUTATION_SOFT, NULL},
		{"GPs lleol", MUTATION_SOFT, NULL},
		{"C", MUTATION_SOFT, NULL},
		{"", MUTATION_SOFT, NULL},
		{"c-", MUTATION_SOFT, NULL},
		{"'cymuned", MUTATION_SOFT, NULL},
		{"c\xFF", MUTATION_SOFT, NULL},
	};
	struct buf out;

	(void)state;
	buf_init(&out);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *shown = cases[i].shown ? cases[i].shown : cases[i].text;

		buf_clear(&out);
		assert_int_equal(mutation_display(cases[i].text, cases[i].mutation, &out),
			cases[i].shown != NULL);
		assert_string_equal(out.data, shown);
	}
	buf_release(&out);
}

static void mutation_name__is_stable(void **state)
{
	(void)state;
	assert_string_equal(mutation_name(MUTATION_NONE), "none");
	assert_string_equal(mutation_name(MUTATION_SOFT), "soft");
	assert_string_equal(mutation_name(MUTATION_NASAL), "nasal");
	assert_string_equal(mutation_name(MUTATION_ASPIRATE), "aspirate");
	assert_string_equal(mutation_name(MUTATION_H), "h");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mutation_apply__makes_every_row_of_the_table),
		cmocka_unit_test(mutation_radicals__undoes_every_row_of_the_table),
		cmocka_unit_test(mutation_radicals__reads_all_ambiguities),
		cmocka_unit_test(mutation__holds_together_for_every_beginning),
		cmocka_unit_test(mutation_expand__gives_the_word_then_radicals_then_forms),
		cmocka_unit_test(mutation_expand__works_on_a_beginning),
		cmocka_unit_test(mutation_expand__leaves_stops_out),
		cmocka_unit_test(mutation_expand__leaves_a_long_word_alone),
		cmocka_unit_test(mutation_between__names_the_mutation),
		cmocka_unit_test(mutation_is_stop__knows_closed_classes_only),
		cmocka_unit_test(mutation_display__mutates_text_as_written),
		cmocka_unit_test(mutation_name__is_stable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
