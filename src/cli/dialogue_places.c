/* dialogue_places.c - the start, results, the list and entries in the line dialogue
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/dialogue.h"
#include "cli/show.h"
#include "index/browse.h"
#include "present/label.h"
#include "text/fold.h"
#include "text/order.h"

enum { COUNTED = 1000 };

/* What a row tells of a concept, whether it was searched or listed. */
struct told {
	const char *const *headword, *const *sense; /* of each language */
	const enum review *review;
};

static void add_headword(struct buf *line, const struct told *told, enum lang lang)
{
	print_add(line, PIECE_PLAIN, told->headword[lang]);
	if (told->sense[lang]) {
		buf_add_str(line, " (");
		print_add(line, PIECE_PLAIN, told->sense[lang]);
		buf_add_char(line, ')');
	}
}

/* Both headwords, that of @first before the other; one that is not there is said to be missing. */
static void add_headwords(struct buf *line, const struct told *told, enum lang first)
{
	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = i ? lang_other(first) : first;

		buf_add_str(line, i ? "; " : "");
		if (told->headword[lang])
			add_headword(line, told, lang);
		else
			buf_add_str(line, lang == LANG_CY ? _("No Welsh term yet")
							  : _("No English term yet"));
	}
}

/* The review state in a word, or one for each language where they differ. */
static void add_review(struct buf *line, const struct told *told, enum lang ui)
{
	const enum review *review = told->review;

	if (review[LANG_CY] == review[LANG_EN]) {
		buf_add_format(line, "; %s", label_review(review[ui]));
		return;
	}
	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = i ? lang_other(ui) : ui;

		buf_add_format(line, "; %s: %s", label_lang(lang), label_review(review[lang]));
	}
}

