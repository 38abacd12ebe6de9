/* lexicon.h - words drawn as often as they are used, and phrases made of them
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BENCH_LEXICON_H
#define GEIRFA_BENCH_LEXICON_H

#include "base/lang.h"
#include "bench.h"

/* Words and, for each, the sum of its count and of all before it. */
struct bag {
	const struct table_row **words;
	uint64_t *sums;
	size_t n, room, sums_room;
};

enum bag_kind { BAG_HEADS, BAG_NOUNS, BAG_ADJECTIVES, BAG_WORDS, N_BAGS };

struct lexicon {
	struct table words[N_LANGS];
	struct bag bags[N_LANGS][N_BAGS];
};

/* A term. */
struct phrase {
	struct buf text;
	struct buf plural;  /* "" when none is known */
	const char *gender; /* of a Welsh singular: a code; else NULL */
	bool is_plural;
};

/**
 * lexicon_read - read the word lists that bench/words.sh makes
 * @folder: where they are
 */
void lexicon_read(const char *folder, struct lexicon *lexicon);

/** lexicon_release - free what it holds */
void lexicon_release(struct lexicon *lexicon);

/**
 * lexicon_phrase - make a term
 * @words: how many words; at least 1
 * @out:   its texts are replaced
 */
void lexicon_phrase(const struct lexicon *lexicon, enum lang lang, struct prng *prng, size_t words,
	struct phrase *out);

/**
 * lexicon_sentence - append words in sentences; of the Welsh ones a quarter are mutated, as in
 * running text
 */
void lexicon_sentence(const struct lexicon *lexicon, enum lang lang, struct prng *prng,
	size_t words, struct buf *out);

#endif
