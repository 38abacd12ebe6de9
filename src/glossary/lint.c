/* lint.c - the checks of a glossary that has been read
 * SPDX-License-Identifier: MIT
 */
#include "glossary/lint.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "glossary/lint_priv.h"

static const struct lint_rule rules[] = {
	{"id-not-file", GRADE_ERROR, N_("The id of an entry or map is the name of its file."),
		lint_id_not_file},
	{"id-form", GRADE_ERROR, N_("Ids are lower-case words with hyphens between."),
		lint_id_form},
	{"same-node", GRADE_ERROR, N_("The nodes of a map have different ids."), lint_same_node},
	{"contrast-without-why", GRADE_ERROR, N_("A contrast says why the two are not the same."),
		lint_contrast_without_why},
	{"preferred-count", GRADE_ERROR,
		N_("Where a language has terms, exactly one is preferred."), lint_preferred_count},
	{"same-headword", GRADE_ERROR,
		N_("Entries that share a headword have a sense each that tells them apart."),
		lint_same_headword},
	{"dangling-reference", GRADE_ERROR, N_("Whatever an entry, map or page refers to exists."),
		lint_dangling_reference},
	{"cycle", GRADE_ERROR,
		N_("Broader and part-of references never lead back to where they began."),
		lint_cycle},
	{"deprecated-without-why", GRADE_ERROR,
		N_("A deprecated term says why it is to be avoided."), lint_deprecated_without_why},
	{"gender-not-noun", GRADE_ERROR, N_("Only nouns and names have a gender or a plural."),
		lint_gender_not_noun},
	{"number-clash", GRADE_ERROR,
		N_("A plural goes with a singular number, a singular with a plural one."),
		lint_number_clash},
	{"unknown-sector", GRADE_ERROR, N_("Every sector that is named is in the list of sectors."),
		lint_unknown_sector},
	{"unknown-theme", GRADE_ERROR, N_("Every theme that is named is in the list of themes."),
		lint_unknown_theme},
	{"unknown-step", GRADE_ERROR, N_("Every step that is named is a place on the pathway map."),
		lint_unknown_step},
	{"unknown-source", GRADE_ERROR, N_("Every source that is named is in the list of sources."),
		lint_unknown_source},
	{"not-nfc", GRADE_ERROR, N_("Text is in Unicode normal form C."), lint_not_nfc},
	{"ampersand", GRADE_ERROR, N_("Welsh text has no ampersand."), lint_ampersand},
	{"missing-language", GRADE_WARNING, N_("Terms and texts are given in both languages."),
		lint_missing_language},
	{"noun-without-gender", GRADE_WARNING, N_("A Welsh noun has a gender."),
		lint_noun_without_gender},
	{"noun-without-plural", GRADE_WARNING, N_("A Welsh noun that can be counted has a plural."),
		lint_noun_without_plural},
	{"no-sector", GRADE_WARNING, N_("An entry says which sectors use it."), lint_no_sector},
	{"no-reference", GRADE_WARNING, N_("An entry refers to another one, or another one to it."),
		lint_no_reference},
	{"self-definition", GRADE_WARNING,
		N_("The first sentence of a definition does without the headword."),
		lint_self_definition},
	{"deprecated-term-used", GRADE_WARNING,
		N_("Other entries do not use a deprecated term, except to cite it."),
		lint_deprecated_term_used},
	{"agreement", GRADE_WARNING,
		N_("A Welsh adjective softens after a feminine singular noun, and only then."),
		lint_agreement},
	{"headword-form", GRADE_WARNING,
		N_("Terms are in lower case except names, with no article before them and no "
		   "ampersand."),
		lint_headword_form},
	{"long-sentence", GRADE_ADVICE,
		N_("Sentences are short: 30 words in a definition, 20 in plain language."),
		lint_long_sentence},
	{"unexplained-abbreviation", GRADE_ADVICE,
		N_("An abbreviation is in the glossary or is explained where it stands."),
		lint_unexplained_abbreviation},
	{"straight-circumflex", GRADE_ADVICE,
		N_("A circumflex stands on its letter: dŵr, not dw^r."), lint_straight_circumflex},
};

const struct lint_rule *lint_rules(size_t *n)
{
	*n = sizeof rules / sizeof *rules;
	return rules;
}

void lint_add(struct lint *lint, const char *file, const struct value *at, const char *message,
	const char *arg1, const char *arg2, const char *correction)
{
	struct error error;

	error_set(&error, STATUS_DATA, message, arg1, arg2);
	error_at(&error, file, at->line, at->column);
	findings_add(lint->findings, lint->rule->grade, lint->rule->name, &error, correction);
}

void *lint_alloc(struct lint *lint, size_t n, size_t size)
{
	void *memory = n <= SIZE_MAX / size ? arena_alloc(&lint->arena, n * size) : NULL;

	if (!memory)
		lint->findings->failed = true;
	return memory;
}

static int compare_ids(const void *a, const void *b)
{
	const struct concept *const *one = a, *const *two = b;

	return strcmp((*one)->id.text, (*two)->id.text);
}

static bool sort_ids(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	lint->by_id = lint_alloc(lint, concepts->n, sizeof *lint->by_id);
	if (!lint->by_id)
		return false;
	for (size_t i = 0; i < concepts->n; i++)
		lint->by_id[i] = &concepts->items[i];
	if (concepts->n)
		qsort(lint->by_id, concepts->n, sizeof *lint->by_id, compare_ids);
	return true;
}

static int compare_id(const void *id, const void *item)
{
	const struct concept *const *concept = item;

	return strcmp(id, (*concept)->id.text);
}

const struct concept *lint_concept(const struct lint *lint, const char *id)
{
	size_t n = lint->glossary->concepts.n;
	const struct concept **found =
		n ? bsearch(id, lint->by_id, n, sizeof *lint->by_id, compare_id) : NULL;

	return found ? *found : NULL;
}

bool lint_left_out(const struct lint *lint, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < lint->n_read; i++) {
		const char *file = lint->findings->items[i].error.file, *slash = strrchr(file, '/');
		const char *own = slash ? slash + 1 : file;

		if (strncmp(own, name, len) == 0 && strcmp(own + len, ".yaml") == 0)
			return true;
	}
	return false;
}

void lint_check(const struct glossary *glossary, struct findings *findings)
{
	struct lint lint = {.glossary = glossary, .findings = findings, .n_read = findings->n};

	arena_init(&lint.arena);
	if (sort_ids(&lint)) {
		for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
			lint.rule = &rules[i];
			lint.rule->check(&lint);
		}
	}
	arena_release(&lint.arena);
}
