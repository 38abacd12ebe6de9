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
 * X(id, stable name, kind, where its keys hold, view it opens, label, description, hint, default
 * keys)
 *
 * The label of a move or an edit says all. HINT(text, list, entry, panel) is how the hint bar calls
 * it and its rank in each of the three places: those of a high rank are dropped first, 0 is never
 * shown; in one place no two have the same. The bar keeps the order of the table. A key that is a
 * character alone counts only while nothing is typed yet.
 */
/* clang-format off */
#define ACTIONS(X)										\
	X(OPEN, "open", KIND_COMMAND, IN_LIST, NO_VIEW,						\
		N_("Open the entry"),								\
		N_("Read the entry of the selected row"),					\
		HINT(N_("Open"), 2, 0, 0), "Enter")						\
	X(CHOOSE, "choose", KIND_MOVE, IN_PANEL, NO_VIEW,					\
		N_("Choose the row"), NULL,							\
		HINT(N_("Choose"), 0, 0, 1), "Enter")						\
	X(TO_ENTRY, "to-entry", KIND_COMMAND, IN_LIST, NO_VIEW,					\
		N_("Go to the entry"),								\
		N_("Move through the entry beside the list"),					\
		HINT(N_("Entry"), 4, 0, 0), "Tab")						\
	X(TO_LIST, "to-list", KIND_COMMAND, IN_ENTRY, NO_VIEW,					\
		N_("Go to the list"),								\
		N_("Back to the rows, with the search as it was"),				\
		HINT(N_("List"), 0, 5, 0), "Tab")						\
	X(FOLLOW, "follow-link", KIND_COMMAND, IN_ENTRY, NO_VIEW,				\
		N_("Follow the link with a number"),						\
		N_("Open the entry that a number in brackets leads to"),			\
		HINT(N_("Follow link"), 0, 7, 0), "1 2 3 4 5 6 7 8 9 0")			\
	X(NEXT_LINK, "next-link", KIND_COMMAND, IN_ENTRY, NO_VIEW,				\
		N_("Next link"),								\
		N_("Select the link after this one, to follow it"),				\
		NO_HINT, "]")									\
	X(PREVIOUS_LINK, "previous-link", KIND_COMMAND, IN_ENTRY, NO_VIEW,			\
		N_("Previous link"),								\
		N_("Select the link before this one, to follow it"),				\
		NO_HINT, "[")									\
	X(NEXT_RESULT, "next-result", KIND_COMMAND, IN_ENTRY, NO_VIEW,				\
		N_("Next result"),								\
		N_("Read the entry of the row below without going back to the list"),		\
		HINT(N_("Next result"), 0, 8, 0), "Right")					\
	X(PREVIOUS_RESULT, "previous-result", KIND_COMMAND, IN_ENTRY, NO_VIEW,			\
		N_("Previous result"),								\
		N_("Read the entry of the row above without going back to the list"),		\
		NO_HINT, "Left")								\
	X(BACK, "back", KIND_COMMAND, IN_ENTRY, NO_VIEW,					\
		N_("Back to the entry before"),							\
		N_("Show the entry that you read before this one"),				\
		NO_HINT, "Backspace Alt-Left")							\
	X(FORWARD, "forward", KIND_COMMAND, IN_ENTRY, NO_VIEW,					\
		N_("Forward again"),								\
		N_("Show the entry that you came back from"),					\
		NO_HINT, "Alt-Right")								\
	X(LETTERS, "letters", KIND_COMMAND, IN_PANES, VIEW_LETTERS,				\
		N_("Go to letter"),								\
		N_("Jump to a letter of the alphabet in the whole list"),			\
		HINT(N_("Letter"), 10, 0, 0), "Ctrl-G")						\
	X(FILTER, "filter", KIND_COMMAND, IN_PANES, VIEW_FILTER,				\
		N_("Filter the list"),								\
		N_("Show only entries of a sector, theme, kind, step or review state"),		\
		HINT(N_("Filter"), 5, 9, 0), "Ctrl-F")						\
	X(DROP_FILTERS, "drop-filters", KIND_COMMAND, IN_PANES, NO_VIEW,			\
		N_("Drop all filters"),								\
		N_("Show every entry again"),							\
		NO_HINT, "")									\
	X(COPY, "copy", KIND_COMMAND, IN_PANES, VIEW_COPY,					\
		N_("Copy a term or the entry"),							\
		N_("Put a term or the whole entry on the clipboard, to paste elsewhere"),	\
		HINT(N_("Copy"), 8, 4, 0), "Ctrl-K")						\
	X(BOOKMARK, "bookmark", KIND_COMMAND, IN_PANES, NO_VIEW,				\
		N_("Bookmark the entry, or take its bookmark away"),				\
		N_("Mark the entry so that you find it again, also on another day"),		\
		HINT(N_("Bookmark"), 9, 6, 0), "Ctrl-D")					\
	X(BOOKMARKS, "bookmarks", KIND_COMMAND, IN_PANES, VIEW_BOOKMARKS,				\
		N_("Bookmarks"),								\
		N_("The entries that you have marked, to open one"),				\
		NO_HINT, "Ctrl-S")								\
	X(VISITED, "history", KIND_COMMAND, IN_PANES, VIEW_VISITED,					\
		N_("Entries read before"),							\
		N_("The entries that you have read, the latest first"),				\
		NO_HINT, "")									\
	X(SEARCHES, "searches", KIND_COMMAND, IN_PANES, VIEW_SEARCHES,				\
		N_("Earlier searches"),								\
		N_("What you have looked for, to look for it again"),				\
		NO_HINT, "Ctrl-X")								\
	X(NEWS, "news", KIND_COMMAND, IN_PANES, VIEW_NEWS,					\
		N_("New since your last visit"),						\
		N_("Entries that were added or changed while you were away"),			\
		NO_HINT, "")									\
	X(PAGES, "pages", KIND_COMMAND, IN_PANES, VIEW_PAGES,					\
		N_("Background pages"),								\
		N_("Short texts on social prescribing, with links to its terms"),		\
		HINT(N_("Pages"), 11, 0, 0), "Ctrl-R")						\
	X(PATHWAY, "map-pathway", KIND_COMMAND, IN_PANES, VIEW_PATHWAY,				\
		N_("Map: the pathway"),								\
		N_("The way from referral to outcome, and the terms of each step"),		\
		HINT(N_("Map"), 7, 10, 0), "Ctrl-O")						\
	X(INTERFACE, "map-interface", KIND_COMMAND, IN_PANES, VIEW_INTERFACE,			\
		N_("Map: the interface model"),							\
		N_("Where social prescribing, communities and health services meet"),		\
		NO_HINT, "Ctrl-Y")								\
	X(CONCEPT_MAP, "map-entry", KIND_COMMAND, EVERYWHERE, VIEW_AROUND,			\
		N_("Map: around this entry"),							\
		N_("The entries that this one leads to, drawn around it"),			\
		NO_HINT, "Ctrl-N")								\
	X(SWAP, "swap-definition", KIND_COMMAND, IN_PANES, NO_VIEW,				\
		N_("Easy read or definition first"),						\
		N_("Which of the two comes first in every entry; remembered"),			\
		NO_HINT, "Ctrl-E")								\
	X(FULL, "full-width", KIND_COMMAND, IN_PANES, NO_VIEW,					\
		N_("Entry over the full width"),						\
		N_("Read without the list beside the entry, or with it again"),			\
		NO_HINT, "Ctrl-T")								\
	X(ESCAPE, "escape", KIND_COMMAND, EVERYWHERE, NO_VIEW,					\
		N_("Close, leave or clear"),							\
		N_("Close the panel, else leave the entry, else clear the search line"),	\
		HINT(N_("Back"), 6, 2, 2), "Esc")						\
	X(CLEAR, "clear", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,				\
		N_("Clear the line"), NULL,							\
		NO_HINT, "Ctrl-U")								\
	X(PALETTE, "commands", KIND_COMMAND, EVERYWHERE, VIEW_PALETTE,				\
		N_("All commands"),								\
		N_("Find a command by its name, by what it does or by its key, and run it"),	\
		HINT(N_("All commands"), 1, 1, 6), "Ctrl-P ?")					\
	X(HELP, "help", KIND_COMMAND, EVERYWHERE, VIEW_HELP,					\
		N_("Help: every key"),								\
		N_("A page with every key, where it holds and what it does"),			\
		NO_HINT, "F1")									\
	X(LANGUAGE, "language", KIND_COMMAND, EVERYWHERE, NO_VIEW,				\
		N_("Change language: Cymraeg / English"),					\
		N_("Turn the whole interface over to the other language; remembered"),		\
		NO_HINT, "F2")									\
	X(THEME, "theme", KIND_COMMAND, EVERYWHERE, NO_VIEW,					\
		N_("Change the look of the screen"),						\
		N_("The next of the looks: default, high contrast, no colours"),		\
		NO_HINT, "")									\
	X(MOUSE, "mouse", KIND_COMMAND, EVERYWHERE, NO_VIEW,					\
		N_("Mouse on or off"),								\
		N_("While it is off, the mouse selects text as in other programs"),		\
		NO_HINT, "")									\
	X(WELCOME, "first-steps", KIND_COMMAND, EVERYWHERE, VIEW_WELCOME,			\
		N_("First steps"),								\
		N_("What to know at the start, on one page"),					\
		NO_HINT, "")									\
	X(REDRAW, "redraw", KIND_COMMAND, EVERYWHERE, NO_VIEW,					\
		N_("Draw the screen again"),							\
		N_("When something else has written over it"),					\
		NO_HINT, "Ctrl-L")								\
	X(QUIT, "quit", KIND_COMMAND, EVERYWHERE, NO_VIEW,					\
		N_("Quit"),									\
		N_("Leave Geirfa; the terminal is as it was"),					\
		HINT(N_("Quit"), 3, 3, 7), "Ctrl-Q Ctrl-C")					\
	X(UP, "up", KIND_MOVE, EVERYWHERE, NO_VIEW,						\
		N_("One row up"), NULL,								\
		NO_HINT, "Up")									\
	X(DOWN, "down", KIND_MOVE, EVERYWHERE, NO_VIEW,						\
		N_("One row down"), NULL,							\
		NO_HINT, "Down")								\
	X(PAGE_UP, "page-up", KIND_MOVE, EVERYWHERE, NO_VIEW,					\
		N_("One page up"), NULL,							\
		NO_HINT, "PgUp")								\
	X(PAGE_DOWN, "page-down", KIND_MOVE, EVERYWHERE, NO_VIEW,				\
		N_("One page down"), NULL,							\
		NO_HINT, "PgDn")								\
	X(READ_ON, "read-on", KIND_MOVE, IN_ENTRY, NO_VIEW,					\
		N_("Read on: next page"), NULL,							\
		NO_HINT, "Space")								\
	X(FIRST, "first", KIND_MOVE, EVERYWHERE, NO_VIEW,					\
		N_("To the beginning"), NULL,							\
		NO_HINT, "Home")								\
	X(LAST, "last", KIND_MOVE, EVERYWHERE, NO_VIEW,						\
		N_("To the end"), NULL,								\
		NO_HINT, "End")									\
	X(LEFT, "left", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,					\
		N_("One character left"), NULL,							\
		NO_HINT, "Left")								\
	X(RIGHT, "right", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,				\
		N_("One character right"), NULL,						\
		NO_HINT, "Right")								\
	X(WORD_LEFT, "word-left", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,			\
		N_("One word left"), NULL,							\
		NO_HINT, "Ctrl-Left")								\
	X(WORD_RIGHT, "word-right", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,			\
		N_("One word right"), NULL,							\
		NO_HINT, "Ctrl-Right")								\
	X(DELETE_BEFORE, "delete-before", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,		\
		N_("Delete the character before"), NULL,					\
		NO_HINT, "Backspace")								\
	X(DELETE_AFTER, "delete-after", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,			\
		N_("Delete the character after"), NULL,						\
		NO_HINT, "Delete")								\
	X(DELETE_WORD, "delete-word", KIND_EDIT, IN_LIST | IN_PANEL, NO_VIEW,			\
		N_("Delete the word before"), NULL,						\
		NO_HINT, "Ctrl-W")
