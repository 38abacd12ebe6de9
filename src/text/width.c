/* width.c - how many terminal columns a text takes, and where it can be cut
 * SPDX-License-Identifier: MIT
 */
#include "text/width.h"

#include <limits.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/letter.h"

static const char ellipsis[] = "\xE2\x80\xA6";

/* Below U+0300 every character is a cluster of its own, one column wide; 0xCC is the lead byte of
 * U+0300. */
static bool is_simple(const char *text, size_t len)
{
	return len == 0 || (unsigned char)text[0] < 0xCC;
}

static int break_class(unsigned c)
{
	return u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

static bool is_control(int class)
{
	return class == U_GCB_CONTROL || class == U_GCB_CR || class == U_GCB_LF;
}

/* Rules GB6 to GB8: the parts of a Hangul syllable. */
static bool joins_hangul(int before, int after)
{
	switch (before) {
	case U_GCB_L:
		return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV ||
		       after == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V:
		return after == U_GCB_V || after == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T:
		return after == U_GCB_T;
	default:
		return false;
	}
}

/*
 * Whether two neighbours belong to one cluster whatever stands before them: the rules of UAX #29
 * but GB11 (emoji joined by ZWJ), GB12 and GB13 (flags), and GB3, since here CR and LF take a
 * column each.
 */
static bool joins(int before, int after)
{
	if (is_control(before) || is_control(after))
		return false;
	if (after == U_GCB_EXTEND || after == U_GCB_ZWJ || after == U_GCB_SPACING_MARK)
		return true;
	return before == U_GCB_PREPEND || joins_hangul(before, after);
}

static bool is_pictograph(unsigned c)
{
	return u_hasBinaryProperty((UChar32)c, UCHAR_EXTENDED_PICTOGRAPHIC);
}

static int character_cols(unsigned c)
{
	uint32_t category;
	int wide;

	if (c < LETTER_COMBINING)
		return 1;
	category = U_GET_GC_MASK((UChar32)c);
	if (category & (U_GC_MN_MASK | U_GC_ME_MASK))
		return 0;
	if ((category & U_GC_CF_MASK) &&
		u_hasBinaryProperty((UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
		return 0;
	wide = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
	return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

/* A cluster as it is read from the left. */
struct cluster {
	unsigned first, last;
	int class;	/* of the last character */
	bool emoji;	/* ends in a pictograph, its marks, and at most one joiner */
	bool odd_flags; /* an odd number of regional indicators */
	int cols;
};

static void begin(struct cluster *cluster, unsigned c)
{
	cluster->first = cluster->last = c;
	cluster->class = break_class(c);
	cluster->emoji = is_pictograph(c);
	cluster->odd_flags = cluster->class == U_GCB_REGIONAL_INDICATOR;
	/* What is hidden is shown as U+FFFD (buf_add_visible). */
	cluster->cols = character_cols(c);
	if (utf8_is_hidden(c, 0)) {
		cluster->cols = 1;
		cluster->last = 0;
	}
}

/* Takes one more character in; false when a new cluster begins with it. */
static bool extend(struct cluster *cluster, unsigned c)
{
	int class = break_class(c);
	bool flag = class == U_GCB_REGIONAL_INDICATOR;
	bool pictograph = is_pictograph(c);

	if (utf8_is_hidden(c, cluster->last))
		return false;
	if (!joins(cluster->class, class) && !(flag && cluster->odd_flags) &&
		!(pictograph && cluster->emoji && cluster->class == U_GCB_ZWJ))
		return false;
	cluster->odd_flags = flag && !cluster->odd_flags;
	if (cluster->class == U_GCB_ZWJ || (class != U_GCB_EXTEND && class != U_GCB_ZWJ))
		cluster->emoji = false;
	cluster->emoji |= pictograph;
	cluster->class = class;
	cluster->last = c;
	cluster->cols += character_cols(c);
	/* VARIATION SELECTOR-16 asks for the picture, which is as wide as two letters. */
	if (cluster->cols > 2 ||
		(c == 0xFE0F && u_hasBinaryProperty((UChar32)cluster->first, UCHAR_EMOJI)))
		cluster->cols = 2;
	return true;
}

static size_t read_cluster(const char *text, size_t len, int *cols)
{
	struct cluster cluster;
	unsigned c;
	size_t at = utf8_decode(text, len, &c), size;

	if (c < LETTER_COMBINING && is_simple(text + at, len - at)) {
		*cols = 1;
		return at;
	}
	begin(&cluster, c);
	for (; at < len; at += size) {
		size = utf8_decode(text + at, len - at, &c);
		if (!extend(&cluster, c))
			break;
	}
	*cols = cluster.cols;
	return at;
}

size_t width_grapheme(const char *text, size_t len, int *cols)
{
	if ((unsigned char)text[0] < 0x80 && (len == 1 || is_simple(text + 1, len - 1))) {
		*cols = 1;
		return 1;
	}
	return read_cluster(text, len, cols);
}

/* Whether a cluster begins between two neighbours whatever stands before them. */
static bool surely_parts(unsigned before, unsigned after)
{
	int class = break_class(after);

	if (joins(break_class(before), class))
		return false;
	return class != U_GCB_REGIONAL_INDICATOR && !(before == 0x200D && is_pictograph(after));
}

size_t width_before(const char *text, size_t len, size_t at)
{
	size_t start, before, next;
	unsigned c, previous;
	int cols;

	if (at == 0)
		return 0;
	start = utf8_before(text, at);
	while (start > 0) {
		before = utf8_before(text, start);
		utf8_decode(text + start, len - start, &c);
		utf8_decode(text + before, len - before, &previous);
		if (surely_parts(previous, c))
			break;
		start = before;
	}
	while ((next = start + width_grapheme(text + start, len - start, &cols)) < at)
		start = next;
	return start;
}

int width_text(const char *text, size_t len)
{
	int total = 0, cols;

	for (size_t at = 0; at < len && total < INT_MAX - 2; total += cols)
		at += width_grapheme(text + at, len - at, &cols);
	return total;
}

size_t width_fit(const char *text, size_t len, int cols, int *used)
{
	size_t at = 0, size;
	int total = 0, next;

	for (; at < len; at += size, total += next) {
		size = width_grapheme(text + at, len - at, &next);
		if (next > cols - total)
			break;
	}
	if (used)
		*used = total;
	return at;
}

int width_clip(struct buf *out, const char *text, size_t len, int cols)
{
	int used;

	if (cols < 1)
		return 0;
	if (width_fit(text, len, cols, &used) == len) {
		buf_add(out, text, len);
		return used;
	}
	buf_add(out, text, width_fit(text, len, cols - 1, &used));
	buf_add_str(out, ellipsis);
	return used + 1;
}

/* What a line of text is made of, as far as breaking it matters. */
struct unit {
	size_t size;
	int cols;
	unsigned c; /* the character when the cluster is but one, else 0 */
};

static struct unit unit_at(const char *text, size_t len)
{
	struct unit unit;

	unit.size = width_grapheme(text, len, &unit.cols);
	if (utf8_decode(text, len, &unit.c) != unit.size)
		unit.c = 0;
	return unit;
}

static bool is_blank(unsigned c)
{
	return c != 0 && u_isWhitespace((UChar32)c);
}

static bool is_letter(unsigned c)
{
	return u_isUAlphabetic((UChar32)c);
}

/* Whether a line may end behind a hyphen: one that stands between letters. */
static bool breaks_behind(unsigned before, unsigned c, const char *rest, size_t len)
{
	unsigned after;

	if ((c != '-' && c != 0x2010) || !is_letter(before) || len == 0)
		return false;
	utf8_decode(rest, len, &after);
	return is_letter(after);
}

size_t width_wrap(const char *text, size_t len, int cols, size_t *next)
{
	size_t at = 0, end = 0; /* end: behind the last that is not blank */
	size_t break_end = 0,
	       skip = 0; /* at the last place to break: the line's end, the next one's start */
	unsigned before = 0;
	int used = 0;

	while (at < len && before != '\n') {
		struct unit unit = unit_at(text + at, len - at);

		if (!is_blank(unit.c) && at > 0 && unit.cols > cols - used) {
			*next = skip ? skip : at;
			return skip ? break_end : at;
		}
		at += unit.size;
		if (is_blank(unit.c)) {
			break_end = end;
			skip = at;
		} else {
			end = at;
			if (breaks_behind(before, unit.c, text + at, len - at))
				break_end = skip = at;
		}
		if (used <= cols)
			used += unit.cols;
		before = unit.c;
	}
	*next = at;
	return end;
}
