/* test_label.c - codes in words: grammar, mutations, sources, reasons, in both languages
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

static int start(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		fail_msg("GEIRFA_LOCALEDIR must say where locale/cy/LC_MESSAGES/geirfa.mo was "
			 "built");
	i18n_init(localedir);
	return 0;
}

#define ONE(word)                                                                                  \
	{                                                                                          \
		.items = (struct value[]){{.text = (word)}}, .n = 1                                \
	}

static void assert_grammar(
	const struct term *term, enum lang lang, enum lang ui, bool full, const char *wanted)
{
	struct buf out;

	i18n_set(ui);
	buf_init(&out);
	label_grammar(term, lang, full, &out);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void label_grammar__of_a_noun_with_a_plural(void **state)
{
	const struct term term = {.term.text = "gweithiwr cyswllt",
		.gender = GENDER_MASCULINE,
		.plurals = ONE("gweithwyr cyswllt")};

	(void)state;
	assert_grammar(&term, LANG_CY, LANG_CY, false, "eg, ll. gweithwyr cyswllt");
	assert_grammar(&term, LANG_CY, LANG_CY, true, "enw gwrywaidd, lluosog gweithwyr cyswllt");
	assert_grammar(&term, LANG_CY, LANG_EN, false, "masc., pl. gweithwyr cyswllt");
	assert_grammar(&term, LANG_CY, LANG_EN, true, "masculine noun, plural gweithwyr cyswllt");
}

static void label_grammar__of_a_noun_that_is_plural(void **state)
{
	const struct term term = {.term.text = "asedau cymunedol",
		.gender = GENDER_MASCULINE,
		.number = NUMBER_PLURAL,
		.singular.text = "ased cymunedol"};
	const struct term without = {.term.text = "community resources", .number = NUMBER_PLURAL};

	(void)state;
	assert_grammar(&term, LANG_CY, LANG_CY, false, "ell (un. ased cymunedol, eg)");
	assert_grammar(&term, LANG_CY, LANG_CY, true,
		"enw lluosog (unigol ased cymunedol, enw gwrywaidd)");
	assert_grammar(&term, LANG_CY, LANG_EN, false, "pl. (sing. ased cymunedol, masc.)");
	assert_grammar(&without, LANG_EN, LANG_EN, false, "pl.");
	assert_grammar(&without, LANG_EN, LANG_CY, true, "enw lluosog");
}

static void label_grammar__of_other_words(void **state)
{
	static const struct {
		struct term term;
		enum lang lang;
		const char *cy, *cy_full, *en, *en_full;
	} cases[] = {
		{{.gender = GENDER_FEMININE, .number = NUMBER_MASS}, LANG_CY, "eb", "enw benywaidd",
			"fem.", "feminine noun"},
		{{.gender = GENDER_EITHER}, LANG_CY, "eg/b", "enw gwrywaidd neu fenywaidd",
			"masc./fem.", "masculine or feminine noun"},
		{{.pos = POS_VERB_NOUN}, LANG_CY, "be", "berfenw", "v.n.", "verb-noun"},
		{{.pos = POS_VERB}, LANG_EN, "berf", "berf", "v.", "verb"},
		{{.pos = POS_ADJECTIVE}, LANG_CY, "ans", "ansoddair", "adj.", "adjective"},
		{{.pos = POS_ADVERB}, LANG_CY, "adf", "adferf", "adv.", "adverb"},
		{{.pos = POS_PHRASE}, LANG_CY, "ymad.", "ymadrodd", "phr.", "phrase"},
		{{.pos = POS_NAME, .gender = GENDER_MASCULINE, .abbreviation.text = "GIG"}, LANG_CY,
			"ep, eg, byrf. GIG", "enw priod, enw gwrywaidd, byrfodd GIG",
			"name, masc., abbr. GIG", "proper name, masculine noun, abbreviation GIG"},
		{{.pos = POS_NOUN}, LANG_EN, "", "", "", ""},
		{{.pos = POS_NOUN, .gender = GENDER_MASCULINE}, LANG_EN, "", "", "", ""},
		{{.pos = POS_NOUN}, LANG_CY, "", "", "", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_grammar(&cases[i].term, cases[i].lang, LANG_CY, false, cases[i].cy);
		assert_grammar(&cases[i].term, cases[i].lang, LANG_CY, true, cases[i].cy_full);
		assert_grammar(&cases[i].term, cases[i].lang, LANG_EN, false, cases[i].en);
		assert_grammar(&cases[i].term, cases[i].lang, LANG_EN, true, cases[i].en_full);
	}
}

static void label_mutations__stand_in_their_places(void **state)
{
	static const struct {
		struct term term;
		const char *wanted;
	} cases[] = {
		{{.term.text = "cymuned", .gender = GENDER_FEMININE},
			"y gymuned · i gymuned · fy nghymuned · ei chymuned (hi)"},
		{{.term.text = "gardd", .gender = GENDER_FEMININE}, "yr ardd · i ardd · fy ngardd"},
		{{.term.text = "gwlad", .gender = GENDER_FEMININE}, "y wlad · i wlad · fy ngwlad"},
		{{.term.text = "gwybodaeth", .gender = GENDER_FEMININE},
			"yr wybodaeth · i wybodaeth · fy ngwybodaeth"},
		{{.term.text = "gŵyl", .gender = GENDER_FEMININE}, "yr ŵyl · i ŵyl · fy ngŵyl"},
		{{.term.text = "mam", .gender = GENDER_FEMININE}, "y fam · i fam"},
		{{.term.text = "llywodraeth leol", .gender = GENDER_FEMININE}, "i lywodraeth leol"},
		{{.term.text = "rhestr", .gender = GENDER_FEMININE}, "i restr"},
		{{.term.text = "tŷ", .gender = GENDER_MASCULINE}, "i dŷ · fy nhŷ · ei thŷ (hi)"},
		{{.term.text = "brenin", .gender = GENDER_MASCULINE}, "i frenin · fy mrenin"},
		{{.term.text = "ymarferydd presgripsiynu", .gender = GENDER_MASCULINE},
			"ei hymarferydd presgripsiynu (hi)"},
		{{.term.text = "pobl", .gender = GENDER_FEMININE, .number = NUMBER_MASS},
			"y bobl · i bobl · fy mhobl · ei phobl (hi)"},
		{{.term.text = "canolfannau", .gender = GENDER_FEMININE, .number = NUMBER_PLURAL},
			"i ganolfannau · fy nghanolfannau · ei chanolfannau (hi)"},
		{{.term.text = "sgwrs", .gender = GENDER_FEMININE}, ""},
		{{.term.text = "chwarae", .gender = GENDER_MASCULINE}, ""},
		{{.term.text = "atgyfeirio", .pos = POS_VERB_NOUN}, ""},
		{{.term.text = "cyfannol", .pos = POS_ADJECTIVE}, ""},
		{{.term.text = "GIG", .pos = POS_NAME}, ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct term term = cases[i].term;
		struct buf out;

		buf_init(&out);
		term.mutates = true;
		label_mutations(&term, &out);
		assert_string_equal(out.data, cases[i].wanted);
		buf_clear(&out);
		term.mutates = false;
		label_mutations(&term, &out);
		assert_string_equal(out.data, "");
		buf_release(&out);
	}
}

static struct source table[] = {
	{.id.text = "field-usage",
		.kind = SOURCE_USAGE,
		.name.in = {{.text = "ar arfer yn y maes; ni chafwyd ffynhonnell"},
			{.text = "met in the field; no source found"}}},
	{.id.text = "legend",
		.kind = SOURCE_LAW,
		.name.in = {{.text = NULL}, {.text = "An Act without a year, of old"}}},
	{.id.text = "own",
		.kind = SOURCE_OWN,
		.name.in = {{.text = "ein cynnig ni"}, {.text = "our proposal"}}},
	{.id.text = "splossary",
		.kind = SOURCE_PUBLISHED_GLOSSARY,
		.name.in = {{.text = "splossary, Rhestr Termau"},
			{.text = "splossary, the Glossary"}}},
	{.id.text = "sswb-2014",
		.kind = SOURCE_LAW,
		.name.in = {{.text = "Deddf Gwasanaethau Cymdeithasol (Cymru) 2014"},
			{.text = "Social Services (Wales) Act 2014"}}},
};
static const struct sources sources = {.items = table, .n = sizeof table / sizeof *table};

static void label_sources__are_short(void **state)
{
	static const struct {
		const char *source, *cy, *en;
	} cases[] = {
		{"splossary", "splossary", "splossary"},
		{"sswb-2014 §2", "Deddf 2014 §2", "Act 2014 §2"},
		{"own", "ein cynnig ni", "our proposal"},
		{"field-usage", "ar arfer yn y maes", "met in the field"},
		{"legend", "An Act without a year", "An Act without a year"},
		{"unheard-of 12", "unheard-of 12", "unheard-of 12"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct value value = {.text = cases[i].source};
		const struct term term = {.sources = {.items = &value, .n = 1}};
		struct buf out;

		buf_init(&out);
		i18n_set(LANG_CY);
		label_sources(&term, &sources, LANG_CY, &out);
		assert_string_equal(out.data, cases[i].cy);
		buf_clear(&out);
		i18n_set(LANG_EN);
		label_sources(&term, &sources, LANG_EN, &out);
		assert_string_equal(out.data, cases[i].en);
		buf_release(&out);
	}
}

static void label_sources__of_several_stand_in_a_row(void **state)
{
	struct value values[] = {{.text = "own"}, {.text = "sswb-2014 §2"}};
	const struct term term = {.sources = {.items = values, .n = 2}};
	struct buf out;

	(void)state;
	i18n_set(LANG_EN);
	buf_init(&out);
	label_sources(&term, &sources, LANG_EN, &out);
	assert_string_equal(out.data, "our proposal · Act 2014 §2");
	buf_release(&out);
}

static void assert_hit(const struct hit *hit, enum lang ui, const char *wanted)
{
	struct buf out;

	i18n_set(ui);
	buf_init(&out);
	label_hit(hit, &out);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void label_hit__shows_mutated_words_by_arrows(void **state)
{
	struct match_word words[] = {
		{.typed = "bresgripsiynu",
			.found = "presgripsiynu",
			.radical = "presgripsiynu",
			.mutation = MUTATION_SOFT},
		{.typed = "da", .found = "da"},
		{.typed = "cymuned",
			.found = "gymuned",
			.radical = "cymuned",
			.mutation = MUTATION_SOFT},
	};
	struct hit hit = {.reason = REASON_MUTATION, .words = words, .n_words = 1};

	(void)state;
	assert_hit(&hit, LANG_CY, "bresgripsiynu → presgripsiynu (treiglad meddal)");
	assert_hit(&hit, LANG_EN, "bresgripsiynu → presgripsiynu (soft mutation)");
	hit.n_words = 3;
	assert_hit(&hit, LANG_EN,
		"bresgripsiynu → presgripsiynu (soft mutation) · cymuned → gymuned (soft "
		"mutation)");
	hit.reason = REASON_TEXT;
	hit.field = FIELD_TAG;
	hit.n_words = 1;
	assert_hit(&hit, LANG_CY, "bresgripsiynu → presgripsiynu (treiglad meddal) · yn y tagiau");
}

static void label_hit__else_gives_the_reason(void **state)
{
	static const struct {
		enum reason reason;
		enum field field;
		const char *cy, *en;
	} cases[] = {
		{REASON_EXACT, FIELD_TERM, "union air", "exact"},
		{REASON_FOLDED, FIELD_TERM, "acenion neu briflythrennau'n wahanol",
			"accents or capitals differ"},
		{REASON_FORM, FIELD_TERM, "ffurf arall", "another form"},
		{REASON_PREFIX, FIELD_TERM, "dechrau'r gair", "start of the word"},
		{REASON_WORD, FIELD_TERM, "gair yn y term", "a word in the term"},
		{REASON_TEXT, FIELD_TERM, "yn y testun", "found in the text"},
		{REASON_TEXT, FIELD_DEFINITION, "yn y diffiniad", "in the definition"},
		{REASON_TEXT, FIELD_TAG, "yn y tagiau", "in the tags"},
		{REASON_TEXT, FIELD_REFERENCE, "mewn croesgyfeiriad", "in a cross-reference"},
	};
	struct match_word word = {.typed = "da", .found = "da"};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct hit hit = {.reason = cases[i].reason,
			.field = cases[i].field,
			.words = &word,
			.n_words = 1};

		assert_hit(&hit, LANG_CY, cases[i].cy);
		assert_hit(&hit, LANG_EN, cases[i].en);
	}
}

static void label_hit__makes_the_query_visible(void **state)
{
	struct match_word word = {.typed = "\033[31mb\xff",
		.found = "p\n",
		.radical = "p\n",
		.mutation = MUTATION_SOFT};
	const struct hit hit = {.reason = REASON_MUTATION, .words = &word, .n_words = 1};

	(void)state;
	assert_hit(&hit, LANG_EN, "␛[31mb\uFFFD → p␊ (soft mutation)");
}

/* Every value of every enum has a text in both languages, and the two differ. */
static void labels__exist_in_both_languages(void **state)
{
	const char *english[64];
	size_t n = 0, at = 0;

	(void)state;
	for (int lang = LANG_EN; lang >= LANG_CY; lang--) {
		const char *texts[64];

		i18n_set((enum lang)lang);
		n = 0;
		for (int i = 0; i < N_TIERS; i++)
			texts[n++] = label_tier((enum tier)i);
		for (int i = 0; i < N_TERM_STATUSES; i++)
			texts[n++] = label_status((enum term_status)i);
		for (int i = 0; i < N_REVIEWS; i++)
			texts[n++] = label_review((enum review)i);
		for (int i = 0; i < N_LABELS; i++)
			texts[n++] = label_label((enum label)i);
		for (int i = 0; i < N_RELATIONS; i++) {
			texts[n++] = label_relation((enum relation_kind)i, false);
			texts[n++] = label_relation((enum relation_kind)i, true);
		}
		for (int i = 0; i < N_SOURCE_KINDS; i++)
			texts[n++] = label_source_kind((enum source_kind)i);
		for (int i = 0; i < N_LANGS; i++)
			texts[n++] = label_lang((enum lang)i);
		for (int i = 0; i < N_REASONS; i++)
			texts[n++] = label_reason_short((enum reason)i, MUTATION_SOFT);
		for (int i = MUTATION_SOFT; i < N_MUTATIONS; i++)
			texts[n++] = label_reason(REASON_MUTATION, (enum mutation)i, FIELD_TERM);
		for (at = 0; at < n; at++) {
			assert_true(*texts[at]);
			if (lang == LANG_EN)
				english[at] = texts[at];
			else
				assert_string_not_equal(texts[at], english[at]);
		}
	}
	assert_string_equal(label_relation(RELATION_BROADER, true), "Culach");
	assert_string_equal(label_relation(RELATION_DONE_BY, false), "Gan bwy:");
}

