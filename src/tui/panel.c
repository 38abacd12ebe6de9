/* panel.c - what panels with a list have in common
 * SPDX-License-Identifier: MIT
 */
#include "tui/panel.h"

#include <string.h>

#include "base/i18n.h"
#include "text/width.h"
#include "tui/app.h"

enum { WHEEL_ROWS = 3 };

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

bool panel_points(const struct key *key)
{
	return key->code == K_CLICK || key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN;
}

bool panel_point(struct list *list, const struct key *key, int above)
{
	size_t row = list->top + (size_t)(key->row - above);

	if (key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN) {
		for (int i = 0; i < WHEEL_ROWS; i++)
			list_act(list, key->code == K_WHEEL_UP ? ACTION_UP : ACTION_DOWN);
		return false;
	}
	if (key->code != K_CLICK || key->row < above || row >= list->count)
		return false;
	list_select(list, row);
	return true;
}

void panel_draw_more(struct surface *surface, bool above, bool below)
{
	if (above)
		surface_put(surface, 0, surface->cols - 1, 1, "↑", STYLE_MUTED);
	if (below)
		surface_put(surface, surface->rows - 1, surface->cols - 1, 1, "↓", STYLE_MUTED);
}

int panel_draw_text(
	struct surface *surface, const struct rect *room, const char *text, enum style style)
{
	int cols = room->cols > 1 ? room->cols : 1, rows = 0;
	size_t len = strlen(text), next;

	for (; len && rows < room->rows; rows++) {
		size_t shown = width_wrap(text, len, cols, &next);

		surface_put_len(surface, room->row + rows, room->col, cols, text,
			rows + 1 < room->rows ? shown : len, style);
		text += next;
		len -= next;
	}
	return rows;
}

void panel_draw_invitation(struct surface *surface, int row, int col, int right, const char *text)
{
	if (width_text(text, strlen(text)) > right - col)
		text = _("Search");
	if (width_text(text, strlen(text)) <= right - col)
		surface_put(surface, row, col, right - col, text, STYLE_MUTED);
}

void panel_say_cut(struct app *app, const struct lineedit *line)
{
	if (line->cut)
		app_say(app, N_("What was pasted is too long: only its beginning was taken"), NULL);
}
