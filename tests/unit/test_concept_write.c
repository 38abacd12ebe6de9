/* test_concept_write.c - a concept written and read back is the same concept
 * SPDX-License-Identifier: MIT
 */
#include "glossary/write.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "glossary/glossary.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define VALUE(text)                                                                                \
	{                                                                                          \
		text, 0, 0                                                                         \
	}
#define LIST(...)                                                                                  \
	{                                                                                          \
		(struct value[]){__VA_ARGS__}, COUNT(((struct value[]){__VA_ARGS__}))              \
	}
#define BITEXT(english, welsh)                                                                     \
	{                                                                                          \
		{                                                                                  \
			[LANG_EN] = VALUE(english), [LANG_CY] = VALUE(welsh)                       \
		}                                                                                  \
	}

#define LONG_TEXT                                                                                  \
	"Anything local that can help people to live well, and that they can join or draw on: "    \
	"groups and clubs, "                                                                       \
	"services, buildings, parks, paths and beaches, and people with time, skills or "          \
	"knowledge to share."

static void assert_same_text(const char *one, const char *two)
{
	assert_int_equal(one == NULL, two == NULL);
	if (one)
		assert_string_equal(one, two);
}

static void assert_same_values(const struct values *one, const struct values *two)
{
	assert_int_equal(one->n, two->n);
	for (size_t i = 0; i < one->n; i++)
		assert_same_text(one->items[i].text, two->items[i].text);
}

static void assert_same_bitext(const struct bitext *one, const struct bitext *two)
{
	for (int lang = 0; lang < N_LANGS; lang++)
		assert_same_text(one->in[lang].text, two->in[lang].text);
}

static void assert_same_term(const struct term *one, const struct term *two)
{
	assert_same_text(one->term.text, two->term.text);
	assert_int_equal(one->status, two->status);
	assert_int_equal(one->pos, two->pos);
	assert_int_equal(one->gender, two->gender);
	assert_int_equal(one->number, two->number);
	assert_int_equal(one->mutates, two->mutates);
	assert_int_equal(one->review, two->review);
	assert_int_equal(one->labels, two->labels);
	assert_same_values(&one->plurals, &two->plurals);
	assert_same_text(one->singular.text, two->singular.text);
	assert_same_text(one->abbreviation.text, two->abbreviation.text);
	assert_same_text(one->sort_as.text, two->sort_as.text);
	assert_same_text(one->instead.text, two->instead.text);
	assert_same_values(&one->variants, &two->variants);
	assert_same_values(&one->forms, &two->forms);
	assert_same_values(&one->hidden, &two->hidden);
	assert_same_values(&one->preferred_by, &two->preferred_by);
	assert_same_values(&one->avoided_by, &two->avoided_by);
	assert_same_values(&one->sources, &two->sources);
	assert_same_bitext(&one->note, &two->note);
	assert_same_bitext(&one->why, &two->why);
}

static void assert_same_terms(const struct terms *one, const struct terms *two)
{
	assert_int_equal(one->n, two->n);
	for (size_t i = 0; i < one->n; i++)
		assert_same_term(&one->items[i], &two->items[i]);
}

static void assert_same_concept(const struct concept *one, const struct concept *two)
{
	assert_same_text(one->id.text, two->id.text);
	assert_int_equal(one->tier, two->tier);
	assert_same_text(one->theme.text, two->theme.text);
	assert_same_values(&one->sectors, &two->sectors);
	assert_same_values(&one->steps, &two->steps);
	assert_same_values(&one->formerly, &two->formerly);
	assert_same_bitext(&one->sense, &two->sense);
	assert_same_bitext(&one->definition, &two->definition);
	assert_same_bitext(&one->plain, &two->plain);
	assert_same_bitext(&one->usage, &two->usage);
	assert_same_bitext(&one->example, &two->example);
	for (int lang = 0; lang < N_LANGS; lang++) {
		assert_int_equal(one->review[lang], two->review[lang]);
		assert_same_terms(&one->terms[lang], &two->terms[lang]);
	}
	assert_int_equal(one->related.n, two->related.n);
	for (size_t i = 0; i < one->related.n; i++) {
		assert_same_text(one->related.items[i].to.text, two->related.items[i].to.text);
		assert_int_equal(one->related.items[i].kind, two->related.items[i].kind);
		assert_same_bitext(&one->related.items[i].why, &two->related.items[i].why);
	}
}

/* Read a glossary whose only concept is @text. */
static void read_back(const char *text, struct glossary *glossary)
{
	const char *const files[][2] = {{"themes.yaml", "people: {en: people, cy: pobl}\n"},
		{"sectors.yaml", "health: {name: {en: health, cy: iechyd}}\n"},
		{"sources.yaml", "own: {kind: own, name: {en: ours, cy: ein un ni}}\n"},
		{"concepts/one.yaml", text}};
	char folder[] = "/tmp/geirfa-write-XXXXXX", path[256];
	struct error error;

	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/concepts", folder);
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	for (size_t i = 0; i < COUNT(files); i++) {
		snprintf(path, sizeof path, "%s/%s", folder, files[i][0]);
		assert_int_equal(
			file_write(path, files[i][1], strlen(files[i][1]), NULL), STATUS_OK);
	}
	if (glossary_read(folder, glossary, NULL, &error))
		fail_msg("%zu:%zu %s %s in:\n%s", error.line, error.column, error.message,
			error.args[0], text);
	for (size_t i = 0; i < COUNT(files); i++) {
		snprintf(path, sizeof path, "%s/%s", folder, files[i][0]);
		unlink(path);
	}
	snprintf(path, sizeof path, "%s/concepts", folder);
	rmdir(path);
	rmdir(folder);
	assert_int_equal(glossary->concepts.n, 1);
}

