/* glossaries.c - glossaries that are hard to show: nothing, one thing, very much, very long, wide
 * SPDX-License-Identifier: MIT
 */
#include "lib/glossaries.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "lib/fixture.h"

enum { LONG = 400 };

static void write_concept(
	const char *folder, const char *id, const char *en, const char *cy, const char *text)
{
	struct buf name, yaml;

	buf_init(&name);
	buf_init(&yaml);
	buf_add_format(&name, "%s/concepts/%s.yaml", folder, id);
	buf_add_format(&yaml,
		"id: %s\ntier: core\ntheme: people\nterms:\n  en:\n    - {term: %s, status: "
		"preferred}\n"
		"  cy:\n    - {term: %s, status: preferred, gender: masculine, number: mass}\n"
		"definition:\n  en: %s\n  cy: %s\nreview: {en: draft, cy: draft}\n",
		id, en, cy, text, text);
	fixture_write(name.data, yaml.data);
	buf_release(&name);
	buf_release(&yaml);
}

static struct index *index_of(const char *folder)
{
	char *path = fixture_path(folder);
	struct index *index;
	struct error error = {0};

	if (index_locate(path, &index, NULL, &error) != STATUS_OK)
		fail_msg("%s: %s %s:%zu", error.message, error.args[0], error.file, error.line);
	free(path);
	return index;
}

/* The tables of the test glossary without its concepts. */
static void write_tables(const char *folder)
{
	struct buf name;
	char *path;

	buf_init(&name);
	buf_add_format(&name, "%s/themes.yaml", folder);
	fixture_write(name.data, "people: {en: people, cy: pobl}\n");
	buf_clear(&name);
	buf_add_format(&name, "%s/sectors.yaml", folder);
	fixture_write(name.data, "health-care: {name: {en: health care, cy: gofal iechyd}, code: "
				 "{en: HC, cy: GI}}\n");
	buf_clear(&name);
	buf_add_format(&name, "%s/sources.yaml", folder);
	fixture_write(name.data, "own: {kind: own, name: {en: our proposal, cy: ein cynnig ni}}\n");
	buf_clear(&name);
	buf_add_format(&name, "%s/concepts", folder);
	path = fixture_path(name.data);
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	free(path);
	buf_release(&name);
}

struct index *glossary_empty(void)
{
	write_tables("empty");
	return index_of("empty");
}

struct index *glossary_one(void)
{
	write_tables("one");
	write_concept("one", "house", "house", "tŷ", "A building.");
	return index_of("one");
}

struct index *glossary_many(void)
{
	write_tables("many");
	for (int i = 0; i < GLOSSARY_MANY; i++) {
		char id[32], en[32], cy[32];

		snprintf(id, sizeof id, "word-%d", i);
		snprintf(en, sizeof en, "word number %d", i);
		snprintf(cy, sizeof cy, "gair rhif %d", i);
		write_concept("many", id, en, cy, "Text.");
	}
	return index_of("many");
}

struct index *glossary_very_long(void)
{
	struct buf word, words;

	buf_init(&word);
	buf_init(&words);
	buf_add_repeat(&word, "ŵ", LONG / 4);
	buf_add_repeat(&words, "gair hir ", LONG);
	buf_truncate(&words, words.len - 1);
	write_tables("long");
	write_concept("long", "one-word", word.data, word.data, words.data);
	write_concept("long", "words",
		"a term of a great many words that goes on and on and is still not at its end when "
		"the line is",
		"term o lawer iawn o eiriau sy'n mynd ymlaen ac ymlaen ac nad yw ar ben pan ddaw'r "
		"llinell i ben",
		word.data);
	buf_release(&word);
	buf_release(&words);
	return index_of("long");
}

struct index *glossary_wide(void)
{
	write_tables("wide");
	write_concept("wide", "east", "処方箋と地域社会の資源と人々", "社会的処方",
		"日本語の文字は二つの桁を取る。");
	write_concept("wide", "family", "\U0001F468\u200D\U0001F469\u200D\U0001F467 family",
		"한국어 teulu", "\U0001F1EC\U0001F1E7 \u2764\uFE0F q\u0302 text");
	return index_of("wide");
}
