/* cmd_stats.c - geirfa stats: how much of the glossary there is of each kind
 * SPDX-License-Identifier: MIT
 */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/lang.h"
#include "cli/command.h"
#include "cli/json_text.h"
#include "cli/print.h"
#include "index/stats.h"
#include "present/label.h"
#include "text/width.h"

enum { BAR = 20, NUMBER = 9 };

static const char *name_of(const struct stat *stat, enum lang ui)
{
	if (stat->kind == STAT_TIER)
		return label_tier((enum tier)stat->code);
	if (stat->kind == STAT_REVIEW)
		return label_review((enum review)stat->code);
	if (!stat->name)
		return _("All entries");
	return stat->name->in[ui].text ? stat->name->in[ui].text : stat->id;
}

static const char *title_of(enum stat_kind kind)
{
	switch (kind) {
	case STAT_TIER:
		return label_filter_title(FILTER_TIER);
	case STAT_THEME:
		return label_filter_title(FILTER_THEME);
	case STAT_SECTOR:
		return label_filter_title(FILTER_SECTOR);
	case STAT_STEP:
		return label_filter_title(FILTER_STEP);
	case STAT_REVIEW:
		return label_filter_title(FILTER_REVIEW);
	default:
		return "";
	}
}

static void add_right(struct buf *out, const char *text, int cols)
{
	for (int i = width_text(text, strlen(text)); i < cols; i++)
		buf_add_char(out, ' ');
	buf_add_str(out, text);
}

static void add_number(struct buf *out, size_t number)
{
	struct buf text;

	buf_init(&text);
	buf_add_format(&text, "%zu", number);
	add_right(out, text.data, NUMBER);
	out->failed |= text.failed;
	buf_release(&text);
}

static void add_left(struct buf *out, const char *text, int cols)
{
	buf_add_visible(out, text, strlen(text));
	for (int i = width_text(text, strlen(text)); i < cols; i++)
		buf_add_char(out, ' ');
}

/* A bar for its part of the whole; anything at all has a bar. */
static void add_bar(struct buf *out, size_t part, size_t whole)
{
	size_t n = whole ? (part * BAR + whole - 1) / whole : 0;

	if (n)
		buf_add_str(out, "  ");
	for (size_t i = 0; i < n; i++)
		buf_add_str(out, "█");
}

static void print_line(struct print *print, const struct stat *stat, const struct stat *all,
	enum lang ui, int cols)
{
	struct buf line;

	buf_init(&line);
	add_left(&line, stat->kind == STAT_ALL ? "" : "  ", stat->kind == STAT_ALL ? 0 : 2);
	add_left(&line, name_of(stat, ui), cols - (stat->kind == STAT_ALL ? 0 : 2));
	add_number(&line, stat->concepts);
	add_number(&line, stat->terms[LANG_CY]);
	add_number(&line, stat->terms[LANG_EN]);
	add_bar(&line, stat->concepts, all->concepts);
	buf_add_char(&line, '\n');
	print_raw(print, line.data);
	buf_release(&line);
}

static int widest(const struct stats *stats, enum lang ui)
{
	int most = 0;

	for (size_t i = 0; i < stats->n; i++) {
		const char *name = name_of(&stats->items[i], ui);
		int cols = width_text(name, strlen(name)) + 2;

		most = cols > most ? cols : most;
	}
	return most;
}

/* Terms are counted in each language by its name. */
static void print_head(struct print *print, int cols)
{
	struct buf line;

	buf_init(&line);
	add_left(&line, "", cols);
	add_right(&line, C_("column", "entries"), NUMBER);
	add_right(&line, "Cymraeg", NUMBER);
	add_right(&line, "English", NUMBER);
	buf_add_char(&line, '\n');
	print_raw(print, line.data);
	buf_release(&line);
}

static void print_table(struct print *print, const struct stats *stats, enum lang ui)
{
	int cols = widest(stats, ui);

	print_head(print, cols);
	for (size_t i = 0; i < stats->n; i++) {
		const struct stat *stat = &stats->items[i];

		if (stat->kind != STAT_ALL && stat->kind != stats->items[i - 1].kind) {
			print_raw(print, "\n");
			print_bold(print, title_of(stat->kind));
			print_raw(print, "\n");
		}
		print_line(print, stat, &stats->items[0], ui, cols);
	}
}

static json_t *stat_json(const struct stat *stat)
{
	json_t *object = json_pack("{s:I, s:{s:I, s:I}}", "entries", (json_int_t)stat->concepts,
		"terms", "cy", (json_int_t)stat->terms[LANG_CY], "en",
		(json_int_t)stat->terms[LANG_EN]);

	if (stat->kind != STAT_ALL && json_object_set_new(object, "id", json_text(stat->id)) < 0) {
		json_decref(object);
		return NULL;
	}
	return object;
}

/* The whole is an object; of each kind there is a list. */
static int put_stat(json_t *all, const struct stat *stat)
{
	const char *kind = stat_kind_name(stat->kind);
	json_t *list = json_object_get(all, kind);

	if (stat->kind == STAT_ALL)
		return json_object_set_new(all, kind, stat_json(stat));
	if (!list && json_object_set_new(all, kind, list = json_array()) < 0)
		return -1;
	return json_array_append_new(list, stat_json(stat));
}

static enum status print_json(struct print *print, const struct stats *stats, struct error *error)
{
	json_t *all = json_object();
	bool failed = !all;

	for (size_t i = 0; i < stats->n && !failed; i++)
		failed = put_stat(all, &stats->items[i]) < 0;
	if (failed) {
		json_decref(all);
		return error_no_memory(error);
	}
	return json_print(print, all, error);
}

static int print_stats(const struct cli *cli, struct index *index, const struct filter *filter)
{
	bool json = cli->options.format == FORMAT_JSON;
	struct print print;
	struct stats stats;
	struct error error;
	enum status status = stats_read(index, filter, &stats, &error);
	int code = EXIT_DONE;

	print_open(&print, cli->options.color, !json);
	if (!status && json)
		status = print_json(&print, &stats, &error);
	else if (!status)
		print_table(&print, &stats, cli->ui);
	if (status)
		code = cli_fail(&error);
	stats_release(&stats);
	return print_close(&print, code);
}

int cmd_stats(const struct cli *cli)
{
	return cli_run_filtered(cli, print_stats);
}
