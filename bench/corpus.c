/* corpus.c - a bilingual glossary of any size, as JSON Lines
 * SPDX-License-Identifier: MIT
 *
 *	corpus COUNT GLOSSARY WORDS
 *
 * The words are those of the folder WORDS (bench/words.sh), the themes, sectors and steps those of
 * the glossary. The same arguments give the same bytes on every machine, and a small corpus is the
 * beginning of a large one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "glossary/glossary.h"
#include "lexicon.h"
#include "text/fold.h"

enum { SEED = 1939, MOST_WORDS = 4, RECENT = 256, MOST_SECTORS = 4, MOST_STEPS = 3 };

/* Which headwords there are, by hash: an open table at most half full. */
struct seen {
	uint64_t *hashes;
	size_t room; /* a power of two */
};

struct maker {
	struct prng prng;
	struct lexicon lexicon;
	struct glossary glossary;
	const struct map *pathway;
	struct seen seen[N_LANGS];
	struct phrase phrases[N_LANGS];
	struct buf recent[RECENT]; /* ids that a concept may refer to */
	struct buf key, text, line;
	size_t done;
};

/* Adds a headword; false when it is there already. */
static bool seen_add(struct seen *seen, const char *key)
{
	uint64_t hash = 0xCBF29CE484222325U;
	size_t at;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 0x100000001B3U;
	hash += hash == 0;
	for (at = hash & (seen->room - 1); seen->hashes[at]; at = (at + 1) & (seen->room - 1)) {
		if (seen->hashes[at] == hash)
			return false;
	}
	seen->hashes[at] = hash;
	return true;
}

/* One to four words. */
static size_t draw_length(struct prng *prng)
{
	size_t at = prng_below(prng, 100);

	return at < 20 ? 1 : at < 65 ? 2 : at < 90 ? 3 : MOST_WORDS;
}

/* A headword that no other concept has: when there is one, a longer one is tried. */
static void draw_headword(struct maker *maker, enum lang lang)
{
	struct phrase *phrase = &maker->phrases[lang];
	size_t words = draw_length(&maker->prng);

	for (;;) {
		lexicon_phrase(&maker->lexicon, lang, &maker->prng, words, phrase);
		buf_clear(&maker->key);
		fold_key(&maker->key, phrase->text.data, phrase->text.len);
		if (seen_add(&maker->seen[lang], maker->key.data))
			return;
		if (words < MOST_WORDS)
			words++;
	}
}

/* English words are ASCII: a headword with hyphens between them is an id. */
static void headword_id(const struct phrase *phrase, struct buf *out)
{
	buf_clear(out);
	for (size_t i = 0; i < phrase->text.len; i++)
		buf_add_char(out, phrase->text.data[i] == ' ' ? '-' : phrase->text.data[i]);
}

static void add_pair(struct buf *line, const char *key, const char *value)
{
	buf_add_format(line, "\"%s\":", key);
	bench_json(line, value);
	buf_add_char(line, ',');
}

/* Ends a list or object after its last comma. */
static void add_end(struct buf *line, const char *end)
{
	if (line->data[line->len - 1] == ',')
		buf_truncate(line, line->len - 1);
	buf_add_str(line, end);
}

/* The first of the glossary's categories are the more frequent ones: the least of two draws. */
static size_t draw_skewed(struct prng *prng, size_t n)
{
	size_t a = prng_below(prng, n), b = prng_below(prng, n);

	return a < b ? a : b;
}

static void add_tier(struct maker *maker)
{
	size_t at = prng_below(&maker->prng, 100);

	add_pair(&maker->line, "tier",
		codes_of_tier.names[at < 5    ? TIER_SUGGESTED
				    : at < 30 ? TIER_CORE
					      : TIER_NON_CORE]);
}

static void add_sectors(struct maker *maker)
{
	const struct categories *sectors = &maker->glossary.sectors;
	unsigned long long chosen = 0;

	for (size_t i = 1 + prng_below(&maker->prng, MOST_SECTORS); i > 0; i--)
		chosen |= 1ULL << draw_skewed(&maker->prng, sectors->n);
	buf_add_str(&maker->line, "\"sectors\":[");
	for (size_t i = 0; i < sectors->n; i++) {
		if (chosen >> i & 1) {
			bench_json(&maker->line, sectors->items[i].id.text);
			buf_add_char(&maker->line, ',');
		}
	}
	add_end(&maker->line, "],");
}

static void add_steps(struct maker *maker)
{
	size_t n = prng_below(&maker->prng, MOST_STEPS), first;

	if (n == 0)
		return;
	first = draw_skewed(&maker->prng, maker->pathway->n_nodes - n + 1);
	buf_add_str(&maker->line, "\"steps\":[");
	for (size_t i = first; i < first + n; i++) {
		bench_json(&maker->line, maker->pathway->nodes[i].id.text);
		buf_add_char(&maker->line, ',');
	}
	add_end(&maker->line, "],");
}

static void add_term(struct maker *maker, const struct phrase *phrase, enum term_status status)
{
	add_pair(&maker->line, "term", phrase->text.data);
	add_pair(&maker->line, "status", codes_of_status.names[status]);
	if (phrase->gender)
		add_pair(&maker->line, "gender", phrase->gender);
	if (phrase->is_plural)
		add_pair(&maker->line, "number", codes_of_number.names[NUMBER_PLURAL]);
	else if (phrase->plural.len && prng_chance(&maker->prng, 60))
		add_pair(&maker->line, "plural", phrase->plural.data);
	add_end(&maker->line, "}");
}

