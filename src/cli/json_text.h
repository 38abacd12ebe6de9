/* json_text.h - JSON that is fit for a terminal: its texts and how it is written
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_JSON_TEXT_H
#define GEIRFA_CLI_JSON_TEXT_H

#include <stdbool.h>

#include <jansson.h>

#include "base/buf.h"
#include "cli/print.h"

/** json_text - a text as a JSON string, bad UTF-8 as U+FFFD; NULL when memory ran out */
json_t *json_text(const char *text);

/** json_text_len - the same for @len bytes of text */
json_t *json_text_len(const char *text, size_t len);

/**
 * json_add - append a value and free it
 * @failed: memory ran out while it was made; nothing is appended
 * @prefix: written before each line; NULL: all on one line
 *
 * What a terminal would heed or not show (DEL, C1, utf8_is_hidden, too many marks) is written as \u
 * and four figures: the value is the same. No new line at the end.
 */
enum status json_add(json_t *json, bool failed, const char *prefix, struct buf *out,
	struct error *error) MUST_CHECK;

/** json_print - print a value and a new line, and free it; NULL: memory ran out */
enum status json_print(struct print *print, json_t *json, struct error *error) MUST_CHECK;

#endif
