/* test_yaml_faults.c - YAML files that break a rule are refused, each with its place
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buf.h"
#include "yaml/edit.h"
#include "yaml/tree.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* Reads a text that must be good. */
static struct yaml_node *read_good(struct arena *arena, const char *text, size_t len)
{
	struct error error = {0};
	struct yaml_node *root;

	if (yaml_parse(text, len, "t.yaml", arena, &root, &error) != STATUS_OK)
		fail_msg("%zu:%zu: %s\n%.*s", error.line, error.column, error.message, (int)len,
			text);
	return root;
}

/* Reads a text that must be refused. */
static struct error read_bad(const char *text, size_t len)
{
	struct error error = {0};
	struct yaml_node dummy, *root = &dummy;
	struct arena arena;

	arena_init(&arena);
	if (yaml_parse(text, len, "t.yaml", &arena, &root, &error) != STATUS_DATA)
		fail_msg("not refused: %.*s", (int)len, text);
	assert_null(root);
	assert_int_equal(error.status, STATUS_DATA);
	assert_string_equal(error.file, "t.yaml");
	arena_release(&arena);
	return error;
}

static void yaml_tree__places_of_collections(void **state)
{
	static const struct {
		const char *file, *path;
		enum yaml_kind kind;
		enum yaml_style style;
		size_t line, column;
		const char *written;
	} cases[] = {
		{"# c\nŷ:\n  a: b\n  c: d # e\n\n# f\ng: h\n", "ŷ", YAML_MAPPING, YAML_BLOCK, 3, 3,
			"a: b\n  c: d"},
		{"ŷ: {a: b, c: {}} # e\n", "ŷ", YAML_MAPPING, YAML_FLOW, 1, 4, "{a: b, c: {}}"},
		{"a:\n- b\n- >-\n  c\n\n# d\n", "a", YAML_SEQUENCE, YAML_BLOCK, 2, 1,
			"- b\n- >-\n  c"},
		{"a:\n  - b\n  -\n\nc: d\n", "a", YAML_SEQUENCE, YAML_BLOCK, 2, 3, "- b\n  -"},
		{"ŷ: [ ] \n", "ŷ", YAML_SEQUENCE, YAML_FLOW, 1, 4, "[ ]"},
		{"[ŷ, a: b , c]", "1", YAML_MAPPING, YAML_FLOW, 1, 5, "a: b"},
		{"\n- {a: b}\n\n", "", YAML_SEQUENCE, YAML_BLOCK, 2, 1, "- {a: b}"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct arena arena;
		const struct yaml_node *node;

		arena_init(&arena);
		node = yaml_find(
			read_good(&arena, cases[i].file, strlen(cases[i].file)), cases[i].path);
		assert_non_null(node);
		assert_int_equal(node->kind, cases[i].kind);
		assert_int_equal(node->style, cases[i].style);
		assert_int_equal(node->line, cases[i].line);
		assert_int_equal(node->column, cases[i].column);
		assert_null(node->text);
		assert_int_equal(node->end - node->start, strlen(cases[i].written));
		assert_memory_equal(
			cases[i].file + node->start, cases[i].written, node->end - node->start);
		arena_release(&arena);
	}
}

static void yaml_tree__keys_have_places_too(void **state)
{
	static const char text[] = "{ŷ: a, 'tŷ': b}";
	struct arena arena;
	const struct yaml_node *key;

	(void)state;
	arena_init(&arena);
	key = read_good(&arena, text, strlen(text))->first->next->key;
	assert_string_equal(key->text, "tŷ");
	assert_int_equal(key->column, 8);
	assert_int_equal(key->start, 8);
	assert_int_equal(key->end, 13);
	arena_release(&arena);
}

static void yaml_tree__children_are_linked_in_order(void **state)
{
	static const char text[] = "b: 1\na: [x, y, z]\nc: {}\n";
	struct arena arena;
	const struct yaml_node *root, *list;

	(void)state;
	arena_init(&arena);
	root = read_good(&arena, text, strlen(text));
	assert_int_equal(yaml_count(root), 3);
	assert_string_equal(root->first->key->text, "b");
	assert_string_equal(root->first->next->key->text, "a");
	list = yaml_get(root, "a");
	assert_ptr_equal(list, root->first->next);
	assert_int_equal(yaml_count(list), 3);
	assert_string_equal(list->first->next->next->text, "z");
	assert_null(list->first->key);
	assert_null(list->first->next->next->next);
	assert_null(yaml_get(root, "c")->first);
	assert_int_equal(yaml_count(yaml_get(root, "c")), 0);
	assert_null(yaml_get(root, "d"));
	assert_null(yaml_get(list, "x"));
	assert_null(yaml_get(list->first, "x"));
	assert_null(yaml_get(NULL, "x"));
	assert_int_equal(yaml_count(NULL), 0);
	arena_release(&arena);
}

static void yaml_tree__a_file_without_content_has_no_root(void **state)
{
	static const char *const files[] = {
		"", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "--- # c"};

	(void)state;
	for (size_t i = 0; i < LENGTH(files); i++) {
		struct arena arena;

		arena_init(&arena);
		assert_null(read_good(&arena, files[i], strlen(files[i])));
		arena_release(&arena);
	}
}

static void yaml_tree__does_not_point_into_the_text(void **state)
{
	char text[] = "a: [b, \"c\"]\n";
	struct arena arena;
	const struct yaml_node *root;

	(void)state;
	arena_init(&arena);
	root = read_good(&arena, text, strlen(text));
	memset(text, 'x', strlen(text));
	assert_string_equal(yaml_get(root, "a")->first->text, "b");
	assert_string_equal(yaml_get(root, "a")->first->next->text, "c");
	arena_release(&arena);
}

/* clang-format off */
static const struct {
	const char *file;
	size_t line, column;
	const char *message; /* a part of it */
	const char *arg;     /* {1} where it matters, else NULL */
} faults[] = {
	/* bytes */
	{"ŷ: b\xff\n", 1, 5, "not UTF-8", NULL},
	{"a: b\n# \xc3", 2, 3, "not UTF-8", NULL},
	{"\xff\xfe" "a", 1, 1, "not UTF-8", NULL},
	{"\xef\xbb\xbf" "a: b\n", 1, 1, "byte order mark", NULL},
	{"a: b\nc: \xef\xbb\xbf" "d\n", 2, 4, "byte order mark", NULL},
	{"a: b\r\nc: d\r\n", 1, 5, "carriage return", NULL},
	{"a: b\rc: d\n", 1, 5, "carriage return", NULL},
	{"a: ŷ\x1b[2J\n", 1, 5, "{1} is not allowed", "U+001B"},
	{"a: b # \x7f\n", 1, 8, "{1} is not allowed", "U+007F"},
	{"a: \xc2\x85\n", 1, 4, "{1} is not allowed", "U+0085"},
	{"a: b\nc: \xc2\x9b\n", 2, 4, "{1} is not allowed", "U+009B"},
	{"a: ŷ\xe2\x80\xa8x\n", 1, 5, "{1} is not allowed", "U+2028"},
	{"# \xe2\x80\xa9\n", 1, 3, "{1} is not allowed", "U+2029"},
	{"a: \xef\xbf\xbf\n", 1, 4, "{1} is not allowed", "U+FFFF"},
	{"\ta: b\n", 1, 1, "tab in the indent", NULL},
	{"a:\n  b: c\n \td: e\n", 3, 2, "tab in the indent", NULL},
	{"a: >-\n  b\n\t\n", 3, 1, "tab in the indent", NULL},
	{"a: [b,\n\tc]\n", 2, 1, "tab in the indent", NULL},
	{"a: b\n \tc\n", 2, 2, "tab in the indent", NULL},
	{"a: 'b\n\n  \tc'\n", 3, 3, "tab in the indent", NULL},
	{"-\ta: b\n", 1, 2, "tab in the indent", NULL},
	/* values */
	{"a: b\tc\n", 1, 4, "{1} is not allowed in a value", "U+0009"},
	{"ŷ: \"x\\0y\"\n", 1, 4, "{1} is not allowed in a value", "U+0000"},
	{"ŷ: [\"\\e[2J\"]\n", 1, 5, "{1} is not allowed in a value", "U+001B"},
	{"a: \"\\r\"\n", 1, 4, "{1} is not allowed in a value", "U+000D"},
	{"a: \"\\N\"\n", 1, 4, "{1} is not allowed in a value", "U+0085"},
	{"a: \"\\L\"\n", 1, 4, "{1} is not allowed in a value", "U+2028"},
	{"a: \"\\uFEFF\"\n", 1, 4, "{1} is not allowed in a value", "U+FEFF"},
	{"\"a\\tb\": c\n", 1, 1, "{1} is not allowed in a value", "U+0009"},
	/* anchors, aliases, tags, directives, documents */
	{"a: &x b\n", 1, 4, "no anchors", "&"},
	{"a: &x\n  b: c\n", 1, 4, "no anchors", "&"},
	{"&x a: b\n", 1, 1, "no anchors", "&"},
	{"a: [b, &]\n", 1, 8, "no anchors", "&"},
	{"ŷ: *x\n", 1, 4, "no anchors", "*"},
	{"ŷ: *Llesiant* yw'r gair\n", 1, 4, "no anchors", "*"},
	{"a: b\n<<: *x\n", 2, 5, "no anchors", "*"},
	{"*x : b\n", 1, 1, "no anchors", "*"},
	{"a: !!str b\n", 1, 4, "no anchors", "!"},
	{"a: ! b\n", 1, 4, "no anchors", "!"},
	{"a: [!x {}]\n", 1, 5, "no anchors", "!"},
	{"a: !x!y b\n", 1, 4, "no anchors", "!"},
	{"a: !<x b\n", 1, 4, "no anchors", "!"},
	{"a: !\n", 1, 4, "no anchors", "!"},
	{"%YAML 1.1\n---\na: b\n", 1, 1, "directives", NULL},
	{"%TAG ! x:\n---\na: b\n", 1, 1, "directives", NULL},
	{"%YAML 3.0\n---\na: b\n", 1, 1, "directives", NULL},
	{"# c\n%FOO\n---\n", 2, 1, "directives", NULL},
	{"%YAML 1.1\n%YAML 1.1\n---\n", 2, 1, "directives", NULL},
	{"a: b\n---\nc: d\n", 2, 1, "one document", NULL},
	{"---\n---\n", 2, 1, "one document", NULL},
	{"[a]\nb\n", 2, 1, "nothing more", NULL},
	/* keys */
	{"ŷ: a\nb: c\nŷ: d\n", 3, 1, "stands on line {2} already", "ŷ"},
	{"x: {a: b, c: d, a: e, c: f}\n", 1, 17, "stands on line {2} already", "a"},
	{"'a': b\n\"\\x61\": c\n", 2, 1, "stands on line {2} already", "a"},
	{"ŷ: {[a]: b}\n", 1, 5, "a key cannot be", NULL},
	{"? - a\n: b\n", 1, 3, "a key cannot be", NULL},
	{"{a: b}: c\n", 1, 1, "a key cannot be", NULL},
	{"a: b\n'': c\n", 2, 1, "a key is missing", NULL},
	{"a: {? : b}\n", 1, 7, "a key is missing", NULL},
	{"a: {: b}\n", 1, 5, "missing here", NULL},
	{"ŷ: {a, b: c}\n", 1, 5, "{1} has no colon", "a"},
	{"{a: b, c # d: e\n}\n", 1, 8, "{1} has no colon", "c"},
	{"? a\n? b\n", 1, 3, "{1} has no colon", "a"},
	{"a: b\nc\nd: e\n", 2, 1, "a key with a colon", NULL},
	{"a: b\nc", 2, 1, "a key with a colon", NULL},
	{"- a\n-b\n", 2, 1, "a key with a colon", NULL},
	/* form */
	{"ŷ: b: c\n", 1, 5, "colon cannot stand here", NULL},
	{"ŷ: b\n c: d\n", 2, 3, "colon cannot stand here", NULL},
	{"{a: b, c:}\n", 1, 9, "colon cannot stand here", NULL},
	{"a:\n   b: c\n  d: e\n", 3, 3, "does not fit", NULL},
	{"ŷ: \"b\" c\n", 1, 8, "does not fit", NULL},
	{"- a\n- b\nc: d\n", 3, 1, "does not fit", NULL},
	{"ŷ: [b, \"c\" d]\n", 1, 12, "closing ]", NULL},
	{"a: b\nŷ: [b, c\n", 2, 4, "closing ]", NULL},
	{"a: {b: c d: e}\n", 1, 11, "closing }", NULL},
	{"ŷ: {b: c", 1, 4, "closing }", NULL},
	{"a: b\nŷ: {b: [c,", 2, 8, "never closed", NULL},
	{"ŷ: [{b:\n\n", 1, 5, "never closed", NULL},
	{"[", 1, 1, "never closed", NULL},
	{"? a\n:b: c\n", 1, 3, "{1} has no colon", "a"},
	{"ŷ: [b, , c]\n", 1, 8, "a value is missing", NULL},
	{"ŷ: ]\n", 1, 4, "a value is missing", NULL},
	{"a: - b\n", 1, 4, "list entry", NULL},
	{"a: ? b\n", 1, 4, "question mark", NULL},
	{"ŷ: @b\n", 1, 4, "needs quotes", "@"},
	{"ŷ: `b`\n", 1, 4, "needs quotes", "`"},
	{"a: %b\n", 1, 4, "needs quotes", "%"},
	{"a: b\nŷ: 'c\nd: e\n", 2, 4, "never closed", NULL},
	{"a: \"b", 1, 4, "never closed", NULL},
	{"a: \"b\n---\nc\"\n", 1, 4, "never closed", NULL},
	{"ŷ: \"b\\qc\"\n", 1, 6, "unknown escape", NULL},
	{"a: \"\\xZZ\"\n", 1, 7, "unknown escape", NULL},
	{"a: \"\\uD800\"\n", 1, 7, "unknown escape", NULL},
	{"ŷ: > text\n", 1, 6, "next line", NULL},
	{"a: >0\n", 1, 5, "next line", NULL},
};
/* clang-format on */

static void yaml_tree__every_fault_has_its_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(faults); i++) {
		struct error error = read_bad(faults[i].file, strlen(faults[i].file));

		if (error.line != faults[i].line || error.column != faults[i].column ||
			!strstr(error.message, faults[i].message))
			fail_msg("%zu:%zu: %s\nin: %s", error.line, error.column, error.message,
				faults[i].file);
		if (faults[i].arg)
			assert_string_equal(error.args[0], faults[i].arg);
	}
}

