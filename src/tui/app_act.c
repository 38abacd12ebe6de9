/* app_act.c - what the interface does with keys
 * SPDX-License-Identifier: MIT
 */
#include "tui/app.h"

#include "base/i18n.h"
#include "tui/hints.h"
#include "tui/title.h"
#include "tui/memory.h"
#include "tui/view_entry.h"
#include "tui/view_search.h"

static void save_settings(struct app *app)
{
	struct error error;

	if (settings_save(&app->settings, &error) != STATUS_OK)
		app_fail(app, &error);
}

static void change_language(struct app *app)
{
	app->ui = lang_other(app->ui);
	app->settings.interface = (int)app->ui;
	i18n_set(app->ui);
	for (int id = 0; id < N_VIEWS; id++)
		app->views[id].stale = true;
	save_settings(app);
}

static void swap_definition(struct app *app)
{
	app->settings.definition_first = !app->settings.definition_first;
	app->views[VIEW_ENTRY].stale = true;
	save_settings(app);
}

static void change_theme(struct app *app)
{
	app->settings.theme = theme_next(app->settings.theme);
	app_say(app, theme_label(app->settings.theme), NULL);
	save_settings(app);
}

static void switch_mouse(struct app *app)
{
	app->settings.mouse_off = !app->settings.mouse_off;
	app_say(app,
		app->settings.mouse_off ? N_("Mouse off: the terminal selects text with it again")
					: N_("Mouse on"),
		NULL);
	save_settings(app);
}

static void open_selected(struct app *app)
{
	app_open_entry(app, search_selected(&app->views[VIEW_SEARCH]));
}

static void open_neighbour(struct app *app, int by)
{
	if (search_step(&app->views[VIEW_SEARCH], by)) {
		app_catch_up(app);
		open_selected(app);
	} else {
		app_say(app,
			by > 0 ? N_("This is the last result") : N_("This is the first result"),
			NULL);
	}
}

/* Shows an entry again where it was left. */
static void revisit(struct app *app, const struct visit *visit, const char *nothing)
{
	if (!visit) {
		app_say(app, nothing, NULL);
		return;
	}
	entry_show(&app->views[VIEW_ENTRY], visit->id, visit->place);
	app->focus = VIEW_ENTRY;
}

/* From the list: to the entry that was left. */
static void go_back(struct app *app)
{
	bool in_entry = app->focus == VIEW_ENTRY;
	const struct visit *visit = history_current(&app->history);

	if (visit && visit->from_panel && app_return(app))
		return;
	app_note_place(app);
	revisit(app, in_entry ? history_back(&app->history) : history_current(&app->history),
		N_("There is no entry to go back to"));
}

static void go_forward(struct app *app)
{
	app_note_place(app);
	revisit(app, history_forward(&app->history), N_("There is no entry to go forward to"));
}

static void escape(struct app *app)
{
	if (app->n_panels)
		app_close_panel(app);
	else if (app_return(app))
		return;
	else if (app->focus == VIEW_ENTRY)
		app_leave_entry(app);
	else if (!search_is_blank(&app->views[VIEW_SEARCH]) || !app_drop_filters(app))
		search_set_query(&app->views[VIEW_SEARCH], "");
}

static void toggle_full(struct app *app)
{
	app->full = !app->full;
	if (app->full && app->focus == VIEW_SEARCH)
		open_selected(app);
}

static void say_unbound(struct app *app)
{
	const struct key *key = keymap_key(&app->keymap, ACTION_PALETTE);
	struct buf name;

	buf_init(&name);
	if (key)
		key_add_label(key, &name);
	app_say(app, N_("That key does nothing here. {1} shows every command."), name.data);
	buf_release(&name);
}

void app_begin_search(struct app *app, const struct key *key)
{
	struct view *view = &app->views[VIEW_SEARCH];

	app_leave_entry(app);
	search_set_query(view, "");
	view->ops->act(view, ACTION_TEXT, key);
}

/* From the list: the links are those of the entry that is selected. */
static void step_link(struct app *app, enum action action)
{
	open_selected(app);
	if (app->focus == VIEW_ENTRY)
		app_do(app, action);
}

/* What changes how everything looks. */
static void rearrange(struct app *app, enum action action)
{
	switch ((int)action) {
	case ACTION_SWAP:
		swap_definition(app);
		break;
	case ACTION_FULL:
		toggle_full(app);
		break;
	case ACTION_LANGUAGE:
		change_language(app);
		break;
	case ACTION_THEME:
		change_theme(app);
		break;
	case ACTION_MOUSE:
		switch_mouse(app);
		break;
	case ACTION_REDRAW:
		app->redraw = true;
		break;
	default:
		break;
	}
}

/* What no view has done. */
static void act(struct app *app, enum action action)
{
	switch ((int)action) {
	case ACTION_OPEN:
	case ACTION_TO_ENTRY:
		open_selected(app);
		break;
	case ACTION_TO_LIST:
		app_leave_entry(app);
		break;
	case ACTION_FOLLOW:
		open_selected(app);
		app_say(app, N_("Type the number of a link"), NULL);
		break;
	case ACTION_NEXT_LINK:
	case ACTION_PREVIOUS_LINK:
		step_link(app, action);
		break;
	case ACTION_NEXT_RESULT:
		open_neighbour(app, 1);
		break;
	case ACTION_PREVIOUS_RESULT:
		open_neighbour(app, -1);
		break;
	case ACTION_DROP_FILTERS:
		if (!app_drop_filters(app))
			app_say(app, N_("No filter is set."), NULL);
		break;
	case ACTION_BACK:
		go_back(app);
		break;
	case ACTION_FORWARD:
		go_forward(app);
		break;
	case ACTION_BOOKMARK:
		memory_bookmark(app);
		break;
	case ACTION_ESCAPE:
		escape(app);
		break;
	case ACTION_QUIT:
		app->quit = true;
		break;
	default:
		rearrange(app, action);
		break;
	}
}

