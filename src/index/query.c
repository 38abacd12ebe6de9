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

/* Which pair of quotation marks a word stands in, from 1; 0 for none, or one that nothing closes.
 */
static unsigned phrase_at(const char *text, size_t len, size_t start)
{
	unsigned before = 0;

	for (size_t i = 0; i < start; i++)
		before += text[i] == '"';
	return before % 2 && memchr(text + start, '"', len - start) ? before / 2 + 1 : 0;
}

/* Welsh words that say nothing where they carry a clitic: i'r, a'u, o'i, gyda'r … */
static bool is_carrier(const char *word)
{
	static const char *const carriers[] = {
		"i", "a", "o", "na", "gyda", "efo", "trwy", "drwy", "tua", "mae", "dyma", "dyna"};

	for (size_t i = 0; i < sizeof carriers / sizeof *carriers; i++) {
		if (strcmp(carriers[i], word) == 0)
			return true;
	}
	return false;
}

static void skip_carriers(struct query *query)
{
	size_t left = query_counts(query, LANG_CY);

	for (size_t i = 1; i < query->n; i++) {
		if (query->words[i].skip[LANG_CY] && !query->words[i - 1].skip[LANG_CY] &&
			left > 1 && is_carrier(query->words[i - 1].text)) {
			query->words[i - 1].skip[LANG_CY] = true;
			left--;
		}
	}
}

/* The words that say something, with @gap between them. */
static const char *content(
	const struct query *query, enum lang lang, const char *gap, struct arena *arena)
{
	const char *key = NULL;
	struct buf buf;

	buf_init(&buf);
	for (size_t i = 0; i < query->n; i++) {
		if (query->words[i].skip[lang])
			continue;
		if (buf.len)
			buf_add_str(&buf, gap);
		buf_add_str(&buf, query->words[i].text);
	}
	if (!buf.failed)
		key = arena_text(arena, buf.data, buf.len);
	buf_release(&buf);
	return key;
}

/* The spelling without the marks of phrases. */
static const char *spelling_of(const char *text, size_t len, struct arena *arena)
{
	const char *spelling = NULL;
	struct buf plain;

	buf_init(&plain);
	for (size_t i = 0; i < len; i++) {
		if (text[i] != '"')
			buf_add_char(&plain, text[i]);
	}
	if (!plain.failed)
		spelling = folded(arena, fold_spelling, plain.data, plain.len);
	buf_release(&plain);
	return spelling;
}

enum status query_set_word(
	struct query_word *word, const char *text, struct arena *arena, struct error *error)
{
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand(text, strlen(text), forms);
	struct mutated *copy = arena_alloc(arena, n * sizeof *copy);

	if (!copy)
		return error_no_memory(error);
	memcpy(copy, forms, n * sizeof *copy);
	word->text = text;
	word->forms = copy;
	word->n_forms = n;
	return STATUS_OK;
}

/* Reads the words; *end is where the last that counts ends. */
static enum status read_words(const char *text, size_t len, struct arena *arena,
	struct query *query, size_t *end, struct error *error)
{
	size_t at = 0;
	struct word word;

	while (query->n < QUERY_WORDS && words_next(text, len, &at, &word)) {
		struct query_word *next = &query->words[query->n];

		next->typed = folded(arena, fold_word, text + word.start, word.end - word.start);
		if (!next->typed)
			return error_no_memory(error);
		*end = word.end;
		if (!*next->typed)
			continue;
		if (query_set_word(next, next->typed, arena, error))
			return STATUS_NO_MEMORY;
		next->skip[LANG_EN] = words_is_clitic(next->typed, &word, false);
		/* English 's is typed behind Welsh words too. */
		next->skip[LANG_CY] =
			next->skip[LANG_EN] || words_is_clitic(next->typed, &word, true);
		next->phrase = phrase_at(text, len, word.start);
		query->n++;
	}
	return STATUS_OK;
}

/* A phrase is closed by its mark, and a clitic is no beginning of a word. */
static bool is_open(const struct query_word *last)
{
	return !last->phrase && !last->skip[LANG_CY] && !last->skip[LANG_EN];
}

enum status query_parse(
	const char *text, struct arena *arena, struct query *query, struct error *error)
{
	size_t len = utf8_cut(text, strnlen(text, QUERY_BYTES + 1), QUERY_BYTES), end = 0;
	enum status status;

	memset(query, 0, sizeof *query);
	status = read_words(text, len, arena, query, &end, error);
	if (status)
		return status;
	if (query->n == QUERY_WORDS)
		len = end;
	query->open =
		query->n && !words_end_in_blank(text, len) && is_open(&query->words[query->n - 1]);
	skip_carriers(query);
	query->spelling = spelling_of(text, len, arena);
	query->key = folded(arena, fold_key, text, len);
	query->squash = folded(arena, fold_squash, text, len);
	status = query_set_content(query, arena, error);
	if (status)
		return status;
	return query->spelling && query->key && query->squash ? STATUS_OK : error_no_memory(error);
}

