/* glossary.c - a whole glossary read from its source folder
 * SPDX-License-Identifier: MIT
 */
#include "glossary/glossary.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/paths.h"
#include "glossary/read.h"

/* FOLDER/NAME in the arena, or NULL when memory ran out. */
static const char *path_in(struct arena *arena, const char *folder, const char *name)
{
	const char *path = NULL;
	struct buf buf;

	buf_init(&buf);
	paths_join(&buf, folder, name);
	if (!buf.failed)
		path = arena_text(arena, buf.data, buf.len);
	buf_release(&buf);
	return path;
}

/* A reader for one file of the glossary. */
static struct reader reader_of(struct reader *whole, const char *file)
{
	struct reader reader = *whole;

	reader.file = file;
	reader.status = STATUS_OK;
	if (whole->status)
		reader.error = NULL;
	return reader;
}

static void finish(struct reader *whole, const struct reader *part)
{
	if (!whole->status)
		whole->status = part->status;
}

static const char *read_table(struct reader *whole, const char *folder, const char *name,
	void (*read)(struct reader *, struct categories *), struct categories *table)
{
	const char *file = path_in(whole->arena, folder, name);
	struct reader reader = reader_of(whole, file);

	if (file)
		read(&reader, table);
	else
		fields_no_memory(&reader);
	finish(whole, &reader);
	return file;
}

/* Reads each .yaml file of a sub-folder. A glossary need not have maps or pages, so a folder that
 * is missing is no fault where @optional. */
static void read_folder(struct reader *whole, const char *folder, const char *name, bool optional,
	void (*read)(struct reader *, struct glossary *), struct glossary *glossary)
{
	const char *path = path_in(whole->arena, folder, name);
	struct error error;
	char **names = NULL;
	size_t n = 0;
	enum status status =
		path ? file_names(path, ".yaml", &names, &n, &error) : error_no_memory(&error);

	if (status && !(optional && status == STATUS_NOT_FOUND)) {
		if (!whole->status && whole->error)
			*whole->error = error;
		if (!whole->status)
			whole->status = status;
		findings_add(whole->findings, GRADE_ERROR, "unreadable", &error, NULL);
	}
	for (size_t i = 0; i < n; i++) {
		struct reader reader = reader_of(whole, path_in(whole->arena, path, names[i]));

		if (reader.file)
			read(&reader, glossary);
		else
			fields_no_memory(&reader);
		finish(whole, &reader);
	}
	file_names_free(names, n);
}

static void one_concept(struct reader *reader, struct glossary *glossary)
{
	read_concept(reader, &glossary->concepts);
}

static void one_map(struct reader *reader, struct glossary *glossary)
{
	read_map(reader, &glossary->maps);
}

static void one_page(struct reader *reader, struct glossary *glossary)
{
	read_page(reader, &glossary->pages);
}

static int by_order(const void *a, const void *b)
{
	const struct page *one = a, *two = b;
	int order = (one->order > two->order) - (one->order < two->order);

	return order ? order : strcmp(one->id.text, two->id.text);
}

static void read_tables(struct reader *whole, const char *folder, struct glossary *glossary)
{
	struct reader sources;

	memset(glossary, 0, sizeof *glossary);
	arena_init(&glossary->arena);
	glossary->themes_file =
		read_table(whole, folder, "themes.yaml", read_themes, &glossary->themes);
	glossary->sectors_file =
		read_table(whole, folder, "sectors.yaml", read_sectors, &glossary->sectors);
	glossary->sources_file = path_in(whole->arena, folder, "sources.yaml");
	sources = reader_of(whole, glossary->sources_file);
	if (sources.file)
		read_sources(&sources, &glossary->sources);
	else
		fields_no_memory(&sources);
	finish(whole, &sources);
	read_folder(whole, folder, "maps", true, one_map, glossary);
	read_folder(whole, folder, "pages", true, one_page, glossary);
	if (glossary->pages.n)
		qsort(glossary->pages.items, glossary->pages.n, sizeof *glossary->pages.items,
			by_order);
}

enum status glossary_read_tables(const char *folder, struct glossary *glossary,
	struct findings *findings, struct error *error)
{
	struct reader whole = {&glossary->arena, findings, error, NULL, STATUS_OK};

	read_tables(&whole, folder, glossary);
	return whole.status;
}

enum status glossary_read(const char *folder, struct glossary *glossary, struct findings *findings,
	struct error *error)
{
	struct reader whole = {&glossary->arena, findings, error, NULL, STATUS_OK};

	read_tables(&whole, folder, glossary);
	read_folder(&whole, folder, "concepts", false, one_concept, glossary);
	return whole.status;
}

void glossary_release(struct glossary *glossary)
{
	arena_release(&glossary->arena);
	memset(glossary, 0, sizeof *glossary);
}

/* Concepts stand in the order of file names, and a file's name is its id with ".yaml": not always
   the order of ids
   ("a-b.yaml" comes before "a.yaml"), and in a glossary with faults the two may differ. So a plain
   search. */
const struct concept *glossary_concept(const struct glossary *glossary, const char *id)
{
	for (size_t i = 0; i < glossary->concepts.n; i++) {
		const struct concept *concept = &glossary->concepts.items[i];

		if (strcmp(concept->id.text, id) == 0)
		return concept;
	}
	return NULL;
}

const struct category *category_find(const struct categories *categories, const char *id)
{
	for (size_t i = 0; i < categories->n; i++) {
		if (strcmp(categories->items[i].id.text, id) == 0)
			return &categories->items[i];
	}
	return NULL;
}

const struct source *source_find(const struct sources *sources, const char *source)
{
	size_t len = source_id_len(source);

	for (size_t i = 0; i < sources->n; i++) {
		const char *id = sources->items[i].id.text;

		if (strlen(id) == len && strncmp(id, source, len) == 0)
			return &sources->items[i];
	}
	return NULL;
}

const struct map *map_find(const struct maps *maps, const char *id)
{
	for (size_t i = 0; i < maps->n; i++) {
		if (strcmp(maps->items[i].id.text, id) == 0)
			return &maps->items[i];
	}
	return NULL;
}

const struct map_node *map_node_find(const struct map *map, const char *id)
{
	for (size_t i = 0; map && i < map->n_nodes; i++) {
		if (strcmp(map->nodes[i].id.text, id) == 0)
			return &map->nodes[i];
	}
	return NULL;
}
