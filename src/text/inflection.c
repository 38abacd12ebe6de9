/* inflection.c - Welsh plurals taken back to what may be their singular
 * SPDX-License-Identifier: MIT
 */
#include "text/inflection.h"

#include <stdbool.h>
#include <string.h>

enum {
	MIN_STEM = 3,  /* letters before an ending */
	MAX_STEMS = 6, /* three codas, each with h and without */
};

/* What ends in @plural may be the plural of what ends in @singular. */
struct change {
	const char *plural, *singular;
};

static const struct change endings[] = {
	{"feydd", "fa"},
	{"iaid", ""},
	{"iaid", "iad"},
	{"oedd", ""},
	{"wyr", "wr"},
	{"wyr", "ydd"},
	{"wyr", "iwr"},
	{"nwyr", "nnwr"},
	{"nwyr", "nnydd"},
	{"iau", ""},
	{"ion", ""},
	{"ion", "yn"},
	{"au", ""},
	{"on", ""},
	{"od", ""},
};

/* The consonants that end a stem: canolfannau, diwylliannau, torrau. */
static const struct change codas[] = {
	{"nn", "n"},
	{"nn", "nt"},
	{"rr", "r"},
};

/*
 * The vowels of its last syllable: cyfeillion, cleifion, cyrsiau, lloriau. Other changes, such as
 * ai and e from a, come with endings that are not undone or with none.
 */
static const struct change vowels[] = {
	{"ei", "ai"},
	{"ei", "a"},
	{"eu", "au"},
	{"y", "w"},
	{"y", "o"},
	{"y", "e"},
	{"o", "aw"},
};

enum {
	N_ENDINGS = sizeof endings / sizeof *endings,
	N_CODAS = sizeof codas / sizeof *codas,
	N_VOWELS = sizeof vowels / sizeof *vowels,
};

/* Whether the first @len bytes of a text end in @ending. */
static bool ends_in(const char *text, size_t len, const char *ending)
{
	size_t n = strlen(ending);

	return n <= len && memcmp(text + len - n, ending, n) == 0;
}

/* Writes the first @keep bytes of a text, @middle and @rest; false when that is too long. */
static bool join(
	struct inflected *out, const char *text, size_t keep, const char *middle, const char *rest)
{
	size_t n = strlen(middle), more = strlen(rest);

	if (keep + n + more >= sizeof out->text)
		return false;
	memcpy(out->text, text, keep);
	memcpy(out->text + keep, middle, n);
	memcpy(out->text + keep + n, rest, more + 1);
	return true;
}

static bool is_vowel(char letter)
{
	return letter && strchr("aeiouwy", letter);
}

/* The vowels of the last syllable, from @start to before @end; both 0 when there are none. */
static void find_vowels(const char *stem, size_t *start, size_t *end)
{
	*end = strlen(stem);
	while (*end > 0 && !is_vowel(stem[*end - 1]))
		(*end)--;
	*start = *end;
	while (*start > 0 && is_vowel(stem[*start - 1]))
		(*start)--;
}

/* The stress on the syllable before a plural's ending gives it an h: anghenion, brenhinoedd. */
static bool drop_h(struct inflected *out, const char *stem)
{
	size_t start, end;

	find_vowels(stem, &start, &end);
	return start > 3 && stem[start - 1] == 'h' && strchr("gmn", stem[start - 2]) &&
	       join(out, stem, start - 1, "", stem + start);
}

/* What the consonants of a stem may have been; returns how many. */
static size_t find_stems(struct inflected stems[MAX_STEMS], const char *word, size_t len)
{
	size_t n = 0;

	n += join(&stems[n], word, len, "", "");
	for (const struct change *coda = codas; coda < codas + N_CODAS; coda++) {
		if (ends_in(word, len, coda->plural))
			n += join(&stems[n], word, len - strlen(coda->plural), coda->singular, "");
	}
	for (size_t i = 0, as_many = n; i < as_many; i++)
		n += drop_h(&stems[n], stems[i].text);
	return n;
}

/* Adds what join makes; returns the new count. No two rules make the same of a word. */
static size_t add(struct inflected out[INFLECTION_BASES], size_t n, const char *text, size_t keep,
	const char *middle, const char *rest)
{
	return n < INFLECTION_BASES && join(&out[n], text, keep, middle, rest) ? n + 1 : n;
}

/* Adds a stem with other vowels; returns the new count. */
static size_t add_vowels(struct inflected out[INFLECTION_BASES], size_t n, const char *stem)
{
	size_t start, end;

	find_vowels(stem, &start, &end);
	for (const struct change *vowel = vowels; vowel < vowels + N_VOWELS; vowel++) {
		if (ends_in(stem + start, end - start, vowel->plural))
			n = add(out, n, stem, end - strlen(vowel->plural), vowel->singular,
				stem + end);
	}
	return n;
}

/* Adds a stem that is a word by itself, as it stands and changed; returns the new count. */
static size_t add_bare(
	struct inflected out[INFLECTION_BASES], size_t n, const char *word, size_t len)
{
	struct inflected stems[MAX_STEMS];
	size_t n_stems = find_stems(stems, word, len);

	for (size_t i = 0; i < n_stems; i++)
		n = add(out, n, stems[i].text, strlen(stems[i].text), "", "");
	for (size_t i = 0; i < n_stems; i++)
		n = add_vowels(out, n, stems[i].text);
	return n;
}

size_t inflection_bases(const char *word, size_t len, struct inflected out[INFLECTION_BASES])
{
	size_t n = 0;

	if (len >= INFLECTION_WORD_SIZE || memchr(word, '\0', len))
		return 0;
	for (const struct change *ending = endings; ending < endings + N_ENDINGS; ending++) {
		size_t size = strlen(ending->plural);

		if (!ends_in(word, len, ending->plural) || len - size < MIN_STEM)
			continue;
		if (*ending->singular)
			n = add(out, n, word, len - size, ending->singular, "");
		else
			n = add_bare(out, n, word, len - size);
	}
	return n;
}
