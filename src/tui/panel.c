/* panel.c - what panels with a list have in common
 * SPDX-License-Identifier: MIT
 */
#include "tui/panel.h"

#include <string.h>

#include "base/i18n.h"
#include "text/width.h"

const char panel_marker[] = "▌";

void panel_draw_row(
	struct surface *surface, int row, const char *left, const char *right, bool selected)
{
	enum style style = selected ? STYLE_SELECTED : STYLE_PLAIN;
	int left_cols = width_text(left, strlen(left)),
	    right_cols = right ? width_text(right, strlen(right)) : 0;

	if (selected) {
		surface_fill(surface, row, 0, 1, surface->cols, " ", style);
		surface_put(surface, row, 0, 1, panel_marker, STYLE_PLAIN);
		surface_set_cursor(surface, row, 0);
	}
	surface_put(surface, row, 2, surface->cols - 2, left, style);
	if (right_cols && 2 + left_cols + 2 + right_cols <= surface->cols)
		surface_put(surface, row, surface->cols - right_cols, right_cols, right,
			selected ? STYLE_SELECTED : STYLE_KEY);
}

void panel_draw_more(struct surface *surface, bool above, bool below)
{
	if (above)
		surface_put(surface, 0, surface->cols - 1, 1, "↑", STYLE_MUTED);
	if (below)
		surface_put(surface, surface->rows - 1, surface->cols - 1, 1, "↓", STYLE_MUTED);
}

void panel_draw_invitation(struct surface *surface, int row, int col, int right, const char *text)
{
	if (width_text(text, strlen(text)) > right - col)
		text = _("Search");
	if (width_text(text, strlen(text)) <= right - col)
		surface_put(surface, row, col, right - col, text, STYLE_MUTED);
}
