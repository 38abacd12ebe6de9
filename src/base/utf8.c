/* utf8.c - UTF-8 read and written one character at a time
 * SPDX-License-Identifier: MIT
 */
#include "base/utf8.h"

static bool is_tail(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The length a lead byte announces, 0 for a byte that cannot lead. */
static size_t announced(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if (lead >= 0xE0 && lead <= 0xEF)
		return 3;
	if (lead >= 0xF0 && lead <= 0xF4)
		return 4;
	return 0;
}

/* Whole and well formed, or 0. */
static size_t decode(const char *text, size_t len, unsigned *codepoint)
{
	static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t n = announced((unsigned char)text[0]);
	unsigned c;

	if (n == 0 || n > len)
		return 0;
	c = (unsigned char)text[0] & lead_bits[n];
	for (size_t i = 1; i < n; i++) {
		if (!is_tail(text[i]))
			return 0;
		c = c << 6 | ((unsigned char)text[i] & 0x3F);
	}
	if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 0;
	*codepoint = c;
	return n;
}

size_t utf8_decode(const char *text, size_t len, unsigned *codepoint)
{
	size_t n = decode(text, len, codepoint);

	if (n)
		return n;
	*codepoint = UTF8_REPLACEMENT;
	return 1;
}

size_t utf8_encode(unsigned c, char *bytes)
{
	if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		c = UTF8_REPLACEMENT;
	if (c < 0x80) {
		bytes[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		bytes[0] = (char)(0xC0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		bytes[0] = (char)(0xE0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	bytes[0] = (char)(0xF0 | c >> 18);
	bytes[1] = (char)(0x80 | (c >> 12 & 0x3F));
	bytes[2] = (char)(0x80 | (c >> 6 & 0x3F));
	bytes[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t utf8_before(const char *text, size_t at)
{
	unsigned c;

	for (size_t n = at < UTF8_MAX ? at : UTF8_MAX; n > 1; n--) {
		if (decode(text + at - n, n, &c) == n)
			return at - n;
	}
	return at ? at - 1 : 0;
}

size_t utf8_cut(const char *text, size_t len, size_t max)
{
	if (len <= max)
		return len;
	while (max && is_tail(text[max]))
		max--;
	return max;
}

size_t utf8_invalid(const char *text, size_t len)
{
	size_t at = 0;

	while (at < len) {
		unsigned c;
		size_t n = decode(text + at, len - at, &c);

		if (n == 0)
			break;
		at += n;
	}
	return at;
}

size_t utf8_count(const char *text, size_t len)
{
	size_t count = 0;

	for (size_t at = 0; at < len; count++) {
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
	}
	return count;
}

struct range {
	unsigned first, last;
};

static bool is_in(const struct range *ranges, size_t n, unsigned c)
{
	for (size_t i = 0; i < n && c >= ranges[i].first; i++) {
		if (c <= ranges[i].last)
			return true;
	}
	return false;
}

static bool is_tag(unsigned c)
{
	return c >= 0xE0020 && c <= 0xE007F;
}

bool utf8_is_hidden(unsigned codepoint, unsigned before)
{
	static const struct range hidden[] = {{0xAD, 0xAD}, {0x61C, 0x61C}, {0x115F, 0x1160},
		{0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E},
		{0x2060, 0x206F}, {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
		{0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

	if (codepoint == 0x200C || codepoint == 0x200D)
		return before < 0x590 || (before >= 0x2000 && before <= 0x206F);
	/* The flags of Wales, Scotland and England are a black flag with tags. */
	if (is_tag(codepoint))
		return before != 0x1F3F4 && !is_tag(before);
	return is_in(hidden, sizeof hidden / sizeof *hidden, codepoint);
}

bool utf8_is_mark(unsigned codepoint)
{
	static const struct range marks[] = {{0x300, 0x36F}, {0x483, 0x489}, {0x591, 0x5BD},
		{0x610, 0x61A}, {0x64B, 0x65F}, {0x6D6, 0x6DC}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
		{0x20D0, 0x20FF}, {0x302A, 0x302F}, {0x3099, 0x309A}, {0xA66F, 0xA672},
		{0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};

	return is_in(marks, sizeof marks / sizeof *marks, codepoint);
}
