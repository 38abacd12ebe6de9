/* dialogue_commands.c - what can be said in the line dialogue: a table of words in both languages
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/dialogue.h"
#include "text/fold.h"

struct order {
	const char *word[N_LANGS];
	const char *arguments; /* N_(), or NULL: with more words behind it, it is no command */
	const char *summary;   /* N_() */
	bool (*run)(
		struct dialogue *dialogue, const char *rest); /* false: it is a search after all */
};

static bool run_find(struct dialogue *dialogue, const char *rest)
{
	if (*rest)
		dialogue_go(dialogue, PLACE_RESULTS, rest, 0);
	else
		dialogue_say(dialogue, _("Type the words to look up."), NULL);
	return true;
}

static bool run_back(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	if (!dialogue_back(dialogue))
		dialogue_say(dialogue, _("There is nothing to go back to."), NULL);
	return true;
}

static bool is_list(const struct place *place)
{
	switch (place->kind) {
	case PLACE_RESULTS:
	case PLACE_LIST:
	case PLACE_BOOKMARKS:
	case PLACE_VISITED:
	case PLACE_SEARCHES:
	case PLACE_NEWS:
		return true;
	default:
		return false;
	}
}

static bool run_more(struct dialogue *dialogue, const char *rest)
{
	struct place *place = dialogue_place(dialogue);

	(void)rest;
	if (is_list(place) && place->skip + ROWS_SHOWN < place->total) {
		place->skip += ROWS_SHOWN;
		dialogue_show(dialogue);
	} else {
		dialogue_say(dialogue, _("There is no more here."), NULL);
	}
	return true;
}

/* The number beside @number that leads to something of the same kind; 0: there is none. */
static size_t find_beside(const struct place *place, size_t number, bool forward)
{
	enum target_kind kind = place->targets[number - 1].kind;

	do {
		number += forward ? 1 : (size_t)-1;
	} while (number >= 1 && number <= place->n_targets &&
		 place->targets[number - 1].kind != kind);
	return number <= place->n_targets ? number : 0;
}

/* Goes to what stands beside this in the place that led here. */
static void go_beside(struct dialogue *dialogue, bool forward)
{
	const struct place *here = dialogue_place(dialogue), *before = here - 1;
	size_t number;

	if (!here->number || dialogue->n_places < 2 || here->number > before->n_targets) {
		dialogue_say(dialogue, _("There is nothing beside this."), NULL);
		return;
	}
	number = find_beside(before, here->number, forward);
	if (number) {
		dialogue_leave(dialogue);
		dialogue_open(dialogue, number);
	} else {
		dialogue_say(dialogue,
			forward ? _("This is the last one.") : _("This is the first one."), NULL);
	}
}

static bool run_next(struct dialogue *dialogue, const char *rest)
{
	if (is_list(dialogue_place(dialogue)))
		return run_more(dialogue, rest);
	go_beside(dialogue, true);
	return true;
}

static bool run_previous(struct dialogue *dialogue, const char *rest)
{
	struct place *place = dialogue_place(dialogue);

	(void)rest;
	if (!is_list(place)) {
		go_beside(dialogue, false);
	} else if (place->skip) {
		place->skip -= ROWS_SHOWN;
		dialogue_show(dialogue);
	} else {
		dialogue_say(dialogue, _("This is the beginning."), NULL);
	}
	return true;
}

static bool run_again(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_show(dialogue);
	return true;
}

static bool run_list(struct dialogue *dialogue, const char *rest)
{
	const char *letter = *rest ? dialogue_letter(dialogue, rest) : "";

	if (letter)
		dialogue_go(dialogue, PLACE_LIST, letter, 0);
	return letter != NULL;
}

static bool run_filter(struct dialogue *dialogue, const char *rest)
{
	dialogue_filter(dialogue, rest);
	return true;
}

static bool run_filters(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_FILTERS, "", 0);
	return true;
}

