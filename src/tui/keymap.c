/* keymap.c - which key does what, and where
 * SPDX-License-Identifier: MIT
 */
#include "tui/keymap.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"

void keymap_init(struct keymap *keymap)
{
	*keymap = (struct keymap){0};
}

void keymap_release(struct keymap *keymap)
{
	free(keymap->items);
	keymap_init(keymap);
}

enum status keymap_add_defaults(struct keymap *keymap, struct error *error)
{
	enum status status = STATUS_OK;

	for (int action = ACTION_NONE + 1; action < N_ACTIONS && status == STATUS_OK; action++) {
		const struct action_info *info = action_info((enum action)action);

		status = keymap_bind(keymap, (enum action)action, info->where, info->keys, error);
	}
	return status;
}

static enum status add(struct keymap *keymap, enum action action, unsigned where,
	const struct key *key, struct error *error)
{
	struct binding *items;

	for (size_t i = 0; i < keymap->n; i++) {
		if (key_equal(&keymap->items[i].key, key))
			keymap->items[i].where &= ~where;
	}
	items = vec_grow(keymap->items, keymap->n, &keymap->room, sizeof *items);
	if (!items)
		return error_no_memory(error);
	keymap->items = items;
	items[keymap->n++] = (struct binding){.key = *key, .where = where, .action = action};
	return STATUS_OK;
}

static enum status no_such_key(const char *name, size_t len, struct error *error)
{
	struct buf copy;

	buf_init(&copy);
	buf_add(&copy, name, len);
	error_set(error, STATUS_USAGE, N_("there is no key named {1}"), copy.data, NULL);
	buf_release(&copy);
	return STATUS_USAGE;
}

enum status keymap_bind(struct keymap *keymap, enum action action, unsigned where, const char *keys,
	struct error *error)
{
	enum status status = STATUS_OK;

	for (const char *at = keys + strspn(keys, " "); *at && status == STATUS_OK;
		at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");
		struct key key;

		if (!key_parse(at, len, &key))
			return no_such_key(at, len, error);
		status = add(keymap, action, where, &key, error);
		at += len;
	}
	return status;
}

void keymap_unbind(struct keymap *keymap, enum action action)
{
	for (size_t i = 0; i < keymap->n; i++) {
		if (keymap->items[i].action == action)
			keymap->items[i].where = 0;
	}
}

enum action keymap_find(const struct keymap *keymap, enum where where, const struct key *key)
{
	for (size_t i = 0; i < keymap->n; i++) {
		if ((keymap->items[i].where & (unsigned)where) &&
			key_equal(&keymap->items[i].key, key))
			return keymap->items[i].action;
	}
	return ACTION_NONE;
}

static bool is_of(const struct binding *binding, enum action action)
{
	return binding->action == action && binding->where;
}

const struct key *keymap_key(const struct keymap *keymap, enum action action)
{
	for (size_t i = 0; i < keymap->n; i++) {
		if (is_of(&keymap->items[i], action))
			return &keymap->items[i].key;
	}
	return NULL;
}

void keymap_add_names(const struct keymap *keymap, enum action action, struct buf *out)
{
	const char *between = "";

	for (size_t i = 0; i < keymap->n; i++) {
		if (!is_of(&keymap->items[i], action))
			continue;
		buf_add_str(out, between);
		key_add_name(&keymap->items[i].key, out);
		between = " ";
	}
}

void keymap_add_labels(
	const struct keymap *keymap, enum action action, size_t most, struct buf *out)
{
	size_t n = 0;

	for (size_t i = 0; i < keymap->n && n <= most; i++) {
		if (!is_of(&keymap->items[i], action))
			continue;
		buf_add_str(out, n ? " " : "");
		if (n++ < most)
			key_add_label(&keymap->items[i].key, out);
		else
			buf_add_str(out, "…");
	}
}
