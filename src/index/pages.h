/* pages.h - the background pages of an index
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_PAGES_H
#define GEIRFA_INDEX_PAGES_H

#include "index/index.h"

/* Pages as they were read; all memory is the arena's. */
struct page_list {
	struct arena arena;
	struct pages pages;
};

/**
 * pages_load - read the pages, in their order
 * @id:    of the only one wanted, with its parts; NULL: all, without them
 * @pages: released with pages_release, also after a failure
 *
 * No page is no failure.
 */
enum status pages_load(struct index *index, const char *id, struct page_list *pages,
	struct error *error) MUST_CHECK;

/** pages_release - free what they hold */
void pages_release(struct page_list *pages);

#endif
