/* config.c - the configuration, $XDG_CONFIG_HOME/geirfa/config.yaml
 * SPDX-License-Identifier: MIT
 */
#include "user/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/paths.h"
#include "text/distance.h"
#include "yaml/tree.h"

enum { MOST_CUTS = 64 };

static const char key_glossary[] = "glossary", key_keys[] = "keys", none[] = "none";

void config_file(struct buf *out)
{
	paths_config(out, "config.yaml");
}

void config_fault(struct config *config, const struct error *fault, size_t line, size_t column)
{
	struct error *faults;

	if (config->n_faults == CONFIG_FAULTS)
		return;
	faults = arena_grow(&config->arena, config->faults, config->n_faults, sizeof *faults);
	if (!faults)
		return;
	config->faults = faults;
	faults[config->n_faults] = *fault;
	error_at(&faults[config->n_faults++], config->path, line, column);
}

bool config_nearer(const char *name, const char *known, int *most)
{
	int slips = distance_within(name, strlen(name), known, strlen(known), *most - 1);

	if (slips < 0)
		return false;
	*most = slips;
	return true;
}

void config_unknown(struct config *config, const char *message, const char *perhaps,
	const struct key_name *name, const char *nearest)
{
	struct error fault;

	error_set(&fault, STATUS_NOT_FOUND, nearest ? perhaps : message, name->text, nearest);
	config_fault(config, &fault, name->line, name->column);
}

static void unknown_setting(struct config *config, const struct yaml_node *key)
{
	const struct key_name name = {key->text, key->line, key->column};
	const char *nearest = NULL;
	int most = CONFIG_NEAR;

	for (size_t i = 0; settings_key(i); i++) {
		if (config_nearer(key->text, settings_key(i), &most))
			nearest = settings_key(i);
	}
	if (config_nearer(key->text, key_glossary, &most))
		nearest = key_glossary;
	if (config_nearer(key->text, key_keys, &most))
		nearest = key_keys;
	config_unknown(config, N_("there is no setting ‘{1}’"),
		N_("there is no setting ‘{1}’; perhaps this is meant: {2}"), &name, nearest);
}

static void read_setting(struct config *config, size_t i, const struct yaml_node *node)
{
	struct error fault;
	struct buf values;

	if (node->kind == YAML_SCALAR && settings_set(&config->settings, i, node->text))
		return;
	buf_init(&values);
	settings_add_values(i, &values);
	error_set(&fault, STATUS_DATA, N_("the setting ‘{1}’ must be one of: {2}"), settings_key(i),
		values.data);
	config_fault(config, &fault, node->line, node->column);
	buf_release(&values);
}

/* The home folder for ~, the configuration's own folder for what does not begin at the root. */
static void read_glossary(struct config *config, const struct yaml_node *node)
{
	const char *home = getenv("HOME"), *text = node->text, *slash = strrchr(config->path, '/');
	struct error fault;
	struct buf path;

	if (node->kind != YAML_SCALAR) {
		error_set(&fault, STATUS_DATA, N_("the setting ‘{1}’ must be a path"), key_glossary,
			NULL);
		config_fault(config, &fault, node->line, node->column);
		return;
	}
	if (!*text)
		return;
	buf_init(&path);
	if (text[0] == '~' && (!text[1] || text[1] == '/') && home) {
		buf_add_format(&path, "%s%s", home, text + 1);
	} else {
		if (*text != '/' && slash)
			buf_add(&path, config->path, (size_t)(slash + 1 - config->path));
		buf_add_str(&path, text);
	}
	config->glossary = arena_text(&config->arena, path.data, path.len);
	buf_release(&path);
}

/* Every key is compared with every other. */
static void too_many(
	struct config *config, const char *name, int most, const struct yaml_node *node)
{
	struct error fault;
	char number[16];

	snprintf(number, sizeof number, "%d", most);
	error_set(&fault, STATUS_DATA, N_("‘{1}’ has more than {2} values; the rest are left out"),
		name, number);
	config_fault(config, &fault, node->line, node->column);
}

/* One name of a key; what is none is told, and left out. */
static void add_name(
	struct config *config, struct key_setting *setting, const struct yaml_node *node)
{
	struct key_name *names;
	struct error fault;

	if (node->kind != YAML_SCALAR) {
		error_set(&fault, STATUS_DATA, N_("the keys of ‘{1}’ must be names, or none"),
			setting->action, NULL);
		config_fault(config, &fault, node->line, node->column);
		return;
	}
	names = arena_grow(&config->arena, setting->names, setting->n, sizeof *names);
	if (!names)
		return;
	setting->names = names;
	names[setting->n++] = (struct key_name){
		arena_text(&config->arena, node->text, node->len), node->line, node->column};
}

