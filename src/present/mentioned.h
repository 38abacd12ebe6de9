/* mentioned.h - the concepts that an entry's texts mention, numbered as the entry's links are
 * SPDX-License-Identifier: MIT
 *
 * An entry's references are its first links, in their order; what its texts mention besides them
 * comes after, in the order in which it is met.
 */
#ifndef GEIRFA_PRESENT_MENTIONED_H
#define GEIRFA_PRESENT_MENTIONED_H

#include "present/doc.h"

struct mentioned {
	struct index *index;
	const struct entry *entry;
	const struct doc_options *options;
	struct arena *arena;
	struct reference *items; /* what was met that is no reference of the entry: id, headwords */
	size_t n;
};

/**
 * mentioned_in - fill in what the texts of a block mention
 * @mentioned: begun with all but its items; takes in what is new
 * @block:     what is found lives as long as the arena
 *
 * Returns STATUS_NO_MEMORY, or what reading the index ran into.
 */
enum status mentioned_in(
	struct mentioned *mentioned, struct doc_block *block, struct error *error) MUST_CHECK;

#endif
