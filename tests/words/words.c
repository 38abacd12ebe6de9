/* words.c - the language of a glossary's texts: spelling, mutations, genders, near-duplicates
 * SPDX-License-Identifier: MIT
 *
 *	words GLOSSARY LISTS DICTIONARY
 *
 * LISTS is a folder with our own words, DICTIONARY the lines of tests/words/freedict.sh. Prints a
 * line of TAP for each check, with what it found.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "words/language.h"

enum {
	LEAST_KNOWN_PERCENT = 93, /* of the Welsh words: below, the dictionary is not in use */
	SENTENCE_WORDS = 4,	  /* fewer tell no language */
	FOREIGN_PERCENT = 60,
	EXCERPT = 40, /* bytes of a sentence that are shown */
};

struct spelling {
	struct speller *speller;
	size_t n[N_LANGS], known[N_LANGS]; /* words but names; those known before our lists */
	struct report unknown, foreign;
};

static void spell_word(
	struct spelling *spelling, const struct passage *passage, const struct token *token)
{
	enum knowledge known;

	if (speller_skips(token))
		return;
	known = speller_knows(spelling->speller, passage->lang, passage, token);
	if (!speller_is_name(passage, token)) {
		spelling->n[passage->lang]++;
		spelling->known[passage->lang] += known == KNOWN;
	}
	if (known == UNKNOWN)
		report_add(&spelling->unknown, passage, "%.*s", (int)token->len,
			passage->value->text + token->start);
}

/* Whether a word is known, but to the other language alone. */
static bool is_foreign(
	struct spelling *spelling, const struct passage *passage, const struct token *token)
{
	return !speller_knows(spelling->speller, passage->lang, passage, token) &&
	       speller_knows(spelling->speller, lang_other(passage->lang), passage, token);
}

/* Whether the sentence of tokens @from to @end (exclusive) is in the other language. */
static bool is_foreign_sentence(
	struct spelling *spelling, const struct passage *passage, size_t from, size_t end)
{
	size_t n = 0, foreign = 0;

	for (size_t i = from; i < end; i++) {
		const struct token *token = &passage->tokens[i];

		if (speller_skips(token) || speller_is_name(passage, token))
			continue;
		n++;
		foreign += is_foreign(spelling, passage, token);
	}
	return n >= SENTENCE_WORDS && foreign * 100 > n * FOREIGN_PERCENT;
}

static size_t sentence_end(const struct passage *passage, size_t from)
{
	size_t end = from;

	while (end < passage->n && passage->tokens[end].sentence == passage->tokens[from].sentence)
		end++;
	return end;
}

/* A sentence of the other language is told once, not word by word. */
static void spell(const struct passage *passage, void *context)
{
	struct spelling *spelling = context;

	for (size_t from = 0, end; from < passage->n; from = end) {
		end = sentence_end(passage, from);
		if (is_foreign_sentence(spelling, passage, from, end)) {
			const char *text = passage->value->text + passage->tokens[from].start;
			size_t len = strcspn(text, "\n");

			report_add(&spelling->foreign, passage, "%.*s …",
				(int)utf8_cut(text, len, EXCERPT), text);
			continue;
		}
		for (size_t i = from; i < end; i++)
			spell_word(spelling, passage, &passage->tokens[i]);
	}
}

/* A line of TAP and the findings. Returns whether the case held. */
static bool tell(struct report *report, bool holds, const char *name)
{
	printf("%s - %s\n", holds && report->n == 0 ? "ok" : "not ok", name);
	fwrite(report->lines.data, 1, report->lines.len, stdout);
	if (report->lines.failed)
		language_fail("out of memory");
	buf_release(&report->lines);
	return holds && report->n == 0;
}

static bool tell_share(const struct spelling *spelling, enum lang lang, unsigned least)
{
	size_t n = spelling->n[lang], known = spelling->known[lang];
	struct report nothing = {.n = 0};
	char name[160];

	buf_init(&nothing.lines);
	snprintf(name, sizeof name, "%s words known before the project list: %zu of %zu, %.1f %%",
		lang == LANG_CY ? "Welsh" : "English", known, n,
		n ? 100.0 * (double)known / (double)n : 0.0);
	return tell(&nothing, known * 100 >= n * least, name);
}

static bool tell_spelling(const struct glossary *glossary, struct speller *speller)
{
	struct spelling spelling = {.speller = speller};
	bool fine;

	buf_init(&spelling.unknown.lines);
	buf_init(&spelling.foreign.lines);
	passages_each(glossary, spell, &spelling);
	fine = tell_share(&spelling, LANG_CY, LEAST_KNOWN_PERCENT);
	fine &= tell_share(&spelling, LANG_EN, LEAST_KNOWN_PERCENT);
	fine &= tell(&spelling.unknown, true, "every word is known");
	fine &= tell(&spelling.foreign, true, "each sentence is in the language of its text");
	return fine;
}

static bool tell_genders(const struct glossary *glossary, const char *dictionary, const char *lists)
{
	struct report report = {.n = 0};
	char name[80];
	size_t n;

	buf_init(&report.lines);
	n = check_genders(glossary, dictionary, lists, &report);
	snprintf(name, sizeof name, "genders of %zu Welsh nouns as in the dictionary", n);
	return tell(&report, true, name);
}

int main(int argc, char **argv)
{
	struct glossary glossary;
	struct error error;
	struct speller *speller;
	struct report report = {.n = 0};
	bool fine;

	if (argc != 4)
		language_fail("usage: words GLOSSARY LISTS DICTIONARY");
	if (glossary_read(argv[1], &glossary, NULL, &error))
		language_fail("%s: a fault in the glossary's files (geirfa lint)", argv[1]);
	speller = speller_new(&glossary, argv[2]);
	fine = tell_spelling(&glossary, speller);
	buf_init(&report.lines);
	check_mutations(&glossary, speller, &report);
	fine &= tell(&report, true, "words are mutated where they must be");
	report.n = 0;
	check_twins(&glossary, &report);
	fine &= tell(&report, true, "no two definitions are nearly the same");
	fine &= tell_genders(&glossary, argv[3], argv[2]);
	speller_free(speller);
	glossary_release(&glossary);
	return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
