/* write.c - a new concept's file in the house layout
 * SPDX-License-Identifier: MIT
 */
#include "glossary/write.h"

#include <string.h>

#include "base/utf8.h"
#include "yaml/write.h"

/* English comes first in the files. */
static const enum lang order[N_LANGS] = {LANG_EN, LANG_CY};

static void add_key(struct buf *out, size_t indent, const char *key)
{
	buf_add_repeat(out, " ", indent);
	buf_add_str(out, key);
	buf_add_char(out, ':');
}

static void add_scalar(struct buf *out, const char *text, bool flow)
{
	yaml_write_scalar(out, text, strlen(text), flow);
}

/* Whether what was written from @start on fits its line. */
static bool fits(const struct buf *out, size_t start)
{
	return out->failed || utf8_count(out->data + start, out->len - start) <= YAML_WIDTH;
}

static void add_text(struct buf *out, size_t indent, const char *key, const char *text)
{
	size_t start = out->len, len, value;

	if (!text)
		return;
	len = strlen(text);
	add_key(out, indent, key);
	buf_add_char(out, ' ');
	value = out->len;
	add_scalar(out, text, false);
	if (!fits(out, start) && yaml_can_fold(text, len)) {
		buf_truncate(out, value);
		yaml_write_folded(out, text, len, indent + 2);
	}
	buf_add_char(out, '\n');
}

static void add_code(
	struct buf *out, size_t indent, const char *key, const struct codes *codes, unsigned code)
{
	add_text(out, indent, key, codes->names[code]);
}

static void add_block_list(struct buf *out, size_t indent, const struct values *values)
{
	for (size_t i = 0; i < values->n; i++) {
		buf_add_char(out, '\n');
		buf_add_repeat(out, " ", indent + 2);
		buf_add_str(out, "- ");
		add_scalar(out, values->items[i].text, false);
	}
}

static void add_flow_list(struct buf *out, const struct values *values)
{
	for (size_t i = 0; i < values->n; i++) {
		buf_add_str(out, i ? ", " : " [");
		add_scalar(out, values->items[i].text, true);
	}
	buf_add_char(out, ']');
}

static void add_list(struct buf *out, size_t indent, const char *key, const struct values *values)
{
	size_t start = out->len, value;

	if (!values->n)
		return;
	add_key(out, indent, key);
	value = out->len;
	add_flow_list(out, values);
	if (!fits(out, start)) {
		buf_truncate(out, value);
		add_block_list(out, indent, values);
	}
	buf_add_char(out, '\n');
}

/* A list whose only item is written without brackets. */
static void add_some(struct buf *out, size_t indent, const char *key, const struct values *values)
{
	if (values->n == 1)
		add_text(out, indent, key, values->items[0].text);
	else
		add_list(out, indent, key, values);
}

static void add_bitext(struct buf *out, size_t indent, const char *key, const struct bitext *bitext)
{
	if (!bitext->in[LANG_EN].text && !bitext->in[LANG_CY].text)
		return;
	add_key(out, indent, key);
	buf_add_char(out, '\n');
	for (size_t i = 0; i < N_LANGS; i++)
		add_text(out, indent + 2, lang_code(order[i]), bitext->in[order[i]].text);
}

static void add_labels(struct buf *out, size_t indent, unsigned labels)
{
	struct value items[N_LABELS] = {{0}};
	struct values values = {items, 0};

	for (unsigned label = 0; label < N_LABELS; label++) {
		if (labels & (1U << label))
			items[values.n++].text = codes_of_label.names[label];
	}
	add_list(out, indent, "label", &values);
}

static void add_grammar(struct buf *out, size_t indent, const struct term *term)
{
	if (term->pos != POS_NOUN)
		add_code(out, indent, "pos", &codes_of_pos, term->pos);
	if (term->gender != GENDER_NONE)
		add_code(out, indent, "gender", &codes_of_gender, term->gender);
	if (term->number != NUMBER_SINGULAR)
		add_code(out, indent, "number", &codes_of_number, term->number);
	add_some(out, indent, "plural", &term->plurals);
	add_text(out, indent, "singular", term->singular.text);
}

