/* row.h - what a list shows of a concept, read from an index
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_ROW_H
#define GEIRFA_INDEX_ROW_H

#include "index/open.h"
#include "index/search.h"

struct row {
	const char *id;
	enum tier tier;
	const char *theme;
	struct values sectors, steps;
	enum review review[N_LANGS];
	const char *headword[N_LANGS];
	const char *sense[N_LANGS]; /* tells it from another with its headword; NULL: needs none */
};

/** row_load - the concept with a number, its texts in an arena */
enum status row_load(struct index *index, int64_t number, struct arena *arena, struct row *row,
	struct error *error) MUST_CHECK;

#endif
