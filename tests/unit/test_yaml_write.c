/* test_yaml_write.c - new YAML text reads back as the text it was made of
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
#include "base/utf8.h"
#include "yaml/edit.h"
#include "yaml/tree.h"
#include "yaml/write.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

typedef void writer(struct buf *out, const char *text, size_t len);

static void write_block_context(struct buf *out, const char *text, size_t len)
{
	yaml_write_scalar(out, text, len, false);
}

static void write_flow_context(struct buf *out, const char *text, size_t len)
{
	yaml_write_scalar(out, text, len, true);
}

/* Writes a text in the place of X in a file and reads the value at @path: it must be the text. */
static void check_in_place(
	writer *write, const char *before, const char *after, const char *path, const char *text)
{
	struct error error = {0};
	const struct yaml_node *node;
	struct yaml_node *root;
	struct arena arena;
	struct buf file;

	buf_init(&file);
	arena_init(&arena);
	buf_add_str(&file, before);
	write(&file, text, strlen(text));
	buf_add_str(&file, after);
	if (yaml_parse(file.data, file.len, "t.yaml", &arena, &root, &error) != STATUS_OK)
		fail_msg("%s for \"%s\" in: %s", error.message, text, file.data);
	node = yaml_find(root, path);
	if (!node || node->kind != YAML_SCALAR || node->len != strlen(text) ||
		strcmp(node->text, text) != 0)
		fail_msg("\"%s\" does not read back in: %s", text, file.data);
	arena_release(&arena);
	buf_release(&file);
}

static void check_round_trip(const char *text)
{
	check_in_place(write_block_context, "a: ", "\nb: c\n", "a", text);
	check_in_place(write_block_context, "- ", " # c\n- d\n", "0", text);
	check_in_place(write_block_context, "", "\n", "", text);
	check_in_place(write_flow_context, "[", ", b]", "0", text);
	check_in_place(write_flow_context, "{a: ", "}", "a", text);
	check_in_place(yaml_write_single, "a: ", " # c\n", "a", text);
	check_in_place(yaml_write_single, "{a: ", ", b: c}", "a", text);
	check_in_place(yaml_write_double, "a: ", " # c\n", "a", text);
}

static void yaml_write__chooses_the_plainest_form(void **state)
{
	/* clang-format off */
	static const struct {
		const char *text;
		bool flow;
		const char *written;
	} cases[] = {
		{"gweithiwr cyswllt", false, "gweithiwr cyswllt"},
		{"tŷ", true, "tŷ"},
		{"sswb-2014 §2(3)(b)", true, "sswb-2014 §2(3)(b)"},
		{"it's", false, "it's"},
		{"it's: so", false, "'it''s: so'"},
		{"health, care", false, "health, care"},
		{"health, care", true, "'health, care'"},
		{"a [b]", false, "a [b]"},
		{"a [b]", true, "'a [b]'"},
		{"a {b}", true, "'a {b}'"},
		{"https://x.cymru/?a=b#c", true, "https://x.cymru/?a=b#c"},
		{"a:?", false, "a:?"},
		{"a:?", true, "'a:?'"},
		{"a: b", false, "'a: b'"},
		{"a:", false, "'a:'"},
		{"a #b", false, "'a #b'"},
		{"a#b", false, "a#b"},
		{"-ydd", true, "-ydd"},
		{"-", false, "'-'"},
		{"- a", false, "'- a'"},
		{"--- a", false, "'--- a'"},
		{"*a* b", false, "'*a* b'"},
		{"a *b*", false, "a *b*"},
		{"&a", false, "'&a'"},
		{"!a", false, "'!a'"},
		{"%a", false, "'%a'"},
		{"", false, "''"},
		{" a", false, "' a'"},
		{"a ", false, "'a '"},
		{"a  b", false, "a  b"},
		{"no", false, "no"},
		{"\\", false, "\\"},
		{"a\nb", false, "\"a\\nb\""},
		{"\"a\"\n\\", false, "\"\\\"a\\\"\\n\\\\\""},
		{"\x1b[2J", false, "\"\\u001B[2J\""},
		{"a\tb", false, "\"a\\u0009b\""},
		{"\xc2\x85", false, "\"\\u0085\""},
		{"\xe2\x80\xa8", false, "\"\\u2028\""},
		{"\xef\xbb\xbf", false, "\"\\uFEFF\""},
		{"\xf4\x8f\xbf\xbf", false, "\"\\U0010FFFF\""},
		{"a\xff", false, "\"a\xef\xbf\xbd\""},
	};
	/* clang-format on */

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct buf out;

		buf_init(&out);
		yaml_write_scalar(&out, cases[i].text, strlen(cases[i].text), cases[i].flow);
		assert_string_equal(out.data, cases[i].written);
		buf_release(&out);
	}
}

