/* speller.c - which words are known: to Debian's dictionaries, to the terms, to our own lists
 * SPDX-License-Identifier: MIT
 */
#include <enchant.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "words/language.h"

enum { LIST_LIMIT = 1 << 20 };

struct speller {
	EnchantBroker *broker;
	EnchantDict *dictionaries[N_LANGS];
	struct wordset terms[N_LANGS];
	struct wordset list[N_LANGS];  /* of our lists: words … */
	struct wordset names[N_LANGS]; /* … and names */
};

static void open_dictionary(
	struct speller *speller, enum lang lang, const char *tag, const char *package)
{
	speller->dictionaries[lang] = enchant_broker_request_dict(speller->broker, tag);
	if (!speller->dictionaries[lang])
		language_fail("no dictionary %s (Debian: %s)", tag, package);
}

static void add_term_word(const char *word, size_t len, void *context)
{
	char lower[MUTATION_WORD_SIZE];

	words_lower(lower, word, len);
	wordset_add(context, lower, strlen(lower));
}

static void add_terms(struct speller *speller, const struct glossary *glossary, enum lang lang)
{
	for (size_t i = 0; i < glossary->concepts.n; i++) {
		const struct terms *terms = &glossary->concepts.items[i].terms[lang];

		for (size_t k = 0; k < terms->n; k++)
			passages_each_word(
				&terms->items[k], lang, add_term_word, &speller->terms[lang]);
	}
}

/* A line is a word, a name if it is not in lower case. */
static void add_line(struct speller *speller, enum lang lang, const char *line)
{
	char lower[MUTATION_WORD_SIZE];
	bool name;

	words_lower(lower, line, strlen(line));
	name = strcmp(lower, line) != 0;
	wordset_add(name ? &speller->names[lang] : &speller->list[lang], lower, strlen(lower));
}

static void read_list(struct speller *speller, const char *folder, const char *name,
	enum lang first, enum lang last)
{
	struct buf path, text;
	struct error error;
	char *rest, *line;

	buf_init(&path);
	buf_init(&text);
	buf_add_format(&path, "%s/%s", folder, name);
	if (file_read(path.data, LIST_LIMIT, &text, &error))
		language_fail("%s cannot be read", path.data);
	for (rest = text.data; (line = strsep(&rest, "\n")) != NULL;) {
		if (!*line || *line == '#')
			continue;
		for (int lang = (int)first; lang <= (int)last; lang++)
			add_line(speller, (enum lang)lang, line);
	}
	buf_release(&path);
	buf_release(&text);
}

struct speller *speller_new(const struct glossary *glossary, const char *lists)
{
	struct speller *speller = language_must(calloc(1, sizeof *speller));

	speller->broker = language_must(enchant_broker_init());
	open_dictionary(speller, LANG_CY, "cy", "aspell-cy");
	open_dictionary(speller, LANG_EN, "en_GB", "hunspell-en-gb");
	for (int lang = 0; lang < N_LANGS; lang++) {
		wordset_init(&speller->terms[lang]);
		wordset_init(&speller->list[lang]);
		wordset_init(&speller->names[lang]);
		add_terms(speller, glossary, (enum lang)lang);
	}
	read_list(speller, lists, "cy.txt", LANG_CY, LANG_CY);
	read_list(speller, lists, "en.txt", LANG_EN, LANG_EN);
	read_list(speller, lists, "names.txt", LANG_CY, LANG_EN);
	for (int lang = 0; lang < N_LANGS; lang++) {
		wordset_sort(&speller->terms[lang]);
		wordset_sort(&speller->list[lang]);
		wordset_sort(&speller->names[lang]);
	}
	return speller;
}

void speller_free(struct speller *speller)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		enchant_broker_free_dict(speller->broker, speller->dictionaries[lang]);
		wordset_release(&speller->terms[lang]);
		wordset_release(&speller->list[lang]);
		wordset_release(&speller->names[lang]);
	}
	enchant_broker_free(speller->broker);
	free(speller);
}

