/* clipboard.h - a text put on the clipboard, through the terminal and through a program
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_CLIPBOARD_H
#define GEIRFA_TUI_CLIPBOARD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* What came of it. */
enum copied_how {
	COPIED_NOT,	 /* there is no way to a clipboard here */
	COPIED,		 /* the program has it */
	COPIED_SENT,	 /* the terminal was asked, and does not say whether it did it */
	COPIED_TOO_LONG, /* for the terminal, and there is no program */
};

struct copied {
	enum copied_how how;
	const char *program; /* that has it, or that failed; NULL: none was asked */
};

/* What lies between us and the terminal. */
enum between { BETWEEN_NOTHING, BETWEEN_TMUX, BETWEEN_SCREEN };

/* Bytes of text in one OSC 52: terminals that set a limit take 100,000 bytes of base64 and frame.
 */
enum { CLIPBOARD_MOST = 74994 };

/** clipboard_between - what the environment tells: TMUX, STY, TERM */
enum between clipboard_between(void);

/**
 * clipboard_add_request - append the escape sequence OSC 52 (xterm's "Manipulate Selection Data")
 * @between: tmux and GNU screen get it as it is, and once more wrapped for them to pass on: which
 * of the two has an effect depends on how they are set up, and both have the same
 *
 * Returns false, and appends nothing, for more than CLIPBOARD_MOST bytes.
 */
bool clipboard_add_request(struct buf *out, const char *text, size_t len, enum between between);

/**
 * clipboard_copy - put a text on every clipboard that can be reached
 * @send:    how bytes get to the terminal
 * @context: handed to @send
 *
 * Takes a second at most.
 */
struct copied clipboard_copy(const char *text, size_t len,
	void (*send)(void *context, const char *bytes, size_t len), void *context);

#endif
