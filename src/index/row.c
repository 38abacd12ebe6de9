/* row.c - what a list shows of a concept, read from an index
 * SPDX-License-Identifier: MIT
 */
#include "index/row.h"

#include <string.h>

#include "index/rows.h"

enum status row_load(struct index *index, int64_t number, struct arena *arena, struct row *row,
	struct error *error)
{
	struct sql *sql = open_statement(index, STATEMENT_CONCEPT, error);
	bool found = false, failed = false;
	enum status status;

	*row = (struct row){.id = NULL};
	if (!sql)
		return sql_error(index->db, error);
	sql_int(sql, number);
	status = sql_step(sql, &found, error);
	if (!status && !found)
		return error_set(error, STATUS_DATA, N_("the database is damaged"), NULL, NULL);
	if (status)
		return status;
	row->id = sql_column_copy(sql, 0, arena, &failed);
	row->tier = open_code(sql, 1, N_TIERS);
	row->theme = sql_column_copy(sql, 2, arena, &failed);
	status = open_split(arena, sql_column_text(sql, 3), &row->sectors, error);
	if (!status)
		status = open_split(arena, sql_column_text(sql, 4), &row->steps, error);
	row->review[LANG_CY] = open_code(sql, 5, N_REVIEWS);
	row->review[LANG_EN] = open_code(sql, 6, N_REVIEWS);
	row->headword[LANG_CY] = sql_column_copy(sql, 7, arena, &failed);
	row->headword[LANG_EN] = sql_column_copy(sql, 8, arena, &failed);
	row->sense[LANG_CY] = sql_column_copy(sql, 9, arena, &failed);
	row->sense[LANG_EN] = sql_column_copy(sql, 10, arena, &failed);
	sql_again(sql);
	return failed ? error_no_memory(error) : status;
}

bool filter_is_empty(const struct filter *filter)
{
	return !filter ||
	       (filter->sectors.n == 0 && filter->themes.n == 0 && filter->steps.n == 0 &&
		       filter->tiers == 0 && filter->reviews == 0);
}

static bool has(const struct values *values, const char *wanted)
{
	for (size_t i = 0; i < values->n; i++) {
		if (strcmp(values->items[i].text, wanted) == 0)
			return true;
	}
	return false;
}

static bool shares(const struct values *wanted, const struct values *values)
{
	for (size_t i = 0; i < values->n; i++) {
		if (has(wanted, values->items[i].text))
			return true;
	}
	return wanted->n == 0;
}

bool filter_passes(const struct filter *filter, const struct row *row)
{
	unsigned reviews = 1U << row->review[LANG_CY] | 1U << row->review[LANG_EN];

	if (filter_is_empty(filter))
		return true;
	return shares(&filter->sectors, &row->sectors) && shares(&filter->steps, &row->steps) &&
	       (filter->themes.n == 0 || (row->theme && has(&filter->themes, row->theme))) &&
	       (filter->tiers == 0 || filter->tiers & 1U << row->tier) &&
	       (filter->reviews == 0 || filter->reviews & reviews);
}

/* Writes the tags of one kind, any of which will do. */
struct group {
	struct buf *out;
	size_t n;
	bool and;
};

static void group_add(struct group *group, const char *kind, const char *value)
{
	struct buf tag;

	if (group->n++ == 0)
		buf_add_str(group->out, group->and ? " AND tags : (" : "tags : (");
	else
		buf_add_str(group->out, " OR ");
	buf_init(&tag);
	rows_tag(&tag, kind, value);
	buf_add_char(group->out, '"');
	for (size_t i = 0; i < tag.len; i++) {
		if (tag.data[i] == '"')
			buf_add_char(group->out, '"');
		buf_add_char(group->out, tag.data[i]);
	}
	buf_add_char(group->out, '"');
	group->out->failed |= tag.failed;
	buf_release(&tag);
}

static void group_end(struct group *group)
{
	if (group->n) {
		buf_add_char(group->out, ')');
		group->and = true;
	}
	group->n = 0;
}

static void add_values(struct group *group, const char *kind, const struct values *values)
{
	for (size_t i = 0; i < values->n; i++)
		group_add(group, kind, values->items[i].text);
	group_end(group);
}

static void add_codes(
	struct group *group, const char *kind, const struct codes *codes, unsigned bits)
{
	for (size_t i = 0; i < codes->n; i++) {
		if (bits & 1U << i)
			group_add(group, kind, codes->names[i]);
	}
	group_end(group);
}

void filter_match(const struct filter *filter, bool and, struct buf *out)
{
	struct group group = {out, 0, and};

	if (filter_is_empty(filter))
		return;
	add_values(&group, "sector", &filter->sectors);
	add_values(&group, "theme", &filter->themes);
	add_values(&group, "step", &filter->steps);
	add_codes(&group, "tier", &codes_of_tier, filter->tiers);
	add_codes(&group, "review", &codes_of_review, filter->reviews);
}