static bool in_dictionary(struct speller *speller, enum lang lang, const char *word)
{
	return *word &&
	       enchant_dict_check(speller->dictionaries[lang], word, (ssize_t)strlen(word)) == 0;
}

bool speller_has(struct speller *speller, enum lang lang, const char *word)
{
	return in_dictionary(speller, lang, word) || wordset_has(&speller->terms[lang], word) ||
	       wordset_has(&speller->list[lang], word);
}

/* The radicals of the folded word, with the letters behind the mutated ones as they are written. */
size_t speller_radicals(const char *word, struct mutated out[MUTATION_RADICALS])
{
	size_t len = strlen(word), n;
	struct buf folded;

	buf_init(&folded);
	fold_word(&folded, word, len);
	n = mutation_radicals(folded.data, folded.len, out);
	if (folded.len != utf8_count(word, len))
		n = 1;
	for (size_t i = 1; i < n; i++) {
		size_t all = strlen(out[i].text), same = 0, at = 0;
		unsigned c;

		while (same < all && same < folded.len &&
			out[i].text[all - same - 1] == folded.data[folded.len - same - 1])
			same++;
		for (size_t skipped = 0; skipped < folded.len - same; skipped++)
			at += utf8_decode(word + at, len - at, &c);
		if (all - same + len - at < MUTATION_WORD_SIZE)
			strcpy(out[i].text + all - same, word + at);
	}
	strcpy(out[0].text, word);
	buf_release(&folded);
	return n;
}

static enum knowledge knows_just_so(
	struct speller *speller, enum lang lang, const char *lower, bool capital, bool name)
{
	if (wordset_has(&speller->terms[lang], lower) ||
		(!name && in_dictionary(speller, lang, lower)))
		return KNOWN;
	if (wordset_has(&speller->list[lang], lower) ||
		(capital && wordset_has(&speller->names[lang], lower)))
		return KNOWN_BY_LIST;
	return UNKNOWN;
}

/* Dictionary and terms have mutated words too; one of those is no radical: ngymuned is not gymuned.
 */
static bool is_radical(struct speller *speller, enum lang lang, const char *word)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = speller_radicals(word, radicals);

	for (size_t i = 1; i < n; i++) {
		if (speller_has(speller, lang, radicals[i].text))
			return false;
	}
	return true;
}

static enum knowledge knows_lower(
	struct speller *speller, enum lang lang, const char *lower, bool capital, bool name)
{
	enum knowledge known = knows_just_so(speller, lang, lower, capital, name), radical;
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = lang == LANG_CY && !known ? speller_radicals(lower, radicals) : 0;

	for (size_t i = 1; i < n; i++) {
		radical = knows_just_so(speller, lang, radicals[i].text, capital, name);
		if (radical > known &&
			(radical == KNOWN_BY_LIST || is_radical(speller, lang, radicals[i].text)))
			known = radical;
	}
	return known;
}

bool speller_is_name(const struct passage *passage, const struct token *token)
{
	const char *text = passage->value->text + token->start;

	/* I, I'm, I'd */
	return token->capital && !token->first &&
	       !(passage->lang == LANG_EN && *text == 'I' && (token->len == 1 || text[1] == '\''));
}

bool speller_skips(const struct token *token)
{
	return token->cited || token->clitic || token->has_digit || token->len == 1;
}

enum knowledge speller_knows(struct speller *speller, enum lang lang, const struct passage *passage,
	const struct token *token)
{
	bool name = speller_is_name(passage, token);
	char lower[MUTATION_WORD_SIZE], *rest, *piece;
	enum knowledge all = KNOWN, known;

	words_lower(lower, passage->value->text + token->start, token->len);
	if (lang == LANG_EN && strncmp(lower, "i'", 2) == 0)
		*lower = 'I';
	known = knows_lower(speller, lang, lower, token->capital, name);
	if (known || !strchr(lower, '-'))
		return known;
	for (rest = lower; (piece = strsep(&rest, "-")) != NULL;) {
		known = strlen(piece) > 1 ? knows_lower(speller, lang, piece, token->capital, name)
					  : KNOWN;
		all = known < all ? known : all;
	}
	return all;
}
