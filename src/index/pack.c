/* pack.c - a concept or a term as bytes
 * SPDX-License-Identifier: MIT
 *
 * Each kind of thing is described once: the same functions write it and read it back.
 */
#include "index/pack.h"

#include <string.h>

struct pack {
	struct buf *out;      /* NULL when reading */
	const char *at, *end; /* what is still to be read */
	struct arena *arena;  /* for the lists that are read */
	enum status status;   /* of the reading */
};

/* Bytes still to be read, when there are so many. */
static const char *take(struct pack *pack, size_t len)
{
	const char *bytes = pack->at;

	if (pack->status || len > (size_t)(pack->end - pack->at)) {
		pack->status = pack->status ? pack->status : STATUS_DATA;
		return NULL;
	}
	pack->at += len;
	return bytes;
}

/* Seven bits a byte, the lowest first; the eighth says that more follow. */
static size_t number(struct pack *pack, size_t n)
{
	const char *byte;

	if (pack->out) {
		for (size_t rest = n;; rest >>= 7) {
			buf_add_char(pack->out, (char)((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0)));
			if (rest <= 0x7F)
				return n;
		}
	}
	n = 0;
	for (unsigned shift = 0; (byte = take(pack, 1)); shift += 7) {
		if (shift < 8 * sizeof n)
			n |= (size_t)(*byte & 0x7F) << shift;
		if (!(*byte & 0x80))
			return n;
	}
	return 0;
}

/* Its length and one more, and its bytes with their NUL; 0 for none. */
static void text(struct pack *pack, const char **text)
{
	size_t size = number(pack, pack->out && *text ? strlen(*text) + 1 : 0);

	if (!pack->out)
		*text = size ? take(pack, size) : NULL;
	else if (size)
		buf_add(pack->out, *text, size);
}

static void both(struct pack *pack, struct bitext *texts)
{
	for (int lang = 0; lang < N_LANGS; lang++)
		text(pack, &texts->in[lang].text);
}

/* The number of a list's items; a list that is read gets @items, of @size bytes each. */
static void *items(struct pack *pack, void *items, size_t *n, size_t size)
{
	*n = number(pack, *n);
	if (pack->out)
		return items;
	/* Each item takes a byte at least. */
	if (*n > (size_t)(pack->end - pack->at)) {
		pack->status = STATUS_DATA;
		*n = 0;
	}
	items = *n ? arena_alloc(pack->arena, *n * size) : NULL;
	if (*n && !items) {
		pack->status = STATUS_NO_MEMORY;
		*n = 0;
	}
	return items;
}

static void list(struct pack *pack, struct values *values)
{
	values->items = items(pack, values->items, &values->n, sizeof *values->items);
	for (size_t i = 0; i < values->n; i++)
		text(pack, &values->items[i].text);
}

static void relations(struct pack *pack, struct relations *relations)
{
	relations->items = items(pack, relations->items, &relations->n, sizeof *relations->items);
	for (size_t i = 0; i < relations->n; i++) {
		struct relation *relation = &relations->items[i];

		text(pack, &relation->to.text);
		relation->kind = (enum relation_kind)number(pack, relation->kind);
		both(pack, &relation->why);
	}
}

static void concept_parts(struct pack *pack, struct concept *concept)
{
	text(pack, &concept->id.text);
	concept->tier = (enum tier)number(pack, concept->tier);
	text(pack, &concept->theme.text);
	list(pack, &concept->sectors);
	list(pack, &concept->steps);
	both(pack, &concept->sense);
	both(pack, &concept->definition);
	both(pack, &concept->plain);
	both(pack, &concept->usage);
	both(pack, &concept->example);
	relations(pack, &concept->related);
	for (int lang = 0; lang < N_LANGS; lang++)
	concept->review[lang] = (enum review)number(pack, concept->review[lang]);
	list(pack, &concept->formerly);
	text(pack, &concept->file);
}

static void term_parts(struct pack *pack, struct term *term)
{
	struct values *const lists[] = {&term->plurals, &term->variants, &term->forms,
		&term->hidden, &term->preferred_by, &term->avoided_by, &term->sources};

	text(pack, &term->term.text);
	term->status = (enum term_status)number(pack, term->status);
	term->pos = (enum pos)number(pack, term->pos);
	term->gender = (enum gender)number(pack, term->gender);
	term->number = (enum number)number(pack, term->number);
	term->mutates = number(pack, term->mutates) != 0;
	term->review = (enum review)number(pack, term->review);
	term->labels = (unsigned)number(pack, term->labels);
	text(pack, &term->singular.text);
	text(pack, &term->abbreviation.text);
	text(pack, &term->sort_as.text);
	text(pack, &term->instead.text);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		list(pack, lists[i]);
	both(pack, &term->note);
	both(pack, &term->why);
}

void pack_concept(struct buf *out, const struct concept *concept)
{
	struct pack pack = {.out = out};
	struct concept copy = *concept;

	concept_parts(&pack, &copy);
}

void pack_term(struct buf *out, const struct term *term)
{
	struct pack pack = {.out = out};
	struct term copy = *term;

	term_parts(&pack, &copy);
}

static enum status end(const struct pack *pack, struct error *error)
{
	if (pack->status == STATUS_NO_MEMORY)
		return error_no_memory(error);
	if (pack->status || pack->at != pack->end)
		return error_set(error, STATUS_DATA, N_("the database is damaged"), NULL, NULL);
	return STATUS_OK;
}

enum status unpack_concept(const char *bytes, size_t len, struct arena *arena,
	struct concept *concept, struct error *error)
{
	struct pack pack = {.at = bytes, .end = bytes + len, .arena = arena};

	*concept = (struct concept){.file = NULL};
	concept_parts(&pack, concept);
	return end(&pack, error);
}

enum status unpack_term(
	const char *bytes, size_t len, struct arena *arena, struct term *term, struct error *error)
{
	struct pack pack = {.at = bytes, .end = bytes + len, .arena = arena};

	*term = (struct term){.mutates = false};
	term_parts(&pack, term);
	return end(&pack, error);
}
