/* picture.h - a screen that libvterm has read, drawn as an SVG picture
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TESTS_PICTURE_H
#define GEIRFA_TESTS_PICTURE_H

#include "lib/pty.h"

/** pty_take_picture - draw the screen as it is: "NAME TITLE: DESCRIPTION", in English; written to
 * NAME.svg in the folder $GEIRFA_PICTURES, nowhere where that is not set */
void pty_take_picture(struct pty *pty, char *rest);

#endif
