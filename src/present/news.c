/* news.c - which entries are new or changed since the last visit
 * SPDX-License-Identifier: MIT
 */
#include "present/news.h"

#include <stdlib.h>
#include <string.h>

#include "index/digest.h"

/* What is remembered of a concept; sorted by name. */
struct known {
	uint64_t name, content;
};

/* What is remembered of a glossary begins so. */
struct head {
	uint64_t format;
};

bool news_are_kept(const struct index *index)
{
	return index_count(index, -1) <= NEWS_CONCEPTS_MOST;
}

static int compare(const void *a, const void *b)
{
	const struct known *one = a, *other = b;

	return one->name < other->name ? -1 : one->name > other->name;
}

/* The digests as they are kept. */
static enum status keep(struct arena *arena, const struct digest *digests, size_t n,
	struct store_seen *seen, struct error *error)
{
	const struct head head = {digest_format()};
	size_t len = n * sizeof(struct known);
	struct known *known = arena_alloc(arena, len ? len : 1);
	char *bytes = arena_alloc(arena, sizeof head + len);

	if (!known || !bytes)
		return error_no_memory(error);
	for (size_t i = 0; i < n; i++)
		known[i] = (struct known){digests[i].name, digests[i].content};
	qsort(known, n, sizeof *known, compare);
	memcpy(bytes, &head, sizeof head);
	memcpy(bytes + sizeof head, known, len);
	seen->digests = bytes;
	seen->len = sizeof head + len;
	return STATUS_OK;
}

/* What was kept, or NULL where it cannot be compared; the file may be anybody's. */
static const struct known *unpack(const struct store_seen *seen, struct arena *arena, size_t *n)
{
	struct head head;
	struct known *known;

	*n = 0;
	if (!seen->stamp || seen->len < sizeof head ||
		(seen->len - sizeof head) % sizeof *known != 0)
		return NULL;
	memcpy(&head, seen->digests, sizeof head);
	known = head.format == digest_format() ? arena_alloc(arena, seen->len) : NULL;
	if (!known)
		return NULL;
	*n = (seen->len - sizeof head) / sizeof *known;
	memcpy(known, (const char *)seen->digests + sizeof head, *n * sizeof *known);
	return known;
}

static enum status find_news(const struct store_seen *before, struct arena *arena,
	const struct digest *digests, size_t n, struct store_rows *news, struct error *error)
{
	size_t n_known;
	const struct known *known = unpack(before, arena, &n_known);

	*news = (struct store_rows){.n = 0};
	if (!known)
		return STATUS_OK;
	news->items = arena_alloc(arena, (n ? n : 1) * sizeof *news->items);
	if (!news->items)
		return error_no_memory(error);
	for (size_t i = 0; i < n; i++) {
		const struct known wanted = {digests[i].name, 0},
				   *was = bsearch(&wanted, known, n_known, sizeof *known, compare);

		if (!was || was->content != digests[i].content)
			news->items[news->n++] =
				(struct store_row){.text = digests[i].id, .changed = was != NULL};
	}
	return STATUS_OK;
}

static enum status look(struct store *store, struct index *index, const char *stamp,
	struct arena *arena, size_t *n_news, struct error *error)
{
	const char *glossary = index_source(index);
	struct store_seen before, now = {.stamp = stamp};
	struct store_rows news = {0};
	struct digest *digests;
	size_t n;
	enum status status = store_seen(store, glossary, arena, &before, error);

	if (status || (before.stamp && strcmp(before.stamp, stamp) == 0))
		return status;
	status = digest_all(index, arena, &digests, &n, error);
	if (!status)
		status = find_news(&before, arena, digests, n, &news, error);
	if (!status)
		status = keep(arena, digests, n, &now, error);
	if (!status)
		status = store_see(store, glossary, &now, &news, error);
	if (!status)
		*n_news = news.n;
	return status;
}

enum status news_look(struct store *store, struct index *index, size_t *n, struct error *error)
{
	struct arena arena;
	struct buf stamp;
	enum status status;

	*n = 0;
	if (!*index_source(index) || !news_are_kept(index))
		return STATUS_OK;
	arena_init(&arena);
	buf_init(&stamp);
	status = digest_stamp(index, &stamp, error);
	if (!status)
		status = look(store, index, stamp.data, &arena, n, error);
	buf_release(&stamp);
	arena_release(&arena);
	return status;
}
