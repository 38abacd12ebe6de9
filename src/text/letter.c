/* letter.c - the plain letter under an accented one, for this folder's use
 * SPDX-License-Identifier: MIT
 */
#include "text/letter.h"

#include <stddef.h>

static char ascii_base(unsigned c)
{
	if (c >= 'A' && c <= 'Z')
		return (char)(c | 0x20);
	if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
		return (char)c;
	return 0;
}

char letter_base(unsigned c)
{
	/* U+00C0 to U+017F; a space where the fold is not one ASCII letter. */
	static const char latin[] = "aaaaaa ceeeeiiii"
				    " nooooo  uuuuy  "
				    "aaaaaa ceeeeiiii"
				    " nooooo  uuuuy y"
				    "aaaaaaccccccccdd"
				    "  eeeeeeeeeegggg"
				    "gggghh  iiiiiiii"
				    "i   jjkk llllll "
				    "   nnnnnn   oooo"
				    "oo  rrrrrrssssss"
				    "sstttt  uuuuuuuu"
				    "uuuuwwyyyzzzzzzs";
	static const char welsh[] = "wwwwww";

	if (c < 0x80)
		return ascii_base(c);
	if (c >= 0xC0 && c < 0xC0 + sizeof latin - 1)
		return latin[c - 0xC0] == ' ' ? 0 : latin[c - 0xC0];
	if (c >= 0x1E80 && c < 0x1E80 + sizeof welsh - 1)
		return welsh[c - 0x1E80];
	return c == 0x1EF2 || c == 0x1EF3 ? 'y' : 0;
}

bool letter_is_apostrophe(unsigned c)
{
	return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC;
}
