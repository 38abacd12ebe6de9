/* test_typing.c - keys that come quickly, and what is put off until none comes
 * SPDX-License-Identifier: MIT
 *
 * The measure is an interface that is drawn after every key and has counted before the next one:
 * whatever comes in one go must end in the same screen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "index/browse.h"
#include "index/build.h"
#include "index/search.h"
#include "lib/fixture.h"
#include "lib/screen_text.h"
#include "tui/app.h"

enum { ROWS = 24, COLS = 100, LONG = 1400, MOST_KEYS = 24, SEQUENCES = 60 };

/* The glossary that is shipped, and one of more rows than a list scrolls through. */
struct world {
	struct index *shipped, *long_one;
};

static struct index *open_long(void)
{
	char *path = fixture_path("long.index");
	struct index *index;

	assert_int_equal(index_open(path, &index, NULL), STATUS_OK);
	free(path);
	return index;
}

static struct index *make_long(void)
{
	char *source = fixture_path("long.jsonl"), *path = fixture_path("long.index"),
	     *tables = fixture_source("tests/data/ladder");
	struct buf lines;

	buf_init(&lines);
	for (int i = 0; i < LONG; i++)
		buf_add_format(&lines,
			"{\"id\":\"w%d\",\"tier\":\"core\",\"theme\":\"people\",\"terms\":{"
			"\"en\":[{\"term\":\"%s number %d\",\"status\":\"preferred\"}],"
			"\"cy\":[{\"term\":\"%s rhif %d\",\"status\":\"preferred\"}]},"
			"\"review\":{\"en\":\"draft\",\"cy\":\"draft\"}}\n",
			i, i < 300 ? "word" : "thing", i, i < 300 ? "gair" : "peth", i);
	fixture_write("long.jsonl", lines.data);
	assert_int_equal(
		index_build_lines(source, tables, path, NULL, NULL, NULL, NULL), STATUS_OK);
	buf_release(&lines);
	free(source);
	free(path);
	free(tables);
	return open_long();
}

static int open_world(void **state)
{
	static struct world world;

	world.shipped = fixture_index("glossary");
	world.long_one = make_long();
	*state = &world;
	return 0;
}

static int close_world(void **state)
{
	struct world *world = *state;

	index_close(world->shipped);
	index_close(world->long_one);
	fixture_remove();
	return 0;
}

static void open_app(struct app *app, struct index *index)
{
	struct settings settings = {.interface = -1};

	assert_int_equal(app_init(app, index, &settings, LANG_EN, NULL), STATUS_OK);
	app_resize(app, ROWS, COLS);
	app_refresh(app);
}

static void press(struct app *app, const char *name)
{
	struct key key;

	assert_true(key_parse(name, strlen(name), &key));
	app_key(app, &key);
}

static void screen_of(struct app *app, struct buf *text)
{
	struct surface surface;
	int row, col;

	app_refresh(app);
	assert_int_equal(surface_init(&surface, app->rows, app->cols, NULL), STATUS_OK);
	app_draw(app, &surface);
	buf_clear(text);
	screen_text_add(&surface, text);
	screen_text_add_attributes(&surface, text);
	surface_cursor(&surface, &row, &col);
	buf_add_format(text, "cursor %d:%d\n", row, col);
	surface_release(&surface);
}

/* As the loop does while no key comes. */
static void settle(struct app *app)
{
	do
		app_refresh(app);
	while (app_continue(app));
}

static bool shows(struct app *app, const char *wanted)
{
	struct buf text;
	bool found;

	buf_init(&text);
	screen_of(app, &text);
	found = strstr(text.data, wanted) != NULL;
	buf_release(&text);
	return found;
}

static void assert_same(struct app *one, struct app *other, const char *keys)
{
	struct buf a, b;

	buf_init(&a);
	buf_init(&b);
	screen_of(one, &a);
	screen_of(other, &b);
	if (strcmp(a.data, b.data) != 0)
		fail_msg("%s: one by one\n%s\nin one go\n%s", keys, a.data, b.data);
	buf_release(&a);
	buf_release(&b);
}

