/* names.c - whole names of terms found by key
 * SPDX-License-Identifier: MIT
 */
#include "index/names.h"

#include <stdlib.h>
#include <string.h>

#include "text/fold.h"

static enum status has_spelling(
	const char *text, const char *wanted, bool *has, struct error *error)
{
	struct buf spelling;
	enum status status;

	buf_init(&spelling);
	fold_spelling(&spelling, text, strlen(text));
	*has = strcmp(spelling.data, wanted) == 0;
	status = buf_status(&spelling, error);
	buf_release(&spelling);
	return status;
}

static enum status take_name(struct run *run, const struct sql *sql, struct names *names)
{
	enum name_kind kind = (enum name_kind)sql_column_int(sql, 0);
	const char *text = sql_column_text(sql, 2);
	struct name *items;
	bool keep = text && names->keep(kind);
	enum status status = STATUS_OK;

	if (keep && names->spelling)
		status = has_spelling(text, names->spelling, &keep, run->error);
	if (status || !keep)
		return status;
	items = arena_grow(&run->results->arena, names->items, names->n, sizeof *items);
	if (!items ||
		!(items[names->n].text = arena_text(&run->results->arena, text, strlen(text))))
		return error_no_memory(run->error);
	names->items = items;
	items[names->n++].term = sql_column_int(sql, 1);
	return STATUS_OK;
}

/* Many concepts may share a name: no more of them than can be shown are of use. */
static enum status take_rows(
	struct run *run, enum statement which, enum lang lang, const char *key, struct names *names)
{
	struct sql *sql = open_statement(run->index, which, run->error);
	size_t last = names->n + run->room * 2;
	bool row = true;
	enum status status = STATUS_OK;

	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, lang);
	sql_text(sql, key);
	while (!status && names->n < last && !(status = sql_step(sql, &row, run->error)) && row)
		status = take_name(run, sql, names);
	sql_again(sql);
	return status;
}

enum status names_with_key(struct run *run, enum lang lang, struct names *names)
{
	return *run->query.key ? take_rows(run, STATEMENT_NAMES, lang, run->query.key, names)
			       : STATUS_OK;
}

enum status names_squashed(struct run *run, enum lang lang, struct names *names)
{
	return *run->query.squash
		       ? take_rows(run, STATEMENT_NAMES_SQUASHED, lang, run->query.squash, names)
		       : STATUS_OK;
}

/* The walk through the mutated readings of a query: each word extends the key by one of its forms,
   and a beginning that no name has is not followed further. */
struct walk {
	struct run *run;
	struct names *names;
	struct buf key;
	size_t seeks; /* left */
};

static enum status has_beginning(struct walk *walk, bool *has)
{
	struct run *run = walk->run;
	struct sql *sql = open_statement(run->index, STATEMENT_NAME_AFTER, run->error);
	enum status status;

	*has = false;
	if (!sql)
		return sql_error(run->index->db, run->error);
	sql_int(sql, LANG_CY);
	sql_text(sql, walk->key.data);
	status = sql_step(sql, has, run->error);
	if (*has)
		*has = strncmp(sql_column_text(sql, 0), walk->key.data, walk->key.len) == 0;
	sql_again(sql);
	return status;
}

static enum status walk_word(struct walk *walk, size_t place);

static enum status walk_form(struct walk *walk, size_t place, const char *form)
{
	bool last = place + 1 == walk->run->query.n, has = true;
	size_t before = walk->key.len;
	enum status status;

	if (walk->seeks == 0)
		return STATUS_OK;
	walk->seeks--;
	buf_add_str(&walk->key, form);
	if (!last)
		buf_add_char(&walk->key, ' ');
	status = buf_status(&walk->key, walk->run->error);
	if (!status && last)
		status =
			take_rows(walk->run, STATEMENT_NAMES, LANG_CY, walk->key.data, walk->names);
	else if (!status && !(status = has_beginning(walk, &has)) && has)
		status = walk_word(walk, place + 1);
	buf_truncate(&walk->key, before);
	return status;
}

static enum status walk_word(struct walk *walk, size_t place)
{
	const char *word = walk->run->query.words[place].text;
	struct mutated forms[MUTATION_FORMS];
	size_t n = mutation_expand(word, strlen(word), forms);
	enum status status = walk_form(walk, place, word);

	for (size_t i = 1; i < n && !status; i++)
		status = walk_form(walk, place, forms[i].text);
	return status;
}

enum status names_mutated(struct run *run, struct names *names)
{
	struct walk walk = {.run = run, .names = names, .seeks = NAMES_SEEKS};
	enum status status;

	if (run->query.n == 0)
		return STATUS_OK;
	buf_init(&walk.key);
	status = walk_word(&walk, 0);
	buf_release(&walk.key);
	return status;
}

static int by_term(const void *a, const void *b)
{
	const struct name *one = a, *two = b;

	return (one->term > two->term) - (one->term < two->term);
}

void names_sort(struct names *names)
{
	if (names->n)
		qsort(names->items, names->n, sizeof *names->items, by_term);
}
