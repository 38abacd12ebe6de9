/* scenarios.c - what Geirfa does, each in one call, to be done while things go wrong
 * SPDX-License-Identifier: MIT
 */
#include "sweep/scenarios.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/paths.h"
#include "glossary/glossary.h"
#include "index/build.h"
#include "index/index.h"
#include "index/search.h"
#include "lib/fixture.h"
#include "present/doc.h"
#include "tui/memory.h"
#include "user/config.h"
#include "user/store.h"
#include "yaml/edit.h"

/* Paths of what the scenarios work on; made by scenarios_open. */
static char *source, *built, *standing, *entry_file, *lines;
static struct buf entry_before, entry_after, standing_bytes;

static void write_lines(void)
{
	fixture_write("lines.jsonl",
		"{\"id\": \"house\", \"tier\": \"core\", \"theme\": \"communities\", \"terms\": "
		"{\"en\": [{\"term\": \"house\", \"status\": \"preferred\"}], \"cy\": [{\"term\": "
		"\"tŷ\", \"status\": \"preferred\", \"gender\": \"masculine\"}]}, \"review\": "
		"{\"en\": \"draft\", \"cy\": \"draft\"}}\n"
		"{\"id\": \"garden\", \"tier\": \"core\", \"theme\": \"communities\", \"terms\": "
		"{\"en\": [{\"term\": \"garden\", \"status\": \"preferred\"}], \"cy\": [{\"term\": "
		"\"gardd\", \"status\": \"preferred\", \"gender\": \"feminine\"}]}, \"review\": "
		"{\"en\": \"draft\", \"cy\": \"draft\"}}\n");
	lines = fixture_path("lines.jsonl");
}

static enum status change_entry(struct buf *out, struct error *error)
{
	return yaml_replace(entry_before.data, entry_before.len, entry_file, "definition.cy",
		"Pobl sy'n rhannu rhywle.", out, error);
}

/* glibc, when it first opens a catalogue, does not look whether the name of its character set could
 * be copied (intl/dcigettext.c, __gconv_create_spec): that is done here once, where nothing fails.
 */
static void open_catalogue(void)
{
	i18n_set(LANG_CY);
	assert_string_not_equal(_("Quit"), "Quit");
	i18n_set(LANG_EN);
}

void scenarios_open(void)
{
	open_catalogue();
	fixture_copy("tests/data/two", "two");
	source = fixture_path("two");
	built = fixture_path("built.index");
	standing = fixture_path("standing.index");
	entry_file = fixture_path("two/concepts/community.yaml");
	buf_init(&entry_before);
	buf_init(&entry_after);
	buf_init(&standing_bytes);
	write_lines();
	assert_int_equal(file_read(entry_file, 1 << 20, &entry_before, NULL), STATUS_OK);
	assert_int_equal(change_entry(&entry_after, NULL), STATUS_OK);
	assert_int_equal(index_build(source, standing, NULL, NULL, NULL, NULL), STATUS_OK);
	assert_int_equal(file_read(standing, 1 << 24, &standing_bytes, NULL), STATUS_OK);
}

void scenarios_close(void)
{
	buf_release(&entry_before);
	buf_release(&entry_after);
	buf_release(&standing_bytes);
	free(source);
	free(built);
	free(standing);
	free(entry_file);
	free(lines);
	fixture_remove();
}

static enum status read_source(struct error *error)
{
	struct glossary glossary;
	struct findings findings;
	enum status status;

	findings_init(&findings);
	status = glossary_read(source, &glossary, &findings, error);
	glossary_release(&glossary);
	findings_release(&findings);
	return status;
}

static enum status build(struct error *error)
{
	struct findings findings;
	enum status status;

	findings_init(&findings);
	status = index_build(source, built, NULL, NULL, &findings, error);
	findings_release(&findings);
	return status;
}

static enum status build_lines(struct error *error)
{
	struct findings findings;
	enum status status;

	findings_init(&findings);
	status = index_build_lines(lines, source, built, NULL, NULL, &findings, error);
	findings_release(&findings);
	return status;
}

static enum status open_standing(struct error *error)
{
	struct index *index;
	enum status status = index_open(standing, &index, error);

	index_close(index);
	return status;
}

static enum status look_up(struct index *index, const char *query, struct error *error)
{
	struct search_request request = {
		.query = query, .interface = LANG_CY, .only = -1, .limit = 10};
	struct results results;
	enum status status = search_run(index, &request, &results, error);

	results_release(&results);
	return status;
}

static enum status search(struct error *error)
{
	static const char *const queries[] = {"nghymuned", "asedau cym", "comunity",
		"sector:gofal people", "\"asedau cymunedol\" -pobl"};
	struct index *index;
	enum status status = index_open(standing, &index, error);

	for (size_t i = 0; !status && i < sizeof queries / sizeof *queries; i++)
		status = look_up(index, queries[i], error);
	index_close(index);
	return status;
}

static enum status show_entry(struct error *error)
{
	const struct doc_options options = {.ui = LANG_CY, .only = -1};
	struct index *index;
	struct entry entry = {0};
	struct doc doc = {0};
	enum status status = index_open(standing, &index, error);

	if (!status)
		status = entry_load(index, "community-assets", &entry, error);
	if (!status)
		status = doc_build(&entry, index, &options, &doc, error);
	doc_release(&doc);
	entry_release(&entry);
	index_close(index);
	return status;
}

