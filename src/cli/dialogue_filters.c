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

/* What a person may call a kind. */
static const char *const words[N_FILTER_KINDS][N_LANGS] = {
	[FILTER_SECTOR] = {"sector", "sector"},
	[FILTER_THEME] = {"thema", "theme"},
	[FILTER_TIER] = {"haen", "tier"},
	[FILTER_STEP] = {"cam", "step"},
	[FILTER_REVIEW] = {"adolygu", "review"},
};

/* The id of what a person calls a value of a kind, or NULL. */
static const char *find_value(
	const struct dialogue *dialogue, enum filter_kind kind, const char *text)
{
	const struct index *index = dialogue->index;
	int code;

	switch (kind) {
	case FILTER_SECTOR:
		return lookup_category(index_sectors(index), text);
	case FILTER_THEME:
		return lookup_category(index_themes(index), text);
	case FILTER_STEP:
		return lookup_step(index_maps(index), text);
	case FILTER_TIER:
		code = lookup_tier(text);
		return code < 0 ? NULL : codes_of_tier.names[code];
	default:
		code = lookup_review(text);
		return code < 0 ? NULL : codes_of_review.names[code];
	}
}

/* "sector: health care" */
static void add_filter(
	const struct dialogue *dialogue, const struct filter_value *value, struct buf *line)
{
	buf_add_format(line, "%s: ", label_filter_kind(value->kind));
	print_add(line, PIECE_PLAIN, label_filter(value, dialogue->ui));
}

/* The next one that is set, in the order of the tables; @kind and @i are moved behind it. */
static bool next_set(
	const struct dialogue *dialogue, int *kind, size_t *i, struct filter_value *value)
{
	for (; *kind < N_FILTER_KINDS; (*kind)++, *i = 0) {
		while (filter_value(dialogue->index, (enum filter_kind) * kind, (*i)++, value)) {
			if (filters_has(&dialogue->filters, value->kind, value->id))
				return true;
		}
	}
	return false;
}

void dialogue_filters_line(struct dialogue *dialogue)
{
	struct filter_value value;
	struct buf line;
	int kind = 0;
	size_t i = 0;

	buf_init(&line);
	while (next_set(dialogue, &kind, &i, &value)) {
		if (line.len)
			buf_add_str(&line, "; ");
		else
			buf_add_format(&line, "%s ", _("Filters:"));
		add_filter(dialogue, &value, &line);
	}
	if (line.len)
		dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

enum status show_filters(struct dialogue *dialogue, struct place *place, struct error *error)
{
	struct filter_value value;
	struct buf line;
	int kind = 0;
	size_t i = 0, number;

	buf_init(&line);
	while (next_set(dialogue, &kind, &i, &value) &&
		(number = place_add(place, TARGET_FILTER, value.id))) {
		place->targets[number - 1].of = value.kind;
		buf_add_format(&line, "%zu. ", number);
		add_filter(dialogue, &value, &line);
		dialogue_line(dialogue, &line, 0);
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
	struct filter_value value;
	struct buf line;

	buf_init(&line);
	buf_add_format(&line, "%s (%s): ", label_filter_kind(kind), words[kind][dialogue->ui]);
	for (size_t i = 0; filter_value(dialogue->index, kind, i, &value); i++) {
		buf_add_str(&line, i ? ", " : "");
		print_add(&line, PIECE_PLAIN, label_filter(&value, dialogue->ui));
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
		if (strcmp(key.data, words[i][LANG_CY]) == 0 ||
			strcmp(key.data, words[i][LANG_EN]) == 0)
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
	dialogue_filters_line(dialogue);
	if (browse_count(dialogue->index, &dialogue->filters.filter, &n, &error)) {
		dialogue_tell(dialogue, &error);
		return;
	}
	buf_init(&line);
	label_number(ngettext("{1} entry", "{1} entries", n), n, &line);
	dialogue_line(dialogue, &line, 0);
	buf_release(&line);
}

void dialogue_filter(struct dialogue *dialogue, const char *text)
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
	if (id && filters_add(&dialogue->filters, dialogue->index, kind, id, &error)) {
		dialogue_tell(dialogue, &error);
	} else if (id) {
		show_change(dialogue);
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
