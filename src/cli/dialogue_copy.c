/* dialogue_copy.c - copying in the line dialogue
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/clock.h"
#include "base/copier.h"
#include "base/i18n.h"
#include "cli/dialogue.h"
#include "present/copy.h"

static const double PATIENCE = 1.0;

/* What is copied of where one is; nothing, and *missing says why, where there is nothing. */
static enum status take_text(const struct dialogue *dialogue, const struct place *place,
	enum copy_kind kind, struct buf *text, const char **missing, struct error *error)
{
	char today[CLOCK_DATE_SIZE];
	const struct copy_options options = {.ui = dialogue->ui,
		.definition_first = dialogue->settings.definition_first,
		.only = -1,
		.version = dialogue->version,
		.date = today};
	struct page_list pages;
	struct entry entry;
	enum status status;

	clock_today(today);
	if (place->kind == PLACE_PAGE) {
		status = pages_load(dialogue->index, place->what, &pages, error);
		if (!status && pages.pages.n)
			status = copy_page(&pages.pages.items[0], dialogue->index, kind, &options,
				text, error);
		pages_release(&pages);
		return status;
	}
	status = entry_load(dialogue->index, place->what, &entry, error);
	if (!status) {
		*missing = copy_missing(&entry.concept, kind);
		status = copy_entry(&entry, dialogue->index, kind, &options, text, error);
	}
	entry_release(&entry);
	return status;
}

/* The text on lines of its own, to be marked with whatever marks there. */
static void print_it(struct dialogue *dialogue, const struct buf *text)
{
	print_raw(&dialogue->print, text->data);
	if (text->len && text->data[text->len - 1] != '\n')
		print_raw(&dialogue->print, "\n");
}

/* A term is printed also when it is copied: one hears whether it is the right one. */
static void give(struct dialogue *dialogue, const struct buf *text, bool is_long)
{
	const struct copier *copier = copier_choose();
	bool copied = copier && copier_run(copier, text->data, text->len, PATIENCE);

	if (copied)
		dialogue_say(dialogue, _("Copied with {1}."), copier->name);
	else if (copier)
		dialogue_say(dialogue, _("{1} failed. This is the text:"), copier->name);
	else
		dialogue_say(
			dialogue, _("No clipboard can be reached here. This is the text:"), NULL);
	if (!copied || !is_long)
		print_it(dialogue, text);
}

bool dialogue_copy(struct dialogue *dialogue, const char *what)
{
	const struct place *place = dialogue_place(dialogue);
	bool page = place->kind == PLACE_PAGE;
	int kind = *what ? copy_find(what) : page ? COPY_TEXT : COPY_WELSH;
	const char *missing = NULL;
	struct error error;
	struct buf text;

	if (kind < 0)
		return false;
	if ((!page && place->kind != PLACE_ENTRY) ||
		(page && !copy_of_page((enum copy_kind)kind))) {
		dialogue_say(dialogue,
			page ? _("There is nothing of that kind on a page.")
			     : _("Open an entry or a page first."),
			NULL);
		return true;
	}
	buf_init(&text);
	if (take_text(dialogue, place, (enum copy_kind)kind, &text, &missing, &error))
		dialogue_tell(dialogue, &error);
	else if (missing)
		dialogue_say(dialogue, missing, NULL);
	else
		give(dialogue, &text, kind >= COPY_TEXT);
	buf_release(&text);
	return true;
}
