/* test_jsonl_lines.c - the lines of a JSON Lines file: ends, blank ones, limits, pipes
 * SPDX-License-Identifier: MIT
 */
#include "glossary/jsonl.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lib/fixture.h"
#include "lib/lines.h"
#include "yaml/tree.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static int remove_folder(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void jsonl_lines__passes_over_blank_lines(void **state)
{
	struct lines lines;

	(void)state;
	lines_begin(&lines, "\n \t\r\n" LINE("a") "\n\n\n  " LINE("b") "\n\n");
	lines_expect_concept(&lines, "a", 3);
	lines_expect_concept(&lines, "b", 6);
	lines_expect_end(&lines);
	lines_expect_end(&lines);
	assert_int_equal(jsonl_line(lines.jsonl), 7);
	lines_end(&lines);
}

static void jsonl_lines__takes_carriage_returns_and_a_last_line_without_an_end(void **state)
{
	struct lines lines;

	(void)state;
	lines_begin(&lines, LINE("a") "\r\n\r\n" LINE("b") "\r\n" LINE("c"));
	lines_expect_concept(&lines, "a", 1);
	lines_expect_concept(&lines, "b", 3);
	lines_expect_concept(&lines, "c", 4);
	lines_expect_end(&lines);
	lines_end(&lines);
}

static void jsonl_lines__finds_nothing_in_an_empty_file(void **state)
{
	static const char *const texts[] = {"", "\n", " ", "\r\n\n"};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct lines lines;

		lines_begin(&lines, texts[i]);
		lines_expect_end(&lines);
		assert_int_equal(lines.findings.n, 0);
		lines_end(&lines);
	}
}

/* LINE("long") with blanks in front, @len bytes in all. */
static void add_long_line(struct buf *out, size_t len)
{
	buf_add_repeat(out, " ", len - strlen(LINE("long")));
	buf_add_str(out, LINE("long"));
}

static void jsonl_lines__reads_a_line_as_long_as_the_limit(void **state)
{
	struct lines lines;
	struct buf text;

	(void)state;
	buf_init(&text);
	buf_add_str(&text, LINE("a") "\n");
	add_long_line(&text, JSONL_LINE_LIMIT);
	buf_add_char(&text, '\n');
	add_long_line(&text, JSONL_LINE_LIMIT);
	lines_begin(&lines, text.data);
	lines_expect_concept(&lines, "a", 1);
	lines_expect_concept(&lines, "long", 2);
	lines_expect_concept(&lines, "long", 3);
	lines_expect_end(&lines);
	lines_end(&lines);
	buf_release(&text);
}

static void jsonl_lines__skips_a_line_that_is_longer(void **state)
{
	static const size_t lens[] = {
		JSONL_LINE_LIMIT + 1, JSONL_LINE_LIMIT + 2, 5 * JSONL_LINE_LIMIT + 7};

	(void)state;
	for (size_t i = 0; i < COUNT(lens); i++) {
		struct lines lines;
		struct buf text;

		buf_init(&text);
		buf_add_str(&text, LINE("a") "\n");
		add_long_line(&text, lens[i]);
		buf_add_str(&text, "\n" LINE("b") "\n");
		add_long_line(&text, lens[i]);
		lines_begin(&lines, text.data);
		lines_expect_concept(&lines, "a", 1);
		lines_expect_bad(&lines, 2);
		assert_string_equal(lines.error.message, "the line is longer than {1} KiB");
		assert_string_equal(lines.error.args[0], "1024");
		lines_expect_concept(&lines, "b", 3);
		lines_expect_bad(&lines, 4);
		lines_expect_end(&lines);
		assert_int_equal(jsonl_position(lines.jsonl), text.len);
		lines_end(&lines);
		buf_release(&text);
	}
}

static void assert_limit(const char *begins, const char *part, const char *ends, size_t most,
	const char *message, const char *arg)
{
	struct lines lines;
	struct buf text;

	buf_init(&text);
	for (size_t n = most; n <= most + 1; n++) {
		buf_add_str(&text, begins);
		buf_add_repeat(&text, part, n);
		buf_add_str(&text, ends);
	}
	lines_begin(&lines, text.data);
	lines_expect_concept(&lines, "a", 1);
	lines_expect_bad(&lines, 2);
	assert_int_equal(lines.findings.n, 1);
	assert_string_equal(lines.error.message, message);
	assert_string_equal(lines.error.args[0], arg);
	lines_expect_end(&lines);
	lines_end(&lines);
	buf_release(&text);
}

static void jsonl_lines__limits_the_size_and_the_number_of_values(void **state)
{
	(void)state;
	assert_limit(LINE_HEAD ",\"id\":\"a\",\"plain\":{\"en\":\"", "x", "\"}}\n",
		YAML_VALUE_LIMIT, "the value is longer than {1} KiB", "16");
	/* The object, what GOOD holds and the list are nine values. */
	assert_limit(LINE_HEAD ",\"id\":\"a\",\"steps\":[\"x\"", ",\"y\"", "]}\n",
		JSONL_VALUE_COUNT_LIMIT - 10, "more than {1} values on one line", "10000");
}

static void jsonl_lines__limits_the_depth(void **state)
{
	static const size_t depths[] = {YAML_DEPTH_LIMIT, 3000, 100000};

	(void)state;
	for (size_t i = 0; i < COUNT(depths); i++) {
		struct lines lines;
		struct buf text;

		buf_init(&text);
		buf_add_str(&text, "{\"id\":");
		buf_add_repeat(&text, "[", depths[i]);
		buf_add_repeat(&text, "]", depths[i]);
		buf_add_str(&text, "}\n" LINE("b"));
		lines_begin(&lines, text.data);
		lines_expect_bad(&lines, 1);
		assert_string_equal(lines.error.message,
			"more than {1} levels of lists and mappings inside one another");
		assert_string_equal(lines.error.args[0], "16");
		lines_expect_concept(&lines, "b", 2);
		lines_end(&lines);
		buf_release(&text);
	}
}

