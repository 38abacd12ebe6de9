/* spelling.h - a query looked up again with its misspelt words corrected
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_SPELLING_H
#define GEIRFA_INDEX_SPELLING_H

#include "index/run.h"

enum {
	SPELLING_WORDS = 3,  /* most words that are corrected */
	SPELLING_NEAR = 6,   /* corrections tried for each */
	SPELLING_TRIES = 24, /* corrected queries looked up */
};

/**
 * spelling_climb - add what the query finds with the words that no vocabulary knows replaced by
 * words near them
 *
 * Hits come in the order of distance, then of how frequent the words are, then of the rungs.
 * Nothing is added when all words are known, or more than SPELLING_WORDS are not.
 */
enum status spelling_climb(struct run *run) MUST_CHECK;

#endif
