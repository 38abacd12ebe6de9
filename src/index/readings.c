/* readings.c - the words of the index that a typed word may stand for
 * SPDX-License-Identifier: MIT
 */
#include "index/readings.h"

#include <string.h>

#include "base/utf8.h"
#include "index/vocab.h"

/* Where the readings of one word are collected. */
struct search {
	struct index *index;
	struct arena *arena;
	struct error *error;
	enum lang lang;
	bool half; /* the word may go on */
};

static enum status add(
	struct search *search, struct readings *readings, const char *text, bool half)
{
	struct reading *items =
		arena_grow(search->arena, readings->items, readings->n, sizeof *items);

	if (!items || !(text = arena_text(search->arena, text, strlen(text))))
		return error_no_memory(search->error);
	readings->items = items;
	items[readings->n++] = (struct reading){text, half};
	return STATUS_OK;
}

static enum status add_beginnings(
	struct search *search, struct readings *readings, const char *text)
{
	struct values words = {0};
	enum status status = vocab_beginnings(search->index, search->lang, text, READINGS_MOST,
		search->arena, &words, search->error);

	for (size_t i = 0; i < words.n && readings->n < READINGS_MOST && !status; i++)
		status = add(search, readings, words.items[i].text, false);
	return status;
}

/* A form of the word: itself or, half typed, the words that begin with it. */
static enum status add_form(struct search *search, struct readings *readings, const char *text)
{
	bool known;
	enum status status;

	if (search->half && utf8_count(text, strlen(text)) >= QUERY_WHOLE)
		return add_beginnings(search, readings, text);
	status = vocab_has(search->index, search->lang, text, search->half, &known, search->error);
	return status || !known ? status : add(search, readings, text, search->half);
}

static enum status find_forms(struct search *search, struct query_word *word)
{
	size_t letters = utf8_count(word->text, strlen(word->text));
	struct readings *plain = &word->plain[search->lang], *other = &word->other[search->lang];
	bool mutates =
		search->lang == LANG_CY && (!search->half || letters >= TOKEN_PREFIX_LETTERS);
	enum status status;

	*plain = *other = (struct readings){0};
	status = add_form(search, plain, word->text);
	for (size_t i = 1; i < word->n_forms && mutates && other->n < READINGS_MOST && !status; i++)
		status = add_form(search, other, word->forms[i].text);
	return status;
}

static enum status find_alike(struct search *search, struct query_word *word)
{
	struct values *alike = &word->alike[search->lang];
	enum status status = vocab_alike(
		search->index, search->lang, word->text, search->arena, alike, search->error);

	for (size_t i = 0; i < alike->n && !status; i++)
		status = add(search, &word->other[search->lang], alike->items[i].text, false);
	return status;
}

enum status readings_find_forms(struct index *index, struct query *query, size_t place,
	struct arena *arena, struct error *error)
{
	struct query_word *word = &query->words[place];
	struct search search = {.index = index,
		.arena = arena,
		.error = error,
		.half = query->open && place == query->n - 1};
	enum status status = STATUS_OK;

	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		search.lang = (enum lang)lang;
		word->alike[lang] = (struct values){0};
		status = find_forms(&search, word);
	}
	return status;
}

enum status readings_find(
	struct index *index, struct query *query, struct arena *arena, struct error *error)
{
	struct search search = {.index = index, .arena = arena, .error = error};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < query->n && !status; i++) {
		status = readings_find_forms(index, query, i, arena, error);
		for (int lang = 0; lang < N_LANGS && !status; lang++) {
			search.lang = (enum lang)lang;
			status = find_alike(&search, &query->words[i]);
		}
	}
	return status;
}
