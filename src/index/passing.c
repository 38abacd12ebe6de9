/* passing.c - which concepts and terms a filter lets through
 * SPDX-License-Identifier: MIT
 */
#include "index/passing.h"

#include <string.h>

#include "base/lang.h"

bool filter_is_empty(const struct filter *filter)
{
	return !filter ||
	       (filter->sectors.n == 0 && filter->themes.n == 0 && filter->steps.n == 0 &&
		       filter->tiers == 0 && filter->reviews == 0);
}

/* A concept has neither a status nor a language. */
static bool lets_all(const struct filter *filter, enum tagged tagged, int only)
{
	return filter_is_empty(filter) &&
	       (tagged == TAGGED_CONCEPT || ((!filter || !filter->statuses) && only < 0));
}

/* Collects, kind by kind, what carries any of the tags wanted. */
struct collecting {
	struct index *index;
	enum tagged tagged;
	struct bits *all; /* what carries a tag of each kind so far */
	struct bits any;  /* what carries a tag of the kind at hand */
	size_t kinds, n;  /* kinds so far; tags of this kind so far */
	struct error *error;
};

static enum status collect(struct collecting *to, const char *kind, const char *value)
{
	struct sql *select = open_statement(to->index, STATEMENT_TAG, to->error);
	struct bits *bits = to->kinds ? &to->any : to->all;

	if (!select)
		return sql_error(to->index->db, to->error);
	if (to->n++ == 0 && to->kinds)
		memset(bits->words, 0, bits->n * sizeof *bits->words);
	return tags_read(select, to->tagged, kind, value, bits, to->error);
}

static void end_kind(struct collecting *to)
{
	if (to->n && to->kinds)
		bits_keep(to->all, &to->any);
	to->kinds += to->n > 0;
	to->n = 0;
}

static enum status collect_values(
	struct collecting *to, const char *kind, const struct values *values)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < values->n && !status; i++)
		status = collect(to, kind, values->items[i].text);
	end_kind(to);
	return status;
}

static enum status collect_codes(
	struct collecting *to, const char *kind, const struct codes *codes, unsigned wanted)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < codes->n && !status; i++) {
		if (wanted & 1U << i)
			status = collect(to, kind, codes->names[i]);
	}
	end_kind(to);
	return status;
}

static enum status collect_all(struct collecting *to, const struct filter *filter, int only)
{
	bool terms = to->tagged == TAGGED_TERM;
	enum status status = collect_values(to, "sector", &filter->sectors);

	if (!status)
		status = collect_values(to, "theme", &filter->themes);
	if (!status)
		status = collect_values(to, "step", &filter->steps);
	if (!status)
		status = collect_codes(to, "tier", &codes_of_tier, filter->tiers);
	if (!status)
		status = collect_codes(to, "review", &codes_of_review, filter->reviews);
	if (!status && terms)
		status = collect_codes(to, "status", &codes_of_status, filter->statuses);
	if (!status && terms && only >= 0)
		status = collect(to, "lang", lang_code((enum lang)only));
	end_kind(to);
	return status;
}

/* What tells one filter from another. */
static void add_key(const struct filter *filter, int only, struct buf *key)
{
	const struct values *const lists[] = {&filter->sectors, &filter->themes, &filter->steps};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		for (size_t k = 0; k < lists[i]->n; k++)
			buf_add_format(key, "%s ", lists[i]->items[k].text);
		buf_add_char(key, '\n');
	}
	buf_add_format(key, "%x %x %x %d", filter->tiers, filter->statuses, filter->reviews, only);
}

static enum status make(struct index *index, const struct filter *filter, enum tagged tagged,
	int only, struct error *error)
{
	struct passing *passing = &index->passing[tagged];
	struct collecting to = {
		.index = index, .tagged = tagged, .all = &passing->bits, .error = error};
	enum status status;

	bits_release(&passing->bits);
	if (bits_make(to.all, index->last[tagged]) && bits_make(&to.any, index->last[tagged]))
		status = collect_all(&to, filter, only);
	else
		status = error_no_memory(error);
	bits_release(&to.any);
	return status;
}

enum status passing_find(struct index *index, const struct filter *filter, enum tagged tagged,
	int only, const struct bits **out, struct error *error)
{
	static const struct filter none;
	struct passing *passing = &index->passing[tagged];
	enum status status = STATUS_OK;
	struct buf key;

	*out = NULL;
	if (lets_all(filter, tagged, only))
		return STATUS_OK;
	if (!filter)
		filter = &none;
	buf_init(&key);
	add_key(filter, only, &key);
	status = buf_status(&key, error);
	if (!status && (!passing->key.len || strcmp(passing->key.data, key.data) != 0)) {
		buf_clear(&passing->key);
		status = make(index, filter, tagged, only, error);
		if (!status) {
			buf_add_str(&passing->key, key.data);
			status = buf_status(&passing->key, error);
		}
	}
	if (!status)
		*out = &passing->bits;
	buf_release(&key);
	return status;
}

void passing_release(struct passing *passing)
{
	bits_release(&passing->bits);
	buf_release(&passing->key);
}
