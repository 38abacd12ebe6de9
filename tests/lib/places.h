/* places.h - every place of the interface that a person can be at, for tests of all of them
 * SPDX-License-Identifier: MIT
 *
 * The panes in what they can show, and every panel of views.h: a new view is a place by itself. All
 * of it is on the test glossary.
 */
#ifndef GEIRFA_TESTS_PLACES_H
#define GEIRFA_TESTS_PLACES_H

#include "tui/app.h"

/** places_count - how many there are */
size_t places_count(void);

/** places_name - append the name of one: small letters and hyphens */
void places_name(size_t place, struct buf *out);

/** places_open - open the interface, without a size; released with app_release */
void places_open(struct app *app, struct index *index, enum lang ui);

/** places_go - from the interface as it opens to a place; the app has its size */
void places_go(struct app *app, size_t place);

/** places_settle - bring up to date what can be seen, as the loop does when no key waits */
void places_settle(struct app *app);

/** places_type - press the key of each character */
void places_type(struct app *app, const char *text);

/** places_draw - settle, and draw on a new surface; released by the caller */
void places_draw(struct app *app, struct surface *surface);

#endif
