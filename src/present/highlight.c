/* highlight.c - which words of a text are those that a search found
 * SPDX-License-Identifier: MIT
 */
#include "present/highlight.h"

#include <string.h>

#include "text/fold.h"
#include "text/words.h"

static bool has_word(const struct highlight *highlight, const char *word)
{
	for (size_t i = 0; i < highlight->n; i++) {
		if (strcmp(highlight->words[i], word) == 0)
			return true;
	}
	return false;
}

static void add_word(struct highlight *highlight, const char *word)
{
	const char *copy = arena_text(&highlight->arena, word, strlen(word));
	const char **words =
		arena_grow(&highlight->arena, highlight->words, highlight->n, sizeof *words);

	if (!copy || !words)
		return;
	highlight->words = words;
	words[highlight->n++] = copy;
}

void highlight_init(struct highlight *highlight, const struct hit *hit)
{
	struct mutated forms[MUTATION_FORMS];

	*highlight = (struct highlight){.lang = hit ? hit->lang : LANG_CY};
	arena_init(&highlight->arena);
	for (size_t i = 0; hit && i < hit->n_words; i++) {
		const char *found = hit->words[i].found;
		size_t n = hit->lang == LANG_CY ? mutation_expand(found, strlen(found), forms) : 0;

		add_word(highlight, found);
		for (size_t k = 1; k < n; k++)
			add_word(highlight, forms[k].text);
	}
}

void highlight_release(struct highlight *highlight)
{
	arena_release(&highlight->arena);
	*highlight = (struct highlight){0};
}

bool highlight_next(const struct highlight *highlight, const char *text, size_t len, size_t *at,
	size_t *start, size_t *size)
{
	struct word word;
	struct buf folded;
	bool found = false;

	if (!highlight || !highlight->n)
		return false;
	buf_init(&folded);
	while (!found && words_next(text, len, at, &word)) {
		buf_clear(&folded);
		fold_word(&folded, text + word.start, word.end - word.start);
		found = has_word(highlight, folded.data);
		*start = word.start;
		*size = word.end - word.start;
	}
	buf_release(&folded);
	return found;
}
