/* damage.c - a sound database with changes that an input asks for
 * SPDX-License-Identifier: MIT
 */
#include "fuzz/damage.h"

#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "base/file.h"

enum { CHANGES_MOST = 16 };

enum change { FLIP, FLIP_PAGE, TRUNCATE, SET, SET_SCHEMA, N_CHANGES };

static void bind_value(sqlite3_stmt *stmt, struct fuzz_input *input, struct buf *text)
{
	static const int64_t numbers[] = {-1, 0, 1, 2, 255, 256, 65535, INT32_MAX,
		(int64_t)INT32_MAX + 1, UINT32_MAX, INT64_MAX, INT64_MIN};

	switch (fuzz_number(input, 5)) {
	case 0:
		sqlite3_bind_null(stmt, 1);
		break;
	case 1:
		sqlite3_bind_int64(
			stmt, 1, numbers[fuzz_number(input, sizeof numbers / sizeof *numbers)]);
		break;
	case 2:
		sqlite3_bind_int(stmt, 1, (int)fuzz_number(input, 65536));
		break;
	case 3:
		fuzz_text(input, text);
		sqlite3_bind_text(stmt, 1, text->data, (int)text->len, SQLITE_STATIC);
		break;
	default:
		fuzz_text(input, text);
		sqlite3_bind_blob(stmt, 1, text->data, (int)text->len, SQLITE_STATIC);
	}
}

/* Gives one value of one row, or of all, another. What SQLite refuses stays as it was. */
static void set_value(const struct damage *damage, sqlite3 *db, struct fuzz_input *input)
{
	size_t which = fuzz_number(input, damage->n_columns), row = fuzz_number(input, 32);
	const char *const *column = damage->columns[which];
	sqlite3_stmt *stmt = NULL;
	struct buf sql, text;

	buf_init(&sql);
	buf_init(&text);
	buf_add_format(&sql, "UPDATE OR IGNORE %s SET %s=?1", column[0], column[1]);
	if (row)
		buf_add_format(&sql, " WHERE %s IS (SELECT %s FROM %s LIMIT 1 OFFSET %zu)",
			column[1], column[1], column[0], row - 1);
	if (sqlite3_prepare_v2(db, sql.data, -1, &stmt, NULL) == SQLITE_OK) {
		bind_value(stmt, input, &text);
		sqlite3_step(stmt);
	}
	sqlite3_finalize(stmt);
	buf_release(&text);
	buf_release(&sql);
}

/* Does to a table what no program of ours does. */
static void set_schema(const struct damage *damage, sqlite3 *db, struct fuzz_input *input)
{
	static const char *const statements[] = {
		"DROP TABLE {1}",
		"ALTER TABLE {1} RENAME TO gone",
		"DROP TABLE {1}; CREATE TABLE {1}(id, code, cy, en, text, lang)",
		"ALTER TABLE {1} RENAME TO gone; CREATE VIEW {1} AS SELECT * FROM gone",
		"DELETE FROM {1}",
		"CREATE INDEX more ON {1}(1)",
		"CREATE TABLE loose AS SELECT * FROM {1}; DROP TABLE {1};"
		" ALTER TABLE loose RENAME TO {1}",
	};
	const char *statement =
		statements[fuzz_number(input, sizeof statements / sizeof *statements)];
	const char *table = damage->columns[fuzz_number(input, damage->n_columns)][0];
	struct buf sql;

	buf_init(&sql);
	buf_add_template(&sql, statement, &table, 1);
	sqlite3_exec(db, sql.data, NULL, NULL, NULL);
	buf_release(&sql);
}

/* What is done while it is a database still. */
static void change_values(
	const struct damage *damage, const char *path, struct fuzz_input *input, bool schema)
{
	sqlite3 *db;

	MUST(sqlite3_open(path, &db) == SQLITE_OK);
	sqlite3_exec(db,
		"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA "
		"ignore_check_constraints=ON",
		NULL, NULL, NULL);
	if (schema)
		set_schema(damage, db, input);
	else
		set_value(damage, db, input);
	sqlite3_close(db);
}

static void change_bytes(struct buf *text, struct fuzz_input *input, enum change change)
{
	size_t at = fuzz_number(input, 1 << 24);

	if (!text->len)
		return;
	/* The first bytes of each page tell what is in it. */
	if (change == FLIP_PAGE)
		at = at / 256 * 4096 + at % 256;
	at %= text->len;
	if (change == TRUNCATE)
		buf_truncate(text, at);
	else
		text->data[at] = (char)(text->data[at] ^ (char)fuzz_number(input, 256));
}

void damage_read(const char *path, struct buf *out)
{
	buf_clear(out);
	MUST(file_read(path, DAMAGE_SIZE_MOST, out, NULL) == STATUS_OK);
}

static void remove_beside(const char *path)
{
	static const char *const ends[] = {"-journal", "-wal", "-shm"};
	struct buf file;

	buf_init(&file);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		buf_clear(&file);
		buf_add_format(&file, "%s%s", path, ends[i]);
		MUST(!file.failed);
		unlink(file.data);
	}
	buf_release(&file);
}

const char *damage_write(
	const struct damage *damage, const char *name, struct fuzz_input *input, struct buf *text)
{
	const char *path = fuzz_path(name);

	buf_clear(text);
	buf_add(text, damage->sound->data, damage->sound->len);
	remove_beside(path);
	for (int i = 0; input->left && i < CHANGES_MOST; i++) {
		enum change change = (enum change)fuzz_number(input, N_CHANGES);

		if (change == SET || change == SET_SCHEMA) {
			fuzz_write(name, text->data, text->len);
			change_values(damage, path, input, change == SET_SCHEMA);
			damage_read(path, text);
			remove_beside(path);
		} else {
			change_bytes(text, input, change);
		}
	}
	return fuzz_write(name, text->data, text->len);
}
