/* term.c - the terminal: keys in, a surface out; the one place that draws with curses
 * SPDX-License-Identifier: MIT
 */
#include "tui/term.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/utf8.h"
#include "tui/ascii.h"
#include "tui/term_kind.h"
#include "tui/term_priv.h"
#include "tui/term_signals.h"

static const char brackets_on[] = "\033[?2004h", brackets_off[] = "\033[?2004l";

static enum status no_terminal(struct error *error)
{
	return error_set(error, STATUS_USAGE, N_("the interface needs a terminal"), NULL, NULL);
}

static enum status check_terminal(struct error *error)
{
	const char *name = getenv("TERM");
	int found;
	bool usable;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return no_terminal(error);
	usable = setupterm(NULL, STDOUT_FILENO, &found) == OK && cursor_address && clear_screen;
	if (found == 1)
		del_curterm(cur_term);
	if (usable)
		return STATUS_OK;
	return error_set(error, STATUS_USAGE,
		N_("a terminal of the kind ‘{1}’ cannot show the interface"), name ? name : "",
		NULL);
}

static bool wants_colours(enum color_mode color)
{
	const char *no_color = getenv("NO_COLOR");

	if (color == COLOR_NEVER || (color == COLOR_AUTO && no_color && *no_color))
		return false;
	return has_colors();
}

/* A pair for each of the eight colours, on the terminal's own background. */
static void set_up_colours(struct terminal *term)
{
	start_color();
	use_default_colors();
	for (short colour = 0; colour < 8; colour++) {
		if (init_pair((short)(colour + 1), colour, -1) == ERR)
			term->colours = false;
	}
}

/* Ctrl-Q, Ctrl-S, Ctrl-V and Ctrl-O are keys like the others. */
static void set_up_modes(void)
{
	struct termios modes;

	cbreak();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	if (tcgetattr(STDIN_FILENO, &modes) == 0) {
		modes.c_iflag &= ~(tcflag_t)IXON;
		modes.c_lflag &= ~(tcflag_t)IEXTEN;
		tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	}
	def_prog_mode();
}

/* Adds what a terminfo string sends, without its pauses. */
static void add_capability(struct buf *out, const char *capability)
{
	if (!term_kind_has(capability))
		return;
	while (*capability) {
		if (capability[0] == '$' && capability[1] == '<')
			capability += strcspn(capability, ">");
		else
			buf_add_char(out, *capability);
		capability += *capability != '\0';
	}
}

