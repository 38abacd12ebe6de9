/* entry_layout.c - an entry broken into lines for a width
 * SPDX-License-Identifier: MIT
 */
#include "tui/entry_layout.h"

#include <string.h>

#include "text/width.h"

enum { COLS_FOR_PAIRS = 64, COLS_FOR_LABELS = 56, COLUMN_GAP = 2 };

struct setter {
	enum lang ui;
	int cols;
	bool beside; /* labels stand beside short texts */
	bool headed; /* the names of the languages stand over the first pair */
	const struct highlight *highlight;
	struct paper *paper;
};

/* The columns where a short text of a block goes. */
static struct paper_row text_row(const struct setter *s)
{
	int col = s->beside ? ENTRY_LABEL_COLS : 0;

	return (struct paper_row){.line = s->paper->n, .col = col, .cols = s->cols - col};
}

/* Writes a block's label, and says where its text goes: on the same line when the label stands
 * beside it. */
static struct paper_row after_label(struct setter *s, const struct doc_block *block)
{
	struct paper_row row = text_row(s);

	if (!block->label)
		return row;
	if (s->beside && width_text(block->label, strlen(block->label)) < ENTRY_LABEL_COLS)
		paper_str(s->paper, row.line, 0, block->label, STYLE_LABEL);
	else
		row.line = paper_flow(s->paper, row.line, 0, s->cols, block->label, STYLE_LABEL);
	return row;
}

static const char *bracketed(struct setter *s, const char *text)
{
	struct buf buf;
	const char *kept;

	if (!text)
		return NULL;
	buf_init(&buf);
	buf_add_format(&buf, "[%s]", text);
	kept = paper_keep(s->paper, &buf);
	buf_release(&buf);
	return kept;
}

/* Texts of a language come next, and what was found in them is to be seen. */
static void begin_found(struct setter *s, enum lang lang)
{
	if (s->highlight && s->highlight->lang == lang)
		s->paper->highlight = s->highlight;
}

static void end_found(struct setter *s)
{
	s->paper->highlight = NULL;
}

/* A text that exists in one or both languages: that of the interface, else the other. */
static const char *in_ui(const struct setter *s, const struct doc_block *block)
{
	return block->texts[s->ui] ? block->texts[s->ui] : block->texts[lang_other(s->ui)];
}

/* "A · B" of the two that are there; NULL when neither is. */
static const char *joined(struct setter *s, const char *before, const char *a, const char *b)
{
	struct buf buf;
	const char *kept;

	buf_init(&buf);
	if (before)
		buf_add_format(&buf, "%s: ", before);
	buf_add_format(&buf, "%s%s%s", a ? a : "", a && b ? " · " : "", b ? b : "");
	kept = paper_keep(s->paper, &buf);
	buf_release(&buf);
	return kept;
}

static void set_headword(struct setter *s, const struct doc_block *block)
{
	bool missing = block->missing[block->lang];
	struct paper_row row = {.line = s->paper->n, .cols = s->cols};

	if (!missing)
		begin_found(s, block->lang);
	paper_piece(s->paper, &row, block->text, missing ? STYLE_MUTED : STYLE_HEADWORD);
	end_found(s);
	paper_piece(s->paper, &row, block->detail, STYLE_PLAIN);
	paper_piece_right(s->paper, &row, bracketed(s, block->mark), STYLE_MARK);
	paper_flow(s->paper, s->paper->n, 0, s->cols, in_ui(s, block), STYLE_MUTED);
}

static void set_choice(struct setter *s, const struct doc_block *block)
{
	struct paper_row row = after_label(s, block);
	const char *words =
		joined(s, block->detail, block->texts[s->ui], block->texts[lang_other(s->ui)]);

	paper_piece(s->paper, &row, words, STYLE_PLAIN);
	paper_piece(s->paper, &row, bracketed(s, block->mark), STYLE_MARK);
}

static void set_text(struct setter *s, size_t line, int col, int cols,
	const struct doc_block *block, enum lang lang)
{
	bool missing = block->missing[lang];

	if (!missing)
		begin_found(s, lang);
	paper_flow_linked(s->paper, line, col, cols, block->texts[lang],
		missing ? STYLE_MUTED : STYLE_PLAIN, &block->mentions[lang]);
	end_found(s);
}

static void set_columns(struct setter *s, const struct doc_block *block)
{
	int cols = (s->cols - COLUMN_GAP) / 2, right = s->cols - cols;
	size_t line = s->paper->n;

	if (!s->headed) {
		paper_str(s->paper, line, 0, "CYMRAEG", STYLE_MUTED);
		paper_str(s->paper, line++, right, "ENGLISH", STYLE_MUTED);
		s->headed = true;
	}
	set_text(s, line, 0, cols, block, LANG_CY);
	set_text(s, line, right, cols, block, LANG_EN);
}

static void set_stacked(struct setter *s, const struct doc_block *block)
{
	static const char *const codes[N_LANGS] = {"CY", "EN"};
	enum lang order[N_LANGS] = {s->ui, lang_other(s->ui)};
	int col = s->cols > 24 ? 3 : 0;

	for (int i = 0; i < N_LANGS; i++) {
		size_t line = s->paper->n;

		if (!block->texts[order[i]])
			continue;
		paper_str(s->paper, line, 0, codes[order[i]], STYLE_MUTED);
		set_text(s, col ? line : line + 1, col, s->cols - col, block, order[i]);
	}
}

