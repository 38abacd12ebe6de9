/* jsonl.c - concepts from a JSON Lines file, one a line
 * SPDX-License-Identifier: MIT
 *
 * A line's JSON becomes a tree like that of a YAML file, so that one table of keys serves both.
 */
#include "glossary/jsonl.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/utf8.h"
#include "glossary/read.h"
#include "yaml/check.h"

#define BLANKS " \t\r"
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

struct jsonl {
	char *path;
	int fd;
	bool ended; /* the file has: what is left is in text */
	uint64_t size, position;
	size_t number;			 /* of the line read last */
	size_t start, end;		 /* of what is in text and not read yet */
	char text[JSONL_LINE_LIMIT + 1]; /* the longest line and its line feed */
};

struct line {
	const char *text; /* good until more is read */
	size_t len;
	bool too_long; /* and all but its end passed over */
};

/* A line's JSON on its way into a tree. */
struct tree {
	struct reader *reader;
	struct yaml_node place; /* of faults and of every node */
	size_t depth, count;
};

static enum status check_kind(const char *path, const struct stat *about, struct error *error)
{
	if (S_ISREG(about->st_mode) || S_ISFIFO(about->st_mode))
		return STATUS_OK;
	if (S_ISDIR(about->st_mode))
		return error_system(error, EISDIR, path);
	error_set(error, STATUS_DATA, N_("this is not an ordinary file"), NULL, NULL);
	error_at(error, path, 0, 0);
	return STATUS_DATA;
}

static enum status refused(int errnum, const char *path, struct error *error)
{
	if (errnum == EINTR)
		return error_set(error, STATUS_STOPPED, N_("the work was interrupted"), NULL, NULL);
	return error_system(error, errnum, path);
}

enum status jsonl_open(const char *path, struct jsonl **out, struct error *error)
{
	struct jsonl *lines = calloc(1, sizeof *lines);
	bool is_stdin = strcmp(path, "-") == 0;
	enum status status = STATUS_OK;
	struct stat about = {0};

	*out = NULL;
	if (!lines)
		return error_no_memory(error);
	lines->path = strdup(path);
	lines->fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (lines->fd < 0 || fstat(lines->fd, &about) < 0)
		status = refused(errno, path, error);
	else if (!lines->path)
		status = error_no_memory(error);
	else if (!is_stdin)
		status = check_kind(path, &about, error);
	if (status) {
		jsonl_close(lines);
		return status;
	}
	if (S_ISREG(about.st_mode))
		lines->size = (uint64_t)about.st_size;
	*out = lines;
	return STATUS_OK;
}

void jsonl_close(struct jsonl *lines)
{
	if (!lines)
		return;
	if (lines->fd > STDIN_FILENO)
		close(lines->fd);
	free(lines->path);
	free(lines);
}

size_t jsonl_line(const struct jsonl *lines)
{
	return lines->number;
}

uint64_t jsonl_size(const struct jsonl *lines)
{
	return lines->size;
}

uint64_t jsonl_position(const struct jsonl *lines)
{
	return lines->position;
}

static void pass_over(struct jsonl *lines, size_t len)
{
	lines->start += len;
	lines->position += len;
}

/* Read on behind what is there, which is less than a full text. */
static enum status fill(struct jsonl *lines, struct error *error)
{
	ssize_t n;

	if (lines->start) {
		memmove(lines->text, lines->text + lines->start, lines->end - lines->start);
		lines->end -= lines->start;
		lines->start = 0;
	}
	n = read(lines->fd, lines->text + lines->end, sizeof lines->text - lines->end);
	if (n < 0)
		return refused(errno, lines->path, error);
	lines->ended = n == 0;
	lines->end += (size_t)n;
	return STATUS_OK;
}

/* The next line without its line feed; its text is NULL at the file's end and after a failure. */
static enum status next_line(struct jsonl *lines, struct line *line, struct error *error)
{
	size_t len = 0; /* of the line, as far as it is known */
	enum status status = STATUS_OK;

	*line = (struct line){0};
	while (!status) {
		const char *text = lines->text + lines->start;
		size_t there = lines->end - lines->start;
		const char *feed = memchr(text + len, '\n', there - len);

		len = feed ? (size_t)(feed - text) : there;
		if (feed || (lines->ended && (len || line->too_long))) {
			line->text = text;
			line->len = len;
			lines->number++;
			pass_over(lines, feed ? len + 1 : len);
			break;
		}
		if (lines->ended)
			break;
		if (len == sizeof lines->text) {
			line->too_long = true;
			pass_over(lines, len);
			len = 0;
		}
		status = fill(lines, error);
	}
	return status;
}

