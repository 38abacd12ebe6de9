/* test_doc.c - an entry as blocks: which, in which order, and what they say
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
#include "lib/fixture.h"
#include "present/doc.h"

static struct index *small; /* the tables of tests/data/small; the entries are made here */

static int start(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		fail_msg("GEIRFA_LOCALEDIR must say where locale/cy/LC_MESSAGES/geirfa.mo was "
			 "built");
	i18n_init(localedir);
	small = fixture_index("tests/data/small");
	return 0;
}

static int stop(void **state)
{
	(void)state;
	index_close(small);
	fixture_remove();
	return 0;
}

static struct value en_sources[] = {{.text = "splossary"}, {.text = "wcva-2023"}};
static struct value cy_sources[] = {{.text = "sswb-2014 §2"}};
static struct value own[] = {{.text = "own"}};
static struct value health[] = {{.text = "health-care"}};
static struct value health_and_more[] = {{.text = "health-care"}, {.text = "unheard-of"}};
static struct value spellings[] = {{.text = "gweithiwr cysylltu"}, {.text = "gweithiwr-cyswllt"}};

static struct term en_terms[] = {
	{.term.text = "link worker",
		.status = TERM_ADMITTED,
		.preferred_by = {health, 1},
		.sources = {en_sources, 2}},
	{.term.text = "practitioner",
		.status = TERM_PREFERRED,
		.sources = {own, 1},
		.note.in = {{NULL}, {"A note."}}},
	{.term.text = "prescriber",
		.status = TERM_DEPRECATED,
		.avoided_by = {health, 1},
		.labels = 1U << LABEL_FORMER,
		.review = REVIEW_APPROVED,
		.why.in = {{"Nid yw'n rhagnodi."}, {"Nothing is prescribed."}}},
	{.term.text = "helper", .status = TERM_DEPRECATED, .instead.text = "community"},
};
static struct term cy_terms[] = {
	{.term.text = "cymorthydd",
		.status = TERM_PREFERRED,
		.gender = GENDER_MASCULINE,
		.mutates = true,
		.review = REVIEW_QUERIED,
		.sources = {cy_sources, 1}},
	{.term.text = "gweithiwr cyswllt",
		.status = TERM_PROPOSED,
		.gender = GENDER_MASCULINE,
		.review = REVIEW_QUERIED,
		.variants = {spellings, 2},
		.sources = {own, 1}},
};
static struct reference references[] = {
	{.kind = RELATION_CONTRAST,
		.id = "community",
		.headword = {"cymuned", "community"},
		.why.in = {{"Pobl ydynt."}, {"They are people."}}},
	{.kind = RELATION_CONTRAST,
		.reverse = true,
		.id = "warm-hub",
		.headword = {NULL, "warm hub"}},
	{.kind = RELATION_DONE_BY, .id = "individual", .headword = {"unigolyn", "individual"}},
	{.kind = RELATION_DONE_BY, .reverse = true, .id = "nobody", .headword = {NULL, NULL}},
};

static const struct entry entry = {
	.concept =
		{
			.id.text = "practitioner",
			.tier = TIER_SUGGESTED,
			.theme.text = "people",
			.sectors = {health_and_more, 2},
			.sense.in = {{NULL}, {"a person"}},
			.terms = {{cy_terms, 2}, {en_terms, 4}},
			.definition.in = {{"Un sy'n *helpu*."}, {"One who *helps*."}},
			.usage.in = {{NULL}, {"Say *practitioner*."}},
			.review = {REVIEW_QUERIED, REVIEW_DRAFT},
		},
	.references = references,
	.n_references = 4,
};

static struct doc doc;

static void build(const struct entry *of, enum lang ui, bool definition_first, bool full)
{
	const struct doc_options options = {
		.ui = ui, .definition_first = definition_first, .full_grammar = full, .only = -1};

	i18n_set(ui);
	assert_int_equal(doc_build(of, small, &options, &doc, NULL), STATUS_OK);
}

/* The block @nth (from 0) of a kind. */
static const struct doc_block *block(enum doc_kind kind, size_t nth)
{
	for (size_t i = 0; i < doc.n; i++) {
		if (doc.blocks[i].kind == kind && nth-- == 0)
			return &doc.blocks[i];
	}
	fail_msg("no such block");
	return NULL;
}

static void assert_text(const char *text, const char *wanted)
{
	if (wanted) {
		assert_non_null(text);
		assert_string_equal(text, wanted);
	} else {
		assert_null(text);
	}
}

