/* grammar.c - what is told of a term's grammar: part of speech, gender, number, mutations
 * SPDX-License-Identifier: MIT
 */
#include "present/label.h"

#include <string.h>

#include "base/i18n.h"
#include "text/fold.h"

/* A list under way, whose items stand between separators. */
struct list {
	struct buf *out;
	const char *separator;
	bool begun;
};

static void next_item(struct list *list)
{
	if (list->begun)
		buf_add_str(list->out, list->separator);
	list->begun = true;
}

static void add_item(struct list *list, const char *message, const char *arg)
{
	next_item(list);
	buf_add_template(list->out, message, &arg, 1);
}

static const char *gender_name(enum gender gender, bool full)
{
	switch (gender) {
	case GENDER_MASCULINE:
		return full ? C_("grammar", "masculine noun") : C_("grammar", "masc.");
	case GENDER_FEMININE:
		return full ? C_("grammar", "feminine noun") : C_("grammar", "fem.");
	case GENDER_EITHER:
		return full ? C_("grammar", "masculine or feminine noun")
			    : C_("grammar", "masc./fem.");
	default:
		return NULL;
	}
}

static const char *pos_name(enum pos pos, bool full)
{
	switch (pos) {
	case POS_VERB_NOUN:
		return full ? C_("grammar", "verb-noun") : C_("grammar", "v.n.");
	case POS_VERB:
		return full ? C_("grammar", "verb") : C_("grammar", "v.");
	case POS_ADJECTIVE:
		return full ? C_("grammar", "adjective") : C_("grammar", "adj.");
	case POS_ADVERB:
		return full ? C_("grammar", "adverb") : C_("grammar", "adv.");
	case POS_PHRASE:
		return full ? C_("grammar", "phrase") : C_("grammar", "phr.");
	case POS_NAME:
		return full ? C_("grammar", "proper name") : C_("grammar", "name");
	default:
		return NULL;
	}
}

/* A noun that is itself plural, with what one of them is called. */
static void add_plural_noun(
	struct list *list, const struct term *term, const char *gender, bool full)
{
	struct buf one;

	if (!term->singular.text) {
		add_item(list, full ? C_("grammar", "plural noun") : C_("grammar", "pl."), NULL);
		return;
	}
	buf_init(&one);
	buf_add_str(&one, term->singular.text);
	if (gender)
		buf_add_format(&one, ", %s", gender);
	/* TRANSLATORS: {1} is the singular, such as “ased cymunedol, eg”. */
	add_item(list,
		full ? C_("grammar", "plural noun (singular {1})")
		     : C_("grammar", "pl. (sing. {1})"),
		one.data);
	buf_release(&one);
}

static void add_noun(struct list *list, const struct term *term, enum lang lang, bool full)
{
	const char *gender = lang == LANG_CY ? gender_name(term->gender, full) : NULL;

	if (term->number == NUMBER_PLURAL) {
		add_plural_noun(list, term, gender, full);
		return;
	}
	if (gender)
		add_item(list, gender, NULL);
	if (term->plurals.n)
		add_item(list, full ? C_("grammar", "plural {1}") : C_("grammar", "pl. {1}"),
			term->plurals.items[0].text);
}

void label_grammar(const struct term *term, enum lang lang, bool full, struct buf *out)
{
	struct list list = {.out = out, .separator = ", "};
	const char *pos = pos_name(term->pos, full);

	if (pos)
		add_item(&list, pos, NULL);
	if (term->pos == POS_NOUN || term->pos == POS_NAME)
		add_noun(&list, term, lang, full);
	if (term->abbreviation.text)
		add_item(&list,
			full ? C_("grammar", "abbreviation {1}") : C_("grammar", "abbr. {1}"),
			term->abbreviation.text);
}

/* The article before a word that is not mutated: yr before a vowel and h; w before a vowel, l, n or
 * r is a consonant. */
static const char *article(const char *text)
{
	struct buf folded;
	const char *word;
	bool vowel;

	buf_init(&folded);
	fold_word(&folded, text, strlen(text));
	word = folded.data;
	if (word[0] == 'w')
		vowel = !word[1] || !strchr("aeiouwlnr", word[1]);
	else
		vowel = word[0] && strchr("aeiouyh", word[0]);
	buf_release(&folded);
	return vowel ? "yr" : "y";
}

/* Feminine singulars soften after the article, but not those in ll and rh. */
static bool softens_after_article(const struct term *term)
{
	const char *text = term->term.text;

	return term->pos == POS_NOUN && term->gender == GENDER_FEMININE &&
	       term->number != NUMBER_PLURAL && strncmp(text, "ll", 2) != 0 &&
	       strncmp(text, "rh", 2) != 0;
}

static bool mutate(const char *text, enum mutation mutation, struct buf *form)
{
	buf_clear(form);
	return mutation_display(text, mutation, form);
}

void label_mutations(const struct term *term, struct buf *out)
{
	struct list list = {.out = out, .separator = " · "};
	const char *text = term->term.text;
	struct buf form;

	if ((term->pos != POS_NOUN && term->pos != POS_NAME) || !term->mutates)
		return;
	buf_init(&form);
	if (mutate(text, MUTATION_SOFT, &form)) {
		if (softens_after_article(term)) {
			next_item(&list);
			buf_add_format(out, "%s %s", article(form.data), form.data);
		}
		add_item(&list, "i {1}", form.data);
	}
	if (mutate(text, MUTATION_NASAL, &form))
		add_item(&list, "fy {1}", form.data);
	if (mutate(text, MUTATION_ASPIRATE, &form) || mutate(text, MUTATION_H, &form))
		add_item(&list, "ei {1} (hi)", form.data);
	buf_release(&form);
}
