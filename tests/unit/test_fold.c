/* test_fold.c - text brought to the form in which words are compared
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/letter.h"

typedef void fold_function(struct buf *out, const char *text, size_t len);

struct pair {
	const char *text, *folded;
};

static void assert_folds(fold_function *fold, const char *text, const char *expected)
{
	struct buf out;

	buf_init(&out);
	buf_add_str(&out, "kept ");
	fold(&out, text, strlen(text));
	assert_memory_equal(out.data, "kept ", 5);
	assert_string_equal(out.data + 5, expected);
	assert_int_equal(buf_status(&out, NULL), STATUS_OK);
	buf_release(&out);
}

static void assert_all_fold(fold_function *fold, const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assert_folds(fold, pairs[i].text, pairs[i].folded);
}

static void fold_word__drops_case_and_accents(void **state)
{
	static const struct pair pairs[] = {
		{"", ""},
		{"cymuned", "cymuned"},
		{"TŶ", "ty"},
		{"tŷ", "ty"},
		{"ty\u0302", "ty"},
		{"GŴYL", "gwyl"},
		{"ẁẂẅ ỳỲ", "www yy"},
		{"pêl-droed", "pel-droed"},
		{"Llïan", "llian"},
		{"Straße", "strasse"},
		{"STRAẞE", "strasse"},
		{"oﬃce", "office"},
		{"ＡＢＣ", "abc"},
		{"ſ", "s"},
		{"İstanbul", "istanbul"},
		{"ΆΣΑΣ", "ασασ"},
		{"Ærø", "ærø"},
		{"m²", "m2"},
		{"한", "\u1112\u1161\u11ab"},
		{"well\u00ADbeing", "wellbeing"},
		{"llon\u034Fgyfarch", "llongyfarch"},
		{"a\u200Bb\u200Cc\u200Dd", "abcd"},
		{"a\u00A0b", "a b"},
		{"sy’n, \"ôl\" (1)", "sy’n, \"ol\" (1)"},
	};

	(void)state;
	assert_all_fold(fold_word, pairs, sizeof pairs / sizeof *pairs);
}

static void fold_word__replaces_bad_bytes(void **state)
{
	(void)state;
	assert_folds(fold_word, "a\xFFz\xC5", "a\uFFFDz\uFFFD");
	assert_folds(fold_word, "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");
}

static void fold_word__takes_any_length(void **state)
{
	struct buf text, expected, out;

	(void)state;
	buf_init(&text);
	buf_init(&expected);
	buf_init(&out);
	for (size_t i = 0; i < 1000; i++) {
		buf_add_str(&text, i % 7 ? "Ŵ" : "ẞa");
		buf_add_str(&expected, i % 7 ? "w" : "ssa");
	}
	fold_word(&out, text.data, text.len);
	assert_string_equal(out.data, expected.data);
	buf_release(&text);
	buf_release(&expected);
	buf_release(&out);
}

/* As the header says it, without short cuts. */
static void fold_slowly(struct buf *out, UChar32 c)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *form = unorm2_getNFKCInstance(&status);
	UChar one[2], folded[64];
	int32_t n = 0;

	if (unorm2_getDecomposition(form, c, folded, 64, &status) >= 0) {
		n = u_strlen(folded);
	} else {
		U16_APPEND_UNSAFE(folded, n, c);
	}
	for (int32_t at = 0; at < n;) {
		UChar lower[16];
		int32_t size = 0, m;

		U16_NEXT(folded, at, n, c);
		if (c == 0xAD || (c >= 0x200B && c <= 0x200D) || (U_GET_GC_MASK(c) & U_GC_M_MASK))
			continue;
		U16_APPEND_UNSAFE(one, size, c);
		m = u_strFoldCase(lower, 16, one, size, U_FOLD_CASE_DEFAULT, &status);
		for (int32_t i = 0; i < m;) {
			U16_NEXT(lower, i, m, c);
			buf_add_codepoint(out, (unsigned)c);
		}
	}
	assert_true(U_SUCCESS(status));
}

static void fold_word__is_right_and_idempotent_for_every_character(void **state)
{
	struct buf once, twice, slow;

	(void)state;
	buf_init(&once);
	buf_init(&twice);
	buf_init(&slow);
	for (unsigned c = 1; c <= 0x10FFFF; c++) {
		char bytes[UTF8_MAX];
		size_t len = utf8_encode(c, bytes);

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		buf_clear(&once);
		buf_clear(&twice);
		buf_clear(&slow);
		fold_word(&once, bytes, len);
		fold_word(&twice, once.data, once.len);
		fold_slowly(&slow, (UChar32)c);
		if (once.len != slow.len || memcmp(once.data, slow.data, once.len) != 0)
			fail_msg("U+%04X folds to '%s', not '%s'", c, once.data, slow.data);
		if (once.len != twice.len || memcmp(once.data, twice.data, once.len) != 0)
			fail_msg("U+%04X folds further to '%s'", c, twice.data);
		if (letter_base(c) && (once.len != 1 || once.data[0] != letter_base(c)))
			fail_msg("U+%04X has the base '%c'", c, letter_base(c));
	}
	buf_release(&once);
	buf_release(&twice);
	buf_release(&slow);
}

