/* term.c - the terminal: keys in, a surface out; the one place that draws with curses
 * SPDX-License-Identifier: MIT
 */
#include "tui/term.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/utf8.h"
#include "tui/term_signals.h"

enum {
	ESCAPE_MS = 25,	   /* how long after Esc more may come that belongs to it */
	N_MODIFIED = 27,   /* keys with Shift, Alt or Ctrl that have a code of their own */
	SEQUENCE_MAX = 32, /* bytes of a sequence that is not understood */
};

struct modified {
	int code;
	struct key key;
};

struct terminal {
	SCREEN *screen;
	bool colours;
	bool whole; /* the next surface is sent whole */
	bool gone;  /* nobody is at the other end any more */
	struct surface shown;
	struct modified modified[N_MODIFIED];
	size_t n_modified;
};

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

static void set_up_colours(struct terminal *term)
{
	start_color();
	use_default_colors();
	for (int style = 0; style < N_STYLES; style++) {
		if (init_pair((short)(style + 1), (short)theme_look((enum style)style, true).colour,
			    -1) == ERR)
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

/* Where the terminal's description names a key with a modifier by itself, curses has given it a
 * code. */
static void find_modified(struct terminal *term)
{
	static const struct {
		const char *name;
		enum key_code code;
	} bases[] = {{"kUP", K_UP}, {"kDN", K_DOWN}, {"kLFT", K_LEFT}, {"kRIT", K_RIGHT},
		{"kHOM", K_HOME}, {"kEND", K_END}, {"kNXT", K_PAGE_DOWN}, {"kPRV", K_PAGE_UP},
		{"kDC", K_DELETE}};
	static const char digits[] = {'2', '3', '5'}; /* xterm's: Shift, Alt, Ctrl */
	for (size_t i = 0; i < N_MODIFIED; i++) {
		char name[8], digit = digits[i % 3];
		const char *sequence;
		int code;

		snprintf(name, sizeof name, "%s%c", bases[i / 3].name, digit);
		sequence = tigetstr(name);
		code = sequence && sequence != (char *)-1 ? key_defined(sequence) : 0;
		if (code > 0)
			term->modified[term->n_modified++] =
				(struct modified){code, {.code = bases[i / 3].code,
								.shift = digit == '2',
								.alt = digit == '3',
								.ctrl = digit == '5'}};
	}
}

/* Adds what a terminfo string sends, without its pauses. */
static void add_capability(struct buf *out, const char *capability)
{
	if (!capability || capability == (char *)-1)
		return;
	while (*capability) {
		if (capability[0] == '$' && capability[1] == '<')
			capability += strcspn(capability, ">");
		else
			buf_add_char(out, *capability);
		capability += *capability != '\0';
	}
}

static void prepare_for_crash(void)
{
	struct buf restore;
	char *mouse = tigetstr("XM");

	buf_init(&restore);
	if (mouse && mouse != (char *)-1)
		add_capability(&restore, tparm(mouse, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
	else if (key_mouse)
		add_capability(&restore, "\033[?1000l");
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
	set_escdelay(ESCAPE_MS);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	meta(stdscr, TRUE);
	mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
	mouseinterval(0);
	term->colours = wants_colours(color);
	if (term->colours)
		set_up_colours(term);
	find_modified(term);
	prepare_for_crash();
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
	term_signals_open();
	use_tioctl(TRUE);
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
	endwin();
	delscreen(term->screen);
	term_signals_close();
	surface_release(&term->shown);
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

int term_signal(const struct terminal *term)
{
	int ended = term_signals_end();

	return ended ? ended : term->gone ? SIGHUP : 0;
}

/* Keys that curses knows by a code. */
static bool coded_key(const struct terminal *term, int code, struct key *key)
{
	static const struct {
		int code;
		enum key_code key;
	} table[] = {{KEY_ENTER, K_ENTER}, {KEY_BACKSPACE, K_BACKSPACE}, {KEY_DC, K_DELETE},
		{KEY_IC, K_INSERT}, {KEY_UP, K_UP}, {KEY_DOWN, K_DOWN}, {KEY_LEFT, K_LEFT},
		{KEY_RIGHT, K_RIGHT}, {KEY_HOME, K_HOME}, {KEY_END, K_END}, {KEY_FIND, K_HOME},
		{KEY_SELECT, K_END}, {KEY_A1, K_HOME}, {KEY_C1, K_END}, {KEY_PPAGE, K_PAGE_UP},
		{KEY_NPAGE, K_PAGE_DOWN}, {KEY_A3, K_PAGE_UP}, {KEY_C3, K_PAGE_DOWN}};

	for (size_t i = 0; i < term->n_modified; i++) {
		if (term->modified[i].code == code) {
			*key = term->modified[i].key;
			return true;
		}
	}
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		if (table[i].code == code)
			key->code = table[i].key;
	}
	if (code == KEY_BTAB) {
		key->code = K_TAB;
		key->shift = true;
	} else if (code > KEY_F0 && code <= KEY_F(63)) {
		key->code = K_FUNCTION;
		key->what = (unsigned)(code - KEY_F0);
	}
	return key->code != K_NONE;
}

static bool mouse_key(struct key *key)
{
	MEVENT event;

	if (getmouse(&event) != OK)
		return false;
	if (event.bstate & BUTTON1_PRESSED)
		key->code = K_CLICK;
	else if (event.bstate & BUTTON4_PRESSED)
		key->code = K_WHEEL_UP;
	else if (event.bstate & BUTTON5_PRESSED)
		key->code = K_WHEEL_DOWN;
	key->row = event.y;
	key->col = event.x;
	return key->code != K_NONE;
}

/* The next byte of something whose beginning has come; ERR when it does not come soon. */
static int next_soon(void)
{
	int c;

	timeout(ESCAPE_MS);
	c = getch();
	nodelay(stdscr, TRUE);
	return c;
}

static bool utf8_key(int lead, struct key *key)
{
	char bytes[UTF8_MAX] = {(char)lead};
	size_t len = 1, wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 1;

	while (len < wanted) {
		int c = next_soon();

		if (c < 0x80 || c > 0xBF) {
			if (c != ERR)
				ungetch(c);
			return false;
		}
		bytes[len++] = (char)c;
	}
	if (utf8_decode(bytes, len, &key->what) != len || (len == 1 && lead >= 0x80))
		return false;
	key->code = K_CHAR;
	return true;
}

/* A control sequence that the terminal's description does not have: taken in whole, so that its end
 * is not read as text. */
static void skip_sequence(int introducer)
{
	for (int i = 0; i < SEQUENCE_MAX; i++) {
		int c = next_soon();

		if (c == ERR || introducer == 'O' || (c >= 0x40 && c <= 0x7E))
			return;
	}
}

static bool make_key(const struct terminal *term, int c, struct key *key);

/* Esc alone, or Alt with a key. */
static bool escape_key(const struct terminal *term, struct key *key)
{
	int c = getch();

	if (c == ERR || c == 033) {
		if (c != ERR)
			ungetch(c);
		key->code = K_ESC;
		return true;
	}
	if (c == '[' || c == 'O') {
		skip_sequence(c);
		return false;
	}
	if (!make_key(term, c, key))
		return false;
	key->alt = true;
	return true;
}

/* What was read as a key; false when it is none. */
static bool make_key(const struct terminal *term, int c, struct key *key)
{
	*key = (struct key){.code = K_NONE};
	if (c == KEY_MOUSE)
		return mouse_key(key);
	if (c >= KEY_MIN)
		return coded_key(term, c, key);
	if (c == 033)
		return escape_key(term, key);
	if (key_of_control(c, key))
		return true;
	return utf8_key(c, key);
}

static void fit_screen(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resize_term(size.ws_row, size.ws_col);
}

static void suspend(struct terminal *term)
{
	endwin();
	term_signals_stop();
	fit_screen();
	term->whole = true;
}

/* What came as a signal, as a key. */
static bool signal_key(struct terminal *term, struct key *key)
{
	bool stopped = term_signals_stopped();

	*key = (struct key){.code = K_NONE};
	if (stopped)
		suspend(term);
	if (term_signals_resized() || stopped) {
		fit_screen();
		key->code = K_RESIZE;
		term_size(term, &key->row, &key->col);
	} else if (term_signals_interrupted()) {
		*key = (struct key){.code = K_CHAR, .what = 'c', .ctrl = true};
	}
	return key->code != K_NONE;
}

bool term_read(struct terminal *term, bool wait, struct key *key)
{
	while (!term_signal(term)) {
		int c;

		if (signal_key(term, key))
			return true;
		c = getch();
		if (c != ERR) {
			if (make_key(term, c, key))
				return true;
		} else if (!wait) {
			return false;
		} else if (!term_signals_wait(STDIN_FILENO)) {
			term->gone = true;
		}
	}
	return false;
}

bool term_waits(void)
{
	return term_signals_waits(STDIN_FILENO);
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
	struct look look = theme_look((enum style)cell->style, term->colours);
	short pair = term->colours && look.colour != COLOUR_DEFAULT ? (short)(cell->style + 1) : 0;
	wchar_t wide[CCHARW_MAX + 1] = {0};
	cchar_t character;

	if (cell->width == 0)
		return;
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
