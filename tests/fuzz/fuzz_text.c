/* fuzz_text.c - words mutated and taken back, stemmed, compared, cited
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/utf8.h"
#include "fuzz/fuzz.h"
#include "glossary/markup.h"
#include "text/digraph.h"
#include "text/distance.h"
#include "text/english.h"
#include "text/fold.h"
#include "text/inflection.h"
#include "text/mutation.h"
#include "text/words.h"

enum { SLIPS_MOST = 3 };

static bool is_among(const struct mutated *forms, size_t n, const char *text)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(forms[i].text, text) == 0)
			return true;
	}
	return false;
}

/* Each mutated form is taken back to what it was made of. */
static void check_forms(const char *word, size_t len)
{
	struct mutated forms[3], radicals[MUTATION_RADICALS];
	size_t n = mutation_apply(word, len, forms);

	MUST(n <= 3);
	for (size_t i = 0; i < n; i++) {
		size_t size = strlen(forms[i].text);

		MUST(is_among(radicals, mutation_radicals(forms[i].text, size, radicals), word));
		MUST(mutation_between(word, forms[i].text) == (int)forms[i].mutation);
		MUST(!is_among(forms, i, forms[i].text));
	}
}

static void check_radicals(const char *word, size_t len)
{
	struct mutated radicals[MUTATION_RADICALS];
	size_t n = mutation_radicals(word, len, radicals);

	MUST(n >= 1 && n <= MUTATION_RADICALS && radicals[0].mutation == MUTATION_NONE);
	MUST(strncmp(radicals[0].text, word, strlen(radicals[0].text)) == 0);
	for (size_t i = 1; i < n; i++)
		MUST(mutation_between(radicals[i].text, word) >= 0);
}

static void check_expanded(const char *word, size_t len)
{
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand(word, len, forms);

	MUST(n >= 1 && n <= MUTATION_FORMS);
	for (size_t i = 0; i < n; i++) {
		size_t size = strlen(forms[i].text);

		MUST(size < MUTATION_WORD_SIZE && utf8_invalid(forms[i].text, size) == size);
		MUST(!is_among(forms, i, forms[i].text));
	}
}

static void check_bases(const char *word, size_t len)
{
	struct inflected bases[INFLECTION_BASES];
	size_t n = inflection_bases(word, len, bases);

	MUST(n <= INFLECTION_BASES);
	for (size_t i = 0; i < n; i++) {
		MUST(strcmp(bases[i].text, word) != 0 && *bases[i].text);
		for (size_t k = 0; k < i; k++)
			MUST(strcmp(bases[i].text, bases[k].text) != 0);
	}
}

static void check_stem(const char *word, size_t len)
{
	static struct english *english;
	struct buf stem;

	if (!english)
		MUST(english_open(&english, NULL) == STATUS_OK);
	buf_init(&stem);
	english_stem(english, word, len, &stem);
	MUST((stem.len > 0) == (len > 0) && utf8_invalid(stem.data, stem.len) == stem.len);
	buf_release(&stem);
}

static void check_distance(const char *one, const char *other)
{
	size_t one_len = strlen(one), other_len = strlen(other);
	int far = distance_within(one, one_len, other, other_len, SLIPS_MOST);

	MUST(far == distance_within(other, other_len, one, one_len, SLIPS_MOST));
	MUST(far >= -1 && far <= SLIPS_MOST);
	MUST(far != 0 || strcmp(one, other) == 0);
	if (far > 0)
		MUST(distance_within(one, one_len, other, other_len, far - 1) == -1);
	if (utf8_count(one, one_len) <= DISTANCE_LETTERS)
		MUST(distance_within(one, one_len, one, one_len, 0) == 0);
}

static void check_displayed(const char *text)
{
	for (int mutation = 0; mutation < N_MUTATIONS; mutation++) {
		struct buf out;

		buf_init(&out);
		if (!mutation_display(text, (enum mutation)mutation, &out))
			MUST(strcmp(out.data, text) == 0);
		buf_release(&out);
	}
}

static void check_digraphs(const char *text)
{
	static const char joiner[] = "\xCD\x8F";
	struct buf nfc, marked;
	size_t at = 0;

	buf_init(&nfc);
	buf_init(&marked);
	fold_nfc(&nfc, text, strlen(text));
	digraph_mark(&marked, nfc.data, nfc.len);
	for (size_t i = 0; i < marked.len; i++) {
		if (nfc.data[at] != marked.data[i]) {
			MUST(strncmp(marked.data + i, joiner, 2) == 0);
			i++;
		} else {
			at++;
		}
	}
	MUST(at == nfc.len);
	MUST(marked.len == nfc.len || digraph_occurs(nfc.data, nfc.len));
	buf_release(&marked);
	buf_release(&nfc);
}

static void check_markup(const char *text)
{
	size_t at = 0, before = 0, start, len, whole = strlen(text);
	bool cited;

	while (markup_next_span(text, &at, &start, &len, &cited)) {
		MUST(at > before && start >= before && start + len <= at && at <= whole);
		before = at;
	}
	MUST(before == whole);
}

static void check_word(const char *word, const char *before)
{
	size_t len = strlen(word);

	check_forms(word, len);
	check_radicals(word, len);
	check_expanded(word, len);
	check_bases(word, len);
	check_stem(word, len);
	check_distance(word, before);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	struct buf text, folded, before;
	struct word word;
	size_t at = 0;

	buf_init(&text);
	buf_init(&folded);
	buf_init(&before);
	fuzz_line(&input, &text);
	while (words_next(text.data, text.len, &at, &word)) {
		buf_clear(&folded);
		fold_word(&folded, text.data + word.start, word.end - word.start);
		check_word(folded.data, before.data);
		buf_clear(&before);
		buf_add(&before, folded.data, folded.len);
	}
	check_displayed(text.data);
	check_digraphs(text.data);
	check_markup(text.data);
	buf_release(&before);
	buf_release(&folded);
	buf_release(&text);
	return 0;
}
