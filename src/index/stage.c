/* stage.c - concepts on their way into an index
 * SPDX-License-Identifier: MIT
 */
#include "index/stage.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "index/pack.h"
#include "index/rows.h"
#include "text/order.h"

static const char attach[] =
	"ATTACH '' AS stage; PRAGMA stage.journal_mode=MEMORY; PRAGMA stage.cache_size=-16384;"
	"CREATE TABLE stage.concept(seq INTEGER PRIMARY KEY, code TEXT, headword_cy TEXT, "
	"headword_en TEXT, best BLOB, names_cy TEXT, names_en TEXT, tags TEXT, bytes BLOB);"
	"CREATE TABLE stage.term(rank BLOB, concept INTEGER, lang INTEGER, place INTEGER, tags "
	"TEXT, bytes BLOB);"
	"CREATE TABLE stage.place(lang INTEGER, key BLOB, concept INTEGER, letter INTEGER);"
	"CREATE TABLE stage.number(concept INTEGER PRIMARY KEY, id INTEGER);"
	"CREATE TABLE stage.name(lang INTEGER, key TEXT, kind INTEGER, term INTEGER, text TEXT, "
	"squash TEXT);";

struct stage {
	sqlite3 *db;
	struct order *orders[N_LANGS];
	struct sql concept, term, place;
	size_t n, n_terms;
	/* scratch */
	struct buf rank, best, key, tags, term_tags, bytes, names[N_LANGS];
};

enum status stage_attach(sqlite3 *db, struct error *error)
{
	return sql_run(db, attach, error);
}

enum status stage_open(sqlite3 *db, struct stage **out, struct error *error)
{
	struct stage *stage = calloc(1, sizeof *stage);
	enum status status = STATUS_OK;

	*out = NULL;
	if (!stage)
		return error_no_memory(error);
	stage->db = db;
	for (int lang = 0; lang < N_LANGS; lang++)
		buf_init(&stage->names[lang]);
	buf_init(&stage->rank);
	buf_init(&stage->best);
	buf_init(&stage->key);
	buf_init(&stage->tags);
	buf_init(&stage->term_tags);
	buf_init(&stage->bytes);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = order_open((enum lang)lang, &stage->orders[lang], error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO stage.concept VALUES(?,?,?,?,?,?,?,?,?)",
			&stage->concept, error);
	if (!status)
		status = sql_prepare(
			db, "INSERT INTO stage.term VALUES(?,?,?,?,?,?)", &stage->term, error);
	if (!status)
		status = sql_prepare(
			db, "INSERT INTO stage.place VALUES(?,?,?,?)", &stage->place, error);
	if (status)
		stage_close(stage);
	else
		*out = stage;
	return status;
}

void stage_close(struct stage *stage)
{
	if (!stage)
		return;
	for (int lang = 0; lang < N_LANGS; lang++) {
		order_free(stage->orders[lang]);
		buf_release(&stage->names[lang]);
	}
	sql_release(&stage->concept);
	sql_release(&stage->term);
	sql_release(&stage->place);
	buf_release(&stage->rank);
	buf_release(&stage->best);
	buf_release(&stage->key);
	buf_release(&stage->tags);
	buf_release(&stage->term_tags);
	buf_release(&stage->bytes);
	free(stage);
}

size_t stage_count(const struct stage *stage)
{
	return stage->n;
}

static void add_number(struct buf *out, size_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_add_char(out, (char)(number >> shift & 0xFF));
}

static const char *sorted_as(const struct term *term)
{
	return term->sort_as.text ? term->sort_as.text : term->term.text;
}

/* What orders terms, as bytes that compare so: status, tier, length, alphabet; and to tell equal
 * ones apart id, language and place. Neither sort keys nor ids hold a NUL. */
static enum status make_rank(struct stage *stage, const struct concept *concept, enum lang lang,
	size_t place, struct error *error)
{
	const struct term *term = &concept->terms[lang].items[place];
	const char *as = sorted_as(term);
	struct buf *rank = &stage->rank;
	enum status status;

	buf_clear(rank);
	buf_add_char(rank, (char)term->status);
	buf_add_char(rank, (char)concept->tier);
	add_number(rank, utf8_count(term->term.text, strlen(term->term.text)));
	status = order_key(stage->orders[lang], as, strlen(as), rank, error);
	if (status)
		return status;
	buf_add_char(rank, '\0');
	buf_add(rank, concept->id.text, strlen(concept->id.text) + 1);
	buf_add_char(rank, (char)lang);
	add_number(rank, place);
	return buf_status(rank, error);
}

static void keep_best(struct stage *stage)
{
	const struct buf *rank = &stage->rank;
	struct buf *best = &stage->best;
	size_t len = rank->len < best->len ? rank->len : best->len;

	if (best->len && memcmp(rank->data, best->data, len) >= 0)
		return;
	buf_clear(best);
	buf_add(best, rank->data, rank->len);
}

