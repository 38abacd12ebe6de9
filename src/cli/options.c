/* options.c - the arguments of the command line taken apart
 * SPDX-License-Identifier: MIT
 */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

enum { LIMIT_MOST = 1000000 };

enum takes { TAKES_NOTHING, TAKES_VALUE, TAKES_PERHAPS };

static const struct {
	const char *name;
	enum takes takes;
	const char *value; /* what help calls it */
	const char *summary;
} table[N_OPTIONS] = {
	[OPTION_GLOSSARY] = {"--glossary", TAKES_VALUE, N_("PATH"),
		N_("use this glossary: a source folder or an index (or the variable "
		   "GEIRFA_GLOSSARY)")},
	[OPTION_INTERFACE] = {"--interface", TAKES_VALUE, "cy|en", N_("speak Welsh or English")},
	[OPTION_COLOR] = {"--color", TAKES_PERHAPS, "auto|always|never",
		N_("when to use bold and underline")},
	[OPTION_ACCESSIBLE] = {"--accessible", TAKES_NOTHING, NULL,
		N_("a line dialogue in the place of the interface (or ACCESSIBLE=1)")},
	[OPTION_HELP] = {"--help", TAKES_NOTHING, NULL, N_("show this help")},
	[OPTION_VERSION] = {"--version", TAKES_NOTHING, NULL, N_("show the version")},
	[OPTION_SECTOR] = {"--sector", TAKES_VALUE, N_("SECTOR"),
		N_("only what this sector uses; each filter may be given more than once")},
	[OPTION_THEME] = {"--theme", TAKES_VALUE, N_("THEME"), N_("only this theme")},
	[OPTION_TIER] = {"--tier", TAKES_VALUE, N_("TIER"),
		N_("only suggested, core or non-core terms")},
	[OPTION_STEP] = {"--step", TAKES_VALUE, N_("STEP"), N_("only this step of the pathway")},
	[OPTION_REVIEW] = {"--review", TAKES_VALUE, N_("STATE"),
		N_("only what is draft, queried, checked or approved in either language")},
	[OPTION_LANG] = {"--lang", TAKES_VALUE, "cy|en|both", N_("one language, or both")},
	[OPTION_ORDER] = {"--order", TAKES_VALUE, "cy|en", N_("whose alphabet orders the list")},
	[OPTION_LIMIT] = {"--limit", TAKES_VALUE, N_("N"), N_("at most N results")},
	[OPTION_JSON] = {"--json", TAKES_NOTHING, NULL, N_("print JSON")},
	[OPTION_TSV] = {"--tsv", TAKES_NOTHING, NULL, N_("print values with tabs between them")},
	[OPTION_MARKDOWN] = {"--markdown", TAKES_NOTHING, NULL, N_("print a Markdown table")},
	[OPTION_OUTPUT] = {"--output", TAKES_VALUE, N_("FILE"),
		N_("write the index to this file; -o for short")},
	[OPTION_BATCH] = {"--batch", TAKES_NOTHING, NULL,
		N_("read a query a line and print a JSON object a line, with the time it took")},
};

const char *option_name(enum option option)
{
	return table[option].name;
}

void option_usage(enum option option, struct buf *out)
{
	const char *value = table[option].value;

	buf_add_str(out, table[option].name);
	if (table[option].takes == TAKES_VALUE)
		buf_add_format(out, " %s", _(value));
	else if (table[option].takes == TAKES_PERHAPS)
		buf_add_format(out, "[=%s]", value);
}

const char *option_summary(enum option option)
{
	return _(table[option].summary);
}

static enum status bad_value(enum option option, const char *value, struct error *error)
{
	return error_set(error, STATUS_USAGE, N_("the option {1} cannot be ‘{2}’"),
		table[option].name, value);
}

static enum status set_lang(
	enum option option, const char *value, bool both, int *lang, struct error *error)
{
	*lang = lang_of(value);
	if (*lang < 0 && !(both && strcmp(value, "both") == 0))
		return bad_value(option, value, error);
	return STATUS_OK;
}

static enum status set_color(const char *value, enum color_mode *color, struct error *error)
{
	if (!value || strcmp(value, "always") == 0)
		*color = COLOR_ALWAYS;
	else if (strcmp(value, "auto") == 0)
		*color = COLOR_AUTO;
	else if (strcmp(value, "never") == 0)
		*color = COLOR_NEVER;
	else
		return bad_value(OPTION_COLOR, value, error);
	return STATUS_OK;
}

static enum status set_limit(const char *value, size_t *limit, struct error *error)
{
	size_t number = 0;

