/* pty.h - a program on a pseudo-terminal, its screen read by libvterm
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_PTY_H
#define GEIRFA_TESTS_PTY_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

#include "lib/script.h"
#include "tui/key.h"

enum { PTY_QUIET_MS = 150, PTY_STEP_MS = 20, PTY_MOST_ENV = 32, PTY_TAIL = 5 };

struct pty {
	struct script script;
	VTerm *vterm;
	VTermScreen *screen;
	int master;
	pid_t leader; /* of the session; 0: none is running */
	pid_t program;
	int rows, cols;
	int row, col; /* of the cursor */
	bool alternate, cursor_shown, mouse;
	char tail[PTY_TAIL];  /* the last bytes that came */
	struct termios modes; /* at first */
	struct buf said;      /* every byte since the program was started */
	size_t copies;	      /* requests to copy among them that were waited for */
	char home[64];
	char *env[PTY_MOST_ENV];
	size_t n_env;
};

/** pty_now_ms - milliseconds of a clock that only goes forward */
long pty_now_ms(void);

/** pty_patience - how long a state is waited for, in milliseconds: five seconds, $TIMEOUT_FACTOR
 * times as long for slow builds */
long pty_patience(void);

/** pty_make_world - a new home, where the person has been before, and the few variables that the
 * program may see */
void pty_make_world(struct pty *pty);

/** pty_make_newcomer - let the person be one who has never been there */
void pty_make_newcomer(struct pty *pty);

/** pty_add_env - one more variable, or another value */
void pty_add_env(struct pty *pty, const char *name, const char *value);

/** pty_run - start $GEIRFA with arguments (blanks between), on a terminal of its own */
void pty_run(struct pty *pty, char *rest);

/** pty_write_all - type bytes */
void pty_write_all(struct pty *pty, const char *bytes, size_t len);

/** pty_pump - read what has come, for at most that long; returns whether anything did */
bool pty_pump(struct pty *pty, int ms);

/** pty_wait_bytes - read until the program has sent these bytes; fails when patience ends */
void pty_wait_bytes(struct pty *pty, const struct buf *bytes);

/** pty_check_sent - fail when the program has sent what it did not mean to, so far */
void pty_check_sent(struct pty *pty);

/** pty_set_glossary - another glossary of $GEIRFA_SOURCE, before pty_run */
void pty_set_glossary(struct pty *pty, const char *path);

/** pty_index - an index of the glossary in use, in the home as own.index, before pty_run; a hostile
 * one if @spoilt */
void pty_index(struct pty *pty, bool spoilt);

/** pty_shell - a command of the shell, in the home; fails when it does */
void pty_shell(struct pty *pty, const char *command);

/** pty_add_screen - append the text of the screen and where the cursor is */
void pty_add_screen(struct pty *pty, struct buf *out);

/** pty_add_looks - append how the cells look: a letter for each */
void pty_add_looks(struct pty *pty, struct buf *out);

/** pty_complain - fail, showing the screen */
void pty_complain(struct pty *pty, const char *what, const char *text);

/** pty_wait_text - read until a text is on the screen, or is not; fails when patience ends */
void pty_wait_text(struct pty *pty, const char *text, bool wanted);

/** pty_send_key - type a key; fails when no bytes are known for it */
void pty_send_key(struct pty *pty, const struct key *key);

/** pty_signal_of - the number of a signal's name, TERM or HUP; 0: there is none */
int pty_signal_of(const char *name);

/** pty_await - wait for the program to end or to stop, reading what it says meanwhile
 * @status: receives what waitpid() tells
 */
bool pty_await(struct pty *pty, int *status, bool stop);

/** pty_expect_exit - the program ends with this status, or by the signal of this name */
void pty_expect_exit(struct pty *pty, const char *wanted);

/** pty_expect_restored - the terminal is as it was before the program */
void pty_expect_restored(struct pty *pty);

/** pty_clean_up - nothing is left of the terminal and its world; fails when the program still runs
 */
void pty_clean_up(struct pty *pty);

#endif