static enum status add_term(struct stage *stage, const struct concept *concept, enum lang lang,
	size_t place, struct error *error)
{
	const struct term *term = &concept->terms[lang].items[place];
	struct sql *sql = &stage->term;
	enum status status = make_rank(stage, concept, lang, place, error);

	if (status)
		return status;
	stage->n_terms++;
	keep_best(stage);
	buf_add_str(&stage->names[lang], term->term.text);
	buf_add_char(&stage->names[lang], '\n');
	buf_clear(&stage->term_tags);
	buf_add(&stage->term_tags, stage->tags.data, stage->tags.len);
	rows_tag(&stage->term_tags, "status", codes_of_status.names[term->status]);
	rows_tag(&stage->term_tags, "lang", lang_code(lang));
	buf_clear(&stage->bytes);
	pack_term(&stage->bytes, term);
	status = buf_status(&stage->bytes, error);
	if (!status)
		status = buf_status(&stage->term_tags, error);
	if (status)
		return status;
	sql_blob(sql, stage->rank.data, stage->rank.len);
	sql_int(sql, (int64_t)stage->n);
	sql_int(sql, lang);
	sql_int(sql, (int64_t)place);
	sql_text_len(sql, stage->term_tags.data, stage->term_tags.len);
	sql_blob(sql, stage->bytes.data, stage->bytes.len);
	return sql_done(sql, error);
}

/* A concept stands in a language's list under its headword there, or in the other language. */
static enum status add_place(
	struct stage *stage, const struct concept *concept, enum lang lang, struct error *error)
{
	const struct term *own = concept_preferred(concept, lang);
	const struct term *term = own ? own : concept_preferred(concept, lang_other(lang));
	struct sql *sql = &stage->place;
	const char *as;
	enum status status;

	if (!term)
		return STATUS_OK;
	as = sorted_as(term);
	buf_clear(&stage->key);
	status = order_key(stage->orders[lang], as, strlen(as), &stage->key, error);
	if (status)
		return status;
	sql_int(sql, lang);
	sql_blob(sql, stage->key.data, stage->key.len);
	sql_int(sql, (int64_t)stage->n);
	sql_int(sql, order_letter(stage->orders[lang], as, strlen(as)));
	return sql_done(sql, error);
}

static const char *headword(const struct concept *concept, enum lang lang)
{
	const struct term *term = concept_preferred(concept, lang);

	return term ? term->term.text : NULL;
}

static enum status add_concept(
	struct stage *stage, const struct concept *concept, struct error *error)
{
	struct sql *sql = &stage->concept;
	enum status status = buf_status(&stage->best, error);

	buf_clear(&stage->bytes);
	pack_concept(&stage->bytes, concept);
	if (!status)
		status = buf_status(&stage->bytes, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = buf_status(&stage->names[lang], error);
	if (status)
		return status;
	sql_int(sql, (int64_t)stage->n);
	sql_text(sql, concept->id.text);
	for (int lang = 0; lang < N_LANGS; lang++)
		sql_text(sql, headword(concept, (enum lang)lang));
	sql_blob(sql, stage->best.data, stage->best.len);
	for (int lang = 0; lang < N_LANGS; lang++)
		sql_text_len(sql, stage->names[lang].data, stage->names[lang].len);
	sql_text_len(sql, stage->tags.data, stage->tags.len);
	sql_blob(sql, stage->bytes.data, stage->bytes.len);
	return sql_done(sql, error);
}

enum status stage_add(struct stage *stage, const struct concept *concept, struct error *error)
{
	enum status status;

	stage->n++;
	buf_clear(&stage->best);
	buf_clear(&stage->tags);
	rows_tags(concept, &stage->tags);
	status = buf_status(&stage->tags, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		buf_clear(&stage->names[lang]);
		for (size_t i = 0; i < concept->terms[lang].n && !status; i++)
			status = add_term(stage, concept, (enum lang)lang, i, error);
		if (!status)
			status = add_place(stage, concept, (enum lang)lang, error);
	}
	return status ? status : add_concept(stage, concept, error);
}

/* Names the first id that comes twice. */
static enum status tell_twin(sqlite3 *db, struct error *error)
{
	struct sql sql;
	bool row = false;
	enum status status = sql_prepare(db,
		"SELECT code FROM stage.concept GROUP BY code HAVING count(*) > 1 LIMIT 1", &sql,
		error);

	if (!status)
		status = sql_step(&sql, &row, error);
	if (!status)
		status = error_set(error, STATUS_DATA, N_("two entries have the id ‘{1}’"),
			row ? sql_column_text(&sql, 0) : NULL, NULL);
	sql_release(&sql);
	return status;
}

enum status stage_end(struct stage *stage, size_t *concepts, size_t *terms, struct error *error)
{
	enum status status = sql_run(
		stage->db, "CREATE UNIQUE INDEX stage.concept_code ON concept(code)", error);

	if (status && sqlite3_errcode(stage->db) == SQLITE_CONSTRAINT)
		status = tell_twin(stage->db, error);
	*concepts = stage->n;
	*terms = stage->n_terms;
	return status;
}
