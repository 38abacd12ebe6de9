/* test_lint.c - each check finds its breach at its place, and nothing where there is none
 * SPDX-License-Identifier: MIT
 */
#include "glossary/lint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The files of a glossary in which no check finds anything. */
static const struct source_file {
	const char *name, *text;
} clean_files[] = {
	{"themes.yaml", "people: {en: people, cy: pobl}\n"},
	{"sectors.yaml", "health-care: {name: {en: health care, cy: gofal iechyd}, code: {en: HC, "
			 "cy: GI}, source: own}\n"},
	{"sources.yaml", "own: {kind: own, name: {en: our proposal, cy: ein cynnig ni}}\n"},
	{"maps/pathway.yaml", "id: pathway\n"
			      "title: {en: the way, cy: y llwybr}\n"
			      "source: own\n"
			      "nodes:\n"
			      "  - id: start\n"
			      "    label: {en: start, cy: dechrau}\n"
			      "    row: 0\n"
			      "    column: 0\n"
			      "    concepts: [enterprise]\n"
			      "  - id: end\n"
			      "    label: {en: end, cy: diwedd}\n"
			      "    row: 0\n"
			      "    column: 1\n"
			      "arrows:\n"
			      "  - {from: start, to: end}\n"},
	{"concepts/enterprise.yaml",
		"id: enterprise\n"
		"tier: core\n"
		"theme: people\n"
		"sectors: [health-care]\n"
		"steps: [start]\n"
		"sense: {en: body, cy: corff}\n"
		"terms:\n"
		"  en:\n"
		"    - {term: social enterprise, abbreviation: SE, status: preferred, source: own, "
		"preferred-by: [health-care]}\n"
		"    - {term: customer, status: deprecated, why: {en: Too cold., cy: Rhy "
		"oeraidd.}}\n"
		"    - {term: charity shop, status: deprecated, why: {en: Old., cy: Hen.}}\n"
		"  cy:\n"
		"    - {term: menter gymdeithasol, status: preferred, gender: feminine, plural: "
		"mentrau cymdeithasol}\n"
		"    - term: cwsmer\n"
		"      status: deprecated\n"
		"      gender: masculine\n"
		"      plural: cwsmeriaid\n"
		"      why: {en: Too cold., cy: Rhy oeraidd.}\n"
		"      instead: cooperative\n"
		"      avoided-by: [health-care]\n"
		"definition:\n"
		"  en: A firm that puts people first. Its customers share in it.\n"
		"  cy: Busnes sy'n rhoi pobl yn gyntaf. Mae cyfran gan ei gwsmeriaid.\n"
		"review: {en: draft, cy: draft}\n"
		"formerly: [social-firm]\n"},
	{"concepts/cooperative.yaml", "id: cooperative\n"
				      "tier: core\n"
				      "theme: people\n"
				      "sectors: [health-care]\n"
				      "sense: {en: firm, cy: cwmni}\n"
				      "terms:\n"
				      "  en:\n"
				      "    - {term: co-operative, status: preferred}\n"
				      "    - {term: co-operate, pos: verb}\n"
				      "  cy:\n"
				      "    - {term: cwmni cydweithredol, status: preferred, "
				      "gender: masculine, plural: cwmnïau cydweithredol}\n"
				      "    - {term: cydweithredu, pos: verb-noun}\n"
				      "    - {term: cymdeithas, gender: feminine, plural: "
				      "cymdeithasau, hidden: ['cymde^ithas']}\n"
				      "definition: {en: A firm that its members own., cy: Busnes "
				      "sy'n eiddo i'w aelodau.}\n"
				      "plain: {en: You own it., cy: Chi biau ef.}\n"
				      "related: [{to: enterprise, as: broader}]\n"
				      "formerly: old-society\n"
				      "review: {en: draft, cy: draft}\n"},
};

static const char enterprise[] = "concepts/enterprise.yaml",
		  cooperative[] = "concepts/cooperative.yaml", pathway[] = "maps/pathway.yaml";

/* One change to the clean glossary and what it leads to. */
struct change {
	const char *rule;
	const char *file, *from, *to;
	const char *at; /* the place of the only finding of @rule: where this stands in the file;
			   NULL: no finding */
	const char *correction;
};

static void join(char *path, const char *folder, const char *name)
{
	assert_true(snprintf(path, 256, "%s/%s", folder, name) < 256);
}

/* The text with the first @from replaced. */
static void replace(struct buf *out, const char *text, const char *from, const char *to)
{
	const char *found = strstr(text, from);

	assert_non_null(found);
	buf_add(out, text, (size_t)(found - text));
	buf_add_str(out, to);
	buf_add_str(out, found + strlen(from));
}

