/* view_welcome.c - what a person who has never been here should know
 * SPDX-License-Identifier: MIT
 *
 * It stands in nobody's way: whatever is pressed but Enter and Esc does, behind it, what it always
 * does.
 */
#include "tui/view.h"

#include "base/i18n.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/paper.h"

enum {
	MOST_KEYS = 2, /* of a line */
	KEY_COLS = 10, /* of the column of keys, with its gap */
};

/* A paragraph, or keys and what they do. */
struct part {
	const char *text;	     /* msgid; NULL: the label of the first action */
	enum action keys[MOST_KEYS]; /* ACTION_NONE: none */
	int rank;		     /* those of a high rank are left out first */
	bool gap;		     /* above it, where all parts have room */
	enum style style;
};

struct welcome {
	struct paper paper;
};

static struct welcome *state_of(const struct view *view)
{
	return view->state;
}

static const struct part parts[] = {
	{N_("Welcome to Geirfa · Croeso"), {0}, 1, false, STYLE_TITLE},
	{N_("Type a word in either language: mutated, half typed or misspelt, it is found."), {0},
		2, true, STYLE_PLAIN},
	{N_("Move in the list"), {ACTION_UP, ACTION_DOWN}, 9, true, STYLE_PLAIN},
	{NULL, {ACTION_OPEN}, 3, false, STYLE_PLAIN},
	{N_("Between list and entry"), {ACTION_TO_ENTRY}, 10, false, STYLE_PLAIN},
	{NULL, {ACTION_FILTER}, 6, true, STYLE_PLAIN},
	{NULL, {ACTION_PATHWAY}, 7, false, STYLE_PLAIN},
	{N_("Copy a term"), {ACTION_COPY}, 8, true, STYLE_PLAIN},
	{N_("Bookmark the entry"), {ACTION_BOOKMARK}, 11, false, STYLE_PLAIN},
	{N_("Language: Cymraeg / English"), {ACTION_LANGUAGE}, 5, true, STYLE_PLAIN},
	{NULL, {ACTION_PALETTE}, 4, false, STYLE_PLAIN},
	{N_("The Welsh is a draft until it has been reviewed."), {0}, 12, true, STYLE_MUTED},
};

enum { N_PARTS = sizeof parts / sizeof *parts };

static enum status open_welcome(struct view *view, struct error *error)
{
	(void)error;
	paper_init(&state_of(view)->paper);
	return STATUS_OK;
}

static void close_welcome(struct view *view)
{
	paper_release(&state_of(view)->paper);
}

/* The first key of each action; of one that has none, the key by which every command is found. */
static void add_keys(const struct app *app, const struct part *part, struct buf *out)
{
	for (int i = 0; i < MOST_KEYS && part->keys[i] != ACTION_NONE; i++) {
		const struct key *key = keymap_key(&app->keymap, part->keys[i]);

		if (!key)
			key = keymap_key(&app->keymap, ACTION_PALETTE);
		if (key && i)
			buf_add_str(out, " ");
		if (key)
			key_add_label(key, out);
	}
}

static void add_part(const struct view *view, struct paper *paper, const struct part *part)
{
	const char *text = part->text ? part->text : action_info(part->keys[0])->label;
	size_t line = paper->n;
	int col = 0;
	struct buf keys;

	buf_init(&keys);
	add_keys(view->app, part, &keys);
	if (keys.len) {
		col = width_text(keys.data, keys.len) + 2;
		col = col < KEY_COLS ? KEY_COLS : col;
		paper_str(paper, line, 0, paper_keep(paper, &keys), STYLE_KEY);
	}
	paper_flow(paper, line, col, view->cols - 1 - col, _(text), part->style);
	buf_release(&keys);
}

/* Sets those parts that are wanted; returns whether they have room. */
static bool set(struct view *view, const bool *wanted, bool gaps)
{
	struct paper *paper = &state_of(view)->paper;

	paper_release(paper);
	for (int i = 0; i < N_PARTS; i++) {
		if (!wanted[i])
			continue;
		if (gaps && parts[i].gap)
			paper_str(paper, paper->n, 0, "", STYLE_PLAIN);
		add_part(view, paper, &parts[i]);
	}
	return paper->n <= (size_t)(view->rows > 0 ? view->rows : 0);
}

/* Everything with gaps between, else without, else what has room whole, the most important first.
 */
static enum status refresh_welcome(struct view *view, struct error *error)
{
	bool wanted[N_PARTS];

	for (int i = 0; i < N_PARTS; i++)
		wanted[i] = true;
	if (set(view, wanted, true) || set(view, wanted, false))
		goto out;
	for (int i = 0; i < N_PARTS; i++)
		wanted[i] = false;
	for (int rank = 1; rank <= N_PARTS; rank++) {
		for (int i = 0; i < N_PARTS; i++) {
			if (parts[i].rank != rank)
				continue;
			wanted[i] = true;
			wanted[i] = set(view, wanted, false);
		}
	}
	set(view, wanted, false);
out:
	return state_of(view)->paper.failed ? error_no_memory(error) : STATUS_OK;
}

/* What changes only how things look leaves it open. */
static bool is_of_the_screen(enum action action)
{
	return action == ACTION_LANGUAGE || action == ACTION_THEME || action == ACTION_MOUSE ||
	       action == ACTION_REDRAW;
}

static enum view_result act_welcome(struct view *view, enum action action, const struct key *key)
{
	struct app *app = view->app;

	if (is_of_the_screen(action))
		return VIEW_IGNORED;
	if (action == ACTION_CHOOSE || action == ACTION_ESCAPE || key->code == K_CLICK)
		return VIEW_CLOSE;
	if (key->code == K_WHEEL_UP || key->code == K_WHEEL_DOWN)
		return VIEW_HANDLED;
	app_close_panel(app);
	if (action == ACTION_TEXT)
		app_begin_search(app, key);
	else if (key->code == K_NONE)
		app_do(app, action);
	else
		app_key(app, key);
	return VIEW_HANDLED;
}

static void draw_welcome(const struct view *view, struct surface *surface)
{
	paper_draw(&state_of(view)->paper, 0, 0, surface);
	surface_set_cursor(surface, 0, 0);
}

const struct view_ops view_welcome_ops = {
	.title = N_("First steps"),
	.choose = N_("Begin"),
	.state_size = sizeof(struct welcome),
	.open = open_welcome,
	.act = act_welcome,
	.refresh = refresh_welcome,
	.draw = draw_welcome,
	.close = close_welcome,
};
