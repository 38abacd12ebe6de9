/* pseudo.h - a language made of the English messages, longer and with visible ends
 * SPDX-License-Identifier: MIT
 *
 * It stands in the place of Welsh: what a translator may need room for is seen before there is one.
 */
#ifndef GEIRFA_TESTS_PSEUDO_H
#define GEIRFA_TESTS_PSEUDO_H

#include "base/buf.h"

#define PSEUDO_BEGIN "⟦"
#define PSEUDO_END "⟧"

/** pseudo_text - append a message with accents, in ⟦ ⟧, and 40 % longer at least; {1} is kept */
void pseudo_text(struct buf *out, const char *message);

/**
 * pseudo_write - a catalogue of such messages
 * @localedir: with the Welsh catalogue, whose messages and plural forms it takes over
 * @folder:    of the fixture; it becomes another localedir
 */
void pseudo_write(const char *localedir, const char *folder);

#endif
