/* screen_text.c - a surface as text, for tests to compare
 * SPDX-License-Identifier: MIT
 */
#include "lib/screen_text.h"

#include "base/buf.h"

static void cut_end(struct buf *out, size_t start, char blank)
{
	size_t len = out->len;

	while (len > start && out->data[len - 1] == blank)
		len--;
	buf_truncate(out, len);
}

void screen_text_add_row(const struct surface *surface, int row, struct buf *out)
{
	size_t start = out->len;

	for (int col = 0; col < surface->cols; col++)
		buf_add_str(out, surface_cell(surface, row, col)->text);
	cut_end(out, start, ' ');
}

void screen_text_add(const struct surface *surface, struct buf *out)
{
	for (int row = 0; row < surface->rows; row++) {
		screen_text_add_row(surface, row, out);
		buf_add_char(out, '\n');
	}
}

static char letter_of(const struct cell *cell)
{
	struct look look = theme_look(THEME_DEFAULT, (enum style)cell->style, false);
	int n = look.bold + look.dim + look.underline + look.reverse;

	if (n > 1)
		return 'X';
	return look.bold ? 'B' : look.dim ? 'D' : look.underline ? 'U' : look.reverse ? 'R' : '.';
}

void screen_text_add_attributes(const struct surface *surface, struct buf *out)
{
	for (int row = 0; row < surface->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < surface->cols; col++)
			buf_add_char(out, letter_of(surface_cell(surface, row, col)));
		cut_end(out, start, '.');
		buf_add_char(out, '\n');
	}
}
