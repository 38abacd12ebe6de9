/* json.c - results and entries as JSON: the keys are a contract
 * SPDX-License-Identifier: MIT
 */
#include "cli/json.h"

#include <jansson.h>

#include "cli/json_text.h"

/* Puts a value made just now into an object; a NULL, of a value that memory did not suffice for, is
 * noted. */
static void put(json_t *object, const char *key, json_t *value, bool *failed)
{
	if (json_object_set_new(object, key, value) < 0)
		*failed = true;
}

static void append(json_t *array, json_t *value, bool *failed)
{
	if (json_array_append_new(array, value) < 0)
		*failed = true;
}

static void put_text(json_t *object, const char *key, const char *text, bool *failed)
{
	if (text)
		put(object, key, json_text(text), failed);
}

static json_t *strings(const struct values *values, bool *failed)
{
	json_t *array = json_array();

	for (size_t i = 0; i < values->n; i++)
		append(array, json_text(values->items[i].text), failed);
	return array;
}

static void put_values(json_t *object, const char *key, const struct values *values, bool *failed)
{
	if (values->n)
		put(object, key, strings(values, failed), failed);
}

/* One as a string, several as an array: as the files write them. */
static void put_one_or_more(
	json_t *object, const char *key, const struct values *values, bool *failed)
{
	if (values->n == 1)
		put_text(object, key, values->items[0].text, failed);
	else
		put_values(object, key, values, failed);
}

/* The languages in the order of the files: English, Welsh. */
static const enum lang file_order[N_LANGS] = {LANG_EN, LANG_CY};

static bool tells(int only, enum lang lang)
{
	return only < 0 || only == (int)lang;
}

static void put_bitext(
	json_t *object, const char *key, const struct bitext *bitext, int only, bool *failed)
{
	json_t *both = json_object();

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = file_order[i];

		if (tells(only, lang))
			put_text(both, lang_code(lang), bitext->in[lang].text, failed);
	}
	if (json_object_size(both))
		put(object, key, both, failed);
	else
		json_decref(both);
}

static void put_labels(json_t *object, unsigned labels, bool *failed)
{
	json_t *array;

	if (!labels)
		return;
	array = json_array();
	for (size_t i = 0; i < codes_of_label.n; i++) {
		if (labels & 1U << i)
			append(array, json_text(codes_of_label.names[i]), failed);
	}
	put(object, "label", array, failed);
}

static json_t *term_json(const struct term *term, enum review inherited, int only, bool *failed)
{
	json_t *object = json_object();

	put_text(object, "term", term->term.text, failed);
	put_text(object, "status", codes_of_status.names[term->status], failed);
	if (term->pos != POS_NOUN)
		put_text(object, "pos", codes_of_pos.names[term->pos], failed);
	if (term->gender != GENDER_NONE)
		put_text(object, "gender", codes_of_gender.names[term->gender], failed);
	if (term->number != NUMBER_SINGULAR)
		put_text(object, "number", codes_of_number.names[term->number], failed);
	put_one_or_more(object, "plural", &term->plurals, failed);
	put_text(object, "singular", term->singular.text, failed);
	put_text(object, "abbreviation", term->abbreviation.text, failed);
	put_values(object, "variants", &term->variants, failed);
	put_values(object, "forms", &term->forms, failed);
	put_values(object, "hidden", &term->hidden, failed);
	put_values(object, "preferred-by", &term->preferred_by, failed);
	put_values(object, "avoided-by", &term->avoided_by, failed);
	put_labels(object, term->labels, failed);
	put_bitext(object, "note", &term->note, only, failed);
	put_bitext(object, "why", &term->why, only, failed);
	put_text(object, "instead", term->instead.text, failed);
	put_one_or_more(object, "source", &term->sources, failed);
	if (!term->mutates)
		put(object, "mutates", json_false(), failed);
	put_text(object, "sort-as", term->sort_as.text, failed);
	if (term->review != inherited)
		put_text(object, "review", codes_of_review.names[term->review], failed);
	return object;
}

static json_t *terms_json(const struct concept *concept, int only, bool *failed)
{
	json_t *object = json_object();

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = file_order[i];
		const struct terms *terms = &concept->terms[lang];
		json_t *array;

		if (!terms->n || !tells(only, lang))
			continue;
		array = json_array();
		for (size_t j = 0; j < terms->n; j++)
			append(array,
				term_json(&terms->items[j], concept->review[lang], only, failed),
				failed);
		put(object, lang_code(lang), array, failed);
	}
	return object;
}

static json_t *related_json(const struct relations *relations, int only, bool *failed)
{
	json_t *array = json_array();

	for (size_t i = 0; i < relations->n; i++) {
		const struct relation *relation = &relations->items[i];
		json_t *object = json_object();

		put_text(object, "to", relation->to.text, failed);
		put_text(object, "as", codes_of_relation.names[relation->kind], failed);
		put_bitext(object, "why", &relation->why, only, failed);
		append(array, object, failed);
	}
	return array;
}

static json_t *review_json(const enum review review[N_LANGS], int only, bool *failed)
{
	json_t *object = json_object();

	for (int i = 0; i < N_LANGS; i++) {
		if (tells(only, file_order[i]))
			put_text(object, lang_code(file_order[i]),
				codes_of_review.names[review[file_order[i]]], failed);
	}
	return object;
}

