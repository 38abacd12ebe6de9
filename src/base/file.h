/* file.h - whole files read and written safely
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_FILE_H
#define GEIRFA_BASE_FILE_H

#include <stddef.h>

#include "base/buf.h"

/**
 * file_read - append a whole file to a buffer
 * @path:  a regular file; anything else (folder, device, pipe) is refused
 * @limit: most bytes to take; a larger file is STATUS_DATA
 * @out:   appended to
 * @error: file set to @path
 */
enum status file_read(
	const char *path, size_t limit, struct buf *out, struct error *error) MUST_CHECK;

/**
 * file_write - put a file in place at once: temporary file beside it, fsync, rename
 *
 * Keeps the mode of a file that is there already. On failure the old file is as it was and the
 * temporary is gone.
 */
enum status file_write(
	const char *path, const char *text, size_t len, struct error *error) MUST_CHECK;

/** file_make_folder - the folder and its parents, mode 0700 for those that are new */
enum status file_make_folder(const char *path, struct error *error) MUST_CHECK;

/** file_names - the names in a folder that end in @suffix, sorted by byte, hidden ones left out */
enum status file_names(const char *folder, const char *suffix, char ***names, size_t *n,
	struct error *error) MUST_CHECK;

/** file_names_free - what file_names gave */
void file_names_free(char **names, size_t n);

#endif
