/* clock.h - how much time has gone by, and what day it is
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_CLOCK_H
#define GEIRFA_BASE_CLOCK_H

enum { CLOCK_DATE_SIZE = 16 };

/** clock_now - seconds since some moment, never running backward */
double clock_now(void);

/** clock_today - the date here, as 2026-11-22; "" when it is not known */
void clock_today(char date[CLOCK_DATE_SIZE]);

#endif