static void press(struct app *app, struct surface *surface, const char *name)
{
	struct key key;

	if (!key_parse(name, strlen(name), &key))
		return;
	app_key(app, &key);
	do
		app_refresh(app);
	while (app_continue(app));
	app_draw(app, surface);
}

/* A person looks a word up, reads, goes through every panel and turns the language over. */
static enum status walk(struct app *app, struct error *error)
{
	static const char *const keys[] = {"n", "g", "h", "y", "m", "Down", "Enter", "1", "Ctrl-E",
		"Backspace", "Esc", "Ctrl-G", "Esc", "Ctrl-O", "Right", "Enter", "Esc", "Ctrl-R",
		"Enter", "Esc", "Esc", "F1", "PgDn", "Esc", "Ctrl-F", "Down", "Enter", "Esc",
		"Ctrl-K", "Esc", "Ctrl-N", "Down", "Esc", "Ctrl-P", "l", "a", "n", "Esc", "F2",
		"End", "Esc", "Esc", "Home", "Ctrl-Q"};
	struct surface surface;
	enum status status = surface_init(&surface, 24, 80, error);

	for (size_t i = 0; !status && i < sizeof keys / sizeof *keys; i++)
		press(app, &surface, keys[i]);
	surface_release(&surface);
	return status;
}

static enum status interface(struct error *error)
{
	const struct settings settings = {.interface = -1};
	struct index *index;
	struct app app;
	enum status status = index_open(standing, &index, error);

	if (status)
		return status;
	status = app_init(&app, index, &settings, LANG_EN, error);
	app_resize(&app, 24, 80);
	if (!status) {
		memory_open(&app);
		status = walk(&app, error);
		memory_close(&app);
	}
	app_release(&app);
	index_close(index);
	return status;
}

static enum status save_settings(struct error *error)
{
	struct config config;
	enum status status;

	config_load(&config);
	config.settings.definition_first = !config.settings.definition_first;
	status = settings_save(&config.settings, error);
	config_release(&config);
	return status;
}

/* The person's database as it is after a first visit, or not there yet. */
static void forget(void)
{
	static const char *const names[] = {"user.db", "user.db-wal", "user.db-shm"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct buf path;

		buf_init(&path);
		paths_data(&path, names[i]);
		unlink(path.data);
		buf_release(&path);
	}
}

static enum status remember(struct error *error)
{
	struct store *store;
	enum status status = store_open(&store, error);
	bool flag;

	if (!status)
		status = store_begin(store, &flag, error);
	if (!status)
		status = store_toggle(store, "community", &flag, error);
	if (!status)
		status = store_add_visit(store, "community", error);
	if (!status)
		status = store_add_search(store, "cymuned", error);
	store_close(store);
	return status;
}

static void remember_once(void)
{
	forget();
	assert_int_equal(remember(NULL), STATUS_OK);
}

static bool store_is_whole(void)
{
	struct store *store;
	bool marked, whole = store_open(&store, NULL) == STATUS_OK &&
			     store_is_marked(store, "community", &marked, NULL) == STATUS_OK;

	store_close(store);
	return whole;
}

static void put_back_entry(void)
{
	assert_int_equal(
		file_write(entry_file, entry_before.data, entry_before.len, NULL), STATUS_OK);
}

static enum status edit(struct error *error)
{
	struct buf changed;
	enum status status;

	buf_init(&changed);
	status = change_entry(&changed, error);
	if (!status)
		status = file_write(entry_file, changed.data, changed.len, error);
	buf_release(&changed);
	return status;
}

static bool is_text(const char *path, const struct buf *one, const struct buf *other)
{
	struct buf now;
	bool same;

	buf_init(&now);
	same = file_read(path, 1 << 20, &now, NULL) == STATUS_OK &&
	       ((now.len == one->len && memcmp(now.data, one->data, now.len) == 0) ||
		       (now.len == other->len && memcmp(now.data, other->data, now.len) == 0));
	buf_release(&now);
	return same;
}

static bool entry_is_whole(void)
{
	return is_text(entry_file, &entry_before, &entry_after);
}

/* An old index lies there, which the new one is to replace. */
static void put_old_index(void)
{
	assert_int_equal(
		file_write(built, standing_bytes.data, standing_bytes.len, NULL), STATUS_OK);
}

static bool index_is_whole(void)
{
	struct index *index;
	bool whole = index_open(built, &index, NULL) == STATUS_OK && index_count(index, -1) == 2 &&
		     look_up(index, "tai", NULL) == STATUS_OK;

	index_close(index);
	return whole;
}

static bool settings_are_whole(void)
{
	struct config config;
	bool whole;

	config_load(&config);
	whole = config.n_faults == 0;
	config_release(&config);
	return whole;
}

const struct scenario scenarios_reading[] = {
	{"a source is read", NULL, read_source, NULL},
	{"an index is opened", NULL, open_standing, NULL},
	{"words are looked up", NULL, search, NULL},
	{"an entry is shown", NULL, show_entry, NULL},
	{"the interface is walked through", NULL, interface, NULL},
	{0},
};

const struct scenario scenarios_writing[] = {
	{"an index is built", put_old_index, build, index_is_whole},
	{"an index is built from lines", put_old_index, build_lines, index_is_whole},
	{"an entry's file is edited", put_back_entry, edit, entry_is_whole},
	{"settings are saved", NULL, save_settings, settings_are_whole},
	{"the person's database is made", forget, remember, store_is_whole},
	{"a bookmark is changed", remember_once, remember, store_is_whole},
	{0},
};
