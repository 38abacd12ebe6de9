/* rows_concepts.c - the concepts of an index: texts, references, places in the lists, FTS5 rows
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "index/rows.h"
#include "index/schema.h"
#include "text/order.h"

struct concept_rows {
	const struct concept **by_id; /* all concepts, for the headwords of those referred to */
	size_t n;
	struct sql concept, former, text, relation, place, fts[N_LANGS];
	struct buf sectors, steps, terms, labels, refs;
	struct tags *tags;
};

static enum status prepare(sqlite3 *db, struct concept_rows *rows, struct error *error)
{
	const struct {
		struct sql *sql;
		const char *text;
	} statements[] = {
		{&rows->concept, "INSERT INTO concept VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"},
		{&rows->former, "INSERT OR IGNORE INTO former VALUES(?,?)"},
		{&rows->text, "INSERT INTO text VALUES(?,?,?,?)"},
		{&rows->relation, "INSERT INTO relation VALUES(?,?,?,?,?,?)"},
		{&rows->place, "INSERT INTO place VALUES(?,?,?,?)"},
		{&rows->fts[LANG_CY], "INSERT INTO text_cy(rowid, terms, definition, labels, refs) "
				      "VALUES(?,?,?,?,?)"},
		{&rows->fts[LANG_EN], "INSERT INTO text_en(rowid, terms, definition, labels, refs) "
				      "VALUES(?,?,?,?,?)"},
	};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sizeof statements / sizeof *statements && !status; i++)
		status = sql_prepare(db, statements[i].text, statements[i].sql, error);
	return status;
}

static void release(struct concept_rows *rows)
{
	struct sql *const statements[] = {&rows->concept, &rows->former, &rows->text,
		&rows->relation, &rows->place, &rows->fts[LANG_CY], &rows->fts[LANG_EN]};
	struct buf *const bufs[] = {
		&rows->sectors, &rows->steps, &rows->terms, &rows->labels, &rows->refs};

	for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
		sql_release(statements[i]);
	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_release(bufs[i]);
	tags_close(rows->tags);
	free(rows->by_id);
}

static const char *headword(const struct concept *concept, enum lang lang)
{
	const struct term *term = concept_preferred(concept, lang);

	return term ? term->term.text : NULL;
}

static enum status add_row(
	struct concept_rows *rows, const struct concept *concept, int64_t id, struct error *error)
{
	struct sql *sql = &rows->concept;

	rows_join(&concept->sectors, &rows->sectors);
	rows_join(&concept->steps, &rows->steps);
	sql_int(sql, id);
	sql_text(sql, concept->id.text);
	sql_int(sql, concept->tier);
	sql_text(sql, concept->theme.text);
	sql_text(sql, rows->sectors.data);
	sql_text(sql, rows->steps.data);
	sql_int(sql, concept->review[LANG_CY]);
	sql_int(sql, concept->review[LANG_EN]);
	sql_text(sql, headword(concept, LANG_CY));
	sql_text(sql, headword(concept, LANG_EN));
	sql_text(sql, concept->sense.in[LANG_CY].text);
	sql_text(sql, concept->sense.in[LANG_EN].text);
	sql_text(sql, concept->file);
	return sql_done(sql, error);
}

static enum status add_texts(
	struct concept_rows *rows, const struct concept *concept, int64_t id, struct error *error)
{
	const struct bitext *const texts[N_TEXTS] = {
		[TEXT_DEFINITION] = &concept->definition,
		[TEXT_PLAIN] = &concept->plain,
		[TEXT_USAGE] = &concept->usage,
		[TEXT_EXAMPLE] = &concept->example,
	};
	enum status status = STATUS_OK;

	for (int i = 0; i < N_TEXTS * N_LANGS && !status; i++) {
		const char *text = texts[i / N_LANGS]->in[i % N_LANGS].text;

		if (!text)
			continue;
		sql_int(&rows->text, id);
		sql_int(&rows->text, i / N_LANGS);
		sql_int(&rows->text, i % N_LANGS);
		sql_text(&rows->text, text);
		status = sql_done(&rows->text, error);
	}
	return status;
}

