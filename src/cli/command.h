/* command.h - the table of commands and what they share
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_COMMAND_H
#define GEIRFA_CLI_COMMAND_H

#include "cli/cli.h"
#include "cli/options.h"
#include "index/search.h"
#include "user/config.h"

enum exit_code { EXIT_DONE, EXIT_MISS, EXIT_USAGE, EXIT_DATA, EXIT_BROKEN };

/* What a command is called with. */
struct cli {
	const struct cli_host *host;
	struct options options;
	struct settings settings;
	const struct config *config; /* with these settings */
	enum lang ui;
	size_t first; /* of options.words: behind the command's name */
};

struct command {
	const char *name;
	const char *arguments; /* N_() */
	const char *summary;   /* N_() */
	unsigned options;      /* those it has beside the common ones */
	size_t least, most;    /* how many words it takes */
	int (*run)(const struct cli *cli);
};

int cmd_find(const struct cli *cli);
int cmd_show(const struct cli *cli);
int cmd_list(const struct cli *cli);
int cmd_index(const struct cli *cli);
int cmd_lint(const struct cli *cli);
int cmd_edit(const struct cli *cli);
int cmd_letters(const struct cli *cli);
int cmd_page(const struct cli *cli);
int cmd_stats(const struct cli *cli);
int cmd_complete(const struct cli *cli);
int cmd_doctor(const struct cli *cli);
int cmd_help(const struct cli *cli);

/** find_batch - geirfa find --batch: queries from standard input, a JSON object a line for each */
int find_batch(const struct cli *cli, struct index *index, const struct filter *filter);

/** command_find - the command of that name, or NULL */
const struct command *command_find(const char *name);

/** command_at - the command @i of the table, or NULL behind its end */
const struct command *command_at(size_t i);

/** command_is_hidden - whether help does not list it: it is for programs */
bool command_is_hidden(const struct command *command);

/** command_help - print help on one command, or on all for NULL */
int command_help(const struct cli *cli, const struct command *command);

/** cli_say - a line on standard error; {1} of the message replaced by @arg, made visible, and cut
 * where it is longer than any path */
void cli_say(const char *message, const char *arg);

/** cli_fail - an error on standard error; returns its exit status */
int cli_fail(const struct error *error);

/**
 * cli_findings - a line for each finding: "file:line:column: message [rule]"
 * @out:   appended to
 * @grade: only those that are at least so grave
 * @named: with the grade before the message and the correction on a line of its own
 */
void cli_findings(const struct findings *findings, enum grade grade, bool named, struct buf *out);

/** cli_write_error - write to standard error whatever can be written */
void cli_write_error(const struct buf *text);

/** cli_data_error - the errors among the findings on standard error, or the error alone when there
 * are none; returns its exit status */
int cli_data_error(struct findings *findings, const struct error *error);

/** cli_open_index - the glossary in use, EXIT_DONE; or what is wrong on standard error, and the
 * exit status */
int cli_open_index(const struct cli *cli, struct index **index);

/**
 * cli_run_filtered - open the glossary in use, look the filters of the options up, and go on from
 * there
 * @run: returns an exit status
 *
 * Returns what @run does, or the exit status of what went wrong before, which has been told.
 */
int cli_run_filtered(const struct cli *cli,
	int (*run)(const struct cli *cli, struct index *index, const struct filter *filter));

#endif
