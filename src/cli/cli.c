/* cli.c - the command line: commands, options, exit status
 * SPDX-License-Identifier: MIT
 */
#include "cli/cli.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/dialogue.h"
#include "cli/print.h"
#include "present/label.h"

/*
 * A standard file that is closed would be given to the next file opened, and what is printed would
 * go into an index. What stands in for it cannot be used, so that a closed output is still noticed.
 */
static void hold_standard_files(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) < 0 &&
			open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			return;
	}
}

void cli_write_error(const struct buf *text)
{
	size_t done = 0;

	while (done < text->len) {
		ssize_t n = write(STDERR_FILENO, text->data + done, text->len - done);

		if (n <= 0)
			return;
		done += (size_t)n;
	}
}

enum { SAID_BYTES = 4096 }; /* of an argument: as long as a path may be */

void cli_say(const char *message, const char *arg)
{
	struct buf line, visible, cut;
	const char *said = arg;

	buf_init(&line);
	buf_init(&visible);
	buf_init(&cut);
	if (arg && strlen(arg) > SAID_BYTES) {
		buf_add(&cut, arg, utf8_cut(arg, strlen(arg), SAID_BYTES));
		buf_add_str(&cut, "…");
		said = cut.data;
	}
	buf_add_template(&line, message, &said, 1);
	buf_add_visible(&visible, line.data, line.len);
	buf_add_char(&visible, '\n');
	cli_write_error(&visible);
	buf_release(&visible);
	buf_release(&line);
	buf_release(&cut);
}

static int exit_code(enum status status)
{
	switch (status) {
	case STATUS_OK:
		return EXIT_DONE;
	case STATUS_USAGE:
		return EXIT_USAGE;
	case STATUS_NO_MEMORY:
	case STATUS_INTERNAL:
		return EXIT_BROKEN;
	default:
		return EXIT_DATA;
	}
}

int cli_fail(const struct error *error)
{
	struct buf line;

	buf_init(&line);
	buf_add_str(&line, "geirfa: ");
	label_error(error, &line);
	buf_add_char(&line, '\n');
	cli_write_error(&line);
	buf_release(&line);
	return exit_code(error->status);
}

static int fail_usage(const struct error *error)
{
	cli_fail(error);
	cli_say(_("‘geirfa help’ shows the commands and options."), NULL);
	return EXIT_USAGE;
}

/* What the options say goes before what is set, and that before what the environment says. */
static enum lang choose_interface(const struct options *options, const struct settings *settings)
{
	if (options->interface >= 0)
		return (enum lang)options->interface;
	if (settings->interface >= 0)
		return (enum lang)settings->interface;
	return i18n_from_environment();
}

static int open_interface(const struct cli *cli)
{
	struct index *index;
	struct error error;
	int code;

	if (!isatty(STDOUT_FILENO)) {
		error_set(&error, STATUS_USAGE,
			N_("the interface needs a terminal; name a command or a word"), NULL, NULL);
		return fail_usage(&error);
	}
	code = cli_open_index(cli, &index);
	if (code)
		return code;
	if (cli->host->open_interface(index, cli->ui, cli->options.color, &error))
		code = cli_fail(&error);
	index_close(index);
	return code;
}

static int print_version(const struct cli *cli)
{
	struct print print;

	print_open(&print, cli->options.color, false);
	print_raw(&print, "geirfa ");
	print_raw(&print, cli->host->version);
	print_raw(&print, "\n");
	return print_close(&print, EXIT_DONE);
}

/* An option that the command does not have, or N_OPTIONS. */
static enum option strange_option(const struct options *options, unsigned known)
{
	int option = 0;

	while (option < N_OPTIONS && !(options->given & ~known & 1U << option))
		option++;
	return (enum option)option;
}

static int run_command(struct cli *cli, const struct command *command)
{
	enum option option = strange_option(&cli->options, OPTIONS_COMMON | command->options);
	size_t n = cli->options.n_words - cli->first;
	struct error error;

	if (cli->options.given & 1U << OPTION_HELP)
		return command_help(cli, command);
	if (option != N_OPTIONS)
		error_set(&error, STATUS_USAGE, N_("the command {1} has no option {2}"),
			command->name, option_name(option));
	else if (n < command->least && !(cli->options.given & 1U << OPTION_BATCH))
		error_set(&error, STATUS_USAGE, N_("the command {1} needs to be told what: {2}"),
			command->name, _(command->arguments));
	else if (n > command->most)
		error_set(&error, STATUS_USAGE, N_("the command {1} cannot use this word: ‘{2}’"),
			command->name, cli->options.words[cli->first + command->most]);
	else
		return command->run(cli);
	return fail_usage(&error);
}

/* The line dialogue, with whatever words there are as its first query. */
static int open_dialogue(const struct cli *cli)
{
	struct error error;
	struct buf query;
	int code;

	buf_init(&query);
	options_join(&cli->options, 0, &query);
	if (buf_status(&query, &error))
		code = cli_fail(&error);
	else
		code = dialogue_run(cli, query.data);
	buf_release(&query);
	return code;
}

static bool wants_dialogue(const struct options *options)
{
	const char *variable = getenv("ACCESSIBLE");

	if (options->given & 1U << OPTION_ACCESSIBLE)
		return true;
	return !options->n_words && variable && *variable && strcmp(variable, "0") != 0;
}

static int dispatch(struct cli *cli)
{
	const struct options *options = &cli->options;
	const struct command *command = NULL;
	struct error error;

	if (options->given & 1U << OPTION_VERSION)
		return print_version(cli);
	if (options->n_words && !options->literal)
		command = command_find(options->words[0]);
	if (command) {
		cli->first = 1;
		return run_command(cli, command);
	}
	if (options->given & 1U << OPTION_HELP)
		return command_help(cli, NULL);
	if (options->n_words && !wants_dialogue(options))
		return run_command(cli, command_find("find"));
	if (strange_option(options, OPTIONS_COMMON) != N_OPTIONS) {
		error_set(&error, STATUS_USAGE, N_("the option {1} needs a command"),
			option_name(strange_option(options, OPTIONS_COMMON)), NULL);
		return fail_usage(&error);
	}
	return wants_dialogue(options) ? open_dialogue(cli) : open_interface(cli);
}

/* What is wrong in the configuration is told, and the rest holds. */
static void tell_faults(const struct config *config)
{
	if (config->n_faults)
		cli_fail(&config->faults[0]);
	if (config->n_faults > 1)
		cli_say(_("‘geirfa doctor’ names the other mistakes too."), NULL);
}

/* The option goes before the variable, and that before the configuration. */
static void choose_glossary(struct cli *cli)
{
	const char **glossary = &cli->options.glossary;

	if (!*glossary)
		*glossary = getenv("GEIRFA_GLOSSARY");
	if (!*glossary || !**glossary)
		*glossary = cli->config->glossary;
}

int cli_run(int argc, char *argv[], const struct cli_host *host)
{
	struct config config;
	struct cli cli = {.host = host, .config = &config};
	struct error error;
	enum status status;
	int code;

	hold_standard_files();
	signal(SIGPIPE, SIG_IGN);
	config_load(&config);
	host->check_keys(&config);
	cli.settings = config.settings;
	status = options_parse(argc, argv, &cli.options, &error);
	cli.ui = choose_interface(&cli.options, &cli.settings);
	i18n_set(cli.ui);
	choose_glossary(&cli);
	tell_faults(&config);
	if (status == STATUS_USAGE)
		code = fail_usage(&error);
	else if (status)
		code = cli_fail(&error);
	else
		code = dispatch(&cli);
	options_release(&cli.options);
	config_release(&config);
	return code;
}
