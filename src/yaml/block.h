/* block.h - where the parts of a block scalar (> or |) stand in its file
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_YAML_BLOCK_H
#define GEIRFA_YAML_BLOCK_H

#include <stddef.h>

struct yaml_block {
	size_t header; /* the byte behind the indicators: ">-", "|2+" */
	size_t body;   /* the first byte of the line below; the file's end when there is none */
	size_t indent; /* spaces before each line; 0 when the value has no line */
	size_t end;    /* the end of the value's last line; @header when it has no line */
};

/**
 * yaml_block_measure - find the parts of a block scalar
 * @text:  the file
 * @start: where its > or | stands
 * @limit: a byte behind its last line and before whatever follows it other than blank lines
 * @value: what it was read as, NUL-terminated
 */
void yaml_block_measure(
	const char *text, size_t start, size_t limit, const char *value, struct yaml_block *block);

/** yaml_line_end - the offset of the new line at or behind @at, or @limit */
size_t yaml_line_end(const char *text, size_t at, size_t limit);

#endif
