/* test_entry_layout.c - an entry broken into lines for a width
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lib/screen_text.h"
#include "text/width.h"
#include "tui/entry_layout.h"

static struct doc doc_of(struct doc_block *blocks, size_t n)
{
	struct doc doc = {.blocks = blocks, .n = n};

	return doc;
}

/* The lines of an entry at a width, as text. */
static void assert_lines(
	struct doc_block *blocks, size_t n, enum lang ui, int cols, const char *expected)
{
	struct doc doc = doc_of(blocks, n);
	struct surface surface;
	struct paper paper;
	struct buf text;

	assert_int_equal(entry_layout_build(&doc, ui, cols, NULL, &paper, NULL), STATUS_OK);
	assert_int_equal(surface_init(&surface, (int)paper.n, cols + 1, NULL), STATUS_OK);
	paper_draw(&paper, 0, 0, &surface);
	buf_init(&text);
	screen_text_add(&surface, &text);
	assert_string_equal(text.data, expected);
	buf_release(&text);
	surface_release(&surface);
	paper_release(&paper);
}

#define LINES(blocks, ui, cols, expected)                                                          \
	assert_lines(blocks, sizeof blocks / sizeof *blocks, ui, cols, expected)

static void entry_layout__headword_keeps_grammar_and_mark_together_where_they_fit(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_HEADWORD,
			.lang = LANG_CY,
			.text = "cymuned",
			.detail = "eb, ll. cymunedau",
			.mark = "drafft"},
		{.kind = DOC_HEADWORD,
			.lang = LANG_EN,
			.text = "No English term yet",
			.missing = {[LANG_EN] = true}},
	};

	(void)state;
	LINES(blocks, LANG_CY, 50,
		"cymuned  eb, ll. cymunedau                [drafft]\n"
		"No English term yet\n");
	LINES(blocks, LANG_CY, 30,
		"cymuned  eb, ll. cymunedau\n"
		"  [drafft]\n"
		"No English term yet\n");
	LINES(blocks, LANG_CY, 12,
		"cymuned\n"
		"  eb, ll.\n"
		"  cymunedau\n"
		"  [drafft]\n"
		"No English\n"
		"  term yet\n");
}

static struct doc_block pair = {.kind = DOC_PAIR,
	.label = "Easy read",
	.texts = {[LANG_CY] = "Y bobl yr ydych chi'n rhannu lle neu ddiddordeb â nhw.",
		[LANG_EN] = "The people you share a place or an interest with."}};

static void entry_layout__languages_stand_side_by_side_where_there_is_room(void **state)
{
	struct doc_block blocks[] = {pair, pair};

	(void)state;
	blocks[1].label = "Definition";
	LINES(blocks, LANG_EN, 64,
		"Easy read\n"
		"CYMRAEG                          ENGLISH\n"
		"Y bobl yr ydych chi'n rhannu     The people you share a place or\n"
		"lle neu ddiddordeb â nhw.        an interest with.\n"
		"\n"
		"Definition\n"
		"Y bobl yr ydych chi'n rhannu     The people you share a place or\n"
		"lle neu ddiddordeb â nhw.        an interest with.\n");
}

static void entry_layout__languages_stack_where_there_is_not(void **state)
{
	(void)state;
	assert_lines(&pair, 1, LANG_EN, 63,
		"Easy read\n"
		"EN The people you share a place or an interest with.\n"
		"CY Y bobl yr ydych chi'n rhannu lle neu ddiddordeb â nhw.\n");
	assert_lines(&pair, 1, LANG_CY, 30,
		"Easy read\n"
		"CY Y bobl yr ydych chi'n\n"
		"   rhannu lle neu ddiddordeb â\n"
		"   nhw.\n"
		"EN The people you share a\n"
		"   place or an interest with.\n");
	assert_lines(&pair, 1, LANG_CY, 16,
		"Easy read\n"
		"CY\n"
		"Y bobl yr ydych\n"
		"chi'n rhannu lle\n"
		"neu ddiddordeb â\n"
		"nhw.\n"
		"EN\n"
		"The people you\n"
		"share a place or\n"
		"an interest\n"
		"with.\n");
}

static void entry_layout__columns_of_unequal_length_do_not_mix(void **state)
{
	struct doc_block blocks[] = {pair, pair};

	(void)state;
	blocks[0].texts[LANG_CY] = "Byr.";
	blocks[1].texts[LANG_EN] = NULL;
	LINES(blocks, LANG_CY, 64,
		"Easy read\n"
		"CYMRAEG                          ENGLISH\n"
		"Byr.                             The people you share a place or\n"
		"                                 an interest with.\n"
		"\n"
		"Easy read\n"
		"Y bobl yr ydych chi'n rhannu\n"
		"lle neu ddiddordeb â nhw.\n");
}

