/* keys.c - how long each keystroke takes, on Geirfa's index and on plain FTS5
 * SPDX-License-Identifier: MIT
 *
 *	keys INDEX FILE.jsonl PLAIN
 *
 * 2,000 texts of the glossary FILE are typed; every prefix of each is one keystroke, which asks for
 * the first 50 rows. All keystrokes are typed ROUNDS times and each counts with its middle time, so
 * that what else the machine does is not taken for Geirfa's; the worst single time is told too,
 * and how many keystrokes ran out of their time, to go on when the rows found are drawn.
 * Then all again with a sector and a tier set. Every fiftieth keystroke is typed on the plain
 * database as well. Prints JSON; times are in microseconds.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"
#include "base/vec.h"
#include "bench.h"
#include "index/search.h"
#include "plain.h"
#include "typed.h"

enum { N_TEXTS = 2000, ROWS = 50, ROUNDS = 3, PLAIN_EVERY = 50, SLOWEST = 10, MOST_LETTERS = 8 };

/* The time after which the interface draws what there is (tui/run.c). */
static const double SECONDS = 0.010;

/* One key pressed: the text that stands in the search line after it. */
struct key {
	char *text;
	size_t letters;
	struct value sector; /* of the index; these two for the runs with a filter */
	enum tier tier;
	double us[ROUNDS];
	double time; /* the middle of them */
};

