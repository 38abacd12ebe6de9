/* damage.h - a sound database with changes that an input asks for
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_DAMAGE_H
#define GEIRFA_TESTS_DAMAGE_H

#include "fuzz/fuzz.h"

/* What is changed: the bytes of a database, and columns that its readers depend on. */
struct damage {
	const struct buf *sound;
	const char *const (*columns)[2]; /* table and column */
	size_t n_columns;
};

enum { DAMAGE_SIZE_MOST = 8 * 1024 * 1024 };

/** damage_read - make the buffer hold the bytes of the file at a path */
void damage_read(const char *path, struct buf *out);

/**
 * damage_write - write it with changes: bits and pages, its end, values, tables
 * @name: of the file, for fuzz_path; files that SQLite left beside it go
 * @text: then holds the file's bytes
 *
 * Returns the file's path, as fuzz_path does.
 */
const char *damage_write(
	const struct damage *damage, const char *name, struct fuzz_input *input, struct buf *text);

#endif
