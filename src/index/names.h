/* names.h - whole names of terms found by key: as typed, run together, or with words mutated
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_NAMES_H
#define GEIRFA_INDEX_NAMES_H

#include "index/run.h"
#include "index/schema.h"

enum {
	NAMES_SEEKS = 512, /* most key look-ups for the readings of one query */
	NAMES_MOST = 512,  /* most names with one beginning that are sorted */
};

struct name {
	int64_t term;
	const char *text; /* as written */
	size_t letters;	  /* in which endings differ from what was typed; mutations do not count */
};

/* What was found; all memory is the results' arena. Begin with the first two set and the rest zero.
 */
struct names {
	bool (*keep)(enum name_kind kind); /* which kinds of name count */
	const char *spelling; /* only names with this spelling (fold_spelling); NULL: all */
	size_t letters;	      /* of the names that come next */
	struct name *items;
	size_t n;
};

/** names_with_key - names whose folded words are @key; none for an empty one */
enum status names_with_key(
	struct run *run, enum lang lang, const char *key, struct names *names) MUST_CHECK;

/** names_squashed - names that are the same as the query when all words are run together */
enum status names_squashed(struct run *run, enum lang lang, struct names *names) MUST_CHECK;

/**
 * names_walk - names that the query may be with any of its words in another form
 * @alike: besides mutated forms (Welsh) also other forms of the same word (vocab_alike)
 *
 * Those with the query's own key are among them. What a half-typed word may merely become is not. A
 * query with words that say nothing ("i'r") is also read without them.
 */
enum status names_walk(struct run *run, enum lang lang, bool alike, struct names *names) MUST_CHECK;

/**
 * names_beginning - names that begin with the query's words, the last of which may be half typed
 * @mutated: with any of the words in another mutated form
 * @all:     whether these are all of them; when not, there are NAMES_MOST or more
 */
enum status names_beginning(
	struct run *run, enum lang lang, bool mutated, struct names *names, bool *all) MUST_CHECK;

/** names_squashed_alike - names that the query may be with an ending when all words are run
 * together (vocab_bases) */
enum status names_squashed_alike(struct run *run, enum lang lang, struct names *names) MUST_CHECK;

/** names_sort - by letters, then by term number, which is static rank */
void names_sort(struct names *names);

#endif
