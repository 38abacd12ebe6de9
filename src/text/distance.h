/* distance.h - how many slips of a finger lie between two words
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TEXT_DISTANCE_H
#define GEIRFA_TEXT_DISTANCE_H

#include <stddef.h>

enum { DISTANCE_LETTERS = 64 }; /* code points of the longest word that is compared */

/**
 * distance_within - the optimal string alignment distance of two words, if it is small
 * @a, @b: folded (text/fold.h), so that a letter is a code point; a bad byte counts as U+FFFD
 * @most:  the largest distance of interest; the smaller, the faster
 *
 * A letter put in, left out or changed counts one, and so do two neighbours that changed places
 * ("socail", "social"), as long as nothing else happens to them. Allocates nothing. Returns the
 * distance, or -1 when it is more than @most or a word is longer than DISTANCE_LETTERS.
 */
int distance_within(const char *a, size_t a_len, const char *b, size_t b_len, int most);

#endif
