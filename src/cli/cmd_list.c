/* cmd_list.c - geirfa list: the entries in alphabetical order
 * SPDX-License-Identifier: MIT
 */
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/print.h"
#include "index/browse.h"
#include "present/label.h"

enum { PAGE = 256 };

/* A list under way. */
struct listing {
	struct print print;
	struct index *index;
	enum lang order;
	enum format format;
	size_t n; /* rows printed */
};

static void print_text_row(struct listing *list, const struct browse_row *row)
{
	const char *headword = row->headword[list->order],
		   *other = row->headword[lang_other(list->order)];
	struct buf line;

	buf_init(&line);
	print_add(&line, PIECE_BOLD, headword ? headword : other);
	if (headword && other) {
		buf_add_str(&line, " · ");
		print_add(&line, PIECE_PLAIN, other);
	} else {
		buf_add_format(&line, " · %s",
			row->headword[LANG_CY] ? _("No English term yet") : _("No Welsh term yet"));
	}
	print_wrapped(&list->print, &line, 0, 2);
	buf_release(&line);
}

static void print_tsv_row(struct print *print, const struct browse_row *row)
{
	const char *const cells[] = {
		row->id,
		row->headword[LANG_CY],
		row->headword[LANG_EN],
		codes_of_tier.names[row->tier],
		row->theme,
		codes_of_review.names[row->review[LANG_CY]],
		codes_of_review.names[row->review[LANG_EN]],
	};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		print_cell(print, cells[i]);
		print_raw(print, "\t");
	}
	print_cells(print, &row->sectors);
	print_raw(print, "\n");
}

static void print_markdown_row(struct listing *list, const struct browse_row *row)
{
	print_raw(&list->print, "| ");
	print_cell_escaped(&list->print, row->headword[list->order]);
	print_raw(&list->print, " | ");
	print_cell_escaped(&list->print, row->headword[lang_other(list->order)]);
	print_raw(&list->print, " | ");
	print_cell_escaped(&list->print, label_tier(row->tier));
	print_raw(&list->print, " |\n");
}

static enum status print_json_row(
	struct listing *list, const struct browse_row *row, struct error *error)
{
	struct entry entry;
	enum status status = entry_load(list->index, row->id, &entry, error);

	if (!status) {
		print_raw(&list->print, list->n ? ",\n" : "\n");
		status = json_concept(&entry.concept, NULL, -1, "  ", &list->print.text, error);
	}
	entry_release(&entry);
	return status;
}

static enum status print_one(
	struct listing *list, const struct browse_row *row, struct error *error)
{
	switch (list->format) {
	case FORMAT_JSON:
		return print_json_row(list, row, error);
	case FORMAT_TSV:
		print_tsv_row(&list->print, row);
		break;
	case FORMAT_MARKDOWN:
		print_markdown_row(list, row);
		break;
	default:
		print_text_row(list, row);
	}
	return buf_status(&list->print.text, error);
}

static void print_head(struct listing *list)
{
	switch (list->format) {
	case FORMAT_JSON:
		print_raw(&list->print, "[");
		break;
	case FORMAT_TSV:
		print_raw(&list->print, "id\tcy\ten\ttier\ttheme\treview-cy\treview-en\tsectors\n");
		break;
	case FORMAT_MARKDOWN:
		print_raw(&list->print, "| ");
		print_raw(&list->print, label_lang(list->order));
		print_raw(&list->print, " | ");
		print_raw(&list->print, label_lang(lang_other(list->order)));
		print_raw(&list->print, " | ");
		print_raw(&list->print, C_("column", "Kind of term"));
		print_raw(&list->print, " |\n| --- | --- | --- |\n");
		break;
	default:
		break;
	}
}

/* Every row, a page at a time. */
static enum status print_rows(
	struct listing *list, const struct filter *filter, struct error *error)
{
	enum status status = STATUS_OK;
	bool more = true;

	while (more && !status && !list->print.errnum) {
		struct browse_page page;

		status = browse_rows(list->index, list->order, filter, list->n, PAGE, &page, error);
		for (size_t i = 0; i < page.n && !status; i++) {
			status = print_one(list, &page.rows[i], error);
			list->n++;
		}
		more = page.n == PAGE;
		browse_release(&page);
	}
	return status;
}

static int print_list(const struct cli *cli, struct index *index, const struct filter *filter)
{
	struct listing list = {
		.index = index,
		.order = cli->options.order < 0 ? cli->ui : (enum lang)cli->options.order,
		.format = cli->options.format,
	};
	struct error error;
	int code = EXIT_DONE;

	print_open(&list.print, cli->options.color, list.format == FORMAT_TEXT);
	print_head(&list);
	if (print_rows(&list, filter, &error))
		code = cli_fail(&error);
	else if (list.n == 0)
		code = EXIT_MISS;
	if (list.format == FORMAT_JSON)
		print_raw(&list.print, list.n ? "\n]\n" : "]\n");
	code = print_close(&list.print, code);
	if (code == EXIT_MISS)
		cli_say(cli->options.n_filters ? _("Nothing matches these filters")
					       : _("This glossary has no entries"),
			NULL);
	return code;
}

int cmd_list(const struct cli *cli)
{
	return cli_run_filtered(cli, print_list);
}
