/* edit_lock.h - two copies of Geirfa do not edit the same file at once
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_EDIT_LOCK_H
#define GEIRFA_CLI_EDIT_LOCK_H

#include <stdbool.h>

#include "base/buf.h"

struct edit_lock {
	int fd;		 /* -1: not locked */
	struct buf path; /* of a file in the cache that stands for the edited one */
};

/**
 * edit_lock_take - say that a file is being edited
 *
 * The lock ends with the program, however it ends. Where there is no cache to keep it in, the file
 * can be edited all the same. Returns false when another program edits it. Released with
 * edit_lock_release, also then.
 */
bool edit_lock_take(struct edit_lock *lock, const char *file);

/** edit_lock_release - it is no longer being edited */
void edit_lock_release(struct edit_lock *lock);

#endif
