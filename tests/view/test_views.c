/* test_views.c - every view in both languages, on screens of every size, over all glossaries
 * SPDX-License-Identifier: MIT
 *
 * What they show is compared in tests/replay; here it counts that they keep to their place, always
 * draw the same, and say what must be said of nothing, one thing, very much or very long things.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "lib/fixture.h"
#include "lib/glossaries.h"
#include "lib/screen_text.h"
#include "tui/app.h"
#include "tui/entry_layout.h"

static const struct size {
	int rows, cols;
} sizes[] = {{30, 100}, {24, 80}, {12, 40}, {5, 20}, {1, 1}, {2, 200}, {60, 3}, {3, 2}, {60, 200},
	{1, 200}};

enum { N_SIZES = sizeof sizes / sizeof *sizes };

static void open_app(struct app *app, struct index *index, enum lang lang)
{
	struct settings settings = {.interface = -1};

	assert_int_equal(app_init(app, index, &settings, lang, NULL), STATUS_OK);
	app->version = "1.0";
}

static void press_len(struct app *app, const char *name, size_t len)
{
	struct key key;

	assert_true(key_parse(name, len, &key));
	app_key(app, &key);
}

static void press(struct app *app, const char *name)
{
	press_len(app, name, strlen(name));
}

/* A part of a larger surface whose other cells all hold a mark. */
static struct surface bordered(struct surface *whole, int rows, int cols)
{
	struct surface part;

	assert_int_equal(surface_init(whole, rows + 2, cols + 2, NULL), STATUS_OK);
	surface_fill(whole, 0, 0, rows + 2, cols + 2, "#", STYLE_ERROR);
	part = surface_part(whole, 1, 1, rows, cols);
	surface_clear(&part);
	return part;
}

static void assert_border(const struct surface *whole)
{
	for (int row = 0; row < whole->rows; row++) {
		for (int col = 0; col < whole->cols; col++) {
			const struct cell *cell = surface_cell(whole, row, col);
			bool border = row == 0 || col == 0 || row == whole->rows - 1 ||
				      col == whole->cols - 1;

			assert_true(!border ||
				    (strcmp(cell->text, "#") == 0 && cell->style == STYLE_ERROR));
		}
	}
}

static void assert_same(const struct surface *a, const struct surface *b)
{
	for (int row = 0; row < a->rows; row++) {
		for (int col = 0; col < a->cols; col++) {
			const struct cell *one_cell = surface_cell(a, row, col),
					  *other = surface_cell(b, row, col);

			assert_string_equal(one_cell->text, other->text);
			assert_int_equal(one_cell->style, other->style);
			assert_int_equal(one_cell->width, other->width);
		}
	}
}

/* Draws a view on a surface of another size than it was refreshed for: it may look odd, but stays
 * inside. */
static void assert_fits_anywhere(const struct view *view)
{
	if (!view->state)
		return;
	for (size_t i = 0; i < N_SIZES; i++) {
		struct surface whole, part = bordered(&whole, sizes[i].rows, sizes[i].cols);

		view->ops->draw(view, &part);
		assert_border(&whole);
		surface_release(&whole);
	}
}

/* Draws everything twice: within its border, the same both times, with the cursor inside. */
static void assert_draws(struct app *app)
{
	struct surface one_whole, other_whole, part;
	int row, col;

	app_refresh(app);
	assert_int_equal(app->message.len, 0);
	part = bordered(&one_whole, app->rows, app->cols);
	app_draw(app, &part);
	assert_border(&one_whole);
	surface_cursor(&part, &row, &col);
	assert_true(row >= 1 && row <= app->rows && col >= 1 && col <= app->cols);
	app_refresh(app);
	part = bordered(&other_whole, app->rows, app->cols);
	app_draw(app, &part);
	assert_same(&one_whole, &other_whole);
	surface_release(&one_whole);
	surface_release(&other_whole);
	for (int id = 0; id < N_VIEWS; id++)
		assert_fits_anywhere(&app->views[id]);
}