/* Presses keys one by one, and in one go, and compares. */
static void compare(struct index *index, const char *const *keys, size_t n)
{
	struct app slow, quick;
	struct buf names;

	buf_init(&names);
	open_app(&slow, index);
	open_app(&quick, index);
	for (size_t i = 0; i < n; i++) {
		buf_add_format(&names, "%s ", keys[i]);
		press(&slow, keys[i]);
		settle(&slow);
		press(&quick, keys[i]);
	}
	settle(&quick);
	assert_same(&slow, &quick, names.data);
	app_release(&slow);
	app_release(&quick);
	buf_release(&names);
}

static void keys__in_one_go_end_where_they_do_one_by_one(void **state)
{
	static const char *const keys[][16] = {
		{"c", "y", "m", "u", "n", "e", "d", "Enter"},
		{"n", "g", "h", "y", "m", "u", "n", "e", "d", "Enter"},
		{"a", "s", "e", "t", "x", "x", "Backspace", "Backspace", "s", "Down", "Enter"},
		{"l", "l", "e", "s", "PgDn", "PgDn", "Enter", "Right", "Esc"},
		{"a", "End", "Enter"},
		{"End", "Enter", "Left", "Left"},
		{"PgDn", "PgDn", "Down", "Down", "Enter", "s", "o", "c", "Enter"},
		{"s", "Esc", "End", "PgUp", "p", "Ctrl-U", "g", "Tab"},
		{"Ctrl-F", "Down", "Down", "Down", "Down", "Down", "Space", "Esc", "End", "Up", "x",
			"Backspace", "Backspace"},
	};
	struct world *world = *state;

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		size_t n = 0;

		while (n < sizeof keys[i] / sizeof *keys[i] && keys[i][n])
			n++;
		compare(world->shipped, keys[i], n);
		compare(world->long_one, keys[i], n);
	}
}

/* The same numbers on every machine. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245U + 12345U;
	return *seed >> 16 & 0x7FFF;
}

static void keys__of_any_order_too(void **state)
{
	static const char *const keys[] = {"c", "y", "m", "w", "o", "r", "d", "a", "i", "t", "h",
		"g", "Backspace", "Backspace", "Down", "Down", "Up", "PgDn", "PgDn", "PgUp", "End",
		"Home", "Enter", "Esc", "Esc", "Tab", "Left", "Right", "Ctrl-W", "Alt-Left",
		"Ctrl-F", "Space"};
	struct world *world = *state;
	unsigned seed = 1;

	for (int i = 0; i < SEQUENCES; i++) {
		const char *chosen[MOST_KEYS];
		size_t n = 1 + next_number(&seed) % MOST_KEYS;

		for (size_t k = 0; k < n; k++)
			chosen[k] = keys[next_number(&seed) % (sizeof keys / sizeof *keys)];
		compare(i % 2 ? world->shipped : world->long_one, chosen, n);
	}
}

static void count__comes_after_the_rows(void **state)
{
	struct world *world = *state;
	struct app app;

	open_app(&app, world->long_one);
	press(&app, "w");
	assert_true(shows(&app, "▌ word number 0 "));
	assert_false(shows(&app, "found"));
	assert_true(app_continue(&app));
	assert_true(shows(&app, "300 found"));
	/* What the entry beside them mentions comes last. */
	assert_true(app_continue(&app));
	assert_false(app_continue(&app));
	press(&app, "Backspace");
	press(&app, "t");
	assert_false(shows(&app, "found"));
	assert_true(app_continue(&app));
	assert_true(shows(&app, "1000+ found"));
	assert_true(app_continue(&app));
	assert_false(app_continue(&app));
	app_release(&app);
}

static void rows__that_were_late_come_when_no_key_waits(void **state)
{
	struct world *world = *state;
	struct app app;

	open_app(&app, world->long_one);
	app.patience = 1e-9;
	press(&app, "w");
	assert_false(shows(&app, "word number 1 "));
	assert_true(app_continue(&app));
	assert_true(shows(&app, "▌ word number 0 "));
	assert_true(shows(&app, "word number 1 "));
	assert_true(shows(&app, "300 found"));
	app_release(&app);
}

