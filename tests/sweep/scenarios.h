/* scenarios.h - what Geirfa does, each in one call, to be done while things go wrong
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_SCENARIOS_H
#define GEIRFA_TESTS_SCENARIOS_H

#include <stdbool.h>

#include "base/status.h"

struct scenario {
	const char *name;
	void (*prepare)(void); /* before each time; NULL: nothing */
	enum status (*run)(struct error *error);
	bool (*is_whole)(void); /* whether what it left is the old state or the new; NULL: it
				   leaves nothing */
};

/** scenarios_open - make the glossary, its index and whatever else they need */
void scenarios_open(void);

/** scenarios_close - remove it all */
void scenarios_close(void);

/** scenarios_reading - those that only read, and the building of an index; ended by an empty one */
extern const struct scenario scenarios_reading[];

/** scenarios_writing - those that write files; ended by an empty one */
extern const struct scenario scenarios_writing[];

#endif
