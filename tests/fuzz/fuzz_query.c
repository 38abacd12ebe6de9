/* fuzz_query.c - a query looked up in an index of the small test glossary
 * SPDX-License-Identifier: MIT
 *
 * The first byte of an input says how, the rest is the query.
 */
#include <string.h>

#include "fuzz/fuzz.h"
#include "index/complete.h"
#include "index/search.h"

static struct index *opened(void)
{
	static struct index *index;

	if (!index)
		MUST(index_open(fuzz_build(), &index, NULL) == STATUS_OK);
	return index;
}

static void check_hit(const struct hit *hit)
{
	MUST(hit->id && *hit->id && (hit->headword[LANG_CY] || hit->headword[LANG_EN]));
	MUST(hit->tier < N_TIERS && hit->reason < N_REASONS && hit->lang < N_LANGS &&
		hit->field < N_FIELDS);
	MUST(hit->text && *hit->text);
	for (size_t i = 0; i < hit->n_words; i++) {
		MUST(*hit->words[i].typed && *hit->words[i].found);
		MUST(hit->words[i].distance >= 0 && hit->words[i].mutation < N_MUTATIONS);
	}
}

static void check_results(const struct results *results, const struct search_request *request)
{
	MUST(results->n <= request->limit && !results->late);
	for (size_t i = 0; i < results->n; i++) {
		check_hit(&results->hits[i]);
		MUST(request->only < 0 || (int)results->hits[i].lang == request->only);
		for (size_t k = 0; k < i; k++)
			MUST(strcmp(results->hits[k].id, results->hits[i].id) != 0);
	}
}

/* Fewer rows are the first of those that there are. */
static void check_beginning(const struct results *results, struct search_request request)
{
	struct results fewer;

	request.limit = 1 + results->n / 2;
	MUST(search_run(opened(), &request, &fewer, NULL) == STATUS_OK);
	MUST(fewer.n == (results->n < request.limit ? results->n : request.limit));
	for (size_t i = 0; i < fewer.n; i++)
		MUST(strcmp(fewer.hits[i].id, results->hits[i].id) == 0 &&
			fewer.hits[i].reason == results->hits[i].reason);
	results_release(&fewer);
}

static void check_completions(const char *query)
{
	struct completions completions;

	MUST(complete_terms(opened(), query, &completions, NULL) == STATUS_OK);
	completions_release(&completions);
	MUST(complete_ids(opened(), query, &completions, NULL) == STATUS_OK);
	completions_release(&completions);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const size_t limits[] = {50, 1, 3, 20};
	struct fuzz_input input = {data, size};
	size_t how = fuzz_number(&input, 256);
	struct filter filter = {.tiers = how >> 5 & 1 ? 1U << TIER_CORE : 0};
	struct search_request request = {
		.interface = how & 1 ? LANG_EN : LANG_CY,
		.only = how >> 1 & 1 ? (int)(how >> 2 & 1) : -1,
		.limit = limits[how >> 3 & 3],
		.filter = how >> 5 & 1 ? &filter : NULL,
	};
	struct results results;
	struct error error = {0};
	struct buf query;

	buf_init(&query);
	buf_add(&query, (const char *)input.data,
		input.left ? strnlen((const char *)input.data, input.left) : 0);
	request.query = query.data;
	MUST(search_run(opened(), &request, &results, &error) == STATUS_OK &&
		error.status == STATUS_OK);
	check_results(&results, &request);
	check_beginning(&results, request);
	results_release(&results);
	check_completions(query.data);
	buf_release(&query);
	return 0;
}
