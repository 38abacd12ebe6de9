/* digraph.h - where n+g and r+h are two letters in Welsh, for src/text/order.c
 * SPDX-License-Identifier: MIT
 *
 * No collation can know that llongyfarch is llon + cyfarch. The Unicode way to say so is U+034F
 * COMBINING GRAPHEME JOINER between the letters. It belongs in text to be sorted and nowhere else:
 * fonts and FTS5 trip over it.
 */
#ifndef GEIRFA_TEXT_DIGRAPH_H
#define GEIRFA_TEXT_DIGRAPH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

/** digraph_occurs - whether a text holds "ng" or "rh" at all, in any case: most do not, and need no
 * marking */
bool digraph_occurs(const char *text, size_t len);

/** digraph_mark - append a text in normal form C, a CGJ put between n and g, r and h where they are
 * two letters */
void digraph_mark(struct buf *out, const char *text, size_t len);

#endif
