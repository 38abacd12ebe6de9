/* new_file.h - a file that is being made beside the one it is to replace
 * SPDX-License-Identifier: MIT
 *
 * It is called PATH.new-XXXXXX and locked (flock) as long as its program lives: what a program that
 * was killed has left is known by having no lock, and whoever makes the same file next removes it.
 */
#ifndef GEIRFA_BASE_NEW_FILE_H
#define GEIRFA_BASE_NEW_FILE_H

#include "base/buf.h"

struct new_file {
	const char *path; /* of what it is to replace; the caller's */
	struct buf name;  /* where it is until then */
	int fd;		  /* holds the lock */
};

/** new_file_open - remove what dead programs have left of @path, and make an empty file;
 * new_file_close must follow, after a failure too */
enum status new_file_open(struct new_file *file, const char *path, struct error *error) MUST_CHECK;

/** new_file_keep - have it on the disk, and put it in place at once */
enum status new_file_keep(struct new_file *file, struct error *error) MUST_CHECK;

/** new_file_close - remove it unless it was kept */
void new_file_close(struct new_file *file);

#endif
