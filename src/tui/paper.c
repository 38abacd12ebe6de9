/* paper.c - styled text set in lines
 * SPDX-License-Identifier: MIT
 */
#include "tui/paper.h"

#include <string.h>

#include "glossary/markup.h"
#include "text/width.h"
#include "tui/panel.h"

enum { GAP = 2, INDENT = 2 };

/* A text without its marks, and which of its bytes are not in the style of the rest. */
struct plain {
	char *text;
	size_t len;
	struct stretch {
		size_t start, end;
		enum style style;
		int link;
	} * stretches;
	size_t n;
};

void paper_init(struct paper *paper)
{
	*paper = (struct paper){0};
	arena_init(&paper->arena);
}

void paper_release(struct paper *paper)
{
	arena_release(&paper->arena);
	paper_init(paper);
}

const char *paper_keep(struct paper *paper, const struct buf *text)
{
	const char *copy = text->failed ? NULL : arena_text(&paper->arena, text->data, text->len);

	if (!copy)
		paper->failed = true;
	return copy ? copy : "";
}

static bool add_lines(struct paper *paper, size_t line)
{
	while (paper->n <= line) {
		struct paper_line *lines =
			arena_grow(&paper->arena, paper->lines, paper->n, sizeof *lines);

		if (!lines) {
			paper->failed = true;
			return false;
		}
		paper->lines = lines;
		paper->n++;
	}
	return true;
}

static void add_span(struct paper *paper, size_t line, const struct span *span)
{
	struct paper_line *target;
	struct span *spans;

	if (!add_lines(paper, line))
		return;
	target = &paper->lines[line];
	spans = arena_grow(&paper->arena, target->spans, target->n, sizeof *spans);
	if (!spans) {
		paper->failed = true;
		return;
	}
	target->spans = spans;
	spans[target->n++] = *span;
}

/* Adds bytes @start to @end of a span. */
static void add_part(struct paper *paper, size_t line, const struct span *span, size_t start,
	size_t end, enum style style)
{
	const struct span part = {.col = span->col + width_text(span->text, start),
		.text = span->text + start,
		.len = end - start,
		.style = style,
		.link = span->link};

	add_span(paper, line, &part);
}

/* Adds a span with the words in it that are to be picked out. */
static void add_found(struct paper *paper, size_t line, const struct span *span)
{
	size_t at = 0, done = 0, start, size;

	while (highlight_next(paper->highlight, span->text, span->len, &at, &start, &size)) {
		if (start > done)
			add_part(paper, line, span, done, start, span->style);
		add_part(paper, line, span, start, start + size, STYLE_MATCH);
		done = start + size;
	}
	if (done < span->len || span->len == 0)
		add_part(paper, line, span, done, span->len, span->style);
}

void paper_span(
	struct paper *paper, size_t line, int col, const char *text, size_t len, enum style style)
{
	const struct span span = {.col = col, .text = text, .len = len, .style = style};

	add_found(paper, line, &span);
}

void paper_str(struct paper *paper, size_t line, int col, const char *text, enum style style)
{
	paper_span(paper, line, col, text, strlen(text), style);
}

static bool add_stretch(struct paper *paper, struct plain *plain, const struct stretch *stretch)
{
	struct stretch *all = arena_grow(&paper->arena, plain->stretches, plain->n, sizeof *all);

	if (!all)
		return false;
	plain->stretches = all;
	all[plain->n++] = *stretch;
	return true;
}

/* Adds the mentions, from @i on, that stand in bytes @start to @end of the text with its marks. */
static bool add_mentions(struct paper *paper, struct plain *plain,
	const struct doc_mentions *mentions, size_t *i, size_t start, size_t end)
{
	bool added = true;

	for (; added && *i < mentions->n && mentions->items[*i].start < end; ++*i) {
		const struct doc_mention *mention = &mentions->items[*i];
		size_t place = plain->len + (mention->start - start);
		struct stretch stretch = {
			place, place + mention->len, STYLE_MENTION, mention->number};

		added = add_stretch(paper, plain, &stretch);
	}
	return added;
}

