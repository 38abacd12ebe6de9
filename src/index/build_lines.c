/* build_lines.c - an index made from a JSON Lines file
 * SPDX-License-Identifier: MIT
 */
#include <unistd.h>

#include "index/build.h"
#include "index/build_db.h"
#include "index/stage.h"

static enum status read_tables(const char *tables, struct glossary *glossary,
	struct findings *findings, struct error *error)
{
	const char *folder = tables ? tables : GEIRFA_DATADIR "/glossary";

	if (!tables && access(folder, R_OK) < 0)
		return STATUS_OK;
	return glossary_read_tables(folder, glossary, findings, error);
}

static void tell_reading(
	const struct jsonl *lines, const struct stage *stage, struct build_watch *watch)
{
	uint64_t size = jsonl_size(lines);

	watch->state.entries = stage_count(stage);
	if (size)
		build_done(watch, (size_t)(jsonl_position(lines) / 1024), (size_t)(size / 1024));
	else
		watch->state.fraction = -1;
}

enum status build_stage_lines(const struct build_from *from, struct stage *stage,
	struct build_watch *watch, struct error *error)
{
	enum status first = STATUS_OK;
	size_t bad = 0;
	bool more = true;

	while (more && bad < BUILD_FAULTS) {
		struct arena arena;
		struct concept concept;
		enum status status;

		arena_init(&arena);
		status = jsonl_next(
			from->lines, &arena, &concept, &more, from->findings, first ? NULL : error);
		concept.file = NULL;
		if (!status && more && !first)
			status = stage_add(stage, &concept, error);
		arena_release(&arena);
		tell_reading(from->lines, stage, watch);
		if (status && status != STATUS_DATA)
			return status;
		if (status) {
			bad++;
			first = status;
		}
	}
	return first;
}

enum status index_build_lines(const char *source, const char *tables, const char *path,
	build_progress *progress, void *context, struct findings *findings, struct error *error)
{
	struct glossary glossary = {0};
	struct build_from from = {.source = source,
		.glossary = &glossary,
		.findings = findings,
		.progress = progress,
		.context = context};
	enum status status = jsonl_open(source, &from.lines, error);

	if (!status)
		status = read_tables(tables, &glossary, findings, error);
	if (!status)
		status = build_write(&from, path, error);
	jsonl_close(from.lines);
	glossary_release(&glossary);
	return status;
}
