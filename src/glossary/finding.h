/* finding.h - what reading and checking a glossary brought to light
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_FINDING_H
#define GEIRFA_GLOSSARY_FINDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

enum grade { GRADE_ERROR, GRADE_WARNING, GRADE_ADVICE, N_GRADES };

struct finding {
	enum grade grade;
	const char *rule;		 /* stable name such as "unknown-sector"; static */
	struct error error;		 /* message with its arguments, file, line and column */
	char correction[ERROR_ARG_SIZE]; /* the text to write instead, where that is certain; else
					    "" */
};

struct findings {
	struct finding *items;
	size_t n, room;
	size_t count[N_GRADES];
	bool failed; /* memory ran out: some are missing */
};

/** findings_init - none; allocates nothing */
void findings_init(struct findings *findings);

/** findings_release - free them */
void findings_release(struct findings *findings);

/**
 * findings_add - one more
 * @findings: may be NULL: nothing is kept
 * @rule:     static
 * @error:    copied
 * @correction: may be NULL; copied
 */
void findings_add(struct findings *findings, enum grade grade, const char *rule,
	const struct error *error, const char *correction);

/** findings_sort - by file, line, column, then grade */
void findings_sort(struct findings *findings);

#endif
