/* mutations.c - words that stand unmutated behind one that always mutates
 * SPDX-License-Identifier: MIT
 *
 * A closed list of words behind which the mutation is certain. Left out: a (and, which, whether),
 * yn (three words in one), dyma, dyna, pa, and un, y, ei, whose mutation hangs on gender.
 */
#include <ctype.h>
#include <string.h>

#include "text/fold.h"
#include "words/language.h"

static const struct trigger {
	const char *word;
	enum mutation mutation;
} triggers[] = {
	{"am", MUTATION_SOFT},
	{"ar", MUTATION_SOFT},
	{"at", MUTATION_SOFT},
	{"dacw", MUTATION_SOFT},
	{"dan", MUTATION_SOFT},
	{"dau", MUTATION_SOFT},
	{"dros", MUTATION_SOFT},
	{"drwy", MUTATION_SOFT},
	{"dwy", MUTATION_SOFT},
	{"dy", MUTATION_SOFT},
	{"gan", MUTATION_SOFT},
	{"heb", MUTATION_SOFT},
	{"hyd", MUTATION_SOFT},
	{"i", MUTATION_SOFT},
	{"neu", MUTATION_SOFT},
	{"o", MUTATION_SOFT},
	{"pur", MUTATION_SOFT},
	{"rhy", MUTATION_SOFT},
	{"tan", MUTATION_SOFT},
	{"tros", MUTATION_SOFT},
	{"trwy", MUTATION_SOFT},
	{"wrth", MUTATION_SOFT},
	{"fy", MUTATION_NASAL},
	{"ym", MUTATION_NASAL},
	{"yng", MUTATION_NASAL},
	{"chwe", MUTATION_ASPIRATE},
	{"efo", MUTATION_ASPIRATE},
	{"gyda", MUTATION_ASPIRATE},
	{"tri", MUTATION_ASPIRATE},
	{"tua", MUTATION_ASPIRATE},
	{"â", MUTATION_ASPIRATE},
};

/*
 * Words that do not mutate there: small words, finite verbs behind neu, set phrases (gan mwyaf),
 * and words that came from English with a g that stays.
 */
static const char *const unmoved[] = {"bellach", "beth", "ble", "braf", "buan", "byth", "cyn",
	"dan", "dim", "dros", "drwy", "dy", "dylid", "gall", "gallai", "gallant", "gan", "gellir",
	"gemau", "gilydd", "gorff", "grant", "grantiau", "grwpiau", "grŵp", "gyd", "gyda", "gydag",
	"gyntaf", "gêm", "gôl", "lle", "mae", "maen", "maent", "mai", "mawr", "mewn", "mi", "mo",
	"mor", "mwyaf", "pa", "pam", "pan", "pawb", "pryd", "pwy", "tan", "ti", "tra", "trwy", "tu",
	"tua"};

struct search {
	struct speller *speller;
	struct report *report;
};

static const struct trigger *trigger_of(const char *lower)
{
	for (size_t i = 0; i < sizeof triggers / sizeof *triggers; i++) {
		if (strcmp(triggers[i].word, lower) == 0)
			return &triggers[i];
	}
	return NULL;
}

static bool is_unmoved(const char *lower)
{
	for (size_t i = 0; i < sizeof unmoved / sizeof *unmoved; i++) {
		if (strcmp(unmoved[i], lower) == 0)
			return true;
	}
	return false;
}

static bool can_mutate(const char *lower, enum mutation mutation)
{
	struct mutated forms[3];
	struct buf folded;
	size_t n;
	bool can = false;

	buf_init(&folded);
	fold_word(&folded, lower, strlen(lower));
	n = mutation_apply(folded.data, folded.len, forms);
	for (size_t i = 0; i < n; i++)
		can = can || forms[i].mutation == mutation;
	buf_release(&folded);
	return can;
}

/* Whether a word may be the mutated form of one that the dictionary has: gael of cael. */
static bool is_mutated(struct speller *speller, const char *lower, enum mutation mutation)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = speller_radicals(lower, radicals);

	for (size_t i = 1; i < n; i++) {
		if (radicals[i].mutation == mutation &&
			speller_has(speller, LANG_CY, radicals[i].text))
			return true;
	}
	return false;
}

static void look_at(const struct passage *passage, const struct token *before,
	const struct token *token, const struct search *search)
{
	char lower[MUTATION_WORD_SIZE];
	const struct trigger *trigger;
	struct buf better;

	words_lower(lower, passage->value->text + before->start, before->len);
	trigger = trigger_of(lower);
	if (!trigger)
		return;
	words_lower(lower, passage->value->text + token->start, token->len);
	if (is_unmoved(lower) || !can_mutate(lower, trigger->mutation) ||
		!speller_has(search->speller, LANG_CY, lower) ||
		is_mutated(search->speller, lower, trigger->mutation))
		return;
	buf_init(&better);
	mutation_display(lower, trigger->mutation, &better);
	report_add(search->report, passage, "%s %s: %s?", trigger->word, lower, better.data);
	buf_release(&better);
}

static void visit(const struct passage *passage, void *context)
{
	if (passage->lang != LANG_CY)
		return;
	for (size_t i = 1; i < passage->n; i++) {
		const struct token *before = &passage->tokens[i - 1], *token = &passage->tokens[i];

		if (token->adjacent && !token->capital && !token->cited && !before->cited &&
			!token->clitic && !before->clitic)
			look_at(passage, before, token, context);
	}
}

void check_mutations(
	const struct glossary *glossary, struct speller *speller, struct report *report)
{
	struct search search = {speller, report};

	passages_each(glossary, visit, &search);
}
