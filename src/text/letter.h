/* letter.h - the plain letter under an accented one, for this folder's use
 * SPDX-License-Identifier: MIT
 *
 * What the other modules of src/text need most often, without asking ICU.
 */
#ifndef GEIRFA_TEXT_LETTER_H
#define GEIRFA_TEXT_LETTER_H

#include <stdbool.h>

enum { LETTER_COMBINING = 0x300 }; /* the first character that is not a cluster of its own */

/**
 * letter_base - the ASCII letter or digit that a character folds to (text/fold.h)
 *
 * 0 for one that folds to anything else, and for letters beyond Latin Extended-A other than ẁ ẃ ẅ
 * ỳ.
 */
char letter_base(unsigned codepoint);

/** letter_is_apostrophe - one of ' ‘ ’ ʼ */
bool letter_is_apostrophe(unsigned codepoint);

#endif