static bool is_blank(const struct line *line)
{
	size_t at = 0;

	while (at < line->len && memchr(BLANKS, line->text[at], strlen(BLANKS)))
		at++;
	return at == line->len && !line->too_long;
}

static void fault(struct tree *tree, const char *rule, const char *message, const char *arg)
{
	fields_fault(tree->reader, &tree->place, rule, message, arg);
}

static void fault_number(struct tree *tree, const char *message, int limit)
{
	char number[16];

	snprintf(number, sizeof number, "%d", limit);
	fault(tree, "unreadable", message, number);
}

static void fault_depth(struct tree *tree)
{
	fault_number(tree, N_("more than {1} levels of lists and mappings inside one another"),
		YAML_DEPTH_LIMIT);
}

/* Each of those that make a node returns NULL after a fault. */

static struct yaml_node *node_new(struct tree *tree, enum yaml_kind kind)
{
	struct yaml_node *node = arena_alloc(tree->reader->arena, sizeof *node);

	if (!node) {
		fields_no_memory(tree->reader);
		return NULL;
	}
	*node = tree->place;
	node->kind = kind;
	return node;
}

static struct yaml_node *scalar_new(struct tree *tree, const char *text, size_t len)
{
	struct yaml_node *node = node_new(tree, YAML_SCALAR);

	if (!node)
		return NULL;
	node->len = len;
	node->text = arena_text(tree->reader->arena, text, len);
	if (!node->text) {
		fields_no_memory(tree->reader);
		return NULL;
	}
	return node;
}

static struct yaml_node *take_text(struct tree *tree, const json_t *json)
{
	const char *text = json_string_value(json);
	size_t len = json_string_length(json);
	struct error error;

	if (yaml_check_value(text, len, &error)) {
		fault(tree, "unreadable", error.message, error.args[0]);
		return NULL;
	}
	if (memchr(text, '\n', len)) {
		fault(tree, "unreadable", N_("the character {1} is not allowed in a value"),
			"U+000A");
		return NULL;
	}
	return scalar_new(tree, text, len);
}

static struct yaml_node *take(struct tree *tree, const char *key, json_t *json);

static struct yaml_node *take_array(struct tree *tree, const char *key, json_t *json)
{
	struct yaml_node *list = node_new(tree, YAML_SEQUENCE), **place;

	if (!list)
		return NULL;
	place = &list->first;
	for (size_t i = 0; i < json_array_size(json); i++) {
		*place = take(tree, key, json_array_get(json, i));
		if (!*place)
			return NULL;
		place = &(*place)->next;
	}
	return list;
}

static struct yaml_node *take_object(struct tree *tree, json_t *json)
{
	struct yaml_node *map = node_new(tree, YAML_MAPPING), **place;

	if (!map)
		return NULL;
	place = &map->first;
	for (void *at = json_object_iter(json); at; at = json_object_iter_next(json, at)) {
		const char *key = json_object_iter_key(at);

		*place = take(tree, key, json_object_iter_value(at));
		if (!*place)
			return NULL;
		(*place)->key = scalar_new(tree, key, strlen(key));
		if (!(*place)->key)
			return NULL;
		place = &(*place)->next;
	}
	return map;
}

static struct yaml_node *take_collection(struct tree *tree, const char *key, json_t *json)
{
	struct yaml_node *node;

	if (tree->depth == YAML_DEPTH_LIMIT) {
		fault_depth(tree);
		return NULL;
	}
	tree->depth++;
	node = json_is_array(json) ? take_array(tree, key, json) : take_object(tree, json);
	tree->depth--;
	return node;
}

