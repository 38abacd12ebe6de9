/* spelling.c - a query looked up again with its misspelt words corrected
 * SPDX-License-Identifier: MIT
 */
#include "index/spelling.h"

#include <stdlib.h>
#include <string.h>

#include "index/readings.h"
#include "index/vocab.h"

/* The misspelt words of a query and what they may have been meant to be, in one language. */
struct correction {
	size_t place[SPELLING_WORDS];
	struct vocab_near near[SPELLING_WORDS][SPELLING_NEAR];
	size_t n_near[SPELLING_WORDS];
	size_t n;
};

/* One choice of words, and how far it is from what was typed. */
struct choice {
	size_t pick[SPELLING_WORDS];
	int distance;
	size_t rank; /* the sum of the picks: frequent words come first */
};

static bool is_half_typed(const struct query *query, size_t place)
{
	return query->open && place == query->n - 1;
}

/* Whether either language has the word, whole, mutated or as a beginning where it may be one. */
static enum status is_known(struct run *run, size_t place, bool *known)
{
	const struct query_word *word = &run->query.words[place];
	bool half = is_half_typed(&run->query, place);
	enum status status = vocab_has(run->index, LANG_EN, word->text, half, known, run->error);

	for (size_t i = 0; i < word->n_forms && !status && !*known; i++)
		status = vocab_has(run->index, LANG_CY, i ? word->forms[i].text : word->text, half,
			known, run->error);
	return status;
}

static enum status find_unknown(struct run *run, struct correction *correction, bool *too_many)
{
	enum status status = STATUS_OK;

	*too_many = false;
	for (size_t i = 0; i < run->query.n && !status && !*too_many; i++) {
		bool known = true;

		if (!run->query.words[i].skip[LANG_CY] && !run->query.words[i].skip[LANG_EN])
			status = is_known(run, i, &known);
		if (known)
			continue;
		*too_many = correction->n == SPELLING_WORDS;
		if (!*too_many)
			correction->place[correction->n++] = i;
	}
	return status;
}

static int by_distance(const void *a, const void *b)
{
	const struct choice *one = a, *two = b;
	int order = one->distance - two->distance;

	if (!order)
		order = (one->rank > two->rank) - (one->rank < two->rank);
	return order ? order : memcmp(one->pick, two->pick, sizeof one->pick);
}

/* All choices, nearest first. */
static size_t make_choices(const struct correction *correction,
	struct choice choices[SPELLING_NEAR * SPELLING_NEAR * SPELLING_NEAR])
{
	size_t n = 1, total = 0;

	for (size_t i = 0; i < correction->n; i++)
		n *= correction->n_near[i];
	for (size_t number = 0; number < n; number++) {
		struct choice *choice = &choices[total++];
		size_t rest = number;

		*choice = (struct choice){.distance = 0};
		for (size_t i = 0; i < correction->n; i++) {
			choice->pick[i] = rest % correction->n_near[i];
			rest /= correction->n_near[i];
			choice->distance += correction->near[i][choice->pick[i]].distance;
			choice->rank += choice->pick[i];
		}
	}
	qsort(choices, total, sizeof *choices, by_distance);
	return total;
}

static enum status put_corrections(
	struct run *run, const struct correction *correction, const struct choice *choice)
{
	struct arena *arena = &run->results->arena;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < correction->n && !status; i++) {
		const struct vocab_near *near = &correction->near[i][choice->pick[i]];
		size_t place = correction->place[i];
		struct query_word *word = &run->query.words[place];

		word->distance = near->distance;
		status = query_set_word(word, near->word, arena, run->error);
		if (!status)
			status = readings_find_forms(
				run->index, &run->query, place, arena, run->error);
	}
	return status;
}

/* Climbs the rungs down to single words with a corrected query in the place of the typed one. */
static enum status climb_corrected(struct run *run, enum lang lang,
	const struct correction *correction, const struct choice *choice)
{
	struct query typed = run->query;
	enum status status = put_corrections(run, correction, choice);
	struct buf text;

	buf_init(&text);
	for (size_t i = 0; i < run->query.n; i++)
		buf_add_format(&text, i ? " %s" : "%s", run->query.words[i].text);
	run->query.key = run->query.spelling = text.data;
	run->query.squash = "";
	if (!status)
		status = query_set_content(&run->query, &run->results->arena, run->error);
	if (!status)
		status = buf_status(&text, run->error);
	for (size_t i = 0; i <= REASON_WORD && !status && !run_is_full(run); i++)
		status = rungs[i](run, lang);
	run->query = typed;
	buf_release(&text);
	return status;
}

static enum status correct_in(struct run *run, enum lang lang, struct correction *correction)
{
	struct choice choices[SPELLING_NEAR * SPELLING_NEAR * SPELLING_NEAR];
	enum status status = STATUS_OK;
	size_t n;

	for (size_t i = 0; i < correction->n && !status; i++) {
		size_t place = correction->place[i];

		status = vocab_nearest(run->index, lang, run->query.words[place].text,
			is_half_typed(&run->query, place), correction->near[i], SPELLING_NEAR,
			&correction->n_near[i], run->error);
		if (!status && correction->n_near[i] == 0)
			return STATUS_OK;
	}
	n = status ? 0 : make_choices(correction, choices);
	for (size_t i = 0; i < n && i < SPELLING_TRIES && !status && !run_is_full(run); i++)
		status = climb_corrected(run, lang, correction, &choices[i]);
	return status;
}

enum status spelling_climb(struct run *run)
{
	const enum lang order[N_LANGS] = {
		run->request->interface, lang_other(run->request->interface)};
	struct correction correction = {.n = 0};
	bool too_many;
	enum status status = find_unknown(run, &correction, &too_many);

	if (status || too_many || correction.n == 0)
		return status;
	run->correcting = true;
	for (int i = 0; i < N_LANGS && !status && !run_is_full(run); i++) {
		if (run->typed.only < 0 || run->typed.only == (int)order[i])
			status = correct_in(run, order[i], &correction);
	}
	run->correcting = false;
	return status;
}
