/* fuzz_settings.c - the configuration: what is right in it holds, and a setting is kept in it
 * SPDX-License-Identifier: MIT
 *
 * An input is a byte that tells which setting is changed, and the file.
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "fuzz/fuzz.h"
#include "tui/bindings.h"
#include "yaml/tree.h"

static const char file_name[] = "geirfa/config.yaml";

static const struct {
	const char *key, *value;
} choices[] = {{"interface", "auto"}, {"interface", "cy"}, {"interface", "en"},
	{"definition-first", "no"}, {"definition-first", "yes"}, {"theme", "default"},
	{"theme", "high-contrast"}, {"theme", "mono"}, {"mouse", "yes"}, {"mouse", "no"},
	{"characters", "auto"}, {"characters", "ascii"}, {"characters", "unicode"}};

/* The folder for the file, before the first input. */
static void make_home(void)
{
	static bool made;

	if (made)
		return;
	made = true;
	MUST(file_make_folder(fuzz_path("geirfa"), NULL) == STATUS_OK);
	MUST(setenv("XDG_CONFIG_HOME", fuzz_path("."), 1) == 0);
}

static void read_back(struct buf *text)
{
	buf_clear(text);
	MUST(file_read(fuzz_path(file_name), 2 * YAML_FILE_LIMIT, text, NULL) == STATUS_OK);
}

/* The lines, if each byte of a break that YAML knows ended one. */
static size_t lines_most(const struct buf *text)
{
	size_t lines = 1;

	for (size_t i = 0; i < text->len; i++)
		lines += strchr("\n\r\x85\xA8\xA9", text->data[i]) != NULL;
	return lines;
}

static void check_faults(const struct config *config, const struct buf *text)
{
	MUST(config->n_faults <= CONFIG_FAULTS);
	for (size_t i = 0; i < config->n_faults; i++) {
		const struct error *fault = &config->faults[i];

		MUST(fault->status && fault->message);
		MUST(strcmp(fault->file, config->path) == 0);
		MUST(fault->line <= lines_most(text) && fault->column <= text->len + 1);
	}
}

static void check_keys(const struct config *config)
{
	MUST(config->n_keys <= CONFIG_ACTIONS);
	for (size_t i = 0; i < config->n_keys; i++) {
		MUST(config->keys[i].action && config->keys[i].n <= CONFIG_NAMES);
		for (size_t k = 0; k < config->keys[i].n; k++)
			MUST(config->keys[i].names[k].text);
	}
}

static void check_settings(const struct settings *settings)
{
	MUST(settings->interface >= -1 && settings->interface < N_LANGS);
	MUST(settings->theme < N_THEMES && settings->characters <= CHARACTERS_UNICODE);
}

static bool can_do(const struct keymap *keymap, enum action action, enum where where)
{
	for (size_t i = 0; i < keymap->n; i++) {
		const struct key *key = &keymap->items[i].key;

		if (!key_is_text(key) && keymap_find(keymap, where, key) == action)
			return true;
	}
	return false;
}

static void check_keymap(const struct keymap *keymap)
{
	static const enum action needed[] = {ACTION_QUIT, ACTION_ESCAPE, ACTION_PALETTE};

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
		MUST(can_do(keymap, needed[i], IN_LIST));
		MUST(can_do(keymap, needed[i], IN_ENTRY));
		MUST(can_do(keymap, needed[i], IN_PANEL));
	}
	for (size_t i = 0; i < keymap->n; i++) {
		const struct binding *binding = &keymap->items[i];

		MUST(binding->action > ACTION_NONE && binding->action < N_ACTIONS);
		MUST(!(binding->where & ~action_info(binding->action)->where));
	}
}

/* Reads the file as the program does; gives its settings and how many faults it has. */
static size_t check_file(const struct buf *text, struct settings *settings)
{
	struct config config;
	struct keymap keymap;
	size_t faults;

	keymap_init(&keymap);
	MUST(keymap_add_defaults(&keymap, NULL) == STATUS_OK);
	config_load(&config);
	bindings_apply(&config, &keymap);
	check_faults(&config, text);
	check_settings(&config.settings);
	check_keys(&config);
	check_keymap(&keymap);
	*settings = config.settings;
	faults = config.n_faults;
	config_release(&config);
	keymap_release(&keymap);
	return faults;
}

static bool same(const struct settings *a, const struct settings *b)
{
	return a->interface == b->interface && a->definition_first == b->definition_first &&
	       a->mouse_off == b->mouse_off && a->theme == b->theme &&
	       a->characters == b->characters;
}

/* Only the value is another, or there is a line more at the end. */
static void check_bytes(const struct buf *before, const struct buf *after, const char *key)
{
	const struct yaml_node *node;
	struct yaml_node *root;
	struct arena arena;

	arena_init(&arena);
	MUST(yaml_parse(before->data, before->len, "before", &arena, &root, NULL) == STATUS_OK);
	node = yaml_get(root, key);
	if (node) {
		size_t behind = before->len - node->end;

		MUST(after->len >= node->start + behind);
		MUST(memcmp(after->data, before->data, node->start) == 0);
		MUST(memcmp(after->data + after->len - behind, before->data + node->end, behind) ==
			0);
	} else {
		MUST(after->len >= before->len);
		MUST(memcmp(after->data, before->data, before->len) == 0);
	}
	arena_release(&arena);
}

static void set(struct settings *settings, const char *key, const char *value)
{
	size_t i = 0;

	while (strcmp(settings_key(i), key) != 0)
		i++;
	MUST(settings_set(settings, i, value));
}

static void check_save(const struct buf *before, size_t choice)
{
	struct settings settings, wanted, got;
	size_t faults = check_file(before, &settings);
	struct error error = {0};
	struct buf after;
	enum status status;

	wanted = settings;
	set(&wanted, choices[choice].key, choices[choice].value);
	status = settings_save(&wanted, &error);
	MUST(status == STATUS_OK || (status == error.status && error.message));
	MUST(!status || error.line <= lines_most(before));
	buf_init(&after);
	read_back(&after);
	if (status || same(&wanted, &settings)) {
		MUST(fuzz_is_same(before, &after));
	} else {
		MUST(check_file(&after, &got) <= faults);
		MUST(same(&got, &wanted));
		check_bytes(before, &after, choices[choice].key);
	}
	buf_release(&after);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	size_t choice = fuzz_number(&input, sizeof choices / sizeof *choices);
	struct buf before;

	make_home();
	fuzz_write(file_name, input.data, input.left);
	buf_init(&before);
	read_back(&before);
	check_save(&before, choice);
	buf_release(&before);
	return 0;
}
