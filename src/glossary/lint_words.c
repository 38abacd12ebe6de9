/* lint_words.c - a text taken apart for the checks: what is cited, which words, which sentences
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "glossary/lint_priv.h"
#include "glossary/markup.h"
#include "text/fold.h"
#include "text/words.h"

void lint_words_init(struct lint_words *words)
{
	memset(words, 0, sizeof *words);
	buf_init(&words->folded);
}

void lint_words_release(struct lint *lint, struct lint_words *words)
{
	lint->findings->failed = lint->findings->failed || words->failed;
	free(words->items);
	buf_release(&words->folded);
}

const char *lint_word_key(const struct lint_words *words, size_t i)
{
	return words->folded.data + words->items[i].key;
}

static struct lint_word *add_word(
	struct lint_words *words, const char *text, size_t start, size_t end)
{
	struct lint_word *items = vec_grow(words->items, words->n, &words->room, sizeof *items);
	struct lint_word *word;

	if (!items) {
		words->failed = true;
		return NULL;
	}
	words->items = items;
	word = &items[words->n++];
	word->start = start;
	word->end = end;
	word->key = words->folded.len;
	fold_word(&words->folded, text + start, end - start);
	buf_add_char(&words->folded, '\0');
	return word;
}

/*
 * What lies between a word and the one before it. A sentence ends in . ! or ? and a blank, unless
 * it goes on in lower case, as after "e.e. " and "h.y. ".
 */
static void read_gap(struct lint_word *word, const char *text, size_t from)
{
	bool stop = false, ended = false;

	for (size_t i = from; i < word->start; i++) {
		if (text[i] == ' ' || text[i] == '\n' || text[i] == '\t') {
			word->after_blank = true;
			ended = ended || stop;
		} else if (strchr(".!?", text[i])) {
			stop = true;
		} else if (strchr(",;:()[]/", text[i])) {
			word->after_comma = true;
		}
	}
	if (ended && !(text[word->start] >= 'a' && text[word->start] <= 'z'))
		word->sentence++;
	if (stop)
		word->after_comma = true;
}

void lint_words_read(struct lint_words *words, const char *text)
{
	size_t at = 0, start, len, before = 0, sentence = 0;
	bool cited;

	words->n = 0;
	buf_clear(&words->folded);
	while (markup_next_span(text, &at, &start, &len, &cited)) {
		struct word found;

		for (size_t in = 0; words_next(text + start, len, &in, &found);) {
			struct lint_word *word =
				add_word(words, text, start + found.start, start + found.end);

			if (!word)
				return;
			word->cited = cited;
			word->sentence = sentence;
			read_gap(word, text, before);
			word->after_blank = word->after_blank || words->n == 1;
			sentence = word->sentence;
			before = word->end;
		}
	}
	words->failed = words->failed || words->folded.failed;
}
