/* bindings.h - the keys that a person has chosen in the configuration
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_BINDINGS_H
#define GEIRFA_TUI_BINDINGS_H

#include "tui/keymap.h"
#include "user/config.h"

/**
 * bindings_apply - bind the keys of the configuration
 * @config: gets a fault for each name that is no action or no key, for a key that is given twice,
 *          and where quitting, leaving or the palette would have no key
 * @keymap: has the defaults; what an action is given takes the place of its own keys, and a key
 *          leaves what it did there before
 */
void bindings_apply(struct config *config, struct keymap *keymap);

/** bindings_check - only the faults of it */
void bindings_check(struct config *config);

#endif
