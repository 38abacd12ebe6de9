/* write.h - a new concept's file in the house layout
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_WRITE_H
#define GEIRFA_GLOSSARY_WRITE_H

#include "base/buf.h"
#include "glossary/concept.h"

/**
 * concept_write - append a concept as the text of its file
 *
 * Keys in the order of doc/glossary.md, what is not given left out, defaults not written. Reading
 * it back gives an equal concept.
 */
void concept_write(const struct concept *concept, struct buf *out);

#endif
