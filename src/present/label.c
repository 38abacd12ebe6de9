/* label.c - codes turned into words of the interface language
 * SPDX-License-Identifier: MIT
 */
#include "present/label.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"

const char *label_tier(enum tier tier)
{
	switch (tier) {
	case TIER_SUGGESTED:
		return _("suggested term");
	case TIER_CORE:
		return _("core term");
	default:
		return _("non-core term");
	}
}

const char *label_status(enum term_status status)
{
	switch (status) {
	case TERM_PREFERRED:
		return C_("status", "preferred");
	case TERM_ADMITTED:
		return C_("status", "also accepted");
	case TERM_PROPOSED:
		return C_("status", "proposed, not agreed yet");
	default:
		return C_("status", "avoid");
	}
}

const char *label_review(enum review review)
{
	switch (review) {
	case REVIEW_DRAFT:
		return C_("review", "draft");
	case REVIEW_QUERIED:
		return C_("review", "queried");
	case REVIEW_CHECKED:
		return C_("review", "checked");
	default:
		return C_("review", "approved");
	}
}

const char *label_label(enum label label)
{
	switch (label) {
	case LABEL_FORMAL:
		return C_("label", "formal");
	case LABEL_SPOKEN:
		return C_("label", "spoken");
	case LABEL_LEGAL:
		return C_("label", "legal");
	case LABEL_NORTH:
		return C_("label", "north");
	case LABEL_SOUTH:
		return C_("label", "south");
	default:
		return C_("label", "former");
	}
}

/* TRANSLATORS: the relations are headings; the terms follow, so end in a colon what would mutate
 * them. */
const char *label_relation(enum relation_kind kind, bool reverse)
{
	switch (kind) {
	case RELATION_BROADER:
		return reverse ? C_("relation", "Narrower") : C_("relation", "Broader");
	case RELATION_PART_OF:
		return reverse ? C_("relation", "Parts") : C_("relation", "Part of");
	case RELATION_LEADS_TO:
		return reverse ? C_("relation", "Comes after") : C_("relation", "Leads to");
	case RELATION_DONE_BY:
		return reverse ? C_("relation", "Does") : C_("relation", "Done by");
	case RELATION_CONTRAST:
		return C_("relation", "Not the same as");
	default:
		return C_("relation", "See also");
	}
}

const char *label_source_kind(enum source_kind kind)
{
	switch (kind) {
	case SOURCE_LAW:
		return C_("source", "Act");
	case SOURCE_OFFICIAL:
		return C_("source", "official publication");
	case SOURCE_PUBLISHED_GLOSSARY:
		return C_("source", "published glossary");
	case SOURCE_TERMBASE:
		return C_("source", "term bank");
	case SOURCE_NEWS:
		return C_("source", "news");
	case SOURCE_DICTIONARY:
		return C_("source", "dictionary");
	case SOURCE_USAGE:
		return C_("source", "met in the field");
	default:
		return C_("source", "our proposal");
	}
}

const char *label_filter_kind(enum filter_kind kind)
{
	switch (kind) {
	case FILTER_SECTOR:
		return _("sector");
	case FILTER_THEME:
		return _("theme");
	case FILTER_TIER:
		return _("kind of term");
	case FILTER_STEP:
		return _("step of the pathway");
	default:
		return _("review state");
	}
}

const char *label_filter_title(enum filter_kind kind)
{
	switch (kind) {
	case FILTER_SECTOR:
		return C_("column", "Sector");
	case FILTER_THEME:
		return C_("column", "Theme");
	case FILTER_TIER:
		return C_("column", "Kind of term");
	case FILTER_STEP:
		return C_("column", "Step of the pathway");
	default:
		return C_("column", "State of review");
	}
}

/* In the interface language, or in the other where that has none; NULL where neither has. */
static const char *either(const struct bitext *text, enum lang ui)
{
	return text->in[ui].text ? text->in[ui].text : text->in[lang_other(ui)].text;
}

const char *label_filter(const struct filter_value *value, enum lang ui)
{
	const char *name = value->name ? either(value->name, ui) : NULL;

	if (value->kind == FILTER_TIER)
		return label_tier((enum tier)value->number);
	if (value->kind == FILTER_REVIEW)
		return label_review((enum review)value->number);
	return name ? name : value->id;
}

const char *label_filter_short(const struct filter_value *value, enum lang ui)
{
	const char *code = value->code ? either(value->code, ui) : NULL;

	return code ? code : label_filter(value, ui);
}

const char *label_lang(enum lang lang)
{
	return lang == LANG_CY ? C_("language", "Welsh") : C_("language", "English");
}

static const char *mutation_reason(enum mutation mutation)
{
	switch (mutation) {
	case MUTATION_SOFT:
		return C_("reason", "soft mutation");
	case MUTATION_NASAL:
		return C_("reason", "nasal mutation");
	case MUTATION_ASPIRATE:
		return C_("reason", "aspirate mutation");
	case MUTATION_H:
		return C_("reason", "h before a vowel");
	default:
		return C_("reason", "mutation");
	}
}

