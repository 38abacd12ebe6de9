/* lint_mentions.c - checks of which terms the texts use
 * SPDX-License-Identifier: MIT
 *
 * Words are compared folded. In Welsh the first word of a term may be mutated; in English the last
 * may have an s more.
 */
#include <stdlib.h>
#include <string.h>

#include "glossary/lint_priv.h"
#include "text/mutation.h"

enum { MENTION_WORDS = 8 }; /* a longer term is not looked for in texts */

/* Whether a word of a text is the first word of a term. */
static bool is_first(const char *radical, const char *surface, enum lang lang)
{
	return lang == LANG_CY ? mutation_between(radical, surface) >= 0
			       : strcmp(radical, surface) == 0;
}

/* Whether a text has a term's words, uncited, from word @at on. */
static bool has_term_at(
	const struct lint_words *text, const struct lint_words *term, size_t at, enum lang lang)
{
	for (size_t i = 0; i < term->n; i++) {
		const struct lint_word *word = &text->items[at + i];
		const char *key = lint_word_key(text, at + i), *wanted = lint_word_key(term, i);

		if (word->cited || (i && word->after_comma))
			return false;
		if (i ? strcmp(wanted, key) != 0 : !is_first(wanted, key, lang))
			return false;
	}
	return true;
}

static void check_definition(struct lint *lint, const struct concept *concept, enum lang lang,
	struct lint_words *definition, struct lint_words *headword)
{
	const struct value *value = &concept->definition.in[lang];
	const struct term *term = concept_preferred(concept, lang);

	if (!value->text || !term)
		return;
	lint_words_read(definition, value->text);
	lint_words_read(headword, term->term.text);
	if (!headword->n || headword->n > MENTION_WORDS)
		return;
	for (size_t at = 0; at + headword->n <= definition->n; at++) {
		if (definition->items[at].sentence)
			return;
		if (has_term_at(definition, headword, at, lang)) {
			lint_add(lint, concept->file, value,
				N_("the first sentence explains ‘{1}’ by itself"), term->term.text,
				NULL, NULL);
			return;
		}
	}
}

void lint_self_definition(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	struct lint_words definition, headword;

	lint_words_init(&definition);
	lint_words_init(&headword);
	for (size_t i = 0; i < concepts->n; i++) {
		for (int lang = 0; lang < N_LANGS; lang++)
			check_definition(
				lint, &concepts->items[i], (enum lang)lang, &definition, &headword);
	}
	lint_words_release(lint, &definition);
	lint_words_release(lint, &headword);
}

/* A term or a form of one, as it is looked for in texts. */
struct entry {
	const char *key; /* its words, folded, one space between */
	const struct concept *concept;
	const struct term *term;
	const struct value *last; /* the text in which it was found last */
};

struct lexicon {
	struct entry *items;
	size_t n;
};

struct mentions {
	struct lexicon lexicons[N_LANGS];
	struct lint_words words;
	struct buf key;
};

/* Append the key of words @first to @first + @n. */
static void add_key(struct buf *out, const struct lint_words *words, size_t first, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i)
			buf_add_char(out, ' ');
		buf_add_str(out, lint_word_key(words, first + i));
	}
}

static void add_entry(struct lint *lint, struct mentions *mentions, enum lang lang,
	const struct concept *concept, const struct term *term, const char *text)
{
	struct lexicon *lexicon = &mentions->lexicons[lang];
	struct entry *items;
	const char *key;

	lint_words_read(&mentions->words, text);
	if (!mentions->words.n || mentions->words.n > MENTION_WORDS)
		return;
	buf_clear(&mentions->key);
	add_key(&mentions->key, &mentions->words, 0, mentions->words.n);
	key = arena_text(&lint->arena, mentions->key.data, mentions->key.len);
	items = arena_grow(&lint->arena, lexicon->items, lexicon->n, sizeof *items);
	if (!key || !items || mentions->key.failed) {
		lint->findings->failed = true;
		return;
	}
	lexicon->items = items;
	items[lexicon->n++] = (struct entry){key, concept, term, NULL};
}

static void add_term(struct lint *lint, struct mentions *mentions, const struct concept *concept,
	enum lang lang, const struct term *term)
{
	const struct values *const lists[] = {&term->plurals, &term->variants, &term->forms};

	add_entry(lint, mentions, lang, concept, term, term->term.text);
	if (term->singular.text)
		add_entry(lint, mentions, lang, concept, term, term->singular.text);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		for (size_t k = 0; k < lists[i]->n; k++)
			add_entry(lint, mentions, lang, concept, term, lists[i]->items[k].text);
	}
}

/* By key; among equal ones a term that may be used comes first: a word that one entry allows is not
 * reported. */
static int compare_entries(const void *a, const void *b)
{
	const struct entry *one = a, *two = b;
	int order = strcmp(one->key, two->key);

	return order ? order
		     : (one->term->status == TERM_DEPRECATED) -
			       (two->term->status == TERM_DEPRECATED);
}

