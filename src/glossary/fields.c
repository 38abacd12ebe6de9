/* fields.c - a YAML mapping read into a struct by a table of its keys
 * SPDX-License-Identifier: MIT
 */
#include "glossary/fields.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"

static void add_fault(struct reader *reader, const char *rule, const struct error *error)
{
	findings_add(reader->findings, GRADE_ERROR, rule, error, NULL);
	if (reader->status == STATUS_OK) {
		reader->status = error->status;
		if (reader->error)
			*reader->error = *error;
	}
}

void fields_fault(struct reader *reader, const struct yaml_node *node, const char *rule,
	const char *message, const char *arg)
{
	struct error error;

	error_set(&error, STATUS_DATA, message, arg, NULL);
	error_at(&error, reader->file, node ? node->line : 0, node ? node->column : 0);
	add_fault(reader, rule, &error);
}

void fields_no_memory(struct reader *reader)
{
	struct error error;

	error_no_memory(&error);
	add_fault(reader, "no-memory", &error);
}

const struct yaml_node *fields_parse(struct reader *reader)
{
	struct yaml_node *root = NULL;
	struct error error;
	struct buf text;

	buf_init(&text);
	if (file_read(reader->file, YAML_FILE_LIMIT, &text, &error) ||
		yaml_parse(text.data, text.len, reader->file, reader->arena, &root, &error)) {
		add_fault(reader, "unreadable", &error);
		root = NULL;
	} else if (!root) {
		fields_fault(reader, NULL, "unreadable", N_("the file is empty"), NULL);
	}
	buf_release(&text);
	return root;
}

bool fields_list(struct reader *reader, const struct yaml_node *node)
{
	if (node->kind == YAML_SEQUENCE)
		return true;
	fields_fault(reader, node, "wrong-kind", N_("a list is expected here"), NULL);
	return false;
}

bool fields_map(struct reader *reader, const struct yaml_node *node)
{
	if (node->kind == YAML_MAPPING)
		return true;
	fields_fault(reader, node, "wrong-kind", N_("keys with values are expected here"), NULL);
	return false;
}

void fields_value(struct reader *reader, const struct yaml_node *node, struct value *value)
{
	if (node->kind != YAML_SCALAR) {
		fields_fault(reader, node, "wrong-kind", N_("one text is expected here"), NULL);
		return;
	}
	if (node->len == 0) {
		fields_fault(reader, node, "empty-value", N_("the value is empty"), NULL);
		return;
	}
	value->text = node->text;
	value->line = (unsigned)node->line;
	value->column = (unsigned)node->column;
}

/* A lone item stands for a list of one. */
static const struct yaml_node *first_item(const struct yaml_node *node)
{
	return node->kind == YAML_SEQUENCE ? node->first : node;
}

static const struct yaml_node *next_item(const struct yaml_node *list, const struct yaml_node *item)
{
	return list->kind == YAML_SEQUENCE ? item->next : NULL;
}

static void read_values(struct reader *reader, const struct yaml_node *node, struct values *values)
{
	for (const struct yaml_node *item = first_item(node); item; item = next_item(node, item)) {
		struct value *items =
			arena_grow(reader->arena, values->items, values->n, sizeof *items);

		if (!items) {
			fields_no_memory(reader);
			return;
		}
		values->items = items;
		fields_value(reader, item, &items[values->n]);
		if (items[values->n].text)
			values->n++;
	}
}

void fields_bitext(struct reader *reader, const struct yaml_node *node, struct bitext *bitext)
{
	static const struct fields_key keys[] = {
		{"cy", FIELD_VALUE, offsetof(struct bitext, in[LANG_CY]), NULL, NULL, false},
		{"en", FIELD_VALUE, offsetof(struct bitext, in[LANG_EN]), NULL, NULL, false},
	};

	fields_read(reader, node, keys, sizeof keys / sizeof *keys, bitext);
}

