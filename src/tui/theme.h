/* theme.h - what each style looks like
 * SPDX-License-Identifier: MIT
 *
 * Views name a style for what a text is; how that looks is decided here alone. Colours only repeat
 * what bold, underline, reverse or the words themselves say already.
 */
#ifndef GEIRFA_TUI_THEME_H
#define GEIRFA_TUI_THEME_H

#include <stdbool.h>

#include "user/settings.h"

enum style {
	STYLE_PLAIN,
	STYLE_TITLE, /* the program's name, the title of a panel */
	STYLE_HEADWORD,
	STYLE_LABEL,	      /* names the text that follows */
	STYLE_MUTED,	      /* said in the second place */
	STYLE_CITED,	      /* a word spoken of */
	STYLE_MENTION,	      /* another entry's term in running text */
	STYLE_MATCH,	      /* a word that the search found */
	STYLE_LINK,	      /* the number of a link */
	STYLE_MARK,	      /* draft, queried: to be seen at once */
	STYLE_KEY,	      /* the name of a key */
	STYLE_RULE,	      /* lines between parts */
	STYLE_SELECTED,	      /* the row of the list that keys move */
	STYLE_SELECTED_MATCH, /* a word in it that the search found */
	STYLE_CHOSEN,	      /* the selected row while the keys go elsewhere */
	STYLE_CARET,	      /* where the next letter goes */
	STYLE_ERROR,
	N_STYLES
};

enum { COLOUR_DEFAULT = -1, COLOUR_RED = 1, COLOUR_MAGENTA = 5 };

struct look {
	bool bold, dim, underline, reverse;
	int colour; /* of the text: an ANSI colour 0 to 7, or COLOUR_DEFAULT */
};

/** theme_look - the attributes of a style; without @colours its colour is COLOUR_DEFAULT */
struct look theme_look(enum theme theme, enum style style, bool colours);

/** theme_label - what to say when it has been chosen, a msgid */
const char *theme_label(enum theme theme);

/** theme_next - the theme behind this one, or the first */
enum theme theme_next(enum theme theme);

#endif
