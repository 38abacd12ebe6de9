/* stamp.h - what tells whether a source folder has changed since its index was built
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_STAMP_H
#define GEIRFA_INDEX_STAMP_H

#include "base/buf.h"
#include "sql/sql.h"

/**
 * stamp_quick - append names, sizes and times of a source's files: cheap, and changes whenever a
 * file may have changed
 */
enum status stamp_quick(const char *folder, struct buf *out, struct error *error) MUST_CHECK;

/**
 * stamp_content - append a hash of names and contents: changes only when a file really has changed
 */
enum status stamp_content(const char *folder, struct buf *out, struct error *error) MUST_CHECK;

/**
 * stamp_is_fresh - whether an index was built from the files of a folder as they are now
 * @db: the index
 */
enum status stamp_is_fresh(
	sqlite3 *db, const char *folder, bool *fresh, struct error *error) MUST_CHECK;

/** stamp_hash - append 16 hexadecimal digits of the FNV-1a hash of a text
 * (http://www.isthe.com/chongo/tech/comp/fnv/) */
void stamp_hash(struct buf *out, const char *text, size_t len);

#endif
