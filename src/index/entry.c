/* entry.c - one concept read from an index
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>
#include <string.h>

#include "index/open.h"
#include "index/schema.h"

/* Reading one entry: what the functions below have in common. */
struct load {
	struct index *index;
	struct entry *entry;
	int64_t number; /* the concept's */
	bool failed;	/* memory ran out */
	struct error *error;
};

/* Handles one row of a select. */
typedef enum status take_row(struct load *load, const struct sql *sql);

static enum status each_row(
	struct load *load, const char *select, int64_t number, const char *id, take_row *take)
{
	struct sql sql;
	bool row = true;
	enum status status = sql_prepare(load->index->db, select, &sql, load->error);

	if (!status && id)
		sql_text(&sql, id);
	else if (!status)
		sql_int(&sql, number);
	while (!status && !(status = sql_step(&sql, &row, load->error)) && row)
		status = take(load, &sql);
	sql_release(&sql);
	return load->failed ? error_no_memory(load->error) : status;
}

static void copy(struct load *load, const struct sql *sql, int column, struct value *value)
{
	value->text = sql_column_copy(sql, column, &load->entry->arena, &load->failed);
}

static void copy_needed(struct load *load, const struct sql *sql, int column, struct value *value)
{
	value->text = sql_column_needed(sql, column, &load->entry->arena, &load->failed);
}

static void copy_both(struct load *load, const struct sql *sql, int column, struct bitext *text)
{
	copy(load, sql, column, &text->in[LANG_CY]);
	copy(load, sql, column + 1, &text->in[LANG_EN]);
}

static enum status split(
	struct load *load, const struct sql *sql, int column, struct values *values)
{
	return open_split(&load->entry->arena, sql_column_text(sql, column), values, load->error);
}

static enum status take_concept(struct load *load, const struct sql *sql)
{
	struct concept *concept = &load->entry->concept;
	enum status status;

	load->number = sql_column_int(sql, 0);
	copy_needed(load, sql, 1, &concept->id);
	concept->tier = open_code(sql, 2, N_TIERS);
	copy_needed(load, sql, 3, &concept->theme);
	status = split(load, sql, 4, &concept->sectors);
	if (!status)
		status = split(load, sql, 5, &concept->steps);
	concept->review[LANG_CY] = open_code(sql, 6, N_REVIEWS);
	concept->review[LANG_EN] = open_code(sql, 7, N_REVIEWS);
	copy_both(load, sql, 8, &concept->sense);
	concept->file = sql_column_copy(sql, 10, &load->entry->arena, &load->failed);
	return status;
}

static enum status take_text(struct load *load, const struct sql *sql)
{
	struct concept *concept = &load->entry->concept;
	struct bitext *const texts[N_TEXTS] = {
		&concept->definition, &concept->plain, &concept->usage, &concept->example};

	copy(load, sql, 2, &texts[open_code(sql, 0, N_TEXTS)]->in[open_code(sql, 1, N_LANGS)]);
	return STATUS_OK;
}

static enum status take_former(struct load *load, const struct sql *sql)
{
	struct values *former = &load->entry->concept.formerly;
	struct value *items =
		arena_grow(&load->entry->arena, former->items, former->n, sizeof *items);

	if (!items)
		return error_no_memory(load->error);
	former->items = items;
	copy_needed(load, sql, 0, &items[former->n++]);
	return STATUS_OK;
}

static enum status take_relation(struct load *load, const struct sql *sql)
{
	struct relations *related = &load->entry->concept.related;
	struct relation *items =
		arena_grow(&load->entry->arena, related->items, related->n, sizeof *items);

	if (!items)
		return error_no_memory(load->error);
	related->items = items;
	items += related->n++;
	copy_needed(load, sql, 0, &items->to);
	items->kind = open_code(sql, 1, N_RELATIONS);
	copy_both(load, sql, 2, &items->why);
	return STATUS_OK;
}

static enum status add_to_list(struct load *load, const struct sql *sql, struct term *term)
{
	struct values *const lists[] = {
		[LIST_PLURAL] = &term->plurals,
		[LIST_VARIANT] = &term->variants,
		[LIST_FORM] = &term->forms,
		[LIST_HIDDEN] = &term->hidden,
		[LIST_PREFERRED_BY] = &term->preferred_by,
		[LIST_AVOIDED_BY] = &term->avoided_by,
		[LIST_SOURCE] = &term->sources,
	};
	struct values *list = lists[open_code(sql, 18, sizeof lists / sizeof *lists)];
	struct value *items = arena_grow(&load->entry->arena, list->items, list->n, sizeof *items);

	if (!items)
		return error_no_memory(load->error);
	list->items = items;
	copy_needed(load, sql, 19, &items[list->n++]);
	return STATUS_OK;
}

static void read_term(struct load *load, const struct sql *sql, struct term *term)
{
	copy_needed(load, sql, 2, &term->term);
	term->status = open_code(sql, 3, N_TERM_STATUSES);
	term->pos = open_code(sql, 4, N_POSES);
	term->gender = open_code(sql, 5, N_GENDERS);
	term->number = open_code(sql, 6, N_NUMBERS);
	term->mutates = sql_column_int(sql, 7) != 0;
	term->review = open_code(sql, 8, N_REVIEWS);
	copy(load, sql, 9, &term->singular);
	copy(load, sql, 10, &term->abbreviation);
	copy(load, sql, 11, &term->sort_as);
	copy(load, sql, 12, &term->instead);
	term->labels = (unsigned)sql_column_int(sql, 13) & ((1U << N_LABELS) - 1);
	copy_both(load, sql, 14, &term->note);
	copy_both(load, sql, 16, &term->why);
}

