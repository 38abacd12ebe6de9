/* entry_map.c - a map made of what an entry refers to
 * SPDX-License-Identifier: MIT
 */
#include "present/entry_map.h"

#include <string.h>

#include "present/label.h"

enum { ACROSS = 3, MIDDLE = ACROSS / 2, ARROWS_MOST = 4 };

/* Where something stands, seen from the entry in the middle. */
enum side { ABOVE, BELOW, LEFT, RIGHT, EITHER, N_SIDES };

/* How many stand where, and which row of the grid is the middle one. */
struct plan {
	size_t n[N_SIDES], done[N_SIDES];
	unsigned middle;
};

static enum side side_of(const struct reference *reference)
{
	switch (reference->kind) {
	case RELATION_BROADER:
	case RELATION_PART_OF:
		return reference->reverse ? BELOW : ABOVE;
	case RELATION_LEADS_TO:
		return reference->reverse ? LEFT : RIGHT;
	case RELATION_DONE_BY:
		return reference->reverse ? RIGHT : LEFT;
	case RELATION_CONTRAST:
		return LEFT;
	default:
		return EITHER;
	}
}

static unsigned rows_of(size_t n)
{
	return (unsigned)((n + ACROSS - 1) / ACROSS);
}

/* What is merely related goes where there is less. */
static struct plan make_plan(const struct entry *entry)
{
	struct plan plan = {.middle = 0};
	size_t most;

	for (size_t i = 0; i < entry->n_references; i++)
		plan.n[side_of(&entry->references[i])]++;
	for (; plan.n[EITHER]; plan.n[EITHER]--)
		plan.n[plan.n[RIGHT] <= plan.n[LEFT] ? RIGHT : LEFT]++;
	most = plan.n[LEFT] > plan.n[RIGHT] ? plan.n[LEFT] : plan.n[RIGHT];
	plan.middle = rows_of(plan.n[ABOVE]) + (most ? (unsigned)(most - 1) / 2 : 0);
	return plan;
}

/* The rows beside the entry begin so that one of them is the middle one. */
static unsigned first_row(const struct plan *plan, enum side side)
{
	unsigned above = rows_of(plan->n[ABOVE]);
	size_t most = plan->n[LEFT] > plan->n[RIGHT] ? plan->n[LEFT] : plan->n[RIGHT];

	switch (side) {
	case LEFT:
	case RIGHT:
		return plan->middle - (unsigned)(plan->n[side] ? plan->n[side] - 1 : 0) / 2;
	case BELOW:
		return above + (most ? (unsigned)most : 1);
	default:
		return 0;
	}
}

/* The next free place of a side; above and below the row that is next to the entry fills up first,
 * from its middle. */
static void take_place(struct plan *plan, enum side side, struct map_node *node)
{
	static const unsigned order[ACROSS] = {MIDDLE, 0, ACROSS - 1};
	unsigned done = (unsigned)plan->done[side]++, first = first_row(plan, side);

	if (side == LEFT || side == RIGHT) {
		node->row = first + done;
		node->column = side == LEFT ? 0 : ACROSS - 1;
		return;
	}
	node->column = order[done % ACROSS];
	node->row =
		side == BELOW ? first + done / ACROSS : rows_of(plan->n[ABOVE]) - 1 - done / ACROSS;
}

static bool set_node(struct map_node *node, const char *id, struct arena *arena)
{
	node->id.text = id;
	node->concepts.items = arena_alloc(arena, sizeof *node->concepts.items);
	if (!node->concepts.items)
		return false;
	node->concepts.items[0].text = id;
	node->concepts.n = 1;
	return true;
}

static bool add_reference(struct entry_map *out, struct plan *plan, size_t i, enum lang ui)
{
	const struct reference *reference = &out->entry.references[i];
	struct map_node *node = &out->map.nodes[i + 1];
	enum side side = side_of(reference);

	if (side == EITHER)
		side = plan->done[RIGHT] < plan->n[RIGHT] ? RIGHT : LEFT;
	take_place(plan, side, node);
	for (int lang = 0; lang < N_LANGS; lang++)
		node->label.in[lang].text = reference->headword[lang];
	if (!reference->headword[LANG_CY] && !reference->headword[LANG_EN])
		node->label.in[ui].text = reference->id;
	node->caption.in[ui].text = label_relation(reference->kind, reference->reverse);
	return set_node(node, reference->id, &out->entry.arena);
}

/* Whether a node stands right beside the entry, or is the nearest one above or below it. */
static bool is_next(const struct plan *plan, const struct map_node *node)
{
	unsigned below = first_row(plan, BELOW), above = rows_of(plan->n[ABOVE]);

	return node->row == plan->middle ||
	       (node->column == MIDDLE && (node->row == below || node->row + 1 == above));
}

/* Lines from the entry to those next to it; the others lie against these. */
static bool add_lines(struct entry_map *out, const struct plan *plan)
{
	struct map *map = &out->map;

	map->arrows = arena_alloc(&out->entry.arena, ARROWS_MOST * sizeof *map->arrows);
	for (size_t i = 1; map->arrows && i < map->n_nodes; i++) {
		if (is_next(plan, &map->nodes[i]) && map->n_arrows < ARROWS_MOST)
			map->arrows[map->n_arrows++] = (struct map_arrow){
				.from = map->nodes[0].id, .to = map->nodes[i].id, .plain = true};
	}
	return map->arrows != NULL;
}

static bool fill(struct entry_map *out, enum lang ui)
{
	const struct concept *concept = &out->entry.concept;
	struct plan plan = make_plan(&out->entry);
	struct map *map = &out->map;
	size_t n = out->entry.n_references + 1;
	bool done;

	map->nodes = arena_alloc(&out->entry.arena, n * sizeof *map->nodes);
	if (!map->nodes)
		return false;
	map->id = concept->id;
	map->nodes[0].row = plan.middle;
	map->nodes[0].column = MIDDLE;
	done = set_node(&map->nodes[0], concept->id.text, &out->entry.arena);
	for (int lang = 0; lang < N_LANGS; lang++) {
		const struct term *term = concept_preferred(concept, (enum lang)lang);

		map->nodes[0].label.in[lang].text = term ? term->term.text : NULL;
	}
	if (!map->nodes[0].label.in[LANG_CY].text && !map->nodes[0].label.in[LANG_EN].text)
	map->nodes[0].label.in[ui] = concept->id;
	map->title = map->nodes[0].label;
	for (size_t i = 0; i + 1 < n && done; i++)
		done = add_reference(out, &plan, i, ui);
	map->n_nodes = n;
	return done && add_lines(out, &plan);
}

enum status entry_map_build(struct index *index, const char *id, enum lang ui,
	struct entry_map *out, struct error *error)
{
	enum status status;

	out->map = (struct map){.n_nodes = 0};
	status = entry_load(index, id, &out->entry, error);
	if (!status && !fill(out, ui))
		status = error_no_memory(error);
	if (status)
		entry_map_release(out);
	return status;
}

void entry_map_release(struct entry_map *map)
{
	entry_release(&map->entry);
	map->map = (struct map){.n_nodes = 0};
}
