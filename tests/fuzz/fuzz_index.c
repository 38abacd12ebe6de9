/* fuzz_index.c - an index that is damaged, or made by anybody: a status, and no harm
 * SPDX-License-Identifier: MIT
 *
 * An input is a list of changes to a sound index; then all is read of it that Geirfa reads.
 */
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/file.h"
#include "fuzz/fuzz.h"
#include "index/browse.h"
#include "index/complete.h"
#include "index/pages.h"
#include "index/search.h"
#include "index/stats.h"
#include "present/doc.h"
#include "present/page_doc.h"
#include "tui/entry_layout.h"
#include "tui/map_layout.h"

enum { CHANGES_MOST = 16, ROWS_MOST = 20, INDEX_LIMIT = 8 * 1024 * 1024 };

enum change { FLIP, FLIP_PAGE, TRUNCATE, SET, SET_SCHEMA, N_CHANGES };

/* Columns that what is read depends on. */
static const char *const columns[][2] = {{"meta", "value"}, {"theme", "code"}, {"theme", "cy"},
	{"sector", "code"}, {"sector", "en"}, {"source", "code"}, {"source", "kind"},
	{"source", "url"}, {"map", "code"}, {"map", "title_cy"}, {"map", "sources"},
	{"map_node", "code"}, {"map_node", "cy"}, {"map_node", "place_row"},
	{"map_node", "place_column"}, {"map_node", "concepts"}, {"map_node", "map"},
	{"map_arrow", "start"}, {"map_arrow", "finish"}, {"map_arrow", "cy"}, {"page", "code"},
	{"page", "title_cy"}, {"page", "concepts"}, {"page", "review_cy"},
	{"page_part", "heading_en"}, {"page_part", "text_cy"}, {"concept", "id"},
	{"concept", "code"}, {"concept", "tier"}, {"concept", "theme"}, {"concept", "sectors"},
	{"concept", "steps"}, {"concept", "review_cy"}, {"concept", "headword_cy"},
	{"concept", "headword_en"}, {"concept", "sense_en"}, {"concept", "file"},
	{"former", "concept"}, {"text", "text"}, {"text", "kind"}, {"text", "lang"},
	{"relation", "target"}, {"relation", "kind"}, {"relation", "why_cy"}, {"term", "id"},
	{"term", "concept"}, {"term", "lang"}, {"term", "text"}, {"term", "status"},
	{"term", "pos"}, {"term", "gender"}, {"term", "number"}, {"term", "mutates"},
	{"term", "review"}, {"term", "singular"}, {"term", "abbreviation"}, {"term", "instead"},
	{"term", "labels"}, {"term", "note_cy"}, {"term", "why_en"}, {"term_list", "kind"},
	{"term_list", "text"}, {"name", "key"}, {"name", "kind"}, {"name", "term"},
	{"name", "text"}, {"name", "squash"}, {"place", "concept"}, {"place", "letter"},
	{"place", "id"}, {"tag", "tag"}, {"tag", "chunk"}, {"tag", "numbers"}, {"letter", "letter"},
	{"letter", "id"}, {"tally", "n"}, {"tally", "tier"}, {"vocab", "word"}, {"vocab", "stem"},
	{"vocab", "letters"}, {"vocab", "frequency"}, {"spelling", "words"},
	{"start_cy_data", "block"}, {"start_en_idx", "pgno"}, {"term_cy_data", "block"},
	{"term_en_data", "block"}, {"term_cy_config", "v"}, {"text_cy_data", "block"},
	{"text_en_data", "block"}};

enum { N_COLUMNS = sizeof columns / sizeof *columns };

static const struct buf *sound_index(void)
{
	static struct buf text;

	if (!text.data) {
		buf_init(&text);
		MUST(file_read(fuzz_build(), INDEX_LIMIT, &text, NULL) == STATUS_OK);
	}
	return &text;
}

