/* pack.h - a concept or a term as bytes, to be put aside while an index is built
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. For a temporary file of our own, read back by the program that wrote it.
 * Where a text stood in its source is not kept.
 */
#ifndef GEIRFA_INDEX_PACK_H
#define GEIRFA_INDEX_PACK_H

#include "base/arena.h"
#include "base/buf.h"
#include "glossary/concept.h"

/** pack_concept - append a concept but for its terms */
void pack_concept(struct buf *out, const struct concept *concept);

/** pack_term - append a term */
void pack_term(struct buf *out, const struct term *term);

/**
 * unpack_concept - read what pack_concept wrote
 * @bytes: its texts point there
 * @arena: for its lists
 */
enum status unpack_concept(const char *bytes, size_t len, struct arena *arena,
	struct concept *concept, struct error *error) MUST_CHECK;

/** unpack_term - read what pack_term wrote; else as unpack_concept */
enum status unpack_term(const char *bytes, size_t len, struct arena *arena, struct term *term,
	struct error *error) MUST_CHECK;

#endif
