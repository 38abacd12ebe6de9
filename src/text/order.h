/* order.h - alphabetical order and index letters of a language
 * SPDX-License-Identifier: MIT
 *
 * Welsh counts ch dd ff ng ll ph rh th as letters. ICU's collations are used with the n+g and r+h
 * exceptions (llongyfarch, arholiad), which no collation can know.
 */
#ifndef GEIRFA_TEXT_ORDER_H
#define GEIRFA_TEXT_ORDER_H

#include <stddef.h>

#include "base/buf.h"
#include "base/lang.h"

struct order;

/**
 * order_open - the order of one language
 * @out: freed with order_free; NULL on failure
 */
enum status order_open(enum lang lang, struct order **out, struct error *error) MUST_CHECK;

/** order_free - NULL is allowed */
void order_free(struct order *order);

/**
 * order_key - append the sort key of a text: compared with memcmp, the shorter first when one
 * begins the other
 *
 * Punctuation and spaces do not count (ICU "shifted"); case and accents only break ties. The key
 * may hold any byte. Where the rules for n+g and r+h miss a word, sort it by a text with a hyphen
 * between the two letters.
 */
enum status order_key(struct order *order, const char *text, size_t len, struct buf *key,
	struct error *error) MUST_CHECK;

/** order_letters - how many index letters the language has (A, B, C, Ch, D, Dd …) */
size_t order_letters(const struct order *order);

/** order_letter_name - the index letter @i, such as "Ch"; valid while @order is */
const char *order_letter_name(const struct order *order, size_t i);

/** order_alphabet - the same without an order: letter @i of a language's alphabet, static; NULL
 * when it has none of that number */
const char *order_alphabet(enum lang lang, int i);

/** order_letter - the index letter under which a text stands; -1 for one that begins with no letter
 * of the alphabet */
int order_letter(struct order *order, const char *text, size_t len);

/** order_version - a text that changes when keys made earlier may no longer be comparable (the
 * library's version, which is known without opening a collation, and our rules); append */
void order_version(struct buf *out);

#endif
