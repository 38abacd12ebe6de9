/* term_keys.c - the terminal: what comes from it, read as keys
 * SPDX-License-Identifier: MIT
 */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "base/utf8.h"
#include "tui/term_kind.h"
#include "tui/term_priv.h"
#include "tui/term_signals.h"

enum {
	SEQUENCE_MAX = 32,     /* bytes of a sequence that is not understood */
	STRING_MAX = 4096,     /* bytes of an answer that nobody asked for */
	PASTE_KEPT = 8 * 1024, /* bytes of a paste, more than any line holds */
	PASTE_BLOCK = 64,      /* as many as curses takes back */
	PASTE_PAUSE_MS = 500,  /* after which a paste without an end has ended */
};

static const char paste_mark[] = "\033[201~";

/* Where the terminal's description names a key with a modifier by itself, curses has given it a
 * code. */
void term_find_modified(struct terminal *term)
{
	static const struct {
		const char *name;
		enum key_code code;
	} bases[] = {{"kUP", K_UP}, {"kDN", K_DOWN}, {"kLFT", K_LEFT}, {"kRIT", K_RIGHT},
		{"kHOM", K_HOME}, {"kEND", K_END}, {"kNXT", K_PAGE_DOWN}, {"kPRV", K_PAGE_UP},
		{"kDC", K_DELETE}};
	static const char digits[] = {'2', '3', '5'}; /* xterm's: Shift, Alt, Ctrl */
	for (size_t i = 0; i < TERM_N_MODIFIED; i++) {
		char name[8], digit = digits[i % 3];
		const char *sequence;
		int code;

		snprintf(name, sizeof name, "%s%c", bases[i / 3].name, digit);
		sequence = tigetstr(name);
		code = term_kind_has(sequence) ? key_defined(sequence) : 0;
		if (code > 0)
			term->modified[term->n_modified++] =
				(struct term_modified){code, {.code = bases[i / 3].code,
								     .shift = digit == '2',
								     .alt = digit == '3',
								     .ctrl = digit == '5'}};
	}
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

	timeout(TERM_ESCAPE_MS);
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

/* Something else than a key that a terminal says, such as the answer to a question: taken in up to
 * its end. */
static void skip_string(void)
{
	int before = 0;

	for (int i = 0; i < STRING_MAX; i++) {
		int c = next_soon();

		if (c == ERR || c == '\a' || (before == 033 && c == '\\'))
			return;
		before = c;
	}
}

/* Waits for more of a paste; false when it has stopped without its end, or the terminal is gone. */
static bool more_comes(void)
{
	struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};

	return poll(&input, 1, PASTE_PAUSE_MS) > 0 && (input.revents & POLLIN);
}

/* Where the end of a paste is in the bytes of it that have come last, or NULL. */
static const char *paste_end(const char *tail, size_t len)
{
	return memmem(tail, len, paste_mark, strlen(paste_mark));
}

/* Of what was read behind the end of a paste: it is read again. */
static void give_back(const char *bytes, size_t len)
{
	while (len)
		ungetch((unsigned char)bytes[--len]);
}

static void drop_mark(struct buf *paste)
{
	size_t mark = strlen(paste_mark);

	if (paste->len >= mark && paste_end(paste->data + paste->len - mark, mark))
		buf_truncate(paste, paste->len - mark);
}

/*
 * Reads past curses, which would look for keys in it: byte by byte as long as pastes usually are,
 * so that nothing behind the end is touched, then in blocks. What is more than PASTE_KEPT is read
 * too, and dropped.
 */
static void read_paste(struct buf *paste)
{
	enum { MARK = 6 };
	char tail[MARK + PASTE_BLOCK]; /* the end may be torn in two */
	size_t kept = 0, all = 0;

	buf_clear(paste);
	while (more_comes()) {
		ssize_t n = read(STDIN_FILENO, tail + kept, all < PASTE_KEPT ? 1 : PASTE_BLOCK);
		const char *end;
		size_t len;

		if (n <= 0)
			break;
		for (ssize_t i = 0; i < n && paste->len < PASTE_KEPT; i++) {
			if (tail[kept + (size_t)i])
				buf_add_char(paste, tail[kept + (size_t)i]);
		}
		all += (size_t)n;
		len = kept + (size_t)n;
		end = paste_end(tail, len);
		if (end) {
			give_back(end + MARK, len - (size_t)(end - tail) - MARK);
			drop_mark(paste);
			break;
		}
		kept = len < MARK - 1 ? len : MARK - 1;
		memmove(tail, tail + len - kept, kept);
	}
}

/* A control sequence that the terminal's description does not have: taken in whole, so that its end
 * is not read as text. True when it was that of a paste. */
static bool sequence_key(struct terminal *term, int introducer, struct key *key)
{
	char sequence[SEQUENCE_MAX + 1] = "";

	for (int i = 0; i < SEQUENCE_MAX; i++) {
		int c = next_soon();

		if (c == ERR || introducer == 'O')
			return false;
		sequence[i] = (char)c;
		if (c >= 0x40 && c <= 0x7E)
			break;
	}
	if (strcmp(sequence, "200~") != 0)
		return false;
	read_paste(&term->paste);
	*key = (struct key){.code = K_PASTE, .text = term->paste.data};
	return true;
}

static bool make_key(struct terminal *term, int c, struct key *key);

/* Esc alone, or Alt with a key, or what is no key. */
static bool escape_key(struct terminal *term, struct key *key)
{
	int c = getch(), next;

	if (c == ERR || c == 033) {
		if (c != ERR)
			ungetch(c);
		key->code = K_ESC;
		return true;
	}
	if (c == '[' || c == 'O')
		return sequence_key(term, c, key);
	if (c > 0 && c < 0x80 && strchr("]P_^X", c) && (next = next_soon()) != ERR) {
		if (next != 033 && next != '\a')
			skip_string();
		return false;
	}
	if (!make_key(term, c, key))
		return false;
	key->alt = true;
	return true;
}

/* What was read as a key; false when it is none. */
static bool make_key(struct terminal *term, int c, struct key *key)
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

static int within(int side)
{
	return side < SURFACE_SIDE_MAX ? side : SURFACE_SIDE_MAX;
}

bool term_has_size(void)
{
	struct winsize size;

	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col &&
	       size.ws_row <= SURFACE_SIDE_MAX && size.ws_col <= SURFACE_SIDE_MAX;
}

void term_fit(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col)
		resize_term(within(size.ws_row), within(size.ws_col));
}

static void suspend(struct terminal *term)
{
	bool brackets = term->brackets;

	term_set_brackets(term, false);
	endwin();
	term_signals_stop();
	term_fit();
	term_set_brackets(term, brackets);
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
		term_fit();
		/* Also back to the size that it had: what it shows may be cut all the same. */
		term->whole = true;
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
