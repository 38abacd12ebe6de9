/* lines.c - a JSON Lines file that a test reads, and what came of its last line
 * SPDX-License-Identifier: MIT
 */
#include "lib/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "lib/fixture.h"

void lines_open(struct lines *lines, const char *path)
{
	memset(lines, 0, sizeof *lines);
	assert_int_equal(jsonl_open(path, &lines->jsonl, &lines->error), STATUS_OK);
	arena_init(&lines->arena);
	findings_init(&lines->findings);
}

void lines_begin_bytes(struct lines *lines, const char *bytes, size_t len)
{
	char *path = fixture_path("lines.jsonl");

	assert_int_equal(file_write(path, bytes, len, NULL), STATUS_OK);
	lines_open(lines, path);
	free(path);
}

void lines_begin(struct lines *lines, const char *text)
{
	lines_begin_bytes(lines, text, strlen(text));
}

void lines_end(struct lines *lines)
{
	jsonl_close(lines->jsonl);
	arena_release(&lines->arena);
	findings_release(&lines->findings);
}

enum status lines_next(struct lines *lines)
{
	return jsonl_next(lines->jsonl, &lines->arena, &lines->concept, &lines->more,
		&lines->findings, &lines->error);
}

void lines_expect_concept(struct lines *lines, const char *id, size_t line)
{
	assert_int_equal(lines_next(lines), STATUS_OK);
	assert_true(lines->more);
	assert_string_equal(lines->concept.id.text, id);
	assert_int_equal(lines->concept.id.line, line);
	assert_int_equal(lines->concept.id.column, 1);
	assert_int_equal(jsonl_line(lines->jsonl), line);
}

void lines_expect_bad(struct lines *lines, size_t line)
{
	static const struct concept none;

	assert_int_equal(lines_next(lines), STATUS_DATA);
	assert_true(lines->more);
	assert_memory_equal(&lines->concept, &none, sizeof none);
	assert_int_equal(lines->error.line, line);
	assert_int_equal(jsonl_line(lines->jsonl), line);
}

void lines_expect_end(struct lines *lines)
{
	assert_int_equal(lines_next(lines), STATUS_OK);
	assert_false(lines->more);
	assert_null(lines->concept.id.text);
}
