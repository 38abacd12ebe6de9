/* open.c - an index opened for reading
 * SPDX-License-Identifier: MIT
 */
#include "index/open.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "index/identity.h"
#include "index/passing.h"
#include "index/schema.h"
#include "index/sieve.h"
#include "text/order.h"

enum { STEPS_BETWEEN = 500 }; /* of SQLite's machine, between two looks at whether to stop */

/* The numbers of an FTS5 table that match, within a stretch. */
#define FTS_ROWS(table)                                                                            \
	"SELECT rowid FROM " table " WHERE " table                                                 \
	" MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"

static const char *const statement_texts[N_STATEMENTS] = {
	[STATEMENT_CONCEPT] =
		"SELECT code, tier, theme, sectors, steps, review_cy, review_en, headword_cy,"
		" headword_en, sense_cy, sense_en FROM concept WHERE id=?",
	[STATEMENT_NAMES] =
		"SELECT kind, term, text FROM name WHERE lang=? AND key=? ORDER BY kind, term",
	[STATEMENT_NAMES_SQUASHED] =
		"SELECT kind, term, text FROM name WHERE lang=? AND squash=? ORDER BY kind, term",
	[STATEMENT_NAME_AFTER] =
		"SELECT key FROM name WHERE lang=? AND key>=? ORDER BY key LIMIT 1",
	[STATEMENT_NAMES_FROM] =
		"SELECT kind, term, text FROM name WHERE lang=? AND key>=? AND key<? ORDER BY key",
	/* Neither abbreviations nor misspellings; the given concept comes before others. */
	[STATEMENT_MENTION] =
		"SELECT code FROM name JOIN term ON term.id=term JOIN concept ON concept.id=concept"
		" WHERE name.lang=?1 AND key=?2 AND kind IN (0, 1, 3, 4, 5) AND status<=1"
		" ORDER BY code<>?3, kind, term LIMIT 1",
	[STATEMENT_TERM] = "SELECT concept, text, status FROM term WHERE id=?",
	[STATEMENT_TERM_NAMES] =
		"SELECT text FROM term_list WHERE term=?1 AND kind<=2 UNION ALL"
		" SELECT abbreviation FROM term WHERE id=?1 AND abbreviation IS NOT NULL UNION ALL"
		" SELECT singular FROM term WHERE id=?1 AND singular IS NOT NULL",
	[STATEMENT_START_CY] = FTS_ROWS("start_cy"),
	[STATEMENT_START_EN] = FTS_ROWS("start_en"),
	[STATEMENT_TERM_CY] = FTS_ROWS("term_cy"),
	[STATEMENT_TERM_EN] = FTS_ROWS("term_en"),
	[STATEMENT_TEXT_CY] = FTS_ROWS("text_cy"),
	[STATEMENT_TEXT_EN] = FTS_ROWS("text_en"),
	[STATEMENT_CONCEPT_TERMS] = "SELECT lang, text FROM term WHERE concept=?",
	[STATEMENT_VOCAB_FROM] =
		"SELECT word FROM vocab WHERE lang=? AND word>=? ORDER BY word LIMIT 1",
	[STATEMENT_VOCAB_STEM] = "SELECT word FROM vocab WHERE stem=?",
	[STATEMENT_VOCAB_BEGINNING] = "SELECT word FROM vocab WHERE lang=? AND word>=? AND word<?"
				      " ORDER BY frequency DESC, word LIMIT ?",
	[STATEMENT_VOCAB_WORDS] = "SELECT words FROM spelling WHERE lang=?",
	[STATEMENT_DEFINITION] = "SELECT text FROM text WHERE concept=? AND kind=0 AND lang=?",
	[STATEMENT_REFERENCES] =
		"SELECT headword_cy, headword_en FROM relation JOIN concept ON code=target"
		" WHERE relation.concept=? ORDER BY relation.id",
	[STATEMENT_TAG] = TAGS_SELECT,
	[STATEMENT_PLACES] =
		"SELECT id, concept, letter FROM place WHERE lang=? AND id>=? ORDER BY id",
	[STATEMENT_PLACE] = "SELECT place.id FROM concept JOIN place ON concept=concept.id"
			    " WHERE lang=? AND code=?",
	[STATEMENT_HEADWORDS] =
		"SELECT headword_cy, headword_en, sense_cy, sense_en FROM concept WHERE code=?1"
		" UNION ALL SELECT headword_cy, headword_en, sense_cy, sense_en FROM concept"
		" WHERE id=(SELECT concept FROM former WHERE code=?1) LIMIT 1",
	[STATEMENT_LETTERS] = "SELECT id, letter FROM letter WHERE lang=? ORDER BY id",
};

