/* write_doc.h - an entry or page as plain text or as Markdown
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_PRESENT_WRITE_DOC_H
#define GEIRFA_PRESENT_WRITE_DOC_H

#include "base/buf.h"
#include "present/doc.h"

/**
 * write_doc - append the blocks of an entry or page
 * @ui:   the interface language
 * @only: a language to tell alone, or -1
 * @markdown: CommonMark; else plain text, whose lines are not broken
 *
 * Texts are made visible (buf_add_visible). Ends in one new line.
 */
void write_doc(const struct doc *doc, enum lang ui, int only, bool markdown, struct buf *out);

/** write_doc_text - append a text, made visible; in Markdown what would be mark-up is escaped */
void write_doc_text(struct buf *out, const char *text, size_t len, bool markdown);

#endif
