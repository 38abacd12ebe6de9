/* view_entry.c - one concept with everything the glossary says about it, or one background page
 * SPDX-License-Identifier: MIT
 */
#include "tui/view_entry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "present/page_doc.h"
#include "tui/app.h"
#include "tui/entry_layout.h"
#include "tui/list.h"
#include "tui/memory.h"
#include "tui/view_search.h"

enum { WHEEL_LINES = 3, COLS_MOST = 124, PAGE_COLS_MOST = 76 };

struct pane {
	char *id;	/* NULL: nothing is shown */
	bool marked;	/* it is bookmarked */
	bool linked;	/* what the texts mention is looked for */
	struct doc doc; /* empty until it is wanted, and when there is no such concept */
	struct doc_options options; /* that it was made with */
	bool is_made;
	struct paper paper;
	size_t top;    /* the first line that is shown */
	size_t number; /* of a link, as far as it is typed; 0: none */
	size_t link;   /* the number of the one that was stepped to; 0: none */
};

static struct pane *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_entry(struct view *view, struct error *error)
{
	(void)error;
	paper_init(&state_of(view)->paper);
	return STATUS_OK;
}

static void drop_doc(struct pane *pane)
{
	doc_release(&pane->doc);
	pane->is_made = false;
}

static void close_entry(struct view *view)
{
	struct pane *pane = state_of(view);

	paper_release(&pane->paper);
	drop_doc(pane);
	free(pane->id);
}

void entry_show(struct view *view, const char *id, size_t place)
{
	struct pane *pane = state_of(view);
	char *copy;

	if (id && pane->id && strcmp(id, pane->id) == 0)
		return;
	copy = id ? strdup(id) : NULL;
	free(pane->id);
	pane->id = copy;
	pane->linked = false;
	drop_doc(pane);
	pane->top = place;
	pane->number = 0;
	pane->link = 0;
	view->stale = true;
}

const char *entry_shown(const struct view *view)
{
	return state_of(view)->id;
}

bool entry_is_marked(const struct view *view)
{
	return state_of(view)->marked;
}

bool entry_is_page(const struct view *view)
{
	const char *id = state_of(view)->id;

	return id && page_doc_id(id);
}

bool entry_link(struct view *view)
{
	struct pane *pane = state_of(view);

	if (!pane->id || pane->linked || !view->rows)
		return false;
	pane->linked = true;
	view->stale = true;
	return true;
}

size_t entry_place(const struct view *view)
{
	return state_of(view)->top;
}

/* Columns of a line of text: one column at the right is left to the arrows. */
static int text_cols(const struct view *view)
{
	int cols = view->cols - view->app->layout.margin - 1,
	    most = entry_is_page(view) ? PAGE_COLS_MOST : COLS_MOST;

	return cols < most ? cols : most;
}

static enum status build_page(
	struct view *view, const char *id, const struct doc_options *options, struct error *error)
{
	struct page_list list;
	enum status status = pages_load(view->app->index, id, &list, error);

	if (!status && list.pages.n)
		status = page_doc_build(&list.pages.items[0], view->app->index, options,
			&state_of(view)->doc, error);
	pages_release(&list);
	return status;
}

static enum status build_entry(
	struct view *view, const struct doc_options *options, struct error *error)
{
	struct pane *pane = state_of(view);
	struct entry entry;
	enum status status = entry_load(view->app->index, pane->id, &entry, error);

	if (!status)
		status = doc_build(&entry, view->app->index, options, &pane->doc, error);
	entry_release(&entry);
	return status;
}

static enum status make_doc(
	struct view *view, const struct doc_options *options, struct error *error)
{
	struct pane *pane = state_of(view);
	const char *page = page_doc_id(pane->id);
	enum status status;

	drop_doc(pane);
	status = page ? build_page(view, page, options, error) : build_entry(view, options, error);
	pane->options = *options;
	pane->is_made = !status;
	return status;
}

