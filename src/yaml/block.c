/* block.c - where the parts of a block scalar (> or |) stand in its file
 * SPDX-License-Identifier: MIT
 */
#include "yaml/block.h"

#include <stdbool.h>
#include <string.h>

size_t yaml_line_end(const char *text, size_t at, size_t limit)
{
	const char *newline = at < limit ? memchr(text + at, '\n', limit - at) : NULL;

	return newline ? (size_t)(newline - text) : limit;
}

static size_t count_spaces(const char *text, size_t at, size_t limit)
{
	size_t n = 0;

	while (at + n < limit && text[at + n] == ' ')
		n++;
	return n;
}

void yaml_block_measure(
	const char *text, size_t start, size_t limit, const char *value, struct yaml_block *block)
{
	/* The empty lines above the first line of text are read as that many new lines, and that
	 * line as it stands but for the indent: so the value tells which line it is and how much of
	 * its blanks is indent. */
	size_t empty_lines = strspn(value, "\n");
	size_t own_blanks = strspn(value + empty_lines, " ");
	bool has_text = value[empty_lines] != '\0', keep = false;
	size_t line_end;

	block->header = start + 1;
	while (block->header < limit && strchr("+-0123456789", text[block->header]))
		keep = text[block->header++] == '+' || keep;
	block->indent = 0;
	block->end = block->header;
	line_end = yaml_line_end(text, block->header, limit);
	block->body = line_end < limit ? line_end + 1 : limit;

	for (size_t at = block->body, line = 0; at < limit; at = line_end + 1, line++) {
		size_t spaces = count_spaces(text, at, limit);

		line_end = yaml_line_end(text, at, limit);
		if (has_text && line == empty_lines)
			block->indent = spaces - own_blanks;
		if ((has_text && at + block->indent < line_end) ||
			(keep && at + spaces == line_end))
			block->end = line_end;
	}
}
