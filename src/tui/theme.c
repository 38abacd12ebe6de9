/* theme.c - what each style looks like
 * SPDX-License-Identifier: MIT
 */
#include "tui/theme.h"

/* Red and magenta are the two of the eight colours that can be read on white and on black alike. */
struct look theme_look(enum style style, bool colours)
{
	static const struct look looks[N_STYLES] = {
		[STYLE_PLAIN] = {.colour = COLOUR_DEFAULT},
		[STYLE_TITLE] = {.bold = true, .colour = COLOUR_DEFAULT},
		[STYLE_HEADWORD] = {.bold = true, .colour = COLOUR_DEFAULT},
		[STYLE_LABEL] = {.bold = true, .colour = COLOUR_MAGENTA},
		[STYLE_MUTED] = {.dim = true, .colour = COLOUR_DEFAULT},
		[STYLE_CITED] = {.underline = true, .colour = COLOUR_DEFAULT},
		[STYLE_MENTION] = {.underline = true, .colour = COLOUR_MAGENTA},
		[STYLE_MATCH] = {.bold = true, .underline = true, .colour = COLOUR_DEFAULT},
		[STYLE_LINK] = {.bold = true, .colour = COLOUR_MAGENTA},
		[STYLE_MARK] = {.colour = COLOUR_MAGENTA},
		[STYLE_KEY] = {.bold = true, .colour = COLOUR_DEFAULT},
		[STYLE_RULE] = {.dim = true, .colour = COLOUR_DEFAULT},
		[STYLE_SELECTED] = {.reverse = true, .colour = COLOUR_DEFAULT},
		[STYLE_SELECTED_MATCH] = {.bold = true,
			.underline = true,
			.reverse = true,
			.colour = COLOUR_DEFAULT},
		[STYLE_CHOSEN] = {.bold = true, .colour = COLOUR_DEFAULT},
		[STYLE_CARET] = {.reverse = true, .colour = COLOUR_DEFAULT},
		[STYLE_ERROR] = {.bold = true, .colour = COLOUR_RED},
	};
	struct look look = looks[style];

	if (!colours)
		look.colour = COLOUR_DEFAULT;
	return look;
}
