/* fuzz_yaml.c - a file of a glossary: read as YAML, and as each kind of file that a glossary has
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/utf8.h"
#include "fuzz/concepts.h"
#include "fuzz/fuzz.h"
#include "glossary/read.h"
#include "yaml/check.h"

static void check_node(const struct yaml_node *node, size_t size, int depth)
{
	MUST(depth <= YAML_DEPTH_LIMIT + 1);
	MUST(node->start <= node->end && node->end <= size);
	MUST(node->line >= 1 && node->column >= 1);
	if (node->kind == YAML_SCALAR) {
		unsigned refused;

		MUST(node->len == strlen(node->text) && node->len <= YAML_VALUE_LIMIT);
		MUST(yaml_refused(node->text, node->len, &refused) == node->len);
		MUST(!node->first);
	}
	for (const struct yaml_node *child = node->first; child; child = child->next) {
		MUST((child->key != NULL) == (node->kind == YAML_MAPPING));
		MUST(child->start >= node->start && child->end <= node->end);
		MUST(!child->next || child->next->start >= child->end);
		MUST(!child->key || yaml_get(node, child->key->text) == child);
		check_node(child, size, depth + 1);
	}
}

static void check_tree(const uint8_t *data, size_t size)
{
	struct error error = {0};
	struct yaml_node *root;
	struct arena arena;
	enum status status;

	arena_init(&arena);
	status = yaml_parse((const char *)data, size, "input", &arena, &root, &error);
	MUST(status == error.status && (status == STATUS_OK || status == STATUS_DATA));
	MUST(!status || (error.message && !root));
	if (root)
		check_node(root, size, 1);
	arena_release(&arena);
}

static void check_findings(const struct reader *reader)
{
	const struct findings *findings = reader->findings;

	MUST(reader->status == STATUS_OK || reader->status == STATUS_DATA);
	MUST((reader->status == STATUS_OK) == (findings->n == 0));
	MUST(reader->status == reader->error->status);
	for (size_t i = 0; i < findings->n; i++) {
		MUST(findings->items[i].error.message && findings->items[i].rule);
		MUST(utf8_invalid(findings->items[i].error.args[0],
			     strlen(findings->items[i].error.args[0])) ==
			strlen(findings->items[i].error.args[0]));
	}
}

enum kind { CONCEPT, PAGE, MAP, THEMES, SECTORS, SOURCES, N_KINDS };

static void read_as(enum kind kind, struct reader *reader, struct glossary *glossary)
{
	switch (kind) {
	case CONCEPT:
		read_concept(reader, &glossary->concepts);
		if (glossary->concepts.n)
			concept_check_written(&glossary->concepts.items[0]);
		break;
	case PAGE:
		read_page(reader, &glossary->pages);
		break;
	case MAP:
		read_map(reader, &glossary->maps);
		break;
	case THEMES:
		read_themes(reader, &glossary->themes);
		break;
	case SECTORS:
		read_sectors(reader, &glossary->sectors);
		break;
	default:
		read_sources(reader, &glossary->sources);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *file = fuzz_write("input.yaml", data, size);

	check_tree(data, size);
	for (int kind = 0; kind < N_KINDS; kind++) {
		struct glossary glossary = {0};
		struct findings findings;
		struct error error = {0};
		struct reader reader = {&glossary.arena, &findings, &error, file, STATUS_OK};

		findings_init(&findings);
		read_as((enum kind)kind, &reader, &glossary);
		check_findings(&reader);
		findings_release(&findings);
		glossary_release(&glossary);
	}
	return 0;
}