static const char *text_reason(enum field field)
{
	switch (field) {
	case FIELD_DEFINITION:
		return C_("reason", "in the definition");
	case FIELD_TAG:
		return C_("reason", "in the tags");
	case FIELD_REFERENCE:
		return C_("reason", "in a cross-reference");
	default:
		return C_("reason", "found in the text");
	}
}

const char *label_reason(enum reason reason, enum mutation mutation, enum field field)
{
	switch (reason) {
	case REASON_EXACT:
		return C_("reason", "exact");
	case REASON_FOLDED:
		return C_("reason", "accents or capitals differ");
	case REASON_MUTATION:
		return mutation_reason(mutation);
	case REASON_FORM:
		return C_("reason", "another form");
	case REASON_INFLECTION:
		return C_("reason", "a form of the same word");
	case REASON_HIDDEN:
		return C_("reason", "another spelling");
	case REASON_SPELLING:
		return C_("reason", "similar spelling");
	case REASON_PREFIX:
		return C_("reason", "start of the word");
	case REASON_WORD:
		return C_("reason", "a word in the term");
	default:
		return text_reason(field);
	}
}

static const char *mutation_reason_short(enum mutation mutation)
{
	switch (mutation) {
	case MUTATION_SOFT:
		return C_("reason, short", "soft");
	case MUTATION_NASAL:
		return C_("reason, short", "nasal");
	case MUTATION_ASPIRATE:
		return C_("reason, short", "aspirate");
	case MUTATION_H:
		return C_("reason, short", "h");
	default:
		return C_("reason, short", "mutation");
	}
}

const char *label_reason_short(enum reason reason, enum mutation mutation)
{
	switch (reason) {
	case REASON_EXACT:
		return C_("reason, short", "exact");
	case REASON_FOLDED:
		return C_("reason, short", "accents");
	case REASON_MUTATION:
		return mutation_reason_short(mutation);
	case REASON_FORM:
	case REASON_INFLECTION:
		return C_("reason, short", "form");
	case REASON_HIDDEN:
		return C_("reason, short", "spelling");
	case REASON_SPELLING:
		return C_("reason, short", "similar");
	case REASON_PREFIX:
		return C_("reason, short", "start");
	case REASON_WORD:
		return C_("reason, short", "word");
	default:
		return C_("reason, short", "text");
	}
}

static void add_visible(struct buf *out, const char *text)
{
	buf_add_visible(out, text, strlen(text));
}

/* "nghymuned → cymuned (nasal mutation)"; nothing for a word that was found as it was typed. */
static bool add_arrow(const struct match_word *word, bool first, struct buf *out)
{
	const char *to = word->found,
		   *why = label_reason(REASON_SPELLING, MUTATION_NONE, FIELD_TERM);

	if (word->radical && word->mutation != MUTATION_NONE && !word->distance) {
		/* Typed as it is in the dictionary, it was found mutated. */
		to = strcmp(word->typed, word->radical) == 0 ? word->found : word->radical;
		why = mutation_reason(word->mutation);
	} else if (!word->distance) {
		return false;
	}
	buf_add_str(out, first ? "" : " · ");
	add_visible(out, word->typed);
	buf_add_str(out, " → ");
	add_visible(out, to);
	buf_add_format(out, " (%s)", why);
	return true;
}

void label_hit(const struct hit *hit, struct buf *out)
{
	bool any = false;

	for (size_t i = 0; i < hit->n_words; i++)
		any |= add_arrow(&hit->words[i], !any, out);
	if (any && hit->reason == REASON_TEXT)
		buf_add_str(out, " · ");
	if (!any || hit->reason == REASON_TEXT)
		buf_add_str(out, label_reason(hit->reason, MUTATION_NONE, hit->field));
}

/* "Act 2014" where the name ends in a year; else false. */
static bool add_act(const char *name, struct buf *out)
{
	size_t len = strlen(name);

	if (len < 5 || name[len - 5] != ' ' || strspn(name + len - 4, "0123456789") != 4)
		return false;
	buf_add_format(out, "%s %s", label_source_kind(SOURCE_LAW), name + len - 4);
	return true;
}

void label_source(const struct source *source, enum lang ui, struct buf *out)
{
	const char *name = source->name.in[ui].text;

	if (!name)
		name = source->name.in[lang_other(ui)].text;
	if (!name)
		name = source->id.text;
	if (source->kind != SOURCE_LAW || !add_act(name, out))
		buf_add(out, name, strcspn(name, ",;"));
}

void label_sources(
	const struct term *term, const struct sources *sources, enum lang ui, struct buf *out)
{
	for (size_t i = 0; i < term->sources.n; i++) {
		const char *text = term->sources.items[i].text;
		size_t len = source_id_len(text);
		const struct source *source = source_find(sources, text);

		if (i)
			buf_add_str(out, " · ");
		if (source)
			label_source(source, ui, out);
		else
			buf_add(out, text, len);
		buf_add_str(out, text + len);
	}
}

void label_number(const char *message, size_t number, struct buf *out)
{
	char digits[24];
	const char *const args[] = {digits};

	snprintf(digits, sizeof digits, "%zu", number);
	buf_add_template(out, message, args, 1);
}

void label_error(const struct error *error, struct buf *out)
{
	const char *message =
		error->message && *error->message ? _(error->message) : _("something went wrong");

	error_format(error, message, out);
}