static json_t *concept_json(const struct concept *concept, int only, bool *failed)
{
	json_t *object = json_object();

	put_text(object, "id", concept->id.text, failed);
	put_text(object, "tier", codes_of_tier.names[concept->tier], failed);
	put_text(object, "theme", concept->theme.text, failed);
	put_values(object, "sectors", &concept->sectors, failed);
	put_values(object, "steps", &concept->steps, failed);
	put_bitext(object, "sense", &concept->sense, only, failed);
	put(object, "terms", terms_json(concept, only, failed), failed);
	put_bitext(object, "definition", &concept->definition, only, failed);
	put_bitext(object, "plain", &concept->plain, only, failed);
	put_bitext(object, "usage", &concept->usage, only, failed);
	put_bitext(object, "example", &concept->example, only, failed);
	if (concept->related.n)
		put(object, "related", related_json(&concept->related, only, failed), failed);
	put(object, "review", review_json(concept->review, only, failed), failed);
	put_values(object, "formerly", &concept->formerly, failed);
	return object;
}

static json_t *word_json(const struct match_word *word, bool *failed)
{
	json_t *object = json_object();

	put_text(object, "typed", word->typed, failed);
	put_text(object, "found", word->found, failed);
	if (word->radical) {
		put_text(object, "radical", word->radical, failed);
		put_text(object, "mutation", mutation_name(word->mutation), failed);
	}
	if (word->distance)
		put(object, "distance", json_integer(word->distance), failed);
	return object;
}

static json_t *matched_json(const struct hit *hit, bool *failed)
{
	json_t *object = json_object(), *words = json_array();

	put_text(object, "lang", lang_code(hit->lang), failed);
	put_text(object, "field", field_name(hit->field), failed);
	put_text(object, "text", hit->text, failed);
	if (hit->field == FIELD_TERM)
		put_text(object, "status", codes_of_status.names[hit->status], failed);
	for (size_t i = 0; i < hit->n_words; i++)
		append(words, word_json(&hit->words[i], failed), failed);
	put(object, "words", words, failed);
	return object;
}

static json_t *hit_json(const struct hit *hit, bool *failed)
{
	json_t *object = json_object(), *headword = json_object(), *sense = json_object();
	enum review lower = hit->review[LANG_CY] < hit->review[LANG_EN] ? hit->review[LANG_CY]
									: hit->review[LANG_EN];

	put_text(object, "id", hit->id, failed);
	put_text(object, "tier", codes_of_tier.names[hit->tier], failed);
	put_text(object, "reason", reason_name(hit->reason), failed);
	put(object, "matched", matched_json(hit, failed), failed);
	for (int lang = 0; lang < N_LANGS; lang++) {
		put_text(headword, lang_code((enum lang)lang), hit->headword[lang], failed);
		put_text(sense, lang_code((enum lang)lang), hit->sense[lang], failed);
	}
	put(object, "headword", headword, failed);
	if (json_object_size(sense))
		put(object, "sense", sense, failed);
	else
		json_decref(sense);
	put(object, "sectors", strings(&hit->sectors, failed), failed);
	put_text(object, "theme", hit->theme, failed);
	put_text(object, "review", codes_of_review.names[lower], failed);
	return object;
}

static json_t *results_json(
	const char *query, const struct results *results, size_t shown, bool *failed)
{
	json_t *object = json_object(), *hits = json_array();

	put(object, "query", json_text(query), failed);
	put(object, "count", json_integer((json_int_t)results->n), failed);
	put(object, "complete", json_boolean(results->complete), failed);
	for (size_t i = 0; i < shown; i++)
		append(hits, hit_json(&results->hits[i], failed), failed);
	put(object, "results", hits, failed);
	return object;
}

enum status json_results(const char *query, const struct results *results, size_t shown,
	struct buf *out, struct error *error)
{
	bool failed = false;
	json_t *object = results_json(query, results, shown, &failed);
	enum status status = json_add(object, failed, "", out, error);

	buf_add_char(out, '\n');
	return status;
}

enum status json_batch(const char *query, const struct results *results, size_t shown,
	int64_t microseconds, struct buf *out, struct error *error)
{
	bool failed = false;
	json_t *object = results_json(query, results, shown, &failed);
	enum status status;

	put(object, "us", json_integer(microseconds), &failed);
	status = json_add(object, failed, NULL, out, error);
	buf_add_char(out, '\n');
	return status;
}

static json_t *mentions_json(const struct mentions *mentions, const char *text, bool *failed)
{
	json_t *array = json_array();

	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->items[i];
		json_t *object = json_object();

		put_text(object, "id", mention->id, failed);
		put(object, "text", json_text_len(text + mention->start, mention->len), failed);
		append(array, object, failed);
	}
	return array;
}

static void put_mentions(json_t *object, const struct concept *concept,
	const struct mentions mentions[N_LANGS], int only, bool *failed)
{
	json_t *both = json_object();

	for (int i = 0; i < N_LANGS; i++) {
		enum lang lang = file_order[i];

		if (tells(only, lang) && mentions[lang].n)
			put(both, lang_code(lang),
				mentions_json(
					&mentions[lang], concept->definition.in[lang].text, failed),
				failed);
	}
	if (json_object_size(both))
		put(object, "mentions", both, failed);
	else
		json_decref(both);
}

enum status json_concept(const struct concept *concept, const struct mentions mentions[N_LANGS],
	int only, const char *prefix, struct buf *out, struct error *error)
{
	bool failed = false;
	json_t *object = concept_json(concept, only, &failed);

	if (mentions)
		put_mentions(object, concept, mentions, only, &failed);

	return json_add(object, failed, prefix, out, error);
}
