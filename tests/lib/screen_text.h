/* screen_text.h - a surface as text, for tests to compare
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_SCREEN_TEXT_H
#define GEIRFA_TESTS_SCREEN_TEXT_H

#include "tui/surface.h"

/** screen_text_add_row - append the text of a row, blanks at its end cut off */
void screen_text_add_row(const struct surface *surface, int row, struct buf *out);

/** screen_text_add - append every row, each with a new line */
void screen_text_add(const struct surface *surface, struct buf *out);

/**
 * screen_text_add_attributes - append how every cell looks without colours, a letter for each, dots
 * at the end of a row cut off
 *
 * B bold, D dim, U underlined, R reverse, X more than one of them, "." none.
 */
void screen_text_add_attributes(const struct surface *surface, struct buf *out);

#endif
