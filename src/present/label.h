/* label.h - codes turned into words of the interface language
 * SPDX-License-Identifier: MIT
 *
 * All return translated texts, borrowed, valid until the interface language changes.
 */
#ifndef GEIRFA_PRESENT_LABEL_H
#define GEIRFA_PRESENT_LABEL_H

#include "index/filters.h"
#include "index/search.h"

const char *label_tier(enum tier tier);		   /* "suggested term", "term a awgrymir" */
const char *label_status(enum term_status status); /* "also accepted", "a ganiateir" */
const char *label_review(enum review review);	   /* "draft", "drafft" */
const char *label_label(enum label label);	   /* "legal", "cyfreithiol" */
const char *label_relation(enum relation_kind kind,
	bool reverse); /* a heading: "Part of", "Parts"; "Rhan o:", "Rhannau" */
const char *label_source_kind(enum source_kind kind); /* "Act", "our proposal" */
const char *label_lang(
	enum lang lang); /* "Welsh", "Cymraeg": the language's name in the interface language */

/** label_filter_kind - "sector", "step of the pathway": before what is filtered by */
const char *label_filter_kind(enum filter_kind kind);

/** label_filter_title - the same as the title of a column or list: "Sector", "Step of the pathway"
 */
const char *label_filter_title(enum filter_kind kind);

/** label_filter - what is filtered by: "health care", "suggested term", "draft" */
const char *label_filter(const struct filter_value *value, enum lang ui);

/** label_filter_short - its code where it has one: "HC"; else the same as label_filter */
const char *label_filter_short(const struct filter_value *value, enum lang ui);

/** label_reason - "soft mutation", "treiglad meddal"; @mutation counts for REASON_MUTATION, @field
 * for REASON_TEXT */
const char *label_reason(enum reason reason, enum mutation mutation, enum field field);

/** label_reason_short - the same for narrow places: "soft", "meddal" */
const char *label_reason_short(enum reason reason, enum mutation mutation);

/**
 * label_hit - append why a hit is there: "nghymuned → cymuned (nasal mutation)" where words were
 * mutated, else the reason; both for what was found in a text
 *
 * Text from the query is made visible.
 */
void label_hit(const struct hit *hit, struct buf *out);

/**
 * label_grammar - append a term's grammar
 * @lang: the term's language; English nouns have no gender
 * @full: whole words: "enw gwrywaidd, lluosog gweithwyr cyswllt"; else the marks that each
 * interface language has for sighted readers: eg, eb, eg/b, ell, be, ans, adf, ymad., ep; masc.,
 * fem., pl., verb-noun …
 *
 * "eg, ll. gweithwyr cyswllt"; "ell (un. ased cymunedol, eg)". Nothing for an English noun without
 * a plural of its own.
 */
void label_grammar(const struct term *term, enum lang lang, bool full, struct buf *out);

/** label_source - append the short name of a source: its name up to the first comma or semicolon;
 * "Act 2014" for a law */
void label_source(const struct source *source, enum lang ui, struct buf *out);

/** label_sources - append a term's sources with their places: "splossary · Deddf 2014 §2", "our
 * proposal" */
void label_sources(
	const struct term *term, const struct sources *sources, enum lang ui, struct buf *out);

/** label_number - append a message with {1} replaced by a number: what ngettext chose for it, whose
 * plural forms need the same number */
void label_number(const char *message, size_t number, struct buf *out);

/**
 * label_mutations - append the mutations of a Welsh noun in their places: "y gymuned · i gymuned ·
 * fy nghymuned · ei chymuned (hi)"
 *
 * Shown: after the article for feminine singulars that soften there (ll- and rh- do not), after *i*
 * where the soft form differs, after *fy* (nasal), after *ei … (hi)* (aspirate, or h before a
 * vowel). Nothing for verb-nouns, adjectives, names that do not mutate and words with nothing to
 * show. Words as they are written; the article is y, yr.
 */
void label_mutations(const struct term *term, struct buf *out);

/** label_error - append an error in words of the interface language, with its place */
void label_error(const struct error *error, struct buf *out);

#endif
