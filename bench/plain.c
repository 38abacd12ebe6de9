/* plain.c - what somebody would use instead of Geirfa's index: one table of plain FTS5
 * SPDX-License-Identifier: MIT
 */
#include "plain.h"

#include <string.h>

#include "bench.h"
#include "text/words.h"

void plain_fail(sqlite3 *db)
{
	bench_fail("plain FTS5: %s", sqlite3_errmsg(db));
}

sqlite3 *plain_open(const char *path, int flags)
{
	sqlite3 *db = NULL;

	if (sqlite3_open_v2(path, &db, flags, NULL) != SQLITE_OK)
		plain_fail(db);
	return db;
}

sqlite3_stmt *plain_prepare(sqlite3 *db, const char *text)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(db, text, -1, &statement, NULL) != SQLITE_OK)
		plain_fail(db);
	return statement;
}

bool plain_query(const char *typed, struct buf *out)
{
	size_t len = strlen(typed), at = 0, before = out->len;
	struct word word;

	while (words_next(typed, len, &at, &word)) {
		buf_add_str(out, out->len > before ? " \"" : "\"");
		buf_add(out, typed + word.start, word.end - word.start);
		buf_add_char(out, '"');
	}
	if (out->len == before)
		return false;
	if (!words_end_in_blank(typed, len))
		buf_add_char(out, '*');
	return true;
}
