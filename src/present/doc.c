/* doc.c - an entry as a sequence of labelled blocks, for whatever face shows it
 * SPDX-License-Identifier: MIT
 */
#include "present/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "present/label.h"
#include "present/mentioned.h"

static const char dot[] = " · ";

struct builder {
	const struct entry *entry;
	const struct index *index;
	const struct doc_options *options;
	struct doc *doc;
	struct mentioned mentioned;
	struct buf text;    /* for one text at a time: always empty between two */
	bool failed;	    /* memory ran out */
	enum status status; /* of finding what the texts mention */
	struct error *error;
};

/* A copy that lives as long as the doc. */
static const char *keep(struct builder *b, const char *text)
{
	const char *copy = text ? arena_text(&b->doc->arena, text, strlen(text)) : NULL;

	if (text && !copy)
		b->failed = true;
	return copy;
}

/* What was written into b->text, which is emptied; NULL when nothing was. */
static const char *keep_text(struct builder *b)
{
	const char *copy = b->text.len ? keep(b, b->text.data) : NULL;

	if (b->text.failed)
		b->failed = true;
	buf_clear(&b->text);
	return copy;
}

static void add(struct builder *b, const struct doc_block *block)
{
	struct doc_block *blocks =
		arena_grow(&b->doc->arena, b->doc->blocks, b->doc->n, sizeof *blocks);

	if (!blocks) {
		b->failed = true;
		return;
	}
	b->doc->blocks = blocks;
	blocks[b->doc->n++] = *block;
}

static void keep_bitext(struct builder *b, const struct bitext *bitext, struct doc_block *block)
{
	for (int lang = 0; lang < N_LANGS; lang++)
		block->texts[lang] = keep(b, bitext->in[lang].text);
}

/* Writes what separates an item from those before it. */
static void separate(struct builder *b, const char *separator)
{
	if (b->text.len)
		buf_add_str(&b->text, separator);
}

static const char *in_ui(struct builder *b, const struct bitext *name)
{
	enum lang ui = b->options->ui;

	return name->in[ui].text ? name->in[ui].text : name->in[lang_other(ui)].text;
}

static const char *grammar(struct builder *b, const struct term *term, enum lang lang)
{
	label_grammar(term, lang, b->options->full_grammar, &b->text);
	if (term->variants.n) {
		separate(b, dot);
		buf_add_str(&b->text, _("also:"));
		for (size_t i = 0; i < term->variants.n; i++)
			buf_add_format(
				&b->text, "%s %s", i ? "," : "", term->variants.items[i].text);
	}
	return keep_text(b);
}

static void write_labels(struct builder *b, const struct term *term)
{
	for (int label = 0; label < N_LABELS; label++) {
		if (term->labels & 1U << label) {
			separate(b, dot);
			buf_add_str(&b->text, label_label((enum label)label));
		}
	}
}

static void write_sources(struct builder *b, const struct term *term)
{
	if (!term->sources.n)
		return;
	separate(b, dot);
	label_sources(term, index_sources(b->index), b->options->ui, &b->text);
}

static void add_headword(struct builder *b, enum lang lang)
{
	static const char *const missing[N_LANGS] = {
		N_("No Welsh term yet"), N_("No English term yet")};
	const struct concept *concept = &b->entry->concept;
	const struct term *term = concept_preferred(concept, lang);
	struct doc_block block = {.kind = DOC_HEADWORD, .lang = lang};

	if (!term) {
		block.text = _(missing[lang]);
		block.missing[lang] = true;
		add(b, &block);
		return;
	}
	buf_add_str(&b->text, term->term.text);
	if (concept->sense.in[lang].text)
		buf_add_format(&b->text, " (%s)", concept->sense.in[lang].text);
	block.text = keep_text(b);
	block.detail = grammar(b, term, lang);
	buf_add_str(&b->text, label_review(term->review));
	write_labels(b, term);
	write_sources(b, term);
	block.mark = keep_text(b);
	keep_bitext(b, &term->note, &block);
	add(b, &block);
}

