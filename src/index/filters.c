/* filters.c - the filters that a person has set, one after the other
 * SPDX-License-Identifier: MIT
 */
#include "index/filters.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/vec.h"

static bool category_value(
	const struct categories *categories, size_t i, struct filter_value *value)
{
	if (i >= categories->n)
		return false;
	value->id = categories->items[i].id.text;
	value->name = &categories->items[i].name;
	value->code = &categories->items[i].code;
	return true;
}

static bool step_value(const struct index *index, size_t i, struct filter_value *value)
{
	const struct map *pathway = map_find(index_maps(index), "pathway");

	if (!pathway || i >= pathway->n_nodes)
		return false;
	value->id = pathway->nodes[i].id.text;
	value->name = &pathway->nodes[i].label;
	return true;
}

static bool code_value(const struct codes *codes, size_t i, struct filter_value *value)
{
	if (i >= codes->n)
		return false;
	value->id = codes->names[i];
	value->number = (int)i;
	return true;
}

bool filter_value(
	const struct index *index, enum filter_kind kind, size_t i, struct filter_value *value)
{
	*value = (struct filter_value){.kind = kind, .number = -1};
	switch (kind) {
	case FILTER_SECTOR:
		return category_value(index_sectors(index), i, value);
	case FILTER_THEME:
		return category_value(index_themes(index), i, value);
	case FILTER_TIER:
		return code_value(&codes_of_tier, i, value);
	case FILTER_STEP:
		return step_value(index, i, value);
	default:
		return code_value(&codes_of_review, i, value);
	}
}

const char *filter_kind_name(enum filter_kind kind)
{
	static const char *const names[N_FILTER_KINDS] = {
		"sector", "theme", "tier", "step", "review"};

	return names[kind];
}

static struct values *values_of(struct filter *filter, enum filter_kind kind)
{
	return kind == FILTER_SECTOR  ? &filter->sectors
	       : kind == FILTER_THEME ? &filter->themes
	       : kind == FILTER_STEP  ? &filter->steps
				      : NULL;
}

static unsigned *bits_of(struct filter *filter, enum filter_kind kind)
{
	return kind == FILTER_TIER ? &filter->tiers : &filter->reviews;
}

void filter_leave_out(struct filter *filter, enum filter_kind kind)
{
	struct values *values = values_of(filter, kind);

	if (values)
		values->n = 0;
	else
		*bits_of(filter, kind) = 0;
}

bool filter_says(const struct filter *filter, enum filter_kind kind)
{
	struct filter copy = *filter;
	const struct values *values = values_of(&copy, kind);

	return values ? values->n > 0 : *bits_of(&copy, kind) != 0;
}

void filters_release(struct filters *filters)
{
	free(filters->items);
	free(filters->ids);
	*filters = (struct filters){.n = 0};
}

/* Where one stands among those that are set; their number when it is not. */
static size_t place_of(const struct filters *filters, enum filter_kind kind, const char *id)
{
	size_t i = 0;

	while (i < filters->n &&
		(filters->items[i].kind != kind || strcmp(filters->items[i].id, id) != 0))
		i++;
	return i;
}

bool filters_has(const struct filters *filters, enum filter_kind kind, const char *id)
{
	return place_of(filters, kind, id) < filters->n;
}

/* Makes the filter of the items; the ids of a kind lie one behind the other. */
static void compile(struct filters *filters)
{
	size_t at = 0;

	filters->filter = (struct filter){.tiers = 0};
	for (int kind = 0; kind < N_FILTER_KINDS; kind++) {
		struct values *values = values_of(&filters->filter, (enum filter_kind)kind);

		if (values)
			values->items = filters->ids + at;
		for (size_t i = 0; i < filters->n; i++) {
			const struct filter_value *item = &filters->items[i];

			if ((int)item->kind != kind)
				continue;
			if (values) {
				filters->ids[at++].text = item->id;
				values->n++;
			} else {
				*bits_of(&filters->filter, item->kind) |= 1U
									  << (unsigned)item->number;
			}
		}
	}
}

static bool find_value(const struct index *index, enum filter_kind kind, const char *id,
	struct filter_value *value)
{
	for (size_t i = 0; filter_value(index, kind, i, value); i++) {
		if (strcmp(value->id, id) == 0)
			return true;
	}
	return false;
}

enum status filters_add(struct filters *filters, const struct index *index, enum filter_kind kind,
	const char *id, struct error *error)
{
	struct filter_value value, *items;
	struct value *ids;
	size_t room = filters->room;

	if (!find_value(index, kind, id, &value))
		return error_set(
			error, STATUS_NOT_FOUND, N_("There is no such filter: ‘{1}’"), id, NULL);
	if (filters_has(filters, kind, id))
		return STATUS_OK;
	items = vec_grow(filters->items, filters->n, &room, sizeof *items);
	if (!items)
		return error_no_memory(error);
	filters->items = items;
	filters->room = room;
	ids = realloc(filters->ids, room * sizeof *ids);
	if (!ids)
		return error_no_memory(error);
	filters->ids = ids;
	items[filters->n++] = value;
	compile(filters);
	return STATUS_OK;
}

static void remove_at(struct filters *filters, size_t at)
{
	filters->n--;
	memmove(&filters->items[at], &filters->items[at + 1],
		(filters->n - at) * sizeof *filters->items);
	compile(filters);
}

void filters_remove(struct filters *filters, enum filter_kind kind, const char *id)
{
	size_t at = place_of(filters, kind, id);

	if (at < filters->n)
		remove_at(filters, at);
}

void filters_remove_last(struct filters *filters)
{
	if (filters->n)
		remove_at(filters, filters->n - 1);
}

enum status filters_toggle(struct filters *filters, const struct index *index,
	enum filter_kind kind, const char *id, struct error *error)
{
	if (!filters_has(filters, kind, id))
		return filters_add(filters, index, kind, id, error);
	filters_remove(filters, kind, id);
	return STATUS_OK;
}

void filters_clear(struct filters *filters)
{
	filters->n = 0;
	filters->filter = (struct filter){.tiers = 0};
}
