/* rungs.c - the rungs of the ladder, one small function each
 * SPDX-License-Identifier: MIT
 */
#include "index/run.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "index/names.h"
#include "index/passing.h"
#include "index/schema.h"
#include "text/fold.h"

/* Beginning to read the rows of more words than these takes longer than leaving some out saves. */
enum { FEW_READINGS = 12 };

static bool is_term(enum name_kind kind)
{
	return kind == NAME_TERM || kind == NAME_VARIANT || kind == NAME_ABBREVIATION;
}

static bool is_form(enum name_kind kind)
{
	return kind == NAME_PLURAL || kind == NAME_SINGULAR || kind == NAME_FORM;
}

static bool is_hidden(enum name_kind kind)
{
	return kind == NAME_HIDDEN;
}

/* Adds the names found, in static order. */
static enum status add_names(
	struct run *run, enum reason reason, enum lang lang, struct names *names)
{
	enum status status = STATUS_OK;

	names_sort(names);
	for (size_t i = 0; i < names->n && !status && !run_is_full(run); i++)
		status =
			run_add_term(run, reason, lang, names->items[i].term, names->items[i].text);
	return status;
}

static enum status rung_exact(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term, .spelling = run->query.spelling};
	enum status status = names_with_key(run, lang, run->query.key, &names);

	return status ? status : add_names(run, REASON_EXACT, lang, &names);
}

static enum status rung_folded(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term};
	enum status status = names_with_key(run, lang, run->query.key, &names);

	if (!status)
		status = names_squashed(run, lang, &names);
	if (!status)
		status = names_with_key(run, lang, run->query.content_key[lang], &names);
	return status ? status : add_names(run, REASON_FOLDED, lang, &names);
}

static enum status rung_mutation(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term};
	enum status status = lang == LANG_CY ? names_walk(run, lang, false, &names) : STATUS_OK;

	return status ? status : add_names(run, REASON_MUTATION, lang, &names);
}

/* Names of a kind by key, run together, and mutated. */
static enum status rung_names(
	struct run *run, enum lang lang, enum reason reason, bool (*keep)(enum name_kind kind))
{
	struct names names = {.keep = keep};
	enum status status = names_with_key(run, lang, run->query.key, &names);

	if (!status)
		status = names_squashed(run, lang, &names);
	if (!status && (lang == LANG_CY || query_counts(&run->query, lang) < run->query.n))
		status = names_walk(run, lang, false, &names);
	return status ? status : add_names(run, reason, lang, &names);
}

static enum status rung_form(struct run *run, enum lang lang)
{
	return rung_names(run, lang, REASON_FORM, is_form);
}

static enum status rung_inflection(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term};
	enum status status = names_walk(run, lang, true, &names);

	if (!status && names.n == 0 && run->results->n == 0)
		status = names_squashed_alike(run, lang, &names);
	return status ? status : add_names(run, REASON_INFLECTION, lang, &names);
}

static enum status rung_hidden(struct run *run, enum lang lang)
{
	return rung_names(run, lang, REASON_HIDDEN, is_hidden);
}

/* Reads the rows with numbers from @first to @last. */
static enum status match_stretch(struct run *run, enum statement table, enum reason reason,
	enum lang lang, const struct buf *match, size_t first, size_t last)
{
	struct sql *sql = open_statement(run->index, table, run->error);
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_text_len(sql, match->data, match->len);
	sql_int(sql, (int64_t)first);
	sql_int(sql, (int64_t)last);
	while (!status && !run_is_full(run) && !(status = sql_step(sql, &row, run->error)) && row) {
		int64_t number = sql_column_int(sql, 0);

		status = reason == REASON_TEXT ? run_add_text(run, lang, number)
					       : run_add_term(run, reason, lang, number, NULL);
		run_look_at_clock(run);
	}
	sql_again(sql);
	return status;
}

/* Reads the rows of an FTS5 table that match, in static order, until the hits wanted are there.
   Terms are numbered by status and tier first, so that a filter may leave long stretches out. */
static enum status match_rows(struct run *run, enum statement table, enum reason reason,
	enum lang lang, const struct buf *match)
{
	const struct bits *passing = reason == REASON_TEXT ? run->concepts : run->terms;
	enum status status = buf_status(match, run->error);
	size_t first, last = 0;

	if (!passing && !status)
		return match_stretch(run, table, reason, lang, match, 0, INT64_MAX);
	while (!status && !run_is_full(run) && bits_stretch(passing, last + 1, &first, &last)) {
		if (query_readings(&run->query, lang) > FEW_READINGS)
			last = bits_last(passing);
		status = match_stretch(run, table, reason, lang, match, first, last);
	}
	return status;
}

