/* cmd_edit.c - geirfa edit: an entry's file in the person's editor, then checked
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/paths.h"
#include "cli/command.h"
#include "cli/edit_lock.h"
#include "cli/print.h"
#include "cli/process.h"
#include "cli/source.h"
#include "present/label.h"
#include "yaml/tree.h"

/* What an edit works on. */
struct edit {
	struct buf folder, file;
	struct buf before; /* the file as it was */
};

enum answer { ANSWER_EDIT, ANSWER_RESTORE, ANSWER_KEEP };

static const char *editor(void)
{
	const char *visual = getenv("VISUAL"), *usual = getenv("EDITOR");

	if (visual && *visual)
		return visual;
	return usual && *usual ? usual : "vi";
}

/* What could be an id: nothing that leads out of the folder. */
static bool is_id(const char *text)
{
	return *text && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* Finds the file and reads it. EXIT_DONE, or told and the exit status. */
static int open_file(const struct cli *cli, struct edit *edit)
{
	const char *id = cli->options.words[cli->first];
	struct error error;
	enum status status;
	int code = source_in_use(cli, &edit->folder);

	if (code)
		return code;
	if (!is_id(id)) {
		cli_say(_("There is no entry with the id ‘{1}’"), id);
		return EXIT_MISS;
	}
	buf_add_format(&edit->file, "%s/concepts/%s.yaml", edit->folder.data, id);
	status = buf_status(&edit->file, &error);
	if (!status)
		status = file_read(edit->file.data, YAML_FILE_LIMIT, &edit->before, &error);
	if (status == STATUS_NOT_FOUND) {
		cli_say(_("There is no entry with the id ‘{1}’"), id);
		return EXIT_MISS;
	}
	return status ? cli_fail(&error) : EXIT_DONE;
}

static bool is_changed(const struct edit *edit)
{
	struct buf now;
	bool changed;

	buf_init(&now);
	changed = file_read(edit->file.data, YAML_FILE_LIMIT, &now, NULL) ||
		  now.len != edit->before.len || memcmp(now.data, edit->before.data, now.len) != 0;
	buf_release(&now);
	return changed;
}

/* An editor that failed has most likely changed nothing; if it did, the change is not passed over.
 */
static int run_editor(const struct edit *edit)
{
	struct error error;
	int code;

	if (process_edit(editor(), edit->file.data) == 0)
		return EXIT_DONE;
	error_set(&error, STATUS_IO, N_("the editor failed: {1}"), editor(), NULL);
	error_at(&error, edit->file.data, 0, 0);
	code = cli_fail(&error);
	return is_changed(edit) ? EXIT_DONE : code;
}

/* Reads the glossary again; what is wrong with it is told. */
static int check(const struct edit *edit, bool *good)
{
	struct findings findings;
	struct error error;
	int code = EXIT_DONE;

	findings_init(&findings);
	if (source_check(edit->folder.data, &findings, &error))
		code = cli_fail(&error);
	else if (findings.count[GRADE_ERROR])
		cli_data_error(&findings, &error);
	*good = !code && !findings.count[GRADE_ERROR];
	findings_release(&findings);
	return code;
}

static enum answer ask(void)
{
	char line[64];

	for (;;) {
		cli_say(_("The glossary has errors now. What should happen?"), NULL);
		cli_say(_("  1  edit again"), NULL);
		cli_say(_("  2  put the file back as it was"), NULL);
		cli_say(_("  3  keep the file; the index stays as it was"), NULL);
		if (!fgets(line, sizeof line, stdin))
			return ANSWER_KEEP;
		if (line[0] >= '1' && line[0] <= '3' && line[1] == '\n')
			return (enum answer)(line[0] - '1');
	}
}

static int restore(const struct edit *edit)
{
	struct error error;

	if (file_write(edit->file.data, edit->before.data, edit->before.len, &error))
		return cli_fail(&error);
	cli_say(_("The file is as it was: {1}"), edit->file.data);
	return EXIT_DONE;
}

static int keep(const struct edit *edit)
{
	cli_say(_("The file was kept with its errors, and the index stays as it was: {1}"),
		edit->file.data);
	return EXIT_DATA;
}

/* Brings the index up to date. */
static int rebuild(const struct cli *cli, const struct edit *edit)
{
	struct findings findings;
	struct index *index;
	struct error error;
	struct print print;
	int code;

	findings_init(&findings);
	if (index_locate(edit->folder.data, &index, &findings, &error)) {
		code = cli_data_error(&findings, &error);
	} else {
		index_close(index);
		print_open(&print, cli->options.color, false);
		print_template(&print, _("No errors; the index is up to date: {1}"),
			edit->file.data, NULL);
		code = print_close(&print, EXIT_DONE);
	}
	findings_release(&findings);
	return code;
}

/* Edits until the glossary is good or the person has decided. */
static int edit_until_good(const struct cli *cli, const struct edit *edit)
{
	for (;;) {
		bool good = false;
		int code = run_editor(edit);

		if (!code)
			code = check(edit, &good);
		if (code)
			return code;
		if (good)
			return rebuild(cli, edit);
		if (!isatty(STDIN_FILENO))
			return keep(edit);
		switch (ask()) {
		case ANSWER_EDIT:
			break;
		case ANSWER_RESTORE:
			return restore(edit);
		case ANSWER_KEEP:
			return keep(edit);
		}
	}
}

/* What another Geirfa is changing at this moment would be lost. */
static int edit_alone(const struct cli *cli, const struct edit *edit)
{
	struct edit_lock lock;
	struct error error;
	int code;

	if (edit_lock_take(&lock, edit->file.data)) {
		code = edit_until_good(cli, edit);
	} else {
		error_set(&error, STATUS_IO,
			N_("another Geirfa is editing this entry: nothing was changed"), NULL,
			NULL);
		error_at(&error, edit->file.data, 0, 0);
		code = cli_fail(&error);
	}
	edit_lock_release(&lock);
	return code;
}

int cmd_edit(const struct cli *cli)
{
	struct edit edit;
	int code;

	buf_init(&edit.folder);
	buf_init(&edit.file);
	buf_init(&edit.before);
	code = open_file(cli, &edit);
	if (!code)
		code = edit_alone(cli, &edit);
	buf_release(&edit.folder);
	buf_release(&edit.file);
	buf_release(&edit.before);
	return code;
}
