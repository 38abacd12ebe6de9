/* rows_terms.c - the terms of an index: their lists, names and FTS5 rows
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "index/pack.h"
#include "index/rows.h"
#include "index/schema.h"
#include "index/stage.h"
#include "index/tags.h"
#include "text/fold.h"
#include "text/words.h"

struct term_rows {
	struct sql staged; /* select */
	struct sql term, list, name, fts[N_LANGS], start[N_LANGS];
	struct tags *tags;
	struct buf key, squash, more;
	struct arena arena; /* of one term */
};

/* The term that stands next among those put aside. */
struct next_term {
	struct term term;
	int64_t id;
	enum lang lang;
};

/* The columns of select_staged. */
enum { RANK, CONCEPT, LANG, PLACE, TAGS, BYTES };

static const char select_staged[] = "SELECT rank, id, lang, place, tags, bytes FROM stage.term "
				    "JOIN stage.number USING(concept) ORDER BY rank";

static enum status prepare(sqlite3 *db, struct term_rows *rows, struct error *error)
{
	const struct {
		struct sql *sql;
		const char *text;
	} statements[] = {
		{&rows->staged, select_staged},
		{&rows->term, "INSERT INTO term VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
		{&rows->list, "INSERT INTO term_list VALUES(?,?,?,?)"},
		{&rows->name, "INSERT INTO stage.name VALUES(?,?,?,?,?,?)"},
		{&rows->fts[LANG_CY], "INSERT INTO term_cy(rowid, name, more) VALUES(?,?,?)"},
		{&rows->fts[LANG_EN], "INSERT INTO term_en(rowid, name, more) VALUES(?,?,?)"},
		{&rows->start[LANG_CY], "INSERT INTO start_cy(rowid, word) VALUES(?,?)"},
		{&rows->start[LANG_EN], "INSERT INTO start_en(rowid, word) VALUES(?,?)"},
	};
	enum status status = tags_open(db, TAGGED_TERM, &rows->tags, error);

	for (size_t i = 0; i < sizeof statements / sizeof *statements && !status; i++)
		status = sql_prepare(db, statements[i].text, statements[i].sql, error);
	return status;
}

static void release(struct term_rows *rows)
{
	sql_release(&rows->staged);
	sql_release(&rows->term);
	sql_release(&rows->list);
	sql_release(&rows->name);
	for (int lang = 0; lang < N_LANGS; lang++) {
		sql_release(&rows->fts[lang]);
		sql_release(&rows->start[lang]);
	}
	tags_close(rows->tags);
	buf_release(&rows->key);
	buf_release(&rows->squash);
	buf_release(&rows->more);
	arena_release(&rows->arena);
}

static enum status add_row(
	struct term_rows *rows, const struct next_term *next, struct error *error)
{
	const struct term *term = &next->term;
	const char *key = sql_column_blob(&rows->staged, RANK, NULL);
	struct sql *sql = &rows->term;

	key += STAGE_RANK_KEY;
	sql_int(sql, next->id);
	sql_int(sql, sql_column_int(&rows->staged, CONCEPT));
	sql_int(sql, next->lang);
	sql_int(sql, sql_column_int(&rows->staged, PLACE));
	sql_text(sql, term->term.text);
	sql_int(sql, term->status);
	sql_int(sql, term->pos);
	sql_int(sql, term->gender);
	sql_int(sql, term->number);
	sql_int(sql, term->mutates);
	sql_int(sql, term->review);
	sql_text(sql, term->singular.text);
	sql_text(sql, term->abbreviation.text);
	sql_text(sql, term->sort_as.text);
	sql_text(sql, term->instead.text);
	sql_int(sql, term->labels);
	rows_bind(sql, &term->note);
	rows_bind(sql, &term->why);
	sql_blob(sql, key, strlen(key));
	return sql_done(sql, error);
}

static enum status add_name(struct term_rows *rows, const struct next_term *next,
	enum name_kind kind, const char *text, struct error *error)
{
	enum status status;

	if (!text)
		return STATUS_OK;
	buf_clear(&rows->key);
	buf_clear(&rows->squash);
	fold_key(&rows->key, text, strlen(text));
	if (strchr(rows->key.data, ' '))
		fold_squash(&rows->squash, text, strlen(text));
	else
		buf_add(&rows->squash, rows->key.data, rows->key.len);
	if (kind != NAME_TERM && kind != NAME_HIDDEN) {
		buf_add_char(&rows->more, '\n');
		buf_add_str(&rows->more, text);
	}
	status = buf_status(&rows->key, error);
	if (!status)
		status = buf_status(&rows->squash, error);
	if (status)
		return status;
	sql_int(&rows->name, next->lang);
	sql_text_len(&rows->name, rows->key.data, rows->key.len);
	sql_int(&rows->name, kind);
	sql_int(&rows->name, next->id);
	sql_text(&rows->name, text);
	sql_text_len(&rows->name, rows->squash.data, rows->squash.len);
	return sql_done(&rows->name, error);
}

/* A list into term_list and, where its items are names (@name not -1), among the names. */
static enum status add_list(struct term_rows *rows, const struct next_term *next,
	enum list_kind kind, int name, const struct values *values, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < values->n && !status; i++) {
		sql_int(&rows->list, next->id);
		sql_int(&rows->list, kind);
		sql_int(&rows->list, (int64_t)i);
		sql_text(&rows->list, values->items[i].text);
		status = sql_done(&rows->list, error);
		if (!status && name >= 0)
			status = add_name(
				rows, next, (enum name_kind)name, values->items[i].text, error);
	}
	return status;
}

