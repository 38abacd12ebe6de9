/* lang.c - the two languages of the glossary
 * SPDX-License-Identifier: MIT
 */
#include "base/lang.h"

#include <string.h>

const char *lang_code(enum lang lang)
{
	return lang == LANG_CY ? "cy" : "en";
}

enum lang lang_other(enum lang lang)
{
	return lang == LANG_CY ? LANG_EN : LANG_CY;
}

int lang_of(const char *code)
{
	for (int lang = 0; code && lang < N_LANGS; lang++) {
		if (strcmp(code, lang_code((enum lang)lang)) == 0)
			return lang;
	}
	return -1;
}
