/* concept.c - one idea with its terms and texts in both languages
 * SPDX-License-Identifier: MIT
 */
#include "glossary/concept.h"

#include <string.h>

#define CODES(name, ...)                                                                           \
	static const char *const name##_names[] = {__VA_ARGS__};                                   \
	const struct codes codes_of_##name = {                                                     \
		name##_names, sizeof name##_names / sizeof *name##_names}

CODES(tier, "suggested", "core", "non-core");
CODES(status, "preferred", "admitted", "proposed", "deprecated");
CODES(review, "draft", "queried", "checked", "approved");
CODES(pos, "noun", "verb-noun", "verb", "adjective", "adverb", "phrase", "name");
CODES(gender, "", "masculine", "feminine", "either");
CODES(number, "singular", "mass", "plural");
CODES(label, "formal", "spoken", "legal", "north", "south", "former");
CODES(relation, "broader", "part-of", "leads-to", "done-by", "contrast", "related");
CODES(source_kind, "law", "official", "published-glossary", "termbase", "news", "dictionary",
	"usage", "own");

int codes_find(const struct codes *codes, const char *name)
{
	for (size_t i = 0; i < codes->n; i++) {
		if (*codes->names[i] && strcmp(codes->names[i], name) == 0)
			return (int)i;
	}
	return -1;
}

const struct term *concept_preferred(const struct concept *concept, enum lang lang)
{
	const struct terms *terms = &concept->terms[lang];

	for (size_t i = 0; i < terms->n; i++) {
		if (terms->items[i].status == TERM_PREFERRED)
			return &terms->items[i];
	}
	return NULL;
}

size_t source_id_len(const char *source)
{
	return strcspn(source, " ");
}
