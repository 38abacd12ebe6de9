/* build.c - an index made from a glossary
 * SPDX-License-Identifier: MIT
 */
#include "index/build.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "glossary/lint.h"
#include "index/build_db.h"
#include "index/rows.h"
#include "index/schema.h"
#include "index/stamp.h"
#include "index/tokenizer.h"
#include "index/vocab.h"
#include "text/order.h"

/* FTS5 merges its pages as rows come in; one big merge at the end gives the smallest and fastest
 * file. */
static const char after_rows[] = "INSERT INTO start_cy(start_cy) VALUES('optimize');"
				 "INSERT INTO start_en(start_en) VALUES('optimize');"
				 "INSERT INTO term_cy(term_cy) VALUES('optimize');"
				 "INSERT INTO term_en(term_en) VALUES('optimize');"
				 "INSERT INTO text_cy(text_cy) VALUES('optimize');"
				 "INSERT INTO text_en(text_en) VALUES('optimize');";

enum status build_collator(struct buf *out, struct error *error)
{
	enum status status = STATUS_OK;

	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		struct order *order = NULL;

		status = order_open((enum lang)lang, &order, error);
		if (!status)
			status = order_version(order, out, error);
		buf_add_char(out, ' ');
		order_free(order);
	}
	return status ? status : buf_status(out, error);
}

enum status build_set_meta(sqlite3 *db, const char *key, const char *value, struct error *error)
{
	struct sql sql;
	enum status status =
		sql_prepare(db, "INSERT OR REPLACE INTO meta VALUES(?,?)", &sql, error);

	if (!status) {
		sql_text(&sql, key);
		sql_text(&sql, value);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

/* What the next run compares to see whether the index is still good. */
static enum status add_meta(sqlite3 *db, const char *source, struct error *error)
{
	char *whole = realpath(source, NULL);
	struct buf value;
	enum status status;

	buf_init(&value);
	status = build_set_meta(db, "source", whole ? whole : source, error);
	if (!status)
		status = build_collator(&value, error);
	if (!status)
		status = build_set_meta(db, "collator", value.data, error);
	buf_clear(&value);
	if (!status)
		status = stamp_quick(source, &value, error);
	if (!status)
		status = build_set_meta(db, "quick", value.data, error);
	buf_clear(&value);
	if (!status)
		status = stamp_content(source, &value, error);
	if (!status)
		status = build_set_meta(db, "content", value.data, error);
	buf_release(&value);
	free(whole);
	return status;
}

static enum status add_rows(sqlite3 *db, const struct glossary *glossary, build_progress *progress,
	void *context, struct error *error)
{
	struct ranking ranking;
	enum status status = ranking_make(glossary, &ranking, error);

	if (!status)
		status = rows_tables(db, glossary, error);
	if (!status)
		status = rows_concepts(db, glossary, &ranking, progress, context, error);
	if (!status)
		status = rows_terms(db, &ranking, error);
	ranking_release(&ranking);
	return status;
}

enum status build_db(sqlite3 *db, const char *source, const struct glossary *glossary,
	build_progress *progress, void *context, struct error *error)
{
	struct buf pragmas;
	enum status status;

	buf_init(&pragmas);
	/* The file is new and becomes the index only when it is whole: no journal is needed. */
	buf_add_format(&pragmas,
		"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA application_id=%d; PRAGMA "
		"user_version=%d;"
		"BEGIN;",
		SCHEMA_APPLICATION, SCHEMA_VERSION);
	status = buf_status(&pragmas, error);
	if (!status)
		status = sql_run(db, pragmas.data, error);
	if (!status)
		status = sql_run(db, schema_tables, error);
	if (!status)
		status = add_meta(db, source, error);
	if (!status)
		status = add_rows(db, glossary, progress, context, error);
	if (!status)
		status = vocab_build(db, error);
	if (!status)
		status = sql_run(db, schema_indexes, error);
	if (!status)
		status = sql_run(db, after_rows, error);
	if (!status)
		status = sql_run(db, "COMMIT", error);
	buf_release(&pragmas);
	return status;
}

enum status build_read(const char *source, struct glossary *glossary, struct findings *findings,
	struct error *error)
{
	struct findings own = {.items = NULL};
	struct findings *all = findings ? findings : &own;
	enum status status;

	status = glossary_read(source, glossary, all, error);
	if (!status)
		lint_check(glossary, all);
	if (!status && all->failed)
		status = error_no_memory(error);
	for (size_t i = 0; i < all->n && !status; i++) {
		if (all->items[i].grade == GRADE_ERROR) {
			if (error)
				*error = all->items[i].error;
			status = STATUS_DATA;
		}
	}
	findings_release(&own);
	return status;
}

static enum status sync_file(const char *path, struct error *error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	enum status status = STATUS_OK;

	if (fd < 0 || fsync(fd) < 0)
		status = error_system(error, errno, path);
	if (fd >= 0)
		close(fd);
	return status;
}

/* Makes the database under a name of its own. */
static enum status build_file(const char *path, const char *source, const struct glossary *glossary,
	build_progress *progress, void *context, struct error *error)
{
	const struct token_mode plain = {false};
	sqlite3 *db = NULL;
	enum status status = sql_open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &db, error);

	if (!status)
		status = tokenizer_register(db, &plain, error);
	if (!status)
		status = build_db(db, source, glossary, progress, context, error);
	sqlite3_close(db);
	if (!status)
		status = sync_file(path, error);
	return status;
}

enum status build_write(const char *source, const struct glossary *glossary, const char *path,
	build_progress *progress, void *context, struct error *error)
{
	struct buf temporary;
	enum status status;
	int fd = -1;

	buf_init(&temporary);
	buf_add_format(&temporary, "%s.XXXXXX", path);
	status = buf_status(&temporary, error);
	if (status)
		goto out;
	fd = mkostemp(temporary.data, O_CLOEXEC);
	if (fd < 0 || fchmod(fd, 0644) < 0) {
		status = error_system(error, errno, path);
		goto out;
	}
	status = build_file(temporary.data, source, glossary, progress, context, error);
	if (!status && rename(temporary.data, path) < 0)
		status = error_system(error, errno, path);
out:
	if (fd >= 0) {
		close(fd);
		if (status)
			unlink(temporary.data);
	}
	buf_release(&temporary);
	return status;
}

enum status index_build(const char *source, const char *path, build_progress *progress,
	void *context, struct findings *findings, struct error *error)
{
	struct glossary glossary = {0};
	enum status status = build_read(source, &glossary, findings, error);

	if (!status)
		status = build_write(source, &glossary, path, progress, context, error);
	glossary_release(&glossary);
	return status;
}
