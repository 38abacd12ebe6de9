/* glossary.c - the glossary in use: its index, its faults, and the filters on it
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "base/i18n.h"
#include "cli/command.h"
#include "present/label.h"
#include "index/lookup.h"

static const char *grade_name(enum grade grade)
{
	switch (grade) {
	case GRADE_ERROR:
		return C_("grade", "error");
	case GRADE_WARNING:
		return C_("grade", "warning");
	default:
		return C_("grade", "advice");
	}
}

static void add_finding(const struct finding *finding, bool named, struct buf *out)
{
	struct buf message;

	buf_init(&message);
	if (named)
		buf_add_format(&message, "%s: ", grade_name(finding->grade));
	buf_add_str(&message, _(finding->error.message));
	error_format(&finding->error, message.data, out);
	buf_add_format(out, " [%s]\n", finding->rule);
	if (named && finding->correction[0]) {
		buf_add_str(out, "  → ");
		buf_add_visible(out, finding->correction, strlen(finding->correction));
		buf_add_char(out, '\n');
	}
	buf_release(&message);
}

void cli_findings(const struct findings *findings, enum grade grade, bool named, struct buf *out)
{
	for (size_t i = 0; i < findings->n; i++) {
		if (findings->items[i].grade <= grade)
			add_finding(&findings->items[i], named, out);
	}
}

int cli_data_error(struct findings *findings, const struct error *error)
{
	struct buf text;

	if (!findings->count[GRADE_ERROR])
		return cli_fail(error);
	buf_init(&text);
	findings_sort(findings);
	cli_findings(findings, GRADE_ERROR, false, &text);
	cli_write_error(&text);
	buf_release(&text);
	return EXIT_DATA;
}

int cli_open_index(const struct cli *cli, struct index **index)
{
	struct findings findings;
	struct error error;
	int code = EXIT_DONE;

	findings_init(&findings);
	if (index_locate(cli->options.glossary, index, &findings, &error)) {
		cli_data_error(&findings, &error);
		cli_say(_("This glossary could not be read"), NULL);
		code = error.status == STATUS_NO_MEMORY ? EXIT_BROKEN : EXIT_DATA;
	} else if (index_notice(*index)) {
		cli_fail(index_notice(*index));
		cli_say(_("The index has been built again."), NULL);
	}
	findings_release(&findings);
	return code;
}

static bool add_value(struct arena *arena, struct values *values, const char *id)
{
	struct value *items = arena_grow(arena, values->items, values->n, sizeof *items);

	if (!items)
		return false;
	values->items = items;
	items[values->n++].text = id;
	return true;
}

/* The categories of an option's kind. */
static const struct categories *categories_of(enum option option, const struct index *index)
{
	return option == OPTION_SECTOR ? index_sectors(index) : index_themes(index);
}

/* All that would have been understood. */
static void add_known(enum option option, const struct index *index, struct buf *out)
{
	const struct categories *categories = categories_of(option, index);
	const struct map *pathway = map_find(index_maps(index), "pathway");
	const struct codes *codes = option == OPTION_TIER ? &codes_of_tier : &codes_of_review;

	switch (option) {
	case OPTION_SECTOR:
	case OPTION_THEME:
		for (size_t i = 0; i < categories->n; i++)
			buf_add_format(out, "%s%s", i ? ", " : "", categories->items[i].id.text);
		break;
	case OPTION_STEP:
		for (size_t i = 0; pathway && i < pathway->n_nodes; i++)
			buf_add_format(out, "%s%s", i ? ", " : "", pathway->nodes[i].id.text);
		break;
	default:
		for (size_t i = 0; i < codes->n; i++)
			buf_add_format(out, "%s%s", i ? ", " : "", codes->names[i]);
	}
}

static int unknown_value(const struct option_filter *given, const struct index *index)
{
	struct error error;
	struct buf known;

	buf_init(&known);
	add_known(given->option, index, &known);
	error_set(&error, STATUS_USAGE, N_("the option {1} does not know ‘{2}’"),
		option_name(given->option), given->value);
	cli_fail(&error);
	cli_say(_("It knows: {1}"), known.data);
	buf_release(&known);
	return EXIT_USAGE;
}

static int add_filter(const struct option_filter *given, const struct index *index,
	struct arena *arena, struct filter *filter)
{
	struct values *values = given->option == OPTION_SECTOR	? &filter->sectors
				: given->option == OPTION_THEME ? &filter->themes
								: &filter->steps;
	unsigned *bits = given->option == OPTION_TIER ? &filter->tiers : &filter->reviews;
	struct error error;
	const char *id;
	int code;

	if (given->option == OPTION_TIER || given->option == OPTION_REVIEW) {
		code = given->option == OPTION_TIER ? lookup_tier(given->value)
						    : lookup_review(given->value);
		if (code < 0)
			return unknown_value(given, index);
		*bits |= 1U << code;
		return EXIT_DONE;
	}
	if (given->option == OPTION_STEP)
		id = lookup_step(index_maps(index), given->value);
	else
		id = lookup_category(categories_of(given->option, index), given->value);
	if (!id)
		return unknown_value(given, index);
	if (add_value(arena, values, id))
		return EXIT_DONE;
	error_no_memory(&error);
	return cli_fail(&error);
}

int cli_run_filtered(const struct cli *cli,
	int (*run)(const struct cli *cli, struct index *index, const struct filter *filter))
{
	struct filter filter = {.tiers = 0};
	struct index *index;
	struct arena arena;
	int code = cli_open_index(cli, &index);

	if (code)
		return code;
	arena_init(&arena);
	for (size_t i = 0; i < cli->options.n_filters && !code; i++)
		code = add_filter(&cli->options.filters[i], index, &arena, &filter);
	if (!code)
		code = run(cli, index, &filter);
	arena_release(&arena);
	index_close(index);
	return code;
}
