/* fuzz_map.c - maps of any shape on surfaces of any size: nothing is drawn outside
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "tui/map_layout.h"

enum { NODES_MOST = 24, ARROWS_MOST = 32, ROWS_MOST = 64, COLS_MOST = 160, BORDER = 2, FAR = 1000 };

static char *copy(struct arena *arena, const struct buf *text)
{
	char *copied = arena_text(arena, text->data, text->len);

	MUST(copied);
	return copied;
}

static void take_label(struct fuzz_input *input, struct arena *arena, struct bitext *label)
{
	size_t which = fuzz_number(input, 4);
	struct buf text;

	buf_init(&text);
	for (int lang = 0; lang < N_LANGS; lang++) {
		if (which >> lang & 1) {
			fuzz_text(input, &text);
			label->in[lang].text = copy(arena, &text);
		}
	}
	buf_release(&text);
}

static void take_nodes(struct fuzz_input *input, struct arena *arena, struct map *map)
{
	map->n_nodes = 1 + fuzz_number(input, NODES_MOST);
	map->nodes = arena_alloc(arena, map->n_nodes * sizeof *map->nodes);
	MUST(map->nodes);
	for (size_t i = 0; i < map->n_nodes; i++) {
		struct map_node *node = &map->nodes[i];
		struct buf id;

		buf_init(&id);
		buf_add_format(&id, "%zu", i);
		node->id.text = copy(arena, &id);
		buf_release(&id);
		node->row = (unsigned)fuzz_number(input, FAR);
		node->column = (unsigned)fuzz_number(input, FAR);
		/* Often beside others. */
		node->row %= node->row & 1 ? FAR : 5;
		node->column %= node->column & 1 ? FAR : 5;
		take_label(input, arena, &node->label);
	}
}

static void take_arrows(struct fuzz_input *input, struct arena *arena, struct map *map)
{
	map->n_arrows = fuzz_number(input, ARROWS_MOST);
	map->arrows = arena_alloc(arena, (map->n_arrows + 1) * sizeof *map->arrows);
	MUST(map->arrows);
	for (size_t i = 0; i < map->n_arrows; i++) {
		size_t from = fuzz_number(input, map->n_nodes + 1),
		       to = fuzz_number(input, map->n_nodes + 1);

		map->arrows[i].from.text =
			from < map->n_nodes ? map->nodes[from].id.text : "nowhere";
		map->arrows[i].to.text = to < map->n_nodes ? map->nodes[to].id.text : "nowhere";
	}
}

static void check_boxes(const struct map_layout *layout, const struct map *map)
{
	for (size_t i = 0; i < map->n_nodes; i++) {
		const struct map_box *box = &layout->boxes[i];

		MUST(box->row >= 0 && box->col >= 0 && box->rows >= 2 && box->cols > 2);
		MUST(box->row + box->rows <= layout->rows && box->col + box->cols <= layout->cols);
	}
}

static size_t walk(const struct map_layout *layout, const struct map *map, struct fuzz_input *input)
{
	static const int ways[][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
	size_t node = fuzz_number(input, map->n_nodes), steps = fuzz_number(input, 16);

	while (steps--) {
		size_t way = fuzz_number(input, 4);

		node = map_layout_step(layout, map->n_nodes, node, ways[way][0], ways[way][1]);
		MUST(node < map->n_nodes);
	}
	return node;
}

static void check_border(const struct surface *whole, int rows, int cols)
{
	for (int row = 0; row < whole->rows; row++) {
		for (int col = 0; col < whole->cols; col++) {
			const struct cell *cell = surface_cell(whole, row, col);
			bool inside = row >= BORDER && row < BORDER + rows && col >= BORDER &&
				      col < BORDER + cols;

			MUST(inside || (strcmp(cell->text, "#") == 0 && cell->width == 1));
			if (cell->width == 2)
				MUST(cell[1].width == 0);
		}
	}
}

static void check_drawing(
	const struct map_layout *layout, const struct map *map, struct fuzz_input *input)
{
	int rows = (int)fuzz_number(input, ROWS_MOST), cols = (int)fuzz_number(input, COLS_MOST);
	int top = (int)fuzz_number(input, 256) - 64, left = (int)fuzz_number(input, 256) - 64;
	enum lang ui = fuzz_number(input, 2) ? LANG_EN : LANG_CY;
	size_t chosen = walk(layout, map, input);
	struct surface whole, part;

	MUST(surface_init(&whole, rows + 2 * BORDER, cols + 2 * BORDER, NULL) == STATUS_OK);
	for (int shown = 0; shown < 2; shown++) {
		surface_fill(&whole, 0, 0, whole.rows, whole.cols, "#", STYLE_ERROR);
		part = surface_part(&whole, BORDER, BORDER, rows, cols);
		surface_clear(&part);
		map_layout_draw(layout, map, ui, chosen, top, left, &part);
		check_border(&whole, rows, cols);
		map_layout_show(layout, chosen, rows, cols, &top, &left);
		MUST(top >= 0 && left >= 0);
	}
	surface_release(&whole);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	struct map_layout layout;
	struct map map = {0};
	struct arena arena;
	int cols;

	arena_init(&arena);
	take_nodes(&input, &arena, &map);
	take_arrows(&input, &arena, &map);
	cols = (int)fuzz_number(&input, COLS_MOST);
	MUST(map_layout_build(&map, LANG_CY, cols, &layout, NULL) == STATUS_OK);
	check_boxes(&layout, &map);
	check_drawing(&layout, &map, &input);
	map_layout_release(&layout);
	arena_release(&arena);
	return 0;
}
