/* lint.h - the checks of a glossary that has been read
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_LINT_H
#define GEIRFA_GLOSSARY_LINT_H

#include "glossary/glossary.h"

struct lint;

/* A check: its stable name, how grave a breach is, and what it looks for, in a line (for
 * documentation and --help). */
struct lint_rule {
	const char *name;
	enum grade grade;
	const char *description;	  /* N_() */
	void (*check)(struct lint *lint); /* for lint_check */
};

/** lint_rules - all rules in the order they run; *n how many */
const struct lint_rule *lint_rules(size_t *n);

/**
 * lint_check - run every rule
 * @glossary: read without faults, or what of it could be read
 * @findings: with what reading found; appended to, not sorted. That a file with a fault lacks
 * something is not said again.
 */
void lint_check(const struct glossary *glossary, struct findings *findings);

#endif
