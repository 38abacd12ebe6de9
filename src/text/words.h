/* words.h - a text taken apart into words
 * SPDX-License-Identifier: MIT
 *
 * A word is a run of letters, marks and digits. White space, hyphens, apostrophes (' ’ ‘ ʼ) and all
 * other punctuation stand between words, so "sy'n" is two words and "well-being" is two. Soft
 * hyphen, ZWJ, ZWNJ, ZWSP and CGJ are part of the word they stand in and vanish when it is folded.
 * Ideographs and kana count as letters.
 */
#ifndef GEIRFA_TEXT_WORDS_H
#define GEIRFA_TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/* Where a word stands in its text. */
struct word {
	size_t start, end;	/* bytes of the text, end exclusive */
	bool after_apostrophe;	/* nothing but an apostrophe between the word before and this one */
	bool before_apostrophe; /* nothing but an apostrophe between this word and the next */
};

/**
 * words_next - the next word of a text
 * @text: UTF-8; bad bytes stand between words
 * @len:  bytes
 * @at:   where to begin; moved behind the word found; 0 at first
 * @word: the word
 *
 * Returns false when there is no more. Allocates nothing; linear in @len over a whole text.
 */
bool words_next(const char *text, size_t len, size_t *at, struct word *word);

/**
 * words_is_clitic - whether a word is a piece that an apostrophe cut off and that carries no
 * meaning of its own
 * @folded: the word folded
 * @word:   its surroundings
 * @welsh:  'r 'n 'i 'w 'u 'ch 'm 'th after the apostrophe, f' d' before it; else English 's
 */
bool words_is_clitic(const char *folded, const struct word *word, bool welsh);

/** words_end_in_blank - whether the text ends in something that closes its last word (white space)
 */
bool words_end_in_blank(const char *text, size_t len);

#endif
