/* vocab.c - the index's own words
 * SPDX-License-Identifier: MIT
 */
#include "index/vocab.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "index/schema.h"
#include "text/distance.h"
#include "text/english.h"
#include "text/inflection.h"
#include "text/mutation.h"

enum status vocab_has(struct index *index, enum lang lang, const char *word, bool beginning,
	bool *has, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_VOCAB_FROM, error);
	enum status status;

	*has = false;
	if (!sql)
		return sql_error(index->db, error);
	sql_int(sql, lang);
	sql_text(sql, word);
	status = sql_step(sql, has, error);
	if (*has) {
		const char *found = sql_column_text(sql, 0);
		size_t len = strlen(word);

		*has = found && strncmp(found, word, len) == 0 && (beginning || !found[len]);
	}
	sql_again(sql);
	return status;
}

static enum status add_word(
	struct arena *arena, struct values *alike, const char *word, struct error *error)
{
	struct value *items;

	for (size_t i = 0; i < alike->n; i++) {
		if (strcmp(alike->items[i].text, word) == 0)
			return STATUS_OK;
	}
	items = arena_grow(arena, alike->items, alike->n, sizeof *items);
	if (!items || !(items[alike->n].text = arena_text(arena, word, strlen(word))))
		return error_no_memory(error);
	alike->items = items;
	alike->n++;
	return STATUS_OK;
}

enum status vocab_beginnings(struct index *index, enum lang lang, const char *text, size_t most,
	struct arena *arena, struct values *words, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_VOCAB_BEGINNING, error);
	bool row = true;
	enum status status;
	struct buf end;

	if (!sql)
		return sql_error(index->db, error);
	buf_init(&end);
	buf_add_format(&end, "%s" SCHEMA_AFTER, text);
	status = buf_status(&end, error);
	sql_int(sql, lang);
	sql_text(sql, text);
	sql_text(sql, end.data);
	sql_int(sql, (int64_t)most);
	while (!status && !(status = sql_step(sql, &row, error)) && row) {
		const char *word = sql_column_text(sql, 0);

		if (word)
			status = add_word(arena, words, word, error);
	}
	sql_again(sql);
	buf_release(&end);
	return status;
}

static enum status alike_english(struct index *index, const char *word, struct arena *arena,
	struct values *alike, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_VOCAB_STEM, error);
	struct buf stem;
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(index->db, error);
	if (!index->english)
		status = english_open(&index->english, error);
	buf_init(&stem);
	if (!status) {
		english_stem(index->english, word, strlen(word), &stem);
		status = buf_status(&stem, error);
	}
	sql_text(sql, stem.data);
	while (!status && alike->n < VOCAB_ALIKE && !(status = sql_step(sql, &row, error)) && row) {
		const char *other = sql_column_text(sql, 0);

		if (other && strcmp(other, word) != 0)
			status = add_word(arena, alike, other, error);
	}
	sql_again(sql);
	buf_release(&stem);
	return status;
}

/* What a Welsh word may be a plural of; with @index only words that it has. */
static enum status bases_welsh(struct index *index, const char *word, size_t most,
	struct arena *arena, struct values *words, struct error *error)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = mutation_radicals(word, strlen(word), radicals);
	enum status status = STATUS_OK;

	for (size_t i = 0; i < n && !status; i++) {
		struct inflected bases[INFLECTION_BASES];
		size_t n_bases =
			inflection_bases(radicals[i].text, strlen(radicals[i].text), bases);

		for (size_t k = 0; k < n_bases && words->n < most && !status; k++) {
			bool has = true;

			if (index)
				status = vocab_has(
					index, LANG_CY, bases[k].text, false, &has, error);
			if (!status && has)
				status = add_word(arena, words, bases[k].text, error);
		}
	}
	return status;
}

/* Endings come off an English word, and what may have stood in their place comes back, as long as
   the stem is the same: linkworkers, linkworker; supportagencies, supportagency. */
static enum status bases_english(struct index *index, const char *word, struct arena *arena,
	struct values *words, struct error *error)
{
	static const char *const instead[] = {"", "e", "y"};
	size_t len = strlen(word);
	struct buf base, stem, other;
	enum status status = STATUS_OK;

	if (!index->english)
		status = english_open(&index->english, error);
	buf_init(&base);
	buf_init(&stem);
	buf_init(&other);
	if (!status)
		english_stem(index->english, word, len, &stem);
	for (size_t cut = 1; cut <= 3 && cut + 3 < len && !status; cut++) {
		for (size_t i = 0; i < sizeof instead / sizeof *instead && !status; i++) {
			buf_clear(&base);
			buf_clear(&other);
			buf_add(&base, word, len - cut);
			buf_add_str(&base, instead[i]);
			english_stem(index->english, base.data, base.len, &other);
			if (strcmp(stem.data, other.data) == 0 && strcmp(base.data, word) != 0)
				status = add_word(arena, words, base.data, error);
		}
	}
	buf_release(&other);
	buf_release(&stem);
	buf_release(&base);
	return status;
}

enum status vocab_bases(struct index *index, enum lang lang, const char *word, struct arena *arena,
	struct values *bases, struct error *error)
{
	*bases = (struct values){0};
	return lang == LANG_EN ? bases_english(index, word, arena, bases, error)
			       : bases_welsh(NULL, word, SIZE_MAX, arena, bases, error);
}

