/* store.c - the user's database: opened, bookmarks, what was read and looked for
 * SPDX-License-Identifier: MIT
 */
#include "user/store.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/paths.h"
#include "user/store_db.h"

enum {
	PATIENCE = 1000, /* milliseconds that one program waits for another */
	LENGTH_MOST = 1 << 20,
};

int64_t store_now(const struct store *store)
{
	return store->clock ? store->clock : (int64_t)time(NULL);
}

void store_set_clock(struct store *store, int64_t seconds)
{
	store->clock = seconds;
}

enum status store_fail(const struct store *store, enum status status, struct error *error)
{
	bool busy = status && (sqlite3_errcode(store->db) & 0xFF) == SQLITE_BUSY;

	if (status)
		error_at(error, store->path.data, 0, 0);
	/* Whoever has waited in vain is not kept waiting at every key. */
	sqlite3_busy_timeout(store->db, busy ? 0 : PATIENCE);
	return status;
}

enum status store_end(struct store *store, enum status status, struct error *error)
{
	if (!status)
		status = sql_run(store->db, "COMMIT", error);
	if (status)
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	return status;
}

static enum status make_folder(const struct buf *path, struct error *error)
{
	struct buf folder;
	enum status status;

	buf_init(&folder);
	buf_add(&folder, path->data, (size_t)(strrchr(path->data, '/') - path->data));
	status = buf_status(&folder, error);
	if (!status)
		status = file_make_folder(folder.data, error);
	buf_release(&folder);
	/* A file stands where a folder should. */
	return status == STATUS_NOT_FOUND ? STATUS_IO : status;
}

/* Until it is known to be ours nothing in it may change, not even by being closed. */
static enum status make_ours(struct store *store, struct error *error)
{
	enum status status;

	sqlite3_busy_timeout(store->db, PATIENCE);
	sqlite3_limit(store->db, SQLITE_LIMIT_LENGTH, LENGTH_MOST);
	sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	if (sqlite3_db_readonly(store->db, "main"))
		return error_set(error, STATUS_IO,
			N_("this file cannot be written: nothing is remembered"), NULL, NULL);
	status = sql_run(store->db, "PRAGMA synchronous=NORMAL", error);
	if (!status)
		status = store_migrate(store, error);
	if (!status)
		sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
	return status;
}

static enum status open_file(struct store *store, struct error *error)
{
	enum status status;

	paths_data(&store->path, "user.db");
	status = buf_status(&store->path, error);
	if (!status && !store->path.len)
		return error_set(error, STATUS_IO,
			N_("there is no home folder: nothing is remembered"), NULL, NULL);
	if (!status)
		status = make_folder(&store->path, error);
	if (!status)
		status = sql_open(store->path.data, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
			&store->db, error);
	if (!status)
		status = store_fail(store, make_ours(store, error), error);
	return status;
}

bool store_is_there(void)
{
	struct buf path;
	bool there;

	buf_init(&path);
	paths_data(&path, "user.db");
	there = buf_status(&path, NULL) == STATUS_OK && path.len && access(path.data, F_OK) == 0;
	buf_release(&path);
	return there;
}

enum status store_open(struct store **out, struct error *error)
{
	struct store *store = calloc(1, sizeof *store);
	enum status status;

	*out = NULL;
	if (!store)
		return error_no_memory(error);
	buf_init(&store->path);
	status = open_file(store, error);
	if (status)
		store_close(store);
	else
		*out = store;
	return status;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	sqlite3_close(store->db);
	buf_release(&store->path);
	free(store);
}

/* A statement with up to two texts and a number, in this order. */
struct change {
	const char *statement;
	const char *text[2];
	const int64_t *number;
};

static enum status prepare(
	struct store *store, const struct change *change, struct sql *sql, struct error *error)
{
	enum status status = sql_prepare(store->db, change->statement, sql, error);

	for (int i = 0; i < 2 && change->text[i] && !status; i++)
		sql_text(sql, change->text[i]);
	if (!status && change->number)
		sql_int(sql, *change->number);
	return status;
}

static enum status run(struct store *store, const struct change *change, struct error *error)
{
	struct sql sql;
	enum status status = prepare(store, change, &sql, error);

	if (!status)
		status = sql_done(&sql, error);
	sql_release(&sql);
	return status;
}

/* Changes that belong together, in one transaction. */
static enum status run_all(
	struct store *store, const struct change *changes, size_t n, struct error *error)
{
	enum status status = sql_run(store->db, "BEGIN IMMEDIATE", error);

	if (status)
		return store_fail(store, status, error);
	for (size_t i = 0; i < n && !status; i++)
		status = run(store, &changes[i], error);
	return store_fail(store, store_end(store, status, error), error);
}

/* Whether a statement gives a row. */
static enum status ask(
	struct store *store, const struct change *question, bool *row, struct error *error)
{
	struct sql sql;
	enum status status = prepare(store, question, &sql, error);

	*row = false;
	if (!status)
		status = sql_step(&sql, row, error);
	sql_release(&sql);
	return status;
}

enum status store_begin(struct store *store, bool *first, struct error *error)
{
	const int64_t now = store_now(store);
	const struct change last = {"SELECT 1 FROM fact WHERE name='visit'", {NULL}, NULL},
			    begins = {
				    "INSERT OR REPLACE INTO fact VALUES('visit', ?)", {NULL}, &now};
	bool known = false;
	enum status status = sql_run(store->db, "BEGIN IMMEDIATE", error);

	*first = false;
	if (status)
		return store_fail(store, status, error);
	status = ask(store, &last, &known, error);
	if (!status)
		status = run(store, &begins, error);
	status = store_end(store, status, error);
	*first = !status && !known;
	return store_fail(store, status, error);
}

