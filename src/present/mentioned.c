/* mentioned.c - the concepts that an entry's texts mention, numbered as the entry's links are
 * SPDX-License-Identifier: MIT
 */
#include "present/mentioned.h"

#include <string.h>

#include "index/mentions.h"

/* Where a concept stands among references; their number when it does not. */
static size_t place_of(const struct reference *references, size_t n, const char *id)
{
	size_t i = 0;

	while (i < n && strcmp(references[i].id, id) != 0)
		i++;
	return i;
}

static const char *keep(struct mentioned *mentioned, const char *text, bool *failed)
{
	const char *copy = arena_text(mentioned->arena, text, strlen(text));

	if (!copy)
		*failed = true;
	return copy;
}

static enum status take_concept(
	struct mentioned *mentioned, const struct concept *concept, struct error *error)
{
	struct reference *items =
		arena_grow(mentioned->arena, mentioned->items, mentioned->n, sizeof *items);
	struct reference one = {.kind = RELATION_RELATED};
	bool failed = !items;

	one.id = keep(mentioned, concept->id.text, &failed);
	for (int lang = 0; lang < N_LANGS; lang++) {
		const struct term *term = concept_preferred(concept, (enum lang)lang);

		if (term)
			one.headword[lang] = keep(mentioned, term->term.text, &failed);
	}
	if (failed)
		return error_no_memory(error);
	mentioned->items = items;
	items[mentioned->n++] = one;
	return STATUS_OK;
}

static enum status take_new(struct mentioned *mentioned, const char *id, struct error *error)
{
	struct entry entry;
	enum status status = entry_load(mentioned->index, id, &entry, error);

	if (!status)
		status = take_concept(mentioned, &entry.concept, error);
	entry_release(&entry);
	return status;
}

/* The number of the link to a concept, which becomes one if it is none yet. */
static enum status number_of(
	struct mentioned *mentioned, const char *id, int *number, struct error *error)
{
	const struct entry *entry = mentioned->entry;
	size_t place = place_of(entry->references, entry->n_references, id);
	enum status status = STATUS_OK;

	if (place == entry->n_references) {
		size_t among = place_of(mentioned->items, mentioned->n, id);

		if (among == mentioned->n)
			status = take_new(mentioned, id, error);
		place += among;
	}
	*number = (int)place + 1;
	return status;
}

static enum status number_all(struct mentioned *mentioned, const struct mentions *mentions,
	struct doc_mention *items, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < mentions->n && !status; i++) {
		items[i].start = mentions->items[i].start;
		items[i].len = mentions->items[i].len;
		status = number_of(mentioned, mentions->items[i].id, &items[i].number, error);
	}
	return status;
}

static enum status find(struct mentioned *mentioned, enum lang lang, const char *text,
	struct doc_mentions *out, struct error *error)
{
	const char *own = mentioned->entry->concept.id.text;
	struct doc_mention *items = NULL;
	struct mentions mentions;
	enum status status = mentions_find(mentioned->index, own, lang, text, &mentions, error);

	if (!status && mentions.n) {
		items = arena_alloc(mentioned->arena, mentions.n * sizeof *items);
		status = items ? number_all(mentioned, &mentions, items, error)
			       : error_no_memory(error);
	}
	if (!status)
		*out = (struct doc_mentions){items, mentions.n};
	mentions_release(&mentions);
	return status;
}

enum status mentioned_in(struct mentioned *mentioned, struct doc_block *block, struct error *error)
{
	const struct doc_options *options = mentioned->options;
	const enum lang order[N_LANGS] = {options->ui, lang_other(options->ui)};
	enum status status = STATUS_OK;

	for (int i = 0; i < N_LANGS && !status; i++) {
		enum lang lang = order[i];

		if (!block->missing[lang] && (options->only < 0 || options->only == (int)lang))
			status = find(
				mentioned, lang, block->texts[lang], &block->mentions[lang], error);
	}
	return status;
}
