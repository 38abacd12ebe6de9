/* lineedit.h - one line of text being typed
 * SPDX-License-Identifier: MIT
 *
 * The text is kept in normal form C, and the cursor moves by grapheme cluster. A circumflex typed
 * after a Welsh vowel goes on top of it: w^ gives ŵ.
 */
#ifndef GEIRFA_TUI_LINEEDIT_H
#define GEIRFA_TUI_LINEEDIT_H

#include "tui/actions.h"
#include "tui/key.h"
#include "tui/surface.h"

enum { LINEEDIT_MAX = 1024 }; /* most bytes; what is typed beyond is not taken */

struct lineedit {
	struct buf text;
	size_t at; /* byte of the cursor, between two clusters */
	bool cut;  /* the end of what was pasted last did not fit */
};

/** lineedit_init - an empty line; allocates nothing */
void lineedit_init(struct lineedit *edit);

/** lineedit_release - free the text */
void lineedit_release(struct lineedit *edit);

/** lineedit_set - replace the text, the cursor at its end; what is over LINEEDIT_MAX is cut off */
void lineedit_set(struct lineedit *edit, const char *text);

/** lineedit_insert - write one character at the cursor; control characters are not taken */
void lineedit_insert(struct lineedit *edit, unsigned codepoint);

/**
 * lineedit_paste - write a text at the cursor
 *
 * Line ends and tabs become blanks, none at its ends; control characters and bad bytes are left
 * out. A circumflex stays one. What is over LINEEDIT_MAX is cut off, which @edit->cut says.
 */
void lineedit_paste(struct lineedit *edit, const char *text);

/** lineedit_act - write, paste, delete or move; returns false when the action is none of the line's
 */
bool lineedit_act(struct lineedit *edit, enum action action, const struct key *key);

/** lineedit_point - put the cursor where a line that was drawn in @cols columns was pointed at,
 * @col columns from its beginning */
void lineedit_point(struct lineedit *edit, int col, int cols);

/** lineedit_is_blank - whether there is nothing in it but white space */
bool lineedit_is_blank(const struct lineedit *edit);

/**
 * lineedit_draw - put the line on a row, as much of it as fits, so that the cursor can be seen
 * @cols: columns it may take; the cursor has the style STYLE_CARET
 */
void lineedit_draw(
	const struct lineedit *edit, struct surface *surface, int row, int col, int cols);

#endif
