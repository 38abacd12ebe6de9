/* cmd_show.c - geirfa show: one entry
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/json.h"
#include "cli/print.h"
#include "cli/show.h"
#include "present/copy.h"

enum { SUGGESTIONS = 3 };

/* Offers what begins so or holds the word; what merely speaks of it would not be meant. */
static int miss(const char *what, const struct results *results, enum lang ui)
{
	cli_say(_("No results for ‘{1}’"), what);
	for (size_t i = 0; i < results->n && results->hits[i].reason < REASON_TEXT; i++) {
		const struct hit *hit = &results->hits[i];
		const char *headword =
			hit->headword[hit->lang] ? hit->headword[hit->lang] : hit->headword[ui];

		cli_say(_("Did you mean ‘{1}’?"), headword ? headword : hit->id);
	}
	return EXIT_MISS;
}

/* The entry that a term names: what is the same word in another guise will do, what only holds it
 * will not. */
static int load_by_term(
	const struct cli *cli, struct index *index, const char *what, struct entry *entry)
{
	const struct search_request request = {
		.query = what, .interface = cli->ui, .only = -1, .limit = SUGGESTIONS};
	struct results results;
	struct error error;
	int code = EXIT_DONE;

	if (search_run(index, &request, &results, &error))
		return cli_fail(&error);
	if (!results.n || results.hits[0].reason > REASON_FORM)
		code = miss(what, &results, cli->ui);
	else if (entry_load(index, results.hits[0].id, entry, &error))
		code = cli_fail(&error);
	results_release(&results);
	return code;
}

/* EXIT_DONE and an entry to release, or the exit status. */
static int load(const struct cli *cli, struct index *index, struct entry *entry)
{
	struct error error;
	struct buf what;
	enum status status;
	int code = EXIT_DONE;

	buf_init(&what);
	options_join(&cli->options, cli->first, &what);
	status = buf_status(&what, &error);
	if (!status)
		status = entry_load(index, what.data, entry, &error);
	if (status == STATUS_NOT_FOUND)
		code = load_by_term(cli, index, what.data, entry);
	else if (status)
		code = cli_fail(&error);
	buf_release(&what);
	return code;
}

static enum status print_json(const struct cli *cli, struct index *index,
	const struct concept *concept, struct print *print, struct error *error)
{
	struct mentions mentions[N_LANGS] = {{.n = 0}};
	enum status status = STATUS_OK;

	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = mentions_find(index, concept->id.text, (enum lang)lang,
			concept->definition.in[lang].text, &mentions[lang], error);
	if (!status)
		status =
			json_concept(concept, mentions, cli->options.lang, "", &print->text, error);
	for (int lang = 0; lang < N_LANGS; lang++)
		mentions_release(&mentions[lang]);
	print_raw(print, "\n");
	return status;
}

static enum status print_markdown(const struct cli *cli, struct index *index,
	const struct entry *entry, struct print *print, struct error *error)
{
	char today[CLOCK_DATE_SIZE];
	const struct copy_options options = {.ui = cli->ui,
		.definition_first = cli->settings.definition_first,
		.only = cli->options.lang,
		.version = cli->host->version,
		.date = today};

	clock_today(today);
	return copy_entry(entry, index, COPY_MARKDOWN, &options, &print->text, error);
}

static int print_entry(const struct cli *cli, struct index *index, const struct entry *entry)
{
	struct print print;
	struct error error;
	enum status status;
	int code = EXIT_DONE;

	print_open(&print, cli->options.color, cli->options.format == FORMAT_TEXT);
	if (cli->options.format == FORMAT_JSON) {
		status = print_json(cli, index, &entry->concept, &print, &error);
	} else if (cli->options.format == FORMAT_MARKDOWN) {
		status = print_markdown(cli, index, entry, &print, &error);
	} else {
		status = show_entry(&print, entry, index, cli->ui, cli->settings.definition_first,
			cli->options.lang, &error);
	}
	if (status)
		code = cli_fail(&error);
	return print_close(&print, code);
}

int cmd_show(const struct cli *cli)
{
	struct index *index;
	struct entry entry = {0};
	int code = cli_open_index(cli, &index);

	if (code)
		return code;
	code = load(cli, index, &entry);
	if (!code) {
		code = print_entry(cli, index, &entry);
		entry_release(&entry);
	}
	index_close(index);
	return code;
}
