/* views.h - the table of views
 * SPDX-License-Identifier: MIT
 *
 * A new one is a line here, a file view_NAME.c and a line in actions.h that opens it.
 */
#ifndef GEIRFA_TUI_VIEWS_H
#define GEIRFA_TUI_VIEWS_H

/* X(id, its struct view_ops). The first two are the panes that are always there, the others panels
 * that lie over them. */
#define VIEWS(X)                                                                                   \
	X(SEARCH, view_search_ops)                                                                 \
	X(ENTRY, view_entry_ops)                                                                   \
	X(PALETTE, view_palette_ops)                                                               \
	X(LETTERS, view_letters_ops)                                                               \
	X(HELP, view_help_ops)                                                                     \
	X(PAGES, view_pages_ops)                                                                   \
	X(PATHWAY, view_pathway_ops)                                                               \
	X(INTERFACE, view_interface_ops)                                                           \
	X(FILTER, view_filter_ops)                                                                 \
	X(COPY, view_copy_ops)                                                                     \
	X(WELCOME, view_welcome_ops)                                                               \
	X(AROUND, view_around_ops)                                                                 \
	X(BOOKMARKS, view_bookmarks_ops)                                                           \
	X(VISITED, view_visited_ops)                                                               \
	X(SEARCHES, view_searches_ops)                                                             \
	X(NEWS, view_news_ops)

enum view_id {
	NO_VIEW = -1,
#define X(id, ops) VIEW_##id,
	VIEWS(X)
#undef X
		N_VIEWS
};

#endif
