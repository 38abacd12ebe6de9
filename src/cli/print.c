/* print.c - what goes to standard output
 * SPDX-License-Identifier: MIT
 */
#include "cli/print.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/process.h"
#include "glossary/markup.h"
#include "present/doc.h"
#include "text/width.h"

enum { FLUSH_AT = 64 * 1024, COLS_USUAL = 80, COLS_LEAST = 20, COLS_MOST = 100 };

/* In a line being put together: no text can hold these, for it has been made visible. */
enum { CITED = '\001', CITED_END, BOLD, BOLD_END, FOUND, FOUND_END };

static bool wants_style(enum color_mode color, bool terminal)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	if (color != COLOR_AUTO)
		return color == COLOR_ALWAYS;
	return terminal && !(none && *none) && term && *term && strcmp(term, "dumb") != 0;
}

static int line_cols(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
		return COLS_USUAL;
	if (size.ws_col < COLS_LEAST)
		return COLS_LEAST;
	return size.ws_col < COLS_MOST ? size.ws_col : COLS_MOST;
}

static void start_pager(struct print *print)
{
	const char *command = getenv("PAGER");

	if (!command)
		command = "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi";
	if (!*command || strcmp(command, "cat") == 0)
		return;
	print->pager = process_pipe(command, &print->fd);
	if (print->pager < 0) {
		print->pager = 0;
		print->fd = STDOUT_FILENO;
	}
}

void print_open(struct print *print, enum color_mode color, bool paged)
{
	bool terminal = isatty(STDOUT_FILENO);

	*print = (struct print){
		.fd = STDOUT_FILENO, .styled = wants_style(color, terminal), .cols = line_cols()};
	buf_init(&print->text);
	if (paged && terminal)
		start_pager(print);
}

void print_flush(struct print *print)
{
	const char *text = print->text.data;
	size_t len = print->text.len;

	while (len && !print->errnum) {
		ssize_t n = write(print->fd, text, len);

		if (n >= 0) {
			text += n;
			len -= (size_t)n;
		} else if (errno != EINTR) {
			print->errnum = errno;
		}
	}
	if (print->text.failed)
		print->errnum = ENOMEM;
	buf_clear(&print->text);
}

int print_close(struct print *print, int code)
{
	struct error error;

	print_flush(print);
	/* Leaving the pager before the end is no failure. */
	if (print->pager) {
		process_pipe_end(print->pager, print->fd);
		if (print->errnum == EPIPE)
			print->errnum = 0;
	}
	if (print->errnum) {
		code = EXIT_DATA;
		error_system(&error, print->errnum, NULL);
		if (print->errnum != EPIPE)
			code = cli_fail(&error);
	}
	buf_release(&print->text);
	return code;
}

void print_raw(struct print *print, const char *text)
{
	buf_add_str(&print->text, text);
	if (print->text.len >= FLUSH_AT)
		print_flush(print);
}

void print_text(struct print *print, const char *text)
{
	if (text)
		buf_add_visible(&print->text, text, strlen(text));
}

void print_bold(struct print *print, const char *text)
{
	print_raw(print, print->styled ? "\033[1m" : "");
	print_text(print, text);
	print_raw(print, print->styled ? "\033[0m" : "");
}

void print_template(struct print *print, const char *message, const char *arg1, const char *arg2)
{
	const char *const args[] = {arg1, arg2};
	struct buf line;

	buf_init(&line);
	buf_add_template(&line, message, args, 2);
	print_text(print, line.data);
	print_raw(print, "\n");
	buf_release(&line);
}

static void add_marked(struct buf *line, const char *text)
{
	size_t at = 0, start, len;
	bool cited;

	while (markup_next_span(text, &at, &start, &len, &cited)) {
		if (cited)
			buf_add_char(line, CITED);
		buf_add_visible(line, text + start, len);
		if (cited)
			buf_add_char(line, CITED_END);
	}
}

void print_add(struct buf *line, enum piece piece, const char *text)
{
	if (!text)
		return;
	if (piece == PIECE_MARKED) {
		add_marked(line, text);
		return;
	}
	if (piece == PIECE_BOLD)
		buf_add_char(line, BOLD);
	buf_add_visible(line, text, strlen(text));
	if (piece == PIECE_BOLD)
		buf_add_char(line, BOLD_END);
}

