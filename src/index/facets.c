/* facets.c - how many of what is looked for each filter would let through
 * SPDX-License-Identifier: MIT
 */
#include "index/facets.h"

#include <stdlib.h>

#include "base/vec.h"
#include "index/run.h"

/* What a request finds. */
struct found {
	struct bits concepts;
	bool complete;
	bool read;
};

struct counting {
	struct index *index;
	const struct search_request *request;
	struct filter filter; /* the request's, and what is typed */
	struct found all;     /* by the whole filter */
	struct bits tagged;   /* what carries the tag at hand */
	struct facets *facets;
	struct error *error;
};

/* The filter with what is typed. */
static enum status read_filter(struct counting *counting)
{
	struct arena arena;
	struct typed typed;
	enum status status;

	arena_init(&arena);
	status = typed_parse(counting->index, counting->request->query, counting->request->filter,
		&arena, &typed, counting->error);
	counting->filter = typed.filter;
	arena_release(&arena);
	return status;
}

static enum status find(struct counting *counting, int without, struct found *found)
{
	size_t last = counting->index->last[TAGGED_CONCEPT];
	enum status status;
	bool late;

	if (!bits_make(&found->concepts, last))
		return error_no_memory(counting->error);
	found->read = true;
	status = run_concepts(counting->index, counting->request, without, &found->concepts,
		&found->complete, &late, counting->error);
	counting->facets->late |= late;
	return status;
}

static enum status count(struct counting *counting, const struct found *found, struct facet *facet)
{
	struct sql *select = open_statement(counting->index, STATEMENT_TAG, counting->error);
	enum status status;

	if (!select)
		return sql_error(counting->index->db, counting->error);
	bits_empty(&counting->tagged);
	status = tags_read(select, TAGGED_CONCEPT, filter_kind_name(facet->value.kind),
		facet->value.id, &counting->tagged, counting->error);
	facet->n = bits_common(&counting->tagged, &found->concepts);
	facet->more = !found->complete;
	return status;
}

static enum status add(
	struct counting *counting, const struct found *found, const struct filter_value *value)
{
	struct facets *facets = counting->facets;
	struct facet *items = vec_grow(facets->items, facets->n, &facets->room, sizeof *items);

	if (!items)
		return error_no_memory(counting->error);
	facets->items = items;
	items[facets->n].value = *value;
	return count(counting, found, &items[facets->n++]);
}

/* A kind that is not filtered by has what all filters let through to count. */
static enum status add_kind(struct counting *counting, enum filter_kind kind)
{
	bool own = filter_says(&counting->filter, kind);
	struct found without = {.read = false}, *found = own ? &without : &counting->all;
	struct filter_value value;
	enum status status = STATUS_OK;

	if (!found->read)
		status = find(counting, own ? (int)kind : -1, found);
	for (size_t i = 0; !status && filter_value(counting->index, kind, i, &value); i++)
		status = add(counting, found, &value);
	bits_release(&without.concepts);
	return status;
}

enum status facets_read(struct index *index, const struct search_request *request,
	struct facets *facets, struct error *error)
{
	struct counting counting = {
		.index = index, .request = request, .facets = facets, .error = error};
	enum status status = read_filter(&counting);

	*facets = (struct facets){.n = 0};
	if (!status && !bits_make(&counting.tagged, index->last[TAGGED_CONCEPT]))
		status = error_no_memory(error);
	for (int kind = 0; kind < N_FILTER_KINDS && !status; kind++)
		status = add_kind(&counting, (enum filter_kind)kind);
	bits_release(&counting.tagged);
	bits_release(&counting.all.concepts);
	return status;
}

void facets_release(struct facets *facets)
{
	free(facets->items);
	*facets = (struct facets){.n = 0};
}
