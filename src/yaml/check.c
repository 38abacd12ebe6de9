/* check.c - a YAML file's bytes checked before libyaml sees them, and where its characters stand
 * SPDX-License-Identifier: MIT
 */
#include "yaml/check.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

enum { BYTE_ORDER_MARK = 0xFEFF };

/* A character with its place, as the check goes along. */
struct cursor {
	unsigned codepoint;
	size_t bytes;
	size_t line, column;
	bool in_indent;
};

bool yaml_may_hold(unsigned c)
{
	if (c < 0x20)
		return c == '\n';
	return !(c >= 0x7F && c < 0xA0) && c != 0x2028 && c != 0x2029 && c != BYTE_ORDER_MARK &&
	       (c & 0xFFFE) != 0xFFFE;
}

static bool is_printable_ascii(unsigned c)
{
	return c >= 0x20 && c < 0x7F;
}

static bool is_bad_utf8(unsigned codepoint, size_t bytes)
{
	return codepoint == UTF8_REPLACEMENT && bytes == 1;
}

size_t yaml_refused(const char *text, size_t len, unsigned *codepoint)
{
	size_t at = 0, n;

	for (; at < len; at += n) {
		n = 1;
		if (is_printable_ascii((unsigned char)text[at]))
			continue;
		n = utf8_decode(text + at, len - at, codepoint);
		if (is_bad_utf8(*codepoint, n) || !yaml_may_hold(*codepoint))
			break;
	}
	return at;
}

static enum status refuse_character(struct error *error, const char *message, unsigned codepoint)
{
	char name[16];

	snprintf(name, sizeof name, "U+%04X", codepoint);
	return error_set(error, STATUS_DATA, message, name, NULL);
}

static enum status refuse_size(struct error *error, const char *message, int limit)
{
	char number[16];

	snprintf(number, sizeof number, "%d", limit / 1024);
	return error_set(error, STATUS_DATA, message, number, NULL);
}

enum status yaml_check_value(const char *text, size_t len, struct error *error)
{
	unsigned codepoint;

	if (len > YAML_VALUE_LIMIT)
		return refuse_size(error, N_("the value is longer than {1} KiB"), YAML_VALUE_LIMIT);
	if (yaml_refused(text, len, &codepoint) == len)
		return STATUS_OK;
	if (codepoint == UTF8_REPLACEMENT)
		return error_set(error, STATUS_DATA, N_("this is not UTF-8"), NULL, NULL);
	return refuse_character(
		error, N_("the character {1} is not allowed in a value"), codepoint);
}

static void take(struct cursor *cursor, const char *text, size_t len)
{
	if (is_printable_ascii((unsigned char)*text)) {
		cursor->codepoint = (unsigned char)*text;
		cursor->bytes = 1;
	} else {
		cursor->bytes = utf8_decode(text, len, &cursor->codepoint);
	}
}

/* What is wrong with the character, or NULL. */
static const char *fault(const struct cursor *cursor)
{
	if (is_printable_ascii(cursor->codepoint))
		return NULL;
	if (is_bad_utf8(cursor->codepoint, cursor->bytes))
		return N_("this is not UTF-8");
	if (cursor->codepoint == BYTE_ORDER_MARK)
		return N_("a byte order mark is not allowed: save the file as UTF-8 without it");
	if (cursor->codepoint == '\r')
		return N_("a carriage return is not allowed: save the file with Unix line ends");
	if (cursor->codepoint == '\t')
		return cursor->in_indent ? YAML_NO_TABS : NULL;
	return yaml_may_hold(cursor->codepoint) ? NULL : N_("the character {1} is not allowed");
}

static void advance(struct cursor *cursor)
{
	if (cursor->codepoint == '\n') {
		cursor->line++;
		cursor->column = 1;
		cursor->in_indent = true;
	} else {
		cursor->column++;
		cursor->in_indent = cursor->in_indent && cursor->codepoint == ' ';
	}
}

enum status yaml_check_bytes(const char *text, size_t len, const char *file,
	struct yaml_places *places, struct error *error)
{
	struct cursor cursor = {.line = 1, .column = 1, .in_indent = true};
	const char *message;

	*places = (struct yaml_places){.text = text, .len = len};
	if (len > YAML_FILE_LIMIT) {
		refuse_size(error, N_("the file is larger than {1} KiB"), YAML_FILE_LIMIT);
		error_at(error, file, 0, 0);
		return STATUS_DATA;
	}
	places->bytes = malloc((len + 1) * sizeof *places->bytes);
	if (!places->bytes)
		return error_no_memory(error);
	for (size_t at = 0; at < len; at += cursor.bytes) {
		take(&cursor, text + at, len - at);
		message = fault(&cursor);
		if (message) {
			refuse_character(error, message, cursor.codepoint);
			error_at(error, file, cursor.line, cursor.column);
			return STATUS_DATA;
		}
		places->bytes[places->count++] = (uint32_t)at;
		advance(&cursor);
	}
	return STATUS_OK;
}

void yaml_places_release(struct yaml_places *places)
{
	free(places->bytes);
	*places = (struct yaml_places){0};
}

size_t yaml_place(const struct yaml_places *places, size_t index)
{
	return index < places->count ? places->bytes[index] : places->len;
}