static void write_files(char *folder, const struct change *change, struct buf *changed)
{
	char path[256];

	strcpy(folder, "/tmp/geirfa-lint-XXXXXX");
	assert_non_null(mkdtemp(folder));
	join(path, folder, "concepts");
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	join(path, folder, "maps");
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	for (size_t i = 0; i < COUNT(clean_files); i++) {
		const char *text = clean_files[i].text;

		if (change && strcmp(change->file, clean_files[i].name) == 0) {
			replace(changed, text, change->from, change->to);
			text = changed->data;
		}
		join(path, folder, clean_files[i].name);
		assert_int_equal(file_write(path, text, strlen(text), NULL), STATUS_OK);
	}
}

static void remove_files(const char *folder)
{
	static const char *const folders[] = {"concepts", "maps", ""};
	char path[256];

	for (size_t i = 0; i < COUNT(clean_files); i++) {
		join(path, folder, clean_files[i].name);
		unlink(path);
	}
	for (size_t i = 0; i < COUNT(folders); i++) {
		join(path, folder, folders[i]);
		rmdir(path);
	}
}

/* Read and check the clean glossary with a change; @changed is the text of the file that was
 * changed. */
static enum status check_change(
	const struct change *change, struct findings *findings, struct buf *changed)
{
	struct glossary glossary;
	enum status status;
	char folder[64];

	write_files(folder, change, changed);
	status = glossary_read(folder, &glossary, findings, NULL);
	lint_check(&glossary, findings);
	glossary_release(&glossary);
	remove_files(folder);
	assert_false(findings->failed);
	return status;
}

static void place_of(const char *text, const char *at, size_t *line, size_t *column)
{
	const char *found = strstr(text, at);

	assert_non_null(found);
	*line = *column = 1;
	for (; text < found; text++) {
		*column = *text == '\n' ? 1 : *column + ((*text & 0xC0) != 0x80);
		*line += *text == '\n';
	}
}

static const struct finding *only_finding(
	const struct findings *findings, const char *rule, size_t *n)
{
	const struct finding *found = NULL;

	*n = 0;
	for (size_t i = 0; i < findings->n; i++) {
		if (strcmp(findings->items[i].rule, rule) == 0) {
			found = &findings->items[i];
			++*n;
		}
	}
	return found;
}

static void assert_place(
	const struct change *change, const struct finding *found, const char *changed)
{
	const char *correction = change->correction ? change->correction : "";
	size_t line, column, len = strlen(found->error.file), name = strlen(change->file);

	place_of(changed, change->at, &line, &column);
	if (len <= name || strcmp(found->error.file + len - name, change->file) != 0 ||
		found->error.line != line || found->error.column != column ||
		strcmp(found->correction, correction) != 0)
		fail_msg("%s, \"%s\": found at %s:%zu:%zu with correction \"%s\"", change->rule,
			change->to, found->error.file, found->error.line, found->error.column,
			found->correction);
}

static void assert_change(const struct change *change)
{
	const struct finding *found;
	struct findings findings;
	struct buf changed;
	size_t n;

	findings_init(&findings);
	buf_init(&changed);
	assert_int_equal(check_change(change, &findings, &changed), STATUS_OK);
	found = only_finding(&findings, change->rule, &n);
	if (n != (change->at != NULL))
		fail_msg("%s, \"%s\": %zu findings", change->rule, change->to, n);
	if (found)
		assert_place(change, found, changed.data);
	buf_release(&changed);
	findings_release(&findings);
}

#define TWENTY_EIGHT "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28"
#define BACK(kind) "related: [{to: cooperative, as: " kind "}]\nreview:"
#define TERM(text) "terms:\n  en:\n    - {term: " text ","
#define SENSE_AND_TERM "sense: {en: body, cy: corff}\n" TERM("social enterprise")

