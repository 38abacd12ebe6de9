/* search_line.c - how the search line looks
 * SPDX-License-Identifier: MIT
 */
#include "tui/search_line.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "text/width.h"
#include "tui/panel.h"

static const char prompt[] = "> ";

enum {
	GAP = 2,
	TEXT_LEAST = 12, /* columns kept free for typing beside whole marks */
	LEAST_MARK = 3,	 /* "[2]" */
};

/* Where everything stands on the line. */
struct plan {
	int text, text_end;    /* columns of what is typed */
	int count, count_cols; /* count_cols 0: it is left out */
	int marks, marks_end;  /* columns of the filters */
	size_t shown;	       /* so many have a mark of their own */
	bool short_names;
	struct buf rest; /* what stands for the others: "+2", "[2 filters]", "[2]"; or "" */
};

static int width(const char *text)
{
	return width_text(text, strlen(text));
}

/* "[health care ×]" */
static void add_mark(const struct search_line *line, size_t i, bool short_name, struct buf *out)
{
	const struct filter_value *value = &line->filters->items[i];
	const char *name =
		short_name ? label_filter_short(value, line->ui) : label_filter(value, line->ui);

	buf_add_char(out, '[');
	buf_add_visible(out, name, strlen(name));
	buf_add_str(out, " ×]");
}

static int mark_cols(const struct search_line *line, size_t i, bool short_name)
{
	struct buf mark;
	int cols;

	buf_init(&mark);
	add_mark(line, i, short_name, &mark);
	cols = width_text(mark.data, mark.len);
	buf_release(&mark);
	return cols;
}

/* As many marks as fit into so many columns, with "+2" for the others; returns the columns. */
static int fit_marks(const struct search_line *line, int room, bool short_names, struct plan *plan)
{
	size_t n = line->filters->n;
	int used = 0, best = 0;

	plan->shown = 0;
	plan->short_names = short_names;
	for (size_t i = 0; i < n; i++) {
		char rest[24] = "";

		used += (i ? 1 : 0) + mark_cols(line, i, short_names);
		if (i + 1 < n)
			snprintf(rest, sizeof rest, " +%zu", n - i - 1);
		if (used > room)
			break;
		if (used + width(rest) > room)
			continue;
		plan->shown = i + 1;
		best = used + width(rest);
		buf_clear(&plan->rest);
		buf_add_str(&plan->rest, *rest ? rest + 1 : "");
	}
	return best;
}

/* "[2 filters]", or "[2]" where that is too long. */
static int fit_number(const struct search_line *line, int room, struct plan *plan)
{
	size_t n = line->filters->n;

	buf_clear(&plan->rest);
	buf_add_char(&plan->rest, '[');
	label_number(ngettext("{1} filter", "{1} filters", n), n, &plan->rest);
	buf_add_char(&plan->rest, ']');
	if (width(plan->rest.data) > room) {
		buf_clear(&plan->rest);
		buf_add_format(&plan->rest, "[%zu]", n);
	}
	return width(plan->rest.data);
}

/* Whole names, else codes, else how many there are: what is typed keeps its room first. */
static void place_marks(const struct search_line *line, int typed, struct plan *plan)
{
	int least = typed > TEXT_LEAST ? typed : TEXT_LEAST,
	    room = plan->text_end - plan->text - least - GAP, cols;

	plan->marks = plan->marks_end = plan->text_end;
	if (line->filters->n == 0)
		return;
	cols = fit_marks(line, room, false, plan);
	if (!plan->shown)
		cols = fit_marks(line, room, true, plan);
	if (!plan->shown)
		cols = fit_number(line, room, plan);
	if (plan->text + cols + GAP + 1 > plan->text_end) {
		buf_clear(&plan->rest);
		return;
	}
	plan->marks = plan->text_end - cols;
	plan->text_end = plan->marks - GAP;
}

/* Released with plan_release. */
static void plan_make(const struct search_line *line, int cols, struct plan *plan)
{
	int typed = width_text(line->edit->text.data, line->edit->text.len) + 1,
	    count = width(line->count), right = cols - line->margin,
	    marks = line->filters->n ? GAP + LEAST_MARK : 0;

	*plan = (struct plan){.text = line->margin + (int)strlen(prompt), .text_end = right};
	buf_init(&plan->rest);
	/* That there are filters is said before how many were found. */
	if (count && right - count - GAP - plan->text >= typed + marks) {
		plan->count = right - count;
		plan->count_cols = count;
		plan->text_end = plan->count - GAP;
	}
	place_marks(line, typed, plan);
}

static void plan_release(struct plan *plan)
{
	buf_release(&plan->rest);
}

static void draw_marks(
	const struct search_line *line, const struct plan *plan, struct surface *surface)
{
	int col = plan->marks;
	struct buf mark;

	buf_init(&mark);
	for (size_t i = 0; i < plan->shown; i++) {
		buf_clear(&mark);
		add_mark(line, i, plan->short_names, &mark);
		col += surface_put(surface, 0, col, surface->cols, mark.data, STYLE_LABEL) + 1;
	}
	surface_put(surface, 0, col, surface->cols, plan->rest.data, STYLE_LABEL);
	buf_release(&mark);
}

void search_line_draw(const struct search_line *line, struct surface *surface)
{
	struct plan plan;
	int cols;

	plan_make(line, surface->cols, &plan);
	cols = plan.text_end - plan.text;
	surface_put(surface, 0, line->margin, surface->cols, prompt, STYLE_KEY);
	if (plan.count_cols)
		surface_put(surface, 0, plan.count, plan.count_cols, line->count, STYLE_MUTED);
	draw_marks(line, &plan, surface);
	if (line->focused)
		lineedit_draw(line->edit, surface, 0, plan.text, cols);
	else
		surface_put(surface, 0, plan.text, cols, line->edit->text.data, STYLE_PLAIN);
	if (line->edit->text.len == 0)
		panel_draw_invitation(surface, 0, plan.text + 2, plan.text_end,
			_("Type a word in either language"));
	plan_release(&plan);
}

void search_line_text(const struct search_line *line, int cols, int *first, int *room)
{
	struct plan plan;

	plan_make(line, cols, &plan);
	*first = plan.text;
	*room = plan.text_end - plan.text;
	plan_release(&plan);
}

int search_line_at(const struct search_line *line, int cols, int col)
{
	struct plan plan;
	int at, spot = SEARCH_LINE_NOTHING;

	plan_make(line, cols, &plan);
	at = plan.marks;
	for (size_t i = 0; i < plan.shown; i++) {
		int mark = mark_cols(line, i, plan.short_names);

		if (col >= at && col < at + mark)
			spot = (int)i;
		at += mark + 1;
	}
	if (col >= at && col < at + width_text(plan.rest.data, plan.rest.len))
		spot = SEARCH_LINE_FILTERS;
	plan_release(&plan);
	return spot;
}
