/* dialogue.h - the glossary as a line dialogue: lines in, lines out
 * SPDX-License-Identifier: MIT
 *
 * For screen readers, and for terminals that can do no more.
 *
 * A line is read, lines are printed; nothing is drawn again, and no escape sequence is ever
 * written. A person is always at a place (results, an entry, a map …) whose items have numbers, and
 * can go back from it.
 */
#ifndef GEIRFA_CLI_DIALOGUE_H
#define GEIRFA_CLI_DIALOGUE_H

#include "cli/command.h"
#include "cli/print.h"
#include "index/filters.h"
#include "user/store.h"

enum place_kind {
	PLACE_START,
	PLACE_RESULTS, /* what: the query */
	PLACE_LIST,    /* what: the letter it begins with, or "" */
	PLACE_ENTRY,   /* what: a concept's id */
	PLACE_FILTERS,
	PLACE_MAPS,
	PLACE_MAP,    /* what: its id */
	PLACE_AROUND, /* what: the id of the concept in the middle */
	PLACE_PAGES,
	PLACE_PAGE, /* what: its id */
	PLACE_BOOKMARKS,
	PLACE_VISITED,
	PLACE_SEARCHES,
	PLACE_NEWS,
	N_PLACES
};

/* What a number leads to. */
enum target_kind {
	TARGET_ENTRY,
	TARGET_MAP,
	TARGET_PAGE,
	TARGET_STEP,
	TARGET_FILTER,
	TARGET_SEARCH
};

struct target {
	enum target_kind kind;
	const char *id;	     /* of a filter: its value; of a search: the query */
	enum filter_kind of; /* of a filter */
};

struct place {
	enum place_kind kind;
	char *what;
	size_t number;	    /* in the place before, by which it was opened; 0: by none */
	size_t skip, total; /* of a list: rows before the first that is shown, and in all */
	struct arena arena; /* of the targets */
	struct target *targets;
	size_t n_targets;
};

enum { PLACES_MOST = 64, ROWS_SHOWN = 10 };

struct dialogue {
	struct index *index;
	const char *version; /* of the program */
	struct store *store; /* NULL: nothing is remembered */
	bool forgetful;	     /* remembering failed, which was said: it is not tried again */
	struct settings settings;
	enum lang ui;
	struct print print;
	struct filters filters;
	struct place places[PLACES_MOST]; /* the way here; the last is where one is */
	size_t n_places;		  /* at least 1 */
	bool quit;
};

/**
 * dialogue_run - read lines and answer them until the input ends or the person leaves
 * @query: looked up first; NULL or "": nothing
 *
 * Returns the exit status.
 */
int dialogue_run(const struct cli *cli, const char *query);

/*
 * What follows is for the files dialogue*.c alone.
 */

/** dialogue_place - where one is */
struct place *dialogue_place(struct dialogue *dialogue);

/** dialogue_go - open a place and print it; @number: that which led there, or 0 */
void dialogue_go(struct dialogue *dialogue, enum place_kind kind, const char *what, size_t number);

/** dialogue_back - to the place before, which is printed again; false: there is none */
bool dialogue_back(struct dialogue *dialogue);

/** dialogue_leave - to the place before, which is not printed; there must be one */
void dialogue_leave(struct dialogue *dialogue);

/** dialogue_show - print where one is */
void dialogue_show(struct dialogue *dialogue);

/** dialogue_say - a message on a line; {1} replaced by @arg */
void dialogue_say(struct dialogue *dialogue, const char *message, const char *arg);

/** dialogue_tell - an error, on standard output as everything in a dialogue */
void dialogue_tell(struct dialogue *dialogue, const struct error *error);

/** dialogue_open - do what a number stands for */
void dialogue_open(struct dialogue *dialogue, size_t number);

/** dialogue_answer - do what a line says */
void dialogue_answer(struct dialogue *dialogue, const char *line);

/** place_add - one more target; its number is returned, 0 when memory ran out */
size_t place_add(struct place *place, enum target_kind kind, const char *id);

/** place_name - what the prompt calls it, translated */
const char *place_name(enum place_kind kind);

/* The lines of each place; their numbers become its targets. */
enum status show_start(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_results(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_list(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_numbered_entry(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_filters(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_maps(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_map(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_around(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_pages(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;
enum status show_page(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;

/* What is remembered (dialogue_memory.c). */
enum status show_shelf(
	struct dialogue *dialogue, struct place *place, struct error *error) MUST_CHECK;

/** remember_open - open the user's database; what goes wrong is told on standard error */
void remember_open(struct dialogue *dialogue);

/** remember_entry - remember an entry or page that is opened, and what was looked up when it is
 * opened from results */
void remember_entry(struct dialogue *dialogue, const struct place *from, const char *id);

/** remember_bookmark - bookmark the entry or page at hand, or take its bookmark away; with the name
 * of a list, put it there */
void remember_bookmark(struct dialogue *dialogue, const char *list);

/** dialogue_in - a text in the interface language, or in the other where that has none; "" for none
 */
const char *dialogue_in(const struct dialogue *dialogue, const struct bitext *text);

/** dialogue_line - what was put together, printed broken at the width; emptied */
void dialogue_line(struct dialogue *dialogue, struct buf *line, int indent);

/** dialogue_concept - a numbered line with the headwords of a concept; one that is not there has no
 * line */
enum status dialogue_concept(struct dialogue *dialogue, struct place *place, const char *id,
	struct error *error) MUST_CHECK;

/** dialogue_find_map - the map that a person means, or NULL */
const struct map *dialogue_find_map(const struct dialogue *dialogue, const char *name);

/** dialogue_letter - the name of a letter of the interface language, or NULL for any other
 * text */
const char *dialogue_letter(const struct dialogue *dialogue, const char *text);

/** dialogue_filter - let a filter be set by "sector health care" or "health care", and tell what
 * came of it */
void dialogue_filter(struct dialogue *dialogue, const char *text);

/** dialogue_copy - put the term, or what @what says of the entry or page that is read, on the
 * clipboard; where there is none that can be reached, print it. false: @what is nothing of that
 * kind */
bool dialogue_copy(struct dialogue *dialogue, const char *what);

/** dialogue_filters_line - print what is set on one line; nothing where nothing is */
void dialogue_filters_line(struct dialogue *dialogue);

#endif
