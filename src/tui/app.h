/* app.h - the whole interface without a terminal: keys in, a surface out
 * SPDX-License-Identifier: MIT
 *
 * The panes (list and entry) are always open; panels lie over them in a stack, and the topmost has
 * the keys. app_key changes models, app_refresh brings what is shown up to date, app_draw draws it:
 * several keys may come before one refresh.
 */
#ifndef GEIRFA_TUI_APP_H
#define GEIRFA_TUI_APP_H

#include "index/filters.h"
#include "base/clock.h"
#include "index/index.h"
#include "tui/clipboard.h"
#include "tui/history.h"
#include "tui/keymap.h"
#include "tui/layout.h"
#include "tui/view.h"
#include "user/settings.h"
#include "user/store.h"

/* The panels from which an entry was opened, as they were: leaving the entry goes back to them. */
struct origin {
	struct view panels[N_VIEWS]; /* the topmost last; the application has no others of them */
	enum view_id ids[N_VIEWS];
	size_t n;
	bool from_entry; /* they lay over an entry that had the keys */
};

struct app {
	struct index *index; /* borrowed */
	const char *version; /* of the program, for the help page; NULL: not shown */
	enum lang ui;
	struct settings settings;
	struct keymap keymap;
	struct history history;
	struct view views[N_VIEWS];
	enum view_id focus; /* VIEW_SEARCH or VIEW_ENTRY: where the keys go when no panel is open */
	enum view_id panels[N_VIEWS]; /* the topmost last */
	size_t n_panels;
	struct origin origin; /* of the entry that is read; n 0: it was opened from no panel */
	bool full;	      /* the entry gets the full width when it has the keys */
	int rows, cols;
	struct layout layout;
	size_t n_concepts, n_suggested;
	struct filters filters; /* on list and search; changed by the functions below alone */
	struct buf message;	/* stands in the place of the hints until the next key */
	bool is_error;
	bool (*key_waits)(void *context); /* what was put off is then dropped; NULL: never */
	double patience; /* seconds a key's search may take before what was found is shown, and the
			    rest looked for when no key waits; 0: as long as it takes */
	/* What is remembered (memory.h): */
	struct store *store; /* borrowed; NULL: nothing is remembered */
	bool store_due;	     /* it has yet to be opened */
	bool first_visit;    /* no visit before this one is known */
	bool forgetful;	     /* remembering failed, which was said: it is not tried again */
	bool news_known;     /* what is new has been looked for */
	bool redraw;	     /* the screen is to be written anew; whoever does it sets it back */
	bool quit;

	/* Copying. */
	struct copied (*copy)(void *context, const char *text, size_t len); /* NULL: there is no
									       clipboard */
	void *copy_context;
	char today[CLOCK_DATE_SIZE]; /* for references; "": not told */
};

/**
 * app_init - open the panes
 * @index:    borrowed until app_release
 * @settings: copied
 * @ui:       interface language, set with i18n_set
 *
 * Released with app_release, also after a failure. It has no size yet: app_resize comes next.
 */
enum status app_init(struct app *app, struct index *index, const struct settings *settings,
	enum lang ui, struct error *error) MUST_CHECK;

/** app_release - close every view */
void app_release(struct app *app);

/** app_resize - the screen has another size; it uses at most SURFACE_SIDE_MAX rows and columns */
void app_resize(struct app *app, int rows, int cols);

/** app_key - take a key in */
void app_key(struct app *app, const struct key *key);

/** app_refresh - bring every view that can be seen up to date; what goes wrong becomes the message
 */
void app_refresh(struct app *app);

/** app_catch_up - bring up to date what the next key may ask for: everything but an entry that the
 * selected row alone shows */
void app_catch_up(struct app *app);

/** app_continue - do what was put off until no key waits, and drop it when one comes; false when
 * nothing was done, else refresh and draw again */
bool app_continue(struct app *app);

/** app_draw - draw everything; after app_refresh, on a surface of the app's size */
void app_draw(const struct app *app, struct surface *surface);

/* What views ask for. */

/** app_do - do an action as if its key had been pressed */
void app_do(struct app *app, enum action action);

/** app_open_panel - lay a panel over what is there; nothing when it is open already */
void app_open_panel(struct app *app, enum view_id id);

/** app_close_panel - close the topmost panel, when there is one */
void app_close_panel(struct app *app);

/** app_open_entry - show an entry, or a page by its name (present/page_doc.h), give it the keys and
 * remember it in the history; panels are put aside, to go back to; NULL: nothing */
void app_open_entry(struct app *app, const char *id);

/** app_return - go back to the panels from which the entry that has the keys was opened; false when
 * there are none */
bool app_return(struct app *app);

/** app_note_place - when the entry has the keys, note in the history how far it was read */
void app_note_place(struct app *app);

/** app_leave_entry - give the keys to the list */
void app_leave_entry(struct app *app);

/** app_filter - filter the list by one value more and give the list the keys; panels close; what
 * the index does not know is told */
void app_filter(struct app *app, enum filter_kind kind, const char *id);

/** app_toggle_filter - set a filter, or take it back; the keys stay where they are */
void app_toggle_filter(struct app *app, enum filter_kind kind, const char *id);

/** app_drop_last_filter - take back the filter that was set last; false when there is none */
bool app_drop_last_filter(struct app *app);

/** app_drop_filters - take all filters back; false when there is none */
bool app_drop_filters(struct app *app);
/** app_begin_search - search anew for what begins with a character */
void app_begin_search(struct app *app, const struct key *key);

/** app_panel_room - where a panel goes */
const struct rect *app_panel_room(const struct app *app, enum view_id id);

/** app_say - show a message; {1} in the msgid is replaced by @arg, which may be NULL */
void app_say(struct app *app, const char *message, const char *arg);

/** app_fail - show what went wrong */
void app_fail(struct app *app, const struct error *error);

/** app_front - the view that has the keys */
struct view *app_front(struct app *app);

/** app_front_ops - what that view is made of */
const struct view_ops *app_front_ops(const struct app *app);

/** app_where - what kind of place that is */
enum where app_where(const struct app *app);

#endif
