/* command.c - the table of commands, and the help that is made from it
 * SPDX-License-Identifier: MIT
 */
#include "cli/command.h"

#include <stdint.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/print.h"
#include "text/width.h"

static const struct command table[] = {
	{"find", N_("WORDS…"), N_("look words up and say why each result matches"),
		OPTIONS_FILTER | 1 << OPTION_LANG | 1 << OPTION_LIMIT | 1 << OPTION_JSON |
			1 << OPTION_TSV | 1 << OPTION_BATCH,
		1, SIZE_MAX, cmd_find},
	{"show", N_("ID or TERM"), N_("show one entry"),
		1 << OPTION_LANG | 1 << OPTION_JSON | 1 << OPTION_MARKDOWN, 1, SIZE_MAX, cmd_show},
	{"list", "", N_("list the entries in alphabetical order"),
		OPTIONS_FILTER | 1 << OPTION_LANG | 1 << OPTION_ORDER | 1 << OPTION_LIMIT |
			1 << OPTION_JSON | 1 << OPTION_TSV | 1 << OPTION_MARKDOWN,
		0, 0, cmd_list},
	{"edit", N_("ID"), N_("open an entry's file in your editor, then check it"), 0, 1, 1,
		cmd_edit},
	{"lint", N_("[SOURCE]"), N_("check a source folder: errors, warnings and advice"), 0, 0, 1,
		cmd_lint},
	{"index", N_("SOURCE"), N_("build the index of a source folder"), 1 << OPTION_OUTPUT, 1, 1,
		cmd_index},
	{"letters", N_("WORD…"), N_("show how words are read: folds, mutations, order"), 0, 1,
		SIZE_MAX, cmd_letters},
	{"page", N_("[ID]"), N_("list the background pages, or read one"),
		1 << OPTION_LANG | 1 << OPTION_JSON, 0, 1, cmd_page},
	{"stats", "", N_("count the entries and terms of each kind"),
		OPTIONS_FILTER | 1 << OPTION_JSON, 0, 0, cmd_stats},
	{"doctor", "", N_("look for what keeps Geirfa from working properly"), 1 << OPTION_JSON, 0,
		0, cmd_doctor},
	{"complete", N_("-- WORDS…"), N_("say how a command line may go on, for shells"), 0, 0,
		SIZE_MAX, cmd_complete},
	{"help", N_("[COMMAND]"), N_("show this help, or help on one command"), 0, 0, 1, cmd_help},
};

const struct command *command_at(size_t i)
{
	return i < sizeof table / sizeof *table ? &table[i] : NULL;
}

const struct command *command_find(const char *name)
{
	for (size_t i = 0; command_at(i); i++) {
		if (strcmp(table[i].name, name) == 0)
			return &table[i];
	}
	return NULL;
}

bool command_is_hidden(const struct command *command)
{
	return command->run == cmd_complete;
}

static const char *arguments(const struct command *command)
{
	return *command->arguments ? _(command->arguments) : "";
}

/* A line of help: what to type, and what it does. */
struct row {
	struct buf name;
	const char *meaning;
};

enum { MOST_ROWS = 32 };

struct rows {
	struct row items[MOST_ROWS];
	size_t n;
};

static struct buf *add_row(struct rows *rows, const char *meaning)
{
	struct row *row = &rows->items[rows->n++];

	buf_init(&row->name);
	row->meaning = meaning;
	return &row->name;
}

/* Prints the rows with their second column in line, and frees them. */
static void print_rows(struct print *print, const char *title, struct rows *rows)
{
	int widest = 0;

	if (!rows->n)
		return;
	print_raw(print, "\n");
	print_bold(print, title);
	print_raw(print, "\n");
	for (size_t i = 0; i < rows->n; i++) {
		int cols = width_text(rows->items[i].name.data, rows->items[i].name.len);

		widest = cols > widest ? cols : widest;
	}
	for (size_t i = 0; i < rows->n; i++) {
		print_row(print, rows->items[i].name.data, widest, rows->items[i].meaning);
		buf_release(&rows->items[i].name);
	}
	rows->n = 0;
}

static void print_options(struct print *print, const char *title, unsigned options)
{
	struct rows rows = {.n = 0};

	for (int option = 0; option < N_OPTIONS; option++) {
		if (options & 1U << option)
			option_usage((enum option)option,
				add_row(&rows, option_summary((enum option)option)));
	}
	print_rows(print, title, &rows);
}

static void print_commands(struct print *print)
{
	struct rows rows = {.n = 0};

	buf_add_str(add_row(&rows, _("open the interface")), "geirfa");
	buf_add_format(add_row(&rows, _("look words up: the same as geirfa find")), "geirfa %s",
		_("WORDS…"));
	for (const struct command *command = table; command < table + sizeof table / sizeof *table;
		command++) {
		if (!command_is_hidden(command))
			buf_add_format(add_row(&rows, _(command->summary)), "geirfa %s %s",
				command->name, arguments(command));
	}
	print_rows(print, _("Commands"), &rows);
}

static void print_statuses(struct print *print)
{
	struct rows rows = {.n = 0};

	buf_add_str(add_row(&rows, _("found, or done")), "0");
	buf_add_str(add_row(&rows, _("nothing found")), "1");
	buf_add_str(add_row(&rows, _("the command was not understood")), "2");
	buf_add_str(
		add_row(&rows, _("a file could not be read or written, or its content is wrong")),
		"3");
	buf_add_str(add_row(&rows, _("a fault in Geirfa")), "4");
	print_rows(print, _("Exit status"), &rows);
}

int command_help(const struct cli *cli, const struct command *command)
{
	struct print print;

	print_open(&print, cli->options.color, false);
	if (command) {
		print_bold(&print, "geirfa ");
		print_bold(&print, command->name);
		print_raw(&print, *command->arguments ? " " : "");
		print_template(&print, arguments(command), NULL, NULL);
		print_template(&print, _(command->summary), NULL, NULL);
		print_options(&print, _("Options"), command->options);
	} else {
		print_bold(&print, _("Social prescribing glossary"));
		print_raw(&print, "\n");
		print_commands(&print);
	}
	print_options(&print, _("Options of every command"), OPTIONS_COMMON);
	if (!command) {
		print_statuses(&print);
		print_raw(&print, "\n");
		print_template(&print, _("‘geirfa help COMMAND’ shows the options of a command."),
			NULL, NULL);
	}
	return print_close(&print, EXIT_DONE);
}

int cmd_help(const struct cli *cli)
{
	const char *name =
		cli->options.n_words > cli->first ? cli->options.words[cli->first] : NULL;
	const struct command *command = name ? command_find(name) : NULL;
	struct error error;

	if (!name || command)
		return command_help(cli, command);
	error_set(&error, STATUS_USAGE, N_("there is no command ‘{1}’"), name, NULL);
	return cli_fail(&error);
}
