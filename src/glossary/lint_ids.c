/* lint_ids.c - checks of the form of ids and of what a reference or number must bring with it
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "glossary/lint_priv.h"

/* Lower-case ASCII words joined by hyphens: what every file system and every link can hold. */
static bool is_id(const char *text)
{
	const char *at = text;

	while (strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789")) {
		at += strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789");
		if (*at == '\0')
			return true;
		if (*at++ != '-')
			return false;
	}
	return false;
}

static void check_form(struct lint *lint, const char *file, const struct value *id)
{
	if (!is_id(id->text))
		lint_add(lint, file, id,
			N_("the id ‘{1}’ is not made of lower-case words with hyphens between"),
			id->text, NULL, NULL);
}

static void check_forms(struct lint *lint, const char *file, const struct categories *categories)
{
	for (size_t i = 0; i < categories->n; i++)
		check_form(lint, file, &categories->items[i].id);
}

void lint_id_form(struct lint *lint)
{
	const struct glossary *glossary = lint->glossary;

	check_forms(lint, glossary->themes_file, &glossary->themes);
	check_forms(lint, glossary->sectors_file, &glossary->sectors);
	for (size_t i = 0; i < glossary->sources.n; i++)
		check_form(lint, glossary->sources_file, &glossary->sources.items[i].id);
	for (size_t i = 0; i < glossary->concepts.n; i++)
		check_form(lint, glossary->concepts.items[i].file, &glossary->concepts.items[i].id);
	for (size_t i = 0; i < glossary->maps.n; i++) {
		const struct map *map = &glossary->maps.items[i];

		check_form(lint, map->file, &map->id);
		for (size_t k = 0; k < map->n_nodes; k++)
			check_form(lint, map->file, &map->nodes[k].id);
	}
}

void lint_same_node(struct lint *lint)
{
	for (size_t i = 0; i < lint->glossary->maps.n; i++) {
		const struct map *map = &lint->glossary->maps.items[i];

		for (size_t k = 0; k < map->n_nodes; k++) {
			if (map_node_find(map, map->nodes[k].id.text) != &map->nodes[k])
				lint_add(lint, map->file, &map->nodes[k].id,
					N_("the map has another node ‘{1}’"), map->nodes[k].id.text,
					NULL, NULL);
		}
	}
}

void lint_contrast_without_why(struct lint *lint)
{
	for (size_t i = 0; i < lint->glossary->concepts.n; i++) {
		const struct concept *concept = &lint->glossary->concepts.items[i];

		for (size_t k = 0; k < concept->related.n; k++) {
			const struct relation *relation = &concept->related.items[k];

			if (relation->kind == RELATION_CONTRAST &&
				!relation->why.in[LANG_CY].text && !relation->why.in[LANG_EN].text)
				lint_add(lint, concept->file, &relation->to,
					N_("the contrast with ‘{1}’ does not say why"),
					relation->to.text, NULL, NULL);
		}
	}
}

static void check_number(
	struct lint *lint, const struct concept *concept, enum lang lang, const struct term *term)
{
	(void)lang;
	if (term->plurals.n && term->number != NUMBER_SINGULAR)
		lint_add(lint, concept->file, &term->plurals.items[0],
			N_("‘{1}’ has a plural, but its number is not singular"), term->term.text,
			NULL, NULL);
	if (term->singular.text && term->number != NUMBER_PLURAL)
		lint_add(lint, concept->file, &term->singular,
			N_("‘{1}’ has a singular, but its number is not plural"), term->term.text,
			NULL, NULL);
}

void lint_number_clash(struct lint *lint)
{
	lint_each_term(lint, check_number);
}
