/* facets.h - how many of what is looked for each filter would let through
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_FACETS_H
#define GEIRFA_INDEX_FACETS_H

#include "index/filters.h"

struct facet {
	struct filter_value value;
	size_t n;
	bool more; /* there may be more: not all that the query finds was read */
};

struct facets {
	struct facet *items; /* by kind in the order of enum filter_kind, each in that of its
				table */
	size_t n, room;
	bool late; /* the time was over before all was counted */
};

/**
 * facets_read - count what each filter lets through of what a request finds
 * @request: its filter counts for every kind but that of the facet; so do filters that are typed.
 * Of a query with words no more than its limit is counted
 * @facets:  released with facets_release, also after a failure
 */
enum status facets_read(struct index *index, const struct search_request *request,
	struct facets *facets, struct error *error) MUST_CHECK;

/** facets_release - free what they hold */
void facets_release(struct facets *facets);

#endif
