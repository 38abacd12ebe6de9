/* typed.h - what people type, taken from a glossary
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BENCH_TYPED_H
#define GEIRFA_BENCH_TYPED_H

#include "bench.h"

struct typed {
	char **texts;
	size_t n;
};

/**
 * typed_read - take words from the terms of a JSON Lines file
 * @n:     how many
 * @typed: released with typed_release
 *
 * From terms of both languages alike; a third of the Welsh ones are mutated, a quarter go on with a
 * second word. The same file gives the same words.
 */
void typed_read(const char *path, size_t n, struct typed *typed);

/** typed_release - free what it holds */
void typed_release(struct typed *typed);

#endif