static void add_facts(struct builder *b)
{
	const struct concept *concept = &b->entry->concept;
	struct doc_block block = {.kind = DOC_FACTS, .lang = b->options->ui};
	const struct category *category =
		category_find(index_themes(b->index), concept->theme.text);

	buf_add_str(&b->text, label_tier(concept->tier));
	buf_add_format(
		&b->text, "%s%s", dot, category ? in_ui(b, &category->name) : concept->theme.text);
	for (size_t i = 0; i < concept->sectors.n; i++) {
		const char *id = concept->sectors.items[i].text;

		category = category_find(index_sectors(b->index), id);
		buf_add_format(&b->text, "%s%s", i ? ", " : dot,
			category ? in_ui(b, &category->name) : id);
	}
	block.text = keep_text(b);
	add(b, &block);
}

static bool names(const struct values *ids, const char *id)
{
	for (size_t i = 0; i < ids->n; i++) {
		if (strcmp(ids->items[i].text, id) == 0)
			return true;
	}
	return false;
}

/* The terms of one language that a sector prefers, or avoids, in a list; NULL when there are none.
 */
static const char *chosen_terms(struct builder *b, enum lang lang, const char *sector, bool avoided)
{
	const struct terms *terms = &b->entry->concept.terms[lang];

	for (size_t i = 0; i < terms->n; i++) {
		const struct term *term = &terms->items[i];

		if (names(avoided ? &term->avoided_by : &term->preferred_by, sector)) {
			separate(b, ", ");
			buf_add_str(&b->text, term->term.text);
		}
	}
	return keep_text(b);
}

static const char *headword(struct builder *b, enum lang lang)
{
	const struct term *term = concept_preferred(&b->entry->concept, lang);

	return term ? keep(b, term->term.text) : NULL;
}

static bool are_headwords(struct builder *b, const struct doc_block *block)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		const char *word = headword(b, (enum lang)lang);

		if (word ? !block->texts[lang] || strcmp(word, block->texts[lang]) != 0
			 : block->texts[lang] != NULL)
			return false;
	}
	return true;
}

/* A row for a sector that prefers (or avoids) a word of its own; true when it does. */
static bool add_choice(struct builder *b, const struct category *sector, bool avoided, bool first)
{
	struct doc_block block = {.kind = DOC_CHOICE, .lang = b->options->ui};
	bool any = false;

	for (int lang = 0; lang < N_LANGS; lang++) {
		block.texts[lang] = chosen_terms(b, (enum lang)lang, sector->id.text, avoided);
		any = any || block.texts[lang];
	}
	for (int lang = 0; lang < N_LANGS && any && !avoided; lang++) {
		if (!block.texts[lang])
			block.texts[lang] = headword(b, (enum lang)lang);
	}
	/* A sector that prefers what everyone uses needs no row of its own. */
	if (!any || (!avoided && are_headwords(b, &block)))
		return false;
	block.label = first ? _("Which word, with whom") : NULL;
	block.detail = keep(b, in_ui(b, &sector->name));
	block.mark = avoided ? label_status(TERM_DEPRECATED) : NULL;
	add(b, &block);
	return true;
}

static void add_choices(struct builder *b)
{
	const struct categories *sectors = index_sectors(b->index);
	struct doc_block block = {.kind = DOC_CHOICE, .lang = b->options->ui};
	bool any = false;

	for (size_t i = 0; i < sectors->n; i++) {
		any |= add_choice(b, &sectors->items[i], false, !any);
		any |= add_choice(b, &sectors->items[i], true, !any);
	}
	block.label = any ? NULL : _("Which word, with whom");
	block.detail = any ? _("everyone else") : _("everyone");
	for (int lang = 0; lang < N_LANGS; lang++)
		block.texts[lang] = headword(b, (enum lang)lang);
	if (block.texts[LANG_CY] || block.texts[LANG_EN])
		add(b, &block);
}