/* Goes through every view, on a screen of every size. */
static void walk_through(struct index *index, enum lang lang)
{
	static const char steps[] =
		"End PgUp Tab End PgUp Ctrl-T Home Ctrl-T Esc g End Enter Esc w ^ Ctrl-P End "
		"Esc Ctrl-G End Enter F1 End F2 Esc PgDn Ctrl-R Down Up Enter End 1 Backspace "
		"Esc Esc Ctrl-O End Left Enter Down Esc Home Enter Enter Ctrl-Y Down F2 Right "
		"PgDn Up Esc Ctrl-F Enter End Space PgUp Space F2 Esc x Esc Backspace Ctrl-G "
		"Enter Esc Ctrl-P s t e p s Enter F2 Esc Ctrl-N Down Right Left Up F2 End "
		"Ctrl-N Home Enter Esc Backspace Esc Esc Esc Enter Ctrl-N Down Enter Esc Esc "
		"Esc Ctrl-D Ctrl-S a Enter Enter Ctrl-X F2 Esc Ctrl-P h i s t Enter Ctrl-P n e "
		"w s Enter";
	struct store *store;
	struct app app;

	assert_int_equal(store_open(&store, NULL), STATUS_OK);
	for (size_t i = 0; i < N_SIZES; i++) {
		open_app(&app, index, lang);
		app.store = store;
		app_resize(&app, sizes[i].rows, sizes[i].cols);
		for (const char *at = steps; *at; at += strspn(at, " ")) {
			assert_draws(&app);
			press_len(&app, at, strcspn(at, " "));
			buf_clear(&app.message);
			at += strcspn(at, " ");
		}
		assert_draws(&app);
		app_release(&app);
	}
	store_close(store);
	index_close(index);
}

static struct index *glossary_usual(void)
{
	return fixture_index("tests/data/glossary");
}

