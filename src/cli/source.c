/* source.c - the source folder of the glossary in use
 * SPDX-License-Identifier: MIT
 */
#include "cli/source.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "glossary/lint.h"

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

int source_in_use(const struct cli *cli, struct buf *out)
{
	struct index *index;
	struct error error;
	int code;

	if (cli->options.glossary && is_folder(cli->options.glossary)) {
		buf_add_str(out, cli->options.glossary);
		return EXIT_DONE;
	}
	code = cli_open_index(cli, &index);
	if (code)
		return code;
	buf_add_str(out, index_source(index));
	index_close(index);
	if (out->len && is_folder(out->data))
		return EXIT_DONE;
	error_set(&error, STATUS_DATA,
		N_("this glossary has no source folder here; name one with --glossary"), NULL,
		NULL);
	return cli_fail(&error);
}

enum status source_check(const char *folder, struct findings *findings, struct error *error)
{
	struct glossary glossary;
	enum status status;

	if (!is_folder(folder))
		return error_system(error, access(folder, F_OK) < 0 ? errno : ENOTDIR, folder);
	status = glossary_read(folder, &glossary, findings, error);
	/* In a glossary of which a part could not be read much would seem to be missing. */
	if (!status)
		lint_check(&glossary, findings);
	if (findings->count[GRADE_ERROR])
		status = STATUS_OK;
	glossary_release(&glossary);
	findings_sort(findings);
	if (!status && findings->failed)
		status = error_no_memory(error);
	return status;
}
