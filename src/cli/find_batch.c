/* find_batch.c - geirfa find --batch: queries from standard input
 * SPDX-License-Identifier: MIT
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/command.h"
#include "cli/json.h"
#include "cli/print.h"

enum { SHOWN = 20, COUNTED = 1000 };

static int64_t microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static enum status answer(struct index *index, struct search_request *request, size_t shown,
	struct print *print, struct error *error)
{
	struct results results;
	int64_t start = microseconds();
	enum status status = search_run(index, request, &results, error);
	int64_t end = microseconds();

	if (!status)
		status = json_batch(request->query, &results, results.n < shown ? results.n : shown,
			end - start, &print->text, error);
	/* Whoever reads the answers may wait for each before the next question. */
	print_flush(print);
	results_release(&results);
	return status;
}

int find_batch(const struct cli *cli, struct index *index, const struct filter *filter)
{
	size_t shown = cli->options.limit ? cli->options.limit : SHOWN, room = 0;
	struct search_request request = {
		.interface = cli->ui,
		.only = cli->options.lang,
		.filter = filter,
		.limit = shown > COUNTED ? shown : COUNTED,
	};
	struct print print;
	struct error error;
	enum status status = STATUS_OK;
	char *line = NULL;
	ssize_t len;
	int code = EXIT_DONE;

	print_open(&print, cli->options.color, false);
	while (!status && !print.errnum && (len = getline(&line, &room, stdin)) >= 0) {
		if (len && line[len - 1] == '\n')
			line[len - 1] = '\0';
		request.query = line;
		status = answer(index, &request, shown, &print, &error);
	}
	if (!status && ferror(stdin))
		status = error_system(&error, errno, NULL);
	if (status)
		code = cli_fail(&error);
	free(line);
	return print_close(&print, code);
}
