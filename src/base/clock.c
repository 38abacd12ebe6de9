/* clock.c - how much time has gone by, and what day it is
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

void clock_today(char date[CLOCK_DATE_SIZE])
{
	time_t now = time(NULL);
	struct tm day;

	if (!localtime_r(&now, &day) || !strftime(date, CLOCK_DATE_SIZE, "%Y-%m-%d", &day))
		*date = '\0';
}