/* The first entry whose key is not below @key; NULL when there is none. */
static struct entry *lower_bound(const struct lexicon *lexicon, const char *key)
{
	size_t low = 0, high = lexicon->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(lexicon->items[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < lexicon->n ? &lexicon->items[low] : NULL;
}

static struct entry *find_entry(const struct lexicon *lexicon, const char *key)
{
	struct entry *entry = lower_bound(lexicon, key);

	return entry && strcmp(entry->key, key) == 0 ? entry : NULL;
}

/* The entry whose key is @key, in English perhaps with an s more. */
static struct entry *find_form(const struct lexicon *lexicon, enum lang lang, struct buf *key)
{
	struct entry *entry = find_entry(lexicon, key->data);

	if (!entry && lang == LANG_EN && key->len > 1 && key->data[key->len - 1] == 's') {
		buf_truncate(key, key->len - 1);
		entry = find_entry(lexicon, key->data);
		buf_add_char(key, 's');
	}
	return entry;
}

/* Whether some term begins with a key. */
static bool is_beginning(const struct lexicon *lexicon, const struct buf *key)
{
	const struct entry *entry = lower_bound(lexicon, key->data);

	return entry && strncmp(entry->key, key->data, key->len) == 0;
}

/* The longest term that begins with @first and goes on with the words behind word @at; *n its
 * words. */
static struct entry *find_reading(
	struct mentions *mentions, enum lang lang, size_t at, const char *first, size_t *n)
{
	const struct lexicon *lexicon = &mentions->lexicons[lang];
	const struct lint_words *words = &mentions->words;
	struct buf *key = &mentions->key;
	struct entry *found = NULL;

	buf_clear(key);
	buf_add_str(key, first);
	for (size_t i = 1;; i++) {
		struct entry *entry = find_form(lexicon, lang, key);

		if (entry) {
			found = entry;
			*n = i;
		}
		if (at + i == words->n || words->items[at + i].cited ||
			words->items[at + i].after_comma || !is_beginning(lexicon, key))
			return found;
		buf_add_char(key, ' ');
		buf_add_str(key, lint_word_key(words, at + i));
	}
}

/* The longest term that stands in the text at word @at, mutated or not; *n its words, 1 when there
 * is none. */
static struct entry *find_mention(struct mentions *mentions, enum lang lang, size_t at, size_t *n)
{
	const char *surface = lint_word_key(&mentions->words, at);
	size_t len = strlen(surface), count = 1;
	struct mutated radicals[MUTATION_RADICALS];
	struct entry *found;

	*n = 1;
	found = find_reading(mentions, lang, at, surface, n);
	if (lang != LANG_CY || mutation_is_stop(surface, len))
		return found;
	count = mutation_radicals(surface, len, radicals);
	for (size_t i = 1; i < count; i++) {
		size_t words = 1;
		struct entry *entry = find_reading(mentions, lang, at, radicals[i].text, &words);

		if (entry && (!found || words > *n)) {
			found = entry;
			*n = words;
		}
	}
	return found;
}

static void report(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, const struct entry *entry)
{
	const char *instead = entry->term->instead.text;
	const struct concept *successor = instead ? lint_concept(lint, instead) : entry->concept;
	const struct term *better = successor ? concept_preferred(successor, lang) : NULL;

	lint_add(lint, place->file, value,
		better ? N_("‘{1}’ is to be avoided; the term is ‘{2}’")
		       : N_("‘{1}’ is to be avoided"),
		entry->term->term.text, better ? better->term.text : NULL, NULL);
}

static void check_text(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	struct mentions *mentions = context;

	if (!lint_is_running(place->kind))
		return;
	lint_words_read(&mentions->words, value->text);
	for (size_t at = 0, n; at < mentions->words.n; at += n) {
		struct entry *entry = NULL;

		n = 1;
		if (!mentions->words.items[at].cited)
			entry = find_mention(mentions, lang, at, &n);
		if (entry && entry->term->status == TERM_DEPRECATED &&
			entry->concept != place->concept && entry->last != value) {
			entry->last = value;
			report(lint, place, lang, value, entry);
		}
	}
}

static bool make_lexicons(struct lint *lint, struct mentions *mentions)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	bool deprecated = false;

	for (size_t i = 0; i < concepts->n; i++) {
		for (int lang = 0; lang < N_LANGS; lang++) {
			const struct terms *terms = &concepts->items[i].terms[lang];

			for (size_t k = 0; k < terms->n; k++) {
				add_term(lint, mentions, &concepts->items[i], (enum lang)lang,
					&terms->items[k]);
				deprecated =
					deprecated || terms->items[k].status == TERM_DEPRECATED;
			}
		}
	}
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct lexicon *lexicon = &mentions->lexicons[lang];

		if (lexicon->n)
			qsort(lexicon->items, lexicon->n, sizeof *lexicon->items, compare_entries);
	}
	return deprecated;
}

void lint_deprecated_term_used(struct lint *lint)
{
	struct mentions mentions = {0};

	lint_words_init(&mentions.words);
	buf_init(&mentions.key);
	if (make_lexicons(lint, &mentions))
		lint_each_text(lint, check_text, &mentions);
	lint_words_release(lint, &mentions.words);
	buf_release(&mentions.key);
}