void print_add_found(struct buf *line, const char *text, const struct highlight *highlight)
{
	size_t len = strlen(text), at = 0, done = 0, start, size;

	buf_add_char(line, BOLD);
	while (highlight_next(highlight, text, len, &at, &start, &size)) {
		buf_add_visible(line, text + done, start - done);
		buf_add_char(line, FOUND);
		buf_add_visible(line, text + start, size);
		buf_add_char(line, FOUND_END);
		done = start + size;
	}
	buf_add_visible(line, text + done, len - done);
	buf_add_char(line, BOLD_END);
}

/* The styles that hold where a line breaks must end with it and begin again behind the indent. */
struct pen {
	bool cited, bold, found;
};

static void begin_line(struct print *print, const struct pen *pen)
{
	if (!print->styled)
		return;
	if (pen->bold)
		print_raw(print, "\033[1m");
	if (pen->cited || pen->found)
		print_raw(print, "\033[4m");
}

static void write_line(struct print *print, const char *text, size_t len, struct pen *pen)
{
	for (size_t i = 0; i < len; i++) {
		char c = text[i];

		if (c == CITED || c == CITED_END) {
			pen->cited = c == CITED;
			if (print->styled)
				print_raw(print, pen->cited ? "\033[4m" : "\033[24m");
			else
				buf_add_char(&print->text, '*');
		} else if (c == BOLD || c == BOLD_END) {
			pen->bold = c == BOLD;
			if (print->styled)
				print_raw(print, pen->bold ? "\033[1m" : "\033[22m");
		} else if (c == FOUND || c == FOUND_END) {
			pen->found = c == FOUND;
			if (print->styled)
				print_raw(print, pen->found ? "\033[4m" : "\033[24m");
		} else {
			buf_add_char(&print->text, c);
		}
	}
	if (print->styled && (pen->bold || pen->cited || pen->found))
		print_raw(print, "\033[0m");
	print_raw(print, "\n");
}

void print_wrapped(struct print *print, const struct buf *line, int indent, int hang)
{
	struct pen pen = {false, false, false};
	size_t at = 0, next;

	if (line->failed)
		print->text.failed = true;
	while (at < line->len) {
		size_t len;
		int cols = print->cols - indent;

		len = width_wrap(line->data + at, line->len - at, cols > 1 ? cols : 1, &next);
		buf_add_repeat(&print->text, " ", (size_t)indent);
		begin_line(print, &pen);
		write_line(print, line->data + at, len, &pen);
		if (at == 0)
			indent += hang;
		at += next;
	}
}

void print_row(struct print *print, const char *name, int cols, const char *meaning)
{
	struct buf line;
	int used = width_text(name, strlen(name));

	buf_init(&line);
	buf_add_str(&line, "  ");
	buf_add_visible(&line, name, strlen(name));
	buf_add_repeat(&line, " ", used < cols ? (size_t)(cols - used) : 0);
	buf_add_str(&line, "  ");
	buf_add_visible(&line, meaning, strlen(meaning));
	print_wrapped(print, &line, 0, cols + 4);
	buf_release(&line);
}

static void add_cell(struct print *print, const char *text, bool escaped)
{
	struct buf cell;

	buf_init(&cell);
	for (const char *at = text; at && *at; at++) {
		if (escaped && strchr("\\|*_`<[", *at))
			buf_add_char(&cell, '\\');
		buf_add_char(&cell, *at == '\t' || *at == '\n' || *at == '\r' ? ' ' : *at);
	}
	buf_add_visible(&print->text, cell.data, cell.len);
	buf_release(&cell);
}

void print_cell(struct print *print, const char *text)
{
	add_cell(print, text, false);
}

void print_cells(struct print *print, const struct values *values)
{
	for (size_t i = 0; i < values->n; i++) {
		print_raw(print, i ? " " : "");
		print_cell(print, values->items[i].text);
	}
}

void print_cell_escaped(struct print *print, const char *text)
{
	add_cell(print, text, true);
}
