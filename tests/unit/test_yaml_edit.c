/* test_yaml_edit.c - one value of a YAML file replaced, and nothing else
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
#include "base/file.h"
#include "yaml/edit.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))
#define SIXTEEN "0123456789abcde "
#define SIXTY SIXTEEN SIXTEEN SIXTEEN "ŷŷŷŷŷŷŷŷŷŷŷŷ"
#define LONG SIXTEEN SIXTEEN SIXTEEN SIXTEEN SIXTEEN SIXTEEN "ŷŷŷŷŷŷŷŷŷŷŷŷŷŷŷ"

static void yaml_edit__finds_by_path(void **state)
{
	static const char text[] = "terms:\n  cy: [{plural: a}, {plural: b}]\n  '0': c\n";
	struct arena arena;
	struct yaml_node *root;

	(void)state;
	arena_init(&arena);
	assert_int_equal(yaml_parse(text, strlen(text), NULL, &arena, &root, NULL), STATUS_OK);
	assert_ptr_equal(yaml_find(root, ""), root);
	assert_ptr_equal(yaml_find(root, "terms"), root->first);
	assert_string_equal(yaml_find(root, "terms.cy.1.plural")->text, "b");
	assert_string_equal(yaml_find(root, "terms.0")->text, "c");
	assert_null(yaml_find(root, "terms.cy.2"));
	assert_null(yaml_find(root, "terms.cy.x"));
	assert_null(yaml_find(root, "terms.cy.-1"));
	assert_null(yaml_find(root, "terms.cy."));
	assert_null(yaml_find(root, "terms.cy.0.plural.x"));
	assert_null(yaml_find(root, "terms.cy.18446744073709551616"));
	assert_null(yaml_find(root, "term"));
	assert_null(yaml_find(root, "terms."));
	assert_null(yaml_find(root, ".terms"));
	assert_null(yaml_find(NULL, ""));
	assert_null(yaml_find(NULL, "terms"));
	arena_release(&arena);
}

/* clang-format off */
static const struct {
	const char *before, *path, *value, *after;
} replacements[] = {
	/* plain stays plain */
	{"a: b # c\n", "a", "tŷ bach", "a: tŷ bach # c\n"},
	{"a: b", "a", "c", "a: c"},
	{"a:   b  \n", "a", "c", "a:   c  \n"},
	{"a: one\n  two # c\nb: c\n", "a", "three", "a: three # c\nb: c\n"},
	{"a: b\n", "a", "it's a \"c\"", "a: it's a \"c\"\n"},
	{"a: b\n", "a", "-ydd", "a: -ydd\n"},
	{"a: b\n", "a", "http://x.cymru/#y", "a: http://x.cymru/#y\n"},
	{"a: b\n", "a", "c, d [e] {f}", "a: c, d [e] {f}\n"},
	/* plain that must be quoted */
	{"a: b\n", "a", "c: d", "a: 'c: d'\n"},
	{"a: b\n", "a", "c:", "a: 'c:'\n"},
	{"a: b # c\n", "a", "d # e", "a: 'd # e' # c\n"},
	{"a: b\n", "a", "*Llesiant* yw'r gair", "a: '*Llesiant* yw''r gair'\n"},
	{"a: b\n", "a", "'c'", "a: '''c'''\n"},
	{"a: b\n", "a", "\"c\"", "a: '\"c\"'\n"},
	{"a: b\n", "a", " c ", "a: ' c '\n"},
	{"a: b\n", "a", "c  ", "a: 'c  '\n"},
	{"a: b\n", "a", " ", "a: ' '\n"},
	{"a: b\n", "a", "", "a: ''\n"},
	{"a: b\n", "a", "- c", "a: '- c'\n"},
	{"a: b\n", "a", "@c", "a: '@c'\n"},
	{"[b, c]", "1", "d, e", "[b, 'd, e']"},
	{"{a: b, c: d}", "a", "x]", "{a: 'x]', c: d}"},
	{"{\"a\":b}", "a", "c", "{\"a\":c}"},
	/* quotes stay */
	{"a: 'b' # c\n", "a", "d", "a: 'd' # c\n"},
	{"a: 'b'\n", "a", "it's", "a: 'it''s'\n"},
	{"a: 'b'\n", "a", "", "a: ''\n"},
	{"a: 'b\n  c' # d\n", "a", " e: f ", "a: ' e: f ' # d\n"},
	{"a: \"b\" # c\n", "a", "d \"e\" \\f ŷ", "a: \"d \\\"e\\\" \\\\f ŷ\" # c\n"},
	/* blocks stay, with their indent and their comments */
	{"a: >-\n  b\n  c\n\n# d\n", "a", "e: 'f' # *g*", "a: >-\n  e: 'f' # *g*\n\n# d\n"},
	{"a: >- # c\n     b\n\n\nd: e\n", "a", "f", "a: >- # c\n     f\n\n\nd: e\n"},
	{"- - >-\n   b\n  - c\n", "0.0", "d", "- - >-\n   d\n  - c\n"},
	{"a: >-\n  b", "a", "c", "a: >-\n  c"},
	{"a: >\n  b\n", "a", "c", "a: >-\n  c\n"},
	{"a: >2+\n    b\n\n# c\n", "a", "d", "a: >-\n  d\n# c\n"},
	{"a: >-\n\n\n  b\n", "a", "c", "a: >-\n  c\n"},
	{"a: >-\n  b\n", "a", LONG " ŷ z", "a: >-\n  " LONG " ŷ z\n"},
	{"a: >-\n  b\n", "a", LONG " ŷ zz " SIXTY, "a: >-\n  " LONG " ŷ zz\n  " SIXTY "\n"},
	{"a: >-\n  b\n", "a", LONG " ŷ zzz " SIXTY, "a: >-\n  " LONG " ŷ\n  zzz " SIXTY "\n"},
	{"a: >-\n  " SIXTY "\n  b\n", "a", SIXTY " c", "a: >-\n  " SIXTY "\n  c\n"},
	{"a: >-\n  " SIXTY "\n\n  b\n", "a", SIXTY " c", "a: >-\n  " SIXTY " c\n"},
	{"a: >-\n  " LONG LONG "\n  b\n", "a", LONG " " SIXTY, "a: >-\n  " LONG " " SIXTY "\n"},
	{"a: >-\n  " SIXTY "\n", "a", SIXTY " c", "a: >-\n  " SIXTY " c\n"},
	{"a: |\n  b\n  c\n# d\n", "a", "e: f ", "a: |-\n  e: f \n# d\n"},
	{"a: |+ # c\n   b\n\n\nd: e\n", "a", "# f", "a: |- # c\n   # f\nd: e\n"},
	/* blocks that cannot hold the value */
	{"a: >- # c\n  b\n  d\n\ne: f\n", "a", "", "a: '' # c\n\ne: f\n"},
	{"a: >-\n  b\n", "a", "c  d", "a: c  d\n"},
	{"a: >-\n  b\n", "a", " c", "a: ' c'\n"},
	{"a: |-\n  b\n", "a", "", "a: ''\n"},
	{"a: |-\n  b\n", "a", " c", "a: ' c'\n"},
	/* blocks without a line */
	{"a:\n  b: >-\nc: d\n", "a.b", "e", "a:\n  b: >-\n    e\nc: d\n"},
	{"- a: b\n  c: >2\n\n\n- d\n", "0.c", "e", "- a: b\n  c: >-\n    e\n\n\n- d\n"},
	{"- |-\n- b\n", "0", "c", "- |-\n  c\n- b\n"},
	{"a: >-", "a", "b", "a: >-\n  b"},
	{"a: >- # c\nb: c\n", "a", "d", "a: d # c\nb: c\n"},
	{">-", "", "a", ">-\n  a"},
	/* values left out */
	{"a:\nb: c\n", "a", "d", "a: d\nb: c\n"},
	{"a: # c\n", "a", "d", "a: d # c\n"},
	{"-\n- b\n", "0", "c", "- c\n- b\n"},
	{"{a: , b: }", "a", "c", "{a: c, b: }"},
	{"{a: , b: }", "b", "c", "{a: , b: c}"},
	{"a:", "a", ">", "a: '>'"},
	/* the same value leaves the file as it is */
	{"a: >-\n  b\n  c\n", "a", "b c", "a: >-\n  b\n  c\n"},
	{"a: \"\\x61\"\n", "a", "a", "a: \"\\x61\"\n"},
	{"a:\n", "a", "", "a:\n"},
	{"ŷ", "", "tŷ", "tŷ"},
};
/* clang-format on */

