/* identity.h - what an index file says of itself
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_IDENTITY_H
#define GEIRFA_INDEX_IDENTITY_H

#include <stddef.h>

#include <sqlite3.h>

#include "base/status.h"

/** identity_check - whether it is an index, and of our schema; STATUS_DATA when not */
enum status identity_check(sqlite3 *db, struct error *error) MUST_CHECK;

/**
 * identity_last - the greatest number of a table's rows
 * @select: what asks for it
 * @last:   0 where there is none
 *
 * Numbers begin at 1 and leave none out: one that is greater than there is room for rows in the
 * file is not believed, nor asked memory for. STATUS_NO_MEMORY is the only failure.
 */
enum status identity_last(
	sqlite3 *db, const char *select, size_t *last, struct error *error) MUST_CHECK;

#endif
