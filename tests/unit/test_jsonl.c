/* test_jsonl.c - a line of JSON Lines: what is taken, and how each kind of bad line is told
 * SPDX-License-Identifier: MIT
 */
#include "glossary/jsonl.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cli/json.h"
#include "glossary/write.h"
#include "lib/fixture.h"
#include "lib/lines.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

/* What "geirfa show --json" prints of a concept, on one line. */
static void add_line(struct buf *out, const struct concept *concept)
{
	struct buf text;
	json_t *json;
	char *line;

	buf_init(&text);
	assert_int_equal(json_concept(concept, NULL, -1, "", &text, NULL), STATUS_OK);
	json = json_loads(text.data, 0, NULL);
	line = json_dumps(json, JSON_COMPACT);
	assert_non_null(line);
	buf_add_str(out, line);
	buf_add_char(out, '\n');
	free(line);
	json_decref(json);
	buf_release(&text);
}

static void assert_same(const struct concept *one, const struct concept *two)
{
	struct buf a, b;

	buf_init(&a);
	buf_init(&b);
	concept_write(one, &a);
	concept_write(two, &b);
	assert_string_equal(a.data, b.data);
	buf_release(&a);
	buf_release(&b);
}

static void jsonl__reads_what_show_prints(void **state)
{
	char *folder = fixture_source("tests/data/ladder");
	struct glossary glossary;
	struct lines lines;
	struct buf text;

	(void)state;
	buf_init(&text);
	assert_int_equal(glossary_read(folder, &glossary, NULL, NULL), STATUS_OK);
	assert_true(glossary.concepts.n > 0);
	for (size_t i = 0; i < glossary.concepts.n; i++)
		add_line(&text, &glossary.concepts.items[i]);
	lines_begin(&lines, text.data);
	for (size_t i = 0; i < glossary.concepts.n; i++) {
		assert_int_equal(lines_next(&lines), STATUS_OK);
		assert_true(lines.more);
		assert_same(&glossary.concepts.items[i], &lines.concept);
	}
	lines_expect_end(&lines);
	lines_end(&lines);
	glossary_release(&glossary);
	buf_release(&text);
	free(folder);
}

static void jsonl__reads_every_key(void **state)
{
	static const char line[] =
		"{\"id\":\"one\",\"tier\":\"non-core\",\"theme\":\"people\","
		"\"sectors\":[\"health\",\"social\"],\"steps\":\"start\","
		"\"sense\":{\"en\":\"a body\"},"
		"\"terms\":{\"en\":[{\"term\":\"caf\\u00e9\",\"mutates\":true}],"
		"\"cy\":[{\"term\":\"t\u0177\",\"status\":\"preferred\",\"pos\":\"name\","
		"\"gender\":\"either\",\"number\":\"plural\",\"plural\":[\"p\",\"q\"],"
		"\"singular\":\"s\",\"abbreviation\":\"T\",\"variants\":[\"v\"],\"forms\":\"f\","
		"\"hidden\":[\"h\"],\"preferred-by\":[\"health\"],\"avoided-by\":[\"social\"],"
		"\"label\":[\"north\",\"spoken\"],\"note\":{\"cy\":\"nodyn\"},"
		"\"why\":{\"en\":\"why\"},\"instead\":\"two\",\"source\":\"own\","
		"\"mutates\":false,\"sort-as\":\"ty\",\"review\":\"queried\"}]},"
		"\"definition\":{\"en\":\"D.\"},\"plain\":{\"en\":\"P.\"},\"usage\":{\"cy\":\"U.\"}"
		","
		"\"example\":{\"en\":\"E.\"},\"related\":[{\"to\":\"two\",\"as\":\"contrast\","
		"\"why\":{\"cy\":\"Pam.\"}}],\"review\":{\"en\":\"draft\",\"cy\":\"approved\"},"
		"\"formerly\":[\"old\"]}";
	static const char expected[] =
		"id: one\ntier: non-core\ntheme: people\nsectors: [health, social]\n"
		"steps: [start]\nsense:\n  en: a body\n\nterms:\n  en:\n    - term: café\n  cy:\n"
		"    - term: tŷ\n      status: preferred\n      pos: name\n      gender: either\n"
		"      number: plural\n      plural: [p, q]\n      singular: s\n"
		"      abbreviation: T\n      variants: [v]\n      forms: [f]\n      hidden: [h]\n"
		"      preferred-by: [health]\n      avoided-by: [social]\n"
		"      label: [spoken, north]\n      note:\n        cy: nodyn\n      why:\n"
		"        en: why\n      instead: two\n      source: own\n      mutates: no\n"
		"      sort-as: ty\n      review: queried\n\ndefinition:\n  en: D.\nplain:\n"
		"  en: P.\nusage:\n  cy: U.\nexample:\n  en: E.\n\nrelated:\n  - to: two\n"
		"    as: contrast\n    why:\n      cy: Pam.\n"
		"review: {en: draft, cy: approved}\nformerly: [old]\n";
	struct lines lines;
	struct buf text;
	char *path = fixture_path("lines.jsonl");

	(void)state;
	buf_init(&text);
	lines_begin(&lines, line);
	lines_expect_concept(&lines, "one", 1);
	concept_write(&lines.concept, &text);
	assert_string_equal(text.data, expected);
	assert_string_equal(lines.concept.file, path);
	lines_end(&lines);
	buf_release(&text);
	free(path);
}

