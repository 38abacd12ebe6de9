/* page_doc.h - a background page as a sequence of labelled blocks
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_PRESENT_PAGE_DOC_H
#define GEIRFA_PRESENT_PAGE_DOC_H

#include "index/pages.h"
#include "present/doc.h"

/* Where entries and pages are told apart by name, a page's has this before its id; no id of a
 * concept has a colon. */
#define PAGE_PREFIX "page:"

/** page_doc_id - the id of the page that a name stands for, or NULL when it is a concept's */
const char *page_doc_id(const char *name);

/**
 * page_doc_build - the blocks of a page: title, parts, what to read next and what the parts
 * mention, sources
 * @options: the texts are those of its interface language, or of the other where that has none;
 * definition_first, full_grammar and only do not count
 * @doc:     released with doc_release, also after a failure; does not point into @page afterwards
 *
 * Returns STATUS_NO_MEMORY, or what reading the index ran into.
 */
enum status page_doc_build(const struct page *page, struct index *index,
	const struct doc_options *options, struct doc *doc, struct error *error) MUST_CHECK;

#endif