/* The entry as it is to be told now; when only a search has changed, as it was. */
static enum status want_doc(struct view *view, struct error *error)
{
	const struct pane *pane = state_of(view);
	const struct doc_options options = {
		.ui = view->app->ui,
		.definition_first = view->app->settings.definition_first,
		.only = -1,
		.unlinked = !pane->linked,
	};

	if (pane->is_made && pane->options.ui == options.ui &&
		pane->options.definition_first == options.definition_first &&
		pane->options.unlinked == options.unlinked)
		return STATUS_OK;
	return make_doc(view, &options, error);
}

static enum status set_lines(struct view *view, struct error *error)
{
	struct pane *pane = state_of(view);
	struct highlight highlight;
	enum status status;

	highlight_init(&highlight, search_hit(&view->app->views[VIEW_SEARCH], pane->id));
	status = entry_layout_build(
		&pane->doc, view->app->ui, text_cols(view), &highlight, &pane->paper, error);
	highlight_release(&highlight);
	return status;
}

static enum status refresh_entry(struct view *view, struct error *error)
{
	struct pane *pane = state_of(view);
	enum status status;

	paper_release(&pane->paper);
	pane->marked = pane->id && memory_is_marked(view->app, pane->id);
	if (!pane->id)
		return STATUS_OK;
	status = want_doc(view, error);
	if (!status)
		status = set_lines(view, error);
	list_scroll(&pane->top, pane->paper.n, view->rows, ACTION_NONE);
	return status;
}

static const struct doc_block *find_link(const struct pane *pane, size_t number)
{
	for (size_t i = 0; i < pane->doc.n; i++) {
		if (pane->doc.blocks[i].kind == DOC_LINK &&
			(size_t)pane->doc.blocks[i].number == number)
			return &pane->doc.blocks[i];
	}
	return NULL;
}

static void follow(struct view *view, size_t number)
{
	struct pane *pane = state_of(view);
	const struct doc_block *link = find_link(pane, number);
	char digits[24];

	pane->number = 0;
	if (link) {
		app_open_entry(view->app, link->target);
		return;
	}
	snprintf(digits, sizeof digits, "%zu", number);
	app_say(view->app, N_("There is no link {1} here"), digits);
}

/* Whether the link in the list of links has this line. */
static bool is_line_of(const struct pane *pane, size_t line, size_t number)
{
	return line < pane->paper.n && (size_t)pane->paper.lines[line].link == number;
}

/* The first line of a link; those that there are when it has none. */
static size_t line_of(const struct pane *pane, size_t number)
{
	size_t line = 0;

	while (line < pane->paper.n && !is_line_of(pane, line, number))
		line++;
	return line;
}

static void scroll_to(struct view *view, size_t number)
{
	struct pane *pane = state_of(view);
	size_t first = line_of(pane, number), end = first, rows = (size_t)view->rows;

	while (is_line_of(pane, end, number))
		end++;
	if (end > pane->top + rows)
		pane->top = end - rows;
	if (first < pane->top)
		pane->top = first;
	list_scroll(&pane->top, pane->paper.n, view->rows, ACTION_NONE);
}

static void say_link(struct view *view, const struct doc_block *link)
{
	struct buf name;

	buf_init(&name);
	buf_add_format(&name, "[%d] ", link->number);
	buf_add_visible(&name, link->text, strlen(link->text));
	if (link->detail) {
		buf_add_str(&name, " · ");
		buf_add_visible(&name, link->detail, strlen(link->detail));
	}
	app_say(view->app, N_("{1}: Enter opens it"), name.data);
	buf_release(&name);
}

static void step_link(struct view *view, bool forward)
{
	struct pane *pane = state_of(view);
	size_t n = pane->doc.n_links, before = pane->link <= n ? pane->link : 0;

	if (!n) {
		app_say(view->app, N_("There are no links here"), NULL);
		return;
	}
	if (before == (forward ? n : 1)) {
		scroll_to(view, before);
		app_say(view->app,
			forward ? N_("This is the last link") : N_("This is the first link"), NULL);
		return;
	}
	if (before)
		pane->link = forward ? before + 1 : before - 1;
	else
		pane->link = forward ? 1 : n;
	scroll_to(view, pane->link);
	if (find_link(pane, pane->link))
		say_link(view, find_link(pane, pane->link));
}

