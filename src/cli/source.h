/* source.h - the source folder of the glossary in use
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_SOURCE_H
#define GEIRFA_CLI_SOURCE_H

#include "cli/command.h"

/**
 * source_in_use - append the path of the source folder
 *
 * A folder that was asked for need not be without fault: it is not opened. EXIT_DONE; or told and
 * the exit status, also for an index whose source is no folder here.
 */
int source_in_use(const struct cli *cli, struct buf *out);

/**
 * source_check - read a folder and lint it
 * @findings: sorted
 *
 * Faults of the files are findings; an error is what kept the folder from being read.
 */
enum status source_check(
	const char *folder, struct findings *findings, struct error *error) MUST_CHECK;

#endif
