/* mutation.c - the initial mutations of Welsh, forwards and backwards
 * SPDX-License-Identifier: MIT
 */
#include "text/mutation.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/letter.h"

/*
 * A word that begins with @radical begins with @surface once it is mutated, if the letter that
 * follows (the same in both) is none of @never and, where there is @only, one of those. So "p" with
 * never "h" spares the letter ph, and g vanishes only where what is left can begin a word.
 */
struct rule {
	const char *radical, *surface;
	enum mutation mutation;
	const char *never, *only;
	bool undone_only; /* met in speech or loan words: recognised, never made */
};

#define VOWELS "aeiouwy"

static const struct rule rules[] = {
	{"p", "b", MUTATION_SOFT, .never = "h"},
	{"p", "mh", MUTATION_NASAL, .never = "h"},
	{"p", "ph", MUTATION_ASPIRATE, .never = "h"},
	{"t", "d", MUTATION_SOFT, .never = "dhs"},
	{"t", "nh", MUTATION_NASAL, .never = "hs"},
	{"t", "th", MUTATION_ASPIRATE, .never = "hs"},
	{"c", "g", MUTATION_SOFT, .never = "h"},
	{"c", "ngh", MUTATION_NASAL, .never = "h"},
	{"c", "ch", MUTATION_ASPIRATE, .never = "h"},
	{"b", "f", MUTATION_SOFT, .never = "fh"},
	{"b", "m", MUTATION_NASAL, .never = "h"},
	{"d", "dd", MUTATION_SOFT, .never = "dh"},
	{"d", "n", MUTATION_NASAL, .never = "dgh"},
	{"g", "", MUTATION_SOFT, .only = VOWELS},
	{"gl", "l", MUTATION_SOFT, .never = "l"},
	{"gn", "n", MUTATION_SOFT, .never = "gh"},
	{"gr", "r", MUTATION_SOFT, .never = "h"},
	{"g", "ng", MUTATION_NASAL, .only = VOWELS "lnr"},
	{"m", "f", MUTATION_SOFT, .never = "fh"},
	{"ll", "l", MUTATION_SOFT, .never = "l"},
	{"rh", "r", MUTATION_SOFT, .never = "h"},
	{"", "h", MUTATION_H, .only = VOWELS},
	{"ts", "j", MUTATION_SOFT, .only = VOWELS},
	{"ts", "ds", MUTATION_SOFT, .only = VOWELS, .undone_only = true},
	{"m", "mh", MUTATION_ASPIRATE, .undone_only = true},
	{"n", "nh", MUTATION_ASPIRATE, .undone_only = true},
};

enum { N_RULES = sizeof rules / sizeof *rules };

/* @next: the letter behind what the rule changes; 0 for none */
static bool allows(const struct rule *rule, char next)
{
	if (next == '\0')
		return !rule->only;
	return !(rule->never && strchr(rule->never, next)) &&
	       (!rule->only || strchr(rule->only, next));
}

/* Whether a word begins with @onset, one side of @rule, and the rule allows what follows. */
static bool begins(const struct rule *rule, const char *onset, const char *word, size_t len)
{
	size_t n = strlen(onset);

	return n <= len && memcmp(word, onset, n) == 0 && allows(rule, n < len ? word[n] : '\0');
}

/* Writes the word with another onset; false when it is too long. */
static bool replace(struct mutated *out, enum mutation mutation, const char *onset,
	const char *rest, size_t len)
{
	size_t n = strlen(onset);

	if (n + len >= sizeof out->text)
		return false;
	memcpy(out->text, onset, n);
	memcpy(out->text + n, rest, len);
	out->text[n + len] = '\0';
	out->mutation = mutation;
	return true;
}

const char *mutation_name(enum mutation mutation)
{
	static const char *const names[N_MUTATIONS] = {"none", "soft", "nasal", "aspirate", "h"};

	return names[mutation];
}

size_t mutation_radicals(const char *word, size_t len, struct mutated out[MUTATION_RADICALS])
{
	size_t n = 1;

	replace(&out[0], MUTATION_NONE, "", word, utf8_cut(word, len, sizeof out->text - 1));
	if (len >= sizeof out->text)
		return n;
	for (const struct rule *rule = rules; rule < rules + N_RULES && n < MUTATION_RADICALS;
		rule++) {
		size_t onset = strlen(rule->surface);

		if (begins(rule, rule->surface, word, len) &&
			replace(&out[n], rule->mutation, rule->radical, word + onset, len - onset))
			n++;
	}
	return n;
}

size_t mutation_apply(const char *radical, size_t len, struct mutated out[3])
{
	size_t n = 0;

	if (len >= sizeof out->text)
		return 0;
	for (const struct rule *rule = rules; rule < rules + N_RULES && n < 3; rule++) {
		size_t onset = strlen(rule->radical);

		if (!rule->undone_only && begins(rule, rule->radical, radical, len) &&
			replace(&out[n], rule->mutation, rule->surface, radical + onset,
				len - onset))
			n++;
	}
	return n;
}