static enum status add_links(
	struct concept_rows *rows, const struct concept *concept, int64_t id, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < concept->formerly.n && !status; i++) {
		sql_text(&rows->former, concept->formerly.items[i].text);
		sql_int(&rows->former, id);
		status = sql_done(&rows->former, error);
	}
	for (size_t i = 0; i < concept->related.n && !status; i++) {
		const struct relation *relation = &concept->related.items[i];

		sql_int(&rows->relation, id);
		sql_int(&rows->relation, (int64_t)i);
		sql_text(&rows->relation, relation->to.text);
		sql_int(&rows->relation, relation->kind);
		sql_text(&rows->relation, relation->why.in[LANG_CY].text);
		sql_text(&rows->relation, relation->why.in[LANG_EN].text);
		status = sql_done(&rows->relation, error);
	}
	return status;
}

static int compare_ids(const void *a, const void *b)
{
	const struct concept *const *one = a, *const *two = b;

	return strcmp((*one)->id.text, (*two)->id.text);
}

static int compare_id(const void *id, const void *item)
{
	const struct concept *const *concept = item;

	return strcmp(id, (*concept)->id.text);
}

static enum status sort_concepts(
	struct concept_rows *rows, const struct glossary *glossary, struct error *error)
{
	rows->n = glossary->concepts.n;
	rows->by_id = calloc(rows->n + 1, sizeof *rows->by_id);
	if (!rows->by_id)
		return error_no_memory(error);
	for (size_t i = 0; i < rows->n; i++)
		rows->by_id[i] = &glossary->concepts.items[i];
	if (rows->n)
		qsort(rows->by_id, rows->n, sizeof *rows->by_id, compare_ids);
	for (size_t i = 1; i < rows->n; i++) {
		if (compare_ids(&rows->by_id[i - 1], &rows->by_id[i]) == 0)
			return error_set(error, STATUS_DATA, N_("two entries have the id ‘{1}’"),
				rows->by_id[i]->id.text, NULL);
	}
	return STATUS_OK;
}

static const struct concept *find_concept(const struct concept_rows *rows, const char *id)
{
	const struct concept **found =
		bsearch(id, rows->by_id, rows->n, sizeof *rows->by_id, compare_id);

	return found ? *found : NULL;
}

static void add_line(struct buf *out, const char *text)
{
	if (text) {
		buf_add_str(out, text);
		buf_add_char(out, '\n');
	}
}

/* The names of a concept's theme, sectors and steps, as people search for them. */
static void add_labels(const struct glossary *glossary, const struct concept *concept,
	enum lang lang, struct buf *out)
{
	const struct map *pathway = map_find(&glossary->maps, "pathway");
	const struct category *theme = category_find(&glossary->themes, concept->theme.text);

	if (theme)
		add_line(out, theme->name.in[lang].text);
	for (size_t i = 0; i < concept->sectors.n; i++) {
		const struct category *sector =
			category_find(&glossary->sectors, concept->sectors.items[i].text);

		add_line(out, sector ? sector->name.in[lang].text : concept->sectors.items[i].text);
		add_line(out, sector ? sector->code.in[lang].text : NULL);
	}
	for (size_t i = 0; i < concept->steps.n; i++) {
		const struct map_node *step = map_node_find(pathway, concept->steps.items[i].text);

		add_line(out, step ? step->label.in[lang].text : concept->steps.items[i].text);
	}
}

static enum status add_fts(struct concept_rows *rows, const struct glossary *glossary,
	const struct concept *concept, int64_t id, enum lang lang, struct error *error)
{
	struct buf *const bufs[] = {&rows->terms, &rows->labels, &rows->refs};
	struct sql *sql = &rows->fts[lang];
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_clear(bufs[i]);
	for (size_t i = 0; i < concept->terms[lang].n; i++)
		add_line(&rows->terms, concept->terms[lang].items[i].term.text);
	add_labels(glossary, concept, lang, &rows->labels);
	for (size_t i = 0; i < concept->related.n; i++) {
		const struct concept *other = find_concept(rows, concept->related.items[i].to.text);

		add_line(&rows->refs, other ? headword(other, lang) : NULL);
	}
	for (size_t i = 0; i < sizeof bufs / sizeof *bufs && !status; i++)
		status = buf_status(bufs[i], error);
	if (status)
		return status;
	sql_int(sql, id);
	sql_text(sql, rows->terms.data);
	sql_text(sql, concept->definition.in[lang].text);
	sql_text(sql, rows->labels.data);
	sql_text(sql, rows->refs.data);
	return sql_done(sql, error);
}

