/* names.c - whole names of terms found by key
 * SPDX-License-Identifier: MIT
 */
#include "index/names.h"

#include <stdlib.h>
#include <string.h>

#include "index/vocab.h"
#include "text/fold.h"

/* What another ending counts for in letters: more than most that are only added. */
enum { OTHER_ENDING = 8 };

static enum status has_spelling(
	const char *text, const char *wanted, bool *has, struct error *error)
{
	struct buf spelling;
	enum status status;

	buf_init(&spelling);
	fold_spelling(&spelling, text, strlen(text));
	*has = strcmp(spelling.data, wanted) == 0;
	status = buf_status(&spelling, error);
	buf_release(&spelling);
	return status;
}

static enum status take_name(struct run *run, const struct sql *sql, struct names *names)
{
	enum name_kind kind = (enum name_kind)sql_column_int(sql, 0);
	const char *text = sql_column_text(sql, 2);
	struct name *items;
	bool keep = text && names->keep(kind);
	enum status status = STATUS_OK;

	if (keep && names->spelling)
		status = has_spelling(text, names->spelling, &keep, run->error);
	if (status || !keep)
		return status;
	items = arena_grow(&run->results->arena, names->items, names->n, sizeof *items);
	if (!items ||
		!(items[names->n].text = arena_text(&run->results->arena, text, strlen(text))))
		return error_no_memory(run->error);
	names->items = items;
	items[names->n].term = sql_column_int(sql, 1);
	items[names->n++].letters = names->letters;
	return STATUS_OK;
}

/* Many concepts may share a name: no more of them than can be shown are of use. */
static enum status take_rows(
	struct run *run, enum statement which, enum lang lang, const char *key, struct names *names)
{
	struct sql *sql = open_statement(run->index, which, run->error);
	size_t last = names->n + run->room * 2;
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, lang);
	sql_text(sql, key);
	while (!status && names->n < last && !(status = sql_step(sql, &row, run->error)) && row)
		status = take_name(run, sql, names);
	sql_again(sql);
	return status;
}

enum status names_with_key(struct run *run, enum lang lang, const char *key, struct names *names)
{
	return *key ? take_rows(run, STATEMENT_NAMES, lang, key, names) : STATUS_OK;
}

enum status names_squashed(struct run *run, enum lang lang, struct names *names)
{
	return *run->query.squash
		       ? take_rows(run, STATEMENT_NAMES_SQUASHED, lang, run->query.squash, names)
		       : STATUS_OK;
}

/* How many letters an ending has that one form of a word has and the other lacks. Where the ending
   is another, its letters say little: "prescribes" is no nearer to "prescriber" than to
   "prescribing". */
static size_t letters_between(const char *one, const char *other)
{
	size_t shorter = strlen(one), longer = strlen(other);

	if (shorter > longer)
		return letters_between(other, one);
	return strncmp(one, other, shorter) == 0 ? longer - shorter : OTHER_ENDING;
}

enum status names_squashed_alike(struct run *run, enum lang lang, struct names *names)
{
	struct values bases = {0};
	enum status status = vocab_bases(
		run->index, lang, run->query.squash, &run->results->arena, &bases, run->error);

	for (size_t i = 0; i < bases.n && !status; i++) {
		names->letters = letters_between(run->query.squash, bases.items[i].text);
		status = take_rows(run, STATEMENT_NAMES_SQUASHED, lang, bases.items[i].text, names);
	}
	return status;
}

/* The walk through the readings of a query: each word extends the key by one of its forms, and a
   beginning that no name has is not followed further. */
struct walk {
	struct run *run;
	struct names *names;
	enum lang lang;
	bool mutated;
	bool alike;
	bool beginning; /* names may go on behind the query */
	bool skip;	/* without the words that say nothing */
	struct buf key;
	size_t seeks; /* left */
};

static enum status has_beginning(struct walk *walk, bool *has)
{
	struct run *run = walk->run;
	struct sql *sql = open_statement(run->index, STATEMENT_NAME_AFTER, run->error);
	enum status status;

	*has = false;
	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, walk->lang);
	sql_text(sql, walk->key.data);
	status = sql_step(sql, has, run->error);
	if (*has) {
		const char *name = sql_column_text(sql, 0);

		*has = name && strncmp(name, walk->key.data, walk->key.len) == 0;
	}
	sql_again(sql);
	return status;
}

/* The first word from @place on that is read. */
static size_t next_word(const struct walk *walk, size_t place)
{
	const struct query *query = &walk->run->query;

	while (place < query->n && walk->skip && query->words[place].skip[walk->lang])
		place++;
	return place;
}

