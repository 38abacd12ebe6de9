/* memory.h - what the interface remembers in the user's database
 * SPDX-License-Identifier: MIT
 *
 * Without a database (app->store is NULL) all of it does nothing, or says that it cannot.
 */
#ifndef GEIRFA_TUI_MEMORY_H
#define GEIRFA_TUI_MEMORY_H

#include "tui/app.h"

/** memory_begin - the first screen waits for no disk: the user's database is opened later, unless
 * there is none, for then somebody may have to be greeted */
void memory_begin(struct app *app);

/** memory_ready - open the database now if that is still to be done; before any key takes effect */
void memory_ready(struct app *app);

/** memory_open - open the user's database and begin a visit; what goes wrong becomes the message,
 * and the interface goes on without it */
void memory_open(struct app *app);

/** memory_close - close it */
void memory_close(struct app *app);

/** memory_add - an entry or page is opened: remember it, and what was looked up when it is opened
 * from the list */
void memory_add(struct app *app, const char *id);

/** memory_is_marked - whether an entry is bookmarked, as far as that can be told */
bool memory_is_marked(const struct app *app, const char *id);

/** memory_bookmark - bookmark what is shown or selected, or take its bookmark away */
void memory_bookmark(struct app *app);

/** memory_look - open the database if that is still to be done, then look once for what is new
 * since the last visit, breaking off when a key comes; true when there is something to show */
bool memory_look(struct app *app);

#endif
