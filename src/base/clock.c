/* clock.c - how much time has gone by
 * SPDX-License-Identifier: MIT
 */
#include "base/clock.h"

#include <time.h>

double clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
