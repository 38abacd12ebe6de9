/* search.c - looking words up
 * SPDX-License-Identifier: MIT
 */
#include "index/search.h"

#include <string.h>

#include "base/clock.h"
#include "index/filters.h"
#include "index/passing.h"
#include "index/readings.h"
#include "index/run.h"
#include "index/small.h"
#include "index/spelling.h"

const char *reason_name(enum reason reason)
{
	static const char *const names[N_REASONS] = {"exact", "folded", "mutation", "form",
		"inflection", "hidden", "prefix", "word", "text", "spelling"};

	return names[reason];
}

const char *field_name(enum field field)
{
	static const char *const names[N_FIELDS] = {"term", "definition", "tag", "reference"};

	return names[field];
}

/* One rung, or the search by filters alone, in each language: the interface's first. */
static enum status climb_rung(struct run *run, rung *climb)
{
	const enum lang order[N_LANGS] = {
		run->request->interface, lang_other(run->request->interface)};
	enum status status = STATUS_OK;

	for (int i = 0; i < N_LANGS && !status && !run_is_full(run); i++) {
		if (run->typed.only < 0 || run->typed.only == (int)order[i])
			status = climb(run, order[i]);
	}
	return status;
}

static enum status climb_rungs(struct run *run, enum reason first, enum reason end)
{
	enum status status = STATUS_OK;

	for (size_t i = first; i < end && !status; i++)
		status = climb_rung(run, rungs[i]);
	return status;
}

static bool is_empty(const struct run *run)
{
	return run->results->n == 0 && !run_is_full(run);
}

/* Whole names without the small words in front: "the community" is rather "community" than a longer
   name that holds both words. */
static enum status climb_bare(struct run *run)
{
	struct query typed = run->query;
	bool more;
	enum status status = small_skip(&run->query, true, &run->results->arena, &more, run->error);

	if (!status && more)
		status = climb_rungs(run, REASON_EXACT, REASON_PREFIX);
	run->query = typed;
	return status;
}

/* The rungs of terms. Small words are left out where nothing is found with them; the query is then
   without them from there on. */
static enum status climb_terms(struct run *run, bool *left_out)
{
	enum status status = climb_rungs(run, REASON_EXACT, REASON_PREFIX);
	bool bare = is_empty(run);

	if (!status && bare)
		status = climb_bare(run);
	bare = bare && !is_empty(run);
	if (!status)
		status = climb_rungs(run, REASON_PREFIX, REASON_TEXT);
	if (!status && (bare || is_empty(run)))
		status = small_skip(&run->query, false, &run->results->arena, left_out, run->error);
	return status || !*left_out ? status : climb_rungs(run, REASON_EXACT, REASON_TEXT);
}

/* Texts that hold all words come before those that hold them without the small ones. */
static enum status climb_texts(struct run *run, const struct query *typed, bool left_out)
{
	struct query bare = run->query;
	enum status status;

	run->query = *typed;
	status = climb_rung(run, rungs[REASON_TEXT]);
	run->query = bare;
	return status || !left_out ? status : climb_rung(run, rungs[REASON_TEXT]);
}

/* Down the ladder. A misspelt word is more likely than one that only some text holds, so where the
   terms gave nothing the spelling is tried before the texts. */
static enum status climb(struct run *run)
{
	const struct query typed = run->query;
	enum status status = STATUS_OK;
	bool missed = false, left_out = false;

	if (run->typed.within != WITHIN_DEFINITION)
		status = climb_terms(run, &left_out);
	if (!status && is_empty(run) && run->typed.within != WITHIN_DEFINITION) {
		missed = true;
		status = spelling_climb(run);
	}
	if (!status && run->typed.within != WITHIN_HEADWORD)
		status = climb_texts(run, &typed, left_out);
	if (!status && !missed && !run_is_full(run) && run->typed.within != WITHIN_DEFINITION)
		status = spelling_climb(run);
	return status;
}

/* Takes apart what was typed behind a hyphen. */
static enum status read_excluded(struct run *run)
{
	const struct values *excluded = &run->typed.excluded;
	struct arena *arena = &run->results->arena;
	enum status status = STATUS_OK;