static void doc_build__keeps_the_order_of_the_screen(void **state)
{
	static const enum doc_kind kinds[] = {DOC_HEADWORD, DOC_HEADWORD, DOC_FACTS, DOC_CHOICE,
		DOC_CHOICE, DOC_CHOICE, DOC_PAIR, DOC_PAIR, DOC_TERM, DOC_TERM, DOC_TERM, DOC_TERM,
		DOC_PAIR, DOC_LINK, DOC_LINK, DOC_LINK, DOC_LINK, DOC_LINE, DOC_LINE, DOC_LINE,
		DOC_LINE};
	static const char *const labels[] = {NULL, NULL, NULL, "Which word, with whom", NULL, NULL,
		"Easy read", "Definition", "Other Welsh terms", "Other English terms", NULL, NULL,
		"Usage", "Not the same as", NULL, "Done by", "Does", "Mutations", "Sources", NULL,
		NULL};

	(void)state;
	build(&entry, LANG_EN, false, false);
	assert_int_equal(doc.n, sizeof kinds / sizeof *kinds);
	for (size_t i = 0; i < doc.n; i++) {
		assert_int_equal(doc.blocks[i].kind, kinds[i]);
		assert_text(doc.blocks[i].label, labels[i]);
	}
	doc_release(&doc);
	build(&entry, LANG_CY, true, false);
	assert_text(block(DOC_PAIR, 0)->label, "Diffiniad");
	assert_text(block(DOC_PAIR, 1)->label, "Hawdd ei ddeall");
	doc_release(&doc);
}

static void doc_build__headwords_begin_with_the_interface_language(void **state)
{
	(void)state;
	build(&entry, LANG_EN, false, false);
	assert_int_equal(block(DOC_HEADWORD, 0)->lang, LANG_EN);
	assert_text(block(DOC_HEADWORD, 0)->text, "practitioner (a person)");
	assert_text(block(DOC_HEADWORD, 0)->detail, NULL);
	assert_text(block(DOC_HEADWORD, 0)->mark, "draft · our proposal");
	assert_text(block(DOC_HEADWORD, 0)->texts[LANG_EN], "A note.");
	assert_text(block(DOC_HEADWORD, 0)->texts[LANG_CY], NULL);
	assert_text(block(DOC_HEADWORD, 1)->text, "cymorthydd");
	assert_text(block(DOC_HEADWORD, 1)->detail, "masc.");
	assert_text(block(DOC_HEADWORD, 1)->mark, "queried · Act 2014 §2");
	doc_release(&doc);
	build(&entry, LANG_CY, false, true);
	assert_text(block(DOC_HEADWORD, 0)->text, "cymorthydd");
	assert_text(block(DOC_HEADWORD, 0)->detail, "enw gwrywaidd");
	assert_text(block(DOC_HEADWORD, 0)->mark, "dan drafod · Deddf 2014 §2");
	doc_release(&doc);
}

static void doc_build__facts_are_names_in_the_interface_language(void **state)
{
	(void)state;
	build(&entry, LANG_CY, false, false);
	assert_text(block(DOC_FACTS, 0)->text,
		"term a awgrymir · pobl a rolau · gofal iechyd, unheard-of");
	doc_release(&doc);
}

static void doc_build__choices_name_the_word_for_each_sector(void **state)
{
	(void)state;
	build(&entry, LANG_CY, false, false);
	assert_text(block(DOC_CHOICE, 0)->detail, "gofal iechyd");
	assert_text(block(DOC_CHOICE, 0)->texts[LANG_EN], "link worker");
	assert_text(block(DOC_CHOICE, 0)->texts[LANG_CY], "cymorthydd");
	assert_text(block(DOC_CHOICE, 0)->mark, NULL);
	assert_text(block(DOC_CHOICE, 1)->detail, "gofal iechyd");
	assert_text(block(DOC_CHOICE, 1)->texts[LANG_EN], "prescriber");
	assert_text(block(DOC_CHOICE, 1)->texts[LANG_CY], NULL);
	assert_text(block(DOC_CHOICE, 1)->mark, "i'w osgoi");
	assert_text(block(DOC_CHOICE, 2)->detail, "pawb arall");
	assert_text(block(DOC_CHOICE, 2)->texts[LANG_EN], "practitioner");
	assert_text(block(DOC_CHOICE, 2)->texts[LANG_CY], "cymorthydd");
	doc_release(&doc);
}

