/* test_store.c - the user's database: what it keeps, what it refuses, and two programs at once
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "lib/fixture.h"
#include "sql/sql.h"
#include "user/store.h"

static const char name[] = ".local/share/geirfa/user.db";

enum { WRITERS = 4, WRITES = 40 };

static int new_home(void **state)
{
	(void)state;
	fixture_remove();
	fixture_folder();
	unsetenv("XDG_DATA_HOME");
	return 0;
}

static int no_home(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static struct store *opened(void)
{
	struct error error = {0};
	struct store *store;

	if (store_open(&store, &error) != STATUS_OK)
		fail_msg("%s: %s", error.message, error.file);
	store_set_clock(store, 1000);
	return store;
}

static void assert_refused(enum status wanted)
{
	struct error error = {0};
	struct store *store;

	assert_int_equal(store_open(&store, &error), wanted);
	assert_null(store);
	assert_non_null(error.message);
	store_close(store);
}

typedef enum status list_rows(
	struct store *store, struct arena *arena, struct store_rows *rows, struct error *error);

/* The texts of the rows with blanks between, each with its list behind a slash where it has one. */
static void assert_rows(struct store *store, list_rows *list, const char *wanted)
{
	struct arena arena;
	struct store_rows rows;
	struct buf text;

	arena_init(&arena);
	buf_init(&text);
	buf_add_str(&text, "");
	assert_int_equal(list(store, &arena, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.n; i++)
		buf_add_format(&text, "%s%s%s%s", i ? " " : "", rows.items[i].text,
			*rows.items[i].list ? "/" : "", rows.items[i].list);
	assert_string_equal(text.len ? text.data : "", wanted);
	buf_release(&text);
	arena_release(&arena);
}

static size_t count_rows(struct store *store, list_rows *list)
{
	struct arena arena;
	struct store_rows rows;

	arena_init(&arena);
	assert_int_equal(list(store, &arena, &rows, NULL), STATUS_OK);
	arena_release(&arena);
	return rows.n;
}

/* A database that is no longer, or not yet, ours. */
static void write_db(const char *statements)
{
	char *path = fixture_path(name), *slash = strrchr(path, '/');
	sqlite3 *db;

	*slash = '\0';
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	*slash = '/';
	assert_int_equal(
		sql_open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &db, NULL), STATUS_OK);
	assert_int_equal(sql_run(db, statements, NULL), STATUS_OK);
	sqlite3_close(db);
	free(path);
}

static void read_bytes(struct buf *out)
{
	char *path = fixture_path(name);

	buf_clear(out);
	assert_int_equal(file_read(path, 1 << 20, out, NULL), STATUS_OK);
	free(path);
}

/* It is refused, and not a byte of it changes. */
static void assert_left_alone(enum status wanted)
{
	struct buf before, after;

	buf_init(&before);
	buf_init(&after);
	read_bytes(&before);
	assert_refused(wanted);
	read_bytes(&after);
	assert_int_equal(before.len, after.len);
	assert_memory_equal(before.data, after.data, before.len);
	buf_release(&before);
	buf_release(&after);
}

static void store_toggle__bookmarks_and_takes_away(void **state)
{
	struct store *store = opened();
	bool marked;

	(void)state;
	assert_int_equal(store_toggle(store, "community", &marked, NULL), STATUS_OK);
	assert_true(marked);
	assert_int_equal(store_toggle(store, "referral", &marked, NULL), STATUS_OK);
	assert_rows(store, store_bookmarks, "referral community");
	assert_int_equal(store_is_marked(store, "community", &marked, NULL), STATUS_OK);
	assert_true(marked);
	assert_int_equal(store_toggle(store, "community", &marked, NULL), STATUS_OK);
	assert_false(marked);
	assert_int_equal(store_unmark(store, "referral", NULL), STATUS_OK);
	assert_int_equal(store_unmark(store, "referral", NULL), STATUS_OK);
	assert_rows(store, store_bookmarks, "");
	store_close(store);
}

