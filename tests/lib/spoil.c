/* spoil.c - an index made hostile: its texts are full of what no text should hold
 * SPDX-License-Identifier: MIT
 */
#include "lib/spoil.h"

#include <string.h>

#include "base/buf.h"
#include "sql/sql.h"

/* Each does harm of its own where it is let through. */
static const char *const poisons[] = {
	"\033]52;c;cG9pc29u\a",	  /* writes the clipboard */
	"\033]0;poisoned\033\\",  /* the window's title */
	"\033P$q\"p\033\\",	  /* asks for an answer */
	"\033[2J\033[31m\033[6n", /* clears, colours, asks where the cursor is */
	"\xC2\x9B"
	"2J\xC2\x9D"
	"0;poisoned\xC2\x9C", /* the same in C1 */
	"\x9B"
	"2J\x90q\x9C",					/* as single bytes */
	"\a\b\r\n\t\v\f\016\017\005\177",		/* C0 */
	"\u202E\u202D\u202A\u202B\u202C",		/* reorders */
	"\u2066\u2067\u2068\u2069\u200E\u200F\u061C",	/* the same */
	"\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E",	/* cannot be seen */
	"\U000E0041\U000E007F\uFFF9\uFFFB\u3164\u115F", /* the same */
	"\xF0\x9F\x98\x80\xF0\x9D\x94\x98\u2028\u2029", /* four bytes; lines of their own */
	"\xED\xA0\x80\xC0\x9B\xF4\x90\x80\x80\xFF\xC5", /* no UTF-8 */
	"\033_apc\033\\\033^pm\033\\\033Xsos\033\\",	/* other strings */
};

enum { N_POISONS = sizeof poisons / sizeof *poisons, FLOOD = 3000 };

/* spoil(text): poison before, inside and behind a text, always the same for the same text, without
 * a blank so that it can be one of a list of ids. */
static void spoil(sqlite3_context *context, int n, sqlite3_value **values)
{
	const char *text = (const char *)sqlite3_value_text(values[0]);
	unsigned kind = 0;
	struct buf out;

	(void)n;
	if (!text || !*text)
		return;
	for (const char *at = text; *at; at++)
		kind = kind * 31 + (unsigned char)*at;
	buf_init(&out);
	buf_add_str(&out, poisons[kind % N_POISONS]);
	buf_add_str(&out, text);
	buf_add_str(&out, poisons[(kind + 5) % N_POISONS]);
	if (kind % 5 == 0)
		buf_add_repeat(&out, "\u0301", FLOOD);
	sqlite3_result_text(context, out.data, (int)out.len, SQLITE_TRANSIENT);
	buf_release(&out);
}

enum status spoil_index(const char *path, struct error *error)
{
	static const char changes[] =
		"UPDATE theme SET code=spoil(code), cy=spoil(cy), en=spoil(en);"
		"UPDATE sector SET cy=spoil(cy), en=spoil(en), code_cy=spoil(code_cy), "
		"code_en=spoil(code_en);"
		"UPDATE source SET cy=spoil(cy), en=spoil(en), url=spoil(url);"
		"UPDATE map SET title_cy=spoil(title_cy), title_en=spoil(title_en),"
		" summary_cy=spoil(summary_cy), summary_en=spoil(summary_en);"
		"UPDATE map_node SET cy=spoil(cy), en=spoil(en);"
		"UPDATE map_arrow SET cy=spoil(cy), en=spoil(en);"
		"UPDATE page SET title_cy=spoil(title_cy), title_en=spoil(title_en);"
		"UPDATE page_part SET heading_cy=spoil(heading_cy), heading_en=spoil(heading_en),"
		" text_cy=spoil(text_cy), text_en=spoil(text_en);"
		"UPDATE concept SET code=spoil(code), theme=spoil(theme),"
		" headword_cy=spoil(headword_cy), headword_en=spoil(headword_en),"
		" sense_cy=spoil(sense_cy), sense_en=spoil(sense_en), file=spoil(file);"
		"UPDATE text SET text=spoil(text);"
		"UPDATE relation SET target=spoil(target), why_cy=spoil(why_cy), "
		"why_en=spoil(why_en);"
		"UPDATE term SET text=spoil(text), singular=spoil(singular),"
		" abbreviation=spoil(abbreviation), sort_as=spoil(sort_as), "
		"instead=spoil(instead),"
		" note_cy=spoil(note_cy), note_en=spoil(note_en), why_cy=spoil(why_cy),"
		" why_en=spoil(why_en);"
		"UPDATE term_list SET text=spoil(text);"
		"UPDATE name SET text=spoil(text);"
		"UPDATE meta SET value=spoil(value) WHERE key='source';";
	sqlite3 *db = NULL;
	enum status status = sql_open(path, SQLITE_OPEN_READWRITE, &db, error);

	if (!status &&
		sqlite3_create_function_v2(db, "spoil", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
			spoil, NULL, NULL, NULL) != SQLITE_OK)
		status = sql_error(db, error);
	if (!status)
		status = sql_run(db, changes, error);
	sqlite3_close(db);
	return status;
}
