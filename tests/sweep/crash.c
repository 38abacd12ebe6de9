/* crash.c - the program is killed where it changes a file, and the disk is full from there on
 * SPDX-License-Identifier: MIT
 *
 * One process for each such call (faults.c): killed before it, killed when half of it is done, and
 * with no more room from there on. Afterwards the old state is there or the new, whole; the same
 * thing can be done again, and nothing is left beside it. GEIRFA_SWEEP_STEP and GEIRFA_SWEEP_ONLY
 * as for oom.c.
 */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "sweep/faults.h"
#include "sweep/scenarios.h"

enum { CODE_THROUGH = 100 }; /* exit status: there was no such point */

static const struct way {
	enum fault fault;
	const char *name;
} ways[] = {{FAULT_KILLED, "killed"}, {FAULT_KILLED_MIDWAY, "killed half way"},
	{FAULT_NO_ROOM, "no room is left"}};

/* Its exit status, or a signal as a negative number. */
static int run_apart(const struct scenario *scenario, enum fault fault, long at)
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
		_exit(points < at || !at ? CODE_THROUGH : (int)status);
	}
	if (child < 0 || waitpid(child, &how, 0) < 0)
		return -1;
	return WIFSIGNALED(how) ? -WTERMSIG(how) : WEXITSTATUS(how);
}

/* How many files lie where the scenarios write. */
static int count_files(const char *folder)
{
	DIR *dir = opendir(folder);
	int n = 0;

	while (dir && readdir(dir))
		n++;
	if (dir)
		closedir(dir);
	return n;
}

static int files_beside(void)
{
	static const char *const names[] = {"", "two/concepts", "config/geirfa", ".config/geirfa"};
	int n = 0;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char *path = fixture_path(names[i]);

		n += count_files(path);
		free(path);
	}
	return n;
}

static bool as_expected(enum fault fault, int code)
{
	return fault == FAULT_NO_ROOM ? code == STATUS_OK || code == STATUS_IO : code == -SIGKILL;
}

/* What is wrong after it went wrong at a point; NULL: nothing. */
static const char *look(const struct scenario *scenario, enum fault fault, int code, int files)
{
	if (!as_expected(fault, code))
		return "it ends otherwise";
	if (!scenario->is_whole())
		return "what is there is neither old nor new";
	if (run_apart(scenario, fault, 0) != CODE_THROUGH || !scenario->is_whole())
		return "it cannot be done again";
	return files_beside() > files ? "something is left" : NULL;
}

static bool sweep_one(const struct scenario *scenario, const struct way *way, long step)
{
	long at = 1, bad = 0;
	int files;

	if (scenario->prepare)
		scenario->prepare();
	run_apart(scenario, way->fault, 0);
	files = files_beside();
	for (; bad < 20; at += step) {
		const char *wrong;
		int code;

		if (scenario->prepare)
			scenario->prepare();
		code = run_apart(scenario, way->fault, at);
		if (code == CODE_THROUGH)
			break;
		wrong = look(scenario, way->fault, code, files);
		if (wrong) {
			printf("# point %ld: %s (%d)\n", at, wrong, code);
			bad++;
		}
	}
	printf("%s - %s: %s (%ld points)\n", bad ? "not ok" : "ok", scenario->name, way->name,
		at - 1);
	return !bad;
}

int main(void)
{
	const char *wanted = getenv("GEIRFA_SWEEP_STEP"), *only = getenv("GEIRFA_SWEEP_ONLY");
	long step = wanted ? strtol(wanted, NULL, 10) : 1;
	bool good = true;

	i18n_init(getenv("GEIRFA_LOCALEDIR"));
	scenarios_open();
	for (const struct scenario *scenario = scenarios_writing; scenario->name; scenario++) {
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
			if (!only || strstr(scenario->name, only))
				good &= sweep_one(scenario, &ways[i], step);
		}
	}
	scenarios_close();
	return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
