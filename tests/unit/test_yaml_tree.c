/* test_yaml_tree.c - YAML files read with exact positions
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

/* clang-format off */
static const struct {
	const char *file;
	const char *path;
	enum yaml_style style;
	size_t line, column;
	const char *written; /* the bytes of the file from start to end */
	const char *text;
} scalars[] = {
	{"a: b\n", "a", YAML_PLAIN, 1, 4, "b", "b"},
	{"a:   b  \n", "a", YAML_PLAIN, 1, 6, "b", "b"},
	{"a: b # c\n", "a", YAML_PLAIN, 1, 4, "b", "b"},
	{"a: b", "a", YAML_PLAIN, 1, 4, "b", "b"},
	{"tŷ: dŵr môr  # ŷ\n", "tŷ", YAML_PLAIN, 1, 5, "dŵr môr", "dŵr môr"},
	{"{tŷ: dŵr, ŵy: llŷn}", "ŵy", YAML_PLAIN, 1, 15, "llŷn", "llŷn"},
	{"- ŷ😀\n- [ŷŷ, 😀, b]\n", "1.2", YAML_PLAIN, 2, 11, "b", "b"},
	{"a: one\n  two\n\n  three # c\nb: c\n", "a", YAML_PLAIN, 1, 4, "one\n  two\n\n  three", "one two\nthree"},
	{"a:\n  b\n", "a", YAML_PLAIN, 2, 3, "b", "b"},
	{"ŷ: 'it''s' # c\n", "ŷ", YAML_SINGLE_QUOTED, 1, 4, "'it''s'", "it's"},
	{"a: 'one\n   two'\nb: c\n", "a", YAML_SINGLE_QUOTED, 1, 4, "'one\n   two'", "one two"},
	{"ŷ: \"\\u0177 \\\"q\\\"\"\n", "ŷ", YAML_DOUBLE_QUOTED, 1, 4, "\"\\u0177 \\\"q\\\"\"", "ŷ \"q\""},
	{"a: \"x\\ny\"\n", "a", YAML_DOUBLE_QUOTED, 1, 4, "\"x\\ny\"", "x\ny"},
	{"a: ''\n", "a", YAML_SINGLE_QUOTED, 1, 4, "''", ""},
	{"ŷ: >-\n  tŷ\n  dŵr\n\n\n# ŷ\n\nb: c\n", "ŷ", YAML_FOLDED, 1, 4, ">-\n  tŷ\n  dŵr", "tŷ dŵr"},
	{"a: >-\n  x\n # c\n\n # d\nb: c\n", "a", YAML_FOLDED, 1, 4, ">-\n  x", "x"},
	{"a: >-\n  x\n  # no comment\nb: c\n", "a", YAML_FOLDED, 1, 4, ">-\n  x\n  # no comment", "x # no comment"},
	{"a: >-  # c\n  x\n", "a", YAML_FOLDED, 1, 4, ">-  # c\n  x", "x"},
	{"a: >-\n  x", "a", YAML_FOLDED, 1, 4, ">-\n  x", "x"},
	{"a: >\n  x\n\n", "a", YAML_FOLDED, 1, 4, ">\n  x", "x\n"},
	{"a: >-\n\n  x\n\n  y\n   z\n \n", "a", YAML_FOLDED, 1, 4, ">-\n\n  x\n\n  y\n   z", "\nx\ny\n z"},
	{"a: >-\n  x\n   \n\n", "a", YAML_FOLDED, 1, 4, ">-\n  x\n   ", "x\n "},
	{"a: >-\n  x\n  \n \nb: c\n", "a", YAML_FOLDED, 1, 4, ">-\n  x", "x"},
	{"a: >-\n\n \n  x\n", "a", YAML_FOLDED, 1, 4, ">-\n\n \n  x", "\n\nx"},
	{"a: >-\n\n\nb: c\n", "a", YAML_FOLDED, 1, 4, ">-", ""},
	{"a: >- # c\n\nb: c\n", "a", YAML_FOLDED, 1, 4, ">-", ""},
	{"a: |\n  x\n  y\n\n# c\n", "a", YAML_LITERAL, 1, 4, "|\n  x\n  y", "x\ny\n"},
	{"a: |2-\n    x\n   y\n\nb: c\n", "a", YAML_LITERAL, 1, 4, "|2-\n    x\n   y", "  x\n y"},
	{"a: |-2\n    \n  y\n", "a", YAML_LITERAL, 1, 4, "|-2\n    \n  y", "  \ny"},
	{"a: |+\n  x\n\n \n# c\n\nb: c\n", "a", YAML_LITERAL, 1, 4, "|+\n  x\n\n ", "x\n\n\n"},
	{"a: |+\n\n\nb: c\n", "a", YAML_LITERAL, 1, 4, "|+\n\n", "\n\n"},
	{"- - |-\n    x\n  - ŷ\n", "0.0", YAML_LITERAL, 1, 5, "|-\n    x", "x"},
	{"- >-\n x\n- b\n", "1", YAML_PLAIN, 3, 3, "b", "b"},
	{"a:\nb: c\n", "a", YAML_PLAIN, 1, 3, "", ""},
	{"ŷ: # c\n", "ŷ", YAML_PLAIN, 1, 3, "", ""},
	{"-\n- b\n", "0", YAML_PLAIN, 1, 2, "", ""},
	{"{a: , b: }", "a", YAML_PLAIN, 1, 5, "", ""},
	{"{a: , b: }", "b", YAML_PLAIN, 1, 10, "", ""},
	{"{\"a\":b}", "a", YAML_PLAIN, 1, 6, "b", "b"},
	{"a: null\n", "a", YAML_PLAIN, 1, 4, "null", "null"},
	{"a: https://x.cymru/#y\n", "a", YAML_PLAIN, 1, 4, "https://x.cymru/#y", "https://x.cymru/#y"},
	{"---\na: b\n...\n", "a", YAML_PLAIN, 2, 4, "b", "b"},
	{"? a\n: b\n", "a", YAML_PLAIN, 2, 3, "b", "b"},
	{"a:\tb\n", "a", YAML_PLAIN, 1, 4, "b", "b"},
	{"ŷ", "", YAML_PLAIN, 1, 1, "ŷ", "ŷ"},
};
/* clang-format on */

