/* query.c - what a person typed, taken apart once for all rungs
 * SPDX-License-Identifier: MIT
 */
#include "index/query.h"

#include <string.h>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

static const char *folded(struct arena *arena, void (*fold)(struct buf *, const char *, size_t),
	const char *text, size_t len)
{
	const char *copy = NULL;
	struct buf buf;

	buf_init(&buf);
	fold(&buf, text, len);
	if (!buf.failed)
		copy = arena_text(arena, buf.data, buf.len);
	buf_release(&buf);
	return copy;
}

enum status query_parse(
	const char *text, struct arena *arena, struct query *query, struct error *error)
{
	size_t len = utf8_cut(text, strnlen(text, QUERY_BYTES + 1), QUERY_BYTES);
	size_t at = 0, end = 0;
	struct word word;

	memset(query, 0, sizeof *query);
	while (query->n < QUERY_WORDS && words_next(text, len, &at, &word)) {
		struct query_word *next = &query->words[query->n];

		next->text = folded(arena, fold_word, text + word.start, word.end - word.start);
		if (!next->text)
			return error_no_memory(error);
		end = word.end;
		if (!*next->text)
			continue;
		next->clitic[LANG_CY] = words_is_clitic(next->text, &word, true);
		next->clitic[LANG_EN] = words_is_clitic(next->text, &word, false);
		query->n++;
	}
	if (query->n == QUERY_WORDS)
		len = end;
	query->open = !words_end_in_blank(text, len);
	query->spelling = folded(arena, fold_spelling, text, len);
	query->key = folded(arena, fold_key, text, len);
	query->squash = folded(arena, fold_squash, text, len);
	return query->spelling && query->key && query->squash ? STATUS_OK : error_no_memory(error);
}

size_t query_counts(const struct query *query, enum lang lang)
{
	size_t n = 0;

	for (size_t i = 0; i < query->n; i++)
		n += !query->words[i].clitic[lang];
	return n;
}

bool query_has_words(const struct query *query, enum lang lang)
{
	return query_counts(query, lang) > 0;
}

static bool is_half_typed(const struct query *query, size_t i)
{
	return query->open && i == query->n - 1;
}

/* Folded words hold letters and digits only, so nothing in them can end the quotes. */
void query_match_start(const struct query *query, const char *column, struct buf *out)
{
	buf_add_format(out, "%s : ^\"", column);
	for (size_t i = 0; i < query->n; i++)
		buf_add_format(out, i ? " %s" : "%s", query->words[i].text);
	buf_add_str(out, query->open ? "\" *" : "\"");
}

void query_match_words(const struct query *query, enum lang lang, const char *columns,
	size_t letters, struct buf *out)
{
	bool first = true;

	buf_add_format(out, "%s : (", columns);
	for (size_t i = 0; i < query->n; i++) {
		const char *text = query->words[i].text;

		if (query->words[i].clitic[lang])
			continue;
		buf_add_format(out, first ? "\"%s\"" : " AND \"%s\"", text);
		if (is_half_typed(query, i) && utf8_count(text, strlen(text)) >= letters)
			buf_add_str(out, " *");
		first = false;
	}
	buf_add_char(out, ')');
}

/* How a word of the query fits a word of a text: smaller is better. */
enum fit { FIT_WHOLE, FIT_BEGINNING, FIT_MUTATED, FIT_MUTATED_BEGINNING, FIT_NONE };

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Says which radical lies behind a typed word and the form of it that was found, and what mutation
   was undone: that of the typed word, or of the found one where the radical itself was typed. */
static void name_mutation(
	const char *typed, const char *form, struct match_word *match, struct arena *arena)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = mutation_radicals(typed, strlen(typed), radicals);

	for (size_t i = 0; i < n; i++) {
		int mutation = mutation_between(radicals[i].text, form);

		if (mutation < 0)
			continue;
		match->mutation = radicals[i].mutation != MUTATION_NONE ? radicals[i].mutation
									: (enum mutation)mutation;
		match->radical = arena_text(arena, radicals[i].text, strlen(radicals[i].text));
		return;
	}
}

static enum fit fit_mutated(const char *typed, const char *found, bool half, const char **form,
	struct mutated forms[MUTATION_FORMS])
{
	size_t n = mutation_expand(typed, strlen(typed), forms);
	enum fit best = FIT_NONE;

	for (size_t i = 1; i < n; i++) {
		enum fit fit = FIT_NONE;

		if (strcmp(forms[i].text, found) == 0)
			fit = FIT_MUTATED;
		else if (half && begins(found, forms[i].text))
			fit = FIT_MUTATED_BEGINNING;
		if (fit < best) {
			best = fit;
			*form = forms[i].text;
		}
	}
	return best;
}

/* Compares one word of the query with one of the text; *match is filled where it fits better than
 * @best. */
static enum fit try_word(const char *typed, const char *found, bool half, enum lang lang,
	enum fit best, struct match_word *match, struct arena *arena)
{
	struct mutated forms[MUTATION_FORMS];
	const char *form = NULL;
	enum fit fit = FIT_NONE;

	if (strcmp(typed, found) == 0)
		fit = FIT_WHOLE;
	else if (half && begins(found, typed))
		fit = FIT_BEGINNING;
	else if (lang == LANG_CY && best > FIT_MUTATED)
		fit = fit_mutated(typed, found, half, &form, forms);
	if (fit >= best)
		return best;
	*match = (struct match_word){
		.typed = typed, .found = arena_text(arena, found, strlen(found))};
	if (form)
		name_mutation(typed, form, match, arena);
	return fit;
}

enum status query_explain(const struct query *query, enum lang lang, const char *text,
	struct arena *arena, struct match_word **words, size_t *n, struct error *error)
{
	enum fit best[QUERY_WORDS];
	struct match_word matches[QUERY_WORDS] = {{0}};
	enum status status = STATUS_OK;
	size_t len = strlen(text), at = 0;
	struct word word;
	struct buf found;

	for (size_t i = 0; i < query->n; i++)
		best[i] = FIT_NONE;
	buf_init(&found);
	while (words_next(text, len, &at, &word)) {
		buf_clear(&found);
		fold_word(&found, text + word.start, word.end - word.start);
		for (size_t i = 0; i < query->n; i++) {
			if (!query->words[i].clitic[lang])
				best[i] = try_word(query->words[i].text, found.data,
					is_half_typed(query, i), lang, best[i], &matches[i], arena);
		}
	}
	*n = 0;
	*words = arena_alloc(arena, (query->n + 1) * sizeof **words);
	if (!*words)
		status = error_no_memory(error);
	for (size_t i = 0; i < query->n && !status; i++) {
		if (best[i] == FIT_NONE)
			continue;
		if (!matches[i].found)
			status = error_no_memory(error);
		(*words)[(*n)++] = matches[i];
	}
	if (!status)
		status = buf_status(&found, error);
	buf_release(&found);
	return status;
}
