/* sql.h - a thin layer over SQLite: statements prepared once, bound, stepped; errors as status
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_SQL_SQL_H
#define GEIRFA_SQL_SQL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "base/status.h"

/* A statement that remembers a failure: binding needs no check, stepping reports. */
struct sql {
	sqlite3_stmt *stmt;
	int next; /* number of the parameter that is bound next, from 1 */
	int code; /* first SQLite error, or SQLITE_OK */
};

/** sql_library - the version of SQLite in use: "3.40.1" */
const char *sql_library(void);

/** sql_error - an error from a database's last failure, in our own words */
enum status sql_error(sqlite3 *db, struct error *error);

/**
 * sql_open - open a database file defensively: no trusted schema, no triggers or views of strangers
 * @path:  a file, or ":memory:"
 * @flags: SQLITE_OPEN_…
 * @db:    closed with sqlite3_close; NULL on failure
 */
enum status sql_open(const char *path, int flags, sqlite3 **db, struct error *error) MUST_CHECK;

/** sql_run - run statements that give no rows */
enum status sql_run(sqlite3 *db, const char *statements, struct error *error) MUST_CHECK;

/** sql_prepare - prepare a statement; finalized with sql_release */
enum status sql_prepare(
	sqlite3 *db, const char *text, struct sql *sql, struct error *error) MUST_CHECK;

/** sql_release - finalize; harmless twice */
void sql_release(struct sql *sql);

/** sql_again - reset for new values; returns the statement for chaining */
struct sql *sql_again(struct sql *sql);

/* Bind the next parameter. Texts must stay as they are until the statement is reset. */
void sql_text(struct sql *sql, const char *text); /* NULL binds NULL */
void sql_text_len(struct sql *sql, const char *text, size_t len);
void sql_blob(struct sql *sql, const void *bytes, size_t len);
void sql_int(struct sql *sql, int64_t number);

/**
 * sql_step - the next row
 * @row: true when there is one
 *
 * STATUS_STOPPED when the work was interrupted.
 */
enum status sql_step(struct sql *sql, bool *row, struct error *error) MUST_CHECK;

/** sql_done - run a statement that gives no rows, and reset it */
enum status sql_done(struct sql *sql, struct error *error) MUST_CHECK;

/* Columns of the row stepped to; reading them cannot fail. */
int64_t sql_column_int(const struct sql *sql, int column);
const char *sql_column_text(
	const struct sql *sql, int column); /* borrowed until the next step; NULL for NULL */

/** sql_column_blob - a column's bytes, borrowed until the next step; NULL for none
 * @len: how many; may be NULL */
const void *sql_column_blob(const struct sql *sql, int column, size_t *len);

/** sql_column_copy - a column's text in an arena; NULL for NULL, and when memory ran out (then
 * *failed is set) */
const char *sql_column_copy(const struct sql *sql, int column, struct arena *arena, bool *failed);

/** sql_column_needed - the same of a column that has a text in every row that we wrote; "" for
 * NULL: the file may be anybody's */
const char *sql_column_needed(const struct sql *sql, int column, struct arena *arena, bool *failed);

#endif
