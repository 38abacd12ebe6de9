/* genders.c - whether Welsh nouns have the gender that a dictionary gives them
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "words/language.h"

enum { DICTIONARY_LIMIT = 16 << 20 };

/* "WORD m" and "WORD f" for each noun of a dictionary, and "WORD masculine" for each exception. */
struct nouns {
	struct wordset dictionary, exceptions;
};

static void read_lines(
	const char *path, struct wordset *set, void (*add)(struct wordset *set, char *line))
{
	struct buf text;
	struct error error;
	char *rest, *line;

	buf_init(&text);
	wordset_init(set);
	if (file_read(path, DICTIONARY_LIMIT, &text, &error))
		language_fail("%s cannot be read", path);
	for (rest = text.data; (line = strsep(&rest, "\n")) != NULL;) {
		if (*line && *line != '#')
			add(set, line);
	}
	wordset_sort(set);
	buf_release(&text);
}

static void add_pair(struct wordset *set, const char *word, const char *gender)
{
	char pair[MUTATION_WORD_SIZE + sizeof " masculine"];

	words_lower(pair, word, strlen(word));
	strcat(pair, " ");
	strncat(pair, gender, strlen("masculine"));
	wordset_add(set, pair, strlen(pair));
}

/* "n, s, f" is a noun in the singular, feminine. */
static void add_entry(struct wordset *set, char *line)
{
	const char *word = strsep(&line, "\t"), *grammar = strsep(&line, "\t");

	if (!grammar || strncmp(grammar, "n, s", 4) != 0)
		return;
	if (strchr(grammar + 4, 'm'))
		add_pair(set, word, "m");
	if (strchr(grammar + 4, 'f'))
		add_pair(set, word, "f");
}

static void add_exception(struct wordset *set, char *line)
{
	const char *word = strsep(&line, " "), *gender = strsep(&line, " ");

	if (!line || !*line)
		language_fail("gender.txt: %s: a word, its gender, and why", word);
	add_pair(set, word, gender);
}

static bool has(const struct wordset *set, const char *word, const char *gender)
{
	char pair[MUTATION_WORD_SIZE + sizeof " masculine"];

	strcpy(pair, word);
	strcat(pair, " ");
	strcat(pair, gender);
	return wordset_has(set, pair);
}

/* The noun whose gender a term has: its first word, in the singular. Returns whether one was found
 * in the dictionary. */
static bool look_at(const struct concept *concept, const struct term *term,
	const struct nouns *nouns, struct report *report)
{
	bool feminine = term->gender == GENDER_FEMININE, m, f;
	const struct value *value = term->number == NUMBER_PLURAL ? &term->singular : &term->term;
	const char *slash = strrchr(concept->file, '/');
	const struct passage place = {
		.file = slash + 1, .field = "term", .value = value, .lang = LANG_CY};
	char word[MUTATION_WORD_SIZE];

	if (!value->text || (!feminine && term->gender != GENDER_MASCULINE))
		return false;
	words_lower(word, value->text, strcspn(value->text, " "));
	m = has(&nouns->dictionary, word, "m");
	f = has(&nouns->dictionary, word, "f");
	if (!m && !f)
		return false;
	if ((feminine ? f : m) ||
		has(&nouns->exceptions, word, codes_of_gender.names[term->gender]))
		return true;
	report_add(report, &place, "%s (%s): %s, but %s in the dictionary", word, value->text,
		codes_of_gender.names[term->gender], m ? "masculine" : "feminine");
	return true;
}

size_t check_genders(const struct glossary *glossary, const char *dictionary, const char *lists,
	struct report *report)
{
	struct nouns nouns;
	struct buf path;
	size_t n = 0;

	buf_init(&path);
	buf_add_format(&path, "%s/gender.txt", lists);
	read_lines(dictionary, &nouns.dictionary, add_entry);
	read_lines(path.data, &nouns.exceptions, add_exception);
	for (size_t i = 0; i < glossary->concepts.n; i++) {
		const struct concept *concept = &glossary->concepts.items[i];
		const struct terms *terms = &concept->terms[LANG_CY];

		for (size_t k = 0; k < terms->n; k++)
			n += look_at(concept, &terms->items[k], &nouns, report);
	}
	wordset_release(&nouns.dictionary);
	wordset_release(&nouns.exceptions);
	buf_release(&path);
	return n;
}
