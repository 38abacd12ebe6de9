/* filters.h - the filters that a person has set, one after the other
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_FILTERS_H
#define GEIRFA_INDEX_FILTERS_H

#include "index/search.h"

enum filter_kind {
	FILTER_SECTOR,
	FILTER_THEME,
	FILTER_TIER,
	FILTER_STEP,
	FILTER_REVIEW,
	N_FILTER_KINDS
};

/* What can be filtered by. Its texts live as long as the index. */
struct filter_value {
	enum filter_kind kind;
	const char *id;		   /* "health-care", "core", "draft" */
	const struct bitext *name; /* of a sector, theme or step; NULL for a code that the interface
				      names */
	const struct bitext *code; /* of a sector; NULL: it has none */
	int number;		   /* enum tier, enum review; -1 for the others */
};

/**
 * filter_value - a value of a kind
 * @i: its place among those that the index knows
 *
 * Returns false behind the last.
 */
bool filter_value(
	const struct index *index, enum filter_kind kind, size_t i, struct filter_value *value);

/** filter_kind_name - the stable English code: "sector", "theme", "tier", "step", "review" */
const char *filter_kind_name(enum filter_kind kind);

/** filter_leave_out - let a filter say nothing of a kind */
void filter_leave_out(struct filter *filter, enum filter_kind kind);

/** filter_says - whether a filter has values of a kind */
bool filter_says(const struct filter *filter, enum filter_kind kind);

/* Zeroed: none is set. */
struct filters {
	struct filter filter;	    /* all of them, for looking up; borrowed */
	struct filter_value *items; /* in the order in which they were set */
	size_t n, room;
	struct value *ids; /* those that the filter points to */
};

/** filters_release - free what they hold; none is set then */
void filters_release(struct filters *filters);

/** filters_has - whether one is set */
bool filters_has(const struct filters *filters, enum filter_kind kind, const char *id);

/**
 * filters_add - set one more; one that is set stays where it is
 *
 * STATUS_NOT_FOUND when the index knows no such value. After a failure the others stand.
 */
enum status filters_add(struct filters *filters, const struct index *index, enum filter_kind kind,
	const char *id, struct error *error) MUST_CHECK;

/** filters_remove - take one back; nothing when it is not set */
void filters_remove(struct filters *filters, enum filter_kind kind, const char *id);

/** filters_remove_last - take the one back that was set last; nothing when none is */
void filters_remove_last(struct filters *filters);

/** filters_toggle - take it back when it is set, else set it */
enum status filters_toggle(struct filters *filters, const struct index *index,
	enum filter_kind kind, const char *id, struct error *error) MUST_CHECK;

/** filters_clear - take all back */
void filters_clear(struct filters *filters);

#endif