static void yaml_tree__a_key_given_twice_names_the_first_line(void **state)
{
	static const char text[] = "b: 1\na: 2\n# c\na: 3\nb: 4\n";
	struct error error = read_bad(text, strlen(text));

	(void)state;
	assert_int_equal(error.line, 4);
	assert_string_equal(error.args[0], "a");
	assert_string_equal(error.args[1], "2");
}

static void yaml_tree__a_nul_byte_is_refused(void **state)
{
	static const char text[] = "a: b\0c\n";
	struct error error = read_bad(text, sizeof text - 1);

	(void)state;
	assert_int_equal(error.line, 1);
	assert_int_equal(error.column, 5);
	assert_string_equal(error.args[0], "U+0000");
}

static void yaml_tree__depth_has_a_limit(void **state)
{
	char text[2 * YAML_DEPTH_LIMIT + 3] = "";
	struct arena arena;
	struct error error;

	(void)state;
	memset(text, '[', YAML_DEPTH_LIMIT);
	memset(text + YAML_DEPTH_LIMIT, ']', YAML_DEPTH_LIMIT);
	arena_init(&arena);
	assert_non_null(read_good(&arena, text, strlen(text)));
	arena_release(&arena);

	memset(text, '[', YAML_DEPTH_LIMIT + 1);
	memset(text + YAML_DEPTH_LIMIT + 1, ']', YAML_DEPTH_LIMIT + 1);
	error = read_bad(text, strlen(text));
	assert_non_null(strstr(error.message, "levels"));
	assert_string_equal(error.args[0], "16");
	assert_int_equal(error.column, YAML_DEPTH_LIMIT + 1);
}

