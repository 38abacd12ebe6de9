/* glossaries.h - glossaries that are hard to show: nothing, one thing, very much, very long, wide
 * SPDX-License-Identifier: MIT
 *
 * Each is made in the fixture's folder and opened; the test fails when it cannot be.
 */
#ifndef GEIRFA_TESTS_GLOSSARIES_H
#define GEIRFA_TESTS_GLOSSARIES_H

#include "index/index.h"

enum { GLOSSARY_MANY = 300 }; /* entries of glossary_many */

struct index *glossary_empty(void);
struct index *glossary_one(void);
struct index *glossary_many(void);

/** glossary_very_long - words and terms that no line holds */
struct index *glossary_very_long(void);

/** glossary_wide - characters of two columns, and of several code points */
struct index *glossary_wide(void);

#endif