static void add_term(struct buf *out, const struct term *term, enum review inherited)
{
	const size_t indent = 6;

	buf_add_str(out, "    - term: ");
	add_scalar(out, term->term.text, false);
	buf_add_char(out, '\n');
	if (term->status != TERM_ADMITTED)
		add_code(out, indent, "status", &codes_of_status, term->status);
	add_grammar(out, indent, term);
	add_text(out, indent, "abbreviation", term->abbreviation.text);
	add_list(out, indent, "variants", &term->variants);
	add_list(out, indent, "forms", &term->forms);
	add_list(out, indent, "hidden", &term->hidden);
	add_list(out, indent, "preferred-by", &term->preferred_by);
	add_list(out, indent, "avoided-by", &term->avoided_by);
	add_labels(out, indent, term->labels);
	add_bitext(out, indent, "note", &term->note);
	add_bitext(out, indent, "why", &term->why);
	add_text(out, indent, "instead", term->instead.text);
	add_some(out, indent, "source", &term->sources);
	if (!term->mutates)
		add_text(out, indent, "mutates", "no");
	add_text(out, indent, "sort-as", term->sort_as.text);
	if (term->review != inherited)
		add_code(out, indent, "review", &codes_of_review, term->review);
}

static void add_terms(struct buf *out, const struct concept *concept)
{
	if (!concept->terms[LANG_EN].n && !concept->terms[LANG_CY].n) {
		buf_add_str(out, "\nterms: {}\n");
		return;
	}
	buf_add_str(out, "\nterms:\n");
	for (size_t i = 0; i < N_LANGS; i++) {
		enum lang lang = order[i];
		const struct terms *terms = &concept->terms[lang];

		if (terms->n)
			buf_add_format(out, "  %s:\n", lang_code(lang));
		for (size_t k = 0; k < terms->n; k++)
			add_term(out, &terms->items[k], concept->review[lang]);
	}
}

static void add_texts(struct buf *out, const struct concept *concept)
{
	size_t start;

	buf_add_char(out, '\n');
	start = out->len;
	add_bitext(out, 0, "definition", &concept->definition);
	add_bitext(out, 0, "plain", &concept->plain);
	add_bitext(out, 0, "usage", &concept->usage);
	add_bitext(out, 0, "example", &concept->example);
	if (out->len > start)
		buf_add_char(out, '\n');
}

static void add_relation(struct buf *out, const struct relation *relation)
{
	const char *kind = codes_of_relation.names[relation->kind];
	bool short_form = !relation->why.in[LANG_EN].text && !relation->why.in[LANG_CY].text;

	buf_add_str(out, short_form ? "  - {to: " : "  - to: ");
	add_scalar(out, relation->to.text, short_form);
	buf_add_format(out, short_form ? ", as: %s}\n" : "\n    as: %s\n", kind);
	add_bitext(out, 4, "why", &relation->why);
}

void concept_write(const struct concept *concept, struct buf *out)
{
	add_text(out, 0, "id", concept->id.text);
	add_code(out, 0, "tier", &codes_of_tier, concept->tier);
	add_text(out, 0, "theme", concept->theme.text);
	add_list(out, 0, "sectors", &concept->sectors);
	add_list(out, 0, "steps", &concept->steps);
	add_bitext(out, 0, "sense", &concept->sense);
	add_terms(out, concept);
	add_texts(out, concept);
	if (concept->related.n)
		buf_add_str(out, "related:\n");
	for (size_t i = 0; i < concept->related.n; i++)
		add_relation(out, &concept->related.items[i]);
	buf_add_format(out, "review: {en: %s, cy: %s}\n",
		codes_of_review.names[concept->review[LANG_EN]],
		codes_of_review.names[concept->review[LANG_CY]]);
	add_list(out, 0, "formerly", &concept->formerly);
}
