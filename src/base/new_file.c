/* new_file.c - a file that is being made beside the one it is to replace
 * SPDX-License-Identifier: MIT
 */
#include "base/new_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".new-"
#define UNIQUE "XXXXXX" /* what mkostemp replaces */

/* Removes a file that nobody holds the lock of. It goes while we hold it: its maker, who may be
 * about to take it, then sees that the file is gone. */
static void remove_dead(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

	if (fd < 0)
		return;
	if (flock(fd, LOCK_EX | LOCK_NB) == 0)
		unlink(path);
	close(fd);
}

static enum status remove_dead_of(const char *path, struct error *error)
{
	struct buf pattern;
	glob_t found;
	enum status status;

	buf_init(&pattern);
	for (const char *at = path; *at; at++) {
		if (strchr("*?[\\", *at))
			buf_add_char(&pattern, '\\');
		buf_add_char(&pattern, *at);
	}
	buf_add_str(&pattern, SUFFIX "??????");
	status = buf_status(&pattern, error);
	if (!status && glob(pattern.data, GLOB_NOSORT, NULL, &found) == 0) {
		for (size_t i = 0; i < found.gl_pathc; i++)
			remove_dead(found.gl_pathv[i]);
		globfree(&found);
	}
	buf_release(&pattern);
	return status;
}

/* Whether the file is still there when we have its lock; where there are no locks nobody else has
 * it either. */
static bool is_ours(int fd)
{
	struct stat about;

	return (flock(fd, LOCK_EX) < 0 && errno != EINTR) ||
	       (fstat(fd, &about) == 0 && about.st_nlink > 0);
}

enum status new_file_open(struct new_file *file, const char *path, struct error *error)
{
	enum status status;

	*file = (struct new_file){.path = path, .fd = -1};
	buf_init(&file->name);
	status = remove_dead_of(path, error);
	while (!status && file->fd < 0) {
		buf_clear(&file->name);
		buf_add_format(&file->name, "%s" SUFFIX UNIQUE, path);
		status = buf_status(&file->name, error);
		if (status)
			break;
		file->fd = mkostemp(file->name.data, O_CLOEXEC);
		if (file->fd < 0 || fchmod(file->fd, 0644) < 0) {
			status = error_system(error, errno, path);
		} else if (!is_ours(file->fd)) {
			close(file->fd);
			file->fd = -1;
		}
	}
	return status;
}

enum status new_file_keep(struct new_file *file, struct error *error)
{
	if (fsync(file->fd) < 0 || rename(file->name.data, file->path) < 0)
		return error_system(error, errno, file->path);
	close(file->fd);
	file->fd = -1;
	return STATUS_OK;
}

void new_file_close(struct new_file *file)
{
	if (file->fd >= 0) {
		unlink(file->name.data);
		close(file->fd);
	}
	buf_release(&file->name);
}
