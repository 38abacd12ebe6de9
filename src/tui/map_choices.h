/* map_choices.h - what a node of a map offers, to choose one
 * SPDX-License-Identifier: MIT
 *
 * The entries that it names, and behind them all entries of its step when it is one.
 */
#ifndef GEIRFA_TUI_MAP_CHOICES_H
#define GEIRFA_TUI_MAP_CHOICES_H

#include "index/index.h"
#include "tui/list.h"
#include "tui/surface.h"

struct choice {
	const char *id;		       /* of a concept */
	const char *headword[N_LANGS]; /* NULL where there is none */
};

struct choices {
	struct arena arena;
	struct choice *items;
	size_t n;
	const char *step; /* the id of the step that the last row stands for; NULL: no such row */
	size_t in_step;	  /* entries of it */
	struct list list; /* of the rows; count 0: there is nothing to choose */
};

/** choices_init - nothing to choose */
void choices_init(struct choices *choices);

/** choices_clear - nothing to choose any more; what was there is freed */
void choices_clear(struct choices *choices);

/**
 * choices_fill - take in the entries of a node; those that are not there are left out
 * @step: whether the node is a step of the pathway
 */
enum status choices_fill(struct choices *choices, struct index *index, const struct map_node *node,
	bool step, struct error *error) MUST_CHECK;

/** choices_selected - the concept in the selected row, or NULL: the step itself, or nothing */
const char *choices_selected(const struct choices *choices);

/** choices_draw - the rows, below what the node is called */
void choices_draw(
	const struct choices *choices, const char *label, enum lang ui, struct surface *surface);

#endif
