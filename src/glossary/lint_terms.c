/* lint_terms.c - checks of what is said of a term: status, sense, grammar, form
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "glossary/lint_priv.h"
#include "text/fold.h"
#include "text/mutation.h"

static void check_preferred(struct lint *lint, const struct concept *concept, enum lang lang)
{
	static const char *const none[N_LANGS] = {
		[LANG_CY] = N_("none of the Welsh terms is preferred"),
		[LANG_EN] = N_("none of the English terms is preferred"),
	};
	static const char *const second[N_LANGS] = {
		[LANG_CY] = N_("a second preferred term in Welsh: ‘{1}’; the first is ‘{2}’"),
		[LANG_EN] = N_("a second preferred term in English: ‘{1}’; the first is ‘{2}’"),
	};
	const struct terms *terms = &concept->terms[lang];
	const struct term *first = concept_preferred(concept, lang);

	if (terms->n && !first)
		lint_add(lint, concept->file, &terms->items[0].term, none[lang], NULL, NULL, NULL);
	for (size_t i = 0; first && i < terms->n; i++) {
		const struct term *term = &terms->items[i];

		if (term->status == TERM_PREFERRED && term != first)
			lint_add(lint, concept->file, &term->term, second[lang], term->term.text,
				first->term.text, NULL);
	}
}

void lint_preferred_count(struct lint *lint)
{
	for (size_t i = 0; i < lint->glossary->concepts.n; i++) {
		check_preferred(lint, &lint->glossary->concepts.items[i], LANG_CY);
		check_preferred(lint, &lint->glossary->concepts.items[i], LANG_EN);
	}
}

/* A headword as it looks, with what tells it apart from another that looks the same. */
struct headword {
	const char *text;
	const char *sense; /* "" when it has none */
	const struct concept *concept;
	const struct term *term;
};

static int compare_headwords(const void *a, const void *b)
{
	const struct headword *one = a, *two = b;
	int order = strcmp(one->text, two->text);

	if (!order)
		order = strcmp(one->sense, two->sense);
	return order ? order : (one->concept > two->concept) - (one->concept < two->concept);
}

static size_t collect_headwords(struct lint *lint, enum lang lang, struct headword *headwords)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	struct buf spelling;
	size_t n = 0;

	buf_init(&spelling);
	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];
		const struct term *term = concept_preferred(concept, lang);
		const char *sense = concept->sense.in[lang].text, *text;

		if (!term)
			continue;
		buf_clear(&spelling);
		fold_spelling(&spelling, term->term.text, strlen(term->term.text));
		text = arena_text(&lint->arena, spelling.data, spelling.len);
		if (!text || spelling.failed)
			lint->findings->failed = true;
		else
			headwords[n++] = (struct headword){text, sense ? sense : "", concept, term};
	}
	buf_release(&spelling);
	return n;
}

static bool look_alike(const struct headword *headwords, size_t n, size_t i, size_t k)
{
	return k < n && strcmp(headwords[i].text, headwords[k].text) == 0;
}

static void check_headwords(struct lint *lint, enum lang lang)
{
	struct headword *headwords =
		lint_alloc(lint, lint->glossary->concepts.n, sizeof *headwords);
	size_t n = headwords ? collect_headwords(lint, lang, headwords) : 0;

	if (n)
		qsort(headwords, n, sizeof *headwords, compare_headwords);
	for (size_t i = 0; i < n; i++) {
		const struct headword *headword = &headwords[i];
		/* Below 0 the place wraps round and is no place. */
		bool above = look_alike(headwords, n, i, i - 1),
		     below = look_alike(headwords, n, i, i + 1);
		const struct headword *other = above ? headword - 1 : headword + 1;

		if ((above || below) && !*headword->sense)
			lint_add(lint, headword->concept->file, &headword->term->term,
				N_("‘{1}’ is the headword of ‘{2}’ too: a sense must tell them "
				   "apart"),
				headword->term->term.text, other->concept->id.text, NULL);
		else if (above && strcmp(headword->sense, other->sense) == 0)
			lint_add(lint, headword->concept->file, &headword->concept->sense.in[lang],
				N_("‘{1}’ has the same headword and the same sense in ‘{2}’"),
				headword->term->term.text, other->concept->id.text, NULL);
	}
}

void lint_same_headword(struct lint *lint)
{
	check_headwords(lint, LANG_CY);
	check_headwords(lint, LANG_EN);
}

static void check_why(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	(void)lang;
	if (term->status == TERM_DEPRECATED && !term->why.in[LANG_CY].text &&
		!term->why.in[LANG_EN].text)
		lint_add(lint, concept->file, &term->term,
			N_("‘{1}’ is deprecated, but nothing says why"), term->term.text, NULL,
			NULL);
}

void lint_deprecated_without_why(struct lint *lint)
{
	lint_each_term(lint, check_why);
}

