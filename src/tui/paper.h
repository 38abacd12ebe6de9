/* paper.h - styled text set in lines: the tools that entry_layout.c sets an entry with
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_PAPER_H
#define GEIRFA_TUI_PAPER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "present/doc.h"
#include "present/highlight.h"
#include "tui/surface.h"

/* A stretch of text in one style. */
struct span {
	int col;
	const char *text; /* need not end in NUL */
	size_t len;
	enum style style;
	int link; /* the number of the link that it leads to, or 0 */
};

struct paper_line {
	struct span *spans;
	size_t n;
	int link; /* the number of the link that it belongs to, or 0 */
};

struct paper {
	struct arena arena;
	struct paper_line *lines;
	size_t n;
	const struct highlight *highlight; /* words of the texts put from now on that get
					      STYLE_MATCH; NULL: none */
	bool failed;			   /* memory ran out: something is missing */
};

/** paper_init - no lines */
void paper_init(struct paper *paper);

/** paper_release - free the lines */
void paper_release(struct paper *paper);

/** paper_span - put a text on a line as it is; lines up to that one are added */
void paper_span(
	struct paper *paper, size_t line, int col, const char *text, size_t len, enum style style);

/** paper_str - paper_span of a text that ends in NUL */
void paper_str(struct paper *paper, size_t line, int col, const char *text, enum style style);

/**
 * paper_flow - set a text in a column, broken between words
 * @line: where it begins
 * @cols: width of the column; less than 1 counts as 1
 * @text: with the mark-up of present/doc.h: cited words get STYLE_CITED; borrowed; NULL adds
 * nothing
 *
 * Returns the line below the last one.
 */
size_t paper_flow(
	struct paper *paper, size_t line, int col, int cols, const char *text, enum style style);

/** paper_flow_linked - the same with what the text mentions, in STYLE_MENTION and with its link */
size_t paper_flow_linked(struct paper *paper, size_t line, int col, int cols, const char *text,
	enum style style, const struct doc_mentions *mentions);

/** paper_items - set a list with " · " between its items, broken between items where that can be */
void paper_items(
	struct paper *paper, size_t line, int col, int cols, const char *text, enum style style);

/* Texts one behind the other, each on one line if it can be. */
struct paper_row {
	size_t line;
	int col, cols; /* of the column */
	int used;      /* columns of @line that are taken */
};

/** paper_piece - add a text to a row, two blanks before it; to a new line when it does not fit;
 * NULL adds nothing */
void paper_piece(struct paper *paper, struct paper_row *row, const char *text, enum style style);

/** paper_piece_right - the same, but at the right edge of the column */
void paper_piece_right(
	struct paper *paper, struct paper_row *row, const char *text, enum style style);

/** paper_keep - a copy of a text that lives as long as the paper; "" when memory ran out */
const char *paper_keep(struct paper *paper, const struct buf *text);

/** paper_link_at - the number of the link at a place, or 0 */
int paper_link_at(const struct paper *paper, size_t line, int col);

/**
 * paper_draw - put lines from @top on a surface, arrows in its last column where there are more
 * @chosen: the number of the link that gets STYLE_SELECTED wherever it stands; 0: none
 */
void paper_draw(const struct paper *paper, size_t top, int chosen, struct surface *surface);

#endif
