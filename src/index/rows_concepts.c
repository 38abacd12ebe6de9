/* rows_concepts.c - the concepts of an index: texts, references, FTS5 rows
 * SPDX-License-Identifier: MIT
 */
#include "index/pack.h"
#include "index/rows.h"
#include "index/schema.h"
#include "index/tags.h"

struct concept_rows {
	const struct glossary *tables; /* for the names of themes, sectors and steps */
	struct sql staged, referred;   /* selects */
	struct sql concept, former, text, relation, number, fts[N_LANGS];
	struct tags *tags;
	struct buf sectors, steps, labels, refs[N_LANGS];
	struct arena arena; /* of one concept */
};

/* The columns of select_staged. */
enum { SEQ, HEADWORD, NAMES = HEADWORD + N_LANGS, TAGS = NAMES + N_LANGS, BYTES };

/* A concept without any term has no place in the index. */
static const char select_staged[] =
	"SELECT seq, headword_cy, headword_en, names_cy, names_en, tags, bytes FROM stage.concept "
	"WHERE best > x'' ORDER BY best";

static const char select_referred[] =
	"SELECT headword_cy, headword_en FROM stage.concept WHERE code = ?";

static enum status prepare(sqlite3 *db, struct concept_rows *rows, struct error *error)
{
	const struct {
		struct sql *sql;
		const char *text;
	} statements[] = {
		{&rows->staged, select_staged},
		{&rows->referred, select_referred},
		{&rows->concept, "INSERT INTO concept VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"},
		{&rows->former, "INSERT OR IGNORE INTO former VALUES(?,?)"},
		{&rows->text, "INSERT INTO text VALUES(?,?,?,?)"},
		{&rows->relation, "INSERT INTO relation VALUES(?,?,?,?,?,?)"},
		{&rows->number, "INSERT INTO stage.number VALUES(?,?)"},
		{&rows->fts[LANG_CY], "INSERT INTO text_cy(rowid, terms, definition, labels, refs) "
				      "VALUES(?,?,?,?,?)"},
		{&rows->fts[LANG_EN], "INSERT INTO text_en(rowid, terms, definition, labels, refs) "
				      "VALUES(?,?,?,?,?)"},
	};
	enum status status = tags_open(db, TAGGED_CONCEPT, &rows->tags, error);

	for (size_t i = 0; i < sizeof statements / sizeof *statements && !status; i++)
		status = sql_prepare(db, statements[i].text, statements[i].sql, error);
	return status;
}

