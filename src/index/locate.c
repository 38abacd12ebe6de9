/* locate.c - the index for what a person asked for, built where it is stale
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/paths.h"
#include "index/build_db.h"
#include "index/open.h"
#include "index/stamp.h"

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

enum status index_path(const char *folder, struct buf *out, struct error *error)
{
	char *whole = realpath(folder, NULL);
	struct buf name;

	buf_init(&name);
	stamp_hash(&name, whole ? whole : folder, strlen(whole ? whole : folder));
	buf_add_str(&name, ".index");
	paths_cache(out, name.data);
	buf_release(&name);
	free(whole);
	return buf_status(out, error);
}

/* For a cache that cannot be written: the index lives as long as the program. */
static enum status build_in_memory(
	const struct build_from *from, struct index **out, struct error *error)
{
	enum status status =
		open_connection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, out, error);

	if (!status)
		status = sql_run((*out)->db, "PRAGMA temp_store=MEMORY", error);
	if (!status)
		status = build_db((*out)->db, from, error);
	if (!status)
		status = open_load(*out, from->source, error);
	if (status) {
		index_close(*out);
		*out = NULL;
	}
	return status;
}

/* Makes the folder of the cache, the index in it, and opens it. */
static enum status build_in_cache(
	const struct build_from *from, const char *path, struct index **out, struct error *error)
{
	char *cache = strndup(path, (size_t)(strrchr(path, '/') - path));
	enum status status = cache ? file_make_folder(cache, error) : error_no_memory(error);

	if (!status)
		status = build_write(from, path, error);
	if (!status)
		status = index_open(path, out, error);
	free(cache);
	return status;
}

/* Builds where it can: @path is empty when there is no cache. */
static enum status build_anew(const char *folder, const char *path, struct index **out,
	struct findings *findings, struct error *error)
{
	struct glossary glossary = {0};
	struct build_from from = {.source = folder, .glossary = &glossary};
	enum status status = build_read(folder, &glossary, findings, error);

	*out = NULL;
	if (!status && (!*path || build_in_cache(&from, path, out, NULL)))
		status = build_in_memory(&from, out, error);
	glossary_release(&glossary);
	return status;
}

static enum status locate_folder(
	const char *folder, struct index **out, struct findings *findings, struct error *error)
{
	struct error fault = {0};
	struct buf path;
	bool fresh = false;
	enum status status;

	buf_init(&path);
	status = index_path(folder, &path, error);
	if (status)
		goto out;
	status = path.len ? index_open(path.data, out, &fault) : STATUS_NOT_FOUND;
	if (!status)
		status = stamp_is_fresh((*out)->db, folder, &fresh, error);
	if (fresh || status == STATUS_NO_MEMORY)
		goto out;
	index_close(*out);
	status = build_anew(folder, path.data, out, findings, error);
	if (!status && fault.status && fault.status != STATUS_NOT_FOUND)
		(*out)->notice = fault;
out:
	buf_release(&path);
	return status;
}

/* An index file that cannot be used: from its source, when it says where that is. */
static enum status locate_file(
	const char *path, struct index **out, struct findings *findings, struct error *error)
{
	struct error fault = {0};
	struct buf source;
	sqlite3 *db = NULL;
	enum status status = index_open(path, out, &fault);

	if (!status || status == STATUS_NO_MEMORY || status == STATUS_NOT_FOUND) {
		if (status && error)
			*error = fault;
		return status;
	}
	buf_init(&source);
	if (sql_open(path, SQLITE_OPEN_READONLY, &db, NULL) ||
		open_meta(db, "source", &source, NULL))
		buf_clear(&source);
	sqlite3_close(db);
	if (is_folder(source.data)) {
		status = locate_folder(source.data, out, findings, error);
		if (!status)
			(*out)->notice = fault;
	} else if (error) {
		*error = fault;
	}
	buf_release(&source);
	return status;
}

enum status index_locate(
	const char *path, struct index **out, struct findings *findings, struct error *error)
{
	*out = NULL;
	if (path)
		return is_folder(path) ? locate_folder(path, out, findings, error)
				       : locate_file(path, out, findings, error);
	/* The index was made in the build tree; its source is the copy that was installed with it.
	 */
	if (index_open(GEIRFA_DATADIR "/glossary.index", out, error) == STATUS_OK) {
		(*out)->source = GEIRFA_DATADIR "/glossary";
		return STATUS_OK;
	}
	return locate_folder(GEIRFA_DATADIR "/glossary", out, findings, error);
}
