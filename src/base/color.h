/* color.h - whether a person wants colours
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_COLOR_H
#define GEIRFA_BASE_COLOR_H

/* The values of --color. Auto: where the terminal has colours and NO_COLOR is not set. */
enum color_mode { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER, N_COLOR_MODES };

#endif
