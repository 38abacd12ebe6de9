/* theme.c - what each style looks like
 * SPDX-License-Identifier: MIT
 */
#include "tui/theme.h"

#include <stddef.h>

#define PLAIN .colour = COLOUR_DEFAULT

/* Red and magenta are the two of the eight colours that can be read on white and on black alike. */
static const struct look default_looks[N_STYLES] = {
	[STYLE_PLAIN] = {PLAIN},
	[STYLE_TITLE] = {.bold = true, PLAIN},
	[STYLE_HEADWORD] = {.bold = true, PLAIN},
	[STYLE_LABEL] = {.bold = true, .colour = COLOUR_MAGENTA},
	[STYLE_MUTED] = {.dim = true, PLAIN},
	[STYLE_CITED] = {.underline = true, PLAIN},
	[STYLE_MENTION] = {.underline = true, .colour = COLOUR_MAGENTA},
	[STYLE_MATCH] = {.bold = true, .underline = true, PLAIN},
	[STYLE_LINK] = {.bold = true, .colour = COLOUR_MAGENTA},
	[STYLE_MARK] = {.colour = COLOUR_MAGENTA},
	[STYLE_KEY] = {.bold = true, PLAIN},
	[STYLE_RULE] = {.dim = true, PLAIN},
	[STYLE_SELECTED] = {.reverse = true, PLAIN},
	[STYLE_SELECTED_MATCH] = {.bold = true, .underline = true, .reverse = true, PLAIN},
	[STYLE_CHOSEN] = {.bold = true, PLAIN},
	[STYLE_CARET] = {.reverse = true, PLAIN},
	[STYLE_ERROR] = {.bold = true, .colour = COLOUR_RED},
};

/*
 * A contrast of 7:1 (WCAG, level AAA) on white and on black at once is out of reach for any colour:
 * on both the best is about 4.6:1. The terminal's own two colours are the ones that its owner can
 * read, so there are no others; nothing is dim; what matters is bold, what is to be acted on is
 * reversed or underlined.
 */
static const struct look high_contrast_looks[N_STYLES] = {
	[STYLE_PLAIN] = {PLAIN},
	[STYLE_TITLE] = {.bold = true, .reverse = true, PLAIN},
	[STYLE_HEADWORD] = {.bold = true, PLAIN},
	[STYLE_LABEL] = {.bold = true, PLAIN},
	[STYLE_MUTED] = {PLAIN},
	[STYLE_CITED] = {.underline = true, PLAIN},
	[STYLE_MENTION] = {.underline = true, PLAIN},
	[STYLE_MATCH] = {.bold = true, .underline = true, PLAIN},
	[STYLE_LINK] = {.bold = true, .underline = true, PLAIN},
	[STYLE_MARK] = {.bold = true, PLAIN},
	[STYLE_KEY] = {.bold = true, .underline = true, PLAIN},
	[STYLE_RULE] = {PLAIN},
	[STYLE_SELECTED] = {.bold = true, .reverse = true, PLAIN},
	[STYLE_SELECTED_MATCH] = {.bold = true, .underline = true, .reverse = true, PLAIN},
	[STYLE_CHOSEN] = {.bold = true, PLAIN},
	[STYLE_CARET] = {.reverse = true, PLAIN},
	[STYLE_ERROR] = {.bold = true, .reverse = true, PLAIN},
};

/* Mono is the default theme without its colours, which is what NO_COLOR makes of it too. */
static const struct {
	const char *label;
	const struct look *looks;
	bool coloured;
} themes[N_THEMES] = {
	[THEME_DEFAULT] = {N_("Theme: default"), default_looks, true},
	[THEME_HIGH_CONTRAST] = {N_("Theme: high contrast"), high_contrast_looks, false},
	[THEME_MONO] = {N_("Theme: no colours"), default_looks, false},
};

struct look theme_look(enum theme theme, enum style style, bool colours)
{
	struct look look = themes[theme].looks[style];

	if (!colours || !themes[theme].coloured)
		look.colour = COLOUR_DEFAULT;
	return look;
}

const char *theme_label(enum theme theme)
{
	return themes[theme].label;
}

enum theme theme_next(enum theme theme)
{
	return (enum theme)((theme + 1) % N_THEMES);
}
