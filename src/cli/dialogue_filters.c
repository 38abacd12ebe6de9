/* dialogue_filters.c - what the line dialogue filters by
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/dialogue.h"
#include "index/browse.h"
#include "index/lookup.h"
#include "present/label.h"
#include "text/fold.h"

static const struct {
	const char *name;	    /* N_() */
	const char *words[N_LANGS]; /* what a person may call it */
} kinds[N_FILTER_KINDS] = {
	[FILTER_SECTOR] = {N_("sector"), {"sector", "sector"}},
	[FILTER_THEME] = {N_("theme"), {"thema", "theme"}},
	[FILTER_TIER] = {N_("kind of term"), {"haen", "tier"}},
	[FILTER_STEP] = {N_("step of the pathway"), {"cam", "step"}},
	[FILTER_REVIEW] = {N_("review state"), {"adolygu", "review"}},
};

static const struct codes *codes_of(enum filter_kind kind)
{
	return kind == FILTER_TIER ? &codes_of_tier : &codes_of_review;
}

static bool is_bits(enum filter_kind kind)
{
	return kind == FILTER_TIER || kind == FILTER_REVIEW;
}

static const struct categories *categories_of(
	const struct dialogue *dialogue, enum filter_kind kind)
{
	return kind == FILTER_SECTOR ? index_sectors(dialogue->index)
				     : index_themes(dialogue->index);
}

/* The id of the value @i of a kind; NULL behind the last. */
static const char *value_id(const struct dialogue *dialogue, enum filter_kind kind, size_t i)
{
	const struct map *pathway = map_find(index_maps(dialogue->index), "pathway");

	if (is_bits(kind))
		return i < codes_of(kind)->n ? codes_of(kind)->names[i] : NULL;
	if (kind == FILTER_STEP)
		return pathway && i < pathway->n_nodes ? pathway->nodes[i].id.text : NULL;
	return i < categories_of(dialogue, kind)->n
		       ? categories_of(dialogue, kind)->items[i].id.text
		       : NULL;
}

/* The value @i, which there is, in words. */
static const char *value_name(const struct dialogue *dialogue, enum filter_kind kind, size_t i)
{
	const struct map *pathway = map_find(index_maps(dialogue->index), "pathway");

	switch (kind) {
	case FILTER_TIER:
		return label_tier((enum tier)i);
	case FILTER_REVIEW:
		return label_review((enum review)i);
	case FILTER_STEP:
		return dialogue_in(dialogue, &pathway->nodes[i].label);
	default:
		return dialogue_in(dialogue, &categories_of(dialogue, kind)->items[i].name);
	}
}

/* The id of what a person calls a value of a kind, or NULL. */
static const char *find_value(
	const struct dialogue *dialogue, enum filter_kind kind, const char *text)
{
	int code;

	if (is_bits(kind)) {
		code = kind == FILTER_TIER ? lookup_tier(text) : lookup_review(text);
		return code < 0 ? NULL : codes_of(kind)->names[code];
	}
	if (kind == FILTER_STEP)
		return lookup_step(index_maps(dialogue->index), text);
	return lookup_category(categories_of(dialogue, kind), text);
}

static struct values *values_of(struct filter *filter, enum filter_kind kind)
{
	return kind == FILTER_SECTOR  ? &filter->sectors
	       : kind == FILTER_THEME ? &filter->themes
				      : &filter->steps;
}

static unsigned *bits_of(struct filter *filter, enum filter_kind kind)
{
	return kind == FILTER_TIER ? &filter->tiers : &filter->reviews;
}

static unsigned bit_of(enum filter_kind kind, const char *id)
{
	const struct codes *codes = codes_of(kind);

	for (size_t i = 0; i < codes->n; i++) {
		if (strcmp(codes->names[i], id) == 0)
			return 1U << i;
	}
	return 0;
}

/* Where a value stands among those that are set; their number when it is not. */
static size_t place_of(const struct values *values, const char *id)
{
	size_t i = 0;

	while (i < values->n && strcmp(values->items[i].text, id) != 0)
		i++;
	return i;
}

static bool is_set(struct dialogue *dialogue, enum filter_kind kind, const char *id)
{
	const struct values *values = values_of(&dialogue->filter, kind);

	if (is_bits(kind))
		return *bits_of(&dialogue->filter, kind) & bit_of(kind, id);
	return place_of(values, id) < values->n;
}

bool filters_add(struct dialogue *dialogue, enum filter_kind kind, const char *id)
{
	struct values *values = values_of(&dialogue->filter, kind);
	struct value *items;
	const char *copy;

	if (is_bits(kind)) {
		*bits_of(&dialogue->filter, kind) |= bit_of(kind, id);
		return true;
	}
	if (place_of(values, id) < values->n)
		return true;
	copy = arena_text(&dialogue->filter_arena, id, strlen(id));
	items = arena_grow(&dialogue->filter_arena, values->items, values->n, sizeof *items);
	if (!copy || !items)
		return false;
	values->items = items;
	items[values->n++].text = copy;
	return true;
}

void filters_drop(struct dialogue *dialogue, enum filter_kind kind, const char *id)
{
	struct values *values = values_of(&dialogue->filter, kind);
	size_t i;

	if (is_bits(kind)) {
		*bits_of(&dialogue->filter, kind) &= ~bit_of(kind, id);
		return;
	}
	i = place_of(values, id);
	if (i == values->n)
		return;
	values->n--;
	memmove(&values->items[i], &values->items[i + 1], (values->n - i) * sizeof *values->items);
}