/* Only show --json's own key, and only where it stands there. */
static void jsonl__passes_over_what_is_mentioned(void **state)
{
	struct lines lines;

	(void)state;
	lines_begin(&lines,
		LINE_WITH("\"mentions\":{\"en\":[{\"id\":\"b\",\"text\":\"B\"}]}") "\n" LINE_WITH(
			"\"mentions\":[null,2014]") "\n" LINE_WITH("\"plain\":{\"mentions\":\"b\"}") "\n");
	lines_expect_concept(&lines, "a", 1);
	lines_expect_concept(&lines, "a", 2);
	lines_expect_bad(&lines, 3);
	lines_expect_end(&lines);
	lines_end(&lines);
}

static void jsonl__tells_every_kind_of_bad_line(void **state)
{
	static const struct {
		const char *line, *rule, *message, *arg;
		size_t column;
	} cases[] = {
		{"{", "unreadable", "the line ends before its JSON does", "", 1},
		{"id: a", "unreadable", "this is not JSON", "", 2},
		{"{\"id\":\"a\tb\"}", "unreadable", "this is not JSON", "", 8},
		{"{\"ŵ\":1,}", "unreadable", "this is not JSON", "", 8},
		{"{\"id\":\"\\u0000\"}", "unreadable", "the character {1} is not allowed", "U+0000",
			14},
		{"{\"\\u0000\":\"\"}", "unreadable", "the character {1} is not allowed", "U+0000",
			9},
		{LINE("a") " {}", "unreadable", "nothing more is expected here", "", 93},
		{"{\"id\":\"a\",\"id\":\"a\"}", "unreadable", "this key comes twice", "", 14},
		{"{\"ŵŷ\":\"\xC3\"}", "unreadable", "this is not UTF-8", "", 8},
		{"{\"ŵŷ\":\"\xED\xA0\x80\"}", "unreadable", "this is not UTF-8", "", 8},
		{"\xFF\xFE", "unreadable", "this is not UTF-8", "", 1},
		{"\xEF\xBB\xBF" LINE("a"), "unreadable",
			"a byte order mark is not allowed: save the file as UTF-8 without it", "",
			1},
		{"{\"id\":1e999}", "wrong-kind", "the number is too large", "", 11},
		{LINE_WITH("\"plain\":{\"en\":\"\\t\"}"), "unreadable",
			"the character {1} is not allowed in a value", "U+0009", 1},
		{LINE_WITH("\"plain\":{\"en\":\"a\\nb\"}"), "unreadable",
			"the character {1} is not allowed in a value", "U+000A", 1},
		{LINE_WITH("\"plain\":{\"en\":\"\\u2028\"}"), "unreadable",
			"the character {1} is not allowed in a value", "U+2028", 1},
		{LINE_WITH("\"plain\":null"), "empty-value", "‘{1}’ is null: leave the key out",
			"plain", 1},
		{LINE_WITH("\"steps\":[null]"), "empty-value", "‘{1}’ is null: leave the key out",
			"steps", 1},
		{LINE_WITH("\"steps\":[2014]"), "wrong-kind",
			"‘{1}’ has a number: write it in quotes", "steps", 1},
		{LINE_WITH("\"plain\":{\"en\":1.5}"), "wrong-kind",
			"‘{1}’ has a number: write it in quotes", "en", 1},
		{"[]", "wrong-kind", "keys with values are expected here", "", 1},
		{"\"a\"", "wrong-kind", "keys with values are expected here", "", 1},
		{"null", "wrong-kind", "keys with values are expected here", "", 1},
		{LINE_HEAD "}", "missing-key", "the key ‘{1}’ is missing", "id", 1},
		{LINE_WITH("\"Plain\":{}"), "unknown-key", "‘{1}’ is not a key that is known here",
			"Plain", 1},
		{LINE_WITH("\"\":\"\""), "unknown-key", "‘{1}’ is not a key that is known here", "",
			1},
		{LINE_WITH("\"steps\":[\"\"]"), "empty-value", "the value is empty", "", 1},
		{LINE_WITH("\"plain\":\"a\""), "wrong-kind", "keys with values are expected here",
			"", 1},
		{LINE_WITH("\"related\":{}"), "wrong-kind", "a list is expected here", "", 1},
		{LINE_WITH("\"formerly\":{}"), "wrong-kind", "one text is expected here", "", 1},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct lines lines;
		struct buf text;
		const struct finding *finding;

		buf_init(&text);
		buf_add_format(&text, "%s\n\n%s\n%s\n", LINE("a"), cases[i].line, LINE("b"));
		lines_begin(&lines, text.data);
		lines_expect_concept(&lines, "a", 1);
		lines_expect_bad(&lines, 3);
		assert_int_equal(lines.findings.n, 1);
		finding = &lines.findings.items[0];
		assert_string_equal(finding->rule, cases[i].rule);
		assert_string_equal(finding->error.message, cases[i].message);
		assert_string_equal(finding->error.args[0], cases[i].arg);
		assert_int_equal(finding->error.line, 3);
		if (finding->error.column != cases[i].column)
			fail_msg("%s: column %zu", cases[i].line, finding->error.column);
		assert_non_null(strstr(finding->error.file, "/lines.jsonl"));
		lines_expect_concept(&lines, "b", 4);
		lines_expect_end(&lines);
		lines_end(&lines);
		buf_release(&text);
	}
}

