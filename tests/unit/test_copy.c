/* test_copy.c - what is copied of an entry or page
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/i18n.h"
#include "lib/fixture.h"
#include "present/copy.h"
#include "present/write_doc.h"

static struct index *small;

static int start(void **state)
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");

	(void)state;
	if (!localedir)
		fail_msg("GEIRFA_LOCALEDIR must say where locale/cy/LC_MESSAGES/geirfa.mo was "
			 "built");
	i18n_init(localedir);
	small = fixture_index("tests/data/small");
	return 0;
}

static int stop(void **state)
{
	(void)state;
	index_close(small);
	fixture_remove();
	return 0;
}

static struct copy_options options_in(enum lang ui)
{
	i18n_set(ui);
	return (struct copy_options){.ui = ui, .only = -1, .version = "1.0", .date = "2026-11-22"};
}

static void add_copy(const char *id, enum copy_kind kind, enum lang ui, struct buf *out)
{
	const struct copy_options options = options_in(ui);
	struct entry entry;

	assert_int_equal(entry_load(small, id, &entry, NULL), STATUS_OK);
	assert_int_equal(copy_entry(&entry, small, kind, &options, out, NULL), STATUS_OK);
	entry_release(&entry);
}

static void is_copy(const char *id, enum copy_kind kind, enum lang ui, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	add_copy(id, kind, ui, &out);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void test_terms(void **state)
{
	(void)state;
	is_copy("individual", COPY_WELSH, LANG_EN, "unigolyn");
	is_copy("individual", COPY_ENGLISH, LANG_EN, "individual");
	is_copy("individual", COPY_BOTH, LANG_CY, "unigolyn · individual");
	is_copy("warm-hub", COPY_ENGLISH, LANG_CY, "warm hub");
}

static void test_missing(void **state)
{
	struct entry entry;

	(void)state;
	i18n_set(LANG_EN);
	is_copy("warm-hub", COPY_WELSH, LANG_EN, "");
	is_copy("warm-hub", COPY_BOTH, LANG_EN, "");
	assert_int_equal(entry_load(small, "warm-hub", &entry, NULL), STATUS_OK);
	assert_string_equal(copy_missing(&entry.concept, COPY_WELSH), "No Welsh term yet");
	assert_string_equal(copy_missing(&entry.concept, COPY_BOTH), "No Welsh term yet");
	assert_null(copy_missing(&entry.concept, COPY_ENGLISH));
	assert_null(copy_missing(&entry.concept, COPY_TEXT));
	entry_release(&entry);
}

static void test_citation(void **state)
{
	(void)state;
	is_copy("individual", COPY_CITATION, LANG_EN,
		"unigolyn · individual. Geirfa: glossary of terms for social prescribing, version "
		"1.0, 2026-11-22. Sources: splossary. CC BY 4.0. English: draft, not yet reviewed "
		"· Welsh: queried.");
	is_copy("individual", COPY_CITATION, LANG_CY,
		"unigolyn · individual. Geirfa presgripsiynu cymdeithasol, fersiwn "
		"1.0, 2026-11-22. Ffynonellau: splossary. CC BY 4.0. Cymraeg: dan drafod · "
		"Saesneg: drafft, heb ei adolygu eto.");
	is_copy("warm-hub", COPY_CITATION, LANG_EN,
		"warm hub. Geirfa: glossary of terms for social prescribing, version 1.0, "
		"2026-11-22. Sources: our proposal. CC BY 4.0. English: draft, not yet reviewed · "
		"Welsh: draft, not yet reviewed.");
}

static void test_text(void **state)
{
	(void)state;
	is_copy("individual", COPY_TEXT, LANG_EN,
		"individual  plural individuals  [draft · splossary]\n"
		"unigolyn  masculine noun, plural unigolion  [queried · splossary]\n"
		"core term · people and roles · social care, community and voluntary sector\n"
		"\n"
		"Which word, with whom\n"
		"- social care: service user · unigolyn\n"
		"- community and voluntary sector (avoid): service user\n"
		"- everyone else: individual · unigolyn\n"
		"\n"
		"Easy read\n"
		"No English easy read yet\n"
		"\n"
		"No Welsh easy read yet\n"
		"\n"
		"Definition\n"
		"One person, whoever it is.\n"
		"\n"
		"Un person, pwy bynnag y bo.\n"
		"\n"
		"Other Welsh terms\n"
		"- defnyddiwr gwasanaeth  masculine noun, plural defnyddwyr gwasanaeth  [avoid; "
		"say ‘cymuned’ · met in the field]\n"
		"  It names people by the service.\n"
		"\n"
		"Other English terms\n"
		"- service user  plural service users  [avoid; say ‘individual’ · formal · former "
		"· approved · met in the field]\n"
		"  It names people by the service.\n"
		"\n"
		"Part of\n"
		"- community · cymuned\n"
		"\n"
		"Comes after\n"
		"- social prescribing practitioner · ymarferydd presgripsiynu cymdeithasol\n"
		"\n"
		"Mutations\n"
		"- ei hunigolyn (hi)\n"
		"\n"
		"Sources\n"
		"- splossary, the Glossary of Terms  https://splossary.wales/\n"
		"\n"
		"unigolyn · individual. Geirfa: glossary of terms for social prescribing, version "
		"1.0, 2026-11-22. Sources: splossary. CC BY 4.0. English: draft, not yet reviewed "
		"· Welsh: queried.\n");
}

static void has_copy(const char *id, enum copy_kind kind, enum lang ui, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	add_copy(id, kind, ui, &out);
	if (!strstr(out.data, wanted))
		assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void test_markdown(void **state)
{
	(void)state;
	has_copy("individual", COPY_MARKDOWN, LANG_CY,
		"# unigolyn · individual\n"
		"\n"
		"**unigolyn**  enw gwrywaidd, lluosog unigolion  \\[dan drafod · splossary\\]\n");
	has_copy("individual", COPY_MARKDOWN, LANG_CY,
		"## Pa air, gyda phwy\n"
		"\n"
		"- gofal cymdeithasol: **unigolyn** · **service user**\n");
	has_copy("individual", COPY_MARKDOWN, LANG_CY,
		"## Diffiniad\n"
		"\n"
		"Un person, pwy bynnag y bo.\n"
		"\n"
		"One person, whoever it is.\n"
		"\n"
		"## Termau Cymraeg eraill\n");
	has_copy("individual", COPY_MARKDOWN, LANG_CY,
		"\n---\n"
		"\n"
		"unigolyn · individual. Geirfa presgripsiynu cymdeithasol, fersiwn "
		"1.0, 2026-11-22. Ffynonellau: splossary. CC BY 4.0. Cymraeg: dan drafod · "
		"Saesneg: drafft, heb ei adolygu eto.\n");
}

static void test_page(void **state)
{
	const struct copy_options options = options_in(LANG_EN);
	struct page_list pages;
	struct buf out;

	(void)state;
	buf_init(&out);
	assert_int_equal(pages_load(small, "about", &pages, NULL), STATUS_OK);
	assert_int_equal(
		copy_page(&pages.pages.items[0], small, COPY_MARKDOWN, &options, &out, NULL),
		STATUS_OK);
	assert_string_equal(out.data,
		"# about this glossary\n"
		"\n"
		"**about this glossary**  \\[draft\\]\n"
		"\n"
		"## Who it is for\n"
		"\n"
		"It is for everybody who says *link worker* or *community connector* and wonders "
		"which of the two words the other person would rather hear.\n"
		"\n"
		"It is small.\n"
		"\n"
		"## See also\n"
		"\n"
		"- social prescribing practitioner · ymarferydd presgripsiynu cymdeithasol\n"
		"- community · cymuned\n"
		"\n"
		"## Sources\n"
		"\n"
		"- splossary, the Glossary of Terms  <https://splossary.wales/>\n"
		"\n"
		"---\n"
		"\n"
		"about this glossary. Geirfa: glossary of terms for social prescribing, version "
		"1.0, 2026-11-22. CC BY 4.0. English: draft, not yet reviewed.\n");
	buf_clear(&out);
	assert_int_equal(
		copy_page(&pages.pages.items[0], small, COPY_CITATION, &options, &out, NULL),
		STATUS_OK);
	assert_string_equal(out.data,
		"about this glossary. Geirfa: glossary of terms for social prescribing, version "
		"1.0, 2026-11-22. CC BY 4.0. English: draft, not yet reviewed.");
	pages_release(&pages);
	buf_release(&out);
}

static void is_written(const char *text, bool markdown, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	write_doc_text(&out, text, strlen(text), markdown);
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void test_characters(void **state)
{
	(void)state;
	is_written("a_b*c[d]<e>`\\&", false, "a_b*c[d]<e>`\\&");
	is_written("a_b*c[d]<e>`\\&", true, "a\\_b\\*c\\[d\\]\\<e>\\`\\\\\\&");
	/* A new line or an escape sequence that is pasted would do something. */
	is_written("x\ny\033[31m", false, "x␊y␛[31m");
	is_written("x\ny", true, "x␊y");
}

