/* lint_walk.c - every term and every text of a glossary, one after the other
 * SPDX-License-Identifier: MIT
 */
#include "glossary/lint_priv.h"

bool lint_is_running(enum lint_kind kind)
{
	return kind >= LINT_SENSE;
}

void lint_each_term(struct lint *lint, lint_visit_term *visit)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];

		for (int lang = 0; lang < N_LANGS; lang++) {
			const struct terms *terms = &concept->terms[lang];

			for (size_t k = 0; k < terms->n; k++)
				visit(lint, concept, (enum lang)lang, &terms->items[k]);
		}
	}
}

static void walk_concept(
	struct lint *lint, const struct concept *concept, lint_visit_bitext *visit, void *context)
{
	const struct {
		enum lint_kind kind;
		const struct bitext *bitext;
	} texts[] = {
		{LINT_SENSE, &concept->sense},
		{LINT_DEFINITION, &concept->definition},
		{LINT_PLAIN, &concept->plain},
		{LINT_PROSE, &concept->usage},
		{LINT_PROSE, &concept->example},
	};
	const struct lint_place prose = {concept->file, concept, LINT_PROSE};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const struct lint_place place = {concept->file, concept, texts[i].kind};

		visit(lint, &place, texts[i].bitext, context);
	}
	for (int lang = 0; lang < N_LANGS; lang++) {
		for (size_t i = 0; i < concept->terms[lang].n; i++) {
			visit(lint, &prose, &concept->terms[lang].items[i].note, context);
			visit(lint, &prose, &concept->terms[lang].items[i].why, context);
		}
	}
	for (size_t i = 0; i < concept->related.n; i++)
		visit(lint, &prose, &concept->related.items[i].why, context);
}

static void walk_categories(struct lint *lint, const struct categories *categories,
	const char *file, lint_visit_bitext *visit, void *context)
{
	const struct lint_place name = {file, NULL, LINT_NAME}, code = {file, NULL, LINT_CODE};

	for (size_t i = 0; i < categories->n; i++) {
		visit(lint, &name, &categories->items[i].name, context);
		visit(lint, &code, &categories->items[i].code, context);
	}
}

static void walk_map(
	struct lint *lint, const struct map *map, lint_visit_bitext *visit, void *context)
{
	const struct lint_place label = {map->file, NULL, LINT_LABEL},
				prose = {map->file, NULL, LINT_PROSE};

	visit(lint, &label, &map->title, context);
	visit(lint, &prose, &map->summary, context);
	for (size_t i = 0; i < map->n_nodes; i++)
		visit(lint, &label, &map->nodes[i].label, context);
	for (size_t i = 0; i < map->n_arrows; i++)
		visit(lint, &label, &map->arrows[i].label, context);
}

static void walk_page(
	struct lint *lint, const struct page *page, lint_visit_bitext *visit, void *context)
{
	const struct lint_place label = {page->file, NULL, LINT_LABEL},
				prose = {page->file, NULL, LINT_PROSE};

	visit(lint, &label, &page->title, context);
	for (size_t i = 0; i < page->n_parts; i++) {
		visit(lint, &label, &page->parts[i].heading, context);
		visit(lint, &prose, &page->parts[i].text, context);
	}
}

void lint_each_bitext(struct lint *lint, lint_visit_bitext *visit, void *context)
{
	const struct glossary *glossary = lint->glossary;
	const struct lint_place source = {glossary->sources_file, NULL, LINT_NAME};

	for (size_t i = 0; i < glossary->concepts.n; i++)
		walk_concept(lint, &glossary->concepts.items[i], visit, context);
	walk_categories(lint, &glossary->themes, glossary->themes_file, visit, context);
	walk_categories(lint, &glossary->sectors, glossary->sectors_file, visit, context);
	for (size_t i = 0; i < glossary->sources.n; i++)
		visit(lint, &source, &glossary->sources.items[i].name, context);
	for (size_t i = 0; i < glossary->maps.n; i++)
		walk_map(lint, &glossary->maps.items[i], visit, context);
	for (size_t i = 0; i < glossary->pages.n; i++)
		walk_page(lint, &glossary->pages.items[i], visit, context);
}

struct walk {
	lint_visit_text *visit;
	void *context;
};

static void walk_sides(struct lint *lint, const struct lint_place *place,
	const struct bitext *bitext, void *context)
{
	const struct walk *walk = context;

	for (int lang = 0; lang < N_LANGS; lang++) {
		if (bitext->in[lang].text)
			walk->visit(lint, place, (enum lang)lang, &bitext->in[lang], walk->context);
	}
}

static void walk_values(struct lint *lint, const struct lint_place *place, enum lang lang,
	const struct value *values, size_t n, const struct walk *walk)
{
	for (size_t i = 0; i < n; i++) {
		if (values[i].text)
			walk->visit(lint, place, lang, &values[i], walk->context);
	}
}

static void walk_term(struct lint *lint, const struct concept *concept, enum lang lang,
	const struct term *term, const struct walk *walk)
{
	const struct value *const single[] = {
		&term->term, &term->singular, &term->abbreviation, &term->sort_as};
	const struct values *const lists[] = {&term->plurals, &term->variants, &term->forms};
	const struct lint_place place = {concept->file, concept, LINT_TERM};
	const struct lint_place hidden = {concept->file, concept, LINT_HIDDEN};

	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		walk_values(lint, &place, lang, single[i], 1, walk);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		walk_values(lint, &place, lang, lists[i]->items, lists[i]->n, walk);
	walk_values(lint, &hidden, lang, term->hidden.items, term->hidden.n, walk);
}

void lint_each_text(struct lint *lint, lint_visit_text *visit, void *context)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	struct walk walk = {visit, context};

	lint_each_bitext(lint, walk_sides, &walk);
	for (size_t i = 0; i < concepts->n; i++) {
		const struct concept *concept = &concepts->items[i];

		for (int lang = 0; lang < N_LANGS; lang++) {
			for (size_t k = 0; k < concept->terms[lang].n; k++)
				walk_term(lint, concept, (enum lang)lang,
					&concept->terms[lang].items[k], &walk);
		}
	}
}
