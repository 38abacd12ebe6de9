/* fixture.h - what unit tests share: a folder of their own, an index of the test glossary
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_FIXTURE_H
#define GEIRFA_TESTS_FIXTURE_H

#include "index/index.h"

/** fixture_folder - a new empty folder, also HOME and cache of this program; the same on every call
 */
const char *fixture_folder(void);

/** fixture_remove - remove it with all that is in it */
void fixture_remove(void);

/** fixture_source - the path of a file of the source tree, "tests/data/ladder"; free()d by the
 * caller */
char *fixture_source(const char *path);

/** fixture_path - the path of a file of the folder; free()d by the caller */
char *fixture_path(const char *name);

/** fixture_write - write a file of the folder (name may have folders, which are made) */
void fixture_write(const char *name, const char *text);

/** fixture_copy - copy a folder of the source tree, two levels deep, into the folder under a name
 */
void fixture_copy(const char *source, const char *name);

/** fixture_index - an index of a glossary of the source tree; the test fails when there is none */
struct index *fixture_index(const char *source);

#endif
