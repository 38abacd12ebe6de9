/* test_markup.c - the one mark-up of the glossary's texts
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "glossary/markup.h"

/* Writes the spans as [cited] and |plain|. */
static void assert_spans(const char *text, const char *wanted)
{
	size_t at = 0, from, len;
	struct buf out;
	bool cited;

	buf_init(&out);
	while (markup_next_span(text, &at, &from, &len, &cited)) {
		buf_add_char(&out, cited ? '[' : '|');
		buf_add(&out, text + from, len);
		buf_add_char(&out, cited ? ']' : '|');
	}
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void markup_next_span__takes_cited_words_apart(void **state)
{
	(void)state;
	assert_spans("", "");
	assert_spans("plain", "|plain|");
	assert_spans("*one*", "[one]");
	assert_spans("say *one*, not *two*.", "|say |[one]|, not |[two]|.|");
	assert_spans("*one**two*", "[one][two]");
	assert_spans("a * b", "|a ||* b|");
	assert_spans("*", "|*|");
	assert_spans("**", "[]");
	assert_spans("tŷ*ŵ*", "|tŷ|[ŵ]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markup_next_span__takes_cited_words_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
