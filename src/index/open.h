/* open.h - what an open index holds
 * SPDX-License-Identifier: MIT
 *
 * Private to index/.
 */
#ifndef GEIRFA_INDEX_OPEN_H
#define GEIRFA_INDEX_OPEN_H

#include "index/index.h"
#include "index/tags.h"
#include "index/tokenizer.h"
#include "sql/sql.h"
#include "text/english.h"
#include "text/order.h"

/* Statements that looking up and browsing run again and again. */
enum statement {
	STATEMENT_CONCEPT, /* by number */
	STATEMENT_NAMES,   /* names with a key */
	STATEMENT_NAMES_SQUASHED,
	STATEMENT_NAME_AFTER, /* the first key from a given one on */
	STATEMENT_NAMES_FROM, /* terms by a stretch of keys */
	STATEMENT_MENTION,    /* the concept that a name in a text stands for */
	STATEMENT_TERM,	      /* concept and text of a term */
	STATEMENT_TERM_NAMES, /* all names of a term */
	STATEMENT_START_CY,   /* the FTS5 tables, in the order of enum lang */
	STATEMENT_START_EN,
	STATEMENT_TERM_CY,
	STATEMENT_TERM_EN,
	STATEMENT_TEXT_CY,
	STATEMENT_TEXT_EN,
	STATEMENT_CONCEPT_TERMS, /* all terms of a concept */
	STATEMENT_VOCAB_FROM,	 /* the first word from a given one on */
	STATEMENT_VOCAB_STEM,
	STATEMENT_VOCAB_WORDS,	   /* all of a language, a line each */
	STATEMENT_VOCAB_BEGINNING, /* the most frequent of a stretch */
	STATEMENT_DEFINITION,
	STATEMENT_REFERENCES,
	STATEMENT_TAG,
	STATEMENT_PLACES,    /* the rows of an alphabetical list from a place on */
	STATEMENT_PLACE,     /* of a concept */
	STATEMENT_HEADWORDS, /* of a concept by its id, also a former one */
	STATEMENT_LETTERS,   /* where the letters of a list begin */
	N_STATEMENTS
};

struct vocab_words;
struct sieve;

/* What a filter lets through, kept from one look-up to the next (index/passing.h). */
struct passing {
	struct buf key; /* tells the filter */
	struct bits bits;
};

struct index {
	sqlite3 *db;
	struct token_mode mode;
	struct sql statements[N_STATEMENTS]; /* prepared when first wanted */
	struct order *orders[N_LANGS];	     /* opened when first wanted, as is english */
	struct english *english;
	struct vocab_words *words[N_LANGS]; /* the vocabulary in memory; read when first wanted */
	size_t n_words[N_LANGS];
	bool (*stop_asked)(void *context); /* whether work is to be broken off; may be NULL */
	void *stop_context;
	struct sieve *sieve; /* of the filter that the lists were last read with; NULL: none yet */
	struct arena vocabulary; /* holds them */
	struct arena arena;	 /* the small tables */
	struct categories themes, sectors;
	struct sources sources;
	struct maps maps;
	const char *source;
	size_t count[N_TIERS];
	size_t last[N_TAGGED]; /* the greatest number of a concept, of a term */
	struct passing passing[N_TAGGED];
	struct error notice; /* why an index that was there could not be used; STATUS_OK when there
				is nothing to say */
};

/**
 * open_connection - a new index around a database connection that knows the tokenizer; not yet read
 * @path:  a file, or ":memory:"
 * @flags: SQLITE_OPEN_…
 * @out:   closed with index_close; NULL on failure
 */
enum status open_connection(
	const char *path, int flags, struct index **out, struct error *error) MUST_CHECK;

/** open_load - check that the database holds an index and read its small tables; @path for error
 * messages */
enum status open_load(struct index *index, const char *path, struct error *error) MUST_CHECK;

/** open_statement - a statement ready for binding; NULL on failure */
struct sql *open_statement(struct index *index, enum statement which, struct error *error);

/** open_meta - append a fact about the index; nothing when it has none */
enum status open_meta(
	sqlite3 *db, const char *key, struct buf *out, struct error *error) MUST_CHECK;

/**
 * open_code - a column that holds a value of an enum with @n values; 0 for any other number: the
 * file may be anybody's
 */
unsigned open_code(const struct sql *sql, int column, unsigned n);

/** open_split - ids with a space between as values, in an arena */
enum status open_split(struct arena *arena, const char *ids, struct values *values,
	struct error *error) MUST_CHECK;

#endif
