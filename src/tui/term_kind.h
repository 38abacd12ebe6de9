/* term_kind.h - what curses knows of a kind of terminal
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_TERM_KIND_H
#define GEIRFA_TUI_TERM_KIND_H

#include <stdbool.h>

#include "base/terminal.h"

/** term_kind_has - whether a string of terminfo is one: what a terminal does not have is NULL, or
 * -1 for a pointer */
bool term_kind_has(const char *capability);

/**
 * term_kind - what curses knows of a kind of terminal, whether one is there or not
 * @type: such as TERM has; NULL and "": none
 */
struct terminal_kind term_kind(const char *type);

#endif