static void label_error__stands_in_the_interface_language(void **state)
{
	struct error error;
	struct buf out;

	(void)state;
	buf_init(&out);
	i18n_set(LANG_CY);
	error_set(&error, STATUS_DATA, "the key ‘{1}’ is missing", "ti\033er", NULL);
	error_at(&error, "a\nb.yaml", 3, 7);
	label_error(&error, &out);
	assert_string_equal(out.data, "a␊b.yaml:3:7: mae'r allwedd ‘ti␛er’ ar goll");
	buf_clear(&out);
	memset(&error, 0, sizeof error);
	label_error(&error, &out);
	assert_string_equal(out.data, "aeth rhywbeth o'i le");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(label_grammar__of_a_noun_with_a_plural),
		cmocka_unit_test(label_grammar__of_a_noun_that_is_plural),
		cmocka_unit_test(label_grammar__of_other_words),
		cmocka_unit_test(label_mutations__stand_in_their_places),
		cmocka_unit_test(label_sources__are_short),
		cmocka_unit_test(label_sources__of_several_stand_in_a_row),
		cmocka_unit_test(label_hit__shows_mutated_words_by_arrows),
		cmocka_unit_test(label_hit__else_gives_the_reason),
		cmocka_unit_test(label_hit__makes_the_query_visible),
		cmocka_unit_test(labels__exist_in_both_languages),
		cmocka_unit_test(label_error__stands_in_the_interface_language),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
