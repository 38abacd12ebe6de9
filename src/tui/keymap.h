/* keymap.h - which key does what, and where
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_KEYMAP_H
#define GEIRFA_TUI_KEYMAP_H

#include "tui/actions.h"
#include "tui/key.h"

struct binding {
	struct key key;
	unsigned where; /* bits of enum where */
	enum action action;
};

struct keymap {
	struct binding *items; /* of one key and place the last counts */
	size_t n, room;
};

/** keymap_init - no bindings; allocates nothing */
void keymap_init(struct keymap *keymap);

/** keymap_release - free them; the keymap is then empty */
void keymap_release(struct keymap *keymap);

/** keymap_add_defaults - the bindings of the table in actions.h */
enum status keymap_add_defaults(struct keymap *keymap, struct error *error) MUST_CHECK;

/**
 * keymap_bind - let a key stand for an action; it replaces what the key did there before
 * @keys:  names as key_parse reads them, with blanks between
 * @where: bits of enum where
 *
 * STATUS_USAGE for a name that is no key: those before it are bound.
 */
enum status keymap_bind(struct keymap *keymap, enum action action, unsigned where, const char *keys,
	struct error *error) MUST_CHECK;

/** keymap_unbind - take all its keys away from an action */
void keymap_unbind(struct keymap *keymap, enum action action);

/** keymap_find - what a key does in one place; ACTION_NONE when nothing */
enum action keymap_find(const struct keymap *keymap, enum where where, const struct key *key);

/** keymap_key - the first key of an action, or NULL when it has none */
const struct key *keymap_key(const struct keymap *keymap, enum action action);

/** keymap_add_names - append the names of an action's keys, with blanks between */
void keymap_add_names(const struct keymap *keymap, enum action action, struct buf *out);

/** keymap_add_labels - the same as they are shown; of more than @most the first ones and … */
void keymap_add_labels(
	const struct keymap *keymap, enum action action, size_t most, struct buf *out);

#endif
