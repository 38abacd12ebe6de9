/* plain.h - what somebody would use instead of Geirfa's index: one table of plain FTS5
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BENCH_PLAIN_H
#define GEIRFA_BENCH_PLAIN_H

#include <sqlite3.h>

#include "base/buf.h"

#define PLAIN_TABLE                                                                                \
	"CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, cy, en, definition_cy, "              \
	"definition_en, theme, sectors, steps, tier, tokenize='unicode61', prefix='1 2 3')"

/* The fields that typed words are looked for in. */
#define PLAIN_FIELDS "{cy en definition_cy definition_en}"

/* The rows that a screen shows, as a program with bm25 gets them. */
#define PLAIN_SEARCH "SELECT id, cy, en FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 50"

/**
 * plain_open - open a database
 * @flags: SQLITE_OPEN_…
 */
sqlite3 *plain_open(const char *path, int flags);

/** plain_fail - end the program with what the database says is wrong */
_Noreturn void plain_fail(sqlite3 *db);

/** plain_prepare - a statement */
sqlite3_stmt *plain_prepare(sqlite3 *db, const char *text);

/**
 * plain_query - append typed words as an FTS5 query: each word quoted, the last one a prefix unless
 * white space follows it
 *
 * Returns whether there is any word.
 */
bool plain_query(const char *typed, struct buf *out);

#endif