static void read_names(
	struct config *config, struct key_setting *setting, const struct yaml_node *list)
{
	const struct yaml_node *node = list->first;

	for (; node && setting->n < CONFIG_NAMES; node = node->next)
		add_name(config, setting, node);
	if (node)
		too_many(config, setting->action, CONFIG_NAMES, node);
}

static void read_key(struct config *config, const struct yaml_node *node)
{
	struct key_setting *keys, *setting;
	size_t before = config->n_faults;

	keys = arena_grow(&config->arena, config->keys, config->n_keys, sizeof *keys);
	if (!keys)
		return;
	config->keys = keys;
	setting = &keys[config->n_keys];
	setting->action = arena_text(&config->arena, node->key->text, node->key->len);
	setting->line = node->key->line;
	setting->column = node->key->column;
	if (!setting->action)
		return;
	if (node->kind == YAML_SEQUENCE) {
		read_names(config, setting, node);
	} else if (node->kind == YAML_MAPPING || strcmp(node->text, none) != 0) {
		add_name(config, setting, node);
	}
	/* Nothing but faults does not mean that there is to be no key. */
	if (setting->n || config->n_faults == before)
		config->n_keys++;
	else
		*setting = (struct key_setting){0};
}

static void read_keys(struct config *config, const struct yaml_node *node)
{
	struct error fault;

	if (node->kind == YAML_SCALAR && !node->len)
		return;
	if (node->kind == YAML_MAPPING) {
		for (node = node->first; node && config->n_keys < CONFIG_ACTIONS; node = node->next)
			read_key(config, node);
		if (node)
			too_many(config, key_keys, CONFIG_ACTIONS, node);
		return;
	}
	error_set(&fault, STATUS_DATA, N_("the setting ‘{1}’ must name actions and their keys"),
		key_keys, NULL);
	config_fault(config, &fault, node->line, node->column);
}

static void read_node(struct config *config, const struct yaml_node *node)
{
	const char *key = node->key->text;

	for (size_t i = 0; settings_key(i); i++) {
		if (strcmp(key, settings_key(i)) == 0) {
			read_setting(config, i, node);
			return;
		}
	}
	if (strcmp(key, key_glossary) == 0)
		read_glossary(config, node);
	else if (strcmp(key, key_keys) == 0)
		read_keys(config, node);
	else
		unknown_setting(config, node->key);
}

static void read_root(struct config *config, const struct yaml_node *root)
{
	struct error fault;

	if (root->kind == YAML_MAPPING) {
		for (const struct yaml_node *node = root->first; node; node = node->next)
			read_node(config, node);
		return;
	}
	error_set(&fault, STATUS_DATA, N_("the settings must be keys and values"), NULL, NULL);
	config_fault(config, &fault, root->line, root->column);
}

/* How much of a text comes before a line, or, when that is all of it, before its last line. */
static size_t before_line(const char *text, size_t len, size_t line)
{
	size_t at = 0;

	for (; line > 1 && at < len; line--) {
		const char *end = memchr(text + at, '\n', len - at);

		at = end ? (size_t)(end + 1 - text) : len;
	}
	if (at < len || !len)
		return at;
	for (at = len - 1; at && text[at - 1] != '\n'; at--)
		;
	return at;
}

/* A mistake of YAML is told once, and what stands before it holds. */
static void read_text(struct config *config, const struct buf *text)
{
	struct arena arena;
	struct yaml_node *root = NULL;
	struct error fault;
	size_t len = text->len;

	arena_init(&arena);
	for (int i = 0; i < MOST_CUTS; i++) {
		if (yaml_parse(text->data, len, config->path, &arena, &root, &fault) == STATUS_OK)
			break;
		if (i == 0)
			config_fault(config, &fault, fault.line, fault.column);
		len = fault.line ? before_line(text->data, len, fault.line) : 0;
	}
	if (root)
		read_root(config, root);
	arena_release(&arena);
}

void config_load(struct config *config)
{
	struct buf path, text;
	struct error fault;
	enum status status;

	*config = (struct config){.path = ""};
	settings_init(&config->settings);
	buf_init(&path);
	buf_init(&text);
	config_file(&path);
	if (path.len)
		config->path = arena_text(&config->arena, path.data, path.len);
	if (path.len && config->path) {
		status = file_read(config->path, YAML_FILE_LIMIT, &text, &fault);
		if (!status)
			read_text(config, &text);
		else if (status != STATUS_NOT_FOUND)
			config_fault(config, &fault, 0, 0);
	}
	if (!config->path)
		config->path = "";
	buf_release(&path);
	buf_release(&text);
}

void config_release(struct config *config)
{
	arena_release(&config->arena);
	*config = (struct config){.path = ""};
}
