/* vocab_build.c - the index's own words, counted when it is built
 * SPDX-License-Identifier: MIT
 */
#include "index/vocab_build.h"

#include <string.h>

#include "base/lang.h"
#include "base/utf8.h"
#include "text/english.h"

static const char open_words[] =
	"CREATE VIRTUAL TABLE temp.words_term_cy USING fts5vocab(main, term_cy, row);"
	"CREATE VIRTUAL TABLE temp.words_term_en USING fts5vocab(main, term_en, row);"
	"CREATE VIRTUAL TABLE temp.words_text_cy USING fts5vocab(main, text_cy, row);"
	"CREATE VIRTUAL TABLE temp.words_text_en USING fts5vocab(main, text_en, row);";

static const char close_words[] = "DROP TABLE temp.words_term_cy; DROP TABLE temp.words_term_en;"
				  "DROP TABLE temp.words_text_cy; DROP TABLE temp.words_text_en;";

/* FTS5 gives its words in order. */
static const char *const select_words[N_LANGS][2] = {
	[LANG_CY] = {"SELECT term, cnt FROM temp.words_term_cy",
		"SELECT term, cnt FROM temp.words_text_cy"},
	[LANG_EN] = {"SELECT term, cnt FROM temp.words_term_en",
		"SELECT term, cnt FROM temp.words_text_en"},
};

/* The words of terms and those of texts, read side by side. */
struct both {
	struct sql sql[2];
	const char *word[2]; /* next of each; NULL at its end */
};

static enum status advance(struct both *both, int i, struct error *error)
{
	bool row;
	enum status status = sql_step(&both->sql[i], &row, error);

	both->word[i] = row ? sql_column_text(&both->sql[i], 0) : NULL;
	return status;
}

static enum status both_open(struct both *both, sqlite3 *db, enum lang lang, struct error *error)
{
	enum status status = STATUS_OK;

	*both = (struct both){.word = {NULL}};
	for (int i = 0; i < 2 && !status; i++) {
		status = sql_prepare(db, select_words[lang][i], &both->sql[i], error);
		if (!status)
			status = advance(both, i, error);
	}
	return status;
}

static void both_close(struct both *both)
{
	sql_release(&both->sql[0]);
	sql_release(&both->sql[1]);
}

/* Puts the next word of either into @word; how often it occurs in @count. Empty at the end. */
static enum status both_next(
	struct both *both, struct buf *word, int64_t *count, struct error *error)
{
	const char *const *next = both->word;
	int order = !next[0] ? 1 : !next[1] ? -1 : strcmp(next[0], next[1]);
	enum status status;

	*count = 0;
	buf_clear(word);
	buf_add_str(word, next[order > 0]);
	status = buf_status(word, error);
	for (int i = 0; i < 2 && !status; i++) {
		if (next[i] && (i ? order >= 0 : order <= 0)) {
			*count += sql_column_int(&both->sql[i], 1);
			status = advance(both, i, error);
		}
	}
	return status;
}

static enum status add_words(sqlite3 *db, enum lang lang, struct english *english,
	struct sql *insert, struct error *error)
{
	struct buf word, stem;
	struct both both;
	int64_t count;
	enum status status = both_open(&both, db, lang, error);

	buf_init(&word);
	buf_init(&stem);
	while (!status && !(status = both_next(&both, &word, &count, error)) && word.len) {
		buf_clear(&stem);
		if (lang == LANG_EN)
			english_stem(english, word.data, word.len, &stem);
		status = buf_status(&stem, error);
		if (status)
			break;
		sql_int(insert, lang);
		sql_text(insert, word.data);
		sql_text(insert, lang == LANG_EN ? stem.data : NULL);
		sql_int(insert, (int64_t)utf8_count(word.data, word.len));
		sql_int(insert, count);
		status = sql_done(insert, error);
	}
	both_close(&both);
	buf_release(&word);
	buf_release(&stem);
	return status;
}

static enum status join_words(sqlite3 *db, enum lang lang, struct buf *out, struct error *error)
{
	struct sql sql;
	bool row = true;
	enum status status = sql_prepare(db,
		"SELECT word FROM vocab WHERE lang = ? ORDER BY frequency DESC, word", &sql, error);

	sql_int(&sql, lang);
	while (!status && !(status = sql_step(&sql, &row, error)) && row) {
		if (out->len)
			buf_add_char(out, '\n');
		buf_add_str(out, sql_column_text(&sql, 0));
	}
	sql_release(&sql);
	return status ? status : buf_status(out, error);
}

static enum status add_spelling(sqlite3 *db, enum lang lang, struct error *error)
{
	struct sql insert = {0};
	struct buf words;
	enum status status;

	buf_init(&words);
	status = join_words(db, lang, &words, error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO spelling VALUES(?,?)", &insert, error);
	if (!status) {
		sql_int(&insert, lang);
		sql_text_len(&insert, words.data, words.len);
		status = sql_done(&insert, error);
	}
	sql_release(&insert);
	buf_release(&words);
	return status;
}

enum status vocab_build(sqlite3 *db, struct error *error)
{
	struct english *english = NULL;
	struct sql insert = {0};
	enum status status = english_open(&english, error);

	if (!status)
		status = sql_run(db, open_words, error);
	if (!status)
		status = sql_prepare(db, "INSERT INTO vocab VALUES(?,?,?,?,?)", &insert, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_words(db, (enum lang)lang, english, &insert, error);
	sql_release(&insert);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_spelling(db, (enum lang)lang, error);
	if (!status)
		status = sql_run(db, close_words, error);
	english_free(english);
	return status;
}
