/* vec.h - heap arrays that grow
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_VEC_H
#define GEIRFA_BASE_VEC_H

#include <stddef.h>

/**
 * vec_grow - room for one more item in a malloc'ed array
 * @items: the array so far; NULL when it has none
 * @n:     how many items it has
 * @room:  how many it has room for; updated
 * @size:  bytes of an item
 *
 * Returns the array (perhaps moved), with item @n zeroed, which the caller frees; or NULL when
 * memory ran out, and then @items is still good.
 */
void *vec_grow(void *items, size_t n, size_t *room, size_t size);

#endif