static void yaml_tree__a_value_has_a_limit(void **state)
{
	struct buf text;
	struct arena arena;
	struct error error;

	(void)state;
	buf_init(&text);
	buf_add_str(&text, "a: b\nŷ: ");
	buf_add_repeat(&text, "x", YAML_VALUE_LIMIT);
	arena_init(&arena);
	assert_int_equal(
		yaml_get(read_good(&arena, text.data, text.len), "ŷ")->len, YAML_VALUE_LIMIT);
	arena_release(&arena);

	buf_add_char(&text, 'x');
	error = read_bad(text.data, text.len);
	assert_non_null(strstr(error.message, "the value is longer"));
	assert_int_equal(error.line, 2);
	assert_int_equal(error.column, 4);
	buf_release(&text);
}

static void yaml_tree__a_file_has_a_limit(void **state)
{
	struct buf text;
	struct arena arena;
	struct error error;

	(void)state;
	buf_init(&text);
	buf_add_str(&text, "a: b\n#");
	buf_add_repeat(&text, "x", YAML_FILE_LIMIT - text.len);
	arena_init(&arena);
	assert_non_null(read_good(&arena, text.data, text.len));
	arena_release(&arena);

	buf_add_char(&text, 'x');
	error = read_bad(text.data, text.len);
	assert_non_null(strstr(error.message, "the file is larger"));
	assert_int_equal(error.line, 0);
	buf_release(&text);
}

