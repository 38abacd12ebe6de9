/* process.h - other programs: the editor and the pager
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_PROCESS_H
#define GEIRFA_CLI_PROCESS_H

#include <sys/types.h>

/**
 * process_edit - run an editor on a file and wait for it
 * @editor: a shell command, such as $EDITOR has: "vi" or "code --wait"
 * @file:   handed over as one argument, whatever is in its name
 *
 * Returns its exit status, or -1 when it could not be run or was ended by a signal.
 */
int process_edit(const char *editor, const char *file);

/**
 * process_pipe - start a shell command that reads what we write
 * @fd: the end to write to
 *
 * Returns its process id, or -1. Keyboard signals are its own until process_pipe_end.
 */
pid_t process_pipe(const char *command, int *fd);

/** process_pipe_end - close the pipe and wait for the command to end */
void process_pipe_end(pid_t pid, int fd);

#endif
