/* bench.h - what the benchmark programs share
 * SPDX-License-Identifier: MIT
 *
 * They end at the first fault: a benchmark has nobody to go on for.
 */
#ifndef GEIRFA_BENCH_BENCH_H
#define GEIRFA_BENCH_BENCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

/* Random numbers that are the same on every machine (splitmix64); the state is the seed. */
struct prng {
	uint64_t state;
};

/** prng_next - the next 64 bits */
uint64_t prng_next(struct prng *prng);

/** prng_below - a number below @n; @n at least 1 */
size_t prng_below(struct prng *prng, size_t n);

/** prng_chance - true in @percent of 100 cases */
bool prng_chance(struct prng *prng, unsigned percent);

enum { TABLE_COLUMNS = 4 };

/* A file of lines with tabs between their cells. */
struct table_row {
	const char *cells[TABLE_COLUMNS]; /* "" where the line has fewer */
};

struct table {
	struct arena arena; /* the rows */
	struct buf text;
	struct table_row *rows;
	size_t n;
};

/** table_read - read such a file; released with table_release */
void table_read(const char *path, struct table *table);

/** table_release - free what it holds */
void table_release(struct table *table);

/** bench_fail - print a message as printf would, and end the program with status 1 */
_Noreturn void bench_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** bench_check - end the program unless @status is STATUS_OK */
void bench_check(enum status status, const struct error *error);

/** bench_json - append a text as a JSON string; it must be UTF-8 */
void bench_json(struct buf *out, const char *text);

/** bench_write - write a line to standard output and make the buffer empty */
void bench_write(struct buf *line);

/** bench_close - end the program, with the status that standard output deserves */
int bench_close(void);

#endif
