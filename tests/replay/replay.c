/* replay.c - the whole interface without a terminal: keys from a script, screens compared
 * SPDX-License-Identifier: MIT
 *
 * usage: replay FILE.keys, whose screens are in FILE.screen. Lines of a script:
 *
 *	size 100x30          at first, and then a resize
 *	language cy          at first
 *	newcomer             at first: the person has never been here
 *	remember             at first: the interface has the user's database; it is noon of 1 May
 *2026 restart              it is left and opened again type TEXT            each character a key
 *	paste TEXT           all of it at once, pasted; | stands for a line end
 *	key NAME             a key by its name, such as Ctrl-P; several with blanks between
 *	click ROW COL        also wheel-up, wheel-down
 *	ahead … end          the keys between come before anything is drawn
 *	snap NAME            the screen: text and where the cursor stands
 *	attrs NAME           how its cells look
 *	same NAME            the screen is that of "snap NAME" again
 *	copied NAME          the text that was copied last
 *	clipboard WHAT       none, terminal or broken: what copying comes to; else a program has it
 *	quit                 the person has left
 *
 * Whatever is drawn is drawn twice, on surfaces that were not blank, and must come out the same.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "lib/fixture.h"
#include "lib/screen_text.h"
#include "lib/script.h"
#include "tui/app.h"
#include "tui/memory.h"

enum { NOON = 1777636800 };

struct replay {
	struct script script;
	struct app app;
	enum lang lang;
	int rows, cols;
	bool open, ahead, newcomer, remember;
	struct surface surface;
	struct copied copying; /* what it comes to */
	struct buf copied;
};

static struct copied copy(void *context, const char *text, size_t len)
{
	struct replay *replay = context;

	buf_clear(&replay->copied);
	buf_add(&replay->copied, text, len);
	buf_add_char(&replay->copied, '\n');
	return replay->copying;
}

static void set_clipboard(struct replay *replay, const char *what)
{
	replay->copying = (struct copied){COPIED, "clip"};
	if (strcmp(what, "none") == 0)
		replay->copying = (struct copied){COPIED_NOT, NULL};
	else if (strcmp(what, "terminal") == 0)
		replay->copying = (struct copied){COPIED_SENT, NULL};
	else if (strcmp(what, "broken") == 0)
		replay->copying = (struct copied){COPIED_NOT, "clip"};
}

static void open_app(struct replay *replay, struct index *index)
{
	struct settings settings = {.interface = -1};

	if (app_init(&replay->app, index, &settings, replay->lang, NULL) != STATUS_OK)
		script_fail(&replay->script, "the interface does not open");
	app_resize(&replay->app, replay->rows, replay->cols);
	replay->app.version = "1.0";
	replay->app.copy = copy;
	replay->app.copy_context = replay;
	strcpy(replay->app.today, "2026-11-22");
	if (replay->remember)
		memory_open(&replay->app);
	if (replay->app.store)
		store_set_clock(replay->app.store, NOON);
	replay->app.first_visit = replay->newcomer;
	replay->open = true;
}

static void close_app(struct replay *replay)
{
	if (!replay->open)
		return;
	memory_close(&replay->app);
	app_release(&replay->app);
	replay->open = false;
}

static void draw_on_dirt(struct replay *replay, struct surface *surface, const char *dirt)
{
	surface_release(surface);
	if (surface_init(surface, replay->app.rows, replay->app.cols, NULL) != STATUS_OK)
		script_fail(&replay->script, "no memory");
	surface_fill(surface, 0, 0, surface->rows, surface->cols, dirt, STYLE_ERROR);
	app_draw(&replay->app, surface);
}

static void add_screen(const struct surface *surface, struct buf *out)
{
	int row, col;

	screen_text_add(surface, out);
	surface_cursor(surface, &row, &col);
	buf_add_format(out, "cursor %d:%d\n", row, col);
}

/* Brings the screen up to date, as the loop does when no key waits. */
static void show(struct replay *replay)
{
	struct surface again = {0};
	struct buf one, other;

	do
		app_refresh(&replay->app);
	while (app_continue(&replay->app));
	draw_on_dirt(replay, &replay->surface, "x");
	app_refresh(&replay->app);
	draw_on_dirt(replay, &again, "y");
	buf_init(&one);
	buf_init(&other);
	add_screen(&replay->surface, &one);
	screen_text_add_attributes(&replay->surface, &one);
	add_screen(&again, &other);
	screen_text_add_attributes(&again, &other);
	if (strcmp(one.data, other.data) != 0)
		script_fail(&replay->script, "drawn twice it is not the same:\n%s\n%s", one.data,
			other.data);
	buf_release(&one);
	buf_release(&other);
	surface_release(&again);
}

static void press(struct replay *replay, const struct key *key)
{
	app_key(&replay->app, key);
	if (!replay->ahead)
		show(replay);
}

static void type(struct replay *replay, const char *text)
{
	size_t len = strlen(text);

	for (size_t at = 0; at < len;) {
		struct key key = {.code = K_CHAR};

		at += utf8_decode(text + at, len - at, &key.what);
		press(replay, &key);
	}
}

