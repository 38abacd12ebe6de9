/* fuzz_edit.c - a value of a YAML file replaced, and every other byte as before
 * SPDX-License-Identifier: MIT
 *
 * An input is the new value on a line, and the file below it. It is put in the place of each
 * scalar, one by one.
 */
#include <string.h>

#include "fuzz/fuzz.h"
#include "yaml/edit.h"

enum { SCALARS_MOST = 24 };

struct file {
	const char *text, *value;
	size_t len;
	const struct yaml_node *root;
	int tried;
};

static void check_value(const struct file *file, const char *path, const struct buf *out)
{
	struct error error = {0};
	struct yaml_node *root;
	const struct yaml_node *node;
	struct arena arena;

	arena_init(&arena);
	MUST(yaml_parse(out->data, out->len, "changed", &arena, &root, &error) == STATUS_OK);
	node = yaml_find(root, path);
	MUST(node && node->kind == YAML_SCALAR && strcmp(node->text, file->value) == 0);
	arena_release(&arena);
}

static void check_edit(struct file *file, const struct yaml_node *node, const char *path)
{
	size_t behind = file->len - node->end;
	struct error error = {0};
	struct buf out;
	enum status status;

	buf_init(&out);
	status = yaml_replace(file->text, file->len, "input", path, file->value, &out, &error);
	MUST(status == error.status && (status == STATUS_OK || status == STATUS_DATA));
	if (status) {
		MUST(out.len == 0);
	} else {
		MUST(out.len >= node->start + behind);
		MUST(memcmp(out.data, file->text, node->start) == 0);
		MUST(memcmp(out.data + out.len - behind, file->text + node->end, behind) == 0);
		check_value(file, path, &out);
	}
	buf_release(&out);
}

static void check_scalars(struct file *file, const struct yaml_node *node, const char *path)
{
	size_t place = 0;

	if (node->kind == YAML_SCALAR && yaml_find(file->root, path) == node &&
		file->tried++ < SCALARS_MOST)
		check_edit(file, node, path);
	for (const struct yaml_node *child = node->first; child; child = child->next, place++) {
		struct buf below;

		buf_init(&below);
		buf_add_format(&below, "%s%s", path, *path ? "." : "");
		if (child->key)
			buf_add_str(&below, child->key->text);
		else
			buf_add_format(&below, "%zu", place);
		check_scalars(file, child, below.data);
		buf_release(&below);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	struct yaml_node *root;
	struct arena arena;
	struct buf value;

	buf_init(&value);
	arena_init(&arena);
	fuzz_line(&input, &value);
	if (yaml_parse((const char *)input.data, input.left, "input", &arena, &root, NULL) ==
			STATUS_OK &&
		root) {
		struct file file = {(const char *)input.data, value.data, input.left, root, 0};

		check_scalars(&file, root, "");
	}
	arena_release(&arena);
	buf_release(&value);
	return 0;
}
