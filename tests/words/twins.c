/* twins.c - definitions that are nearly the same
 * SPDX-License-Identifier: MIT
 *
 * Two texts are as alike as the share of their runs of three words that both have (Broder, "On the
 * resemblance and containment of documents").
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text/fold.h"
#include "words/language.h"

enum { RUN = 3, TWINS_PERCENT = 20 };

struct text {
	struct passage place;
	uint64_t *runs; /* sorted, each once */
	size_t n;
};

static uint64_t hash(const char *bytes, size_t len)
{
	uint64_t value = 0xcbf29ce484222325U;

	for (size_t i = 0; i < len; i++)
		value = (value ^ (unsigned char)bytes[i]) * 0x100000001b3U;
	return value;
}

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static size_t unique(uint64_t *runs, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (kept == 0 || runs[kept - 1] != runs[i])
			runs[kept++] = runs[i];
	}
	return kept;
}

/* The byte behind @words words of a key, or 0 where it has fewer. */
static size_t end_of(const char *key, size_t words)
{
	size_t at = 0;

	for (size_t i = 0; i < words; i++) {
		at += strspn(key + at, " ");
		if (!key[at])
			return 0;
		at += strcspn(key + at, " ");
	}
	return at;
}

static void read_runs(struct text *text, struct arena *arena)
{
	const char *written = text->place.value->text;
	struct buf key;
	size_t len;

	buf_init(&key);
	fold_key(&key, written, strlen(written));
	for (const char *at = key.data; (len = end_of(at, RUN)) > 0; at += end_of(at, 1)) {
		at += strspn(at, " ");
		text->runs =
			language_must(arena_grow(arena, text->runs, text->n, sizeof *text->runs));
		text->runs[text->n++] = hash(at, end_of(at, RUN));
	}
	buf_release(&key);
	if (text->n > 0)
		qsort(text->runs, text->n, sizeof *text->runs, compare);
	text->n = unique(text->runs, text->n);
}

static unsigned likeness(const struct text *a, const struct text *b)
{
	size_t both = 0, all;

	for (size_t i = 0, k = 0; i < a->n && k < b->n;) {
		if (a->runs[i] == b->runs[k]) {
			both++;
			i++;
			k++;
		} else if (a->runs[i] < b->runs[k]) {
			i++;
		} else {
			k++;
		}
	}
	all = a->n + b->n - both;
	return all ? (unsigned)(100 * both / all) : 0;
}

static void compare_all(const struct text *texts, size_t n, struct report *report)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t k = i + 1; k < n; k++) {
			unsigned percent = likeness(&texts[i], &texts[k]);

			if (percent >= TWINS_PERCENT)
				report_add(report, &texts[i].place, "%u %% as in %s", percent,
					texts[k].place.file);
		}
	}
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

void check_twins(const struct glossary *glossary, struct report *report)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct arena arena;
		struct text *texts = NULL;
		size_t n = 0;

		arena_init(&arena);
		for (size_t i = 0; i < glossary->concepts.n; i++) {
			const struct concept *concept = &glossary->concepts.items[i];

			if (!concept->definition.in[lang].text)
				continue;
			texts = language_must(arena_grow(&arena, texts, n, sizeof *texts));
			texts[n].place = (struct passage){.file = base_name(concept->file),
				.field = "definition",
				.value = &concept->definition.in[lang],
				.lang = (enum lang)lang};
			read_runs(&texts[n++], &arena);
		}
		compare_all(texts, n, report);
		arena_release(&arena);
	}
}
