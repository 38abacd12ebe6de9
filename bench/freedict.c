/* freedict.c - Debian's Welsh-English dictionary as a glossary, as JSON Lines
 * SPDX-License-Identifier: MIT
 *
 *	freedict WORDS
 *
 * A concept for each Welsh headword of WORDS/freedict.tsv (bench/words.sh); its English are the
 * terms of the other language.
 */
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "text/fold.h"

/* The columns of the list. */
enum { HEADWORD, GRAMMAR, ENGLISH };

static int compare(const void *a, const void *b)
{
	const struct table_row *x = a, *y = b;
	int order = strcmp(x->cells[HEADWORD], y->cells[HEADWORD]);

	return order ? order : strcmp(x->cells[ENGLISH], y->cells[ENGLISH]);
}

static void add_text(struct buf *line, const char *text)
{
	struct buf nfc;

	buf_init(&nfc);
	fold_nfc(&nfc, text, strlen(text));
	bench_json(line, nfc.data);
	buf_release(&nfc);
}

/* "n, s, f" is a noun in the singular, feminine; "v" a verb-noun; "a" an adjective. */
static void add_grammar(struct buf *line, const char *grammar)
{
	const char *gender = strrchr(grammar, ' ');

	if (*grammar == 'v')
		buf_add_str(line, ",\"pos\":\"verb-noun\"");
	else if (*grammar == 'a')
		buf_add_str(line, ",\"pos\":\"adjective\"");
	else if (*grammar != 'n')
		buf_add_str(line, ",\"pos\":\"phrase\"");
	if (strncmp(grammar, "n, p", 4) == 0)
		buf_add_str(line, ",\"number\":\"plural\"");
	else if (*grammar == 'n' && gender && strcmp(gender, " m") == 0)
		buf_add_str(line, ",\"gender\":\"masculine\"");
	else if (*grammar == 'n' && gender && strcmp(gender, " f") == 0)
		buf_add_str(line, ",\"gender\":\"feminine\"");
}

static void add_english(struct buf *line, const struct table_row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && strcmp(rows[i].cells[ENGLISH], rows[i - 1].cells[ENGLISH]) == 0)
			continue;
		buf_add_str(line, i > 0 ? ",{\"term\":" : "{\"term\":");
		add_text(line, rows[i].cells[ENGLISH]);
		buf_add_str(line, i > 0 ? "}" : ",\"status\":\"preferred\"}");
	}
}

/* Many a headword shares its English with another; each is told by the other language. */
static void add_entry(struct buf *line, const struct table_row *rows, size_t n, size_t number)
{
	buf_add_format(line,
		"{\"id\":\"entry-%zu\",\"tier\":\"core\",\"theme\":\"communication\",\"sense\":{"
		"\"en\":",
		number);
	add_text(line, rows->cells[HEADWORD]);
	buf_add_str(line, ",\"cy\":");
	add_text(line, rows->cells[ENGLISH]);
	buf_add_str(line, "},\"terms\":{\"en\":[");
	add_english(line, rows, n);
	buf_add_str(line, "],\"cy\":[{\"term\":");
	add_text(line, rows->cells[HEADWORD]);
	buf_add_str(line, ",\"status\":\"preferred\"");
	add_grammar(line, rows->cells[GRAMMAR]);
	buf_add_str(line, "}]},\"review\":{\"en\":\"draft\",\"cy\":\"draft\"}}");
}

int main(int argc, char **argv)
{
	struct table words;
	struct buf text;
	size_t number = 0;

	if (argc != 2)
		bench_fail("usage: freedict WORDS");
	buf_init(&text);
	buf_add_format(&text, "%s/freedict.tsv", argv[1]);
	table_read(text.data, &words);
	buf_clear(&text);
	qsort(words.rows, words.n, sizeof *words.rows, compare);
	for (size_t i = 0, n; i < words.n; i += n) {
		n = 1;
		while (i + n < words.n && strcmp(words.rows[i].cells[HEADWORD],
						  words.rows[i + n].cells[HEADWORD]) == 0)
			n++;
		add_entry(&text, &words.rows[i], n, ++number);
		bench_write(&text);
	}
	buf_release(&text);
	table_release(&words);
	return bench_close();
}