static void entry_layout__choices_stand_beside_or_below_their_label(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_CHOICE,
			.label = "Which word, with whom",
			.detail = "health care",
			.texts = {[LANG_CY] = "gweithiwr cyswllt", [LANG_EN] = "link worker"}},
		{.kind = DOC_CHOICE,
			.detail = "everyone else",
			.texts = {[LANG_EN] = "practitioner"}},
		{.kind = DOC_CHOICE,
			.detail = "housing",
			.texts = {[LANG_EN] = "client"},
			.mark = "avoid"},
	};

	(void)state;
	LINES(blocks, LANG_EN, 76,
		"Which word, with whom  health care: link worker · gweithiwr cyswllt\n"
		"                       everyone else: practitioner\n"
		"                       housing: client  [avoid]\n");
	LINES(blocks, LANG_CY, 40,
		"Which word, with whom\n"
		"health care: gweithiwr cyswllt · link\n"
		"  worker\n"
		"everyone else: practitioner\n"
		"housing: client  [avoid]\n");
}

static void entry_layout__links_hang_behind_their_number(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_LINK,
			.label = "Not the same as",
			.number = 9,
			.text = "statutory services",
			.detail = "gwasanaethau statudol",
			.texts = {[LANG_EN] = "Public bodies must provide them."}},
		{.kind = DOC_LINK,
			.label = "See also",
			.number = 10,
			.text = "house",
			.detail = "tŷ"},
		{.kind = DOC_LINK, .number = 11, .text = "wellbeing"},
	};
	struct doc doc = doc_of(blocks, 3);
	struct paper paper;

	(void)state;
	LINES(blocks, LANG_EN, 70,
		"Not the same as        [9] statutory services · gwasanaethau statudol\n"
		"                           Public bodies must provide them.\n"
		"See also               [10] house · tŷ\n"
		"                       [11] wellbeing\n");
	LINES(blocks, LANG_EN, 30,
		"Not the same as\n"
		"[9] statutory services ·\n"
		"    gwasanaethau statudol\n"
		"    Public bodies must provide\n"
		"    them.\n"
		"\n"
		"See also\n"
		"[10] house · tŷ\n"
		"[11] wellbeing\n");
	assert_int_equal(entry_layout_build(&doc, LANG_EN, 70, NULL, &paper, NULL), STATUS_OK);
	assert_int_equal(paper.lines[0].link, 9);
	assert_int_equal(paper.lines[1].link, 9);
	assert_int_equal(paper.lines[2].link, 10);
	paper_release(&paper);
}

static void entry_layout__lists_break_between_their_items(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_LINE,
			.label = "Mutations",
			.text = "y gymuned · i gymuned · fy nghymuned · ei chymuned (hi)"},
	};

	(void)state;
	LINES(blocks, LANG_EN, 70,
		"Mutations              y gymuned · i gymuned · fy nghymuned ·\n"
		"                       ei chymuned (hi)\n");
	LINES(blocks, LANG_EN, 30,
		"Mutations\n"
		"y gymuned · i gymuned ·\n"
		"fy nghymuned ·\n"
		"ei chymuned (hi)\n");
	LINES(blocks, LANG_EN, 12,
		"Mutations\n"
		"y gymuned ·\n"
		"i gymuned ·\n"
		"fy nghymuned\n"
		"ei chymuned\n"
		"(hi)\n");
}

static void entry_layout__addresses_are_shown_whole_or_not(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_LINE,
			.label = "Sources",
			.text = "splossary",
			.detail = "https://www.example.org/a/long/address"},
	};

	(void)state;
	LINES(blocks, LANG_EN, 70,
		"Sources                splossary\n                       "
		"https://www.example.org/a/long/address\n");
	LINES(blocks, LANG_EN, 56,
		"Sources                splossary\nhttps://www.example.org/a/long/address\n");
	LINES(blocks, LANG_EN, 38, "Sources\nsplossary\nhttps://www.example.org/a/long/address\n");
	LINES(blocks, LANG_EN, 37, "Sources\nsplossary\n");
}

