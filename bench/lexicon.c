/* lexicon.c - words drawn as often as they are used, and phrases made of them
 * SPDX-License-Identifier: MIT
 */
#include "lexicon.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "text/mutation.h"

/* The columns of the word lists. */
enum { WORD, CLASS, COUNT, PLURAL };

/* In a phrase: an adjective rather than a noun; in a text: a mutated word, a comma. */
enum { PERCENT_ADJECTIVE = 55, PERCENT_MUTATED = 25, PERCENT_COMMA = 6, SENTENCE_WORDS = 18 };

static char class_of(const struct table_row *word)
{
	return word->cells[CLASS][0];
}

static void bag_add(struct bag *bag, const struct table_row *word)
{
	uint64_t before = bag->n ? bag->sums[bag->n - 1] : 0;
	const struct table_row **words =
		vec_grow(bag->words, bag->n, &bag->room, sizeof(*bag->words));
	uint64_t *sums = vec_grow(bag->sums, bag->n, &bag->sums_room, sizeof(*bag->sums));

	if (!words || !sums)
		bench_fail("out of memory");
	bag->words = words;
	bag->sums = sums;
	words[bag->n] = word;
	sums[bag->n++] = before + strtoull(word->cells[COUNT], NULL, 10);
}

static const struct table_row *bag_draw(const struct bag *bag, struct prng *prng)
{
	uint64_t at = prng_next(prng) % bag->sums[bag->n - 1];
	size_t low = 0, high = bag->n - 1;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (bag->sums[middle] > at)
			high = middle;
		else
			low = middle + 1;
	}
	return bag->words[low];
}

/* Whether a word belongs in a bag. Adjectives of two letters are numerals and possessives. */
static bool belongs(const struct table_row *word, enum bag_kind kind)
{
	static const char *const classes[N_BAGS] = {"nmfp", "nmf", "a", "nmfpax"};

	return strchr(classes[kind], class_of(word)) &&
	       (kind == BAG_WORDS || strlen(word->cells[WORD]) > 2);
}

static void read_language(
	const char *folder, const char *file, struct table *words, struct bag bags[N_BAGS])
{
	struct buf path;

	buf_init(&path);
	buf_add_format(&path, "%s/%s", folder, file);
	table_read(path.data, words);
	buf_release(&path);
	for (size_t i = 0; i < words->n; i++) {
		for (int kind = 0; kind < N_BAGS; kind++) {
			if (belongs(&words->rows[i], (enum bag_kind)kind))
				bag_add(&bags[kind], &words->rows[i]);
		}
	}
	for (int kind = 0; kind < N_BAGS; kind++) {
		if (!bags[kind].n)
			bench_fail("%s/%s: too few words", folder, file);
	}
}

void lexicon_read(const char *folder, struct lexicon *lexicon)
{
	memset(lexicon, 0, sizeof *lexicon);
	read_language(folder, "english.tsv", &lexicon->words[LANG_EN], lexicon->bags[LANG_EN]);
	read_language(folder, "welsh.tsv", &lexicon->words[LANG_CY], lexicon->bags[LANG_CY]);
}

void lexicon_release(struct lexicon *lexicon)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		for (int kind = 0; kind < N_BAGS; kind++) {
			free(lexicon->bags[lang][kind].words);
			free(lexicon->bags[lang][kind].sums);
		}
		table_release(&lexicon->words[lang]);
	}
}

static const struct table_row *draw_modifier(const struct bag bags[N_BAGS], struct prng *prng)
{
	return bag_draw(
		&bags[prng_chance(prng, PERCENT_ADJECTIVE) ? BAG_ADJECTIVES : BAG_NOUNS], prng);
}

/* The head comes last. */
static void english_phrase(
	const struct bag bags[N_BAGS], struct prng *prng, size_t words, struct phrase *out)
{
	const char *head, *last;

	for (size_t i = 1; i < words; i++) {
		buf_add_str(&out->text, draw_modifier(bags, prng)->cells[WORD]);
		buf_add_char(&out->text, ' ');
	}
	head = bag_draw(&bags[BAG_HEADS], prng)->cells[WORD];
	last = head + strlen(head) - 1;
	buf_add_str(&out->text, head);
	buf_add_str(&out->plural, out->text.data);
	if (*last == 'y' && !strchr("aeiou", last[-1])) {
		buf_truncate(&out->plural, out->plural.len - 1);
		buf_add_str(&out->plural, "ie");
	} else if (strchr("sxz", *last) || (*last == 'h' && strchr("cs", last[-1]))) {
		buf_add_char(&out->plural, 'e');
	}
	buf_add_char(&out->plural, 's');
}

/* The head comes first, and what follows a feminine singular head is softened. */
static void welsh_phrase(
	const struct bag bags[N_BAGS], struct prng *prng, size_t words, struct phrase *out)
{
	const struct table_row *head = bag_draw(&bags[BAG_HEADS], prng);
	bool plural = *head->cells[PLURAL] != '\0';
	char class = class_of(head);

	out->is_plural = class == 'p';
	out->gender = class == 'f' ? "feminine" : class == 'm' ? "masculine" : NULL;
	buf_add_str(&out->text, head->cells[WORD]);
	buf_add_str(&out->plural, head->cells[PLURAL]);
	for (size_t i = 1; i < words; i++) {
		const struct table_row *modifier = draw_modifier(bags, prng);
		bool softened = i == 1 && class == 'f' && class_of(modifier) == 'a';

		buf_add_char(&out->text, ' ');
		mutation_display(modifier->cells[WORD], softened ? MUTATION_SOFT : MUTATION_NONE,
			&out->text);
		if (plural)
			buf_add_format(&out->plural, " %s", modifier->cells[WORD]);
	}
}

void lexicon_phrase(const struct lexicon *lexicon, enum lang lang, struct prng *prng, size_t words,
	struct phrase *out)
{
	buf_clear(&out->text);
	buf_clear(&out->plural);
	out->gender = NULL;
	out->is_plural = false;
	if (lang == LANG_CY)
		welsh_phrase(lexicon->bags[lang], prng, words, out);
	else
		english_phrase(lexicon->bags[lang], prng, words, out);
}

/* Soft mutation is by far the commonest. */
static enum mutation draw_mutation(struct prng *prng)
{
	if (!prng_chance(prng, PERCENT_MUTATED))
		return MUTATION_NONE;
	if (prng_chance(prng, 70))
		return MUTATION_SOFT;
	return prng_chance(prng, 50) ? MUTATION_NASAL : MUTATION_ASPIRATE;
}

void lexicon_sentence(const struct lexicon *lexicon, enum lang lang, struct prng *prng,
	size_t words, struct buf *out)
{
	const struct bag *bag = &lexicon->bags[lang][BAG_WORDS];

	for (size_t i = 0; i < words; i++) {
		const char *word = bag_draw(bag, prng)->cells[WORD];
		enum mutation mutation = lang == LANG_CY ? draw_mutation(prng) : MUTATION_NONE;
		bool begins = i % SENTENCE_WORDS == 0, ends = (i + 1) % SENTENCE_WORDS == 0;
		size_t at;

		if (i > 0)
			buf_add_char(out, ' ');
		at = out->len;
		mutation_display(word, mutation, out);
		if (begins && at < out->len)
			out->data[at] = (char)toupper((unsigned char)out->data[at]);
		if (ends || i + 1 == words)
			buf_add_char(out, '.');
		else if (prng_chance(prng, PERCENT_COMMA))
			buf_add_char(out, ',');
	}
}
