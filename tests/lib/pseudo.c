/* pseudo.c - a language made of the English messages, longer and with visible ends
 * SPDX-License-Identifier: MIT
 *
 * Catalogues are as GNU gettext's manual has them ("The Format of GNU MO Files").
 */
#include "lib/pseudo.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "lib/fixture.h"
#include "text/width.h"

enum {
	MAGIC_LITTLE = 0x950412de,
	HEADER_WORDS = 7,
	CATALOGUE_MOST = 1 << 24,
	MORE_PERCENT = 40,
	FILLER_WORD = 6,
};

static void add_accented(struct buf *out, char letter)
{
	static const struct {
		char plain;
		const char *accented;
	} letters[] = {{'a', "á"}, {'e', "é"}, {'i', "í"}, {'o', "ó"}, {'u', "ú"}, {'w', "ŵ"},
		{'y', "ŷ"}, {'A', "Â"}, {'E', "Ê"}, {'I', "Î"}, {'O', "Ô"}, {'U', "Û"}};

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		if (letters[i].plain == letter) {
			buf_add_str(out, letters[i].accented);
			return;
		}
	}
	buf_add_char(out, letter);
}

/* As wide as it must be for the whole to be so much longer; in words, so that it can be broken. */
static void add_filler(struct buf *out, int cols)
{
	int more = (cols * MORE_PERCENT + 99) / 100 - 2;

	for (int i = 0; i < more; i++)
		buf_add_str(out, i % FILLER_WORD == 0 && more > FILLER_WORD ? " " : "·");
}

void pseudo_text(struct buf *out, const char *message)
{
	bool in_name = false;

	buf_add_str(out, PSEUDO_BEGIN);
	for (const char *at = message; *at; at++) {
		in_name = *at == '{' || (in_name && *at != '}');
		if (in_name)
			buf_add_char(out, *at);
		else
			add_accented(out, *at);
	}
	add_filler(out, width_text(message, strlen(message)));
	buf_add_str(out, PSEUDO_END);
}

struct catalogue {
	struct buf bytes;
	uint32_t n, originals,
		translations; /* of the header: how many, and where their tables are */
};

static uint32_t word_at(const struct catalogue *catalogue, size_t at)
{
	uint32_t word;

	assert_true(at + sizeof word <= catalogue->bytes.len);
	memcpy(&word, catalogue->bytes.data + at, sizeof word);
	return word;
}

static const char *text_at(
	const struct catalogue *catalogue, uint32_t table, uint32_t i, size_t *len)
{
	uint32_t at = word_at(catalogue, table + 8 * i + 4);

	*len = word_at(catalogue, table + 8 * i);
	assert_true(at + *len < catalogue->bytes.len);
	return catalogue->bytes.data + at;
}

static void load(const char *localedir, struct catalogue *catalogue)
{
	struct buf path;

	buf_init(&path);
	buf_init(&catalogue->bytes);
	buf_add_format(&path, "%s/cy/LC_MESSAGES/geirfa.mo", localedir);
	assert_int_equal(file_read(path.data, CATALOGUE_MOST, &catalogue->bytes, NULL), STATUS_OK);
	assert_int_equal(word_at(catalogue, 0), MAGIC_LITTLE);
	catalogue->n = word_at(catalogue, 8);
	catalogue->originals = word_at(catalogue, 12);
	catalogue->translations = word_at(catalogue, 16);
	buf_release(&path);
}

/* The second of Welsh's forms is that of one; all others are English's plural. The message without
 * a text is the header. */
static void translate(const struct catalogue *catalogue, uint32_t i, struct buf *out)
{
	size_t len, translated_len;
	const char *original = text_at(catalogue, catalogue->originals, i, &len),
		   *translated = text_at(catalogue, catalogue->translations, i, &translated_len),
		   *context = memchr(original, '\004', len),
		   *one = context ? context + 1 : original, *more = one + strlen(one) + 1;

	if (len == 0) {
		buf_add(out, translated, translated_len);
		return;
	}
	for (size_t at = 0, form = 0; at <= translated_len; form++) {
		if (form)
			buf_add_char(out, '\0');
		pseudo_text(out, more < original + len && form != 1 ? more : one);
		at += strlen(translated + at) + 1;
	}
}

static void add_word(struct buf *out, size_t word)
{
	uint32_t bytes = (uint32_t)word;

	buf_add(out, (const char *)&bytes, sizeof bytes);
}

/* Tables of lengths and places first, then the texts; without a table of hashes. */
static void compose(const struct catalogue *catalogue, struct buf *out)
{
	size_t tables = HEADER_WORDS * 4, texts = tables + 16 * (size_t)catalogue->n;
	const size_t header[HEADER_WORDS] = {
		MAGIC_LITTLE, 0, catalogue->n, tables, tables + 8 * (size_t)catalogue->n, 0, texts};
	struct buf pool, table;

	buf_init(&pool);
	buf_init(&table);
	for (size_t i = 0; i < HEADER_WORDS; i++)
		add_word(out, header[i]);
	for (uint32_t i = 0; i < 2 * catalogue->n; i++) {
		size_t start = pool.len, len;

		if (i < catalogue->n) {
			const char *text = text_at(catalogue, catalogue->originals, i, &len);

			buf_add(&pool, text, len);
		} else {
			translate(catalogue, i - catalogue->n, &pool);
		}
		add_word(&table, pool.len - start);
		add_word(&table, texts + start);
		buf_add_char(&pool, '\0');
	}
	buf_add(out, table.data, table.len);
	buf_add(out, pool.data, pool.len);
	buf_release(&table);
	buf_release(&pool);
}

void pseudo_write(const char *localedir, const char *folder)
{
	struct catalogue catalogue;
	struct buf composed, name;
	char *path, *below;

	load(localedir, &catalogue);
	buf_init(&composed);
	buf_init(&name);
	compose(&catalogue, &composed);
	buf_add_format(&name, "%s/cy/LC_MESSAGES", folder);
	below = fixture_path(name.data);
	assert_int_equal(file_make_folder(below, NULL), STATUS_OK);
	buf_add_str(&name, "/geirfa.mo");
	path = fixture_path(name.data);
	assert_int_equal(file_write(path, composed.data, composed.len, NULL), STATUS_OK);
	free(path);
	free(below);
	buf_release(&name);
	buf_release(&composed);
	buf_release(&catalogue.bytes);
}
