/* build_db.h - the parts of building that do not need a file of their own
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_BUILD_DB_H
#define GEIRFA_INDEX_BUILD_DB_H

#include "base/buf.h"
#include "index/build.h"
#include "sql/sql.h"

/** build_read - read and check a source; STATUS_DATA when it has any error */
enum status build_read(const char *source, struct glossary *glossary, struct findings *findings,
	struct error *error) MUST_CHECK;

/** build_db - fill an empty database; the tokenizer must be registered */
enum status build_db(sqlite3 *db, const char *source, const struct glossary *glossary,
	build_progress *progress, void *context, struct error *error) MUST_CHECK;

/**
 * build_write - make an index file from a glossary that has been read and checked; else as
 * index_build
 */
enum status build_write(const char *source, const struct glossary *glossary, const char *path,
	build_progress *progress, void *context, struct error *error) MUST_CHECK;

/** build_collator - append what identifies the collations that sort keys are made with */
enum status build_collator(struct buf *out, struct error *error) MUST_CHECK;

/** build_set_meta - write one fact about the index */
enum status build_set_meta(
	sqlite3 *db, const char *key, const char *value, struct error *error) MUST_CHECK;

#endif