/* The headword, and for one concept in three another term. */
static void add_terms(struct maker *maker, enum lang lang)
{
	struct phrase *phrase = &maker->phrases[lang];

	buf_add_format(&maker->line, "\"%s\":[{", lang_code(lang));
	add_term(maker, phrase, TERM_PREFERRED);
	if (prng_chance(&maker->prng, 33)) {
		buf_clear(&maker->key);
		buf_add_str(&maker->key, phrase->text.data);
		lexicon_phrase(
			&maker->lexicon, lang, &maker->prng, draw_length(&maker->prng), phrase);
		if (strcmp(phrase->text.data, maker->key.data) != 0) {
			buf_add_str(&maker->line, ",{");
			add_term(maker, phrase,
				prng_chance(&maker->prng, 85) ? TERM_ADMITTED : TERM_PROPOSED);
		}
	}
	buf_add_str(&maker->line, "],");
}

static void add_definition(struct maker *maker)
{
	buf_add_str(&maker->line, "\"definition\":{");
	for (int lang = N_LANGS - 1; lang >= 0; lang--) {
		buf_clear(&maker->text);
		lexicon_sentence(&maker->lexicon, (enum lang)lang, &maker->prng,
			15 + prng_below(&maker->prng, 26), &maker->text);
		add_pair(&maker->line, lang_code((enum lang)lang), maker->text.data);
	}
	add_end(&maker->line, "},");
}

/* One concept in three refers to one of the last that were made. */
static void add_related(struct maker *maker)
{
	size_t n = maker->done < RECENT ? maker->done : RECENT;

	if (n == 0 || !prng_chance(&maker->prng, 33))
		return;
	buf_add_str(&maker->line, "\"related\":[{");
	add_pair(&maker->line, "to", maker->recent[prng_below(&maker->prng, n)].data);
	add_pair(&maker->line, "as", codes_of_relation.names[RELATION_RELATED]);
	add_end(&maker->line, "}],");
}

static void add_review(struct maker *maker)
{
	buf_add_str(&maker->line, "\"review\":{");
	for (int lang = N_LANGS - 1; lang >= 0; lang--)
		add_pair(&maker->line, lang_code((enum lang)lang),
			codes_of_review.names[draw_skewed(&maker->prng, codes_of_review.n)]);
	add_end(&maker->line, "}}");
}

static void make_concept(struct maker *maker)
{
	struct buf id;

	buf_init(&id);
	for (int lang = 0; lang < N_LANGS; lang++)
		draw_headword(maker, (enum lang)lang);
	headword_id(&maker->phrases[LANG_EN], &id);
	buf_add_char(&maker->line, '{');
	add_pair(&maker->line, "id", id.data);
	add_tier(maker);
	add_pair(&maker->line, "theme",
		maker->glossary.themes.items[draw_skewed(&maker->prng, maker->glossary.themes.n)]
			.id.text);
	add_sectors(maker);
	add_steps(maker);
	buf_add_str(&maker->line, "\"terms\":{");
	add_terms(maker, LANG_EN);
	add_terms(maker, LANG_CY);
	add_end(&maker->line, "},");
	add_definition(maker);
	add_related(maker);
	add_review(maker);
	bench_write(&maker->line);
	buf_release(&maker->recent[maker->done % RECENT]);
	maker->recent[maker->done++ % RECENT] = id;
}

static void maker_open(struct maker *maker, size_t count, const char *glossary, const char *words)
{
	size_t room = 1024;
	struct error error;

	memset(maker, 0, sizeof *maker);
	maker->prng.state = SEED;
	while (room < 2 * count)
		room *= 2;
	for (int lang = 0; lang < N_LANGS; lang++) {
		maker->seen[lang] =
			(struct seen){calloc(room, sizeof(*maker->seen[lang].hashes)), room};
		if (!maker->seen[lang].hashes)
			bench_fail("out of memory");
		buf_init(&maker->phrases[lang].text);
		buf_init(&maker->phrases[lang].plural);
	}
	for (size_t i = 0; i < RECENT; i++)
		buf_init(&maker->recent[i]);
	buf_init(&maker->key);
	buf_init(&maker->text);
	buf_init(&maker->line);
	lexicon_read(words, &maker->lexicon);
	bench_check(glossary_read(glossary, &maker->glossary, NULL, &error), &error);
	maker->pathway = map_find(&maker->glossary.maps, "pathway");
	if (!maker->pathway || maker->pathway->n_nodes < MOST_STEPS || !maker->glossary.themes.n ||
		!maker->glossary.sectors.n || maker->glossary.sectors.n > 64)
		bench_fail("%s: not the glossary that is shipped", glossary);
}

static void maker_close(struct maker *maker)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		free(maker->seen[lang].hashes);
		buf_release(&maker->phrases[lang].text);
		buf_release(&maker->phrases[lang].plural);
	}
	for (size_t i = 0; i < RECENT; i++)
		buf_release(&maker->recent[i]);
	buf_release(&maker->key);
	buf_release(&maker->text);
	buf_release(&maker->line);
	lexicon_release(&maker->lexicon);
	glossary_release(&maker->glossary);
}

int main(int argc, char **argv)
{
	static struct maker maker;
	size_t count = argc == 4 ? strtoul(argv[1], NULL, 10) : 0;

	if (!count)
		bench_fail("usage: corpus COUNT GLOSSARY WORDS");
	maker_open(&maker, count, argv[2], argv[3]);
	for (size_t i = 0; i < count; i++)
		make_concept(&maker);
	maker_close(&maker);
	return bench_close();
}