	for (const char *at = value; *at && number <= LIMIT_MOST; at++) {
		if (*at < '0' || *at > '9')
			return bad_value(OPTION_LIMIT, value, error);
		number = number * 10 + (size_t)(*at - '0');
	}
	if (number == 0 || number > LIMIT_MOST)
		return bad_value(OPTION_LIMIT, value, error);
	*limit = number;
	return STATUS_OK;
}

static enum status set_option(
	struct options *options, enum option option, const char *value, struct error *error)
{
	options->given |= 1U << option;
	switch (option) {
	case OPTION_GLOSSARY:
		options->glossary = value;
		return STATUS_OK;
	case OPTION_INTERFACE:
		return set_lang(option, value, false, &options->interface, error);
	case OPTION_COLOR:
		return set_color(value, &options->color, error);
	case OPTION_LANG:
		return set_lang(option, value, true, &options->lang, error);
	case OPTION_ORDER:
		return set_lang(option, value, false, &options->order, error);
	case OPTION_LIMIT:
		return set_limit(value, &options->limit, error);
	case OPTION_JSON:
		options->format = FORMAT_JSON;
		return STATUS_OK;
	case OPTION_TSV:
		options->format = FORMAT_TSV;
		return STATUS_OK;
	case OPTION_MARKDOWN:
		options->format = FORMAT_MARKDOWN;
		return STATUS_OK;
	case OPTION_OUTPUT:
		options->output = value;
		return STATUS_OK;
	case OPTION_SECTOR:
	case OPTION_THEME:
	case OPTION_TIER:
	case OPTION_STEP:
	case OPTION_REVIEW:
		options->filters[options->n_filters++] = (struct option_filter){option, value};
		return STATUS_OK;
	default:
		return STATUS_OK;
	}
}

bool option_needs_value(enum option option)
{
	return table[option].takes == TAKES_VALUE;
}

enum option option_find(const char *arg, const char **value)
{
	size_t len = strcspn(arg, "=");

	*value = NULL;
	if (strcmp(arg, "-o") == 0)
		return OPTION_OUTPUT;
	for (int i = 0; i < N_OPTIONS; i++) {
		if (strlen(table[i].name) != len || strncmp(table[i].name, arg, len) != 0)
			continue;
		if (arg[len])
			*value = arg + len + 1;
		return (enum option)i;
	}
	return N_OPTIONS;
}

/* Reads the option at argv[*i], moving *i on to its value where that is an argument of its own. */
static enum status read_option(
	int argc, char *argv[], int *i, struct options *options, struct error *error)
{
	const char *arg = argv[*i], *value;
	enum option option = option_find(arg, &value);

	if (option == N_OPTIONS)
		return error_set(error, STATUS_USAGE, N_("there is no option {1}"), arg, NULL);
	if (table[option].takes == TAKES_NOTHING && value)
		return error_set(error, STATUS_USAGE, N_("the option {1} takes no value"),
			table[option].name, NULL);
	if (table[option].takes == TAKES_VALUE && !value) {
		if (*i + 1 >= argc)
			return error_set(error, STATUS_USAGE, N_("the option {1} needs a value"),
				table[option].name, NULL);
		value = argv[++*i];
	}
	return set_option(options, option, value, error);
}

enum status options_parse(int argc, char *argv[], struct options *options, struct error *error)
{
	enum status status = STATUS_OK;
	struct error fault;
	bool literal = false;

	*options = (struct options){.interface = -1, .lang = -1, .order = -1};
	options->words = calloc((size_t)argc + 1, sizeof *options->words);
	options->filters = calloc((size_t)argc + 1, sizeof *options->filters);
	if (!options->words || !options->filters)
		return error_no_memory(error);
	for (int i = 1; i < argc; i++) {
		if (!literal && strcmp(argv[i], "--") == 0) {
			literal = true;
			options->literal = options->n_words == 0;
		} else if (literal || argv[i][0] != '-' || !argv[i][1]) {
			options->words[options->n_words++] = argv[i];
		} else if (read_option(argc, argv, &i, options, &fault) && !status) {
			status = fault.status;
			if (error)
				*error = fault;
		}
	}
	return status;
}

void options_release(struct options *options)
{
	free(options->words);
	free(options->filters);
	memset(options, 0, sizeof *options);
}

void options_join(const struct options *options, size_t first, struct buf *out)
{
	for (size_t i = first; i < options->n_words; i++) {
		if (i > first)
			buf_add_char(out, ' ');
		buf_add_str(out, options->words[i]);
	}
}
