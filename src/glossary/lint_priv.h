/* lint_priv.h - what the rooms of lint share
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_GLOSSARY_LINT_PRIV_H
#define GEIRFA_GLOSSARY_LINT_PRIV_H

#include "base/buf.h"
#include "glossary/lint.h"

struct lint {
	const struct glossary *glossary;
	struct findings *findings;
	size_t n_read;		      /* how many of the findings were there before */
	const struct lint_rule *rule; /* the one at work */
	const struct concept **by_id; /* all concepts in the order of their ids */
	struct arena arena;	      /* what rules look things up in */
};

/* What a text is for. */
enum lint_kind {
	LINT_TERM,   /* a term or another form of it */
	LINT_HIDDEN, /* a misspelling kept on purpose */
	LINT_NAME,   /* of a theme, sector or source */
	LINT_CODE,   /* of a sector */
	LINT_SENSE,  /* from here on running text: lint_is_running */
	LINT_DEFINITION,
	LINT_PLAIN,
	LINT_PROSE, /* any other text of an entry or a map */
	LINT_LABEL, /* what a map writes on itself */
};

/* Where a text stands. */
struct lint_place {
	const char *file;
	const struct concept *concept; /* NULL outside entries */
	enum lint_kind kind;
};

/* A word of a text, as lint_words_read finds it. */
struct lint_word {
	size_t start, end; /* bytes of the text, end exclusive */
	size_t key;	   /* where its folded form begins in lint_words.folded */
	size_t sentence;   /* from 0 */
	bool cited;	   /* inside *…* */
	bool after_blank;  /* begins the text or follows a blank */
	bool after_comma;  /* follows punctuation other than a hyphen or an apostrophe */
};

struct lint_words {
	struct lint_word *items;
	size_t n, room;
	struct buf folded; /* the keys, each with its NUL */
	bool failed;	   /* memory ran out at some time: words were missed */
};

/** lint_add - a breach of the rule at work; @args and @correction may be NULL */
void lint_add(struct lint *lint, const char *file, const struct value *at, const char *message,
	const char *arg1, const char *arg2, const char *correction);

/** lint_concept - the concept with an id, or NULL; also where ids and file names disagree */
const struct concept *lint_concept(const struct lint *lint, const char *id);

/** lint_left_out - whether reading found a fault in NAME.yaml, so that we may lack what it holds */
bool lint_left_out(const struct lint *lint, const char *name);

/** lint_alloc - zeroed memory until the checks are over; NULL, which is noted, when it ran out */
void *lint_alloc(struct lint *lint, size_t n, size_t size);

typedef void lint_visit_term(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term);
typedef void lint_visit_bitext(struct lint *lint, const struct lint_place *place,
	const struct bitext *bitext, void *context);
typedef void lint_visit_text(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context);

/** lint_each_term - visit every term */
void lint_each_term(struct lint *lint, lint_visit_term *visit);

/** lint_each_bitext - visit every place for a text in two languages, also where neither is given */
void lint_each_bitext(struct lint *lint, lint_visit_bitext *visit, void *context);

/** lint_each_text - visit every text in a language: sides of bitexts, terms and their forms */
void lint_each_text(struct lint *lint, lint_visit_text *visit, void *context);

/** lint_is_running - whether a text is one that uses words, not a term, a name or a code */
bool lint_is_running(enum lint_kind kind);

/** lint_words_init - no words; allocates nothing */
void lint_words_init(struct lint_words *words);

/** lint_words_release - free them, and note in the findings if memory ran out */
void lint_words_release(struct lint *lint, struct lint_words *words);

/** lint_words_read - take a text apart; replaces what was there */
void lint_words_read(struct lint_words *words, const char *text);

/** lint_word_key - the folded form of word @i */
const char *lint_word_key(const struct lint_words *words, size_t i);

/* The checks, each in the room of its idea. */

/* lint_links.c */
void lint_id_form(struct lint *lint);
void lint_same_node(struct lint *lint);
void lint_contrast_without_why(struct lint *lint);
void lint_number_clash(struct lint *lint);
void lint_id_not_file(struct lint *lint);
void lint_dangling_reference(struct lint *lint);
void lint_cycle(struct lint *lint);
void lint_no_reference(struct lint *lint);

/* lint_tags.c */
void lint_unknown_sector(struct lint *lint);
void lint_unknown_theme(struct lint *lint);
void lint_unknown_step(struct lint *lint);
void lint_unknown_source(struct lint *lint);
void lint_no_sector(struct lint *lint);

/* lint_terms.c */
void lint_preferred_count(struct lint *lint);
void lint_same_headword(struct lint *lint);
void lint_deprecated_without_why(struct lint *lint);
void lint_gender_not_noun(struct lint *lint);
void lint_noun_without_gender(struct lint *lint);
void lint_noun_without_plural(struct lint *lint);
void lint_headword_form(struct lint *lint);

/* lint_agreement.c */
void lint_agreement(struct lint *lint);

/* lint_texts.c */
void lint_not_nfc(struct lint *lint);
void lint_ampersand(struct lint *lint);
void lint_missing_language(struct lint *lint);
void lint_long_sentence(struct lint *lint);
void lint_straight_circumflex(struct lint *lint);

/* lint_abbreviations.c */
void lint_unexplained_abbreviation(struct lint *lint);

/* lint_mentions.c */
void lint_self_definition(struct lint *lint);
void lint_deprecated_term_used(struct lint *lint);

#endif
