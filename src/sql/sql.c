/* sql.c - a thin layer over SQLite
 * SPDX-License-Identifier: MIT
 */
#include "sql/sql.h"

#include <string.h>

const char *sql_library(void)
{
	return sqlite3_libversion();
}

enum status sql_error(sqlite3 *db, struct error *error)
{
	char code[16];
	int result = db ? sqlite3_errcode(db) & 0xFF : SQLITE_NOMEM;

	switch (result) {
	case SQLITE_NOMEM:
		return error_no_memory(error);
	case SQLITE_INTERRUPT:
		return error_set(error, STATUS_STOPPED, N_("the work was interrupted"), NULL, NULL);
	case SQLITE_FULL:
		return error_set(error, STATUS_IO, N_("the disk is full"), NULL, NULL);
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_CANTOPEN:
	case SQLITE_AUTH:
		return error_set(
			error, STATUS_IO, N_("the database cannot be opened for this"), NULL, NULL);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return error_set(error, STATUS_IO, N_("the database is in use by another program"),
			NULL, NULL);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return error_set(error, STATUS_DATA, N_("the database is damaged"), NULL, NULL);
	case SQLITE_IOERR:
		/* A limit on our share of the disk looks like the one, a full disk where a
		 * database's shared memory begins like the other. */
		if (sqlite3_extended_errcode(db) == SQLITE_IOERR_WRITE ||
			sqlite3_extended_errcode(db) == SQLITE_IOERR_SHMSIZE)
			return error_set(error, STATUS_IO,
				N_("the disk cannot be written to: perhaps it is full"), NULL,
				NULL);
		return error_set(
			error, STATUS_IO, N_("the disk could not be read or written"), NULL, NULL);
	default:
		sqlite3_snprintf(sizeof code, code, "%d", result);
		return error_set(error, STATUS_DATA, N_("the database cannot be used (error {1})"),
			code, NULL);
	}
}

enum status sql_open(const char *path, int flags, sqlite3 **db, struct error *error)
{
	enum status status = STATUS_OK;

	/* Nobody asks how much memory SQLite has, and counting it takes a tenth of the time of
	 * building an index. Heeded before the first database is opened, then refused. */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (sqlite3_open_v2(path, db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
		status = sql_error(*db, error);
	if (!status &&
		(sqlite3_db_config(*db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) != SQLITE_OK ||
			sqlite3_db_config(*db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL) !=
				SQLITE_OK ||
			sqlite3_db_config(*db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL) !=
				SQLITE_OK ||
			sqlite3_db_config(*db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL) != SQLITE_OK))
		status = sql_error(*db, error);
	if (status) {
		error_at(error, path, 0, 0);
		sqlite3_close(*db);
		*db = NULL;
	}
	return status;
}

enum status sql_run(sqlite3 *db, const char *statements, struct error *error)
{
	return sqlite3_exec(db, statements, NULL, NULL, NULL) == SQLITE_OK ? STATUS_OK
									   : sql_error(db, error);
}

enum status sql_prepare(sqlite3 *db, const char *text, struct sql *sql, struct error *error)
{
	*sql = (struct sql){.next = 1};
	if (sqlite3_prepare_v3(db, text, -1, SQLITE_PREPARE_PERSISTENT, &sql->stmt, NULL) !=
		SQLITE_OK)
		return sql_error(db, error);
	return STATUS_OK;
}

void sql_release(struct sql *sql)
{
	sqlite3_finalize(sql->stmt);
	*sql = (struct sql){0};
}

struct sql *sql_again(struct sql *sql)
{
	sqlite3_reset(sql->stmt);
	sqlite3_clear_bindings(sql->stmt);
	sql->next = 1;
	sql->code = SQLITE_OK;
	return sql;
}

static void note(struct sql *sql, int code)
{
	if (code != SQLITE_OK && sql->code == SQLITE_OK)
		sql->code = code;
}

void sql_text(struct sql *sql, const char *text)
{
	note(sql, sqlite3_bind_text(sql->stmt, sql->next++, text, -1, SQLITE_STATIC));
}

void sql_text_len(struct sql *sql, const char *text, size_t len)
{
	note(sql,
		sqlite3_bind_text64(sql->stmt, sql->next++, text, len, SQLITE_STATIC, SQLITE_UTF8));
}

void sql_blob(struct sql *sql, const void *bytes, size_t len)
{
	note(sql, sqlite3_bind_blob64(sql->stmt, sql->next++, bytes, len, SQLITE_STATIC));
}

void sql_int(struct sql *sql, int64_t number)
{
	note(sql, sqlite3_bind_int64(sql->stmt, sql->next++, number));
}

/* SQLite may need memory to end a text with NUL, and gives NULL where there is none: asked for
 * here, it has done so before anybody reads the row. */
static bool has_texts(sqlite3_stmt *stmt)
{
	for (int i = 0; i < sqlite3_data_count(stmt); i++) {
		if (sqlite3_column_type(stmt, i) == SQLITE_TEXT && !sqlite3_column_text(stmt, i))
			return false;
	}
	return true;
}

enum status sql_step(struct sql *sql, bool *row, struct error *error)
{
	int code = sql->code == SQLITE_OK ? sqlite3_step(sql->stmt) : sql->code;

	*row = code == SQLITE_ROW && has_texts(sql->stmt);
	if (code == SQLITE_ROW)
		return *row ? STATUS_OK : error_no_memory(error);
	return code == SQLITE_DONE ? STATUS_OK : sql_error(sqlite3_db_handle(sql->stmt), error);
}

enum status sql_done(struct sql *sql, struct error *error)
{
	bool row;
	enum status status = sql_step(sql, &row, error);

	sql_again(sql);
	return status;
}

int64_t sql_column_int(const struct sql *sql, int column)
{
	return sqlite3_column_int64(sql->stmt, column);
}

const char *sql_column_text(const struct sql *sql, int column)
{
	return (const char *)sqlite3_column_text(sql->stmt, column);
}

const void *sql_column_blob(const struct sql *sql, int column, size_t *len)
{
	const void *bytes = sqlite3_column_blob(sql->stmt, column);

	if (len)
		*len = (size_t)sqlite3_column_bytes(sql->stmt, column);
	return bytes;
}

const char *sql_column_copy(const struct sql *sql, int column, struct arena *arena, bool *failed)
{
	const char *text = sql_column_text(sql, column), *copy;

	if (!text)
		return NULL;
	copy = arena_text(arena, text, (size_t)sqlite3_column_bytes(sql->stmt, column));
	if (!copy)
		*failed = true;
	return copy;
}

const char *sql_column_needed(const struct sql *sql, int column, struct arena *arena, bool *failed)
{
	return sqlite3_column_type(sql->stmt, column) == SQLITE_NULL
		       ? ""
		       : sql_column_copy(sql, column, arena, failed);
}
