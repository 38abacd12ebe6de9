/* vocab.h - the index's own words: which there are, which are forms of the same word
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_VOCAB_H
#define GEIRFA_INDEX_VOCAB_H

#include "index/open.h"

enum { VOCAB_ALIKE = 16 }; /* most other forms of one word */

/** vocab_has - whether a language's texts hold a word, or with @beginning one that begins so */
enum status vocab_has(struct index *index, enum lang lang, const char *word, bool beginning,
	bool *has, struct error *error) MUST_CHECK;

/**
 * vocab_beginnings - add to a list the words of a language that begin with a text
 * @most:  how many at most; the most frequent come first
 * @arena: holds the list and the words
 */
enum status vocab_beginnings(struct index *index, enum lang lang, const char *text, size_t most,
	struct arena *arena, struct values *words, struct error *error) MUST_CHECK;

/**
 * vocab_alike - the other words of a language that are forms of a word
 *
 * English: those with its stem. Welsh: what is left when a safe ending is taken off, of the word or
 * of a radical of it. At most VOCAB_ALIKE; texts in the arena.
 */
enum status vocab_alike(struct index *index, enum lang lang, const char *word, struct arena *arena,
	struct values *alike, struct error *error) MUST_CHECK;

/**
 * vocab_bases - what a word may be a form of, whether or not the index has it
 *
 * English: what has its stem when an ending comes off. Welsh: what is left when a safe ending is
 * taken off, of the word or of a radical of it. Texts in the arena.
 */
enum status vocab_bases(struct index *index, enum lang lang, const char *word, struct arena *arena,
	struct values *bases, struct error *error) MUST_CHECK;

/* A word near a misspelt one. */
struct vocab_near {
	const char *word;
	int distance;
	bool mutated;	/* near to a radical of the misspelt word, not to itself */
	bool beginning; /* only the beginning of it is near */
	size_t rank;	/* by how often it occurs: 0 for the most frequent */
};

/**
 * vocab_nearest - the words of a language nearest to a misspelt one, or in Welsh to a radical of it
 * @half:  it may be only the beginning of a word
 * @near:  best first: smaller distance, then near to the word itself, then whole words, then more
 * frequent, then alphabetical
 * @most:  room in @near
 * @n:     how many were found
 *
 * At most distance 2, and 1 for words under five letters. The words live as long as the index; the
 * first call reads the vocabulary into memory.
 */
enum status vocab_nearest(struct index *index, enum lang lang, const char *word, bool half,
	struct vocab_near *near, size_t most, size_t *n, struct error *error) MUST_CHECK;

#endif
