/* digest.h - what tells whether a concept is as it was
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_DIGEST_H
#define GEIRFA_INDEX_DIGEST_H

#include "index/index.h"

struct digest {
	const char *id;
	uint64_t name;	  /* FNV-1a of the id */
	uint64_t content; /* of all that is written in the concept */
};

/** digest_stamp - append what changes whenever the index is built anew, and may change without that
 */
enum status digest_stamp(struct index *index, struct buf *out, struct error *error) MUST_CHECK;

/** digest_format - digests of two formats cannot be compared */
unsigned digest_format(void);

/**
 * digest_all - a digest of each concept, in the index's order; in an arena
 *
 * Reads the whole index: some 10 ms for 450 concepts. STATUS_STOPPED as index_set_stop says.
 */
enum status digest_all(struct index *index, struct arena *arena, struct digest **items, size_t *n,
	struct error *error) MUST_CHECK;

/* What a line tells of a concept. */
struct headwords {
	const char *headword[N_LANGS]; /* NULL where it has none */
	const char *sense[N_LANGS];    /* NULL: it needs none */
};

/** index_headwords - the headwords of a concept by its id, or an id it had formerly; in an arena.
 * STATUS_NOT_FOUND when there is none */
enum status index_headwords(struct index *index, const char *id, struct arena *arena,
	struct headwords *headwords, struct error *error) MUST_CHECK;

#endif
