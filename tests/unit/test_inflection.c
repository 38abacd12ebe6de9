/* test_inflection.c - Welsh plurals taken back to what may be their singular
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/inflection.h"

/* Where @base is among the bases of @word; -1 nowhere. */
static int rank(const char *word, const char *base)
{
	struct inflected out[INFLECTION_BASES];
	size_t n = inflection_bases(word, strlen(word), out);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(out[i].text, base) == 0)
			return (int)i;
	}
	return -1;
}

static void inflection_bases__finds_the_singular(void **state)
{
	static const struct {
		const char *plural, *singular;
	} cases[] = {
		{"cymunedau", "cymuned"},
		{"asedau", "ased"},
		{"gweithgareddau", "gweithgaredd"},
		{"caffiau", "caffi"},
		{"cynlluniau", "cynllun"},
		{"grwpiau", "grwp"},
		{"amseroedd", "amser"},
		{"teuluoedd", "teulu"},
		{"swyddogion", "swyddog"},
		{"dangosyddion", "dangosydd"},
		{"unigolion", "unigolyn"},
		{"oedolion", "oedolyn"},
		{"meddygon", "meddyg"},
		{"amgueddfeydd", "amgueddfa"},
		{"gwirfoddolwyr", "gwirfoddolwr"},
		{"ymarferwyr", "ymarferydd"},
		{"cysylltwyr", "cysylltydd"},
		{"gweithwyr", "gweithiwr"},
		{"gweithiwyr", "gweithiwr"},
		{"peirianwyr", "peiriannydd"},
		{"rhaglenwyr", "rhaglennwr"},
		{"mentoriaid", "mentor"},
		{"rhanddeiliaid", "rhanddeiliad"},
		{"menywod", "menyw"},
		/* the vowel of the last syllable */
		{"cleifion", "claf"},
		{"cyfeillion", "cyfaill"},
		{"dyfeisiau", "dyfais"},
		{"ieithoedd", "iaith"},
		{"anifeiliaid", "anifail"},
		{"heuliau", "haul"},
		{"cyflogeion", "cyflogai"},
		{"sgyrsiau", "sgwrs"},
		{"presgripsiynau", "presgripsiwn"},
		{"bythod", "bwth"},
		{"clychau", "cloch"},
		{"angylion", "angel"},
		{"cylchgronau", "cylchgrawn"},
		/* its consonants */
		{"canolfannau", "canolfan"},
		{"diwylliannau", "diwylliant"},
		{"torrau", "tor"},
		{"allbynnau", "allbwn"},
		{"anghenion", "angen"},
		{"cynghorau", "cyngor"},
		{"canghennau", "cangen"},
		{"brenhinoedd", "brenin"},
		{"cymhorthion", "cymorth"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (rank(cases[i].plural, cases[i].singular) < 0)
			fail_msg("%s does not come back to %s", cases[i].plural, cases[i].singular);
	}
}

static void inflection_bases__puts_the_unchanged_stem_first(void **state)
{
	(void)state;
	assert_int_equal(rank("cymunedau", "cymuned"), 0);
	assert_int_equal(rank("cynlluniau", "cynllun"), 0);
	assert_int_equal(rank("gwirfoddolwyr", "gwirfoddolwr"), 0);
	assert_true(rank("canolfannau", "canolfann") < rank("canolfannau", "canolfan"));
	assert_true(rank("cleifion", "cleif") < rank("cleifion", "claf"));
}

static void inflection_bases__leaves_other_words(void **state)
{
	static const char *const words[] = {"", "a", "au", "cymuned", "llesiant", "gwyr", "tai",
		"beiciau\xC2\xA0", "gerddi", "athrawesau1", "ffyrdd", "merched", "nyrsys", "llau",
		"dod", "deau", "oedd", "ion", "feydd"};
	struct inflected out[INFLECTION_BASES];

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_int_equal(inflection_bases(words[i], strlen(words[i]), out), 0);
	assert_int_equal(inflection_bases("cymunedau", 7, out), 0);
}

static void inflection_bases__wants_three_letters_before_the_ending(void **state)
{
	(void)state;
	assert_int_equal(rank("pyau", "py"), -1);
	assert_int_equal(rank("penau", "pen"), 0);
	assert_int_equal(rank("grwyr", "grwr"), -1);
	assert_int_equal(rank("torwyr", "torwr"), 0);
}

static void inflection_bases__keeps_an_h_that_stress_did_not_bring(void **state)
{
	(void)state;
	assert_int_equal(rank("nhadau", "nad"), -1);
	assert_int_equal(rank("nghesau", "nges"), -1);
	assert_int_equal(rank("nghestau", "ngest"), -1);
	assert_int_equal(rank("archebion", "arceb"), -1);
	assert_int_equal(rank("cyrhaeddau", "cyraedd"), -1);
}

static void inflection_bases__needs_all_its_room_for_one_word(void **state)
{
	struct inflected out[INFLECTION_BASES];

	(void)state;
	assert_int_equal(inflection_bases("abanhynnion", 11, out), INFLECTION_BASES);
}

static void inflection_bases__refuses_what_does_not_fit(void **state)
{
	struct inflected out[INFLECTION_BASES];
	char word[INFLECTION_WORD_SIZE];

	(void)state;
	memset(word, 'b', sizeof word);
	memcpy(word + sizeof word - 3, "au", 2);
	assert_int_equal(inflection_bases(word, sizeof word - 1, out), 1);
	assert_int_equal(strlen(out[0].text), sizeof word - 3);
	memcpy(word + sizeof word - 2, "au", 2);
	assert_int_equal(inflection_bases(word, sizeof word, out), 0);
	/* -nnydd would be longer than the word. */
	memcpy(word + sizeof word - 5, "nwyr", 4);
	assert_int_equal(inflection_bases(word, sizeof word - 1, out), 4);
	assert_int_equal(inflection_bases("cym\0unedau", 10, out), 0);
}

/* A word put together from what the rules look at. */
static size_t make_word(char *word, size_t size)
{
	static const char *const pieces[] = {"a", "e", "i", "o", "u", "w", "y", "ei", "eu", "ai",
		"n", "nn", "r", "rr", "nh", "ngh", "mh", "h", "b", "cl", "\xC5", "\xE6\x97\xA5"};
	static const char *const endings[] = {"feydd", "iaid", "oedd", "wyr", "nwyr", "iau", "ion",
		"au", "on", "od", "", "iwyr", "eiau"};
	size_t n = (size_t)rand() % 8;

	word[0] = '\0';
	for (size_t i = 0; i < n; i++)
		strcat(word, pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)]);
	strcat(word, endings[(size_t)rand() % (sizeof endings / sizeof *endings)]);
	assert_true(strlen(word) < size);
	return strlen(word);
}

static void inflection_bases__gives_none_twice_nor_the_word(void **state)
{
	struct inflected out[INFLECTION_BASES];
	char word[64];

	(void)state;
	srand(1);
	for (int round = 0; round < 200000; round++) {
		size_t len = make_word(word, sizeof word);
		size_t n = inflection_bases(word, len, out);

		assert_in_range(n, 0, INFLECTION_BASES);
		for (size_t i = 0; i < n; i++) {
			assert_string_not_equal(out[i].text, word);
			for (size_t j = 0; j < i; j++)
				assert_string_not_equal(out[i].text, out[j].text);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(inflection_bases__finds_the_singular),
		cmocka_unit_test(inflection_bases__puts_the_unchanged_stem_first),
		cmocka_unit_test(inflection_bases__leaves_other_words),
		cmocka_unit_test(inflection_bases__wants_three_letters_before_the_ending),
		cmocka_unit_test(inflection_bases__keeps_an_h_that_stress_did_not_bring),
		cmocka_unit_test(inflection_bases__needs_all_its_room_for_one_word),
		cmocka_unit_test(inflection_bases__refuses_what_does_not_fit),
		cmocka_unit_test(inflection_bases__gives_none_twice_nor_the_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
