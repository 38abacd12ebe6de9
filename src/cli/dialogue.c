/* dialogue.c - the glossary as a line dialogue: lines read, the way from place to place
 * SPDX-License-Identifier: MIT
 */
#include "cli/dialogue.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "present/label.h"

enum { LINE_MOST = 4096 };

static const struct {
	const char *name;
	enum status (*show)(struct dialogue *dialogue, struct place *place, struct error *error);
} table[N_PLACES] = {
	[PLACE_START] = {N_("start"), show_start},
	[PLACE_RESULTS] = {N_("results"), show_results},
	[PLACE_LIST] = {N_("list"), show_list},
	[PLACE_ENTRY] = {N_("entry"), show_numbered_entry},
	[PLACE_FILTERS] = {N_("filters"), show_filters},
	[PLACE_MAPS] = {N_("maps"), show_maps},
	[PLACE_MAP] = {N_("map"), show_map},
	[PLACE_AROUND] = {N_("map"), show_around},
	[PLACE_PAGES] = {N_("pages"), show_pages},
	[PLACE_PAGE] = {N_("page"), show_page},
	[PLACE_BOOKMARKS] = {N_("bookmarks"), show_shelf},
	[PLACE_VISITED] = {N_("read before"), show_shelf},
	[PLACE_SEARCHES] = {N_("searches"), show_shelf},
	[PLACE_NEWS] = {N_("news"), show_shelf},
};

const char *place_name(enum place_kind kind)
{
	return _(table[kind].name);
}

struct place *dialogue_place(struct dialogue *dialogue)
{
	return &dialogue->places[dialogue->n_places - 1];
}

void dialogue_say(struct dialogue *dialogue, const char *message, const char *arg)
{
	print_template(&dialogue->print, message, arg, NULL);
}

void dialogue_tell(struct dialogue *dialogue, const struct error *error)
{
	struct buf line;

	buf_init(&line);
	label_error(error, &line);
	print_text(&dialogue->print, line.data);
	print_raw(&dialogue->print, "\n");
	buf_release(&line);
}

const char *dialogue_in(const struct dialogue *dialogue, const struct bitext *text)
{
	const char *wanted = text->in[dialogue->ui].text;

	if (!wanted)
		wanted = text->in[lang_other(dialogue->ui)].text;
	return wanted ? wanted : "";
}

void dialogue_line(struct dialogue *dialogue, struct buf *line, int indent)
{
	print_wrapped(&dialogue->print, line, indent, 2);
	buf_clear(line);
}

size_t place_add(struct place *place, enum target_kind kind, const char *id)
{
	struct target *targets =
		arena_grow(&place->arena, place->targets, place->n_targets, sizeof *targets);
	const char *copy = arena_text(&place->arena, id, strlen(id));

	if (!targets || !copy)
		return 0;
	place->targets = targets;
	targets[place->n_targets] = (struct target){.kind = kind, .id = copy};
	return ++place->n_targets;
}

static void forget_targets(struct place *place)
{
	arena_release(&place->arena);
	place->targets = NULL;
	place->n_targets = 0;
}

static void leave_place(struct place *place)
{
	forget_targets(place);
	free(place->what);
}

void dialogue_show(struct dialogue *dialogue)
{
	struct place *place = dialogue_place(dialogue);
	struct error error;

	forget_targets(place);
	if (table[place->kind].show(dialogue, place, &error))
		dialogue_tell(dialogue, &error);
}

/* Room for one more place; when there are too many the oldest but the start is forgotten. */
static struct place *new_place(struct dialogue *dialogue)
{
	struct place *second = &dialogue->places[1];

	if (dialogue->n_places == PLACES_MOST) {
		leave_place(second);
		memmove(second, second + 1, (PLACES_MOST - 2) * sizeof *second);
		dialogue->n_places--;
	}
	return &dialogue->places[dialogue->n_places];
}

void dialogue_go(struct dialogue *dialogue, enum place_kind kind, const char *what, size_t number)
{
	char *copy = strdup(what);
	struct place *place;
	struct error error;

	if (!copy) {
		error_no_memory(&error);
		dialogue_tell(dialogue, &error);
		return;
	}
	place = new_place(dialogue);
	*place = (struct place){.kind = kind, .what = copy, .number = number};
	arena_init(&place->arena);
	dialogue->n_places++;
	dialogue_show(dialogue);
}

