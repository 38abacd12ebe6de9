/* edit.c - a YAML file changed in one value, every other byte left as the person wrote it
 * SPDX-License-Identifier: MIT
 */
#include "yaml/edit.h"

#include <string.h>

#include "base/utf8.h"
#include "yaml/block.h"
#include "yaml/check.h"
#include "yaml/write.h"

enum {
	BLOCK_INDENT = 2,  /* spaces, from the collection to the text */
	NARROW_LEAST = 60, /* columns: nobody folds a text at fewer */
};

/* A node and what its surroundings mean for writing it. */
struct spot {
	const struct yaml_node *node;
	bool in_flow;  /* inside [ ] or { } */
	size_t indent; /* spaces before the lines of a block that stands here */
};

/* What is to be done: the file, the place in it and the new value. */
struct edit {
	const char *text;
	size_t text_len;
	const char *file;
	const struct yaml_node *root;
	struct spot spot;
	const char *value;
	size_t len;
};

static const struct yaml_node *child_at(
	const struct yaml_node *list, const char *digits, size_t len)
{
	const struct yaml_node *child = list->first;
	size_t position = 0;

	if (len == 0 || len > 9)
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if (digits[i] < '0' || digits[i] > '9')
			return NULL;
		position = position * 10 + (size_t)(digits[i] - '0');
	}
	while (child && position--)
		child = child->next;
	return child;
}

static const struct yaml_node *child_called(
	const struct yaml_node *map, const char *name, size_t len)
{
	const struct yaml_node *child = map->first;

	while (child && (child->key->len != len || memcmp(child->key->text, name, len) != 0))
		child = child->next;
	return child;
}

static struct spot walk(const struct yaml_node *root, const char *path)
{
	struct spot spot = {.node = root, .indent = BLOCK_INDENT};
	bool more = *path != '\0';

	while (spot.node && more) {
		const struct yaml_node *parent = spot.node;
		size_t len = strcspn(path, ".");

		if (parent->kind == YAML_MAPPING)
			spot.node = child_called(parent, path, len);
		else if (parent->kind == YAML_SEQUENCE)
			spot.node = child_at(parent, path, len);
		else
			spot.node = NULL;
		spot.in_flow = spot.in_flow || parent->style == YAML_FLOW;
		spot.indent = parent->column - 1 + BLOCK_INDENT;
		more = path[len] == '.';
		path += len + more;
	}
	return spot;
}

const struct yaml_node *yaml_find(const struct yaml_node *root, const char *path)
{
	return walk(root, path).node;
}

/* The columns at which the person folded a block: its longest line, if that is wider than our
 * width, or if our width would have put another word on one of the lines. Lines that are all short
 * say nothing. */
static size_t fold_cols(const char *text, const struct yaml_block *block)
{
	size_t longest = 0, before = 0, line_end;
	bool narrow = false;

	for (size_t at = block->body; at < block->end; at = line_end + 1) {
		size_t word = at + block->indent;
		const char *space;

		line_end = yaml_line_end(text, at, block->end);
		if (word >= line_end || text[word] == ' ') {
			before = 0;
			continue;
		}
		space = memchr(text + word, ' ', line_end - word);
		if (before) {
			size_t word_len = space ? (size_t)(space - text) - word : line_end - word;

			narrow = narrow ||
				 before + 1 + utf8_count(text + word, word_len) <= YAML_WIDTH;
		}
		before = utf8_count(text + at, line_end - at);
		if (before > longest)
			longest = before;
	}
	narrow = narrow && longest >= NARROW_LEAST;
	return narrow || longest > YAML_WIDTH ? longest : YAML_WIDTH;
}

/* A block scalar with a new value: a block still, unless it cannot hold the value. */
static void write_block(struct buf *out, const struct edit *edit)
{
	const struct yaml_node *node = edit->spot.node;
	bool folded = node->style == YAML_FOLDED, has_lines, stays;
	struct yaml_block block;
	size_t rest, indent; /* rest: bytes behind the header on its line, perhaps a comment */

	yaml_block_measure(edit->text, node->start, node->end, node->text, &block);
	has_lines = block.end > block.header;
	rest = yaml_line_end(edit->text, block.header, edit->text_len) - block.header;
	indent = block.indent ? block.indent : edit->spot.indent;
	if (folded)
		stays = yaml_can_fold(edit->value, edit->len);
	else
		stays = edit->len && edit->value[0] != ' ';
	/* Without lines the node ends before the rest, so that new lines would come before it. */
	if (!has_lines && rest)
		stays = false;

	if (stays)
		buf_add_str(out, folded ? ">-" : "|-");
	else
		yaml_write_scalar(out, edit->value, edit->len, false);
	if (has_lines)
		buf_add(out, edit->text + block.header, rest);
	if (!stays)
		return;
	buf_add_char(out, '\n');
	if (folded) {
		yaml_write_lines(
			out, edit->value, edit->len, indent, fold_cols(edit->text, &block));
	} else {
		buf_add_repeat(out, " ", indent);
		buf_add(out, edit->value, edit->len);
	}
}

