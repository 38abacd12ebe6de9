/* progress.c - what a person sees of a long build, and how they stop it
 * SPDX-License-Identifier: MIT
 */
#include "cli/progress.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "present/label.h"
#include "text/width.h"

#define BETWEEN " · "

enum { COLS_USUAL = 80 };

static const int stopping[] = {SIGINT, SIGTERM, SIGHUP};
static volatile sig_atomic_t stopped_by;

static void stop(int number)
{
	stopped_by = number;
}

void progress_begin(struct progress *progress)
{
	/* Not restarted: who waits for a line sees it too. The second one is let have its effect.
	 */
	struct sigaction action = {.sa_handler = stop, .sa_flags = (int)SA_RESETHAND}, old;

	*progress = (struct progress){.terminal = isatty(STDERR_FILENO) == 1};
	clock_gettime(CLOCK_MONOTONIC, &progress->began);
	progress->phase_began = progress->began;
	stopped_by = 0;
	for (size_t i = 0; i < sizeof stopping / sizeof *stopping; i++) {
		sigaction(stopping[i], NULL, &old);
		if (old.sa_handler != SIG_IGN)
			sigaction(stopping[i], &action, NULL);
	}
	/* A file that may grow no more is a full disk. */
	signal(SIGXFSZ, SIG_IGN);
}

static double seconds_since(const struct timespec *then, const struct timespec *now)
{
	return (double)(now->tv_sec - then->tv_sec) + (double)(now->tv_nsec - then->tv_nsec) / 1e9;
}

static int screen_cols(void)
{
	struct winsize size;

	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col
									   : COLS_USUAL;
}

/* Appends what there is room for. */
static void add_part(struct buf *line, const char *part, int cols)
{
	int between = line->len ? width_text(BETWEEN, strlen(BETWEEN)) : 0;

	if (width_text(line->data, line->len) + between + width_text(part, strlen(part)) >= cols)
		return;
	if (line->len)
		buf_add_str(line, BETWEEN);
	buf_add_str(line, part);
}

static void add_entries(struct buf *line, const struct build_state *state, int cols)
{
	struct buf entries, part;
	const char *args[1];

	buf_init(&entries);
	buf_init(&part);
	label_number(
		ngettext("{1} entry", "{1} entries", state->entries), state->entries, &entries);
	args[0] = entries.data;
	buf_add_template(&part,
		state->phase == BUILD_READING ? _("Reading: {1}") : _("Writing: {1}"), args, 1);
	add_part(line, part.data, cols);
	buf_release(&entries);
	buf_release(&part);
}

static void add_left(double seconds, struct buf *part)
{
	size_t n = (size_t)(seconds < 1 ? 1 : seconds + 0.5);

	if (n < 100) {
		label_number(ngettext("{1} second left", "{1} seconds left", n), n, part);
	} else {
		n = (n + 30) / 60;
		label_number(ngettext("{1} minute left", "{1} minutes left", n), n, part);
	}
}

/* Rate and time left, as this phase of the building has gone so far. */
static void add_speed(struct buf *line, const struct progress *progress,
	const struct build_state *state, double seconds, int cols)
{
	double done = state->fraction - progress->phase_from;
	struct buf part;

	buf_init(&part);
	label_number(_("{1} a second"), (size_t)((double)state->entries / seconds), &part);
	add_part(line, part.data, cols);
	buf_clear(&part);
	if (done > 0 && state->fraction < 1) {
		add_left(seconds * (1 - state->fraction) / done, &part);
		add_part(line, part.data, cols);
	}
	buf_release(&part);
}

static void draw(struct progress *progress, const struct build_state *state, double seconds)
{
	int cols = screen_cols(), width;
	struct buf line;

	buf_init(&line);
	add_entries(&line, state, cols);
	if (seconds > 0)
		add_speed(&line, progress, state, seconds, cols);
	width = width_text(line.data, line.len);
	if (progress->width > width)
		buf_add_repeat(&line, " ", (size_t)(progress->width - width));
	buf_add_char(&line, '\r');
	cli_write_error(&line);
	progress->width = width;
	buf_release(&line);
}

bool progress_show(void *context, const struct build_state *state)
{
	struct progress *progress = context;
	struct timespec now;

	if (stopped_by)
		return false;
	if (!progress->terminal)
		return true;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (progress->phase != state->phase) {
		progress->phase = state->phase;
		progress->phase_began = now;
		progress->phase_from = state->fraction;
	}
	if (seconds_since(&progress->began, &now) >= 1 &&
		(!progress->width || seconds_since(&progress->shown, &now) >= 0.1)) {
		progress->shown = now;
		draw(progress, state, seconds_since(&progress->phase_began, &now));
	}
	return true;
}

int progress_end(struct progress *progress)
{
	struct buf line;

	for (size_t i = 0; i < sizeof stopping / sizeof *stopping; i++) {
		struct sigaction now;

		sigaction(stopping[i], NULL, &now);
		if (now.sa_handler == stop)
			signal(stopping[i], SIG_DFL);
	}
	if (progress->width) {
		buf_init(&line);
		buf_add_repeat(&line, " ", (size_t)progress->width);
		buf_add_char(&line, '\r');
		cli_write_error(&line);
		buf_release(&line);
	}
	return stopped_by;
}

void progress_die(int number)
{
	if (!number)
		return;
	signal(number, SIG_DFL);
	raise(number);
}
