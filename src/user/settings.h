/* settings.h - what a person has chosen, kept in $XDG_CONFIG_HOME/geirfa/settings.yaml
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_USER_SETTINGS_H
#define GEIRFA_USER_SETTINGS_H

#include <stdbool.h>

#include "base/lang.h"
#include "base/status.h"

struct settings {
	int interface;	       /* enum lang, or -1: as the environment says */
	bool definition_first; /* the definition before the easy read */
};

/**
 * settings_load - read them
 * @settings: the defaults where there is no file or no key
 *
 * A file that cannot be read or is wrong is STATUS_DATA or STATUS_IO with its place, and leaves the
 * defaults; keys we do not know are left alone.
 */
enum status settings_load(struct settings *settings, struct error *error) MUST_CHECK;

/** settings_save - write them, other keys and comments of the file kept */
enum status settings_save(const struct settings *settings, struct error *error) MUST_CHECK;

#endif
