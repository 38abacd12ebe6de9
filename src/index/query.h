/* query.h - what a person typed, taken apart once for all rungs
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_QUERY_H
#define GEIRFA_INDEX_QUERY_H

#include "base/arena.h"
#include "base/buf.h"
#include "index/search.h"
#include "text/mutation.h"

enum {
	QUERY_WORDS = 32,   /* words that count */
	QUERY_BYTES = 4096, /* bytes that count */
	QUERY_WHOLE = 4,    /* a half-typed word of so many letters is read as whole words */
	READINGS_MOST = 32, /* words that one word is read as: each takes FTS5 some 30 us */
};

/* A word of the index that a typed word may stand for. */
struct reading {
	const char *text;
	bool half; /* or any word that begins so */
};

struct readings {
	struct reading *items;
	size_t n;
};

struct query_word {
	const char *text; /* folded */
	const char
		*typed; /* as it was typed, folded: another word where the spelling was corrected */
	int distance;	/* letters corrected */
	bool skip[N_LANGS];	     /* says nothing in that language: 'r, 's, the i of "i'r"; in a
					second try small words too (index/small.h) */
	unsigned phrase;	     /* number of the phrase it stands in; 0: none */
	const struct mutated *forms; /* the word, then its Welsh radicals and mutations */
	size_t n_forms;
	struct values alike[N_LANGS];	/* other words of the index that are forms of it */
	struct readings plain[N_LANGS]; /* as it stands */
	struct readings other[N_LANGS]; /* mutated, and alike */
};

struct query {
	struct query_word words[QUERY_WORDS];
	size_t n;
	bool open;	      /* the last word may go on */
	const char *spelling; /* text/fold.h: fold_spelling, fold_key and fold_squash of the words
				 that count */
	const char *key, *squash;
	const char *content_key[N_LANGS]; /* the key without the words that say nothing */
};

/**
 * query_parse - take a text apart
 * @text:  any bytes
 * @arena: holds what @query points to
 */
enum status query_parse(
	const char *text, struct arena *arena, struct query *query, struct error *error) MUST_CHECK;

/**
 * query_set_word - put another word in the place of one, with its mutated forms
 * @text: folded; must live as long as the query
 */
enum status query_set_word(struct query_word *word, const char *text, struct arena *arena,
	struct error *error) MUST_CHECK;

/** query_set_content - renew the keys without the words that say nothing, after words were changed
 */
enum status query_set_content(
	struct query *query, struct arena *arena, struct error *error) MUST_CHECK;

/** query_leave_out - renew what depends on which words say something, after more were skipped; a
 * query that ends in a skipped word is not open */
enum status query_leave_out(
	struct query *query, struct arena *arena, struct error *error) MUST_CHECK;

/** query_is_known - whether the index has a reading of every word that says something in a
 * language; needs the readings (index/readings.h) */
bool query_is_known(const struct query *query, enum lang lang);

/** query_readings - how many readings all words that say something have together */
size_t query_readings(const struct query *query, enum lang lang);

/** query_has_others - whether any word that says something has a reading besides itself */
bool query_has_others(const struct query *query, enum lang lang);

/**
 * query_match_start - append an FTS5 expression: the column begins with several words, the last
 * perhaps half typed
 * @content: without the words that say nothing in the language; there must be others
 * @others: the last word in all its readings, not as it stands alone
 */
void query_match_start(const struct query *query, enum lang lang, bool content, bool others,
	const char *column, struct buf *out);

/**
 * query_match_words - append an FTS5 expression: the columns hold every word that says something,
 * in any order, phrases whole
 * @columns: as FTS5 writes them: "{name more}"; NULL: all
 * @letters: the last word counts as half typed from so many letters on: those that the prefix
 * index of the table begins with
 * @others:  each word in its other readings too; a single word in these alone
 *
 * query_is_known, and with @others query_has_others, must hold.
 */
void query_match_words(const struct query *query, enum lang lang, const char *columns,
	size_t letters, bool others, struct buf *out);

/**
 * query_explain - which words of a text the query's words found
 * @text:  a term, sentence or name, as written
 * @words: in the arena; one for each word of the query that says something and was found
 * @n:     how many
 *
 * A word matches best as itself, then as a beginning (the last word of an open query), then in a
 * mutated form, then as another form of the same word. Returns STATUS_NO_MEMORY or STATUS_OK;
 * whether all words were found shows in query_counts.
 */
enum status query_explain(const struct query *query, enum lang lang, const char *text,
	struct arena *arena, struct match_word **words, size_t *n, struct error *error) MUST_CHECK;

/** query_has_phrase - whether any words stand between quotation marks */
bool query_has_phrase(const struct query *query);

/** query_counts - how many words of the query say something in a language */
size_t query_counts(const struct query *query, enum lang lang);

#endif
