/* show.c - an entry printed, block below block
 * SPDX-License-Identifier: MIT
 */
#include "cli/show.h"

#include "present/tell.h"

struct show {
	struct print *print;
	struct buf line; /* being put together: empty between two */
};

static void put_heading(void *context, const char *text)
{
	struct show *show = context;

	print_raw(show->print, "\n");
	print_bold(show->print, text);
	print_raw(show->print, "\n");
}

static void put_gap(void *context)
{
	struct show *show = context;

	print_raw(show->print, "\n");
}

static void put_piece(void *context, enum piece piece, const char *text)
{
	struct show *show = context;

	print_add(&show->line, piece, text);
}

static void put_raw(void *context, const char *text)
{
	struct show *show = context;

	buf_add_str(&show->line, text);
}

static void put_number(void *context, int number)
{
	struct show *show = context;

	buf_add_format(&show->line, "[%d] ", number);
}

static void put_line(void *context, enum tell_line kind)
{
	static const struct {
		int indent, hang;
	} places[] = {
		[LINE_TITLE] = {0, 4},
		[LINE_TITLE_NOTE] = {4, 0},
		[LINE_FACTS] = {0, 2},
		[LINE_TEXT] = {2, 0},
		[LINE_ITEM] = {2, 4},
		[LINE_CHOICE] = {2, 2},
		[LINE_ITEM_NOTE] = {6, 0},
		[LINE_NAME] = {2, 2},
	};
	struct show *show = context;

	print_wrapped(show->print, &show->line, places[kind].indent, places[kind].hang);
	buf_clear(&show->line);
}

enum status show_doc(
	struct print *print, const struct doc *doc, enum lang ui, int only, struct error *error)
{
	static const struct tell_writer writer = {
		put_heading, put_gap, put_piece, put_raw, put_number, put_line};
	struct show show = {.print = print};
	enum status status;

	buf_init(&show.line);
	tell_doc(doc, ui, only, &writer, &show);
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
