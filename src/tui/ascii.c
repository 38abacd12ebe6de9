/* ascii.c - what is shown in the place of a character where a terminal has ASCII alone
 * SPDX-License-Identifier: MIT
 */
#include "tui/ascii.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "text/fold.h"

enum { LAST_ASCII = 0x7E, LINES = 0x2500, LINES_END = 0x2580 };

static const struct {
	const char *from; /* characters that all become the same one */
	char to;
} table[] = {
	{"\u00A0\u2002\u2003\u2009\u202F", ' '},
	{"·–—‐‑‒−", '-'},
	{"‘’ʼ‛′´", '\''},
	{"“”„‟″«»", '"'},
	{"←◂◀‹≤", '<'},
	{"→▸▶›≥▌▐", '>'},
	{"↑▴▲", '^'},
	{"↓▾▼", 'v'},
	{"•●◦○★☆×", '*'},
	{"…", '~'},
	{"█▓▒░■□", '#'},
	{"✓✔", 'x'},
	{"─━═╌╍┄┅┈┉╴╶╸╺", '-'},
	{"│┃║╎╏┆┇┊┋╵╷╹╻", '|'},
	{"╱", '/'},
	{"╲", '\\'},
	{"Æ", 'A'},
	{"æª", 'a'},
	{"Ø", 'O'},
	{"øº°", 'o'},
	{"Œ", 'O'},
	{"œ", 'o'},
	{"Þ", 'T'},
	{"þ", 't'},
	{"Ð", 'D'},
	{"ð", 'd'},
	{"Ł", 'L'},
	{"ł", 'l'},
	{"€", 'E'},
	{"£", 'L'},
	{"§", 'S'},
};

static char from_table(const char *character, size_t len)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (memmem(table[i].from, strlen(table[i].from), character, len))
			return table[i].to;
	}
	return '\0';
}

/* The capitals of Latin-1 and Latin Extended-A and those of Welsh beyond it. */
static bool is_capital(unsigned c)
{
	if (c >= 0xC0 && c <= 0xDE)
		return true;
	if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
		return c % 2 == 1;
	return c == 0x178 || (((c >= 0x100 && c < 0x178) || c >= 0x1E00) && c % 2 == 0);
}

/* The letter under the accents. */
static char from_letter(const char *character, size_t len, unsigned codepoint)
{
	struct buf folded;
	char letter;

	buf_init(&folded);
	fold_word(&folded, character, len);
	letter = folded.len ? folded.data[0] : '\0';
	buf_release(&folded);
	if (letter < 'a' || letter > 'z')
		return letter >= ' ' && letter <= LAST_ASCII ? letter : '\0';
	return is_capital(codepoint) ? (char)(letter - 'a' + 'A') : letter;
}

char ascii_of(const char *text)
{
	unsigned codepoint;
	size_t len = utf8_decode(text, strlen(text), &codepoint);
	char character;

	if (codepoint >= ' ' && codepoint <= LAST_ASCII)
		return (char)codepoint;
	character = from_table(text, len);
	/* What is left of the lines are corners and crossings. */
	if (!character && codepoint >= LINES && codepoint < LINES_END)
		character = '+';
	if (!character)
		character = from_letter(text, len, codepoint);
	return character ? character : '?';
}
