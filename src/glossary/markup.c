/* markup.c - the one mark-up of the glossary's texts
 * SPDX-License-Identifier: MIT
 */
#include "glossary/markup.h"

#include <string.h>

bool markup_next_span(const char *text, size_t *at, size_t *start, size_t *len, bool *cited)
{
	const char *from = text + *at, *close = NULL;

	if (!*from)
		return false;
	if (*from == '*')
		close = strchr(from + 1, '*');
	*cited = close != NULL;
	if (close) {
		*start = *at + 1;
		*len = (size_t)(close - from) - 1;
		*at += *len + 2;
		return true;
	}
	*start = *at;
	*len = 1 + strcspn(from + 1, "*");
	*at += *len;
	return true;
}
