/* english.c - the stem that the forms of an English word share
 * SPDX-License-Identifier: MIT
 */
#include "text/english.h"

#include <stdlib.h>
#include <libstemmer.h>

enum { LONGEST = 100 }; /* bytes */

struct english {
	struct sb_stemmer *stemmer;
};

enum status english_open(struct english **out, struct error *error)
{
	struct english *english = calloc(1, sizeof *english);

	*out = NULL;
	if (!english)
		return error_no_memory(error);
	/* English in UTF-8 is in every libstemmer: only memory can be wanting. */
	english->stemmer = sb_stemmer_new("english", NULL);
	if (!english->stemmer) {
		english_free(english);
		return error_no_memory(error);
	}
	*out = english;
	return STATUS_OK;
}

void english_free(struct english *english)
{
	if (!english)
		return;
	sb_stemmer_delete(english->stemmer);
	free(english);
}

void english_stem(struct english *english, const char *word, size_t len, struct buf *out)
{
	const sb_symbol *stem;

	if (len > LONGEST) {
		buf_add(out, word, len);
		return;
	}
	stem = sb_stemmer_stem(english->stemmer, (const sb_symbol *)word, (int)len);
	if (!stem) {
		out->failed = true;
		return;
	}
	buf_add(out, (const char *)stem, (size_t)sb_stemmer_length(english->stemmer));
}
