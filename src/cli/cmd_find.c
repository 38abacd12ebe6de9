/* cmd_find.c - geirfa find: words looked up
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/print.h"
#include "present/label.h"

enum {
	SHOWN_USUAL = 20, /* results printed unless --limit says otherwise */
	COUNTED = 1000,	  /* results counted at most, unless more are to be printed */
};

/* The second line of a result: the headwords that the first line has not told, and the reason. */
static void add_second_line(const struct hit *hit, const char *first, struct buf *line)
{
	const enum lang langs[] = {hit->lang, lang_other(hit->lang)};

	for (int i = 0; i < N_LANGS; i++) {
		const char *headword = hit->headword[langs[i]];

		if (headword && strcmp(headword, first) != 0) {
			print_add(line, PIECE_PLAIN, headword);
			buf_add_str(line, " · ");
		}
	}
	label_hit(hit, line);
}

/* What tells the concept from another of that name, in the language that the line begins with. */
static void add_sense(const struct hit *hit, struct buf *line)
{
	enum lang lang = hit->headword[hit->lang] ? hit->lang : lang_other(hit->lang);

	if (!hit->sense[lang])
		return;
	buf_add_str(line, " (");
	print_add(line, PIECE_PLAIN, hit->sense[lang]);
	buf_add_char(line, ')');
}

static void print_hit(struct print *print, const struct hit *hit)
{
	const char *first = hit->field == FIELD_TERM ? hit->text : hit->headword[hit->lang];
	struct highlight highlight;
	struct buf line;

	highlight_init(&highlight, first && print->styled ? hit : NULL);
	if (!first)
		first = hit->headword[lang_other(hit->lang)];
	buf_init(&line);
	print_add_found(&line, first ? first : hit->id, &highlight);
	highlight_release(&highlight);
	add_sense(hit, &line);
	if (hit->field == FIELD_TERM && hit->status == TERM_DEPRECATED)
		buf_add_format(&line, " · %s", label_status(hit->status));
	print_wrapped(print, &line, 0, 2);
	buf_clear(&line);
	add_second_line(hit, first ? first : "", &line);
	print_wrapped(print, &line, 2, 2);
	buf_release(&line);
}

static void print_hit_tsv(struct print *print, const struct hit *hit)
{
	const char *const cells[] = {
		hit->id,
		reason_name(hit->reason),
		lang_code(hit->lang),
		field_name(hit->field),
		hit->text,
		hit->headword[LANG_CY],
		hit->headword[LANG_EN],
		codes_of_tier.names[hit->tier],
		hit->theme,
		codes_of_review.names[hit->review[LANG_CY]],
		codes_of_review.names[hit->review[LANG_EN]],
	};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		print_cell(print, cells[i]);
		print_raw(print, "\t");
	}
	print_cells(print, &hit->sectors);
	print_raw(print, "\n");
}

/* Prints the first @shown results. */
static int print_results(
	const struct cli *cli, const char *query, const struct results *results, size_t shown)
{
	struct print print;
	struct error error;
	int code = results->n ? EXIT_DONE : EXIT_MISS;

	print_open(&print, cli->options.color, false);
	if (cli->options.format == FORMAT_JSON) {
		if (json_results(query, results, shown, &print.text, &error))
			code = cli_fail(&error);
	} else if (cli->options.format == FORMAT_TSV) {
		print_raw(&print, "id\treason\tlang\tfield\ttext\tcy\ten\ttier\ttheme\treview-"
				  "cy\treview-en\tsectors\n");
		for (size_t i = 0; i < shown; i++)
			print_hit_tsv(&print, &results->hits[i]);
	} else {
		for (size_t i = 0; i < shown; i++)
			print_hit(&print, &results->hits[i]);
	}
	code = print_close(&print, code);
	if (code == EXIT_MISS)
		cli_say(_("No results for ‘{1}’"), query);
	else if (code == EXIT_DONE && cli->options.format == FORMAT_TEXT && shown < results->n)
		cli_say(_("There are more: --limit shows them."), NULL);
	return code;
}

static int search(const struct cli *cli, struct index *index, const struct filter *filter)
{
	size_t limit = cli->options.limit ? cli->options.limit : SHOWN_USUAL;
	struct search_request request = {
		.interface = cli->ui,
		.only = cli->options.lang,
		.filter = filter,
		.limit = limit > COUNTED ? limit : COUNTED,
	};
	struct results results;
	struct error error;
	struct buf query;
	int code;

	buf_init(&query);
	options_join(&cli->options, cli->first, &query);
	request.query = query.data;
	if (buf_status(&query, &error) || search_run(index, &request, &results, &error)) {
		code = cli_fail(&error);
	} else {
		code = print_results(
			cli, query.data, &results, results.n < limit ? results.n : limit);
		results_release(&results);
	}
	buf_release(&query);
	return code;
}

int cmd_find(const struct cli *cli)
{
	return cli_run_filtered(cli, cli->options.given & 1U << OPTION_BATCH ? find_batch : search);
}
