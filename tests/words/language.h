/* language.h - what the checks of the glossary's language share
 * SPDX-License-Identifier: MIT
 *
 * They end the program at the first fault of their own: a check that cannot be made is no check.
 */
#ifndef GEIRFA_TESTS_LANGUAGE_H
#define GEIRFA_TESTS_LANGUAGE_H

#include "base/arena.h"
#include "base/buf.h"
#include "glossary/glossary.h"
#include "text/mutation.h"

/* A set of words: filled, then sorted, then asked. */
struct wordset {
	struct arena arena;
	char **items;
	size_t n;
};

/* A word of a running text, or one of a term. */
struct token {
	size_t start, len;   /* bytes of the text */
	size_t sentence;     /* from 0 */
	bool cited;	     /* inside *…* */
	bool clitic;	     /* cut off by an apostrophe: 'r, f' */
	bool adjacent;	     /* nothing but blanks between the word before and this one */
	bool capital, first; /* has a capital, and begins a sentence */
	bool has_digit;
};

/* A text of a glossary, and its words. */
struct passage {
	const char *file; /* without its folders */
	const char *field;
	const struct value *value;
	enum lang lang;
	const struct token *tokens;
	size_t n;
};

typedef void passage_visit(const struct passage *passage, void *context);

/* How a word is known. */
enum knowledge {
	UNKNOWN,
	KNOWN_BY_LIST, /* the project's */
	KNOWN,	       /* a dictionary's, or a term's of the glossary */
};

/* What a check has found: a line for each. */
struct report {
	struct buf lines;
	size_t n;
};

struct speller;

/** language_fail - print a message as printf would, and end the program with status 99 */
_Noreturn void language_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** language_must - end the program if there is no memory (@pointer is NULL) */
void *language_must(void *pointer);

/* wordset.c */

/** wordset_init - an empty set; allocates nothing */
void wordset_init(struct wordset *set);

/** wordset_release - free it */
void wordset_release(struct wordset *set);

/** wordset_add - a word, copied */
void wordset_add(struct wordset *set, const char *word, size_t len);

/** wordset_sort - to be done between the last wordset_add and the first wordset_has */
void wordset_sort(struct wordset *set);

/** wordset_has - whether a word is in the set */
bool wordset_has(const struct wordset *set, const char *word);

/**
 * words_lower - a word in normal form and in lower case, accents kept, apostrophes as '
 *
 * @out is made empty first; a word that is too long is cut.
 */
void words_lower(char out[MUTATION_WORD_SIZE], const char *word, size_t len);

/* passages.c */

/** passages_each - visit every running text and every name of the glossary, in both languages */
void passages_each(const struct glossary *glossary, passage_visit *visit, void *context);

/** passages_each_word - visit every word of a term's text: term, plural, singular, variant, form */
void passages_each_word(const struct term *term, enum lang lang,
	void (*visit)(const char *word, size_t len, void *context), void *context);

/** report_add - a finding in a passage, told as printf would; a token may be NULL */
void report_add(struct report *report, const struct passage *passage, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* speller.c */

/**
 * speller_new - dictionaries of both languages, the words of the glossary's terms, and our lists
 * @lists: the folder of cy.txt, en.txt and names.txt
 */
struct speller *speller_new(const struct glossary *glossary, const char *lists);

/** speller_free - close the dictionaries */
void speller_free(struct speller *speller);

/** speller_has - whether a word in lower case is known just so: no mutation undone, no name */
bool speller_has(struct speller *speller, enum lang lang, const char *word);

/** speller_knows - how a word of a text is known in a language; words of a passage's text */
enum knowledge speller_knows(struct speller *speller, enum lang lang, const struct passage *passage,
	const struct token *token);

/** speller_radicals - mutation_radicals of a word in lower case, its accents kept */
size_t speller_radicals(const char *word, struct mutated out[MUTATION_RADICALS]);

/** speller_is_name - whether a word of a text is to be looked for among the names */
bool speller_is_name(const struct passage *passage, const struct token *token);

/** speller_skips - whether there is nothing to spell: cited, cut off, a figure or a letter */
bool speller_skips(const struct token *token);

/* The checks, each in the room of its idea; what they find they add to a report. */

/** check_mutations - words that stand unmutated behind one that mutates */
void check_mutations(
	const struct glossary *glossary, struct speller *speller, struct report *report);

/** check_twins - definitions of one language that are nearly the same */
void check_twins(const struct glossary *glossary, struct report *report);

/**
 * check_genders - Welsh nouns whose gender is not that of a dictionary
 * @dictionary: file of lines "word TAB grammar TAB English" (tests/words/freedict.sh)
 * @lists:      the folder of gender.txt
 *
 * Returns how many nouns could be looked at.
 */
size_t check_genders(const struct glossary *glossary, const char *dictionary, const char *lists,
	struct report *report);

#endif