static void store_put__gives_a_list(void **state)
{
	struct store *store = opened();
	char long_name[STORE_LIST_MOST + 2];
	bool marked;

	(void)state;
	memset(long_name, 'x', sizeof long_name - 1);
	long_name[sizeof long_name - 1] = '\0';
	assert_int_equal(store_toggle(store, "a", &marked, NULL), STATUS_OK);
	assert_int_equal(store_toggle(store, "b", &marked, NULL), STATUS_OK);
	assert_int_equal(store_put(store, "b", "gweithdy", NULL), STATUS_OK);
	assert_rows(store, store_bookmarks, "a b/gweithdy");
	assert_int_equal(store_put(store, "c", "gweithdy", NULL), STATUS_NOT_FOUND);
	assert_int_equal(store_put(store, "a", long_name, NULL), STATUS_USAGE);
	assert_int_equal(store_put(store, "b", "", NULL), STATUS_OK);
	assert_rows(store, store_bookmarks, "b a");
	store_close(store);
}

static void store__outlives_its_program(void **state)
{
	struct store *store = opened();
	bool first, marked;

	(void)state;
	assert_int_equal(store_begin(store, &first, NULL), STATUS_OK);
	assert_true(first);
	assert_int_equal(store_toggle(store, "community", &marked, NULL), STATUS_OK);
	assert_int_equal(store_add_visit(store, "referral", NULL), STATUS_OK);
	assert_int_equal(store_add_search(store, "nghymuned", NULL), STATUS_OK);
	store_close(store);
	store = opened();
	assert_int_equal(store_begin(store, &first, NULL), STATUS_OK);
	assert_false(first);
	assert_rows(store, store_bookmarks, "community");
	assert_rows(store, store_visits, "referral");
	assert_rows(store, store_searches, "nghymuned");
	store_close(store);
}

static void store_add_visit__keeps_each_once_and_the_latest(void **state)
{
	struct store *store = opened();

	(void)state;
	assert_int_equal(store_add_visit(store, "a", NULL), STATUS_OK);
	assert_int_equal(store_add_visit(store, "b", NULL), STATUS_OK);
	assert_int_equal(store_add_visit(store, "a", NULL), STATUS_OK);
	assert_rows(store, store_visits, "a b");
	for (int i = 0; i < STORE_VISITS_MOST + 3; i++) {
		char id[24];

		snprintf(id, sizeof id, "id-%d", i);
		assert_int_equal(store_add_visit(store, id, NULL), STATUS_OK);
	}
	assert_int_equal(count_rows(store, store_visits), STORE_VISITS_MOST);
	store_close(store);
}

static void store_add_search__keeps_what_can_be_asked_again(void **state)
{
	struct store *store = opened();
	char *long_query = calloc(1, STORE_TEXT_MOST + 2);

	(void)state;
	assert_non_null(long_query);
	memset(long_query, 'x', STORE_TEXT_MOST + 1);
	assert_int_equal(store_add_search(store, " one two ", NULL), STATUS_OK);
	assert_int_equal(store_add_search(store, "three", NULL), STATUS_OK);
	assert_int_equal(store_add_search(store, "one two", NULL), STATUS_OK);
	assert_int_equal(store_add_search(store, "  ", NULL), STATUS_OK);
	assert_int_equal(store_add_search(store, long_query, NULL), STATUS_OK);
	assert_rows(store, store_searches, "one two three");
	for (int i = 0; i < STORE_SEARCHES_MOST + 3; i++) {
		char query[24];

		snprintf(query, sizeof query, "query %d", i);
		assert_int_equal(store_add_search(store, query, NULL), STATUS_OK);
	}
	assert_int_equal(count_rows(store, store_searches), STORE_SEARCHES_MOST);
	free(long_query);
	store_close(store);
}

