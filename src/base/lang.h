/* lang.h - the two languages of the glossary
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_LANG_H
#define GEIRFA_BASE_LANG_H

enum lang { LANG_CY, LANG_EN, N_LANGS };

/** lang_code - "cy" or "en" */
const char *lang_code(enum lang lang);

/** lang_other - the other one */
enum lang lang_other(enum lang lang);

/** lang_of - the language whose code @code is; -1 for any other text, and for NULL */
int lang_of(const char *code);

#endif
