/* view_search.c - the search line and the list below it
 * SPDX-License-Identifier: MIT
 *
 * While nothing is typed the list is the whole glossary in alphabetical order, of which only the
 * rows that can be seen are held; else it is what the search found, two lines a row.
 */
#include "tui/view_search.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "text/order.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/lineedit.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/search_line.h"
#include "tui/search_nothing.h"
#include "tui/search_rows.h"

enum {
	MOST_HITS = 1000, /* scrolled through */
	GROWTH = 4,	  /* so many times more are asked for when scrolling comes to their end */
	WHEEL_ROWS = 3,
};

struct search {
	struct lineedit line;
	struct list list;
	bool browsing; /* the whole glossary; results are then empty, otherwise page is */
	struct results results;
	size_t limit; /* hits asked for; 0: as many as can be seen */
	struct browse_page page;
	size_t page_first; /* the list's row that page begins with */
	enum lang order;   /* the interface language when the rows were read */
	bool keep;	   /* what is selected stays so, where it is still there */
};

static struct search *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_search(struct view *view, struct error *error)
{
	struct search *search = state_of(view);

	(void)error;
	lineedit_init(&search->line);
	list_init(&search->list);
	search->browsing = true;
	return STATUS_OK;
}

static void close_search(struct view *view)
{
	struct search *search = state_of(view);

	results_release(&search->results);
	browse_release(&search->page);
	lineedit_release(&search->line);
}

/* The query has changed: what it finds is shown from the best row on. */
static void start_anew(struct view *view)
{
	struct search *search = state_of(view);

	search->limit = 0;
	list_select(&search->list, 0);
	view->stale = true;
}

static const struct hit *hit_at(const struct search *search, size_t row)
{
	return !search->browsing && row < search->results.n ? &search->results.hits[row] : NULL;
}

static const struct browse_row *browse_at(const struct search *search, size_t row)
{
	if (!search->browsing || row < search->page_first ||
		row - search->page_first >= search->page.n)
		return NULL;
	return &search->page.rows[row - search->page_first];
}

const char *search_selected(const struct view *view)
{
	const struct search *search = state_of(view);
	const struct hit *hit = hit_at(search, search->list.cursor);
	const struct browse_row *row = browse_at(search, search->list.cursor);

	return hit ? hit->id : row ? row->id : NULL;
}

const struct hit *search_hit(const struct view *view, const char *id)
{
	const struct search *search = state_of(view);
	const struct hit *hit = hit_at(search, search->list.cursor);

	return hit && strcmp(hit->id, id) == 0 ? hit : NULL;
}

static struct row_place place_of(const struct view *view)
{
	return row_place(view->cols, view->app->layout.margin);
}

static int lines_of_row(const struct view *view)
{
	struct row_place place = place_of(view);

	return state_of(view)->browsing ? 1 : row_hit_lines(&place);
}

/* In a pane of one line even a row of several is shown, its first line. */
static int rows_that_fit(const struct view *view)
{
	return view->rows / lines_of_row(view);
}

/* Reads the rows that can be seen; @kept is a concept to select, or NULL. */
static enum status refresh_browse(struct view *view, const char *kept, struct error *error)
{
	struct search *search = state_of(view);
	size_t count, position;
	const struct filter *filter = &view->app->filters.filter;
	enum status status = browse_count(view->app->index, filter, &count, error);

	if (status)
		return status;
	list_set_count(&search->list, count);
	if (kept && browse_find(view->app->index, view->app->ui, filter, kept, &position, NULL) ==
			    STATUS_OK)
		list_select(&search->list, position);
	search->page_first = search->list.top;
	browse_release(&search->page);
	return browse_rows(view->app->index, view->app->ui, filter, search->list.top,
		search->list.rows, &search->page, error);
}

/* Looks for so many rows; after a failure those found before stay. */
static enum status find_hits(struct view *view, size_t limit, double seconds, struct error *error)
{
	struct search *search = state_of(view);
	struct search_request request = {
		.query = search->line.text.data,
		.interface = view->app->ui,
		.only = -1,
		.filter = &view->app->filters.filter,
		.limit = limit,
		.seconds = seconds,
	};
	struct results results;
	enum status status = search_run(view->app->index, &request, &results, error);

	if (status) {
		results_release(&results);
		return status;
	}
	results_release(&search->results);
	search->results = results;
	search->limit = limit;
	list_set_count(&search->list, results.n);
	return STATUS_OK;
}

/* Reads as many rows as can be seen, and one more, which tells whether to scroll. */
static enum status refresh_hits(struct view *view, const char *kept, struct error *error)
{
	struct search *search = state_of(view);
	size_t seen = search->list.rows + 1;
	enum status status = find_hits(
		view, search->limit > seen ? search->limit : seen, view->app->patience, error);

