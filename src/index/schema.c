/* schema.c - the tables of an index file
 * SPDX-License-Identifier: MIT
 */
#include "index/schema.h"

const char schema_tables[] =
	"CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;"
	"CREATE TABLE theme(id INTEGER PRIMARY KEY, code TEXT, cy TEXT, en TEXT);"
	"CREATE TABLE sector(id INTEGER PRIMARY KEY, code TEXT, cy TEXT, en TEXT, code_cy TEXT, "
	"code_en TEXT);"
	"CREATE TABLE source(id INTEGER PRIMARY KEY, code TEXT, kind INTEGER, cy TEXT, en TEXT, "
	"url TEXT);"
	"CREATE TABLE map(id INTEGER PRIMARY KEY, code TEXT, title_cy TEXT, title_en TEXT,"
	" summary_cy TEXT, summary_en TEXT, sources TEXT);"
	"CREATE TABLE map_node(map INTEGER, id INTEGER, code TEXT, cy TEXT, en TEXT, place_row "
	"INTEGER,"
	" place_column INTEGER, concepts TEXT, PRIMARY KEY(map, id)) WITHOUT ROWID;"
	"CREATE TABLE map_arrow(map INTEGER, id INTEGER, start TEXT, finish TEXT, cy TEXT, en TEXT,"
	" PRIMARY KEY(map, id)) WITHOUT ROWID;"
	"CREATE TABLE page(id INTEGER PRIMARY KEY, code TEXT UNIQUE, title_cy TEXT, title_en TEXT,"
	" sources TEXT, concepts TEXT, review_cy INTEGER, review_en INTEGER);"
	"CREATE TABLE page_part(page INTEGER, id INTEGER, heading_cy TEXT, heading_en TEXT,"
	" text_cy TEXT, text_en TEXT, PRIMARY KEY(page, id)) WITHOUT ROWID;"
	/* sectors, steps: ids with a space between; headwords: of the preferred terms */
	"CREATE TABLE concept(id INTEGER PRIMARY KEY, code TEXT, tier INTEGER, theme TEXT, sectors "
	"TEXT,"
	" steps TEXT, review_cy INTEGER, review_en INTEGER, headword_cy TEXT, headword_en TEXT,"
	" sense_cy TEXT, sense_en TEXT, file TEXT);"
	"CREATE TABLE former(code TEXT PRIMARY KEY, concept INTEGER) WITHOUT ROWID;"
	"CREATE TABLE text(concept INTEGER, kind INTEGER, lang INTEGER, text TEXT,"
	" PRIMARY KEY(concept, kind, lang)) WITHOUT ROWID;"
	"CREATE TABLE relation(concept INTEGER, id INTEGER, target TEXT, kind INTEGER, why_cy "
	"TEXT, why_en TEXT,"
	" PRIMARY KEY(concept, id)) WITHOUT ROWID;"
	"CREATE TABLE term(id INTEGER PRIMARY KEY, concept INTEGER, lang INTEGER, place INTEGER, "
	"text TEXT,"
	" status INTEGER, pos INTEGER, gender INTEGER, number INTEGER, mutates INTEGER, review "
	"INTEGER,"
	" singular TEXT, abbreviation TEXT, sort_as TEXT, instead TEXT, labels INTEGER,"
	" note_cy TEXT, note_en TEXT, why_cy TEXT, why_en TEXT, sort_key BLOB);"
	"CREATE TABLE term_list(term INTEGER, kind INTEGER, place INTEGER, text TEXT,"
	" PRIMARY KEY(term, kind, place)) WITHOUT ROWID;"
	/* every name of a term by its folded words (key) and by them run together (squash) */
	"CREATE TABLE name(lang INTEGER, key TEXT, kind INTEGER, term INTEGER, text TEXT, squash "
	"TEXT,"
	" PRIMARY KEY(lang, key, kind, term, text)) WITHOUT ROWID;"
	/* the alphabetical lists: letter is an index letter of text/order.h */
	"CREATE TABLE place(lang INTEGER, id INTEGER, concept INTEGER, letter INTEGER,"
	" PRIMARY KEY(lang, id)) WITHOUT ROWID;"
	/* which concepts and terms carry a tag (index/tags.h) */
	"CREATE TABLE tag(tagged INTEGER, tag TEXT, chunk INTEGER, numbers BLOB,"
	" PRIMARY KEY(tagged, tag, chunk)) WITHOUT ROWID;"
	/* where each run of rows under one letter begins in them */
	"CREATE TABLE letter(lang INTEGER, id INTEGER, letter INTEGER, PRIMARY KEY(lang, id))"
	" WITHOUT ROWID;"
	/* how many concepts there are of each tier */
	"CREATE TABLE tally(tier INTEGER PRIMARY KEY, n INTEGER);"
	/* every word of the index, folded; stem: English words only */
	"CREATE TABLE vocab(lang INTEGER, word TEXT, stem TEXT, letters INTEGER, frequency INTEGER,"
	" PRIMARY KEY(lang, word)) WITHOUT ROWID;"
	/* the same words, a line each, the most frequent first: read at one go */
	"CREATE TABLE spelling(lang INTEGER PRIMARY KEY, words TEXT);"
	/* the first word of each term */
	"CREATE VIRTUAL TABLE start_cy USING fts5(word, content='', columnsize=0, detail=none,"
	" prefix='1 2 3', tokenize='geirfa cy');"
	"CREATE VIRTUAL TABLE start_en USING fts5(word, content='', columnsize=0, detail=none,"
	" prefix='1 2 3', tokenize='geirfa en');"
	"CREATE VIRTUAL TABLE term_cy USING fts5(name, more, content='', columnsize=0, "
	"prefix='1 2 3',"
	" tokenize='geirfa cy');"
	"CREATE VIRTUAL TABLE term_en USING fts5(name, more, content='', columnsize=0, "
	"prefix='1 2 3',"
	" tokenize='geirfa en');"
	"CREATE VIRTUAL TABLE text_cy USING fts5(terms, definition, labels, refs, "
	"content='', columnsize=0,"
	" prefix='3', tokenize='geirfa cy');"
	"CREATE VIRTUAL TABLE text_en USING fts5(terms, definition, labels, refs, "
	"content='', columnsize=0,"
	" prefix='3', tokenize='geirfa en');";

const char schema_indexes[] =
	"CREATE UNIQUE INDEX concept_code ON concept(code);"
	"CREATE INDEX relation_target ON relation(target);"
	"CREATE INDEX term_concept ON term(concept, lang, place);"
	"CREATE INDEX vocab_stem ON vocab(stem, word);"
	"CREATE INDEX name_squash ON name(lang, squash, kind, term);"
	"CREATE UNIQUE INDEX place_concept ON place(lang, concept);"
	"INSERT INTO letter SELECT this.lang, this.id, this.letter FROM place this "
	"LEFT JOIN place above ON above.lang=this.lang AND above.id=this.id-1 "
	"WHERE above.letter IS NOT this.letter;"
	"INSERT INTO tally SELECT tier, count(*) FROM concept GROUP BY tier;";