static const struct change changes[] = {
	{"id-not-file", enterprise, "id: enterprise", "id: enterprises", "enterprises", NULL},
	{"id-not-file", pathway, "id: pathway", "id: path", "path\n", NULL},

	{"preferred-count", enterprise, "social enterprise, abbreviation: SE, status: preferred",
		"social enterprise", "social enterprise", NULL},
	{"preferred-count", cooperative, "cydweithredu", "cydweithredu, status: preferred",
		"cydweithredu, s", NULL},

	{"same-headword", enterprise, SENSE_AND_TERM, TERM("co-operative"), "co-operative", NULL},
	{"same-headword", enterprise, SENSE_AND_TERM, "sense: {en: firm}\n" TERM("co-operative"),
		"firm", NULL},
	{"same-headword", enterprise, SENSE_AND_TERM, "sense: {en: body}\n" TERM("co-operative"),
		NULL, NULL},
	{"same-headword", enterprise, SENSE_AND_TERM, TERM("Co-operative"), NULL, NULL},

	{"dangling-reference", cooperative, "{to: enterprise", "{to: enterprises", "enterprises",
		NULL},
	{"dangling-reference", enterprise, "instead: cooperative", "instead: nobody", "nobody",
		NULL},
	{"dangling-reference", pathway, "[enterprise]", "[enterprises]", "enterprises", NULL},
	{"dangling-reference", pathway, "to: end", "to: edn", "edn", NULL},
	{"dangling-reference", pathway, "from: start", "from: strat", "strat", NULL},
	{"dangling-reference", enterprise, "[social-firm]", "[cooperative]", "cooperative]", NULL},
	{"dangling-reference", pathway, "[enterprise]", "[social-firm]", "social-firm",
		"enterprise"},
	{"dangling-reference", enterprise, "[social-firm]", "[social-firm, social-firm]", NULL,
		NULL},
	{"dangling-reference", enterprise, "[social-firm]", "[old-society]", "old-society", NULL},

	{"cycle", enterprise, "review:", BACK("broader"), "cooperative, as", NULL},
	{"cycle", enterprise, "review:", BACK("part-of"), NULL, NULL},
	{"cycle", enterprise, "review:", BACK("related"), NULL, NULL},
	{"cycle", cooperative, "enterprise, as: broader", "cooperative, as: part-of",
		"cooperative, as", NULL},

	{"deprecated-without-why", enterprise, ", why: {en: Too cold., cy: Rhy oeraidd.}}", "}",
		"customer", NULL},
	{"deprecated-without-why", enterprise, "en: Too cold., ", "", NULL, NULL},

	{"gender-not-noun", cooperative, "pos: verb-noun", "pos: verb-noun, gender: masculine",
		"cydweithredu", NULL},
	{"gender-not-noun", cooperative, "pos: verb-noun", "pos: verb-noun, plural: pethau",
		"pethau", NULL},
	{"gender-not-noun", cooperative, "pos: verb", "pos: adjective, plural: [those, these]",
		"those", NULL},
	{"gender-not-noun", cooperative, "pos: verb}", "pos: name, plural: these}", NULL, NULL},

	{"unknown-sector", enterprise, "sectors: [health-care]", "sectors: [health]", "health]",
		NULL},
	{"unknown-sector", enterprise, "preferred-by: [health-care]", "preferred-by: [hc]", "hc]",
		NULL},
	{"unknown-sector", enterprise, "avoided-by: [health-care]", "avoided-by: [hc]", "hc]",
		NULL},
	{"unknown-theme", enterprise, "theme: people", "theme: persons", "persons", NULL},
	{"unknown-step", enterprise, "[start]", "[middle]", "middle", NULL},
	{"unknown-source", enterprise, "source: own", "source: owner p. 3", "owner", NULL},
	{"unknown-source", enterprise, "source: own", "source: own p. 3", NULL, NULL},
	{"unknown-source", pathway, "source: own", "source: [own, else]", "else", NULL},
	{"unknown-source", "sectors.yaml", "source: own", "source: else", "else", NULL},

	{"not-nfc", enterprise, "menter gymdeithasol", "me\u0302nter gymdeithasol", "me\u0302nter",
		"m\u00eanter gymdeithasol"},
	{"not-nfc", cooperative, "'cymde^ithas'", "cy\u0302m", "cy\u0302m", "c\u0177m"},
	{"not-nfc", pathway, "y llwybr", "y llw\u0302ybr", "y llw", "y ll\u0175ybr"},
	{"not-nfc", enterprise, "menter gymdeithasol", "m\u00eanter gymdeithasol", NULL, NULL},

	{"ampersand", enterprise, "Busnes sy'n", "Busnes & siop sy'n", "Busnes", NULL},
	{"ampersand", cooperative, "cwmni cydweithredol", "cwmni & chlwb", "cwmni & ", NULL},
	{"ampersand", enterprise, "Busnes sy'n", "Busnes *A & B* sy'n", NULL, NULL},
	{"ampersand", enterprise, "A firm", "A firm & shop", NULL, NULL},

	{"missing-language", cooperative, ", cy: Busnes sy'n eiddo i'w aelodau.", "", "A firm",
		NULL},
	{"missing-language", cooperative, "en: You own it., ", "", "Chi biau", NULL},
	{"missing-language", enterprise, "en: Too cold., ", "", "Rhy oeraidd", NULL},
	{"missing-language", enterprise, "en: body, ", "", NULL, NULL},
	{"missing-language", pathway, ", cy: diwedd", "", "end}", NULL},
	{"missing-language", cooperative,
		"  en:\n    - {term: co-operative, status: preferred}\n    - {term: co-operate, "
		"pos: verb}\n",
		"", "cooperative", NULL},

	{"noun-without-gender", cooperative, "gender: masculine, ", "", "cwmni cyd", NULL},
	{"noun-without-gender", cooperative, "gender: masculine, ", "pos: name, ", NULL, NULL},
	{"noun-without-plural", cooperative, ", plural: cwmnïau cydweithredol", "", "cwmni cyd",
		NULL},
	{"noun-without-plural", cooperative, "plural: cwmnïau cydweithredol", "number: mass", NULL,
		NULL},
	{"no-sector", cooperative, "sectors: [health-care]\n", "", "cooperative", NULL},

	{"self-definition", enterprise, "A firm that", "A social enterprise that", "A social",
		NULL},
	{"self-definition", enterprise, "Busnes sy'n", "Fenter gymdeithasol sy'n", "Fenter", NULL},
	{"self-definition", enterprise, "A firm that", "A *social enterprise* that", NULL, NULL},
	{"self-definition", enterprise, "share in it.", "share in it. A social enterprise is free.",
		NULL, NULL},
	{"self-definition", enterprise, "A firm that", "A thing, social, enterprise that", NULL,
		NULL},

	{"deprecated-term-used", cooperative, "members own", "Customers own", "A firm that", NULL},
	{"deprecated-term-used", cooperative, "i'w aelodau", "i'w chwsmeriaid", "Busnes", NULL},
	{"deprecated-term-used", cooperative, "members own", "customer or a customer owns",
		"A firm that", NULL},
	{"deprecated-term-used", cooperative, "members own", "Charity Shops own", "A firm that",
		NULL},
	{"deprecated-term-used", cooperative, "members own", "charity. Shops own", NULL, NULL},
	{"deprecated-term-used", cooperative, "members own", "*customers* own", NULL, NULL},
	{"deprecated-term-used", cooperative, "members own", "customership owns", NULL, NULL},
	{"deprecated-term-used", cooperative, "co-operate,", "customer,", NULL, NULL},
	{"deprecated-term-used", pathway, "en: end", "en: the customer", "the customer", NULL},

	{"agreement", enterprise, "menter gymdeithasol", "menter cymdeithasol",
		"menter cymdeithasol", "menter gymdeithasol"},
	{"agreement", enterprise, "mentrau cymdeithasol", "mentrau gymdeithasol",
		"mentrau gymdeithasol", "mentrau cymdeithasol"},
	{"agreement", cooperative, "cwmni cydweithredol", "cwmni gydweithredol lleol",
		"cwmni gydweithredol", "cwmni cydweithredol lleol"},

	{"headword-form", enterprise, "social enterprise", "Social enterprise", "Social", NULL},
	{"headword-form", enterprise, "social enterprise", "Welsh enterprise", NULL, NULL},
	{"headword-form", enterprise, "menter gymdeithasol", "Gymraeg glir", NULL, NULL},
	{"headword-form", enterprise, "social enterprise", "GPs' enterprise", NULL, NULL},
	{"headword-form", cooperative, "co-operate, pos: verb", "Working Together, pos: name", NULL,
		NULL},
	{"headword-form", enterprise, "social enterprise", "the enterprise", "the enterprise",
		NULL},
	{"headword-form", enterprise, "social enterprise", "the enterprise, sort-as: enterprise",
		NULL, NULL},
	{"headword-form", enterprise, "social enterprise", "the", NULL, NULL},
	{"headword-form", enterprise, "menter gymdeithasol", "y fenter", "y fenter", NULL},
	{"headword-form", enterprise, "menter gymdeithasol", "ymenter", NULL, NULL},
	{"headword-form", enterprise, "social enterprise", "shops & clubs & pubs", "shops",
		"shops and clubs and pubs"},
	{"headword-form", enterprise, "social enterprise", "Q&A", NULL, NULL},

	{"long-sentence", cooperative, "You own it.",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21.", "1 2", NULL},
	{"long-sentence", cooperative, "You own it.",
		"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 well-known. 20 21.", NULL, NULL},
	{"long-sentence", cooperative, "A firm that its", TWENTY_EIGHT " 29", "1 2", NULL},
	{"long-sentence", cooperative, "A firm that its", TWENTY_EIGHT, NULL, NULL},

	{"unexplained-abbreviation", enterprise, "A firm", "A WCVA firm of WCVA", "A WCVA", NULL},
	{"unexplained-abbreviation", enterprise, "A firm", "A council (WCVA) firm of WCVA", NULL,
		NULL},
	{"unexplained-abbreviation", enterprise, "A firm", "A WCVA (a council) firm", NULL, NULL},
	{"unexplained-abbreviation", enterprise, "A firm", "A *WCVA*, HC, UK, XIV firm", NULL,
		NULL},
	{"unexplained-abbreviation", enterprise, "A firm", "An SE firm", NULL, NULL},

	{"straight-circumflex", enterprise, "Busnes", "Bu^snes", "Bu^snes", "Bûsnes"},
	{"straight-circumflex", enterprise, "menter", "dw^r", "dw^r", "dŵr"},
	{"straight-circumflex", enterprise, "A firm", "Dw^r, a firm", NULL, NULL},
	{"straight-circumflex", enterprise, "Busnes", "Busn^es", NULL, NULL},
};

static void lint__clean_glossary_has_no_findings(void **state)
{
	struct findings findings;
	struct buf changed;

	(void)state;
	findings_init(&findings);
	buf_init(&changed);
	assert_int_equal(check_change(NULL, &findings, &changed), STATUS_OK);
	for (size_t i = 0; i < findings.n; i++)
		print_error("%s: %s\n", findings.items[i].rule, findings.items[i].error.message);
	assert_int_equal(findings.n, 0);
	buf_release(&changed);
	findings_release(&findings);
}

static void lint__each_rule_finds_its_breach_and_only_that(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(changes); i++)
		assert_change(&changes[i]);
}

