/* fuzz_tokenizer.c - a text taken apart into words and lines, folded, ordered, measured
 * SPDX-License-Identifier: MIT
 */
#include "index/tokenizer.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "fuzz/fuzz.h"
#include "text/fold.h"
#include "text/order.h"
#include "text/width.h"
#include "text/words.h"

typedef void change(struct buf *out, const char *text, size_t len);

/* What is done twice is as what is done once. */
static void check_idempotent(const char *name, change *changed, const char *text, size_t len)
{
	struct buf once, twice;

	buf_init(&once);
	buf_init(&twice);
	changed(&once, text, len);
	changed(&twice, once.data, once.len);
	if (once.len != twice.len || memcmp(once.data, twice.data, once.len) != 0)
		fuzz_fail(name, __FILE__, __LINE__);
	MUST(utf8_invalid(once.data, once.len) == once.len);
	buf_release(&twice);
	buf_release(&once);
}

static void check_words(const char *text, size_t len)
{
	struct word word;
	size_t at = 0, before = 0;

	while (words_next(text, len, &at, &word)) {
		MUST(word.start >= before && word.start < word.end && word.end <= at && at <= len);
		MUST(utf8_invalid(text + word.start, word.end - word.start) ==
			word.end - word.start);
		before = word.end;
	}
}

static void check_folds(const char *text, size_t len)
{
	struct buf nfc;

	check_idempotent("fold_nfc twice", fold_nfc, text, len);
	check_idempotent("fold_word twice", fold_word, text, len);
	check_idempotent("fold_spelling twice", fold_spelling, text, len);
	check_idempotent("buf_add_visible twice", buf_add_visible, text, len);
	buf_init(&nfc);
	fold_nfc(&nfc, text, len);
	MUST(fold_is_nfc(nfc.data, nfc.len));
	MUST(!fold_is_nfc(text, len) || (nfc.len == len && memcmp(nfc.data, text, len) == 0));
	buf_release(&nfc);
}

static void check_order(const char *text, size_t len)
{
	static struct order *orders[N_LANGS];
	struct buf key;

	buf_init(&key);
	for (int lang = 0; lang < N_LANGS; lang++) {
		int letter;

		if (!orders[lang])
			MUST(order_open((enum lang)lang, &orders[lang], NULL) == STATUS_OK);
		MUST(order_key(orders[lang], text, len, &key, NULL) == STATUS_OK);
		letter = order_letter(orders[lang], text, len);
		MUST(letter >= -1 && letter < (int)order_letters(orders[lang]));
	}
	buf_release(&key);
}

static void check_clusters(const char *text, size_t len)
{
	int total = 0, cols;
	size_t size;

	for (size_t at = 0; at < len; at += size) {
		size = width_grapheme(text + at, len - at, &cols);
		MUST(size >= 1 && size <= len - at && cols >= 0 && cols <= 2);
		MUST(width_before(text, len, at + size) == at);
		total += cols;
	}
	MUST(width_text(text, len) == total);
}

static void check_cut(const char *text, size_t len, int cols)
{
	struct buf clipped;
	int used, shown;
	size_t fits = width_fit(text, len, cols, &used);

	MUST(fits <= len && used <= cols && width_text(text, fits) == used);
	buf_init(&clipped);
	shown = width_clip(&clipped, text, len, cols);
	MUST(shown <= cols && width_text(clipped.data, clipped.len) <= shown);
	buf_release(&clipped);
}

static void check_lines(const char *text, size_t len, int cols)
{
	size_t next, size;
	int first;

	for (size_t at = 0; at < len; at += next) {
		size = width_wrap(text + at, len - at, cols, &next);
		MUST(next >= 1 && next <= len - at && size <= next);
		MUST(width_text(text + at, size) <= cols ||
			width_grapheme(text + at, len - at, &first) == size);
	}
}

/* Where the last token stood, and how long the text is. */
struct tokens {
	int start, end, len, most;
};

static int take_token(void *context, int flags, const char *token, int len, int start, int end)
{
	struct tokens *tokens = context;

	MUST(len > 0 && start >= 0 && start < end && end <= tokens->len);
	MUST(utf8_invalid(token, (size_t)len) == (size_t)len);
	if (flags & FTS5_TOKEN_COLOCATED)
		MUST(start == tokens->start && end == tokens->end);
	else
		MUST(start >= tokens->end);
	tokens->start = start;
	tokens->end = end;
	return SQLITE_OK;
}

static fts5_api *find_fts5(const struct token_mode *mode)
{
	static sqlite3 *db;
	static fts5_api *api;
	sqlite3_stmt *stmt;

	if (api)
		return api;
	MUST(sqlite3_open(":memory:", &db) == SQLITE_OK);
	MUST(tokenizer_register(db, mode, NULL) == STATUS_OK);
	MUST(sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &stmt, NULL) == SQLITE_OK);
	sqlite3_bind_pointer(stmt, 1, &api, "fts5_api_ptr", NULL);
	sqlite3_step(stmt);
	sqlite3_finalize(stmt);
	return api;
}

static void check_tokens(const char *text, size_t len)
{
	static const struct token_mode mode = {.expand = true};
	static const int flags[] = {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_QUERY,
		FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX};
	fts5_api *api = find_fts5(&mode);
	const char *args[] = {"cy"};
	fts5_tokenizer functions;
	Fts5Tokenizer *tokenizer;
	void *context;

	MUST(api->xFindTokenizer(api, "geirfa", &context, &functions) == SQLITE_OK);
	MUST(functions.xCreate(context, args, 1, &tokenizer) == SQLITE_OK);
	for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
		struct tokens tokens = {.len = (int)len};

		MUST(functions.xTokenize(tokenizer, &tokens, flags[i], text, (int)len,
			     take_token) == SQLITE_OK);
	}
	functions.xDelete(tokenizer);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	int cols = 1 + (int)fuzz_number(&input, 120);
	const char *text = (const char *)input.data;
	struct buf nfc;

	check_words(text, input.left);
	check_folds(text, input.left);
	check_order(text, input.left);
	check_tokens(text, input.left);
	buf_init(&nfc);
	fold_nfc(&nfc, text, input.left);
	check_clusters(nfc.data, nfc.len);
	check_cut(nfc.data, nfc.len, cols);
	check_lines(nfc.data, nfc.len, cols);
	check_clusters(text, input.left);
	check_lines(text, input.left, cols);
	buf_release(&nfc);
	return 0;
}
