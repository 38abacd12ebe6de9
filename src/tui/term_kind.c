/* term_kind.c - what curses knows of a kind of terminal
 * SPDX-License-Identifier: MIT
 */
#include "tui/term_kind.h"

#include <unistd.h>

#include <curses.h>
#include <term.h>

/* A capability that a terminal does not have is NULL, or -1 cast to a pointer. */
static bool has_text(const char *name)
{
	const char *text = tigetstr(name);

	return text && text != (const char *)-1;
}

struct terminal_kind term_kind(const char *type)
{
	struct terminal_kind kind = {.library = curses_version()};
	int found, colors;

	if (!type || !*type || setupterm(type, STDOUT_FILENO, &found) != OK)
		return kind;
	colors = tigetnum("colors");
	kind.known = true;
	kind.moves = has_text("cup");
	kind.colors = colors > 0 ? colors : 0;
	del_curterm(cur_term);
	return kind;
}
