/* arena.c - memory that is given back all at once
 * SPDX-License-Identifier: MIT
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct arena_block {
	struct arena_block *older;
	size_t used, size;
	alignas(max_align_t) char bytes[];
};

void arena_init(struct arena *arena)
{
	arena->block = NULL;
}

void arena_release(struct arena *arena)
{
	while (arena->block) {
		struct arena_block *older = arena->block->older;

		free(arena->block);
		arena->block = older;
	}
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->block;
	void *place;

	if (size > SIZE_MAX / 2)
		return NULL;
	size = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
	if (!block || size > block->size - block->used) {
		size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;

		block = malloc(sizeof *block + room);
		if (!block)
			return NULL;
		block->older = arena->block;
		block->used = 0;
		block->size = room;
		arena->block = block;
	}
	place = block->bytes + block->used;
	block->used += size;
	return memset(place, 0, size);
}

char *arena_text(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (copy && len)
		memcpy(copy, text, len);
	return copy;
}

void *arena_grow(struct arena *arena, void *items, size_t n, size_t size)
{
	void *moved;

	if (n & (n - 1)) {
		memset((char *)items + n * size, 0, size);
		return items;
	}
	if (n > SIZE_MAX / 4 / size)
		return NULL;
	moved = arena_alloc(arena, (n ? 2 * n : 1) * size);
	if (moved && n)
		memcpy(moved, items, n * size);
	return moved;
}
