/* complete.h - how a text that is half typed may go on
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_COMPLETE_H
#define GEIRFA_INDEX_COMPLETE_H

#include "index/index.h"

enum { COMPLETE_MOST = 4000 }; /* rows that are looked at */

/* All memory is the arena's. */
struct completions {
	struct arena arena;
	struct values rests; /* what is still to be typed, each once; "" where nothing is */
};

/**
 * complete_terms - how the terms go on whose first words, folded, are those of a text
 * @typed: any bytes; a blank at its end: the next word begins
 * @completions: released with completions_release, also after a failure
 *
 * Welsh terms first, each language by folded words. Where there are more than COMPLETE_MOST, none
 * of the language: a part of them would mislead a shell.
 */
enum status complete_terms(struct index *index, const char *typed, struct completions *completions,
	struct error *error) MUST_CHECK;

/** complete_ids - how the ids of entries go on that begin so; else as complete_terms */
enum status complete_ids(struct index *index, const char *typed, struct completions *completions,
	struct error *error) MUST_CHECK;

/** completions_release - free what they hold */
void completions_release(struct completions *completions);

#endif
