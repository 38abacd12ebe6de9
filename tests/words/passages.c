/* passages.c - the texts of a glossary, taken apart into words as its language checks need them
 * SPDX-License-Identifier: MIT
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "glossary/markup.h"
#include "text/fold.h"
#include "text/words.h"
#include "words/language.h"

struct tokens {
	struct token *items;
	size_t n, room;
};

struct walk {
	passage_visit *visit;
	void *context;
	struct tokens tokens;
};

/*
 * What stands between the word before and this one. A sentence ends in . ! or ? and a blank, unless
 * it goes on in lower case, as after "e.e. " and "h.y. "; a new paragraph begins one too.
 */
static void read_gap(struct token *token, const char *text, size_t from)
{
	bool stop = from == 0, ended = from == 0;

	token->adjacent = from > 0;
	for (size_t i = from; i < token->start; i++) {
		if (text[i] != ' ' && text[i] != '\n')
			token->adjacent = false;
		if (strchr(".!?:", text[i]) || (text[i] == '\n' && text[i + 1] == '\n'))
			stop = true;
		ended = ended || (stop && strchr(" \n", text[i]));
	}
	token->first = ended && !islower((unsigned char)text[token->start]);
	if (token->first && from > 0)
		token->sentence++;
}

static bool is_cut_off(const char *text, const struct word *word, enum lang lang)
{
	struct buf folded;
	bool clitic;

	buf_init(&folded);
	fold_word(&folded, text + word->start, word->end - word->start);
	clitic = words_is_clitic(folded.data, word, lang == LANG_CY);
	buf_release(&folded);
	return clitic;
}

/* Whether a word is one with the word before: well-being, ar-lein, don't. */
static bool goes_on(const char *text, const struct token *before, const struct word *word,
	enum lang lang, bool clitic)
{
	size_t end = before->start + before->len;

	if (before->clitic || clitic)
		return false;
	return (word->start == end + 1 && text[end] == '-') ||
	       (lang == LANG_EN && word->after_apostrophe);
}

static void describe(struct token *token, const char *text)
{
	for (size_t i = token->start; i < token->start + token->len;) {
		unsigned c;

		i += utf8_decode(text + i, token->start + token->len - i, &c);
		token->capital = token->capital || u_isupper((UChar32)c);
		token->has_digit = token->has_digit || u_isdigit((UChar32)c);
	}
}

static void add_word(struct tokens *tokens, const char *text, const struct word *word, bool cited,
	enum lang lang)
{
	bool clitic = is_cut_off(text, word, lang);
	struct token *before = tokens->n ? &tokens->items[tokens->n - 1] : NULL, *token;

	if (before && before->cited == cited && goes_on(text, before, word, lang, clitic)) {
		before->len = word->end - before->start;
		describe(before, text);
		return;
	}
	tokens->items = language_must(
		vec_grow(tokens->items, tokens->n, &tokens->room, sizeof *tokens->items));
	before = tokens->n ? &tokens->items[tokens->n - 1] : NULL;
	token = &tokens->items[tokens->n++];
	token->start = word->start;
	token->len = word->end - word->start;
	token->cited = cited;
	token->clitic = clitic;
	token->sentence = before ? before->sentence : 0;
	read_gap(token, text, before ? before->start + before->len : 0);
	describe(token, text);
}

static void take_apart(struct tokens *tokens, const char *text, enum lang lang)
{
	size_t at = 0, start, len;
	bool cited;

	tokens->n = 0;
	while (markup_next_span(text, &at, &start, &len, &cited)) {
		struct word word;

		for (size_t in = start; words_next(text, start + len, &in, &word);)
			add_word(tokens, text, &word, cited, lang);
	}
}

static void visit_bitext(
	struct walk *walk, const char *file, const char *field, const struct bitext *bitext)
{
	const char *slash = strrchr(file, '/');

