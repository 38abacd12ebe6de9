/* run.h - the interface on a terminal
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_RUN_H
#define GEIRFA_TUI_RUN_H

#include "base/color.h"
#include "index/index.h"

struct tui_options {
	enum lang interface;
	enum color_mode color;
	const char *query;   /* on the search line at first; NULL: nothing */
	const char *version; /* for the help page; NULL: not shown */
};

/**
 * tui_run - run the interface until the person quits
 *
 * STATUS_USAGE when standard input or output is no terminal, or one that cannot show it. When
 * SIGTERM, SIGHUP or the like ends it the terminal is put in order, and then the signal is let
 * through: it does not return.
 */
enum status tui_run(
	struct index *index, const struct tui_options *options, struct error *error) MUST_CHECK;

#endif
