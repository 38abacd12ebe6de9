/* term_kind.c - what curses knows of a kind of terminal
 * SPDX-License-Identifier: MIT
 */
#include "tui/term_kind.h"

#include <stdint.h>
#include <unistd.h>

#include <curses.h>
#include <term.h>

bool term_kind_has(const char *capability)
{
	return capability && (intptr_t)capability != -1;
}

struct terminal_kind term_kind(const char *type)
{
	struct terminal_kind kind = {.library = curses_version()};
	int found, colors;

	if (!type || !*type || setupterm(type, STDOUT_FILENO, &found) != OK)
		return kind;
	colors = tigetnum("colors");
	kind.known = true;
	kind.moves = term_kind_has(tigetstr("cup"));
	kind.colors = colors > 0 ? colors : 0;
	del_curterm(cur_term);
	return kind;
}
