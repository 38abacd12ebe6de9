/* examine.c - how it stands with the index of a glossary, without building one
 * SPDX-License-Identifier: MIT
 */
#include "index/examine.h"

#include <sys/stat.h>

#include "index/open.h"
#include "index/stamp.h"

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

const char *index_state_name(enum index_state state)
{
	static const char *const names[N_INDEX_STATES] = {
		[INDEX_FRESH] = "fresh",
		[INDEX_STALE] = "stale",
		[INDEX_ALONE] = "alone",
		[INDEX_ABSENT] = "absent",
		[INDEX_BROKEN] = "broken",
	};

	return names[state];
}

/* Which file it is, and for a folder or the installed glossary what it is to be compared with. */
static enum status find_files(const char *path, struct examined *examined, struct error *error)
{
	struct stat about;

	if (!path) {
		buf_add_str(&examined->path, GEIRFA_DATADIR "/glossary.index");
		buf_add_str(&examined->source, GEIRFA_DATADIR "/glossary");
		if (stat(examined->path.data, &about) == 0)
			return STATUS_OK;
		buf_clear(&examined->path);
		path = examined->source.data;
	} else if (!is_folder(path)) {
		buf_add_str(&examined->path, path);
		return STATUS_OK;
	} else {
		buf_add_str(&examined->source, path);
	}
	return index_path(path, &examined->path, error);
}

static enum status compare(struct index *index, struct examined *examined, struct error *error)
{
	bool fresh = false;
	enum status status;

	if (!examined->source.len)
		buf_add_str(&examined->source, index_source(index));
	if (!is_folder(examined->source.data)) {
		examined->state = INDEX_ALONE;
		return STATUS_OK;
	}
	status = stamp_is_fresh(index->db, examined->source.data, &fresh, error);
	examined->state = fresh ? INDEX_FRESH : INDEX_STALE;
	return status;
}

enum status index_examine(const char *path, struct examined *examined, struct error *error)
{
	struct index *index = NULL;
	struct stat about;
	enum status status;

	*examined = (struct examined){.state = INDEX_ABSENT};
	buf_init(&examined->path);
	buf_init(&examined->source);
	status = find_files(path, examined, error);
	if (status || !examined->path.len || stat(examined->path.data, &about) < 0)
		return status;
	examined->built = about.st_mtim.tv_sec;
	examined->state = INDEX_BROKEN;
	if (!index_open(examined->path.data, &index, &examined->fault))
		status = compare(index, examined, error);
	index_close(index);
	return status;
}

void examined_release(struct examined *examined)
{
	buf_release(&examined->path);
	buf_release(&examined->source);
}
