/* write.c - new YAML text in the house layout
 * SPDX-License-Identifier: MIT
 */
#include "yaml/write.h"

#include <string.h>

#include "base/utf8.h"
#include "yaml/check.h"

/* Whether the text is one line of characters that need no escape. */
static bool is_one_line(const char *text, size_t len)
{
	unsigned codepoint;

	return !(len && memchr(text, '\n', len)) && yaml_refused(text, len, &codepoint) == len;
}

static bool is_one_of(char byte, const char *bytes)
{
	return byte && strchr(bytes, byte);
}

/* Whether a plain scalar would end or change its meaning at byte @at, which is not the first. */
static bool breaks_plain(const char *text, size_t len, size_t at, bool flow)
{
	char next = at + 1 < len ? text[at + 1] : ' ';

	if (text[at] == ':')
		return next == ' ' || (flow && next == '?');
	if (text[at] == '#')
		return text[at - 1] == ' ';
	return flow && is_one_of(text[at], ",[]{}");
}

static bool can_be_plain(const char *text, size_t len, bool flow)
{
	if (len == 0 || text[0] == ' ' || text[len - 1] == ' ')
		return false;
	if (text[0] == '-' && (len == 1 || text[1] == ' '))
		return false;
	if (len >= 3 && (memcmp(text, "---", 3) == 0 || memcmp(text, "...", 3) == 0))
		return false;
	if (is_one_of(text[0], "?:,[]{}#&*!|>'\"%@`"))
		return false;
	for (size_t at = 1; at < len; at++) {
		if (breaks_plain(text, len, at, flow))
			return false;
	}
	return true;
}

void yaml_write_scalar(struct buf *out, const char *text, size_t len, bool flow)
{
	if (is_one_line(text, len) && can_be_plain(text, len, flow))
		buf_add(out, text, len);
	else
		yaml_write_single(out, text, len);
}

void yaml_write_single(struct buf *out, const char *text, size_t len)
{
	if (!is_one_line(text, len)) {
		yaml_write_double(out, text, len);
		return;
	}
	buf_add_char(out, '\'');
	for (size_t at = 0; at < len; at++)
		buf_add(out, text[at] == '\'' ? "''" : &text[at], text[at] == '\'' ? 2 : 1);
	buf_add_char(out, '\'');
}

static void add_escaped(struct buf *out, unsigned codepoint)
{
	if (codepoint == '\n')
		buf_add_str(out, "\\n");
	else if (codepoint == '"' || codepoint == '\\')
		buf_add_format(out, "\\%c", (int)codepoint);
	else if (yaml_may_hold(codepoint))
		buf_add_codepoint(out, codepoint);
	else if (codepoint <= 0xFFFF)
		buf_add_format(out, "\\u%04X", codepoint);
	else
		buf_add_format(out, "\\U%08X", codepoint);
}

void yaml_write_double(struct buf *out, const char *text, size_t len)
{
	buf_add_char(out, '"');
	for (size_t at = 0; at < len;) {
		unsigned codepoint;

		at += utf8_decode(text + at, len - at, &codepoint);
		add_escaped(out, codepoint);
	}
	buf_add_char(out, '"');
}

void yaml_write_folded(struct buf *out, const char *text, size_t len, size_t indent)
{
	buf_add_str(out, ">-\n");
	yaml_write_lines(out, text, len, indent, YAML_WIDTH);
}

void yaml_write_lines(struct buf *out, const char *text, size_t len, size_t indent, size_t cols)
{
	size_t used = 0;

	for (size_t at = 0; at < len;) {
		const char *space = memchr(text + at, ' ', len - at);
		size_t word = space ? (size_t)(space - text) - at : len - at;
		size_t word_cols = utf8_count(text + at, word);

		if (at && used + 1 + word_cols <= cols) {
			buf_add_char(out, ' ');
			used += 1 + word_cols;
		} else {
			buf_add_str(out, at ? "\n" : "");
			buf_add_repeat(out, " ", indent);
			used = indent + word_cols;
		}
		buf_add(out, text + at, word);
		at += word + 1;
	}
}

bool yaml_can_fold(const char *text, size_t len)
{
	if (len == 0 || text[0] == ' ' || text[len - 1] == ' ' || !is_one_line(text, len))
		return false;
	for (size_t at = 1; at < len; at++) {
		if (text[at] == ' ' && text[at - 1] == ' ')
			return false;
	}
	return true;
}