static void store_see__keeps_what_was_seen_and_the_latest_news(void **state)
{
	struct store_row items[] = {{.text = "a"}, {.text = "b", .changed = true}};
	const struct store_rows news = {items, 2}, none = {.n = 0};
	struct store_seen seen = {.stamp = "one", .digests = "12345678", .len = 8}, back;
	struct store *store = opened();
	struct store_rows rows;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_int_equal(store_seen(store, "/g", &arena, &back, NULL), STATUS_OK);
	assert_null(back.stamp);
	assert_int_equal(store_see(store, "/g", &seen, &news, NULL), STATUS_OK);
	seen.stamp = "two";
	assert_int_equal(store_see(store, "/g", &seen, &none, NULL), STATUS_OK);
	assert_int_equal(store_seen(store, "/g", &arena, &back, NULL), STATUS_OK);
	assert_string_equal(back.stamp, "two");
	assert_int_equal(back.len, 8);
	assert_memory_equal(back.digests, "12345678", 8);
	assert_int_equal(store_news(store, "/g", &arena, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.n, 2);
	assert_string_equal(rows.items[1].text, "b");
	assert_true(rows.items[1].changed);
	assert_int_equal(store_news(store, "/other", &arena, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.n, 0);
	for (int i = 0; i < STORE_GLOSSARIES_MOST; i++) {
		char path[24];

		snprintf(path, sizeof path, "/other-%d", i);
		store_set_clock(store, 2000 + i);
		assert_int_equal(store_see(store, path, &seen, &none, NULL), STATUS_OK);
	}
	assert_int_equal(store_seen(store, "/g", &arena, &back, NULL), STATUS_OK);
	assert_null(back.stamp);
	assert_int_equal(store_news(store, "/g", &arena, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.n, 0);
	arena_release(&arena);
	store_close(store);
}

static void store_open__begins_in_an_empty_file(void **state)
{
	struct store *store;
	bool marked;

	(void)state;
	fixture_write(name, "");
	store = opened();
	assert_int_equal(store_toggle(store, "a", &marked, NULL), STATUS_OK);
	assert_rows(store, store_bookmarks, "a");
	store_close(store);
}

static void store_open__leaves_alone_what_is_not_its_own(void **state)
{
	static const char *const strangers[] = {
		"CREATE TABLE theirs(x); INSERT INTO theirs VALUES(1)",
		"PRAGMA application_id=77",
		"PRAGMA user_version=1",
		/* of an index of Geirfa */
		"PRAGMA application_id=1197828466; PRAGMA user_version=8; CREATE TABLE concept(x)",
		/* of a newer Geirfa */
		"PRAGMA application_id=1198419812; PRAGMA user_version=99; CREATE TABLE new(x)",
		"PRAGMA application_id=1198419812; CREATE TABLE fact(x)",
	};

	(void)state;
	for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++) {
		new_home(NULL);
		write_db(strangers[i]);
		assert_left_alone(STATUS_DATA);
	}
}

static void store_open__says_that_a_file_is_newer(void **state)
{
	struct error error = {0};
	struct store *store;

	(void)state;
	write_db("PRAGMA application_id=1198419812; PRAGMA user_version=99");
	assert_int_equal(store_open(&store, &error), STATUS_DATA);
	assert_non_null(strstr(error.message, "newer"));
	assert_non_null(strstr(error.file, "user.db"));
}

static void store_open__leaves_a_damaged_file_alone(void **state)
{
	(void)state;
	fixture_write(name, "This is no database, but somebody's text, and it is longer than the "
			    "hundred bytes of a header that SQLite would look at first of all.");
	assert_left_alone(STATUS_DATA);
}

/* A page in the middle is torn: what needs it fails, and the program goes on. */
static void store__survives_torn_pages(void **state)
{
	struct store *store = opened();
	struct buf bytes;
	char *path;

	(void)state;
	for (int i = 0; i < 200; i++) {
		char id[64];

		snprintf(id, sizeof id, "a-rather-long-name-of-an-entry-%d", i);
		assert_int_equal(store_add_visit(store, id, NULL), STATUS_OK);
	}
	store_close(store);
	buf_init(&bytes);
	read_bytes(&bytes);
	memset(bytes.data + 4096, 0x5A, bytes.len - 4096);
	path = fixture_path(name);
	assert_int_equal(file_write(path, bytes.data, bytes.len, NULL), STATUS_OK);
	free(path);
	buf_release(&bytes);
	if (store_open(&store, NULL) == STATUS_OK) {
		struct error error = {0};
		bool marked;

		assert_int_not_equal(store_add_visit(store, "a", &error), STATUS_OK);
		assert_non_null(error.message);
		assert_int_not_equal(store_toggle(store, "a", &marked, NULL), STATUS_OK);
		assert_false(marked);
		store_close(store);
	}
}

static void store_open__says_what_it_could_not_do(void **state)
{
	char *path = fixture_path(name);

	(void)state;
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	assert_refused(STATUS_IO);
	free(path);
	new_home(NULL);
	fixture_write(".local/share/geirfa", "a file where the folder should be");
	assert_refused(STATUS_IO);
	new_home(NULL);
	setenv("HOME", "", 1);
	assert_refused(STATUS_IO);
}

static void store_open__refuses_what_it_cannot_write(void **state)
{
	char *path = fixture_path(name);

	(void)state;
	store_close(opened());
	assert_int_equal(chmod(path, 0444), 0);
	if (access(path, W_OK) < 0)
		assert_refused(STATUS_IO);
	else
		print_message("the superuser can write everything: nothing tried\n");
	free(path);
}

/* Writes as if keys were pressed; 0: nothing failed. */
static int hammer(int writer)
{
	struct store *store;
	bool marked;

	if (store_open(&store, NULL) != STATUS_OK)
		return 1;
	for (int i = 0; i < WRITES; i++) {
		char text[32];

		snprintf(text, sizeof text, "id-%d-%d", writer, i);
		if (store_add_visit(store, text, NULL) || store_add_search(store, text, NULL) ||
			store_toggle(store, text, &marked, NULL) || !marked)
			return 2;
	}
	store_close(store);
	return 0;
}

/* All begin without a file: making it is shared too. */
static void store__is_shared_by_several_programs(void **state)
{
	pid_t children[WRITERS];
	struct store *store;

	(void)state;
	for (int i = 0; i < WRITERS; i++) {
		children[i] = fork();
		assert_int_not_equal(children[i], -1);
		if (children[i] == 0)
			_exit(hammer(i));
	}
	for (int i = 0; i < WRITERS; i++) {
		int status;

		assert_int_equal(waitpid(children[i], &status, 0), children[i]);
		assert_int_equal(status, 0);
	}
	store = opened();
	assert_int_equal(count_rows(store, store_bookmarks), WRITERS * WRITES);
	assert_int_equal(count_rows(store, store_visits), WRITERS * WRITES);
	assert_int_equal(count_rows(store, store_searches), WRITERS * WRITES);
	store_close(store);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, new_home, no_home)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(store_toggle__bookmarks_and_takes_away),
		CASE(store_put__gives_a_list),
		CASE(store__outlives_its_program),
		CASE(store_add_visit__keeps_each_once_and_the_latest),
		CASE(store_add_search__keeps_what_can_be_asked_again),
		CASE(store_see__keeps_what_was_seen_and_the_latest_news),
		CASE(store_open__begins_in_an_empty_file),
		CASE(store_open__leaves_alone_what_is_not_its_own),
		CASE(store_open__says_that_a_file_is_newer),
		CASE(store_open__leaves_a_damaged_file_alone),
		CASE(store__survives_torn_pages),
		CASE(store_open__says_what_it_could_not_do),
		CASE(store_open__refuses_what_it_cannot_write),
		CASE(store__is_shared_by_several_programs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
