/* small.h - the small words of a query, which a second try leaves out
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_SMALL_H
#define GEIRFA_INDEX_SMALL_H

#include "index/query.h"

/**
 * small_skip - let the articles, possessives, short prepositions and the like of a query say
 * nothing
 * @leading: only those before its first other word
 * @arena:   holds what @query points to
 * @more:    whether words are skipped that were not before
 *
 * Words of a phrase stay. So do all in a language where nothing else would be left.
 */
enum status small_skip(struct query *query, bool leading, struct arena *arena, bool *more,
	struct error *error) MUST_CHECK;

#endif