static void yaml_tree__places_of_every_scalar_style(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(scalars); i++) {
		const char *file = scalars[i].file;
		struct arena arena;
		const struct yaml_node *node;

		arena_init(&arena);
		node = yaml_find(read_good(&arena, file, strlen(file)), scalars[i].path);
		if (!node || node->kind != YAML_SCALAR)
			fail_msg("no scalar %s in: %s", scalars[i].path, file);
		if (node->end - node->start != strlen(scalars[i].written) ||
			memcmp(file + node->start, scalars[i].written, node->end - node->start) !=
				0)
			fail_msg("written \"%.*s\" in: %s", (int)(node->end - node->start),
				file + node->start, file);
		if (node->line != scalars[i].line || node->column != scalars[i].column)
			fail_msg("%zu:%zu in: %s", node->line, node->column, file);
		assert_int_equal(node->style, scalars[i].style);
		assert_string_equal(node->text, scalars[i].text);
		assert_int_equal(node->len, strlen(scalars[i].text));
		arena_release(&arena);
	}
}

/* The last of very many, on one line, behind characters of every length: the place is still exact.
 */
static void yaml_tree__places_are_exact_in_a_long_line(void **state)
{
	struct buf text;
	struct arena arena;
	const struct yaml_node *node;
	size_t count = 0;

	(void)state;
	buf_init(&text);
	buf_add_char(&text, '[');
	while (text.len < YAML_FILE_LIMIT - 32) {
		buf_add_str(&text, count % 3 ? "ŷ, " : "a😀€, ");
		count++;
	}
	buf_add_str(&text, "'olaf']");
	arena_init(&arena);
	node = read_good(&arena, text.data, text.len)->first;
	for (; node; node = node->next) {
		if (node->next)
			assert_memory_equal(text.data + node->start, node->text, node->len);
		else
			assert_memory_equal(
				text.data + node->start, "'olaf'", node->end - node->start);
	}
	arena_release(&arena);
	buf_release(&text);
}

static void yaml_tree__many_keys_are_compared(void **state)
{
	struct buf text;
	struct arena arena;
	struct error error;
	size_t keys = 0;

	(void)state;
	buf_init(&text);
	while (text.len < YAML_FILE_LIMIT - 32)
		buf_add_format(&text, "%zx:\n", keys++);
	arena_init(&arena);
	assert_int_equal(yaml_count(read_good(&arena, text.data, text.len)), keys);
	arena_release(&arena);

	buf_add_str(&text, "7:\n");
	error = read_bad(text.data, text.len);
	assert_int_equal(error.line, keys + 1);
	assert_string_equal(error.args[1], "8");
	buf_release(&text);
}
int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_tree__places_of_every_scalar_style),
		cmocka_unit_test(yaml_tree__places_are_exact_in_a_long_line),
		cmocka_unit_test(yaml_tree__many_keys_are_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
