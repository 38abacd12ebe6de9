/* typed.c - the filters, exclusions and phrases that a person may type among the words
 * SPDX-License-Identifier: MIT
 */
#include "index/typed.h"

#include <string.h>

#include "base/buf.h"
#include "index/lookup.h"
#include "text/fold.h"

enum key {
	KEY_SECTOR,
	KEY_THEME,
	KEY_TIER,
	KEY_STEP,
	KEY_STATUS,
	KEY_REVIEW,
	KEY_LANG,
	KEY_IN,
};

static const struct {
	const char *name; /* folded */
	enum key key;
} keys[] = {
	{"sector", KEY_SECTOR},
	{"theme", KEY_THEME},
	{"thema", KEY_THEME},
	{"tier", KEY_TIER},
	{"haen", KEY_TIER},
	{"math", KEY_TIER},
	{"step", KEY_STEP},
	{"cam", KEY_STEP},
	{"status", KEY_STATUS},
	{"statws", KEY_STATUS},
	{"review", KEY_REVIEW},
	{"adolygu", KEY_REVIEW},
	{"lang", KEY_LANG},
	{"iaith", KEY_LANG},
	{"in", KEY_IN},
	{"yn", KEY_IN},
};

static enum status add_value(
	struct arena *arena, struct values *values, const char *text, struct error *error)
{
	/* The caller's array may be full and is not ours: a fresh one each time. */
	struct value *items = arena_alloc(arena, (values->n + 1) * sizeof *items);

	if (!items)
		return error_no_memory(error);
	if (values->n)
		memcpy(items, values->items, values->n * sizeof *items);
	items[values->n].text = text;
	values->items = items;
	values->n++;
	return STATUS_OK;
}

static bool add_bit(unsigned *bits, int code)
{
	if (code < 0)
		return false;
	*bits |= 1U << code;
	return true;
}

static bool set_lang(struct typed *typed, const char *value)
{
	int lang = lookup_lang(value);

	if (lang < 0)
		return false;
	typed->only = lang;
	return true;
}

static bool set_within(struct typed *typed, const char *value)
{
	if (strcmp(value, "headword") == 0 || strcmp(value, "prifair") == 0)
		typed->within = WITHIN_HEADWORD;
	else if (strcmp(value, "definition") == 0 || strcmp(value, "diffiniad") == 0)
		typed->within = WITHIN_DEFINITION;
	else
		return false;
	return true;
}

/* Applies a filter; *known tells whether its value is one. */
static enum status apply(const struct index *index, enum key key, const char *value,
	struct arena *arena, struct typed *typed, bool *known, struct error *error)
{
	struct values *values = NULL;
	const char *id = NULL;

	switch (key) {
	case KEY_SECTOR:
		id = lookup_category(&index->sectors, value);
		values = &typed->filter.sectors;
		break;
	case KEY_THEME:
		id = lookup_category(&index->themes, value);
		values = &typed->filter.themes;
		break;
	case KEY_STEP:
		id = lookup_step(&index->maps, value);
		values = &typed->filter.steps;
		break;
	case KEY_TIER:
		*known = add_bit(&typed->filter.tiers, lookup_tier(value));
		return STATUS_OK;
	case KEY_STATUS:
		*known = add_bit(&typed->filter.statuses, lookup_status(value));
		return STATUS_OK;
	case KEY_REVIEW:
		*known = add_bit(&typed->filter.reviews, lookup_review(value));
		return STATUS_OK;
	case KEY_LANG:
		*known = set_lang(typed, value);
		return STATUS_OK;
	case KEY_IN:
		*known = set_within(typed, value);
		return STATUS_OK;
	}
	*known = id != NULL;
	return id ? add_value(arena, values, id, error) : STATUS_OK;
}

static int find_key(const char *name, size_t len)
{
	struct buf folded;
	int key = -1;

	buf_init(&folded);
	fold_word(&folded, name, len);
	for (size_t i = 0; i < sizeof keys / sizeof *keys && key < 0; i++) {
		if (strcmp(folded.data, keys[i].name) == 0)
			key = (int)keys[i].key;
	}
	buf_release(&folded);
	return key;
}

/* The piece at @text: up to a blank, a quoted part of it taken whole. */
static size_t piece_len(const char *text)
{
	size_t len = 0;

	while (text[len] && !strchr(" \t\n", text[len])) {
		if (text[len] == '"') {
			const char *end = strchr(text + len + 1, '"');

			if (end)
				len = (size_t)(end - text);
		}
		len++;
	}
	return len;
}

/* Takes NAME:VALUE; *taken tells whether it was one. */
static enum status take_filter(const struct index *index, const char *piece, size_t len,
	struct arena *arena, struct typed *typed, bool *taken, struct error *error)
{
	const char *colon = memchr(piece, ':', len);
	size_t start = colon ? (size_t)(colon - piece) + 1 : len, end = len;
	int key = colon ? find_key(piece, start - 1) : -1;
	const char *value;

	*taken = false;
	if (key < 0)
		return STATUS_OK;
	if (end - start >= 2 && piece[start] == '"' && piece[end - 1] == '"') {
		start++;
		end--;
	}
	value = arena_text(arena, piece + start, end - start);
	if (!value)
		return error_no_memory(error);
	return *value ? apply(index, (enum key)key, value, arena, typed, taken, error) : STATUS_OK;
}

/* A hyphen that begins a piece and has a letter behind it. */
static bool is_exclusion(const char *piece, size_t len)
{
	return len > 1 && piece[0] == '-' && piece[1] != '-';
}

static enum status take_piece(const struct index *index, const char *piece, size_t len,
	struct arena *arena, struct typed *typed, bool *taken, struct error *error)
{
	enum status status = take_filter(index, piece, len, arena, typed, taken, error);
	const char *word;

	if (status)
		return status;
	if (*taken) {
		typed->has_filter = true;
	} else if (is_exclusion(piece, len)) {
		word = arena_text(arena, piece + 1, len - 1);
		if (!word)
			return error_no_memory(error);
		*taken = true;
		return add_value(arena, &typed->excluded, word, error);
	}
	return STATUS_OK;
}

enum status typed_parse(const struct index *index, const char *text, const struct filter *filter,
	struct arena *arena, struct typed *typed, struct error *error)
{
	enum status status = STATUS_OK;
	struct buf words;

	*typed = (struct typed){.only = -1};
	if (filter)
		typed->filter = *filter;
	buf_init(&words);
	for (const char *at = text; *at && !status;) {
		size_t len = piece_len(at), blanks;
		bool taken = false;

		if (len)
			status = take_piece(index, at, len, arena, typed, &taken, error);
		blanks = strspn(at + len, " \t\n");
		if (!taken)
			buf_add(&words, at, len + blanks);
		at += len + blanks;
	}
	/* A blank in front of a filter at the end does not close the last word. */
	if (*text && !strchr(" \t\n", text[strlen(text) - 1])) {
		while (words.len && strchr(" \t\n", words.data[words.len - 1]))
			buf_truncate(&words, words.len - 1);
	}
	if (!status)
		status = buf_status(&words, error);
	if (!status && !(typed->words = arena_text(arena, words.data, words.len)))
		status = error_no_memory(error);
	buf_release(&words);
	return status;
}
