/* small.c - the small words of a query, which a second try leaves out
 * SPDX-License-Identifier: MIT
 */
#include "index/small.h"

#include <string.h>

/* Folded: "â" is "a", "i'r" without its apostrophe is "ir". The languages are mixed in what people
   type ("y link worker"), so the words of both count in either. */
static bool is_small(const char *word)
{
	static const char *const small[] = {
		/* Welsh: articles, possessives and the pronouns that echo them */
		"y", "yr", "fy", "dy", "ei", "ein", "eich", "eu", "fi", "ti", "ni", "chi", "nhw",
		/* prepositions and "and", "or"; some are mutated */
		"a", "ac", "ag", "am", "ar", "at", "dan", "dros", "efo", "er", "gan", "ger", "gyda",
		"heb", "i", "mewn", "neu", "o", "rhwng", "tan", "trwy", "drwy", "tros", "wrth",
		"ym", "yn", "yng",
		/* the same, run together with an article, possessive or "yn" */
		"ai", "au", "efor", "gydai", "gydar", "im", "ir", "ith", "iw", "nar", "oi", "or",
		"ou", "syn", "trwyr", "drwyr",
		/* English: articles and possessives */
		"an", "the", "my", "your", "his", "her", "its", "our", "their",
		/* prepositions and "and" */
		"and", "as", "by", "for", "from", "in", "into", "of", "on", "to", "with"};

	for (size_t i = 0; i < sizeof small / sizeof *small; i++) {
		if (strcmp(small[i], word) == 0)
			return true;
	}
	return false;
}

/* Where the words end that are looked at. */
static size_t end_of_small(const struct query *query, bool leading)
{
	size_t i = 0;

	while (leading && i < query->n && is_small(query->words[i].text))
		i++;
	return leading ? i : query->n;
}

static bool skip_in(struct query *query, enum lang lang, size_t end)
{
	bool small[QUERY_WORDS], more = false;
	size_t left = query_counts(query, lang);

	for (size_t i = 0; i < end; i++) {
		const struct query_word *word = &query->words[i];

		small[i] = !word->skip[lang] && !word->phrase && is_small(word->text);
		left -= small[i];
	}
	for (size_t i = 0; left && i < end; i++) {
		query->words[i].skip[lang] |= small[i];
		more |= small[i];
	}
	return more;
}

enum status small_skip(
	struct query *query, bool leading, struct arena *arena, bool *more, struct error *error)
{
	size_t end = end_of_small(query, leading);

	*more = false;
	for (int lang = 0; lang < N_LANGS; lang++)
		*more |= skip_in(query, (enum lang)lang, end);
	return *more ? query_leave_out(query, arena, error) : STATUS_OK;
}
