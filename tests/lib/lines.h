/* lines.h - a JSON Lines file that a test reads, and what came of its last line
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_LINES_H
#define GEIRFA_TESTS_LINES_H

#include "glossary/jsonl.h"

/* A good line: {HEAD, "id":"ID"}; LINE_WITH gives it more keys. */
#define LINE_HEAD                                                                                  \
	"{\"tier\":\"core\",\"theme\":\"people\",\"terms\":{},\"review\":{\"en\":\"draft\","       \
	"\"cy\":\"checked\"}"
#define LINE(id) LINE_HEAD ",\"id\":\"" id "\"}"
#define LINE_WITH(more) LINE_HEAD ",\"id\":\"a\"," more "}"

struct lines {
	struct jsonl *jsonl;
	struct arena arena;
	struct findings findings; /* of all lines so far */
	struct concept concept;
	struct error error;
	bool more;
};

/** lines_open - begin to read a file */
void lines_open(struct lines *lines, const char *path);

/** lines_begin - write "lines.jsonl" into the folder of the test and begin to read it */
void lines_begin(struct lines *lines, const char *text);

/** lines_begin_bytes - the same with bytes that may be NUL */
void lines_begin_bytes(struct lines *lines, const char *bytes, size_t len);

/** lines_end - close it and free it all */
void lines_end(struct lines *lines);

/** lines_next - jsonl_next */
enum status lines_next(struct lines *lines);

/** lines_expect_concept - the next concept is this one, of this line */
void lines_expect_concept(struct lines *lines, const char *id, size_t line);

/** lines_expect_bad - what comes next is a bad line; it leaves no concept */
void lines_expect_bad(struct lines *lines, size_t line);

/** lines_expect_end - nothing comes next */
void lines_expect_end(struct lines *lines);

#endif