static void write_value(struct buf *out, const struct edit *edit)
{
	const struct yaml_node *node = edit->spot.node;

	switch (node->style) {
	case YAML_FOLDED:
	case YAML_LITERAL:
		write_block(out, edit);
		break;
	case YAML_SINGLE_QUOTED:
		yaml_write_single(out, edit->value, edit->len);
		break;
	case YAML_DOUBLE_QUOTED:
		yaml_write_double(out, edit->value, edit->len);
		break;
	default:
		/* A value that was left out stands directly behind its colon or hyphen. */
		if (node->start == node->end && node->start && edit->text[node->start - 1] != ' ')
			buf_add_char(out, ' ');
		yaml_write_scalar(out, edit->value, edit->len, edit->spot.in_flow);
	}
}

static bool has_text(const struct yaml_node *node, const char *text, size_t len)
{
	return node->len == len && memcmp(node->text, text, len) == 0;
}

/* Whether two nodes, with all that is in them, are the same but for the edit. */
static bool is_as_wanted(
	const struct yaml_node *before, const struct yaml_node *after, const struct edit *edit)
{
	if (before->kind != after->kind)
		return false;
	if (before->key && !has_text(after->key, before->key->text, before->key->len))
		return false;
	if (before == edit->spot.node)
		return has_text(after, edit->value, edit->len);
	if (before->kind == YAML_SCALAR)
		return has_text(after, before->text, before->len);
	before = before->first;
	after = after->first;
	while (before && after && is_as_wanted(before, after, edit)) {
		before = before->next;
		after = after->next;
	}
	return !before && !after;
}

/* Puts the value in its place and reads the result. */
static enum status replace(
	const struct edit *edit, struct arena *arena, struct buf *changed, struct error *error)
{
	const struct yaml_node *node = edit->spot.node;
	struct yaml_node *again = NULL;
	enum status status;

	buf_add(changed, edit->text, node->start);
	write_value(changed, edit);
	buf_add(changed, edit->text + node->end, edit->text_len - node->end);
	status = buf_status(changed, error);
	if (!status)
		status = yaml_parse(changed->data, changed->len, edit->file, arena, &again, error);
	if (!status && !(again && is_as_wanted(edit->root, again, edit))) {
		status = error_set(
			error, STATUS_DATA, N_("the new value cannot stand here"), NULL, NULL);
		error_at(error, edit->file, node->line, node->column);
	}
	return status;
}

/* Finds the place and refuses what can be refused before anything is written. */
static enum status find_place(struct edit *edit, const char *path, struct error *error)
{
	const struct yaml_node *node;
	enum status status;

	edit->spot = walk(edit->root, path);
	node = edit->spot.node;
	if (!node) {
		error_set(error, STATUS_NOT_FOUND, N_("there is no {1} in this file"), path, NULL);
		error_at(error, edit->file, 0, 0);
		return STATUS_NOT_FOUND;
	}
	if (node->kind != YAML_SCALAR)
		status = error_set(error, STATUS_DATA, N_("{1} is a list or a mapping, not a text"),
			path, NULL);
	else if (memchr(edit->value, '\n', edit->len))
		status = error_set(
			error, STATUS_DATA, N_("the new value has more than one line"), NULL, NULL);
	else
		status = yaml_check_value(edit->value, edit->len, error);
	if (status)
		error_at(error, edit->file, node->line, node->column);
	return status;
}

enum status yaml_replace(const char *text, size_t len, const char *file, const char *path,
	const char *value, struct buf *out, struct error *error)
{
	struct edit edit = {
		.text = text, .text_len = len, .file = file, .value = value, .len = strlen(value)};
	struct yaml_node *root;
	struct arena arena;
	struct buf changed;
	enum status status;

	arena_init(&arena);
	buf_init(&changed);
	status = yaml_parse(text, len, file, &arena, &root, error);
	if (status)
		goto out;
	edit.root = root;
	status = find_place(&edit, path, error);
	if (status)
		goto out;
	if (has_text(edit.spot.node, value, edit.len))
		buf_add(&changed, text, len);
	else
		status = replace(&edit, &arena, &changed, error);
	if (!status)
		status = buf_status(&changed, error);
	if (!status) {
		buf_add(out, changed.data, changed.len);
		status = buf_status(out, error);
	}
out:
	buf_release(&changed);
	arena_release(&arena);
	return status;
}
