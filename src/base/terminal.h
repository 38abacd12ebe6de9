/* terminal.h - what is known of a kind of terminal
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_TERMINAL_H
#define GEIRFA_BASE_TERMINAL_H

#include <stdbool.h>

struct terminal_kind {
	bool known;	     /* it is described; the next two are only then of use */
	bool moves;	     /* the cursor can be moved: the interface can be shown */
	int colors;	     /* 0: none */
	const char *library; /* whose description it is, with its version */
};

#endif
