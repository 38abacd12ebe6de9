/* oom.c - every allocation fails once
 * SPDX-License-Identifier: MIT
 *
 * Each scenario is done with its first allocation failing, with its second, and so on until none is
 * left: in a fresh process each time, where nothing is set up yet, and again in this one, where
 * every block must have been given back afterwards. GEIRFA_SWEEP_STEP=N tries every N-th point,
 * GEIRFA_SWEEP_ONLY=TEXT the scenarios whose names have the text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "sweep/faults.h"
#include "sweep/scenarios.h"

enum { CODE_THROUGH = 100 }; /* exit status: there was no such point */

static long step = 1; /* GEIRFA_SWEEP_STEP */
static const char *only; /* GEIRFA_SWEEP_ONLY: a part of the names of the scenarios wanted */

static const char *name_of(enum fault fault)
{
	return fault == FAULT_MEMORY ? "one allocation fails" : "there is no more memory";
}

static bool is_clean(enum status status)
{
	return status == STATUS_OK || status == STATUS_NO_MEMORY;
}

/* What became of a child: its exit status, or a signal as a negative number. */
static int try_afresh(const struct scenario *scenario, enum fault fault, long at)
{
	struct error error;
	int how;
	pid_t child;

	fflush(stdout);
	child = fork();
	if (child == 0) {
		enum status status;
		long points;

		faults_arm(fault, at);
		status = scenario->run(&error);
		points = faults_disarm();
		if (!is_clean(status))
			fprintf(stderr, "# point %ld: %s (%s; %s)\n", at, error.message, error.args[0],
				error.file);
		_exit(points < at ? CODE_THROUGH : (int)status);
	}
	if (child < 0 || waitpid(child, &how, 0) < 0)
		return -1;
	return WIFSIGNALED(how) ? -WTERMSIG(how) : WEXITSTATUS(how);
}

static bool afresh(const struct scenario *scenario, enum fault fault)
{
	long bad = 0, at = 1;
	int code;

	for (;; at += step) {
		if (scenario->prepare)
			scenario->prepare();
		code = try_afresh(scenario, fault, at);
		if (code == CODE_THROUGH)
			break;
		if (code < 0 || !is_clean((enum status)code) ||
			(scenario->is_whole && !scenario->is_whole())) {
			printf("# point %ld: %s %d\n", at, code < 0 ? "signal" : "status",
				abs(code));
			if (++bad > 20)
				break;
		}
	}
	printf("%s - %s, %s, in a fresh process (%ld points)\n", bad ? "not ok" : "ok",
		scenario->name, name_of(fault), at - 1);
	return !bad;
}

static long grown(const struct scenario *scenario, enum fault fault, long at, long *points)
{
	struct error error;
	long before;

	if (scenario->prepare)
		scenario->prepare();
	before = faults_live();
	faults_arm(fault, at);
	(void)!scenario->run(&error);
	*points = faults_disarm();
	return faults_live() - before;
}

/* What a library keeps for later is allocated once; what is lost is lost each time. */
static bool leaks(const struct scenario *scenario, enum fault fault, long at, long *points)
{
	return grown(scenario, fault, at, points) > 0 && grown(scenario, fault, at, points) > 0 &&
	       grown(scenario, fault, at, points) > 0;
}

static bool again_and_again(const struct scenario *scenario, enum fault fault)
{
	long bad = 0, points, at;

	leaks(scenario, fault, 0, &points);
	for (at = 1; at <= points && bad <= 20; at += step) {
		long passed;

		if (leaks(scenario, fault, at, &passed)) {
			printf("# point %ld: memory is lost\n", at);
			bad++;
		}
	}
	printf("%s - %s, %s, and nothing is lost (%ld points)\n", bad ? "not ok" : "ok",
		scenario->name, name_of(fault), points);
	return !bad;
}

static bool sweep(const struct scenario *scenario)
{
	bool good = true;

	for (; scenario->name; scenario++) {
		if (only && !strstr(scenario->name, only))
			continue;
		good &= afresh(scenario, FAULT_MEMORY);
		good &= afresh(scenario, FAULT_MEMORY_FOR_EVER);
		good &= again_and_again(scenario, FAULT_MEMORY);
	}
	return good;
}

int main(void)
{
	const char *wanted = getenv("GEIRFA_SWEEP_STEP");
	bool good;

	if (wanted)
		step = strtol(wanted, NULL, 10);
	only = getenv("GEIRFA_SWEEP_ONLY");
	i18n_init(getenv("GEIRFA_LOCALEDIR"));
	scenarios_open();
	good = sweep(scenarios_reading) & sweep(scenarios_writing);
	scenarios_close();
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