/* clang-format on */

enum action {
	ACTION_NONE, /* a key that is bound to nothing, or something the mouse did */
#define X(id, ...) ACTION_##id,
	ACTIONS(X)
#undef X
		N_ACTIONS,
	ACTION_TEXT = N_ACTIONS, /* a character to be written; in no table */
};

/* What the hint bar shows of an action. */
struct action_hint {
	const char *text;	/* msgid, or NULL */
	int list, entry, panel; /* its rank there; 0: it is not shown */
};

#define NO_HINT                                                                                    \
	{                                                                                          \
		0                                                                                  \
	}
#define HINT(...)                                                                                  \
	{                                                                                          \
		__VA_ARGS__                                                                        \
	}

struct action_info {
	const char *name; /* stable: for the key file and for tests */
	enum action_kind kind;
	unsigned where;		 /* bits of enum where */
	int view;		 /* enum view_id, or NO_VIEW */
	const char *label;	 /* msgid */
	const char *description; /* msgid of one sentence; NULL where the label says all */
	struct action_hint hint;
	const char *keys; /* names with blanks between */
};

/* Under which heading help and the manual page tell of an action. */
enum action_group {
	GROUP_LIST,
	GROUP_ENTRY,
	GROUP_PANES,
	GROUP_EVERYWHERE,
	GROUP_MOVING,
	GROUP_TYPING,
	N_GROUPS
};

/** action_info - the table's line of an action; not for ACTION_NONE and ACTION_TEXT */
const struct action_info *action_info(enum action action);

/** action_rank - the rank of its hint in a place */
int action_rank(enum action action, enum where where);

/** action_group - where help tells of it */
enum action_group action_group(enum action action);

/** action_group_title - msgid of a heading */
const char *action_group_title(enum action_group group);

/** action_is_edit - whether it only changes the line that is being typed */
bool action_is_edit(enum action action);

#endif
