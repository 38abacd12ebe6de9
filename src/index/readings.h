/* readings.h - the words of the index that a typed word may stand for
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_READINGS_H
#define GEIRFA_INDEX_READINGS_H

#include "index/open.h"
#include "index/query.h"

/**
 * readings_find - find what each word of a query may stand for, in both languages
 *
 * Fills alike, plain and other of each word that says something. A beginning of QUERY_WHOLE letters
 * or more is replaced by the most frequent words that begin so: FTS5 has no prefix index of that
 * length and would merge the rows of all of them before it gives the first.
 */
enum status readings_find(struct index *index, struct query *query, struct arena *arena,
	struct error *error) MUST_CHECK;

/** readings_find_forms - find what one word may stand for without those that are merely alike */
enum status readings_find_forms(struct index *index, struct query *query, size_t place,
	struct arena *arena, struct error *error) MUST_CHECK;

#endif
