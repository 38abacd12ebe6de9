/* test_maps.c - what the mouse does on a map, and maps with nothing on them
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
#include "lib/screen_text.h"
#include "tui/app.h"

static void open_app(struct app *app, struct index *index, enum lang lang)
{
	struct settings settings = {.interface = -1};

	assert_int_equal(app_init(app, index, &settings, lang, NULL), STATUS_OK);
	app->version = "1.0";
}

static void press(struct app *app, const char *name)
{
	struct key key;

	assert_true(key_parse(name, strlen(name), &key));
	app_key(app, &key);
}

/* What the screen shows, as text. */
static void screen_of(struct app *app, int rows, int cols, struct buf *text)
{
	struct surface surface;

	app_resize(app, rows, cols);
	app_refresh(app);
	assert_int_equal(surface_init(&surface, rows, cols, NULL), STATUS_OK);
	app_draw(app, &surface);
	buf_clear(text);
	screen_text_add(&surface, text);
	surface_release(&surface);
}

static void assert_shows(struct app *app, int rows, int cols, const char *wanted)
{
	struct buf text;

	buf_init(&text);
	screen_of(app, rows, cols, &text);
	if (!strstr(text.data, wanted))
		fail_msg("no ‘%s’ in\n%s", wanted, text.data);
	buf_release(&text);
}

/* Hands a view what the mouse did at a place of it. */
static void point(struct app *app, enum view_id id, enum key_code code, int row, int col)
{
	const struct key key = {.code = code, .row = row, .col = col};

	app_refresh(app);
	app->views[id].ops->act(&app->views[id], ACTION_NONE, &key);
}

static void maps__take_the_mouse(void **state)
{
	struct index *index = fixture_index("tests/data/glossary");
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	app_resize(&app, 24, 80);
	app_refresh(&app);
	press(&app, "Ctrl-O");
	point(&app, VIEW_PATHWAY, K_CLICK, 1, 22);
	assert_shows(&app, 24, 80, "▌community assets│");
	point(&app, VIEW_PATHWAY, K_CLICK, 10, 70);
	assert_shows(&app, 24, 80, "▌community assets│");
	point(&app, VIEW_PATHWAY, K_CLICK, 1, 22);
	assert_shows(&app, 24, 80, "▌ community assets ");
	point(&app, VIEW_PATHWAY, K_WHEEL_DOWN, 0, 0);
	assert_shows(&app, 24, 80, "▌ All entries of this step: ");
	point(&app, VIEW_PATHWAY, K_CLICK, 2, 5);
	assert_shows(&app, 24, 80, "community  pl. communities");
	press(&app, "Esc");
	press(&app, "Esc");
	press(&app, "Esc");
	app_resize(&app, 12, 40);
	press(&app, "Ctrl-Y");
	assert_shows(&app, 12, 40, "Who works with whom.");
	point(&app, VIEW_INTERFACE, K_WHEEL_DOWN, 0, 0);
	point(&app, VIEW_INTERFACE, K_WHEEL_DOWN, 0, 0);
	assert_shows(&app, 12, 40, "4. social prescribing with services");
	point(&app, VIEW_INTERFACE, K_WHEEL_UP, 0, 0);
	point(&app, VIEW_INTERFACE, K_WHEEL_UP, 0, 0);
	assert_shows(&app, 12, 40, "1. social prescribing");
	app_release(&app);
	index_close(index);
}

static void maps__of_an_entry_without_references_say_so(void **state)
{
	struct index *index = fixture_index("tests/data/small");
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	app_resize(&app, 24, 80);
	for (const char *at = "warm"; *at; at++)
		press(&app, (const char[]){*at, '\0'});
	press(&app, "Ctrl-N");
	assert_shows(&app, 24, 80, "This entry refers to no other, and no other refers to it.");
	press(&app, "Ctrl-N");
	press(&app, "F2");
	assert_shows(&app, 24, 80, "Nid yw'r cofnod hwn yn cyfeirio at yr un arall");
	press(&app, "Esc");
	for (int i = 0; i < 4; i++)
		press(&app, "q");
	press(&app, "Ctrl-N");
	assert_shows(&app, 24, 80, "Nid oes cofnod yma i lunio map ohono");
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
		cmocka_unit_test(maps__take_the_mouse),
		cmocka_unit_test(maps__of_an_entry_without_references_say_so),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