static void show_hit(struct dialogue *dialogue, size_t number, const struct hit *hit)
{
	const struct told told = {hit->headword, hit->sense, hit->review};
	const char *headword = hit->headword[hit->lang];
	struct buf line;

	buf_init(&line);
	buf_add_format(&line, "%zu. ", number);
	if (hit->field == FIELD_TERM && (!headword || strcmp(hit->text, headword) != 0)) {
		print_add(&line, PIECE_PLAIN, hit->text);
		if (hit->status == TERM_DEPRECATED)
			buf_add_format(&line, " (%s)", label_status(hit->status));
		buf_add_str(&line, ": ");
	}
	add_headwords(&line, &told, hit->lang);
	buf_add_str(&line, "; ");
	label_hit(hit, &line);
	add_review(&line, &told, dialogue->ui);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

/* "‘cymuned’: 12 found; 1–10", and what they are filtered by. */
static void show_count(struct dialogue *dialogue, const struct place *place, const char *name,
	const char *message, bool complete)
{
	size_t last = place->skip + ROWS_SHOWN;
	struct buf line;

	if (last > place->total)
		last = place->total;
	buf_init(&line);
	if (name) {
		buf_add_str(&line, "‘");
		print_add(&line, PIECE_PLAIN, name);
		buf_add_str(&line, "’: ");
	}
	label_number(message, place->total, &line);
	if (!complete)
		buf_add_format(&line, " %s", _("or more"));
	if (place->total > ROWS_SHOWN)
		buf_add_format(&line, "; %zu–%zu", place->skip + 1, last);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
	dialogue_filters_line(dialogue);
}

static void show_whether_more(struct dialogue *dialogue, const struct place *place)
{
	if (place->skip + ROWS_SHOWN < place->total)
		dialogue_say(dialogue, _("‘more’ shows more."), NULL);
}

enum status show_start(struct dialogue *dialogue, struct place *place, struct error *error)
{
	size_t n = index_count(dialogue->index, -1);
	struct buf line;

	(void)place;
	(void)error;
	buf_init(&line);
	buf_add_format(&line, "Geirfa: %s; ", _("Social prescribing glossary"));
	label_number(ngettext("{1} entry", "{1} entries", n), n, &line);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
	dialogue_filters_line(dialogue);
	dialogue_say(dialogue, _("Type words to look them up, a number to open what has it, or ‘help’."), NULL);
	return STATUS_OK;
}

static void show_hits(struct dialogue *dialogue, struct place *place, const struct results *results)
{
	place->total = results->n;
	if (!results->n) {
		dialogue_say(dialogue, _("No results for ‘{1}’"), place->what);
		dialogue_filters_line(dialogue);
		return;
	}
	show_count(dialogue, place, place->what, ngettext("{1} found", "{1} found", results->n),
		results->complete);
	for (size_t i = 0; i < results->n; i++) {
		size_t number = place_add(place, TARGET_ENTRY, results->hits[i].id);

		if (number && i >= place->skip && i < place->skip + ROWS_SHOWN)
			show_hit(dialogue, number, &results->hits[i]);
	}
	show_whether_more(dialogue, place);
}

enum status show_results(struct dialogue *dialogue, struct place *place, struct error *error)
{
	const struct search_request request = {.query = place->what,
		.interface = dialogue->ui,
		.only = -1,
		.filter = &dialogue->filters.filter,
		.limit = COUNTED};
	struct results results;
	enum status status = search_run(dialogue->index, &request, &results, error);

	if (!status)
		show_hits(dialogue, place, &results);
	results_release(&results);
	return status;
}

const char *dialogue_letter(const struct dialogue *dialogue, const char *text)
{
	const char *name, *found = NULL;
	struct buf typed, known;

	buf_init(&typed);
	buf_init(&known);
	fold_key(&typed, text, strlen(text));
	for (int i = 0; !found && (name = order_alphabet(dialogue->ui, i)); i++) {
		buf_clear(&known);
		fold_key(&known, name, strlen(name));
		if (strcmp(known.data, typed.data) == 0)
			found = name;
	}
	buf_release(&typed);
	buf_release(&known);
	return found;
}

/* Where a letter begins in the filtered list, or the next one that has entries; @end: how long the
 * list is. */
static enum status find_start(struct dialogue *dialogue, const char *letter, size_t end,
	size_t *start, struct error *error)
{
	struct browse_letter *items;
	size_t n;
	int wanted = 0;
	enum status status;
	const char *name;

	*start = 0;
	if (!*letter)
		return STATUS_OK;
	while ((name = order_alphabet(dialogue->ui, wanted)) && strcmp(name, letter) != 0)
		wanted++;
	if (!name)
		return STATUS_OK; /* a letter of the other language's alphabet alone */
	status = browse_letters(
		dialogue->index, dialogue->ui, &dialogue->filters.filter, &items, &n, error);
	if (status)
		return status;
	*start = end;
	for (size_t i = 0; i < n && *start == end; i++) {
		if (items[i].letter >= wanted)
			*start = items[i].first;
	}
	free(items);
	return STATUS_OK;
}

static void show_rows(
	struct dialogue *dialogue, struct place *place, const struct browse_page *page)
{
	struct buf line;

	buf_init(&line);
	for (size_t i = 0; i < page->n; i++) {
		const struct browse_row *row = &page->rows[i];
		const struct told told = {row->headword, row->sense, row->review};
		size_t number = place_add(place, TARGET_ENTRY, row->id);

		if (!number || i < place->skip)
			continue;
		buf_add_format(&line, "%zu. ", number);
		add_headwords(&line, &told, dialogue->ui);
		add_review(&line, &told, dialogue->ui);
		dialogue_line(dialogue, &line, 0);
	}
	buf_release(&line);
}

enum status show_list(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct browse_page page = {.n = 0};
	size_t n, start = 0;
	enum status status = browse_count(dialogue->index, &dialogue->filters.filter, &n, error);

	if (!status)
		status = find_start(dialogue, place->what, n, &start, error);
	if (status)
		return status;
	place->total = n - start;
	if (place->skip >= place->total)
		place->skip = 0;
	status = browse_rows(dialogue->index, dialogue->ui, &dialogue->filters.filter, start,
		place->skip + ROWS_SHOWN, &page, error);
	if (!status) {
		if (*place->what)
			dialogue_say(dialogue, _("From the letter {1} on:"), place->what);
		show_count(dialogue, place, NULL,
			ngettext("{1} entry", "{1} entries", place->total), true);
		show_rows(dialogue, place, &page);
		show_whether_more(dialogue, place);
	}
	browse_release(&page);
	return status;
}

enum status show_numbered_entry(struct dialogue *dialogue, struct place *place, struct error *error)
{
	const struct doc_options options = {.ui = dialogue->ui,
		.definition_first = dialogue->settings.definition_first,
		.full_grammar = true,
		.only = -1};
	struct entry entry;
	struct doc doc = {.n = 0};
	enum status status = entry_load(dialogue->index, place->what, &entry, error);

	if (!status)
		status = doc_build(&entry, dialogue->index, &options, &doc, error);
	if (!status)
		status = show_doc(&dialogue->print, &doc, dialogue->ui, -1, error);
	for (size_t i = 0; i < doc.n && !status; i++) {
		if (doc.blocks[i].kind == DOC_LINK &&
			!place_add(place, TARGET_ENTRY, doc.blocks[i].target))
			status = error_no_memory(error);
	}
	doc_release(&doc);
	entry_release(&entry);
	return status;
}

/* A line with the headwords of an entry. */
static void show_headwords(struct dialogue *dialogue, size_t number, const struct entry *entry)
{
	const char *headword[N_LANGS], *sense[N_LANGS];
	const struct told told = {headword, sense, entry->concept.review};
	struct buf line;

	for (int lang = 0; lang < N_LANGS; lang++) {
		const struct term *term = concept_preferred(&entry->concept, (enum lang)lang);

		headword[lang] = term ? term->term.text : NULL;
		sense[lang] = term ? entry->concept.sense.in[lang].text : NULL;
	}
	buf_init(&line);
	buf_add_format(&line, "%zu. ", number);
	add_headwords(&line, &told, dialogue->ui);
	dialogue_line(dialogue, &line, 2);
	buf_release(&line);
}

enum status dialogue_concept(
	struct dialogue *dialogue, struct place *place, const char *id, struct error *error)
{
	struct entry entry;
	enum status status = entry_load(dialogue->index, id, &entry, error);

	if (!status)
		show_headwords(dialogue, place_add(place, TARGET_ENTRY, id), &entry);
	entry_release(&entry);
	return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}
