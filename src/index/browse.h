/* browse.h - the whole glossary in alphabetical order, a page at a time
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_INDEX_BROWSE_H
#define GEIRFA_INDEX_BROWSE_H

#include "index/search.h"

/* A row: a concept under its headword of the order's language, or of the other where it has none.
 */
struct browse_row {
	const char *id;
	enum tier tier;
	int letter; /* index letter of text/order.h; -1 none */
	const char *headword[N_LANGS];
	const char *sense[N_LANGS]; /* tells it from another with its headword; NULL: needs none */
	enum review review[N_LANGS];
	const char *theme;
	struct values sectors;
};

struct browse_page {
	struct arena arena;
	struct browse_row *rows;
	size_t n;
};

/** browse_count - how many concepts pass a filter (NULL: all) */
enum status browse_count(struct index *index, const struct filter *filter, size_t *n,
	struct error *error) MUST_CHECK;

/**
 * browse_rows - a page of the list
 * @order:  whose alphabet
 * @filter: NULL for all
 * @first:  0-based position of the first row
 * @limit:  most rows
 * @page:   released with browse_release, also after a failure
 */
enum status browse_rows(struct index *index, enum lang order, const struct filter *filter,
	size_t first, size_t limit, struct browse_page *page, struct error *error) MUST_CHECK;

/**
 * browse_find - where a concept stands in the list
 * @filter:   NULL for the whole list
 * @position: 0-based
 *
 * STATUS_NOT_FOUND when it is not there.
 */
enum status browse_find(struct index *index, enum lang order, const struct filter *filter,
	const char *id, size_t *position, struct error *error) MUST_CHECK;

/** browse_release - free what it holds */
void browse_release(struct browse_page *page);

/* An index letter that has concepts. */
struct browse_letter {
	int letter;	  /* of text/order.h; -1: none of the alphabet */
	const char *name; /* "Ch"; "#" for -1 */
	size_t first;	  /* position of its first row */
};

/**
 * browse_letters - the letters of the whole list (or of a filtered one) that are not empty, in
 * order
 * @items: free()d by the caller; names live as long as the index
 */
enum status browse_letters(struct index *index, enum lang order, const struct filter *filter,
	struct browse_letter **items, size_t *n, struct error *error) MUST_CHECK;

#endif
