/* wordset.c - sets of words, and words in the form in which they are compared
 * SPDX-License-Identifier: MIT
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/fold.h"
#include "words/language.h"

enum { STATUS_ERROR = 99 };

void language_fail(const char *format, ...)
{
	va_list args;

	fputs("words: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(STATUS_ERROR);
}

void *language_must(void *pointer)
{
	if (!pointer)
		language_fail("out of memory");
	return pointer;
}

void wordset_init(struct wordset *set)
{
	*set = (struct wordset){.n = 0};
	arena_init(&set->arena);
}

void wordset_release(struct wordset *set)
{
	arena_release(&set->arena);
	wordset_init(set);
}

void wordset_add(struct wordset *set, const char *word, size_t len)
{
	set->items = language_must(arena_grow(&set->arena, set->items, set->n, sizeof *set->items));
	set->items[set->n++] = language_must(arena_text(&set->arena, word, len));
}

static int compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void wordset_sort(struct wordset *set)
{
	if (set->n > 0)
		qsort(set->items, set->n, sizeof *set->items, compare);
}

bool wordset_has(const struct wordset *set, const char *word)
{
	return set->n > 0 && bsearch(&word, set->items, set->n, sizeof *set->items, compare);
}

void words_lower(char out[MUTATION_WORD_SIZE], const char *word, size_t len)
{
	struct buf spelt, lower;
	size_t cut;

	buf_init(&spelt);
	buf_init(&lower);
	fold_spelling(&spelt, word, len);
	for (size_t i = 0; i < spelt.len;) {
		unsigned c;

		i += utf8_decode(spelt.data + i, spelt.len - i, &c);
		buf_add_codepoint(&lower, (unsigned)u_tolower((UChar32)c));
	}
	if (spelt.failed || lower.failed)
		language_fail("out of memory");
	cut = utf8_cut(lower.data, lower.len, MUTATION_WORD_SIZE - 1);
	memcpy(out, lower.data, cut);
	out[cut] = '\0';
	buf_release(&spelt);
	buf_release(&lower);
}
