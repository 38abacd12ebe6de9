/* map_reading.h - a map as a list in reading order, for where there is no room to draw it
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_MAP_READING_H
#define GEIRFA_TUI_MAP_READING_H

#include "glossary/glossary.h"
#include "tui/paper.h"

/** map_reading_add - add the nodes by their numbers, with what their captions say above them and
 * where their arrows lead below; lines of node i have the link i + 1 */
void map_reading_add(struct paper *paper, const struct map *map, enum lang ui, int cols);

/** map_reading_show - scroll to a node; with the first one, to what is above it
 * @first: the line that is seen first */
void map_reading_show(const struct paper *paper, size_t node, int rows, size_t *first);

/** map_reading_line - the line on which a node begins */
size_t map_reading_line(const struct paper *paper, size_t node);

#endif
