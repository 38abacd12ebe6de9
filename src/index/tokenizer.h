/* tokenizer.h - the FTS5 tokenizer "geirfa": folded words, and for a query their mutated forms
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. Words are indexed as they stand; the query is what is expanded, with
 * co-located tokens, so that the index stays small and holds real words only.
 */
#ifndef GEIRFA_INDEX_TOKENIZER_H
#define GEIRFA_INDEX_TOKENIZER_H

#include <sqlite3.h>
#include <stdbool.h>

#include "base/status.h"

enum { TOKEN_PREFIX_LETTERS = 3 }; /* a half-typed word is expanded from this many letters on */

/* How queries are tokenized; changed between queries by whoever runs them. */
struct token_mode {
	bool expand; /* Welsh words with their mutated forms */
};

/**
 * tokenizer_register - make the tokenizer known to a database connection
 * @mode: must live as long as @db
 */
enum status tokenizer_register(
	sqlite3 *db, const struct token_mode *mode, struct error *error) MUST_CHECK;

#endif
