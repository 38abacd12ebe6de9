/* read_tables.c - the files of themes, sectors, sources and maps
 * SPDX-License-Identifier: MIT
 */
#include "glossary/read.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct value key_value(const struct yaml_node *node)
{
	return (struct value){
		node->key->text, (unsigned)node->key->line, (unsigned)node->key->column};
}

static struct category *add_category(
	struct reader *reader, struct categories *categories, const struct yaml_node *node)
{
	struct category *items =
		arena_grow(reader->arena, categories->items, categories->n, sizeof *items);

	if (!items) {
		fields_no_memory(reader);
		return NULL;
	}
	categories->items = items;
	items += categories->n++;
	items->id = key_value(node);
	return items;
}

void read_themes(struct reader *reader, struct categories *themes)
{
	const struct yaml_node *root = fields_parse(reader);

	if (!root || !fields_map(reader, root))
		return;
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		struct category *theme = add_category(reader, themes, node);

		if (!theme)
			return;
		fields_bitext(reader, node, &theme->name);
	}
}

void read_sectors(struct reader *reader, struct categories *sectors)
{
	static const struct fields_key keys[] = {
		{"name", FIELD_BITEXT, offsetof(struct category, name), NULL, NULL, true},
		{"code", FIELD_BITEXT, offsetof(struct category, code), NULL, NULL, false},
		{"source", FIELD_VALUE, offsetof(struct category, source), NULL, NULL, false},
	};
	const struct yaml_node *root = fields_parse(reader);

	if (!root || !fields_map(reader, root))
		return;
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		struct category *sector = add_category(reader, sectors, node);

		if (!sector)
			return;
		fields_read(reader, node, keys, COUNT(keys), sector);
	}
}

void read_sources(struct reader *reader, struct sources *sources)
{
	static const struct fields_key keys[] = {
		{"kind", FIELD_CODE, offsetof(struct source, kind), &codes_of_source_kind, NULL,
			true},
		{"name", FIELD_BITEXT, offsetof(struct source, name), NULL, NULL, true},
		{"url", FIELD_VALUE, offsetof(struct source, url), NULL, NULL, false},
	};
	const struct yaml_node *root = fields_parse(reader);

	if (!root || !fields_map(reader, root))
		return;
	for (const struct yaml_node *node = root->first; node; node = node->next) {
		struct source *items =
			arena_grow(reader->arena, sources->items, sources->n, sizeof *items);

		if (!items) {
			fields_no_memory(reader);
			return;
		}
		sources->items = items;
		items += sources->n++;
		items->id = key_value(node);
		fields_read(reader, node, keys, COUNT(keys), items);
	}
}

static void read_nodes(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"id", FIELD_VALUE, offsetof(struct map_node, id), NULL, NULL, true},
		{"label", FIELD_BITEXT, offsetof(struct map_node, label), NULL, NULL, true},
		{"row", FIELD_UNSIGNED, offsetof(struct map_node, row), NULL, NULL, true},
		{"column", FIELD_UNSIGNED, offsetof(struct map_node, column), NULL, NULL, true},
		{"concepts", FIELD_VALUES, offsetof(struct map_node, concepts), NULL, NULL, false},
	};
	struct map *map = member;

	if (!fields_list(reader, node))
		return;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		struct map_node *nodes =
			arena_grow(reader->arena, map->nodes, map->n_nodes, sizeof *nodes);

		if (!nodes) {
			fields_no_memory(reader);
			return;
		}
		map->nodes = nodes;
		fields_read(reader, item, keys, COUNT(keys), &nodes[map->n_nodes++]);
	}
}

static void read_arrows(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"from", FIELD_VALUE, offsetof(struct map_arrow, from), NULL, NULL, true},
		{"to", FIELD_VALUE, offsetof(struct map_arrow, to), NULL, NULL, true},
		{"label", FIELD_BITEXT, offsetof(struct map_arrow, label), NULL, NULL, false},
	};
	struct map *map = member;

	if (!fields_list(reader, node))
		return;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		struct map_arrow *arrows =
			arena_grow(reader->arena, map->arrows, map->n_arrows, sizeof *arrows);

		if (!arrows) {
			fields_no_memory(reader);
			return;
		}
		map->arrows = arrows;
		fields_read(reader, item, keys, COUNT(keys), &arrows[map->n_arrows++]);
	}
}

void read_map(struct reader *reader, struct maps *maps)
{
	static const struct fields_key keys[] = {
		{"id", FIELD_VALUE, offsetof(struct map, id), NULL, NULL, true},
		{"title", FIELD_BITEXT, offsetof(struct map, title), NULL, NULL, true},
		{"summary", FIELD_BITEXT, offsetof(struct map, summary), NULL, NULL, false},
		{"source", FIELD_VALUES, offsetof(struct map, sources), NULL, NULL, false},
		{"nodes", FIELD_SELF, 0, NULL, read_nodes, true},
		{"arrows", FIELD_SELF, 0, NULL, read_arrows, false},
	};
	const struct yaml_node *root = fields_parse(reader);
	struct map *items;

	if (!root)
		return;
	items = arena_grow(reader->arena, maps->items, maps->n, sizeof *items);
	if (!items) {
		fields_no_memory(reader);
		return;
	}
	maps->items = items;
	items += maps->n;
	items->file = reader->file;
	fields_read(reader, root, keys, COUNT(keys), items);
	if (reader->status == STATUS_OK)
		maps->n++;
}
