/* title.h - the row at the top: the name, how much there is, and the language to change to
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_TITLE_H
#define GEIRFA_TUI_TITLE_H

#include "tui/app.h"

/** title_draw - put it on a surface of one row */
void title_draw(const struct app *app, struct surface *surface);

/** title_is_language - whether the language to change to stands at a column of the row */
bool title_is_language(const struct app *app, int col);

#endif
