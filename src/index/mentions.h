/* mentions.h - the terms of other concepts that a text mentions
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_MENTIONS_H
#define GEIRFA_INDEX_MENTIONS_H

#include "index/index.h"

struct mention {
	size_t start, len; /* bytes of the text */
	const char *id;	   /* the concept */
};

struct mentions {
	struct arena arena;
	struct mention *items; /* in the order of the text */
	size_t n;
};

/**
 * mentions_find - where a text mentions the concepts of an index
 * @own:  id of the concept whose text it is: it is never among them
 * @text: with the mark-up of the glossary's texts; NULL has no mentions
 * @out:  released with mentions_release, also after a failure
 *
 * A mention is a preferred or admitted term, one of its variants, plurals or other forms, in Welsh
 * with any of its words mutated, in English also with a regular plural; never inside *…* nor across
 * punctuation. The longest counts, and of each concept the first.
 */
enum status mentions_find(struct index *index, const char *own, enum lang lang, const char *text,
	struct mentions *out, struct error *error) MUST_CHECK;

/** mentions_release - free what they hold */
void mentions_release(struct mentions *mentions);

#endif