	if (excluded->n == 0)
		return STATUS_OK;
	run->excluded = arena_alloc(arena, excluded->n * sizeof *run->excluded);
	if (!run->excluded)
		return error_no_memory(run->error);
	for (size_t i = 0; i < excluded->n && !status; i++) {
		status = query_parse(excluded->items[i].text, arena, &run->excluded[i], run->error);
		run->excluded[i].open = false;
		run->n_excluded++;
	}
	return status;
}

/* The words, and what the filters let through. */
static enum status read_words(struct run *run)
{
	struct arena *arena = &run->results->arena;
	struct typed *typed = &run->typed;
	enum status status = passing_find(
		run->index, &typed->filter, TAGGED_CONCEPT, -1, &run->concepts, run->error);

	if (!status && typed->words[0])
		status = passing_find(
			run->index, &typed->filter, TAGGED_TERM, -1, &run->terms, run->error);
	if (!status)
		status = query_parse(typed->words, arena, &run->query, run->error);
	if (!status)
		status = readings_find(run->index, &run->query, arena, run->error);
	return status ? status : read_excluded(run);
}

/* Takes apart what was typed: filters, words, what is to be left out. */
static enum status read_typed(struct run *run)
{
	struct typed *typed = &run->typed;
	enum status status = typed_parse(run->index, run->request->query, run->request->filter,
		&run->results->arena, typed, run->error);

	if (!status && run->request->only >= 0)
		typed->only = run->request->only;
	if (!status && typed->within == WITHIN_HEADWORD)
		typed->filter.statuses |= 1U << TERM_PREFERRED;
	return status;
}

/* Looks up what read_typed has read. */
static enum status look_up(struct run *run)
{
	struct results *results = run->results;
	size_t limit = run->request->limit;
	enum status status = read_words(run);

	run->seen = arena_alloc(&results->arena, run->room * sizeof *run->seen);
	if (!status && !run->seen)
		status = error_no_memory(run->error);
	if (!status && run->query.n)
		status = climb(run);
	else if (!status && run->typed.has_filter)
		status = climb_rung(run, rungs_tags);
	results->complete = results->n <= limit && !results->late;
	if (results->n > limit)
		results->n = limit;
	return status;
}

static struct run new_run(struct index *index, const struct search_request *request,
	struct results *results, struct error *error)
{
	*results = (struct results){.complete = true};
	arena_init(&results->arena);
	return (struct run){.index = index,
		.request = request,
		.results = results,
		.room = request->limit + 1,
		.deadline = request->seconds > 0 ? clock_now() + request->seconds : 0,
		.error = error};
}

enum status search_run(struct index *index, const struct search_request *request,
	struct results *results, struct error *error)
{
	struct run run = new_run(index, request, results, error);
	enum status status = read_typed(&run);

	return status ? status : look_up(&run);
}

/* Whether the filters alone tell what is found. */
static bool is_plain(const struct typed *typed)
{
	return !typed->words[strspn(typed->words, " \t\n")] && typed->excluded.n == 0 &&
	       typed->filter.statuses == 0 && typed->only < 0 && typed->within == WITHIN_ALL;
}

static enum status add_passing(struct run *run, struct bits *concepts)
{
	const struct bits *passing;
	enum status status = passing_find(
		run->index, &run->typed.filter, TAGGED_CONCEPT, -1, &passing, run->error);

	if (status)
		return status;
	for (size_t number = 1; !passing && number <= run->index->last[TAGGED_CONCEPT]; number++)
		bits_add(concepts, number);
	if (passing)
		memcpy(concepts->words, passing->words, concepts->n * sizeof *concepts->words);
	return STATUS_OK;
}

enum status run_concepts(struct index *index, const struct search_request *request, int without,
	struct bits *concepts, bool *complete, bool *late, struct error *error)
{
	struct results results;
	struct run run = new_run(index, request, &results, error);
	enum status status = read_typed(&run);

	if (!status && without >= 0)
		filter_leave_out(&run.typed.filter, (enum filter_kind)without);
	if (!status && is_plain(&run.typed)) {
		status = add_passing(&run, concepts);
	} else if (!status) {
		status = look_up(&run);
		for (size_t i = 0; !status && i < results.n; i++)
			bits_add(concepts, (size_t)run.seen[i]);
	}
	*complete = results.complete;
	*late = results.late;
	results_release(&results);
	return status;
}

void results_release(struct results *results)
{
	arena_release(&results->arena);
	*results = (struct results){.complete = true};
}
