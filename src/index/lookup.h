/* lookup.h - a sector, theme, tier, step or review state by whatever name a person calls it
 * SPDX-License-Identifier: MIT
 *
 * Ids, names and codes of both languages are understood whatever the interface language, without
 * regard to case, accents and punctuation: "HC", "gofal iechyd" and "health-care" are one sector.
 */
#ifndef GEIRFA_INDEX_LOOKUP_H
#define GEIRFA_INDEX_LOOKUP_H

#include "index/index.h"

/** lookup_category - the id of a sector or theme, as the table has it, or NULL */
const char *lookup_category(const struct categories *categories, const char *text);

/** lookup_step - the id of a step: a node of the map "pathway"; or NULL */
const char *lookup_step(const struct maps *maps, const char *text);

/** lookup_tier - an enum tier, or -1 */
int lookup_tier(const char *text);

/** lookup_review - an enum review, or -1 */
int lookup_review(const char *text);

/** lookup_status - an enum term_status, or -1 */
int lookup_status(const char *text);

/** lookup_lang - an enum lang, or -1: "cy", "Cymraeg", "Welsh" … */
int lookup_lang(const char *text);

#endif
