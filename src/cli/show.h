/* show.h - an entry printed, block below block
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_SHOW_H
#define GEIRFA_CLI_SHOW_H

#include "cli/print.h"
#include "present/doc.h"

/**
 * show_doc - print the blocks of an entry
 * @ui:   the interface language
 * @only: a language to show alone, or -1
 */
enum status show_doc(struct print *print, const struct doc *doc, enum lang ui, int only,
	struct error *error) MUST_CHECK;

/**
 * show_entry - print an entry
 * @ui:   the interface language
 * @definition_first: the definition before the easy read
 * @only: a language to show alone, or -1
 */
enum status show_entry(struct print *print, const struct entry *entry, struct index *index,
	enum lang ui, bool definition_first, int only, struct error *error) MUST_CHECK;

#endif
