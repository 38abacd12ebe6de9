/* stats.h - how many concepts and terms there are of each kind
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_STATS_H
#define GEIRFA_INDEX_STATS_H

#include "index/search.h"

enum stat_kind { STAT_ALL, STAT_TIER, STAT_THEME, STAT_SECTOR, STAT_STEP, STAT_REVIEW, N_STATS };

/* What carries one tag. */
struct stat {
	enum stat_kind kind;
	const char *id; /* "core", "health-care", "draft"; "" for STAT_ALL */
	const struct bitext
		*name; /* of a theme, sector or step; NULL for a code that the interface names */
	int code;      /* enum tier, enum review; -1 for the others */
	size_t concepts;
	size_t terms[N_LANGS];
};

struct stats {
	struct stat *items; /* by kind, each in the order of its table; STAT_ALL is the first */
	size_t n, room;
};

/**
 * stats_read - count the concepts and terms that a filter lets through
 * @filter: NULL for all
 * @stats:  released with stats_release, also after a failure; ids and names live as long as the
 * index
 *
 * The alternatives of a suggested concept are counted among the core terms, as the published
 * glossary has it: of a suggested concept the preferred term alone is the suggested one. A concept
 * counts once in each of its sectors and steps; under a state of review when either of
 * its languages is in it.
 */
enum status stats_read(struct index *index, const struct filter *filter, struct stats *stats,
	struct error *error) MUST_CHECK;

/** stats_release - free what they hold */
void stats_release(struct stats *stats);

/** stat_kind_name - the stable English code: "all", "tier", "theme", "sector", "step", "review" */
const char *stat_kind_name(enum stat_kind kind);

#endif
