/* lint_abbreviations.c - whether an abbreviation is known or is explained where it stands
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "glossary/lint_priv.h"
#include "glossary/markup.h"
#include "text/words.h"

/* Some bytes of a text that lives as long as the glossary. */
struct slice {
	const char *text;
	size_t len;
};

struct slices {
	struct slice *items;
	size_t n;
};

/* An abbreviation where a text has it. */
struct use {
	struct slice word;
	bool cited, explained;
};

struct check {
	struct slices known;
	struct use *uses; /* in the text at hand */
	size_t n, room;
};

/* Those that everybody knows by their letters. */
static const char *const common[] = {
	"AI", "BBC", "CD", "DIY", "DU", "DVD", "EU", "ID", "IT", "OK", "PDF", "TV", "UE", "UK"};

static bool is_all(const char *text, size_t len, const char *letters)
{
	return len > 0 && strspn(text, letters) >= len;
}

static bool is_abbreviation(const struct slice *word)
{
	return word->len >= 2 && is_all(word->text, word->len, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") &&
	       !is_all(word->text, word->len, "IVX");
}

static int compare_slices(const void *a, const void *b)
{
	const struct slice *one = a, *two = b;
	size_t len = one->len < two->len ? one->len : two->len;
	int order = memcmp(one->text, two->text, len);

	return order ? order : (one->len > two->len) - (one->len < two->len);
}

/* The next abbreviation of a text from *at on. */
static bool next_abbreviation(const char *text, size_t len, size_t *at, struct slice *found)
{
	struct word word;

	while (words_next(text, len, at, &word)) {
		*found = (struct slice){text + word.start, word.end - word.start};
		if (is_abbreviation(found))
			return true;
	}
	return false;
}

static void add_known(struct lint *lint, struct slices *known, const char *text)
{
	struct slice word;
	size_t at = 0;

	while (next_abbreviation(text, strlen(text), &at, &word)) {
		struct slice *items =
			arena_grow(&lint->arena, known->items, known->n, sizeof *items);

		if (!items) {
			lint->findings->failed = true;
			return;
		}
		known->items = items;
		items[known->n++] = word;
	}
}

static void collect(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	(void)lang;
	if (place->kind == LINT_TERM || place->kind == LINT_CODE)
		add_known(lint, &((struct check *)context)->known, value->text);
}

static bool is_known(const struct slices *known, const struct slice *word)
{
	return known->n &&
	       bsearch(word, known->items, known->n, sizeof *known->items, compare_slices);
}

/* "Wales Council for Voluntary Action (WCVA)", "WCVA (Wales Council for …)" */
static bool has_brackets(const char *text, const struct slice *word)
{
	const char *end = word->text + word->len;

	return (word->text > text && word->text[-1] == '(' && *end == ')') ||
	       strncmp(end, " (", 2) == 0;
}

static void add_uses(struct lint *lint, struct check *check, const char *text,
	const struct slice *span, bool cited)
{
	struct slice word;
	size_t at = 0;

	while (next_abbreviation(span->text, span->len, &at, &word)) {
		struct use *uses = vec_grow(check->uses, check->n, &check->room, sizeof *uses);

		if (!uses) {
			lint->findings->failed = true;
			return;
		}
		check->uses = uses;
		uses[check->n++] = (struct use){word, cited, has_brackets(text, &word)};
	}
}

static int compare_uses(const void *a, const void *b)
{
	const struct use *one = a, *two = b;
	int order = compare_slices(&one->word, &two->word);

	return order ? order
		     : (one->word.text > two->word.text) - (one->word.text < two->word.text);
}

/* Report an abbreviation, given all its uses in a text, unless one explains it or all are cited. */
static void check_uses(struct lint *lint, const struct lint_place *place, const struct value *value,
	const struct slices *known, const struct use *uses, size_t n)
{
	char name[ERROR_ARG_SIZE];
	bool cited = true;

	for (size_t i = 0; i < n; i++) {
		if (uses[i].explained)
			return;
		cited = cited && uses[i].cited;
	}
	if (cited || uses->word.len >= sizeof name || is_known(known, &uses->word))
		return;
	memcpy(name, uses->word.text, uses->word.len);
	name[uses->word.len] = '\0';
	lint_add(lint, place->file, value,
		N_("‘{1}’ is neither explained here nor a term or abbreviation of the glossary"),
		name, NULL, NULL);
}

static void check_text(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *value, void *context)
{
	struct check *check = context;
	size_t at = 0, start, len;
	bool cited;

	(void)lang;
	if (!lint_is_running(place->kind))
		return;
	check->n = 0;
	while (markup_next_span(value->text, &at, &start, &len, &cited)) {
		const struct slice span = {value->text + start, len};

		add_uses(lint, check, value->text, &span, cited);
	}
	if (check->n)
		qsort(check->uses, check->n, sizeof *check->uses, compare_uses);
	for (size_t i = 0, n; i < check->n; i += n) {
		for (n = 1; i + n < check->n &&
			    !compare_slices(&check->uses[i].word, &check->uses[i + n].word);)
			n++;
		check_uses(lint, place, value, &check->known, &check->uses[i], n);
	}
}

void lint_unexplained_abbreviation(struct lint *lint)
{
	struct check check = {{NULL, 0}, NULL, 0, 0};

	for (size_t i = 0; i < sizeof common / sizeof *common; i++)
		add_known(lint, &check.known, common[i]);
	lint_each_text(lint, collect, &check);
	if (check.known.n)
		qsort(check.known.items, check.known.n, sizeof *check.known.items, compare_slices);
	lint_each_text(lint, check_text, &check);
	free(check.uses);
}
