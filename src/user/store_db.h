/* store_db.h - what the files of the user's database share
 * SPDX-License-Identifier: MIT
 *
 * Private to user/.
 */
#ifndef GEIRFA_USER_STORE_DB_H
#define GEIRFA_USER_STORE_DB_H

#include "base/buf.h"
#include "sql/sql.h"
#include "user/store.h"

struct store {
	sqlite3 *db;
	struct buf path;
	int64_t clock; /* 0: the system's */
};

/** store_now - seconds since 1970 */
int64_t store_now(const struct store *store);

/** store_fail - say of an error which file it concerns; returns @status */
enum status store_fail(const struct store *store, enum status status, struct error *error);

/** store_end - end a transaction: commit when @status is STATUS_OK, else undo; returns what came of
 * it */
enum status store_end(struct store *store, enum status status, struct error *error) MUST_CHECK;

/** store_migrate - bring an open database to the schema of this program, in one transaction;
 * STATUS_DATA and nothing changed when it is a stranger's or newer */
enum status store_migrate(struct store *store, struct error *error) MUST_CHECK;

/**
 * store_read - the rows of a statement in an arena: text, list, when, changed
 * @glossary: bound to its first parameter; NULL: it has none
 */
enum status store_read(struct store *store, const char *select, const char *glossary,
	struct arena *arena, struct store_rows *rows, struct error *error) MUST_CHECK;

#endif
