/* term.h - the terminal: keys in, a surface out; the one place that draws with curses
 * SPDX-License-Identifier: MIT
 *
 * While a terminal is open, SIGINT is the key Ctrl-C, SIGTSTP (Ctrl-Z) gives the terminal back
 * until the program goes on, SIGWINCH is a resize, SIGTERM and SIGHUP are kept for whoever asks; a
 * crash puts the terminal in order before it takes its course.
 */
#ifndef GEIRFA_TUI_TERM_H
#define GEIRFA_TUI_TERM_H

#include "base/color.h"
#include "tui/key.h"
#include "tui/surface.h"

struct terminal;

/**
 * term_open - take the terminal over
 * @out: closed with term_close; NULL on failure
 *
 * One at a time. STATUS_USAGE: no terminal, or one on which the cursor cannot be moved.
 */
enum status term_open(enum color_mode color, struct terminal **out, struct error *error) MUST_CHECK;

/** term_close - give it back as it was; NULL is allowed */
void term_close(struct terminal *term);

/** term_size - rows and columns */
void term_size(const struct terminal *term, int *rows, int *cols);

/**
 * term_read - the next key
 * @wait: until there is one; else returns at once
 * @key:  the text of a paste is the terminal's, until the next call
 *
 * Returns false when there is none, which with @wait means that term_signal says why.
 */
bool term_read(struct terminal *term, bool wait, struct key *key);

/** term_waits - whether a key, or something else that is to be seen to, has come and is not read
 * yet
 */
bool term_waits(void);

/** term_signal - SIGTERM or SIGHUP when one came or the terminal is gone; else 0 */
int term_signal(const struct terminal *term);

/** term_present - show a surface; only what differs from the last one is sent */
void term_present(struct terminal *term, const struct surface *surface);

/** term_send - send bytes to the terminal as they are, past what is drawn */
void term_send(struct terminal *term, const char *bytes, size_t len);

/** term_set_mouse - report what the mouse does, as at first, or leave it to the terminal */
void term_set_mouse(struct terminal *term, bool on);

/** term_set_theme - how styles look from the next term_present on; THEME_DEFAULT at first */
void term_set_theme(struct terminal *term, enum theme theme);

/** term_set_ascii - whether only ASCII is shown (tui/ascii.h); not at first */
void term_set_ascii(struct terminal *term, bool ascii);

/** term_redraw - have the next term_present send everything */
void term_redraw(struct terminal *term);

#endif