static void lint__every_rule_is_tested_and_named_once(void **state)
{
	/* Those of tests/unit/test_lint_ids.c, and one that has a test of its own. */
	static const char elsewhere[] =
		"no-reference id-form same-node contrast-without-why number-clash";
	size_t n;
	const struct lint_rule *rules = lint_rules(&n);

	(void)state;
	for (size_t i = 0; i < n; i++) {
		size_t breaches = 0;

		for (size_t k = 0; k < COUNT(changes); k++)
			breaches += changes[k].at && strcmp(changes[k].rule, rules[i].name) == 0;
		if (!breaches && !strstr(elsewhere, rules[i].name))
			fail_msg("no test of %s", rules[i].name);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(rules[i].name, rules[k].name);
	}
}

static void lint__entries_that_nothing_joins_are_reported(void **state)
{
	const struct change lonely = {"no-reference", cooperative, "{to: enterprise, as",
		"{to: cooperative, as", "", NULL};
	struct findings findings;
	struct buf changed;
	size_t n;

	(void)state;
	findings_init(&findings);
	buf_init(&changed);
	assert_int_equal(check_change(&lonely, &findings, &changed), STATUS_OK);
	assert_non_null(only_finding(&findings, "no-reference", &n));
	assert_int_equal(n, 2);
	buf_release(&changed);
	findings_release(&findings);
}

