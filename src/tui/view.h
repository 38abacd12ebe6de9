/* view.h - what every view is made of
 * SPDX-License-Identifier: MIT
 *
 * A view has a model, which act and refresh change, and a face, which draw puts on a surface. draw
 * gets a const view and can do nothing but put text; it must not ask the index.
 */
#ifndef GEIRFA_TUI_VIEW_H
#define GEIRFA_TUI_VIEW_H

#include "tui/actions.h"
#include "tui/key.h"
#include "tui/surface.h"

struct app;
struct view;

enum view_result {
	VIEW_HANDLED,
	VIEW_IGNORED, /* the application may do something with it */
	VIEW_CLOSE,   /* handled, and the panel is done */
};

enum { PANEL_HINTS = 3 };

/* A hint of a key that a panel has for itself. */
struct panel_hint {
	const char *key;  /* as key_parse reads it; NULL: no more hints */
	const char *text; /* msgid */
};

struct view_ops {
	const char *title;  /* msgid; of a panel */
	const char *choose; /* msgid: how its hint for ACTION_CHOOSE reads; NULL: as in the table */
	struct panel_hint hints[PANEL_HINTS];
	bool wide;	   /* of a panel: it gets all columns of the screen */
	size_t state_size; /* the application allocates and zeroes it */

	/** make the state ready; what it acquired before a failure is given back by close */
	enum status (*open)(struct view *view, struct error *error);

	/**
	 * do what a key stands for
	 * @action: ACTION_TEXT: write key->what; ACTION_NONE: the key is bound to nothing, or is
	 * what a mouse did at row and col of the view (panel_point)
	 * @key:    its code is K_NONE when the palette or another view asked for the action
	 */
	enum view_result (*act)(struct view *view, enum action action, const struct key *key);

	/** ask the lower floors and fill the model for view->rows and view->cols; called only when
	 * stale */
	enum status (*refresh)(struct view *view, struct error *error);

	void (*draw)(const struct view *view, struct surface *surface);

	/** free what the state holds; also after open failed */
	void (*close)(struct view *view);

	/** whether the line of this view has text, so that a character alone is text and no
	 * command; NULL: it has no line */
	bool (*is_typing)(const struct view *view);
};

struct view {
	const struct view_ops *ops;
	struct app *app;
	void *state;	/* NULL while it is closed */
	int rows, cols; /* what there is room for */
	bool focused;	/* whether keys come to it */
	bool stale;	/* whether refresh must be called before draw */
};

#define X(id, ops) extern const struct view_ops ops;
VIEWS(X)
#undef X

#endif
