/* progress.h - what a person sees of a long build, and how they stop it
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_PROGRESS_H
#define GEIRFA_CLI_PROGRESS_H

#include <time.h>

#include "index/build.h"

struct progress {
	bool terminal;		      /* standard error is one: only then anything is shown */
	struct timespec began, shown; /* the building; what stands on the screen */
	struct timespec phase_began;
	double phase_from; /* the fraction of the work that was done before */
	enum build_phase phase;
	int width; /* of the line on the screen; 0: none */
};

/** progress_begin - from now on Ctrl-C, SIGTERM and SIGHUP ask for the end of the building */
void progress_begin(struct progress *progress);

/**
 * progress_show - a build_progress of the struct progress @context
 *
 * A build of more than a second says ten times a second how far it is. False when a signal came.
 */
bool progress_show(void *context, const struct build_state *state);

/**
 * progress_end - the building is over
 *
 * Returns the signal that came, or 0. The caller lets it have its usual effect (progress_die) when
 * all is tidied up.
 */
int progress_end(struct progress *progress);

/** progress_die - end the program by a signal, so that the shell sees it; 0 does nothing */
void progress_die(int number);

#endif