struct sql *open_statement(struct index *index, enum statement which, struct error *error)
{
	struct sql *sql = &index->statements[which];

	if (!sql->stmt && sql_prepare(index->db, statement_texts[which], sql, error))
		return NULL;
	return sql_again(sql);
}

enum status open_meta(sqlite3 *db, const char *key, struct buf *out, struct error *error)
{
	struct sql sql;
	bool row = false;
	enum status status = sql_prepare(db, "SELECT value FROM meta WHERE key=?", &sql, error);

	if (!status) {
		sql_text(&sql, key);
		status = sql_step(&sql, &row, error);
	}
	if (row)
		buf_add_str(out, sql_column_text(&sql, 0));
	sql_release(&sql);
	return status ? status : buf_status(out, error);
}

enum status open_split(
	struct arena *arena, const char *ids, struct values *values, struct error *error)
{
	*values = (struct values){0};
	for (const char *at = ids ? ids : ""; *at;) {
		size_t len = strcspn(at, " ");
		struct value *items = arena_grow(arena, values->items, values->n, sizeof *items);

		if (!items || !(items[values->n].text = arena_text(arena, at, len)))
			return error_no_memory(error);
		values->items = items;
		values->n++;
		at += len + (at[len] == ' ');
	}
	return STATUS_OK;
}

unsigned open_code(const struct sql *sql, int column, unsigned n)
{
	int64_t number = sql_column_int(sql, column);

	return number >= 0 && number < (int64_t)n ? (unsigned)number : 0;
}

static enum status check_identity(struct index *index, struct error *error)
{
	struct buf made, ours;
	enum status status = identity_check(index->db, error);

	if (status)
		return status;
	buf_init(&made);
	buf_init(&ours);
	status = open_meta(index->db, "collator", &made, error);
	order_version(&ours);
	if (!status)
		status = buf_status(&ours, error);
	if (!status && strcmp(made.data, ours.data) != 0)
		status = error_set(error, STATUS_DATA,
			N_("this index was sorted by another version of the library"), NULL, NULL);
	buf_release(&made);
	buf_release(&ours);
	return status;
}

/* A column that is a text of the small tables. */
static void copy(
	struct index *index, const struct sql *sql, int column, struct value *value, bool *failed)
{
	value->text = sql_column_copy(sql, column, &index->arena, failed);
}

/* The same for one that none is without. */
static void copy_needed(
	struct index *index, const struct sql *sql, int column, struct value *value, bool *failed)
{
	value->text = sql_column_needed(sql, column, &index->arena, failed);
}

static void copy_both(
	struct index *index, const struct sql *sql, int column, struct bitext *text, bool *failed)
{
	copy(index, sql, column, &text->in[LANG_CY], failed);
	copy(index, sql, column + 1, &text->in[LANG_EN], failed);
}

/* Reads a row into item @n of an array and returns the array. */
typedef void read_row(struct index *index, const struct sql *sql, void *item, bool *failed);

static enum status load_rows(struct index *index, const char *select, int64_t parameter,
	size_t size, read_row *read, void **items, size_t *n, struct error *error)
{
	struct sql sql;
	bool row = true, failed = false;
	enum status status = sql_prepare(index->db, select, &sql, error);

	if (!status && sqlite3_bind_parameter_count(sql.stmt))
		sql_int(&sql, parameter);
	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		void *grown = arena_grow(&index->arena, *items, *n, size);

		if (!grown) {
			status = error_no_memory(error);
			break;
		}
		*items = grown;
		read(index, &sql, (char *)grown + (*n)++ * size, &failed);
	}
	sql_release(&sql);
	return failed ? error_no_memory(error) : status;
}

