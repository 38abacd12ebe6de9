/* tell.h - an entry or page told line after line, for whatever writes lines
 * SPDX-License-Identifier: MIT
 *
 * The command line prints the lines, what is copied consists of them.
 */
#ifndef GEIRFA_PRESENT_TELL_H
#define GEIRFA_PRESENT_TELL_H

#include "present/doc.h"

enum piece {
	PIECE_PLAIN,
	PIECE_BOLD,
	PIECE_MARKED, /* with *…* around cited words */
};

enum tell_line {
	LINE_TITLE,	 /* a headword */
	LINE_TITLE_NOTE, /* below the one before */
	LINE_FACTS,
	LINE_TEXT, /* a paragraph */
	LINE_ITEM, /* of a list */
	LINE_CHOICE,
	LINE_ITEM_NOTE, /* below the one before */
	LINE_NAME,	/* mutations, sources */
};

/* All are handed the context. */
struct tell_writer {
	void (*heading)(void *context, const char *text);
	/** a gap between two paragraphs under one heading */
	void (*gap)(void *context);
	/** a text of the line that is being put together */
	void (*piece)(void *context, enum piece piece, const char *text);
	/** punctuation of ours, likewise */
	void (*raw)(void *context, const char *text);
	/** the number of a link, likewise; NULL: not wanted */
	void (*number)(void *context, int number);
	/** the end of the line */
	void (*line)(void *context, enum tell_line kind);
};

/**
 * tell_doc - tell all blocks of an entry or page
 * @ui:   the interface language
 * @only: a language to tell alone, or -1
 */
void tell_doc(const struct doc *doc, enum lang ui, int only, const struct tell_writer *writer,
	void *context);

#endif
