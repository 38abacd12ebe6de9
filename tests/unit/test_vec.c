/* test_vec.c - heap arrays that grow
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/vec.h"

static void vec_grow__keeps_what_was_there(void **state)
{
	size_t *items = NULL, room = 0;

	(void)state;
	for (size_t n = 0; n < 3000; n++) {
		items = vec_grow(items, n, &room, sizeof *items);
		assert_non_null(items);
		assert_true(room > n);
		assert_int_equal(items[n], 0);
		items[n] = n + 1;
	}
	for (size_t n = 0; n < 3000; n++)
		assert_int_equal(items[n], n + 1);
	free(items);
}

static void vec_grow__moves_seldom(void **state)
{
	size_t room = 0, changes = 0;
	char *items = NULL;

	(void)state;
	for (size_t n = 0; n < 100000; n++) {
		size_t before = room;

		items = vec_grow(items, n, &room, 1);
		assert_non_null(items);
		changes += room != before;
	}
	assert_true(changes < 20);
	free(items);
}

static void vec_grow__leaves_the_old_array_when_memory_runs_out(void **state)
{
	size_t room = 0;
	char *items = vec_grow(NULL, 0, &room, 1);

	(void)state;
	assert_non_null(items);
	items[0] = 'x';
	room = SIZE_MAX / 2;
	assert_null(vec_grow(items, room, &room, 1));
	assert_int_equal(room, SIZE_MAX / 2);
	assert_int_equal(items[0], 'x');
	free(items);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(vec_grow__keeps_what_was_there),
		cmocka_unit_test(vec_grow__moves_seldom),
		cmocka_unit_test(vec_grow__leaves_the_old_array_when_memory_runs_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
