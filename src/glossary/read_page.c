/* read_page.c - a background page
 * SPDX-License-Identifier: MIT
 */
#include "glossary/read.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void read_parts(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"heading", FIELD_BITEXT, offsetof(struct page_part, heading), NULL, NULL, false},
		{"text", FIELD_BITEXT, offsetof(struct page_part, text), NULL, NULL, true},
	};
	struct page *page = member;

	if (!fields_list(reader, node))
		return;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		struct page_part *parts =
			arena_grow(reader->arena, page->parts, page->n_parts, sizeof *parts);

		if (!parts) {
			fields_no_memory(reader);
			return;
		}
		page->parts = parts;
		fields_read(reader, item, keys, COUNT(keys), &parts[page->n_parts++]);
	}
}

void read_page(struct reader *reader, struct pages *pages)
{
	static const struct fields_key keys[] = {
		{"id", FIELD_VALUE, offsetof(struct page, id), NULL, NULL, true},
		{"order", FIELD_UNSIGNED, offsetof(struct page, order), NULL, NULL, true},
		{"title", FIELD_BITEXT, offsetof(struct page, title), NULL, NULL, true},
		{"source", FIELD_VALUES, offsetof(struct page, sources), NULL, NULL, false},
		{"parts", FIELD_SELF, 0, NULL, read_parts, true},
		{"concepts", FIELD_VALUES, offsetof(struct page, concepts), NULL, NULL, false},
		{"review", FIELD_SELF, offsetof(struct page, review), NULL, read_review, true},
	};
	const struct yaml_node *root = fields_parse(reader);
	struct page *items;

	if (!root)
		return;
	items = arena_grow(reader->arena, pages->items, pages->n, sizeof *items);
	if (!items) {
		fields_no_memory(reader);
		return;
	}
	pages->items = items;
	items += pages->n;
	items->file = reader->file;
	fields_read(reader, root, keys, COUNT(keys), items);
	if (reader->status == STATUS_OK)
		pages->n++;
}
