/* concept.h - one idea with its terms and texts in both languages
 * SPDX-License-Identifier: MIT
 *
 * Plain data. Texts are UTF-8 and borrowed from whoever made the concept: a glossary's arena
 * (glossary/glossary.h) or a result's (index/entry.h). Lines and columns are those of the source
 * file, 0 in a concept that came from an index.
 */
#ifndef GEIRFA_GLOSSARY_CONCEPT_H
#define GEIRFA_GLOSSARY_CONCEPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/lang.h"

enum tier { TIER_SUGGESTED, TIER_CORE, TIER_NON_CORE, N_TIERS };
enum term_status { TERM_PREFERRED, TERM_ADMITTED, TERM_PROPOSED, TERM_DEPRECATED, N_TERM_STATUSES };
enum review { REVIEW_DRAFT, REVIEW_QUERIED, REVIEW_CHECKED, REVIEW_APPROVED, N_REVIEWS };
enum pos {
	POS_NOUN,
	POS_VERB_NOUN,
	POS_VERB,
	POS_ADJECTIVE,
	POS_ADVERB,
	POS_PHRASE,
	POS_NAME,
	N_POSES
};
enum gender { GENDER_NONE, GENDER_MASCULINE, GENDER_FEMININE, GENDER_EITHER, N_GENDERS };
enum number { NUMBER_SINGULAR, NUMBER_MASS, NUMBER_PLURAL, N_NUMBERS };
enum label {
	LABEL_FORMAL,
	LABEL_SPOKEN,
	LABEL_LEGAL,
	LABEL_NORTH,
	LABEL_SOUTH,
	LABEL_FORMER,
	N_LABELS
};
enum relation_kind {
	RELATION_BROADER,
	RELATION_PART_OF,
	RELATION_LEADS_TO,
	RELATION_DONE_BY,
	RELATION_CONTRAST,
	RELATION_RELATED,
	N_RELATIONS
};
enum source_kind {
	SOURCE_LAW,
	SOURCE_OFFICIAL,
	SOURCE_PUBLISHED_GLOSSARY,
	SOURCE_TERMBASE,
	SOURCE_NEWS,
	SOURCE_DICTIONARY,
	SOURCE_USAGE,
	SOURCE_OWN,
	N_SOURCE_KINDS
};

/* The codes of an enum as the files write them, in its order: codes_of_tier.names[TIER_CORE] is
 * "core". */
struct codes {
	const char *const *names;
	size_t n;
};

extern const struct codes codes_of_tier, codes_of_status, codes_of_review, codes_of_pos,
	codes_of_gender, codes_of_number, codes_of_label, codes_of_relation, codes_of_source_kind;

/** codes_find - the value whose code is @name, or -1 */
int codes_find(const struct codes *codes, const char *name);

/* A text and where its file has it; text NULL: not given. */
struct value {
	const char *text;
	unsigned line, column;
};

struct values {
	struct value *items;
	size_t n;
};

/* A text in each language. */
struct bitext {
	struct value in[N_LANGS];
};

struct term {
	struct value term;
	enum term_status status;
	enum pos pos;
	enum gender gender;
	enum number number;
	bool mutates;
	enum review review;    /* its own, or the entry's for its language */
	struct values plurals; /* the first is the one to show */
	struct value singular, abbreviation, sort_as, instead;
	struct values variants, forms, hidden;
	struct values preferred_by, avoided_by; /* sector ids */
	struct values sources;			/* "id" or "id place" */
	unsigned labels;			/* bit 1 << enum label */
	struct bitext note, why;
};

struct terms {
	struct term *items;
	size_t n;
};

struct relation {
	struct value to; /* a concept id */
	enum relation_kind kind;
	struct bitext why; /* of a contrast */
};

struct relations {
	struct relation *items;
	size_t n;
};

struct concept {
	struct value id;
	enum tier tier;
	struct value theme;
	struct values sectors, steps;
	struct bitext sense;
	struct terms terms[N_LANGS];
	struct bitext definition, plain, usage, example;
	struct relations related;
	enum review review[N_LANGS];
	struct values formerly;
	const char *file; /* path of its source, or NULL */
};

/** concept_preferred - the term with status preferred, or NULL when the language has none */
const struct term *concept_preferred(const struct concept *concept, enum lang lang);

/** source_id_len - bytes of the source id at the start of a term's source text ("sswb-2014 §2"
 * gives 9) */
size_t source_id_len(const char *source);

#endif
