/* map_choices.c - what a node of a map offers, to choose one
 * SPDX-License-Identifier: MIT
 */
#include "tui/map_choices.h"

#include <string.h>

#include "base/i18n.h"
#include "index/browse.h"
#include "present/label.h"
#include "tui/panel.h"

void choices_init(struct choices *choices)
{
	*choices = (struct choices){.n = 0};
	arena_init(&choices->arena);
	list_init(&choices->list);
}

void choices_clear(struct choices *choices)
{
	arena_release(&choices->arena);
	choices->items = NULL;
	choices->n = 0;
	choices->step = NULL;
	list_set_count(&choices->list, 0);
}

static enum status add(
	struct choices *choices, struct index *index, const char *id, struct error *error)
{
	struct choice *items =
		arena_grow(&choices->arena, choices->items, choices->n, sizeof *items);
	struct entry entry;
	enum status status;

	if (!items)
		return error_no_memory(error);
	choices->items = items;
	status = entry_load(index, id, &entry, error);
	items[choices->n].id = id;
	for (int lang = 0; lang < N_LANGS && !status; lang++) {
		const struct term *term = concept_preferred(&entry.concept, (enum lang)lang);
		const char *word = term ? term->term.text : NULL;

		items[choices->n].headword[lang] =
			word ? arena_text(&choices->arena, word, strlen(word)) : NULL;
		if (word && !items[choices->n].headword[lang])
			status = error_no_memory(error);
	}
	entry_release(&entry);
	if (!status)
		choices->n++;
	return status == STATUS_NOT_FOUND ? STATUS_OK : status;
}

static enum status add_step(
	struct choices *choices, struct index *index, const char *id, struct error *error)
{
	struct value step = {.text = id};
	const struct filter filter = {.steps = {&step, 1}};
	enum status status = browse_count(index, &filter, &choices->in_step, error);

	choices->step = !status && choices->in_step ? id : NULL;
	return status;
}

enum status choices_fill(struct choices *choices, struct index *index, const struct map_node *node,
	bool step, struct error *error)
{
	enum status status = STATUS_OK;

	choices_clear(choices);
	for (size_t i = 0; i < node->concepts.n && !status; i++)
		status = add(choices, index, node->concepts.items[i].text, error);
	if (!status && step)
		status = add_step(choices, index, node->id.text, error);
	if (status)
		choices_clear(choices);
	else
		list_set_count(&choices->list, choices->n + (choices->step ? 1 : 0));
	list_select(&choices->list, 0);
	return status;
}

const char *choices_selected(const struct choices *choices)
{
	return choices->list.cursor < choices->n ? choices->items[choices->list.cursor].id : NULL;
}

static void draw_choice(
	const struct choice *choice, enum lang ui, struct surface *surface, int row, bool selected)
{
	const char *word = choice->headword[ui], *other = choice->headword[lang_other(ui)];

	panel_draw_row(surface, row,
		word	? word
		: other ? other
			: choice->id,
		word ? other : NULL, selected);
}

static void draw_step(const struct choices *choices, struct surface *surface, int row)
{
	struct buf text;

	buf_init(&text);
	label_number(_("All entries of this step: {1}"), choices->in_step, &text);
	panel_draw_row(surface, row, text.data, NULL, choices->list.cursor == choices->n);
	buf_release(&text);
}

void choices_draw(
	const struct choices *choices, const char *label, enum lang ui, struct surface *surface)
{
	const struct list *list = &choices->list;
	struct surface rows = surface_part(surface, 1, 0, surface->rows - 1, surface->cols);

	surface_put(surface, 0, 0, surface->cols, label, STYLE_LABEL);
	for (size_t i = 0; i < list_seen(list); i++) {
		size_t row = list->top + i;

		if (row < choices->n)
			draw_choice(&choices->items[row], ui, &rows, (int)i, row == list->cursor);
		else
			draw_step(choices, &rows, (int)i);
	}
	panel_draw_more(&rows, list->top > 0, list->top + list_seen(list) < list->count);
}
