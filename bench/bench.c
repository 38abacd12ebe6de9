/* bench.c - what the benchmark programs share
 * SPDX-License-Identifier: MIT
 */
#include "bench.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { TABLE_LIMIT = 64 << 20 };

uint64_t prng_next(struct prng *prng)
{
	uint64_t z = prng->state += 0x9E3779B97F4A7C15U;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
	z = (z ^ z >> 27) * 0x94D049BB133111EBU;
	return z ^ z >> 31;
}

size_t prng_below(struct prng *prng, size_t n)
{
	return (size_t)(prng_next(prng) % n);
}

bool prng_chance(struct prng *prng, unsigned percent)
{
	return prng_below(prng, 100) < percent;
}

static void table_add(struct table *table, char *line)
{
	struct table_row *row;

	table->rows = arena_grow(&table->arena, table->rows, table->n, sizeof *table->rows);
	if (!table->rows)
		bench_fail("out of memory");
	row = &table->rows[table->n++];
	for (size_t i = 0; i < TABLE_COLUMNS; i++) {
		char *cell = strsep(&line, "\t");

		row->cells[i] = cell ? cell : "";
	}
}

void table_read(const char *path, struct table *table)
{
	struct error error;
	char *rest, *line;

	*table = (struct table){.n = 0};
	arena_init(&table->arena);
	buf_init(&table->text);
	bench_check(file_read(path, TABLE_LIMIT, &table->text, &error), &error);
	rest = table->text.data;
	while ((line = strsep(&rest, "\n")) != NULL) {
		if (*line)
			table_add(table, line);
	}
}

void table_release(struct table *table)
{
	arena_release(&table->arena);
	buf_release(&table->text);
}

void bench_fail(const char *format, ...)
{
	va_list args;

	fputs("bench: ", stderr);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
	exit(EXIT_FAILURE);
}

void bench_check(enum status status, const struct error *error)
{
	struct buf text;

	if (!status)
		return;
	buf_init(&text);
	error_format(error, error->message, &text);
	bench_fail("%s", text.data);
}

void bench_json(struct buf *out, const char *text)
{
	buf_add_char(out, '"');
	for (; *text; text++) {
		if ((unsigned char)*text < ' ') {
			buf_add_format(out, "\\u%04x", (unsigned)*text);
			continue;
		}
		if (*text == '"' || *text == '\\')
			buf_add_char(out, '\\');
		buf_add_char(out, *text);
	}
	buf_add_char(out, '"');
}

void bench_write(struct buf *line)
{
	if (buf_status(line, NULL))
		bench_fail("out of memory");
	fwrite(line->data, 1, line->len, stdout);
	putchar('\n');
	buf_clear(line);
}

int bench_close(void)
{
	if (fflush(stdout) || ferror(stdout))
		bench_fail("cannot write the output");
	return EXIT_SUCCESS;
}
