/* concepts.c - what must hold of a concept that was read
 * SPDX-License-Identifier: MIT
 */
#include "fuzz/concepts.h"

#include <string.h>

#include "fuzz/fuzz.h"
#include "glossary/read.h"
#include "glossary/write.h"

/* Reads the concept's file and writes it anew. */
static void write_again(const struct buf *file, struct buf *out)
{
	struct glossary glossary = {0};
	struct error error = {0};
	struct reader reader = {&glossary.arena, NULL, &error, "written", STATUS_OK};
	struct yaml_node *root = NULL;
	struct concept concept = {0};

	if (yaml_parse(file->data, file->len, reader.file, &glossary.arena, &root, &error) || !root)
		fuzz_fail(error.message ? error.message : "empty", file->data, (int)error.line);
	read_concept_node(&reader, root, &concept);
	if (reader.status)
		fuzz_fail(error.message, file->data, (int)error.line);
	concept_write(&concept, out);
	glossary_release(&glossary);
}

void concept_check_written(const struct concept *concept)
{
	struct buf once, twice;

	buf_init(&once);
	buf_init(&twice);
	concept_write(concept, &once);
	if (once.len <= YAML_FILE_LIMIT) {
		write_again(&once, &twice);
		MUST(strcmp(once.data, twice.data) == 0);
	}
	buf_release(&once);
	buf_release(&twice);
}
