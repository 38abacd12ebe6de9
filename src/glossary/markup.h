/* markup.h - the one mark-up of the glossary's texts: *…* around a cited word
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_MARKUP_H
#define GEIRFA_GLOSSARY_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

/**
 * markup_next_span - the next stretch of a text that is cited or not
 * @at:    where to begin; moved behind the stretch; 0 at first
 * @start: the stretch, without its marks
 * @len:   its bytes
 * @cited: whether it stood between marks; a mark without its fellow is text
 *
 * Returns false at the end.
 */
bool markup_next_span(const char *text, size_t *at, size_t *start, size_t *len, bool *cited);

#endif