static void bind_value(sqlite3_stmt *stmt, struct fuzz_input *input, struct buf *text)
{
	static const int64_t numbers[] = {-1, 0, 1, 2, 255, 256, 65535, INT32_MAX,
		(int64_t)INT32_MAX + 1, UINT32_MAX, INT64_MAX, INT64_MIN};

	switch (fuzz_number(input, 5)) {
	case 0:
		sqlite3_bind_null(stmt, 1);
		break;
	case 1:
		sqlite3_bind_int64(
			stmt, 1, numbers[fuzz_number(input, sizeof numbers / sizeof *numbers)]);
		break;
	case 2:
		sqlite3_bind_int(stmt, 1, (int)fuzz_number(input, 65536));
		break;
	case 3:
		fuzz_text(input, text);
		sqlite3_bind_text(stmt, 1, text->data, (int)text->len, SQLITE_STATIC);
		break;
	default:
		fuzz_text(input, text);
		sqlite3_bind_blob(stmt, 1, text->data, (int)text->len, SQLITE_STATIC);
	}
}

/* Gives one value of one row, or of all, another. What SQLite refuses stays as it was. */
static void set_value(sqlite3 *db, struct fuzz_input *input)
{
	size_t which = fuzz_number(input, N_COLUMNS), row = fuzz_number(input, 32);
	sqlite3_stmt *stmt = NULL;
	struct buf sql, text;

	buf_init(&sql);
	buf_init(&text);
	buf_add_format(&sql, "UPDATE OR IGNORE %s SET %s=?1", columns[which][0], columns[which][1]);
	if (row)
		buf_add_format(&sql, " WHERE %s IS (SELECT %s FROM %s LIMIT 1 OFFSET %zu)",
			columns[which][1], columns[which][1], columns[which][0], row - 1);
	if (sqlite3_prepare_v2(db, sql.data, -1, &stmt, NULL) == SQLITE_OK) {
		bind_value(stmt, input, &text);
		sqlite3_step(stmt);
	}
	sqlite3_finalize(stmt);
	buf_release(&text);
	buf_release(&sql);
}

/* Does to a table what no index has had done to it. */
static void set_schema(sqlite3 *db, struct fuzz_input *input)
{
	static const char *const statements[] = {
		"DROP TABLE {1}",
		"ALTER TABLE {1} RENAME TO gone",
		"DROP TABLE {1}; CREATE TABLE {1}(id, code, cy, en, text, lang)",
		"ALTER TABLE {1} RENAME TO gone; CREATE VIEW {1} AS SELECT * FROM gone",
		"DELETE FROM {1}",
		"CREATE INDEX more ON {1}(1)",
	};
	const char *statement =
		statements[fuzz_number(input, sizeof statements / sizeof *statements)];
	const char *table = columns[fuzz_number(input, N_COLUMNS)][0];
	struct buf sql;

	buf_init(&sql);
	buf_add_template(&sql, statement, &table, 1);
	sqlite3_exec(db, sql.data, NULL, NULL, NULL);
	buf_release(&sql);
}

