/* dialogue_reading.c - maps in reading order and background pages in the line dialogue
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/dialogue.h"
#include "index/pages.h"
#include "present/entry_map.h"
#include "present/label.h"
#include "text/fold.h"

static void show_text(struct dialogue *dialogue, enum piece piece, const char *text, int indent)
{
	struct buf line;

	buf_init(&line);
	print_add(&line, piece, text);
	dialogue_line(dialogue, &line, indent);
	buf_release(&line);
}

static void show_numbered(struct dialogue *dialogue, struct place *place, enum target_kind kind,
	const char *id, const char *text)
{
	struct buf line;

	buf_init(&line);
	buf_add_format(&line, "%zu. ", place_add(place, kind, id));
	print_add(&line, PIECE_PLAIN, text);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

enum status show_maps(struct dialogue *dialogue, struct place *place, struct error *error)
{
	const struct maps *maps = index_maps(dialogue->index);

	(void)error;
	if (!maps->n)
		dialogue_say(dialogue, _("This glossary has no maps"), NULL);
	for (size_t i = 0; i < maps->n; i++)
		show_numbered(dialogue, place, TARGET_MAP, maps->items[i].id.text,
			dialogue_in(dialogue, &maps->items[i].title));
	return STATUS_OK;
}

/* Whether the words of @key stand in a text one after the other. */
static bool has_words(const char *key, const char *text)
{
	struct buf have, want;
	bool found;

	buf_init(&have);
	buf_init(&want);
	buf_add_char(&have, ' ');
	if (text)
		fold_key(&have, text, strlen(text));
	buf_add_char(&have, ' ');
	buf_add_format(&want, " %s ", key);
	found = *key && strstr(have.data, want.data);
	buf_release(&have);
	buf_release(&want);
	return found;
}

const struct map *dialogue_find_map(const struct dialogue *dialogue, const char *name)
{
	const struct maps *maps = index_maps(dialogue->index);
	const struct map *found = NULL;
	struct buf key;

	buf_init(&key);
	fold_key(&key, name, strlen(name));
	for (size_t i = 0; i < maps->n && !found; i++) {
		const struct map *map = &maps->items[i];

		if (has_words(key.data, map->id.text) ||
			has_words(key.data, map->title.in[LANG_CY].text) ||
			has_words(key.data, map->title.in[LANG_EN].text))
			found = map;
	}
	buf_release(&key);
	return found;
}

static int compare_nodes(const void *a, const void *b)
{
	const struct map_node *const *one = a, *const *other = b;

	if ((*one)->row != (*other)->row)
		return (*one)->row < (*other)->row ? -1 : 1;
	return (*one)->column < (*other)->column ? -1 : (*one)->column > (*other)->column;
}

/* Where the arrows from a node lead. */
static void show_arrows(
	struct dialogue *dialogue, const struct map *map, const struct map_node *node)
{
	struct buf line;
	bool any = false;

	buf_init(&line);
	for (size_t i = 0; i < map->n_arrows; i++) {
		const struct map_arrow *arrow = &map->arrows[i];
		const struct map_node *to = map_node_find(map, arrow->to.text);
		const char *label = dialogue_in(dialogue, &arrow->label);

		if (!to || strcmp(arrow->from.text, node->id.text) != 0)
			continue;
		buf_add_format(&line, "%s ", any ? ";" : _("leads to:"));
		print_add(&line, PIECE_PLAIN, dialogue_in(dialogue, &to->label));
		if (*label) {
			buf_add_str(&line, " (");
			print_add(&line, PIECE_PLAIN, label);
			buf_add_char(&line, ')');
		}
		any = true;
	}
	dialogue_line(dialogue, &line, 2);
	buf_release(&line);
}

/* A step has a number, which filters by it; other nodes are headings. */
static enum status show_node(struct dialogue *dialogue, struct place *place, const struct map *map,
	const struct map_node *node, struct error *error)
{
	enum status status = STATUS_OK;

	print_raw(&dialogue->print, "\n");
	if (map == map_find(index_maps(dialogue->index), "pathway"))
		show_numbered(dialogue, place, TARGET_STEP, node->id.text,
			dialogue_in(dialogue, &node->label));
	else
		show_text(dialogue, PIECE_PLAIN, dialogue_in(dialogue, &node->label), 0);
	show_arrows(dialogue, map, node);
	for (size_t i = 0; i < node->concepts.n && !status; i++)
		status = dialogue_concept(dialogue, place, node->concepts.items[i].text, error);
	return status;
}

enum status show_map(struct dialogue *dialogue, struct place *place, struct error *error)
{
	const struct map *map = map_find(index_maps(dialogue->index), place->what);
	const struct map_node **nodes = calloc(map->n_nodes + 1, sizeof *nodes);
	enum status status = STATUS_OK;

