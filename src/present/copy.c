/* copy.c - what can be copied of an entry or a page
 * SPDX-License-Identifier: MIT
 */
#include "present/copy.h"

#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "present/page_doc.h"
#include "present/write_doc.h"
#include "text/fold.h"

static const struct {
	const char *label, *page;  /* N_() */
	const char *word[N_LANGS]; /* in the line dialogue */
} table[N_COPY_KINDS] = {
	[COPY_WELSH] = {N_("Welsh term"), NULL, {"cymraeg", "welsh"}},
	[COPY_ENGLISH] = {N_("English term"), NULL, {"saesneg", "english"}},
	[COPY_BOTH] = {N_("Both terms"), NULL, {"y ddau", "both"}},
	[COPY_TEXT] = {N_("Whole entry as text"), N_("Whole page as text"), {"testun", "text"}},
	[COPY_MARKDOWN] = {N_("Whole entry as Markdown"), N_("Whole page as Markdown"),
		{"markdown", "markdown"}},
	[COPY_CITATION] = {N_("Citation"), N_("Citation"), {"cyfeirnod", "citation"}},
};

const char *copy_label(enum copy_kind kind, bool page)
{
	return _(page ? table[kind].page : table[kind].label);
}

static bool is_same(const char *one, const char *other)
{
	struct buf keys[2];
	bool same;

	buf_init(&keys[0]);
	buf_init(&keys[1]);
	fold_key(&keys[0], one, strlen(one));
	fold_key(&keys[1], other, strlen(other));
	same = !keys[0].failed && !keys[1].failed && strcmp(keys[0].data, keys[1].data) == 0;
	buf_release(&keys[0]);
	buf_release(&keys[1]);
	return same;
}

int copy_find(const char *word)
{
	for (int kind = 0; kind < N_COPY_KINDS; kind++) {
		for (int lang = 0; lang < N_LANGS; lang++) {
			if (is_same(word, table[kind].word[lang]))
				return kind;
		}
	}
	return -1;
}

bool copy_of_page(enum copy_kind kind)
{
	return table[kind].page != NULL;
}

static const char *headword(const struct concept *concept, enum lang lang)
{
	const struct term *term = concept_preferred(concept, lang);

	return term ? term->term.text : NULL;
}

const char *copy_missing(const struct concept *concept, enum copy_kind kind)
{
	if ((kind == COPY_WELSH || kind == COPY_BOTH) && !headword(concept, LANG_CY))
		return _("No Welsh term yet");
	if ((kind == COPY_ENGLISH || kind == COPY_BOTH) && !headword(concept, LANG_EN))
		return _("No English term yet");
	return NULL;
}

static void add_visible(struct buf *out, const char *text, bool markdown)
{
	if (text)
		write_doc_text(out, text, strlen(text), markdown);
}

/* "cymuned · community", or the one that there is. */
static void add_headwords(const struct concept *concept, bool markdown, struct buf *out)
{
	const char *cy = headword(concept, LANG_CY), *en = headword(concept, LANG_EN);

	add_visible(out, cy, markdown);
	buf_add_str(out, cy && en ? " · " : "");
	add_visible(out, en, markdown);
	if (!cy && !en)
		add_visible(out, concept->id.text, markdown);
}

static void add_template(struct buf *out, const char *message, const char *arg)
{
	buf_add_template(out, message, &arg, 1);
}

/* How far a language has been reviewed: its texts and its headword, whichever is less. */
static enum review review_of(const struct concept *concept, enum lang lang)
{
	const struct term *term = concept_preferred(concept, lang);
	enum review review = concept->review[lang];

	return term && term->review < review ? term->review : review;
}

static void add_review(struct buf *out, enum lang lang, enum review review)
{
	add_visible(out, label_lang(lang), false);
	buf_add_str(out, ": ");
	buf_add_str(
		out, review == REVIEW_DRAFT ? _("draft, not yet reviewed") : label_review(review));
}

/* The languages that are told, the interface's first, with their review states. */
static void add_reviews(
	struct buf *out, const enum review review[N_LANGS], const struct copy_options *options)
{
	bool any = false;

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = i == 0 ? options->ui : lang_other(options->ui);

		if (options->only >= 0 && options->only != (int)lang)
			continue;
		buf_add_str(out, any ? " · " : "");
		add_review(out, lang, review[lang]);
		any = true;
	}
	buf_add_char(out, '.');
}

/* ". Geirfa: …, version 1.0, 2026-11-22." */
static void add_work(struct buf *out, const struct copy_options *options)
{
	buf_add_format(out, ". %s", _("Geirfa: glossary of terms for social prescribing"));
	if (options->version) {
		buf_add_str(out, ", ");
		add_template(out, _("version {1}"), options->version);
	}
	if (options->date && *options->date)
		buf_add_format(out, ", %s", options->date);
	buf_add_str(out, ". ");
}

/* The sources of the headwords, those of both once. */
static void add_sources(struct buf *out, const struct concept *concept, const struct index *index,
	enum lang ui, bool markdown)
{
	struct buf texts[N_LANGS];
	bool any = false;

