/* view_help.c - every key and what it does
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include "base/i18n.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/paper.h"

enum {
	KEYS_SHOWN = 2,	  /* of an action */
	KEY_COLS = 22,	  /* of the column of keys, with its gap */
	COLS_ENOUGH = 48, /* for keys in a column of their own */
	COLS_PLENTY = 60, /* for descriptions too */
	WHEEL_ROWS = 3,
};

struct help {
	struct paper paper;
	size_t top;
};

static struct help *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_help(struct view *view, struct error *error)
{
	(void)error;
	paper_init(&state_of(view)->paper);
	return STATUS_OK;
}

static void close_help(struct view *view)
{
	paper_release(&state_of(view)->paper);
}

/* One column at the right is left to the arrows. */
static int text_cols(const struct view *view)
{
	return view->cols - 1;
}

/* The keys, then what they do: in a column, or where the panel is narrow close behind; where it is
 * wide with a description below. */
static void add_action(const struct view *view, struct paper *paper, enum action action)
{
	const struct action_info *info = action_info(action);
	size_t line = paper->n;
	struct buf keys;
	int col;

	buf_init(&keys);
	keymap_add_labels(&view->app->keymap, action, KEYS_SHOWN, &keys);
	col = width_text(keys.data, keys.len) + 2;
	if (text_cols(view) >= COLS_ENOUGH && col < KEY_COLS)
		col = KEY_COLS;
	paper_str(paper, line, 0, paper_keep(paper, &keys), STYLE_KEY);
	line = paper_flow(paper, line, col, text_cols(view) - col, _(info->label), STYLE_PLAIN);
	if (info->description && text_cols(view) >= COLS_PLENTY)
		paper_flow(
			paper, line, col, text_cols(view) - col, _(info->description), STYLE_MUTED);
	buf_release(&keys);
}

static void add_heading(const struct view *view, struct paper *paper, const char *heading)
{
	if (paper->n)
		paper_str(paper, paper->n, 0, "", STYLE_PLAIN);
	paper_flow(paper, paper->n, 0, text_cols(view), heading, STYLE_LABEL);
}

static void add_group(const struct view *view, struct paper *paper, enum action_group group)
{
	add_heading(view, paper, _(action_group_title(group)));
	for (int action = ACTION_NONE + 1; action < N_ACTIONS; action++) {
		if (action_group((enum action)action) == group)
			add_action(view, paper, (enum action)action);
	}
}

/* What keys alone do not tell. */
static void add_notes(const struct view *view, struct paper *paper)
{
	static const char *const notes[] = {
		N_("A letter typed while you read an entry begins a new search."),
		N_("w^ gives ŵ, and y^ gives ŷ; no search needs them."),
		N_("A star in the list: a term that is a draft, or queried."),
	};

	add_heading(view, paper, _("Good to know"));
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
		paper_flow(paper, paper->n, 0, text_cols(view), _(notes[i]), STYLE_PLAIN);
}

static void add_version(const struct view *view, struct paper *paper)
{
	struct buf text;

	if (!view->app->version)
		return;
	buf_init(&text);
	buf_add_format(&text, "Geirfa %s", view->app->version);
	paper_str(paper, paper->n + 1, 0, paper_keep(paper, &text), STYLE_MUTED);
	buf_release(&text);
}

static enum status refresh_help(struct view *view, struct error *error)
{
	struct help *help = state_of(view);
	struct paper *paper = &help->paper;

	paper_release(paper);
	for (int group = 0; group < N_GROUPS; group++)
		add_group(view, paper, (enum action_group)group);
	add_notes(view, paper);
	add_version(view, paper);
	list_scroll(&help->top, paper->n, view->rows, ACTION_NONE);
	return paper->failed ? error_no_memory(error) : STATUS_OK;
}

static enum view_result act_help(struct view *view, enum action action, const struct key *key)
{
	struct help *help = state_of(view);

	if (action == ACTION_CHOOSE)
		return VIEW_CLOSE;
	if (key->code == K_CLICK)
		return VIEW_HANDLED;
	if (key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN) {
		for (int i = 0; i < WHEEL_ROWS; i++)
			list_scroll(&help->top, help->paper.n, view->rows,
				key->code == K_WHEEL_UP ? ACTION_UP : ACTION_DOWN);
		return VIEW_HANDLED;
	}
	return list_scroll(&help->top, help->paper.n, view->rows, action) ? VIEW_HANDLED
									  : VIEW_IGNORED;
}

static void draw_help(const struct view *view, struct surface *surface)
{
	const struct help *help = state_of(view);

	paper_draw(&help->paper, help->top, 0, surface);
	surface_set_cursor(surface, 0, 0);
}

const struct view_ops view_help_ops = {
	.title = N_("Help: every key"),
	.choose = N_("Close"),
	.state_size = sizeof(struct help),
	.open = open_help,
	.act = act_help,
	.refresh = refresh_help,
	.draw = draw_help,
	.close = close_help,
};
