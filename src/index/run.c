/* run.c - one look-up on its way down the ladder: what becomes a hit
 * SPDX-License-Identifier: MIT
 */
#include "index/run.h"

#include <string.h>

#include "base/clock.h"
#include "text/words.h"

bool run_is_full(const struct run *run)
{
	return run->results->n >= run->room || run->results->late;
}

void run_look_at_clock(struct run *run)
{
	if (run->deadline > 0 && clock_now() > run->deadline)
		run->results->late = true;
}

static bool is_seen(const struct run *run, int64_t concept)
{
	for (size_t i = 0; i < run->results->n; i++) {
		if (run->seen[i] == concept)
			return true;
	}
	return false;
}

static enum status holds(
	struct run *run, const struct query *query, enum lang lang, const char *text, bool *held)
{
	size_t wanted = query_counts(query, lang), n = 0;
	struct match_word *words;
	enum status status = STATUS_OK;

	if (wanted)
		status = query_explain(
			query, lang, text, &run->results->arena, &words, &n, run->error);
	*held = wanted && n == wanted;
	return status;
}

/* Whether a term of the concept, in either language, holds what was typed behind a hyphen. */
static enum status is_excluded(struct run *run, int64_t concept, bool *excluded)
{
	struct sql *sql;
	bool row = true;
	enum status status = STATUS_OK;

	*excluded = false;
	if (run->n_excluded == 0)
		return STATUS_OK;
	sql = open_statement(run->index, STATEMENT_CONCEPT_TERMS, run->error);
	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, concept);
	while (!status && !*excluded && !(status = sql_step(sql, &row, run->error)) && row) {
		enum lang lang = (enum lang)open_code(sql, 0, N_LANGS);
		const char *text = sql_column_text(sql, 1);

		for (size_t i = 0; text && i < run->n_excluded && !*excluded && !status; i++)
			status = holds(run, &run->excluded[i], lang, text, excluded);
	}
	sql_again(sql);
	return status;
}

/* A hit for a concept, or NULL when it is excluded or on failure. */
static struct hit *add_hit(struct run *run, int64_t concept, enum status *status)
{
	struct results *results = run->results;
	struct hit *hits;
	struct row row;
	bool excluded;

	*status = row_load(run->index, concept, &results->arena, &row, run->error);
	if (*status)
		return NULL;
	*status = is_excluded(run, concept, &excluded);
	if (*status || excluded)
		return NULL;
	hits = arena_grow(&results->arena, results->hits, results->n, sizeof *hits);
	if (!hits) {
		*status = error_no_memory(run->error);
		return NULL;
	}
	results->hits = hits;
	run->seen[results->n] = concept;
	hits += results->n++;
	hits->id = row.id;
	hits->tier = row.tier;
	hits->theme = row.theme;
	hits->sectors = row.sectors;
	memcpy(hits->headword, row.headword, sizeof hits->headword);
	memcpy(hits->sense, row.sense, sizeof hits->sense);
	memcpy(hits->review, row.review, sizeof hits->review);
	return hits;
}

/* The name of a term that holds most of the words typed: its own text where that holds all, else
 * one of its others. */
static enum status explain_term(struct run *run, struct hit *hit, int64_t term)
{
	struct arena *arena = &run->results->arena;
	size_t wanted = query_counts(&run->query, hit->lang);
	struct sql *sql = open_statement(run->index, STATEMENT_TERM_NAMES, run->error);
	enum status status;
	bool row = true;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, term);
	status = query_explain(
		&run->query, hit->lang, hit->text, arena, &hit->words, &hit->n_words, run->error);
	while (!status && hit->n_words < wanted && !(status = sql_step(sql, &row, run->error)) &&
		row) {
		const char *name = sql_column_text(sql, 0);
		struct match_word *words;
		size_t n;

		status = query_explain(
			&run->query, hit->lang, name ? name : "", arena, &words, &n, run->error);
		if (!status && n > hit->n_words) {
			hit->words = words;
			hit->n_words = n;
		}
	}
	sql_again(sql);
	return status;
}

/* Reads a term into a new hit; NULL when its concept is there already or is kept out. */
static struct hit *term_hit(
	struct run *run, enum reason reason, enum lang lang, int64_t term, enum status *status)
{
	bool row = false, failed = false;
	struct hit *hit = NULL;
	int64_t concept;
	struct sql *sql;

	*status = STATUS_OK;
	if (run->terms && !bits_has(run->terms, (size_t)term))
		return NULL;
	sql = open_statement(run->index, STATEMENT_TERM, run->error);
	if (!sql) {
		*status = sql_error(run->index->db, run->error);
		return NULL;
	}
	sql_int(sql, term);
	*status = sql_step(sql, &row, run->error);
	if (*status || !row)
		return NULL;
	concept = sql_column_int(sql, 0);
	if (!is_seen(run, concept))
		hit = add_hit(run, concept, status);
	if (hit) {
		hit->reason = run->correcting ? REASON_SPELLING : reason;
		hit->lang = lang;
		hit->field = FIELD_TERM;
		hit->status = open_code(sql, 2, N_TERM_STATUSES);
		hit->text = sql_column_needed(sql, 1, &run->results->arena, &failed);
		if (!hit->text)
			*status = error_no_memory(run->error);
	}
	sql_again(sql);
	return *status ? NULL : hit;
}

enum status run_add_term(
	struct run *run, enum reason reason, enum lang lang, int64_t term, const char *name)
{
	enum status status;
	struct hit *hit = term_hit(run, reason, lang, term, &status);

