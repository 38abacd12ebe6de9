/* term_priv.h - what the two files of the terminal share
 * SPDX-License-Identifier: MIT
 *
 * Private to term.c and term_keys.c.
 */
#ifndef GEIRFA_TUI_TERM_PRIV_H
#define GEIRFA_TUI_TERM_PRIV_H

#include "base/buf.h"
#include "tui/term.h"

enum {
	TERM_ESCAPE_MS = 25,  /* how long after Esc more may come that belongs to it */
	TERM_N_MODIFIED = 27, /* keys with Shift, Alt or Ctrl that have a code of their own */
};

struct term_modified {
	int code;
	struct key key;
};

struct terminal {
	struct screen *screen; /* curses' SCREEN */
	enum theme theme;
	bool colours, ascii, mouse;
	bool brackets; /* the terminal was asked to put marks around what is pasted */
	bool whole;    /* the next surface is sent whole */
	bool gone;     /* nobody is at the other end any more */
	struct surface shown;
	struct buf paste; /* the last one that was read */
	struct term_modified modified[TERM_N_MODIFIED];
	size_t n_modified;
};

/** term_find_modified - learn which codes curses has given to keys with a modifier */
void term_find_modified(struct terminal *term);

/** term_has_size - whether the terminal reports a size that makes sense */
bool term_has_size(void);

/** term_fit - give the screen the size that the terminal has; one that makes no sense is passed
 * over */
void term_fit(void);

/** term_set_brackets - ask for marks around what is pasted, or no longer */
void term_set_brackets(struct terminal *term, bool on);

#endif
