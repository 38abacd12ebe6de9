/* problem.h - what libyaml found wrong, in plain words that can be translated
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_YAML_PROBLEM_H
#define GEIRFA_YAML_PROBLEM_H

#include <yaml.h>

#include "yaml/check.h"

/* What some files break for libyaml and others only for tree.c. {1}: & * or ! */
#define YAML_NO_DIRECTIVES N_("directives (lines that begin with %) are not allowed")
#define YAML_NO_PROPERTIES                                                                         \
	N_("a text that begins with {1} needs quotes: there are no anchors, aliases or tags")

/**
 * yaml_problem - turn the failure of a libyaml parser into one of our errors
 * @parser: has just failed
 * @places: of the text it read
 * @open:   the innermost collection that is open, or NULL
 *
 * Returns STATUS_DATA, or STATUS_NO_MEMORY.
 */
enum status yaml_problem(const yaml_parser_t *parser, const struct yaml_places *places,
	const struct yaml_node *open, const char *file, struct error *error);

#endif
