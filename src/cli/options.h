/* options.h - the arguments of the command line taken apart
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_CLI_OPTIONS_H
#define GEIRFA_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/color.h"
#include "base/lang.h"

enum option {
	OPTION_GLOSSARY,
	OPTION_INTERFACE,
	OPTION_COLOR,
	OPTION_ACCESSIBLE,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_SECTOR,
	OPTION_THEME,
	OPTION_TIER,
	OPTION_STEP,
	OPTION_REVIEW,
	OPTION_LANG,
	OPTION_ORDER,
	OPTION_LIMIT,
	OPTION_JSON,
	OPTION_TSV,
	OPTION_MARKDOWN,
	OPTION_OUTPUT,
	OPTION_BATCH,
	N_OPTIONS
};

/* Sets of options: bit 1 << enum option. */
enum {
	OPTIONS_COMMON = 1 << OPTION_GLOSSARY | 1 << OPTION_INTERFACE | 1 << OPTION_COLOR |
			 1 << OPTION_ACCESSIBLE | 1 << OPTION_HELP | 1 << OPTION_VERSION,
	OPTIONS_FILTER = 1 << OPTION_SECTOR | 1 << OPTION_THEME | 1 << OPTION_TIER |
			 1 << OPTION_STEP | 1 << OPTION_REVIEW,
};

enum format { FORMAT_TEXT, FORMAT_JSON, FORMAT_TSV, FORMAT_MARKDOWN };

/* A filter as it was given, not yet looked up. */
struct option_filter {
	enum option option;
	const char *value;
};

/* All texts are borrowed from argv. */
struct options {
	unsigned given; /* bit 1 << enum option */
	const char *glossary, *output;
	int interface; /* enum lang, or -1 */
	enum color_mode color;
	int lang, order; /* enum lang, or -1 */
	size_t limit;	 /* 0: not given */
	enum format format;
	struct option_filter *filters;
	size_t n_filters;
	const char **words;
	size_t n_words;
	bool literal; /* the first word came after "--": no command */
};

/**
 * options_parse - take the arguments apart
 * @options: released with options_release, also after a failure
 *
 * After a wrong argument the others are still read, so that --interface holds for the message.
 * STATUS_USAGE with the first fault.
 */
enum status options_parse(
	int argc, char *argv[], struct options *options, struct error *error) MUST_CHECK;

/** options_release - free what it holds */
void options_release(struct options *options);

/** options_join - append the words from the one at @first on, with a space between */
void options_join(const struct options *options, size_t first, struct buf *out);

/** option_name - "--json" */
const char *option_name(enum option option);

/** option_find - the option that an argument names, or N_OPTIONS; *value is what stands behind "=",
 * or NULL */
enum option option_find(const char *arg, const char **value);

/** option_needs_value - whether the next argument is its value where none stands behind "=" */
bool option_needs_value(enum option option);

/** option_usage - append the option as help shows it: "--limit N" */
void option_usage(enum option option, struct buf *out);

/** option_summary - what it does, translated */
const char *option_summary(enum option option);

#endif