enum status vocab_alike(struct index *index, enum lang lang, const char *word, struct arena *arena,
	struct values *alike, struct error *error)
{
	*alike = (struct values){0};
	return lang == LANG_EN ? alike_english(index, word, arena, alike, error)
			       : bases_welsh(index, word, VOCAB_ALIKE, arena, alike, error);
}

static bool is_nearer(const struct vocab_near *a, const struct vocab_near *b)
{
	if (a->distance != b->distance)
		return a->distance < b->distance;
	if (a->mutated != b->mutated)
		return b->mutated;
	if (a->beginning != b->beginning)
		return b->beginning;
	return a->rank < b->rank;
}

/* Keeps the best @most, in order, no word twice. */
static void keep(struct vocab_near *near, size_t most, size_t *n, const struct vocab_near *next)
{
	size_t at = *n;

	for (size_t i = 0; i < *n; i++) {
		if (near[i].word != next->word)
			continue;
		if (!is_nearer(next, &near[i]))
			return;
		memmove(near + i, near + i + 1, (--*n - i) * sizeof *near);
		at = *n;
		break;
	}
	while (at && is_nearer(next, &near[at - 1]))
		at--;
	if (at >= most)
		return;
	if (*n < most)
		(*n)++;
	memmove(near + at + 1, near + at, (*n - 1 - at) * sizeof *near);
	near[at] = *next;
}

/* The distance to a word, or to the beginning of it that is as long as what was typed. */
static void measure(const char *typed, size_t typed_len, size_t letters, bool half, int most,
	struct vocab_near *near)
{
	size_t len = strlen(near->word), end = 0;
	int beginning;
	unsigned c;

	near->distance = distance_within(typed, typed_len, near->word, len, most);
	if (!half)
		return;
	for (size_t i = 0; i < letters && end < len; i++)
		end += utf8_decode(near->word + end, len - end, &c);
	/* A short beginning is near too many words. */
	beginning = distance_within(typed, typed_len, near->word, end, letters < 7 ? 1 : most);
	if (beginning >= 0 && (near->distance < 0 || beginning < near->distance)) {
		near->distance = beginning;
		near->beginning = true;
	}
}

/* A word of the vocabulary and which letters it holds: bit n for the n-th of the alphabet, the last
   for all other characters. The most frequent word is the first. */
struct vocab_words {
	const char *text;
	uint32_t letters;
};

static uint32_t letter_set(const char *text)
{
	uint32_t set = 0;

	for (; *text; text++)
		set |= 1U << (*text >= 'a' && *text <= 'z' ? *text - 'a' : 26);
	return set;
}

static unsigned count_bits(uint32_t bits)
{
	unsigned n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

/* Takes apart the words that stand a line each. */
static enum status take_words(struct index *index, enum lang lang, char *lines, struct error *error)
{
	struct vocab_words *words;
	size_t n = 1, i = 0;

	for (const char *at = lines; *at; at++)
		n += *at == '\n';
	words = arena_alloc(&index->vocabulary, n * sizeof *words);
	if (!words)
		return error_no_memory(error);
	for (char *word = lines, *end; i < n; word = end + 1) {
		end = word + strcspn(word, "\n");
		*end = '\0';
		words[i++] = (struct vocab_words){word, letter_set(word)};
	}
	index->words[lang] = words;
	index->n_words[lang] = n;
	return STATUS_OK;
}

static enum status load_words(struct index *index, enum lang lang, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_VOCAB_WORDS, error);
	bool row = false;
	enum status status;

	if (!sql)
		return sql_error(index->db, error);
	sql_int(sql, lang);
	status = sql_step(sql, &row, error);
	if (!status) {
		const char *text = row ? sql_column_text(sql, 0) : NULL;
		char *lines =
			arena_text(&index->vocabulary, text ? text : "", text ? strlen(text) : 0);

		status = lines ? take_words(index, lang, lines, error) : error_no_memory(error);
	}
	sql_again(sql);
	return status;
}

/* Keeps the words near to one that was typed, or to a radical of it. */
static void look_near(const struct index *index, enum lang lang, const char *word, bool half,
	bool mutated, struct vocab_near *near, size_t most, size_t *n)
{
	size_t len = strlen(word), letters = utf8_count(word, len);
	unsigned bound = letters < 5 ? 1 : 2;
	uint32_t set = letter_set(word);

	for (size_t i = 0; i < index->n_words[lang]; i++) {
		const struct vocab_words *candidate = &index->words[lang][i];
		struct vocab_near next = {.word = candidate->text, .mutated = mutated, .rank = i};

		/* Each letter that the candidate lacks is one to be corrected. */
		if (count_bits(set & ~candidate->letters) > bound)
			continue;
		measure(word, len, letters, half, (int)bound, &next);
		if (next.distance >= 0 && (*n < most || is_nearer(&next, &near[most - 1])))
			keep(near, most, n, &next);
	}
}

enum status vocab_nearest(struct index *index, enum lang lang, const char *word, bool half,
	struct vocab_near *near, size_t most, size_t *n, struct error *error)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n_radicals = 0;
	enum status status = STATUS_OK;

	*n = 0;
	if (!index->words[lang])
		status = load_words(index, lang, error);
	if (status)
		return status;
	look_near(index, lang, word, half, false, near, most, n);
	if (lang == LANG_CY)
		n_radicals = mutation_radicals(word, strlen(word), radicals);
	for (size_t i = 1; i < n_radicals; i++)
		look_near(index, lang, radicals[i].text, half, true, near, most, n);
	return STATUS_OK;
}