static enum status add_lists(
	struct term_rows *rows, const struct next_term *next, struct error *error)
{
	const struct term *term = &next->term;
	const struct {
		enum list_kind kind;
		int name;
		const struct values *values;
	} lists[] = {
		{LIST_VARIANT, NAME_VARIANT, &term->variants},
		{LIST_PLURAL, NAME_PLURAL, &term->plurals},
		{LIST_FORM, NAME_FORM, &term->forms},
		{LIST_HIDDEN, NAME_HIDDEN, &term->hidden},
		{LIST_PREFERRED_BY, -1, &term->preferred_by},
		{LIST_AVOIDED_BY, -1, &term->avoided_by},
		{LIST_SOURCE, -1, &term->sources},
	};
	enum status status = add_name(rows, next, NAME_TERM, term->term.text, error);

	if (!status)
		status = add_name(rows, next, NAME_ABBREVIATION, term->abbreviation.text, error);
	if (!status)
		status = add_name(rows, next, NAME_SINGULAR, term->singular.text, error);
	for (size_t i = 0; i < sizeof lists / sizeof *lists && !status; i++)
		status = add_list(rows, next, lists[i].kind, lists[i].name, lists[i].values, error);
	return status;
}

/* The first word of the term alone. */
static enum status add_start(
	struct term_rows *rows, const struct next_term *next, struct error *error)
{
	const char *text = next->term.term.text;
	struct sql *sql = &rows->start[next->lang];
	size_t at = 0;
	struct word word;

	if (!words_next(text, strlen(text), &at, &word))
		return STATUS_OK;
	sql_int(sql, next->id);
	sql_text_len(sql, text + word.start, word.end - word.start);
	return sql_done(sql, error);
}

static enum status add_fts(
	struct term_rows *rows, const struct next_term *next, struct error *error)
{
	struct sql *sql = &rows->fts[next->lang];
	enum status status = buf_status(&rows->more, error);

	if (status)
		return status;
	sql_int(sql, next->id);
	sql_text(sql, next->term.term.text);
	sql_text_len(sql, rows->more.data, rows->more.len);
	return sql_done(sql, error);
}

static enum status add_term(struct term_rows *rows, int64_t id, struct error *error)
{
	struct next_term next = {.id = id, .lang = (enum lang)sql_column_int(&rows->staged, LANG)};
	size_t len;
	const char *bytes = sql_column_blob(&rows->staged, BYTES, &len);
	enum status status = unpack_term(bytes, len, &rows->arena, &next.term, error);

	buf_clear(&rows->more);
	if (!status)
		status = add_row(rows, &next, error);
	if (!status)
		status = add_lists(rows, &next, error);
	if (!status)
		status = add_fts(rows, &next, error);
	if (!status)
		status = add_start(rows, &next, error);
	if (!status)
		status = tags_add(rows->tags, sql_column_text(&rows->staged, TAGS), id, error);
	arena_release(&rows->arena);
	return status;
}

enum status rows_terms(sqlite3 *db, struct build_watch *watch, struct error *error)
{
	struct term_rows rows = {0};
	bool row = true;
	enum status status;

	buf_init(&rows.key);
	buf_init(&rows.squash);
	buf_init(&rows.more);
	status = prepare(db, &rows, error);
	for (int64_t id = 1; !status; id++) {
		status = sql_step(&rows.staged, &row, error);
		if (status || !row)
			break;
		status = add_term(&rows, id, error);
		build_done(watch, (size_t)id, watch->terms);
	}
	if (!status)
		status = tags_write(rows.tags, error);
	release(&rows);
	return status;
}

enum status rows_sorted(sqlite3 *db, struct error *error)
{
	return sql_run(db,
		/* a name that a term has twice stands once */
		"INSERT OR IGNORE INTO name SELECT * FROM stage.name "
		"ORDER BY lang, key, kind, term, text;"
		"INSERT INTO place SELECT lang, row_number() OVER (PARTITION BY lang ORDER BY key, "
		"id) - 1, id, letter FROM stage.place JOIN stage.number USING(concept)",
		error);
}
