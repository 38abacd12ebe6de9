/* check.h - a YAML file's bytes checked before libyaml sees them, and where its characters stand
 * SPDX-License-Identifier: MIT
 *
 * libyaml takes in UTF-16, byte order marks, U+0085, U+2028 and U+2029 without a word, and counts
 * characters where we need bytes.
 */
#ifndef GEIRFA_YAML_CHECK_H
#define GEIRFA_YAML_CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "yaml/tree.h"

#define YAML_NO_TABS N_("a tab in the indent: use spaces")

/* Where each character of a text stands. */
struct yaml_places {
	const char *text;
	size_t len;
	size_t count;	 /* characters */
	uint32_t *bytes; /* the first byte of each */
};

/**
 * yaml_may_hold - whether a value may hold a character
 *
 * It may not hold controls other than a new line, line and paragraph separators, byte order marks
 * and noncharacters.
 */
bool yaml_may_hold(unsigned codepoint);

/**
 * yaml_refused - the first character of a text that no value may hold
 * @codepoint: that character; U+FFFD for bytes that are not UTF-8
 *
 * Returns its byte, or @len when there is none.
 */
size_t yaml_refused(const char *text, size_t len, unsigned *codepoint);

/**
 * yaml_check_value - refuse a value for its size or for what its characters are
 *
 * @error says no place. Returns STATUS_DATA.
 */
enum status yaml_check_value(const char *text, size_t len, struct error *error) MUST_CHECK;

/**
 * yaml_check_bytes - refuse a file for its size or for what its characters are
 * @places: filled while reading; points into @text; the caller releases it, after a failure too
 *
 * Returns STATUS_DATA, or STATUS_NO_MEMORY.
 */
enum status yaml_check_bytes(const char *text, size_t len, const char *file,
	struct yaml_places *places, struct error *error) MUST_CHECK;

/** yaml_places_release - free what yaml_check_bytes filled */
void yaml_places_release(struct yaml_places *places);

/** yaml_place - where the 0-based character @index begins; the file's end for one that is not there
 */
size_t yaml_place(const struct yaml_places *places, size_t index);

#endif
