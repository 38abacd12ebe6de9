/* identity.c - what an index file says of itself
 * SPDX-License-Identifier: MIT
 */
#include "index/identity.h"

#include "index/schema.h"
#include "sql/sql.h"

enum { ROW_LEAST = 8 }; /* bytes of the file that a row takes, and many more */

/* -1 where the file does not say it; that it could not be read, or memory ran out, is a failure. */
static enum status read_number(sqlite3 *db, const char *text, int64_t *number, struct error *error)
{
	struct sql sql;
	bool row = false;
	enum status status = sql_prepare(db, text, &sql, error);

	if (!status)
		status = sql_step(&sql, &row, error);
	*number = row ? sql_column_int(&sql, 0) : -1;
	sql_release(&sql);
	return status == STATUS_NO_MEMORY || status == STATUS_IO ? status : STATUS_OK;
}

enum status identity_last(sqlite3 *db, const char *select, size_t *last, struct error *error)
{
	int64_t number, pages = 0, size = 0, most;
	enum status status = read_number(db, select, &number, error);

	if (!status)
		status = read_number(db, "PRAGMA page_count", &pages, error);
	if (!status)
		status = read_number(db, "PRAGMA page_size", &size, error);
	most = pages > 0 && size > 0 ? pages * size / ROW_LEAST : 0;
	if (most > INT32_MAX)
		most = INT32_MAX;
	*last = number < 0 ? 0 : (size_t)(number < most ? number : most);
	return status;
}

enum status identity_check(sqlite3 *db, struct error *error)
{
	int64_t application = 0, version = 0, pages = 0;
	enum status status = read_number(db, "PRAGMA application_id", &application, error);

	if (!status)
		status = read_number(db, "PRAGMA user_version", &version, error);
	if (!status)
		status = read_number(db, "PRAGMA page_count", &pages, error);
	if (status)
		return status;
	if (pages == 0)
		return error_set(error, STATUS_DATA, N_("this index is empty"), NULL, NULL);
	if (application != SCHEMA_APPLICATION)
		return error_set(
			error, STATUS_DATA, N_("this is not an index of Geirfa"), NULL, NULL);
	if (version > SCHEMA_VERSION)
		return error_set(error, STATUS_DATA, N_("this index was made by a newer Geirfa"),
			NULL, NULL);
	if (version < SCHEMA_VERSION)
		return error_set(error, STATUS_DATA, N_("this index was made by an older Geirfa"),
			NULL, NULL);
	return STATUS_OK;
}
