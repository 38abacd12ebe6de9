/* doctor.h - what geirfa doctor looks at, and what it found
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_DOCTOR_H
#define GEIRFA_CLI_DOCTOR_H

#include <jansson.h>

#include "cli/command.h"

enum check_state {
	CHECK_GOOD,
	CHECK_NOTE,  /* something is less than it could be */
	CHECK_FAULT, /* Geirfa does not work properly */
	N_CHECK_STATES
};

struct check {
	const char *id;	  /* a stable English code */
	const char *name; /* translated */
	enum check_state state;
	struct buf text, advice;
	json_t *facts; /* codes, names and numbers of it, for programs */
};

enum { MOST_CHECKS = 16 };

struct doctor {
	const struct cli *cli;
	struct check items[MOST_CHECKS];
	size_t n;
};

/** doctor_check - one more, good so far */
struct check *doctor_check(struct doctor *doctor, const char *id, const char *name);

/** check_say - append a translated sentence, its {1} and {2} replaced */
void check_say(struct check *check, const char *message, const char *arg1, const char *arg2);

/** check_worse - the check is in this state at least; and what to do, translated (NULL: nothing) */
void check_worse(struct check *check, enum check_state state, const char *message, const char *arg);

/** check_fact - a fact for programs; what is not UTF-8 is left out */
void check_fact(struct check *check, const char *key, const char *value);

/** check_number - likewise */
void check_number(struct check *check, const char *key, long long value);

/** check_flag - likewise */
void check_flag(struct check *check, const char *key, bool value);

/** doctor_surroundings - language, locale, Welsh messages, terminal, clipboard */
void doctor_surroundings(struct doctor *doctor);

/** doctor_files - index, settings, cache folder */
void doctor_files(struct doctor *doctor);

#endif
