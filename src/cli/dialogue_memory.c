/* dialogue_memory.c - bookmarks, entries read before, searches and news in the line dialogue
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/dialogue.h"
#include "present/label.h"
#include "present/news.h"
#include "present/page_doc.h"
#include "present/shelf.h"

/* What was not asked for fails once aloud, and is then not tried again. */
static bool note(struct dialogue *dialogue, enum status status, const struct error *error)
{
	if (!status)
		return true;
	dialogue->forgetful = true;
	dialogue_tell(dialogue, error);
	return false;
}

static void look_for_news(struct dialogue *dialogue)
{
	struct error error;
	struct buf line;
	size_t n;

	if (!note(dialogue, news_look(dialogue->store, dialogue->index, &n, &error), &error) || !n)
		return;
	buf_init(&line);
	label_number(_("Entries new or changed since your last visit: {1}"), n, &line);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

void remember_open(struct dialogue *dialogue)
{
	struct error error;

	if (store_open(&dialogue->store, &error))
		cli_fail(&error);
	else
		look_for_news(dialogue);
}

void remember_entry(struct dialogue *dialogue, const struct place *from, const char *id)
{
	struct error error;

	if (!dialogue->store || dialogue->forgetful)
		return;
	if (note(dialogue, store_add_visit(dialogue->store, id, &error), &error) &&
		from->kind == PLACE_RESULTS)
		note(dialogue, store_add_search(dialogue->store, from->what, &error), &error);
}

static enum status put_in_list(
	struct dialogue *dialogue, const char *id, const char *list, struct error *error)
{
	bool marked;
	enum status status = store_is_marked(dialogue->store, id, &marked, error);

	if (!status && !marked)
		status = store_toggle(dialogue->store, id, &marked, error);
	if (!status)
		status = store_put(dialogue->store, id, list, error);
	if (!status)
		dialogue_say(dialogue, _("Put in the list ‘{1}’"), list);
	return status;
}

static enum status toggle(struct dialogue *dialogue, const char *id, struct error *error)
{
	bool marked;
	enum status status = store_toggle(dialogue->store, id, &marked, error);

	if (!status)
		dialogue_say(dialogue,
			marked ? _("Bookmarked") : _("The bookmark has been taken away"), NULL);
	return status;
}

void remember_bookmark(struct dialogue *dialogue, const char *list)
{
	const struct place *place = dialogue_place(dialogue);
	struct buf id;
	struct error error;
	enum status status;

	if (place->kind != PLACE_ENTRY && place->kind != PLACE_PAGE) {
		dialogue_say(dialogue, _("There is no entry to bookmark"), NULL);
		return;
	}
	if (!dialogue->store) {
		dialogue_say(dialogue,
			_("Nothing is remembered in this session: there is no bookmark"), NULL);
		return;
	}
	buf_init(&id);
	buf_add_format(&id, "%s%s", place->kind == PLACE_PAGE ? PAGE_PREFIX : "", place->what);
	status = buf_status(&id, &error);
	if (!status)
		status = *list ? put_in_list(dialogue, id.data, list, &error)
			       : toggle(dialogue, id.data, &error);
	if (status)
		dialogue_tell(dialogue, &error);
	buf_release(&id);
}

static enum shelf_kind kind_of(const struct place *place)
{
	return place->kind == PLACE_BOOKMARKS  ? SHELF_BOOKMARKS
	       : place->kind == PLACE_VISITED  ? SHELF_VISITED
	       : place->kind == PLACE_SEARCHES ? SHELF_SEARCHES
					       : SHELF_NEWS;
}

/* Each row is a target, so that numbers stay the same on every page of them. What is missing leads
 * to its id, of which it is then said that there is no such entry. */
static size_t add_target(struct place *place, enum shelf_kind kind, const struct shelf_row *row)
{
	const char *page = kind == SHELF_SEARCHES ? NULL : page_doc_id(row->key);

	if (kind == SHELF_SEARCHES)
		return place_add(place, TARGET_SEARCH, row->key);
	return page ? place_add(place, TARGET_PAGE, page)
		    : place_add(place, TARGET_ENTRY, row->key);
}

static void show_rows(struct dialogue *dialogue, struct place *place, const struct shelf *shelf)
{
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < shelf->n; i++) {
		const struct shelf_row *row = &shelf->rows[i];
		size_t number = add_target(place, kind_of(place), row);

		if (!number || i < place->skip || i >= place->skip + ROWS_SHOWN)
			continue;
		buf_add_format(&line, "%zu. ", number);
		print_add(&line, PIECE_PLAIN, row->text);
		if (*row->note) {
			buf_add_str(&line, "; ");
			print_add(&line, PIECE_PLAIN, row->note);
		}
		dialogue_line(dialogue, &line, 0);
	}
	buf_release(&line);
	if (place->skip + ROWS_SHOWN < shelf->n)
		dialogue_say(dialogue, _("‘more’ shows more."), NULL);
}

enum status show_shelf(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct shelf shelf = {.n = 0};
	enum status status = shelf_load(
		dialogue->store, dialogue->index, kind_of(place), dialogue->ui, &shelf, error);

	place->total = shelf.n;
	if (place->skip >= shelf.n)
		place->skip = 0;
	if (!status && !shelf.n)
		dialogue_say(dialogue,
			shelf_nothing(dialogue->store, dialogue->index, kind_of(place)), NULL);
	else if (!status)
		show_rows(dialogue, place, &shelf);
	shelf_release(&shelf);
	return status;
}
