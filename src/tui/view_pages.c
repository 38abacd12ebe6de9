/* view_pages.c - the titles of the background pages, to open one
 * SPDX-License-Identifier: MIT
 */
#include "tui/view.h"

#include <string.h>

#include "base/i18n.h"
#include "present/page_doc.h"
#include "tui/app.h"
#include "tui/list.h"
#include "tui/panel.h"
#include "tui/view_entry.h"

struct titles {
	struct page_list pages;
	struct list list;
};

static struct titles *state_of(const struct view *view)
{
	return view->state;
}

/* The page that is shown is the one that is selected at first. */
static void select_shown(struct view *view)
{
	struct titles *titles = state_of(view);
	const char *name = entry_shown(&view->app->views[VIEW_ENTRY]),
		   *id = name ? page_doc_id(name) : NULL;

	for (size_t i = 0; id && i < titles->pages.pages.n; i++) {
		if (strcmp(titles->pages.pages.items[i].id.text, id) == 0)
			list_select(&titles->list, i);
	}
}

static enum status open_pages(struct view *view, struct error *error)
{
	struct titles *titles = state_of(view);
	enum status status = pages_load(view->app->index, NULL, &titles->pages, error);

	list_init(&titles->list);
	list_set_count(&titles->list, titles->pages.pages.n);
	select_shown(view);
	return status;
}

static void close_pages(struct view *view)
{
	pages_release(&state_of(view)->pages);
}

static enum status refresh_pages(struct view *view, struct error *error)
{
	(void)error;
	list_set_rows(&state_of(view)->list, view->rows);
	return STATUS_OK;
}

static enum view_result act_pages(struct view *view, enum action action, const struct key *key)
{
	struct titles *titles = state_of(view);
	struct buf name;

	if (action == ACTION_NONE && panel_points(key)) {
		if (!panel_point(&titles->list, key, 0))
			return VIEW_HANDLED;
		action = ACTION_CHOOSE;
	}
	if (action != ACTION_CHOOSE || !titles->list.count)
		return list_act(&titles->list, action) ? VIEW_HANDLED : VIEW_IGNORED;
	buf_init(&name);
	buf_add_format(
		&name, PAGE_PREFIX "%s", titles->pages.pages.items[titles->list.cursor].id.text);
	app_open_entry(view->app, name.data);
	buf_release(&name);
	return VIEW_HANDLED;
}

static const char *title_of(const struct page *page, enum lang ui)
{
	const char *title = page->title.in[ui].text;

	return title ? title : page->title.in[lang_other(ui)].text;
}

static void draw_pages(const struct view *view, struct surface *surface)
{
	const struct titles *titles = state_of(view);
	const struct list *list = &titles->list;

	surface_set_cursor(surface, 0, 0);
	if (!list->count)
		surface_put(surface, 0, 2, surface->cols - 2, _("This glossary has no pages"),
			STYLE_MUTED);
	for (size_t i = 0; i < list_seen(list); i++) {
		size_t row = list->top + i;

		panel_draw_row(surface, (int)i,
			title_of(&titles->pages.pages.items[row], view->app->ui), NULL,
			row == list->cursor);
	}
	panel_draw_more(surface, list->top > 0, list->top + list_seen(list) < list->count);
}

const struct view_ops view_pages_ops = {
	.title = N_("Background pages"),
	.state_size = sizeof(struct titles),
	.open = open_pages,
	.act = act_pages,
	.refresh = refresh_pages,
	.draw = draw_pages,
	.close = close_pages,
};
