/* tree.c - a YAML file read into a tree with exact positions
 * SPDX-License-Identifier: MIT
 */
#include "yaml/tree.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "yaml/block.h"
#include "yaml/check.h"
#include "yaml/problem.h"

/* A collection that is open, and in a mapping the key whose value comes next. */
struct level {
	struct yaml_node *node, *last, *key;
	size_t count;
};

struct reader {
	yaml_parser_t parser;
	struct yaml_places places;
	const char *file;
	struct arena *arena;
	struct error *error;
	struct yaml_node *root;
	bool begun; /* a document has */
	size_t depth;
	struct level levels[YAML_DEPTH_LIMIT];
};

static enum status refuse(const struct reader *reader, size_t line, size_t column,
	const char *message, const char *arg1, const char *arg2)
{
	error_set(reader->error, STATUS_DATA, message, arg1, arg2);
	error_at(reader->error, reader->file, line, column);
	return STATUS_DATA;
}

static enum status refuse_node(const struct reader *reader, const struct yaml_node *node,
	const char *message, const char *arg1, const char *arg2)
{
	return refuse(reader, node->line, node->column, message, arg1, arg2);
}

static struct yaml_node *node_new(
	const struct reader *reader, const yaml_event_t *event, enum yaml_kind kind)
{
	struct yaml_node *node = arena_alloc(reader->arena, sizeof *node);

	if (node) {
		node->kind = kind;
		node->line = event->start_mark.line + 1;
		node->column = event->start_mark.column + 1;
		node->start = yaml_place(&reader->places, event->start_mark.index);
		node->end = yaml_place(&reader->places, event->end_mark.index);
	}
	return node;
}

/* Anchors and tags stand first in their node, and nothing else begins with these characters. */
static enum status check_properties(const struct reader *reader, const struct yaml_node *node)
{
	char first[2] = "";

	if (node->start < node->end)
		first[0] = reader->places.text[node->start];
	if (first[0] != '&' && first[0] != '*' && first[0] != '!')
		return STATUS_OK;
	return refuse_node(reader, node, YAML_NO_PROPERTIES, first, NULL);
}

static enum status check_key(const struct reader *reader, const struct yaml_node *key)
{
	if (key->kind != YAML_SCALAR)
		return refuse_node(
			reader, key, N_("a key cannot be a list or a mapping"), NULL, NULL);
	if (key->len == 0)
		return refuse_node(reader, key, N_("a key is missing here"), NULL, NULL);
	return STATUS_OK;
}

/* YAML lets {a, b} and "? a" stand for keys without values: in a glossary that is a slip. */
static enum status check_colon(const struct reader *reader, const struct yaml_node *value)
{
	const char *text = reader->places.text;
	size_t at = value->key->end;

	while (at < value->start && text[at] != ':')
		at = text[at] == '#' ? yaml_line_end(text, at, value->start) : at + 1;
	if (at < value->start)
		return STATUS_OK;
	return refuse_node(reader, value->key, N_("the key {1} has no colon behind it"),
		value->key->text, NULL);
}

static enum status attach(struct reader *reader, struct yaml_node *node)
{
	struct level *level;

	if (reader->depth == 0) {
		reader->root = node;
		return STATUS_OK;
	}
	level = &reader->levels[reader->depth - 1];
	if (level->node->kind == YAML_MAPPING && !level->key) {
		level->key = node;
		return check_key(reader, node);
	}
	node->key = level->key;
	level->key = NULL;
	if (level->last)
		level->last->next = node;
	else
		level->node->first = node;
	level->last = node;
	level->count++;
	return node->key && node->start == node->end ? check_colon(reader, node) : STATUS_OK;
}

static enum yaml_style scalar_style(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return YAML_SINGLE_QUOTED;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return YAML_DOUBLE_QUOTED;
	case YAML_FOLDED_SCALAR_STYLE:
		return YAML_FOLDED;
	case YAML_LITERAL_SCALAR_STYLE:
		return YAML_LITERAL;
	default:
		return YAML_PLAIN;
	}
}

static enum status take_scalar(struct reader *reader, const yaml_event_t *event)
{
	const char *text = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	struct yaml_node *node = node_new(reader, event, YAML_SCALAR);
	enum status status;

	if (!node)
		return error_no_memory(reader->error);
	status = check_properties(reader, node);
	if (status)
		return status;
	status = yaml_check_value(text, len, reader->error);
	if (status) {
		error_at(reader->error, reader->file, node->line, node->column);
		return status;
	}
	node->style = scalar_style(event->data.scalar.style);
	node->len = len;
	node->text = arena_text(reader->arena, text, len);
	if (!node->text)
		return error_no_memory(reader->error);
	if (node->style == YAML_FOLDED || node->style == YAML_LITERAL) {
		struct yaml_block block;

		yaml_block_measure(reader->places.text, node->start, node->end, node->text, &block);
		node->end = block.end;
	}
	return attach(reader, node);
}

static enum status open_collection(struct reader *reader, const yaml_event_t *event,
	enum yaml_kind kind, enum yaml_style style)
{
	struct yaml_node *node = node_new(reader, event, kind);
	enum status status;
	char number[16];

