/* rungs.c - the rungs of the ladder, one small function each
 * SPDX-License-Identifier: MIT
 */
#include "index/run.h"

#include <stdlib.h>
#include <string.h>

#include "index/names.h"
#include "index/schema.h"
#include "text/fold.h"

static bool is_term(enum name_kind kind)
{
	return kind == NAME_TERM || kind == NAME_VARIANT || kind == NAME_ABBREVIATION;
}

static bool is_form(enum name_kind kind)
{
	return kind == NAME_PLURAL || kind == NAME_SINGULAR || kind == NAME_FORM;
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
	enum status status = names_with_key(run, lang, &names);

	return status ? status : add_names(run, REASON_EXACT, lang, &names);
}

static enum status rung_folded(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term};
	enum status status = names_with_key(run, lang, &names);

	if (!status)
		status = names_squashed(run, lang, &names);
	return status ? status : add_names(run, REASON_FOLDED, lang, &names);
}

static enum status rung_mutation(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_term};
	enum status status = lang == LANG_CY ? names_mutated(run, &names) : STATUS_OK;

	return status ? status : add_names(run, REASON_MUTATION, lang, &names);
}

static enum status rung_form(struct run *run, enum lang lang)
{
	struct names names = {.keep = is_form};
	enum status status = names_with_key(run, lang, &names);

	if (!status)
		status = names_squashed(run, lang, &names);
	if (!status && lang == LANG_CY)
		status = names_mutated(run, &names);
	return status ? status : add_names(run, REASON_FORM, lang, &names);
}

/* Reads the rows of an FTS5 table that match, in static order, until the hits wanted are there. */
static enum status match_rows(struct run *run, enum statement table, enum reason reason,
	enum lang lang, const struct buf *match)
{
	struct sql *sql;
	bool row = true;
	enum status status = buf_status(match, run->error);

	if (status)
		return status;
	sql = open_statement(run->index, table, run->error);
	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_text_len(sql, match->data, match->len);
	while (!status && !run_is_full(run) && !(status = sql_step(sql, &row, run->error)) && row) {
		int64_t number = sql_column_int(sql, 0);

		status = reason == REASON_TEXT ? run_add_text(run, lang, number)
					       : run_add_term(run, reason, lang, number, NULL);
	}
	sql_again(sql);
	return status;
}

/* The words as they stand first; then, in Welsh, with their mutated forms: a mutation is a guess.
 */
static enum status match_both(struct run *run, enum statement table, enum reason reason,
	enum lang lang, const struct buf *match)
{
	enum status status;

	run->index->mode.expand = false;
	status = match_rows(run, table, reason, lang, match);
	if (!status && lang == LANG_CY && !run_is_full(run)) {
		run->index->mode.expand = true;
		status = match_rows(run, table, reason, lang, match);
		run->index->mode.expand = false;
	}
	return status;
}

static enum statement term_table(enum lang lang)
{
	return lang == LANG_CY ? STATEMENT_TERM_CY : STATEMENT_TERM_EN;
}

static enum status rung_prefix(struct run *run, enum lang lang)
{
	struct buf match;
	enum status status;

	if (run->query.n == 0)
		return STATUS_OK;
	buf_init(&match);
	query_match_start(&run->query, "name", &match);
	filter_match(run->request->filter, true, &match);
	status = match_both(run, term_table(lang), REASON_PREFIX, lang, &match);
	buf_release(&match);
	return status;
}

static enum status rung_word(struct run *run, enum lang lang)
{
	struct buf match;
	enum status status;

	if (!query_has_words(&run->query, lang))
		return STATUS_OK;
	buf_init(&match);
	query_match_words(&run->query, lang, "{name more}", 1, &match);
	filter_match(run->request->filter, true, &match);
	status = match_both(run, term_table(lang), REASON_WORD, lang, &match);
	buf_release(&match);
	return status;
}

static enum status rung_text(struct run *run, enum lang lang)
{
	struct buf match;
	enum status status;

	if (!query_has_words(&run->query, lang))
		return STATUS_OK;
	buf_init(&match);
	query_match_words(
		&run->query, lang, "{terms definition labels refs}", TOKEN_PREFIX_LETTERS, &match);
	filter_match(run->request->filter, true, &match);
	status = match_both(run, lang == LANG_CY ? STATEMENT_TEXT_CY : STATEMENT_TEXT_EN,
		REASON_TEXT, lang, &match);
	buf_release(&match);
	return status;
}

/* In the order of enum reason, best first. */
rung *const rungs[] = {
	rung_exact, rung_folded, rung_mutation, rung_form, rung_prefix, rung_word, rung_text};

const size_t n_rungs = sizeof rungs / sizeof *rungs;
