/* cmd_lint.c - geirfa lint: a source folder checked
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "cli/print.h"
#include "cli/source.h"
#include "present/label.h"

/* "0 errors · 2 warnings · 1 note of advice" */
static void add_summary(const struct findings *findings, struct buf *out)
{
	const size_t *n = findings->count;

	label_number(ngettext("{1} error", "{1} errors", n[GRADE_ERROR]), n[GRADE_ERROR], out);
	buf_add_str(out, " · ");
	label_number(
		ngettext("{1} warning", "{1} warnings", n[GRADE_WARNING]), n[GRADE_WARNING], out);
	buf_add_str(out, " · ");
	label_number(ngettext("{1} note of advice", "{1} notes of advice", n[GRADE_ADVICE]),
		n[GRADE_ADVICE], out);
}

int cmd_lint(const struct cli *cli)
{
	struct findings findings;
	struct print print;
	struct error error;
	struct buf source;
	int code = EXIT_DONE;

	buf_init(&source);
	findings_init(&findings);
	if (cli->options.n_words > cli->first)
		buf_add_str(&source, cli->options.words[cli->first]);
	else
		code = source_in_use(cli, &source);
	if (!code && source_check(source.data, &findings, &error))
		code = cli_fail(&error);
	if (!code) {
		print_open(&print, cli->options.color, true);
		cli_findings(&findings, GRADE_ADVICE, true, &print.text);
		add_summary(&findings, &print.text);
		print_raw(&print, "\n");
		code = print_close(&print, findings.count[GRADE_ERROR] ? EXIT_DATA : EXIT_DONE);
	}
	findings_release(&findings);
	buf_release(&source);
	return code;
}
