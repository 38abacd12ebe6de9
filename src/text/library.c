/* library.c - the library that this floor stands on
 * SPDX-License-Identifier: MIT
 */
#include "text/library.h"

#include <unicode/uversion.h>

void text_library(struct buf *out)
{
	UVersionInfo version;
	char text[U_MAX_VERSION_STRING_LENGTH];

	u_getVersion(version);
	u_versionToString(version, text);
	buf_add_format(out, "ICU %s", text);
}
