/* buf.c - text that grows
 * SPDX-License-Identifier: MIT
 */
#include "base/buf.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* What data points at before the first byte: never written, so that an empty buffer costs nothing.
 */
static char nothing[1];

void buf_init(struct buf *buf)
{
	*buf = (struct buf){.data = nothing};
}

void buf_release(struct buf *buf)
{
	if (buf->size)
		free(buf->data);
	buf_init(buf);
}

void buf_clear(struct buf *buf)
{
	buf->len = 0;
	buf->failed = false;
	if (buf->size)
		buf->data[0] = '\0';
}

char *buf_detach(struct buf *buf)
{
	char *text;

	buf_add(buf, "", 0);
	if (buf->failed) {
		buf_release(buf);
		return NULL;
	}
	text = buf->data;
	buf_init(buf);
	return text;
}

enum status buf_status(const struct buf *buf, struct error *error)
{
	return buf->failed ? error_no_memory(error) : STATUS_OK;
}

/* Makes room for @more bytes and the NUL. */
static bool reserve(struct buf *buf, size_t more)
{
	size_t size = buf->size ? buf->size : 32;
	char *data;

	if (buf->failed)
		return false;
	if (buf->size && more < buf->size - buf->len)
		return true;
	if (more > SIZE_MAX / 4 - buf->len) {
		buf->failed = true;
		return false;
	}
	while (size <= buf->len + more)
		size *= 2;
	data = realloc(buf->size ? buf->data : NULL, size);
	if (!data) {
		buf->failed = true;
		return false;
	}
	data[buf->len] = '\0';
	buf->data = data;
	buf->size = size;
	return true;
}

void buf_add(struct buf *buf, const char *text, size_t len)
{
	if (!reserve(buf, len))
		return;
	if (len)
		memcpy(buf->data + buf->len, text, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void buf_add_str(struct buf *buf, const char *text)
{
	if (text)
		buf_add(buf, text, strlen(text));
}

void buf_add_char(struct buf *buf, char byte)
{
	buf_add(buf, &byte, 1);
}

void buf_add_repeat(struct buf *buf, const char *text, size_t times)
{
	while (times--)
		buf_add_str(buf, text);
}

void buf_add_codepoint(struct buf *buf, unsigned codepoint)
{
	char bytes[UTF8_MAX];

	buf_add(buf, bytes, utf8_encode(codepoint, bytes));
}

void buf_add_format(struct buf *buf, const char *format, ...)
{
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0 || !reserve(buf, (size_t)len))
		return;
	va_start(args, format);
	vsnprintf(buf->data + buf->len, (size_t)len + 1, format, args);
	va_end(args);
	buf->len += (size_t)len;
}

void buf_add_template(struct buf *buf, const char *template, const char *const args[], size_t n)
{
	for (const char *at = template; *at;) {
		if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}' &&
			(size_t)(at[1] - '0') <= n) {
			buf_add_str(buf, args[at[1] - '1']);
			at += 3;
		} else {
			buf_add_char(buf, *at++);
		}
	}
}

void buf_add_visible(struct buf *buf, const char *text, size_t len)
{
	unsigned before = 0;
	size_t marks = 0;

	for (size_t at = 0; at < len;) {
		unsigned c;
		bool hidden;

		at += utf8_decode(text + at, len - at, &c);
		hidden = (c >= 0x80 && c < 0xA0) || utf8_is_hidden(c, before);
		before = hidden ? 0 : c;
		marks = utf8_is_mark(c) ? marks + 1 : 0;
		if (c < 0x20)
			c += 0x2400;
		else if (c == 0x7F)
			c = 0x2421;
		else if (hidden)
			c = UTF8_REPLACEMENT;
		if (marks <= BUF_MARKS)
			buf_add_codepoint(buf, c);
	}
}

void buf_truncate(struct buf *buf, size_t len)
{
	if (len < buf->len) {
		buf->len = len;
		buf->data[len] = '\0';
	}
}
