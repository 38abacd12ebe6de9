/* settings.h - what a person has chosen and the program remembers
 * SPDX-License-Identifier: MIT
 *
 * They are kept in the configuration (user/config.h). What only a person writes there is not here.
 */
#ifndef GEIRFA_USER_SETTINGS_H
#define GEIRFA_USER_SETTINGS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/lang.h"

enum theme { THEME_DEFAULT, THEME_HIGH_CONTRAST, THEME_MONO, N_THEMES };

enum characters {
	CHARACTERS_AUTO, /* as the locale says */
	CHARACTERS_ASCII,
	CHARACTERS_UNICODE,
};

struct settings {
	int interface;	       /* enum lang, or -1: as the environment says */
	bool definition_first; /* the definition before the easy read */
	bool mouse_off;	       /* the mouse is left to the terminal, which selects text with it */
	enum theme theme;
	enum characters characters;
};

/** settings_init - the defaults */
void settings_init(struct settings *settings);

/**
 * settings_save - write what differs into the configuration; other keys and comments are kept
 *
 * STATUS_DATA for a file that is no YAML, which is not written over; STATUS_IO.
 */
enum status settings_save(const struct settings *settings, struct error *error) MUST_CHECK;

/* For user/config.c: the table of settings. */

/** settings_key - the key of the setting @i, or NULL behind the last */
const char *settings_key(size_t i);

/** settings_set - give the setting @i a value by its name; false when it has no such value */
bool settings_set(struct settings *settings, size_t i, const char *value);

/** settings_add_values - append the names of its values, with commas between */
void settings_add_values(size_t i, struct buf *out);

#endif
