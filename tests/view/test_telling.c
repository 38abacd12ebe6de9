/* test_telling.c - what the interface tells of itself, and the mouse all over it
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "text/width.h"
#include "tui/hints.h"
#include "tui/title.h"

static void open_app(struct app *app, struct index *index, enum lang lang, int rows, int cols)
{
	struct settings settings = {.interface = -1};

	assert_int_equal(app_init(app, index, &settings, lang, NULL), STATUS_OK);
	app_resize(app, rows, cols);
	app_refresh(app);
}

/* Two rows of a palette on a screen of 40 columns, where rows begin at the third. */
static void telling__descriptions_have_room_in_a_narrow_palette(void **state)
{
	(void)state;
	for (int lang = 0; lang < N_LANGS; lang++) {
		i18n_set((enum lang)lang);
		for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
			const char *text = action_info((enum action)i)->description;
			size_t next;

			if (!text)
				continue;
			text = _(text);
			width_wrap(text, strlen(text), 38, &next);
			text += next;
			if (width_text(text, strlen(text)) > 38)
				fail_msg("too long in its second row: %s", text);
		}
	}
}

static bool is_shown(const struct hints *hints, enum action action)
{
	for (size_t i = 0; i < hints->n; i++) {
		if (hints->items[i].action == action)
			return true;
	}
	return false;
}

/* Without these nobody who has never been here finds the way. */
static void telling__the_screen_says_the_way(void **state)
{
	static const enum action list[] = {ACTION_OPEN, ACTION_TO_ENTRY, ACTION_FILTER,
		ACTION_PALETTE, ACTION_QUIT},
				 entry[] = {
					 ACTION_COPY, ACTION_ESCAPE, ACTION_PALETTE, ACTION_QUIT};
	struct index *index = fixture_index("tests/data/glossary");

	(void)state;
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct app app;
		struct hints hints;

		open_app(&app, index, (enum lang)lang, 24, 80);
		hints_of(&app, &hints);
		for (size_t i = 0; i < sizeof list / sizeof *list; i++)
			assert_true(is_shown(&hints, list[i]));
		assert_true(title_is_language(&app, 75));
		app_do(&app, ACTION_OPEN);
		hints_of(&app, &hints);
		for (size_t i = 0; i < sizeof entry / sizeof *entry; i++)
			assert_true(is_shown(&hints, entry[i]));
		app_resize(&app, 30, 100);
		app_refresh(&app);
		hints_of(&app, &hints);
		assert_true(is_shown(&hints, ACTION_BOOKMARK) && is_shown(&hints, ACTION_TO_LIST));
		app_do(&app, ACTION_ESCAPE);
		app_refresh(&app);
		hints_of(&app, &hints);
		assert_true(is_shown(&hints, ACTION_PATHWAY));
		app_release(&app);
	}
	index_close(index);
}

static void draw(struct app *app)
{
	struct surface surface;

	app_refresh(app);
	assert_int_equal(surface_init(&surface, app->rows, app->cols, NULL), STATUS_OK);
	app_draw(app, &surface);
	surface_release(&surface);
}

/* Clicks and turns of the wheel anywhere, on panels of every kind. */
static void telling__stands_the_mouse_everywhere(void **state)
{
	static const enum key_code codes[] = {K_CLICK, K_CLICK, K_WHEEL_UP, K_WHEEL_DOWN};
	struct index *index = fixture_index("tests/data/glossary");
	struct app app;

	(void)state;
	srand(11);
	open_app(&app, index, LANG_EN, 24, 80);
	for (int i = 0; i < 4000; i++) {
		struct key key = {.code = codes[rand() % 4]};

		if (rand() % 40 == 0)
			app_resize(&app, 1 + rand() % 40, 1 + rand() % 120);
		if (rand() % 5 == 0)
			app_open_panel(&app,
				(enum view_id)(VIEW_PALETTE + rand() % (N_VIEWS - VIEW_PALETTE)));
		key.row = rand() % (app.rows + 2) - 1;
		key.col = rand() % (app.cols + 2) - 1;
		app_key(&app, &key);
		app.quit = false;
		if (rand() % 3 == 0)
			draw(&app);
	}
	app_release(&app);
	index_close(index);
}

static int set_up(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		return -1;
	i18n_init(localedir);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(telling__descriptions_have_room_in_a_narrow_palette),
		cmocka_unit_test(telling__the_screen_says_the_way),
		cmocka_unit_test(telling__stands_the_mouse_everywhere),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