static void check_nominal(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	const char *pos = codes_of_pos.names[term->pos];

	(void)lang;
	if (term->pos == POS_NOUN || term->pos == POS_NAME)
		return;
	if (term->gender != GENDER_NONE)
		lint_add(lint, concept->file, &term->term,
			N_("‘{1}’ has a gender, but its part of speech is ‘{2}’"), term->term.text,
			pos, NULL);
	if (term->plurals.n)
		lint_add(lint, concept->file, &term->plurals.items[0],
			N_("‘{1}’ has a plural, but its part of speech is ‘{2}’"), term->term.text,
			pos, NULL);
}

void lint_gender_not_noun(struct lint *lint)
{
	lint_each_term(lint, check_nominal);
}

static void check_gender(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	if (lang == LANG_CY && term->pos == POS_NOUN && term->gender == GENDER_NONE)
		lint_add(lint, concept->file, &term->term, N_("the noun ‘{1}’ has no gender"),
			term->term.text, NULL, NULL);
}

void lint_noun_without_gender(struct lint *lint)
{
	lint_each_term(lint, check_gender);
}

static void check_plural(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	if (lang == LANG_CY && term->pos == POS_NOUN && term->number == NUMBER_SINGULAR &&
		!term->plurals.n)
		lint_add(lint, concept->file, &term->term,
			N_("the noun ‘{1}’ has no plural and is not marked as one that cannot be "
			   "counted"),
			term->term.text, NULL, NULL);
}

void lint_noun_without_plural(struct lint *lint)
{
	lint_each_term(lint, check_plural);
}

static bool is_capital(unsigned codepoint)
{
	return (codepoint >= 'A' && codepoint <= 'Z') || (codepoint >= 0xC0 && codepoint <= 0xDE) ||
	       codepoint == 0x174 || codepoint == 0x176 || codepoint == 0x178;
}

/* Words that have a capital wherever they stand. */
static bool is_proper(const char *word, size_t len, enum lang lang)
{
	static const char *const proper[] = {"british", "britain", "cymraeg", "cymreig", "cymru",
		"england", "english", "europe", "european", "ewrop", "ewropeaidd", "lloegr",
		"prydain", "prydeinig", "saesneg", "wales", "welsh"};
	struct buf folded;
	bool found = false;

	buf_init(&folded);
	fold_word(&folded, word, len);
	for (size_t i = 0; i < sizeof proper / sizeof *proper && !found; i++)
		found = lang == LANG_CY ? mutation_between(proper[i], folded.data) >= 0
					: strcmp(proper[i], folded.data) == 0;
	buf_release(&folded);
	return found;
}

/* One capital, at the beginning: "Social", but not "GPs" nor "eConsult". */
static bool is_capitalised(const char *word, size_t len)
{
	unsigned first = 0;
	size_t at = 0, capitals = 0;

	while (at < len) {
		unsigned codepoint;
		size_t before = at;

		at += utf8_decode(word + at, len - at, &codepoint);
		if (before == 0)
			first = codepoint;
		capitals += is_capital(codepoint);
	}
	return capitals == 1 && is_capital(first);
}

static bool begins_with_article(const char *term, enum lang lang)
{
	static const char *const articles[N_LANGS][2] = {
		[LANG_CY] = {"y", "yr"}, [LANG_EN] = {"the", "the"}};
	size_t len = strcspn(term, " ");
	struct buf folded;
	bool found;

	buf_init(&folded);
	fold_word(&folded, term, len);
	found = term[len] && (strcmp(folded.data, articles[lang][0]) == 0 ||
				     strcmp(folded.data, articles[lang][1]) == 0);
	buf_release(&folded);
	return found;
}

static void check_ampersand(
	struct lint *lint, const struct concept *concept, const struct term *term)
{
	const char *text = term->term.text, *mark = strstr(text, " & ");
	struct buf spelt;

	if (!mark)
		return;
	buf_init(&spelt);
	for (; mark; text = mark + 3, mark = strstr(text, " & ")) {
		buf_add(&spelt, text, (size_t)(mark - text));
		buf_add_str(&spelt, " and ");
	}
	buf_add_str(&spelt, text);
	lint_add(lint, concept->file, &term->term,
		N_("‘{1}’ has an ampersand: a headword has ‘and’"), term->term.text, NULL,
		spelt.failed ? NULL : spelt.data);
	buf_release(&spelt);
}

static void check_form(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	const char *text = term->term.text;
	size_t len = strcspn(text, " ");

	if (!term->sort_as.text && begins_with_article(text, lang))
		lint_add(lint, concept->file, &term->term,
			N_("‘{1}’ begins with an article: leave it out or add sort-as"), text, NULL,
			NULL);
	if (term->pos == POS_NAME)
		return;
	if (is_capitalised(text, len) && !is_proper(text, len, lang))
		lint_add(lint, concept->file, &term->term,
			N_("‘{1}’ begins with a capital, but its part of speech is ‘{2}’"), text,
			codes_of_pos.names[term->pos], NULL);
	if (lang == LANG_EN)
		check_ampersand(lint, concept, term);
}

void lint_headword_form(struct lint *lint)
{
	lint_each_term(lint, check_form);
}
