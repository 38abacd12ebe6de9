/* clock.h - how much time has gone by
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_CLOCK_H
#define GEIRFA_BASE_CLOCK_H

/** clock_now - seconds since some moment, never running backward */
double clock_now(void);

#endif