static void read_category(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	struct category *category = item;

	copy_needed(index, sql, 0, &category->id, failed);
	copy_both(index, sql, 1, &category->name, failed);
	copy_both(index, sql, 3, &category->code, failed);
}

static void read_source(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	struct source *source = item;

	copy_needed(index, sql, 0, &source->id, failed);
	source->kind = open_code(sql, 1, N_SOURCE_KINDS);
	copy_both(index, sql, 2, &source->name, failed);
	copy(index, sql, 4, &source->url, failed);
}

static void read_map(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	struct map *map = item;

	copy_needed(index, sql, 0, &map->id, failed);
	copy_both(index, sql, 1, &map->title, failed);
	copy_both(index, sql, 3, &map->summary, failed);
	if (open_split(&index->arena, sql_column_text(sql, 5), &map->sources, NULL))
		*failed = true;
}

static void read_node(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	struct map_node *node = item;

	copy_needed(index, sql, 0, &node->id, failed);
	copy_both(index, sql, 1, &node->label, failed);
	node->row = (unsigned)sql_column_int(sql, 3);
	node->column = (unsigned)sql_column_int(sql, 4);
	if (open_split(&index->arena, sql_column_text(sql, 5), &node->concepts, NULL))
		*failed = true;
}

static void read_arrow(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	struct map_arrow *arrow = item;

	copy_needed(index, sql, 0, &arrow->from, failed);
	copy_needed(index, sql, 1, &arrow->to, failed);
	copy_both(index, sql, 2, &arrow->label, failed);
}

static void read_count(struct index *index, const struct sql *sql, void *item, bool *failed)
{
	int64_t tier = sql_column_int(sql, 0), n = sql_column_int(sql, 1);

	(void)item;
	(void)failed;
	if (tier >= 0 && tier < N_TIERS && n > 0)
		index->count[tier] = (size_t)n;
}

static enum status load_maps(struct index *index, struct error *error)
{
	void *maps = NULL;
	enum status status = load_rows(index,
		"SELECT code, title_cy, title_en, summary_cy, summary_en, sources FROM map ORDER "
		"BY id",
		0, sizeof(struct map), read_map, &maps, &index->maps.n, error);

	index->maps.items = maps;
	for (size_t i = 0; i < index->maps.n && !status; i++) {
		struct map *map = &index->maps.items[i];
		void *nodes = NULL, *arrows = NULL;

		status = load_rows(index,
			"SELECT code, cy, en, place_row, place_column, concepts FROM map_node "
			"WHERE map=? ORDER BY id",
			(int64_t)i, sizeof(struct map_node), read_node, &nodes, &map->n_nodes,
			error);
		map->nodes = nodes;
		if (!status)
			status = load_rows(index,
				"SELECT start, finish, cy, en FROM map_arrow WHERE map=? ORDER BY "
				"id",
				(int64_t)i, sizeof(struct map_arrow), read_arrow, &arrows,
				&map->n_arrows, error);
		map->arrows = arrows;
	}
	return status;
}

static enum status load_tables(struct index *index, struct error *error)
{
	void *themes = NULL, *sectors = NULL, *sources = NULL, *counts = NULL;
	size_t n = 0;
	enum status status =
		load_rows(index, "SELECT code, cy, en, NULL, NULL FROM theme ORDER BY id", 0,
			sizeof(struct category), read_category, &themes, &index->themes.n, error);

