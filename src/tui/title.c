/* title.c - the row at the top: the name, how much there is, and the language to change to
 * SPDX-License-Identifier: MIT
 */
#include "tui/title.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "text/width.h"

enum { GAP = 3 };

struct title {
	const char *name;
	struct buf count, language;
	int count_col, language_col; /* -1: there is no room */
};

static int width(const char *text)
{
	return width_text(text, strlen(text));
}

static void add_count(const struct app *app, struct buf *out)
{
	char terms[24], suggested[24];
	const char *const args[] = {terms, suggested};

	snprintf(terms, sizeof terms, "%zu", app->n_concepts);
	snprintf(suggested, sizeof suggested, "%zu", app->n_suggested);
	/* TRANSLATORS: {1} is the number of terms, {2} how many of them are suggested ones. */
	buf_add_template(out,
		ngettext("{1} term, {2} suggested", "{1} terms, {2} suggested", app->n_concepts),
		args, 2);
}

/* "Cymraeg [F2]": the language to change to calls itself by its own name. */
static void add_other_language(const struct app *app, struct buf *out)
{
	static const char *const names[N_LANGS] = {"Cymraeg", "English"};
	const struct key *key = keymap_key(&app->keymap, ACTION_LANGUAGE);

	buf_add_str(out, names[lang_other(app->ui)]);
	if (!key)
		return;
	buf_add_str(out, " [");
	key_add_label(key, out);
	buf_add_str(out, "]");
}

/* Name at the left, counts and language at the right; counts are dropped first, then the long name,
 * then the language. */
static void lay(const struct app *app, struct title *title)
{
	int margin = app->layout.margin, right = app->layout.title.cols - margin,
	    room = right - margin, used;

	*title = (struct title){.name = _("Geirfa · Social prescribing glossary"),
		.count_col = -1,
		.language_col = -1};
	buf_init(&title->count);
	buf_init(&title->language);
	add_count(app, &title->count);
	add_other_language(app, &title->language);
	used = width(title->name) + GAP + width(title->language.data);
	if (used > room)
		title->name = "Geirfa";
	else if (used + GAP + width(title->count.data) <= room)
		title->count_col =
			right - width(title->language.data) - GAP - width(title->count.data);
	if (width(title->name) + GAP + width(title->language.data) <= room)
		title->language_col = right - width(title->language.data);
}

static void release(struct title *title)
{
	buf_release(&title->count);
	buf_release(&title->language);
}

void title_draw(const struct app *app, struct surface *surface)
{
	int margin = app->layout.margin;
	struct title title;

	lay(app, &title);
	surface_put(surface, 0, margin, surface->cols - 2 * margin, title.name, STYLE_TITLE);
	surface_put(surface, 0, title.count_col, surface->cols, title.count.data, STYLE_MUTED);
	surface_put(
		surface, 0, title.language_col, surface->cols, title.language.data, STYLE_PLAIN);
	release(&title);
}

bool title_is_language(const struct app *app, int col)
{
	struct title title;
	bool is;

	lay(app, &title);
	is = title.language_col >= 0 && col >= title.language_col &&
	     col < title.language_col + width(title.language.data);
	release(&title);
	return is;
}
