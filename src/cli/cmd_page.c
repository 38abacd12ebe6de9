/* cmd_page.c - geirfa page: the background pages
 * SPDX-License-Identifier: MIT
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/lang.h"
#include "cli/command.h"
#include "cli/json_text.h"
#include "cli/print.h"
#include "index/pages.h"
#include "present/label.h"
#include "text/width.h"

/* A text in the language wanted, or in the other where that has none. */
static const char *side(const struct bitext *text, enum lang lang)
{
	const char *wanted = text->in[lang].text;

	return wanted ? wanted : text->in[lang_other(lang)].text;
}

static enum lang lang_of_page(const struct cli *cli)
{
	return cli->options.lang >= 0 ? (enum lang)cli->options.lang : cli->ui;
}

static void print_titles(struct print *print, const struct pages *pages, enum lang lang)
{
	int widest = 0;

	for (size_t i = 0; i < pages->n; i++) {
		int cols = width_text(pages->items[i].id.text, strlen(pages->items[i].id.text));

		widest = cols > widest ? cols : widest;
	}
	for (size_t i = 0; i < pages->n; i++)
		print_row(
			print, pages->items[i].id.text, widest, side(&pages->items[i].title, lang));
}

static void print_line(
	struct print *print, enum piece piece, const char *text, int indent, int hang)
{
	struct buf line;

	if (!text)
		return;
	buf_init(&line);
	print_add(&line, piece, text);
	print_wrapped(print, &line, indent, hang);
	buf_release(&line);
}

static enum status print_concepts(const struct cli *cli, struct index *index,
	const struct page *page, struct print *print, struct error *error)
{
	enum lang lang = lang_of_page(cli);
	enum status status = STATUS_OK;

	if (page->concepts.n) {
		print_raw(print, "\n");
		print_bold(print, _("See also"));
		print_raw(print, "\n");
	}
	for (size_t i = 0; i < page->concepts.n && !status; i++) {
		struct entry entry;
		const struct term *term;

		status = entry_load(index, page->concepts.items[i].text, &entry, error);
		if (status == STATUS_NOT_FOUND)
			status = STATUS_OK;
		else if (!status) {
			term = concept_preferred(&entry.concept, lang);
			print_line(print, PIECE_PLAIN,
				term ? term->term.text : entry.concept.id.text, 2, 2);
		}
		entry_release(&entry);
	}
	return status;
}

static void print_sources(
	const struct cli *cli, struct index *index, const struct page *page, struct print *print)
{
	if (page->sources.n) {
		print_raw(print, "\n");
		print_bold(print, _("Sources"));
		print_raw(print, "\n");
	}
	for (size_t i = 0; i < page->sources.n; i++) {
		const struct source *source =
			source_find(index_sources(index), page->sources.items[i].text);

		print_line(print, PIECE_PLAIN,
			source ? side(&source->name, cli->ui) : page->sources.items[i].text, 2, 4);
		if (source)
			print_line(print, PIECE_PLAIN, source->url.text, 4, 0);
	}
}

static enum status print_page(const struct cli *cli, struct index *index, const struct page *page,
	struct print *print, struct error *error)
{
	enum lang lang = lang_of_page(cli);
	enum status status;

	print_line(print, PIECE_BOLD, side(&page->title, lang), 0, 0);
	print_line(print, PIECE_PLAIN, label_review(page->review[lang]), 0, 0);
	for (size_t i = 0; i < page->n_parts; i++) {
		print_raw(print, "\n");
		print_line(print, PIECE_BOLD, side(&page->parts[i].heading, lang), 0, 0);
		print_line(print, PIECE_MARKED, side(&page->parts[i].text, lang), 0, 0);
	}
	status = print_concepts(cli, index, page, print, error);
	print_sources(cli, index, page, print);
	return status;
}

static json_t *both_json(const struct bitext *text)
{
	json_t *both = json_object();

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = i ? LANG_CY : LANG_EN;
		const char *side = text->in[lang].text;

		json_object_set_new(both, lang_code(lang), side ? json_text(side) : json_null());
	}
	return both;
}

static json_t *values_json(const struct values *values)
{
	json_t *list = json_array();

	for (size_t i = 0; i < values->n && list; i++)
		json_array_append_new(list, json_text(values->items[i].text));
	return list;
}

static json_t *part_json(const struct page_part *part)
{
	json_t *object = json_object();

	if (part->heading.in[LANG_EN].text || part->heading.in[LANG_CY].text)
		json_object_set_new(object, "heading", both_json(&part->heading));
	json_object_set_new(object, "text", both_json(&part->text));
	return object;
}

/* In the shape of its file, but for its order; of the whole list no page has parts. */
static json_t *page_json(const struct page *page)
{
	json_t *object = json_object(), *parts = json_array();

	json_object_set_new(object, "id", json_text(page->id.text));
	json_object_set_new(object, "title", both_json(&page->title));
	json_object_set_new(object, "source", values_json(&page->sources));
	for (size_t i = 0; i < page->n_parts; i++)
		json_array_append_new(parts, part_json(&page->parts[i]));
	if (page->n_parts)
		json_object_set(object, "parts", parts);
	json_decref(parts);
	json_object_set_new(object, "concepts", values_json(&page->concepts));
	json_object_set_new(object, "review",
		json_pack("{s:s, s:s}", "en", codes_of_review.names[page->review[LANG_EN]], "cy",
			codes_of_review.names[page->review[LANG_CY]]));
	return object;
}

static enum status print_json(
	struct print *print, const struct pages *pages, bool one, struct error *error)
{
	json_t *list = json_array(), *one_or_all;

	for (size_t i = 0; i < pages->n; i++)
		json_array_append_new(list, page_json(&pages->items[i]));
	one_or_all = one ? json_incref(json_array_get(list, 0)) : json_incref(list);
	json_decref(list);
	return json_print(print, one_or_all, error);
}

static int print_pages(
	const struct cli *cli, struct index *index, const struct pages *pages, const char *id)
{
	bool json = cli->options.format == FORMAT_JSON;
	enum status status = STATUS_OK;
	struct print print;
	struct error error;
	int code = EXIT_DONE;

	print_open(&print, cli->options.color, !json);
	if (json)
		status = print_json(&print, pages, id != NULL, &error);
	else if (id)
		status = print_page(cli, index, &pages->items[0], &print, &error);
	else
		print_titles(&print, pages, lang_of_page(cli));
	if (status)
		code = cli_fail(&error);
	return print_close(&print, code);
}

int cmd_page(const struct cli *cli)
{
	const char *id = cli->options.n_words > cli->first ? cli->options.words[cli->first] : NULL;
	struct page_list list;
	struct index *index;
	struct error error;
	int code = cli_open_index(cli, &index);

	if (code)
		return code;
	if (pages_load(index, id, &list, &error)) {
		code = cli_fail(&error);
	} else if (list.pages.n == 0) {
		cli_say(id ? _("There is no page ‘{1}’") : _("This glossary has no pages"), id);
		code = EXIT_MISS;
	} else {
		code = print_pages(cli, index, &list.pages, id);
	}
	pages_release(&list);
	index_close(index);
	return code;
}