enum status query_set_content(struct query *query, struct arena *arena, struct error *error)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		query->content_key[lang] = content(query, (enum lang)lang, " ", arena);
		if (!query->content_key[lang])
			return error_no_memory(error);
	}
	return STATUS_OK;
}

enum status query_leave_out(struct query *query, struct arena *arena, struct error *error)
{
	enum status status = query_set_content(query, arena, error);

	query->open = query->open && is_open(&query->words[query->n - 1]);
	query->squash = content(query, LANG_CY, "", arena);
	return status || query->squash ? status : error_no_memory(error);
}

size_t query_counts(const struct query *query, enum lang lang)
{
	size_t n = 0;

	for (size_t i = 0; i < query->n; i++)
		n += !query->words[i].skip[lang];
	return n;
}

static bool is_half_typed(const struct query *query, size_t i)
{
	return query->open && i == query->n - 1;
}

bool query_is_known(const struct query *query, enum lang lang)
{
	for (size_t i = 0; i < query->n; i++) {
		const struct query_word *word = &query->words[i];

		if (!word->skip[lang] && word->plain[lang].n + word->other[lang].n == 0)
			return false;
	}
	return true;
}

size_t query_readings(const struct query *query, enum lang lang)
{
	size_t n = 0;

	for (size_t i = 0; i < query->n; i++) {
		if (!query->words[i].skip[lang])
			n += query->words[i].plain[lang].n + query->words[i].other[lang].n;
	}
	return n;
}

bool query_has_others(const struct query *query, enum lang lang)
{
	for (size_t i = 0; i < query->n; i++) {
		if (!query->words[i].skip[lang] && query->words[i].other[lang].n)
			return true;
	}
	return false;
}

/* Folded words hold letters and digits only, so nothing in them can end the quotes. */
static void match_beginning(const struct query *query, enum lang lang, bool content,
	const struct reading *last, struct buf *out)
{
	const char *gap = "";

	buf_add_str(out, "^\"");
	for (size_t i = 0; i < query->n; i++) {
		if (content && query->words[i].skip[lang])
			continue;
		buf_add_str(out, gap);
		buf_add_str(out, last && i == query->n - 1 ? last->text : query->words[i].text);
		gap = " ";
	}
	buf_add_str(out, last && last->half ? "\" *" : "\"");
}

static bool match_beginnings(const struct query *query, enum lang lang, bool content,
	const struct readings *readings, bool first, struct buf *out)
{
	for (size_t i = 0; i < readings->n; i++) {
		buf_add_str(out, first ? "" : " OR ");
		match_beginning(query, lang, content, &readings->items[i], out);
		first = false;
	}
	return first;
}

void query_match_start(const struct query *query, enum lang lang, bool content, bool others,
	const char *column, struct buf *out)
{
	const struct query_word *last = &query->words[query->n - 1];
	bool first = true;

	buf_add_format(out, "%s : (", column);
	if (query->open)
		first = match_beginnings(query, lang, content, &last->plain[lang], first, out);
	if (query->open && others)
		first = match_beginnings(query, lang, content, &last->other[lang], first, out);
	if (first)
		match_beginning(query, lang, content, NULL, out);
	buf_add_char(out, ')');
}

/* A beginning of fewer letters than FTS5 has a prefix index for is taken for a word. */
static bool add_readings(
	const struct readings *readings, size_t letters, bool first, struct buf *out)
{
	for (size_t i = 0; i < readings->n; i++) {
		const struct reading *reading = &readings->items[i];

		buf_add_format(out, first ? "\"%s\"" : " OR \"%s\"", reading->text);
		if (reading->half && utf8_count(reading->text, strlen(reading->text)) >= letters)
			buf_add_str(out, " *");
		first = false;
	}
	return first;
}

/* A word, or any of the words that are forms of it. */
static void match_word(const struct query_word *word, enum lang lang, size_t letters, bool plain,
	bool others, struct buf *out)
{
	bool first = true;

	buf_add_char(out, '(');
	if (plain)
		first = add_readings(&word->plain[lang], letters, first, out);
	if (others)
		first = add_readings(&word->other[lang], letters, first, out);
	/* What is not known is found nowhere. */
	if (first)
		buf_add_format(out, "\"%s\"", word->text);
	buf_add_char(out, ')');
}