/* A row is a term with one item of its lists; the rows of a term follow each other. */
static enum status take_term(struct load *load, const struct sql *sql)
{
	struct terms *terms = &load->entry->concept.terms[open_code(sql, 0, N_LANGS)];
	size_t place = (size_t)sql_column_int(sql, 1);

	if (terms->n <= place) {
		struct term *items =
			arena_grow(&load->entry->arena, terms->items, terms->n, sizeof *items);

		if (!items)
			return error_no_memory(load->error);
		terms->items = items;
		read_term(load, sql, &items[terms->n++]);
	}
	if (sqlite3_column_type(sql->stmt, 18) == SQLITE_NULL)
		return STATUS_OK;
	return add_to_list(load, sql, &terms->items[terms->n - 1]);
}

static const char select_terms[] =
	"SELECT lang, term.place, term.text, status, pos, gender, number, mutates, review, "
	"singular, abbreviation,"
	" sort_as, instead, labels, note_cy, note_en, why_cy, why_en, term_list.kind, "
	"term_list.text"
	" FROM term LEFT JOIN term_list ON term_list.term=term.id WHERE concept=?"
	" ORDER BY lang, term.place, term_list.kind, term_list.place";

static struct reference *find_reference(struct entry *entry, const char *id)
{
	for (size_t i = 0; i < entry->n_references; i++) {
		if (strcmp(entry->references[i].id, id) == 0)
			return &entry->references[i];
	}
	return NULL;
}

/* Contrasts are what people come for; then the others in their order, "related" last as it says
 * least. */
static int weight(enum relation_kind kind)
{
	return kind == RELATION_CONTRAST ? -1 : (int)kind;
}

/* Two entries may each name the other: the kind that says more is shown, once. */
static enum status take_reference(struct load *load, const struct sql *sql)
{
	struct entry *entry = load->entry;
	enum relation_kind kind = open_code(sql, 0, N_RELATIONS);
	const char *id = sql_column_text(sql, 2);
	struct reference *reference = id ? find_reference(entry, id) : NULL;

	if (!id || (reference && weight(reference->kind) <= weight(kind)))
		return STATUS_OK;
	if (!reference) {
		reference = arena_grow(
			&entry->arena, entry->references, entry->n_references, sizeof *reference);
		if (!reference)
			return error_no_memory(load->error);
		entry->references = reference;
		reference += entry->n_references++;
	}
	reference->kind = kind;
	reference->reverse = sql_column_int(sql, 1) != 0;
	reference->id = sql_column_copy(sql, 2, &entry->arena, &load->failed);
	reference->headword[LANG_CY] = sql_column_copy(sql, 3, &entry->arena, &load->failed);
	reference->headword[LANG_EN] = sql_column_copy(sql, 4, &entry->arena, &load->failed);
	copy_both(load, sql, 5, &reference->why);
	return load->failed ? error_no_memory(load->error) : STATUS_OK;
}

static const char select_references[] =
	"SELECT relation.kind, 0, code, headword_cy, headword_en, why_cy, why_en, relation.id AS "
	"place"
	" FROM relation JOIN concept ON code=target WHERE relation.concept=?1 UNION ALL"
	" SELECT relation.kind, 1, concept.code, concept.headword_cy, concept.headword_en, why_cy, "
	"why_en,"
	" 1000 + relation.concept"
	" FROM relation JOIN concept ON concept.id=relation.concept"
	" WHERE target=(SELECT code FROM concept WHERE id=?1) ORDER BY place";

/* A stable sort: within a kind the order is as written. */
static void sort_references(struct entry *entry)
{
	for (size_t i = 1; i < entry->n_references; i++) {
		struct reference moved = entry->references[i];
		size_t at = i;

		for (; at && weight(entry->references[at - 1].kind) > weight(moved.kind); at--)
			entry->references[at] = entry->references[at - 1];
		entry->references[at] = moved;
	}
}

enum status entry_load(
	struct index *index, const char *id, struct entry *entry, struct error *error)
{
	struct load load = {.index = index, .entry = entry, .number = -1, .error = error};
	enum status status;

	*entry = (struct entry){.n_references = 0};
	arena_init(&entry->arena);
	status = each_row(&load,
		"SELECT id, code, tier, theme, sectors, steps, review_cy, review_en, sense_cy, "
		"sense_en, file FROM concept"
		" WHERE code=?1 UNION ALL SELECT id, code, tier, theme, sectors, steps, review_cy, "
		"review_en, sense_cy,"
		" sense_en, file FROM concept WHERE id=(SELECT concept FROM former WHERE code=?1) "
		"LIMIT 1",
		0, id, take_concept);
	if (!status && load.number < 0)
		status =
			error_set(error, STATUS_NOT_FOUND, N_("there is no entry ‘{1}’"), id, NULL);
	if (!status)
		status = each_row(&load, "SELECT kind, lang, text FROM text WHERE concept=?",
			load.number, NULL, take_text);
	if (!status)
		status = each_row(&load, "SELECT code FROM former WHERE concept=?", load.number,
			NULL, take_former);
	if (!status)
		status = each_row(&load,
			"SELECT target, kind, why_cy, why_en FROM relation WHERE concept=? ORDER "
			"BY id",
			load.number, NULL, take_relation);
	if (!status)
		status = each_row(&load, select_terms, load.number, NULL, take_term);
	if (!status)
		status = each_row(&load, select_references, load.number, NULL, take_reference);
	sort_references(entry);
	return status;
}

void entry_release(struct entry *entry)
{
	arena_release(&entry->arena);
	*entry = (struct entry){.n_references = 0};
}
