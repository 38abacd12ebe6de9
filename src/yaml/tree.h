/* tree.h - a YAML file read into a tree with exact positions
 * SPDX-License-Identifier: MIT
 *
 * A small, strict YAML: one document of scalars, sequences and mappings. These are errors with
 * file, line and column: anchors, aliases, tags and directives; keys that come twice, are empty,
 * are not scalars or have no colon; bad UTF-8, a byte order mark, carriage returns, tabs in the
 * indent, and in values every character that is no text (controls, tabs, U+0085, U+2028, U+2029),
 * escaped or not; files, values and nesting over their limits.
 */
#ifndef GEIRFA_YAML_TREE_H
#define GEIRFA_YAML_TREE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/status.h"

enum {
	YAML_FILE_LIMIT = 256 * 1024, /* bytes of a file */
	YAML_VALUE_LIMIT = 16 * 1024, /* bytes of one scalar */
	YAML_DEPTH_LIMIT = 16,	      /* sequences and mappings inside one another */
};

enum yaml_kind { YAML_SCALAR, YAML_SEQUENCE, YAML_MAPPING };

enum yaml_style {
	YAML_PLAIN,
	YAML_SINGLE_QUOTED,
	YAML_DOUBLE_QUOTED,
	YAML_FOLDED,
	YAML_LITERAL,
	YAML_FLOW,
	YAML_BLOCK
};

/* A node; the children of a collection are linked. All memory is the arena's. A value that was left
 * out ("key:") is a plain scalar with empty text, whose start and end are the place for it. */
struct yaml_node {
	enum yaml_kind kind;
	enum yaml_style style;
	const char *text;	 /* scalar: its value, NUL-terminated, no NUL inside; else NULL */
	size_t len;		 /* bytes of text */
	struct yaml_node *key;	 /* in a mapping: this node's key (a scalar); else NULL */
	struct yaml_node *first; /* collection: first child, NULL when empty */
	struct yaml_node *next;	 /* sibling */
	size_t line, column;	 /* 1-based; column in characters */
	size_t start; /* bytes of the file that hold the value as written: with quotes or block */
	size_t end;   /* header, without blank lines and comments behind it; end exclusive */
};

/**
 * yaml_parse - read a text
 * @text:  the file's bytes
 * @len:   how many
 * @file:  its name for error messages
 * @arena: holds the tree; the tree does not point into @text
 * @root:  the document's node; NULL for an empty document and on failure
 * @error: where and why, one of our own messages
 *
 * Returns STATUS_DATA for a file that breaks a rule, or STATUS_NO_MEMORY.
 */
enum status yaml_parse(const char *text, size_t len, const char *file, struct arena *arena,
	struct yaml_node **root, struct error *error) MUST_CHECK;

/** yaml_get - the child of a mapping under a key; NULL when there is none or @map is no mapping */
const struct yaml_node *yaml_get(const struct yaml_node *map, const char *key);

/** yaml_count - how many children; 0 for NULL */
size_t yaml_count(const struct yaml_node *node);

#endif
