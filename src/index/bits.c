/* bits.c - a set of numbers from 1 on, a bit for each
 * SPDX-License-Identifier: MIT
 */
#include "index/bits.h"

#include <stdlib.h>
#include <string.h>

bool bits_make(struct bits *bits, size_t most)
{
	bits->n = most / 64 + 1;
	bits->words = calloc(bits->n, sizeof *bits->words);
	if (!bits->words)
		bits->n = 0;
	return bits->words;
}

void bits_release(struct bits *bits)
{
	free(bits->words);
	*bits = (struct bits){NULL, 0};
}

void bits_keep(struct bits *bits, const struct bits *other)
{
	for (size_t i = 0; i < bits->n; i++)
		bits->words[i] &= other->words[i];
}

size_t bits_count(const struct bits *bits)
{
	return bits_common(bits, bits);
}

size_t bits_common(const struct bits *bits, const struct bits *other)
{
	size_t n = 0;

	for (size_t i = 0; i < bits->n; i++)
		n += (size_t)__builtin_popcountll(bits->words[i] & other->words[i]);
	return n;
}

void bits_empty(struct bits *bits)
{
	memset(bits->words, 0, bits->n * sizeof *bits->words);
}

size_t bits_next(const struct bits *bits, size_t from)
{
	size_t i = from / 64;
	uint64_t word;

	if (i >= bits->n)
		return SIZE_MAX;
	for (word = bits->words[i] >> from % 64 << from % 64; !word; word = bits->words[i]) {
		if (++i == bits->n)
			return SIZE_MAX;
	}
	for (from = i * 64; !(word & 1); word >>= 1)
		from++;
	return from;
}

size_t bits_last(const struct bits *bits)
{
	size_t i = bits->n, bit = 63;

	while (i && !bits->words[i - 1])
		i--;
	if (i == 0)
		return 0;
	while (!(bits->words[i - 1] >> bit & 1))
		bit--;
	return (i - 1) * 64 + bit;
}

bool bits_stretch(const struct bits *bits, size_t from, size_t *first, size_t *last)
{
	size_t gap = 0, i;

	*first = bits_next(bits, from);
	if (*first == SIZE_MAX)
		return false;
	for (i = *first / 64; i < bits->n && gap < BITS_GAP / 64; i++)
		gap = bits->words[i] ? 0 : gap + 1;
	/* Behind the last word that is not empty. */
	*last = (i - gap) * 64 - 1;
	return true;
}