	index->themes.items = themes;
	if (!status)
		status = load_rows(index,
			"SELECT code, cy, en, code_cy, code_en FROM sector ORDER BY id", 0,
			sizeof(struct category), read_category, &sectors, &index->sectors.n, error);
	index->sectors.items = sectors;
	if (!status)
		status = load_rows(index, "SELECT code, kind, cy, en, url FROM source ORDER BY id",
			0, sizeof(struct source), read_source, &sources, &index->sources.n, error);
	index->sources.items = sources;
	if (!status)
		status = load_rows(
			index, "SELECT tier, n FROM tally", 0, 1, read_count, &counts, &n, error);
	if (!status)
		status = identity_last(index->db, "SELECT max(id) FROM concept",
			&index->last[TAGGED_CONCEPT], error);
	if (!status)
		status = identity_last(
			index->db, "SELECT max(id) FROM term", &index->last[TAGGED_TERM], error);
	return status ? status : load_maps(index, error);
}

static int is_stopped(void *context)
{
	const struct index *index = context;

	return index->stop_asked(index->stop_context);
}

void index_set_stop(struct index *index, bool (*asked)(void *context), void *context)
{
	index->stop_asked = asked;
	index->stop_context = context;
	sqlite3_progress_handler(index->db, STEPS_BETWEEN, asked ? is_stopped : NULL, index);
}

enum status open_connection(const char *path, int flags, struct index **out, struct error *error)
{
	struct index *index = calloc(1, sizeof *index);
	enum status status;

	*out = NULL;
	if (!index)
		return error_no_memory(error);
	arena_init(&index->arena);
	arena_init(&index->vocabulary);
	for (int i = 0; i < N_TAGGED; i++)
		buf_init(&index->passing[i].key);
	index->source = "";
	status = sql_open(path, flags, &index->db, error);
	if (!status)
		status = tokenizer_register(index->db, &index->mode, error);
	if (status)
		index_close(index);
	else
		*out = index;
	return status;
}

enum status open_load(struct index *index, const char *path, struct error *error)
{
	struct buf source;
	/* One transaction for as long as the index is open: the file is never changed, only
	   replaced, and each statement would otherwise lock it and look for a journal. */
	enum status status = sql_run(index->db, "BEGIN", error);

	buf_init(&source);
	if (!status)
		status = check_identity(index, error);
	if (!status)
		status = open_meta(index->db, "source", &source, error);
	if (!status && !(index->source = arena_text(&index->arena, source.data, source.len)))
		status = error_no_memory(error);
	if (!status)
		status = load_tables(index, error);
	if (status)
		error_at(error, path, 0, 0);
	buf_release(&source);
	return status;
}

enum status index_open(const char *path, struct index **out, struct error *error)
{
	enum status status;

	*out = NULL;
	if (access(path, R_OK) < 0)
		return error_system(error, errno, path);
	status = open_connection(path, SQLITE_OPEN_READONLY, out, error);
	if (*out) {
		status = open_load(*out, path, error);
		if (status) {
			index_close(*out);
			*out = NULL;
		}
	}
	return status;
}

void index_close(struct index *index)
{
	if (!index)
		return;
	for (int i = 0; i < N_STATEMENTS; i++)
		sql_release(&index->statements[i]);
	for (int lang = 0; lang < N_LANGS; lang++)
		order_free(index->orders[lang]);
	english_free(index->english);
	sieve_free(index->sieve);
	sqlite3_close(index->db);
	arena_release(&index->arena);
	arena_release(&index->vocabulary);
	for (int i = 0; i < N_TAGGED; i++)
		passing_release(&index->passing[i]);
	free(index);
}

const char *index_source(const struct index *index)
{
	return index->source;
}

const struct categories *index_themes(const struct index *index)
{
	return &index->themes;
}

const struct categories *index_sectors(const struct index *index)
{
	return &index->sectors;
}

const struct sources *index_sources(const struct index *index)
{
	return &index->sources;
}

const struct maps *index_maps(const struct index *index)
{
	return &index->maps;
}

size_t index_count(const struct index *index, int tier)
{
	size_t n = 0;

	if (tier >= 0)
		return index->count[tier];
	for (int i = 0; i < N_TIERS; i++)
		n += index->count[i];
	return n;
}

const struct error *index_notice(const struct index *index)
{
	return index->notice.status ? &index->notice : NULL;
}
