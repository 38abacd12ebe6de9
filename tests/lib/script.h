/* script.h - test scripts: a file of lines, each a word and the rest, and its expected screens
 * SPDX-License-Identifier: MIT
 *
 * NAME.keys or NAME.script says what to do; "snap WORD" in it stands for a screen, which the file
 * of screens has under a line
 * "== WORD". With UPDATE=1 in the environment that file is written anew.
 */
#ifndef GEIRFA_TESTS_SCRIPT_H
#define GEIRFA_TESTS_SCRIPT_H

#include <stdbool.h>

#include "base/buf.h"

struct script {
	const char *path;
	char *screens;	 /* path of the file of expected screens */
	struct buf text; /* of the script; the lines end in NUL once they are taken */
	size_t at, line;
	struct buf expected; /* all expected screens */
	struct buf actual;   /* all screens so far */
	bool update;
	bool failed;
};

/** script_open - read a script and the screens it expects, which are in the file with another
 * ending */
void script_open(struct script *script, const char *path, const char *ending);

/** script_next - the next line that is no comment: its first word, and the rest; false at the end
 */
bool script_next(struct script *script, char **word, char **rest);

/** script_expects - the screen that is expected under a name; free()d by the caller; NULL: there is
 * none */
char *script_expects(const struct script *script, const char *name);

/** script_took - note a screen that was taken */
void script_took(struct script *script, const char *name, const char *screen);

/** script_seen - append a screen that was taken before; false when there is none of that name */
bool script_seen(const struct script *script, const char *name, struct buf *out);

/** script_fail - say what is wrong with the current line */
void script_fail(struct script *script, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/** script_close - compare all screens, or write them; says ok or not ok; returns the program's exit
 * status */
int script_close(struct script *script);

/** script_size - "100x30" as columns and rows; false when it is no size */
bool script_size(const char *text, int *rows, int *cols);

#endif