static enum status add_concept(struct concept_rows *rows, const struct glossary *glossary,
	const struct concept *concept, int64_t id, struct error *error)
{
	enum status status = add_row(rows, concept, id, error);

	if (!status)
		status = add_texts(rows, concept, id, error);
	if (!status)
		status = add_links(rows, concept, id, error);
	if (!status)
		status = rows_tags(rows->tags, concept, id, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_fts(rows, glossary, concept, id, (enum lang)lang, error);
	return status;
}

/* The term under which a concept stands in a language's list: its headword there, or in the other
 * language. */
static const struct term *listed_under(const struct concept *concept, enum lang lang)
{
	const struct term *term = concept_preferred(concept, lang);

	return term ? term : concept_preferred(concept, lang_other(lang));
}

/* A concept in an alphabetical list. */
struct listed {
	const char *key;
	size_t key_len;
	int64_t concept_id;
	int letter;
};

static int by_key(const void *a, const void *b)
{
	const struct listed *one = a, *two = b;
	size_t len = one->key_len < two->key_len ? one->key_len : two->key_len;
	int order = memcmp(one->key, two->key, len);

	if (!order)
		order = (one->key_len > two->key_len) - (one->key_len < two->key_len);
	return order ? order
		     : (one->concept_id > two->concept_id) - (one->concept_id < two->concept_id);
}

/* The place of a term in a list: its own key is of its own language, which need not be the list's.
 */
static enum status list_term(const struct ranked_term *term, enum lang lang, struct order *order,
	struct arena *arena, struct listed *listed, struct error *error)
{
	const char *text =
		term->term->sort_as.text ? term->term->sort_as.text : term->term->term.text;
	enum status status;
	struct buf key;

	*listed = (struct listed){term->key, term->key_len, term->concept_id, term->letter};
	if (term->lang == lang)
		return STATUS_OK;
	buf_init(&key);
	status = order_key(order, text, strlen(text), &key, error);
	listed->key = arena_text(arena, key.data, key.len);
	listed->key_len = key.len;
	listed->letter = order_letter(order, text, strlen(text));
	if (!status && !listed->key)
		status = error_no_memory(error);
	buf_release(&key);
	return status;
}

static enum status add_places(struct concept_rows *rows, const struct ranking *ranking,
	enum lang lang, struct error *error)
{
	struct listed *listed = calloc(ranking->n + 1, sizeof *listed);
	struct order *order = NULL;
	struct arena arena;
	enum status status = listed ? order_open(lang, &order, error) : error_no_memory(error);
	size_t n = 0;

	arena_init(&arena);
	for (size_t i = 0; i < ranking->n && !status; i++) {
		if (ranking->terms[i].term == listed_under(ranking->terms[i].concept, lang))
			status = list_term(
				&ranking->terms[i], lang, order, &arena, &listed[n++], error);
	}
	if (n)
		qsort(listed, n, sizeof *listed, by_key);
	for (size_t i = 0; i < n && !status; i++) {
		sql_int(&rows->place, lang);
		sql_int(&rows->place, (int64_t)i);
		sql_int(&rows->place, listed[i].concept_id);
		sql_int(&rows->place, listed[i].letter);
		status = sql_done(&rows->place, error);
	}
	order_free(order);
	arena_release(&arena);
	free(listed);
	return status;
}

enum status rows_concepts(sqlite3 *db, const struct glossary *glossary,
	const struct ranking *ranking, build_progress *progress, void *context, struct error *error)
{
	struct concept_rows rows = {0};
	struct buf *const bufs[] = {
		&rows.sectors, &rows.steps, &rows.terms, &rows.labels, &rows.refs};
	int64_t next = 1;
	enum status status;

	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_init(bufs[i]);
	status = prepare(db, &rows, error);
	if (!status)
		status = tags_open(db, TAGGED_CONCEPT, &rows.tags, error);
	if (!status)
		status = sort_concepts(&rows, glossary, error);
	/* Concepts were numbered as their best terms came, so each new number is the next concept.
	 */
	for (size_t i = 0; i < ranking->n && !status; i++) {
		if (ranking->terms[i].concept_id != next)
			continue;
		status = add_concept(&rows, glossary, ranking->terms[i].concept, next++, error);
		if (!status && progress &&
			!progress(context, (size_t)next - 1, glossary->concepts.n))
			status = error_set(
				error, STATUS_STOPPED, N_("the work was interrupted"), NULL, NULL);
	}
	if (!status)
		status = tags_write(rows.tags, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_places(&rows, ranking, (enum lang)lang, error);
	release(&rows);
	return status;
}
