/* recall.c - how many mutated forms of Welsh headwords find their headword
 * SPDX-License-Identifier: MIT
 *
 *	recall INDEX WORDS
 *
 * Every headword of WORDS/freedict.tsv that has four letters or more is typed in each mutated form
 * that the table of text/mutation.h gives it. A form is found when its headword is in the first
 * three rows, and named when that row tells the right mutation and radical. The percentage is of
 * all forms. Only possessives and numerals bring an h, so prepositions and other particles hardly
 * ever have one: these forms are told apart as well, as "h_particle". Prints JSON.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "bench.h"
#include "index/search.h"
#include "text/fold.h"

enum { FIRST_ROWS = 3, FEWEST_LETTERS = 4 };

struct count {
	size_t forms, found, named;
};

struct recall {
	struct index *index;
	struct count counts[N_MUTATIONS], h_particle;
	size_t headwords;
	json_t *missed; /* texts "form → headword" */
};

/* The first word of a headword, folded. */
static void first_word(const char *headword, struct buf *out)
{
	buf_clear(out);
	fold_key(out, headword, strlen(headword));
	buf_truncate(out, strcspn(out->data, " "));
}

static bool is_named(const struct hit *hit, const char *radical, enum mutation mutation)
{
	for (size_t i = 0; i < hit->n_words; i++) {
		const struct match_word *word = &hit->words[i];

		if (word->radical && word->mutation == mutation &&
			strcmp(word->radical, radical) == 0)
			return true;
	}
	return false;
}

static void type_form(struct recall *recall, const char *headword, const char *form,
	enum mutation mutation, struct count *count)
{
	const struct search_request request = {
		.query = form, .interface = LANG_CY, .only = -1, .limit = FIRST_ROWS};
	bool found = false, named = false;
	struct results results;
	struct error error;
	struct buf radical;

	buf_init(&radical);
	first_word(headword, &radical);
	bench_check(search_run(recall->index, &request, &results, &error), &error);
	for (size_t i = 0; i < results.n; i++) {
		const char *text = results.hits[i].headword[LANG_CY];

		if (text && strcmp(text, headword) == 0) {
			found = true;
			named = is_named(&results.hits[i], radical.data, mutation);
		}
	}
	count->forms++;
	count->found += found;
	count->named += named;
	if (!named)
		json_array_append_new(recall->missed,
			json_sprintf("%s → %s (%s%s)", form, headword, mutation_name(mutation),
				found ? ", not named" : ""));
	results_release(&results);
	buf_release(&radical);
}

/* The columns of the list. */
enum { HEADWORD, GRAMMAR };

static bool is_particle(const struct table_row *row)
{
	return !strchr("nva", row->cells[GRAMMAR][0]);
}

static void type_headword(struct recall *recall, const char *headword, bool particle)
{
	struct buf form;

	buf_init(&form);
	fold_squash(&form, headword, strlen(headword));
	if (utf8_count(form.data, form.len) >= FEWEST_LETTERS) {
		recall->headwords++;
		for (int i = MUTATION_NONE + 1; i < N_MUTATIONS; i++) {
			buf_clear(&form);
			if (mutation_display(headword, (enum mutation)i, &form))
				type_form(recall, headword, form.data, (enum mutation)i,
					i == MUTATION_H && particle ? &recall->h_particle
								    : &recall->counts[i]);
		}
	}
	buf_release(&form);
}

static int compare(const void *a, const void *b)
{
	const struct table_row *x = a, *y = b;

	return strcmp(x->cells[HEADWORD], y->cells[HEADWORD]);
}

/* Each headword once, whatever number of entries it has. */
static void type_all(struct recall *recall, struct table *words)
{
	struct buf headword;

	buf_init(&headword);
	qsort(words->rows, words->n, sizeof *words->rows, compare);
	for (size_t i = 0, n; i < words->n; i += n) {
		bool particle = true;

		for (n = 0; i + n < words->n && compare(&words->rows[i], &words->rows[i + n]) == 0;
			n++)
			particle = particle && is_particle(&words->rows[i + n]);
		buf_clear(&headword);
		fold_nfc(&headword, words->rows[i].cells[HEADWORD],
			strlen(words->rows[i].cells[HEADWORD]));
		type_headword(recall, headword.data, particle);
	}
	buf_release(&headword);
}

static json_t *count_json(const struct count *count)
{
	return json_pack("{s:I, s:I, s:I}", "forms", (json_int_t)count->forms, "found",
		(json_int_t)count->found, "named", (json_int_t)count->named);
}

static void add_count(json_t *kinds, const char *name, const struct count *count, struct count *all)
{
	all->forms += count->forms;
	all->found += count->found;
	all->named += count->named;
	json_object_set_new(kinds, name, count_json(count));
}

static void print(const struct recall *recall)
{
	struct count all = {0};
	json_t *object = json_object(), *kinds = json_object();

	for (int i = MUTATION_NONE + 1; i < N_MUTATIONS; i++)
		add_count(kinds, mutation_name((enum mutation)i), &recall->counts[i], &all);
	add_count(kinds, "h_particle", &recall->h_particle, &all);
	json_object_set_new(object, "headwords", json_integer((json_int_t)recall->headwords));
	json_object_set_new(object, "all", count_json(&all));
	json_object_set_new(object, "percent",
		json_real(all.forms ? 100.0 * (double)all.named / (double)all.forms : 0));
	json_object_set_new(object, "mutations", kinds);
	json_object_set(object, "missed", recall->missed);
	json_dumpf(object, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(5));
	json_decref(object);
}

int main(int argc, char **argv)
{
	struct recall recall = {.headwords = 0};
	struct table words;
	struct error error;
	struct buf path;

	if (argc != 3)
		bench_fail("usage: recall INDEX WORDS");
	recall.missed = json_array();
	bench_check(index_open(argv[1], &recall.index, &error), &error);
	buf_init(&path);
	buf_add_format(&path, "%s/freedict.tsv", argv[2]);
	table_read(path.data, &words);
	type_all(&recall, &words);
	print(&recall);
	buf_release(&path);
	table_release(&words);
	json_decref(recall.missed);
	index_close(recall.index);
	return bench_close();
}