struct keys {
	struct key *items;
	size_t n, room;
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static void keys_add(struct keys *keys, const struct key *key)
{
	struct key *items = vec_grow(keys->items, keys->n, &keys->room, sizeof *items);

	if (!items || !key->text)
		bench_fail("out of memory");
	keys->items = items;
	items[keys->n++] = *key;
}

/* Every prefix of every text; each text with its own sector and tier, so that all have their turn.
 */
static void keys_type(
	struct keys *keys, const struct typed *typed, const struct categories *sectors)
{
	for (size_t i = 0; i < typed->n; i++) {
		const char *text = typed->texts[i];
		size_t len = strlen(text), letters = 0;
		unsigned codepoint;

		for (size_t at = 0; at < len;) {
			struct key key = {.tier = i % N_TIERS};

			at += utf8_decode(text + at, len - at, &codepoint);
			key.text = strndup(text, at);
			key.letters = ++letters;
			key.sector = sectors->items[i / N_TIERS % sectors->n].id;
			keys_add(keys, &key);
		}
	}
}

static void keys_release(struct keys *keys)
{
	for (size_t i = 0; i < keys->n; i++)
		free(keys->items[i].text);
	free(keys->items);
}

static double press(struct index *index, struct key *key, bool filtered, bool *found, bool *late)
{
	const struct filter filter = {.sectors = {&key->sector, 1}, .tiers = 1U << key->tier};
	const struct search_request request = {.query = key->text,
		.interface = LANG_CY,
		.only = -1,
		.filter = filtered ? &filter : NULL,
		.limit = ROWS,
		.seconds = SECONDS};
	struct results results;
	struct error error;
	double start = now(), took;

	bench_check(search_run(index, &request, &results, &error), &error);
	took = now() - start;
	*found = results.n > 0;
	*late = results.late;
	results_release(&results);
	return took;
}

static int compare(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The least value that @percent of 100 do not exceed; @times in order. */
static double percentile(const double *times, size_t n, size_t percent)
{
	return n ? times[(n * percent + 99) / 100 - 1] : 0;
}

static json_t *times_json(double *times, size_t n)
{
	qsort(times, n, sizeof *times, compare);
	return json_pack("{s:I, s:f, s:f, s:f, s:f}", "keystrokes", (json_int_t)n, "min",
		n ? times[0] : 0.0, "median", percentile(times, n, 50), "p99",
		percentile(times, n, 99), "worst", n ? times[n - 1] : 0.0);
}

/* The times of every @step-th keystroke; with @letters only those of as many letters. */
static json_t *some_json(const struct keys *keys, size_t step, size_t letters)
{
	double *times = calloc(keys->n + 1, sizeof *times);
	size_t n = 0;
	json_t *json;

	if (!times)
		bench_fail("out of memory");
	for (size_t i = 0; i < keys->n; i += step) {
		const struct key *key = &keys->items[i];

		if (!letters || key->letters == letters ||
			(letters == MOST_LETTERS && key->letters > letters))
			times[n++] = key->time;
	}
	json = times_json(times, n);
	free(times);
	return json;
}

static int compare_slowest(const void *a, const void *b)
{
	const struct key *const *x = a, *const *y = b;

	return -compare(&(*x)->time, &(*y)->time);
}

static json_t *slowest_json(const struct keys *keys)
{
	const struct key **order = calloc(keys->n + 1, sizeof(*order));
	json_t *list = json_array();

	if (!order)
		bench_fail("out of memory");
	for (size_t i = 0; i < keys->n; i++)
		order[i] = &keys->items[i];
	qsort(order, keys->n, sizeof(*order), compare_slowest);
	for (size_t i = 0; i < SLOWEST && i < keys->n; i++)
		json_array_append_new(list,
			json_pack("{s:s, s:f}", "typed", order[i]->text, "us", order[i]->time));
	free(order);
	return list;
}

static json_t *letters_json(const struct keys *keys)
{
	json_t *list = json_array();

	for (size_t letters = 1; letters <= MOST_LETTERS; letters++)
		json_array_append_new(list, some_json(keys, 1, letters));
	return list;
}

/* Types everything on Geirfa's index. */
static json_t *run_geirfa(struct index *index, struct keys *keys, bool filtered)
{
	double worst = 0;
	size_t n_found = 0, n_late = 0;
	json_t *object;

	for (int round = 0; round < ROUNDS; round++) {
		for (size_t i = 0; i < keys->n; i++) {
			bool found, late;

			keys->items[i].us[round] =
				press(index, &keys->items[i], filtered, &found, &late);
			if (keys->items[i].us[round] > worst)
				worst = keys->items[i].us[round];
			n_found += found && round == 0;
			n_late += late && round == 0;
		}
	}
	for (size_t i = 0; i < keys->n; i++) {
		qsort(keys->items[i].us, ROUNDS, sizeof(double), compare);
		keys->items[i].time = keys->items[i].us[ROUNDS / 2];
	}
	object = some_json(keys, 1, 0);
	json_object_set_new(object, "worst_single", json_real(worst));
	json_object_set_new(object, "found", json_integer((json_int_t)n_found));
	json_object_set_new(object, "late", json_integer((json_int_t)n_late));
	json_object_set_new(object, "by_letters", letters_json(keys));
	json_object_set_new(object, "slowest", slowest_json(keys));
	return object;
}

static void plain_match(const struct key *key, bool filtered, struct buf *match)
{
	buf_add_str(match, PLAIN_FIELDS " : (");
	if (!plain_query(key->text, match))
		buf_add_str(match, "\"\"");
	buf_add_char(match, ')');
	if (filtered)
		buf_add_format(match, " AND sectors : \"%s\" AND tier : \"%s\"", key->sector.text,
			codes_of_tier.names[key->tier]);
}

static double press_plain(sqlite3 *db, sqlite3_stmt *search, const struct key *key, bool filtered)
{
	struct buf match;
	double start;
	int state;

	buf_init(&match);
	start = now();
	plain_match(key, filtered, &match);
	sqlite3_bind_text(search, 1, match.data, (int)match.len, SQLITE_STATIC);
	while ((state = sqlite3_step(search)) == SQLITE_ROW)
		;
	if (state != SQLITE_DONE || sqlite3_reset(search) != SQLITE_OK)
		plain_fail(db);
	start = now() - start;
	buf_release(&match);
	return start;
}

/* Types every fiftieth keystroke on plain FTS5. */
static json_t *run_plain(sqlite3 *db, const struct keys *keys, bool filtered)
{
	sqlite3_stmt *search = plain_prepare(db, PLAIN_SEARCH);
	double *times = calloc(keys->n / PLAIN_EVERY + 1, sizeof *times);
	size_t n = 0;
	json_t *json;

	if (!times)
		bench_fail("out of memory");
	for (size_t i = 0; i < keys->n; i += PLAIN_EVERY)
		times[n++] = press_plain(db, search, &keys->items[i], filtered);
	json = times_json(times, n);
	free(times);
	sqlite3_finalize(search);
	return json;
}

/* Megabytes now in memory, and the most there ever were. */
static json_t *memory_json(void)
{
	FILE *file = fopen("/proc/self/statm", "r");
	struct rusage usage;
	double pages = 0;

	if (!file || fscanf(file, "%*s %lf", &pages) != 1)
		bench_fail("cannot read /proc/self/statm");
	fclose(file);
	getrusage(RUSAGE_SELF, &usage);
	return json_pack("{s:f, s:f}", "resident", pages * (double)sysconf(_SC_PAGESIZE) / 1e6,
		"peak", (double)usage.ru_maxrss * 1024 / 1e6);
}

int main(int argc, char **argv)
{
	struct keys keys = {NULL, 0, 0};
	json_t *object = json_object();
	struct index *index;
	struct typed typed;
	struct error error;
	sqlite3 *db;

	if (argc != 4)
		bench_fail("usage: keys INDEX FILE.jsonl PLAIN");
	typed_read(argv[2], N_TEXTS, &typed);
	json_object_set_new(object, "memory_before", memory_json());
	bench_check(index_open(argv[1], &index, &error), &error);
	if (!index_sectors(index)->n)
		bench_fail("%s has no sectors", argv[1]);
	keys_type(&keys, &typed, index_sectors(index));
	typed_release(&typed);
	json_object_set_new(object, "geirfa", run_geirfa(index, &keys, false));
	json_object_set_new(object, "geirfa_sampled", some_json(&keys, PLAIN_EVERY, 0));
	json_object_set_new(object, "geirfa_filtered", run_geirfa(index, &keys, true));
	json_object_set_new(object, "geirfa_filtered_sampled", some_json(&keys, PLAIN_EVERY, 0));
	json_object_set_new(object, "memory", memory_json());
	db = plain_open(argv[3], SQLITE_OPEN_READONLY);
	json_object_set_new(object, "plain", run_plain(db, &keys, false));
	json_object_set_new(object, "plain_filtered", run_plain(db, &keys, true));
	sqlite3_close(db);
	json_dumpf(object, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(8));
	json_decref(object);
	keys_release(&keys);
	index_close(index);
	return bench_close();
}