static void entry_layout__cited_words_lose_their_marks(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_PAIR, .texts = {[LANG_CY] = "Dywedwch *tŷ bach* yn lle *a* yma."}},
	};
	struct doc doc = doc_of(blocks, 1);
	struct paper paper;
	const struct paper_line *line;

	(void)state;
	LINES(blocks, LANG_CY, 20, "CY\nDywedwch tŷ bach yn\nlle a yma.\n");
	assert_int_equal(entry_layout_build(&doc, LANG_CY, 16, NULL, &paper, NULL), STATUS_OK);
	line = &paper.lines[1]; /* Dywedwch tŷ bach, as a whole */
	assert_int_equal(line->n, 2);
	assert_int_equal(line->spans[0].style, STYLE_PLAIN);
	assert_int_equal(line->spans[1].style, STYLE_CITED);
	assert_memory_equal(line->spans[1].text, "tŷ bach", strlen("tŷ bach"));
	paper_release(&paper);
	assert_int_equal(entry_layout_build(&doc, LANG_CY, 11, NULL, &paper, NULL), STATUS_OK);
	line = &paper.lines[1]; /* Dywedwch tŷ: a citation that goes on */
	assert_int_equal(line->spans[1].style, STYLE_CITED);
	assert_int_equal(paper.lines[2].spans[0].style, STYLE_CITED);
	paper_release(&paper);
}

/* At every width nothing goes over the edge, and nothing is lost. */
static void entry_layout__keeps_to_its_width(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_HEADWORD,
			.text = "ymarferydd presgripsiynu cymdeithasol",
			.detail = "eg",
			.mark = "drafft · splossary"},
		{.kind = DOC_FACTS,
			.text = "term a awgrymir · pobl a rolau · gofal iechyd, gofal "
				"cymdeithasol"},
		{.kind = DOC_CHOICE,
			.label = "Pa air, gyda phwy",
			.detail = "gofal iechyd",
			.texts = {"gweithiwr cyswllt", "link worker"}},
		{.kind = DOC_PAIR,
			.label = "Diffiniad",
			.texts = {"日本語の文字 a *gair* arall sy'nairhircanrhywun",
				"Another *word*"}},
		{.kind = DOC_TERM,
			.label = "Termau Cymraeg eraill",
			.text = "gweithiwr cyswllt",
			.detail = "eg, ll. gweithwyr cyswllt",
			.mark = "a ganiateir",
			.texts = {"nodyn", NULL}},
		{.kind = DOC_LINK,
			.label = "Gweler hefyd",
			.number = 123,
			.text = "llesiant",
			.detail = "wellbeing"},
		{.kind = DOC_LINE,
			.label = "Treigladau",
			.text = "yr ymarferydd · ei hymarferydd (hi)"},
	};
	struct doc doc = doc_of(blocks, sizeof blocks / sizeof *blocks);

	(void)state;
	for (int cols = 8; cols <= 130; cols++) {
		struct paper paper;

		assert_int_equal(entry_layout_build(&doc, cols % 2 ? LANG_CY : LANG_EN, cols, NULL,
					 &paper, NULL),
			STATUS_OK);
		for (size_t i = 0; i < paper.n; i++) {
			int end = 0;

			for (size_t k = 0; k < paper.lines[i].n; k++) {
				const struct span *span = &paper.lines[i].spans[k];

				assert_true(span->col >= end);
				end = span->col + width_text(span->text, span->len);
				assert_true(end <= cols);
			}
		}
		paper_release(&paper);
	}
}

static void entry_layout__takes_an_empty_entry_and_any_width(void **state)
{
	struct doc empty = {.n = 0}, one = doc_of(&pair, 1);
	struct paper paper;

	(void)state;
	assert_int_equal(entry_layout_build(&empty, LANG_CY, 80, NULL, &paper, NULL), STATUS_OK);
	assert_int_equal(paper.n, 0);
	paper_release(&paper);
	assert_int_equal(entry_layout_build(&one, LANG_CY, -3, NULL, &paper, NULL), STATUS_OK);
	assert_true(paper.n > 50);
	paper_release(&paper);
}

static void entry_layout__words_that_were_found_are_picked_out_in_their_language(void **state)
{
	struct doc_block blocks[] = {
		{.kind = DOC_HEADWORD,
			.lang = LANG_CY,
			.text = "cymuned leol",
			.detail = "cymuned"},
		{.kind = DOC_PAIR,
			.label = "Cymuned",
			.texts =
				{[LANG_CY] = "O gymuned i *gymuned*.", [LANG_EN] = "Not gymuned."}},
		{.kind = DOC_TERM, .lang = LANG_CY, .text = "cymuned", .mark = "cymuned"},
	};
	struct match_word word = {.found = "cymuned"};
	struct hit hit = {.lang = LANG_CY, .words = &word, .n_words = 1};
	struct doc doc = doc_of(blocks, 3);
	struct highlight highlight;
	struct surface surface;
	struct paper paper;
	struct buf looks;

	(void)state;
	highlight_init(&highlight, &hit);
	assert_int_equal(
		entry_layout_build(&doc, LANG_CY, 30, &highlight, &paper, NULL), STATUS_OK);
	highlight_release(&highlight);
	assert_int_equal(surface_init(&surface, (int)paper.n, 31, NULL), STATUS_OK);
	paper_draw(&paper, 0, 0, &surface);
	buf_init(&looks);
	screen_text_add_attributes(&surface, &looks);
	assert_string_equal(looks.data, "XXXXXXXBBBBB\n"
					"\n"
					"BBBBBBB\n"
					"DD...XXXXXXX...XXXXXXX\n"
					"DD\n"
					"XXXXXXX\n");
	buf_release(&looks);
	surface_release(&surface);
	paper_release(&paper);
}

