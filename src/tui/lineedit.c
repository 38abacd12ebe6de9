/* lineedit.c - one line of text being typed
 * SPDX-License-Identifier: MIT
 */
#include "tui/lineedit.h"

#include <string.h>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/width.h"

static const unsigned combining_circumflex = 0x302;

void lineedit_init(struct lineedit *edit)
{
	buf_init(&edit->text);
	edit->at = 0;
	edit->cut = false;
}

void lineedit_release(struct lineedit *edit)
{
	buf_release(&edit->text);
	edit->at = 0;
}

void lineedit_set(struct lineedit *edit, const char *text)
{
	struct buf nfc;

	buf_init(&nfc);
	fold_nfc(&nfc, text, strlen(text));
	buf_clear(&edit->text);
	buf_add(&edit->text, nfc.data, utf8_cut(nfc.data, nfc.len, LINEEDIT_MAX));
	edit->at = edit->text.len;
	buf_release(&nfc);
}

static size_t before(const struct lineedit *edit, size_t at)
{
	return at ? width_before(edit->text.data, edit->text.len, at) : 0;
}

static size_t after(const struct lineedit *edit, size_t at)
{
	int cols;

	if (at >= edit->text.len)
		return edit->text.len;
	return at + width_grapheme(edit->text.data + at, edit->text.len - at, &cols);
}

/* The place between two clusters that is @at, or the next behind it. */
static size_t settled(const struct lineedit *edit, size_t at)
{
	return at ? after(edit, before(edit, at)) : 0;
}

/* Puts @text in the place of the bytes from @start to @end, the cursor behind it; refused when the
 * line would be too long. What has become neighbours may compose, or be one cluster. */
static void replace(struct lineedit *edit, size_t start, size_t end, const char *text, size_t len)
{
	struct buf parts, line;

	if (edit->text.len - (end - start) + len > LINEEDIT_MAX)
		return;
	buf_init(&parts);
	buf_init(&line);
	buf_add(&parts, edit->text.data, start);
	buf_add(&parts, text, len);
	buf_add(&parts, edit->text.data + end, edit->text.len - end);
	fold_nfc(&line, parts.data, parts.len);
	if (parts.failed || line.failed || line.len > LINEEDIT_MAX) {
		buf_release(&line);
	} else {
		buf_release(&edit->text);
		edit->text = line;
		edit->at = settled(edit, start + len < line.len ? start + len : line.len);
	}
	buf_release(&parts);
}

static bool takes_circumflex(const struct lineedit *edit)
{
	return edit->at && strchr("aeiouwyAEIOUWY", edit->text.data[edit->at - 1]);
}

void lineedit_insert(struct lineedit *edit, unsigned codepoint)
{
	size_t start = before(edit, edit->at);
	struct buf typed, nfc;

	if (codepoint < 0x20 || (codepoint >= 0x7F && codepoint < 0xA0))
		return;
	if (codepoint == '^' && takes_circumflex(edit))
		codepoint = combining_circumflex;
	buf_init(&typed);
	buf_init(&nfc);
	buf_add(&typed, edit->text.data + start, edit->at - start);
	buf_add_codepoint(&typed, codepoint);
	fold_nfc(&nfc, typed.data, typed.len);
	if (!typed.failed && !nfc.failed)
		replace(edit, start, edit->at, nfc.data, nfc.len);
	buf_release(&nfc);
	buf_release(&typed);
}

