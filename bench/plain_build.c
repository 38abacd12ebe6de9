/* plain_build.c - a glossary put into plain FTS5, to compare the building of Geirfa's index with
 * SPDX-License-Identifier: MIT
 *
 *	plain_build FILE.jsonl DATABASE
 *
 * As Geirfa builds: a new file, one transaction, no journal, and all merged into one at the end.
 * Prints the seconds that the merging took.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "plain.h"

/* The columns of PLAIN_TABLE, from 1 as SQLite counts. */
enum { ID = 1, CY, EN, DEFINITION_CY, DEFINITION_EN, THEME, SECTORS, STEPS, TIER };

static void run(sqlite3 *db, const char *text)
{
	if (sqlite3_exec(db, text, NULL, NULL, NULL) != SQLITE_OK)
		plain_fail(db);
}

/* Appends a text, or the texts of a list. */
static void add(struct buf *out, const json_t *value)
{
	for (size_t i = 0; i < json_array_size(value); i++)
		add(out, json_array_get(value, i));
	if (json_is_string(value)) {
		if (out->len)
			buf_add_str(out, "; ");
		buf_add_str(out, json_string_value(value));
	}
}

static void bind(sqlite3_stmt *row, int column, struct buf *text)
{
	sqlite3_bind_text(row, column, text->data, (int)text->len, SQLITE_TRANSIENT);
	buf_clear(text);
}

static void bind_value(sqlite3_stmt *row, int column, const json_t *value, struct buf *text)
{
	add(text, value);
	bind(row, column, text);
}

/* Every name of every term: what Geirfa finds a term by. */
static void bind_terms(sqlite3_stmt *row, int column, const json_t *terms, struct buf *text)
{
	static const char *const names[] = {
		"term", "plural", "singular", "abbreviation", "variants", "forms", "hidden"};

	for (size_t i = 0; i < json_array_size(terms); i++) {
		for (size_t k = 0; k < sizeof names / sizeof *names; k++)
			add(text, json_object_get(json_array_get(terms, i), names[k]));
	}
	bind(row, column, text);
}

static void insert(sqlite3 *db, sqlite3_stmt *row, const json_t *concept, struct buf *text)
{
	const json_t *terms = json_object_get(concept, "terms");
	const json_t *definition = json_object_get(concept, "definition");

	bind_value(row, ID, json_object_get(concept, "id"), text);
	bind_terms(row, CY, json_object_get(terms, "cy"), text);
	bind_terms(row, EN, json_object_get(terms, "en"), text);
	bind_value(row, DEFINITION_CY, json_object_get(definition, "cy"), text);
	bind_value(row, DEFINITION_EN, json_object_get(definition, "en"), text);
	bind_value(row, THEME, json_object_get(concept, "theme"), text);
	bind_value(row, SECTORS, json_object_get(concept, "sectors"), text);
	bind_value(row, STEPS, json_object_get(concept, "steps"), text);
	bind_value(row, TIER, json_object_get(concept, "tier"), text);
	if (sqlite3_step(row) != SQLITE_DONE || sqlite3_reset(row) != SQLITE_OK)
		plain_fail(db);
}

static void insert_all(sqlite3 *db, const char *path)
{
	sqlite3_stmt *row = plain_prepare(db, "INSERT INTO plain VALUES(?,?,?,?,?,?,?,?,?)");
	FILE *file = fopen(path, "r");
	char *line = NULL;
	size_t size = 0;
	struct buf text;
	ssize_t len;

	if (!file)
		bench_fail("cannot read %s", path);
	buf_init(&text);
	while ((len = getline(&line, &size, file)) > 0) {
		json_t *concept = json_loadb(line, (size_t)len, 0, NULL);

		if (!concept)
			bench_fail("%s: a line is no JSON", path);
		insert(db, row, concept, &text);
		json_decref(concept);
	}
	buf_release(&text);
	free(line);
	fclose(file);
	sqlite3_finalize(row);
}

int main(int argc, char **argv)
{
	struct timespec before, after;
	sqlite3 *db;

	if (argc != 3)
		bench_fail("usage: plain_build FILE.jsonl DATABASE");
	unlink(argv[2]);
	db = plain_open(argv[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
	run(db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN");
	run(db, PLAIN_TABLE);
	insert_all(db, argv[1]);
	clock_gettime(CLOCK_MONOTONIC, &before);
	run(db, "INSERT INTO plain(plain) VALUES('optimize')");
	clock_gettime(CLOCK_MONOTONIC, &after);
	run(db, "COMMIT");
	sqlite3_close(db);
	printf("%.2f\n", (double)(after.tv_sec - before.tv_sec) +
				 (double)(after.tv_nsec - before.tv_nsec) / 1e9);
	return bench_close();
}
