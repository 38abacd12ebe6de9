/* typed.c - what people type, taken from a glossary
 * SPDX-License-Identifier: MIT
 */
#include "typed.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "text/mutation.h"

/* Of 100 texts: those that begin inside a term, those with a second word. */
enum { SEED = 1588, PERCENT_INSIDE = 30, PERCENT_SECOND = 25, PERCENT_MUTATED = 33 };

static FILE *open_lines(const char *path)
{
	FILE *file = fopen(path, "r");

	if (!file)
		bench_fail("cannot read %s", path);
	return file;
}

static size_t count_lines(const char *path)
{
	FILE *file = open_lines(path);
	char *line = NULL;
	size_t size = 0, n = 0;

	while (getline(&line, &size, file) > 0)
		n++;
	free(line);
	fclose(file);
	if (!n)
		bench_fail("%s is empty", path);
	return n;
}

/* In one of the mutations that it can have. */
static void add_mutated(struct buf *out, const char *text, struct prng *prng)
{
	struct buf forms[N_MUTATIONS];
	size_t n = 0;

	for (int i = 0; i < N_MUTATIONS; i++) {
		buf_init(&forms[i]);
		buf_clear(&forms[n]);
		if (mutation_display(text, (enum mutation)i, &forms[n]))
			n++;
	}
	buf_add_str(out, n ? forms[prng_below(prng, n)].data : text);
	for (int i = 0; i < N_MUTATIONS; i++)
		buf_release(&forms[i]);
}

/* The first words of a term, or words inside it. */
static void type_term(const char *term, enum lang lang, struct prng *prng, struct buf *out)
{
	const char *start = prng_chance(prng, PERCENT_INSIDE) ? strchr(term, ' ') : NULL;
	struct buf words;
	size_t len;

	start = start ? start + 1 : term;
	len = strcspn(start, " ");
	if (start[len] && prng_chance(prng, PERCENT_SECOND))
		len += 1 + strcspn(start + len + 1, " ");
	buf_init(&words);
	buf_add(&words, start, len);
	if (lang == LANG_CY && prng_chance(prng, PERCENT_MUTATED))
		add_mutated(out, words.data, prng);
	else
		buf_add_str(out, words.data);
	buf_release(&words);
}

/* A term of a concept in a language, or where it has none in the other. */
static char *type_concept(const json_t *concept, struct prng *prng)
{
	enum lang lang = prng_chance(prng, 50) ? LANG_CY : LANG_EN;
	const json_t *all = json_object_get(concept, "terms"), *terms;
	const char *term;
	struct buf text;
	char *typed;

	if (!json_array_size(json_object_get(all, lang_code(lang))))
		lang = lang_other(lang);
	terms = json_object_get(all, lang_code(lang));
	term = json_string_value(json_object_get(
		json_array_get(terms, prng_below(prng, json_array_size(terms))), "term"));
	buf_init(&text);
	type_term(term, lang, prng, &text);
	typed = buf_detach(&text);
	if (!typed)
		bench_fail("out of memory");
	return typed;
}

static int compare(const void *a, const void *b)
{
	const size_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The numbers of @n lines, in order; a line may come more than once. */
static size_t *draw_lines(size_t n, size_t of, struct prng *prng)
{
	size_t *lines = calloc(n, sizeof *lines);

	if (!lines)
		bench_fail("out of memory");
	for (size_t i = 0; i < n; i++)
		lines[i] = prng_below(prng, of);
	qsort(lines, n, sizeof *lines, compare);
	return lines;
}

void typed_read(const char *path, size_t n, struct typed *typed)
{
	struct prng prng = {SEED};
	size_t *lines = draw_lines(n, count_lines(path), &prng);
	FILE *file = open_lines(path);
	char *line = NULL;
	size_t size = 0;

	typed->n = 0;
	typed->texts = calloc(n, sizeof *typed->texts);
	if (!typed->texts)
		bench_fail("out of memory");
	for (size_t at = 0; typed->n < n && getline(&line, &size, file) > 0; at++) {
		json_t *concept = NULL;

		for (; typed->n < n && lines[typed->n] == at; typed->n++) {
			if (!concept)
			concept = json_loads(line, 0, NULL);
			if (!json_object_get(concept, "terms"))
				bench_fail("%s: no concept in line %zu", path, at + 1);
			typed->texts[typed->n] = type_concept(concept, &prng);
		}
		json_decref(concept);
	}
	free(line);
	free(lines);
	fclose(file);
}

void typed_release(struct typed *typed)
{
	for (size_t i = 0; i < typed->n; i++)
		free(typed->texts[i]);
	free(typed->texts);
}
