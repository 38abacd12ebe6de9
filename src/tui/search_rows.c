/* search_rows.c - how the rows of the list look
 * SPDX-License-Identifier: MIT
 */
#include "tui/search_rows.h"

#include <string.h>

#include "base/i18n.h"
#include "present/highlight.h"
#include "present/label.h"
#include "text/width.h"
#include "tui/panel.h"

enum {
	GAP = 2,
	LETTER_COLS = 3,
	COLS_ENOUGH = 23, /* in fewer columns there are no letters, and marks only where they fit */
};

static const char dot[] = " · ";

static int width(const char *text)
{
	return width_text(text, strlen(text));
}

struct row_place row_place(int cols, int margin)
{
	return (struct row_place){.marker = margin, .text = margin + 2, .right = cols - 1};
}

/* What stands at the headword: the review state, until the text is approved. */
static const char *review_mark(const enum review review[N_LANGS], enum lang lang)
{
	return review[lang] == REVIEW_APPROVED ? NULL : label_review(review[lang]);
}

/* What stands at a row of a search: that the term is to be avoided says more than its review. */
static const char *hit_mark(const struct hit *hit, enum lang lang)
{
	return hit->field == FIELD_TERM && hit->status == TERM_DEPRECATED
		       ? label_status(hit->status)
		       : review_mark(hit->review, lang);
}

/* A term with what tells its concept from another of that name. */
static void add_term(struct buf *out, const char *term, const char *sense)
{
	buf_add_str(out, term);
	if (sense)
		buf_add_format(out, " (%s)", sense);
}

static void put_found(struct surface *surface, int row, int col, int cols, const char *text,
	size_t len, const struct highlight *highlight)
{
	int used = surface_put_len(surface, row, col, cols, text, len, STYLE_PLAIN);
	size_t at = 0, start, size;

	while (highlight_next(highlight, text, len, &at, &start, &size)) {
		int from = width_text(text, start), to = width_text(text, start + size);

		if (from < used)
			surface_restyle(surface, row, col + from, (to < used ? to : used) - from,
				STYLE_MATCH);
	}
}

/* Puts a term on a line with its mark at the right end: in words where they fit, else a star for
 * them, unless a term that would fit alone had to be cut for it. */
static void put_marked(struct surface *surface, int row, int col, int right, const char *term,
	size_t len, const struct highlight *highlight, const char *mark)
{
	int rest = right - col - width_text(term, len);

	if (mark && rest < GAP + width(mark))
		mark = right < COLS_ENOUGH || rest == 0 || rest == 1 ? NULL : "*";
	if (mark) {
		surface_put(surface, row, right - width(mark), width(mark), mark, STYLE_MUTED);
		right -= width(mark) + 1;
	}
	put_found(surface, row, col, right - col, term, len, highlight);
}

void row_draw_browse(struct surface *surface, int row, const struct row_place *place,
	const struct browse_row *browse, enum lang ui, const char *letter)
{
	enum lang lang = browse->headword[ui] ? ui : lang_other(ui);
	struct buf term;
	int col = place->text + (place->right < COLS_ENOUGH ? 0 : LETTER_COLS);

	if (col > place->text)
		surface_put(surface, row, place->text, LETTER_COLS - 1, letter, STYLE_LABEL);
	buf_init(&term);
	add_term(&term, browse->headword[lang], browse->sense[lang]);
	put_marked(surface, row, col, place->right, term.data, term.len, NULL,
		review_mark(browse->review, lang));
	buf_release(&term);
}

/* The language of the term that a row shows: that of the match, or the one that has a headword. */
static enum lang shown_lang(const struct hit *hit)
{
	return hit->field == FIELD_TERM || hit->headword[hit->lang] ? hit->lang
								    : lang_other(hit->lang);
}

/* What matched, or the headword when something else than a term did. */
static const char *shown_term(const struct hit *hit)
{
	return hit->field == FIELD_TERM ? hit->text : hit->headword[shown_lang(hit)];
}

/* The headword in the language that the row does not show yet; "" when there is none. */
static const char *other_term(const struct hit *hit)
{
	const char *other = hit->headword[lang_other(shown_lang(hit))];

	return other ? other : "";
}

static enum mutation hit_mutation(const struct hit *hit)
{
	for (size_t i = 0; i < hit->n_words; i++) {
		if (hit->words[i].mutation != MUTATION_NONE)
			return hit->words[i].mutation;
	}
	return MUTATION_NONE;
}

