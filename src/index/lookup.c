/* lookup.c - a sector, theme, tier, step or review state by whatever name a person calls it
 * SPDX-License-Identifier: MIT
 */
#include "index/lookup.h"

#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

/* A word for a code that is neither the code itself nor, it may be, in the interface's language. */
struct synonym {
	const char *key; /* folded */
	int value;
};

static bool same(const struct buf *key, const char *text)
{
	struct buf other;
	bool equal;

	if (!text)
		return false;
	buf_init(&other);
	fold_key(&other, text, strlen(text));
	equal = key->len && strcmp(key->data, other.data) == 0;
	buf_release(&other);
	return equal;
}

static bool same_either(const struct buf *key, const struct bitext *bitext)
{
	return same(key, bitext->in[LANG_CY].text) || same(key, bitext->in[LANG_EN].text);
}

const char *lookup_category(const struct categories *categories, const char *text)
{
	const char *id = NULL;
	struct buf key;

	buf_init(&key);
	fold_key(&key, text, strlen(text));
	for (size_t i = 0; i < categories->n && !id; i++) {
		const struct category *one = &categories->items[i];

		if (same(&key, one->id.text) || same_either(&key, &one->name) ||
			same_either(&key, &one->code))
			id = one->id.text;
	}
	buf_release(&key);
	return id;
}

const char *lookup_step(const struct maps *maps, const char *text)
{
	const struct map *pathway = map_find(maps, "pathway");
	const char *id = NULL;
	struct buf key;

	buf_init(&key);
	fold_key(&key, text, strlen(text));
	for (size_t i = 0; pathway && i < pathway->n_nodes && !id; i++) {
		const struct map_node *node = &pathway->nodes[i];

		if (same(&key, node->id.text) || same_either(&key, &node->label))
			id = node->id.text;
	}
	buf_release(&key);
	return id;
}

static int lookup_code(const char *text, const struct codes *codes, const struct synonym *synonyms,
	size_t n_synonyms)
{
	int value = -1;
	struct buf key;

	buf_init(&key);
	fold_key(&key, text, strlen(text));
	for (size_t i = 0; i < codes->n && value < 0; i++) {
		if (same(&key, codes->names[i]))
			value = (int)i;
	}
	for (size_t i = 0; i < n_synonyms && value < 0; i++) {
		if (strcmp(key.data, synonyms[i].key) == 0)
			value = synonyms[i].value;
	}
	buf_release(&key);
	return value;
}

int lookup_tier(const char *text)
{
	static const struct synonym synonyms[] = {
		{"suggested term", TIER_SUGGESTED},
		{"awgrym", TIER_SUGGESTED},
		{"a awgrymir", TIER_SUGGESTED},
		{"term a awgrymir", TIER_SUGGESTED},
		{"core term", TIER_CORE},
		{"craidd", TIER_CORE},
		{"term craidd", TIER_CORE},
		{"noncore", TIER_NON_CORE},
		{"non core term", TIER_NON_CORE},
		{"anghraidd", TIER_NON_CORE},
		{"di graidd", TIER_NON_CORE},
		{"term anghraidd", TIER_NON_CORE},
		{"term di graidd", TIER_NON_CORE},
	};

	return lookup_code(text, &codes_of_tier, synonyms, sizeof synonyms / sizeof *synonyms);
}

int lookup_review(const char *text)
{
	static const struct synonym synonyms[] = {
		{"drafft", REVIEW_DRAFT},
		{"dan drafod", REVIEW_QUERIED},
		{"gwiriwyd", REVIEW_CHECKED},
		{"cymeradwywyd", REVIEW_APPROVED},
	};

	return lookup_code(text, &codes_of_review, synonyms, sizeof synonyms / sizeof *synonyms);
}

int lookup_status(const char *text)
{
	static const struct synonym synonyms[] = {
		{"a ffefrir", TERM_PREFERRED},
		{"also accepted", TERM_ADMITTED},
		{"a ganiateir", TERM_ADMITTED},
		{"cynnig", TERM_PROPOSED},
		{"avoid", TERM_DEPRECATED},
		{"i w osgoi", TERM_DEPRECATED},
	};

	return lookup_code(text, &codes_of_status, synonyms, sizeof synonyms / sizeof *synonyms);
}

int lookup_lang(const char *text)
{
	static const char *const names[] = {[LANG_CY] = "cy", [LANG_EN] = "en"};
	static const struct codes codes = {names, N_LANGS};
	static const struct synonym synonyms[] = {
		{"cymraeg", LANG_CY},
		{"welsh", LANG_CY},
		{"saesneg", LANG_EN},
		{"english", LANG_EN},
	};

	return lookup_code(text, &codes, synonyms, sizeof synonyms / sizeof *synonyms);
}
