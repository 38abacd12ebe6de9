/* examine.h - how it stands with the index of a glossary, without building one
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_EXAMINE_H
#define GEIRFA_INDEX_EXAMINE_H

#include <time.h>

#include "base/buf.h"

enum index_state {
	INDEX_FRESH,  /* built from the files as they are now */
	INDEX_STALE,  /* they have changed since */
	INDEX_ALONE,  /* its source is not a folder here */
	INDEX_ABSENT, /* not built yet */
	INDEX_BROKEN, /* of another version, or damaged */
	N_INDEX_STATES
};

struct examined {
	enum index_state state;
	struct buf path;    /* of the index; empty where no folder can hold it */
	struct buf source;  /* empty when unknown */
	time_t built;	    /* 0 when there is none */
	struct error fault; /* of INDEX_BROKEN */
};

/**
 * index_examine - see which index would be used, and how it stands with it
 * @path:     as index_locate
 * @examined: released with examined_release, also after a failure
 */
enum status index_examine(
	const char *path, struct examined *examined, struct error *error) MUST_CHECK;

/** examined_release - free what it holds */
void examined_release(struct examined *examined);

/** index_state_name - the stable English code: "fresh", "stale", "alone", "absent", "broken" */
const char *index_state_name(enum index_state state);

#endif
