/* test_pseudo.c - every place with messages that are 40 % longer: nothing overflows
 * SPDX-License-Identifier: MIT
 *
 * Every message begins with ⟦ and ends with ⟧. Read row by row, where one text is written over
 * another an end or a beginning is missing: so an end always has its beginning, and a beginning has
 * its end on that row, or "…" behind it, or, in running text, its end or "…" on a row below.
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
#include "lib/pseudo.h"
#include "lib/screen_text.h"

static const struct size {
	int rows, cols;
} sizes[] = {{30, 100}, {24, 80}, {12, 40}, {5, 20}, {1, 1}, {2, 200}, {60, 3}, {3, 2}, {60, 200},
	{1, 200}, {SURFACE_SIDE_MAX, 60}, {SURFACE_SIDE_MAX, 100}};

enum { N_SIZES = sizeof sizes / sizeof *sizes, NAME_SIZE = 64 };

static struct index *index_used;

/* What is read of a rectangle. */
struct reading {
	const struct app *app;
	const char *place;
	const struct surface *screen;
	int open; /* texts that have begun and not ended */
	bool cut; /* something was cut with … on this row after the last beginning */
	bool scrolled_above, scrolled_below;
};

static void fail_at(const struct reading *reading, int row, const char *what)
{
	struct buf text;

	buf_init(&text);
	screen_text_add(reading->screen, &text);
	print_error("%s at %dx%d, row %d: %s\n%.*s", reading->place, reading->screen->cols,
		reading->screen->rows, row, what, 6000, text.data);
	buf_release(&text);
	fail();
}

static bool is(const struct cell *cell, const char *text)
{
	return cell && strcmp(cell->text, text) == 0;
}

/* Reads one row; returns how many texts that began on it have neither end nor "…". */
static int read_row(struct reading *reading, const struct surface *part, int row)
{
	int begun = 0;

	for (int col = 0; col < part->cols; col++) {
		const struct cell *cell = surface_cell(part, row, col);

		if (is(cell, PSEUDO_BEGIN)) {
			if (is(surface_cell(part, row, col - 1), PSEUDO_END))
				fail_at(reading, row, "two texts touch");
			begun++;
		} else if (is(cell, "…")) {
			reading->open -= !begun && reading->open > 0;
			begun = 0;
		} else if (is(cell, PSEUDO_END) && begun) {
			begun--;
		} else if (is(cell, PSEUDO_END)) {
			reading->open--;
		}
	}
	return begun;
}

/* One row that stands for itself: title, search line, rules, hints. */
static void assert_row_whole(struct reading *reading, const struct rect *rect, bool may_be_cut)
{
	struct surface part =
		surface_part(reading->screen, rect->row, rect->col, rect->rows, rect->cols);

	for (int row = 0; row < part.rows; row++) {
		reading->open = 0;
		if (read_row(reading, &part, row) || reading->open)
			fail_at(reading, rect->row + row, "a text is not whole");
		for (int col = 0; !may_be_cut && col < part.cols; col++) {
			if (is(surface_cell(&part, row, col), "…"))
				fail_at(reading, rect->row + row, "a text is cut");
		}
	}
}

static bool has_arrow(const struct surface *part, int row, const char *arrow)
{
	for (int col = 0; col < part->cols; col++) {
		if (is(surface_cell(part, row, col), arrow))
			return true;
	}
	return false;
}

/* Rows of running text or of a list: what begins ends somewhere below, unless that cannot be seen.
 */
static void assert_rows_whole(struct reading *reading, const struct rect *rect)
{
	struct surface part =
		surface_part(reading->screen, rect->row, rect->col, rect->rows, rect->cols);

	if (!part.rows || !part.cols)
		return;
	reading->scrolled_above = has_arrow(&part, 0, "↑");
	reading->scrolled_below = has_arrow(&part, part.rows - 1, "↓");
	reading->open = 0;
	for (int row = 0; row < part.rows; row++) {
		int begun = read_row(reading, &part, row);

		if (reading->open < 0 && !reading->scrolled_above)
			fail_at(reading, rect->row + row, "a text has no beginning");
		if (reading->open < 0)
			reading->open = 0;
		reading->open += begun;
	}
	if (reading->open && !reading->scrolled_below)
		fail_at(reading, rect->row + part.rows - 1, "a text has no end");
}

