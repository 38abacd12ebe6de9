/* write_doc.c - an entry or page as plain text or as Markdown
 * SPDX-License-Identifier: MIT
 */
#include "present/write_doc.h"

#include <string.h>

#include "glossary/markup.h"
#include "present/tell.h"

struct writing {
	struct buf *out;
	bool markdown;
	bool any;	 /* a line is written */
	bool gap;	 /* the next one begins a paragraph */
	struct buf line; /* being put together: empty between two */
};

void write_doc_text(struct buf *out, const char *text, size_t len, bool markdown)
{
	struct buf escaped;

	if (!markdown) {
		buf_add_visible(out, text, len);
		return;
	}
	buf_init(&escaped);
	for (size_t i = 0; i < len; i++) {
		if (strchr("\\*_`<[]&", text[i]) && text[i])
			buf_add_char(&escaped, '\\');
		buf_add_char(&escaped, text[i]);
	}
	buf_add_visible(out, escaped.data, escaped.len);
	if (escaped.failed)
		out->failed = true;
	buf_release(&escaped);
}

static void put_heading(void *context, const char *text)
{
	struct writing *w = context;

	buf_add_str(w->out, w->any ? "\n" : "");
	buf_add_str(w->out, w->markdown ? "## " : "");
	write_doc_text(w->out, text, strlen(text), w->markdown);
	buf_add_str(w->out, w->markdown ? "\n\n" : "\n");
	w->any = false;
}

static void put_gap(void *context)
{
	struct writing *w = context;

	w->gap = true;
}

static void put_marked(struct writing *w, const char *text)
{
	size_t at = 0, start, len;
	bool cited;

	while (markup_next_span(text, &at, &start, &len, &cited)) {
		const char *mark = cited && w->markdown && len ? "*" : "";

		buf_add_str(&w->line, mark);
		write_doc_text(&w->line, text + start, len, w->markdown);
		buf_add_str(&w->line, mark);
	}
}

/* In angle brackets it is a link, and nothing in it is mark-up. */
static bool is_address(const char *text)
{
	bool visible = true;

	for (const char *at = text; *at; at++)
		visible = visible && *at > ' ' && *at < 0x7F && *at != '<' && *at != '>';
	return visible && strncmp(text, "http", 4) == 0 && strstr(text, "://");
}

static void put_piece(void *context, enum piece piece, const char *text)
{
	struct writing *w = context;
	bool bold = piece == PIECE_BOLD && w->markdown;

	if (piece == PIECE_MARKED) {
		put_marked(w, text);
		return;
	}
	if (w->markdown && is_address(text)) {
		buf_add_format(&w->line, "<%s>", text);
		return;
	}
	buf_add_str(&w->line, bold ? "**" : "");
	write_doc_text(&w->line, text, strlen(text), w->markdown);
	buf_add_str(&w->line, bold ? "**" : "");
}

static void put_raw(void *context, const char *text)
{
	struct writing *w = context;

	write_doc_text(&w->line, text, strlen(text), w->markdown);
}

/* What makes a heading, a list or a quotation of a line that begins so. */
static size_t leading_mark(const char *line)
{
	size_t digits = strspn(line, "0123456789");

	if (digits && (line[digits] == '.' || line[digits] == ')'))
		return digits + 1;
	return *line && strchr("#>+-=~|", *line) ? 1 : 0;
}

static bool is_item(enum tell_line kind)
{
	return kind == LINE_ITEM || kind == LINE_CHOICE || kind == LINE_NAME;
}

/* What stands before a line. */
static void lead(struct writing *w, enum tell_line kind)
{
	bool apart = w->markdown && !is_item(kind) && kind != LINE_ITEM_NOTE;

	if (w->any && (w->gap || apart))
		buf_add_char(w->out, '\n');
	if (is_item(kind))
		buf_add_str(w->out, "- ");
	else if (kind == LINE_ITEM_NOTE || (kind == LINE_TITLE_NOTE && !w->markdown))
		buf_add_str(w->out, "  ");
}

static void put_line(void *context, enum tell_line kind)
{
	struct writing *w = context;
	size_t mark = w->markdown ? leading_mark(w->line.data) : 0;

	lead(w, kind);
	if (mark) {
		buf_add(w->out, w->line.data, mark - 1);
		buf_add_char(w->out, '\\');
		buf_add_str(w->out, w->line.data + mark - 1);
	} else {
		buf_add_str(w->out, w->line.data);
	}
	buf_add_char(w->out, '\n');
	if (w->line.failed)
		w->out->failed = true;
	buf_clear(&w->line);
	w->any = true;
	w->gap = false;
}

void write_doc(const struct doc *doc, enum lang ui, int only, bool markdown, struct buf *out)
{
	static const struct tell_writer writer = {
		put_heading, put_gap, put_piece, put_raw, NULL, put_line};
	struct writing w = {.out = out, .markdown = markdown};

	buf_init(&w.line);
	tell_doc(doc, ui, only, &writer, &w);
	buf_release(&w.line);
}
