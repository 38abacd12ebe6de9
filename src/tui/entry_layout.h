/* entry_layout.h - an entry broken into lines for a width
 * SPDX-License-Identifier: MIT
 *
 * From 64 columns on the texts of the two languages stand side by side, Welsh on the left; below
 * that one under the other, the interface language first. From 56 columns on short texts stand
 * beside their labels, in a column wide enough for the labels of both languages.
 */
#ifndef GEIRFA_TUI_ENTRY_LAYOUT_H
#define GEIRFA_TUI_ENTRY_LAYOUT_H

#include "present/doc.h"
#include "tui/paper.h"

enum { ENTRY_LABEL_COLS = 23 }; /* of the column of labels, with its gap */

/**
 * entry_layout_build - break an entry into lines
 * @doc:   its texts are borrowed
 * @ui:    the interface language
 * @cols:  columns of a line
 * @highlight: words to pick out in the headwords, other terms and texts of its language; NULL: none
 * @paper: released with paper_release, also after a failure
 */
enum status entry_layout_build(const struct doc *doc, enum lang ui, int cols,
	const struct highlight *highlight, struct paper *paper, struct error *error) MUST_CHECK;

#endif