static void paste(struct replay *replay, char *text)
{
	const struct key key = {.code = K_PASTE, .text = text};

	for (char *at = strchr(text, '|'); at; at = strchr(at, '|'))
		*at = '\n';
	press(replay, &key);
}

static void press_named(struct replay *replay, char *names)
{
	for (char *name = strtok(names, " "); name; name = strtok(NULL, " ")) {
		struct key key;

		if (!key_parse(name, strlen(name), &key))
			script_fail(&replay->script, "there is no key %s", name);
		press(replay, &key);
	}
}

static void point(struct replay *replay, enum key_code code, const char *place)
{
	struct key key = {.code = code};

	if (sscanf(place, "%d %d", &key.row, &key.col) != 2)
		script_fail(&replay->script, "%s is no place", place);
	press(replay, &key);
}

static void resize(struct replay *replay, const char *size)
{
	struct key key = {.code = K_RESIZE};

	if (!script_size(size, &key.row, &key.col))
		script_fail(&replay->script, "%s is no size", size);
	press(replay, &key);
}

static void snap(struct replay *replay, const char *name, bool attributes)
{
	struct buf screen;

	buf_init(&screen);
	if (attributes)
		screen_text_add_attributes(&replay->surface, &screen);
	else
		add_screen(&replay->surface, &screen);
	script_took(&replay->script, name, screen.data);
	buf_release(&screen);
}

static void compare(struct replay *replay, const char *name)
{
	struct buf before, now;

	buf_init(&before);
	buf_init(&now);
	add_screen(&replay->surface, &now);
	if (!script_seen(&replay->script, name, &before) || strcmp(before.data, now.data) != 0)
		script_fail(&replay->script, "the screen is not that of %s:\n%s", name, now.data);
	buf_release(&before);
	buf_release(&now);
}

/* What a script says once the interface is open. */
static void follow(struct replay *replay, const char *word, char *rest)
{
	if (strcmp(word, "type") == 0)
		type(replay, rest);
	else if (strcmp(word, "paste") == 0)
		paste(replay, rest);
	else if (strcmp(word, "key") == 0)
		press_named(replay, rest);
	else if (strcmp(word, "click") == 0)
		point(replay, K_CLICK, rest);
	else if (strcmp(word, "wheel-up") == 0)
		point(replay, K_WHEEL_UP, rest);
	else if (strcmp(word, "wheel-down") == 0)
		point(replay, K_WHEEL_DOWN, rest);
	else if (strcmp(word, "size") == 0)
		resize(replay, rest);
	else if (strcmp(word, "snap") == 0 || strcmp(word, "attrs") == 0)
		snap(replay, rest, *word == 'a');
	else if (strcmp(word, "same") == 0)
		compare(replay, rest);
	else if (strcmp(word, "copied") == 0)
		script_took(&replay->script, rest, replay->copied.data);
	else if (strcmp(word, "clipboard") == 0)
		set_clipboard(replay, rest);
	else if (strcmp(word, "quit") == 0 && !replay->app.quit)
		script_fail(&replay->script, "the interface is still open");
	else if (strcmp(word, "quit") != 0)
		script_fail(&replay->script, "unknown word %s", word);
}

static void step(struct replay *replay, struct index *index, const char *word, char *rest)
{
	if (!replay->open && strcmp(word, "size") == 0) {
		if (!script_size(rest, &replay->rows, &replay->cols))
			script_fail(&replay->script, "%s is no size", rest);
		return;
	}
	if (!replay->open && strcmp(word, "language") == 0) {
		replay->lang = lang_of(rest) == LANG_CY ? LANG_CY : LANG_EN;
		return;
	}
	if (!replay->open && strcmp(word, "newcomer") == 0) {
		replay->newcomer = true;
		return;
	}
	if (!replay->open && strcmp(word, "remember") == 0) {
		replay->remember = true;
		return;
	}
	if (strcmp(word, "restart") == 0)
		close_app(replay);
	if (!replay->open) {
		open_app(replay, index);
		show(replay);
	}
	if (strcmp(word, "restart") == 0)
		return;
	if (strcmp(word, "ahead") == 0) {
		replay->ahead = true;
	} else if (strcmp(word, "end") == 0) {
		replay->ahead = false;
		show(replay);
	} else {
		follow(replay, word, rest);
	}
}

int main(int argc, char *argv[])
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");
	struct replay replay = {.lang = LANG_EN, .rows = 24, .cols = 80};
	struct index *index;
	char *word, *rest;
	int status;

	buf_init(&replay.copied);
	set_clipboard(&replay, "clip");
	if (argc != 2 || !localedir) {
		puts("not ok - usage: GEIRFA_LOCALEDIR=… replay FILE.keys");
		return 99;
	}
	i18n_init(localedir);
	index = fixture_index("tests/data/glossary");
	script_open(&replay.script, argv[1], ".screen");
	while (script_next(&replay.script, &word, &rest))
		step(&replay, index, word, rest);
	close_app(&replay);
	surface_release(&replay.surface);
	buf_release(&replay.copied);
	index_close(index);
	fixture_remove();
	status = script_close(&replay.script);
	return status;
}
