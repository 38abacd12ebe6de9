/* mentions.c - the terms of other concepts that a text mentions
 * SPDX-License-Identifier: MIT
 */
#include "index/mentions.h"

#include <string.h>

#include "base/utf8.h"
#include "glossary/markup.h"
#include "index/open.h"
#include "text/fold.h"
#include "text/mutation.h"
#include "text/words.h"

enum {
	MENTION_WORDS = 8,   /* a longer term is not looked for */
	MENTION_SEEKS = 256, /* most beginnings looked at from one word on */
};

/* A word of the text that is not cited. */
struct spot {
	size_t start, end;
	const char *folded;
	bool joined; /* nothing but blanks, hyphens and apostrophes between it and the one before */
};

struct search {
	struct index *index;
	const char *own;
	enum lang lang;
	struct mentions *out;
	struct error *error;
	struct spot *spots;
	size_t n;
	struct buf key; /* the words so far, one space between */
	size_t seeks;	/* left for this place */
	size_t words;	/* of the longest term found at this place; 0: none */
	struct buf id;	/* of its concept */
};

static bool is_joint(const char *text, size_t len)
{
	static const unsigned joints[] = {
		' ', '\t', '\n', '\r', 0x00A0, '-', 0x2010, 0x2011, '\'', 0x2019, 0x2018, 0x02BC};

	for (size_t at = 0; at < len;) {
		size_t i = 0;
		unsigned c;

		at += utf8_decode(text + at, len - at, &c);
		while (i < sizeof joints / sizeof *joints && joints[i] != c)
			i++;
		if (i == sizeof joints / sizeof *joints)
			return false;
	}
	return true;
}

static enum status add_spot(struct search *search, const char *text, size_t from, size_t start,
	size_t end, struct buf *folded)
{
	struct arena *arena = &search->out->arena;
	struct spot *spots = arena_grow(arena, search->spots, search->n, sizeof *spots), *spot;

	if (!spots)
		return error_no_memory(search->error);
	search->spots = spots;
	spot = &spots[search->n];
	buf_clear(folded);
	fold_word(folded, text + start, end - start);
	*spot = (struct spot){.start = start,
		.end = end,
		.folded = arena_text(arena, folded->data, folded->len),
		.joined = search->n && spots[search->n - 1].end >= from &&
			  is_joint(text + spots[search->n - 1].end,
				  start - spots[search->n - 1].end)};
	if (!spot->folded)
		return error_no_memory(search->error);
	search->n++;
	return buf_status(folded, search->error);
}

static enum status read_spots(struct search *search, const char *text)
{
	size_t at = 0, start, len;
	enum status status = STATUS_OK;
	struct buf folded;
	bool cited;

	buf_init(&folded);
	while (!status && markup_next_span(text, &at, &start, &len, &cited)) {
		struct word word;
		size_t in = 0;

		while (!cited && !status && words_next(text + start, len, &in, &word))
			status = add_spot(
				search, text, start, start + word.start, start + word.end, &folded);
	}
	buf_release(&folded);
	return status;
}

/* Takes the concept that has the key for a name, its own first, when that is longer than what was
 * found before. */
static enum status take_name(struct search *search, size_t words)
{
	struct sql *sql;
	enum status status;
	bool row;

	if (words <= search->words)
		return STATUS_OK;
	sql = open_statement(search->index, STATEMENT_MENTION, search->error);
	if (!sql)
		return sql_error(search->index->db, search->error);
	sql_int(sql, search->lang);
	sql_text(sql, search->key.data);
	sql_text(sql, search->own);
	status = sql_step(sql, &row, search->error);
	if (!status && row) {
		const char *id = sql_column_text(sql, 0);

		search->words = words;
		buf_clear(&search->id);
		buf_add_str(&search->id, id ? id : "");
		status = buf_status(&search->id, search->error);
	}
	sql_again(sql);
	return status;
}

/* Whether any name begins with the key. */
static enum status has_beginning(struct search *search, bool *has, bool *is)
{
	struct sql *sql = open_statement(search->index, STATEMENT_NAME_AFTER, search->error);
	enum status status;

