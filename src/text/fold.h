/* fold.h - text brought to the form in which words are compared
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TEXT_FOLD_H
#define GEIRFA_TEXT_FOLD_H

#include <stddef.h>

#include "base/buf.h"

/**
 * fold_nfc - append @text in Unicode normal form C
 *
 * Bad UTF-8 becomes U+FFFD. Memory failure shows in @out (base/buf.h).
 */
void fold_nfc(struct buf *out, const char *text, size_t len);

/** fold_is_nfc - whether a text is well-formed UTF-8 in normal form C */
bool fold_is_nfc(const char *text, size_t len);

/**
 * fold_word - append a text folded: NFKD, full case folding, accents and other combining marks
 * dropped
 *
 * ŵ and ŷ fold to w and y, ß to ss, ﬁ to fi; soft hyphen, ZWJ, ZWNJ, ZWSP and CGJ vanish. Spaces
 * and punctuation stay. Idempotent: folding a folded text changes nothing. The fold of a
 * concatenation is not assumed to be a concatenation.
 */
void fold_word(struct buf *out, const char *text, size_t len);

/**
 * fold_key - append the words of a text (text/words.h), folded, with one space between
 *
 * "Tŷ-Bach" gives "ty bach", "sy'n" gives "sy n". Two terms with one key are the same but for case,
 * accents and punctuation.
 */
void fold_key(struct buf *out, const char *text, size_t len);

/** fold_squash - append the words of a text, folded, with nothing between: "well-being" gives
 * "wellbeing" */
void fold_squash(struct buf *out, const char *text, size_t len);

/**
 * fold_spelling - append a text as a person would spell it on purpose: NFC, blanks at the ends
 * dropped and runs of blanks one space, every apostrophe (' ’ ‘ ʼ) the ASCII one and every hyphen
 * (- ‐ ‑) the ASCII one
 *
 * Two texts with one spelling are exact matches of each other: case and accents still count.
 */
void fold_spelling(struct buf *out, const char *text, size_t len);

#endif
