/* concepts.h - what must hold of a concept that was read
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_FUZZ_CONCEPTS_H
#define GEIRFA_TESTS_FUZZ_CONCEPTS_H

#include "glossary/concept.h"

/** concept_check_written - it can be written, and read again it is written as before */
void concept_check_written(const struct concept *concept);

#endif
