/* distance.c - how many slips of a finger lie between two words
 * SPDX-License-Identifier: MIT
 */
#include "text/distance.h"

#include <stdbool.h>

#include "base/utf8.h"

struct letters {
	unsigned at[DISTANCE_LETTERS];
	int n;
};

/*
 * Row i of the table whose cell j is the distance of the first i letters of one word and the first
 * j of the other. Cells further than @most from the diagonal are larger than @most, so only those
 * near it are computed, and something larger than @most is put on either side of them.
 */
struct table {
	struct letters a, b;
	int rows[3][DISTANCE_LETTERS + 1]; /* row i at i % 3 */
	int most;
};

/* The letters of a vocabulary are nearly all ASCII: decoding each took half of the time. */
static size_t read_letter(const char *word, size_t len, unsigned *letter)
{
	if ((unsigned char)*word >= 0x80)
		return utf8_decode(word, len, letter);
	*letter = (unsigned char)*word;
	return 1;
}

/* False when the word is too long. */
static bool read_letters(struct letters *letters, const char *word, size_t len)
{
	letters->n = 0;
	for (size_t at = 0; at < len;) {
		if (letters->n == DISTANCE_LETTERS)
			return false;
		at += read_letter(word + at, len - at, &letters->at[letters->n++]);
	}
	return true;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static int cell(const struct table *table, int i, int j)
{
	const unsigned *a = table->a.at, *b = table->b.at;
	const int *above = table->rows[(i + 2) % 3], *row = table->rows[i % 3];
	int least = above[j - 1] + (a[i - 1] != b[j - 1]);

	least = smaller(least, above[j] + 1);
	least = smaller(least, row[j - 1] + 1);
	if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
		least = smaller(least, table->rows[(i + 1) % 3][j - 2] + 1);
	return least;
}

/* Computes row @i and returns its least cell. */
static int fill_row(struct table *table, int i)
{
	int *row = table->rows[i % 3];
	int first = larger(1, i - table->most), last = smaller(table->b.n, i + table->most);
	int least;

	row[first - 1] = least = i;
	for (int j = first; j <= last; j++) {
		row[j] = cell(table, i, j);
		least = smaller(least, row[j]);
	}
	if (last < table->b.n)
		row[last + 1] = table->most + 1;
	return least;
}

static void fill_first_row(struct table *table)
{
	for (int j = 0; j <= smaller(table->b.n, table->most + 1); j++)
		table->rows[0][j] = j;
}

int distance_within(const char *a, size_t a_len, const char *b, size_t b_len, int most)
{
	struct table table;
	int distance;

	if (!read_letters(&table.a, a, a_len) || !read_letters(&table.b, b, b_len))
		return -1;
	table.most = smaller(most, DISTANCE_LETTERS);
	if (larger(table.a.n - table.b.n, table.b.n - table.a.n) > table.most)
		return -1;
	fill_first_row(&table);
	for (int i = 1; i <= table.a.n; i++) {
		/* A row's least cell is never less than the row above's. */
		if (fill_row(&table, i) > table.most)
			return -1;
	}
	/* The rows are filled as far as the words are long.
	 * NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Assign) */
	distance = table.rows[table.a.n % 3][table.b.n];
	return distance <= table.most ? distance : -1;
}
