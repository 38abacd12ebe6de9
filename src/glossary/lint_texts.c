/* lint_texts.c - checks of how a text is written
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "glossary/lint_priv.h"
#include "glossary/markup.h"
#include "text/fold.h"

static void check_nfc(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	size_t len = strlen(value->text);
	struct buf composed;

	(void)lang;
	(void)context;
	if (fold_is_nfc(value->text, len))
		return;
	buf_init(&composed);
	if (utf8_invalid(value->text, len) == len)
		fold_nfc(&composed, value->text, len);
	lint_add(lint, place->file, value, N_("the text is not in Unicode normal form C"), NULL,
		NULL, composed.failed ? NULL : composed.data);
	buf_release(&composed);
}

void lint_not_nfc(struct lint *lint)
{
	lint_each_text(lint, check_nfc, NULL);
}

static void check_ampersand(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	size_t at = 0, start, len;
	bool cited;

	(void)context;
	if (lang != LANG_CY || place->kind == LINT_HIDDEN)
		return;
	while (markup_next_span(value->text, &at, &start, &len, &cited)) {
		if (!cited && memchr(value->text + start, '&', len)) {
			lint_add(lint, place->file, value,
				N_("an ampersand: Welsh has ‘a’ or ‘ac’"), NULL, NULL, NULL);
			return;
		}
	}
}

void lint_ampersand(struct lint *lint)
{
	lint_each_text(lint, check_ampersand, NULL);
}

static void check_sides(struct lint *lint, const struct lint_place *place,
	const struct bitext *bitext, void *context)
{
	const struct value *welsh = &bitext->in[LANG_CY], *english = &bitext->in[LANG_EN];

	(void)context;
	if (place->kind == LINT_SENSE)
		return;
	if (welsh->text && !english->text)
		lint_add(lint, place->file, welsh, N_("the English of this text is missing"), NULL,
			NULL, NULL);
	if (english->text && !welsh->text)
		lint_add(lint, place->file, english, N_("the Welsh of this text is missing"), NULL,
			NULL, NULL);
}

void lint_missing_language(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];

		if (!concept->terms[LANG_CY].n)
			lint_add(lint, concept->file, &concept->id, N_("‘{1}’ has no Welsh term"),
				concept->id.text, NULL, NULL);
		if (!concept->terms[LANG_EN].n)
			lint_add(lint, concept->file, &concept->id, N_("‘{1}’ has no English term"),
				concept->id.text, NULL, NULL);
	}
	lint_each_bitext(lint, check_sides, NULL);
}

enum { DEFINITION_WORDS = 30, PLAIN_WORDS = 20, OPENING_WORDS = 4 };

/* Where the first words of a sentence end that starts at word @first and is longer than that. */
static size_t opening_end(const struct lint_words *words, size_t first)
{
	size_t i = first + 1;

	for (size_t left = OPENING_WORDS; left; i++)
		left -= words->items[i].after_blank;
	return words->items[i - 2].end;
}

/* A sentence of @count words, as white space parts them, from word @first on. */
static void check_sentence(struct lint *lint, const struct lint_place *place,
	const struct value *value, const struct lint_words *words, size_t first, size_t count)
{
	size_t limit = place->kind == LINT_PLAIN ? PLAIN_WORDS : DEFINITION_WORDS;
	char number[24];
	struct buf opening;
	size_t start;

	if (count <= limit)
		return;
	start = words->items[first].start;
	snprintf(number, sizeof number, "%zu", count);
	buf_init(&opening);
	buf_add(&opening, value->text + start, opening_end(words, first) - start);
	lint_add(lint, place->file, value, N_("the sentence that begins ‘{1}’ has {2} words"),
		opening.data, number, NULL);
	buf_release(&opening);
}

static void check_sentences(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	struct lint_words *words = context;
	size_t first = 0, count = 0;

	(void)lang;
	if (place->kind != LINT_DEFINITION && place->kind != LINT_PLAIN)
		return;
	lint_words_read(words, value->text);
	for (size_t i = 0; i < words->n; i++) {
		if (words->items[i].sentence != words->items[first].sentence) {
			check_sentence(lint, place, value, words, first, count);
			first = i;
			count = 0;
		}
		count += words->items[i].after_blank;
	}
	check_sentence(lint, place, value, words, first, count);
}

void lint_long_sentence(struct lint *lint)
{
	struct lint_words words;

	lint_words_init(&words);
	lint_each_text(lint, check_sentences, &words);
	lint_words_release(lint, &words);
}

/* The letter that "w^" stands for, or NULL where ^ follows no vowel. */
static const char *circumflexed(char letter)
{
	static const char *const pairs[] = {
		"aâ", "eê", "iî", "oô", "uû", "wŵ", "yŷ", "AÂ", "EÊ", "IÎ", "OÔ", "UÛ", "WŴ", "YŶ"};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (pairs[i][0] == letter)
			return pairs[i] + 1;
	}
	return NULL;
}

/* Append a word with its straight circumflexes put on their letters; returns whether it had any. */
static bool put_circumflexes(struct buf *out, const char *word, size_t len)
{
	bool changed = false;

	for (size_t i = 0; i < len; i++) {
		const char *letter =
			i + 1 < len && word[i + 1] == '^' ? circumflexed(word[i]) : NULL;

		if (letter) {
			buf_add_str(out, letter);
			changed = true;
			i++;
		} else {
			buf_add_char(out, word[i]);
		}
	}
	return changed;
}

static void check_circumflexes(
	struct lint *lint, const char *file, const struct value *value, size_t at, size_t end)
{
	static const char between[] = " \n\t.,;:!?()*";
	struct buf mended, written;

	buf_init(&mended);
	buf_init(&written);
	while (at < end) {
		const char *word = value->text + at;
		size_t rest = end - at, len = strcspn(word, between);

		len = len < rest ? len : rest;
		buf_clear(&mended);
		if (put_circumflexes(&mended, word, len)) {
			buf_clear(&written);
			buf_add(&written, word, len);
			lint_add(lint, file, value,
				N_("‘{1}’ has its circumflex beside the letter"), written.data,
				NULL, mended.failed ? NULL : mended.data);
		}
		at += len + strspn(word + len, between);
	}
	buf_release(&mended);
	buf_release(&written);
}

static void check_circumflex(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	size_t at = 0, start, len;
	bool cited;

	(void)context;
	if (lang != LANG_CY || place->kind == LINT_HIDDEN || !strchr(value->text, '^'))
		return;
	while (markup_next_span(value->text, &at, &start, &len, &cited)) {
		if (!cited)
			check_circumflexes(lint, place->file, value, start, start + len);
	}
}

void lint_straight_circumflex(struct lint *lint)
{
	lint_each_text(lint, check_circumflex, NULL);
}
