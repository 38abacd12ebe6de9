/* search_nothing.c - what stands in the place of a list that has no rows
 * SPDX-License-Identifier: MIT
 */
#include "tui/search_nothing.h"

#include "base/i18n.h"
#include "tui/app.h"
#include "tui/panel.h"

/* How filters that let nothing through are got rid of. */
static void add_way_out(const struct app *app, struct buf *out)
{
	const struct keymap *keymap = &app->keymap;
	const struct key *change = keymap_key(keymap, ACTION_FILTER),
			 *drop = keymap_key(keymap, ACTION_ESCAPE);
	struct buf names[2];
	const char *args[2];

	buf_init(&names[0]);
	buf_init(&names[1]);
	if (change)
		key_add_label(change, &names[0]);
	if (drop)
		key_add_label(drop, &names[1]);
	args[0] = names[0].data;
	args[1] = names[1].data;
	/* TRANSLATORS: {1} and {2} are keys. */
	buf_add_template(out,
		_("Filters are on. {1} changes them; on an empty search line {2} drops them."),
		args, 2);
	buf_release(&names[1]);
	buf_release(&names[0]);
}

void nothing_draw(const struct app *app, const char *query, const struct row_place *place,
	struct surface *surface)
{
	bool filtered = app->filters.n > 0;
	struct rect room = {0, place->text, surface->rows, place->right - place->text};
	struct buf text;

	buf_init(&text);
	if (query)
		buf_add_template(&text, _("No results for ‘{1}’"), &query, 1);
	else
		buf_add_str(&text, filtered ? _("Nothing matches these filters")
					    : _("This glossary has no terms"));
	room.row = panel_draw_text(surface, &room, text.data, STYLE_PLAIN) + 1;
	room.rows = surface->rows - room.row;
	buf_clear(&text);
	if (filtered)
		add_way_out(app, &text);
	panel_draw_text(surface, &room, text.data, STYLE_PLAIN);
	buf_release(&text);
}
