/* width.h - how many terminal columns a text takes, and where it can be cut
 * SPDX-License-Identifier: MIT
 *
 * Measured by grapheme cluster (UAX #29), on text in normal form C. Wide and full-width East Asian
 * characters and emoji take two columns, combining marks and joiners none, those of ambiguous width
 * one. Control characters and what is hidden (utf8_is_hidden) count one column each: they are made
 * visible before they are shown (buf_add_visible).
 */
#ifndef GEIRFA_TEXT_WIDTH_H
#define GEIRFA_TEXT_WIDTH_H

#include <stddef.h>

#include "base/buf.h"

/**
 * width_grapheme - the first grapheme cluster of a text
 * @len:  bytes; at least 1
 * @cols: columns it takes: 0, 1 or 2
 *
 * Returns its bytes, at least 1.
 */
size_t width_grapheme(const char *text, size_t len, int *cols);

/** width_before - where the grapheme cluster that ends at byte @at begins; 0 when @at is 0 */
size_t width_before(const char *text, size_t len, size_t at);

/** width_text - columns of a text */
int width_text(const char *text, size_t len);

/** width_fit - bytes of the longest beginning, in whole clusters, that fits @cols columns; *used
 * (may be NULL) is its width */
size_t width_fit(const char *text, size_t len, int cols, int *used);

/**
 * width_clip - append a text cut to @cols columns, with … at its end when something had to go
 *
 * Returns the columns appended. @cols below 1 appends nothing.
 */
int width_clip(struct buf *out, const char *text, size_t len, int cols);

/**
 * width_wrap - the next line of a paragraph
 * @cols: columns of a line; at least 1
 * @next: bytes to skip to the following line (the line and the blanks behind it)
 *
 * Breaks at white space, after a hyphen between letters, and inside a word only when the word alone
 * is wider than the line. A new line character always ends the line. At least one cluster is taken,
 * even when it is wider than @cols. Returns the bytes of the line, without trailing blanks.
 */
size_t width_wrap(const char *text, size_t len, int cols, size_t *next);

#endif