static bool is_line_end_or_tab(unsigned c)
{
	return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What of a pasted text goes into a line. */
static void add_pasted(struct buf *out, const char *text)
{
	size_t len = strlen(text), start = out->len;
	bool blank = false;

	for (size_t at = 0; at < len;) {
		unsigned c;
		size_t n = utf8_decode(text + at, len - at, &c);
		bool bad = c == UTF8_REPLACEMENT && n == 1;

		at += n;
		if (is_line_end_or_tab(c)) {
			blank = out->len > start;
		} else if (!bad && c >= 0x20 && (c < 0x7F || c >= 0xA0)) {
			if (blank && c != ' ')
				buf_add_char(out, ' ');
			blank = false;
			buf_add_codepoint(out, c);
		}
	}
}

/* As much of a text as there is room for, cut between two clusters. */
static size_t that_fits(const char *text, size_t len, size_t room)
{
	size_t fits = 0;
	int cols;

	while (fits < len) {
		size_t next = fits + width_grapheme(text + fits, len - fits, &cols);

		if (next > room)
			break;
		fits = next;
	}
	return fits;
}

void lineedit_paste(struct lineedit *edit, const char *text)
{
	size_t start = before(edit, edit->at), fits;
	struct buf pasted, nfc;

	buf_init(&pasted);
	buf_init(&nfc);
	buf_add(&pasted, edit->text.data + start, edit->at - start);
	add_pasted(&pasted, text);
	fold_nfc(&nfc, pasted.data, pasted.len);
	fits = that_fits(nfc.data, nfc.len, LINEEDIT_MAX - (edit->text.len - (edit->at - start)));
	edit->cut = fits < nfc.len;
	if (!pasted.failed && !nfc.failed)
		replace(edit, start, edit->at, nfc.data, fits);
	buf_release(&nfc);
	buf_release(&pasted);
}

static bool is_blank(const struct lineedit *edit, size_t start, size_t end)
{
	return end - start == 1 && edit->text.data[start] == ' ';
}

/* Back over what is blank, or over what is not. */
static size_t back_over(const struct lineedit *edit, size_t at, bool blank)
{
	while (at && is_blank(edit, before(edit, at), at) == blank)
		at = before(edit, at);
	return at;
}

static size_t on_over(const struct lineedit *edit, size_t at, bool blank)
{
	while (at < edit->text.len && is_blank(edit, at, after(edit, at)) == blank)
		at = after(edit, at);
	return at;
}

/* Where the word before the cursor begins. */
static size_t word_before(const struct lineedit *edit)
{
	return back_over(edit, back_over(edit, edit->at, true), false);
}

/* Where the word behind the cursor's begins. */
static size_t word_after(const struct lineedit *edit)
{
	return on_over(edit, on_over(edit, edit->at, false), true);
}

bool lineedit_act(struct lineedit *edit, enum action action, const struct key *key)
{
	size_t at = edit->at;

	switch ((int)action) {
	case ACTION_TEXT:
		edit->cut = false;
		if (key->code == K_PASTE)
			lineedit_paste(edit, key->text);
		else
			lineedit_insert(edit, key->what);
		return true;
	case ACTION_LEFT:
		edit->at = before(edit, at);
		return true;
	case ACTION_RIGHT:
		edit->at = after(edit, at);
		return true;
	case ACTION_WORD_LEFT:
		edit->at = word_before(edit);
		return true;
	case ACTION_WORD_RIGHT:
		edit->at = word_after(edit);
		return true;
	case ACTION_DELETE_BEFORE:
		replace(edit, before(edit, at), at, "", 0);
		return true;
	case ACTION_DELETE_AFTER:
		replace(edit, at, after(edit, at), "", 0);
		return true;
	case ACTION_DELETE_WORD:
		replace(edit, word_before(edit), at, "", 0);
		return true;
	case ACTION_CLEAR:
		lineedit_set(edit, "");
		return true;
	default:
		return false;
	}
}

bool lineedit_is_blank(const struct lineedit *edit)
{
	return edit->text.data[strspn(edit->text.data, " ")] == '\0';
}

/* The first byte to show so that the text up to the cursor takes less than @cols columns. */
static size_t first_shown(const struct lineedit *edit, int cols)
{
	size_t start = 0;
	int used = width_text(edit->text.data, edit->at);

	while (used >= cols && start < edit->at) {
		int width;

		start += width_grapheme(edit->text.data + start, edit->at - start, &width);
		used -= width;
	}
	return start;
}

void lineedit_point(struct lineedit *edit, int col, int cols)
{
	size_t at = first_shown(edit, cols);

	while (at < edit->text.len) {
		int width;
		size_t len = width_grapheme(edit->text.data + at, edit->text.len - at, &width);

		if (col < width)
			break;
		col -= width;
		at += len;
	}
	edit->at = at;
}

void lineedit_draw(const struct lineedit *edit, struct surface *surface, int row, int col, int cols)
{
	const char *text = edit->text.data;
	size_t start = first_shown(edit, cols), next = after(edit, edit->at);
	int used = surface_put_len(
		surface, row, col, cols, text + start, edit->at - start, STYLE_PLAIN);

	if (edit->at < edit->text.len) {
		used += surface_put_len(surface, row, col + used, cols - used, text + edit->at,
			next - edit->at, STYLE_CARET);
		surface_put_len(surface, row, col + used, cols - used, text + next,
			edit->text.len - next, STYLE_PLAIN);
	} else {
		surface_put(surface, row, col + used, cols - used, " ", STYLE_CARET);
	}
}
