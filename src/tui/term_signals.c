/* term_signals.c - signals while the program has the terminal
 * SPDX-License-Identifier: MIT
 */
#include "tui/term_signals.h"

#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { RESTORE_SIZE = 256 };

static const int asked[] = {SIGINT, SIGTSTP, SIGWINCH, SIGTERM, SIGHUP};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT, SIGSYS};

enum { N_ASKED = sizeof asked / sizeof *asked, N_CRASHES = sizeof crashes / sizeof *crashes };

/* A handler gets no context, so that what it needs must lie here. */
static volatile sig_atomic_t interrupted, stopped, resized, ended;
static struct sigaction old_asked[N_ASKED], old_crashes[N_CRASHES];
static struct termios modes;
static bool has_modes;
static char restore[RESTORE_SIZE];
static size_t restore_len;

static void on_asked(int number)
{
	if (number == SIGINT)
		interrupted = 1;
	else if (number == SIGTSTP)
		stopped = 1;
	else if (number == SIGWINCH)
		resized = 1;
	else
		ended = number;
}

/* The old action then does what it would have done. */
static void on_crash(int number)
{
	ssize_t written = write(STDOUT_FILENO, restore, restore_len);

	(void)written;
	if (has_modes)
		tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	for (int i = 0; i < N_CRASHES; i++) {
		if (crashes[i] == number)
			sigaction(number, &old_crashes[i], NULL);
	}
	raise(number);
}

/* A signal that was ignored when the program began, as nohup does, stays so; but Ctrl-C is a key.
 */
static void take_over(int number, void (*handler)(int), struct sigaction *old)
{
	struct sigaction action = {.sa_handler = handler};

	sigemptyset(&action.sa_mask);
	sigaction(number, NULL, old);
	if (old->sa_handler != SIG_IGN || number == SIGINT)
		sigaction(number, &action, NULL);
}

void term_signals_open(void)
{
	interrupted = stopped = resized = ended = 0;
	restore_len = 0;
	has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
	for (int i = 0; i < N_ASKED; i++)
		take_over(asked[i], on_asked, &old_asked[i]);
	for (int i = 0; i < N_CRASHES; i++)
		take_over(crashes[i], on_crash, &old_crashes[i]);
}

void term_signals_set_restore(const char *text, size_t len)
{
	restore_len = len < RESTORE_SIZE ? len : RESTORE_SIZE;
	memcpy(restore, text, restore_len);
}

void term_signals_close(void)
{
	for (int i = 0; i < N_ASKED; i++)
		sigaction(asked[i], &old_asked[i], NULL);
	for (int i = 0; i < N_CRASHES; i++)
		sigaction(crashes[i], &old_crashes[i], NULL);
}

static bool take(volatile sig_atomic_t *flag)
{
	bool was = *flag;

	*flag = 0;
	return was;
}

bool term_signals_interrupted(void)
{
	return take(&interrupted);
}

bool term_signals_resized(void)
{
	return take(&resized);
}

bool term_signals_stopped(void)
{
	return take(&stopped);
}

int term_signals_end(void)
{
	return ended;
}

void term_signals_stop(void)
{
	struct sigaction ours;

	for (int i = 0; i < N_ASKED; i++) {
		if (asked[i] != SIGTSTP)
			continue;
		sigaction(SIGTSTP, &old_asked[i], &ours);
		raise(SIGTSTP);
		sigaction(SIGTSTP, &ours, NULL);
	}
}

static bool has_come(void)
{
	return interrupted || stopped || resized || ended;
}

bool term_signals_waits(int fd)
{
	struct pollfd input = {.fd = fd, .events = POLLIN};

	return has_come() || poll(&input, 1, 0) > 0;
}

bool term_signals_wait(int fd)
{
	struct pollfd input = {.fd = fd, .events = POLLIN};
	sigset_t block, before;

	/* Blocked, so that none can come between the look at the flags and the wait. */
	sigemptyset(&block);
	for (int i = 0; i < N_ASKED; i++)
		sigaddset(&block, asked[i]);
	sigprocmask(SIG_BLOCK, &block, &before);
	if (!has_come())
		ppoll(&input, 1, NULL, &before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	return !(input.revents & (POLLHUP | POLLERR | POLLNVAL));
}
