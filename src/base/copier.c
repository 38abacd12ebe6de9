/* copier.c - what can put a text on the clipboard here: programs, and the terminal
 * SPDX-License-Identifier: MIT
 */
#include "base/copier.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"

static const struct copier table[] = {
	{"wl-copy", "WAYLAND_DISPLAY", {"wl-copy", "--type", "text/plain;charset=utf-8"}},
	{"xclip", "DISPLAY", {"xclip", "-selection", "clipboard", "-in"}},
	{"xsel", "DISPLAY", {"xsel", "--clipboard", "--input"}},
};

enum { GLANCE_MS = 2 };

static const char *variable(const char *name)
{
	const char *value = getenv(name);

	return value && *value ? value : NULL;
}

const struct copier *copier_at(size_t i)
{
	return i < sizeof table / sizeof *table ? &table[i] : NULL;
}

bool copier_is_here(const struct copier *copier)
{
	struct buf file;
	bool found = false;

	buf_init(&file);
	for (const char *at = variable("PATH"); at && *at && !found;) {
		size_t len = strcspn(at, ":");

		buf_clear(&file);
		buf_add(&file, at, len);
		buf_add_format(&file, "/%s", copier->name);
		found = len && !file.failed && access(file.data, X_OK) == 0;
		at += len + (at[len] == ':');
	}
	buf_release(&file);
	return found;
}

bool copier_works(const struct copier *copier)
{
	return variable(copier->display) && copier_is_here(copier);
}

const struct copier *copier_choose(void)
{
	for (size_t i = 0; copier_at(i); i++) {
		if (copier_works(&table[i]))
			return &table[i];
	}
	return NULL;
}

/* Starts it in a session of its own, with @fd as its input and no output; 0 when it could not be.
 */
static pid_t start(const struct copier *copier, int fd)
{
	char *arguments[COPIER_ARGUMENTS];
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t signals;
	pid_t pid = 0;

	if (posix_spawn_file_actions_init(&files) != 0)
		return 0;
	if (posix_spawnattr_init(&attributes) != 0)
		goto out;
	sigfillset(&signals);
	posix_spawnattr_setsigdefault(&attributes, &signals);
	sigemptyset(&signals);
	posix_spawnattr_setsigmask(&attributes, &signals);
	posix_spawnattr_setflags(
		&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_adddup2(&files, fd, STDIN_FILENO);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	memcpy(arguments, copier->arguments, sizeof arguments);
	if (posix_spawnp(&pid, copier->name, &files, &attributes, arguments, environ) != 0)
		pid = 0;
	posix_spawnattr_destroy(&attributes);
out:
	posix_spawn_file_actions_destroy(&files);
	return pid;
}

static int ms_until(double end)
{
	double left = (end - clock_now()) * 1000;

	return left > 0 ? (int)left + 1 : 0;
}

/* Writes all of it before the time is over; @fd does not block. */
static bool feed(int fd, const char *text, size_t len, double end)
{
	while (len) {
		struct pollfd writable = {.fd = fd, .events = POLLOUT};
		ssize_t n = write(fd, text, len);

		if (n >= 0) {
			text += n;
			len -= (size_t)n;
		} else if ((errno != EAGAIN && errno != EINTR) || !ms_until(end)) {
			return false;
		} else {
			poll(&writable, 1, ms_until(end));
		}
	}
	return true;
}

/* Whether it has ended well; it is killed when it has not ended in time. A program that somebody
 * else has waited for is taken at its word. */
static bool await(pid_t pid, double end)
{
	int how;

	for (;;) {
		pid_t done = waitpid(pid, &how, WNOHANG);

		if (done == pid)
			return WIFEXITED(how) && WEXITSTATUS(how) == 0;
		if (done < 0 && errno != EINTR)
			return errno == ECHILD;
		if (!ms_until(end))
			break;
		poll(NULL, 0, GLANCE_MS);
	}
	kill(-pid, SIGKILL);
	while (waitpid(pid, &how, 0) < 0 && errno == EINTR)
		;
	return false;
}

bool copier_run(const struct copier *copier, const char *text, size_t len, double seconds)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN}, before;
	double end = clock_now() + seconds;
	int ends[2];
	bool taken;
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return false;
	pid = start(copier, ends[0]);
	close(ends[0]);
	if (!pid) {
		close(ends[1]);
		return false;
	}
	fcntl(ends[1], F_SETFL, O_NONBLOCK);
	sigaction(SIGPIPE, &ignore, &before);
	taken = feed(ends[1], text, len, end);
	close(ends[1]);
	sigaction(SIGPIPE, &before, NULL);
	return await(pid, end) && taken;
}

bool copier_is_terminal(const char *type)
{
	static const char *const plain[] = {
		"ansi", "cons", "dumb", "linux", "sun", "unknown", "wsvt"};

	if (!type || !*type || (strncmp(type, "vt", 2) == 0 && strspn(type + 2, "0123456789")))
		return false;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		if (strncmp(type, plain[i], strlen(plain[i])) == 0)
			return false;
	}
	return true;
}
