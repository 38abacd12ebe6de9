/* cmd_index.c - geirfa index: an index built from a source folder or a JSON Lines file
 * SPDX-License-Identifier: MIT
 */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"
#include "cli/command.h"
#include "cli/print.h"
#include "cli/progress.h"
#include "index/build.h"
#include "present/label.h"

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static bool is_lines(const char *source)
{
	return strcmp(source, "-") == 0 || (access(source, F_OK) == 0 && !is_folder(source));
}

/* @tables: the glossary in use; its themes, sectors and sources serve a JSON Lines file.
 * @signal: that ended the building, or 0 */
static enum status build(const char *source, const char *tables, const char *path,
	struct findings *findings, int *signal, struct error *error)
{
	struct progress progress;
	enum status status;

	progress_begin(&progress);
	if (is_lines(source))
		status = index_build_lines(source, tables && is_folder(tables) ? tables : NULL,
			path, progress_show, &progress, findings, error);
	else
		status = index_build(source, path, progress_show, &progress, findings, error);
	*signal = progress_end(&progress);
	return status;
}

/* Where the index of a folder is looked for. */
static enum status usual_path(const char *source, struct buf *path, struct error *error)
{
	struct buf folder;
	enum status status = index_path(source, path, error);

	buf_init(&folder);
	if (!status && !path->len)
		status = error_set(error, STATUS_USAGE,
			N_("there is no home folder for the index; name a file with -o"), NULL,
			NULL);
	if (!status) {
		buf_add(&folder, path->data, (size_t)(strrchr(path->data, '/') - path->data));
		status = buf_status(&folder, error);
	}
	if (!status)
		status = file_make_folder(folder.data, error);
	buf_release(&folder);
	return status;
}

static int report(const struct cli *cli, const char *path)
{
	struct index *index;
	struct print print;
	struct error error;
	struct buf entries;
	size_t n;

	if (index_open(path, &index, &error))
		return cli_fail(&error);
	n = index_count(index, -1);
	index_close(index);
	buf_init(&entries);
	label_number(ngettext("{1} entry", "{1} entries", n), n, &entries);
	print_open(&print, cli->options.color, false);
	print_template(&print, _("Index written: {1} · {2}"), path, entries.data);
	buf_release(&entries);
	return print_close(&print, EXIT_DONE);
}

int cmd_index(const struct cli *cli)
{
	const char *source = cli->options.words[cli->first];
	struct findings findings;
	struct error error;
	struct buf path;
	enum status status = STATUS_OK;
	int code, signal = 0;

	findings_init(&findings);
	buf_init(&path);
	if (cli->options.output)
		buf_add_str(&path, cli->options.output);
	else if (is_lines(source))
		status = error_set(&error, STATUS_USAGE,
			N_("an index of a JSON Lines file needs a name: -o FILE"), NULL, NULL);
	else
		status = usual_path(source, &path, &error);
	if (!status)
		status = buf_status(&path, &error);
	if (!status)
		status =
			build(source, cli->options.glossary, path.data, &findings, &signal, &error);
	if (status)
		code = cli_data_error(&findings, &error);
	else
		code = report(cli, path.data);
	buf_release(&path);
	findings_release(&findings);
	if (status == STATUS_STOPPED)
		progress_die(signal);
	return code;
}
