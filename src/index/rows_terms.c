/* rows_terms.c - the terms of an index: their lists, names and FTS5 rows
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "index/rows.h"
#include "index/schema.h"
#include "text/fold.h"
#include "text/words.h"

struct term_rows {
	struct sql term, list, name, fts[N_LANGS], start[N_LANGS];
	struct buf key, squash, more;
	struct tags *tags;
};

static enum status prepare(sqlite3 *db, struct term_rows *rows, struct error *error)
{
	enum status status = sql_prepare(db,
		"INSERT INTO term VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", &rows->term,
		error);

	if (!status)
		status = sql_prepare(
			db, "INSERT INTO term_list VALUES(?,?,?,?)", &rows->list, error);
	if (!status)
		status = sql_prepare(
			db, "INSERT OR IGNORE INTO name VALUES(?,?,?,?,?,?)", &rows->name, error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO term_cy(rowid, name, more) VALUES(?,?,?)",
			&rows->fts[LANG_CY], error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO term_en(rowid, name, more) VALUES(?,?,?)",
			&rows->fts[LANG_EN], error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO start_cy(rowid, word) VALUES(?,?)",
			&rows->start[LANG_CY], error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO start_en(rowid, word) VALUES(?,?)",
			&rows->start[LANG_EN], error);
	return status;
}

static void release(struct term_rows *rows)
{
	sql_release(&rows->term);
	sql_release(&rows->list);
	sql_release(&rows->name);
	for (int lang = 0; lang < N_LANGS; lang++) {
		sql_release(&rows->fts[lang]);
		sql_release(&rows->start[lang]);
	}
	buf_release(&rows->key);
	buf_release(&rows->squash);
	buf_release(&rows->more);
	tags_close(rows->tags);
}

static enum status add_row(
	struct sql *sql, const struct ranked_term *row, int64_t id, struct error *error)
{
	const struct term *term = row->term;

	sql_int(sql, id);
	sql_int(sql, row->concept_id);
	sql_int(sql, row->lang);
	sql_int(sql, (int64_t)row->place);
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
	sql_blob(sql, row->key, row->key_len);
	return sql_done(sql, error);
}

static enum status add_name(struct term_rows *rows, const struct ranked_term *row, int64_t id,
	enum name_kind kind, const char *text, struct error *error)
{
	enum status status;

	if (!text)
		return STATUS_OK;
	buf_clear(&rows->key);
	buf_clear(&rows->squash);
	fold_key(&rows->key, text, strlen(text));
	fold_squash(&rows->squash, text, strlen(text));
	if (kind != NAME_TERM && kind != NAME_HIDDEN) {
		buf_add_char(&rows->more, '\n');
		buf_add_str(&rows->more, text);
	}
	status = buf_status(&rows->key, error);
	if (!status)
		status = buf_status(&rows->squash, error);
	if (status)
		return status;
	sql_int(&rows->name, row->lang);
	sql_text(&rows->name, rows->key.data);
	sql_int(&rows->name, kind);
	sql_int(&rows->name, id);
	sql_text(&rows->name, text);
	sql_text(&rows->name, rows->squash.data);
	return sql_done(&rows->name, error);
}

/* A list into term_list and, where its items are names (@name not -1), among the names. */
static enum status add_list(struct term_rows *rows, const struct ranked_term *row, int64_t id,
	enum list_kind kind, int name, const struct values *values, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < values->n && !status; i++) {
		sql_int(&rows->list, id);
		sql_int(&rows->list, kind);
		sql_int(&rows->list, (int64_t)i);
		sql_text(&rows->list, values->items[i].text);
		status = sql_done(&rows->list, error);
		if (!status && name >= 0)
			status = add_name(
				rows, row, id, (enum name_kind)name, values->items[i].text, error);
	}
	return status;
}

static enum status add_lists(
	struct term_rows *rows, const struct ranked_term *row, int64_t id, struct error *error)
{
	const struct term *term = row->term;
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
	enum status status = add_name(rows, row, id, NAME_TERM, term->term.text, error);

	if (!status)
		status = add_name(rows, row, id, NAME_ABBREVIATION, term->abbreviation.text, error);
	if (!status)
		status = add_name(rows, row, id, NAME_SINGULAR, term->singular.text, error);
	for (size_t i = 0; i < sizeof lists / sizeof *lists && !status; i++)
		status = add_list(
			rows, row, id, lists[i].kind, lists[i].name, lists[i].values, error);
	return status;
}

static enum status add_start(
	struct sql *sql, const struct ranked_term *row, int64_t id, struct error *error)
{
	const char *text = row->term->term.text;
	size_t at = 0;
	struct word word;

	if (!words_next(text, strlen(text), &at, &word))
		return STATUS_OK;
	sql_int(sql, id);
	sql_text_len(sql, text + word.start, word.end - word.start);
	return sql_done(sql, error);
}

static enum status add_fts(
	struct term_rows *rows, const struct ranked_term *row, int64_t id, struct error *error)
{
	struct sql *sql = &rows->fts[row->lang];
	enum status status;

	status = buf_status(&rows->more, error);
	if (status)
		return status;
	sql_int(sql, id);
	sql_text(sql, row->term->term.text);
	sql_text(sql, rows->more.data);
	status = sql_done(sql, error);
	return status ? status : add_start(&rows->start[row->lang], row, id, error);
}

static enum status add_tags(
	struct tags *tags, const struct ranked_term *row, int64_t id, struct error *error)
{
	enum status status = rows_tags(tags, row->concept, id, error);

	if (!status)
		status = tags_add(
			tags, "status", codes_of_status.names[row->term->status], id, error);
	return status ? status : tags_add(tags, "lang", lang_code(row->lang), id, error);
}

enum status rows_terms(sqlite3 *db, const struct ranking *ranking, struct error *error)
{
	struct term_rows rows = {0};
	enum status status;

	buf_init(&rows.key);
	buf_init(&rows.squash);
	buf_init(&rows.more);
	status = prepare(db, &rows, error);
	if (!status)
		status = tags_open(db, TAGGED_TERM, &rows.tags, error);
	for (size_t i = 0; i < ranking->n && !status; i++) {
		const struct ranked_term *row = &ranking->terms[i];
		int64_t id = (int64_t)i + 1;

		buf_clear(&rows.more);
		status = add_row(&rows.term, row, id, error);
		if (!status)
			status = add_lists(&rows, row, id, error);
		if (!status)
			status = add_fts(&rows, row, id, error);
		if (!status)
			status = add_tags(rows.tags, row, id, error);
	}
	if (!status)
		status = tags_write(rows.tags, error);
	release(&rows);
	return status;
}
