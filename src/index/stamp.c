/* stamp.c - what tells whether a source folder has changed
 * SPDX-License-Identifier: MIT
 */
#include "index/stamp.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/paths.h"
#include "index/open.h"
#include "yaml/tree.h"

/* @folder and @name say the same as @path, which is long to follow for each of many files. */
typedef enum status visit_file(
	int folder, const char *name, const char *path, struct buf *out, struct error *error);

static enum status visit_folder(const char *folder, const char *below, visit_file *visit,
	struct buf *out, struct error *error)
{
	struct buf path;
	char **names = NULL;
	size_t n = 0, base;
	enum status status;
	int opened = -1;

	buf_init(&path);
	paths_join(&path, folder, below);
	status = buf_status(&path, error);
	if (!status)
		status = file_names(path.data, ".yaml", &names, &n, error);
	/* A folder that is missing is one without files here; reading the glossary says what is
	 * wrong with that. */
	if (status == STATUS_NOT_FOUND)
		status = STATUS_OK;
	else if (!status && (opened = open(path.data, O_PATH | O_DIRECTORY | O_CLOEXEC)) < 0)
		status = error_system(error, errno, path.data);
	base = path.len;
	for (size_t i = 0; i < n && !status; i++) {
		buf_truncate(&path, base);
		buf_add_char(&path, '/');
		buf_add_str(&path, names[i]);
		buf_add_str(out, below);
		buf_add(out, path.data + base, path.len - base);
		buf_add_char(out, '\n');
		status = buf_status(&path, error);
		if (!status)
			status = visit(opened, names[i], path.data, out, error);
	}
	if (opened >= 0)
		close(opened);
	file_names_free(names, n);
	buf_release(&path);
	return status;
}

static enum status visit_all(
	const char *folder, visit_file *visit, struct buf *out, struct error *error)
{
	static const char *const below[] = {".", "concepts", "maps", "pages"};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sizeof below / sizeof *below && !status; i++)
		status = visit_folder(folder, below[i], visit, out, error);
	return status ? status : buf_status(out, error);
}

static enum status add_time(
	int folder, const char *name, const char *path, struct buf *out, struct error *error)
{
	struct stat about;
	int64_t facts[3];

	(void)path;
	(void)error;
	if (fstatat(folder, name, &about, 0) == 0) {
		facts[0] = about.st_size;
		facts[1] = about.st_mtim.tv_sec;
		facts[2] = about.st_mtim.tv_nsec;
		buf_add(out, (const char *)facts, sizeof facts);
	}
	return STATUS_OK;
}

static enum status add_content(
	int folder, const char *name, const char *path, struct buf *out, struct error *error)
{
	struct buf text;
	enum status status;

	(void)folder;
	(void)name;
	buf_init(&text);
	status = file_read(path, YAML_FILE_LIMIT, &text, error);
	if (!status)
		stamp_hash(out, text.data, text.len);
	buf_release(&text);
	return status;
}

static enum status stamp(
	const char *folder, visit_file *visit, struct buf *out, struct error *error)
{
	struct buf all;
	enum status status;

	buf_init(&all);
	status = visit_all(folder, visit, &all, error);
	if (!status)
		stamp_hash(out, all.data, all.len);
	buf_release(&all);
	return status;
}

enum status stamp_quick(const char *folder, struct buf *out, struct error *error)
{
	return stamp(folder, add_time, out, error);
}

enum status stamp_content(const char *folder, struct buf *out, struct error *error)
{
	return stamp(folder, add_content, out, error);
}

enum status stamp_is_fresh(sqlite3 *db, const char *folder, bool *fresh, struct error *error)
{
	struct buf now, then;
	enum status status;

	*fresh = false;
	buf_init(&now);
	buf_init(&then);
	status = open_meta(db, "quick", &then, error);
	if (!status)
		status = stamp_quick(folder, &now, error);
	if (!status && strcmp(now.data, then.data) == 0) {
		*fresh = true;
	} else if (!status) {
		buf_clear(&now);
		buf_clear(&then);
		status = open_meta(db, "content", &then, error);
		if (!status)
			status = stamp_content(folder, &now, error);
		*fresh = !status && strcmp(now.data, then.data) == 0;
	}
	buf_release(&now);
	buf_release(&then);
	return status;
}

void stamp_hash(struct buf *out, const char *text, size_t len)
{
	uint64_t hash = 0xCBF29CE484222325U;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)text[i]) * 0x100000001B3U;
	buf_add_format(out, "%016" PRIx64, hash);
}