	if (!hit)
		return status;
	if (name)
		return query_explain(&run->query, lang, name, &run->results->arena, &hit->words,
			&hit->n_words, run->error);
	return explain_term(run, hit, term);
}

enum status run_add_tag(struct run *run, enum lang lang, int64_t term)
{
	enum status status;
	struct hit *hit = term_hit(run, REASON_TEXT, lang, term, &status);

	if (hit)
		hit->field = FIELD_TAG;
	return status;
}

/* A stretch of a text that may be what a hit shows. */
struct candidate {
	enum field field;
	const char *text;
	struct match_word *words;
	size_t n_words, wanted; /* nothing is better than one that holds all the words wanted */
};

static bool is_best(const struct candidate *candidate)
{
	return candidate->n_words >= candidate->wanted;
}

/* Keeps a text that holds more of the words typed than the best so far. */
static enum status consider(
	struct run *run, enum lang lang, enum field field, const char *text, struct candidate *best)
{
	struct candidate next = {.field = field, .text = text, .wanted = best->wanted};
	enum status status;

	if (!text || is_best(best))
		return STATUS_OK;
	status = query_explain(&run->query, lang, text, &run->results->arena, &next.words,
		&next.n_words, run->error);
	if (!status && next.n_words > best->n_words)
		*best = next;
	return status;
}

/* A sentence ends at a full stop, question or exclamation mark with a blank behind it. */
static size_t sentence_len(const char *text)
{
	for (size_t i = 0; text[i]; i++) {
		if (strchr(".?!", text[i]) && (text[i + 1] == ' ' || text[i + 1] == '\0'))
			return i + 1;
	}
	return strlen(text);
}

static enum status consider_definition(
	struct run *run, enum lang lang, int64_t concept, struct candidate *best)
{
	struct sql *sql = open_statement(run->index, STATEMENT_DEFINITION, run->error);
	struct arena *arena = &run->results->arena;
	bool row = false;
	enum status status;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, concept);
	sql_int(sql, lang);
	status = sql_step(sql, &row, run->error);
	for (const char *at = row ? sql_column_text(sql, 0) : NULL;
		at && *at && !is_best(best) && !status;) {
		size_t len = sentence_len(at);
		const char *sentence = arena_text(arena, at, len);

		status = sentence ? consider(run, lang, FIELD_DEFINITION, sentence, best)
				  : error_no_memory(run->error);
		at += len + strspn(at + len, " ");
	}
	sql_again(sql);
	return status;
}

static enum status consider_category(struct run *run, enum lang lang,
	const struct categories *categories, const char *id, struct candidate *best)
{
	const struct category *category = id ? category_find(categories, id) : NULL;
	enum status status;

	if (!category)
		return consider(run, lang, FIELD_TAG, id, best);
	status = consider(run, lang, FIELD_TAG, category->name.in[lang].text, best);
	return status ? status : consider(run, lang, FIELD_TAG, category->code.in[lang].text, best);
}

static enum status consider_tags(
	struct run *run, enum lang lang, const struct row *row, struct candidate *best)
{
	const struct map *pathway = map_find(&run->index->maps, "pathway");
	enum status status = consider_category(run, lang, &run->index->themes, row->theme, best);

	for (size_t i = 0; i < row->sectors.n && !status; i++)
		status = consider_category(
			run, lang, &run->index->sectors, row->sectors.items[i].text, best);
	for (size_t i = 0; i < row->steps.n && !status; i++) {
		const struct map_node *step = map_node_find(pathway, row->steps.items[i].text);

		status = consider(run, lang, FIELD_TAG,
			step ? step->label.in[lang].text : row->steps.items[i].text, best);
	}
	return status;
}

static enum status consider_references(
	struct run *run, enum lang lang, int64_t concept, struct candidate *best)
{
	struct sql *sql = open_statement(run->index, STATEMENT_REFERENCES, run->error);
	bool row = true, failed = false;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, concept);
	while (!status && !(status = sql_step(sql, &row, run->error)) && row) {
		const char *headword = sql_column_copy(
			sql, lang == LANG_CY ? 0 : 1, &run->results->arena, &failed);

		status = failed ? error_no_memory(run->error)
				: consider(run, lang, FIELD_REFERENCE, headword, best);
	}
	sql_again(sql);
	return status;
}

enum status run_add_text(struct run *run, enum lang lang, int64_t concept)
{
	struct candidate best = {.wanted = query_counts(&run->query, lang)};
	bool all = run->typed.within == WITHIN_ALL;
	enum status status;
	struct hit *hit;
	struct row row;

	if (is_seen(run, concept) || (run->concepts && !bits_has(run->concepts, (size_t) concept)))
		return STATUS_OK;
	status = row_load(run->index, concept, &run->results->arena, &row, run->error);
	if (!status && all)
		status = consider(run, lang, FIELD_TERM, row.headword[lang], &best);
	if (!status && !is_best(&best))
		status = consider_definition(run, lang, concept, &best);
	if (!status && all && !is_best(&best))
		status = consider_tags(run, lang, &row, &best);
	if (!status && all && !is_best(&best))
		status = consider_references(run, lang, concept, &best);
	if (status || !(hit = add_hit(run, concept, &status)))
		return status;
	hit->reason = REASON_TEXT;
	hit->lang = lang;
	hit->field = best.field;
	hit->text = best.text ? best.text : row.headword[lang] ? row.headword[lang] : row.id;
	hit->words = best.words;
	hit->n_words = best.n_words;
	return STATUS_OK;
}
