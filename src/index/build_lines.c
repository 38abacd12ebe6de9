/* build_lines.c - an index made from a JSON Lines file
 * SPDX-License-Identifier: MIT
 */
#include <unistd.h>

#include "glossary/jsonl.h"
#include "index/build.h"
#include "index/build_db.h"

static enum status read_tables(const char *tables, struct glossary *glossary,
	struct findings *findings, struct error *error)
{
	const char *folder = tables ? tables : GEIRFA_DATADIR "/glossary";

	if (!tables && access(folder, R_OK) < 0)
		return STATUS_OK;
	return glossary_read_tables(folder, glossary, findings, error);
}

static enum status add_concept(
	struct glossary *glossary, const struct concept *concept, struct error *error)
{
	struct concepts *concepts = &glossary->concepts;
	struct concept *items =
		arena_grow(&glossary->arena, concepts->items, concepts->n, sizeof *items);

	if (!items)
		return error_no_memory(error);
	concepts->items = items;
	items[concepts->n] = *concept;
	items[concepts->n++].file = NULL;
	return STATUS_OK;
}

/* Reads every line; a bad one ends the building, but only after the next ones have been read too.
 */
static enum status read_lines(struct jsonl *lines, struct glossary *glossary,
	struct findings *findings, struct error *error)
{
	enum status first = STATUS_OK;
	size_t bad = 0;
	bool more = true;

	while (more && bad < BUILD_FAULTS) {
		struct concept concept;
		enum status status = jsonl_next(
			lines, &glossary->arena, &concept, &more, findings, first ? NULL : error);

		if (!status && more)
			status = add_concept(glossary, &concept, error);
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
	struct jsonl *lines = NULL;
	enum status status = jsonl_open(source, &lines, error);

	if (!status)
		status = read_tables(tables, &glossary, findings, error);
	if (!status)
		status = read_lines(lines, &glossary, findings, error);
	if (!status)
		status = build_write(source, &glossary, path, progress, context, error);
	jsonl_close(lines);
	glossary_release(&glossary);
	return status;
}