static void doc_build__one_choice_serves_all_where_no_sector_differs(void **state)
{
	static struct term preferred_by_health[] = {
		{.term.text = "wellbeing", .status = TERM_PREFERRED, .preferred_by = {health, 1}}};
	static const struct entry agreed = {
		.concept = {.id.text = "wellbeing",
			.theme.text = "people",
			.terms = {{NULL, 0}, {preferred_by_health, 1}}}};
	size_t choices = 0;

	(void)state;
	build(&agreed, LANG_EN, false, false);
	for (size_t i = 0; i < doc.n; i++)
		choices += doc.blocks[i].kind == DOC_CHOICE;
	assert_int_equal(choices, 1);
	assert_text(block(DOC_CHOICE, 0)->label, "Which word, with whom");
	assert_text(block(DOC_CHOICE, 0)->detail, "everyone");
	assert_text(block(DOC_CHOICE, 0)->texts[LANG_EN], "wellbeing");
	assert_null(block(DOC_CHOICE, 0)->texts[LANG_CY]);
	doc_release(&doc);
}

static void doc_build__missing_texts_say_so(void **state)
{
	const struct doc_block *usage, *plain;

	(void)state;
	build(&entry, LANG_EN, false, false);
	plain = block(DOC_PAIR, 0);
	assert_true(plain->missing[LANG_CY] && plain->missing[LANG_EN]);
	assert_text(plain->texts[LANG_CY], "No Welsh easy read yet");
	assert_text(plain->texts[LANG_EN], "No English easy read yet");
	assert_text(block(DOC_PAIR, 1)->texts[LANG_CY], "Un sy'n *helpu*.");
	assert_false(block(DOC_PAIR, 1)->missing[LANG_CY]);
	usage = block(DOC_PAIR, 2);
	assert_true(usage->missing[LANG_CY]);
	assert_false(usage->missing[LANG_EN]);
	assert_text(usage->texts[LANG_CY], "No Welsh text about usage yet");
	doc_release(&doc);
}

static void doc_build__other_terms_tell_their_status(void **state)
{
	const struct doc_block *term;

	(void)state;
	build(&entry, LANG_EN, false, false);
	term = block(DOC_TERM, 0);
	assert_int_equal(term->lang, LANG_CY);
	assert_text(term->text, "gweithiwr cyswllt");
	assert_text(term->detail, "masc. · also: gweithiwr cysylltu, gweithiwr-cyswllt");
	assert_text(term->mark, "proposed, not agreed yet · our proposal");
	assert_text(block(DOC_TERM, 1)->mark, "also accepted · splossary · WCVA");
	term = block(DOC_TERM, 2);
	assert_text(term->mark, "avoid; say ‘practitioner’ · former · approved");
	assert_text(term->texts[LANG_EN], "Nothing is prescribed.");
	assert_text(term->texts[LANG_CY], "Nid yw'n rhagnodi.");
	assert_text(block(DOC_TERM, 3)->mark, "avoid; say ‘community’");
	doc_release(&doc);
}

static void doc_build__links_are_numbered(void **state)
{
	(void)state;
	build(&entry, LANG_CY, false, false);
	assert_int_equal(doc.n_links, 4);
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(block(DOC_LINK, i)->number, (int)i + 1);
	assert_text(block(DOC_LINK, 0)->text, "cymuned");
	assert_text(block(DOC_LINK, 0)->detail, "community");
	assert_text(block(DOC_LINK, 0)->target, "community");
	assert_text(block(DOC_LINK, 0)->texts[LANG_CY], "Pobl ydynt.");
	assert_text(block(DOC_LINK, 1)->text, "warm hub");
	assert_int_equal(block(DOC_LINK, 1)->lang, LANG_EN);
	assert_text(block(DOC_LINK, 1)->detail, NULL);
	assert_text(block(DOC_LINK, 2)->label, "Gan bwy:");
	assert_text(block(DOC_LINK, 3)->label, "Gwaith:");
	assert_text(block(DOC_LINK, 3)->text, "nobody");
	doc_release(&doc);
}

static void assert_mention(
	const struct doc_block *of, enum lang lang, size_t i, const char *words, int number)
{
	const struct doc_mention *mention = &of->mentions[lang].items[i];

	assert_true(i < of->mentions[lang].n);
	assert_int_equal(mention->len, strlen(words));
	assert_memory_equal(of->texts[lang] + mention->start, words, mention->len);
	assert_int_equal(mention->number, number);
}

static struct entry mentioning(void)
{
	struct entry of = entry;

	of.concept.definition.in[LANG_CY].text =
		"Gyda *pobl* a chymunedau, a Gwasanaeth Iechyd Gwladol.";
	of.concept.definition.in[LANG_EN].text =
		"With community assets, communities and practitioners.";
	of.concept.usage.in[LANG_EN].text = "Not of the *warm hub* but of community assets.";
	return of;
}

