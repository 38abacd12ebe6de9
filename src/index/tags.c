/* tags.c - which concepts and which terms carry a tag
 * SPDX-License-Identifier: MIT
 */
#include "index/tags.h"

#include <search.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/vec.h"

enum { BITMAP_BYTES = TAGS_CHUNK / 8, LIST_MOST = BITMAP_BYTES / 2 };

/* A tag and those numbers of the chunk at hand that carry it, as offsets. */
struct tag {
	char *name; /* "sector:health-care"; first, so that a name alone compares with a tag */
	uint16_t *numbers;
	size_t n, room;
};

struct tags {
	struct sql insert;
	enum tagged tagged;
	int64_t chunk;
	void *by_name; /* tree of struct tag, for tsearch */
	struct tag **items;
	size_t n, room;
	struct buf name;
};

static int compare(const void *a, const void *b)
{
	const struct tag *one = a, *two = b;

	return strcmp(one->name, two->name);
}

static void tag_free(void *it)
{
	struct tag *tag = it;

	free(tag->name);
	free(tag->numbers);
	free(tag);
}

static void forget(struct tags *tags)
{
	tdestroy(tags->by_name, tag_free);
	tags->by_name = NULL;
	tags->n = 0;
}

enum status tags_open(sqlite3 *db, enum tagged tagged, struct tags **out, struct error *error)
{
	struct tags *tags = calloc(1, sizeof *tags);
	enum status status;

	*out = NULL;
	if (!tags)
		return error_no_memory(error);
	buf_init(&tags->name);
	tags->tagged = tagged;
	status = sql_prepare(db, "INSERT INTO tag VALUES(?,?,?,?)", &tags->insert, error);
	if (status)
		tags_close(tags);
	else
		*out = tags;
	return status;
}

void tags_close(struct tags *tags)
{
	if (!tags)
		return;
	forget(tags);
	free(tags->items);
	sql_release(&tags->insert);
	buf_release(&tags->name);
	free(tags);
}

static enum status write_tag(struct tags *tags, const struct tag *tag, struct error *error)
{
	uint64_t bitmap[BITMAP_BYTES / 8] = {0};
	struct sql *sql = &tags->insert;

	sql_int(sql, tags->tagged);
	sql_text(sql, tag->name);
	sql_int(sql, tags->chunk);
	/* In the byte order of the machine that made the index: it belongs to its machine, whose
	   library made its sort keys. */
	if (tag->n < LIST_MOST) {
		sql_blob(sql, tag->numbers, tag->n * sizeof *tag->numbers);
	} else {
		for (size_t i = 0; i < tag->n; i++)
			bitmap[tag->numbers[i] / 64] |= UINT64_C(1) << tag->numbers[i] % 64;
		sql_blob(sql, bitmap, sizeof bitmap);
	}
	return sql_done(sql, error);
}

enum status tags_write(struct tags *tags, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < tags->n && !status; i++)
		status = write_tag(tags, tags->items[i], error);
	forget(tags);
	return status;
}

/* The tag named, made where it is new; NULL when memory ran out. */
static struct tag *find_tag(struct tags *tags)
{
	const struct tag wanted = {.name = tags->name.data};
	struct tag *const *found = tfind(&wanted, &tags->by_name, compare);
	struct tag **items, *tag;

	if (found)
		return *found;
	items = vec_grow(tags->items, tags->n, &tags->room, sizeof *items);
	tag = calloc(1, sizeof *tag);
	if (items)
		tags->items = items;
	if (!items || !tag || !(tag->name = strdup(tags->name.data)) ||
		!tsearch(tag, &tags->by_name, compare)) {
		if (tag)
			tag_free(tag);
		return NULL;
	}
	items[tags->n++] = tag;
	return tag;
}

static enum status add_tag(struct tags *tags, int64_t number, struct error *error)
{
	struct tag *tag = find_tag(tags);
	uint16_t *numbers =
		tag ? vec_grow(tag->numbers, tag->n, &tag->room, sizeof *numbers) : NULL;

	if (!numbers)
		return error_no_memory(error);
	tag->numbers = numbers;
	/* Both languages may be in the same state of review. */
	if (tag->n == 0 || numbers[tag->n - 1] != number % TAGS_CHUNK)
		numbers[tag->n++] = (uint16_t)(number % TAGS_CHUNK);
	return STATUS_OK;
}

enum status tags_add(struct tags *tags, const char *names, int64_t number, struct error *error)
{
	enum status status = STATUS_OK;

	if (number / TAGS_CHUNK != tags->chunk)
		status = tags_write(tags, error);
	tags->chunk = number / TAGS_CHUNK;
	while (*names && !status) {
		size_t len = strcspn(names, "\n");

		buf_clear(&tags->name);
		buf_add(&tags->name, names, len);
		status = buf_status(&tags->name, error);
		if (!status)
			status = add_tag(tags, number, error);
		names += len + (names[len] == '\n');
	}
	return status;
}

static void add_list(const unsigned char *bytes, size_t len, size_t first, struct bits *bits)
{
	uint16_t number;

	for (size_t i = 0; i + sizeof number <= len; i += sizeof number) {
		memcpy(&number, bytes + i, sizeof number);
		bits_add(bits, first + number);
	}
}

static void add_bitmap(const unsigned char *bytes, size_t first, struct bits *bits)
{
	for (size_t i = 0; i < BITMAP_BYTES / 8 && first / 64 + i < bits->n; i++) {
		uint64_t word;

		memcpy(&word, bytes + i * 8, sizeof word);
		bits->words[first / 64 + i] |= word;
	}
}

enum status tags_read(struct sql *select, enum tagged tagged, const char *kind, const char *value,
	struct bits *bits, struct error *error)
{
	bool row = true;
	enum status status;
	struct buf name;

	buf_init(&name);
	buf_add_format(&name, "%s:%s", kind, value);
	status = buf_status(&name, error);
	sql_int(select, tagged);
	sql_text(select, name.data);
	while (!status && !(status = sql_step(select, &row, error)) && row) {
		int64_t chunk = sql_column_int(select, 0);
		size_t len, first;
		const unsigned char *bytes = sql_column_blob(select, 1, &len);

		/* A chunk that there is no room for: the index is damaged. */
		if (!bytes || chunk < 0 || chunk > (int64_t)(bits->n * 64 / TAGS_CHUNK))
			continue;
		first = (size_t)chunk * TAGS_CHUNK;
		if (len < BITMAP_BYTES)
			add_list(bytes, len, first, bits);
		else if (len == BITMAP_BYTES)
			add_bitmap(bytes, first, bits);
	}
	sql_again(select);
	buf_release(&name);
	return status;
}