static void set_pair(struct setter *s, const struct doc_block *block)
{
	if (block->label)
		paper_flow(s->paper, s->paper->n, 0, s->cols, block->label, STYLE_LABEL);
	if (s->cols >= COLS_FOR_PAIRS)
		set_columns(s, block);
	else
		set_stacked(s, block);
}

static void set_term(struct setter *s, const struct doc_block *block)
{
	struct paper_row row = after_label(s, block);

	begin_found(s, block->lang);
	paper_piece(s->paper, &row, block->text, STYLE_PLAIN);
	end_found(s);
	paper_piece(s->paper, &row, block->detail, STYLE_PLAIN);
	paper_piece(s->paper, &row, bracketed(s, block->mark), STYLE_MARK);
	row = text_row(s);
	paper_flow(s->paper, row.line, row.col, row.cols, in_ui(s, block), STYLE_MUTED);
}

/* Makes the lines from @first on belong to a link, and what stands in them beside a label. */
static void mark_link(struct paper *paper, size_t first, int col, int number)
{
	for (size_t i = first; i < paper->n; i++) {
		struct paper_line *line = &paper->lines[i];

		line->link = number;
		for (size_t k = 0; k < line->n; k++) {
			if (line->spans[k].col >= col)
				line->spans[k].link = number;
		}
	}
}

static void set_link(struct setter *s, const struct doc_block *block)
{
	struct paper_row row = after_label(s, block);
	size_t first = row.line;
	struct buf number;
	int hang;

	buf_init(&number);
	buf_add_format(&number, "[%d]", block->number);
	hang = (int)number.len + 1;
	paper_str(s->paper, row.line, row.col, paper_keep(s->paper, &number), STYLE_LINK);
	buf_release(&number);
	paper_flow(s->paper, row.line, row.col + hang, row.cols - hang,
		joined(s, NULL, block->text, block->detail), STYLE_PLAIN);
	paper_flow(s->paper, s->paper->n, row.col + hang, row.cols - hang, in_ui(s, block),
		STYLE_MUTED);
	mark_link(s->paper, first, row.col, block->number);
}

/* An address is of use whole or not at all. */
static void set_address(struct setter *s, const char *address)
{
	struct paper_row row = text_row(s);
	int width = address ? width_text(address, strlen(address)) : 0;

	if (width > row.cols)
		row.col = 0;
	if (width && width <= s->cols)
		paper_str(s->paper, row.line, row.col, address, STYLE_MUTED);
}

static void set_line(struct setter *s, const struct doc_block *block)
{
	struct paper_row row = after_label(s, block);

	paper_items(s->paper, row.line, row.col, row.cols, block->text, STYLE_PLAIN);
	set_address(s, block->detail);
}

static void set_prose(struct setter *s, const struct doc_block *block)
{
	if (block->label)
		paper_flow(s->paper, s->paper->n, 0, s->cols, block->label, STYLE_LABEL);
	set_text(s, s->paper->n, 0, s->cols, block, block->lang);
}

/* Whether a blank line goes before a block: between groups, not within one. */
static bool begins_group(
	const struct setter *s, const struct doc_block *block, const struct doc_block *before)
{
	if (!before || (block->kind == DOC_HEADWORD && before->kind == DOC_HEADWORD) ||
		block->kind == DOC_FACTS)
		return false;
	if (block->kind == DOC_PROSE)
		return true;
	if (!block->label)
		return false;
	if (s->beside && block->kind == before->kind &&
		(block->kind == DOC_LINK || block->kind == DOC_LINE))
		return false;
	return true;
}

static void set_block(struct setter *s, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_HEADWORD:
		set_headword(s, block);
		break;
	case DOC_FACTS:
		paper_flow(s->paper, s->paper->n, 0, s->cols, block->text, STYLE_MUTED);
		break;
	case DOC_CHOICE:
		set_choice(s, block);
		break;
	case DOC_PAIR:
		set_pair(s, block);
		break;
	case DOC_PROSE:
		set_prose(s, block);
		break;
	case DOC_TERM:
		set_term(s, block);
		break;
	case DOC_LINK:
		set_link(s, block);
		break;
	case DOC_LINE:
		set_line(s, block);
		break;
	}
}

enum status entry_layout_build(const struct doc *doc, enum lang ui, int cols,
	const struct highlight *highlight, struct paper *paper, struct error *error)
{
	struct setter s = {
		.ui = ui, .cols = cols > 1 ? cols : 1, .highlight = highlight, .paper = paper};

	paper_init(paper);
	s.beside = s.cols >= COLS_FOR_LABELS;
	for (size_t i = 0; i < doc->n; i++) {
		if (begins_group(&s, &doc->blocks[i], i ? &doc->blocks[i - 1] : NULL))
			paper_str(paper, paper->n, 0, "", STYLE_PLAIN);
		set_block(&s, &doc->blocks[i]);
	}
	return paper->failed ? error_no_memory(error) : STATUS_OK;
}
