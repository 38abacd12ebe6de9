/* rows.h - a glossary written into the tables of an index
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_ROWS_H
#define GEIRFA_INDEX_ROWS_H

#include "base/buf.h"
#include "index/build_db.h"
#include "sql/sql.h"

/**
 * rows_tables - themes, sectors, sources and maps
 */
enum status rows_tables(
	sqlite3 *db, const struct glossary *glossary, struct error *error) MUST_CHECK;

/**
 * rows_concepts - the concepts that were put aside (index/stage.h) in static rank, which numbers
 * them, with their texts, references and text rows of FTS5
 * @tables: its themes, sectors and maps name what the concepts refer to
 */
enum status rows_concepts(sqlite3 *db, const struct glossary *tables, struct build_watch *watch,
	struct error *error) MUST_CHECK;

/** rows_terms - terms with their lists and term rows of FTS5; after rows_concepts */
enum status rows_terms(sqlite3 *db, struct build_watch *watch, struct error *error) MUST_CHECK;

/** rows_sorted - the names of terms and the alphabetical lists, in their order; after rows_terms */
enum status rows_sorted(sqlite3 *db, struct error *error) MUST_CHECK;

/** rows_bind - bind a text's Welsh, then its English, to the next two parameters */
void rows_bind(struct sql *sql, const struct bitext *text);

/** rows_join - replace a buffer's text by ids with a space between, as the tables hold lists */
void rows_join(const struct values *values, struct buf *out);

/** rows_tags - append the tags of a concept, a line each: tier, theme, sectors, steps, review */
void rows_tags(const struct concept *concept, struct buf *out);

/** rows_tag - append one tag, as index/tags.h wants them */
void rows_tag(struct buf *out, const char *kind, const char *value);

#endif
