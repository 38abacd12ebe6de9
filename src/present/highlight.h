/* highlight.h - which words of a text are those that a search found
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_PRESENT_HIGHLIGHT_H
#define GEIRFA_PRESENT_HIGHLIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "index/search.h"

/* The words to look for; a zeroed one has none. */
struct highlight {
	struct arena arena;
	enum lang lang;	    /* of the texts in which they are to be looked for */
	const char **words; /* folded */
	size_t n;
};

/**
 * highlight_init - the words that were found, in Welsh with their mutated forms
 * @hit: copied; NULL: no words
 *
 * Released with highlight_release. When memory runs out some words are missing.
 */
void highlight_init(struct highlight *highlight, const struct hit *hit);

/** highlight_release - free the words */
void highlight_release(struct highlight *highlight);

/**
 * highlight_next - the next word of a text that is one of them
 * @highlight: NULL counts as one without words
 * @text:      as written, any bytes
 * @at:        where to begin; moved behind the word found; 0 at first
 * @start:     where the word stands
 * @size:      its bytes
 *
 * Returns false when there is no more.
 */
bool highlight_next(const struct highlight *highlight, const char *text, size_t len, size_t *at,
	size_t *start, size_t *size);

#endif