/* A text in both languages; @always: also where it is missing in both. */
static void add_pair(struct builder *b, const char *label, const struct bitext *bitext,
	const char *const missing[N_LANGS], bool always)
{
	struct doc_block block = {.kind = DOC_PAIR, .label = label, .lang = b->options->ui};

	if (!always && !bitext->in[LANG_CY].text && !bitext->in[LANG_EN].text)
		return;
	keep_bitext(b, bitext, &block);
	for (int lang = 0; lang < N_LANGS; lang++) {
		if (bitext->in[lang].text)
			continue;
		block.texts[lang] = _(missing[lang]);
		block.missing[lang] = true;
	}
	if (!b->status && !b->options->unlinked)
		b->status = mentioned_in(&b->mentioned, &block, b->error);
	add(b, &block);
}

static void add_definition(struct builder *b)
{
	static const char *const missing[N_LANGS] = {
		N_("No Welsh definition yet"), N_("No English definition yet")};

	add_pair(b, _("Definition"), &b->entry->concept.definition, missing, true);
}

static void add_plain(struct builder *b)
{
	static const char *const missing[N_LANGS] = {
		N_("No Welsh easy read yet"), N_("No English easy read yet")};

	add_pair(b, _("Easy read"), &b->entry->concept.plain, missing, true);
}

static void add_usage(struct builder *b)
{
	static const char *const missing[N_LANGS] = {
		N_("No Welsh text about usage yet"), N_("No English text about usage yet")};

	add_pair(b, _("Usage"), &b->entry->concept.usage, missing, false);
}

static void add_example(struct builder *b)
{
	static const char *const missing[N_LANGS] = {
		N_("No Welsh example yet"), N_("No English example yet")};

	add_pair(b, _("Example"), &b->entry->concept.example, missing, false);
}

/* What to say instead of a term to be avoided: the headword of the concept it names, else of this
 * one. */
static const char *instead(struct builder *b, const struct term *term, enum lang lang)
{
	const struct term *preferred = concept_preferred(&b->entry->concept, lang);

	if (!term->instead.text)
		return preferred ? preferred->term.text : NULL;
	for (size_t i = 0; i < b->entry->n_references; i++) {
		const struct reference *reference = &b->entry->references[i];

		if (strcmp(reference->id, term->instead.text) == 0 && reference->headword[lang])
			return reference->headword[lang];
	}
	return term->instead.text;
}

static void write_status(struct builder *b, const struct term *term, enum lang lang)
{
	const char *other = term->status == TERM_DEPRECATED ? instead(b, term, lang) : NULL;

	if (other)
		buf_add_template(&b->text, _("avoid; say ‘{1}’"), &other, 1);
	else
		buf_add_str(&b->text, label_status(term->status));
}

static void add_term(struct builder *b, const struct term *term, enum lang lang, const char *label)
{
	struct doc_block block = {.kind = DOC_TERM, .label = label, .lang = lang};

	block.text = keep(b, term->term.text);
	block.detail = grammar(b, term, lang);
	write_status(b, term, lang);
	write_labels(b, term);
	if (term->review != b->entry->concept.review[lang])
		buf_add_format(&b->text, "%s%s", dot, label_review(term->review));
	write_sources(b, term);
	block.mark = keep_text(b);
	keep_bitext(b, term->status == TERM_DEPRECATED ? &term->why : &term->note, &block);
	add(b, &block);
}

static void add_terms(struct builder *b, enum lang lang)
{
	const struct terms *terms = &b->entry->concept.terms[lang];
	const struct term *preferred = concept_preferred(&b->entry->concept, lang);
	const char *label = lang == LANG_CY ? _("Other Welsh terms") : _("Other English terms");

	for (size_t i = 0; i < terms->n; i++) {
		if (&terms->items[i] == preferred)
			continue;
		add_term(b, &terms->items[i], lang, label);
		label = NULL;
	}
}

static void add_link(struct builder *b, const struct reference *reference, const char *label)
{
	enum lang ui = b->options->ui;
	struct doc_block block = {.kind = DOC_LINK, .label = label};

	block.lang = reference->headword[ui] ? ui : lang_other(ui);
	block.text = keep(b,
		reference->headword[block.lang] ? reference->headword[block.lang] : reference->id);
	block.detail = block.lang == ui ? keep(b, reference->headword[lang_other(ui)]) : NULL;
	block.target = keep(b, reference->id);
	block.number = (int)++b->doc->n_links;
	keep_bitext(b, &reference->why, &block);
	add(b, &block);
}

