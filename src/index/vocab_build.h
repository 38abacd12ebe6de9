/* vocab_build.h - the index's own words, counted when it is built
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_VOCAB_BUILD_H
#define GEIRFA_INDEX_VOCAB_BUILD_H

#include "sql/sql.h"

/** vocab_build - fill the tables of words from the FTS5 tables, which must be complete */
enum status vocab_build(sqlite3 *db, struct error *error) MUST_CHECK;

#endif
