/* complete.c - how a text that is half typed may go on
 * SPDX-License-Identifier: MIT
 */
#include "index/complete.h"

#include <string.h>

#include "index/open.h"
#include "index/schema.h"
#include "text/fold.h"
#include "text/width.h"

#define GREATEST "\xF4\x8F\xBF\xBF" /* no character comes behind it */

static enum status add_rest(struct completions *completions, const char *rest, struct error *error)
{
	struct values *rests = &completions->rests;
	struct value *items;

	for (size_t i = 0; i < rests->n; i++) {
		if (strcmp(rests->items[i].text, rest) == 0)
			return STATUS_OK;
	}
	items = arena_grow(&completions->arena, rests->items, rests->n, sizeof *items);
	if (!items)
		return error_no_memory(error);
	rests->items = items;
	items[rests->n].text = arena_text(&completions->arena, rest, strlen(rest));
	return items[rests->n++].text ? STATUS_OK : error_no_memory(error);
}

/* What of a term stands behind the part whose key was typed. */
static const char *rest_of(const char *text, const char *key, bool blank, struct buf *part)
{
	size_t at = 0, len = strlen(text);
	int cols;

	buf_clear(part);
	while (at < len && strcmp(part->data, key) != 0) {
		at += width_grapheme(text + at, len - at, &cols);
		buf_clear(part);
		fold_key(part, text, at);
	}
	return text + at + (blank && at < len && (text[at] == ' ' || text[at] == '-'));
}

static bool ends_blank(const char *text)
{
	size_t len = strlen(text);

	return len && text[len - 1] == ' ';
}

/* Adds the rests of the terms whose keys lie between two. */
static enum status add_stretch(struct index *index, enum lang lang, const char *typed,
	const struct buf *key, const struct buf *from, const struct buf *to,
	struct completions *completions, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_NAMES_FROM, error);
	size_t before = completions->rests.n, read = 0;
	bool row = true;
	struct buf part;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(index->db, error);
	buf_init(&part);
	sql_int(sql, lang);
	sql_text(sql, from->data);
	sql_text(sql, to->data);
	while (!status && !(status = sql_step(sql, &row, error)) && row) {
		if (read++ == COMPLETE_MOST) {
			completions->rests.n = before;
			break;
		}
		if (sql_column_int(sql, 0) == NAME_TERM && sql_column_text(sql, 2))
			status = add_rest(completions,
				rest_of(sql_column_text(sql, 2), key->data, ends_blank(typed),
					&part),
				error);
	}
	sql_again(sql);
	buf_release(&part);
	return status;
}

enum status complete_terms(struct index *index, const char *typed, struct completions *completions,
	struct error *error)
{
	struct buf key, from, to;
	enum status status;

	*completions = (struct completions){.rests = {.n = 0}};
	arena_init(&completions->arena);
	buf_init(&key);
	buf_init(&from);
	buf_init(&to);
	fold_key(&key, typed, strlen(typed));
	buf_add(&from, key.data, key.len);
	if (key.len && ends_blank(typed))
		buf_add_char(&from, ' ');
	buf_add_format(&to, "%s" GREATEST, from.data);
	status = buf_status(&to, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_stretch(
			index, (enum lang)lang, typed, &key, &from, &to, completions, error);
	buf_release(&key);
	buf_release(&from);
	buf_release(&to);
	return status;
}

enum status complete_ids(struct index *index, const char *typed, struct completions *completions,
	struct error *error)
{
	struct sql sql;
	struct buf to;
	size_t len = strlen(typed);
	bool row = true;
	enum status status = sql_prepare(index->db,
		"SELECT code FROM concept WHERE code>=? AND code<? ORDER BY code LIMIT ?", &sql,
		error);

	*completions = (struct completions){.rests = {.n = 0}};
	arena_init(&completions->arena);
	buf_init(&to);
	buf_add_format(&to, "%s" GREATEST, typed);
	if (!status)
		status = buf_status(&to, error);
	if (!status) {
		sql_text(&sql, typed);
		sql_text(&sql, to.data);
		sql_int(&sql, COMPLETE_MOST);
	}
	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		const char *id = sql_column_text(&sql, 0);

		/* In a damaged index an id may stand where it does not belong. */
		if (id && strncmp(id, typed, len) == 0)
			status = add_rest(completions, id + len, error);
	}
	sql_release(&sql);
	buf_release(&to);
	return status;
}

void completions_release(struct completions *completions)
{
	arena_release(&completions->arena);
	completions->rests = (struct values){.n = 0};
}
