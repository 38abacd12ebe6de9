/* words.c - a text taken apart into words
 * SPDX-License-Identifier: MIT
 */
#include "text/words.h"

#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/letter.h"

enum role {
	ROLE_APART,    /* stands between words */
	ROLE_INSIDE,   /* belongs to the word before it, but makes no word alone */
	ROLE_MAKES_UP, /* makes up words */
};

/* Latin Extended-B ends at U+024F; between here and there only × and ÷ are no letters. */
enum { LATIN_FIRST = 0xC0, LATIN_LAST = 0x24F };

static enum role role_by_category(unsigned c)
{
	uint32_t category = U_GET_GC_MASK((UChar32)c);

	if (letter_is_apostrophe(c))
		return ROLE_APART;
	if (c == 0xAD || (c >= 0x200B && c <= 0x200D))
		return ROLE_INSIDE;
	/* The voice marks of halfwidth kana are letters by category but fold to marks. */
	if ((category & U_GC_M_MASK) || c == 0xFF9E || c == 0xFF9F)
		return ROLE_INSIDE;
	return category & (U_GC_L_MASK | U_GC_N_MASK) ? ROLE_MAKES_UP : ROLE_APART;
}

static bool is_ascii_alnum(unsigned c)
{
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
}

/* The role of the first character; *size is its bytes. */
static enum role role_at(const char *text, size_t len, size_t *size)
{
	unsigned c = (unsigned char)*text;

	*size = 1;
	if (c < 0x80)
		return is_ascii_alnum(c) ? ROLE_MAKES_UP : ROLE_APART;
	*size = utf8_decode(text, len, &c);
	if (c >= LATIN_FIRST && c <= LATIN_LAST)
		return c == 0xD7 || c == 0xF7 ? ROLE_APART : ROLE_MAKES_UP;
	return role_by_category(c);
}

/* Whether the first @len bytes of @text are one apostrophe. */
static bool is_apostrophe(const char *text, size_t len)
{
	unsigned c;

	return len > 0 && utf8_decode(text, len, &c) == len && letter_is_apostrophe(c);
}

static bool apostrophe_and_word(const char *text, size_t len)
{
	unsigned c;
	size_t size, ignored;

	if (len == 0)
		return false;
	size = utf8_decode(text, len, &c);
	return letter_is_apostrophe(c) && size < len &&
	       role_at(text + size, len - size, &ignored) == ROLE_MAKES_UP;
}

bool words_next(const char *text, size_t len, size_t *at, struct word *word)
{
	size_t before = *at, start = before, end, size = 0;

	while (start < len && role_at(text + start, len - start, &size) != ROLE_MAKES_UP)
		start += size;
	for (end = start; end < len; end += size) {
		size = 1;
		if (is_ascii_alnum((unsigned char)text[end]))
			continue;
		if (role_at(text + end, len - end, &size) == ROLE_APART)
			break;
	}
	*at = end;
	*word = (struct word){.start = start, .end = end};
	if (start == end)
		return false;
	word->after_apostrophe = before > 0 && is_apostrophe(text + before, start - before);
	word->before_apostrophe = apostrophe_and_word(text + end, len - end);
	return true;
}

bool words_is_clitic(const char *folded, const struct word *word, bool welsh)
{
	static const char *const welsh_after[] = {"r", "n", "i", "w", "u", "ch", "m", "th"};

	if (!welsh)
		return word->after_apostrophe && strcmp(folded, "s") == 0;
	if (word->before_apostrophe && (strcmp(folded, "f") == 0 || strcmp(folded, "d") == 0))
		return true;
	for (size_t i = 0; word->after_apostrophe && i < sizeof welsh_after / sizeof *welsh_after;
		i++) {
		if (strcmp(folded, welsh_after[i]) == 0)
			return true;
	}
	return false;
}

bool words_end_in_blank(const char *text, size_t len)
{
	size_t last = utf8_before(text, len);
	unsigned c;

	if (len == 0)
		return false;
	utf8_decode(text + last, len - last, &c);
	return u_isUWhiteSpace((UChar32)c);
}