static bool run_clear(struct dialogue *dialogue, const char *rest)
{
	struct place *place = dialogue_place(dialogue);

	(void)rest;
	filters_clear(&dialogue->filters);
	place->skip = 0;
	if (place->kind != PLACE_FILTERS)
		dialogue_say(dialogue, _("No filter is set."), NULL);
	if (place->kind == PLACE_FILTERS || is_list(place))
		dialogue_show(dialogue);
	return true;
}

static bool run_map(struct dialogue *dialogue, const char *rest)
{
	const struct maps *maps = index_maps(dialogue->index);
	const struct map *map = *rest ? dialogue_find_map(dialogue, rest) : NULL;
	const struct place *place = dialogue_place(dialogue);

	if (!*rest && place->kind == PLACE_ENTRY) {
		dialogue_go(dialogue, PLACE_AROUND, place->what, 0);
		return true;
	}
	if (!*rest && maps->n == 1)
		map = &maps->items[0];
	if (map)
		dialogue_go(dialogue, PLACE_MAP, map->id.text, 0);
	else if (!*rest)
		dialogue_go(dialogue, PLACE_MAPS, "", 0);
	return map || !*rest;
}

static bool run_pages(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_PAGES, "", 0);
	return true;
}

static bool run_bookmark(struct dialogue *dialogue, const char *rest)
{
	remember_bookmark(dialogue, rest);
	return true;
}

static bool run_bookmarks(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_BOOKMARKS, "", 0);
	return true;
}

static bool run_visited(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_VISITED, "", 0);
	return true;
}

static bool run_searches(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_SEARCHES, "", 0);
	return true;
}

static bool run_news(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue_go(dialogue, PLACE_NEWS, "", 0);
	return true;
}

static bool run_language(struct dialogue *dialogue, const char *rest)
{
	struct error error;

	(void)rest;
	dialogue->ui = lang_other(dialogue->ui);
	i18n_set(dialogue->ui);
	dialogue->settings.interface = (int)dialogue->ui;
	/* Translators: said when the interface has been turned to your language. */
	dialogue_say(dialogue, _("The interface is in English now."), NULL);
	if (settings_save(&dialogue->settings, &error))
		dialogue_tell(dialogue, &error);
	dialogue_show(dialogue);
	return true;
}

static bool run_help(struct dialogue *dialogue, const char *rest);

static bool run_quit(struct dialogue *dialogue, const char *rest)
{
	(void)rest;
	dialogue->quit = true;
	return true;
}

static const struct order table[] = {
	{{"chwilio", "find"}, N_("WORDS…"), N_("look words up, also those that are commands"),
		run_find},
	{{"nôl", "back"}, NULL, N_("go back to where you came from"), run_back},
	{{"rhagor", "more"}, NULL, N_("the next rows of the results or of the list"), run_more},
	{{"nesaf", "next"}, NULL, N_("the next entry of the results, list, map or page"), run_next},
	{{"blaenorol", "previous"}, NULL, N_("the one before"), run_previous},
	{{"eto", "again"}, NULL, N_("print again what is here"), run_again},
	{{"rhestr", "list"}, N_("[LETTER]"), N_("all entries in alphabetical order"), run_list},
	{{"hidlo", "filter"}, N_("[KIND] VALUE"),
		N_("only entries of a sector, theme, kind of term, step or review state"),
		run_filter},
	{{"hidlyddion", "filters"}, NULL, N_("what is filtered by; a number drops a filter"),
		run_filters},
	{{"clirio", "clear"}, NULL, N_("drop all filters"), run_clear},
	{{"map", "map"}, N_("[NAME]"),
		N_("what is around the entry here; elsewhere the maps, or one of them in reading "
		   "order"),
		run_map},
	{{"tudalennau", "pages"}, NULL, N_("the background pages"), run_pages},
	{{"copïo", "copy"}, N_("[WHAT]"),
		N_("the Welsh term; or: english, both, text, markdown, citation"), dialogue_copy},
	{{"nod", "bookmark"}, N_("[LIST]"),
		N_("bookmark this entry or take its bookmark away; or put it in a list"),
		run_bookmark},
	{{"nodau", "bookmarks"}, NULL, N_("the bookmarks"), run_bookmarks},
	{{"hanes", "history"}, NULL, N_("the entries read before"), run_visited},
	{{"chwiliadau", "searches"}, NULL, N_("the earlier searches"), run_searches},
	{{"newydd", "new"}, NULL, N_("what is new since your last visit"), run_news},
	{{"iaith", "language"}, NULL, N_("turn the interface to Welsh; remembered"), run_language},
	{{"help", "help"}, NULL, N_("these commands"), run_help},
	{{"gadael", "quit"}, NULL, N_("leave"), run_quit},
};

