/* lint_agreement.c - whether a Welsh adjective agrees with the noun it follows
 * SPDX-License-Identifier: MIT
 *
 * An adjective softens after a feminine singular noun (menter gymdeithasol) and keeps its radical
 * after a masculine one (prosiect cymdeithasol) and after any plural (mentrau cymdeithasol): Peter
 * Wynn Thomas, Gramadeg y Gymraeg; Wikipedia "Literary Welsh morphology". Only the second word of a
 * term is looked at, and only the adjectives listed here, because a noun in that place (canolfan
 * gofal) does not soften.
 */
#include <string.h>

#include "glossary/lint_priv.h"
#include "text/fold.h"
#include "text/mutation.h"

/*
 * Common adjectives whose first letter softens. Left out: those that are also nouns or verb-nouns
 * (Cymraeg, llafar, byw), those whose softened form is another word (teg, deg; trwm, drwm), and
 * bach, which need not soften.
 */
struct adjective {
	const char *radical;
	const char *feminine; /* where it has a form of its own */
};

static const struct adjective adjectives[] = {
	{"blaenllaw", NULL},
	{"blynyddol", NULL},
	{"bregus", NULL},
	{"buddiol", NULL},
	{"byr", "ber"},
	{"cadarnhaol", NULL},
	{"canolog", NULL},
	{"cefnogol", NULL},
	{"cenedlaethol", NULL},
	{"clinigol", NULL},
	{"corfforaethol", NULL},
	{"corfforol", NULL},
	{"creadigol", NULL},
	{"cronig", NULL},
	{"cryf", "cref"},
	{"cydweithredol", NULL},
	{"cyfannol", NULL},
	{"cyffredin", NULL},
	{"cyffredinol", NULL},
	{"cyfreithiol", NULL},
	{"cyhoeddus", NULL},
	{"cymdeithasol", NULL},
	{"cymunedol", NULL},
	{"cymreig", NULL},
	{"cynaliadwy", NULL},
	{"cynhwysol", NULL},
	{"cynorthwyol", NULL},
	{"da", NULL},
	{"daearyddol", NULL},
	{"democrataidd", NULL},
	{"difrifol", NULL},
	{"digidol", NULL},
	{"diogel", NULL},
	{"diwylliannol", NULL},
	{"dwyieithog", NULL},
	{"dwys", NULL},
	{"galwedigaethol", NULL},
	{"glas", NULL},
	{"gofalgar", NULL},
	{"gweithredol", NULL},
	{"gwirfoddol", NULL},
	{"gwledig", NULL},
	{"gwleidyddol", NULL},
	{"gwyrdd", "gwerdd"},
	{"lleol", NULL},
	{"llesol", NULL},
	{"lluosog", NULL},
	{"mawr", NULL},
	{"meddygol", NULL},
	{"meddyliol", NULL},
	{"mewnol", NULL},
	{"moesegol", NULL},
	{"parhaus", NULL},
	{"penodol", NULL},
	{"personol", NULL},
	{"preifat", NULL},
	{"proffesiynol", NULL},
	{"rhagweithiol", NULL},
	{"rhanbarthol", NULL},
	{"rheolaidd", NULL},
	{"rhithwir", NULL},
	{"rhyngbersonol", NULL},
	{"rhyngwladol", NULL},
	{"technegol", NULL},
	{"teuluol", NULL},
	{"traddodiadol", NULL},
	{"trefol", NULL},
};

/* The second word of a term and what it is a form of. */
struct second_word {
	size_t start, len; /* bytes of the term, without the punctuation behind it */
	const struct adjective *adjective;
	bool feminine; /* the feminine form of it */
	bool soft;
};

static bool recognise(struct second_word *word, const struct adjective *adjective, const char *form,
	const char *folded)
{
	int mutation = form ? mutation_between(form, folded) : -1;

	if (mutation != MUTATION_NONE && mutation != MUTATION_SOFT)
		return false;
	word->adjective = adjective;
	word->feminine = form == adjective->feminine;
	word->soft = mutation == MUTATION_SOFT;
	return true;
}

/* Find the second word of a text; false when it is none of the adjectives. */
static bool find_adjective(const char *text, struct second_word *word)
{
	size_t at = strcspn(text, " ");
	struct buf folded;
	bool found = false;

	word->start = at + strspn(text + at, " ");
	word->len = strcspn(text + word->start, " ,;:()");
	buf_init(&folded);
	fold_word(&folded, text + word->start, word->len);
	for (size_t i = 0; i < sizeof adjectives / sizeof *adjectives && !found; i++)
		found = recognise(word, &adjectives[i], adjectives[i].radical, folded.data) ||
			recognise(word, &adjectives[i], adjectives[i].feminine, folded.data);
	buf_release(&folded);
	return found;
}

/* "pobl" is a feminine singular in its grammar whatever it means; d stays after s in set phrases
 * (nos da). */
static bool is_exempt(const char *text, const struct second_word *word)
{
	bool pobl = strncmp(text, "pobl ", 5) == 0;
	bool after_s = word->adjective->radical[0] == 'd' && word->start >= 2 &&
		       text[word->start - 2] == 's';

	return pobl || after_s;
}

static void add_form(struct buf *out, const struct adjective *adjective, bool soften, bool capital)
{
	const char *form = soften && adjective->feminine ? adjective->feminine : adjective->radical;
	struct buf written;

	buf_init(&written);
	buf_add_str(&written, form);
	if (capital && written.len)
		written.data[0] = (char)(written.data[0] - 'a' + 'A');
	if (soften)
		mutation_display(written.data, MUTATION_SOFT, out);
	else
		buf_add(out, written.data, written.len);
	buf_release(&written);
}

static void check_word(struct lint *lint, const char *file, const struct value *value, bool soften)
{
	const char *text = value->text;
	struct second_word word;
	struct buf corrected;
	bool right;

	if (!find_adjective(text, &word) || is_exempt(text, &word))
		return;
	right = soften ? word.soft : !word.soft && !word.feminine;
	if (right)
		return;
	buf_init(&corrected);
	buf_add(&corrected, text, word.start);
	add_form(&corrected, word.adjective, soften,
		text[word.start] >= 'A' && text[word.start] <= 'Z');
	buf_add_str(&corrected, text + word.start + word.len);
	lint_add(lint, file, value,
		soften ? N_("in ‘{1}’ the adjective softens after a feminine noun: ‘{2}’")
		       : N_("in ‘{1}’ the adjective does not soften after a masculine or plural "
			    "noun: ‘{2}’"),
		text, corrected.data, corrected.failed ? NULL : corrected.data);
	buf_release(&corrected);
}

static void check_term(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	bool nominal = term->pos == POS_NOUN || term->pos == POS_NAME;

	if (lang != LANG_CY || !nominal)
		return;
	for (size_t i = 0; i < term->plurals.n; i++)
		check_word(lint, concept->file, &term->plurals.items[i], false);
	if (term->number == NUMBER_PLURAL)
		check_word(lint, concept->file, &term->term, false);
	if (term->gender != GENDER_MASCULINE && term->gender != GENDER_FEMININE)
		return;
	if (term->number != NUMBER_PLURAL)
		check_word(lint, concept->file, &term->term, term->gender == GENDER_FEMININE);
	if (term->singular.text)
		check_word(lint, concept->file, &term->singular, term->gender == GENDER_FEMININE);
}

void lint_agreement(struct lint *lint)
{
	lint_each_term(lint, check_term);
}
