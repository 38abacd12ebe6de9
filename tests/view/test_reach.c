/* test_reach.c - every command is reached without function keys, Alt or mouse
 * SPDX-License-Identifier: MIT
 *
 * From the table of actions: a command by opening the palette, typing what it is called, and Enter;
 * what only moves or edits by a plain key of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "lib/places.h"
#include "lib/screen_text.h"
#include "tui/panel.h"

enum { ROWS = 30, COLS = 120 };

static struct index *index_used;

static void press(struct app *app, const char *name)
{
	struct key key;

	assert_true(key_parse(name, strlen(name), &key));
	app_key(app, &key);
	places_settle(app);
}

static void go_list(struct app *app)
{
	places_type(app, "cymuned");
}

static void go_entry(struct app *app)
{
	go_list(app);
	places_settle(app);
	app_do(app, ACTION_TO_ENTRY);
}

static const struct start {
	unsigned where;
	void (*go)(struct app *app);
} starts[] = {{IN_LIST, go_list}, {IN_ENTRY, go_entry}};

static void begin(struct app *app, const struct start *start, enum lang lang)
{
	places_open(app, index_used, lang);
	app_resize(app, ROWS, COLS);
	places_settle(app);
	start->go(app);
	places_settle(app);
}

/* The row of the palette that Enter would choose. */
static void add_selected_row(struct app *app, struct buf *out)
{
	struct surface surface;
	struct buf row;

	buf_init(&row);
	places_draw(app, &surface);
	for (int i = 0; i < surface.rows; i++) {
		const char *at;

		buf_clear(&row);
		screen_text_add_row(&surface, i, &row);
		at = strstr(row.data, panel_marker);
		if (at) {
			buf_add_str(out, at + strlen(panel_marker) + 1);
			break;
		}
	}
	buf_release(&row);
	surface_release(&surface);
}

/* Opens the palette by keys alone and types a label, so that its action is the one to be chosen. */
static void find_in_palette(struct app *app, const char *label)
{
	size_t len = strlen(label);
	struct buf row;

	press(app, "Ctrl-P");
	assert_int_equal(app->panels[app->n_panels - 1], VIEW_PALETTE);
	places_type(app, label);
	buf_init(&row);
	add_selected_row(app, &row);
	if (strncmp(row.data, label, len) != 0 || (row.data[len] && row.data[len] != ' '))
		fail_msg("‘%s’ brings ‘%s’ first", label, row.data);
	buf_release(&row);
}

/* All that can be told of the interface from outside. */
static void add_state(struct app *app, struct buf *out)
{
	struct surface surface;
	int row, col;

	places_draw(app, &surface);
	surface_cursor(&surface, &row, &col);
	screen_text_add(&surface, out);
	screen_text_add_attributes(&surface, out);
	buf_add_format(out,
		"cursor %d:%d focus %d panels %zu full %d quit %d redraw %d language %d %s", row,
		col, (int)app->focus, app->n_panels, app->full, app->quit, app->redraw,
		(int)app->ui, app->message.data);
	surface_release(&surface);
}

static void assert_palette_does(enum action action, const struct start *start, enum lang lang)
{
	struct app by_palette, by_itself;
	struct buf wanted, found;

	buf_init(&wanted);
	buf_init(&found);
	begin(&by_itself, start, lang);
	app_do(&by_itself, action);
	add_state(&by_itself, &wanted);
	app_release(&by_itself);
	begin(&by_palette, start, lang);
	find_in_palette(&by_palette, _(action_info(action)->label));
	press(&by_palette, "Enter");
	add_state(&by_palette, &found);
	app_release(&by_palette);
	if (strcmp(wanted.data, found.data) != 0)
		fail_msg("%s from the palette does not what it does:\n%s\n%s",
			action_info(action)->name, wanted.data, found.data);
	buf_release(&found);
	buf_release(&wanted);
}

static void reach__palette_runs_every_command(void **state)
{
	(void)state;
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		const struct action_info *info = action_info((enum action)i);

		if (info->kind != KIND_COMMAND || i == ACTION_PALETTE)
			continue;
		for (size_t k = 0; k < 2 * sizeof starts / sizeof *starts; k++) {
			const struct start *start = &starts[k / 2];

			if (info->where & start->where)
				assert_palette_does((enum action)i, start, (enum lang)(k % 2));
		}
	}
}

static void reach__names_of_commands_tell_them_apart(void **state)
{
	(void)state;
	for (int lang = 0; lang < N_LANGS; lang++) {
		i18n_set((enum lang)lang);
		for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
			for (int k = i + 1; k < N_ACTIONS; k++)
				assert_string_not_equal(_(action_info((enum action)i)->label),
					_(action_info((enum action)k)->label));
		}
	}
}

/* One that every terminal sends and no hand needs a key of another row for. */
static bool is_plain(const struct key *key)
{
	return key->code != K_FUNCTION && !key->alt && (!key->ctrl || key->code == K_CHAR) &&
	       !(key->shift && key->code != K_CHAR);
}

static bool has_plain_key(const struct keymap *keymap, enum action action)
{
	for (size_t i = 0; i < keymap->n; i++) {
		if (keymap->items[i].action == action && is_plain(&keymap->items[i].key))
			return true;
	}
	return false;
}

/* What moves or edits is no command of the palette. By words one also comes by characters. */
static void reach__moving_and_editing_need_no_special_key(void **state)
{
	static const struct {
		enum action action, instead;
	} others[] = {{ACTION_WORD_LEFT, ACTION_LEFT}, {ACTION_WORD_RIGHT, ACTION_RIGHT}};
	struct keymap keymap;

	(void)state;
	keymap_init(&keymap);
	assert_int_equal(keymap_add_defaults(&keymap, NULL), STATUS_OK);
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		const struct action_info *info = action_info((enum action)i);
		bool plain = has_plain_key(&keymap, (enum action)i);

		for (size_t k = 0; k < sizeof others / sizeof *others; k++) {
			if ((int)others[k].action == i)
				plain = plain || has_plain_key(&keymap, others[k].instead);
		}
		if (info->kind != KIND_COMMAND && !plain)
			fail_msg("%s has no plain key", info->name);
	}
	assert_true(has_plain_key(&keymap, ACTION_PALETTE));
	keymap_release(&keymap);
}

static int set_up(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		return -1;
	i18n_init(localedir);
	index_used = fixture_index("tests/data/glossary");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	index_close(index_used);
	fixture_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reach__palette_runs_every_command),
		cmocka_unit_test(reach__names_of_commands_tell_them_apart),
		cmocka_unit_test(reach__moving_and_editing_need_no_special_key),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
