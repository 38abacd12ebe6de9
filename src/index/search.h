/* search.h - looking words up: the ladder of rungs from exact to found-in-the-text
 * SPDX-License-Identifier: MIT
 *
 * No query is an error: any bytes give results or none.
 */
#ifndef GEIRFA_INDEX_SEARCH_H
#define GEIRFA_INDEX_SEARCH_H

#include <stdbool.h>

#include "index/index.h"
#include "text/mutation.h"

/* Why a row is in the results, best first; README.md has an example of each. */
enum reason {
	REASON_EXACT,
	REASON_FOLDED,
	REASON_MUTATION,
	REASON_FORM,
	REASON_INFLECTION,
	REASON_HIDDEN,
	REASON_PREFIX,
	REASON_WORD,
	REASON_TEXT,
	REASON_SPELLING,
	N_REASONS
};

enum field { FIELD_TERM, FIELD_DEFINITION, FIELD_TAG, FIELD_REFERENCE, N_FIELDS };

/** reason_name - the stable English code: "exact", "folded", … */
const char *reason_name(enum reason reason);

/** field_name - the stable English code: "term", "definition", "tag", "reference" */
const char *field_name(enum field field);

/* What is let through: within a kind any of the values, every kind that has values. */
struct filter {
	struct values sectors, themes, steps; /* ids */
	unsigned tiers;			      /* bit 1 << enum tier; 0: all */
	unsigned statuses; /* bit 1 << enum term_status, of the term that matched; 0: all */
	unsigned reviews; /* bit 1 << enum review; 0: all; a concept passes when either language has
			     one of them */
};

struct search_request {
	const char *query;   /* any bytes */
	enum lang interface; /* whose matches come first within a rung, and whose alphabet orders
				them */
	int only;	     /* a language to search alone, or -1 */
	const struct filter *filter; /* NULL: all */
	size_t limit;		     /* most rows wanted; at least 1 */
	double seconds; /* how long to look for them; 0: as long as it takes. Only the reading of
			   rows is cut short: what is there by then is right, and in its place */
};

/* How one typed word was found. */
struct match_word {
	const char *typed;   /* as typed, folded */
	const char *found;   /* the word of the text it matched, folded */
	const char *radical; /* NULL when no mutation was undone */
	enum mutation mutation;
	int distance; /* letters corrected; 0 when the word was known */
};

struct hit {
	const char *id;
	enum tier tier;
	enum reason reason;
	enum lang lang; /* of the text that matched */
	enum field field;
	const char *text;	 /* the term that matched, as written; for other fields the matching
				    sentence or name */
	enum term_status status; /* of the term that matched; says nothing for other fields */
	struct match_word *words;
	size_t n_words;
	const char *headword[N_LANGS]; /* NULL where the concept has none */
	const char *sense[N_LANGS]; /* tells it from another with its headword; NULL: needs none */
	enum review review[N_LANGS];
	const char *theme;
	struct values sectors;
};

struct results {
	struct arena arena; /* all that hits point to */
	struct hit *hits;
	size_t n;
	bool complete; /* there are no more than these */
	bool late;     /* the time was over before all places had been looked at */
};

/**
 * search_run - look a query up
 * @results: released with results_release, also after a failure; no hits for an empty query
 *
 * A concept appears once, at its best rung.
 */
enum status search_run(struct index *index, const struct search_request *request,
	struct results *results, struct error *error) MUST_CHECK;

/** results_release - free what they hold */
void results_release(struct results *results);

#endif