static void prepare_for_crash(bool brackets)
{
	struct buf restore;
	char *mouse = tigetstr("XM");

	buf_init(&restore);
	if (term_kind_has(mouse))
		add_capability(&restore, tparm(mouse, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
	else if (key_mouse)
		add_capability(&restore, "\033[?1000l");
	if (brackets)
		add_capability(&restore, brackets_off);
	add_capability(&restore, exit_attribute_mode);
	add_capability(&restore, cursor_normal);
	add_capability(&restore, keypad_local);
	add_capability(&restore, exit_ca_mode);
	term_signals_set_restore(restore.data, restore.len);
	buf_release(&restore);
}

static void set_up_screen(struct terminal *term, enum color_mode color)
{
	set_up_modes();
	set_escdelay(TERM_ESCAPE_MS);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	mouseinterval(0);
	term->colours = wants_colours(color);
	if (term->colours)
		set_up_colours(term);
	term_fit();
	term_find_modified(term);
	term_set_mouse(term, true);
	/* Terminals of another family would show what is no sequence of theirs. */
	if (strncmp(cursor_address, "\033[", 2) == 0)
		term_set_brackets(term, true);
	prepare_for_crash(term->brackets);
}

enum status term_open(enum color_mode color, struct terminal **out, struct error *error)
{
	enum status status = check_terminal(error);
	struct terminal *term = NULL;

	*out = NULL;
	if (status)
		return status;
	term = calloc(1, sizeof *term);
	if (!term)
		return error_no_memory(error);
	buf_init(&term->paste);
	term_signals_open();
	use_tioctl(TRUE);
	/* Curses would believe the terminal any size. */
	use_env(term_has_size());
	term->screen = newterm(NULL, stdout, stdin);
	if (!term->screen) {
		term_signals_close();
		free(term);
		return no_terminal(error);
	}
	set_up_screen(term, color);
	*out = term;
	return STATUS_OK;
}

void term_close(struct terminal *term)
{
	if (!term)
		return;
	term_set_brackets(term, false);
	endwin();
	delscreen(term->screen);
	term_signals_close();
	surface_release(&term->shown);
	buf_release(&term->paste);
	free(term);
}

void term_size(const struct terminal *term, int *rows, int *cols)
{
	(void)term;
	getmaxyx(stdscr, *rows, *cols);
}

void term_redraw(struct terminal *term)
{
	term->whole = true;
}

void term_send(struct terminal *term, const char *bytes, size_t len)
{
	(void)term;
	fwrite(bytes, 1, len, stdout);
	fflush(stdout);
}

void term_set_brackets(struct terminal *term, bool on)
{
	if (term->brackets != on)
		term_send(term, on ? brackets_on : brackets_off, strlen(brackets_on));
	term->brackets = on;
}

void term_set_mouse(struct terminal *term, bool on)
{
	if (term->mouse != on)
		mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
	term->mouse = on;
}

void term_set_theme(struct terminal *term, enum theme theme)
{
	if (term->theme != theme)
		term->whole = true;
	term->theme = theme;
}

void term_set_ascii(struct terminal *term, bool ascii)
{
	if (term->ascii != ascii)
		term->whole = true;
	term->ascii = ascii;
}

int term_signal(const struct terminal *term)
{
	int ended = term_signals_end();

	return ended ? ended : term->gone ? SIGHUP : 0;
}

/* A character of that many columns and the marks on it, as curses wants them; the last cell of the
 * array stays 0. */
static void widen(const struct cell *cell, wchar_t wide[CCHARW_MAX + 1])
{
	size_t len = strlen(cell->text), n = 0;

	for (size_t at = 0; at < len && n < CCHARW_MAX; n++) {
		unsigned c;

		at += utf8_decode(cell->text + at, len - at, &c);
		if (n && wcwidth((wchar_t)c) != 0)
			break;
		wide[n] = (wchar_t)c;
	}
	if (wcwidth(wide[0]) < 1 || wcwidth(wide[0]) > cell->width) {
		memset(wide, 0, (CCHARW_MAX + 1) * sizeof *wide);
		wide[0] = UTF8_REPLACEMENT;
	}
}

static attr_t attributes(struct look look)
{
	return (look.bold ? A_BOLD : A_NORMAL) | (look.dim ? A_DIM : A_NORMAL) |
	       (look.underline ? A_UNDERLINE : A_NORMAL) | (look.reverse ? A_REVERSE : A_NORMAL);
}

static void put_cell(const struct terminal *term, int row, int col, const struct cell *cell)
{
	struct look look = theme_look(term->theme, (enum style)cell->style, term->colours);
	short pair = look.colour != COLOUR_DEFAULT ? (short)(look.colour + 1) : 0;
	wchar_t wide[CCHARW_MAX + 1] = {0};
	cchar_t character;

	if (cell->width == 0)
		return;
	if (term->ascii)
		wide[0] = (wchar_t)ascii_of(cell->text);
	else
		widen(cell, wide);
	/* Behind what curses takes for narrower than the surface did the rest of the place is
	 * blank. */
	if (cell->width > wcwidth(wide[0]))
		mvaddch(row, col + 1, ' ');
	if (setcchar(&character, wide, attributes(look), pair, NULL) == OK)
		mvadd_wch(row, col, &character);
}

/* Another size: what was shown before is forgotten. Without memory every surface is sent whole. */
static void fit_shown(struct terminal *term, int rows, int cols)
{
	if (term->shown.rows == rows && term->shown.cols == cols)
		return;
	surface_release(&term->shown);
	term->whole = true;
	if (surface_init(&term->shown, rows, cols, NULL) != STATUS_OK)
		term->shown = (struct surface){0};
}

void term_present(struct terminal *term, const struct surface *surface)
{
	int row, col;

	fit_shown(term, surface->rows, surface->cols);
	for (row = 0; row < surface->rows; row++) {
		if (!term->whole && surface_same_row(surface, &term->shown, row))
			continue;
		for (col = 0; col < surface->cols; col++)
			put_cell(term, row, col, surface_cell(surface, row, col));
	}
	if (term->whole)
		clearok(stdscr, TRUE);
	term->whole = false;
	surface_copy(&term->shown, surface);
	surface_cursor(surface, &row, &col);
	move(row, col);
	refresh();
}