/* What is done while it is a database still. */
static void change_values(const char *path, struct fuzz_input *input, bool schema)
{
	sqlite3 *db;

	MUST(sqlite3_open(path, &db) == SQLITE_OK);
	sqlite3_exec(db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", NULL, NULL, NULL);
	if (schema)
		set_schema(db, input);
	else
		set_value(db, input);
	sqlite3_close(db);
}

static void change_bytes(struct buf *text, struct fuzz_input *input, enum change change)
{
	size_t at = fuzz_number(input, 1 << 24);

	if (!text->len)
		return;
	/* The first bytes of each page tell what is in it. */
	if (change == FLIP_PAGE)
		at = at / 256 * 4096 + at % 256;
	at %= text->len;
	if (change == TRUNCATE)
		buf_truncate(text, at);
	else
		text->data[at] = (char)(text->data[at] ^ (char)fuzz_number(input, 256));
}

static void read_file(const char *path, struct buf *text)
{
	buf_clear(text);
	MUST(file_read(path, INDEX_LIMIT, text, NULL) == STATUS_OK);
}

/* Makes the changes that the input asks for, and gives the file's path. */
static const char *damaged(struct fuzz_input *input)
{
	const struct buf *sound = sound_index();
	const char *path = fuzz_write("damaged", sound->data, sound->len);
	struct buf text;

	buf_init(&text);
	buf_add(&text, sound->data, sound->len);
	for (int i = 0; input->left && i < CHANGES_MOST; i++) {
		enum change change = (enum change)fuzz_number(input, N_CHANGES);

		if (change == SET || change == SET_SCHEMA) {
			fuzz_write("damaged", text.data, text.len);
			change_values(path, input, change == SET_SCHEMA);
			read_file(path, &text);
		} else {
			change_bytes(&text, input, change);
		}
	}
	fuzz_write("damaged", text.data, text.len);
	buf_release(&text);
	return path;
}

static void check_entry(struct index *index, const char *id, enum lang ui)
{
	struct highlight highlight = {0};
	struct paper paper;
	struct entry entry;
	struct doc doc;

	if (entry_load(index, id, &entry, NULL) == STATUS_OK) {
		const struct doc_options options = {.ui = ui, .only = -1};

		if (doc_build(&entry, index, &options, &doc, NULL) == STATUS_OK) {
			if (entry_layout_build(&doc, ui, 80, &highlight, &paper, NULL) == STATUS_OK)
				MUST(paper.n > 0);
			paper_release(&paper);
		}
		doc_release(&doc);
	}
	entry_release(&entry);
}

static void check_search(struct index *index, const char *query)
{
	struct search_request request = {.query = query, .only = -1, .limit = ROWS_MOST};
	struct results results;

	if (search_run(index, &request, &results, NULL) == STATUS_OK) {
		for (size_t i = 0; i < results.n; i++)
			MUST(results.hits[i].id && results.hits[i].text);
	}
	results_release(&results);
}

static void check_lists(struct index *index, enum lang lang)
{
	struct browse_letter *letters = NULL;
	struct browse_page page;
	size_t n;

	if (browse_rows(index, lang, NULL, 0, ROWS_MOST, &page, NULL) == STATUS_OK) {
		for (size_t i = 0; i < page.n; i++)
			check_entry(index, page.rows[i].id, lang);
	}
	browse_release(&page);
	if (browse_letters(index, lang, NULL, &letters, &n, NULL) == STATUS_OK) {
		for (size_t i = 0; i < n; i++)
			MUST(letters[i].name);
	}
	free(letters);
}

static void check_filters(struct index *index)
{
	struct value health = {.text = "health-care"};
	struct filter filter = {.sectors = {&health, 1}, .tiers = 1U << TIER_CORE};
	struct completions completions;
	struct browse_page page;
	struct stats stats;
	size_t n;

	if (browse_count(index, &filter, &n, NULL) == STATUS_OK)
		MUST(n <= INT32_MAX);
	(void)!browse_rows(index, LANG_EN, &filter, 1, ROWS_MOST, &page, NULL);
	browse_release(&page);
	(void)!stats_read(index, &filter, &stats, NULL);
	stats_release(&stats);
	(void)!complete_terms(index, "co", &completions, NULL);
	completions_release(&completions);
}

static void check_map(const struct map *map)
{
	struct map_layout layout;
	struct surface surface;

	if (map->n_nodes && map_layout_build(map, LANG_CY, 80, &layout, NULL) == STATUS_OK) {
		MUST(surface_init(&surface, 24, 80, NULL) == STATUS_OK);
		map_layout_draw(&layout, map, LANG_CY, 0, 0, 0, &surface);
		surface_release(&surface);
		map_layout_release(&layout);
	}
}

static void check_pages(struct index *index)
{
	struct page_list pages;

	if (pages_load(index, NULL, &pages, NULL) == STATUS_OK) {
		for (size_t i = 0; i < pages.pages.n; i++) {
			struct page_list one;

			(void)!pages_load(index, pages.pages.items[i].id.text, &one, NULL);
			pages_release(&one);
		}
	}
	pages_release(&pages);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const queries[] = {"gymuned", "asedau cymunedol",
		"sector:health-care wel", "\"link worker\"", "comunity"};
	struct fuzz_input input = {data, size};
	struct error error = {0};
	struct index *index;

	if (index_open(damaged(&input), &index, &error)) {
		MUST(!index && error.status && error.message);
		return 0;
	}
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++)
		check_search(index, queries[i]);
	check_lists(index, LANG_CY);
	check_lists(index, LANG_EN);
	check_filters(index);
	check_pages(index);
	for (size_t i = 0; i < index_maps(index)->n; i++)
		check_map(&index_maps(index)->items[i]);
	index_close(index);
	return 0;
}
