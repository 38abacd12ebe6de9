/* actions.h - everything the interface can be told to do
 * SPDX-License-Identifier: MIT
 *
 * The one table behind keys, palette, hint bar and help.
 */
#ifndef GEIRFA_TUI_ACTIONS_H
#define GEIRFA_TUI_ACTIONS_H

#include <stdbool.h>

#include "base/status.h"
#include "tui/views.h"

/* Where a default key holds. */
enum where {
	IN_LIST = 1 << 0,
	IN_ENTRY = 1 << 1,
	IN_PANEL = 1 << 2,
	IN_PANES = IN_LIST | IN_ENTRY,
	EVERYWHERE = IN_PANES | IN_PANEL,
};

enum action_kind {
	KIND_COMMAND, /* offered in the palette */
	KIND_MOVE,
	KIND_EDIT, /* of the line that is being typed */
};

/*
 * X(id, stable name, kind, where, view it opens, label, hint, rank, default keys)
 *
 * The hint bar shows the hints of where the keys go, in this order; those of a high rank are
 * dropped first, rank 0 is never shown. A key that is a character alone counts only while nothing
 * is typed yet.
 */
#define ACTIONS(X)                                                                                 \
	X(OPEN, "open", KIND_COMMAND, IN_LIST, NO_VIEW, N_("Open the entry"), N_("Open"), 2,       \
		"Enter")                                                                           \
	X(CHOOSE, "choose", KIND_MOVE, IN_PANEL, NO_VIEW, N_("Choose the row"), N_("Choose"), 2,   \
		"Enter")                                                                           \
	X(TO_ENTRY, "to-entry", KIND_COMMAND, IN_LIST, NO_VIEW, N_("Go to the entry"),             \
		N_("Entry"), 4, "Tab")                                                             \
	X(TO_LIST, "to-list", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Go to the list"), N_("List"),   \
		4, "Tab")                                                                          \
	X(FOLLOW, "follow-link", KIND_COMMAND, IN_ENTRY, NO_VIEW,                                  \
		N_("Follow the link with a number"), N_("Follow link"), 7, "1 2 3 4 5 6 7 8 9 0")  \
	X(NEXT_LINK, "next-link", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Next link"), NULL, 0, "]")  \
	X(PREVIOUS_LINK, "previous-link", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Previous link"),    \
		NULL, 0, "[")                                                                      \
	X(NEXT_RESULT, "next-result", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Next result"),          \
		N_("Next result"), 9, "Right")                                                     \
	X(PREVIOUS_RESULT, "previous-result", KIND_COMMAND, IN_ENTRY, NO_VIEW,                     \
		N_("Previous result"), NULL, 0, "Left")                                            \
	X(BACK, "back", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Back to the entry before"), NULL, 0,  \
		"Backspace Alt-Left")                                                              \
	X(FORWARD, "forward", KIND_COMMAND, IN_ENTRY, NO_VIEW, N_("Forward again"), NULL, 0,       \
		"Alt-Right")                                                                       \
	X(LETTERS, "letters", KIND_COMMAND, IN_PANES, VIEW_LETTERS, N_("Go to letter"),            \
		N_("Letter"), 8, "Ctrl-G")                                                         \
	X(FILTER, "filter", KIND_COMMAND, IN_PANES, VIEW_FILTER, N_("Filter the list"),            \
		N_("Filter"), 6, "Ctrl-F")                                                         \
	X(DROP_FILTERS, "drop-filters", KIND_COMMAND, IN_PANES, NO_VIEW, N_("Drop all filters"),   \
		NULL, 0, "")                                                                       \
	X(COPY, "copy", KIND_COMMAND, IN_PANES, NO_VIEW, N_("Copy a term or the entry"),           \
		N_("Copy"), 7, "Ctrl-K")                                                           \
	X(BOOKMARK, "bookmark", KIND_COMMAND, IN_PANES, NO_VIEW,                                   \
		N_("Bookmark the entry, or take its bookmark away"), N_("Bookmark"), 9, "Ctrl-D")  \
	X(BOOKMARKS, "bookmarks", KIND_COMMAND, IN_PANES, VIEW_BOOKMARKS, N_("Bookmarks"), NULL,   \
		0, "Ctrl-S")                                                                       \
	X(VISITED, "history", KIND_COMMAND, IN_PANES, VIEW_VISITED, N_("Entries read before"),     \
		NULL, 0, "")                                                                       \
	X(SEARCHES, "searches", KIND_COMMAND, IN_PANES, VIEW_SEARCHES, N_("Earlier searches"),     \
		NULL, 0, "Ctrl-X")                                                                 \
	X(NEWS, "news", KIND_COMMAND, IN_PANES, VIEW_NEWS, N_("New since your last visit"), NULL,  \
		0, "")                                                                             \
	X(PAGES, "pages", KIND_COMMAND, IN_PANES, VIEW_PAGES, N_("Background pages"), N_("Pages"), \
		10, "Ctrl-R")                                                                      \
	X(PATHWAY, "map-pathway", KIND_COMMAND, IN_PANES, VIEW_PATHWAY, N_("Map: the pathway"),    \
		N_("Map"), 10, "Ctrl-O")                                                           \
	X(INTERFACE, "map-interface", KIND_COMMAND, IN_PANES, VIEW_INTERFACE,                      \
		N_("Map: the interface model"), NULL, 0, "Ctrl-Y")                                 \
	X(CONCEPT_MAP, "map-entry", KIND_COMMAND, IN_PANES, NO_VIEW, N_("Map: around this entry"), \
		NULL, 0, "Ctrl-N")                                                                 \
	X(SWAP, "swap-definition", KIND_COMMAND, IN_PANES, NO_VIEW,                                \
		N_("Easy read or definition first"), NULL, 0, "Ctrl-E")                            \
	X(FULL, "full-width", KIND_COMMAND, IN_PANES, NO_VIEW, N_("Entry over the full width"),    \
		NULL, 0, "Ctrl-T")                                                                 \
	X(ESCAPE, "escape", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("Close, leave or clear"),        \
		N_("Back"), 3, "Esc")                                                              \
	X(CLEAR, "clear", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW, N_("Clear the line"), NULL, 0,   \
		"Ctrl-U")                                                                          \
	X(PALETTE, "commands", KIND_COMMAND, EVERYWHERE, VIEW_PALETTE, N_("All commands"),         \
		N_("All commands"), 1, "Ctrl-P ?")                                                 \
	X(HELP, "help", KIND_COMMAND, EVERYWHERE, VIEW_HELP, N_("Help: every key"), NULL, 0, "F1") \
	X(LANGUAGE, "language", KIND_COMMAND, EVERYWHERE, NO_VIEW,                                 \
		N_("Change language: Cymraeg / English"), NULL, 0, "F2")                           \
	X(THEME, "theme", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("Change the look of the screen"),  \
		NULL, 0, "")                                                                       \
	X(MOUSE, "mouse", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("Mouse on or off"), NULL, 0, "")   \
	X(WELCOME, "first-steps", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("First steps"), NULL, 0,   \
		"")                                                                                \
	X(REDRAW, "redraw", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("Draw the screen again"), NULL,  \
		0, "Ctrl-L")                                                                       \
	X(QUIT, "quit", KIND_COMMAND, EVERYWHERE, NO_VIEW, N_("Quit"), N_("Quit"), 5,              \
		"Ctrl-Q Ctrl-C")                                                                   \
	X(UP, "up", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("One row up"), NULL, 0, "Up")               \
	X(DOWN, "down", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("One row down"), NULL, 0, "Down")       \
	X(PAGE_UP, "page-up", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("One page up"), NULL, 0, "PgUp")  \
	X(PAGE_DOWN, "page-down", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("One page down"), NULL, 0,    \
		"PgDn")                                                                            \
	X(READ_ON, "read-on", KIND_MOVE, IN_ENTRY, NO_VIEW, N_("Read on: next page"), NULL, 0,     \
		"Space")                                                                           \
	X(FIRST, "first", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("To the beginning"), NULL, 0, "Home") \
	X(LAST, "last", KIND_MOVE, EVERYWHERE, NO_VIEW, N_("To the end"), NULL, 0, "End")          \
	X(LEFT, "left", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW, N_("One character left"), NULL, 0, \
		"Left")                                                                            \
	X(RIGHT, "right", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW, N_("One character right"), NULL, \
		0, "Right")                                                                        \
	X(WORD_LEFT, "word-left", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW, N_("One word left"),     \
		NULL, 0, "Ctrl-Left")                                                              \
	X(WORD_RIGHT, "word-right", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW, N_("One word right"),  \
		NULL, 0, "Ctrl-Right")                                                             \
	X(DELETE_BEFORE, "delete-before", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,                  \
		N_("Delete the character before"), NULL, 0, "Backspace")                           \
	X(DELETE_AFTER, "delete-after", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,                    \
		N_("Delete the character after"), NULL, 0, "Delete")                               \
	X(DELETE_WORD, "delete-word", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,                      \
		N_("Delete the word before"), NULL, 0, "Ctrl-W")

enum action {
	ACTION_NONE, /* a key that is bound to nothing, or something the mouse did */
#define X(id, ...) ACTION_##id,
	ACTIONS(X)
#undef X
		N_ACTIONS,
	ACTION_TEXT = N_ACTIONS, /* a character to be written; in no table */
};

struct action_info {
	const char *name; /* stable: for the key file and for tests */
	enum action_kind kind;
	unsigned where;	   /* bits of enum where */
	int view;	   /* enum view_id, or NO_VIEW */
	const char *label; /* msgid */
	const char *hint;  /* msgid, or NULL */
	int rank;
	const char *keys; /* names with blanks between */
};

/** action_info - the table's line of an action; not for ACTION_NONE and ACTION_TEXT */
const struct action_info *action_info(enum action action);

/** action_is_edit - whether it only changes the line that is being typed */
bool action_is_edit(enum action action);

#endif
