/* index.h - the search index, opened for reading
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_INDEX_H
#define GEIRFA_INDEX_INDEX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "glossary/glossary.h"

/* An open index. One thread, one user. */
struct index;

/**
 * index_open - open an index file, read-only and defensively
 * @path: the file
 * @out:  closed with index_close; NULL on failure
 *
 * STATUS_NOT_FOUND: no file. STATUS_DATA: empty, foreign, damaged, or of another schema or
 * collator: rebuild it (index/locate.h does).
 */
enum status index_open(const char *path, struct index **out, struct error *error) MUST_CHECK;

/** index_close - NULL is allowed */
void index_close(struct index *index);

/**
 * index_locate - find the index for what a person asked for, building or rebuilding it where it is
 * stale
 * @path:  a source folder, an index file, or NULL for the installed glossary
 * @out:   as index_open
 * @findings: when a build failed, what was wrong with the source; may be NULL
 *
 * A source folder's index lies in the cache folder (base/paths.h) under a name made from the
 * folder's path. A folder whose index is younger than schema, collator and every file (names,
 * sizes, times; then their hash) is not rebuilt. When the source has an error and an older index
 * exists, the older one is left untouched and STATUS_DATA is returned. When the cache folder cannot
 * be written the index is built in memory.
 */
enum status index_locate(const char *path, struct index **out, struct findings *findings,
	struct error *error) MUST_CHECK;

/**
 * index_path - append where the index of a source folder lies in the cache; nothing when there is
 * no home
 */
enum status index_path(const char *folder, struct buf *out, struct error *error) MUST_CHECK;

/**
 * index_set_stop - let somebody break off what the index is asked to do
 * @asked: called now and then during all work; true: the work ends with STATUS_STOPPED, and the
 * index is as good as before. NULL: nothing breaks it off
 */
void index_set_stop(struct index *index, bool (*asked)(void *context), void *context);

/**
 * index_notice - why an index that was there could not be used and was built again; NULL when there
 * is nothing to say
 *
 * Faults only: that the glossary has changed is none.
 */
const struct error *index_notice(const struct index *index);

/** index_source - the folder or file the index was built from; "" when unknown; valid while the
 * index is open */
const char *index_source(const struct index *index);

/* The small tables, all in memory; each valid while the index is open. */
const struct categories *index_themes(const struct index *index);
const struct categories *index_sectors(const struct index *index);
const struct sources *index_sources(const struct index *index);
const struct maps *index_maps(const struct index *index);

/** index_count - how many concepts, in all tiers together (@tier -1) or in one */
size_t index_count(const struct index *index, int tier);

/* A reference as an entry shows it: written in the entry, or derived from another's. */
struct reference {
	enum relation_kind kind;
	bool reverse;	/* written in the other entry: "broader" there is "narrower" here */
	const char *id; /* the other concept */
	const char *headword[N_LANGS]; /* its headwords; NULL where it has none */
	struct bitext why;
};

/* A concept with what an entry shows beside it. */
struct entry {
	struct arena arena;
	struct concept concept;
	struct reference *references; /* contrasts first, then by kind in the order of enum
					 relation_kind; one for a concept */
	size_t n_references;
};

/**
 * entry_load - read one concept
 * @id:    a concept's id, or an id it had formerly
 * @entry: released with entry_release, also after a failure
 *
 * STATUS_NOT_FOUND when there is none.
 */
enum status entry_load(
	struct index *index, const char *id, struct entry *entry, struct error *error) MUST_CHECK;

/** entry_release - free what it holds */
void entry_release(struct entry *entry);

#endif
