/* view_filter.h - the panel of filters, as the application sees it
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_VIEW_FILTER_H
#define GEIRFA_TUI_VIEW_FILTER_H

#include "tui/view.h"

/** filter_continue - count what there was no time for while a key was answered; false when the
 * panel is closed, when there is nothing left to count, or when it was broken off */
bool filter_continue(struct view *view);

#endif
