/* oom.c - every allocation fails once
 * SPDX-License-Identifier: MIT
 *
 * Each scenario is done with its first allocation failing, with its second, and so on until none is
 * left: in a fresh process each time, where nothing is set up yet, and again in this one, where
 * every block must have been given back afterwards.
 *
 * GEIRFA_SWEEP_STEP=N tries every N-th point, GEIRFA_SWEEP_FROM=N begins with that one, and
 * GEIRFA_SWEEP_ONLY=TEXT takes the cases whose names have the text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "sweep/faults.h"
#include "sweep/scenarios.h"

enum { CODE_THROUGH = 100 }; /* exit status: there was no such point */

struct sweep {
	long from, step;
	const char *only; /* NULL: all */
};

/* A scenario in which something goes wrong. */
struct trial {
	const struct scenario *scenario;
	enum fault fault;
	struct buf name;
};

static void name_trial(struct trial *trial, const char *where)
{
	buf_clear(&trial->name);
	buf_add_format(&trial->name, "%s, %s, %s", trial->scenario->name,
		trial->fault == FAULT_MEMORY ? "one allocation fails" : "there is no more memory",
		where);
}

static void tell(const struct trial *trial, long bad, long tried, long points)
{
	printf("%s - %s (%ld of %ld points)\n", bad ? "not ok" : "ok", trial->name.data, tried,
		points);
}

static bool is_wanted(const struct sweep *sweep, const struct trial *trial)
{
	return !sweep->only || strstr(trial->name.data, sweep->only);
}

static bool is_clean(enum status status)
{
	return status == STATUS_OK || status == STATUS_NO_MEMORY;
}

static void prepare(const struct trial *trial)
{
	if (trial->scenario->prepare)
		trial->scenario->prepare();
}

/* What became of a child: its exit status, or a signal as a negative number. */
static int try_afresh(const struct trial *trial, long at)
{
	struct error error;
	int how;
	pid_t child;

	prepare(trial);
	fflush(stdout);
	child = fork();
	if (child == 0) {
		enum status status;
		long points;

		faults_arm(trial->fault, at);
		status = trial->scenario->run(&error);
		points = faults_disarm();
		if (!is_clean(status))
			fprintf(stderr, "# point %ld: %s (%s; %s)\n", at, error.message,
				error.args[0], error.file);
		_exit(points < at ? CODE_THROUGH : (int)status);
	}
	if (child < 0 || waitpid(child, &how, 0) < 0)
		return -1;
	return WIFSIGNALED(how) ? -WTERMSIG(how) : WEXITSTATUS(how);
}

static bool afresh(const struct sweep *sweep, struct trial *trial)
{
	const struct scenario *scenario = trial->scenario;
	long bad = 0, tried = 0, at = sweep->from;
	int code;

	name_trial(trial, "in a fresh process");
	if (!is_wanted(sweep, trial))
		return true;
	for (; bad < 20 && (code = try_afresh(trial, at)) != CODE_THROUGH; at += sweep->step) {
		tried++;
		if (code < 0 || !is_clean((enum status)code) ||
			(scenario->is_whole && !scenario->is_whole())) {
			printf("# point %ld: %s %d\n", at, code < 0 ? "signal" : "status",
				abs(code));
			bad++;
		}
	}
	tell(trial, bad, tried, at - 1);
	return !bad;
}

static long grown(const struct trial *trial, long at, long *points)
{
	struct error error;
	long before;

	prepare(trial);
	before = faults_live();
	faults_arm(trial->fault, at);
	(void)!trial->scenario->run(&error);
	*points = faults_disarm();
	return faults_live() - before;
}

/* What a library keeps for later is allocated once; what is lost is lost each time. */
static bool leaks(const struct trial *trial, long at, long *points)
{
	return grown(trial, at, points) > 0 && grown(trial, at, points) > 0 &&
	       grown(trial, at, points) > 0;
}

static bool again_and_again(const struct sweep *sweep, struct trial *trial)
{
	long bad = 0, tried = 0, points;

	name_trial(trial, "and nothing is lost");
	if (!is_wanted(sweep, trial))
		return true;
	leaks(trial, 0, &points);
	for (long at = sweep->from; at <= points && bad < 20; at += sweep->step) {
		long passed;

		tried++;
		if (leaks(trial, at, &passed)) {
			printf("# point %ld: memory is lost\n", at);
			bad++;
		}
	}
	tell(trial, bad, tried, points);
	return !bad;
}

static bool sweep_all(const struct sweep *sweep, const struct scenario *scenarios)
{
	struct trial trial = {.scenario = scenarios};
	bool good = true;

	buf_init(&trial.name);
	for (; trial.scenario->name; trial.scenario++) {
		trial.fault = FAULT_MEMORY;
		good &= afresh(sweep, &trial);
		good &= again_and_again(sweep, &trial);
		trial.fault = FAULT_MEMORY_FOR_EVER;
		good &= afresh(sweep, &trial);
	}
	buf_release(&trial.name);
	return good;
}

static long number_of(const char *variable)
{
	const char *value = getenv(variable);
	long number = value ? strtol(value, NULL, 10) : 1;

	return number > 0 ? number : 1;
}

int main(void)
{
	const struct sweep sweep = {number_of("GEIRFA_SWEEP_FROM"), number_of("GEIRFA_SWEEP_STEP"),
		getenv("GEIRFA_SWEEP_ONLY")};
	bool good;

	i18n_init(getenv("GEIRFA_LOCALEDIR"));
	scenarios_open();
	good = sweep_all(&sweep, scenarios_reading);
	good &= sweep_all(&sweep, scenarios_writing);
	scenarios_close();
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
