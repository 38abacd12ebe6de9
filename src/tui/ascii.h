/* ascii.h - what is shown in the place of a character where a terminal has ASCII alone
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_TUI_ASCII_H
#define GEIRFA_TUI_ASCII_H

/**
 * ascii_of - the ASCII character that stands for a cell's text
 * @text: UTF-8, a character and perhaps marks on it
 *
 * One column for one column: lines become + - |, arrows < > ^ v, an accented letter the letter
 * without its accent, the sign … that something was cut ~. "?" for what has no likeness.
 */
char ascii_of(const char *text);

#endif