/* The words of a phrase from word @i on; returns the word behind it. */
static size_t match_phrase(const struct query *query, size_t i, struct buf *out)
{
	unsigned phrase = query->words[i].phrase;

	buf_add_format(out, "\"%s", query->words[i++].text);
	for (; i < query->n && query->words[i].phrase == phrase; i++)
		buf_add_format(out, " %s", query->words[i].text);
	buf_add_char(out, '"');
	return i;
}

void query_match_words(const struct query *query, enum lang lang, const char *columns,
	size_t letters, bool others, struct buf *out)
{
	bool first = true, plain = !others || query_counts(query, lang) > 1;

	if (columns)
		buf_add_format(out, "%s : ", columns);
	buf_add_char(out, '(');
	for (size_t i = 0; i < query->n;) {
		if (query->words[i].skip[lang] && !query->words[i].phrase) {
			i++;
			continue;
		}
		buf_add_str(out, first ? "" : " AND ");
		first = false;
		if (query->words[i].phrase)
			i = match_phrase(query, i, out);
		else
			match_word(&query->words[i++], lang, letters, plain, others, out);
	}
	buf_add_char(out, ')');
}

bool query_has_phrase(const struct query *query)
{
	for (size_t i = 0; i < query->n; i++) {
		if (query->words[i].phrase)
			return true;
	}
	return false;
}

/* How a word of the query fits a word of a text: smaller is better. */
enum fit { FIT_WHOLE, FIT_BEGINNING, FIT_MUTATED, FIT_MUTATED_BEGINNING, FIT_ALIKE, FIT_NONE };

static bool begins(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Says which radical lies behind a typed word and the form of it that was found, and what mutation
   was undone: that of the typed word, or of the found one where the radical itself was typed. A
   found word that is itself a radical is the likeliest one: "fachlud" is of "machlud", not of a
   "bachlud" that would have "machlud" too. */
static void name_mutation(
	const char *typed, const char *form, struct match_word *match, struct arena *arena)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = mutation_radicals(typed, strlen(typed), radicals), best = n;

	for (size_t i = 0; i < n; i++) {
		if (strcmp(radicals[i].text, form) == 0 ||
			(best == n && mutation_between(radicals[i].text, form) >= 0))
			best = i;
	}
	if (best == n)
		return;
	match->mutation = radicals[best].mutation;
	if (match->mutation == MUTATION_NONE)
		match->mutation = (enum mutation)mutation_between(radicals[best].text, form);
	match->radical = arena_text(arena, radicals[best].text, strlen(radicals[best].text));
}

static enum fit fit_mutated(
	const struct query_word *word, const char *found, bool half, const char **form)
{
	enum fit best = FIT_NONE;

	for (size_t i = 1; i < word->n_forms && best > FIT_MUTATED; i++) {
		const char *text = word->forms[i].text;

		if (text[0] != found[0] || (!half && strcmp(text, found) != 0) ||
			!begins(found, text))
			continue;
		best = found[strlen(text)] ? FIT_MUTATED_BEGINNING : FIT_MUTATED;
		*form = text;
	}
	return best;
}

static bool is_among(const struct values *values, const char *word)
{
	for (size_t i = 0; i < values->n; i++) {
		if (strcmp(values->items[i].text, word) == 0)
			return true;
	}
	return false;
}

/* Compares one word of the query with one of the text; *match is filled where it fits better than
   @best. */
static enum fit try_word(const struct query_word *word, const char *found, bool half,
	enum lang lang, enum fit best, struct match_word *match, struct arena *arena)
{
	const char *form = NULL;
	enum fit fit = FIT_NONE;

	if (strcmp(word->text, found) == 0)
		fit = FIT_WHOLE;
	else if (half && begins(found, word->text))
		fit = FIT_BEGINNING;
	else if (lang == LANG_CY && best > FIT_MUTATED)
		fit = fit_mutated(word, found, half, &form);
	if (fit == FIT_NONE && is_among(&word->alike[lang], found))
		fit = FIT_ALIKE;
	if (fit >= best)
		return best;
	*match = (struct match_word){.typed = word->typed,
		.found = arena_text(arena, found, strlen(found)),
		.distance = word->distance};
	if (form)
		name_mutation(word->text, form, match, arena);
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
			if (!query->words[i].skip[lang])
				best[i] = try_word(&query->words[i], found.data,
					is_half_typed(query, i), lang, best[i], &matches[i], arena);
		}
	}
	*n = 0;
	*words = arena_alloc(arena, (query->n + 1) * sizeof **words);
	if (!*words)
		status = error_no_memory(error);
	for (size_t i = 0; *words && i < query->n && !status; i++) {
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
