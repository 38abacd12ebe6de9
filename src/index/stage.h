/* stage.h - concepts on their way into an index: put aside as they come, and taken back in order
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. The static rank of terms and concepts is known only when all have been read,
 * and the rows of an index are written in that order. Until then they lie in a temporary database
 * of SQLite's, attached as "stage", so that memory is bounded however many there are:
 *
 *	stage.concept  a row a concept: what orders it, what others ask of it, and its bytes
 *(pack.h) stage.term     a row a term stage.place    a row for a concept in the alphabetical list
 *of a language stage.number   stage.concept's rowid and the number the concept has in the index
 *	stage.name     the names of terms, gathered to be sorted
 */
#ifndef GEIRFA_INDEX_STAGE_H
#define GEIRFA_INDEX_STAGE_H

#include "glossary/concept.h"
#include "sql/sql.h"

struct stage;

/* Where in a term's rank its sort key begins; a NUL ends it. */
enum { STAGE_RANK_KEY = 6 };

/**
 * stage_attach - attach the temporary database and make its tables
 * @db: outside a transaction
 */
enum status stage_attach(sqlite3 *db, struct error *error) MUST_CHECK;

/** stage_open - begin to put concepts aside; closed with stage_close; NULL on failure */
enum status stage_open(sqlite3 *db, struct stage **out, struct error *error) MUST_CHECK;

/** stage_close - NULL does nothing */
void stage_close(struct stage *stage);

/** stage_add - put one concept aside */
enum status stage_add(
	struct stage *stage, const struct concept *concept, struct error *error) MUST_CHECK;

/** stage_count - how many concepts were put aside */
size_t stage_count(const struct stage *stage);

/**
 * stage_end - all are there
 * @concepts, @terms: how many
 *
 * STATUS_DATA when two have one id.
 */
enum status stage_end(
	struct stage *stage, size_t *concepts, size_t *terms, struct error *error) MUST_CHECK;

#endif