	*has = false;
	if (!sql)
		return sql_error(search->index->db, search->error);
	sql_int(sql, search->lang);
	sql_text(sql, search->key.data);
	status = sql_step(sql, has, search->error);
	if (*has) {
		const char *name = sql_column_text(sql, 0);

		*has = name && strncmp(name, search->key.data, search->key.len) == 0;
		*is = *has && name[search->key.len] == '\0';
	}
	sql_again(sql);
	return status;
}

static enum status walk(struct search *search, size_t place, size_t words);

static enum status walk_form(
	struct search *search, size_t place, size_t words, const char *form, size_t len)
{
	size_t before = search->key.len, next = place + 1;
	enum status status;
	bool has = false, is = false;

	if (!search->seeks)
		return STATUS_OK;
	search->seeks--;
	buf_add(&search->key, form, len);
	status = buf_status(&search->key, search->error);
	if (!status)
		status = has_beginning(search, &has, &is);
	if (!status && is)
		status = take_name(search, words + 1);
	if (!status && has && words + 1 < MENTION_WORDS && next < search->n &&
		search->spots[next].joined) {
		buf_add_char(&search->key, ' ');
		status = walk(search, next, words + 1);
	}
	buf_truncate(&search->key, before);
	return status;
}

/* The singulars that an English word may be a regular plural of. */
static enum status walk_singulars(
	struct search *search, size_t place, size_t words, const char *word, size_t len)
{
	enum status status = STATUS_OK;
	struct buf singular;

	if (len < 4 || word[len - 1] != 's')
		return STATUS_OK;
	status = walk_form(search, place, words, word, len - 1);
	if (!status && word[len - 2] == 'e')
		status = walk_form(search, place, words, word, len - 2);
	if (status || strcmp(word + len - 3, "ies") != 0)
		return status;
	buf_init(&singular);
	buf_add(&singular, word, len - 3);
	buf_add_char(&singular, 'y');
	status = buf_status(&singular, search->error);
	if (!status)
		status = walk_form(search, place, words, singular.data, singular.len);
	buf_release(&singular);
	return status;
}

/* Extends the key by the word at a place, in each of its forms. */
static enum status walk(struct search *search, size_t place, size_t words)
{
	const char *word = search->spots[place].folded;
	size_t len = strlen(word), n;
	enum status status = walk_form(search, place, words, word, len);
	struct mutated forms[MUTATION_FORMS];

	if (status)
		return status;
	if (search->lang == LANG_EN)
		return walk_singulars(search, place, words, word, len);
	n = mutation_expand(word, len, forms);
	for (size_t i = 1; i < n && !status; i++)
		status = walk_form(search, place, words, forms[i].text, strlen(forms[i].text));
	return status;
}

static bool is_known(const struct search *search, const char *id)
{
	for (size_t i = 0; i < search->out->n; i++) {
		if (strcmp(search->out->items[i].id, id) == 0)
			return true;
	}
	return strcmp(search->own, id) == 0;
}

static enum status add_mention(struct search *search, size_t place)
{
	struct mentions *out = search->out;
	struct mention *items;
	size_t start = search->spots[place].start;
	const char *id;

	if (is_known(search, search->id.data))
		return STATUS_OK;
	items = arena_grow(&out->arena, out->items, out->n, sizeof *items);
	id = arena_text(&out->arena, search->id.data, search->id.len);
	if (!items || !id)
		return error_no_memory(search->error);
	out->items = items;
	items[out->n++] =
		(struct mention){start, search->spots[place + search->words - 1].end - start, id};
	return STATUS_OK;
}

enum status mentions_find(struct index *index, const char *own, enum lang lang, const char *text,
	struct mentions *out, struct error *error)
{
	struct search search = {
		.index = index, .own = own, .lang = lang, .out = out, .error = error};
	enum status status;

	*out = (struct mentions){0};
	arena_init(&out->arena);
	buf_init(&search.key);
	buf_init(&search.id);
	status = text ? read_spots(&search, text) : STATUS_OK;
	for (size_t place = 0; place < search.n && !status;
		place += search.words ? search.words : 1) {
		search.words = 0;
		search.seeks = MENTION_SEEKS;
		status = walk(&search, place, 0);
		if (!status && search.words)
			status = add_mention(&search, place);
	}
	buf_release(&search.key);
	buf_release(&search.id);
	return status;
}

void mentions_release(struct mentions *mentions)
{
	arena_release(&mentions->arena);
	*mentions = (struct mentions){0};
}
