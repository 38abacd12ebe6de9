/* view_palette.c - every command by its name: type a part of it, of what it does or of its key, and
 * run it
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include <string.h>

#include "base/i18n.h"
#include "text/fold.h"
#include "text/width.h"
#include "tui/app.h"
#include "tui/lineedit.h"
#include "tui/list.h"
#include "tui/panel.h"

static const char prompt[] = "> ";

enum {
	HEAD_ROWS = 1,
	TELL_ROWS = 2,	     /* what the selected command does, at the bottom */
	ROWS_TO_TELL = 6,    /* the panel must have for that */
	ROWS_FOR_A_GAP = 12, /* and for a blank row above it */
};

struct palette {
	struct lineedit line;
	struct list list;
	enum action matches[N_ACTIONS];
	/* What is looked in, folded, each text on a line of its own: labels in both languages,
	 * stable name and keys; and descriptions in both languages. */
	struct buf names[N_ACTIONS], descriptions[N_ACTIONS];
};

static struct palette *state_of(const struct view *view)
{
	return view->state;
}

static bool is_offered(enum action action)
{
	return action != ACTION_PALETTE && action_info(action)->kind == KIND_COMMAND;
}

static void add_folded(struct buf *out, const char *text)
{
	if (!text)
		return;
	buf_add_str(out, "\n");
	fold_word(out, text, strlen(text));
}

/* What a command is called in the language that is set. */
static void add_words(struct palette *palette, enum action action)
{
	const char *description = action_info(action)->description;

	add_folded(&palette->names[action], _(action_info(action)->label));
	add_folded(&palette->descriptions[action], description ? _(description) : NULL);
}

static void add_keys(const struct app *app, struct palette *palette, enum action action)
{
	struct buf keys;

	buf_init(&keys);
	keymap_add_names(&app->keymap, action, &keys);
	add_folded(&palette->names[action], action_info(action)->name);
	add_folded(&palette->names[action], keys.data);
	buf_release(&keys);
}

static enum status open_palette(struct view *view, struct error *error)
{
	struct palette *palette = state_of(view);
	enum status status = STATUS_OK;

	lineedit_init(&palette->line);
	list_init(&palette->list);
	for (int i = 0; i < N_ACTIONS; i++) {
		buf_init(&palette->names[i]);
		buf_init(&palette->descriptions[i]);
	}
	/* A person may know a command by its name in the other language. */
	for (int lang = 0; lang < N_LANGS; lang++) {
		i18n_set((enum lang)lang);
		for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++)
			add_words(palette, (enum action)i);
	}
	i18n_set(view->app->ui);
	for (int i = ACTION_NONE + 1; i < N_ACTIONS && !status; i++) {
		add_keys(view->app, palette, (enum action)i);
		status = buf_status(&palette->names[i], error);
		if (!status)
			status = buf_status(&palette->descriptions[i], error);
	}
	return status;
}

static void close_palette(struct view *view)
{
	struct palette *palette = state_of(view);

	lineedit_release(&palette->line);
	for (int i = 0; i < N_ACTIONS; i++) {
		buf_release(&palette->names[i]);
		buf_release(&palette->descriptions[i]);
	}
}

/* Whether every word of @typed, which is folded, occurs in one of two texts. */
static bool has_words(const char *one, const char *other, const char *typed)
{
	size_t len;

	for (const char *at = typed; *at; at += len + strspn(at + len, " ")) {
		len = strcspn(at, " ");
		if (!memmem(one, strlen(one), at, len) && !memmem(other, strlen(other), at, len))
			return false;
	}
	return true;
}

/* How well a command answers to what is typed, which is folded. */
enum answer {
	BEGINS,	     /* a name of it does, with that */
	WORD_BEGINS, /* a later word of a name does */
	IS_NAMED,
	IS_DESCRIBED,
	N_ANSWERS, /* not at all */
};

/* Whether what is typed stands in one of the names right behind a character. */
static bool is_behind(const char *names, char before, const char *typed)
{
	const char *at = names;

	while (*at && (at = strstr(at + 1, typed)) != NULL) {
		if (at[-1] == before)
			return true;
	}
	return false;
}

static enum answer answer_of(const struct palette *palette, enum action action, const char *typed)
{
	const char *names = palette->names[action].data,
		   *description = palette->descriptions[action].data;

	if (is_behind(names, '\n', typed))
		return BEGINS;
	if (is_behind(names, ' ', typed))
		return WORD_BEGINS;
	if (has_words(names, "", typed))
		return IS_NAMED;
	return has_words(names, description, typed) ? IS_DESCRIBED : N_ANSWERS;
}

