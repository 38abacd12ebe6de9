/* store_seen.c - the user's database: what the last visit saw of each glossary, and what was new
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "user/store_db.h"

static enum status read_seen(
	struct sql *sql, struct arena *arena, struct store_seen *seen, struct error *error)
{
	bool row, failed = false;
	const void *bytes;
	enum status status = sql_step(sql, &row, error);

	if (status || !row)
		return status;
	seen->stamp = sql_column_copy(sql, 0, arena, &failed);
	bytes = sql_column_blob(sql, 1, &seen->len);
	if (seen->len) {
		void *copy = arena_alloc(arena, seen->len);

		if (copy)
			memcpy(copy, bytes, seen->len);
		failed |= !copy;
		seen->digests = copy;
	}
	return failed ? error_no_memory(error) : STATUS_OK;
}

enum status store_seen(struct store *store, const char *glossary, struct arena *arena,
	struct store_seen *seen, struct error *error)
{
	struct sql sql;
	enum status status = sql_prepare(
		store->db, "SELECT stamp, digests FROM seen WHERE glossary=?", &sql, error);

	*seen = (struct store_seen){.stamp = NULL};
	if (!status) {
		sql_text(&sql, glossary);
		status = read_seen(&sql, arena, seen, error);
	}
	sql_release(&sql);
	if (status)
		*seen = (struct store_seen){.stamp = NULL};
	return store_fail(store, status, error);
}

static enum status write_seen(struct store *store, const char *glossary,
	const struct store_seen *seen, struct error *error)
{
	struct sql sql;
	enum status status = sql_prepare(store->db,
		"INSERT OR REPLACE INTO seen(glossary, stamp, digests, at) VALUES(?, ?, ?, ?)",
		&sql, error);

	if (!status) {
		sql_text(&sql, glossary);
		sql_text(&sql, seen->stamp);
		sql_blob(&sql, seen->len ? seen->digests : "", seen->len);
		sql_int(&sql, store_now(store));
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status drop_news(struct store *store, const char *glossary, struct error *error)
{
	struct sql sql;
	enum status status =
		sql_prepare(store->db, "DELETE FROM news WHERE glossary=?", &sql, error);

	if (!status) {
		sql_text(&sql, glossary);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status write_news(struct store *store, const char *glossary,
	const struct store_rows *news, struct error *error)
{
	struct sql sql;
	enum status status = drop_news(store, glossary, error);

	if (status)
		return status;
	status = sql_prepare(store->db,
		"INSERT INTO news(glossary, place, id, changed, at) VALUES(?, ?, ?, ?, ?)", &sql,
		error);
	for (size_t i = 0; i < news->n && !status; i++) {
		sql_text(&sql, glossary);
		sql_int(&sql, (int64_t)i);
		sql_text(&sql, news->items[i].text);
		sql_int(&sql, news->items[i].changed);
		sql_int(&sql, store_now(store));
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

enum status store_see(struct store *store, const char *glossary, const struct store_seen *seen,
	const struct store_rows *news, struct error *error)
{
	enum status status = sql_run(store->db, "BEGIN IMMEDIATE", error);

	if (status)
		return store_fail(store, status, error);
	status = write_seen(store, glossary, seen, error);
	if (!status && news->n)
		status = write_news(store, glossary, news, error);
	/* Of glossaries that were not seen for long nothing is kept. */
	if (!status)
		status = sql_run(store->db,
			"DELETE FROM seen WHERE glossary NOT IN"
			" (SELECT glossary FROM seen ORDER BY at DESC, rowid DESC LIMIT 50);"
			"DELETE FROM news WHERE glossary NOT IN (SELECT glossary FROM seen)",
			error);
	return store_fail(store, store_end(store, status, error), error);
}

enum status store_news(struct store *store, const char *glossary, struct arena *arena,
	struct store_rows *rows, struct error *error)
{
	return store_read(store,
		"SELECT id, '', at, changed FROM news WHERE glossary=? ORDER BY place", glossary,
		arena, rows, error);
}