static void assert_round_trip(const struct concept *concept)
{
	struct glossary glossary;
	struct buf text, again;

	buf_init(&text);
	buf_init(&again);
	concept_write(concept, &text);
	read_back(text.data, &glossary);
	assert_same_concept(concept, &glossary.concepts.items[0]);
	concept_write(&glossary.concepts.items[0], &again);
	assert_string_equal(text.data, again.data);
	glossary_release(&glossary);
	buf_release(&text);
	buf_release(&again);
}

static void concept_write__leaves_out_what_is_default_or_absent(void **state)
{
	static const char expected[] = "id: one\n"
				       "tier: core\n"
				       "theme: people\n"
				       "\n"
				       "terms:\n"
				       "  cy:\n"
				       "    - term: unigrwydd\n"
				       "\n"
				       "review: {en: draft, cy: checked}\n";
	struct term term = {.term = VALUE("unigrwydd"),
		.status = TERM_ADMITTED,
		.mutates = true,
		.review = REVIEW_CHECKED};
	const struct concept concept = {.id = VALUE("one"),
		.tier = TIER_CORE,
		.theme = VALUE("people"),
		.terms = {[LANG_CY] = {&term, 1}},
		.review = {[LANG_CY] = REVIEW_CHECKED}};
	struct buf text;

	(void)state;
	buf_init(&text);
	concept_write(&concept, &text);
	assert_string_equal(text.data, expected);
	buf_release(&text);
	assert_round_trip(&concept);
}

static void concept_write__uses_the_house_layout(void **state)
{
	static const char expected[] =
		"id: one\n"
		"tier: suggested\n"
		"theme: people\n"
		"sectors: [health, social]\n"
		"\n"
		"terms:\n"
		"  en:\n"
		"    - term: link worker\n"
		"      status: preferred\n"
		"      preferred-by: [health]\n"
		"      source: own\n"
		"  cy:\n"
		"    - term: gweithiwr cyswllt\n"
		"      status: preferred\n"
		"      gender: masculine\n"
		"      plural: gweithwyr cyswllt\n"
		"      source: [own, usw-2024 p. 3]\n"
		"\n"
		"definition:\n"
		"  en: >-\n"
		"    Anything local that can help people to live well, and that they can join or "
		"draw on: groups and clubs, services,\n"
		"    buildings, parks, paths and beaches, and people with time, skills or "
		"knowledge to share.\n"
		"  cy: Yn fyr.\n"
		"\n"
		"related:\n"
		"  - {to: two, as: related}\n"
		"  - to: three\n"
		"    as: contrast\n"
		"    why:\n"
		"      en: Not that one.\n"
		"review: {en: draft, cy: draft}\n";
	struct term english = {.term = VALUE("link worker"),
		.mutates = true,
		.preferred_by = LIST(VALUE("health")),
		.sources = LIST(VALUE("own"))};
	struct term welsh = {.term = VALUE("gweithiwr cyswllt"),
		.mutates = true,
		.gender = GENDER_MASCULINE,
		.plurals = LIST(VALUE("gweithwyr cyswllt")),
		.sources = LIST(VALUE("own"), VALUE("usw-2024 p. 3"))};
	struct relation relations[] = {{.to = VALUE("two"), .kind = RELATION_RELATED},
		{.to = VALUE("three"),
			.kind = RELATION_CONTRAST,
			.why = BITEXT("Not that one.", NULL)}};
	const struct concept concept = {.id = VALUE("one"),
		.theme = VALUE("people"),
		.sectors = LIST(VALUE("health"), VALUE("social")),
		.terms = {[LANG_EN] = {&english, 1}, [LANG_CY] = {&welsh, 1}},
		.definition = BITEXT(LONG_TEXT, "Yn fyr."),
		.related = {relations, COUNT(relations)}};
	struct buf text;

	(void)state;
	buf_init(&text);
	concept_write(&concept, &text);
	assert_string_equal(text.data, expected);
	buf_release(&text);
	assert_round_trip(&concept);
}