void filters_clear(struct dialogue *dialogue)
{
	dialogue->filter = (struct filter){.tiers = 0};
	arena_release(&dialogue->filter_arena);
}

void filters_line(struct dialogue *dialogue)
{
	struct buf line;
	const char *id;

	buf_init(&line);
	for (int kind = 0; kind < N_FILTER_KINDS; kind++) {
		for (size_t i = 0; (id = value_id(dialogue, (enum filter_kind)kind, i)); i++) {
			if (!is_set(dialogue, (enum filter_kind)kind, id))
				continue;
			if (line.len)
				buf_add_str(&line, "; ");
			else
				buf_add_format(&line, "%s ", _("Filters:"));
			buf_add_format(&line, "%s: ", _(kinds[kind].name));
			print_add(&line, PIECE_PLAIN,
				value_name(dialogue, (enum filter_kind)kind, i));
		}
	}
	if (line.len)
		dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

enum status show_filters(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct buf line;
	const char *id;

	buf_init(&line);
	for (int kind = 0; kind < N_FILTER_KINDS; kind++) {
		for (size_t i = 0; (id = value_id(dialogue, (enum filter_kind)kind, i)); i++) {
			size_t number;

			if (!is_set(dialogue, (enum filter_kind)kind, id))
				continue;
			number = place_add(place, TARGET_FILTER, id);
			if (!number)
				break;
			place->targets[number - 1].of = (enum filter_kind)kind;
			buf_add_format(&line, "%zu. %s: ", number, _(kinds[kind].name));
			print_add(&line, PIECE_PLAIN,
				value_name(dialogue, (enum filter_kind)kind, i));
			dialogue_line(dialogue, &line, 0);
		}
	}
	buf_release(&line);
	(void)error;
	if (place->n_targets)
		dialogue_say(dialogue, _("A number drops that filter."), NULL);
	else
		dialogue_say(dialogue, _("No filter is set."), NULL);
	return STATUS_OK;
}

/* All that a kind knows, on one line. */
static void show_known(struct dialogue *dialogue, enum filter_kind kind)
{
	struct buf line;
	const char *id;

	buf_init(&line);
	buf_add_format(&line, "%s (%s): ", _(kinds[kind].name), kinds[kind].words[dialogue->ui]);
	for (size_t i = 0; (id = value_id(dialogue, kind, i)); i++) {
		buf_add_str(&line, i ? ", " : "");
		print_add(&line, PIECE_PLAIN, value_name(dialogue, kind, i));
	}
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

/* The kind that the first @len bytes name, or N_FILTER_KINDS. */
static enum filter_kind find_kind(const char *text, size_t len)
{
	enum filter_kind found = N_FILTER_KINDS;
	struct buf key;

	buf_init(&key);
	fold_key(&key, text, len);
	for (int i = 0; i < N_FILTER_KINDS && found == N_FILTER_KINDS; i++) {
		if (strcmp(key.data, kinds[i].words[LANG_CY]) == 0 ||
			strcmp(key.data, kinds[i].words[LANG_EN]) == 0)
			found = (enum filter_kind)i;
	}
	buf_release(&key);
	return found;
}

/* Shows what has come of a change: the list one is at again, or how much is left. */
static void show_change(struct dialogue *dialogue)
{
	struct place *place = dialogue_place(dialogue);
	struct error error;
	struct buf line;
	size_t n;

	if (place->kind == PLACE_RESULTS || place->kind == PLACE_LIST ||
		place->kind == PLACE_FILTERS) {
		place->skip = 0;
		dialogue_show(dialogue);
		return;
	}
	filters_line(dialogue);
	if (browse_count(dialogue->index, &dialogue->filter, &n, &error)) {
		dialogue_tell(dialogue, &error);
		return;
	}
	buf_init(&line);
	label_number(ngettext("{1} entry", "{1} entries", n), n, &line);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

void filters_set(struct dialogue *dialogue, const char *text)
{
	size_t len = strcspn(text, " \t:");
	const char *rest = text + len + strspn(text + len, " \t:"), *id = NULL;
	enum filter_kind named = find_kind(text, len), kind = named;
	struct error error;

	if (named != N_FILTER_KINDS) {
		id = find_value(dialogue, named, rest);
	} else {
		for (int i = 0; i < N_FILTER_KINDS && !id; i++) {
			kind = (enum filter_kind)i;
			id = find_value(dialogue, kind, text);
		}
	}
	if (id && filters_add(dialogue, kind, id)) {
		show_change(dialogue);
	} else if (id) {
		error_no_memory(&error);
		dialogue_tell(dialogue, &error);
	} else {
		if (*text && (named == N_FILTER_KINDS || *rest))
			dialogue_say(dialogue, _("There is no such filter: ‘{1}’"), text);
		dialogue_say(dialogue, _("These are known:"), NULL);
		for (int i = 0; i < N_FILTER_KINDS; i++) {
			if (named == N_FILTER_KINDS || named == (enum filter_kind)i)
				show_known(dialogue, (enum filter_kind)i);
		}
	}
}
