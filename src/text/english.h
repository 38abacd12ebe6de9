/* english.h - the stem that the forms of an English word share
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TEXT_ENGLISH_H
#define GEIRFA_TEXT_ENGLISH_H

#include <stddef.h>

#include "base/buf.h"

struct english;

/**
 * english_open - what stemming needs
 * @out: freed with english_free; NULL on failure. One thread at a time may use it
 */
enum status english_open(struct english **out, struct error *error) MUST_CHECK;

/** english_free - NULL is allowed */
void english_free(struct english *english);

/**
 * english_stem - append the stem of a word: Snowball's English algorithm, also called Porter 2
 * @word: folded (text/fold.h)
 * @len:  bytes
 * @out:  "prescrib" for prescribe, prescribes, prescribed and prescribing; memory failure shows in
 * it (base/buf.h)
 *
 * A stem is for comparing and need not be a word. What is too long to be an English word is its own
 * stem. Source: https://snowballstem.org/algorithms/english/stemmer.html
 */
void english_stem(struct english *english, const char *word, size_t len, struct buf *out);

#endif
