/* picture.c - a screen that libvterm has read, drawn as an SVG picture
 * SPDX-License-Identifier: MIT
 *
 * Every run of cells that look alike is a text of exactly its width, so that columns stand below
 * each other in any font. Lines are drawn as lines. A dark page makes the picture dark.
 */
#include "lib/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { CELL_W = 9, CELL_H = 19, BASELINE = 14, MARGIN = 12 };

enum { UP = 1, DOWN = 2, LEFT = 4, RIGHT = 8 };

static const char head[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<!-- Drawn by ./dev pictures; it shows texts of the glossary.\n"
	"     SPDX-License-Identifier: CC-BY-4.0 -->\n"
	"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
	" role=\"img\" aria-labelledby=\"t d\">\n";

static const char style[] =
	"<style>\n"
	"text{font:15px \"DejaVu Sans Mono\",Menlo,Consolas,\"Liberation Mono\",monospace;"
	"fill:#1f2328}\n"
	".p{fill:#fff;stroke:#8c959f}.r{fill:#1f2328}.l{stroke:#8c959f;fill:none}\n"
	".B{font-weight:bold}.U{text-decoration:underline}\n"
	"text.m{fill:#8e2f8a}text.e{fill:#b3261e}text.R{fill:#fff}\n"
	"@media (prefers-color-scheme:dark){\n"
	"text{fill:#e6edf3}.p{fill:#0d1117;stroke:#6e7681}.r{fill:#e6edf3}.l{stroke:#6e7681}\n"
	"text.m{fill:#e29ae0}text.e{fill:#ff8f85}text.R{fill:#0d1117}\n"
	"}\n"
	"</style>\n";

static void add_escaped(struct buf *out, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '&')
			buf_add_str(out, "&amp;");
		else if (text[i] == '<')
			buf_add_str(out, "&lt;");
		else if (text[i] == '>')
			buf_add_str(out, "&gt;");
		else
			buf_add_char(out, text[i]);
	}
}

static VTermScreenCell cell_at(const struct pty *pty, int row, int col)
{
	VTermPos pos = {.row = row, .col = col};
	VTermScreenCell cell;

	vterm_screen_get_cell(pty->screen, pos, &cell);
	return cell;
}

/* In which directions a line goes from the middle of its cell; 0: the character is no line. */
static int arms_of(uint32_t c)
{
	static const struct {
		uint32_t c;
		int arms;
	} known[] = {{0x2500, LEFT | RIGHT}, {0x2502, UP | DOWN}, {0x250C, DOWN | RIGHT},
		{0x2510, DOWN | LEFT}, {0x2514, UP | RIGHT}, {0x2518, UP | LEFT},
		{0x251C, UP | DOWN | RIGHT}, {0x2524, UP | DOWN | LEFT},
		{0x252C, LEFT | RIGHT | DOWN}, {0x2534, LEFT | RIGHT | UP},
		{0x253C, LEFT | RIGHT | UP | DOWN}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (known[i].c == c)
			return known[i].arms;
	}
	return 0;
}

/* How a text looks: bold, underlined, reversed, magenta, red (theme.c has no other colours). */
static void add_class(const VTermScreenCell *cell, struct buf *out)
{
	bool coloured = !cell->attrs.reverse && !VTERM_COLOR_IS_DEFAULT_FG(&cell->fg);
	bool red = coloured && cell->fg.indexed.idx % 8 == 1;

	if (cell->attrs.bold || cell->attrs.underline || cell->attrs.reverse || coloured)
		buf_add_format(out, " class=\"%s%s%s%s\"", cell->attrs.bold ? "B " : "",
			cell->attrs.underline ? "U " : "", cell->attrs.reverse ? "R" : "",
			red	   ? "e"
			: coloured ? "m"
				   : "");
}

static bool same_look(const VTermScreenCell *a, const VTermScreenCell *b)
{
	return a->attrs.bold == b->attrs.bold && a->attrs.underline == b->attrs.underline &&
	       a->attrs.reverse == b->attrs.reverse && vterm_color_is_equal(&a->fg, &b->fg);
}

/* One run of a row from a column on: what it says, and where it ends. */
static int read_run(const struct pty *pty, int row, int from, struct buf *text)
{
	VTermScreenCell first = cell_at(pty, row, from), cell = first;
	int col = from, blanks = 0;

	while (col < pty->cols && same_look(&cell, &first) && !arms_of(cell.chars[0])) {
		if (!cell.chars[0])
			buf_add_char(text, ' ');
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			buf_add_codepoint(text, cell.chars[i]);
		/* Between columns another run begins: there fonts differ most. */
		blanks = !cell.chars[0] || cell.chars[0] == ' ' ? blanks + 1 : 0;
		col += cell.width > 1 ? cell.width : 1;
		if (blanks == 2)
			break;
		if (col < pty->cols)
			cell = cell_at(pty, row, col);
	}
	return col > from ? col : from + 1;
}

