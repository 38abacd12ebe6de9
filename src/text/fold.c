/* fold.c - text brought to the form in which words are compared
 * SPDX-License-Identifier: MIT
 */
#include "text/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/letter.h"
#include "text/words.h"

enum {
	PIECE = 1024,		 /* UTF-16 units normalised at a time */
	PIECE_NFC = 3 * PIECE,	 /* NFC makes no text longer than that */
	DECOMPOSED = 32,	 /* units; the longest compatibility decomposition has 18 */
	FOLDED = 3 * DECOMPOSED, /* a unit becomes at most 3 */
};

static const UNormalizer2 *nfc(void)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFCInstance(&status);

	return U_SUCCESS(status) ? form : NULL;
}

static const UNormalizer2 *nfkc(void)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFKCInstance(&status);

	return U_SUCCESS(status) ? form : NULL;
}

static void add_wide(struct buf *out, const UChar *wide, int32_t units)
{
	for (int32_t at = 0; at < units;) {
		UChar32 c;

		U16_NEXT(wide, at, units, c);
		buf_add_codepoint(out, (unsigned)c);
	}
}

/*
 * Takes the beginning of a text that can be normalised by itself, as UTF-16, and returns its bytes.
 * Only a letter with more marks than PIECE is cut where it should not be: sorting such a heap of
 * marks would take quadratic time.
 */
static size_t take_piece(
	const char *text, size_t len, const UNormalizer2 *form, UChar wide[PIECE], int32_t *units)
{
	size_t at = 0, cut = 0;
	int32_t n = 0;

	*units = 0;
	while (at < len && n < PIECE - 1) {
		unsigned c;
		size_t size = utf8_decode(text + at, len - at, &c);

		if (at > 0 && unorm2_hasBoundaryBefore(form, (UChar32)c)) {
			cut = at;
			*units = n;
		}
		U16_APPEND_UNSAFE(wide, n, c);
		at += size;
	}
	if (at < len && cut > 0)
		return cut;
	*units = n;
	return at;
}

/* Whether all is below the combining marks: then it is in every composed form already. */
static bool is_simple(const char *text, size_t len)
{
	for (size_t at = 0; at < len; at++) {
		if ((unsigned char)text[at] >= 0xCC)
			return false;
	}
	return true;
}

bool fold_is_nfc(const char *text, size_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form;
	UChar wide[PIECE];
	int32_t units;

	if (utf8_invalid(text, len) < len)
		return false;
	if (is_simple(text, len))
		return true;
	form = nfc();
	for (size_t at = 0; form && at < len;) {
		at += take_piece(text + at, len - at, form, wide, &units);
		if (!unorm2_isNormalized(form, wide, units, &status))
			return false;
	}
	return form && U_SUCCESS(status);
}

void fold_nfc(struct buf *out, const char *text, size_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar wide[PIECE], composed[PIECE_NFC];
	const UNormalizer2 *form = nfc();
	int32_t units;

	if (fold_is_nfc(text, len)) {
		buf_add(out, text, len);
		return;
	}
	out->failed |= !form;
	for (size_t at = 0; form && at < len;) {
		at += take_piece(text + at, len - at, form, wide, &units);
		units = unorm2_normalize(form, wide, units, composed, PIECE_NFC, &status);
		if (U_FAILURE(status)) {
			out->failed = true;
			return;
		}
		add_wide(out, composed, units);
	}
}

/* Accents and other marks (CGJ is one), soft hyphen and the zero-width space and joiners. */
static bool vanishes(UChar32 c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || (U_GET_GC_MASK(c) & U_GC_M_MASK);
}

/* The compatibility decomposition of @c without what vanishes; returns its units. */
static int32_t decompose(UChar32 c, UChar parts[DECOMPOSED])
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form = nfkc();
	int32_t n = form ? unorm2_getDecomposition(form, c, parts, DECOMPOSED, &status) : -1;
	int32_t kept = 0;

	if (n < 0 || U_FAILURE(status)) {
		n = 0;
		U16_APPEND_UNSAFE(parts, n, c);
	}
	for (int32_t at = 0; at < n;) {
		UChar32 part;

		U16_NEXT(parts, at, n, part);
		if (!vanishes(part))
			U16_APPEND_UNSAFE(parts, kept, part);
	}
	return kept;
}

/* Marks are dropped, so their order does not matter and each character folds by itself. */
static void fold_character(struct buf *out, UChar32 c)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar parts[DECOMPOSED], folded[FOLDED];
	int32_t n = decompose(c, parts);

	n = u_strFoldCase(folded, FOLDED, parts, n, U_FOLD_CASE_DEFAULT, &status);
	if (U_SUCCESS(status))
		add_wide(out, folded, n);
}

static char lower_ascii(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

void fold_word(struct buf *out, const char *text, size_t len)
{
	char plain[256]; /* waits to be added at one go */
	size_t n = 0;

	for (size_t at = 0; at < len;) {
		unsigned c = (unsigned char)text[at];

		if (n == sizeof plain) {
			buf_add(out, plain, n);
			n = 0;
		}
		if (c < 0x80) {
			plain[n++] = lower_ascii(text[at++]);
			continue;
		}
		at += utf8_decode(text + at, len - at, &c);
		plain[n] = letter_base(c);
		if (plain[n]) {
			n++;
			continue;
		}
		buf_add(out, plain, n);
		n = 0;
		fold_character(out, (UChar32)c);
	}
	buf_add(out, plain, n);
}

static void fold_words(struct buf *out, const char *text, size_t len, const char *between)
{
	struct word word;
	bool first = true;

	for (size_t at = 0; words_next(text, len, &at, &word); first = false) {
		if (!first)
			buf_add_str(out, between);
		fold_word(out, text + word.start, word.end - word.start);
	}
}

void fold_key(struct buf *out, const char *text, size_t len)
{
	fold_words(out, text, len, " ");
}

void fold_squash(struct buf *out, const char *text, size_t len)
{
	fold_words(out, text, len, "");
}

/* As people mean it: one apostrophe and one hyphen, whatever the keyboard made of them. */
static unsigned plain_sign(unsigned c)
{
	if (letter_is_apostrophe(c))
		return '\'';
	return c == 0x2010 || c == 0x2011 ? '-' : c;
}

static void add_spelling(struct buf *out, const char *text, size_t len)
{
	bool begun = false, blank = false;

	for (size_t at = 0; at < len;) {
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
		if (u_isUWhiteSpace((UChar32)c)) {
			blank = true;
			continue;
		}
		if (blank && begun)
			buf_add_char(out, ' ');
		buf_add_codepoint(out, plain_sign(c));
		begun = true;
		blank = false;
	}
}

void fold_spelling(struct buf *out, const char *text, size_t len)
{
	struct buf composed;

	buf_init(&composed);
	fold_nfc(&composed, text, len);
	add_spelling(out, composed.data, composed.len);
	if (composed.failed)
		out->failed = true;
	buf_release(&composed);
}
