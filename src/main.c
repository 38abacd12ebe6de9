/* main.c - Geirfa: the locale and its messages, then the command line
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include "base/i18n.h"
#include "cli/cli.h"
#include "tui/bindings.h"
#include "tui/run.h"
#include "tui/term_kind.h"

static enum status open_interface(
	struct index *index, enum lang interface, enum color_mode color, struct error *error)
{
	const struct tui_options options = {
		.interface = interface, .color = color, .version = GEIRFA_VERSION};

	return tui_run(index, &options, error);
}

int main(int argc, char *argv[])
{
	static const struct cli_host host = {.version = GEIRFA_VERSION,
		.open_interface = open_interface,
		.terminal_kind = term_kind,
		.check_keys = bindings_check};
	/* A Geirfa that is not installed speaks Welsh too. */
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	i18n_init(localedir && *localedir ? localedir : GEIRFA_LOCALEDIR);
	return cli_run(argc, argv, &host);
}
