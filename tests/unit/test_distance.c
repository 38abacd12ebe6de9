/* test_distance.c - how many slips of a finger lie between two words
 * SPDX-License-Identifier: MIT
 */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "text/distance.h"

enum { ROUNDS = 20000, LONGEST = 9 };

static int within(const char *a, const char *b, int most)
{
	return distance_within(a, strlen(a), b, strlen(b), most);
}

static void distance_within__counts_slips(void **state)
{
	static const struct {
		const char *a, *b;
		int distance;
	} cases[] = {
		{"", "", 0},
		{"", "ab", 2},
		{"cymuned", "cymuned", 0},
		{"cymuned", "cymined", 1},
		{"cymuned", "cymned", 1},
		{"cymuned", "cymunned", 1},
		{"cymuned", "cymunde", 1},
		{"cymuned", "ycmuned", 1},
		{"cymuned", "gymuned", 1},
		{"socail", "social", 1},
		{"prescribng", "prescribing", 1},
		{"recieve", "receives", 2},
		{"ca", "abc", 3}, /* unrestricted, it would be 2 */
		{"kitten", "sitting", 3},
		{"abcd", "badc", 2},
		{"abc", "xyz", 3},
		{"жук", "жкук", 1},
		{"αβγ", "αγβ", 1},
		{"日本", "日木", 1},
		{"a😀", "a", 1},
		{"a\xFF", "a\uFFFD", 0},
		{"\xC3", "\xE2\x80", 1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(within(cases[i].a, cases[i].b, 8), cases[i].distance);
		assert_int_equal(within(cases[i].b, cases[i].a, 8), cases[i].distance);
	}
}

static void distance_within__stops_at_the_most(void **state)
{
	(void)state;
	assert_int_equal(within("kitten", "sitting", 3), 3);
	assert_int_equal(within("kitten", "sitting", 2), -1);
	assert_int_equal(within("kitten", "kitten", 0), 0);
	assert_int_equal(within("kitten", "mitten", 0), -1);
	assert_int_equal(within("kitten", "kitten", -1), -1);
	assert_int_equal(within("kitten", "", INT_MAX), 6);
	assert_int_equal(within("kitten", "kitten", INT_MIN), -1);
}

static void distance_within__refuses_long_words(void **state)
{
	char word[2 * DISTANCE_LETTERS + 2], other[sizeof word];
	size_t full = 2 * DISTANCE_LETTERS;

	(void)state;
	for (size_t i = 0; i < sizeof word; i += 2)
		memcpy(word + i, "\xC5\xB5", 2);
	memcpy(other, word, sizeof word);
	memcpy(other + full - 4, "\xC5\xB7\xC5\xB7", 4);
	assert_int_equal(distance_within(word, full, word, full, 2), 0);
	assert_int_equal(distance_within(word, full, other, full, 2), 2);
	assert_int_equal(distance_within(word, full, "", 0, INT_MAX), DISTANCE_LETTERS);
	memset(other, 'z', DISTANCE_LETTERS);
	assert_int_equal(
		distance_within(word, full, other, DISTANCE_LETTERS, INT_MAX), DISTANCE_LETTERS);
	assert_int_equal(distance_within(word, full + 2, word, full + 2, 2), -1);
	assert_int_equal(distance_within(word, full + 2, word, full, 2), -1);
	assert_int_equal(distance_within(word, full, word, full + 2, 2), -1);
}

/* A word of @n letters, few enough kinds that words are often near each other. */
struct sample {
	unsigned letters[LONGEST];
	size_t n;
	char text[LONGEST * UTF8_MAX];
	size_t len;
};

static void spell(struct sample *sample)
{
	sample->len = 0;
	for (size_t i = 0; i < sample->n; i++)
		sample->len += utf8_encode(sample->letters[i], sample->text + sample->len);
}

static unsigned random_letter(void)
{
	static const unsigned letters[] = {'a', 'b', 0x3B1, 0x65E5};

	return letters[(size_t)rand() % (sizeof letters / sizeof *letters)];
}

static void make_sample(struct sample *sample, size_t n)
{
	sample->n = n;
	for (size_t i = 0; i < n; i++)
		sample->letters[i] = random_letter();
	spell(sample);
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* The definition, cell by cell. */
static int full_matrix(const struct sample *a, const struct sample *b)
{
	const unsigned *x = a->letters, *y = b->letters;
	int d[LONGEST + 1][LONGEST + 1];

	for (size_t i = 0; i <= a->n; i++) {
		for (size_t j = 0; j <= b->n; j++) {
			d[i][j] = (int)(i + j);
			if (i == 0 || j == 0)
				continue;
			d[i][j] = d[i - 1][j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
			d[i][j] = least(d[i][j], least(d[i - 1][j], d[i][j - 1]) + 1);
			if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	}
	return d[a->n][b->n];
}

static int between(const struct sample *a, const struct sample *b, int most)
{
	return distance_within(a->text, a->len, b->text, b->len, most);
}

static void distance_within__agrees_with_the_definition(void **state)
{
	(void)state;
	srand(1);
	for (int round = 0; round < ROUNDS; round++) {
		struct sample a, b;
		int distance;

		make_sample(&a, (size_t)rand() % (LONGEST + 1));
		make_sample(&b, (size_t)rand() % (LONGEST + 1));
		distance = full_matrix(&a, &b);
		for (int most = 0; most <= LONGEST + 1; most++) {
			int expected = distance <= most ? distance : -1;

			assert_int_equal(between(&a, &b, most), expected);
			assert_int_equal(between(&b, &a, most), expected);
		}
		assert_int_equal(between(&a, &a, 0), 0);
	}
}

/* One slip somewhere in a word. */
static void slip(struct sample *sample)
{
	unsigned *letters = sample->letters, letter;
	size_t at = (size_t)rand() % sample->n, behind = sample->n - at - 1;

	switch (rand() % 4) {
	case 0:
		letters[at] = random_letter();
		break;
	case 1:
		memmove(letters + at, letters + at + 1, behind * sizeof *letters);
		sample->n--;
		break;
	case 2:
		memmove(letters + at + 1, letters + at, (behind + 1) * sizeof *letters);
		letters[at] = random_letter();
		sample->n++;
		break;
	default:
		if (behind == 0)
			break;
		letter = letters[at];
		letters[at] = letters[at + 1];
		letters[at + 1] = letter;
	}
	spell(sample);
}

static void distance_within__is_one_after_one_slip(void **state)
{
	(void)state;
	srand(2);
	for (int round = 0; round < ROUNDS; round++) {
		struct sample a, b;
		bool same;

		make_sample(&a, 1 + (size_t)rand() % (LONGEST - 1));
		b = a;
		slip(&b);
		same = a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
		assert_int_equal(between(&a, &b, 2), same ? 0 : 1);
	}
}

/* Not of the distance itself (ca, ac, abc), but a slip more cannot cost more than two. */
static void distance_within__grows_little_with_a_slip(void **state)
{
	(void)state;
	srand(3);
	for (int round = 0; round < ROUNDS; round++) {
		struct sample a, b, c;
		int before, after;

		make_sample(&a, 1 + (size_t)rand() % (LONGEST - 1));
		make_sample(&b, 1 + (size_t)rand() % (LONGEST - 1));
		c = b;
		slip(&c);
		before = between(&a, &b, LONGEST);
		after = between(&a, &c, LONGEST);
		assert_true(before >= 0 && after >= 0);
		assert_in_range(after - before + 2, 0, 4);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distance_within__counts_slips),
		cmocka_unit_test(distance_within__stops_at_the_most),
		cmocka_unit_test(distance_within__refuses_long_words),
		cmocka_unit_test(distance_within__agrees_with_the_definition),
		cmocka_unit_test(distance_within__is_one_after_one_slip),
		cmocka_unit_test(distance_within__grows_little_with_a_slip),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
