/* settings.c - what a person has chosen and the program remembers
 * SPDX-License-Identifier: MIT
 */
#include "user/settings.h"

#include <string.h>

#include "base/file.h"
#include "user/config.h"
#include "yaml/edit.h"
#include "yaml/tree.h"

enum setting { INTERFACE, DEFINITION_FIRST, THEME, MOUSE, CHARACTERS, N_SETTINGS };

enum { MOST_VALUES = 3 };

static const struct {
	const char *key;
	const char *values[MOST_VALUES + 1];
} table[N_SETTINGS] = {
	[INTERFACE] = {"interface", {"auto", "cy", "en"}},
	[DEFINITION_FIRST] = {"definition-first", {"no", "yes"}},
	[THEME] = {"theme", {"default", "high-contrast", "mono"}},
	[MOUSE] = {"mouse", {"yes", "no"}},
	[CHARACTERS] = {"characters", {"auto", "ascii", "unicode"}},
};

void settings_init(struct settings *settings)
{
	*settings = (struct settings){.interface = -1};
}

const char *settings_key(size_t i)
{
	return i < N_SETTINGS ? table[i].key : NULL;
}

/* The place of a setting's value among the names in the table. */
static int value_of(const struct settings *settings, enum setting setting)
{
	switch (setting) {
	case INTERFACE:
		return settings->interface + 1;
	case DEFINITION_FIRST:
		return settings->definition_first;
	case THEME:
		return (int)settings->theme;
	case MOUSE:
		return settings->mouse_off;
	default:
		return (int)settings->characters;
	}
}

static void set_value(struct settings *settings, enum setting setting, int value)
{
	switch (setting) {
	case INTERFACE:
		settings->interface = value - 1;
		break;
	case DEFINITION_FIRST:
		settings->definition_first = value != 0;
		break;
	case THEME:
		settings->theme = (enum theme)value;
		break;
	case MOUSE:
		settings->mouse_off = value != 0;
		break;
	default:
		settings->characters = (enum characters)value;
	}
}

bool settings_set(struct settings *settings, size_t i, const char *value)
{
	for (int k = 0; table[i].values[k]; k++) {
		if (strcmp(table[i].values[k], value) == 0) {
			set_value(settings, (enum setting)i, k);
			return true;
		}
	}
	return false;
}

void settings_add_values(size_t i, struct buf *out)
{
	for (int k = 0; table[i].values[k]; k++)
		buf_add_format(out, "%s%s", k ? ", " : "", table[i].values[k]);
}

/* The file's text; empty where there is none. */
static enum status load(const char *path, struct buf *text, struct error *error)
{
	enum status status = file_read(path, YAML_FILE_LIMIT, text, error);

	if (status != STATUS_NOT_FOUND)
		return status;
	error_set(error, STATUS_OK, NULL, NULL, NULL);
	return STATUS_OK;
}

/* What the file's text says; STATUS_DATA for a text that is no file of settings. */
static enum status read_text(
	const struct buf *text, const char *file, struct settings *settings, struct error *error)
{
	struct arena arena;
	struct yaml_node *root;
	enum status status;

	settings_init(settings);
	arena_init(&arena);
	status = yaml_parse(text->data, text->len, file, &arena, &root, error);
	if (!status && root && root->kind != YAML_MAPPING) {
		status = error_set(
			error, STATUS_DATA, N_("the settings must be keys and values"), NULL, NULL);
		error_at(error, file, root->line, root->column);
	}
	for (size_t i = 0; !status && i < N_SETTINGS; i++) {
		const struct yaml_node *node = yaml_get(root, table[i].key);

		if (node && node->kind == YAML_SCALAR)
			settings_set(settings, i, node->text);
	}
	arena_release(&arena);
	return status;
}

/* Adds one key, and reads it again: behind the end of a document, or of a mapping in braces, there
 * is no place for it. */
static enum status add_key(const struct buf *text, const char *file, const char *key,
	const char *value, struct buf *changed, struct error *error)
{
	const struct yaml_node *node = NULL;
	struct yaml_node *root;
	struct arena arena;
	enum status status;

	buf_add(changed, text->data, text->len);
	if (text->len && text->data[text->len - 1] != '\n')
		buf_add_char(changed, '\n');
	buf_add_format(changed, "%s: %s\n", key, value);
	status = buf_status(changed, error);
	if (status)
		return status;
	arena_init(&arena);
	status = yaml_parse(changed->data, changed->len, file, &arena, &root, error);
	if (!status)
		node = yaml_get(root, key);
	if (status == STATUS_DATA || (!status && !node)) {
		status = error_set(error, STATUS_DATA,
			N_("a setting cannot be added at the end of this file"), NULL, NULL);
		error_at(error, file, 0, 0);
	}
	arena_release(&arena);
	return status;
}

/* Sets one key in the file's text: in its place where it has one, else on a line of its own at the
 * end. */
static enum status set_key(
	struct buf *text, const char *file, const char *key, const char *value, struct error *error)
{
	struct buf changed;
	enum status status;

	buf_init(&changed);
	status = yaml_replace(text->data, text->len, file, key, value, &changed, error);
	if (status == STATUS_NOT_FOUND)
		status = add_key(text, file, key, value, &changed, error);
	if (!status) {
		buf_release(text);
		*text = changed;
		buf_init(&changed);
	}
	buf_release(&changed);
	return status;
}

/* Sets what differs from @old. */
static enum status set_keys(const struct settings *old, const struct settings *settings,
	struct buf *text, const char *file, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; !status && i < N_SETTINGS; i++) {
		int value = value_of(settings, (enum setting)i);

		if (value != value_of(old, (enum setting)i))
			status = set_key(text, file, table[i].key, table[i].values[value], error);
	}
	return status;
}

static enum status make_parent(const char *path, struct error *error)
{
	struct buf folder;
	enum status status;

	buf_init(&folder);
	buf_add(&folder, path, (size_t)(strrchr(path, '/') - path));
	status = buf_status(&folder, error);
	if (!status)
		status = file_make_folder(folder.data, error);
	buf_release(&folder);
	return status;
}

enum status settings_save(const struct settings *settings, struct error *error)
{
	struct settings old;
	struct buf path, text;
	enum status status;

	buf_init(&path);
	buf_init(&text);
	config_file(&path);
	status = buf_status(&path, error);
	if (!status && !path.len)
		status = error_set(error, STATUS_IO,
			N_("there is no home folder to keep the settings in"), NULL, NULL);
	if (!status)
		status = load(path.data, &text, error);
	/* A file that is not understood is not written over. */
	if (!status)
		status = read_text(&text, path.data, &old, error);
	if (!status)
		status = set_keys(&old, settings, &text, path.data, error);
	if (!status)
		status = read_text(&text, path.data, &old, error);
	if (!status)
		status = make_parent(path.data, error);
	if (!status)
		status = file_write(path.data, text.data, text.len, error);
	buf_release(&path);
	buf_release(&text);
	return status;
}