void dialogue_leave(struct dialogue *dialogue)
{
	leave_place(dialogue_place(dialogue));
	dialogue->n_places--;
}

bool dialogue_back(struct dialogue *dialogue)
{
	if (dialogue->n_places == 1)
		return false;
	dialogue_leave(dialogue);
	dialogue_show(dialogue);
	return true;
}

void dialogue_open(struct dialogue *dialogue, size_t number)
{
	const struct place *place = dialogue_place(dialogue);
	const struct target *target = &place->targets[number - 1];
	struct error error;

	switch (target->kind) {
	case TARGET_ENTRY:
		remember_entry(dialogue, place, target->id);
		dialogue_go(dialogue, PLACE_ENTRY, target->id, number);
		break;
	case TARGET_MAP:
		dialogue_go(dialogue, PLACE_MAP, target->id, number);
		break;
	case TARGET_PAGE:
		dialogue_go(dialogue, PLACE_PAGE, target->id, number);
		break;
	case TARGET_STEP:
		if (filters_add(&dialogue->filters, dialogue->index, FILTER_STEP, target->id,
			    &error) == STATUS_OK)
			dialogue_go(dialogue, PLACE_LIST, "", 0);
		else
			dialogue_tell(dialogue, &error);
		break;
	case TARGET_SEARCH:
		dialogue_go(dialogue, PLACE_RESULTS, target->id, number);
		break;
	case TARGET_FILTER:
		filters_remove(&dialogue->filters, target->of, target->id);
		dialogue_show(dialogue);
		break;
	}
}

enum reading { READ_LINE, READ_TOO_LONG, READ_END };

/* A line without its end; a NUL in it is a blank. What is too long is read and forgotten. */
static enum reading read_line(struct buf *line)
{
	enum reading reading = READ_LINE;
	int c = getchar();

	buf_clear(line);
	if (c == EOF)
		return READ_END;
	for (; c != EOF && c != '\n'; c = getchar()) {
		if (line->len == LINE_MOST)
			reading = READ_TOO_LONG;
		else
			buf_add_char(line, c ? (char)c : ' ');
	}
	return reading;
}

/* Where one is, in a word. Through a pipe nobody types the end of its line. */
static void print_prompt(struct dialogue *dialogue, bool typed)
{
	print_raw(&dialogue->print, place_name(dialogue_place(dialogue)->kind));
	print_raw(&dialogue->print, typed ? "> " : ">\n");
	print_flush(&dialogue->print);
}

static void converse(struct dialogue *dialogue)
{
	bool typed = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	enum reading reading = READ_LINE;
	struct buf line;

	buf_init(&line);
	while (!dialogue->quit && !dialogue->print.errnum) {
		print_prompt(dialogue, typed);
		reading = read_line(&line);
		if (reading == READ_END)
			break;
		if (reading == READ_TOO_LONG || line.failed)
			dialogue_say(dialogue, _("That line is too long."), NULL);
		else
			dialogue_answer(dialogue, line.data);
	}
	if (reading == READ_END && typed)
		print_raw(&dialogue->print, "\n");
	buf_release(&line);
}

int dialogue_run(const struct cli *cli, const char *query)
{
	struct dialogue *dialogue = calloc(1, sizeof *dialogue);
	struct error error;
	int code;

	if (!dialogue) {
		error_no_memory(&error);
		return cli_fail(&error);
	}
	code = cli_open_index(cli, &dialogue->index);
	if (code) {
		free(dialogue);
		return code;
	}
	dialogue->settings = cli->settings;
	dialogue->ui = cli->ui;
	dialogue->version = cli->host->version;
	print_open(&dialogue->print, COLOR_NEVER, false);
	remember_open(dialogue);
	dialogue_go(dialogue, PLACE_START, "", 0);
	if (query && *query && dialogue->n_places)
		dialogue_go(dialogue, PLACE_RESULTS, query, 0);
	if (dialogue->n_places)
		converse(dialogue);
	if (ferror(stdin)) {
		error_system(&error, errno, NULL);
		code = cli_fail(&error);
	}
	code = print_close(&dialogue->print, code);
	while (dialogue->n_places)
		leave_place(&dialogue->places[--dialogue->n_places]);
	filters_release(&dialogue->filters);
	store_close(dialogue->store);
	index_close(dialogue->index);
	free(dialogue);
	return code;
}
