/* news.h - which entries are new or changed since the last visit
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_PRESENT_NEWS_H
#define GEIRFA_PRESENT_NEWS_H

#include "index/index.h"
#include "user/store.h"

enum { NEWS_CONCEPTS_MOST = 20000 }; /* of larger glossaries no news are looked for */

/** news_are_kept - whether a glossary is small enough to look for news in it */
bool news_are_kept(const struct index *index);

/**
 * news_look - compare a glossary with what the last visit saw of it, and remember what is seen now
 * @n: how many entries are new or changed; nothing is new at the first visit
 *
 * Cheap when the index is the same. STATUS_STOPPED as index_set_stop says: nothing is remembered,
 * and it can be asked again.
 */
enum status news_look(
	struct store *store, struct index *index, size_t *n, struct error *error) MUST_CHECK;

#endif