static void yaml_write__awkward_texts_read_back(void **state)
{
	static const char *const texts[] = {
		"'",
		"''",
		"\"",
		"\\",
		"\\n",
		"it's \"so\": # [x], {y} & *z* !",
		"a\nb",
		"\n",
		"\n\na\n",
		" \n ",
		"tŷ\nŵy",
		"# a",
		"a # b",
		"key: value",
		"? a",
		": a",
		":a",
		"?a",
		"-a",
		"--",
		"---",
		"--- a",
		"...",
		"... a",
		"<<",
		"~",
		"null",
		"true",
		"2014",
		"0x1F",
		"1e3",
		"2024-04-01",
		"=",
		"@",
		"`",
		"%YAML 1.2",
		"> a",
		">-",
		"|",
		"|2-",
		"[",
		"]",
		"{",
		"}",
		"[]",
		"{}",
		",",
		", ",
		"a,",
		"a ]",
		"a:b",
		"a:,b",
		"a: ,b",
		"a:]",
		"a::",
		"a: :",
		"a #",
		"a#",
		"a '#' b",
		" ",
		"   ",
		"😀",
		"\u00a0",
		"\u00a0a\u00a0",
		"e\u0301",
		"\u200b",
		"\u2019",
		"\ufffd",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		check_round_trip(texts[i]);
}

/* Every text of up to three characters that mean something to YAML. */
static void yaml_write__every_short_text_reads_back(void **state)
{
	static const char *const letters[] = {"", " ", "a", "ŷ", "-", "?", ":", ",", "[", "]", "{",
		"}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", ".", "\\", "\n"};

	(void)state;
	for (size_t i = 0; i < LENGTH(letters); i++) {
		for (size_t j = 0; j < LENGTH(letters); j++) {
			for (size_t k = 0; k < LENGTH(letters); k++) {
				char text[16] = "";

				strcat(strcat(strcat(text, letters[i]), letters[j]), letters[k]);
				check_in_place(write_block_context, "a: ", " # c\n", "a", text);
				check_in_place(write_flow_context, "[", ",b]", "0", text);
			}
		}
	}
}

static void yaml_write__folds_at_the_width(void **state)
{
	struct buf text, out;

	(void)state;
	buf_init(&text);
	buf_init(&out);
	buf_add_str(&text, "ŷŷ");
	for (size_t i = 0; i < 29; i++)
		buf_add_str(&text, " ŷŷŷ"); /* 118 columns with an indent of 0 */
	buf_add_str(&text, " a");
	yaml_write_folded(&out, text.data, text.len, 2);
	assert_memory_equal(out.data, ">-\n  ŷŷ ŷŷŷ", strlen(">-\n  ŷŷ ŷŷŷ"));
	assert_non_null(strstr(out.data, "ŷ\n  ŷŷŷ a"));
	assert_null(strchr(strchr(strchr(out.data, '\n') + 1, '\n') + 1, '\n'));

	buf_clear(&out);
	yaml_write_lines(&out, "aa bb cc dd", 11, 1, 6);
	assert_string_equal(out.data, " aa bb\n cc dd");
	buf_clear(&out);
	yaml_write_lines(&out, "a bbbbbbbb c d", 14, 2, 5);
	assert_string_equal(out.data, "  a\n  bbbbbbbb\n  c d");
	buf_release(&text);
	buf_release(&out);
}

static void yaml_write__says_what_can_be_folded(void **state)
{
	static const char *const good[] = {
		"a", "a b", "*a* # b: c", "- a", "'a'", "tŷ bach", "---"};
	static const char *const bad[] = {
		"", " ", " a", "a ", "a  b", "a\nb", "a\tb", "\x1b", "a\xff", "\xc2\x85"};

	(void)state;
	for (size_t i = 0; i < LENGTH(good); i++)
		assert_true(yaml_can_fold(good[i], strlen(good[i])));
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_false(yaml_can_fold(bad[i], strlen(bad[i])));
}

static void write_folded_at_four(struct buf *out, const char *text, size_t len)
{
	yaml_write_folded(out, text, len, 4);
}

/* Paragraphs of words of every length, from nothing to beyond the width, some of them dear to YAML.
 */
static void yaml_write__folded_paragraphs_read_back(void **state)
{
	static const char *const words[] = {"a", "#", "-", "'tŷ", "bach':", ">-", "presgripsiynu",
		"---", "*", "ŵ😀",
		"http://hir.cymru/"
		"ŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷ"
		"ŷŷŷŷŷŷŷŷŷŷŷŷŷŷ"};
	unsigned random = 1;

	(void)state;
	for (size_t round = 0; round < 300; round++) {
		struct buf text, out;

		buf_init(&text);
		buf_init(&out);
		for (size_t n = 0; n <= round; n++) {
			random = random * 1103515245 + 12345;
			buf_add_str(&text, n ? " " : "");
			buf_add_str(&text, words[(random >> 16) % LENGTH(words)]);
		}
		assert_true(yaml_can_fold(text.data, text.len));
		check_in_place(
			write_folded_at_four, "a:\n  b: ", "\n\n# c\nd: e\n", "a.b", text.data);
		yaml_write_folded(&out, text.data, text.len, 4);
		for (const char *line = out.data; line; line = strchr(line, '\n')) {
			size_t len;

			line += *line == '\n';
			len = strcspn(line, "\n");
			if (utf8_count(line, len) > YAML_WIDTH)
				assert_null(memchr(line + 4, ' ', len - 4));
		}
		buf_release(&text);
		buf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_write__chooses_the_plainest_form),
		cmocka_unit_test(yaml_write__awkward_texts_read_back),
		cmocka_unit_test(yaml_write__every_short_text_reads_back),
		cmocka_unit_test(yaml_write__folds_at_the_width),
		cmocka_unit_test(yaml_write__says_what_can_be_folded),
		cmocka_unit_test(yaml_write__folded_paragraphs_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
