/* digest.c - what tells whether a concept is as it was
 * SPDX-License-Identifier: MIT
 */
#include "index/digest.h"

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>

#include "index/open.h"
#include "index/schema.h"

static const uint64_t FNV_START = 0xCBF29CE484222325U, FNV_PRIME = 0x100000001B3U;

/* All that is written in a concept, each row led by the concept's number. Neither numbers of rows
 * nor sort keys: they change with what others say. */
static const char *const contents[] = {
	"SELECT id, tier, theme, sectors, steps, review_cy, review_en, sense_cy, sense_en"
	" FROM concept ORDER BY id",
	"SELECT concept, kind, lang, text FROM text ORDER BY concept, kind, lang",
	"SELECT concept, target, kind, why_cy, why_en FROM relation ORDER BY concept, id",
	"SELECT concept, lang, text, status, pos, gender, number, mutates, review, singular,"
	" abbreviation, instead, labels, note_cy, note_en, why_cy, why_en"
	" FROM term ORDER BY concept, lang, place",
	"SELECT concept, kind, term_list.text FROM term JOIN term_list ON term_list.term=term.id"
	" ORDER BY concept, lang, term.place, kind, term_list.place",
};

static uint64_t add_bytes(uint64_t hash, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * FNV_PRIME;
	return hash;
}

/* The columns behind the first, with their ends marked. */
static uint64_t add_row(uint64_t hash, const struct sql *sql)
{
	int n = sqlite3_column_count(sql->stmt);

	for (int i = 1; i < n; i++) {
		const char *text = sql_column_text(sql, i);

		hash = add_bytes(hash, text ? text : "\1", text ? strlen(text) + 1 : 1);
	}
	return hash * FNV_PRIME;
}

static enum status add_contents(struct index *index, const char *select, struct digest *items,
	size_t n, struct error *error)
{
	struct sql sql;
	bool row = true;
	enum status status = sql_prepare(index->db, select, &sql, error);

	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		int64_t number = sql_column_int(&sql, 0);

		if (items && number >= 1 && (uint64_t)number <= n)
			items[number - 1].content = add_row(items[number - 1].content, &sql);
	}
	sql_release(&sql);
	return status;
}

static enum status read_ids(struct index *index, struct arena *arena, struct digest *items,
	size_t n, struct error *error)
{
	struct sql sql;
	bool row = true, failed = false;
	enum status status =
		sql_prepare(index->db, "SELECT id, code FROM concept ORDER BY id", &sql, error);

	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		int64_t number = sql_column_int(&sql, 0);
		const char *id = sql_column_copy(&sql, 1, arena, &failed);

		if (id && number >= 1 && (uint64_t)number <= n)
			items[number - 1] = (struct digest){.id = id,
				.name = add_bytes(FNV_START, id, strlen(id)),
				.content = FNV_START};
	}
	sql_release(&sql);
	return failed ? error_no_memory(error) : status;
}

enum status digest_all(struct index *index, struct arena *arena, struct digest **items, size_t *n,
	struct error *error)
{
	size_t last = index->last[TAGGED_CONCEPT], kept = 0;
	struct digest *all = arena_alloc(arena, (last ? last : 1) * sizeof *all);
	enum status status =
		all ? read_ids(index, arena, all, last, error) : error_no_memory(error);

	*items = NULL;
	*n = 0;
	for (size_t i = 0; i < sizeof contents / sizeof *contents && !status; i++)
		status = add_contents(index, contents[i], all, last, error);
	if (status)
		return status;
	for (size_t i = 0; i < last; i++) {
		if (all[i].id)
			all[kept++] = all[i];
	}
	*items = all;
	*n = kept;
	return STATUS_OK;
}

unsigned digest_format(void)
{
	return SCHEMA_VERSION;
}

/* An index from lines knows no hash of their contents: its file's time stands for it. */
enum status digest_stamp(struct index *index, struct buf *out, struct error *error)
{
	const char *path = sqlite3_db_filename(index->db, "main");
	struct stat about;
	enum status status = open_meta(index->db, "content", out, error);

	buf_add_format(out, " %zu", index_count(index, -1));
	if (path && *path && stat(path, &about) == 0)
		buf_add_format(
			out, " %jd.%09ld", (intmax_t)about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
	return status ? status : buf_status(out, error);
}

enum status index_headwords(struct index *index, const char *id, struct arena *arena,
	struct headwords *headwords, struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_HEADWORDS, error);
	bool row = false, failed = false;
	enum status status;

	*headwords = (struct headwords){{NULL}, {NULL}};
	if (!sql)
		return sql_error(index->db, error);
	sql_text(sql, id);
	status = sql_step(sql, &row, error);
	if (!status && !row)
		status =
			error_set(error, STATUS_NOT_FOUND, N_("there is no entry ‘{1}’"), id, NULL);
	if (!status) {
		headwords->headword[LANG_CY] = sql_column_copy(sql, 0, arena, &failed);
		headwords->headword[LANG_EN] = sql_column_copy(sql, 1, arena, &failed);
		headwords->sense[LANG_CY] = sql_column_copy(sql, 2, arena, &failed);
		headwords->sense[LANG_EN] = sql_column_copy(sql, 3, arena, &failed);
	}
	sql_again(sql);
	return failed ? error_no_memory(error) : status;
}
