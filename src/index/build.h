/* build.h - an index made from a glossary
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_BUILD_H
#define GEIRFA_INDEX_BUILD_H

#include "glossary/glossary.h"

/** Told now and then how far a long build is; returns false to stop it. */
typedef bool build_progress(void *context, size_t done, size_t total);

/**
 * index_build - make an index file
 * @source:   a source folder
 * @path:     the index; written beside it and renamed over it at the end, so that a failure leaves
 * the old one as it was
 * @findings: every fault of the source; may be NULL
 * @progress: may be NULL
 *
 * A source with faults of form, or with lint errors, is not built: STATUS_DATA.
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
 * are checked for their form alone. STATUS_DATA when any was bad.
 */
enum status index_build_lines(const char *source, const char *tables, const char *path,
	build_progress *progress, void *context, struct findings *findings,
	struct error *error) MUST_CHECK;

#endif