static void concept_write__keeps_every_key(void **state)
{
	struct term terms[] = {
		{.term = VALUE("defnyddiwr gwasanaeth"),
			.status = TERM_DEPRECATED,
			.pos = POS_NAME,
			.gender = GENDER_EITHER,
			.number = NUMBER_PLURAL,
			.mutates = false,
			.review = REVIEW_QUERIED,
			.plurals = LIST(VALUE("defnyddwyr"), VALUE("defnyddiwyr")),
			.singular = VALUE("un"),
			.abbreviation = VALUE("DG"),
			.sort_as = VALUE("gwasanaeth"),
			.instead = VALUE("two"),
			.variants = LIST(VALUE("a"), VALUE("b")),
			.forms = LIST(VALUE("c")),
			.hidden = LIST(VALUE("d")),
			.preferred_by = LIST(VALUE("health")),
			.avoided_by = LIST(VALUE("x"), VALUE("y")),
			.sources = LIST(VALUE("own")),
			.labels = 1U << LABEL_FORMER | 1U << LABEL_NORTH,
			.note = BITEXT("Note.", "Nodyn."),
			.why = BITEXT(NULL, LONG_TEXT)},
		{.term = VALUE("mapio"),
			.pos = POS_VERB_NOUN,
			.mutates = true,
			.review = REVIEW_CHECKED},
		{.term = VALUE("llesiant"),
			.number = NUMBER_MASS,
			.status = TERM_PROPOSED,
			.mutates = true},
	};
	struct relation relations[N_RELATIONS];
	struct concept concept = {.id = VALUE("one"),
		.tier = TIER_NON_CORE,
		.theme = VALUE("people"),
		.steps = LIST(VALUE("start")),
		.sense = BITEXT("a body", NULL),
		.terms = {[LANG_CY] = {terms, COUNT(terms)}},
		.definition = BITEXT(LONG_TEXT, LONG_TEXT),
		.plain = BITEXT("Plain.", "Plaen."),
		.usage = BITEXT("*Use* it.", NULL),
		.example = BITEXT(NULL, "Dyna."),
		.related = {relations, N_RELATIONS},
		.review = {REVIEW_CHECKED, REVIEW_APPROVED},
		.formerly = LIST(VALUE("old"), VALUE("older"))};

	(void)state;
	for (int kind = 0; kind < N_RELATIONS; kind++)
		relations[kind] =
			(struct relation){.to = VALUE("two"), .kind = (enum relation_kind)kind};
	relations[RELATION_CONTRAST].why = (struct bitext)BITEXT("One.", "Dau.");
	assert_round_trip(&concept);
}

static void concept_write__keeps_texts_that_yaml_could_misread(void **state)
{
	static const char *const texts[] = {"*Cited* first", "ends: with colon", "colon:", "a # b",
		"- dash", "[list]", "{map}", "'quoted'", "it's", "\"double\"", "~", "null", "yes",
		"no", "12", "1e3", "0x1F", " leading", "trailing ", "two  blanks", "two\nlines",
		"comma, here", "& and", "!tag", "%percent", "@at", "`tick", "?", "? key", "|", ">",
		">-", "---", "...", "\\n", "emoji \U0001F600", "ŵŷ", "<<",
		LONG_TEXT ": " LONG_TEXT " # " LONG_TEXT, LONG_TEXT "  " LONG_TEXT, " " LONG_TEXT,
		LONG_TEXT "\n" LONG_TEXT};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct term term = {.term = VALUE(texts[i]),
			.mutates = true,
			.variants = LIST(VALUE(texts[i])),
			.plurals = LIST(VALUE(texts[i]), VALUE(texts[i]))};
		struct relation relation = {.to = VALUE(texts[i]), .kind = RELATION_RELATED};
		const struct concept concept = {.id = VALUE("one"),
			.theme = VALUE(texts[i]),
			.sectors = LIST(VALUE(texts[i])),
			.terms = {[LANG_EN] = {&term, 1}},
			.definition = BITEXT(texts[i], texts[i]),
			.related = {&relation, 1}};

		assert_round_trip(&concept);
	}
}

static void concept_write__breaks_a_list_that_is_too_wide(void **state)
{
	static const char word[] = "a-word-that-is-really-rather-long-for-one-word";
	struct term term = {.term = VALUE("x"),
		.mutates = true,
		.hidden = LIST(VALUE(word), VALUE(word), VALUE("short, with comma"), VALUE(word))};
	const struct concept concept = {
		.id = VALUE("one"), .theme = VALUE("people"), .terms = {[LANG_EN] = {&term, 1}}};
	struct buf text;

	(void)state;
	buf_init(&text);
	concept_write(&concept, &text);
	assert_non_null(strstr(text.data, "      hidden:\n        - a-word"));
	assert_non_null(strstr(text.data, "\n        - short, with comma\n"));
	buf_release(&text);
	assert_round_trip(&concept);
}

static void concept_write__writes_a_concept_without_terms(void **state)
{
	const struct concept concept = {.id = VALUE("one"), .theme = VALUE("people")};

	(void)state;
	assert_round_trip(&concept);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(concept_write__leaves_out_what_is_default_or_absent),
		cmocka_unit_test(concept_write__uses_the_house_layout),
		cmocka_unit_test(concept_write__keeps_every_key),
		cmocka_unit_test(concept_write__keeps_texts_that_yaml_could_misread),
		cmocka_unit_test(concept_write__breaks_a_list_that_is_too_wide),
		cmocka_unit_test(concept_write__writes_a_concept_without_terms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
