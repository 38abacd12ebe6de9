/* lint_tags.c - checks of the sectors, themes, steps and sources that entries name
 * SPDX-License-Identifier: MIT
 */
#include "glossary/lint_priv.h"

static void check_sectors(struct lint *lint, const char *file, const struct values *sectors)
{
	for (size_t i = 0; i < sectors->n; i++) {
		if (!category_find(&lint->glossary->sectors, sectors->items[i].text))
			lint_add(lint, file, &sectors->items[i], N_("there is no sector ‘{1}’"),
				sectors->items[i].text, NULL, NULL);
	}
}

static void check_term_sectors(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	(void)lang;
	check_sectors(lint, concept->file, &term->preferred_by);
	check_sectors(lint, concept->file, &term->avoided_by);
}

void lint_unknown_sector(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	if (lint_left_out(lint, "sectors"))
		return;
	for (size_t i = 0; i < concepts->n; i++)
		check_sectors(lint, concepts->items[i].file, &concepts->items[i].sectors);
	lint_each_term(lint, check_term_sectors);
}

void lint_unknown_theme(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	if (lint_left_out(lint, "themes"))
		return;
	for (size_t i = 0; i < concepts->n; i++) {
		const struct value *theme = &concepts->items[i].theme;

		if (theme->text && !category_find(&lint->glossary->themes, theme->text))
			lint_add(lint, concepts->items[i].file, theme,
				N_("there is no theme ‘{1}’"), theme->text, NULL, NULL);
	}
}

void lint_unknown_step(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;
	const struct map *pathway = map_find(&lint->glossary->maps, "pathway");

	if (lint_left_out(lint, "pathway"))
		return;
	for (size_t i = 0; i < concepts->n; i++) {
		const struct values *steps = &concepts->items[i].steps;

		for (size_t k = 0; k < steps->n; k++) {
			if (!map_node_find(pathway, steps->items[k].text))
				lint_add(lint, concepts->items[i].file, &steps->items[k],
					N_("the pathway has no step ‘{1}’"), steps->items[k].text,
					NULL, NULL);
		}
	}
}

static void check_sources(
	struct lint *lint, const char *file, const struct value *sources, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (sources[i].text && !source_find(&lint->glossary->sources, sources[i].text))
			lint_add(lint, file, &sources[i], N_("there is no source ‘{1}’"),
				sources[i].text, NULL, NULL);
	}
}

static void check_term_sources(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	(void)lang;
	check_sources(lint, concept->file, term->sources.items, term->sources.n);
}

static void check_category_sources(
	struct lint *lint, const struct categories *categories, const char *file)
{
	for (size_t i = 0; i < categories->n; i++)
		check_sources(lint, file, &categories->items[i].source, 1);
}

void lint_unknown_source(struct lint *lint)
{
	const struct glossary *glossary = lint->glossary;

	if (lint_left_out(lint, "sources"))
		return;
	lint_each_term(lint, check_term_sources);
	check_category_sources(lint, &glossary->themes, glossary->themes_file);
	check_category_sources(lint, &glossary->sectors, glossary->sectors_file);
	for (size_t i = 0; i < glossary->maps.n; i++) {
		const struct map *map = &glossary->maps.items[i];

		check_sources(lint, map->file, map->sources.items, map->sources.n);
	}
	for (size_t i = 0; i < glossary->pages.n; i++) {
		const struct page *page = &glossary->pages.items[i];

		check_sources(lint, page->file, page->sources.items, page->sources.n);
	}
}

void lint_no_sector(struct lint *lint)
{
	const struct concepts *concepts = &lint->glossary->concepts;

	for (size_t i = 0; i < concepts->n; i++) {
		if (!concepts->items[i].sectors.n)
			lint_add(lint, concepts->items[i].file, &concepts->items[i].id,
				N_("‘{1}’ says no sector that uses it"), concepts->items[i].id.text,
				NULL, NULL);
	}
}
