/* term_signals.h - signals while the program has the terminal
 * SPDX-License-Identifier: MIT
 *
 * Private to term.c. Handlers only set flags, but for a crash, which writes what term_signals_open
 * was given.
 */
#ifndef GEIRFA_TUI_TERM_SIGNALS_H
#define GEIRFA_TUI_TERM_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>

/** term_signals_open - take the signals over, and note the modes of the terminal, which curses has
 * not changed yet */
void term_signals_open(void);

/** term_signals_set_restore - what brings the terminal's looks back after a crash; cut at what
 * there is room for */
void term_signals_set_restore(const char *text, size_t len);

/** term_signals_close - give the signals back */
void term_signals_close(void);

/** whether one came since the last time it was asked */
bool term_signals_interrupted(void);
bool term_signals_resized(void);
bool term_signals_stopped(void);

/** term_signals_stop - stop as the shell expects; returns when the program goes on */
void term_signals_stop(void);

/** term_signals_end - SIGTERM or SIGHUP when one came, else 0 */
int term_signals_end(void);

/** term_signals_waits - whether there is something to read, or a signal has come */
bool term_signals_waits(int fd);

/** term_signals_wait - until there is something to read or a signal came; returns false when the
 * terminal is gone */
bool term_signals_wait(int fd);

#endif
