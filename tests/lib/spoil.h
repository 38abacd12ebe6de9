/* spoil.h - an index made hostile: its texts are full of what no text should hold
 * SPDX-License-Identifier: MIT
 *
 * Readers and lint refuse most of it in source files; an index comes from anywhere.
 */
#ifndef GEIRFA_TESTS_SPOIL_H
#define GEIRFA_TESTS_SPOIL_H

#include "base/status.h"

/** spoil_index - change the index file at @path: ids, names, texts, labels, sources, pages */
enum status spoil_index(const char *path, struct error *error) MUST_CHECK;

#endif