static void release(struct concept_rows *rows)
{
	struct sql *const statements[] = {&rows->staged, &rows->referred, &rows->concept,
		&rows->former, &rows->text, &rows->relation, &rows->number, &rows->fts[LANG_CY],
		&rows->fts[LANG_EN]};
	struct buf *const bufs[] = {&rows->sectors, &rows->steps, &rows->labels,
		&rows->refs[LANG_CY], &rows->refs[LANG_EN]};

	for (size_t i = 0; i < sizeof statements / sizeof *statements; i++)
		sql_release(statements[i]);
	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_release(bufs[i]);
	tags_close(rows->tags);
	arena_release(&rows->arena);
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
	for (int lang = 0; lang < N_LANGS; lang++)
		sql_text(sql, sql_column_text(&rows->staged, HEADWORD + lang));
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

static void add_line(struct buf *out, const char *text)
{
	if (text) {
		buf_add_str(out, text);
		buf_add_char(out, '\n');
	}
}

/* The names of a concept's theme, sectors and steps, as people search for them. */
static void add_labels(const struct glossary *tables, const struct concept *concept, enum lang lang,
	struct buf *out)
{
	const struct map *pathway = map_find(&tables->maps, "pathway");
	const struct category *theme = category_find(&tables->themes, concept->theme.text);

	if (theme)
		add_line(out, theme->name.in[lang].text);
	for (size_t i = 0; i < concept->sectors.n; i++) {
		const struct category *sector =
			category_find(&tables->sectors, concept->sectors.items[i].text);

		add_line(out, sector ? sector->name.in[lang].text : concept->sectors.items[i].text);
		add_line(out, sector ? sector->code.in[lang].text : NULL);
	}
	for (size_t i = 0; i < concept->steps.n; i++) {
		const struct map_node *step = map_node_find(pathway, concept->steps.items[i].text);

		add_line(out, step ? step->label.in[lang].text : concept->steps.items[i].text);
	}
}

/* The headwords of those that a concept refers to, as far as they are entries. */
static enum status find_references(
	struct concept_rows *rows, const struct concept *concept, struct error *error)
{
	enum status status = STATUS_OK;
	bool row;

	for (int lang = 0; lang < N_LANGS; lang++)
		buf_clear(&rows->refs[lang]);
	for (size_t i = 0; i < concept->related.n && !status; i++) {
		sql_text(&rows->referred, concept->related.items[i].to.text);
		status = sql_step(&rows->referred, &row, error);
		for (int lang = 0; lang < N_LANGS && row; lang++)
			add_line(&rows->refs[lang], sql_column_text(&rows->referred, lang));
		sql_again(&rows->referred);
	}
	return status;
}

static enum status add_fts(struct concept_rows *rows, const struct concept *concept, int64_t id,
	enum lang lang, struct error *error)
{
	struct sql *sql = &rows->fts[lang];
	enum status status;

	buf_clear(&rows->labels);
	add_labels(rows->tables, concept, lang, &rows->labels);
	status = buf_status(&rows->labels, error);
	if (!status)
		status = buf_status(&rows->refs[lang], error);
	if (status)
		return status;
	sql_int(sql, id);
	sql_text(sql, sql_column_text(&rows->staged, NAMES + (int)lang));
	sql_text(sql, concept->definition.in[lang].text);
	sql_text_len(sql, rows->labels.data, rows->labels.len);
	sql_text_len(sql, rows->refs[lang].data, rows->refs[lang].len);
	return sql_done(sql, error);
}

static enum status add_number(struct concept_rows *rows, int64_t id, struct error *error)
{
	sql_int(&rows->number, sql_column_int(&rows->staged, SEQ));
	sql_int(&rows->number, id);
	return sql_done(&rows->number, error);
}

/* The concept that stands next among those put aside. */
static enum status add_concept(struct concept_rows *rows, int64_t id, struct error *error)
{
	struct concept concept;
	enum status status;
	size_t len;
	const char *bytes = sql_column_blob(&rows->staged, BYTES, &len);

	status = unpack_concept(bytes, len, &rows->arena, &concept, error);
	if (!status)
		status = add_number(rows, id, error);
	if (!status)
		status = add_row(rows, &concept, id, error);
	if (!status)
		status = add_texts(rows, &concept, id, error);
	if (!status)
		status = add_links(rows, &concept, id, error);
	if (!status)
		status = find_references(rows, &concept, error);
	for (int lang = 0; lang < N_LANGS && !status; lang++)
		status = add_fts(rows, &concept, id, (enum lang)lang, error);
	if (!status)
		status = tags_add(rows->tags, sql_column_text(&rows->staged, TAGS), id, error);
	arena_release(&rows->arena);
	return status;
}

enum status rows_concepts(
	sqlite3 *db, const struct glossary *tables, struct build_watch *watch, struct error *error)
{
	struct concept_rows rows = {.tables = tables};
	struct buf *const bufs[] = {
		&rows.sectors, &rows.steps, &rows.labels, &rows.refs[LANG_CY], &rows.refs[LANG_EN]};
	bool row = true;
	enum status status;

	for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
		buf_init(bufs[i]);
	status = prepare(db, &rows, error);
	for (int64_t id = 1; !status; id++) {
		status = sql_step(&rows.staged, &row, error);
		if (status || !row)
			break;
		status = add_concept(&rows, id, error);
		build_done(watch, (size_t)id, watch->concepts);
	}
	if (!status)
		status = tags_write(rows.tags, error);
	release(&rows);
	return status;
}
