/* tell.c - an entry or page told line after line, for whatever writes lines
 * SPDX-License-Identifier: MIT
 */
#include "present/tell.h"

struct teller {
	const struct tell_writer *writer;
	void *context;
	enum lang ui;
	int only;	   /* a language to tell alone, or -1 */
	const char *label; /* to come before the next line */
};

static bool tells(const struct teller *teller, enum lang lang)
{
	return teller->only < 0 || teller->only == (int)lang;
}

/* Before the first piece of a line: the heading, if that is still to come. */
static void begin(struct teller *teller)
{
	if (teller->label)
		teller->writer->heading(teller->context, teller->label);
	teller->label = NULL;
}

static void put(struct teller *teller, enum piece piece, const char *text)
{
	if (text)
		teller->writer->piece(teller->context, piece, text);
}

static void put_raw(struct teller *teller, const char *text)
{
	teller->writer->raw(teller->context, text);
}

static void end(struct teller *teller, enum tell_line kind)
{
	teller->writer->line(teller->context, kind);
}

static void put_detail(struct teller *teller, const char *detail)
{
	if (detail)
		put_raw(teller, "  ");
	put(teller, PIECE_PLAIN, detail);
}

static void put_mark(struct teller *teller, const char *mark)
{
	if (!mark)
		return;
	put_raw(teller, "  [");
	put(teller, PIECE_PLAIN, mark);
	put_raw(teller, "]");
}

/* The languages of a block's texts, that of the interface first. */
static enum lang lang_at(const struct teller *teller, int i)
{
	return i == 0 ? teller->ui : lang_other(teller->ui);
}

/* Notes and reasons: in the interface's language, or in the one that alone is told. */
static void tell_note(struct teller *teller, const struct doc_block *block, enum tell_line kind)
{
	enum lang lang = teller->only < 0 ? teller->ui : (enum lang)teller->only;

	if (!block->texts[lang])
		return;
	put(teller, PIECE_MARKED, block->texts[lang]);
	end(teller, kind);
}

static void tell_headword(struct teller *teller, const struct doc_block *block)
{
	if (!tells(teller, block->lang))
		return;
	begin(teller);
	put(teller, block->missing[block->lang] ? PIECE_PLAIN : PIECE_BOLD, block->text);
	put_detail(teller, block->detail);
	put_mark(teller, block->mark);
	end(teller, LINE_TITLE);
	tell_note(teller, block, LINE_TITLE_NOTE);
}

static void tell_choice(struct teller *teller, const struct doc_block *block)
{
	bool any = false;

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = lang_at(teller, i);

		if (!block->texts[lang] || !tells(teller, lang))
			continue;
		if (any) {
			put_raw(teller, " · ");
		} else {
			begin(teller);
			put(teller, PIECE_PLAIN, block->detail);
			put_raw(teller, block->mark ? " (" : "");
			put(teller, PIECE_PLAIN, block->mark);
			put_raw(teller, block->mark ? "): " : ": ");
		}
		put(teller, PIECE_BOLD, block->texts[lang]);
		any = true;
	}
	if (any)
		end(teller, LINE_CHOICE);
}

static void tell_pair(struct teller *teller, const struct doc_block *block)
{
	bool any = false;

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = lang_at(teller, i);

		if (!tells(teller, lang))
			continue;
		begin(teller);
		if (any)
			teller->writer->gap(teller->context);
		put(teller, PIECE_MARKED, block->texts[lang]);
		end(teller, LINE_TEXT);
		any = true;
	}
}

static void tell_prose(struct teller *teller, const struct doc_block *block)
{
	const char *text = block->texts[block->lang];

	if (!text)
		return;
	if (teller->label)
		begin(teller);
	else
		teller->writer->gap(teller->context);
	put(teller, PIECE_MARKED, text);
	end(teller, LINE_TEXT);
}

static void tell_term(struct teller *teller, const struct doc_block *block)
{
	if (!tells(teller, block->lang))
		return;
	begin(teller);
	put(teller, PIECE_BOLD, block->text);
	put_detail(teller, block->detail);
	put_mark(teller, block->mark);
	end(teller, LINE_ITEM);
	tell_note(teller, block, LINE_ITEM_NOTE);
}

static void tell_link(struct teller *teller, const struct doc_block *block)
{
	bool first = tells(teller, block->lang) || !block->detail;
	bool second = block->detail && tells(teller, lang_other(block->lang));

	begin(teller);
	if (teller->writer->number)
		teller->writer->number(teller->context, block->number);
	if (first)
		put(teller, PIECE_PLAIN, block->text);
	if (first && second)
		put_raw(teller, " · ");
	if (second)
		put(teller, PIECE_PLAIN, block->detail);
	end(teller, LINE_ITEM);
	tell_note(teller, block, LINE_ITEM_NOTE);
}

static void tell_plain(struct teller *teller, const struct doc_block *block, enum tell_line kind)
{
	begin(teller);
	put(teller, PIECE_PLAIN, block->text);
	put_detail(teller, block->detail);
	end(teller, kind);
}

static void tell_block(struct teller *teller, const struct doc_block *block)
{
	if (block->label)
		teller->label = block->label;
	switch (block->kind) {
	case DOC_HEADWORD:
		tell_headword(teller, block);
		break;
	case DOC_FACTS:
		tell_plain(teller, block, LINE_FACTS);
		break;
	case DOC_CHOICE:
		tell_choice(teller, block);
		break;
	case DOC_PROSE:
		tell_prose(teller, block);
		break;
	case DOC_PAIR:
		tell_pair(teller, block);
		break;
	case DOC_TERM:
		tell_term(teller, block);
		break;
	case DOC_LINK:
		tell_link(teller, block);
		break;
	case DOC_LINE:
		tell_plain(teller, block, LINE_NAME);
		break;
	}
}

void tell_doc(const struct doc *doc, enum lang ui, int only, const struct tell_writer *writer,
	void *context)
{
	struct teller teller = {.writer = writer, .context = context, .ui = ui, .only = only};

	for (size_t i = 0; i < doc->n; i++)
		tell_block(&teller, &doc->blocks[i]);
}
