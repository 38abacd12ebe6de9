/* config.h - the configuration, $XDG_CONFIG_HOME/geirfa/config.yaml
 * SPDX-License-Identifier: MIT
 *
 * A person writes it; what is chosen in the program is remembered in it (user/settings.h). What is
 * wrong in it is told with its place, and what is right holds. Keys are kept as they are written:
 * this floor does not know what they can be bound to.
 */
#ifndef GEIRFA_USER_CONFIG_H
#define GEIRFA_USER_CONFIG_H

#include "base/arena.h"
#include "user/settings.h"

struct key_name {
	const char *text;
	size_t line, column;
};

/* The keys of one action; none: it is to have no key. */
struct key_setting {
	const char *action;
	size_t line, column;
	struct key_name *names;
	size_t n;
};

struct config {
	struct settings settings;
	const char *path;     /* of the file; "" when there is no home */
	const char *glossary; /* a path from the root on, or relative as the person's folder is;
				 NULL: not set */
	struct key_setting *keys;
	size_t n_keys;
	struct error *faults; /* STATUS_NOT_FOUND: a key that we do not know, perhaps a slip; the
				 others: something that does not hold */
	size_t n_faults;
	struct arena arena; /* of all these */
};

/** config_load - read it; the defaults where there is no file or no key, or a wrong one. Released
 * with config_release. */
void config_load(struct config *config);

/** config_release - free what it holds */
void config_release(struct config *config);

/**
 * config_fault - one more fault
 * @fault: copied; its file is set to the configuration's
 *
 * No more than CONFIG_FAULTS are kept.
 */
void config_fault(struct config *config, const struct error *fault, size_t line, size_t column);

enum {
	CONFIG_FAULTS = 64,
	CONFIG_ACTIONS = 256, /* that are given keys */
	CONFIG_NAMES = 16,    /* keys of one action */
};

/**
 * config_unknown - the fault of a name that is not known
 * @message: msgid for one that is like nothing; {1} is the name
 * @perhaps: msgid for one that is like @known, {2}
 * @nearest: the known name that is nearest, or NULL
 */
void config_unknown(struct config *config, const char *message, const char *perhaps,
	const struct key_name *name, const char *nearest);

/** config_nearer - whether @known is nearer to @name than anything that was @most slips away;
 * sets *most; at first it is CONFIG_NEAR */
bool config_nearer(const char *name, const char *known, int *most);

enum { CONFIG_NEAR = 3 };

/** config_file - append where it is; nothing when there is no home */
void config_file(struct buf *out);

#endif
