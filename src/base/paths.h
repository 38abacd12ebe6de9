/* paths.h - where files lie
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_PATHS_H
#define GEIRFA_BASE_PATHS_H

#include "base/buf.h"

/** paths_cache - append $XDG_CACHE_HOME/geirfa/NAME, or the same under ~/.cache; nothing when there
 * is no home */
void paths_cache(struct buf *out, const char *name);

/** paths_config - append $XDG_CONFIG_HOME/geirfa/NAME, or the same under ~/.config; nothing when
 * there is no home */
void paths_config(struct buf *out, const char *name);

/** paths_data - append $XDG_DATA_HOME/geirfa/NAME, or the same under ~/.local/share; nothing when
 * there is no home */
void paths_data(struct buf *out, const char *name);

/** paths_join - append FOLDER/NAME */
void paths_join(struct buf *out, const char *folder, const char *name);

#endif