static void fold_key__keeps_words_only(void **state)
{
	static const struct pair pairs[] = {
		{"", ""},
		{" - ", ""},
		{"Tŷ-Bach", "ty bach"},
		{"sy'n", "sy n"},
		{"  Beth sy’n   bwysig? ", "beth sy n bwysig"},
		{"well\u2011being", "well being"},
		{"llon\u034Fgyfarch", "llongyfarch"},
		{"\u00AD a \u0301", "a"},
		{"GPs (x2)", "gps x2"},
	};

	(void)state;
	assert_all_fold(fold_key, pairs, sizeof pairs / sizeof *pairs);
}

static void fold_squash__joins_words(void **state)
{
	static const struct pair pairs[] = {
		{"", ""},
		{"well-being", "wellbeing"},
		{"Well being", "wellbeing"},
		{"wellbeing", "wellbeing"},
		{"di-dâl", "didal"},
	};

	(void)state;
	assert_all_fold(fold_squash, pairs, sizeof pairs / sizeof *pairs);
}

static void fold_spelling__unifies_blanks_apostrophes_and_hyphens(void **state)
{
	static const struct pair pairs[] = {
		{"", ""},
		{" \t\n", ""},
		{"  Tŷ \u00A0 Bach\n", "Tŷ Bach"},
		{"ty\u0302", "tŷ"},
		{"sy’n ‘a’ ʼb", "sy'n 'a' 'b"},
		{"well‐being a‑b c–d", "well-being a-b c–d"},
		{"\xFF", "\uFFFD"},
	};

	(void)state;
	assert_all_fold(fold_spelling, pairs, sizeof pairs / sizeof *pairs);
}

static void fold_nfc__composes(void **state)
{
	static const struct pair pairs[] = {
		{"", ""},
		{"plain", "plain"},
		{"tŷ", "tŷ"},
		{"w\u0302y\u0302", "ŵŷ"},
		{"\u212B", "Å"},
		{"q\u0307\u0323", "q\u0323\u0307"},
		{"\u1112\u1161\u11ab", "한"},
		{"½ ﬁ", "½ ﬁ"},
		{"\U0001D160", "\U0001D158\U0001D165\U0001D16E"},
		{"a\xC5 b", "a\uFFFD b"},
	};

	(void)state;
	assert_all_fold(fold_nfc, pairs, sizeof pairs / sizeof *pairs);
}

static void fold_nfc__composes_wherever_the_letter_stands(void **state)
{
	struct buf text, expected, out;

	(void)state;
	buf_init(&text);
	buf_init(&expected);
	buf_init(&out);
	for (size_t before = 1000; before < 1050; before++) {
		buf_clear(&text);
		buf_clear(&expected);
		buf_clear(&out);
		buf_add_repeat(&text, "a", before);
		buf_add_repeat(&expected, "a", before);
		buf_add_str(&text, "w\u0302\U0001D160");
		buf_add_str(&expected, "ŵ\U0001D158\U0001D165\U0001D16E");
		buf_add_repeat(&text, "e\u0301", 1000);
		buf_add_repeat(&expected, "é", 1000);
		fold_nfc(&out, text.data, text.len);
		assert_string_equal(out.data, expected.data);
		assert_false(fold_is_nfc(text.data, text.len));
		assert_true(fold_is_nfc(out.data, out.len));
	}
	buf_release(&text);
	buf_release(&expected);
	buf_release(&out);
}

static void fold_nfc__survives_a_heap_of_marks(void **state)
{
	struct buf text, out;

	(void)state;
	buf_init(&text);
	buf_init(&out);
	buf_add_repeat(&text, "\u0301\u0323", 300000);
	fold_nfc(&out, text.data, text.len);
	assert_int_equal(out.len, text.len);
	buf_release(&text);
	buf_release(&out);
}

static void fold_is_nfc__tells_other_forms(void **state)
{
	static const struct {
		const char *text;
		bool is_nfc;
	} cases[] = {
		{"", true},
		{"tŷ", true},
		{"ty\u0302", false},
		{"sy’n – 日本", true},
		{"q\u0307\u0323", false},
		{"q\u0323\u0307", true},
		{"\u0302", true},
		{"\u2126", false},
		{"a\xFF", false},
		{"\xC5", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			fold_is_nfc(cases[i].text, strlen(cases[i].text)), cases[i].is_nfc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fold_word__drops_case_and_accents),
		cmocka_unit_test(fold_word__replaces_bad_bytes),
		cmocka_unit_test(fold_word__takes_any_length),
		cmocka_unit_test(fold_word__is_right_and_idempotent_for_every_character),
		cmocka_unit_test(fold_key__keeps_words_only),
		cmocka_unit_test(fold_squash__joins_words),
		cmocka_unit_test(fold_spelling__unifies_blanks_apostrophes_and_hyphens),
		cmocka_unit_test(fold_nfc__composes),
		cmocka_unit_test(fold_nfc__composes_wherever_the_letter_stands),
		cmocka_unit_test(fold_nfc__survives_a_heap_of_marks),
		cmocka_unit_test(fold_is_nfc__tells_other_forms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
