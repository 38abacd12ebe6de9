/* build_db.h - the parts of building that do not need a file of their own
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_BUILD_DB_H
#define GEIRFA_INDEX_BUILD_DB_H

#include "base/buf.h"
#include "glossary/jsonl.h"
#include "index/build.h"
#include "sql/sql.h"

/* What an index is built from, and who is told of it. */
struct build_from {
	const char *source;
	const struct glossary *glossary; /* its tables, and its concepts unless there are lines */
	struct jsonl *lines;		 /* NULL: none */
	struct findings *findings;	 /* the faults of the lines; may be NULL */
	build_progress *progress;	 /* may be NULL */
	void *context;
};

/* How far the build is; SQLite has whoever waits for it told. */
struct build_watch {
	build_progress *progress;
	void *context;
	struct build_state state;
	double from, to;	/* the part of the whole work that is at hand, as fractions */
	size_t concepts, terms; /* that have been read */
};

/** build_done - so many of so many steps of the part at hand are done */
void build_done(struct build_watch *watch, size_t done, size_t of);

/** build_read - read and check a source; STATUS_DATA when it has any error */
enum status build_read(const char *source, struct glossary *glossary, struct findings *findings,
	struct error *error) MUST_CHECK;

/** build_db - fill an empty database; the tokenizer must be registered */
enum status build_db(sqlite3 *db, const struct build_from *from, struct error *error) MUST_CHECK;

/** build_write - make an index file; else as index_build */
enum status build_write(
	const struct build_from *from, const char *path, struct error *error) MUST_CHECK;

struct stage;

/** build_stage_lines - put the concepts of a JSON Lines file aside; a bad line ends the building,
 * but only after the next ones have been read too */
enum status build_stage_lines(const struct build_from *from, struct stage *stage,
	struct build_watch *watch, struct error *error) MUST_CHECK;

/** build_set_meta - write one fact about the index */
enum status build_set_meta(
	sqlite3 *db, const char *key, const char *value, struct error *error) MUST_CHECK;

#endif
