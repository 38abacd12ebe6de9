/* random_keys.h - what a person, a terminal or a cat on the keyboard may send
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_RANDOM_KEYS_H
#define GEIRFA_TESTS_RANDOM_KEYS_H

#include <stdint.h>

#include "base/buf.h"

enum { RANDOM_KEYS_ROWS = 100, RANDOM_KEYS_COLS = 300 }; /* at most */

struct random_keys {
	uint64_t seed, state;
};

/** random_keys_init - the same seed gives the same keys, everywhere */
void random_keys_init(struct random_keys *random, uint64_t seed);

/** random_keys_below - a number from 0 to one less than @n */
unsigned random_keys_below(struct random_keys *random, unsigned n);

/** random_keys_size - a size of the screen from 1×1 to 300×100 */
void random_keys_size(struct random_keys *random, int *rows, int *cols);

/** random_keys_add - append the bytes of a key, a paste, something the mouse did or nonsense
 *
 * Never what leaves, stops or kills the program by itself (Ctrl-Q, Ctrl-C, Ctrl-Z, Ctrl-\), nor
 * Ctrl-L, which tells that all before it was read.
 */
void random_keys_add(struct random_keys *random, int rows, int cols, struct buf *out);

#endif
