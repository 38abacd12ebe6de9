/* write.h - new YAML text in the house layout
 * SPDX-License-Identifier: MIT
 *
 * Texts are UTF-8; a byte that is not is written as U+FFFD. Memory failure shows in the buffer
 * (base/buf.h).
 */
#ifndef GEIRFA_YAML_WRITE_H
#define GEIRFA_YAML_WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum { YAML_WIDTH = 118 }; /* columns at which folded text is broken */

/**
 * yaml_write_scalar - append a scalar on one line: plain where YAML allows, else single quoted
 * @flow: inside [ ] or { }
 *
 * A text with new lines or control characters, which neither style can hold, is double quoted.
 */
void yaml_write_scalar(struct buf *out, const char *text, size_t len, bool flow);

/** yaml_write_single - append a scalar in single quotes, or in double where these cannot hold it */
void yaml_write_single(struct buf *out, const char *text, size_t len);

/** yaml_write_double - append a scalar in double quotes on one line, what is not printable escaped
 */
void yaml_write_double(struct buf *out, const char *text, size_t len);

/**
 * yaml_write_folded - append ">-", a new line and the text folded at YAML_WIDTH columns
 * @indent: spaces before each line, at least 1
 *
 * The text must be one that yaml_can_fold; then reading it back gives the same text. No new line at
 * the end.
 */
void yaml_write_folded(struct buf *out, const char *text, size_t len, size_t indent);

/**
 * yaml_write_lines - append the lines of a folded scalar alone, without ">-"
 * @indent: as for yaml_write_folded
 * @cols:   columns at which to break, the indent included; a longer word has a line of its own
 */
void yaml_write_lines(struct buf *out, const char *text, size_t len, size_t indent, size_t cols);

/**
 * yaml_can_fold - whether yaml_write_folded can hold the text
 *
 * It must be one paragraph that neither begins nor ends in a space and has no two spaces in a row.
 */
bool yaml_can_fold(const char *text, size_t len);

#endif
