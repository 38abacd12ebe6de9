/* print.h - what goes to standard output
 * SPDX-License-Identifier: MIT
 *
 * Text that comes from a glossary, an index or an argument is made visible (buf_add_visible) on its
 * way out: no control character of theirs reaches a terminal. Output that cannot be written is
 * remembered and told once, by print_close.
 */
#ifndef GEIRFA_CLI_PRINT_H
#define GEIRFA_CLI_PRINT_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/buf.h"
#include "base/color.h"
#include "glossary/concept.h"
#include "present/highlight.h"
#include "present/tell.h"

struct print {
	struct buf text; /* not yet written */
	int fd;
	pid_t pager; /* 0 when there is none */
	bool styled; /* bold and underline may be used */
	int cols;    /* of a line of running text */
	int errnum;  /* of the first write that failed; 0 */
};

/**
 * print_open - begin
 * @color: whether styles are wanted
 * @paged: through a pager, when standard output is a terminal
 */
void print_open(struct print *print, enum color_mode color, bool paged);

/**
 * print_close - write what is left and wait for the pager
 * @code: the exit status so far
 *
 * Returns @code, or EXIT_DATA (with a message, unless the reader simply went away) when something
 * could not be written.
 */
int print_close(struct print *print, int code);

/** print_flush - write out what has come so far */
void print_flush(struct print *print);

/** print_raw - bytes that are known to be harmless: JSON, our own punctuation; may hold new lines
 */
void print_raw(struct print *print, const char *text);

/** print_text - a text, made visible; NULL prints nothing */
void print_text(struct print *print, const char *text);

/** print_bold - a text, made visible, bold where styles may be used */
void print_bold(struct print *print, const char *text);

/** print_template - a message on a line, its {1} and {2} replaced */
void print_template(struct print *print, const char *message, const char *arg1, const char *arg2);

/** print_add - append a piece, made visible, to a line that is being put together for
 * print_wrapped; NULL appends nothing */
void print_add(struct buf *line, enum piece piece, const char *text);

/** print_add_found - append a text, made visible and bold, and underline the words of it that are
 * among those of @highlight */
void print_add_found(struct buf *line, const char *text, const struct highlight *highlight);

/** print_wrapped - a line broken at the width of the output; @indent: blanks before each line,
 * @hang: more from the second on */
void print_wrapped(struct print *print, const struct buf *line, int indent, int hang);

/** print_row - a name and what it means, in two columns of which the first has @cols */
void print_row(struct print *print, const char *name, int cols, const char *meaning);

/** print_cell - a value for a table of tab-separated values: tabs and new lines become spaces; NULL
 * prints nothing */
void print_cell(struct print *print, const char *text);

/** print_cells - several values in one cell, with a space between */
void print_cells(struct print *print, const struct values *values);

/** print_cell_escaped - a value for a Markdown table */
void print_cell_escaped(struct print *print, const char *text);

#endif