static void yaml_tree__an_error_need_not_be_asked_for(void **state)
{
	struct yaml_node *root;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_int_equal(yaml_parse("a: b: c", 7, "t.yaml", &arena, &root, NULL), STATUS_DATA);
	assert_int_equal(yaml_parse("\xff", 1, "t.yaml", &arena, &root, NULL), STATUS_DATA);
	assert_int_equal(yaml_parse("[*a]", 4, NULL, &arena, &root, NULL), STATUS_DATA);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_tree__places_of_collections),
		cmocka_unit_test(yaml_tree__keys_have_places_too),
		cmocka_unit_test(yaml_tree__children_are_linked_in_order),
		cmocka_unit_test(yaml_tree__a_file_without_content_has_no_root),
		cmocka_unit_test(yaml_tree__does_not_point_into_the_text),
		cmocka_unit_test(yaml_tree__every_fault_has_its_place),
		cmocka_unit_test(yaml_tree__a_key_given_twice_names_the_first_line),
		cmocka_unit_test(yaml_tree__a_nul_byte_is_refused),
		cmocka_unit_test(yaml_tree__depth_has_a_limit),
		cmocka_unit_test(yaml_tree__a_value_has_a_limit),
		cmocka_unit_test(yaml_tree__a_file_has_a_limit),
		cmocka_unit_test(yaml_tree__an_error_need_not_be_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