/* A fault of form is reported once, not again for all that refers to what could not be read. */
static void lint__a_file_with_a_fault_is_not_missed_again(void **state)
{
	static const struct change faults[] = {
		{"dangling-reference", enterprise, "tier: core", "tier: cor", NULL, NULL},
		{"unknown-step", pathway, "id: pathway", "ib: pathway", NULL, NULL},
		{"unknown-theme", "themes.yaml", "}", "", NULL, NULL},
		{"unknown-sector", "sectors.yaml", "own}", "own", NULL, NULL},
		{"unknown-source", "sources.yaml", "}}", "}", NULL, NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(faults); i++) {
		struct findings findings;
		struct buf changed;
		size_t n;

		findings_init(&findings);
		buf_init(&changed);
		assert_int_equal(check_change(&faults[i], &findings, &changed), STATUS_DATA);
		assert_null(only_finding(&findings, faults[i].rule, &n));
		buf_release(&changed);
		findings_release(&findings);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lint__clean_glossary_has_no_findings),
		cmocka_unit_test(lint__each_rule_finds_its_breach_and_only_that),
		cmocka_unit_test(lint__every_rule_is_tested_and_named_once),
		cmocka_unit_test(lint__entries_that_nothing_joins_are_reported),
		cmocka_unit_test(lint__a_file_with_a_fault_is_not_missed_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
