/* run.h - one look-up on its way down the ladder
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_RUN_H
#define GEIRFA_INDEX_RUN_H

#include "index/bits.h"
#include "index/open.h"
#include "index/query.h"
#include "index/row.h"
#include "index/typed.h"

struct run {
	struct index *index;
	const struct search_request *request;
	struct results *results;
	struct typed typed;
	struct query query;
	const struct bits *terms, *concepts; /* what the filters let through; NULL: all */
	struct query *excluded;		     /* what was typed behind a hyphen */
	size_t n_excluded;
	bool correcting; /* the query is one whose spelling was corrected */
	int64_t *seen;	 /* numbers of the concepts that are among the hits, in their order */
	double deadline; /* when to stop reading rows, as clock_now tells; 0: never */
	size_t room;	 /* hits wanted: one more than the limit, to know whether there are more */
	struct error *error;
};

/* A rung: adds the hits of one language for one reason, in static order, until run_is_full. */
typedef enum status rung(struct run *run, enum lang lang);

/* The ladder, best rung first. */
enum { N_RUNGS = REASON_TEXT + 1 };

extern rung *const rungs[N_RUNGS];

/**
 * run_concepts - the concepts that a request finds, of which it reads no more than its limit; all
 * that pass its filters where nothing else is asked for
 * @without:  an enum filter_kind that is not filtered by, or -1
 * @concepts: added to it
 * @complete: there are no more than these
 * @late:     the time was over before all were read
 */
enum status run_concepts(struct index *index, const struct search_request *request, int without,
	struct bits *concepts, bool *complete, bool *late, struct error *error) MUST_CHECK;

/** rungs_tags - add the concepts that pass the filters, when nothing else was typed */
enum status rungs_tags(struct run *run, enum lang lang) MUST_CHECK;

/** run_is_full - whether the hits wanted are there, or the time for them is over */
bool run_is_full(const struct run *run);

/** run_look_at_clock - note whether the time is over */
void run_look_at_clock(struct run *run);

/**
 * run_add_term - add a term's concept to the hits, unless it is there or the filter keeps it out
 * @term: number of the term
 * @name: the name that matched, as written; NULL: found out from the term's names
 */
enum status run_add_term(struct run *run, enum reason reason, enum lang lang, int64_t term,
	const char *name) MUST_CHECK;

/** run_add_tag - add a term's concept for its tags alone, when nothing but filters was typed */
enum status run_add_tag(struct run *run, enum lang lang, int64_t term) MUST_CHECK;

/** run_add_text - add a concept that was found through its texts */
enum status run_add_text(struct run *run, enum lang lang, int64_t concept) MUST_CHECK;

#endif
