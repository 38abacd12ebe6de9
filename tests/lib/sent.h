/* sent.h - whether what a program has sent to a terminal is what it meant to send
 * SPDX-License-Identifier: MIT
 *
 * libvterm's parser takes the bytes apart; whatever is not on a short list is a fault.
 */
#ifndef GEIRFA_TESTS_SENT_H
#define GEIRFA_TESTS_SENT_H

#include <stddef.h>

#include "base/buf.h"

/* What may be sent besides visible text. */
enum sent_as {
	SENT_LINES,  /* new lines */
	SENT_CELLS,  /* these, and tabulators */
	SENT_STYLED, /* these, and the styles of the command line */
	SENT_SCREEN, /* what curses sends, and what the interface asks of a terminal */
};

enum { SENT_MARKS = 8 }; /* most marks that may be heaped on one character */

/**
 * sent_check - look through what was sent
 * @copies: how often the terminal may be asked to copy
 * @faults: a line is appended for each thing that should not be there
 */
void sent_check(const char *bytes, size_t len, enum sent_as as, size_t copies, struct buf *faults);

#endif
