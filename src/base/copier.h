/* copier.h - what can put a text on the clipboard here: programs, and the terminal
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_COPIER_H
#define GEIRFA_BASE_COPIER_H

#include <stdbool.h>
#include <stddef.h>

enum { COPIER_ARGUMENTS = 6 };

/* A program that takes a text on standard input. */
struct copier {
	const char *name;
	const char *display; /* the variable that says that there is a clipboard for it */
	const char *arguments[COPIER_ARGUMENTS]; /* up to a NULL */
};

/** copier_at - the program @i of those that are known, the first choice first; NULL behind the last
 */
const struct copier *copier_at(size_t i);

/** copier_is_here - whether it is in one of the folders of PATH */
bool copier_is_here(const struct copier *copier);

/** copier_works - whether it is here and its display too */
bool copier_works(const struct copier *copier);

/** copier_choose - the first that works, or NULL */
const struct copier *copier_choose(void);

/**
 * copier_run - have a program take a text
 * @seconds: how long it may take; then it is killed
 *
 * No shell is asked; it has no part in the terminal. What it leaves running to keep the text lives
 * on. Returns whether it took everything and ended well.
 */
bool copier_run(const struct copier *copier, const char *text, size_t len, double seconds);

/** copier_is_terminal - whether terminals of this kind ($TERM; NULL: unknown) may know OSC 52, by
 * which a program asks the terminal to copy; the others would show it, or choke on it */
bool copier_is_terminal(const char *type);

#endif
