/* memory.c - what the interface remembers in the user's database
 * SPDX-License-Identifier: MIT
 */
#include "tui/memory.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "present/news.h"
#include "tui/view_entry.h"
#include "tui/view_search.h"

void memory_open(struct app *app)
{
	struct error error;

	app->store_due = false;
	if (store_open(&app->store, &error) != STATUS_OK ||
		store_begin(app->store, &app->first_visit, &error) != STATUS_OK) {
		memory_close(app);
		app_fail(app, &error);
	}
	/* Whether it is bookmarked can be told now. */
	app->views[VIEW_ENTRY].stale = true;
}

void memory_begin(struct app *app)
{
	app->store_due = true;
	if (!store_is_there())
		memory_open(app);
}

void memory_ready(struct app *app)
{
	if (app->store_due)
		memory_open(app);
}

void memory_close(struct app *app)
{
	store_close(app->store);
	app->store = NULL;
}

/* What was not asked for fails once aloud, and is then not tried again. */
static bool note(struct app *app, enum status status, const struct error *error)
{
	if (!status)
		return true;
	app->forgetful = true;
	app_fail(app, error);
	return false;
}

void memory_add(struct app *app, const char *id)
{
	const struct view *list = &app->views[VIEW_SEARCH];
	const char *selected = search_selected(list);
	bool found = app->focus == VIEW_SEARCH && !app->n_panels && !search_is_blank(list) &&
		     selected && strcmp(selected, id) == 0;
	struct error error;

	if (!app->store || app->forgetful)
		return;
	if (note(app, store_add_visit(app->store, id, &error), &error) && found)
		note(app, store_add_search(app->store, search_query(list), &error), &error);
}

/* By which key all of them are found, be it that of all commands. */
static void tell_marked(struct app *app)
{
	const struct key *key = keymap_key(&app->keymap, ACTION_BOOKMARKS);
	struct buf name;

	if (!key)
		key = keymap_key(&app->keymap, ACTION_PALETTE);
	buf_init(&name);
	if (key)
		key_add_label(key, &name);
	app_say(app, name.len ? N_("Bookmarked. All bookmarks: {1}") : N_("Bookmarked"), name.data);
	buf_release(&name);
}

bool memory_is_marked(const struct app *app, const char *id)
{
	bool marked;

	return app->store && store_is_marked(app->store, id, &marked, NULL) == STATUS_OK && marked;
}

void memory_bookmark(struct app *app)
{
	const char *id = app->focus == VIEW_ENTRY ? entry_shown(&app->views[VIEW_ENTRY])
						  : search_selected(&app->views[VIEW_SEARCH]);
	struct error error;
	bool marked;

	if (!app->store) {
		app_say(app, N_("Nothing is remembered in this session: there is no bookmark"),
			NULL);
	} else if (!id) {
		app_say(app, N_("There is no entry to bookmark"), NULL);
	} else if (store_toggle(app->store, id, &marked, &error) != STATUS_OK) {
		app_fail(app, &error);
	} else {
		app->views[VIEW_ENTRY].stale = true;
		if (marked)
			tell_marked(app);
		else
			app_say(app, N_("The bookmark has been taken away"), NULL);
	}
}

static void tell(struct app *app, size_t n)
{
	char number[24];

	snprintf(number, sizeof number, "%zu", n);
	app_say(app, N_("Entries new or changed since your last visit: {1}"), number);
}

bool memory_look(struct app *app)
{
	struct error error;
	enum status status;
	size_t n;

	if (app->store_due) {
		memory_open(app);
		return true;
	}
	if (!app->store || app->news_known)
		return false;
	index_set_stop(app->index, app->key_waits, NULL);
	status = news_look(app->store, app->index, &n, &error);
	index_set_stop(app->index, NULL, NULL);
	if (status == STATUS_STOPPED)
		return false;
	app->news_known = true;
	if (status)
		app_fail(app, &error);
	else if (n && !app->message.len)
		tell(app, n);
	else
		return false;
	return true;
}