/* Adds forms that are neither there yet nor stopped; returns the new count. */
static size_t add_forms(
	struct mutated out[MUTATION_FORMS], size_t n, const struct mutated forms[], size_t more)
{
	for (size_t i = 0; i < more && n < MUTATION_FORMS; i++) {
		size_t same = 0;

		while (same < n && strcmp(out[same].text, forms[i].text) != 0)
			same++;
		if (same == n && !mutation_is_stop(forms[i].text, strlen(forms[i].text)))
			out[n++] = forms[i];
	}
	return n;
}

size_t mutation_expand(const char *word, size_t len, struct mutated out[MUTATION_FORMS])
{
	struct mutated radicals[MUTATION_RADICALS], forms[3];
	size_t n_radicals = mutation_radicals(word, len, radicals), n;

	out[0] = radicals[0];
	if (len >= sizeof out->text)
		return 1;
	n = add_forms(out, 1, radicals + 1, n_radicals - 1);
	for (size_t i = 0; i < n_radicals; i++) {
		size_t more = mutation_apply(radicals[i].text, strlen(radicals[i].text), forms);

		n = add_forms(out, n, forms, more);
	}
	return n;
}

int mutation_between(const char *radical, const char *surface)
{
	size_t radical_len = strlen(radical), surface_len = strlen(surface);

	if (strcmp(radical, surface) == 0)
		return MUTATION_NONE;
	for (const struct rule *rule = rules; rule < rules + N_RULES; rule++) {
		if (begins(rule, rule->radical, radical, radical_len) &&
			begins(rule, rule->surface, surface, surface_len) &&
			strcmp(radical + strlen(rule->radical), surface + strlen(rule->surface)) ==
				0)
			return (int)rule->mutation;
	}
	return -1;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(a, *(const char *const *)b);
}

bool mutation_is_stop(const char *word, size_t len)
{
	/*
	 * Sorted. So frequent in Welsh text that a guess which ends in one of them finds nearly
	 * every text and never what was meant: bwy gives mwy, da gives na, hun gives un. Nouns that
	 * people search for are not here (tân, môr, oes).
	 */
	static const char *const stops[] = {"a", "ac", "ag", "ai", "am", "ar", "at", "beth", "bydd",
		"dan", "ddim", "dim", "dy", "ei", "eich", "ein", "er", "eu", "fe", "fel", "fi",
		"fo", "fwy", "fy", "gan", "heb", "hi", "hon", "hun", "hwn", "hyd", "hyn", "i",
		"mae", "maen", "maent", "mai", "mi", "mwy", "na", "nac", "nad", "nag", "neb", "nes",
		"neu", "ni", "nid", "o", "oedd", "ol", "on", "ond", "oni", "os", "pa", "pan", "pe",
		"pwy", "ti", "tra", "un", "wedi", "wrth", "y", "ym", "yn", "yng", "yr", "yw"};
	char key[sizeof "maent"];

	if (len >= sizeof key)
		return false;
	memcpy(key, word, len);
	key[len] = '\0';
	return bsearch(key, stops, sizeof stops / sizeof *stops, sizeof *stops, by_text) != NULL;
}

/* The rule by which a text as it is written undergoes a mutation, or NULL. */
static const struct rule *rule_for(const char *text, size_t len, enum mutation mutation)
{
	for (const struct rule *rule = rules; rule < rules + N_RULES; rule++) {
		size_t onset = strlen(rule->radical);
		unsigned next;
		char base;

		if (rule->mutation != mutation || rule->undone_only || onset >= len ||
			strncasecmp(text, rule->radical, onset) != 0)
			continue;
		utf8_decode(text + onset, len - onset, &next);
		base = letter_base(next);
		if (base && allows(rule, base))
			return rule;
	}
	return NULL;
}

/* GIG, GPs: what has a capital in second place is an acronym, and those do not mutate. */
static bool is_acronym(const char *text, size_t len)
{
	unsigned letter;
	size_t size = len ? utf8_decode(text, len, &letter) : 0;

	if (size == len)
		return false;
	utf8_decode(text + size, len - size, &letter);
	return u_isupper((UChar32)letter);
}

bool mutation_display(const char *text, enum mutation mutation, struct buf *out)
{
	size_t len = strlen(text), size;
	const struct rule *rule = rule_for(text, len, mutation);
	const char *surface, *rest;
	unsigned first, next;
	bool capital;

	if (!rule || is_acronym(text, len)) {
		buf_add(out, text, len);
		return false;
	}
	utf8_decode(text, len, &first);
	capital = u_isupper((UChar32)first);
	surface = rule->surface;
	rest = text + strlen(rule->radical);
	size = utf8_decode(rest, strlen(rest), &next);
	if (*surface) {
		buf_add_codepoint(
			out, capital ? (unsigned)u_toupper(*surface) : (unsigned)*surface);
		buf_add_str(out, surface + 1);
	}
	/* The next letter loses first place to h, or gains it when g goes. */
	if (capital && rest == text)
		next = (unsigned)u_tolower((UChar32)next);
	else if (capital && !*surface)
		next = (unsigned)u_toupper((UChar32)next);
	buf_add_codepoint(out, next);
	buf_add_str(out, rest + size);
	return true;
}
