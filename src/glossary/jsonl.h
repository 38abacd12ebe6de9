/* jsonl.h - concepts from a JSON Lines file, one a line
 * SPDX-License-Identifier: MIT
 *
 * A line is an object in the shape of a concept's YAML file, which is also what "geirfa show
 * --json" tells, but on one line; its key "mentions", which no file has, is passed over, as blank
 * lines are. However large the file, no more of it is held at a time than the longest line allowed.
 */
#ifndef GEIRFA_GLOSSARY_JSONL_H
#define GEIRFA_GLOSSARY_JSONL_H

#include <stdint.h>

#include "glossary/glossary.h"

enum {
	JSONL_LINE_LIMIT = 1024 * 1024,	 /* bytes of a line without its line feed */
	JSONL_VALUE_COUNT_LIMIT = 10000, /* texts, lists and objects of a line */
};

struct jsonl;

/**
 * jsonl_open - begin to read a file
 * @path: an ordinary file or a named pipe, whose writer is waited for; "-": standard input
 * @out:  closed with jsonl_close; NULL on failure
 *
 * Returns STATUS_NOT_FOUND, STATUS_IO, STATUS_NO_MEMORY, STATUS_DATA for what is no such file, or
 * STATUS_STOPPED when a signal came while the writer was waited for.
 */
enum status jsonl_open(const char *path, struct jsonl **out, struct error *error) MUST_CHECK;

/** jsonl_close - end the reading and free it all; NULL does nothing */
void jsonl_close(struct jsonl *lines);

/**
 * jsonl_next - read the next concept
 * @arena:    what the concept's texts are put into, after a failure too; the caller's to release
 * @concept:  zeroed after a failure and at the end; its file is the path, good until jsonl_close
 * @more:     whether there was a line: the next call goes on behind it
 * @findings: every fault of the line is added, with its place; may be NULL
 * @error:    the first of them
 *
 * The column of a fault is 1 where JSON's reader does not tell it. Returns STATUS_DATA, with @more
 * true, for a bad line; with @more false STATUS_OK at the end, or STATUS_IO, STATUS_NO_MEMORY, or
 * STATUS_STOPPED when a signal came while the file was waited for.
 */
enum status jsonl_next(struct jsonl *lines, struct arena *arena, struct concept *concept,
	bool *more, struct findings *findings, struct error *error) MUST_CHECK;

/** jsonl_line - the number of the line read last, from 1; 0 before the first */
size_t jsonl_line(const struct jsonl *lines);

/** jsonl_size - bytes of the file; 0 when nobody knows, as of a pipe */
uint64_t jsonl_size(const struct jsonl *lines);

/** jsonl_position - how many of them are behind us */
uint64_t jsonl_position(const struct jsonl *lines);

#endif
