/* places.c - every place of the interface that a person can be at, for tests of all of them
 * SPDX-License-Identifier: MIT
 */
#include "lib/places.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"

static void go_list(struct app *app)
{
	(void)app;
}

static void go_found(struct app *app)
{
	places_type(app, "nghymuned");
}

static void go_nothing(struct app *app)
{
	places_type(app, "xyzzy");
}

static void go_entry(struct app *app)
{
	app_open_entry(app, "community-assets");
}

static void go_entry_end(struct app *app)
{
	go_entry(app);
	app_do(app, ACTION_LAST);
}

static void go_entry_full(struct app *app)
{
	go_entry(app);
	app_do(app, ACTION_FULL);
}

static void go_page(struct app *app)
{
	app_do(app, ACTION_PAGES);
	places_settle(app);
	app_do(app, ACTION_CHOOSE);
}

static const struct pane {
	const char *name;
	void (*go)(struct app *app);
} panes[] = {{"list", go_list}, {"found", go_found}, {"nothing", go_nothing}, {"entry", go_entry},
	{"entry-end", go_entry_end}, {"entry-full", go_entry_full}, {"page", go_page}};

static const char *const views[N_VIEWS] = {
#define X(id, ops) #id,
	VIEWS(X)
#undef X
};

enum { N_PANES = sizeof panes / sizeof *panes, FIRST_PANEL = VIEW_ENTRY + 1 };

size_t places_count(void)
{
	return N_PANES + N_VIEWS - FIRST_PANEL;
}

static enum view_id panel_of(size_t place)
{
	return (enum view_id)(place - N_PANES + FIRST_PANEL);
}

void places_name(size_t place, struct buf *out)
{
	if (place < N_PANES) {
		buf_add_str(out, panes[place].name);
		return;
	}
	for (const char *at = views[panel_of(place)]; *at; at++)
		buf_add_char(out, (char)(*at == '_' ? '-' : tolower((unsigned char)*at)));
}

void places_open(struct app *app, struct index *index, enum lang ui)
{
	struct settings settings = {.interface = -1};

	assert_int_equal(app_init(app, index, &settings, ui, NULL), STATUS_OK);
	app->version = "1.0";
}

/* A panel is opened over an entry, which some of them speak of. */
void places_go(struct app *app, size_t place)
{
	places_settle(app);
	if (place < N_PANES) {
		panes[place].go(app);
	} else {
		go_entry(app);
		places_settle(app);
		app_open_panel(app, panel_of(place));
	}
	places_settle(app);
}

void places_settle(struct app *app)
{
	do
		app_refresh(app);
	while (app_continue(app));
}

void places_type(struct app *app, const char *text)
{
	size_t len = strlen(text);

	for (size_t at = 0; at < len;) {
		struct key key = {.code = K_CHAR};

		at += utf8_decode(text + at, len - at, &key.what);
		app_key(app, &key);
	}
}

void places_draw(struct app *app, struct surface *surface)
{
	places_settle(app);
	assert_int_equal(surface_init(surface, app->rows, app->cols, NULL), STATUS_OK);
	app_draw(app, surface);
}
