/* show.c - an entry printed, block below block
 * SPDX-License-Identifier: MIT
 */
#include "cli/show.h"

#include <stdio.h>

#include "base/i18n.h"

struct show {
	struct print *print;
	enum lang ui;
	int only;	   /* a language to show alone, or -1 */
	struct buf line;   /* being put together: empty between two */
	const char *label; /* to be printed before the next line */
};

static bool shows(const struct show *show, enum lang lang)
{
	return show->only < 0 || show->only == (int)lang;
}

/* Prints the line that was put together, with the heading before it if that is still to come. */
static void put_line(struct show *show, int indent, int hang)
{
	if (show->label) {
		print_raw(show->print, "\n");
		print_bold(show->print, show->label);
		print_raw(show->print, "\n");
		show->label = NULL;
	}
	print_wrapped(show->print, &show->line, indent, hang);
	buf_clear(&show->line);
}

static void add_detail(struct show *show, const char *detail)
{
	if (!detail)
		return;
	buf_add_str(&show->line, "  ");
	print_add(&show->line, PIECE_PLAIN, detail);
}

static void add_mark(struct show *show, const char *mark)
{
	if (!mark)
		return;
	buf_add_str(&show->line, "  [");
	print_add(&show->line, PIECE_PLAIN, mark);
	buf_add_char(&show->line, ']');
}

/* The languages of a block's texts, that of the interface first. */
static enum lang lang_at(const struct show *show, int i)
{
	return i == 0 ? show->ui : lang_other(show->ui);
}

/* Notes and reasons: in the interface's language, or in the one that alone is shown. */
static void put_note(struct show *show, const struct doc_block *block, int indent)
{
	enum lang lang = show->only < 0 ? show->ui : (enum lang)show->only;

	if (!block->texts[lang])
		return;
	print_add(&show->line, PIECE_MARKED, block->texts[lang]);
	put_line(show, indent, 0);
}

static void put_headword(struct show *show, const struct doc_block *block)
{
	if (!shows(show, block->lang))
		return;
	print_add(&show->line, block->missing[block->lang] ? PIECE_PLAIN : PIECE_BOLD, block->text);
	add_detail(show, block->detail);
	add_mark(show, block->mark);
	put_line(show, 0, 4);
	put_note(show, block, 4);
}

static void put_choice(struct show *show, const struct doc_block *block)
{
	bool any = false;

	print_add(&show->line, PIECE_PLAIN, block->detail);
	if (block->mark) {
		buf_add_str(&show->line, " (");
		print_add(&show->line, PIECE_PLAIN, block->mark);
		buf_add_char(&show->line, ')');
	}
	buf_add_str(&show->line, ": ");
	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = lang_at(show, i);

		if (!block->texts[lang] || !shows(show, lang))
			continue;
		buf_add_str(&show->line, any ? " · " : "");
		print_add(&show->line, PIECE_BOLD, block->texts[lang]);
		any = true;
	}
	if (any)
		put_line(show, 2, 2);
	buf_clear(&show->line);
}

static void put_pair(struct show *show, const struct doc_block *block)
{
	bool any = false;

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = lang_at(show, i);

		if (!shows(show, lang))
			continue;
		if (any)
			print_raw(show->print, "\n");
		print_add(&show->line, PIECE_MARKED, block->texts[lang]);
		put_line(show, 2, 0);
		any = true;
	}
}

static void put_term(struct show *show, const struct doc_block *block)
{
	if (!shows(show, block->lang))
		return;
	print_add(&show->line, PIECE_BOLD, block->text);
	add_detail(show, block->detail);
	add_mark(show, block->mark);
	put_line(show, 2, 4);
	put_note(show, block, 6);
}

static void put_link(struct show *show, const struct doc_block *block)
{
	bool first = shows(show, block->lang) || !block->detail;
	bool second = block->detail && shows(show, lang_other(block->lang));

	buf_add_format(&show->line, "[%d] ", block->number);
	if (first)
		print_add(&show->line, PIECE_PLAIN, block->text);
	if (first && second)
		buf_add_str(&show->line, " · ");
	if (second)
		print_add(&show->line, PIECE_PLAIN, block->detail);
	put_line(show, 2, 4);
	put_note(show, block, 6);
}

static void put_plain(struct show *show, const struct doc_block *block, int indent)
{
	print_add(&show->line, PIECE_PLAIN, block->text);
	add_detail(show, block->detail);
	put_line(show, indent, 2);
}

static void put_block(struct show *show, const struct doc_block *block)
{
	if (block->label)
		show->label = block->label;
	switch (block->kind) {
	case DOC_HEADWORD:
		put_headword(show, block);
		break;
	case DOC_FACTS:
		put_plain(show, block, 0);
		break;
	case DOC_CHOICE:
		put_choice(show, block);
		break;
	case DOC_PROSE: /* of pages, which cmd_page.c prints */
		break;
	case DOC_PAIR:
		put_pair(show, block);
		break;
	case DOC_TERM:
		put_term(show, block);
		break;
	case DOC_LINK:
		put_link(show, block);
		break;
	case DOC_LINE:
		put_plain(show, block, 2);
		break;
	}
}

enum status show_doc(
	struct print *print, const struct doc *doc, enum lang ui, int only, struct error *error)
{
	struct show show = {.print = print, .ui = ui, .only = only};
	enum status status;

	buf_init(&show.line);
	for (size_t i = 0; i < doc->n; i++)
		put_block(&show, &doc->blocks[i]);
	status = buf_status(&show.line, error);
	buf_release(&show.line);
	return status;
}

enum status show_entry(struct print *print, const struct entry *entry, struct index *index,
	enum lang ui, bool definition_first, int only, struct error *error)
{
	const struct doc_options options = {
		.ui = ui, .definition_first = definition_first, .only = only};
	struct doc doc;
	enum status status = doc_build(entry, index, &options, &doc, error);

	if (status)
		return status;
	status = show_doc(print, &doc, ui, only, error);
	doc_release(&doc);
	return status;
}
