/* settings.c - what a person has chosen, kept in $XDG_CONFIG_HOME/geirfa/settings.yaml
 * SPDX-License-Identifier: MIT
 */
#include "user/settings.h"

#include <string.h>

#include "base/file.h"
#include "base/paths.h"
#include "yaml/edit.h"
#include "yaml/tree.h"

static const char key_interface[] = "interface";
static const char key_definition_first[] = "definition-first";

static enum status wrong_value(
	const char *file, const char *key, const struct yaml_node *node, struct error *error)
{
	error_set(error, STATUS_DATA, N_("the setting ‘{1}’ cannot have this value"), key, NULL);
	error_at(error, file, node->line, node->column);
	return STATUS_DATA;
}

static bool says(const struct yaml_node *node, const char *text)
{
	return node->kind == YAML_SCALAR && strcmp(node->text, text) == 0;
}

static enum status read_settings(const struct yaml_node *root, const char *file,
	struct settings *settings, struct error *error)
{
	const struct yaml_node *node = yaml_get(root, key_interface);
	struct settings read = *settings;

	if (node) {
		read.interface = node->kind == YAML_SCALAR ? lang_of(node->text) : -1;
		if (read.interface < 0 && !says(node, "auto"))
			return wrong_value(file, key_interface, node, error);
	}
	node = yaml_get(root, key_definition_first);
	if (node) {
		read.definition_first = says(node, "yes");
		if (!read.definition_first && !says(node, "no"))
			return wrong_value(file, key_definition_first, node, error);
	}
	*settings = read;
	return STATUS_OK;
}

/* Reads a text and says whether it is a file of settings. */
static enum status parse(
	const struct buf *text, const char *file, struct settings *settings, struct error *error)
{
	struct arena arena;
	struct yaml_node *root;
	enum status status;

	arena_init(&arena);
	status = yaml_parse(text->data, text->len, file, &arena, &root, error);
	if (!status && root && root->kind != YAML_MAPPING) {
		status = error_set(
			error, STATUS_DATA, N_("the settings must be keys and values"), NULL, NULL);
		error_at(error, file, root->line, root->column);
	}
	if (!status && root)
		status = read_settings(root, file, settings, error);
	arena_release(&arena);
	return status;
}

/* The file's path and text; both empty where there is none. */
static enum status load(struct buf *path, struct buf *text, struct error *error)
{
	enum status status;

	paths_config(path, "settings.yaml");
	status = buf_status(path, error);
	if (status || !path->len)
		return status;
	status = file_read(path->data, YAML_FILE_LIMIT, text, error);
	if (status == STATUS_NOT_FOUND) {
		error_set(error, STATUS_OK, NULL, NULL, NULL);
		return STATUS_OK;
	}
	return status;
}

enum status settings_load(struct settings *settings, struct error *error)
{
	struct buf path, text;
	enum status status;

	*settings = (struct settings){.interface = -1};
	buf_init(&path);
	buf_init(&text);
	status = load(&path, &text, error);
	if (!status)
		status = parse(&text, path.data, settings, error);
	buf_release(&path);
	buf_release(&text);
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
	if (status == STATUS_NOT_FOUND) {
		buf_add(&changed, text->data, text->len);
		if (text->len && text->data[text->len - 1] != '\n')
			buf_add_char(&changed, '\n');
		buf_add_format(&changed, "%s: %s\n", key, value);
		status = buf_status(&changed, error);
	}
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

	if (old->interface != settings->interface)
		status = set_key(text, file, key_interface,
			settings->interface < 0 ? "auto"
						: lang_code((enum lang)settings->interface),
			error);
	if (!status && old->definition_first != settings->definition_first)
		status = set_key(text, file, key_definition_first,
			settings->definition_first ? "yes" : "no", error);
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
	struct settings old = {.interface = -1};
	struct buf path, text;
	enum status status;

	buf_init(&path);
	buf_init(&text);
	status = load(&path, &text, error);
	if (!status && !path.len)
		status = error_set(error, STATUS_IO,
			N_("there is no home folder to keep the settings in"), NULL, NULL);
	if (!status)
		status = parse(&text, path.data, &old,
			error); /* a file that is not understood is not written over */
	if (!status)
		status = set_keys(&old, settings, &text, path.data, error);
	if (!status)
		status = parse(&text, path.data, &old, error);
	if (!status)
		status = make_parent(path.data, error);
	if (!status)
		status = file_write(path.data, text.data, text.len, error);
	buf_release(&path);
	buf_release(&text);
	return status;
}