	for (int lang = 0; lang < N_LANGS; lang++) {
		struct passage passage = {.file = slash ? slash + 1 : file,
			.field = field,
			.value = &bitext->in[lang],
			.lang = (enum lang)lang};

		if (!passage.value->text)
			continue;
		take_apart(&walk->tokens, passage.value->text, passage.lang);
		passage.tokens = walk->tokens.items;
		passage.n = walk->tokens.n;
		walk->visit(&passage, walk->context);
	}
}

static void walk_concept(struct walk *walk, const struct concept *concept)
{
	visit_bitext(walk, concept->file, "sense", &concept->sense);
	visit_bitext(walk, concept->file, "definition", &concept->definition);
	visit_bitext(walk, concept->file, "plain", &concept->plain);
	visit_bitext(walk, concept->file, "usage", &concept->usage);
	visit_bitext(walk, concept->file, "example", &concept->example);
	for (int lang = 0; lang < N_LANGS; lang++) {
		for (size_t i = 0; i < concept->terms[lang].n; i++) {
			const struct term *term = &concept->terms[lang].items[i];

			visit_bitext(walk, concept->file, "note", &term->note);
			visit_bitext(walk, concept->file, "why", &term->why);
		}
	}
	for (size_t i = 0; i < concept->related.n; i++)
		visit_bitext(walk, concept->file, "why", &concept->related.items[i].why);
}

static void walk_map(struct walk *walk, const struct map *map)
{
	visit_bitext(walk, map->file, "title", &map->title);
	visit_bitext(walk, map->file, "summary", &map->summary);
	for (size_t i = 0; i < map->n_nodes; i++)
		visit_bitext(walk, map->file, "label", &map->nodes[i].label);
	for (size_t i = 0; i < map->n_arrows; i++)
		visit_bitext(walk, map->file, "label", &map->arrows[i].label);
}

static void walk_page(struct walk *walk, const struct page *page)
{
	visit_bitext(walk, page->file, "title", &page->title);
	for (size_t i = 0; i < page->n_parts; i++) {
		visit_bitext(walk, page->file, "heading", &page->parts[i].heading);
		visit_bitext(walk, page->file, "text", &page->parts[i].text);
	}
}

void passages_each(const struct glossary *glossary, passage_visit *visit, void *context)
{
	struct walk walk = {.visit = visit, .context = context};

	for (size_t i = 0; i < glossary->concepts.n; i++)
		walk_concept(&walk, &glossary->concepts.items[i]);
	for (size_t i = 0; i < glossary->themes.n; i++)
		visit_bitext(&walk, glossary->themes_file, "name", &glossary->themes.items[i].name);
	for (size_t i = 0; i < glossary->sectors.n; i++)
		visit_bitext(
			&walk, glossary->sectors_file, "name", &glossary->sectors.items[i].name);
	for (size_t i = 0; i < glossary->maps.n; i++)
		walk_map(&walk, &glossary->maps.items[i]);
	for (size_t i = 0; i < glossary->pages.n; i++)
		walk_page(&walk, &glossary->pages.items[i]);
	free(walk.tokens.items);
}

static void visit_words(struct tokens *tokens, const struct value *value, enum lang lang,
	void (*visit)(const char *word, size_t len, void *context), void *context)
{
	if (!value->text)
		return;
	take_apart(tokens, value->text, lang);
	for (size_t i = 0; i < tokens->n; i++)
		visit(value->text + tokens->items[i].start, tokens->items[i].len, context);
}

void passages_each_word(const struct term *term, enum lang lang,
	void (*visit)(const char *word, size_t len, void *context), void *context)
{
	const struct value *const single[] = {&term->term, &term->singular, &term->abbreviation};
	const struct values *const lists[] = {&term->plurals, &term->variants, &term->forms};
	struct tokens tokens = {.n = 0};

	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		visit_words(&tokens, single[i], lang, visit, context);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		for (size_t k = 0; k < lists[i]->n; k++)
			visit_words(&tokens, &lists[i]->items[k], lang, visit, context);
	}
	free(tokens.items);
}

void report_add(struct report *report, const struct passage *passage, const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	buf_add_format(&report->lines, "# %s:%u: %s.%s: %s\n", passage->file, passage->value->line,
		passage->field, lang_code(passage->lang), text);
	report->n++;
}
