/* lint_links.c - checks of ids and of what refers to what
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "glossary/lint_priv.h"

/* An id that an entry used to have. */
struct former {
	const struct value *id;
	const struct concept *concept;
};

struct formers {
	struct former *items;
	size_t n;
};

static void check_id(struct lint *lint, const struct value *id, const char *file)
{
	static const char suffix[] = ".yaml";
	const char *slash = file ? strrchr(file, '/') : NULL;
	const char *name = slash ? slash + 1 : file;
	size_t len = strlen(id->text);

	if (file && (strncmp(name, id->text, len) != 0 || strcmp(name + len, suffix) != 0))
		lint_add(lint, file, id, N_("the id is ‘{1}’, but the file is called ‘{2}’"),
			id->text, name, NULL);
}

void lint_id_not_file(struct lint *lint)
{
	const struct glossary *glossary = lint->glossary;

	for (size_t i = 0; i < glossary->concepts.n; i++)
		check_id(lint, &glossary->concepts.items[i].id, glossary->concepts.items[i].file);
	for (size_t i = 0; i < glossary->maps.n; i++)
		check_id(lint, &glossary->maps.items[i].id, glossary->maps.items[i].file);
	for (size_t i = 0; i < glossary->pages.n; i++)
		check_id(lint, &glossary->pages.items[i].id, glossary->pages.items[i].file);
}

static int compare_formers(const void *a, const void *b)
{
	const struct former *one = a, *two = b;
	int order = strcmp(one->id->text, two->id->text);

	return order ? order : (one->concept > two->concept) - (one->concept < two->concept);
}

static int compare_former(const void *id, const void *item)
{
	return strcmp(id, ((const struct former *)item)->id->text);
}

static bool collect_formers(struct lint *lint, struct formers *formers)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	size_t n = 0;

	for (size_t i = 0; i < concepts->n; i++)
		n += concepts->items[i].formerly.n;
	formers->n = 0;
	formers->items = lint_alloc(lint, n, sizeof *formers->items);
	if (!formers->items)
		return false;
	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];

		for (size_t k = 0; k < concept->formerly.n; k++)
			formers->items[formers->n++] =
				(struct former){&concept->formerly.items[k], concept};
	}
	if (n)
		qsort(formers->items, n, sizeof *formers->items, compare_formers);
	return true;
}

static void check_formers(struct lint *lint, const struct formers *formers)
{
	for (size_t i = 0; i < formers->n; i++) {
		const struct former *former = &formers->items[i];

		if (lint_concept(lint, former->id->text))
			lint_add(lint, former->concept->file, former->id,
				N_("the former id ‘{1}’ is the id of an entry"), former->id->text,
				NULL, NULL);
		else if (i && former[-1].concept != former->concept &&
			 strcmp(former[-1].id->text, former->id->text) == 0)
			lint_add(lint, former->concept->file, former->id,
				N_("‘{1}’ is a former id of two entries, the other is ‘{2}’"),
				former->id->text, former[-1].concept->id.text, NULL);
	}
}

static void check_reference(
	struct lint *lint, const struct formers *formers, const char *file, const struct value *to)
{
	const struct former *former;

	if (!to->text || lint_concept(lint, to->text) || lint_left_out(lint, to->text))
		return;
	former = formers->n ? bsearch(to->text, formers->items, formers->n, sizeof *formers->items,
				      compare_former)
			    : NULL;
	if (former)
		lint_add(lint, file, to, N_("‘{1}’ is now called ‘{2}’"), to->text,
			former->concept->id.text, former->concept->id.text);
	else
		lint_add(lint, file, to, N_("there is no entry ‘{1}’"), to->text, NULL, NULL);
}

static void check_concept(
	struct lint *lint, const struct formers *formers, const struct concept *concept)
{
	for (size_t i = 0; i < concept->related.n; i++)
		check_reference(lint, formers, concept->file, &concept->related.items[i].to);
	for (int lang = 0; lang < N_LANGS; lang++) {
		for (size_t i = 0; i < concept->terms[lang].n; i++)
			check_reference(lint, formers, concept->file,
				&concept->terms[lang].items[i].instead);
	}
}

static void check_node(struct lint *lint, const struct map *map, const struct value *id)
{
	if (id->text && !map_node_find(map, id->text))
		lint_add(lint, map->file, id, N_("the map has no place ‘{1}’"), id->text, NULL,
			NULL);
}