static bool try_parts(
	struct surface *surface, int row, int col, int cols, const char *term, const char *reason)
{
	int used = width(term) + width(reason) + (*term && *reason ? width(dot) : 0);

	if (used > cols)
		return false;
	col += surface_put(surface, row, col, cols, term, STYLE_PLAIN);
	if (*term && *reason)
		col += surface_put(surface, row, col, cols, dot, STYLE_MUTED);
	surface_put(surface, row, col, cols, reason, STYLE_MUTED);
	return true;
}

/* The other language and the reason: the longest of what there is to say that fits. */
static void draw_explanation(
	struct surface *surface, int row, int col, int cols, const struct hit *hit)
{
	const char *other = other_term(hit);
	const char *plain = label_reason(hit->reason, hit_mutation(hit), hit->field);
	const char *brief = label_reason_short(hit->reason, hit_mutation(hit));
	struct buf full;

	buf_init(&full);
	label_hit(hit, &full);
	if (!try_parts(surface, row, col, cols, other, full.data) &&
		!try_parts(surface, row, col, cols, other, plain) &&
		!try_parts(surface, row, col, cols, other, brief) &&
		!try_parts(surface, row, col, cols, other, "") &&
		!try_parts(surface, row, col, cols, "", full.data) &&
		!try_parts(surface, row, col, cols, "", plain))
		try_parts(surface, row, col, cols, "", brief);
	buf_release(&full);
}

int row_hit_lines(const struct row_place *place)
{
	return place->right < COLS_ENOUGH ? 3 : 2;
}

/* Sets a term in at most @most lines, the last one cut where it must be, and its mark behind it;
 * *marked says whether there was room for that. Returns how many lines it took. */
static int draw_term(struct surface *surface, int row, int most, const struct row_place *place,
	const char *term, const struct highlight *highlight, const char *mark, bool *marked)
{
	size_t len = strlen(term), at = 0, next;
	int line;

	*marked = false;
	for (line = 0; at < len && line < most; line++, at += next) {
		int col = place->text + (line ? GAP : 0), cols = place->right - col;
		size_t fits = width_wrap(term + at, len - at, cols > 1 ? cols : 1, &next);

		if (line + 1 == most)
			fits = next = len - at;
		if (at + next == len)
			*marked = line + 1 == most || width_text(term + at, fits) + GAP <= cols;
		put_marked(surface, row + line, col, place->right, term + at, fits, highlight,
			*marked ? mark : NULL);
	}
	return line;
}

int row_draw_hit(
	struct surface *surface, int row, const struct row_place *place, const struct hit *hit)
{
	const char *mark = hit_mark(hit, shown_lang(hit));
	int lines = row_hit_lines(place), col = place->text + GAP, right = place->right;
	struct highlight highlight;
	struct buf term;
	bool marked;
	int taken;

	buf_init(&term);
	add_term(&term, shown_term(hit), hit->sense[shown_lang(hit)]);
	highlight_init(&highlight, hit);
	taken = draw_term(surface, row, lines, place, term.data,
		shown_lang(hit) == hit->lang ? &highlight : NULL, mark, &marked);
	highlight_release(&highlight);
	buf_release(&term);
	if (taken == lines)
		return taken;
	if (mark && !marked && right >= COLS_ENOUGH) {
		put_marked(surface, row + taken, col, right, "", 0, NULL, mark);
		right -= width(mark) + 1;
	}
	draw_explanation(surface, row + taken, col, right - col, hit);
	return taken;
}

/* Gives a row the style of the selected one; what was found in it stays to be seen. */
static void restyle(struct surface *surface, int row, int col, int right, bool focused)
{
	for (; col < right; col++) {
		const struct cell *cell = surface_cell(surface, row, col);

		if (!cell || cell->style != STYLE_MATCH)
			surface_restyle(
				surface, row, col, 1, focused ? STYLE_SELECTED : STYLE_CHOSEN);
		else if (focused)
			surface_restyle(surface, row, col, 1, STYLE_SELECTED_MATCH);
	}
}

void row_mark(struct surface *surface, int row, const struct row_place *place, int lines,
	int marked, bool focused)
{
	for (int i = 0; i < lines; i++)
		surface_put(surface, row + i, place->marker, 1, panel_marker, STYLE_PLAIN);
	for (int i = 0; i < marked; i++)
		restyle(surface, row + i, place->marker + 1, place->right, focused);
	if (focused)
		surface_set_cursor(surface, row, place->marker);
}
