/* shelf.h - what the user's database keeps, as rows to be shown
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_PRESENT_SHELF_H
#define GEIRFA_PRESENT_SHELF_H

#include "index/index.h"
#include "user/store.h"

enum shelf_kind { SHELF_BOOKMARKS, SHELF_VISITED, SHELF_SEARCHES, SHELF_NEWS };

struct shelf_row {
	const char *key;  /* an entry's id, a page's name (present/page_doc.h), or a query */
	const char *text; /* headwords, a title or the query; visible */
	const char *note; /* a list's name, a date, "new"; visible; "" for none */
	bool missing;	  /* it is not in this glossary: it cannot be opened, and its text is its id
			   */
};

struct shelf {
	struct arena arena;
	struct shelf_row *rows;
	size_t n;
};

/**
 * shelf_load - read one kind of rows
 * @store: NULL: there are none
 * @ui:    the language whose headword comes first
 * @shelf: released with shelf_release, also after a failure
 *
 * Entries read before that are not in this glossary are left out; bookmarks are not.
 */
enum status shelf_load(struct store *store, struct index *index, enum shelf_kind kind, enum lang ui,
	struct shelf *shelf, struct error *error) MUST_CHECK;

/** shelf_release - free what it holds */
void shelf_release(struct shelf *shelf);

/** shelf_nothing - what to say where there are no rows, translated */
const char *shelf_nothing(
	const struct store *store, const struct index *index, enum shelf_kind kind);

#endif