static void act_by_default(struct app *app, enum action action, const struct key *key)
{
	if (action == ACTION_TEXT && app_where(app) == IN_ENTRY)
		app_begin_search(app, key);
	else if (action == ACTION_TEXT || (action == ACTION_NONE && key->code != K_NONE))
		say_unbound(app);
	else if (action != ACTION_NONE && action_info(action)->view != NO_VIEW)
		app_open_panel(app, (enum view_id)action_info(action)->view);
	else
		act(app, action);
}

/* Only typing may run ahead of what is shown: every other action sees what the screen would show.
 */
static void perform(struct app *app, enum action action, const struct key *key)
{
	struct view *view = app_front(app);

	if (!view->ops->is_typing || !action_is_edit(action))
		app_catch_up(app);
	switch (view->ops->act(view, action, key)) {
	case VIEW_HANDLED:
		break;
	case VIEW_IGNORED:
		act_by_default(app, action, key);
		break;
	case VIEW_CLOSE:
		app_close_panel(app);
		break;
	}
}

void app_do(struct app *app, enum action action)
{
	const struct key none = {.code = K_NONE};

	perform(app, action, &none);
}

static bool is_in(const struct rect *rect, const struct key *key)
{
	return key->row >= rect->row && key->row < rect->row + rect->rows &&
	       key->col >= rect->col && key->col < rect->col + rect->cols;
}

static void press(struct app *app, const struct key *key)
{
	struct view *view = app_front(app);
	enum action action = keymap_find(&app->keymap, app_where(app), key);
	bool typing = view->ops->is_typing && view->ops->is_typing(view);

	if (key_is_text(key) && (action == ACTION_NONE || typing))
		action = ACTION_TEXT;
	perform(app, action, key);
}

static struct key local_to(const struct rect *rect, const struct key *key)
{
	struct key local = *key;

	local.row -= rect->row;
	local.col -= rect->col;
	return local;
}

/* Hands what the mouse did to the pane it points at. */
static void point_at_panes(struct app *app, const struct key *key)
{
	const struct layout *layout = &app->layout;
	bool entry = is_in(&layout->entry, key);
	const struct rect *rect = entry ? &layout->entry : &layout->list;
	struct view *view = &app->views[entry ? VIEW_ENTRY : VIEW_SEARCH];
	struct key local = local_to(rect, key);

	if (is_in(rect, key))
		view->ops->act(view, ACTION_NONE, &local);
}

static void point_at_panel(struct app *app, const struct key *key)
{
	struct view *view = app_front(app);
	const struct rect *rect = app_panel_room(app, app->panels[app->n_panels - 1]);
	struct key local = local_to(rect, key);

	if (is_in(rect, key) && view->ops->act(view, ACTION_NONE, &local) == VIEW_CLOSE)
		app_close_panel(app);
}

static void click_hint(struct app *app, int col)
{
	const struct hint *hint;
	struct hints hints;

	hints_of(app, &hints);
	hint = hints_at(&hints, col);
	if (hint && hint->action != ACTION_NONE)
		app_do(app, hint->action);
	else if (hint)
		press(app, &hint->key);
}

/* A click on a part of the frame; returns false where it was on none. */
static bool click_frame(struct app *app, const struct key *key, bool hints_shown)
{
	const struct layout *layout = &app->layout;

	if (is_in(&layout->hints, key)) {
		if (hints_shown)
			click_hint(app, key->col - layout->hints.col);
	} else if (is_in(&layout->title, key)) {
		if (title_is_language(app, key->col - layout->title.col))
			app_do(app, ACTION_LANGUAGE);
	} else if (is_in(&layout->search, key) && !app->n_panels) {
		app_leave_entry(app);
		search_click_line(&app->views[VIEW_SEARCH], key->col - layout->search.col);
	} else {
		return false;
	}
	return true;
}

/* What the mouse points at is what the screen showed. */
static void point(struct app *app, const struct key *key, bool hints_shown)
{
	app_refresh(app);
	if (key->code == K_CLICK && click_frame(app, key, hints_shown))
		return;
	if (app->n_panels)
		point_at_panel(app, key);
	else
		point_at_panes(app, key);
}

/* What was pasted is text for a line; where there is none nothing comes of it. */
static void paste(struct app *app, const struct key *key)
{
	struct view *view = app_front(app);

	if (view->ops->is_typing || !app->n_panels)
		perform(app, ACTION_TEXT, key);
}

void app_key(struct app *app, const struct key *key)
{
	bool hints_shown = app->message.len == 0;

	buf_clear(&app->message);
	switch (key->code) {
	case K_RESIZE:
		app_resize(app, key->row, key->col);
		break;
	case K_PASTE:
		paste(app, key);
		break;
	case K_CLICK:
	case K_WHEEL_UP:
	case K_WHEEL_DOWN:
		point(app, key, hints_shown);
		break;
	default:
		press(app, key);
		break;
	}
}