static const struct doc_mention welsh_mentions[] = {{2, 11, 2}, {27, 3, 1}};
static const struct doc_mention english_mentions[] = {{12, 4, 1}};
static struct doc_block mentioning[] = {
	{.kind = DOC_PAIR,
		.texts = {"I weithwyr da, ger y *lle* dŷ mawr.", "A *home* or home."},
		.mentions = {{welsh_mentions, 2}, {english_mentions, 1}}},
	{.kind = DOC_LINK, .label = "In", .number = 1, .text = "home"},
	{.kind = DOC_LINK, .number = 2, .text = "good workers"},
};

static void assert_looks(const struct paper *paper, int cols, int chosen, const char *expected)
{
	struct surface surface;
	struct buf looks;

	assert_int_equal(surface_init(&surface, (int)paper->n, cols + 1, NULL), STATUS_OK);
	paper_draw(paper, 0, chosen, &surface);
	buf_init(&looks);
	screen_text_add(&surface, &looks);
	screen_text_add_attributes(&surface, &looks);
	assert_string_equal(looks.data, expected);
	buf_release(&looks);
	surface_release(&surface);
}

static void entry_layout__mentions_are_underlined_and_picked_out_with_their_link(void **state)
{
	struct doc doc = doc_of(mentioning, 3);
	struct paper paper;

	(void)state;
	assert_int_equal(entry_layout_build(&doc, LANG_CY, 15, NULL, &paper, NULL), STATUS_OK);
	assert_looks(&paper, 15, 2,
		"CY\n"
		"I weithwyr da,\n"
		"ger y lle dŷ\n"
		"mawr.\n"
		"EN\n"
		"A home or home.\n"
		"\n"
		"In\n"
		"[1] home\n"
		"[2] good\n"
		"    workers\n"
		"DD\n"
		"..RRRRRRRRRRR\n"
		"......UUU.UU\n"
		"\n"
		"DD\n"
		"..UUUU....UUUU\n"
		"\n"
		"BB\n"
		"BBB\n"
		"RRR.RRRR\n"
		"....RRRRRRR\n");
	paper_release(&paper);
}

static void paper_link_at__knows_what_stands_where(void **state)
{
	struct doc doc = doc_of(mentioning, 3);
	struct paper paper;

	(void)state;
	assert_int_equal(entry_layout_build(&doc, LANG_CY, 60, NULL, &paper, NULL), STATUS_OK);
	assert_int_equal(paper_link_at(&paper, 0, 4), 0);
	assert_int_equal(paper_link_at(&paper, 0, 5), 2);
	assert_int_equal(paper_link_at(&paper, 0, 15), 2);
	assert_int_equal(paper_link_at(&paper, 0, 16), 0);
	assert_int_equal(paper_link_at(&paper, 1, 5), 0);
	assert_int_equal(paper_link_at(&paper, 1, 13), 1);
	/* The whole line of a link belongs to it. */
	assert_int_equal(paper_link_at(&paper, 3, 0), 1);
	assert_int_equal(paper_link_at(&paper, 4, 59), 2);
	assert_int_equal(paper_link_at(&paper, 5, 0), 0);
	paper_release(&paper);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			entry_layout__headword_keeps_grammar_and_mark_together_where_they_fit),
		cmocka_unit_test(entry_layout__languages_stand_side_by_side_where_there_is_room),
		cmocka_unit_test(entry_layout__languages_stack_where_there_is_not),
		cmocka_unit_test(entry_layout__columns_of_unequal_length_do_not_mix),
		cmocka_unit_test(entry_layout__choices_stand_beside_or_below_their_label),
		cmocka_unit_test(entry_layout__links_hang_behind_their_number),
		cmocka_unit_test(entry_layout__lists_break_between_their_items),
		cmocka_unit_test(entry_layout__addresses_are_shown_whole_or_not),
		cmocka_unit_test(entry_layout__cited_words_lose_their_marks),
		cmocka_unit_test(entry_layout__keeps_to_its_width),
		cmocka_unit_test(entry_layout__takes_an_empty_entry_and_any_width),
		cmocka_unit_test(
			entry_layout__words_that_were_found_are_picked_out_in_their_language),
		cmocka_unit_test(
			entry_layout__mentions_are_underlined_and_picked_out_with_their_link),
		cmocka_unit_test(paper_link_at__knows_what_stands_where),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