/* The value of a code, or -1 after a fault. */
static int read_code(struct reader *reader, const struct yaml_node *node, const struct codes *codes)
{
	struct value value = {0};
	int code;

	fields_value(reader, node, &value);
	if (!value.text)
		return -1;
	code = codes_find(codes, value.text);
	if (code < 0)
		fields_fault(reader, node, "unknown-value",
			N_("‘{1}’ is not one of the values allowed here"), value.text);
	return code;
}

static void read_codes(struct reader *reader, const struct yaml_node *node,
	const struct codes *codes, unsigned *bits)
{
	for (const struct yaml_node *item = first_item(node); item; item = next_item(node, item)) {
		int code = read_code(reader, item, codes);

		if (code >= 0)
			*bits |= 1U << code;
	}
}

static void read_yes_no(struct reader *reader, const struct yaml_node *node, bool *flag)
{
	struct value value = {0};

	fields_value(reader, node, &value);
	if (!value.text)
		return;
	*flag = strcmp(value.text, "yes") == 0 || strcmp(value.text, "true") == 0;
	if (!*flag && strcmp(value.text, "no") != 0 && strcmp(value.text, "false") != 0)
		fields_fault(reader, node, "unknown-value", N_("‘{1}’ is neither yes nor no"),
			value.text);
}

static void read_unsigned(struct reader *reader, const struct yaml_node *node, unsigned *number)
{
	struct value value = {0};
	size_t len;

	fields_value(reader, node, &value);
	if (!value.text)
		return;
	len = strlen(value.text);
	if (len > 3 || strspn(value.text, "0123456789") != len) {
		fields_fault(reader, node, "unknown-value",
			N_("‘{1}’ is not a number from 0 to 999"), value.text);
		return;
	}
	*number = 0;
	for (size_t i = 0; i < len; i++)
		*number = *number * 10 + (unsigned)(value.text[i] - '0');
}

static void read_field(struct reader *reader, const struct yaml_node *node,
	const struct fields_key *key, void *member)
{
	int code;

	switch (key->kind) {
	case FIELD_VALUE:
		fields_value(reader, node, member);
		break;
	case FIELD_VALUES:
		read_values(reader, node, member);
		break;
	case FIELD_BITEXT:
		fields_bitext(reader, node, member);
		break;
	case FIELD_CODE:
		code = read_code(reader, node, key->codes);
		if (code >= 0)
			*(unsigned *)member = (unsigned)code;
		break;
	case FIELD_CODES:
		read_codes(reader, node, key->codes, member);
		break;
	case FIELD_YES_NO:
		read_yes_no(reader, node, member);
		break;
	case FIELD_UNSIGNED:
		read_unsigned(reader, node, member);
		break;
	case FIELD_SELF:
		key->read(reader, node, member);
		break;
	}
}

static const struct fields_key *find_key(
	const struct fields_key *keys, size_t n_keys, const char *name)
{
	for (size_t i = 0; i < n_keys; i++) {
		if (strcmp(keys[i].name, name) == 0)
			return &keys[i];
	}
	return NULL;
}

void fields_read(struct reader *reader, const struct yaml_node *node, const struct fields_key *keys,
	size_t n_keys, void *object)
{
	if (!fields_map(reader, node))
		return;
	for (const struct yaml_node *child = node->first; child; child = child->next) {
		const struct fields_key *key = find_key(keys, n_keys, child->key->text);

		if (key)
			read_field(reader, child, key, (char *)object + key->offset);
		else
			fields_fault(reader, child->key, "unknown-key",
				N_("‘{1}’ is not a key that is known here"), child->key->text);
	}
	for (size_t i = 0; i < n_keys; i++) {
		if (keys[i].required && !yaml_get(node, keys[i].name))
			fields_fault(reader, node, "missing-key", N_("the key ‘{1}’ is missing"),
				keys[i].name);
	}
}
