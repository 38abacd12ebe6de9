/* cmd_list.c - geirfa list: the entries in alphabetical order
 * SPDX-License-Identifier: MIT
 */
#include <stdint.h>

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
	int only; /* the language that is told, or -1 */
	enum format format;
	size_t limit, n; /* rows to be printed at most, and printed */
};

static bool tells(const struct listing *list, enum lang lang)
{
	return list->only < 0 || list->only == (int)lang;
}

static void add_headword(
	struct buf *line, enum piece piece, const struct browse_row *row, enum lang lang)
{
	print_add(line, piece, row->headword[lang]);
	if (row->sense[lang]) {
		buf_add_str(line, " (");
		print_add(line, PIECE_PLAIN, row->sense[lang]);
		buf_add_char(line, ')');
	}
}

static void print_text_row(struct listing *list, const struct browse_row *row)
{
	enum lang lang = list->only < 0 ? list->order : (enum lang)list->only,
		  other = lang_other(lang);
	struct buf line;

	buf_init(&line);
	add_headword(&line, PIECE_BOLD, row, row->headword[lang] ? lang : other);
	if (!row->headword[lang] || (!row->headword[other] && tells(list, other))) {
		buf_add_format(&line, " · %s",
			row->headword[LANG_CY] ? _("No English term yet") : _("No Welsh term yet"));
	} else if (tells(list, other)) {
		buf_add_str(&line, " · ");
		add_headword(&line, PIECE_PLAIN, row, other);
	}
	print_wrapped(&list->print, &line, 0, 2);
	buf_release(&line);
}

static void print_tsv_row(struct listing *list, const struct browse_row *row)
{
	const char *const cells[] = {
		row->id,
		tells(list, LANG_CY) ? row->headword[LANG_CY] : NULL,
		tells(list, LANG_EN) ? row->headword[LANG_EN] : NULL,
		codes_of_tier.names[row->tier],
		row->theme,
		codes_of_review.names[row->review[LANG_CY]],
		codes_of_review.names[row->review[LANG_EN]],
	};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		print_cell(&list->print, cells[i]);
		print_raw(&list->print, "\t");
	}
	print_cells(&list->print, &row->sectors);
	print_raw(&list->print, "\n");
}

/* The languages that have a column, that of the order first; returns how many. */
static size_t columns(const struct listing *list, enum lang langs[N_LANGS])
{
	const enum lang order[N_LANGS] = {list->order, lang_other(list->order)};
	size_t n = 0;

	for (size_t i = 0; i < N_LANGS; i++) {
		if (tells(list, order[i]))
			langs[n++] = order[i];
	}
	return n;
}

static void print_markdown_row(struct listing *list, const struct browse_row *row)
{
	enum lang langs[N_LANGS];
	size_t n = columns(list, langs);

	for (size_t i = 0; i < n; i++) {
		print_raw(&list->print, "| ");
		print_cell_escaped(&list->print, row->headword[langs[i]]);
		print_raw(&list->print, " ");
	}
	print_raw(&list->print, "| ");
	print_cell_escaped(&list->print, label_tier(row->tier));
	print_raw(&list->print, " |\n");
}

static void print_markdown_head(struct listing *list)
{
	enum lang langs[N_LANGS];
	size_t n = columns(list, langs);

	for (size_t i = 0; i < n; i++) {
		print_raw(&list->print, "| ");
		print_raw(&list->print, label_lang(langs[i]));
		print_raw(&list->print, " ");
	}
	print_raw(&list->print, "| ");
	print_raw(&list->print, C_("column", "Kind of term"));
	print_raw(&list->print, " |\n");
	for (size_t i = 0; i < n; i++)
		print_raw(&list->print, "| --- ");
	print_raw(&list->print, "| --- |\n");
}

static enum status print_json_row(
	struct listing *list, const struct browse_row *row, struct error *error)
{
	struct entry entry;
	enum status status = entry_load(list->index, row->id, &entry, error);

	if (!status) {
		print_raw(&list->print, list->n ? ",\n" : "\n");
		status = json_concept(
			&entry.concept, NULL, list->only, "  ", &list->print.text, error);
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
		print_tsv_row(list, row);
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
		print_markdown_head(list);
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
		size_t left = list->limit - list->n, wanted = left < PAGE ? left : PAGE;
		struct browse_page page;

		status = browse_rows(
			list->index, list->order, filter, list->n, wanted, &page, error);
		for (size_t i = 0; i < page.n && !status; i++) {
			status = print_one(list, &page.rows[i], error);
			list->n++;
		}
		more = page.n == wanted && list->n < list->limit;
		browse_release(&page);
	}
	return status;
}

/* Whose alphabet: that asked for, else that of the one language that is told, else the
 * interface's. */
static enum lang order_of(const struct cli *cli)
{
	if (cli->options.order >= 0)
		return (enum lang)cli->options.order;
	return cli->options.lang >= 0 ? (enum lang)cli->options.lang : cli->ui;
}

static int print_list(const struct cli *cli, struct index *index, const struct filter *filter)
{
	struct listing list = {
		.index = index,
		.order = order_of(cli),
		.only = cli->options.lang,
		.format = cli->options.format,
		.limit = cli->options.limit ? cli->options.limit : SIZE_MAX,
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
