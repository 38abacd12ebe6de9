/* view_entry.h - the entry pane, as the application sees it
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_VIEW_ENTRY_H
#define GEIRFA_TUI_VIEW_ENTRY_H

#include "tui/view.h"

/** entry_show - show a concept, or a page by its name (present/page_doc.h), from line @place on;
 * the same one again: nothing changes; NULL: none
 */
void entry_show(struct view *view, const char *id, size_t place);

/** entry_link - look for what the texts mention; false when that is done already, else refresh */
bool entry_link(struct view *view);

/** entry_is_marked - whether what is shown is bookmarked */
bool entry_is_marked(const struct view *view);

/** entry_is_page - whether a page is shown */
bool entry_is_page(const struct view *view);

/** entry_shown - id of the concept or name of the page that is shown, or NULL */
const char *entry_shown(const struct view *view);

/** entry_place - the first line that is seen */
size_t entry_place(const struct view *view);

#endif