static void add_run(
	const struct pty *pty, int row, int from, int to, const char *text, struct buf *out)
{
	VTermScreenCell cell = cell_at(pty, row, from);
	int y = MARGIN + row * CELL_H, before = (int)strspn(text, " "), behind = 0;
	size_t len = strlen(text);

	if (cell.attrs.reverse)
		buf_add_format(out,
			"<rect class=\"r\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
			MARGIN + from * CELL_W, y, (to - from) * CELL_W, CELL_H);
	if (before == (int)len)
		return;
	while (text[len - 1] == ' ') {
		len--;
		behind++;
	}
	buf_add_format(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\"",
		MARGIN + (from + before) * CELL_W, y + BASELINE,
		(to - from - before - behind) * CELL_W);
	buf_add_str(out, " lengthAdjust=\"spacingAndGlyphs\"");
	add_class(&cell, out);
	buf_add_char(out, '>');
	add_escaped(out, text + before, len - (size_t)before);
	buf_add_str(out, "</text>\n");
}

/* A stretch of line in a row or a column of cells, in half cells. */
struct stretch {
	int line, from, to; /* from == to: there is none */
	bool across;
};

static void end_stretch(struct stretch *stretch, struct buf *out)
{
	int step = stretch->across ? CELL_W : CELL_H, side = stretch->across ? CELL_H : CELL_W;
	double from = MARGIN + stretch->from * step / 2., to = MARGIN + stretch->to * step / 2.;
	double middle = MARGIN + stretch->line * side + side / 2.;

	if (stretch->to > stretch->from && stretch->across)
		buf_add_format(out, "M%.1f %.1fH%.1f", from, middle, to);
	else if (stretch->to > stretch->from)
		buf_add_format(out, "M%.1f %.1fV%.1f", middle, from, to);
	stretch->from = stretch->to = 0;
}

static void add_line(const struct pty *pty, int line, bool across, struct buf *out)
{
	int before = across ? LEFT : UP, behind = across ? RIGHT : DOWN;
	struct stretch stretch = {.line = line, .across = across};

	for (int i = 0; i < (across ? pty->cols : pty->rows); i++) {
		VTermScreenCell cell = across ? cell_at(pty, line, i) : cell_at(pty, i, line);
		int arms = arms_of(cell.chars[0]);
		int from = 2 * i + !(arms & before), to = 2 * i + 1 + !!(arms & behind);

		if (from != stretch.to || !(arms & before))
			end_stretch(&stretch, out);
		if (!(arms & (before | behind)))
			continue;
		if (stretch.from == stretch.to)
			stretch.from = from;
		stretch.to = to;
	}
	end_stretch(&stretch, out);
}

static void add_lines(const struct pty *pty, struct buf *out)
{
	buf_add_str(out, "<path class=\"l\" d=\"");
	for (int row = 0; row < pty->rows; row++)
		add_line(pty, row, true, out);
	for (int col = 0; col < pty->cols; col++)
		add_line(pty, col, false, out);
	buf_add_str(out, "\"/>\n");
}

static void add_texts(const struct pty *pty, struct buf *out)
{
	struct buf text;

	buf_init(&text);
	for (int row = 0; row < pty->rows; row++) {
		for (int col = 0, next; col < pty->cols; col = next) {
			buf_clear(&text);
			next = read_run(pty, row, col, &text);
			if (text.len)
				add_run(pty, row, col, next, text.data, out);
		}
	}
	buf_release(&text);
}

static void add_picture(const struct pty *pty, const char *about, struct buf *out)
{
	int width = pty->cols * CELL_W + 2 * MARGIN, height = pty->rows * CELL_H + 2 * MARGIN;
	size_t title = strcspn(about, ":");

	buf_add_format(out, head, width, height, width, height);
	buf_add_str(out, "<title id=\"t\">");
	add_escaped(out, about, title);
	buf_add_str(out, "</title>\n<desc id=\"d\">");
	add_escaped(out, about + title + strspn(about + title, ": "),
		strlen(about + title + strspn(about + title, ": ")));
	buf_add_str(out, "</desc>\n");
	buf_add_str(out, style);
	buf_add_format(out,
		"<rect class=\"p\" x=\".5\" y=\".5\" width=\"%d\" height=\"%d\" rx=\"8\"/>\n",
		width - 1, height - 1);
	add_texts(pty, out);
	add_lines(pty, out);
	buf_add_str(out, "</svg>\n");
}

void pty_take_picture(struct pty *pty, char *rest)
{
	const char *folder = getenv("GEIRFA_PICTURES"), *name = strtok(rest, " ");
	const char *about = name ? strtok(NULL, "") : NULL;
	struct buf picture, path;

	if (!about || !strchr(about, ':')) {
		script_fail(&pty->script, "picture NAME TITLE: DESCRIPTION");
		return;
	}
	while (folder && pty_pump(pty, PTY_QUIET_MS))
		;
	buf_init(&picture);
	buf_init(&path);
	add_picture(pty, about, &picture);
	buf_add_format(&path, "%s/%s.svg", folder ? folder : "", name);
	if (folder && file_write(path.data, picture.data, picture.len, NULL) != STATUS_OK)
		script_fail(&pty->script, "%s cannot be written", path.data);
	script_took(&pty->script, name, "");
	buf_release(&picture);
	buf_release(&path);
}
