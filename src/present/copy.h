/* copy.h - what can be copied of an entry or a page
 * SPDX-License-Identifier: MIT
 *
 * A term is copied alone. Whatever is more says where it comes from and how far it has been
 * reviewed, in each language. No control character of a glossary is ever copied: in a terminal a
 * new line that is pasted is a command that is run.
 */
#ifndef GEIRFA_PRESENT_COPY_H
#define GEIRFA_PRESENT_COPY_H

#include "glossary/concept.h"
#include "index/pages.h"

enum copy_kind {
	COPY_WELSH,
	COPY_ENGLISH,
	COPY_BOTH, /* "cymuned · community" */
	COPY_TEXT,
	COPY_MARKDOWN,
	COPY_CITATION,
	N_COPY_KINDS
};

struct copy_options {
	enum lang ui;
	bool definition_first;
	int only;	     /* a language whose texts alone are copied, or -1 */
	bool unlinked;	     /* do not look for what the texts mention, which takes a while */
	const char *version; /* of the program, for the reference; NULL: not told */
	const char *date;    /* of the copy, as 2026-11-22; NULL: not told */
};

/** copy_label - what it is called, translated; @page: of a page */
const char *copy_label(enum copy_kind kind, bool page);

/** copy_find - the kind that a person means, in either language and whatever the case and accents;
 * -1: none */
int copy_find(const char *word);

/** copy_of_page - whether there is something of that kind of a page */
bool copy_of_page(enum copy_kind kind);

/** copy_missing - why there is nothing of that kind of an entry, translated; NULL: there is */
const char *copy_missing(const struct concept *concept, enum copy_kind kind);

/**
 * copy_entry - append what is copied of an entry
 *
 * Nothing where copy_missing says why. Returns STATUS_NO_MEMORY, or what reading the index ran
 * into.
 */
enum status copy_entry(const struct entry *entry, struct index *index, enum copy_kind kind,
	const struct copy_options *options, struct buf *out, struct error *error) MUST_CHECK;

/** copy_page - the same of a page, with its parts; for kinds of copy_of_page */
enum status copy_page(const struct page *page, struct index *index, enum copy_kind kind,
	const struct copy_options *options, struct buf *out, struct error *error) MUST_CHECK;

#endif