	if (!node)
		return error_no_memory(reader->error);
	node->style = style;
	status = check_properties(reader, node);
	if (!status && reader->depth == YAML_DEPTH_LIMIT) {
		snprintf(number, sizeof number, "%d", YAML_DEPTH_LIMIT);
		status = refuse_node(reader, node,
			N_("more than {1} levels of lists and mappings inside one another"), number,
			NULL);
	}
	if (!status)
		status = attach(reader, node);
	if (!status)
		reader->levels[reader->depth++] = (struct level){.node = node};
	return status;
}

static int by_key_then_place(const void *a, const void *b)
{
	const struct yaml_node *x = *(struct yaml_node *const *)a,
			       *y = *(struct yaml_node *const *)b;
	int order = strcmp(x->key->text, y->key->text);

	return order ? order : (x->start > y->start) - (x->start < y->start);
}

/* Sorted, because a file may hold tens of thousands of keys. */
static enum status check_duplicates(const struct reader *reader, const struct level *level)
{
	const struct yaml_node **children, *again = NULL, *first = NULL;
	size_t n = 0;
	char line[24];

	if (level->count < 2)
		return STATUS_OK;
	children = malloc(level->count * sizeof *children);
	if (!children)
		return error_no_memory(reader->error);
	for (const struct yaml_node *child = level->node->first; child; child = child->next)
		children[n++] = child;
	qsort(children, n, sizeof *children, by_key_then_place);
	for (size_t i = 1; i < n; i++) {
		if (strcmp(children[i - 1]->key->text, children[i]->key->text) == 0 &&
			(!again || children[i]->start < again->start)) {
			first = children[i - 1];
			again = children[i];
		}
	}
	free(children);
	if (!again)
		return STATUS_OK;
	snprintf(line, sizeof line, "%zu", first->key->line);
	return refuse_node(reader, again->key, N_("the key {1} stands on line {2} already"),
		again->key->text, line);
}

static enum status close_collection(struct reader *reader, const yaml_event_t *event)
{
	const struct level *level = &reader->levels[--reader->depth];
	struct yaml_node *node = level->node;
	char first = reader->places.text[node->start];

	/* libyaml ends a block, and the one pair of [a: b], only where the next thing begins. */
	if (first == '[' || first == '{')
		node->end = yaml_place(&reader->places, event->end_mark.index);
	else if (level->last)
		node->end = level->last->end;
	return node->kind == YAML_MAPPING ? check_duplicates(reader, level) : STATUS_OK;
}

static enum status begin_document(struct reader *reader, const yaml_event_t *event)
{
	size_t line = event->start_mark.line + 1, column = event->start_mark.column + 1;
	bool directives = event->data.document_start.version_directive ||
			  event->data.document_start.tag_directives.start !=
				  event->data.document_start.tag_directives.end;

	if (directives)
		return refuse(reader, line, column, YAML_NO_DIRECTIVES, NULL, NULL);
	if (reader->begun)
		return refuse(
			reader, line, column, N_("a file holds one document only"), NULL, NULL);
	reader->begun = true;
	return STATUS_OK;
}

static enum status take_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		return begin_document(reader, event);
	case YAML_SCALAR_EVENT:
		return take_scalar(reader, event);
	case YAML_ALIAS_EVENT:
		return refuse(reader, event->start_mark.line + 1, event->start_mark.column + 1,
			YAML_NO_PROPERTIES, "*", NULL);
	case YAML_SEQUENCE_START_EVENT:
		return open_collection(reader, event, YAML_SEQUENCE,
			event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? YAML_FLOW
										     : YAML_BLOCK);
	case YAML_MAPPING_START_EVENT:
		return open_collection(reader, event, YAML_MAPPING,
			event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? YAML_FLOW
										   : YAML_BLOCK);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_collection(reader, event);
	default:
		return STATUS_OK;
	}
}

static const struct yaml_node *innermost(const struct reader *reader)
{
	return reader->depth ? reader->levels[reader->depth - 1].node : NULL;
}

static enum status read_events(struct reader *reader)
{
	enum status status;
	bool ended;

	do {
		yaml_event_t event;

		if (!yaml_parser_parse(&reader->parser, &event))
			return yaml_problem(&reader->parser, &reader->places, innermost(reader),
				reader->file, reader->error);
		ended = event.type == YAML_STREAM_END_EVENT;
		status = take_event(reader, &event);
		yaml_event_delete(&event);
	} while (!status && !ended);
	return status;
}

enum status yaml_parse(const char *text, size_t len, const char *file, struct arena *arena,
	struct yaml_node **root, struct error *error)
{
	struct reader reader = {.file = file, .arena = arena, .error = error};
	enum status status = yaml_check_bytes(text, len, file, &reader.places, error);

	*root = NULL;
	if (status)
		goto out;
	if (!yaml_parser_initialize(&reader.parser)) {
		status = error_no_memory(error);
		goto out;
	}
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader.parser, (const unsigned char *)(len ? text : ""), len);
	status = read_events(&reader);
	yaml_parser_delete(&reader.parser);
	/* A file that says "---" and no more has a document, but an empty one. */
	if (!status && reader.root && reader.root->end > reader.root->start)
		*root = reader.root;
out:
	yaml_places_release(&reader.places);
	return status;
}

const struct yaml_node *yaml_get(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *child = map && map->kind == YAML_MAPPING ? map->first : NULL;

	while (child && strcmp(child->key->text, key) != 0)
		child = child->next;
	return child;
}

size_t yaml_count(const struct yaml_node *node)
{
	size_t count = 0;

	for (const struct yaml_node *child = node ? node->first : NULL; child; child = child->next)
		count++;
	return count;
}