static void doc_build__mentions_lead_to_links(void **state)
{
	struct entry of = mentioning();
	const struct doc_block *definition, *usage;

	(void)state;
	build(&of, LANG_EN, true, false);
	definition = block(DOC_PAIR, 0);
	usage = block(DOC_PAIR, 2);
	assert_int_equal(definition->mentions[LANG_EN].n, 2);
	assert_mention(definition, LANG_EN, 0, "community assets", 5);
	assert_mention(definition, LANG_EN, 1, "communities", 1);
	assert_mention(definition, LANG_CY, 0, "chymunedau", 1);
	assert_int_equal(usage->mentions[LANG_EN].n, 1);
	assert_mention(usage, LANG_EN, 0, "community assets", 5);
	assert_int_equal(usage->mentions[LANG_CY].n, 0);
	doc_release(&doc);
}

static void doc_build__what_is_only_mentioned_comes_after_the_references(void **state)
{
	struct entry of = mentioning();

	(void)state;
	build(&of, LANG_CY, true, false);
	assert_text(block(DOC_LINK, 3)->target, "nobody");
	assert_text(block(DOC_LINK, 4)->label, "Yn y testun");
	assert_text(block(DOC_LINK, 4)->target, "health-service");
	assert_int_equal(block(DOC_LINK, 4)->number, 5);
	assert_text(block(DOC_LINK, 5)->label, NULL);
	assert_text(block(DOC_LINK, 5)->target, "community-assets");
	assert_text(block(DOC_LINK, 5)->text, "asedau cymunedol");
	assert_text(block(DOC_LINK, 5)->detail, "community assets");
	assert_int_equal(doc.n_links, 6);
	doc_release(&doc);
}

static void doc_build__mentions_of_one_language_alone(void **state)
{
	const struct doc_options options = {.ui = LANG_CY, .only = LANG_EN};
	struct entry of = mentioning();

	(void)state;
	i18n_set(LANG_CY);
	assert_int_equal(doc_build(&of, small, &options, &doc, NULL), STATUS_OK);
	assert_int_equal(doc.n_links, 5);
	assert_text(block(DOC_LINK, 4)->target, "community-assets");
	assert_int_equal(block(DOC_PAIR, 1)->mentions[LANG_CY].n, 0);
	doc_release(&doc);
}

static void doc_build__ends_in_mutations_and_sources(void **state)
{
	(void)state;
	build(&entry, LANG_CY, false, false);
	assert_text(
		block(DOC_LINE, 0)->text, "i gymorthydd · fy nghymorthydd · ei chymorthydd (hi)");
	assert_text(block(DOC_LINE, 1)->text, "splossary, Rhestr Termau");
	assert_text(block(DOC_LINE, 1)->detail, "https://splossary.wales/");
	assert_text(block(DOC_LINE, 2)->text,
		"Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014");
	assert_text(block(DOC_LINE, 3)->text, "CGGC, ystyr y fframwaith");
	doc_release(&doc);
}

static void doc_build__of_an_entry_with_nothing(void **state)
{
	const struct entry bare = {
		.concept = {.id.text = "bare", .tier = TIER_CORE, .theme.text = "people"}};

	(void)state;
	build(&bare, LANG_EN, false, false);
	assert_int_equal(doc.n, 5);
	assert_text(block(DOC_HEADWORD, 0)->text, "No English term yet");
	assert_true(block(DOC_HEADWORD, 0)->missing[LANG_EN]);
	assert_text(block(DOC_HEADWORD, 1)->text, "No Welsh term yet");
	assert_text(block(DOC_HEADWORD, 1)->mark, NULL);
	assert_text(block(DOC_PAIR, 1)->texts[LANG_CY], "No Welsh definition yet");
	doc_release(&doc);
	doc_release(&doc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(doc_build__keeps_the_order_of_the_screen),
		cmocka_unit_test(doc_build__headwords_begin_with_the_interface_language),
		cmocka_unit_test(doc_build__facts_are_names_in_the_interface_language),
		cmocka_unit_test(doc_build__choices_name_the_word_for_each_sector),
		cmocka_unit_test(doc_build__one_choice_serves_all_where_no_sector_differs),
		cmocka_unit_test(doc_build__missing_texts_say_so),
		cmocka_unit_test(doc_build__other_terms_tell_their_status),
		cmocka_unit_test(doc_build__links_are_numbered),
		cmocka_unit_test(doc_build__mentions_lead_to_links),
		cmocka_unit_test(doc_build__what_is_only_mentioned_comes_after_the_references),
		cmocka_unit_test(doc_build__mentions_of_one_language_alone),
		cmocka_unit_test(doc_build__ends_in_mutations_and_sources),
		cmocka_unit_test(doc_build__of_an_entry_with_nothing),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