	for (int lang = 0; lang < N_LANGS; lang++) {
		const struct term *term = concept_preferred(concept, (enum lang)lang);

		buf_init(&texts[lang]);
		if (term)
			label_sources(term, index_sources(index), ui, &texts[lang]);
		if (!texts[lang].len || (lang && strcmp(texts[0].data, texts[lang].data) == 0))
			continue;
		if (any)
			buf_add_str(out, " · ");
		else
			buf_add_format(out, "%s: ", _("Sources"));
		add_visible(out, texts[lang].data, markdown);
		any = true;
	}
	buf_add_str(out, any ? ". " : "");
	for (int lang = 0; lang < N_LANGS; lang++)
		buf_release(&texts[lang]);
}

static void add_citation(const struct concept *concept, const struct index *index,
	const struct copy_options *options, bool markdown, struct buf *out)
{
	enum review review[N_LANGS];

	for (int lang = 0; lang < N_LANGS; lang++)
		review[lang] = review_of(concept, (enum lang)lang);
	add_headwords(concept, markdown, out);
	add_work(out, options);
	add_sources(out, concept, index, options->ui, markdown);
	buf_add_str(out, "CC BY 4.0. ");
	add_reviews(out, review, options);
}

static struct doc_options doc_options(const struct copy_options *options)
{
	return (struct doc_options){.ui = options->ui,
		.definition_first = options->definition_first,
		.full_grammar = true,
		.only = options->only,
		.unlinked = options->unlinked};
}

/* The rule between an entry and where it comes from. */
static const char *rule(bool markdown)
{
	return markdown ? "\n---\n\n" : "\n";
}

static enum status add_whole(const struct entry *entry, struct index *index, bool markdown,
	const struct copy_options *options, struct buf *out, struct error *error)
{
	const struct doc_options how = doc_options(options);
	struct doc doc;
	enum status status = doc_build(entry, index, &how, &doc, error);

	if (status)
		return status;
	if (markdown) {
		buf_add_str(out, "# ");
		add_headwords(&entry->concept, true, out);
		buf_add_str(out, "\n\n");
	}
	write_doc(&doc, options->ui, options->only, markdown, out);
	buf_add_str(out, rule(markdown));
	add_citation(&entry->concept, index, options, markdown, out);
	buf_add_char(out, '\n');
	doc_release(&doc);
	return STATUS_OK;
}

enum status copy_entry(const struct entry *entry, struct index *index, enum copy_kind kind,
	const struct copy_options *options, struct buf *out, struct error *error)
{
	const struct concept *concept = &entry->concept;
	enum status status = STATUS_OK;

	if (copy_missing(concept, kind))
		return STATUS_OK;
	switch (kind) {
	case COPY_WELSH:
		add_visible(out, headword(concept, LANG_CY), false);
		break;
	case COPY_ENGLISH:
		add_visible(out, headword(concept, LANG_EN), false);
		break;
	case COPY_BOTH:
		add_headwords(concept, false, out);
		break;
	case COPY_CITATION:
		add_citation(concept, index, options, false, out);
		break;
	default:
		status = add_whole(entry, index, kind == COPY_MARKDOWN, options, out, error);
	}
	return status ? status : buf_status(out, error);
}

/* The language in which a page is told. */
static enum lang lang_of_page(const struct page *page, enum lang ui)
{
	return page->title.in[ui].text ? ui : lang_other(ui);
}

static void add_page_citation(
	const struct page *page, const struct copy_options *options, bool markdown, struct buf *out)
{
	enum lang lang = lang_of_page(page, options->ui);

	add_visible(out, page->title.in[lang].text, markdown);
	add_work(out, options);
	buf_add_str(out, "CC BY 4.0. ");
	add_review(out, lang, page->review[lang]);
	buf_add_char(out, '.');
}

static enum status add_whole_page(const struct page *page, struct index *index, bool markdown,
	const struct copy_options *options, struct buf *out, struct error *error)
{
	const struct doc_options how = doc_options(options);
	struct doc doc;
	enum status status = page_doc_build(page, index, &how, &doc, error);

	if (status)
		return status;
	if (markdown) {
		buf_add_str(out, "# ");
		add_visible(out, page->title.in[lang_of_page(page, options->ui)].text, true);
		buf_add_str(out, "\n\n");
	}
	write_doc(&doc, options->ui, -1, markdown, out);
	buf_add_str(out, rule(markdown));
	add_page_citation(page, options, markdown, out);
	buf_add_char(out, '\n');
	doc_release(&doc);
	return STATUS_OK;
}

enum status copy_page(const struct page *page, struct index *index, enum copy_kind kind,
	const struct copy_options *options, struct buf *out, struct error *error)
{
	enum status status = STATUS_OK;

	if (kind == COPY_CITATION)
		add_page_citation(page, options, false, out);
	else if (copy_of_page(kind))
		status = add_whole_page(page, index, kind == COPY_MARKDOWN, options, out, error);
	return status ? status : buf_status(out, error);
}
