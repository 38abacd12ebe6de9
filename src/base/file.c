/* file.c - whole files read and written safely
 * SPDX-License-Identifier: MIT
 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/new_file.h"
#include "base/vec.h"

static enum status read_all(
	int fd, const char *path, size_t limit, struct buf *out, struct error *error)
{
	char chunk[16 * 1024];
	size_t start = out->len;

	for (;;) {
		ssize_t n = read(fd, chunk, sizeof chunk);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return error_system(error, errno, path);
		if (n == 0)
			return buf_status(out, error);
		buf_add(out, chunk, (size_t)n);
		if (out->len - start > limit)
			return error_system(error, EFBIG, path);
	}
}

enum status file_read(const char *path, size_t limit, struct buf *out, struct error *error)
{
	/* Without O_NONBLOCK opening a named pipe would wait for ever. */
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct stat about;
	enum status status;

	if (fd < 0)
		return error_system(error, errno, path);
	if (fstat(fd, &about) < 0) {
		status = error_system(error, errno, path);
	} else if (S_ISDIR(about.st_mode)) {
		status = error_system(error, EISDIR, path);
	} else if (!S_ISREG(about.st_mode)) {
		status = error_set(
			error, STATUS_DATA, N_("this is not an ordinary file"), NULL, NULL);
		error_at(error, path, 0, 0);
	} else {
		status = read_all(fd, path, limit, out, error);
	}
	close(fd);
	return status;
}

static enum status write_all(int fd, const char *text, size_t len)
{
	while (len) {
		ssize_t n = write(fd, text, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return STATUS_IO;
		text += n;
		len -= (size_t)n;
	}
	return STATUS_OK;
}

/* The file's mode stays what it was. */
static enum status fill(const struct new_file *file, const char *text, size_t len,
	struct error *error)
{
	struct stat about;

	if ((stat(file->path, &about) == 0 && fchmod(file->fd, about.st_mode & 07777) < 0) ||
		write_all(file->fd, text, len))
		return error_system(error, errno, file->path);
	return STATUS_OK;
}

enum status file_write(const char *path, const char *text, size_t len, struct error *error)
{
	/* Where the path is a link, it is the file it leads to that is replaced. */
	char *real = realpath(path, NULL);
	struct new_file file;
	enum status status = new_file_open(&file, real ? real : path, error);

	if (!status)
		status = fill(&file, text, len, error);
	if (!status)
		status = new_file_keep(&file, error);
	new_file_close(&file);
	free(real);
	return status;
}

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

enum status file_make_folder(const char *path, struct error *error)
{
	size_t len = strlen(path);
	char *part = malloc(len + 1);
	enum status status = STATUS_OK;
	int saved;

	if (!part)
		return error_no_memory(error);
	for (size_t i = 1; i <= len && !status; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0700) == 0)
			continue;
		saved = errno;
		if (!is_folder(part))
			status = error_system(error, saved == EEXIST ? ENOTDIR : saved, part);
	}
	free(part);
	return status;
}

static int by_bytes(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static int ends_in(const char *name, const char *suffix)
{
	size_t len = strlen(name), tail = strlen(suffix);

	return len > tail && strcmp(name + len - tail, suffix) == 0;
}

enum status file_names(
	const char *folder, const char *suffix, char ***names, size_t *n, struct error *error)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	size_t room = 0;
	char **more;

	*names = NULL;
	*n = 0;
	if (!dir)
		return error_system(error, errno, folder);
	while ((entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.' || !ends_in(entry->d_name, suffix))
			continue;
		more = vec_grow(*names, *n, &room, sizeof *more);
		if (more)
			*names = more;
		if (!more || !(more[*n] = strdup(entry->d_name))) {
			closedir(dir);
			file_names_free(*names, *n);
			*names = NULL;
			*n = 0;
			return error_no_memory(error);
		}
		(*n)++;
	}
	closedir(dir);
	if (*n)
		qsort(*names, *n, sizeof **names, by_bytes);
	return STATUS_OK;
}

void file_names_free(char **names, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(names[i]);
	free(names);
}