enum { N_ORDERS = sizeof table / sizeof *table };

static bool run_help(struct dialogue *dialogue, const char *rest)
{
	struct buf line;

	(void)rest;
	buf_init(&line);
	dialogue_say(dialogue,
		_("Type words to look them up, a number to open what has it, or a command:"), NULL);
	for (size_t i = 0; i < N_ORDERS; i++) {
		buf_add_str(&line, table[i].word[dialogue->ui]);
		if (table[i].arguments)
			buf_add_format(&line, " %s", _(table[i].arguments));
		buf_add_format(&line, ": %s", _(table[i].summary));
		dialogue_line(dialogue, &line, 0);
	}
	buf_release(&line);
	dialogue_say(dialogue, _("The words of both languages are always understood."), NULL);
	return true;
}

/* Whether the first @len bytes of a line are this word, but for case and accents. */
static bool is_word(const char *line, size_t len, const char *word)
{
	struct buf typed, known;
	bool same;

	buf_init(&typed);
	buf_init(&known);
	fold_key(&typed, line, len);
	fold_key(&known, word, strlen(word));
	same = !typed.failed && !known.failed && strcmp(typed.data, known.data) == 0;
	buf_release(&typed);
	buf_release(&known);
	return same;
}

static const struct order *find_order(const char *line, size_t len, const char *rest)
{
	for (size_t i = 0; i < N_ORDERS; i++) {
		if (*rest && !table[i].arguments)
			continue;
		if (is_word(line, len, table[i].word[LANG_CY]) ||
			is_word(line, len, table[i].word[LANG_EN]))
			return &table[i];
	}
	return NULL;
}

static void answer_number(struct dialogue *dialogue, const char *text)
{
	size_t n = strlen(text) < 10 ? (size_t)strtoul(text, NULL, 10) : 0;

	if (n >= 1 && n <= dialogue_place(dialogue)->n_targets)
		dialogue_open(dialogue, n);
	else
		dialogue_say(dialogue, _("There is no number {1} here."), text);
}

static void answer_text(struct dialogue *dialogue, const char *text)
{
	size_t len = strcspn(text, " \t");
	const char *rest = text + len + strspn(text + len, " \t");
	const struct order *order = find_order(text, len, rest);

	if (!*text)
		return;
	if (strcmp(text, "?") == 0)
		run_help(dialogue, "");
	else if (text[strspn(text, "0123456789")] == '\0')
		answer_number(dialogue, text);
	else if (!order || !order->run(dialogue, rest))
		run_find(dialogue, text);
}

void dialogue_answer(struct dialogue *dialogue, const char *line)
{
	size_t start = strspn(line, " \t\r"), len = strlen(line + start);
	struct error error;
	struct buf text;

	while (len && strchr(" \t\r", line[start + len - 1]))
		len--;
	buf_init(&text);
	buf_add(&text, line + start, len);
	if (buf_status(&text, &error))
		dialogue_tell(dialogue, &error);
	else
		answer_text(dialogue, text.data);
	buf_release(&text);
}
