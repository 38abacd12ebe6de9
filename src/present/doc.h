/* doc.h - an entry as a sequence of labelled blocks, for whatever face shows it
 * SPDX-License-Identifier: MIT
 *
 * The command line prints the blocks one below the other, the terminal interface lays them out:
 * what is said, and in which order, is decided here alone. Texts keep the glossary's one mark-up,
 * *…* around a cited word.
 */
#ifndef GEIRFA_PRESENT_DOC_H
#define GEIRFA_PRESENT_DOC_H

#include "index/index.h"

enum doc_kind {
	DOC_HEADWORD, /* text: the headword of @lang with its sense, or that there is none yet
			 (missing[lang]); detail: grammar and other spellings; mark: review state,
			 labels and source; texts[]: note */
	DOC_FACTS,    /* text: tier · theme · sectors, on one line */
	DOC_CHOICE,   /* which word, with whom: label on the first; detail: the sector's name or
			 "everyone else"; texts[]: the word in each   language; mark: "avoid" where
			 the   sector avoids it */
	DOC_PAIR,     /* texts[]: one text in each language, to stand side by side */
	DOC_TERM, /* another term: text in @lang; detail: grammar and other spellings; mark: status,
		     labels, review where it is not the entry's, source; texts[]: why it is to be
		     avoided, else note */
	DOC_LINK, /* number; text: headword in @lang, the interface language where it has one;
		     detail: in the other; target; texts[]: why, of a contrast */
	DOC_PROSE, /* a part of a page: label: its heading; texts[]: the one in @lang */
	DOC_LINE,  /* label and text on one line: mutations, sources; detail: a source's address */
};

/* A stretch of a text that leads to a link. */
struct doc_mention {
	size_t start, len; /* bytes of the text, which hold no mark */
	int number;	   /* of the link */
};

struct doc_mentions {
	const struct doc_mention *items; /* in the order of the text */
	size_t n;
};

struct doc_block {
	enum doc_kind kind;
	const char *label; /* in the interface language; NULL: as the block before */
	enum lang lang;
	const char *text, *detail, *mark; /* NULL where there is none */
	const char *texts[N_LANGS];	  /* NULL where there is none */
	bool missing[N_LANGS]; /* texts[] (of a headword: text) only says that the text is missing
				*/
	struct doc_mentions mentions[N_LANGS]; /* in texts[] of a definition, easy read or usage */
	int number;			       /* of a link, from 1 */
	const char *target;		       /* of a link: concept id */
};

struct doc {
	struct arena arena;
	struct doc_block *blocks;
	size_t n;
	size_t n_links;
};

struct doc_options {
	enum lang ui;	       /* interface language; gettext must already speak it */
	bool definition_first; /* definition before easy read */
	bool full_grammar;     /* whole words instead of eg, eb, masc. */
	int only;	       /* a language whose texts alone may mention something, or -1 */
	bool unlinked;	       /* do not look for what the texts mention, which takes a while */
};

/**
 * doc_build - the blocks of an entry
 * @doc: released with doc_release, also after a failure; does not point into @entry afterwards
 *
 * Order: headwords (interface language first), facts, which word with whom, easy read and
 * definition, other terms (Welsh, English), usage, example, contrasts, other references, what else
 * the texts mention, mutations, sources.
 *
 * Returns STATUS_NO_MEMORY, or what reading the index ran into.
 */
enum status doc_build(const struct entry *entry, struct index *index,
	const struct doc_options *options, struct doc *doc, struct error *error) MUST_CHECK;

/** doc_release - free what it holds */
void doc_release(struct doc *doc);

#endif