/* From ten links on a first digit waits for a second one, or for Enter. */
static enum view_result take_digit(struct view *view, const struct key *key)
{
	struct pane *pane = state_of(view);
	size_t number;
	char digits[24];

	if (key->code != K_CHAR || key->what < '0' || key->what > '9') {
		app_say(view->app, N_("Type the number of a link"), NULL);
		return VIEW_HANDLED;
	}
	number = pane->number * 10 + (key->what - '0');
	if (pane->number || number * 10 > pane->doc.n_links || number == 0) {
		follow(view, number);
		return VIEW_HANDLED;
	}
	pane->number = number;
	snprintf(digits, sizeof digits, "%zu", number);
	app_say(view->app, N_("Link {1}: another digit, or Enter"), digits);
	return VIEW_HANDLED;
}

static enum view_result click(struct view *view, const struct key *key)
{
	struct pane *pane = state_of(view);
	int link = paper_link_at(
		&pane->paper, pane->top + (size_t)key->row, key->col - view->app->layout.margin);

	if (link)
		follow(view, (size_t)link);
	else
		app_open_entry(view->app, pane->id);
	return VIEW_HANDLED;
}

static enum view_result take_key(struct view *view, const struct key *key, size_t number)
{
	struct pane *pane = state_of(view);

	switch ((int)key->code) {
	case K_ENTER:
		if (!number)
			return VIEW_IGNORED;
		follow(view, number);
		return VIEW_HANDLED;
	case K_CLICK:
		return click(view, key);
	case K_WHEEL_UP:
	case K_WHEEL_DOWN:
		for (int i = 0; i < WHEEL_LINES; i++)
			list_scroll(&pane->top, pane->paper.n, view->rows,
				key->code == K_WHEEL_UP ? ACTION_UP : ACTION_DOWN);
		return VIEW_HANDLED;
	default:
		return VIEW_IGNORED;
	}
}

static enum view_result act_entry(struct view *view, enum action action, const struct key *key)
{
	struct pane *pane = state_of(view);
	size_t number = pane->number;

	if (action == ACTION_FOLLOW)
		return take_digit(view, key);
	pane->number = 0;
	if (action == ACTION_NEXT_LINK || action == ACTION_PREVIOUS_LINK) {
		step_link(view, action == ACTION_NEXT_LINK);
		return VIEW_HANDLED;
	}
	if (action == ACTION_NONE)
		return take_key(view, key, number ? number : pane->link);
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	return list_scroll(&pane->top, pane->paper.n, view->rows, action) ? VIEW_HANDLED
									  : VIEW_IGNORED;
}

/* Where the link that was stepped to begins, if that can be seen; else the first row. */
static int cursor_row(const struct view *view)
{
	const struct pane *pane = state_of(view);
	size_t line = pane->link ? line_of(pane, pane->link) : pane->top;

	return line >= pane->top && line < pane->top + (size_t)view->rows && line < pane->paper.n
		       ? (int)(line - pane->top)
		       : 0;
}

static void draw_entry(const struct view *view, struct surface *surface)
{
	const struct pane *pane = state_of(view);
	int margin = view->app->layout.margin;
	struct surface text =
		surface_part(surface, 0, margin, surface->rows, surface->cols - margin);

	paper_draw(&pane->paper, pane->top, (int)(pane->number ? pane->number : pane->link), &text);
	if (view->focused)
		surface_set_cursor(surface, cursor_row(view), margin);
}

const struct view_ops view_entry_ops = {
	.state_size = sizeof(struct pane),
	.open = open_entry,
	.act = act_entry,
	.refresh = refresh_entry,
	.draw = draw_entry,
	.close = close_entry,
};
