/* test_mentions.c - the terms of other concepts that a text mentions
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "index/mentions.h"
#include "lib/fixture.h"

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

struct text_case {
	enum lang lang;
	const char *text, *wanted; /* "id=words|id=words" */
};

static void assert_mentions(
	struct index *index, const char *own, enum lang lang, const char *text, const char *wanted)
{
	struct mentions mentions;
	struct buf out;

	assert_int_equal(mentions_find(index, own, lang, text, &mentions, NULL), STATUS_OK);
	buf_init(&out);
	for (size_t i = 0; i < mentions.n; i++)
		buf_add_format(&out, "%s%s=%.*s", i ? "|" : "", mentions.items[i].id,
			(int)mentions.items[i].len, text + mentions.items[i].start);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
	mentions_release(&mentions);
}

static void assert_cases(const struct text_case *cases, size_t n)
{
	struct index *index = fixture_index("tests/data/ladder");

	for (size_t i = 0; i < n; i++)
		assert_mentions(index, "house", cases[i].lang, cases[i].text, cases[i].wanted);
	index_close(index);
}

static void mentions_find__knows_every_form_of_a_term(void **state)
{
	static const struct text_case cases[] = {
		{LANG_EN, "A link worker listens.", "practitioner=link worker"},
		{LANG_EN, "Two Link Workers listen.", "practitioner=Link Workers"},
		{LANG_EN, "In communities.", "community=communities"},
		{LANG_CY, "Mewn cymuned", "community=cymuned"},
		{LANG_CY, "fy nghymuned i", "community=nghymuned"},
		{LANG_CY, "i gymunedau", "community=gymunedau"},
		{LANG_CY, "dau weithiwr cyswllt", "practitioner=weithiwr cyswllt"},
		{LANG_CY, "y weithwraig gyswllt", "practitioner=weithwraig gyswllt"},
		{LANG_CY, "i bresgripsiynu cymdeithasol",
			"social-prescribing=bresgripsiynu cymdeithasol"},
		{LANG_EN, "nothing of the kind", ""},
		{LANG_EN, "", ""},
	};

	(void)state;
	assert_cases(cases, sizeof cases / sizeof *cases);
}

static void mentions_find__takes_the_longest_and_the_first(void **state)
{
	static const struct text_case cases[] = {
		{LANG_EN, "A social prescribing practitioner does social prescribing.",
			"practitioner=social prescribing practitioner|"
			"social-prescribing=social prescribing"},
		{LANG_CY, "ymarferydd presgripsiynu cymdeithasol",
			"practitioner=ymarferydd presgripsiynu cymdeithasol"},
		{LANG_EN, "A community of communities and link workers.",
			"community=community|practitioner=link workers"},
		{LANG_EN, "wellbeing and well-being", "wellbeing=wellbeing"},
	};

	(void)state;
	assert_cases(cases, sizeof cases / sizeof *cases);
}

static void mentions_find__keeps_out_of_citations_and_punctuation(void **state)
{
	static const struct text_case cases[] = {
		{LANG_EN, "Say *community*, not this.", ""},
		{LANG_EN, "Say *community* to a community.", "community=community"},
		{LANG_EN, "A link – worker.", ""},
		{LANG_EN, "A link-worker.", "practitioner=link-worker"},
		{LANG_EN, "A link, worker.", ""}, {LANG_EN, "A link *old* worker.", ""},
		{LANG_EN, "wellness", ""}, /* a hidden spelling */
	};

	(void)state;
	assert_cases(cases, sizeof cases / sizeof *cases);
}

static void mentions_find__leaves_out_the_concept_itself(void **state)
{
	struct index *index = fixture_index("tests/data/ladder");

	(void)state;
	assert_mentions(index, "practitioner", LANG_EN,
		"A social prescribing practitioner in a community", "community=community");
	assert_mentions(index, "community", LANG_CY, "cymuned", "");
	assert_mentions(index, "community", LANG_CY, NULL, "");
	index_close(index);
}

static void mentions_find__takes_any_bytes(void **state)
{
	static const struct text_case cases[] = {
		{LANG_EN, "\xFF community \xC3", "community=community"},
		{LANG_EN, "**community*", "community=community"},
		{LANG_CY, "* * cymuned", "community=cymuned"},
	};

	(void)state;
	assert_cases(cases, sizeof cases / sizeof *cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mentions_find__knows_every_form_of_a_term),
		cmocka_unit_test(mentions_find__takes_the_longest_and_the_first),
		cmocka_unit_test(mentions_find__keeps_out_of_citations_and_punctuation),
		cmocka_unit_test(mentions_find__leaves_out_the_concept_itself),
		cmocka_unit_test(mentions_find__takes_any_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
