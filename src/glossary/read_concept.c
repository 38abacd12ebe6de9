/* read_concept.c - a concept's file
 * SPDX-License-Identifier: MIT
 */
#include "glossary/read.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MEMBER(type, member) offsetof(struct type, member)

/* "As the entry's": what a term's review is until it says otherwise. */
enum { REVIEW_INHERITED = N_REVIEWS };

static const struct fields_key term_keys[] = {
	{"term", FIELD_VALUE, MEMBER(term, term), NULL, NULL, true},
	{"status", FIELD_CODE, MEMBER(term, status), &codes_of_status, NULL, false},
	{"pos", FIELD_CODE, MEMBER(term, pos), &codes_of_pos, NULL, false},
	{"gender", FIELD_CODE, MEMBER(term, gender), &codes_of_gender, NULL, false},
	{"number", FIELD_CODE, MEMBER(term, number), &codes_of_number, NULL, false},
	{"plural", FIELD_VALUES, MEMBER(term, plurals), NULL, NULL, false},
	{"singular", FIELD_VALUE, MEMBER(term, singular), NULL, NULL, false},
	{"abbreviation", FIELD_VALUE, MEMBER(term, abbreviation), NULL, NULL, false},
	{"variants", FIELD_VALUES, MEMBER(term, variants), NULL, NULL, false},
	{"forms", FIELD_VALUES, MEMBER(term, forms), NULL, NULL, false},
	{"hidden", FIELD_VALUES, MEMBER(term, hidden), NULL, NULL, false},
	{"preferred-by", FIELD_VALUES, MEMBER(term, preferred_by), NULL, NULL, false},
	{"avoided-by", FIELD_VALUES, MEMBER(term, avoided_by), NULL, NULL, false},
	{"label", FIELD_CODES, MEMBER(term, labels), &codes_of_label, NULL, false},
	{"note", FIELD_BITEXT, MEMBER(term, note), NULL, NULL, false},
	{"why", FIELD_BITEXT, MEMBER(term, why), NULL, NULL, false},
	{"instead", FIELD_VALUE, MEMBER(term, instead), NULL, NULL, false},
	{"source", FIELD_VALUES, MEMBER(term, sources), NULL, NULL, false},
	{"mutates", FIELD_YES_NO, MEMBER(term, mutates), NULL, NULL, false},
	{"sort-as", FIELD_VALUE, MEMBER(term, sort_as), NULL, NULL, false},
	{"review", FIELD_CODE, MEMBER(term, review), &codes_of_review, NULL, false},
};

static void read_term_list(struct reader *reader, const struct yaml_node *node, void *member)
{
	struct terms *terms = member;

	if (!fields_list(reader, node))
		return;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		struct term *items =
			arena_grow(reader->arena, terms->items, terms->n, sizeof *items);

		if (!items) {
			fields_no_memory(reader);
			return;
		}
		terms->items = items;
		items += terms->n++;
		items->status = TERM_ADMITTED;
		items->mutates = true;
		items->review = (enum review)REVIEW_INHERITED;
		fields_read(reader, item, term_keys, COUNT(term_keys), items);
	}
}

static void read_terms(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"cy", FIELD_SELF, LANG_CY * sizeof(struct terms), NULL, read_term_list, false},
		{"en", FIELD_SELF, LANG_EN * sizeof(struct terms), NULL, read_term_list, false},
	};

	fields_read(reader, node, keys, COUNT(keys), member);
}

static void read_relations(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"to", FIELD_VALUE, MEMBER(relation, to), NULL, NULL, true},
		{"as", FIELD_CODE, MEMBER(relation, kind), &codes_of_relation, NULL, true},
		{"why", FIELD_BITEXT, MEMBER(relation, why), NULL, NULL, false},
	};
	struct relations *relations = member;

	if (!fields_list(reader, node))
		return;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		struct relation *items =
			arena_grow(reader->arena, relations->items, relations->n, sizeof *items);

		if (!items) {
			fields_no_memory(reader);
			return;
		}
		relations->items = items;
		fields_read(reader, item, keys, COUNT(keys), &items[relations->n++]);
	}
}

void read_review(struct reader *reader, const struct yaml_node *node, void *member)
{
	static const struct fields_key keys[] = {
		{"cy", FIELD_CODE, LANG_CY * sizeof(enum review), &codes_of_review, NULL, true},
		{"en", FIELD_CODE, LANG_EN * sizeof(enum review), &codes_of_review, NULL, true},
	};

	fields_read(reader, node, keys, COUNT(keys), member);
}

static const struct fields_key concept_keys[] = {
	{"id", FIELD_VALUE, MEMBER(concept, id), NULL, NULL, true},
	{"tier", FIELD_CODE, MEMBER(concept, tier), &codes_of_tier, NULL, true},
	{"theme", FIELD_VALUE, MEMBER(concept, theme), NULL, NULL, true},
	{"sectors", FIELD_VALUES, MEMBER(concept, sectors), NULL, NULL, false},
	{"steps", FIELD_VALUES, MEMBER(concept, steps), NULL, NULL, false},
	{"sense", FIELD_BITEXT, MEMBER(concept, sense), NULL, NULL, false},
	{"terms", FIELD_SELF, MEMBER(concept, terms), NULL, read_terms, true},
	{"definition", FIELD_BITEXT, MEMBER(concept, definition), NULL, NULL, false},
	{"plain", FIELD_BITEXT, MEMBER(concept, plain), NULL, NULL, false},
	{"usage", FIELD_BITEXT, MEMBER(concept, usage), NULL, NULL, false},
	{"example", FIELD_BITEXT, MEMBER(concept, example), NULL, NULL, false},
	{"related", FIELD_SELF, MEMBER(concept, related), NULL, read_relations, false},
	{"review", FIELD_SELF, MEMBER(concept, review), NULL, read_review, true},
	{"formerly", FIELD_VALUES, MEMBER(concept, formerly), NULL, NULL, false},
};

static void inherit_review(struct concept *concept)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		struct terms *terms = &concept->terms[lang];

		for (size_t i = 0; i < terms->n; i++) {
			if (terms->items[i].review == (enum review)REVIEW_INHERITED)
			terms->items[i].review = concept->review[lang];
		}
	}
}

void read_concept_node(struct reader *reader, const struct yaml_node *root, struct concept *concept)
{
	concept->file = reader->file;
	fields_read(reader, root, concept_keys, COUNT(concept_keys), concept);
	inherit_review(concept);
}

void read_concept(struct reader *reader, struct concepts *concepts)
{
	const struct yaml_node *root = fields_parse(reader);
	struct concept *items;

	if (!root)
		return;
	items = arena_grow(reader->arena, concepts->items, concepts->n, sizeof *items);
	if (!items) {
		fields_no_memory(reader);
		return;
	}
	concepts->items = items;
	read_concept_node(reader, root, &items[concepts->n]);
	if (reader->status == STATUS_OK)
		concepts->n++;
}
