/* vec.c - heap arrays that grow
 * SPDX-License-Identifier: MIT
 */
#include "base/vec.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *vec_grow(void *items, size_t n, size_t *room, size_t size)
{
	if (n == *room) {
		size_t more = *room ? *room * 2 : 8;
		void *moved;

		if (more > SIZE_MAX / 2 / size)
			return NULL;
		moved = realloc(items, more * size);
		if (!moved)
			return NULL;
		items = moved;
		*room = more;
	}
	memset((char *)items + n * size, 0, size);
	return items;
}