static void filters__that_were_late_are_counted_when_no_key_waits(void **state)
{
	struct world *world = *state;
	struct app app;

	open_app(&app, world->long_one);
	app.patience = 1e-9;
	press(&app, "w");
	press(&app, "Ctrl-F");
	assert_true(shows(&app, " 0+"));
	assert_true(app_continue(&app));
	assert_false(shows(&app, " 0+"));
	assert_true(shows(&app, " 300"));
	app_release(&app);
}

static int looks; /* until a key comes */

static bool key_comes(void *context)
{
	(void)context;
	return looks-- <= 0;
}

/* The key comes later and later, until the work is done before it. */
static void count__is_dropped_when_a_key_comes(void **state)
{
	struct world *world = *state;
	struct buf before, after;
	int dropped = 0;
	struct app app;

	buf_init(&before);
	buf_init(&after);
	open_app(&app, world->long_one);
	press(&app, "w");
	press(&app, "Down");
	screen_of(&app, &before);
	app.key_waits = key_comes;
	for (; (void)(looks = dropped), !app_continue(&app); dropped++) {
		screen_of(&app, &after);
		assert_string_equal(after.data, before.data);
		assert_true(dropped < 10000);
	}
	assert_true(dropped > 0);
	assert_true(shows(&app, "300 found"));
	assert_true(shows(&app, "▌ word number 1 "));
	app_release(&app);
	buf_release(&before);
	buf_release(&after);
}

static void assert_finds(struct index *index, const char *query)
{
	struct search_request request = {
		.query = query, .interface = LANG_EN, .only = -1, .limit = 10};
	struct results results;

	assert_int_equal(search_run(index, &request, &results, NULL), STATUS_OK);
	assert_true(results.n > 0);
	assert_string_equal(results.hits[0].text, "word number 7");
	results_release(&results);
}

/* Also while the words are read that a misspelt one is compared with. */
static void search__that_was_broken_off_spoils_nothing(void **state)
{
	bool broken = true;

	(void)state;
	for (int i = 0; broken; i++) {
		struct index *index = open_long(); /* which has read no words yet */
		struct search_request request = {
			.query = "wrod number 7", .interface = LANG_EN, .only = -1, .limit = 10};
		struct results results;

		looks = i;
		index_set_stop(index, key_comes, NULL);
		broken = search_run(index, &request, &results, NULL) == STATUS_STOPPED;
		results_release(&results);
		index_set_stop(index, NULL, NULL);
		assert_finds(index, "wrod number 7");
		assert_finds(index, "word nubmer 7");
		index_close(index);
	}
}

/* The entry fills a narrow screen, and the list, of which little is held, cannot be seen. */
static void results__go_on_behind_an_entry(void **state)
{
	enum { STEPS = 40 };
	struct world *world = *state;
	struct browse_page page;
	struct app app;

	assert_int_equal(
		browse_rows(world->long_one, LANG_EN, NULL, STEPS, 1, &page, NULL), STATUS_OK);
	open_app(&app, world->long_one);
	app_resize(&app, 12, 40);
	app_refresh(&app);
	press(&app, "Enter");
	for (int i = 0; i < STEPS; i++) {
		press(&app, "Right");
		app_refresh(&app);
	}
	assert_true(shows(&app, page.rows[0].headword[LANG_EN]));
	assert_true(shows(&app, page.rows[0].headword[LANG_CY]));
	browse_release(&page);
	app_release(&app);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys__in_one_go_end_where_they_do_one_by_one),
		cmocka_unit_test(keys__of_any_order_too),
		cmocka_unit_test(count__comes_after_the_rows),
		cmocka_unit_test(rows__that_were_late_come_when_no_key_waits),
		cmocka_unit_test(filters__that_were_late_are_counted_when_no_key_waits),
		cmocka_unit_test(count__is_dropped_when_a_key_comes),
		cmocka_unit_test(results__go_on_behind_an_entry),
		cmocka_unit_test(search__that_was_broken_off_spoils_nothing),
	};
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	i18n_init(localedir ? localedir : "locale");
	return cmocka_run_group_tests(tests, open_world, close_world);
}