static void check_map(struct lint *lint, const struct formers *formers, const struct map *map)
{
	for (size_t i = 0; i < map->n_nodes; i++) {
		for (size_t k = 0; k < map->nodes[i].concepts.n; k++)
			check_reference(lint, formers, map->file, &map->nodes[i].concepts.items[k]);
	}
	for (size_t i = 0; i < map->n_arrows; i++) {
		check_node(lint, map, &map->arrows[i].from);
		check_node(lint, map, &map->arrows[i].to);
	}
}

void lint_dangling_reference(struct lint *lint)
{
	const struct glossary *glossary = lint->glossary;
	struct formers formers;

	if (!collect_formers(lint, &formers))
		return;
	check_formers(lint, &formers);
	for (size_t i = 0; i < glossary->concepts.n; i++)
		check_concept(lint, &formers, &glossary->concepts.items[i]);
	for (size_t i = 0; i < glossary->maps.n; i++)
		check_map(lint, &formers, &glossary->maps.items[i]);
	for (size_t i = 0; i < glossary->pages.n; i++) {
		const struct page *page = &glossary->pages.items[i];

		for (size_t k = 0; k < page->concepts.n; k++)
			check_reference(lint, &formers, page->file, &page->concepts.items[k]);
	}
}

static size_t place_of(const struct lint *lint, const struct concept *concept)
{
	return (size_t)(concept - lint->glossary->concepts.items);
}

enum { UNSEEN, OPEN, DONE };

/* A depth-first walk: its path is kept in memory of our own, so that no chain is too long for the
 * stack. */
struct cycle_walk {
	enum relation_kind kind;
	unsigned char *state; /* of each concept */
	size_t *path;	      /* concepts from the first to the one we are at */
	size_t *next;	      /* of each concept: the relation to follow next */
};

/* Take one step from the last concept of the path; returns the path's new length. */
static size_t cycle_step(struct lint *lint, struct cycle_walk *walk, size_t depth)
{
	size_t at = walk->path[depth - 1];
	const struct concept *concept = &lint->glossary->concepts.items[at];

	while (walk->next[at] < concept->related.n) {
		const struct relation *relation = &concept->related.items[walk->next[at]++];
		const struct concept *to =
			relation->kind == walk->kind ? lint_concept(lint, relation->to.text) : NULL;
		size_t place = to ? place_of(lint, to) : 0;

		if (to && walk->state[place] == UNSEEN) {
			walk->state[place] = OPEN;
			walk->path[depth] = place;
			return depth + 1;
		}
		if (to && walk->state[place] == OPEN)
			lint_add(lint, concept->file, &relation->to,
				N_("‘{1}’ leads back to this entry by references of the kind "
				   "‘{2}’"),
				relation->to.text, codes_of_relation.names[walk->kind], NULL);
	}
	walk->state[at] = DONE;
	return depth - 1;
}

static void check_cycles(struct lint *lint, enum relation_kind kind)
{
	size_t n = lint->glossary->concepts.n;
	struct cycle_walk walk = {
		.kind = kind,
		.state = lint_alloc(lint, n, sizeof *walk.state),
		.path = lint_alloc(lint, n, sizeof *walk.path),
		.next = lint_alloc(lint, n, sizeof *walk.next),
	};

	if (!walk.state || !walk.path || !walk.next)
		return;
	for (size_t i = 0; i < n; i++) {
		size_t depth = walk.state[i] == UNSEEN;

		if (depth) {
			walk.state[i] = OPEN;
			walk.path[0] = i;
		}
		while (depth)
			depth = cycle_step(lint, &walk, depth);
	}
}

void lint_cycle(struct lint *lint)
{
	check_cycles(lint, RELATION_BROADER);
	check_cycles(lint, RELATION_PART_OF);
}

void lint_no_reference(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	bool *linked = lint_alloc(lint, concepts->n, sizeof *linked);

	if (!linked)
		return;
	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];

		for (size_t k = 0; k < concept->related.n; k++) {
			const struct concept *to =
				lint_concept(lint, concept->related.items[k].to.text);

			if (to && to != concept)
				linked[i] = linked[place_of(lint, to)] = true;
		}
	}
	for (size_t i = 0; i < concepts->n; i++) {
		if (!linked[i])
			lint_add(lint, concepts->items[i].file, &concepts->items[i].id,
				N_("no cross-reference leads to or from ‘{1}’"),
				concepts->items[i].id.text, NULL, NULL);
	}
}