/* Takes the marks off a text; when memory runs out, of as much of it as it sufficed for. */
static void take_marks_off(struct paper *paper, const char *text,
	const struct doc_mentions *mentions, struct plain *plain)
{
	size_t at = 0, start, len, i = 0;
	bool cited, added;

	*plain = (struct plain){.text = arena_alloc(&paper->arena, strlen(text) + 1)};
	added = plain->text != NULL;
	while (added && markup_next_span(text, &at, &start, &len, &cited)) {
		struct stretch stretch = {plain->len, plain->len + len, STYLE_CITED, 0};

		memcpy(plain->text + plain->len, text + start, len);
		added = cited ? add_stretch(paper, plain, &stretch)
			      : add_mentions(paper, plain, mentions, &i, start, start + len);
		plain->len += len;
	}
	if (!added)
		paper->failed = true;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Puts bytes @start to @end of a text on a line, each stretch in its own style. */
static void set_line(struct paper *paper, size_t line, int col, const struct plain *plain,
	size_t start, size_t end, enum style style)
{
	size_t i = 0;

	while (i < plain->n && plain->stretches[i].end <= start)
		i++;
	while (start < end) {
		const struct stretch *next = i < plain->n ? &plain->stretches[i] : NULL;
		bool in = next && next->start <= start;
		size_t stop = next ? least(end, in ? next->end : next->start) : end;
		const struct span span = {.col = col,
			.text = plain->text + start,
			.len = stop - start,
			.style = in ? next->style : style,
			.link = in ? next->link : 0};

		add_found(paper, line, &span);
		col += width_text(span.text, span.len);
		start = stop;
		i += in;
	}
}

static size_t pour(struct paper *paper, size_t line, int col, int cols, int hang,
	const struct plain *plain, enum style style)
{
	size_t next;

	for (size_t at = 0; at < plain->len; at += next, line++) {
		int in = at ? hang : 0, room = cols - in > 1 ? cols - in : 1;
		size_t len = width_wrap(plain->text + at, plain->len - at, room, &next);

		set_line(paper, line, col + in, plain, at, at + len, style);
	}
	return line;
}

/* Sets a text in a column, every line but the first moved in by @hang. */
static size_t flow(struct paper *paper, size_t line, int col, int cols, int hang, const char *text,
	enum style style)
{
	static const struct doc_mentions none;
	struct plain plain;

	take_marks_off(paper, text, &none, &plain);
	return pour(paper, line, col, cols, hang, &plain, style);
}

size_t paper_flow(
	struct paper *paper, size_t line, int col, int cols, const char *text, enum style style)
{
	return text ? flow(paper, line, col, cols, 0, text, style) : line;
}

size_t paper_flow_linked(struct paper *paper, size_t line, int col, int cols, const char *text,
	enum style style, const struct doc_mentions *mentions)
{
	struct plain plain;

	if (!text)
		return line;
	take_marks_off(paper, text, mentions, &plain);
	return pour(paper, line, col, cols, 0, &plain, style);
}

/* Sets one item of a list that is too wide for any line. */
static size_t flow_item(struct paper *paper, size_t line, int col, int cols, const char *text,
	size_t len, enum style style)
{
	struct buf item;

	buf_init(&item);
	buf_add(&item, text, len);
	line = flow(paper, line, col, cols, 0, paper_keep(paper, &item), style);
	buf_release(&item);
	return line;
}

void paper_items(
	struct paper *paper, size_t line, int col, int cols, const char *text, enum style style)
{
	static const char dot[] = " · ";
	int used = 0;

	while (*text) {
		const char *end = strstr(text, dot);
		size_t len = end ? (size_t)(end - text) : strlen(text), shown = len;
		int gap = used > 0;

		/* The dot stays behind the item that it follows, where there is room for both. */
		if (end && width_text(text, len + strlen(dot) - 1) <= cols)
			shown = len + strlen(dot) - 1;
		if (used && used + gap + width_text(text, shown) > cols) {
			line++;
			used = gap = 0;
		}
		if (width_text(text, shown) > cols) {
			line = flow_item(paper, line, col, cols, text, shown, style);
		} else {
			paper_span(paper, line, col + used + gap, text, shown, style);
			used += gap + width_text(text, shown);
		}
		text += end ? len + strlen(dot) : len;
	}
}

/* How far lines that go on from another are moved in. */
static int indent(const struct paper_row *row)
{
	return row->cols > 4 * INDENT ? INDENT : 0;
}

/* Makes room for a text of some width: on this line, else on the next. Returns whether it fits on
 * one at all. */
static bool make_room(struct paper_row *row, int width)
{
	if (row->used && row->used + GAP + width <= row->cols) {
		row->used += GAP;
		return true;
	}
	if (row->used) {
		row->line++;
		row->used = indent(row);
	}
	return row->used + width <= row->cols;
}

void paper_piece(struct paper *paper, struct paper_row *row, const char *text, enum style style)
{
	int width = text ? width_text(text, strlen(text)) : 0, col;

	if (!width)
		return;
	if (make_room(row, width)) {
		paper_str(paper, row->line, row->col + row->used, text, style);
		row->used += width;
		return;
	}
	col = row->col + row->used;
	row->line = flow(paper, row->line, col, row->cols - row->used, row->used ? 0 : indent(row),
			    text, style) -
		    1;
	row->used = row->cols;
}

void paper_piece_right(
	struct paper *paper, struct paper_row *row, const char *text, enum style style)
{
	int width = text ? width_text(text, strlen(text)) : 0;

	if (width && row->used && row->used + GAP + width <= row->cols)
		row->used = row->cols - width - GAP;
	paper_piece(paper, row, text, style);
}

int paper_link_at(const struct paper *paper, size_t line, int col)
{
	const struct paper_line *at = line < paper->n ? &paper->lines[line] : NULL;

	for (size_t i = 0; at && i < at->n; i++) {
		const struct span *span = &at->spans[i];

		if (span->link && col >= span->col &&
			col < span->col + width_text(span->text, span->len))
			return span->link;
	}
	return at ? at->link : 0;
}

static void draw_line(const struct paper_line *line, int chosen, struct surface *surface, int row)
{
	for (size_t i = 0; i < line->n; i++) {
		const struct span *span = &line->spans[i];
		bool is_chosen = span->link && span->link == chosen;

		surface_put_len(surface, row, span->col, surface->cols, span->text, span->len,
			is_chosen ? STYLE_SELECTED : span->style);
	}
}

void paper_draw(const struct paper *paper, size_t top, int chosen, struct surface *surface)
{
	struct surface text = surface_part(surface, 0, 0, surface->rows, surface->cols - 1);

	for (int row = 0; row < text.rows && top + (size_t)row < paper->n; row++)
		draw_line(&paper->lines[top + (size_t)row], chosen, &text, row);
	panel_draw_more(surface, top > 0, top + (size_t)surface->rows < paper->n);
}
