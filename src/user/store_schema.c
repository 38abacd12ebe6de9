/* store_schema.c - the tables of the user's database, and how an older one becomes today's
 * SPDX-License-Identifier: MIT
 */
#include "user/store_db.h"

/* "Gnod": Geirfa's, and not that of its indexes. */
#define APPLICATION 1198419812

#define TEXT(column) #column " TEXT NOT NULL CHECK(length(" #column ") BETWEEN 1 AND 1024)"

/* Step n makes version n + 1 of version n. A step that has been in people's hands never changes. */
static const char *const steps[] = {
	"CREATE TABLE fact(name TEXT PRIMARY KEY, value) WITHOUT ROWID;"
	"CREATE TABLE bookmark(" TEXT(
		id) " PRIMARY KEY,"
		    " list TEXT NOT NULL DEFAULT '' CHECK(length(list)<=80), added INTEGER NOT "
		    "NULL);"
		    /* turn grows: the order, also of what happens within one second */
		    "CREATE TABLE visit(turn INTEGER PRIMARY KEY AUTOINCREMENT, " TEXT(
			    id) " UNIQUE,"
				" at INTEGER NOT NULL);"
				"CREATE TABLE search(turn INTEGER PRIMARY KEY AUTOINCREMENT, " TEXT(
					query) " UNIQUE,"
					       " at INTEGER NOT NULL);"
					       "CREATE TABLE seen(" TEXT(
						       glossary) " PRIMARY KEY, stamp TEXT NOT "
								 "NULL,"
								 " digests BLOB NOT NULL, at "
								 "INTEGER NOT NULL);"
								 "CREATE TABLE news(glossary TEXT "
								 "NOT NULL, place INTEGER NOT "
								 "NULL, " TEXT(
									 id) ","
									     " changed INTEGER NOT "
									     "NULL, at INTEGER NOT "
									     "NULL, PRIMARY "
									     "KEY(glossary, place))"
									     " WITHOUT ROWID;",
};

enum { LATEST = sizeof steps / sizeof *steps };

struct identity {
	int64_t application, version, tables;
};

static enum status read_identity(sqlite3 *db, struct identity *identity, struct error *error)
{
	struct sql sql;
	bool row = false;
	enum status status = sql_prepare(db,
		"SELECT (SELECT application_id FROM pragma_application_id),"
		" (SELECT user_version FROM pragma_user_version),"
		" (SELECT count(*) FROM sqlite_schema)",
		&sql, error);

	*identity = (struct identity){0};
	if (!status)
		status = sql_step(&sql, &row, error);
	if (!status && row) {
		identity->application = sql_column_int(&sql, 0);
		identity->version = sql_column_int(&sql, 1);
		identity->tables = sql_column_int(&sql, 2);
	}
	sql_release(&sql);
	return status;
}

static bool is_new(const struct identity *identity)
{
	return !identity->application && !identity->version && !identity->tables;
}

static enum status check(const struct identity *identity, struct error *error)
{
	if (is_new(identity))
		return STATUS_OK;
	if (identity->application != APPLICATION || identity->version < 1)
		return error_set(error, STATUS_DATA,
			N_("this is not a file of Geirfa: nothing is remembered"), NULL, NULL);
	if (identity->version > LATEST)
		return error_set(error, STATUS_DATA,
			N_("this file was made by a newer Geirfa: nothing is remembered"), NULL,
			NULL);
	return STATUS_OK;
}

/* Somebody else may have done it since we looked. */
static enum status take_steps(sqlite3 *db, struct error *error)
{
	struct identity identity;
	char *pragmas;
	enum status status = read_identity(db, &identity, error);

	if (!status)
		status = check(&identity, error);
	for (int64_t i = identity.version; i < LATEST && !status; i++)
		status = sql_run(db, steps[i], error);
	if (status || identity.version == LATEST)
		return status;
	pragmas = sqlite3_mprintf(
		"PRAGMA application_id=%d; PRAGMA user_version=%d", APPLICATION, LATEST);
	status = pragmas ? sql_run(db, pragmas, error) : error_no_memory(error);
	sqlite3_free(pragmas);
	return status;
}

enum status store_migrate(struct store *store, struct error *error)
{
	struct identity identity;
	enum status status = read_identity(store->db, &identity, error);

	if (!status)
		status = check(&identity, error);
	if (status || identity.version == LATEST)
		return status;
	/* When somebody else uses it now it stays as it is until the next time. */
	if (is_new(&identity))
		sqlite3_exec(store->db, "PRAGMA journal_mode=WAL", NULL, NULL, NULL);
	status = sql_run(store->db, "BEGIN IMMEDIATE", error);
	if (status)
		return status;
	return store_end(store, take_steps(store->db, error), error);
}