static enum statement term_table(enum lang lang)
{
	return lang == LANG_CY ? STATEMENT_TERM_CY : STATEMENT_TERM_EN;
}

/* Names that begin with several words. */
static enum status match_start(struct run *run, enum lang lang, bool content, bool others)
{
	enum status status;
	struct buf match;

	buf_init(&match);
	query_match_start(&run->query, lang, content, others, "name", &match);
	run->index->mode.expand = others;
	status = match_rows(run, term_table(lang), REASON_PREFIX, lang, &match);
	run->index->mode.expand = false;
	buf_release(&match);
	return status;
}

/* Names whose first word is the only one of the query. */
static enum status match_first(struct run *run, enum lang lang, bool others)
{
	enum status status;
	struct buf match;

	buf_init(&match);
	query_match_words(&run->query, lang, NULL, 1, others, &match);
	status = match_rows(run, lang == LANG_CY ? STATEMENT_START_CY : STATEMENT_START_EN,
		REASON_PREFIX, lang, &match);
	buf_release(&match);
	return status;
}

/* Few names are sorted; where there are many, FTS5 gives them in static order one by one. A
   beginning no longer than its prefix indexes has many. */
static enum status start(struct run *run, enum lang lang, bool others)
{
	const struct query *query = &run->query;
	const struct query_word *last = &query->words[query->n - 1];
	bool all = false, content = query_counts(query, lang) < query->n;
	struct names names = {.keep = is_term};
	enum status status = STATUS_OK;

	if (query->n > 1 || utf8_count(last->text, strlen(last->text)) >= QUERY_WHOLE)
		status = names_beginning(run, lang, others, &names, &all);
	if (!status && all)
		return add_names(run, REASON_PREFIX, lang, &names);
	if (!status && query->n == 1)
		return match_first(run, lang, others);
	if (!status)
		status = match_start(run, lang, false, others);
	if (!status && content && query_counts(query, lang) && !run_is_full(run))
		status = match_start(run, lang, true, others);
	return status;
}

/* A mutation is a guess: the words as they stand come first. */
static enum status rung_prefix(struct run *run, enum lang lang)
{
	enum status status = start(run, lang, false);

	if (!status && !run_is_full(run) && query_has_others(&run->query, lang))
		status = start(run, lang, true);
	return status;
}

/* The words in any order; a single word first as it stands, then in its other forms. */
static enum status match_words(struct run *run, enum statement table, enum reason reason,
	enum lang lang, const char *columns, size_t letters)
{
	const int last = query_has_others(&run->query, lang) ? 1 : 0;
	enum status status = STATUS_OK;

	if (query_counts(&run->query, lang) == 0 || !query_is_known(&run->query, lang))
		return STATUS_OK;
	/* Several words are read once, in all their readings: what holds them as they stand would
	   be read twice. */
	for (int others = query_counts(&run->query, lang) > 1 ? last : 0;
		others <= last && !status && !run_is_full(run); others++) {
		struct buf match;

		buf_init(&match);
		query_match_words(&run->query, lang, columns, letters, others, &match);
		/* What stands in a phrase has no readings. */
		run->index->mode.expand = others && query_has_phrase(&run->query);
		status = match_rows(run, table, reason, lang, &match);
		run->index->mode.expand = false;
		buf_release(&match);
	}
	return status;
}

static enum status rung_word(struct run *run, enum lang lang)
{
	return match_words(run, term_table(lang), REASON_WORD, lang, "{name more}", 1);
}

static enum status rung_text(struct run *run, enum lang lang)
{
	const char *columns = run->typed.within == WITHIN_DEFINITION
				      ? "{definition}"
				      : "{terms definition labels refs}";

	/* The state of a term says nothing of a text. */
	if (run->typed.filter.statuses)
		return STATUS_OK;
	return match_words(run, lang == LANG_CY ? STATEMENT_TEXT_CY : STATEMENT_TEXT_EN,
		REASON_TEXT, lang, columns, TOKEN_PREFIX_LETTERS);
}

enum status rungs_tags(struct run *run, enum lang lang)
{
	const struct bits *terms;
	enum status status = passing_find(
		run->index, &run->typed.filter, TAGGED_TERM, (int)lang, &terms, run->error);

	for (size_t term = 0; !status && !run_is_full(run); term++) {
		term = bits_next(terms, term);
		if (term == SIZE_MAX)
			break;
		status = run_add_tag(run, lang, (int64_t)term);
	}
	return status;
}

/* In the order of enum reason, best first; REASON_SPELLING climbs them again (index/spelling.h). */
rung *const rungs[N_RUNGS] = {rung_exact, rung_folded, rung_mutation, rung_form, rung_inflection,
	rung_hidden, rung_prefix, rung_word, rung_text};
