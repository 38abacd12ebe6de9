/* utf8.h - UTF-8 read and written one character at a time
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_UTF8_H
#define GEIRFA_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>

enum { UTF8_MAX = 4, UTF8_REPLACEMENT = 0xFFFD };

/**
 * utf8_decode - the first character of a text
 * @text:      bytes, need not end in NUL
 * @len:       how many; at least 1
 * @codepoint: the character, or U+FFFD for a bad sequence
 *
 * Overlong forms, surrogates and values over U+10FFFF are bad. Returns the bytes read: 1 to 4, and
 * 1 where the sequence is bad.
 */
size_t utf8_decode(const char *text, size_t len, unsigned *codepoint);

/**
 * utf8_encode - a character as bytes
 * @bytes: room for UTF8_MAX; no NUL is written
 *
 * What is not a Unicode scalar value is written as U+FFFD. Returns the bytes written.
 */
size_t utf8_encode(unsigned codepoint, char *bytes);

/** utf8_before - where the character (or bad byte) that ends at byte @at begins; 0 when @at is 0 */
size_t utf8_before(const char *text, size_t at);

/** utf8_cut - the longest length at most @max bytes (and @len) that does not split a character */
size_t utf8_cut(const char *text, size_t len, size_t max);

/** utf8_invalid - the offset of the first bad byte, or @len when there is none */
size_t utf8_invalid(const char *text, size_t len);

/**
 * utf8_is_hidden - whether a character cannot be seen or reorders a line
 * @before: the character it follows, 0 for none and for a hidden one
 *
 * Joiners (U+200C, U+200D) are hidden where they have nothing to join: behind Latin, Greek and
 * Cyrillic letters, figures and punctuation. They are none in emoji and in the scripts that need
 * them.
 */
bool utf8_is_hidden(unsigned codepoint, unsigned before);

/** utf8_is_mark - whether a character of the blocks of combining marks is put on the one before it;
 * marks of single scripts are none here */
bool utf8_is_mark(unsigned codepoint);

/** utf8_count - how many characters, a bad byte counting as one */
size_t utf8_count(const char *text, size_t len);

#endif
