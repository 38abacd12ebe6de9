/* json_text.c - JSON that is fit for a terminal: its texts and how it is written
 * SPDX-License-Identifier: MIT
 */
#include "cli/json_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* jansson takes no bad UTF-8. */
json_t *json_text_len(const char *text, size_t len)
{
	struct buf clean;
	json_t *json;

	if (utf8_invalid(text, len) == len)
		return json_stringn_nocheck(text, len);
	buf_init(&clean);
	for (size_t at = 0; at < len;) {
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
		buf_add_codepoint(&clean, c);
	}
	json = clean.failed ? NULL : json_stringn_nocheck(clean.data, clean.len);
	buf_release(&clean);
	return json;
}

json_t *json_text(const char *text)
{
	return json_text_len(text, strlen(text));
}

static void add_escape(struct buf *out, unsigned c)
{
	if (c > 0xFFFF) {
		buf_add_format(out, "\\u%04X", 0xD7C0 + (c >> 10));
		c = 0xDC00 + (c & 0x3FF);
	}
	buf_add_format(out, "\\u%04X", c);
}

/* Appends what jansson wrote. Only a string in it can hold any character but ASCII ones. */
static void add_written(struct buf *out, const char *text, const char *prefix)
{
	size_t len = strlen(text);
	unsigned before = 0, c;
	size_t marks = 0;
	bool hidden;

	for (size_t at = 0; at < len;) {
		size_t size = utf8_decode(text + at, len - at, &c);

		marks = utf8_is_mark(c) ? marks + 1 : 0;
		hidden = utf8_is_hidden(c, before);
		before = hidden ? 0 : c;
		if ((c >= 0x7F && c < 0xA0) || hidden || marks > BUF_MARKS)
			add_escape(out, c);
		else
			buf_add(out, text + at, size);
		if (c == '\n')
			buf_add_str(out, prefix);
		at += size;
	}
}

enum status json_add(
	json_t *json, bool failed, const char *prefix, struct buf *out, struct error *error)
{
	char *text = failed ? NULL : json_dumps(json, prefix ? JSON_INDENT(2) : JSON_COMPACT);

	json_decref(json);
	if (!text)
		return error_no_memory(error);
	buf_add_str(out, prefix);
	add_written(out, text, prefix);
	free(text);
	return buf_status(out, error);
}

enum status json_print(struct print *print, json_t *json, struct error *error)
{
	struct buf text;
	enum status status;

	buf_init(&text);
	status = json_add(json, !json, "", &text, error);
	if (!status) {
		print_raw(print, text.data);
		print_raw(print, "\n");
	}
	buf_release(&text);
	return status;
}
