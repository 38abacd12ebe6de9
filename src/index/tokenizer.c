/* tokenizer.c - the FTS5 tokenizer "geirfa"
 * SPDX-License-Identifier: MIT
 */
#include "index/tokenizer.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "sql/sql.h"
#include "text/fold.h"
#include "text/mutation.h"
#include "text/words.h"

typedef int emit_token(void *context, int flags, const char *token, int len, int start, int end);

struct tokenizer {
	const struct token_mode *mode;
	bool welsh;
	struct buf word; /* the word at hand, folded */
};

static int tokenizer_create(void *mode, const char **args, int n_args, Fts5Tokenizer **out)
{
	struct tokenizer *tokenizer = malloc(sizeof *tokenizer);

	*out = (Fts5Tokenizer *)tokenizer;
	if (!tokenizer)
		return SQLITE_NOMEM;
	tokenizer->mode = mode;
	tokenizer->welsh = n_args > 0 && strcmp(args[0], "cy") == 0;
	buf_init(&tokenizer->word);
	return SQLITE_OK;
}

static void tokenizer_delete(Fts5Tokenizer *it)
{
	struct tokenizer *tokenizer = (struct tokenizer *)it;

	buf_release(&tokenizer->word);
	free(tokenizer);
}

static int emit_forms(
	const struct buf *folded, const struct word *word, void *context, emit_token *emit)
{
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand(folded->data, folded->len, forms);
	int code = SQLITE_OK;

	for (size_t i = 1; i < n && code == SQLITE_OK; i++)
		code = emit(context, FTS5_TOKEN_COLOCATED, forms[i].text,
			(int)strlen(forms[i].text), (int)word->start, (int)word->end);
	return code;
}

static bool wants_forms(const struct tokenizer *tokenizer, int flags)
{
	const struct buf *word = &tokenizer->word;

	if (!(flags & FTS5_TOKENIZE_QUERY) || !tokenizer->welsh || !tokenizer->mode->expand)
		return false;
	return !(flags & FTS5_TOKENIZE_PREFIX) ||
	       utf8_count(word->data, word->len) >= TOKEN_PREFIX_LETTERS;
}

static int tokenizer_tokenize(
	Fts5Tokenizer *it, void *context, int flags, const char *text, int len, emit_token *emit)
{
	struct tokenizer *tokenizer = (struct tokenizer *)it;
	struct buf *folded = &tokenizer->word;
	struct word word;
	size_t at = 0;
	int code = SQLITE_OK;

	while (code == SQLITE_OK && words_next(text, (size_t)len, &at, &word)) {
		buf_clear(folded);
		fold_word(folded, text + word.start, word.end - word.start);
		if (folded->failed)
			return SQLITE_NOMEM;
		if (folded->len == 0)
			continue;
		code = emit(
			context, 0, folded->data, (int)folded->len, (int)word.start, (int)word.end);
		if (code == SQLITE_OK && wants_forms(tokenizer, flags))
			code = emit_forms(folded, &word, context, emit);
	}
	return code;
}

/* https://www.sqlite.org/fts5.html#extending_fts5 */
static enum status find_fts5(sqlite3 *db, fts5_api **api, struct error *error)
{
	sqlite3_stmt *stmt = NULL;

	*api = NULL;
	if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &stmt, NULL) == SQLITE_OK) {
		sqlite3_bind_pointer(stmt, 1, api, "fts5_api_ptr", NULL);
		sqlite3_step(stmt);
	}
	sqlite3_finalize(stmt);
	if (*api)
		return STATUS_OK;
	if (sqlite3_errcode(db) == SQLITE_NOMEM)
		return error_no_memory(error);
	return error_set(error, STATUS_INTERNAL, N_("this SQLite has no FTS5"), NULL, NULL);
}

enum status tokenizer_register(sqlite3 *db, const struct token_mode *mode, struct error *error)
{
	fts5_tokenizer functions = {tokenizer_create, tokenizer_delete, tokenizer_tokenize};
	fts5_api *api;
	enum status status = find_fts5(db, &api, error);
	union {
		const struct token_mode *mode;
		void *context; /* FTS5 hands it back to tokenizer_create and does not write through
				  it */
	} pass = {mode};

	if (status)
		return status;
	/* It copies the name, and can fail in nothing else. */
	if (api->xCreateTokenizer(api, "geirfa", pass.context, &functions, NULL) != SQLITE_OK)
		return error_no_memory(error);
	return STATUS_OK;
}
