/* build.h - an index made from a glossary
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_BUILD_H
#define GEIRFA_INDEX_BUILD_H

#include "glossary/glossary.h"

enum build_phase { BUILD_READING, BUILD_WRITING };

/* How far a build is. */
struct build_state {
	enum build_phase phase;
	size_t entries;	 /* read, or written so far */
	double fraction; /* of the whole work, 0 to 1; negative: nobody knows */
};

/** Told often how far a build is, many times a second; returns false to stop it. */
typedef bool build_progress(void *context, const struct build_state *state);

/**
 * index_build - make an index file
 * @source:   a source folder
 * @path:     the index; written beside it and renamed over it at the end, so that a failure leaves
 * the old one as it was
 * @findings: every fault of the source; may be NULL
 * @progress: may be NULL
 *
 * A source with faults of form, or with lint errors, is not built: STATUS_DATA. STATUS_STOPPED when
 * @progress ended it.
 */
enum status index_build(const char *source, const char *path, build_progress *progress,
	void *context, struct findings *findings, struct error *error) MUST_CHECK;

enum { BUILD_FAULTS = 20 }; /* bad lines that are reported before a build from lines gives up */

/**
 * index_build_lines - make an index file from a JSON Lines file: a concept a line
 * (glossary/jsonl.h)
 * @source: the file, or "-" for standard input
 * @tables: a source folder whose themes, sectors, sources and maps are used; NULL: the installed
 * one, where there is one
 *
 * Else as index_build. A sector, theme or step that the tables do not know is a plain tag. Lines
 * are checked for their form alone. STATUS_DATA when any was bad. STATUS_STOPPED also when a signal
 * came while a line was waited for. However many lines there are, no more than some 150 MB are held
 * in memory; the rest waits in temporary files, which SQLite puts in $SQLITE_TMPDIR, $TMPDIR or
 * /var/tmp.
 */
enum status index_build_lines(const char *source, const char *tables, const char *path,
	build_progress *progress, void *context, struct findings *findings,
	struct error *error) MUST_CHECK;

#endif