/* Names that begin with the key, which ends in a word that is whole or half typed. */
static enum status take_beginning(struct walk *walk)
{
	struct run *run = walk->run;
	struct sql *sql = open_statement(run->index, STATEMENT_NAMES_FROM, run->error);
	bool row = true;
	enum status status;
	struct buf end;

	if (!sql)
		return sql_error(run->index->db, run->error);
	if (!run->query.open)
		buf_add_char(&walk->key, ' ');
	buf_init(&end);
	buf_add_format(&end, "%s" SCHEMA_AFTER, walk->key.data);
	status = buf_status(&end, run->error);
	sql_int(sql, walk->lang);
	sql_text(sql, walk->key.data);
	sql_text(sql, end.data);
	while (!status && walk->names->n < NAMES_MOST &&
		!(status = sql_step(sql, &row, run->error)) && row)
		status = take_name(run, sql, walk->names);
	sql_again(sql);
	buf_release(&end);
	return status;
}

static enum status walk_word(struct walk *walk, size_t place);

static enum status walk_form(struct walk *walk, size_t place, const char *form)
{
	size_t next = next_word(walk, place + 1), before = walk->key.len;
	bool last = next == walk->run->query.n, has = true;
	enum status status;

	if (walk->seeks == 0)
		return STATUS_OK;
	walk->seeks--;
	buf_add_str(&walk->key, form);
	if (!last)
		buf_add_char(&walk->key, ' ');
	status = buf_status(&walk->key, walk->run->error);
	if (!status && last && walk->beginning)
		status = take_beginning(walk);
	else if (!status && last)
		status = take_rows(
			walk->run, STATEMENT_NAMES, walk->lang, walk->key.data, walk->names);
	else if (!status && !(status = has_beginning(walk, &has)) && has)
		status = walk_word(walk, next);
	buf_truncate(&walk->key, before);
	return status;
}

static bool is_whole(const struct query_word *word, enum lang lang)
{
	for (size_t i = 0; i < word->plain[lang].n; i++) {
		if (strcmp(word->plain[lang].items[i].text, word->text) == 0)
			return true;
	}
	return false;
}

/* Whether a word is merely what a half-typed one, itself none that is known, may become. */
static bool goes_on(const struct walk *walk, size_t place, const char *becomes)
{
	const struct query *query = &walk->run->query;
	const struct query_word *word = &query->words[place];

	return query->open && place == query->n - 1 && !is_whole(word, walk->lang) &&
	       strncmp(becomes, word->text, strlen(word->text)) == 0;
}

static enum status walk_word(struct walk *walk, size_t place)
{
	const struct query_word *word = &walk->run->query.words[place];
	const struct values *alike = &word->alike[walk->lang];
	enum status status = walk_form(walk, place, word->text);

	for (size_t i = 1; i < word->n_forms && walk->mutated && !status; i++)
		status = walk_form(walk, place, word->forms[i].text);
	for (size_t i = 0; i < alike->n && walk->alike && !status; i++) {
		const char *form = alike->items[i].text;
		size_t letters = walk->names->letters;

		if (goes_on(walk, place, form))
			continue;
		walk->names->letters += letters_between(word->text, form);
		status = walk_form(walk, place, form);
		walk->names->letters = letters;
	}
	return status;
}

static enum status walk_once(struct walk *walk)
{
	size_t first = next_word(walk, 0);

	return first < walk->run->query.n ? walk_word(walk, first) : STATUS_OK;
}

static enum status walk_all(struct walk *walk)
{
	enum status status;

	buf_init(&walk->key);
	status = walk_once(walk);
	if (!status && query_counts(&walk->run->query, walk->lang) < walk->run->query.n) {
		walk->skip = true;
		status = walk_once(walk);
	}
	buf_release(&walk->key);
	return status;
}

enum status names_walk(struct run *run, enum lang lang, bool alike, struct names *names)
{
	struct walk walk = {.run = run,
		.names = names,
		.lang = lang,
		.mutated = lang == LANG_CY,
		.alike = alike,
		.seeks = NAMES_SEEKS};

	return walk_all(&walk);
}

enum status names_beginning(
	struct run *run, enum lang lang, bool mutated, struct names *names, bool *all)
{
	struct walk walk = {.run = run,
		.names = names,
		.lang = lang,
		.mutated = mutated,
		.beginning = true,
		.seeks = NAMES_SEEKS};
	enum status status = walk_all(&walk);

	*all = names->n < NAMES_MOST;
	return status;
}

static int by_letters(const void *a, const void *b)
{
	const struct name *one = a, *two = b;

	if (one->letters != two->letters)
		return one->letters < two->letters ? -1 : 1;
	return (one->term > two->term) - (one->term < two->term);
}

void names_sort(struct names *names)
{
	if (names->n)
		qsort(names->items, names->n, sizeof *names->items, by_letters);
}
