/* sieve.h - how many concepts pass a filter up to a place of the alphabetical list
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. A number every few hundred places: a page of a filtered list is found without
 * reading the list from its beginning each time.
 */
#ifndef GEIRFA_INDEX_SIEVE_H
#define GEIRFA_INDEX_SIEVE_H

#include "index/open.h"
#include "index/search.h"

struct sieve;

/**
 * sieve_for - the sieve of a filter; kept by the index until another is asked for
 * @sieve: NULL when everything passes
 */
enum status sieve_for(struct index *index, const struct filter *filter, struct sieve **sieve,
	struct error *error) MUST_CHECK;

/** sieve_count - how many concepts pass */
size_t sieve_count(const struct sieve *sieve);

/** sieve_passes - whether the concept with a number does */
bool sieve_passes(const struct sieve *sieve, int64_t concept);

/**
 * sieve_start - from where to walk to the row that is number @wanted of those that pass
 * @order:  the list
 * @place:  in the whole list
 * @passed: how many pass before it
 */
void sieve_start(
	const struct sieve *sieve, enum lang order, size_t wanted, size_t *place, size_t *passed);

/** sieve_note - @passed pass before @place: told of every place that is walked over, in order */
void sieve_note(struct sieve *sieve, enum lang order, size_t place, size_t passed);

/** sieve_free - NULL is allowed */
void sieve_free(struct sieve *sieve);

#endif
