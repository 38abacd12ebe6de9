/* map_reading.c - a map as a list in reading order, for where there is no room to draw it
 * SPDX-License-Identifier: MIT
 */
#include "tui/map_reading.h"

#include <string.h>

#include "tui/list.h"
#include "tui/map_layout.h"

enum { INDENT = 3 };

struct reading {
	struct paper *paper;
	const struct map *map;
	enum lang ui;
	int cols;
};

/* Makes what was added from a line on belong to a node. */
static void mark_node(struct paper *paper, size_t first, size_t node, bool whole)
{
	for (size_t i = first; i < paper->n; i++) {
		paper->lines[i].link = (int)node + 1;
		for (size_t k = 0; whole && k < paper->lines[i].n; k++)
			paper->lines[i].spans[k].link = (int)node + 1;
	}
}

static void add_arrow(const struct reading *reading, const struct map_arrow *arrow)
{
	const struct map_node *to = map_node_find(reading->map, arrow->to.text);
	struct paper *paper = reading->paper;

	if (!to || arrow->plain)
		return;
	paper_str(paper, paper->n, INDENT, "→", STYLE_MUTED);
	paper_flow(paper, paper->n - 1, INDENT + 2, reading->cols - INDENT - 3,
		map_label(&to->label, reading->ui), STYLE_MUTED);
}

/* What several nodes have above them stands there once. */
static void add_caption(const struct reading *reading, size_t i)
{
	const struct map_node *nodes = reading->map->nodes;
	const char *caption = map_label(&nodes[i].caption, reading->ui);
	struct paper *paper = reading->paper;
	size_t first = paper->n;

	if (!*caption || (i && strcmp(map_label(&nodes[i - 1].caption, reading->ui), caption) == 0))
		return;
	paper_flow(paper, first, 0, reading->cols - 1, caption, STYLE_LABEL);
	mark_node(paper, first, i, false);
}

/* A node by its number, and below it where its arrows lead. */
static void add_node(const struct reading *reading, size_t i)
{
	const struct map *map = reading->map;
	const struct map_node *node = &map->nodes[i];
	struct paper *paper = reading->paper;
	size_t first;
	struct buf number;
	int used;

	add_caption(reading, i);
	first = paper->n;
	buf_init(&number);
	buf_add_format(&number, "%zu. ", i + 1);
	used = (int)number.len;
	paper_str(paper, first, 0, paper_keep(paper, &number), STYLE_PLAIN);
	buf_release(&number);
	paper_flow(paper, first, used, reading->cols - used - 1,
		map_label(&node->label, reading->ui), STYLE_PLAIN);
	mark_node(paper, first, i, true);
	first = paper->n;
	for (size_t k = 0; k < map->n_arrows; k++) {
		if (strcmp(map->arrows[k].from.text, node->id.text) == 0)
			add_arrow(reading, &map->arrows[k]);
	}
	mark_node(paper, first, i, false);
}

void map_reading_add(struct paper *paper, const struct map *map, enum lang ui, int cols)
{
	const struct reading reading = {paper, map, ui, cols};

	for (size_t i = 0; i < map->n_nodes; i++)
		add_node(&reading, i);
}

size_t map_reading_line(const struct paper *paper, size_t node)
{
	size_t line = 0;

	while (line < paper->n && paper->lines[line].link != (int)node + 1)
		line++;
	return line;
}

void map_reading_show(const struct paper *paper, size_t node, int rows, size_t *first)
{
	size_t room = rows > 0 ? (size_t)rows : 1, begin = map_reading_line(paper, node), end;

	for (end = begin; end < paper->n && paper->lines[end].link == (int)node + 1;)
		end++;
	if (end > *first + room)
		*first = end - room;
	if (begin < *first)
		*first = begin;
	if (node == 0 && end <= room)
		*first = 0;
	list_scroll(first, paper->n, rows, ACTION_NONE);
}