static void assert_whole(struct app *app, const char *place)
{
	struct surface screen;
	const struct layout *layout = &app->layout;
	struct reading reading = {.app = app, .place = place, .screen = &screen};

	places_draw(app, &screen);
	assert_row_whole(&reading, &layout->title, app->cols < 20);
	assert_row_whole(&reading, &layout->search, true);
	assert_row_whole(&reading, &layout->upper_rule, true);
	assert_row_whole(&reading, &layout->lower_rule, false);
	assert_row_whole(&reading, &layout->hints, app->message.len > 0);
	if (app->n_panels) {
		assert_rows_whole(&reading, app_panel_room(app, app->panels[app->n_panels - 1]));
	} else {
		assert_rows_whole(&reading, &layout->list);
		assert_rows_whole(&reading, &layout->entry);
	}
	surface_release(&screen);
}

static void place__holds_longer_messages(void **state)
{
	size_t place = *(const size_t *)*state;
	struct buf name;

	buf_init(&name);
	places_name(place, &name);
	for (size_t i = 0; i < N_SIZES; i++) {
		struct app app;

		places_open(&app, index_used, LANG_CY);
		app_resize(&app, sizes[i].rows, sizes[i].cols);
		places_go(&app, place);
		assert_whole(&app, name.data);
		app_do(&app, ACTION_LAST);
		assert_whole(&app, name.data);
		app_release(&app);
	}
	buf_release(&name);
}

/* What a command opens or says, from the list and from an entry. */
static void command__holds_longer_messages(void **state)
{
	static const struct size usual[] = {{24, 80}, {12, 40}};

	(void)state;
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		for (size_t k = 0; k < 2 * sizeof usual / sizeof *usual; k++) {
			struct app app;

			places_open(&app, index_used, LANG_CY);
			app_resize(&app, usual[k / 2].rows, usual[k / 2].cols);
			places_settle(&app);
			if (k % 2)
				app_open_entry(&app, "community-assets");
			places_settle(&app);
			app_do(&app, (enum action)i);
			assert_whole(&app, action_info((enum action)i)->name);
			app_release(&app);
		}
	}
}

static void pseudo__is_longer_and_keeps_what_varies(void **state)
{
	static const char *const cases[][2] = {{"Open", "⟦Ôpén⟧"}, {"", "⟦⟧"},
		{"No results for ‘{1}’", "⟦Nó résúlts fór ‘{1}’······⟧"}};
	struct buf text;

	(void)state;
	buf_init(&text);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buf_clear(&text);
		pseudo_text(&text, cases[i][0]);
		assert_string_equal(text.data, cases[i][1]);
	}
	buf_release(&text);
	i18n_set(LANG_CY);
	assert_string_equal(_("All commands"), "⟦Âll cómmánds···⟧");
	assert_string_equal(ngettext("{1} term, {2} suggested", "{1} terms, {2} suggested", 1),
		"⟦{1} térm, {2} súggéstéd ····· ·⟧");
	assert_string_equal(ngettext("{1} term, {2} suggested", "{1} terms, {2} suggested", 2),
		"⟦{1} térms, {2} súggéstéd ····· ·⟧");
}

static int set_up(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");
	char *pseudo;

	(void)state;
	if (!localedir)
		return -1;
	pseudo_write(localedir, "pseudo");
	pseudo = fixture_path("pseudo");
	i18n_init(pseudo);
	free(pseudo);
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
	size_t n = places_count();
	struct CMUnitTest *tests = calloc(n + 2, sizeof *tests);
	size_t *places = calloc(n, sizeof *places);
	char(*names)[NAME_SIZE] = calloc(n, sizeof *names);
	int failed;

	if (!tests || !places || !names)
		return EXIT_FAILURE;
	tests[n] = (struct CMUnitTest)cmocka_unit_test(pseudo__is_longer_and_keeps_what_varies);
	tests[n + 1] = (struct CMUnitTest)cmocka_unit_test(command__holds_longer_messages);
	for (size_t i = 0; i < n; i++) {
		struct buf name;

		buf_init(&name);
		places_name(i, &name);
		snprintf(names[i], sizeof names[i], "%s holds longer messages", name.data);
		buf_release(&name);
		places[i] = i;
		tests[i] = (struct CMUnitTest){.name = names[i],
			.test_func = place__holds_longer_messages,
			.initial_state = &places[i]};
	}
	failed = _cmocka_run_group_tests("pseudo", tests, n + 2, set_up, tear_down);
	free(names);
	free(places);
	free(tests);
	return failed;
}