static void yaml_edit__replaces_every_style(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(replacements); i++) {
		struct error error = {0};
		struct buf out;

		buf_init(&out);
		if (yaml_replace(replacements[i].before, strlen(replacements[i].before), "t.yaml",
			    replacements[i].path, replacements[i].value, &out, &error) != STATUS_OK)
			fail_msg("%zu:%zu: %s\nin: %s", error.line, error.column, error.message,
				replacements[i].before);
		assert_string_equal(out.data, replacements[i].after);
		buf_release(&out);
	}
}

static void yaml_edit__appends_to_what_is_there(void **state)
{
	struct buf out;

	(void)state;
	buf_init(&out);
	buf_add_str(&out, "before|");
	assert_int_equal(yaml_replace("a: b", 4, NULL, "a", "c", &out, NULL), STATUS_OK);
	assert_string_equal(out.data, "before|a: c");
	buf_release(&out);
}

static void yaml_edit__refuses_and_leaves_the_output_alone(void **state)
{
	static const struct {
		const char *before, *path, *value;
		enum status status;
		size_t line, column;
		const char *message;
	} cases[] = {
		{"a: b\n", "c", "d", STATUS_NOT_FOUND, 0, 0, "there is no {1}"},
		{"", "a", "b", STATUS_NOT_FOUND, 0, 0, "there is no {1}"},
		{"ŷ: [b]\n", "ŷ", "c", STATUS_DATA, 1, 4, "not a text"},
		{"a: b\nc: d: e\n", "a", "c", STATUS_DATA, 2, 5, "colon"},
		{"# c\n- |\n      \n", "0", "b", STATUS_DATA, 2, 3, "cannot stand here"},
		{"ŷ: b\n", "ŷ", "c\nd", STATUS_DATA, 1, 4, "more than one line"},
		{"ŷ: b\n", "ŷ", "c\td", STATUS_DATA, 1, 4, "{1} is not allowed in a value"},
		{"ŷ: b\n", "ŷ", "\x1b[2J", STATUS_DATA, 1, 4, "{1} is not allowed in a value"},
		{"ŷ: b\n", "ŷ", "c\xe2\x80\xa8", STATUS_DATA, 1, 4,
			"{1} is not allowed in a value"},
		{"ŷ: b\n", "ŷ", "c\xff", STATUS_DATA, 1, 4, "not UTF-8"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct error error = {0};
		struct buf out;

		buf_init(&out);
		assert_int_equal(yaml_replace(cases[i].before, strlen(cases[i].before), "t.yaml",
					 cases[i].path, cases[i].value, &out, &error),
			cases[i].status);
		assert_int_equal(out.len, 0);
		assert_non_null(strstr(error.message, cases[i].message));
		assert_string_equal(error.file, "t.yaml");
		assert_int_equal(error.line, cases[i].line);
		assert_int_equal(error.column, cases[i].column);
		buf_release(&out);
	}
}

static void yaml_edit__limits_hold_for_the_new_value(void **state)
{
	struct error error = {0};
	struct buf value, file, out;

	(void)state;
	buf_init(&value);
	buf_init(&file);
	buf_init(&out);
	buf_add_repeat(&value, "x", YAML_VALUE_LIMIT);
	assert_int_equal(yaml_replace("a: b", 4, NULL, "a", value.data, &out, NULL), STATUS_OK);
	buf_clear(&out);
	buf_add_str(&file, "a: b #");
	buf_add_repeat(&file, "x", YAML_FILE_LIMIT - file.len);
	assert_int_equal(
		yaml_replace(file.data, file.len, NULL, "a", "cc", &out, &error), STATUS_DATA);
	assert_non_null(strstr(error.message, "the file is larger"));
	buf_add_char(&value, 'x');
	assert_int_equal(yaml_replace("a: b", 4, NULL, "a", value.data, &out, &error), STATUS_DATA);
	assert_non_null(strstr(error.message, "the value is longer"));
	assert_int_equal(out.len, 0);
	buf_release(&value);
	buf_release(&file);
	buf_release(&out);
}

static const char *const new_values[] = {
	"gair",
	"",
	"'",
	"\"",
	"*seren* ac & a !",
	"a: b",
	"a #b",
	"# nid sylw",
	"- rhestr",
	"-",
	"?",
	":",
	"a:",
	"[a, b]",
	"{a: b}",
	"a, b] }",
	">-",
	"|",
	"%YAML",
	"@a",
	"`a`",
	"---",
	"...",
	" o'i flaen",
	"ar ei ôl  ",
	"dau  fwlch",
	" ",
	"\\n \\ \"",
	"tŷ, ŵy, môr 😀",
	"null",
	"Gweithiwr sy'n rhoi amser i ddeall beth sy'n bwysig i bobl, yn cytuno gyda nhw ar yr hyn "
	"yr hoffent ei wneud am hynny: "
	"dyna'r *gwaith* # i gyd, ac - fel y dywedir - \"mae'n werth ei wneud\" bob tro y bydd "
	"rhywun yn gofyn amdano.",
};

/* Replaces the scalar at @path by @value and proves that no other byte has changed and that it
 * reads as written. */
static void check_replacement(
	const struct buf *file, const struct yaml_node *node, const char *path, const char *value)
{
	size_t tail = file->len - node->end;
	struct error error = {0};
	struct arena arena;
	struct yaml_node *root;
	struct buf out;

	buf_init(&out);
	arena_init(&arena);
	if (yaml_replace(file->data, file->len, "t.yaml", path, value, &out, &error) != STATUS_OK)
		fail_msg("%s: %s by \"%s\" in:\n%s", error.message, path, value, file->data);
	assert_true(out.len >= node->start + tail);
	assert_memory_equal(out.data, file->data, node->start);
	assert_memory_equal(out.data + out.len - tail, file->data + node->end, tail);
	assert_int_equal(yaml_parse(out.data, out.len, "t.yaml", &arena, &root, NULL), STATUS_OK);
	assert_string_equal(yaml_find(root, path)->text, value);
	arena_release(&arena);
	buf_release(&out);
}

struct walk {
	const struct buf *file;
	struct buf path;
	size_t per_scalar; /* new values to try for each scalar */
	size_t turn;
	size_t scalars;
};

static void check_every_scalar(struct walk *walk, const struct yaml_node *node)
{
	size_t len = walk->path.len, position = 0;

	if (node->kind == YAML_SCALAR) {
		walk->scalars++;
		for (size_t i = 0; i < walk->per_scalar; i++)
			check_replacement(walk->file, node, walk->path.data,
				new_values[walk->turn++ % LENGTH(new_values)]);
	}
	for (const struct yaml_node *child = node->first; child; child = child->next, position++) {
		if (len)
			buf_add_char(&walk->path, '.');
		if (child->key)
			buf_add_str(&walk->path, child->key->text);
		else
			buf_add_format(&walk->path, "%zu", position);
		check_every_scalar(walk, child);
		buf_truncate(&walk->path, len);
	}
}

/* Returns how many scalars the file has. */
static size_t check_file(const char *path, size_t per_scalar)
{
	struct error error = {0};
	struct yaml_node *root;
	struct arena arena;
	struct buf file;
	struct walk walk = {.file = &file, .per_scalar = per_scalar};

	arena_init(&arena);
	buf_init(&file);
	buf_init(&walk.path);
	if (file_read(path, YAML_FILE_LIMIT, &file, &error) ||
		yaml_parse(file.data, file.len, path, &arena, &root, &error))
		fail_msg("%s:%zu:%zu: %s", path, error.line, error.column, error.message);
	check_every_scalar(&walk, root);
	buf_release(&walk.path);
	buf_release(&file);
	arena_release(&arena);
	return walk.scalars;
}

static size_t check_folder(const char *name, size_t per_scalar)
{
	const char *source = getenv("srcdir");
	size_t n, scalars = 0;
	char **names;
	struct buf path;

	buf_init(&path);
	buf_add_format(&path, "%s/%s", source ? source : ".", name);
	if (file_names(path.data, ".yaml", &names, &n, NULL))
		fail_msg("cannot list %s", path.data);
	for (size_t i = 0; i < n; i++) {
		size_t len = path.len;

		buf_add_format(&path, "/%s", names[i]);
		scalars += check_file(path.data, per_scalar);
		buf_truncate(&path, len);
	}
	file_names_free(names, n);
	buf_release(&path);
	return scalars;
}

static void yaml_edit__any_scalar_can_take_any_value(void **state)
{
	(void)state;
	assert_true(check_folder("tests/data/yaml", LENGTH(new_values)) > 30);
}

static void yaml_edit__any_scalar_of_the_glossary_can_change(void **state)
{
	(void)state;
	assert_true(check_folder("glossary", 1) > 100);
	assert_true(check_folder("glossary/concepts", 1) > 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(yaml_edit__finds_by_path),
		cmocka_unit_test(yaml_edit__replaces_every_style),
		cmocka_unit_test(yaml_edit__appends_to_what_is_there),
		cmocka_unit_test(yaml_edit__refuses_and_leaves_the_output_alone),
		cmocka_unit_test(yaml_edit__limits_hold_for_the_new_value),
		cmocka_unit_test(yaml_edit__any_scalar_can_take_any_value),
		cmocka_unit_test(yaml_edit__any_scalar_of_the_glossary_can_change),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