#define WALK(glossary)                                                                             \
	static void views__keep_to_their_place_##glossary(void **state)                            \
	{                                                                                          \
		(void)state;                                                                       \
		walk_through(glossary_##glossary(), LANG_CY);                                      \
		walk_through(glossary_##glossary(), LANG_EN);                                      \
	}

WALK(empty)
WALK(one)
WALK(many)
WALK(very_long)
WALK(wide)
WALK(usual)

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

static void views__say_that_there_is_nothing(void **state)
{
	struct index *index = glossary_empty();
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	assert_shows(&app, 24, 80, "This glossary has no terms");
	assert_shows(&app, 24, 80, "0 terms, 0 suggested");
	press(&app, "F2");
	assert_shows(&app, 24, 80, "Nid oes termau yn yr eirfa ");
	assert_shows(&app, 24, 80, "Dim termau");
	press(&app, "Ctrl-R");
	press(&app, "Enter");
	assert_shows(&app, 24, 80, "Nid oes tudalennau yn yr eirfa hon");
	press(&app, "Esc");
	press(&app, "Ctrl-O");
	press(&app, "Right");
	press(&app, "Enter");
	assert_shows(&app, 24, 80, "Nid oes map o'r fath yn yr eirfa hon");
	press(&app, "Esc");
	press(&app, "x");
	assert_shows(&app, 24, 80, "Dim canlyniadau ar gyfer ‘x’");
	press(&app, "Enter");
	press(&app, "Tab");
	press(&app, "Right");
	assert_shows(&app, 24, 80, "Dim canlyniadau ar gyfer ‘x’");
	app_release(&app);
	index_close(index);
}

static void views__hold_only_what_can_be_seen_and_reach_the_rest(void **state)
{
	struct index *index = glossary_many();
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	assert_shows(&app, 24, 80, "▌ W  word number 0 ");
	press(&app, "End");
	assert_shows(&app, 24, 80, "▌    word number 99 ");
	press(&app, "Home");
	for (int i = 0; i < 30; i++)
		press(&app, "Down");
	assert_shows(&app, 24, 80, "▌    word number 125 ");
	press(&app, "w");
	press(&app, "End");
	assert_shows(&app, 24, 80, "300 found");
	app_release(&app);
	index_close(index);
}

static void views__tell_concepts_of_one_name_apart(void **state)
{
	struct index *index = fixture_index("tests/data/small");
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	assert_shows(&app, 40, 200, "wellbeing plan (a county's) ");
	assert_shows(&app, 40, 200, "wellbeing plan (a person's) ");
	press(&app, "F2");
	assert_shows(&app, 40, 200, "cynllun llesiant (sir) ");
	for (const char *at = "cynllun"; *at; at++)
		press(&app, (const char[]){*at, '\0'});
	assert_shows(&app, 40, 200, "cynllun llesiant (sir) ");
	assert_shows(&app, 40, 200, "cynllun llesiant (un person) ");
	app_release(&app);
	index_close(index);
}

static void views__cut_nothing_without_saying_so(void **state)
{
	struct index *index = glossary_very_long();
	struct app app;

	(void)state;
	open_app(&app, index, LANG_EN);
	assert_shows(&app, 24, 80, "a term of a great many…");
	assert_shows(&app, 24, 80, "ŵŵŵ…");
	press(&app, "a");
	assert_shows(&app, 12, 40,
		"▌ a term of a great many words that\n▌   goes on and on and is still not … *\n");
	app_release(&app);
	index_close(index);
}

/* The column of labels is made for the longer language: no label of either goes over it. */
static void views__labels_of_both_languages_fit_their_column(void **state)
{
	static const char *const ids[] = {
		"community", "community-assets", "social-prescribing-practitioner", "wellbeing"};
	struct index *index = fixture_index("tests/data/glossary");

	(void)state;
	for (size_t i = 0; i < 2 * sizeof ids / sizeof *ids; i++) {
		struct doc_options options = {.ui = i % 2 ? LANG_CY : LANG_EN, .only = -1};
		struct entry entry;
		struct doc doc;

		i18n_set(options.ui);
		assert_int_equal(entry_load(index, ids[i / 2], &entry, NULL), STATUS_OK);
		assert_int_equal(doc_build(&entry, index, &options, &doc, NULL), STATUS_OK);
		for (size_t k = 0; k < doc.n; k++) {
			const char *label = doc.blocks[k].label;

			if (label && doc.blocks[k].kind != DOC_PAIR)
				assert_true(
					utf8_count(label, strlen(label)) + 2 <= ENTRY_LABEL_COLS);
		}
		doc_release(&doc);
		entry_release(&entry);
	}
	index_close(index);
}

/* Memory and time do not grow with the number of keys; even Quit, chosen in the palette, only says
 * so. */
static void views__stand_any_keys(void **state)
{
	static const char *const keys[] = {"Down", "Up", "PgDn", "PgUp", "Home", "End", "Left",
		"Right", "Enter", "Tab", "Esc", "Backspace", "Delete", "Ctrl-P", "Ctrl-G", "Ctrl-T",
		"Ctrl-E", "Ctrl-R", "Ctrl-O", "Ctrl-Y", "Ctrl-U", "Ctrl-W", "Ctrl-L", "F1", "F2",
		"Alt-Left", "Alt-Right", "a", "c", "l", "^", "?", "1", "0", "Space", "Alt-x",
		"Ctrl-D", "Ctrl-N", "日"};
	struct index *index = fixture_index("tests/data/glossary");
	struct app app;

	(void)state;
	srand(7);
	open_app(&app, index, LANG_EN);
	for (int i = 0; i < 4000; i++) {
		if (rand() % 50 == 0)
			app_resize(&app, 1 + rand() % 40, 1 + rand() % 120);
		press(&app, keys[(size_t)rand() % (sizeof keys / sizeof *keys)]);
		if (rand() % 3 == 0) {
			struct surface surface;

			app_refresh(&app);
			assert_int_equal(
				surface_init(&surface, app.rows, app.cols, NULL), STATUS_OK);
			app_draw(&app, &surface);
			surface_release(&surface);
		}
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
		cmocka_unit_test(views__keep_to_their_place_empty),
		cmocka_unit_test(views__keep_to_their_place_one),
		cmocka_unit_test(views__keep_to_their_place_many),
		cmocka_unit_test(views__keep_to_their_place_very_long),
		cmocka_unit_test(views__keep_to_their_place_wide),
		cmocka_unit_test(views__keep_to_their_place_usual),
		cmocka_unit_test(views__say_that_there_is_nothing),
		cmocka_unit_test(views__hold_only_what_can_be_seen_and_reach_the_rest),
		cmocka_unit_test(views__tell_concepts_of_one_name_apart),
		cmocka_unit_test(views__cut_nothing_without_saying_so),
		cmocka_unit_test(views__labels_of_both_languages_fit_their_column),
		cmocka_unit_test(views__stand_any_keys),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
