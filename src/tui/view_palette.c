/* view_palette.c - every command by its name: type a part of it, or of its key, and run it
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include <string.h>

#include "base/i18n.h"
#include "text/fold.h"
#include "tui/app.h"
#include "tui/lineedit.h"
#include "tui/list.h"
#include "tui/panel.h"

static const char prompt[] = "> ";

enum { HEAD_ROWS = 1 };

struct palette {
	struct lineedit line;
	struct list list;
	enum action matches[N_ACTIONS];
};

static struct palette *state_of(const struct view *view)
{
	return view->state;
}

static enum status open_palette(struct view *view, struct error *error)
{
	struct palette *palette = state_of(view);

	(void)error;
	lineedit_init(&palette->line);
	list_init(&palette->list);
	return STATUS_OK;
}

static void close_palette(struct view *view)
{
	lineedit_release(&state_of(view)->line);
}

/* Whether every word of @typed, which is folded, occurs somewhere in @text. */
static bool has_words(const char *text, const char *typed)
{
	struct buf word;
	bool all = true;

	buf_init(&word);
	for (const char *at = typed; *at && all; at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");

		buf_clear(&word);
		buf_add(&word, at, len);
		all = strstr(text, word.data) != NULL;
		at += len;
	}
	buf_release(&word);
	return all;
}

/* Matches the label, the stable name and the names of the keys. */
static bool matches(const struct view *view, enum action action, const char *typed)
{
	struct buf text, folded;
	bool found;

	buf_init(&text);
	buf_init(&folded);
	buf_add_format(&text, "%s %s ", _(action_info(action)->label), action_info(action)->name);
	keymap_add_names(&view->app->keymap, action, &text);
	fold_word(&folded, text.data, text.len);
	found = has_words(folded.data, typed);
	buf_release(&folded);
	buf_release(&text);
	return found;
}

static enum status refresh_palette(struct view *view, struct error *error)
{
	struct palette *palette = state_of(view);
	struct buf typed;
	size_t n = 0;
	enum status status;

	buf_init(&typed);
	fold_word(&typed, palette->line.text.data, palette->line.text.len);
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		enum action action = (enum action)i;

		if (action != ACTION_PALETTE && action_info(action)->kind == KIND_COMMAND &&
			matches(view, action, typed.data + strspn(typed.data, " ")))
			palette->matches[n++] = action;
	}
	list_set_rows(&palette->list, view->rows - HEAD_ROWS);
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

static enum view_result act_palette(struct view *view, enum action action, const struct key *key)
{
	struct palette *palette = state_of(view);

	if (action == ACTION_CHOOSE)
		return run(view);
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
}

static bool is_typing(const struct view *view)
{
	return state_of(view)->line.text.len > 0;
}

const struct view_ops view_palette_ops = {
	.title = N_("All commands"),
	.state_size = sizeof(struct palette),
	.open = open_palette,
	.act = act_palette,
	.refresh = refresh_palette,
	.draw = draw_palette,
	.close = close_palette,
	.is_typing = is_typing,
};
