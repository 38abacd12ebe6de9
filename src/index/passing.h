/* passing.h - which concepts and terms a filter lets through
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_PASSING_H
#define GEIRFA_INDEX_PASSING_H

#include "index/bits.h"
#include "index/open.h"
#include "index/search.h"
#include "index/tags.h"

/** filter_is_empty - whether a filter (NULL too) lets every concept through */
bool filter_is_empty(const struct filter *filter);

/**
 * passing_find - the numbers that a filter lets through
 * @only: a language, or -1: terms of this language alone
 * @out:  NULL where everything passes; else valid until the next call with the same @tagged. The
 * last answer is kept: a filter mostly stands while many keys are typed.
 */
enum status passing_find(struct index *index, const struct filter *filter, enum tagged tagged,
	int only, const struct bits **out, struct error *error) MUST_CHECK;

/** passing_release - free what is kept */
void passing_release(struct passing *passing);

#endif