/* Terms with control characters, which no index of ours holds, are made visible all the same. */
static void test_control_characters(void **state)
{
	const struct copy_options options = options_in(LANG_EN);
	struct term term = {.term.text = "rm\n\033]0;x\a", .status = TERM_PREFERRED};
	struct entry entry = {.concept = {.id.text = "x", .terms[LANG_CY] = {&term, 1}}};
	struct buf out;

	(void)state;
	buf_init(&out);
	assert_int_equal(copy_entry(&entry, small, COPY_WELSH, &options, &out, NULL), STATUS_OK);
	assert_string_equal(out.data, "rm␊␛]0;x␇");
	buf_release(&out);
}

static void test_find(void **state)
{
	(void)state;
	assert_int_equal(copy_find("cymraeg"), COPY_WELSH);
	assert_int_equal(copy_find("English"), COPY_ENGLISH);
	assert_int_equal(copy_find("y ddau"), COPY_BOTH);
	assert_int_equal(copy_find("TESTUN"), COPY_TEXT);
	assert_int_equal(copy_find("cyfeirnod"), COPY_CITATION);
	assert_int_equal(copy_find("cat"), -1);
	assert_int_equal(copy_find(""), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_terms),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_citation),
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_markdown),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_characters),
		cmocka_unit_test(test_control_characters),
		cmocka_unit_test(test_find),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
