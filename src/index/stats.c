/* stats.c - how many concepts and terms there are of each kind
 * SPDX-License-Identifier: MIT
 */
#include "index/stats.h"

#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "base/vec.h"
#include "index/open.h"
#include "index/passing.h"
#include "index/tags.h"

struct counting {
	struct index *index;
	struct bits concepts, terms[N_LANGS]; /* what the filter lets through */
	struct bits tagged;		      /* what carries the tag at hand */
	struct stats *stats;
	struct error *error;
};

const char *stat_kind_name(enum stat_kind kind)
{
	static const char *const names[N_STATS] = {
		"all", "tier", "theme", "sector", "step", "review"};

	return names[kind];
}

/* All numbers up to the last, or those that pass. */
static enum status passing_copy(struct counting *counting, const struct filter *filter,
	enum tagged tagged, int only, struct bits *copy)
{
	struct index *index = counting->index;
	const struct bits *passing;
	enum status status = passing_find(index, filter, tagged, only, &passing, counting->error);

	if (status)
		return status;
	if (!bits_make(copy, index->last[tagged]))
		return error_no_memory(counting->error);
	for (size_t number = 1; !passing && number <= index->last[tagged]; number++)
		bits_add(copy, number);
	if (passing)
		memcpy(copy->words, passing->words, copy->n * sizeof *copy->words);
	return STATUS_OK;
}

/* How many of a set carry a tag. */
static enum status count(struct counting *counting, enum tagged tagged, const struct bits *among,
	const struct stat *stat, size_t *n)
{
	struct sql *select = open_statement(counting->index, STATEMENT_TAG, counting->error);
	struct bits *tags = &counting->tagged;
	enum status status;

	if (!select)
		return sql_error(counting->index->db, counting->error);
	bits_release(tags);
	if (!bits_make(tags, counting->index->last[tagged]))
		return error_no_memory(counting->error);
	status = tags_read(
		select, tagged, stat_kind_name(stat->kind), stat->id, tags, counting->error);
	bits_keep(tags, among);
	*n = bits_count(tags);
	return status;
}

static struct stat *add_stat(struct counting *counting, enum stat_kind kind, const char *id)
{
	struct stats *stats = counting->stats;
	struct stat *items = vec_grow(stats->items, stats->n, &stats->room, sizeof *items);

	if (!items)
		return NULL;
	stats->items = items;
	items[stats->n] = (struct stat){.kind = kind, .id = id, .code = -1};
	return &items[stats->n++];
}

static enum status add(struct counting *counting, enum stat_kind kind, const char *id,
	const struct bitext *name, int code)
{
	struct stat *stat = add_stat(counting, kind, id);
	enum status status;

	if (!stat)
		return error_no_memory(counting->error);
	stat->name = name;
	stat->code = code;
	status = count(counting, TAGGED_CONCEPT, &counting->concepts, stat, &stat->concepts);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = count(
			counting, TAGGED_TERM, &counting->terms[lang], stat, &stat->terms[lang]);
	return status;
}

static enum status add_all(struct counting *counting)
{
	struct stat *stat = add_stat(counting, STAT_ALL, "");

	if (!stat)
		return error_no_memory(counting->error);
	stat->concepts = bits_count(&counting->concepts);
	for (int lang = 0; lang < N_LANGS; lang++)
		stat->terms[lang] = bits_count(&counting->terms[lang]);
	return STATUS_OK;
}

static enum status add_codes(
	struct counting *counting, enum stat_kind kind, const struct codes *codes)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < codes->n && !status; i++)
		status = add(counting, kind, codes->names[i], NULL, (int)i);
	return status;
}

/* An alternative of a suggested term is a core term, though its entry is a suggested one. */
static enum status move_alternatives(struct counting *counting, size_t suggested)
{
	const struct filter filter = {
		.tiers = 1U << TIER_SUGGESTED, .statuses = 1U << TERM_PREFERRED};
	struct stat *items = counting->stats->items + suggested;
	enum status status = STATUS_OK;

	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		const struct bits *preferred;
		size_t n = 0;

		status = passing_find(
			counting->index, &filter, TAGGED_TERM, lang, &preferred, counting->error);
		for (size_t i = 0; !status && (i = bits_next(preferred, i)) != SIZE_MAX; i++)
			n += bits_has(&counting->terms[lang], i);
		items[TIER_CORE].terms[lang] += items[TIER_SUGGESTED].terms[lang] - n;
		items[TIER_SUGGESTED].terms[lang] = n;
	}
	return status;
}

static enum status add_tiers(struct counting *counting)
{
	size_t first = counting->stats->n;
	enum status status = add_codes(counting, STAT_TIER, &codes_of_tier);

	return status ? status : move_alternatives(counting, first);
}

static enum status add_categories(
	struct counting *counting, enum stat_kind kind, const struct categories *categories)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < categories->n && !status; i++)
		status = add(counting, kind, categories->items[i].id.text,
			&categories->items[i].name, -1);
	return status;
}

static enum status add_steps(struct counting *counting)
{
	const struct map *pathway = map_find(&counting->index->maps, "pathway");
	enum status status = STATUS_OK;

	for (size_t i = 0; pathway && i < pathway->n_nodes && !status; i++)
		status = add(counting, STAT_STEP, pathway->nodes[i].id.text,
			&pathway->nodes[i].label, -1);
	return status;
}

enum status stats_read(
	struct index *index, const struct filter *filter, struct stats *stats, struct error *error)
{
	struct counting counting = {.index = index, .stats = stats, .error = error};
	enum status status =
		passing_copy(&counting, filter, TAGGED_CONCEPT, -1, &counting.concepts);

	*stats = (struct stats){.n = 0};
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = passing_copy(&counting, filter, TAGGED_TERM, lang, &counting.terms[lang]);
	if (!status)
		status = add_all(&counting);
	if (!status)
		status = add_tiers(&counting);
	if (!status)
		status = add_categories(&counting, STAT_THEME, &index->themes);
	if (!status)
		status = add_categories(&counting, STAT_SECTOR, &index->sectors);
	if (!status)
		status = add_steps(&counting);
	if (!status)
		status = add_codes(&counting, STAT_REVIEW, &codes_of_review);
	bits_release(&counting.concepts);
	bits_release(&counting.tagged);
	for (int lang = 0; lang < N_LANGS; lang++)
		bits_release(&counting.terms[lang]);
	return status;
}

void stats_release(struct stats *stats)
{
	free(stats->items);
	*stats = (struct stats){.n = 0};
}