/* A value and what it holds. @key: the innermost key that it stands under. */
static struct yaml_node *take(struct tree *tree, const char *key, json_t *json)
{
	if (tree->count++ == JSONL_VALUE_COUNT_LIMIT) {
		fault_number(tree, N_("more than {1} values on one line"), JSONL_VALUE_COUNT_LIMIT);
		return NULL;
	}
	switch (json_typeof(json)) {
	case JSON_STRING:
		return take_text(tree, json);
	case JSON_TRUE:
		return scalar_new(tree, "yes", strlen("yes"));
	case JSON_FALSE:
		return scalar_new(tree, "no", strlen("no"));
	case JSON_NULL:
		fault(tree, "empty-value", N_("‘{1}’ is null: leave the key out"), key);
		return NULL;
	case JSON_INTEGER:
	case JSON_REAL:
		fault(tree, "wrong-kind", N_("‘{1}’ has a number: write it in quotes"), key);
		return NULL;
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	return take_collection(tree, key, json);
}

/* What jansson found wrong, in our words. Where memory ran out it has no code, or that of whatever
 * it could not read then. */
static void fault_json(struct tree *tree, const struct line *line, const json_error_t *problem)
{
	if (errno == ENOMEM) {
		fields_no_memory(tree->reader);
		return;
	}
	if (problem->column > 0)
		tree->place.column = (size_t)problem->column;
	switch (json_error_code(problem)) {
	case json_error_unknown:
	case json_error_out_of_memory:
		fields_no_memory(tree->reader);
		break;
	case json_error_invalid_utf8:
		tree->place.column =
			utf8_count(line->text, utf8_invalid(line->text, line->len)) + 1;
		fault(tree, "unreadable", N_("this is not UTF-8"), NULL);
		break;
	case json_error_duplicate_key:
		fault(tree, "unreadable", N_("this key comes twice"), NULL);
		break;
	case json_error_premature_end_of_input:
		fault(tree, "unreadable", N_("the line ends before its JSON does"), NULL);
		break;
	case json_error_end_of_input_expected:
		fault(tree, "unreadable", N_("nothing more is expected here"), NULL);
		break;
	case json_error_null_character:
	case json_error_null_byte_in_key:
		fault(tree, "unreadable", N_("the character {1} is not allowed"), "U+0000");
		break;
	case json_error_numeric_overflow:
		fault(tree, "wrong-kind", N_("the number is too large"), NULL);
		break;
	case json_error_stack_overflow:
		fault_depth(tree);
		break;
	default:
		fault(tree, "unreadable", N_("this is not JSON"), NULL);
	}
}

/* What jansson is not shown: no JSON begins with a byte order mark, and it passes over a NUL that
 * stands right behind a word. */
static bool check_bytes(struct tree *tree, const struct line *line)
{
	size_t mark = strlen(BYTE_ORDER_MARK);
	const char *nul;

	if (line->too_long) {
		fault_number(tree, N_("the line is longer than {1} KiB"), JSONL_LINE_LIMIT / 1024);
		return false;
	}
	if (line->len >= mark && memcmp(line->text, BYTE_ORDER_MARK, mark) == 0) {
		fault(tree, "unreadable",
			N_("a byte order mark is not allowed: save the file as UTF-8 without it"),
			NULL);
		return false;
	}
	nul = memchr(line->text, '\0', line->len);
	if (nul) {
		tree->place.column = utf8_count(line->text, (size_t)(nul - line->text)) + 1;
		fault(tree, "unreadable", N_("the character {1} is not allowed"), "U+0000");
	}
	return !nul;
}

/* What an entry mentions is told of it, and is no part of it. */
static struct yaml_node *take_concept(struct tree *tree, json_t *json)
{
	json_object_del(json, "mentions");
	return take(tree, "", json);
}

static void read_line(
	struct reader *reader, const struct line *line, size_t number, struct concept *concept)
{
	struct tree tree = {.reader = reader, .place = {.line = number, .column = 1}};
	const struct yaml_node *root = NULL;
	json_error_t problem;
	json_t *json;

	if (!check_bytes(&tree, line))
		return;
	errno = 0;
	json = json_loadb(
		line->text, line->len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &problem);
	if (!json)
		fault_json(&tree, line, &problem);
	else if (!json_is_object(json))
		fault(&tree, "wrong-kind", N_("keys with values are expected here"), NULL);
	else
		root = take_concept(&tree, json);
	json_decref(json);
	if (root)
		read_concept_node(reader, root, concept);
}

enum status jsonl_next(struct jsonl *lines, struct arena *arena, struct concept *concept,
	bool *more, struct findings *findings, struct error *error)
{
	struct reader reader = {arena, findings, error, lines->path, STATUS_OK};
	struct error trouble;
	struct line line;

	memset(concept, 0, sizeof *concept);
	do
		reader.status = next_line(lines, &line, &trouble);
	while (line.text && is_blank(&line));
	if (line.text) {
		read_line(&reader, &line, lines->number, concept);
	} else if (reader.status) {
		if (reader.status != STATUS_STOPPED)
			findings_add(findings, GRADE_ERROR, "unreadable", &trouble, NULL);
		if (error)
			*error = trouble;
	}
	if (reader.status)
		memset(concept, 0, sizeof *concept);
	*more = line.text && reader.status != STATUS_NO_MEMORY;
	return reader.status;
}
