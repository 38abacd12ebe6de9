/* rows.h - a glossary written into the tables of an index
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_ROWS_H
#define GEIRFA_INDEX_ROWS_H

#include "base/buf.h"
#include "index/build.h"
#include "index/tags.h"
#include "sql/sql.h"

/* A term on its way into the index, with what decides its static rank. */
struct ranked_term {
	const struct concept *concept;
	const struct term *term;
	enum lang lang;
	size_t place;	 /* in its concept's list */
	size_t letters;	 /* length in characters */
	const char *key; /* sort key of its language */
	size_t key_len;
	int letter; /* index letter */
	int64_t concept_id;
};

struct ranking {
	struct arena arena;
	struct ranked_term *terms; /* in static rank; a term's id is its place here, from 1 */
	size_t n;
};

/**
 * ranking_make - all terms of a glossary in static rank: status, tier, shorter, alphabetical;
 * concepts by their best term
 * @ranking: released with ranking_release, also after a failure
 */
enum status ranking_make(
	const struct glossary *glossary, struct ranking *ranking, struct error *error) MUST_CHECK;

/** ranking_release - free what it holds */
void ranking_release(struct ranking *ranking);

/**
 * rows_tables - themes, sectors, sources and maps
 */
enum status rows_tables(
	sqlite3 *db, const struct glossary *glossary, struct error *error) MUST_CHECK;

/** rows_concepts - concepts with their texts, references and places in the alphabetical lists, and
 * their text rows of FTS5 */
enum status rows_concepts(sqlite3 *db, const struct glossary *glossary,
	const struct ranking *ranking, build_progress *progress, void *context,
	struct error *error) MUST_CHECK;

/** rows_terms - terms with their lists, names and term rows of FTS5 */
enum status rows_terms(sqlite3 *db, const struct ranking *ranking, struct error *error) MUST_CHECK;

/** rows_bind - bind a text's Welsh, then its English, to the next two parameters */
void rows_bind(struct sql *sql, const struct bitext *text);

/** rows_join - replace a buffer's text by ids with a space between, as the tables hold lists */
void rows_join(const struct values *values, struct buf *out);

/** rows_tags - write the tags that a concept, and so each of its terms, carries: tier, theme,
 * sectors, steps, review */
enum status rows_tags(struct tags *tags, const struct concept *concept, int64_t number,
	struct error *error) MUST_CHECK;

#endif
