/* test_store_held.c - the user's database held by another program, and a clock set back
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "lib/fixture.h"
#include "sql/sql.h"
#include "user/store.h"
#include "user/store_db.h"

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
	struct store *store;

	assert_int_equal(store_open(&store, NULL), STATUS_OK);
	return store;
}

static int patience(const struct store *store)
{
	struct sql sql;
	bool row;
	int64_t ms = -1;

	if (sql_prepare(store->db, "PRAGMA busy_timeout", &sql, NULL) == STATUS_OK &&
		sql_step(&sql, &row, NULL) == STATUS_OK && row)
		ms = sql_column_int(&sql, 0);
	sql_release(&sql);
	return (int)ms;
}

/* Another program keeps the file to itself: it is waited for once, then no more until it is gone.
 */
static void store__is_not_held_up_by_a_lock(void **state)
{
	struct store *store = opened();
	struct error error = {0};
	sqlite3 *other;
	bool marked;

	(void)state;
	assert_in_range(patience(store), 1, 1000);
	assert_int_equal(
		sql_open(store->path.data, SQLITE_OPEN_READWRITE, &other, NULL), STATUS_OK);
	assert_int_equal(sql_run(other, "BEGIN IMMEDIATE", NULL), STATUS_OK);
	assert_int_equal(store_toggle(store, "cymuned", &marked, &error), STATUS_IO);
	assert_string_equal(error.message, "the database is in use by another program");
	assert_int_equal(patience(store), 0);
	assert_int_equal(store_add_visit(store, "cymuned", &error), STATUS_IO);
	assert_int_equal(patience(store), 0);
	assert_int_equal(sql_run(other, "ROLLBACK", NULL), STATUS_OK);
	assert_int_equal(store_toggle(store, "cymuned", &marked, &error), STATUS_OK);
	assert_true(marked);
	assert_in_range(patience(store), 1, 1000);
	sqlite3_close(other);
	store_close(store);
}

/* The latest is what came last, whatever the clock says. */
static void store__does_not_mind_a_clock_that_runs_backward(void **state)
{
	struct store *store = opened();
	struct store_rows rows;
	struct arena arena;
	bool first;

	(void)state;
	arena_init(&arena);
	store_set_clock(store, 2000000000);
	assert_int_equal(store_begin(store, &first, NULL), STATUS_OK);
	assert_int_equal(store_add_visit(store, "tomorrow", NULL), STATUS_OK);
	store_set_clock(store, 1);
	assert_int_equal(store_begin(store, &first, NULL), STATUS_OK);
	assert_false(first);
	assert_int_equal(store_add_visit(store, "yesterday", NULL), STATUS_OK);
	assert_int_equal(store_visits(store, &arena, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.n, 2);
	assert_string_equal(rows.items[0].text, "yesterday");
	arena_release(&arena);
	store_close(store);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, new_home, no_home)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(store__is_not_held_up_by_a_lock),
		CASE(store__does_not_mind_a_clock_that_runs_backward),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
