/* test_tags.c - sets of numbers, and the tags that are stored as such
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "index/tags.h"

static void bits__hold_what_was_added(void **state)
{
	static const size_t numbers[] = {1, 63, 64, 65, 128, 999};
	struct bits bits;
	size_t n = 0;

	(void)state;
	assert_true(bits_make(&bits, 999));
	assert_int_equal(bits_count(&bits), 0);
	assert_int_equal(bits_last(&bits), 0);
	assert_true(bits_next(&bits, 0) == SIZE_MAX);
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		bits_add(&bits, numbers[i]);
	bits_add(&bits, 123456789);
	for (size_t at = 0; (at = bits_next(&bits, at)) != SIZE_MAX; at++)
		assert_int_equal(at, numbers[n++]);
	assert_int_equal(n, sizeof numbers / sizeof *numbers);
	assert_int_equal(bits_count(&bits), n);
	assert_int_equal(bits_last(&bits), 999);
	assert_true(bits_has(&bits, 64));
	assert_false(bits_has(&bits, 66));
	assert_false(bits_has(&bits, 123456789));
	assert_true(bits_next(&bits, 1000000) == SIZE_MAX);
	bits_release(&bits);
}

static void bits__keep_what_both_have(void **state)
{
	struct bits one, two;

	(void)state;
	assert_true(bits_make(&one, 200) && bits_make(&two, 200));
	for (size_t i = 0; i <= 200; i += 2)
		bits_add(&one, i);
	for (size_t i = 0; i <= 200; i += 3)
		bits_add(&two, i);
	bits_keep(&one, &two);
	for (size_t i = 0; i <= 200; i++)
		assert_int_equal(bits_has(&one, i), i % 6 == 0);
	bits_release(&one);
	bits_release(&two);
}

/* The tags' numbers: all of a chunk, every third, few and far apart, the last and first of chunks.
 */
enum { MOST = 3 * TAGS_CHUNK };

static bool carries(const char *tag, int64_t number)
{
	if (strcmp(tag, "all") == 0)
		return true;
	if (strcmp(tag, "third") == 0)
		return number % 3 == 0;
	if (strcmp(tag, "few") == 0)
		return number % 10007 == 0;
	return number % TAGS_CHUNK == 0 || number % TAGS_CHUNK == TAGS_CHUNK - 1;
}

static sqlite3 *write_tags(const char *const *names, size_t n)
{
	struct tags *tags;
	struct buf lines;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_int_equal(sql_run(db, "BEGIN; CREATE TABLE tag(tagged, tag, chunk, numbers)", NULL),
		STATUS_OK);
	assert_int_equal(tags_open(db, TAGGED_TERM, &tags, NULL), STATUS_OK);
	buf_init(&lines);
	for (int64_t number = 1; number <= MOST; number++) {
		buf_clear(&lines);
		for (size_t i = 0; i < n; i++) {
			if (carries(names[i], number))
				buf_add_format(&lines, "x:%s\n", names[i]);
		}
		assert_int_equal(tags_add(tags, lines.data, number, NULL), STATUS_OK);
	}
	buf_release(&lines);
	assert_int_equal(tags_write(tags, NULL), STATUS_OK);
	tags_close(tags);
	return db;
}

static void tags__are_read_as_they_were_written(void **state)
{
	static const char *const names[] = {"all", "third", "few", "edges"};
	const size_t n = sizeof names / sizeof *names;
	sqlite3 *db = write_tags(names, n);
	struct sql select;

	(void)state;
	assert_int_equal(sql_prepare(db, TAGS_SELECT, &select, NULL), STATUS_OK);
	for (size_t i = 0; i < n; i++) {
		struct bits bits;

		assert_true(bits_make(&bits, MOST));
		sql_again(&select);
		assert_int_equal(
			tags_read(&select, TAGGED_TERM, "x", names[i], &bits, NULL), STATUS_OK);
		for (int64_t number = 1; number <= MOST; number++)
			assert_int_equal(
				bits_has(&bits, (size_t)number), carries(names[i], number));
		assert_int_equal(bits_has(&bits, 0), false);
		bits_release(&bits);
	}
	sql_release(&select);
	sqlite3_close(db);
}

static void bits__have_stretches(void **state)
{
	struct bits bits;
	size_t first, last;

	(void)state;
	assert_true(bits_make(&bits, 10 * BITS_GAP));
	assert_false(bits_stretch(&bits, 0, &first, &last));
	bits_add(&bits, 100);
	bits_add(&bits, 5000);
	bits_add(&bits, 5 * BITS_GAP);
	assert_true(bits_stretch(&bits, 0, &first, &last));
	assert_int_equal(first, 100);
	assert_in_range(last, 5000, 5000 + 63);
	assert_true(bits_stretch(&bits, last + 1, &first, &last));
	assert_int_equal(first, 5 * BITS_GAP);
	assert_in_range(last, first, first + 63);
	assert_false(bits_stretch(&bits, last + 1, &first, &last));
	bits_release(&bits);
}

static void tags__of_another_kind_are_not_read(void **state)
{
	static const char *const names[] = {"few"};
	sqlite3 *db = write_tags(names, 1);
	struct sql select;
	struct bits bits;

	(void)state;
	assert_int_equal(sql_prepare(db, TAGS_SELECT, &select, NULL), STATUS_OK);
	assert_true(bits_make(&bits, MOST));
	assert_int_equal(tags_read(&select, TAGGED_CONCEPT, "x", "few", &bits, NULL), STATUS_OK);
	assert_int_equal(tags_read(&select, TAGGED_TERM, "y", "few", &bits, NULL), STATUS_OK);
	assert_int_equal(bits_count(&bits), 0);
	bits_release(&bits);
	sql_release(&select);
	sqlite3_close(db);
}

/* A damaged index: numbers beyond the last, a blob of no proper length. */
static void tags__that_are_damaged_add_nothing_beyond_the_set(void **state)
{
	struct sql select;
	struct bits bits;
	sqlite3 *db;

	(void)state;
	assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
	assert_int_equal(sql_run(db,
				 "CREATE TABLE tag(tagged, tag, chunk, numbers);"
				 "INSERT INTO tag VALUES(1, 'x:a', 0, zeroblob(8193)), (1, 'x:a', "
				 "-1, x'01'),"
				 " (1, 'x:a', 99999999999, x'0100'), (1, 'x:a', 0, x'ffff010003')",
				 NULL),
		STATUS_OK);
	assert_int_equal(sql_prepare(db, TAGS_SELECT, &select, NULL), STATUS_OK);
	assert_true(bits_make(&bits, 100));
	assert_int_equal(tags_read(&select, TAGGED_TERM, "x", "a", &bits, NULL), STATUS_OK);
	assert_int_equal(bits_count(&bits), 1);
	assert_true(bits_has(&bits, 1));
	bits_release(&bits);
	sql_release(&select);
	sqlite3_close(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bits__hold_what_was_added),
		cmocka_unit_test(bits__keep_what_both_have),
		cmocka_unit_test(bits__have_stretches),
		cmocka_unit_test(tags__are_read_as_they_were_written),
		cmocka_unit_test(tags__of_another_kind_are_not_read),
		cmocka_unit_test(tags__that_are_damaged_add_nothing_beyond_the_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
