/* test_page_doc.c - a background page as blocks: its parts, its links, what is left out
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "present/page_doc.h"

static struct value concepts[] = {
	{.text = "community"}, {.text = "unheard-of"}, {.text = "practitioner"}};
static struct value sources[] = {{.text = "splossary"}, {.text = "unheard-of"}};
static struct page_part parts[] = {
	{.text.in = {{"Testun y gymuned."}, {"Text of a community assets *term*."}}},
	{.heading.in = {{"Pen"}, {"Head"}}, .text.in = {{"Testun."}, {NULL}}},
};
static const struct page page = {
	.id.text = "about",
	.title.in = {{"teitl"}, {"title"}},
	.sources = {sources, 2},
	.parts = parts,
	.n_parts = 2,
	.concepts = {concepts, 3},
};

static int start(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	if (!localedir)
		return -1;
	i18n_init(localedir);
	*state = fixture_index("tests/data/small");
	return 0;
}

static int stop(void **state)
{
	index_close(*state);
	fixture_remove();
	return 0;
}

static struct doc build(struct index *index, enum lang ui, bool unlinked)
{
	const struct doc_options options = {.ui = ui, .only = -1, .unlinked = unlinked};
	struct doc doc;

	i18n_set(ui);
	assert_int_equal(page_doc_build(&page, index, &options, &doc, NULL), STATUS_OK);
	return doc;
}

static void page_doc__has_title_parts_links_and_sources_in_this_order(void **state)
{
	struct doc doc = build(*state, LANG_EN, true);

	assert_int_equal(doc.n, 7);
	assert_int_equal(doc.blocks[0].kind, DOC_HEADWORD);
	assert_string_equal(doc.blocks[0].text, "title");
	assert_int_equal(doc.blocks[1].kind, DOC_PROSE);
	assert_null(doc.blocks[1].label);
	assert_string_equal(doc.blocks[2].label, "Head");
	assert_int_equal(doc.blocks[3].kind, DOC_LINK);
	assert_string_equal(doc.blocks[3].label, "See also");
	assert_int_equal(doc.blocks[5].kind, DOC_LINE);
	assert_string_equal(doc.blocks[6].text, "unheard-of");
	doc_release(&doc);
}

static void page_doc__takes_the_other_language_where_a_text_is_missing(void **state)
{
	struct doc doc = build(*state, LANG_EN, true);

	assert_null(doc.blocks[2].texts[LANG_EN]);
	assert_string_equal(doc.blocks[2].texts[LANG_CY], "Testun.");
	doc_release(&doc);
	doc = build(*state, LANG_CY, true);
	assert_string_equal(doc.blocks[1].texts[LANG_CY], "Testun y gymuned.");
	doc_release(&doc);
}

static void page_doc__leaves_out_links_to_what_is_not_there(void **state)
{
	struct doc doc = build(*state, LANG_EN, true);

	assert_int_equal(doc.n_links, 2);
	assert_string_equal(doc.blocks[3].target, "community");
	assert_string_equal(doc.blocks[4].target, "practitioner");
	assert_int_equal(doc.blocks[4].number, 2);
	doc_release(&doc);
}

static void page_doc__numbers_what_the_parts_mention_behind_what_to_read_next(void **state)
{
	struct doc doc = build(*state, LANG_EN, false);

	assert_int_equal(doc.blocks[1].mentions[LANG_EN].n, 1);
	assert_int_equal(doc.blocks[1].mentions[LANG_EN].items[0].number, 3);
	assert_int_equal(doc.blocks[1].mentions[LANG_CY].n, 0);
	assert_string_equal(doc.blocks[5].target, "community-assets");
	doc_release(&doc);
	doc = build(*state, LANG_CY, false);
	assert_int_equal(doc.blocks[1].mentions[LANG_CY].items[0].number, 1);
	doc_release(&doc);
}

static void page_doc__id_is_told_from_a_concepts(void **state)
{
	(void)state;
	assert_string_equal(page_doc_id("page:about"), "about");
	assert_null(page_doc_id("page"));
	assert_null(page_doc_id("about"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(page_doc__has_title_parts_links_and_sources_in_this_order),
		cmocka_unit_test(page_doc__takes_the_other_language_where_a_text_is_missing),
		cmocka_unit_test(page_doc__leaves_out_links_to_what_is_not_there),
		cmocka_unit_test(page_doc__numbers_what_the_parts_mention_behind_what_to_read_next),
		cmocka_unit_test(page_doc__id_is_told_from_a_concepts),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