	if (status) {
		results_release(&search->results);
		list_set_count(&search->list, 0);
	}
	for (size_t i = 0; kept && i < search->results.n; i++) {
		if (strcmp(search->results.hits[i].id, kept) == 0)
			list_select(&search->list, i);
	}
	return status;
}

static enum status refresh_search(struct view *view, struct error *error)
{
	struct search *search = state_of(view);
	const char *selected = search_selected(view);
	/* Another language has another order, other filters other rows: the same concept stays
	   selected. */
	bool keep = search->keep || search->order != view->app->ui;
	char *kept = selected && keep ? strdup(selected) : NULL;
	enum status status;

	search->order = view->app->ui;
	search->keep = false;
	search->browsing = lineedit_is_blank(&search->line);
	if (view->rows)
		list_set_rows(&search->list, rows_that_fit(view));
	status = search->browsing ? refresh_browse(view, kept, error)
				  : refresh_hits(view, kept, error);
	free(kept);
	return status;
}

static bool has_more(const struct search *search)
{
	return !search->browsing &&
	       (search->results.late || (!search->results.complete && search->limit < MOST_HITS));
}

bool search_continue(struct view *view)
{
	struct error error;

	if (view->stale || !has_more(state_of(view)))
		return false;
	return find_hits(view, MOST_HITS, 0, &error) == STATUS_OK;
}

/* How many rows must be held so that a move ends where it would if all were. */
static size_t rows_wanted(const struct list *list, enum action action)
{
	switch ((int)action) {
	case ACTION_DOWN:
	case ACTION_PAGE_DOWN:
		return list->cursor + 2 * list->rows + 1;
	case ACTION_LAST:
		return MOST_HITS;
	default:
		return 0;
	}
}

static void hold_enough(struct view *view, enum action action)
{
	struct search *search = state_of(view);
	size_t wanted = rows_wanted(&search->list, action), more = search->results.n * GROWTH;
	struct error error;

	if (!has_more(search) || wanted <= search->results.n)
		return;
	if (wanted < more)
		wanted = more;
	if (find_hits(view, wanted < MOST_HITS ? wanted : MOST_HITS, 0, &error) != STATUS_OK)
		app_fail(view->app, &error);
}

/* Moves the cursor; rows of the whole glossary that are not held must be read. */
static bool move(struct view *view, enum action action)
{
	struct search *search = state_of(view);
	const struct list *list = &search->list;

	hold_enough(view, action);
	if (!list_act(&search->list, action))
		return false;
	if (search->browsing &&
		(list->top < search->page_first ||
			list->top + list_seen(list) > search->page_first + search->page.n))
		view->stale = true;
	return true;
}

void search_set_query(struct view *view, const char *text)
{
	lineedit_set(&state_of(view)->line, text);
	start_anew(view);
}

const char *search_query(const struct view *view)
{
	return state_of(view)->line.text.data;
}

bool search_is_blank(const struct view *view)
{
	return lineedit_is_blank(&state_of(view)->line);
}

void search_filter_changed(struct view *view)
{
	struct search *search = state_of(view);

	search->keep = true;
	view->stale = true;
}

void search_go(struct view *view, size_t row)
{
	struct search *search = state_of(view);
	struct error error;
	size_t count;

	search_set_query(view, "");
	search->browsing = true;
	if (browse_count(view->app->index, &view->app->filters.filter, &count, &error))
		app_fail(view->app, &error);
	list_set_rows(&search->list, rows_that_fit(view));
	list_set_count(&search->list, count);
	/* The row comes to the top, as a letter's first should. */
	list_select(&search->list, count);
	list_select(&search->list, row);
}

bool search_step(struct view *view, int by)
{
	struct search *search = state_of(view);
	size_t before = search->list.cursor;

	move(view, by > 0 ? ACTION_DOWN : ACTION_UP);
	return search->list.cursor != before;
}

static enum view_result edit(struct view *view, enum action action, const struct key *key)
{
	struct search *search = state_of(view);
	size_t len = search->line.text.len;

	if (action == ACTION_DELETE_BEFORE && len == 0 && app_drop_last_filter(view->app))
		return VIEW_HANDLED;
	if (!lineedit_act(&search->line, action, key))
		return VIEW_IGNORED;
	panel_say_cut(view->app, &search->line);
	/* Moving the caret changes neither the text nor what it finds. */
	if (search->line.text.len != len || action == ACTION_TEXT)
		start_anew(view);
	return VIEW_HANDLED;
}

static enum view_result click(struct view *view, const struct key *key)
{
	struct search *search = state_of(view);
	size_t row = search->list.top + (size_t)(key->row / lines_of_row(view));
	bool again = row == search->list.cursor && view->focused;