enum status store_is_marked(struct store *store, const char *id, bool *marked, struct error *error)
{
	const struct change question = {"SELECT 1 FROM bookmark WHERE id=?", {id}, NULL};

	return store_fail(store, ask(store, &question, marked, error), error);
}

enum status store_toggle(struct store *store, const char *id, bool *marked, struct error *error)
{
	const int64_t now = store_now(store);
	const struct change question = {"SELECT 1 FROM bookmark WHERE id=?", {id}, NULL},
			    add = {"INSERT INTO bookmark(id, added) VALUES(?, ?)", {id}, &now},
			    drop = {"DELETE FROM bookmark WHERE id=?", {id}, NULL};
	bool there = false;
	enum status status = sql_run(store->db, "BEGIN IMMEDIATE", error);

	*marked = false;
	if (status)
		return store_fail(store, status, error);
	status = ask(store, &question, &there, error);
	if (!status)
		status = run(store, there ? &drop : &add, error);
	status = store_end(store, status, error);
	*marked = !there && !status;
	return store_fail(store, status, error);
}

enum status store_unmark(struct store *store, const char *id, struct error *error)
{
	const struct change drop = {"DELETE FROM bookmark WHERE id=?", {id}, NULL};

	return run_all(store, &drop, 1, error);
}

enum status store_put(struct store *store, const char *id, const char *list, struct error *error)
{
	const struct change put = {"UPDATE bookmark SET list=?1 WHERE id=?2", {list, id}, NULL};
	enum status status;

	if (strlen(list) > STORE_LIST_MOST)
		return error_set(
			error, STATUS_USAGE, N_("this name of a list is too long"), NULL, NULL);
	status = run_all(store, &put, 1, error);
	if (!status && !sqlite3_changes(store->db))
		status = error_set(error, STATUS_NOT_FOUND, N_("it is not bookmarked"), NULL, NULL);
	return status;
}

/* SQLite wants a number for LIMIT and OFFSET as text of the statement or a parameter. */
#define KEEP(table, most)                                                                          \
	"DELETE FROM " table " WHERE turn<=(SELECT turn FROM " table                               \
	" ORDER BY turn DESC LIMIT 1 OFFSET " #most ")"
#define KEEP_MOST(table, most) KEEP(table, most)
#define VISITS_MOST 500
#define SEARCHES_MOST 200

_Static_assert(VISITS_MOST == STORE_VISITS_MOST && SEARCHES_MOST == STORE_SEARCHES_MOST,
	"as the header says");

enum status store_add_visit(struct store *store, const char *id, struct error *error)
{
	const int64_t now = store_now(store);
	const struct change changes[] = {
		{"INSERT OR REPLACE INTO visit(id, at) VALUES(?, ?)", {id}, &now},
		{KEEP_MOST("visit", VISITS_MOST), {NULL}, NULL},
	};

	return run_all(store, changes, 2, error);
}

enum status store_add_search(struct store *store, const char *query, struct error *error)
{
	static const char blanks[] = " \t";
	const int64_t now = store_now(store);
	char text[STORE_TEXT_MOST + 1];
	const struct change changes[] = {
		{"INSERT OR REPLACE INTO search(query, at) VALUES(?, ?)", {text}, &now},
		{KEEP_MOST("search", SEARCHES_MOST), {NULL}, NULL},
	};
	size_t len;

	query += strspn(query, blanks);
	len = strlen(query);
	while (len && strchr(blanks, query[len - 1]))
		len--;
	if (!len || len > STORE_TEXT_MOST)
		return STATUS_OK;
	memcpy(text, query, len);
	text[len] = '\0';
	return run_all(store, changes, 2, error);
}

static bool read_row(const struct sql *sql, struct arena *arena, struct store_rows *rows)
{
	struct store_row *items = arena_grow(arena, rows->items, rows->n, sizeof *items);
	bool failed = !items;

	if (failed)
		return false;
	rows->items = items;
	items[rows->n] = (struct store_row){
		.text = sql_column_copy(sql, 0, arena, &failed),
		.list = sql_column_copy(sql, 1, arena, &failed),
		.when = sql_column_int(sql, 2),
		.changed = sql_column_int(sql, 3) != 0,
	};
	/* Never NULL in a file that we made; another may say so. */
	if (items[rows->n].text && items[rows->n].list)
		rows->n++;
	return !failed;
}

enum status store_read(struct store *store, const char *select, const char *glossary,
	struct arena *arena, struct store_rows *rows, struct error *error)
{
	const struct change question = {select, {glossary}, NULL};
	struct sql sql;
	bool row = true;
	enum status status = prepare(store, &question, &sql, error);

	*rows = (struct store_rows){.n = 0};
	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		if (!read_row(&sql, arena, rows))
			status = error_no_memory(error);
	}
	sql_release(&sql);
	if (status)
		*rows = (struct store_rows){.n = 0};
	return store_fail(store, status, error);
}

enum status store_bookmarks(
	struct store *store, struct arena *arena, struct store_rows *rows, struct error *error)
{
	return store_read(store,
		"SELECT id, list, added, 0 FROM bookmark ORDER BY list, added DESC, rowid DESC",
		NULL, arena, rows, error);
}

enum status store_visits(
	struct store *store, struct arena *arena, struct store_rows *rows, struct error *error)
{
	return store_read(store, "SELECT id, '', at, 0 FROM visit ORDER BY turn DESC", NULL, arena,
		rows, error);
}

enum status store_searches(
	struct store *store, struct arena *arena, struct store_rows *rows, struct error *error)
{
	return store_read(store, "SELECT query, '', at, 0 FROM search ORDER BY turn DESC", NULL,
		arena, rows, error);
}
