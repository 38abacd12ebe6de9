/* test_arena.c - memory that is given back all at once
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"

static void arena_alloc__gives_zeroed_aligned_places_apart(void **state)
{
	enum { PLACES = 500 };
	unsigned char *places[PLACES];
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < PLACES; i++) {
		places[i] = arena_alloc(&arena, i);
		assert_non_null(places[i]);
		assert_int_equal((uintptr_t)places[i] % alignof(max_align_t), 0);
		for (size_t k = 0; k < i; k++)
			assert_int_equal(places[i][k], 0);
		memset(places[i], (int)(i & 0xFF), i);
	}
	for (size_t i = 0; i < PLACES; i++) {
		for (size_t k = 0; k < i; k++)
			assert_int_equal(places[i][k], i & 0xFF);
	}
	arena_release(&arena);
}

static void arena_alloc__takes_what_is_larger_than_a_block(void **state)
{
	struct arena arena;
	char *large, *small;

	(void)state;
	arena_init(&arena);
	small = arena_alloc(&arena, 1);
	large = arena_alloc(&arena, 1000000);
	assert_non_null(small);
	assert_non_null(large);
	memset(large, 'x', 1000000);
	assert_int_equal(*small, 0);
	assert_non_null(arena_alloc(&arena, 1));
	arena_release(&arena);
}

static void arena_alloc__refuses_the_impossible(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_null(arena_alloc(&arena, SIZE_MAX));
	assert_null(arena_alloc(&arena, SIZE_MAX - 8));
	assert_non_null(arena_alloc(&arena, 8));
	arena_release(&arena);
}

static void arena_text__copies(void **state)
{
	static const char text[] = "cymuned";
	struct arena arena;
	char *copy;

	(void)state;
	arena_init(&arena);
	copy = arena_text(&arena, text, 3);
	assert_string_equal(copy, "cym");
	assert_ptr_not_equal(copy, text);
	assert_string_equal(arena_text(&arena, NULL, 0), "");
	arena_release(&arena);
}

static void arena_grow__keeps_what_was_there(void **state)
{
	struct arena arena;
	size_t *items = NULL;

	(void)state;
	arena_init(&arena);
	for (size_t n = 0; n < 3000; n++) {
		items = arena_grow(&arena, items, n, sizeof *items);
		assert_non_null(items);
		assert_int_equal(items[n], 0);
		items[n] = n + 1;
	}
	for (size_t n = 0; n < 3000; n++)
		assert_int_equal(items[n], n + 1);
	assert_null(arena_grow(&arena, NULL, (size_t)1 << 62, 8));
	arena_release(&arena);
}

static void arena_release__leaves_it_usable(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	arena_release(&arena);
	assert_non_null(arena_alloc(&arena, 10));
	arena_release(&arena);
	assert_null(arena.block);
	assert_non_null(arena_alloc(&arena, 10));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arena_alloc__gives_zeroed_aligned_places_apart),
		cmocka_unit_test(arena_alloc__takes_what_is_larger_than_a_block),
		cmocka_unit_test(arena_alloc__refuses_the_impossible),
		cmocka_unit_test(arena_text__copies),
		cmocka_unit_test(arena_grow__keeps_what_was_there),
		cmocka_unit_test(arena_release__leaves_it_usable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