static void jsonl__tells_every_fault_of_a_line_and_returns_the_first(void **state)
{
	struct lines lines;

	(void)state;
	lines_begin(&lines, "{\"id\":\"\",\"tier\":\"odd\",\"theme\":\"people\",\"terms\":{},"
			    "\"review\":{\"en\":\"draft\"}}");
	lines_expect_bad(&lines, 1);
	assert_int_equal(lines.findings.n, 3);
	assert_string_equal(lines.findings.items[0].rule, "empty-value");
	assert_string_equal(lines.findings.items[1].rule, "unknown-value");
	assert_string_equal(lines.findings.items[2].rule, "missing-key");
	assert_string_equal(lines.error.message, "the value is empty");
	lines_end(&lines);
}

static void jsonl__needs_no_findings_and_no_error(void **state)
{
	struct lines lines;

	(void)state;
	lines_begin(&lines, "{}\n" LINE("a"));
	assert_int_equal(
		jsonl_next(lines.jsonl, &lines.arena, &lines.concept, &lines.more, NULL, NULL),
		STATUS_DATA);
	lines_expect_concept(&lines, "a", 2);
	lines_end(&lines);
}

static void jsonl__reads_no_part_of_a_line(void **state)
{
	static const char line[] = LINE("\u0177") "\n";

	(void)state;
	for (size_t len = 1; len < sizeof line - 2; len++) {
		struct lines lines;

		lines_begin_bytes(&lines, line, len);
		lines_expect_bad(&lines, 1);
		lines_expect_end(&lines);
		lines_end(&lines);
	}
}

static void jsonl__reads_no_line_with_a_byte_changed_to_a_control(void **state)
{
	static const char good[] = LINE("a");

	(void)state;
	for (size_t at = 0; at < sizeof good - 1; at++) {
		struct lines lines;
		char line[sizeof good];

		memcpy(line, good, sizeof good);
		line[at] = at % 2 ? '\0' : '\x1F';
		lines_begin_bytes(&lines, line, sizeof line - 1);
		lines_expect_bad(&lines, 1);
		lines_end(&lines);
	}
}

static void jsonl__reads_no_nul(void **state)
{
	static const char line[] = LINE_HEAD ",\"id\":\"ŷ\",\"steps\":true\0}";
	struct lines lines;

	(void)state;
	lines_begin_bytes(&lines, line, sizeof line - 1);
	lines_expect_bad(&lines, 1);
	assert_string_equal(lines.error.message, "the character {1} is not allowed");
	assert_string_equal(lines.error.args[0], "U+0000");
	assert_int_equal(lines.error.column, strlen(line));
	lines_end(&lines);
	lines_begin_bytes(&lines, "", 1);
	lines_expect_bad(&lines, 1);
	lines_end(&lines);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(jsonl__reads_what_show_prints),
		cmocka_unit_test(jsonl__reads_every_key),
		cmocka_unit_test(jsonl__passes_over_what_is_mentioned),
		cmocka_unit_test(jsonl__tells_every_kind_of_bad_line),
		cmocka_unit_test(jsonl__tells_every_fault_of_a_line_and_returns_the_first),
		cmocka_unit_test(jsonl__needs_no_findings_and_no_error),
		cmocka_unit_test(jsonl__reads_no_part_of_a_line),
		cmocka_unit_test(jsonl__reads_no_line_with_a_byte_changed_to_a_control),
		cmocka_unit_test(jsonl__reads_no_nul),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
