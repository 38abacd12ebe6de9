/* store.h - the user's database: bookmarks, what was read and looked for, what the last visit saw
 * SPDX-License-Identifier: MIT
 *
 * One SQLite file, $XDG_DATA_HOME/geirfa/user.db. Several programs may have it open at once: each
 * change is one short transaction, and one waits for another. A file that is damaged, somebody
 * else's or a newer Geirfa's is refused and left as it is. Its texts may be anybody's: make them
 * visible before they are shown.
 */
#ifndef GEIRFA_USER_STORE_H
#define GEIRFA_USER_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"

enum {
	STORE_TEXT_MOST = 1024, /* bytes of an id, a query or a path */
	STORE_LIST_MOST = 80,	/* bytes of a list's name */
	STORE_VISITS_MOST = 500,
	STORE_SEARCHES_MOST = 200,
	STORE_GLOSSARIES_MOST = 50,
};

/* The open database. One thread. */
struct store;

/** store_is_there - whether there is a database already, or at least a file in its place */
bool store_is_there(void);

/**
 * store_open - open the user's database, made where there is none
 * @out: closed with store_close; NULL on failure
 *
 * STATUS_IO: no home, or the file cannot be read or written. STATUS_DATA: damaged, foreign, or of a
 * newer Geirfa. The error's file is the path.
 */
enum status store_open(struct store **out, struct error *error) MUST_CHECK;

/** store_close - NULL is allowed */
void store_close(struct store *store);

/** store_set_clock - let it be @seconds since 1970 from now on; 0: as late as it is. For tests. */
void store_set_clock(struct store *store, int64_t seconds);

/** store_begin - a visit begins; @first: whether none is known before it */
enum status store_begin(struct store *store, bool *first, struct error *error) MUST_CHECK;

/** store_is_marked - whether an entry is bookmarked */
enum status store_is_marked(
	struct store *store, const char *id, bool *marked, struct error *error) MUST_CHECK;

/** store_toggle - bookmark an entry, or take its bookmark away; @marked: which of them */
enum status store_toggle(
	struct store *store, const char *id, bool *marked, struct error *error) MUST_CHECK;

/** store_unmark - take a bookmark away; harmless when there is none */
enum status store_unmark(struct store *store, const char *id, struct error *error) MUST_CHECK;

/**
 * store_put - put a bookmark into a list
 * @list: its name, without blanks around it; "": into none
 *
 * STATUS_USAGE when the name is longer than STORE_LIST_MOST; STATUS_NOT_FOUND when there is no such
 * bookmark.
 */
enum status store_put(
	struct store *store, const char *id, const char *list, struct error *error) MUST_CHECK;

/** store_add_visit - an entry was read; the oldest are forgotten */
enum status store_add_visit(struct store *store, const char *id, struct error *error) MUST_CHECK;

/** store_add_search - something was looked for; blanks around it do not count, and what is empty or
 * too long is not kept */
enum status store_add_search(
	struct store *store, const char *query, struct error *error) MUST_CHECK;

struct store_row {
	const char *text; /* an id or a query */
	const char *list; /* of a bookmark; "" for none */
	int64_t when;	  /* seconds since 1970; of news: when they were found */
	bool changed;	  /* of news: it was there before */
};

struct store_rows {
	struct store_row *items; /* NULL when there are none */
	size_t n;
};

/** store_bookmarks - all of them, by list (those in none first), the newest first; in an arena */
enum status store_bookmarks(struct store *store, struct arena *arena, struct store_rows *rows,
	struct error *error) MUST_CHECK;

/** store_visits - the entries that were read, the latest first; in an arena */
enum status store_visits(struct store *store, struct arena *arena, struct store_rows *rows,
	struct error *error) MUST_CHECK;

/** store_searches - what was looked for, the latest first; in an arena */
enum status store_searches(struct store *store, struct arena *arena, struct store_rows *rows,
	struct error *error) MUST_CHECK;

/* What a visit saw of a glossary. */
struct store_seen {
	const char *stamp;   /* tells one state of the glossary from another; NULL: never seen */
	const void *digests; /* what only who wrote it understands */
	size_t len;
};

/** store_seen - what was last seen of a glossary; in an arena
 * @glossary: the path of its source */
enum status store_seen(struct store *store, const char *glossary, struct arena *arena,
	struct store_seen *seen, struct error *error) MUST_CHECK;

/**
 * store_see - remember what is seen now
 * @news: their texts and changed; they take the place of the older ones. None: those stay.
 */
enum status store_see(struct store *store, const char *glossary, const struct store_seen *seen,
	const struct store_rows *news, struct error *error) MUST_CHECK;

/** store_news - the latest news of a glossary, in their order; in an arena */
enum status store_news(struct store *store, const char *glossary, struct arena *arena,
	struct store_rows *rows, struct error *error) MUST_CHECK;

#endif
