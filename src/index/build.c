/* build.c - an index made from a glossary
 * SPDX-License-Identifier: MIT
 */
#include "base/new_file.h"
#include "index/build.h"

#include <stdlib.h>

#include "glossary/lint.h"
#include "index/build_db.h"
#include "index/rows.h"
#include "index/schema.h"
#include "index/stage.h"
#include "index/stamp.h"
#include "index/tokenizer.h"
#include "index/vocab_build.h"
#include "text/order.h"

/* What fraction of the work is done when a part is: measured on large glossaries. */
#define PART_READ 0.3
#define PART_CONCEPTS 0.55
#define PART_TERMS 0.75
#define PART_SORTED 0.85
#define PART_MERGED 0.9
#define PART_VOCABULARY 0.95

enum {
	STEPS_UNTOLD = 1000,	       /* of SQLite's machine: some tenths of a millisecond */
	FTS_MEMORY = 16 * 1024 * 1024, /* bytes, for each table */
	FTS_PIECES = 1999,	       /* the most that FTS5 lets wait to be merged */
};

static const char *const fts_tables[] = {
	"start_cy", "start_en", "term_cy", "term_en", "text_cy", "text_en"};

/* Tells each FTS5 table: https://www.sqlite.org/fts5.html#special_insert_commands */
static enum status tell_fts(sqlite3 *db, const char *command, int value, struct error *error)
{
	struct buf sql;
	enum status status;

	buf_init(&sql);
	for (size_t i = 0; i < sizeof fts_tables / sizeof *fts_tables; i++)
		buf_add_format(&sql, "INSERT INTO %s(%s, rank) VALUES('%s', %d);", fts_tables[i],
			fts_tables[i], command, value);
	status = buf_status(&sql, error);
	if (!status)
		status = sql_run(db, sql.data, error);
	buf_release(&sql);
	return status;
}

/* Words are gathered in memory as long as there is room; what was written is merged only once, at
 * the end. It stays so in the index, where nobody writes any more. */
static enum status prepare_fts(sqlite3 *db, struct error *error)
{
	enum status status = tell_fts(db, "hashsize", FTS_MEMORY, error);

	if (!status)
		status = tell_fts(db, "automerge", 0, error);
	return status ? status : tell_fts(db, "crisismerge", FTS_PIECES, error);
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
	order_version(&value);
	if (!status)
		status = buf_status(&value, error);
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

void build_done(struct build_watch *watch, size_t done, size_t of)
{
	double part = of ? (double)done / (double)of : 1;
	struct build_state *state = &watch->state;

	state->fraction = watch->from + (watch->to - watch->from) * part;
	if (state->phase == BUILD_WRITING)
		state->entries = (size_t)((state->fraction - PART_READ) / (1 - PART_READ) *
					  (double)watch->concepts);
}

/* What has been done up to here is the fraction @to of the whole when the next part is done. */
static void begin_part(struct build_watch *watch, double to)
{
	watch->from = watch->to;
	watch->to = to;
	build_done(watch, 0, 1);
}

/* SQLite asks between its steps. */
static int tell(void *context)
{
	struct build_watch *watch = context;

	return !watch->progress(watch->context, &watch->state);
}

static enum status stage_glossary(
	const struct glossary *glossary, struct stage *stage, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < glossary->concepts.n && !status; i++)
		status = stage_add(stage, &glossary->concepts.items[i], error);
	return status;
}

static enum status stage_all(
	sqlite3 *db, const struct build_from *from, struct build_watch *watch, struct error *error)
{
	struct stage *stage;
	enum status status = stage_open(db, &stage, error);

	begin_part(watch, PART_READ);
	if (!status && from->lines)
		status = build_stage_lines(from, stage, watch, error);
	else if (!status)
		status = stage_glossary(from->glossary, stage, error);
	if (!status)
		status = stage_end(stage, &watch->concepts, &watch->terms, error);
	stage_close(stage);
	watch->state.phase = BUILD_WRITING;
	return status;
}

static enum status add_rows(
	sqlite3 *db, const struct build_from *from, struct build_watch *watch, struct error *error)
{
	enum status status = rows_tables(db, from->glossary, error);

	if (!status)
		status = stage_all(db, from, watch, error);
	begin_part(watch, PART_CONCEPTS);
	if (!status)
		status = rows_concepts(db, from->glossary, watch, error);
	begin_part(watch, PART_TERMS);
	if (!status)
		status = rows_terms(db, watch, error);
	begin_part(watch, PART_SORTED);
	if (!status)
		status = rows_sorted(db, error);
	begin_part(watch, PART_MERGED);
	if (!status)
		status = tell_fts(db, "optimize", 0, error);
	begin_part(watch, PART_VOCABULARY);
	if (!status)
		status = vocab_build(db, error);
	begin_part(watch, 1);
	if (!status)
		status = sql_run(db, schema_indexes, error);
	return status;
}

static enum status begin(sqlite3 *db, struct error *error)
{
	struct buf pragmas;
	enum status status;

	buf_init(&pragmas);
	/* The file is new and becomes the index only when it is whole: no journal is needed, and
	 * one in memory stays empty. */
	buf_add_format(&pragmas,
		"PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-16384;"
		"PRAGMA application_id=%d; PRAGMA user_version=%d;",
		SCHEMA_APPLICATION, SCHEMA_VERSION);
	status = buf_status(&pragmas, error);
	if (!status)
		status = sql_run(db, pragmas.data, error);
	if (!status)
		status = stage_attach(db, error);
	if (!status)
		status = sql_run(db, "BEGIN", error);
	if (!status)
		status = sql_run(db, schema_tables, error);
	if (!status)
		status = prepare_fts(db, error);
	buf_release(&pragmas);
	return status;
}

enum status build_db(sqlite3 *db, const struct build_from *from, struct error *error)
{
	struct build_watch watch = {.progress = from->progress, .context = from->context};
	enum status status = begin(db, error);

	if (from->progress)
		sqlite3_progress_handler(db, STEPS_UNTOLD, tell, &watch);
	if (!status)
		status = add_meta(db, from->source, error);
	if (!status)
		status = add_rows(db, from, &watch, error);
	sqlite3_progress_handler(db, 0, NULL, NULL);
	if (!status)
		status = sql_run(db, "COMMIT; DETACH stage", error);
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

enum status build_write(const struct build_from *from, const char *path, struct error *error)
{
	const struct token_mode plain = {false};
	struct new_file file;
	sqlite3 *db = NULL;
	enum status status = new_file_open(&file, path, error);

	if (!status)
		status = sql_open(file.name.data, SQLITE_OPEN_READWRITE, &db, error);
	if (!status)
		status = tokenizer_register(db, &plain, error);
	if (!status) {
		status = build_db(db, from, error);
		/* Of what the disk or the database refuse nothing but the index can be named. */
		if (status && error && !error->file[0])
			error_at(error, path, 0, 0);
	}
	sqlite3_close(db);
	if (!status)
		status = new_file_keep(&file, error);
	new_file_close(&file);
	return status;
}

enum status index_build(const char *source, const char *path, build_progress *progress,
	void *context, struct findings *findings, struct error *error)
{
	struct glossary glossary = {0};
	struct build_from from = {
		.source = source, .glossary = &glossary, .progress = progress, .context = context};
	enum status status = build_read(source, &glossary, findings, error);

	if (!status)
		status = build_write(&from, path, error);
	glossary_release(&glossary);
	return status;
}
