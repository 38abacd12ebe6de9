/* search.c - looking words up
 * SPDX-License-Identifier: MIT
 */
#include "index/search.h"

#include "index/run.h"

const char *reason_name(enum reason reason)
{
	static const char *const names[N_REASONS] = {
		"exact", "folded", "mutation", "form", "prefix", "word", "text"};

	return names[reason];
}

const char *field_name(enum field field)
{
	static const char *const names[N_FIELDS] = {"term", "definition", "tag", "reference"};

	return names[field];
}

/* Down the ladder; on each rung the interface's language first. */
static enum status climb(struct run *run)
{
	const enum lang order[N_LANGS] = {
		run->request->interface, lang_other(run->request->interface)};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < n_rungs && !status; i++) {
		for (int k = 0; k < N_LANGS && !status && !run_is_full(run); k++) {
			if (run->request->only < 0 || run->request->only == (int)order[k])
				status = rungs[i](run, order[k]);
		}
	}
	return status;
}

enum status search_run(struct index *index, const struct search_request *request,
	struct results *results, struct error *error)
{
	struct run run = {.index = index,
		.request = request,
		.results = results,
		.room = request->limit + 1,
		.error = error};
	enum status status;

	*results = (struct results){.complete = true};
	arena_init(&results->arena);
	status = query_parse(request->query, &results->arena, &run.query, error);
	if (!status && run.query.n == 0)
		return STATUS_OK;
	run.seen = arena_alloc(&results->arena, run.room * sizeof *run.seen);
	if (!status && !run.seen)
		status = error_no_memory(error);
	if (!status)
		status = climb(&run);
	results->complete = results->n <= request->limit;
	if (!results->complete)
		results->n = request->limit;
	return status;
}

void results_release(struct results *results)
{
	arena_release(&results->arena);
	*results = (struct results){.complete = true};
}
