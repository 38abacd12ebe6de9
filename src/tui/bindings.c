/* bindings.c - the keys that a person has chosen in the configuration
 * SPDX-License-Identifier: MIT
 */
#include "tui/bindings.h"

#include <string.h>

static enum action action_of(const char *name)
{
	int action = ACTION_NONE + 1;

	while (action < N_ACTIONS && strcmp(action_info((enum action)action)->name, name) != 0)
		action++;
	return (enum action)action;
}

static void unknown_action(struct config *config, const struct key_setting *setting)
{
	const struct key_name name = {setting->action, setting->line, setting->column};
	const char *nearest = NULL;
	int most = CONFIG_NEAR;

	for (int action = ACTION_NONE + 1; action < N_ACTIONS; action++) {
		const char *known = action_info((enum action)action)->name;

		if (config_nearer(name.text, known, &most))
			nearest = known;
	}
	config_unknown(config, N_("there is no action ‘{1}’"),
		N_("there is no action ‘{1}’; perhaps this is meant: {2}"), &name, nearest);
}

static void refuse(struct config *config, const char *message, const char *arg1, const char *arg2,
	const struct key_name *name)
{
	struct error fault;

	error_set(&fault, STATUS_DATA, message, arg1, arg2);
	config_fault(config, &fault, name->line, name->column);
}

/* Whether a terminal sends it as that: Ctrl-I comes as Tab, Ctrl-Z never comes. */
static bool can_come(const struct key *key)
{
	struct key sent, wanted = *key;

	if (key->code != K_CHAR)
		return true;
	wanted.alt = false;
	if (!key->ctrl)
		return !key->shift;
	if (key->what == 'z' || key->what == '\\' || key->what > 0x7F)
		return false;
	return key_of_control(key->what == ' ' ? 0 : (int)(key->what & 0x1F), &sent) &&
	       key_equal(&sent, &wanted);
}

/* The key of a name; what cannot be bound is told. */
static bool read_key(struct config *config, const struct key_name *name, struct key *key)
{
	if (!name->text)
		return false;
	if (!key_parse(name->text, strlen(name->text), key))
		refuse(config, N_("there is no key named {1}"), name->text, NULL, name);
	else if (!can_come(key))
		refuse(config, N_("a terminal does not send this key as such: {1}"), name->text,
			NULL, name);
	else
		return true;
	return false;
}

/* Whether an earlier line gives the key to another action in the same place. */
static bool is_taken(
	const struct config *config, size_t before, unsigned where, const struct key *key)
{
	for (size_t i = 0; i < before; i++) {
		const struct key_setting *setting = &config->keys[i];
		enum action action = action_of(setting->action);
		struct key other;

		for (size_t k = 0; action < N_ACTIONS && k < setting->n; k++) {
			const char *text = setting->names[k].text;

			if (text && key_parse(text, strlen(text), &other) &&
				key_equal(&other, key) && (action_info(action)->where & where))
				return true;
		}
	}
	return false;
}

/* Binds the keys of one action; its own go once there is something in their place. */
static void bind(struct config *config, size_t i, struct keymap *keymap)
{
	const struct key_setting *setting = &config->keys[i];
	enum action action = action_of(setting->action);
	const struct action_info *info;
	bool cleared = false;
	struct key key;

	if (action == N_ACTIONS)
		return;
	info = action_info(action);
	if (setting->n == 0)
		keymap_unbind(keymap, action);
	for (size_t k = 0; k < setting->n; k++) {
		const struct key_name *name = &setting->names[k];

		if (!read_key(config, name, &key))
			continue;
		if (is_taken(config, i, info->where, &key)) {
			refuse(config, N_("the key {1} is given to another action already"),
				name->text, NULL, name);
			continue;
		}
		if (!cleared)
			keymap_unbind(keymap, action);
		cleared = true;
		if (keymap_bind(keymap, action, info->where, name->text, NULL) != STATUS_OK)
			return;
	}
}

/* Whether some key does it there, also while something is typed. */
static bool has_key(const struct keymap *keymap, enum action action, unsigned where)
{
	for (size_t i = 0; i < keymap->n; i++) {
		const struct binding *binding = &keymap->items[i];

		if (binding->action == action && (binding->where & where) &&
			!key_is_text(&binding->key))
			return true;
	}
	return false;
}

/* Who took the keys of an action: its own line, else the first that has one of them. */
static struct key_name culprit(const struct config *config, enum action action)
{
	const struct action_info *info = action_info(action);

	for (size_t i = 0; i < config->n_keys; i++) {
		const struct key_setting *setting = &config->keys[i];

		if (strcmp(setting->action, info->name) == 0)
			return (struct key_name){setting->action, setting->line, setting->column};
	}
	for (size_t i = 0; i < config->n_keys; i++) {
		const struct key_setting *setting = &config->keys[i];

		for (size_t k = 0; k < setting->n; k++) {
			struct keymap own;
			struct key key;
			const struct key_name *name = &setting->names[k];
			bool one;

			keymap_init(&own);
			one = name->text && key_parse(name->text, strlen(name->text), &key) &&
			      keymap_bind(&own, action, info->where, info->keys, NULL) ==
				      STATUS_OK &&
			      keymap_find(&own, IN_LIST, &key) == action;
			keymap_release(&own);
			if (one)
				return *name;
		}
	}
	return (struct key_name){0};
}

/* Nobody may be shut in: these keep a key everywhere. */
static void keep_ways_out(struct config *config, struct keymap *keymap)
{
	static const enum action needed[] = {ACTION_QUIT, ACTION_ESCAPE, ACTION_PALETTE};
	static const unsigned places[] = {IN_LIST, IN_ENTRY, IN_PANEL};

	for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
		const struct action_info *info = action_info(needed[i]);
		struct key_name name;
		bool kept = true;

		for (size_t k = 0; k < sizeof places / sizeof *places; k++)
			kept = kept && has_key(keymap, needed[i], places[k]);
		if (kept)
			continue;
		name = culprit(config, needed[i]);
		refuse(config,
			N_("‘{1}’ cannot be without a key that works everywhere; it keeps {2}"),
			info->name, info->keys, &name);
		if (keymap_bind(keymap, needed[i], info->where, info->keys, NULL) != STATUS_OK)
			return;
	}
}

void bindings_apply(struct config *config, struct keymap *keymap)
{
	size_t n = config->n_keys;

	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++) {
		if (action_of(config->keys[i].action) == N_ACTIONS)
			unknown_action(config, &config->keys[i]);
	}
	for (size_t i = 0; i < n; i++)
		bind(config, i, keymap);
	keep_ways_out(config, keymap);
}

void bindings_check(struct config *config)
{
	struct keymap keymap;

	keymap_init(&keymap);
	if (keymap_add_defaults(&keymap, NULL) == STATUS_OK)
		bindings_apply(config, &keymap);
	keymap_release(&keymap);
}
