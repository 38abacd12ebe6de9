/* digraph.c - where n+g and r+h are two letters in Welsh, for src/text/order.c
 * SPDX-License-Identifier: MIT
 */
#include "text/digraph.h"

#include <string.h>

#include "base/utf8.h"
#include "text/letter.h"
#include "text/mutation.h"
#include "text/words.h"

enum {
	CGJ = 0x34F,
	MAX_LETTERS = 64, /* no longer word is looked at */
};

/* A word letter by letter. */
struct spelling {
	char letter[MAX_LETTERS + 1]; /* folded; '?' for one that is not in ASCII */
	size_t offset[MAX_LETTERS];   /* where in the text it stands */
	size_t n;
};

bool digraph_occurs(const char *text, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		char first = (char)(text[i] | 0x20), second = (char)(text[i + 1] | 0x20);

		if ((first == 'n' && second == 'g') || (first == 'r' && second == 'h'))
			return true;
	}
	return false;
}

/* False when the word is too long. */
static bool spell(struct spelling *out, const char *text, const struct word *word)
{
	out->n = 0;
	for (size_t at = word->start; at < word->end; out->n++) {
		unsigned c;
		char base;

		if (out->n == MAX_LETTERS)
			return false;
		out->offset[out->n] = at;
		at += utf8_decode(text + at, word->end - at, &c);
		base = letter_base(c);
		out->letter[out->n] = base ? base : '?';
	}
	out->letter[out->n] = '\0';
	return true;
}

static bool is_one_of(char letter, const char *set)
{
	return strchr(set, letter) != NULL;
}

static bool begins(const char *word, const char *start)
{
	return strncmp(word, start, strlen(start)) == 0;
}

/* Whether the letters from @rest on are one of the verb endings that -hau, "to make", takes. */
static bool is_hau_ending(const char *rest)
{
	static const char *const endings[] = {"ha", "had", "hadau", "hadwy", "haed", "haem", "haen",
		"haent", "haer", "haf", "hai", "hain", "hais", "haist", "hant", "hao", "haodd",
		"haol", "hasai", "hasant", "hasoch", "hasom", "hau", "haus", "hawn", "hawr",
		"hawyd", "hawyr", "hech", "hei", "heir", "heit", "hem", "hent", "heui", "hewch",
		"hewn", "hewyd"};

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		if (strcmp(rest, endings[i]) == 0)
			return true;
	}
	return false;
}

/*
 * After a vowel it is r+h (arholiad, parhau) but for a few stems. After a consonant it is the
 * letter (anrheg, penrhyn) but where a verb in -hau is made of a stem such as sicr or dyfr, and
 * those end in a stop or f.
 */
static bool splits_rh(const struct spelling *word, size_t r)
{
	static const char *const whole[] = {"rhedyn", "rhingyll", "rhiw", "rhythm"};

	if (!is_one_of(word->letter[r - 1], "aeiouwy"))
		return is_one_of(word->letter[r - 1], "bcdfgpt") &&
		       is_hau_ending(word->letter + r + 1);
	for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
		if (begins(word->letter + r, whole[i]))
			return false;
	}
	return true;
}

/* Beginnings of compounds whose first part ends in n and whose second begins with g; the stroke
 * stands between. */
static const char *const compounds[] = {"ailymddan|gos", "amcan|gyfri", "anunion|g", "arddan|gos",
	"arian|gar", "ban|gor", "blaen|g", "bron|g", "bryn|g", "cyfan|gorff", "dan|gos",
	"darllen|gar", "den|gar", "den|gys", "dyn|gar", "elusen|gar", "glan|g", "gwahan|gl",
	"gwyn|galch", "hen|gerdd", "hen|goed", "hunan|g", "llan|g", "llen|gar", "llon|gyf",
	"llun|g", "mewn|g", "mwyn|gl", "pen|g", "rhan|gymer", "swyn|gyf", "tan|glodd", "tan|gyf",
	"tan|gyll", "tan|gyn", "tanamcan|gyfri", "ton|gwyn", "un|gell", "un|gorn", "union|g",
	"ymarddan|gos", "ymddan|gos", "ymdden|gys"};

/* Whether @word begins with a compound that is parted after its first @parted letters. */
static bool is_compound(const char *word, size_t parted)
{
	for (size_t i = 0; i < sizeof compounds / sizeof *compounds; i++) {
		size_t first = strcspn(compounds[i], "|");

		if (first == parted && strncmp(word, compounds[i], first) == 0 &&
			begins(word + first, compounds[i] + first + 1))
			return true;
	}
	return false;
}

/*
 * After a consonant it is n+g (teyrngar, cefngrwm). After a vowel it is the letter, but in a known
 * compound, as it stands or mutated (ym Mangor, fy mhenglog).
 */
static bool splits_ng(const struct spelling *word, size_t n)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t count;

	if (!is_one_of(word->letter[n - 1], "aeiouwy"))
		return word->letter[n - 1] != '?';
	count = mutation_radicals(word->letter, word->n, radicals);
	for (size_t i = 0; i < count; i++) {
		/* A mutation changes the beginning, so the place is the same from the end. */
		size_t len = strlen(radicals[i].text), behind = word->n - (n + 1);

		if (behind < len && is_compound(radicals[i].text, len - behind))
			return true;
	}
	return false;
}

/* Whether letters @i and @i + 1 look like ng or rh, stand within the word, and are two letters. */
static bool splits(const struct spelling *word, size_t i)
{
	if (word->letter[i] == 'n' && word->letter[i + 1] == 'g')
		return splits_ng(word, i);
	return word->letter[i] == 'r' && word->letter[i + 1] == 'h' && splits_rh(word, i);
}

void digraph_mark(struct buf *out, const char *text, size_t len)
{
	struct spelling spelling;
	struct word word;
	size_t done = 0;

	for (size_t at = 0; words_next(text, len, &at, &word);) {
		if (!spell(&spelling, text, &word))
			continue;
		for (size_t i = 1; i + 1 < spelling.n; i++) {
			if (!splits(&spelling, i))
				continue;
			buf_add(out, text + done, spelling.offset[i + 1] - done);
			buf_add_codepoint(out, CGJ);
			done = spelling.offset[i + 1];
		}
	}
	buf_add(out, text + done, len - done);
}
