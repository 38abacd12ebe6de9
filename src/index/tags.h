/* tags.h - which concepts and which terms carry a tag: a sector, theme, tier, step, state …
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. The numbers of a tag are stored by TAGS_CHUNK: as a list of 16-bit offsets
 * while they are few, as a bit for each number when they are many, whichever is smaller.
 */
#ifndef GEIRFA_INDEX_TAGS_H
#define GEIRFA_INDEX_TAGS_H

#include "index/bits.h"
#include "sql/sql.h"

enum { TAGS_CHUNK = 65536 };

/* What is numbered. */
enum tagged { TAGGED_CONCEPT, TAGGED_TERM, N_TAGGED };

/* The tags of one kind of thing on their way into an index. */
struct tags;

/**
 * tags_open - begin to write tags
 * @out: closed with tags_close; NULL on failure
 */
enum status tags_open(
	sqlite3 *db, enum tagged tagged, struct tags **out, struct error *error) MUST_CHECK;

/**
 * tags_add - give tags to a number
 * @names:  a line each: "sector:health-care"
 * @number: greater than the one before
 */
enum status tags_add(
	struct tags *tags, const char *names, int64_t number, struct error *error) MUST_CHECK;

/** tags_write - write what is not yet written */
enum status tags_write(struct tags *tags, struct error *error) MUST_CHECK;

/** tags_close - free; NULL is allowed */
void tags_close(struct tags *tags);

/**
 * tags_read - add the numbers that carry a tag to a set
 * @select: the statement TAGS_SELECT, prepared
 */
enum status tags_read(struct sql *select, enum tagged tagged, const char *kind, const char *value,
	struct bits *bits, struct error *error) MUST_CHECK;

#define TAGS_SELECT "SELECT chunk, numbers FROM tag WHERE tagged=? AND tag=?"

#endif
