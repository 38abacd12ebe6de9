/* mutation.h - the initial mutations of Welsh, forwards and backwards
 * SPDX-License-Identifier: MIT
 *
 * Works on folded words (text/fold.h) or on the beginning of one. Rules touch only the first
 * letters. The table and its exceptions: Wikipedia "Literary Welsh morphology", "Colloquial Welsh
 * morphology"; the initial-* paradigms of apertium-cym; the Mutation feature of Universal
 * Dependencies (cy).
 */
#ifndef GEIRFA_TEXT_MUTATION_H
#define GEIRFA_TEXT_MUTATION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

enum mutation {
	MUTATION_NONE,
	MUTATION_SOFT,
	MUTATION_NASAL,
	MUTATION_ASPIRATE,
	MUTATION_H,
	N_MUTATIONS
};

enum {
	MUTATION_RADICALS = 4, /* most radicals of one surface, itself included */
	MUTATION_FORMS = 24,   /* most forms mutation_expand gives */
	MUTATION_WORD_SIZE =
		128, /* bytes of a form with its NUL; a longer word is its own only form */
};

/* One form of a word and how it came about. */
struct mutated {
	char text[MUTATION_WORD_SIZE];
	enum mutation mutation;
};

/** mutation_name - the stable English code: "none", "soft", "nasal", "aspirate", "h" */
const char *mutation_name(enum mutation mutation);

/**
 * mutation_radicals - what a word may be before mutation
 * @word: folded
 * @len:  bytes
 * @out:  the radicals; the word itself first with MUTATION_NONE, then each reading with the
 * mutation it undoes
 *
 * Of a word longer than a form can be, the first and only text is its beginning. Returns how many.
 */
size_t mutation_radicals(const char *word, size_t len, struct mutated out[MUTATION_RADICALS]);

/**
 * mutation_apply - the surfaces of a radical
 * @out: each mutated form, without the radical itself; none for a word that does not mutate (ch-,
 * s-, n- …) or is longer than a form can be
 *
 * Returns how many, at most 3.
 */
size_t mutation_apply(const char *radical, size_t len, struct mutated out[3]);

/**
 * mutation_expand - every form that may be the same word as a surface that was typed
 * @out: the word itself first, then its radicals, then the other mutated forms of each; no form
 * twice. Forms that are among the words never to generate (mutation_is_stop) are left out unless
 * they are the word itself.
 *
 * Returns how many.
 */
size_t mutation_expand(const char *word, size_t len, struct mutated out[MUTATION_FORMS]);

/**
 * mutation_between - the mutation that makes @surface out of @radical
 *
 * MUTATION_NONE when they are equal; -1 when no mutation does. Both folded.
 */
int mutation_between(const char *radical, const char *surface);

/** mutation_is_stop - a frequent closed-class Welsh form (mae, ni, gan, ol, mwy …) that must not be
 * generated */
bool mutation_is_stop(const char *word, size_t len);

/**
 * mutation_display - a mutated form for showing: as mutation_apply for one mutation, on text as it
 * is written
 * @text:     one or more words, not folded; only the first letters change, a leading capital is
 * kept on the new first letter
 * @mutation: what to do
 * @out:      appended to
 *
 * Acronyms (a capital in second place: GIG, GPs), and words whose first letters do not undergo
 * @mutation, are appended unchanged. Returns whether it changed.
 */
bool mutation_display(const char *text, enum mutation mutation, struct buf *out);

#endif
