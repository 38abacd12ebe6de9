/* rows_tables.c - the small tables of an index: themes, sectors, sources, maps
 * SPDX-License-Identifier: MIT
 */
#include "index/rows.h"

static enum status add_categories(sqlite3 *db, const char *insert,
	const struct categories *categories, bool codes, struct error *error)
{
	struct sql sql;
	enum status status = sql_prepare(db, insert, &sql, error);

	for (size_t i = 0; i < categories->n && !status; i++) {
		const struct category *category = &categories->items[i];

		sql_text(&sql, category->id.text);
		rows_bind(&sql, &category->name);
		if (codes)
			rows_bind(&sql, &category->code);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status add_sources(sqlite3 *db, const struct sources *sources, struct error *error)
{
	struct sql sql;
	enum status status = sql_prepare(
		db, "INSERT INTO source(code, kind, cy, en, url) VALUES(?,?,?,?,?)", &sql, error);

	for (size_t i = 0; i < sources->n && !status; i++) {
		const struct source *source = &sources->items[i];

		sql_text(&sql, source->id.text);
		sql_int(&sql, source->kind);
		rows_bind(&sql, &source->name);
		sql_text(&sql, source->url.text);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status add_nodes(sqlite3 *db, const struct map *map, int64_t id, struct error *error)
{
	struct buf concepts;
	struct sql sql;
	enum status status =
		sql_prepare(db, "INSERT INTO map_node VALUES(?,?,?,?,?,?,?,?)", &sql, error);

	buf_init(&concepts);
	for (size_t i = 0; i < map->n_nodes && !status; i++) {
		const struct map_node *node = &map->nodes[i];

		rows_join(&node->concepts, &concepts);
		sql_int(&sql, id);
		sql_int(&sql, (int64_t)i);
		sql_text(&sql, node->id.text);
		rows_bind(&sql, &node->label);
		sql_int(&sql, node->row);
		sql_int(&sql, node->column);
		sql_text(&sql, concepts.data);
		status = buf_status(&concepts, error);
		if (!status)
			status = sql_done(&sql, error);
	}
	sql_release(&sql);
	buf_release(&concepts);
	return status;
}

static enum status add_arrows(sqlite3 *db, const struct map *map, int64_t id, struct error *error)
{
	struct sql sql;
	enum status status =
		sql_prepare(db, "INSERT INTO map_arrow VALUES(?,?,?,?,?,?)", &sql, error);

	for (size_t i = 0; i < map->n_arrows && !status; i++) {
		sql_int(&sql, id);
		sql_int(&sql, (int64_t)i);
		sql_text(&sql, map->arrows[i].from.text);
		sql_text(&sql, map->arrows[i].to.text);
		rows_bind(&sql, &map->arrows[i].label);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status add_maps(sqlite3 *db, const struct maps *maps, struct error *error)
{
	struct buf sources;
	struct sql sql;
	enum status status = sql_prepare(db, "INSERT INTO map VALUES(?,?,?,?,?,?,?)", &sql, error);

	buf_init(&sources);
	for (size_t i = 0; i < maps->n && !status; i++) {
		const struct map *map = &maps->items[i];

		rows_join(&map->sources, &sources);
		sql_int(&sql, (int64_t)i);
		sql_text(&sql, map->id.text);
		rows_bind(&sql, &map->title);
		rows_bind(&sql, &map->summary);
		sql_text(&sql, sources.data);
		status = buf_status(&sources, error);
		if (!status)
			status = sql_done(&sql, error);
		if (!status)
			status = add_nodes(db, map, (int64_t)i, error);
		if (!status)
			status = add_arrows(db, map, (int64_t)i, error);
	}
	sql_release(&sql);
	buf_release(&sources);
	return status;
}

static enum status add_parts(sqlite3 *db, const struct page *page, int64_t id, struct error *error)
{
	struct sql sql;
	enum status status =
		sql_prepare(db, "INSERT INTO page_part VALUES(?,?,?,?,?,?)", &sql, error);

	for (size_t i = 0; i < page->n_parts && !status; i++) {
		sql_int(&sql, id);
		sql_int(&sql, (int64_t)i);
		rows_bind(&sql, &page->parts[i].heading);
		rows_bind(&sql, &page->parts[i].text);
		status = sql_done(&sql, error);
	}
	sql_release(&sql);
	return status;
}

static enum status add_pages(sqlite3 *db, const struct pages *pages, struct error *error)
{
	struct buf sources, concepts;
	struct sql sql;
	enum status status =
		sql_prepare(db, "INSERT INTO page VALUES(?,?,?,?,?,?,?,?)", &sql, error);

	buf_init(&sources);
	buf_init(&concepts);
	for (size_t i = 0; i < pages->n && !status; i++) {
		const struct page *page = &pages->items[i];

		rows_join(&page->sources, &sources);
		rows_join(&page->concepts, &concepts);
		sql_int(&sql, (int64_t)i);
		sql_text(&sql, page->id.text);
		rows_bind(&sql, &page->title);
		sql_text(&sql, sources.data);
		sql_text(&sql, concepts.data);
		sql_int(&sql, page->review[LANG_CY]);
		sql_int(&sql, page->review[LANG_EN]);
		status = buf_status(&sources, error);
		if (!status)
			status = buf_status(&concepts, error);
		if (!status)
			status = sql_done(&sql, error);
		if (!status)
			status = add_parts(db, page, (int64_t)i, error);
	}
	sql_release(&sql);
	buf_release(&sources);
	buf_release(&concepts);
	return status;
}

enum status rows_tables(sqlite3 *db, const struct glossary *glossary, struct error *error)
{
	enum status status = add_categories(db, "INSERT INTO theme(code, cy, en) VALUES(?,?,?)",
		&glossary->themes, false, error);

	if (!status)
		status = add_categories(db,
			"INSERT INTO sector(code, cy, en, code_cy, code_en) VALUES(?,?,?,?,?)",
			&glossary->sectors, true, error);
	if (!status)
		status = add_sources(db, &glossary->sources, error);
	if (!status)
		status = add_maps(db, &glossary->maps, error);
	if (!status)
		status = add_pages(db, &glossary->pages, error);
	return status;
}
