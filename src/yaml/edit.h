/* edit.h - a YAML file changed in one value, every other byte left as the person wrote it
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_YAML_EDIT_H
#define GEIRFA_YAML_EDIT_H

#include <stddef.h>

#include "base/buf.h"
#include "yaml/tree.h"

/**
 * yaml_find - the node at a path
 * @path: keys and 0-based positions joined by dots: "definition.cy", "terms.cy.0.plural"; "" is the
 * root. A key that has a dot itself cannot be named.
 *
 * Returns NULL when there is none.
 */
const struct yaml_node *yaml_find(const struct yaml_node *root, const char *path);

/**
 * yaml_replace - a file's text with one scalar replaced
 * @text:  the file as it is
 * @len:   bytes
 * @file:  name for error messages
 * @path:  as for yaml_find; must name a scalar
 * @value: the new value: one paragraph of UTF-8 without control characters
 * @out:   the new file is appended
 *
 * Keeps the scalar's style where it can hold the value: a folded block stays a folded block with
 * its indent, its width and the comment behind its header (but ends as ">-", without a new line), a
 * plain scalar stays plain unless it must be quoted. All bytes before and behind the value
 * (yaml/tree.h) are unchanged; the value that is there already leaves the file as it is. The result
 * is parsed again and compared before it is given out.
 *
 * STATUS_NOT_FOUND when the path names nothing, STATUS_DATA when the file or the value cannot be
 * read or the result would read differently; then nothing is appended.
 */
enum status yaml_replace(const char *text, size_t len, const char *file, const char *path,
	const char *value, struct buf *out, struct error *error) MUST_CHECK;

#endif
