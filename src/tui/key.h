/* key.h - what a person pressed, and the names of keys
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_KEY_H
#define GEIRFA_TUI_KEY_H

#include <stdbool.h>

#include "base/buf.h"

enum key_code {
	K_NONE,
	K_CHAR, /* what: the character; with ctrl a small letter */
	K_ENTER,
	K_TAB,
	K_ESC,
	K_BACKSPACE,
	K_DELETE,
	K_INSERT,
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_FUNCTION, /* what: 1 for F1 */
	K_CLICK,    /* row, col */
	K_WHEEL_UP, /* row, col */
	K_WHEEL_DOWN,
	K_PASTE,  /* text: all that was pasted */
	K_RESIZE, /* row, col: how many there are now */
};

struct key {
	enum key_code code;
	unsigned what;
	bool ctrl, alt, shift;
	int row, col;
	const char *text; /* borrowed; NULL for what is no paste */
};

/** key_is_text - whether it is a character to be written */
bool key_is_text(const struct key *key);

/** key_equal - whether two are one key; places do not count */
bool key_equal(const struct key *a, const struct key *b);

/** key_of_control - the key that sends a control character: Enter, Tab, Backspace or Ctrl with
 * something; false for any other byte and for Esc */
bool key_of_control(int byte, struct key *key);

/**
 * key_parse - a key from its name, such as "Ctrl-P", "Alt-Left", "PgDn", "F2", "Space", "?"
 * @name: capitals do not count, but for a character alone
 * @len:  bytes
 * @key:  zeroed when there is no such key
 */
bool key_parse(const char *name, size_t len, struct key *key);

/** key_add_name - append its name, one that key_parse reads; nothing for what a mouse did or a
 * resize */
void key_add_name(const struct key *key, struct buf *out);

/** key_add_label - append the name as it is shown to people: arrow keys as arrows, which every
 * language reads */
void key_add_label(const struct key *key, struct buf *out);

#endif