static void jsonl_lines__says_how_far_it_is(void **state)
{
	static const char text[] = LINE("a") "\n\n" LINE("b") "\n";
	struct lines lines;

	(void)state;
	lines_begin(&lines, text);
	assert_int_equal(jsonl_size(lines.jsonl), strlen(text));
	assert_int_equal(jsonl_position(lines.jsonl), 0);
	assert_int_equal(jsonl_line(lines.jsonl), 0);
	lines_expect_concept(&lines, "a", 1);
	assert_int_equal(jsonl_position(lines.jsonl), strlen(LINE("a")) + 1);
	lines_expect_concept(&lines, "b", 3);
	lines_expect_end(&lines);
	assert_int_equal(jsonl_position(lines.jsonl), strlen(text));
	lines_end(&lines);
}

/* A child that writes three lines into a pipe, a few bytes at a time. */
static void write_in_pieces(const char *path)
{
	static const char text[] = LINE("a") "\n{}\n" LINE("\u0175");
	int fd = open(path, O_WRONLY);

	for (size_t at = 0; at < strlen(text); at += 7) {
		size_t left = strlen(text) - at;

		if (write(fd, text + at, left < 7 ? left : 7) < 0)
			_exit(1);
	}
	_exit(0);
}

static void jsonl_lines__reads_a_named_pipe(void **state)
{
	char *path = fixture_path("pipe");
	struct lines lines;
	int ended;
	pid_t child;

	(void)state;
	assert_int_equal(mkfifo(path, 0600), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0)
		write_in_pieces(path);
	lines_open(&lines, path);
	assert_int_equal(jsonl_size(lines.jsonl), 0);
	lines_expect_concept(&lines, "a", 1);
	lines_expect_bad(&lines, 2);
	lines_expect_concept(&lines, "ŵ", 3);
	lines_expect_end(&lines);
	lines_end(&lines);
	assert_int_equal(waitpid(child, &ended, 0), child);
	assert_int_equal(ended, 0);
	free(path);
}

/* Make a file standard input; returns what it was, for put_back. */
static int stand_in(const char *path)
{
	int was = dup(STDIN_FILENO), fd = open(path, O_RDONLY);

	assert_true(was >= 0 && fd >= 0);
	assert_true(dup2(fd, STDIN_FILENO) == STDIN_FILENO);
	close(fd);
	return was;
}

static void put_back(int was)
{
	assert_true(dup2(was, STDIN_FILENO) == STDIN_FILENO);
	close(was);
}

static void jsonl_lines__reads_standard_input_and_leaves_it_open(void **state)
{
	char *path = fixture_path("stdin.jsonl");
	struct lines lines;
	int was;

	(void)state;
	fixture_write("stdin.jsonl", LINE("a") "\n");
	was = stand_in(path);
	lines_open(&lines, "-");
	assert_int_equal(jsonl_size(lines.jsonl), strlen(LINE("a")) + 1);
	lines_expect_concept(&lines, "a", 1);
	assert_string_equal(lines.concept.file, "-");
	lines_expect_end(&lines);
	lines_end(&lines);
	assert_true(fcntl(STDIN_FILENO, F_GETFD) >= 0);
	put_back(was);
	free(path);
}

static void jsonl_lines__tells_that_reading_failed(void **state)
{
	struct lines lines;
	int was = stand_in(fixture_folder());

	(void)state;
	lines_open(&lines, "-");
	assert_int_equal(lines_next(&lines), STATUS_IO);
	assert_false(lines.more);
	assert_string_equal(lines.error.file, "-");
	assert_string_equal(lines.error.message, "that is a folder, not a file");
	assert_int_equal(lines.findings.n, 1);
	assert_string_equal(lines.findings.items[0].rule, "unreadable");
	lines_end(&lines);
	put_back(was);
}

static void jsonl_lines__opens_files_and_pipes_only(void **state)
{
	const struct {
		const char *path;
		enum status status;
	} cases[] = {
		{"/nowhere/at/all", STATUS_NOT_FOUND},
		{fixture_folder(), STATUS_IO},
		{"/dev/null", STATUS_DATA},
		{"", STATUS_NOT_FOUND},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct jsonl *jsonl = (struct jsonl *)&jsonl;
		struct error error;

		assert_int_equal(jsonl_open(cases[i].path, &jsonl, &error), cases[i].status);
		assert_null(jsonl);
		assert_string_equal(error.file, cases[i].path);
	}
	jsonl_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(jsonl_lines__passes_over_blank_lines),
		cmocka_unit_test(
			jsonl_lines__takes_carriage_returns_and_a_last_line_without_an_end),
		cmocka_unit_test(jsonl_lines__finds_nothing_in_an_empty_file),
		cmocka_unit_test(jsonl_lines__reads_a_line_as_long_as_the_limit),
		cmocka_unit_test(jsonl_lines__skips_a_line_that_is_longer),
		cmocka_unit_test(jsonl_lines__limits_the_size_and_the_number_of_values),
		cmocka_unit_test(jsonl_lines__limits_the_depth),
		cmocka_unit_test(jsonl_lines__says_how_far_it_is),
		cmocka_unit_test(jsonl_lines__reads_a_named_pipe),
		cmocka_unit_test(jsonl_lines__reads_standard_input_and_leaves_it_open),
		cmocka_unit_test(jsonl_lines__tells_that_reading_failed),
		cmocka_unit_test(jsonl_lines__opens_files_and_pipes_only),
	};

	return cmocka_run_group_tests(tests, NULL, remove_folder);
}
