/* fuzz_jsonl.c - a JSON Lines file of concepts
 * SPDX-License-Identifier: MIT
 */
#include "fuzz/concepts.h"
#include "fuzz/fuzz.h"
#include "glossary/jsonl.h"

/* Reads a line; returns whether there was one. */
static bool check_line(struct jsonl *lines)
{
	size_t before = jsonl_line(lines);
	uint64_t position = jsonl_position(lines);
	struct findings findings;
	struct error error = {0};
	struct concept concept;
	struct arena arena;
	enum status status;
	bool more;

	arena_init(&arena);
	findings_init(&findings);
	status = jsonl_next(lines, &arena, &concept, &more, &findings, &error);
	MUST(status == error.status && (status == STATUS_OK || (status == STATUS_DATA && more)));
	MUST((status == STATUS_OK) == (findings.n == 0));
	MUST(jsonl_position(lines) <= jsonl_size(lines));
	if (more) {
		MUST(jsonl_line(lines) > before && jsonl_position(lines) > position);
		MUST(!status || error.line == jsonl_line(lines));
	} else {
		MUST(jsonl_position(lines) == jsonl_size(lines));
	}
	if (more && !status)
		concept_check_written(&concept);
	findings_release(&findings);
	arena_release(&arena);
	return more;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *file = fuzz_write("input.jsonl", data, size);
	struct jsonl *lines;

	MUST(jsonl_open(file, &lines, NULL) == STATUS_OK);
	while (check_line(lines))
		;
	jsonl_close(lines);
	return 0;
}
