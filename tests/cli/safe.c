/* safe.c - what commands print, looked through for what no terminal should get; a hostile index
 * SPDX-License-Identifier: MIT
 *
 * usage: safe lines|cells|styled|screen <OUTPUT: prints what should not be there, exit status 1 if
 * anything safe spoil INDEX
 */
#include <stdio.h>
#include <string.h>

#include "lib/sent.h"
#include "lib/spoil.h"

static int check(enum sent_as as)
{
	struct buf bytes, faults;
	char some[8192];
	size_t n;
	int code;

	buf_init(&bytes);
	buf_init(&faults);
	while ((n = fread(some, 1, sizeof some, stdin)) > 0)
		buf_add(&bytes, some, n);
	sent_check(bytes.data, bytes.len, as, 0, &faults);
	fputs(faults.data, stdout);
	code = faults.len ? 1 : 0;
	buf_release(&bytes);
	buf_release(&faults);
	return code;
}

int main(int argc, char *argv[])
{
	const char *what = argc > 1 ? argv[1] : "";

	if (strcmp(what, "lines") == 0)
		return check(SENT_LINES);
	if (strcmp(what, "cells") == 0)
		return check(SENT_CELLS);
	if (strcmp(what, "styled") == 0)
		return check(SENT_STYLED);
	if (strcmp(what, "screen") == 0)
		return check(SENT_SCREEN);
	if (strcmp(what, "spoil") == 0 && argc == 3)
		return spoil_index(argv[2], NULL) != STATUS_OK;
	fputs("usage: safe lines|cells|styled|screen, safe spoil INDEX\n", stderr);
	return 99;
}