static void add_links(struct builder *b)
{
	const struct entry *entry = b->entry;

	for (size_t i = 0; i < entry->n_references; i++) {
		const struct reference *one = &entry->references[i], *before = i ? one - 1 : NULL;
		bool same = before && before->kind == one->kind && before->reverse == one->reverse;

		/* A contrast and a relation read the same from both sides. */
		if (before && before->kind == one->kind &&
			(one->kind == RELATION_CONTRAST || one->kind == RELATION_RELATED))
			same = true;
		add_link(b, one, same ? NULL : label_relation(one->kind, one->reverse));
	}
	for (size_t i = 0; i < b->mentioned.n; i++)
		add_link(b, &b->mentioned.items[i], i ? NULL : _("In the text"));
}

static void add_mutations(struct builder *b)
{
	const struct term *term = concept_preferred(&b->entry->concept, LANG_CY);
	struct doc_block block = {.kind = DOC_LINE, .label = _("Mutations"), .lang = LANG_CY};

	if (term)
		label_mutations(term, &b->text);
	block.text = keep_text(b);
	if (block.text)
		add(b, &block);
}

/* Marks the sources that a concept's terms name. */
static void mark_sources(const struct concept *concept, const struct sources *sources, bool *used)
{
	for (int lang = 0; lang < N_LANGS; lang++) {
		const struct terms *terms = &concept->terms[lang];

		for (size_t i = 0; i < terms->n; i++) {
			const struct values *values = &terms->items[i].sources;

			for (size_t j = 0; j < values->n; j++) {
				const struct source *source =
					source_find(sources, values->items[j].text);

				if (source)
					used[source - sources->items] = true;
			}
		}
	}
}

/* Our own proposals and what is merely met in the field are told beside the term: they are no
 * sources to look up. */
static void add_sources(struct builder *b)
{
	const struct sources *sources = index_sources(b->index);
	struct doc_block block = {.kind = DOC_LINE, .label = _("Sources"), .lang = b->options->ui};
	bool *used = calloc(sources->n + 1, sizeof *used);

	if (!used) {
		b->failed = true;
		return;
	}
	mark_sources(&b->entry->concept, sources, used);
	for (size_t i = 0; i < sources->n; i++) {
		const struct source *source = &sources->items[i];

		if (!used[i] || source->kind == SOURCE_OWN || source->kind == SOURCE_USAGE)
			continue;
		block.text = keep(b, in_ui(b, &source->name));
		block.detail = keep(b, source->url.text);
		add(b, &block);
		block.label = NULL;
	}
	free(used);
}

static void add_all(struct builder *b)
{
	add_headword(b, b->options->ui);
	add_headword(b, lang_other(b->options->ui));
	add_facts(b);
	add_choices(b);
	if (b->options->definition_first)
		add_definition(b);
	add_plain(b);
	if (!b->options->definition_first)
		add_definition(b);
	add_terms(b, LANG_CY);
	add_terms(b, LANG_EN);
	add_usage(b);
	add_example(b);
	add_links(b);
	add_mutations(b);
	add_sources(b);
}

enum status doc_build(const struct entry *entry, struct index *index,
	const struct doc_options *options, struct doc *doc, struct error *error)
{
	struct builder b = {
		.entry = entry,
		.index = index,
		.options = options,
		.doc = doc,
		.mentioned = {index, entry, options, &doc->arena, NULL, 0},
		.error = error,
	};

	memset(doc, 0, sizeof *doc);
	arena_init(&doc->arena);
	buf_init(&b.text);
	add_all(&b);
	buf_release(&b.text);
	if (!b.status && b.failed)
		b.status = error_no_memory(error);
	if (b.status)
		doc_release(doc);
	return b.status;
}

void doc_release(struct doc *doc)
{
	arena_release(&doc->arena);
	memset(doc, 0, sizeof *doc);
}
