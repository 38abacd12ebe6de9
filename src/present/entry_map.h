/* entry_map.h - a map made of what an entry refers to
 * SPDX-License-Identifier: MIT
 *
 * The entry stands in the middle; what is broader above it, what is narrower below, the others on
 * both sides.
 */
#ifndef GEIRFA_PRESENT_ENTRY_MAP_H
#define GEIRFA_PRESENT_ENTRY_MAP_H

#include "index/index.h"

struct entry_map {
	struct entry entry;
	struct map map; /* node 0 is the entry, node i + 1 its reference i; captions say in the
			   interface language how they belong together; n_nodes 0: none was made */
};

/**
 * entry_map_build - make the map around a concept
 * @id:  a concept's id
 * @out: released with entry_map_release, also after a failure
 *
 * An entry that refers to nothing is alone on its map. STATUS_NOT_FOUND when there is none.
 */
enum status entry_map_build(struct index *index, const char *id, enum lang ui,
	struct entry_map *out, struct error *error) MUST_CHECK;

/** entry_map_release - free what it holds; a zeroed map holds nothing */
void entry_map_release(struct entry_map *map);

#endif
