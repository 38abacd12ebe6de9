/* i18n.h - the language of the interface
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_I18N_H
#define GEIRFA_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#include "base/lang.h"

/* For cli, tui, present and main only: the floors below keep msgids (N_ of base/status.h). */
#define _(message) gettext(message)

/** C_ - a message that needs its context: one English word, two Welsh ones */
#define C_(context, message) i18n_context(context "\004" message, message)

/** i18n_context - what C_ stands for: @key looked up, else @message */
const char *i18n_context(const char *key, const char *message);

/**
 * i18n_init - set the locale up, before anything else
 * @localedir: where the catalogues lie
 *
 * When the environment's locale cannot be used, or is not UTF-8, C.UTF-8 is set, so that Welsh
 * works with no locale installed.
 */
void i18n_init(const char *localedir);

/** i18n_from_environment - the language of LANGUAGE, LC_ALL, LC_MESSAGES or LANG, read by
 * ourselves; English when none is ours */
enum lang i18n_from_environment(void);

/** i18n_shows_unicode - whether the environment's locale is of UTF-8, or of no character set at all
 * (C, none, one that is not installed and does not name any); what i18n_init set does not count */
bool i18n_shows_unicode(void);

/** i18n_set - turn every message over; may be called at any time */
void i18n_set(enum lang lang);

#endif
