/* paths.c - where files lie
 * SPDX-License-Identifier: MIT
 */
#include "base/paths.h"

#include <stdlib.h>

/* The XDG base directory specification: a relative path there is to be ignored. */
static void xdg(struct buf *out, const char *variable, const char *under_home, const char *name)
{
	const char *base = getenv(variable), *home = getenv("HOME");

	if (base && base[0] == '/')
		buf_add_format(out, "%s/geirfa/%s", base, name);
	else if (home && home[0] == '/')
		buf_add_format(out, "%s/%s/geirfa/%s", home, under_home, name);
}

void paths_cache(struct buf *out, const char *name)
{
	xdg(out, "XDG_CACHE_HOME", ".cache", name);
}

void paths_config(struct buf *out, const char *name)
{
	xdg(out, "XDG_CONFIG_HOME", ".config", name);
}

void paths_data(struct buf *out, const char *name)
{
	xdg(out, "XDG_DATA_HOME", ".local/share", name);
}

void paths_join(struct buf *out, const char *folder, const char *name)
{
	buf_add_format(out, "%s/%s", folder, name);
}
