/* edit_lock.c - two copies of Geirfa do not edit the same file at once
 * SPDX-License-Identifier: MIT
 */
#include "cli/edit_lock.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/paths.h"
#include "index/stamp.h"

/* The same for every way to name the file; "" where there is no cache. */
static void find_path(struct buf *path, const char *file)
{
	char *whole = realpath(file, NULL);
	struct buf name, folder;

	buf_init(&name);
	buf_init(&folder);
	stamp_hash(&name, whole ? whole : file, strlen(whole ? whole : file));
	buf_add_str(&name, ".edit");
	paths_cache(path, name.data);
	if (path->len)
		buf_add(&folder, path->data, path->len - name.len - 1);
	if (buf_status(&name, NULL) || buf_status(path, NULL) || !path->len ||
		file_make_folder(folder.data, NULL))
		buf_clear(path);
	buf_release(&folder);
	buf_release(&name);
	free(whole);
}

/* Whoever ends an edit removes the file: its lock counts only while it is there. */
static bool is_there(int fd)
{
	struct stat about;

	return fstat(fd, &about) == 0 && about.st_nlink > 0;
}

bool edit_lock_take(struct edit_lock *lock, const char *file)
{
	*lock = (struct edit_lock){.fd = -1};
	buf_init(&lock->path);
	find_path(&lock->path, file);
	while (lock->path.len) {
		int fd = open(lock->path.data, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

		if (fd < 0)
			return true;
		if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
			close(fd);
			return false;
		}
		if (is_there(fd)) {
			lock->fd = fd;
			return true;
		}
		close(fd);
	}
	return true;
}

void edit_lock_release(struct edit_lock *lock)
{
	if (lock->fd >= 0) {
		unlink(lock->path.data);
		close(lock->fd);
	}
	lock->fd = -1;
	buf_release(&lock->path);
}
