/* page_doc.c - a background page as a sequence of labelled blocks
 * SPDX-License-Identifier: MIT
 */
#include "present/page_doc.h"

#include <string.h>

#include "base/i18n.h"
#include "present/label.h"
#include "present/mentioned.h"

struct builder {
	const struct page *page;
	struct index *index;
	struct doc_options options; /* only: the language of the text at hand */
	struct entry next;	    /* a concept's stand-in: its references are what to read next */
	struct mentioned mentioned;
	struct doc *doc;
	bool failed; /* memory ran out */
};

const char *page_doc_id(const char *name)
{
	size_t len = strlen(PAGE_PREFIX);

	return strncmp(name, PAGE_PREFIX, len) == 0 ? name + len : NULL;
}

static const char *keep(struct builder *b, const char *text)
{
	const char *copy = text ? arena_text(&b->doc->arena, text, strlen(text)) : NULL;

	if (text && !copy)
		b->failed = true;
	return copy;
}

static struct doc_block *add(struct builder *b, const struct doc_block *block)
{
	struct doc_block *blocks =
		arena_grow(&b->doc->arena, b->doc->blocks, b->doc->n, sizeof *blocks);

	if (!blocks) {
		b->failed = true;
		return NULL;
	}
	b->doc->blocks = blocks;
	blocks += b->doc->n++;
	*blocks = *block;
	return blocks;
}

static enum lang side_of(const struct builder *b, const struct bitext *text)
{
	return text->in[b->options.ui].text ? b->options.ui : lang_other(b->options.ui);
}

static const char *in_ui(struct builder *b, const struct bitext *text)
{
	return keep(b, text->in[side_of(b, text)].text);
}

static void add_title(struct builder *b)
{
	struct doc_block block = {
		.kind = DOC_HEADWORD,
		.lang = side_of(b, &b->page->title),
		.text = in_ui(b, &b->page->title),
	};

	block.mark = keep(b, label_review(b->page->review[block.lang]));
	add(b, &block);
}

static enum status add_part(struct builder *b, const struct page_part *part, struct error *error)
{
	struct doc_block block = {
		.kind = DOC_PROSE,
		.lang = side_of(b, &part->text),
		.label = in_ui(b, &part->heading),
	};
	enum status status = STATUS_OK;

	block.texts[block.lang] = keep(b, part->text.in[block.lang].text);
	b->options.only = (int)block.lang;
	if (block.texts[block.lang] && !b->options.unlinked)
		status = mentioned_in(&b->mentioned, &block, error);
	add(b, &block);
	return status;
}

/* Takes a concept in among what to read next; one that is not there is left out. */
static enum status take_concept(struct builder *b, const char *id, struct error *error)
{
	struct reference *items =
		arena_grow(&b->doc->arena, b->next.references, b->next.n_references, sizeof *items);
	struct entry entry;
	enum status status;

	if (!items)
		return error_no_memory(error);
	b->next.references = items;
	items += b->next.n_references;
	status = entry_load(b->index, id, &entry, error);
	if (!status) {
		items->id = keep(b, entry.concept.id.text);
		for (int lang = 0; lang < N_LANGS; lang++) {
			const struct term *term =
				concept_preferred(&entry.concept, (enum lang)lang);

			items->headword[lang] = term ? keep(b, term->term.text) : NULL;
		}
		b->next.n_references++;
	}
	entry_release(&entry);
	return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static void add_link(struct builder *b, const struct reference *reference, const char *label)
{
	enum lang ui = b->options.ui;
	struct doc_block block = {.kind = DOC_LINK, .label = label};

	block.lang = reference->headword[ui] ? ui : lang_other(ui);
	block.text =
		reference->headword[block.lang] ? reference->headword[block.lang] : reference->id;
	block.detail = block.lang == ui ? reference->headword[lang_other(ui)] : NULL;
	block.target = reference->id;
	block.number = (int)++b->doc->n_links;
	add(b, &block);
}

static void add_links(struct builder *b)
{
	for (size_t i = 0; i < b->next.n_references; i++)
		add_link(b, &b->next.references[i], i ? NULL : _("See also"));
	for (size_t i = 0; i < b->mentioned.n; i++)
		add_link(b, &b->mentioned.items[i], i ? NULL : _("In the text"));
}

static void add_sources(struct builder *b)
{
	for (size_t i = 0; i < b->page->sources.n; i++) {
		const char *id = b->page->sources.items[i].text;
		const struct source *source = source_find(index_sources(b->index), id);
		struct doc_block block = {
			.kind = DOC_LINE,
			.label = i ? NULL : _("Sources"),
			.lang = b->options.ui,
			.text = source ? in_ui(b, &source->name) : keep(b, id),
			.detail = source ? keep(b, source->url.text) : NULL,
		};

		add(b, &block);
	}
}

static enum status add_all(struct builder *b, struct error *error)
{
	const struct page *page = b->page;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < page->concepts.n && !status; i++)
		status = take_concept(b, page->concepts.items[i].text, error);
	add_title(b);
	for (size_t i = 0; i < page->n_parts && !status; i++)
		status = add_part(b, &page->parts[i], error);
	add_links(b);
	add_sources(b);
	return status;
}

enum status page_doc_build(const struct page *page, struct index *index,
	const struct doc_options *options, struct doc *doc, struct error *error)
{
	struct builder b = {
		.page = page,
		.index = index,
		.options = *options,
		.next.concept.id.text = "",
		.doc = doc,
	};
	enum status status;

	memset(doc, 0, sizeof *doc);
	arena_init(&doc->arena);
	b.mentioned = (struct mentioned){index, &b.next, &b.options, &doc->arena, NULL, 0};
	status = add_all(&b, error);
	if (!status && b.failed)
		status = error_no_memory(error);
	if (status)
		doc_release(doc);
	return status;
}
