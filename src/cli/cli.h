/* cli.h - the command line: commands, options, exit status
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_CLI_H
#define GEIRFA_CLI_CLI_H

#include "base/color.h"
#include "base/terminal.h"
#include "index/index.h"
#include "user/config.h"

/* What the command line is given by main, so that it need not know the terminal interface. */
struct cli_host {
	const char *version;
	enum status (*open_interface)(struct index *index, enum lang interface,
		enum color_mode color, struct error *error);
	struct terminal_kind (*terminal_kind)(const char *type);
	void (*check_keys)(struct config *config); /* adds what is wrong with its keys */
};

/**
 * cli_run - do what the arguments say
 * @argv: as main's
 * @host: see above
 *
 * Results go to standard output, everything else to standard error. Sets the language of the
 * interface (base/i18n.h must be initialised). Returns the exit status: 0 found or done, 1 nothing
 * found, 2 usage, 3 data or file error, 4 internal.
 */
int cli_run(int argc, char *argv[], const struct cli_host *host);

#endif
