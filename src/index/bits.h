/* bits.h - a set of numbers from 1 on, a bit for each
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_BITS_H
#define GEIRFA_INDEX_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bits {
	uint64_t *words; /* number n is bit n % 64 of word n / 64 */
	size_t n;	 /* words */
};

/** bits_make - an empty set with room for the numbers up to @most; returns false when memory ran
 * out. Released with bits_release, also after a failure. */
bool bits_make(struct bits *bits, size_t most);

/** bits_release - free; harmless twice */
void bits_release(struct bits *bits);

/** bits_has - false for a number that there is no room for */
static inline bool bits_has(const struct bits *bits, size_t number)
{
	return number / 64 < bits->n && bits->words[number / 64] >> number % 64 & 1;
}

/** bits_add - a number that there is no room for is not added */
static inline void bits_add(struct bits *bits, size_t number)
{
	if (number / 64 < bits->n)
		bits->words[number / 64] |= UINT64_C(1) << number % 64;
}

/** bits_keep - take away what is not in the other set, which has as much room */
void bits_keep(struct bits *bits, const struct bits *other);

/** bits_count - how many there are */
size_t bits_count(const struct bits *bits);

/** bits_common - how many are in both sets, which have as much room */
size_t bits_common(const struct bits *bits, const struct bits *other);

/** bits_empty - take all away; the room stays */
void bits_empty(struct bits *bits);

/** bits_next - the first number from @from on, or SIZE_MAX */
size_t bits_next(const struct bits *bits, size_t from);

/** bits_last - the last number, or 0 */
size_t bits_last(const struct bits *bits);

/**
 * bits_stretch - the next stretch of numbers that are not far apart
 * @from:  where to look from
 * @first: its first number
 * @last:  its last number, behind which there are none for BITS_GAP numbers or more
 *
 * Returns false when there are no more.
 */
bool bits_stretch(const struct bits *bits, size_t from, size_t *first, size_t *last);

enum { BITS_GAP = 32768 };

#endif
