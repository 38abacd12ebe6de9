/* schema.h - the tables of an index file
 * SPDX-License-Identifier: MIT
 *
 * Private to index/. Entries lie in ordinary tables that the sqlite3 shell can read. Terms are
 * numbered by static rank and concepts by that of their best term, so that reading in rowid order
 * is reading in the order of results.
 */
#ifndef GEIRFA_INDEX_SCHEMA_H
#define GEIRFA_INDEX_SCHEMA_H

enum {
	SCHEMA_APPLICATION = 0x47656972, /* "Geir" */
	SCHEMA_VERSION = 9,
};

/* Behind a text: what sorts after all that begin with the text. No UTF-8 has it. */
#define SCHEMA_AFTER "\xff"

/* What a name of a term is, in the order in which lookups prefer them. */
enum name_kind {
	NAME_TERM,
	NAME_VARIANT,
	NAME_ABBREVIATION,
	NAME_PLURAL,
	NAME_SINGULAR,
	NAME_FORM,
	NAME_HIDDEN
};

/* The lists of a term. */
enum list_kind {
	LIST_PLURAL,
	LIST_VARIANT,
	LIST_FORM,
	LIST_HIDDEN,
	LIST_PREFERRED_BY,
	LIST_AVOIDED_BY,
	LIST_SOURCE
};

/* The texts of a concept. */
enum text_kind { TEXT_DEFINITION, TEXT_PLAIN, TEXT_USAGE, TEXT_EXAMPLE, N_TEXTS };

/* The tables; needs the tokenizer (index/tokenizer.h). */
extern const char schema_tables[];

/* Indexes, and tables that sum others up: made when the rows are in. */
extern const char schema_indexes[];

#endif
