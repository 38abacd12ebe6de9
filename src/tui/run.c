/* run.c - the interface on a terminal
 * SPDX-License-Identifier: MIT
 */
#include "tui/run.h"

#include <signal.h>

#include "base/i18n.h"
#include "tui/app.h"
#include "tui/bindings.h"
#include "tui/memory.h"
#include "tui/term.h"
#include "tui/view_search.h"

static void show(struct app *app, struct terminal *term, struct surface *surface)
{
	app_refresh(app);
	app_draw(app, surface);
	term_set_theme(term, app->settings.theme);
	term_set_mouse(term, !app->settings.mouse_off);
	if (app->redraw)
		term_redraw(term);
	app->redraw = false;
	term_present(term, surface);
}

/* Another grid where the screen has another size than before. */
static enum status fit(const struct app *app, struct surface *surface, struct error *error)
{
	if (surface->rows == app->rows && surface->cols == app->cols)
		return STATUS_OK;
	surface_release(surface);
	return surface_init(surface, app->rows, app->cols, error);
}

/* The next key; what was put off while keys came is done while none does. */
static bool next_key(
	struct app *app, struct terminal *term, struct surface *surface, struct key *key)
{
	while (!term_read(term, false, key)) {
		if (!app_continue(app))
			return term_read(term, true, key);
		show(app, term, surface);
	}
	return true;
}

/* Takes in every key that has come before it searches and draws: no older result is ever shown. */
static enum status loop(struct app *app, struct terminal *term, struct error *error)
{
	struct surface surface = {0};
	struct key key;
	enum status status = fit(app, &surface, error);

	while (!status && !app->quit) {
		show(app, term, &surface);
		if (!next_key(app, term, &surface, &key))
			break;
		memory_ready(app);
		do
			app_key(app, &key);
		while (!app->quit && term_read(term, false, &key));
		status = fit(app, &surface, error);
	}
	surface_release(&surface);
	return status;
}

/* No key is felt to be late within a hundredth of a second. */
static const double PATIENCE = 0.010;

static bool key_waits(void *context)
{
	(void)context;
	return term_waits();
}

static void send_bytes(void *context, const char *bytes, size_t len)
{
	term_send(context, bytes, len);
}

static struct copied copy(void *context, const char *text, size_t len)
{
	return clipboard_copy(text, len, send_bytes, context);
}

/* On a terminal that has no other characters only ASCII is shown, which is said. */
static void choose_characters(struct app *app, struct terminal *term)
{
	enum characters characters = app->settings.characters;
	bool poor = characters == CHARACTERS_AUTO && !i18n_shows_unicode();

	term_set_ascii(term, poor || characters == CHARACTERS_ASCII);
	if (poor)
		app_say(app,
			N_("This terminal has no accents: plain letters stand for accented ones"),
			NULL);
}

static enum status begin(struct app *app, struct terminal *term, struct index *index,
	struct config *config, const struct tui_options *options, struct error *error)
{
	enum status status;
	int rows, cols;

	config_load(config);
	status = app_init(app, index, &config->settings, options->interface, error);
	if (status)
		return status;
	choose_characters(app, term);
	bindings_apply(config, &app->keymap);
	if (config->n_faults)
		app_fail(app, &config->faults[0]);
	app->version = options->version;
	memory_begin(app);
	app->key_waits = key_waits;
	app->patience = PATIENCE;
	app->copy = copy;
	app->copy_context = term;
	clock_today(app->today);
	if (options->query)
		search_set_query(&app->views[VIEW_SEARCH], options->query);
	term_size(term, &rows, &cols);
	app_resize(app, rows, cols);
	return STATUS_OK;
}

enum status tui_run(struct index *index, const struct tui_options *options, struct error *error)
{
	struct terminal *term;
	struct config config;
	struct app app;
	enum status status = term_open(options->color, &term, error);
	int ended;

	if (status)
		return status;
	status = begin(&app, term, index, &config, options, error);
	if (!status)
		status = loop(&app, term, error);
	ended = term_signal(term);
	memory_close(&app);
	app_release(&app);
	config_release(&config);
	term_close(term);
	if (ended)
		raise(ended);
	return status;
}