/* The best first, each once. */
static size_t find_matches(struct palette *palette, const char *typed)
{
	enum answer answers[N_ACTIONS];
	size_t n = 0;

	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++)
		answers[i] = is_offered((enum action)i) ? answer_of(palette, (enum action)i, typed)
							: N_ANSWERS;
	for (int answer = BEGINS; answer < N_ANSWERS; answer++) {
		for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
			if (answers[i] == (enum answer)answer)
				palette->matches[n++] = (enum action)i;
		}
	}
	return n;
}

static int rows_below(const struct view *view)
{
	if (view->rows < ROWS_TO_TELL)
		return 0;
	return TELL_ROWS + (view->rows >= ROWS_FOR_A_GAP);
}

static enum status refresh_palette(struct view *view, struct error *error)
{
	struct palette *palette = state_of(view);
	struct buf typed;
	size_t n;
	enum status status;

	buf_init(&typed);
	fold_word(&typed, palette->line.text.data, palette->line.text.len);
	n = find_matches(palette, typed.data + strspn(typed.data, " "));
	list_set_rows(&palette->list, view->rows - HEAD_ROWS - rows_below(view));
	list_set_count(&palette->list, n);
	status = buf_status(&typed, error);
	buf_release(&typed);
	return status;
}

/* The panel is closed first: a command means what lies under it. */
static enum view_result run(struct view *view)
{
	struct palette *palette = state_of(view);
	struct app *app = view->app;
	enum action action;

	if (palette->list.count == 0) {
		app_say(app, N_("No such command"), NULL);
		return VIEW_HANDLED;
	}
	action = palette->matches[palette->list.cursor];
	app_close_panel(app);
	app_do(app, action);
	return VIEW_HANDLED;
}

static enum view_result point(struct view *view, const struct key *key)
{
	struct palette *palette = state_of(view);
	int left = (int)strlen(prompt);

	if (key->code == K_CLICK && key->row == 0)
		lineedit_point(&palette->line, key->col - left, view->cols - left);
	else if (key->row < view->rows - rows_below(view) &&
		 panel_point(&palette->list, key, HEAD_ROWS))
		return run(view);
	return VIEW_HANDLED;
}

static enum view_result act_palette(struct view *view, enum action action, const struct key *key)
{
	struct palette *palette = state_of(view);

	if (action == ACTION_CHOOSE)
		return run(view);
	if (action == ACTION_NONE && panel_points(key))
		return point(view, key);
	if (action == ACTION_PALETTE)
		return VIEW_CLOSE;
	if (list_act(&palette->list, action))
		return VIEW_HANDLED;
	if (!lineedit_act(&palette->line, action, key))
		return VIEW_IGNORED;
	panel_say_cut(view->app, &palette->line);
	list_select(&palette->list, 0);
	view->stale = true;
	return VIEW_HANDLED;
}

static void draw_command(const struct view *view, struct surface *surface, size_t row)
{
	const struct palette *palette = state_of(view);
	enum action action = palette->matches[row];
	const struct key *key = keymap_key(&view->app->keymap, action);
	struct buf name;

	buf_init(&name);
	if (key)
		key_add_label(key, &name);
	panel_draw_row(surface, HEAD_ROWS + (int)(row - palette->list.top),
		_(action_info(action)->label), name.data, row == palette->list.cursor);
	buf_release(&name);
}

/* What the selected command does. */
static void draw_description(const struct view *view, struct surface *surface)
{
	const struct palette *palette = state_of(view);
	const struct rect room = {view->rows - TELL_ROWS, 2, TELL_ROWS, surface->cols - 2};

	panel_draw_text(surface, &room,
		_(action_info(palette->matches[palette->list.cursor])->description), STYLE_MUTED);
}

static void draw_palette(const struct view *view, struct surface *surface)
{
	const struct palette *palette = state_of(view);
	const struct list *list = &palette->list;

	surface_put(surface, 0, 0, surface->cols, prompt, STYLE_KEY);
	surface_set_cursor(surface, 0, 0);
	lineedit_draw(&palette->line, surface, 0, (int)strlen(prompt),
		surface->cols - (int)strlen(prompt));
	if (palette->line.text.len == 0)
		panel_draw_invitation(
			surface, 0, 4, surface->cols, _("Type part of a name or a key"));
	if (list->count == 0)
		surface_put(surface, HEAD_ROWS, 2, surface->cols - 2, _("No such command"),
			STYLE_MUTED);
	for (size_t i = 0; i < list_seen(list); i++)
		draw_command(view, surface, list->top + i);
	if (list->count && rows_below(view))
		draw_description(view, surface);
}

static bool is_typing(const struct view *view)
{
	return state_of(view)->line.text.len > 0;
}

const struct view_ops view_palette_ops = {
	.title = N_("All commands"),
	.choose = N_("Run"),
	.state_size = sizeof(struct palette),
	.open = open_palette,
	.act = act_palette,
	.refresh = refresh_palette,
	.draw = draw_palette,
	.close = close_palette,
	.is_typing = is_typing,
};
