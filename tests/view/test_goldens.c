/* test_goldens.c - the screen of every place, in both languages and at four sizes
 * SPDX-License-Identifier: MIT
 *
 * tests/view/goldens/PLACE-LANGUAGE.screen has them: the text with the place of the cursor, and how
 * the cells look on a terminal without colours. With UPDATE=1 in the environment (./dev golden)
 * they are written anew.
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
#include "lib/fixture.h"
#include "lib/places.h"
#include "lib/screen_text.h"
#include "tui/ascii.h"

static const struct size {
	int rows, cols;
} sizes[] = {{30, 100}, {24, 80}, {12, 40}, {5, 20}};

enum { N_SIZES = sizeof sizes / sizeof *sizes, NAME_SIZE = 64, SCREENS_MOST = 1 << 20 };

struct golden {
	size_t place;
	enum lang lang;
	char name[NAME_SIZE];
};

static struct index *index_used;

static void add_text(const struct surface *surface, struct buf *out)
{
	int row, col;

	surface_cursor(surface, &row, &col);
	screen_text_add(surface, out);
	buf_add_format(out, "cursor %d:%d\n", row, col);
}

/* The text as a terminal shows it that has no other characters. */
static void add_ascii(const struct surface *surface, struct buf *out)
{
	struct surface ascii = {0};

	assert_int_equal(surface_init(&ascii, surface->rows, surface->cols, NULL), STATUS_OK);
	for (int i = 0; i < surface->rows * surface->cols; i++) {
		int row = i / surface->cols, col = i % surface->cols;
		const struct cell *cell = surface_cell(surface, row, col);
		const char text[2] = {cell->width ? ascii_of(cell->text) : ' '};

		surface_put(&ascii, row, col, 1, text, STYLE_PLAIN);
	}
	screen_text_add(&ascii, out);
	surface_release(&ascii);
}

/* What is kept of a screen. */
static const struct face {
	const char *name;
	void (*add)(const struct surface *surface, struct buf *out);
} faces[] = {{"", add_text}, {", looks", screen_text_add_attributes}, {", ASCII", add_ascii}};

static void add_screen(struct app *app, const struct size *size, struct buf *out)
{
	struct surface surface;

	places_draw(app, &surface);
	for (size_t i = 0; i < sizeof faces / sizeof *faces; i++) {
		buf_add_format(out, "== %dx%d%s\n", size->cols, size->rows, faces[i].name);
		faces[i].add(&surface, out);
	}
	surface_release(&surface);
}

static void draw_all(const struct golden *golden, struct buf *out)
{
	for (size_t i = 0; i < N_SIZES; i++) {
		struct app app;

		places_open(&app, index_used, golden->lang);
		app_resize(&app, sizes[i].rows, sizes[i].cols);
		places_go(&app, golden->place);
		add_screen(&app, &sizes[i], out);
		app_release(&app);
	}
}

/* Says in which line two texts part. */
static void assert_same_screens(const char *name, const char *wanted, const char *found)
{
	const char *heading = wanted;
	size_t line = 1;

	for (;; line++) {
		size_t len = strcspn(wanted, "\n"), other = strcspn(found, "\n");

		if (strncmp(wanted, "== ", 3) == 0)
			heading = wanted;
		if (len != other || memcmp(wanted, found, len) != 0)
			fail_msg("%s.screen:%zu, in %.*s\nwanted: %.*s\nfound:  %.*s", name, line,
				(int)strcspn(heading, "\n"), heading, (int)len, wanted, (int)other,
				found);
		if (!wanted[len] || !found[len])
			break;
		wanted += len + 1;
		found += len + 1;
	}
}

static void place__looks_as_before(void **state)
{
	const struct golden *golden = *state;
	struct buf name, drawn, wanted;
	struct error error;
	char *path;

	buf_init(&name);
	buf_init(&drawn);
	buf_init(&wanted);
	buf_add_format(&name, "tests/view/goldens/%s.screen", golden->name);
	path = fixture_source(name.data);
	draw_all(golden, &drawn);
	if (getenv("UPDATE")) {
		assert_int_equal(file_write(path, drawn.data, drawn.len, &error), STATUS_OK);
	} else {
		if (file_read(path, SCREENS_MOST, &wanted, NULL) != STATUS_OK)
			fail_msg("there is no %s; ./dev golden writes it", name.data);
		assert_same_screens(golden->name, wanted.data, drawn.data);
	}
	free(path);
	buf_release(&wanted);
	buf_release(&drawn);
	buf_release(&name);
}

static void name_golden(struct golden *golden)
{
	struct buf name;

	buf_init(&name);
	places_name(golden->place, &name);
	snprintf(golden->name, sizeof golden->name, "%s-%s", name.data, lang_code(golden->lang));
	buf_release(&name);
}

static int set_up(void **state)
{
	(void)state;
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
	const char *localedir = getenv("GEIRFA_LOCALEDIR");
	size_t n = places_count() * N_LANGS;
	struct CMUnitTest *tests = calloc(n, sizeof *tests);
	struct golden *goldens = calloc(n, sizeof *goldens);
	int failed;

	if (!localedir || !tests || !goldens)
		return EXIT_FAILURE;
	i18n_init(localedir);
	for (size_t i = 0; i < n; i++) {
		goldens[i].place = i / N_LANGS;
		goldens[i].lang = (enum lang)(i % N_LANGS);
		name_golden(&goldens[i]);
		tests[i] = (struct CMUnitTest){.name = goldens[i].name,
			.test_func = place__looks_as_before,
			.initial_state = &goldens[i]};
	}
	failed = _cmocka_run_group_tests("goldens", tests, n, set_up, tear_down);
	free(goldens);
	free(tests);
	return failed;
}