	if (row >= search->list.count)
		return VIEW_HANDLED;
	list_select(&search->list, row);
	app_leave_entry(view->app);
	if (again)
		app_open_entry(view->app, search_selected(view));
	return VIEW_HANDLED;
}

static enum view_result act_search(struct view *view, enum action action, const struct key *key)
{
	if (action == ACTION_NONE && key->code == K_CLICK)
		return click(view, key);
	if (action == ACTION_NONE && (key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN)) {
		for (int i = 0; i < WHEEL_ROWS; i++)
			move(view, key->code == K_WHEEL_UP ? ACTION_UP : ACTION_DOWN);
	} else if (!move(view, action)) {
		return edit(view, action, key);
	}
	return VIEW_HANDLED;
}

/* How many were found or pass the filters, or that there are more than a list holds; nothing until
 * that is known. */
static void add_count(const struct view *view, struct buf *out)
{
	const struct search *search = state_of(view);
	char number[24];
	const char *const args[] = {number};
	size_t n = search->list.count;

	if (has_more(search) || (search->browsing && view->app->filters.n == 0))
		return;
	snprintf(number, sizeof number, "%zu%s", n,
		search->browsing || search->results.complete ? "" : "+");
	buf_add_template(out, ngettext("{1} found", "{1} found", n), args, 1);
}

static struct search_line line_of(const struct view *view, struct buf *count)
{
	add_count(view, count);
	return (struct search_line){
		.edit = &state_of(view)->line,
		.filters = &view->app->filters,
		.ui = view->app->ui,
		.count = count->data,
		.margin = view->app->layout.margin,
		.focused = view->focused,
	};
}

void search_draw_line(const struct view *view, struct surface *surface)
{
	struct search_line line;
	struct buf count;

	buf_init(&count);
	line = line_of(view, &count);
	search_line_draw(&line, surface);
	buf_release(&count);
}

/* Puts the caret where the line was pointed at. */
static void point_line(struct view *view, int col)
{
	struct search *search = state_of(view);
	struct search_line line;
	struct buf count;
	int left, room;

	buf_init(&count);
	line = line_of(view, &count);
	search_line_text(&line, view->app->cols, &left, &room);
	buf_release(&count);
	/* A line that has not the keys is shown from its beginning. */
	if (!view->focused)
		search->line.at = 0;
	lineedit_point(&search->line, col - left, room);
}

void search_click_line(struct view *view, int col)
{
	struct app *app = view->app;
	struct search_line line;
	struct buf count;
	int spot;

	buf_init(&count);
	line = line_of(view, &count);
	spot = search_line_at(&line, app->cols, col);
	buf_release(&count);
	if (spot == SEARCH_LINE_FILTERS)
		app_do(app, ACTION_FILTER);
	else if (spot >= 0)
		app_toggle_filter(app, app->filters.items[spot].kind, app->filters.items[spot].id);
	else
		point_line(view, col);
}

/* The letter that a row stands under, where it differs from that of the row above or nothing is
 * above. */
static const char *letter_before(const struct view *view, size_t row)
{
	const struct search *search = state_of(view);
	const struct browse_row *this = browse_at(search, row),
				*above = row ? browse_at(search, row - 1) : NULL;
	const char *name = this ? order_alphabet(view->app->ui, this->letter) : NULL;

	return !this || (above && above->letter == this->letter) ? NULL : name ? name : "#";
}

/* Draws one row of the list at a line of the surface. */
static void draw_row(
	const struct view *view, struct surface *surface, const struct row_place *place, size_t row)
{
	const struct search *search = state_of(view);
	int lines = lines_of_row(view), at = (int)(row - search->list.top) * lines, marked = 1;
	const struct hit *hit = hit_at(search, row);
	const struct browse_row *browse = browse_at(search, row);

	if (hit)
		marked = row_draw_hit(surface, at, place, hit);
	else if (browse)
		row_draw_browse(
			surface, at, place, browse, view->app->ui, letter_before(view, row));
	if (row == search->list.cursor)
		row_mark(surface, at, place, lines, marked, view->focused);
}

static void draw_search(const struct view *view, struct surface *surface)
{
	const struct search *search = state_of(view);
	const struct list *list = &search->list;
	struct row_place place = place_of(view);

	if (list->count == 0)
		nothing_draw(view->app, search->browsing ? NULL : search->line.text.data, &place,
			surface);
	for (size_t i = 0; i < list_seen(list); i++)
		draw_row(view, surface, &place, list->top + i);
	panel_draw_more(surface, list->top > 0, list->top + list_seen(list) < list->count);
}

static bool is_typing(const struct view *view)
{
	return state_of(view)->line.text.len > 0;
}

const struct view_ops view_search_ops = {
	.state_size = sizeof(struct search),
	.open = open_search,
	.act = act_search,
	.refresh = refresh_search,
	.draw = draw_search,
	.close = close_search,
	.is_typing = is_typing,
};
