/* status.c - how functions say what went wrong
 * SPDX-License-Identifier: MIT
 */
#include "base/status.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"

static void copy_cut(char *to, size_t size, const char *from)
{
	size_t len = from ? utf8_cut(from, strlen(from), size - 1) : 0;

	if (len)
		memcpy(to, from, len);
	to[len] = '\0';
}

enum status error_set(struct error *error, enum status status, const char *message,
	const char *arg1, const char *arg2)
{
	if (error) {
		memset(error, 0, sizeof *error);
		error->status = status;
		error->message = message;
		copy_cut(error->args[0], sizeof error->args[0], arg1);
		copy_cut(error->args[1], sizeof error->args[1], arg2);
	}
	return status;
}

void error_at(struct error *error, const char *file, size_t line, size_t column)
{
	if (!error)
		return;
	copy_cut(error->file, sizeof error->file, file);
	error->line = line;
	error->column = column;
}

enum status error_system(struct error *error, int errnum, const char *file)
{
	static const struct {
		int errnum;
		enum status status;
		const char *message;
	} known[] = {
		{ENOENT, STATUS_NOT_FOUND, N_("no such file or folder")},
		{ENOTDIR, STATUS_NOT_FOUND, N_("a part of the path is not a folder")},
		{EACCES, STATUS_IO, N_("permission denied")},
		{EPERM, STATUS_IO, N_("permission denied")},
		{ENOSPC, STATUS_IO, N_("the disk is full")},
		{EDQUOT, STATUS_IO, N_("the disk is full")},
		{EROFS, STATUS_IO, N_("the disk can only be read")},
		{EISDIR, STATUS_IO, N_("that is a folder, not a file")},
		{EEXIST, STATUS_IO, N_("it exists already")},
		{EPIPE, STATUS_IO, N_("the reader of the output has gone")},
		{EMFILE, STATUS_IO, N_("too many open files")},
		{ENAMETOOLONG, STATUS_IO, N_("the name is too long")},
		{EFBIG, STATUS_DATA, N_("the file is too large")},
		{ENOMEM, STATUS_NO_MEMORY, N_("out of memory")},
	};
	char number[16];

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (known[i].errnum == errnum) {
			error_set(error, known[i].status, known[i].message, NULL, NULL);
			error_at(error, file, 0, 0);
			return known[i].status;
		}
	}
	snprintf(number, sizeof number, "%d", errnum);
	error_set(error, STATUS_IO, N_("the system refused (error {1})"), number, NULL);
	error_at(error, file, 0, 0);
	return STATUS_IO;
}

enum status error_no_memory(struct error *error)
{
	return error_set(error, STATUS_NO_MEMORY, N_("out of memory"), NULL, NULL);
}

void error_format(const struct error *error, const char *text, struct buf *out)
{
	const char *const args[ERROR_ARGS] = {error->args[0], error->args[1]};
	struct buf line;

	buf_init(&line);
	if (error->file[0]) {
		buf_add_str(&line, error->file);
		if (error->line)
			buf_add_format(&line, ":%zu", error->line);
		if (error->line && error->column)
			buf_add_format(&line, ":%zu", error->column);
		buf_add_str(&line, ": ");
	}
	buf_add_template(&line, text, args, ERROR_ARGS);
	buf_add_visible(out, line.data, line.len);
	buf_release(&line);
}
