/* ranking.c - the static order of terms and concepts
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "index/rows.h"
#include "text/order.h"

static int compare_numbers(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int compare_keys(const char *a, size_t a_len, const char *b, size_t b_len)
{
	int order = memcmp(a, b, a_len < b_len ? a_len : b_len);

	return order ? order : compare_numbers(a_len, b_len);
}

static int by_rank(const void *a, const void *b)
{
	const struct ranked_term *one = a, *two = b;
	int order = (int)one->term->status - (int)two->term->status;

	if (!order)
	order = (int)one->concept->tier - (int)two->concept->tier;
	if (!order)
		order = compare_numbers(one->letters, two->letters);
	if (!order)
		order = compare_keys(one->key, one->key_len, two->key, two->key_len);
	if (!order)
		order = strcmp(one->concept->id.text, two->concept->id.text);
	if (!order)
		order = (int)one->lang - (int)two->lang;
	return order ? order : compare_numbers(one->place, two->place);
}

static enum status add_term(
	struct ranking *ranking, struct ranked_term *row, struct order *order, struct error *error)
{
	const struct value *as = row->term->sort_as.text ? &row->term->sort_as : &row->term->term;
	size_t len = strlen(as->text);
	struct ranked_term *terms;
	enum status status;
	struct buf key;

	buf_init(&key);
	status = order_key(order, as->text, len, &key, error);
	if (!status) {
		row->letters = utf8_count(row->term->term.text, strlen(row->term->term.text));
		row->letter = order_letter(order, as->text, len);
		row->key = arena_text(&ranking->arena, key.data, key.len);
		row->key_len = key.len;
		terms = arena_grow(&ranking->arena, ranking->terms, ranking->n, sizeof *terms);
		if (!row->key || !terms) {
			status = error_no_memory(error);
		} else {
			ranking->terms = terms;
			terms[ranking->n++] = *row;
		}
	}
	buf_release(&key);
	return status;
}

static enum status add_terms(struct ranking *ranking, const struct concept *concept, enum lang lang,
	struct order *order, struct error *error)
{
	const struct terms *terms = &concept->terms[lang];
	enum status status = STATUS_OK;

	for (size_t i = 0; i < terms->n && !status; i++) {
		struct ranked_term row = {
			.concept = concept, .term = &terms->items[i], .lang = lang, .place = i};

		status = add_term(ranking, &row, order, error);
	}
	return status;
}

struct numbered {
	const struct concept *concept;
	int64_t id;
};

static int by_address(const void *a, const void *b)
{
	const struct numbered *one = a, *two = b;

	return (one->concept > two->concept) - (one->concept < two->concept);
}

/* Numbers the concepts in the order in which their best terms come. A concept without any term
 * comes last. */
static enum status number_concepts(
	const struct glossary *glossary, struct ranking *ranking, struct error *error)
{
	size_t n = glossary->concepts.n;
	struct numbered *numbers = calloc(n + 1, sizeof *numbers);
	int64_t next = 1;

	if (!numbers)
		return error_no_memory(error);
	for (size_t i = 0; i < n; i++)
	numbers[i].concept = &glossary->concepts.items[i];
	if (n)
		qsort(numbers, n, sizeof *numbers, by_address);
	for (size_t i = 0; i < ranking->n; i++) {
		struct numbered wanted = {ranking->terms[i].concept, 0};
		struct numbered *found = bsearch(&wanted, numbers, n, sizeof *numbers, by_address);

		if (found->id == 0)
			found->id = next++;
		ranking->terms[i].concept_id = found->id;
	}
	free(numbers);
	return STATUS_OK;
}

enum status ranking_make(
	const struct glossary *glossary, struct ranking *ranking, struct error *error)
{
	struct order *orders[N_LANGS] = {NULL};
	enum status status = STATUS_OK;

	*ranking = (struct ranking){.n = 0};
	arena_init(&ranking->arena);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = order_open((enum lang)lang, &orders[lang], error);
	for (size_t i = 0; i < glossary->concepts.n && !status; i++) {
		for (int lang = 0; lang < N_LANGS && !status; lang++)
			status = add_terms(ranking, &glossary->concepts.items[i], (enum lang)lang,
				orders[lang], error);
	}
	if (!status && ranking->n)
		qsort(ranking->terms, ranking->n, sizeof *ranking->terms, by_rank);
	if (!status)
		status = number_concepts(glossary, ranking, error);
	for (int lang = 0; lang < N_LANGS; lang++)
		order_free(orders[lang]);
	return status;
}

void ranking_release(struct ranking *ranking)
{
	arena_release(&ranking->arena);
	*ranking = (struct ranking){.n = 0};
}