	if (!nodes)
		return error_no_memory(error);
	for (size_t i = 0; i < map->n_nodes; i++)
		nodes[i] = &map->nodes[i];
	qsort(nodes, map->n_nodes, sizeof *nodes, compare_nodes);
	show_text(dialogue, PIECE_PLAIN, dialogue_in(dialogue, &map->title), 0);
	show_text(dialogue, PIECE_MARKED, dialogue_in(dialogue, &map->summary), 0);
	if (map == map_find(index_maps(dialogue->index), "pathway"))
		dialogue_say(dialogue,
			_("The number of a step lists its entries, that of an entry opens it."),
			NULL);
	for (size_t i = 0; i < map->n_nodes && !status; i++)
		status = show_node(dialogue, place, map, nodes[i], error);
	free(nodes);
	return status;
}

/* What several have in common with the entry is said once, above the first. */
static enum status show_neighbour(struct dialogue *dialogue, struct place *place,
	const struct entry_map *made, size_t i, struct error *error)
{
	const struct map_node *node = &made->map.nodes[i + 1];
	const char *caption = dialogue_in(dialogue, &node->caption);
	enum status status;

	if (i == 0 || strcmp(dialogue_in(dialogue, &node[-1].caption), caption) != 0) {
		print_raw(&dialogue->print, "\n");
		show_text(dialogue, PIECE_PLAIN, caption, 0);
	}
	status = dialogue_concept(dialogue, place, node->id.text, error);
	show_text(dialogue, PIECE_MARKED, dialogue_in(dialogue, &made->entry.references[i].why), 4);
	return status;
}

enum status show_around(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct entry_map made = {.map.n_nodes = 0};
	enum status status =
		entry_map_build(dialogue->index, place->what, dialogue->ui, &made, error);

	if (!status)
		dialogue_say(dialogue, _("Around ‘{1}’"), dialogue_in(dialogue, &made.map.title));
	if (!status && made.map.n_nodes == 1)
		dialogue_say(dialogue,
			_("This entry refers to no other, and no other refers to it."), NULL);
	for (size_t i = 0; i + 1 < made.map.n_nodes && !status; i++)
		status = show_neighbour(dialogue, place, &made, i, error);
	entry_map_release(&made);
	return status;
}

enum status show_pages(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct page_list list;
	enum status status = pages_load(dialogue->index, NULL, &list, error);

	if (!status && !list.pages.n)
		dialogue_say(dialogue, _("This glossary has no pages"), NULL);
	for (size_t i = 0; i < list.pages.n && !status; i++)
		show_numbered(dialogue, place, TARGET_PAGE, list.pages.items[i].id.text,
			dialogue_in(dialogue, &list.pages.items[i].title));
	pages_release(&list);
	return status;
}

static void show_sources(struct dialogue *dialogue, const struct page *page)
{
	if (page->sources.n) {
		print_raw(&dialogue->print, "\n");
		dialogue_say(dialogue, _("Sources"), NULL);
	}
	for (size_t i = 0; i < page->sources.n; i++) {
		const char *id = page->sources.items[i].text;
		const struct source *source = source_find(index_sources(dialogue->index), id);

		show_text(dialogue, PIECE_PLAIN, source ? dialogue_in(dialogue, &source->name) : id,
			2);
		show_text(dialogue, PIECE_PLAIN, source ? source->url.text : NULL, 2);
	}
}

static enum status show_one_page(struct dialogue *dialogue, struct place *place,
	const struct page *page, struct error *error)
{
	enum status status = STATUS_OK;

	show_text(dialogue, PIECE_PLAIN, dialogue_in(dialogue, &page->title), 0);
	show_text(dialogue, PIECE_PLAIN, label_review(page->review[dialogue->ui]), 0);
	for (size_t i = 0; i < page->n_parts; i++) {
		print_raw(&dialogue->print, "\n");
		show_text(dialogue, PIECE_PLAIN, dialogue_in(dialogue, &page->parts[i].heading), 0);
		show_text(dialogue, PIECE_MARKED, dialogue_in(dialogue, &page->parts[i].text), 0);
	}
	if (page->concepts.n) {
		print_raw(&dialogue->print, "\n");
		dialogue_say(dialogue, _("See also"), NULL);
	}
	for (size_t i = 0; i < page->concepts.n && !status; i++)
		status = dialogue_concept(dialogue, place, page->concepts.items[i].text, error);
	show_sources(dialogue, page);
	return status;
}

enum status show_page(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct page_list list;
	enum status status = pages_load(dialogue->index, place->what, &list, error);

	if (!status && list.pages.n)
		status = show_one_page(dialogue, place, &list.pages.items[0], error);
	pages_release(&list);
	return status;
}
