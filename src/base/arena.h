/* arena.h - memory that is given back all at once
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_ARENA_H
#define GEIRFA_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *block; /* the newest, linked to the older ones */
};

/** arena_init - an empty arena; allocates nothing */
void arena_init(struct arena *arena);

/** arena_release - free all that came from it; the arena is then empty and usable */
void arena_release(struct arena *arena);

/** arena_alloc - @size zeroed bytes, aligned for any type, or NULL when memory ran out */
void *arena_alloc(struct arena *arena, size_t size);

/** arena_text - a NUL-terminated copy of @len bytes of @text, or NULL when memory ran out */
char *arena_text(struct arena *arena, const char *text, size_t len);

/**
 * arena_grow - room for one more item at the end of an array
 * @items: the array so far; NULL when it has none
 * @n:     how many it has; the room doubles whenever this is a power of two, so nobody need keep a
 * capacity
 * @size:  bytes of an item
 *
 * Returns the array (perhaps moved), with item @n zeroed, or NULL when memory ran out.
 */
void *arena_grow(struct arena *arena, void *items, size_t n, size_t size);

#endif
