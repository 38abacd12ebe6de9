/* fuzz_store.c - the user's database, damaged or made by anybody: a status, and no harm
 * SPDX-License-Identifier: MIT
 *
 * An input is a list of changes to a sound database; then all is read of it and written to it that
 * Geirfa reads and writes.
 */
#include <stdlib.h>

#include "fuzz/damage.h"
#include "user/store.h"

enum { NOON = 1700000000 };

static const char database[] = "geirfa/user.db", here[] = "/glossary", elsewhere[] = "/other";

static const char *const columns[][2] = {{"fact", "name"}, {"fact", "value"}, {"bookmark", "id"},
	{"bookmark", "list"}, {"bookmark", "added"}, {"visit", "turn"}, {"visit", "id"},
	{"visit", "at"}, {"search", "turn"}, {"search", "query"}, {"search", "at"},
	{"seen", "glossary"}, {"seen", "stamp"}, {"seen", "digests"}, {"seen", "at"},
	{"news", "glossary"}, {"news", "place"}, {"news", "id"}, {"news", "changed"},
	{"news", "at"}, {"sqlite_sequence", "name"}, {"sqlite_sequence", "seq"}};

/* What came of a call: an error is told, and of which file. */
static bool worked(enum status status, const struct error *error)
{
	MUST(status == STATUS_OK || (status == error->status && error->message && *error->file));
	return status == STATUS_OK;
}

static void write_all(struct store *store)
{
	struct store_row news[] = {{.text = "link-worker"}, {.text = "carer", .changed = true}};
	const struct store_seen seen = {"stamp", "digests", 7};
	struct error error = {0};
	bool first, marked;

	worked(store_begin(store, &first, &error), &error);
	if (worked(store_toggle(store, "carer", &marked, &error), &error) && marked)
		worked(store_put(store, "carer", "Gwaith", &error), &error);
	worked(store_toggle(store, "link-worker", &marked, &error), &error);
	worked(store_add_visit(store, "carer", &error), &error);
	worked(store_add_visit(store, "link-worker", &error), &error);
	worked(store_add_search(store, " gofal ", &error), &error);
	worked(store_add_search(store, "care", &error), &error);
	worked(store_see(store, here, &seen, &(struct store_rows){news, 2}, &error), &error);
	worked(store_see(store, elsewhere, &seen, &(struct store_rows){NULL, 0}, &error), &error);
}

/* The same bytes each time. */
static const struct buf *sound_store(void)
{
	static struct buf text;
	struct store *store;

	if (text.data)
		return &text;
	buf_init(&text);
	MUST(setenv("XDG_DATA_HOME", fuzz_path("."), 1) == 0);
	MUST(store_open(&store, NULL) == STATUS_OK);
	store_set_clock(store, NOON);
	write_all(store);
	store_close(store);
	damage_read(fuzz_path(database), &text);
	return &text;
}

static void check_rows(enum status status, const struct store_rows *rows, const struct error *error)
{
	MUST(worked(status, error) || rows->n == 0);
	for (size_t i = 0; i < rows->n; i++)
		MUST(rows->items[i].text && rows->items[i].list);
}

static void read_all(struct store *store)
{
	struct error error = {0};
	struct store_rows rows;
	struct store_seen seen;
	struct arena arena;

	arena_init(&arena);
	check_rows(store_bookmarks(store, &arena, &rows, &error), &rows, &error);
	check_rows(store_visits(store, &arena, &rows, &error), &rows, &error);
	check_rows(store_searches(store, &arena, &rows, &error), &rows, &error);
	check_rows(store_news(store, here, &arena, &rows, &error), &rows, &error);
	if (!worked(store_seen(store, here, &arena, &seen, &error), &error))
		MUST(!seen.stamp && !seen.digests && !seen.len);
	MUST(!seen.len || seen.digests);
	arena_release(&arena);
}

/* A bookmark is taken away, and given again, whatever else the file says. */
static void check_bookmark(struct store *store)
{
	bool marked = false, again = true;
	struct error error = {0};

	worked(store_is_marked(store, "carer", &marked, &error), &error);
	worked(store_unmark(store, "carer", &error), &error);
	worked(store_toggle(store, "carer", &again, &error), &error);
}

static void check_refused(const struct buf *before)
{
	struct buf after;

	buf_init(&after);
	damage_read(fuzz_path(database), &after);
	MUST(fuzz_is_same(before, &after));
	buf_release(&after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct damage damage = {sound_store(), columns, sizeof columns / sizeof *columns};
	struct fuzz_input input = {data, size};
	struct error error = {0};
	struct store *store;
	struct buf before;

	buf_init(&before);
	damage_write(&damage, database, &input, &before);
	if (worked(store_open(&store, &error), &error)) {
		store_set_clock(store, NOON);
		read_all(store);
		write_all(store);
		check_bookmark(store);
		read_all(store);
		store_close(store);
	} else {
		MUST(!store);
		check_refused(&before);
	}
	buf_release(&before);
	return 0;
}
