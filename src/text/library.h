/* library.h - the library that this floor stands on
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TEXT_LIBRARY_H
#define GEIRFA_TEXT_LIBRARY_H

#include "base/buf.h"

/** text_library - append the name and version of what folds, orders and measures text: "ICU 72.1"
 */
void text_library(struct buf *out);

#endif
