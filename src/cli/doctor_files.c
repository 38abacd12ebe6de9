/* doctor_files.c - geirfa doctor: index, settings, the user's database, cache folder
 * SPDX-License-Identifier: MIT
 */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/paths.h"
#include "cli/doctor.h"
#include "index/examine.h"
#include "present/label.h"
#include "user/store.h"

static bool is_folder(const char *path)
{
	struct stat about;

	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

static void say_error(struct check *check, const struct error *error)
{
	struct buf text;

	buf_init(&text);
	label_error(error, &text);
	check_say(check, "{1}", text.data, NULL);
	buf_release(&text);
}

static void say_built(struct check *check, const struct examined *examined)
{
	struct tm tm;
	char text[32];

	if (!localtime_r(&examined->built, &tm))
		return;
	strftime(text, sizeof text, "%Y-%m-%d %H:%M", &tm);
	check_say(check, _("Built: {1}."), text, NULL);
	strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S%z", &tm);
	check_fact(check, "built", text);
}

static void say_state(struct check *check, const struct examined *examined, bool file)
{
	check_fact(check, "was", index_state_name(examined->state));
	switch (examined->state) {
	case INDEX_FRESH:
		check_say(check, _("It is up to date."), NULL, NULL);
		break;
	case INDEX_STALE:
		if (file) {
			check_say(check, _("The glossary's files have changed since."), NULL, NULL);
			check_worse(check, CHECK_NOTE, _("Build it again: geirfa index {1} -o …"),
				examined->source.data);
			break;
		}
		check_say(check, _("The glossary's files had changed: it has been built again."),
			NULL, NULL);
		break;
	case INDEX_ALONE:
		check_say(check, _("The files that it was built from are not here."), NULL, NULL);
		break;
	case INDEX_ABSENT:
		check_say(check, _("There was none: it has been built."), NULL, NULL);
		break;
	default:
		say_error(check, &examined->fault);
		check_say(check, _("It has been built again."), NULL, NULL);
	}
}

/* The first error of a glossary that cannot be read, or what kept it from being read. */
static void say_unreadable(struct check *check, struct findings *findings,
	const struct error *error, const struct buf *source)
{
	findings_sort(findings);
	for (size_t i = 0; i < findings->n; i++) {
		if (findings->items[i].grade == GRADE_ERROR) {
			error = &findings->items[i].error;
			break;
		}
	}
	say_error(check, error);
	if (findings->count[GRADE_ERROR] && is_folder(source->data))
		check_worse(check, CHECK_FAULT, _("Mend what this names: geirfa lint {1}"),
			source->data);
	else
		check_worse(check, CHECK_FAULT,
			_("Install Geirfa again, or name a glossary with --glossary or the "
			  "variable GEIRFA_GLOSSARY."),
			NULL);
}

static void say_index(
	struct check *check, struct index *index, const char *path, const struct examined *examined)
{
	struct examined now;
	struct buf entries;
	bool file = strcmp(path ? path : "", examined->path.data) == 0 || !path;

	buf_init(&entries);
	label_number(ngettext("{1} entry", "{1} entries", index_count(index, -1)),
		index_count(index, -1), &entries);
	if (index_examine(path, &now, NULL) || !now.built)
		check_say(check, _("{1}, in memory alone."), entries.data, NULL);
	else
		check_say(check, _("{1} in {2}."), entries.data, now.path.data);
	check_number(check, "entries", (long long)index_count(index, -1));
	if (*index_source(index)) {
		check_say(check, _("Source: {1}."), index_source(index), NULL);
		check_fact(check, "source", index_source(index));
	}
	if (now.built)
		say_built(check, &now);
	say_state(check, examined, file);
	examined_release(&now);
	buf_release(&entries);
}

static void check_index(struct doctor *doctor)
{
	const char *path = doctor->cli->options.glossary;
	struct check *check = doctor_check(doctor, "index", _("Index"));
	struct findings findings;
	struct examined examined;
	struct index *index = NULL;
	struct error error;

	findings_init(&findings);
	if (index_examine(path, &examined, &error) || index_locate(path, &index, &findings, &error))
		say_unreadable(check, &findings, &error, &examined.source);
	else
		say_index(check, index, path, &examined);
	if (examined.path.len)
		check_fact(check, "path", examined.path.data);
	index_close(index);
	examined_release(&examined);
	findings_release(&findings);
}

static void check_settings(struct doctor *doctor)
{
	struct check *check = doctor_check(doctor, "settings", _("Settings"));
	const struct config *config = doctor->cli->config;

	if (*config->path)
		check_fact(check, "path", config->path);
	for (size_t i = 0; i < config->n_faults; i++) {
		const struct error *fault = &config->faults[i];

		say_error(check, fault);
		check_worse(check, fault->status == STATUS_NOT_FOUND ? CHECK_NOTE : CHECK_FAULT,
			NULL, NULL);
	}
	if (config->n_faults) {
		check_worse(check, CHECK_NOTE, _("Mend the file, or delete it: {1}"), config->path);
	} else if (!*config->path) {
		check_say(check, _("There is no home folder to keep them in."), NULL, NULL);
		check_worse(check, CHECK_NOTE, _("Set HOME or XDG_CONFIG_HOME to a folder."), NULL);
	} else if (access(config->path, F_OK) < 0) {
		check_say(check, _("None are kept yet; they will be in {1}"), config->path, NULL);
	} else {
		check_say(check, _("Without fault: {1}"), config->path, NULL);
	}
}

/* Whether a folder can be written, or be made where it is missing. */
static bool can_write(struct buf *path)
{
	char *slash;

	while (access(path->data, F_OK) < 0 && errno == ENOENT &&
		(slash = strrchr(path->data, '/')) && slash > path->data)
		buf_truncate(path, (size_t)(slash - path->data));
	return access(path->data, W_OK | X_OK) == 0;
}

static void check_cache(struct doctor *doctor)
{
	struct check *check = doctor_check(doctor, "cache", _("Cache folder"));
	struct buf path, above;
	bool writable;

	buf_init(&path);
	buf_init(&above);
	paths_cache(&path, "");
	if (path.len)
		buf_truncate(&path, path.len - 1);
	buf_add(&above, path.data, path.len);
	writable = path.len && can_write(&above) && is_folder(above.data);
	check_flag(check, "writable", writable);
	if (path.len)
		check_fact(check, "path", path.data);
	if (writable)
		check_say(check, _("It can be written: {1}"), path.data, NULL);
	else if (path.len)
		check_say(check, _("It cannot be written: {1}"), path.data, NULL);
	else
		check_say(check, _("There is no home folder for it."), NULL, NULL);
	if (!writable)
		check_worse(check, CHECK_NOTE,
			_("Set XDG_CACHE_HOME to a folder of yours; without one the index of a "
			  "source folder is built anew each time."),
			NULL);
	buf_release(&path);
	buf_release(&above);
}

static void check_store(struct doctor *doctor)
{
	struct check *check = doctor_check(doctor, "memory", _("Bookmarks and history"));
	struct store *store = NULL;
	struct error error;
	struct buf path;

	buf_init(&path);
	paths_data(&path, "user.db");
	if (path.len)
		check_fact(check, "path", path.data);
	if (path.len && access(path.data, F_OK) < 0) {
		check_say(check, _("None are kept yet; they will be in {1}"), path.data, NULL);
	} else if (store_open(&store, &error)) {
		say_error(check, &error);
		check_worse(check, CHECK_NOTE,
			_("Geirfa works without; put the file right or out of the way."), NULL);
	} else {
		check_say(check, _("Without fault: {1}"), path.data, NULL);
	}
	store_close(store);
	buf_release(&path);
}

void doctor_files(struct doctor *doctor)
{
	check_index(doctor);
	check_settings(doctor);
	check_store(doctor);
	check_cache(doctor);
}
