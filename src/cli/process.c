/* process.c - other programs: the editor and the pager
 * SPDX-License-Identifier: MIT
 */
#include "cli/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"

/* While the other program has the terminal its keys are not for us. */
static void yield_keyboard(void)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGQUIT, SIG_IGN);
}

static void take_keyboard(void)
{
	signal(SIGINT, SIG_DFL);
	signal(SIGQUIT, SIG_DFL);
}

/* In the child: signals as a program expects them. */
static void restore_signals(void)
{
	take_keyboard();
	signal(SIGPIPE, SIG_DFL);
}

static int wait_for(pid_t pid)
{
	int how;

	while (waitpid(pid, &how, 0) < 0) {
		if (errno != EINTR)
			return -1;
	}
	return WIFEXITED(how) ? WEXITSTATUS(how) : -1;
}

int process_edit(const char *editor, const char *file)
{
	struct buf command;
	pid_t pid;
	int result = -1;

	buf_init(&command);
	buf_add_format(&command, "%s \"$1\"", editor);
	if (command.failed)
		goto out;
	yield_keyboard();
	pid = fork();
	if (pid == 0) {
		restore_signals();
		execl("/bin/sh", "sh", "-c", command.data, "sh", file, (char *)NULL);
		_exit(127);
	}
	if (pid > 0)
		result = wait_for(pid);
	take_keyboard();
out:
	buf_release(&command);
	return result;
}

pid_t process_pipe(const char *command, int *fd)
{
	int ends[2];
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return -1;
	yield_keyboard();
	pid = fork();
	if (pid == 0) {
		restore_signals();
		/* Whatever the locale, what it gets is UTF-8. */
		setenv("LESSCHARSET", "utf-8", 0);
		if (dup2(ends[0], STDIN_FILENO) >= 0)
			execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	close(ends[0]);
	*fd = ends[1];
	if (pid < 0) {
		close(ends[1]);
		take_keyboard();
	}
	return pid;
}

void process_pipe_end(pid_t pid, int fd)
{
	close(fd);
	wait_for(pid);
	take_keyboard();
}
