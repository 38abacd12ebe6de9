/* typed.h - the filters, exclusions and phrases that a person may type among the words
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. NAME:VALUE and NAME:"VALUE" with a name and value known in Welsh or English
 * are a filter, -WORD is an exclusion; all else, also a name or value that is not known, is words.
 */
#ifndef GEIRFA_INDEX_TYPED_H
#define GEIRFA_INDEX_TYPED_H

#include "index/open.h"
#include "index/search.h"

/* Where the words must be found. */
enum within { WITHIN_ALL, WITHIN_HEADWORD, WITHIN_DEFINITION };

struct typed {
	struct filter filter; /* the caller's, and what was typed */
	int only;	      /* a language, or -1 */
	enum within within;
	struct values excluded; /* as typed */
	const char *words;	/* what is left; phrases still in their quotation marks */
	bool has_filter;	/* a filter was typed */
};

/**
 * typed_parse - take what was typed apart
 * @index: knows the sectors, themes and steps
 * @filter: the caller's, or NULL
 * @arena: holds what @typed points to
 */
enum status typed_parse(const struct index *index, const char *text, const struct filter *filter,
	struct arena *arena, struct typed *typed, struct error *error) MUST_CHECK;

#endif
