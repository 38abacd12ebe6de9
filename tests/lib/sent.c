/* sent.c - whether what a program has sent to a terminal is what it meant to send
 * SPDX-License-Identifier: MIT
 */
#include "lib/sent.h"

#include <string.h>

#include <vterm.h>

#include <unicode/uchar.h>

#include "base/utf8.h"

enum { MOST_FAULTS = 20 };

struct sent {
	enum sent_as as;
	size_t copies, n_faults, marks;
	unsigned before; /* the character before this one */
	struct buf *faults;
};

static void blame(struct sent *sent, const char *what, const char *bytes, size_t len)
{
	if (sent->n_faults++ >= MOST_FAULTS)
		return;
	buf_add_str(sent->faults, what);
	buf_add_str(sent->faults, ": ");
	for (size_t i = 0; i < len && i < 40; i++)
		buf_add_format(sent->faults, bytes[i] > ' ' && bytes[i] < 0x7F ? "%c" : "<%02X>",
			(unsigned char)bytes[i]);
	buf_add_char(sent->faults, '\n');
}

/* What cannot be seen, or puts characters elsewhere. Joiners stay in emoji and in the scripts that
 * need them. */
static bool is_hidden(unsigned c, unsigned before)
{
	if (c == 0x200C || c == 0x200D)
		return before < 0x590 || (before >= 0x2000 && before < 0x2070);
	/* The flag of Wales is a black flag with tags. */
	if (c >= 0xE0020 && c <= 0xE007F)
		return before != 0x1F3F4 && (before < 0xE0020 || before > 0xE007F);
	return u_charType((UChar32)c) == U_FORMAT_CHAR || c == 0x2028 || c == 0x2029 ||
	       c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0;
}

static void check_character(struct sent *sent, const char *bytes, size_t size, unsigned c)
{
	int type = u_charType((UChar32)c);

	sent->marks = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ? sent->marks + 1 : 0;
	if (sent->marks == SENT_MARKS + 1)
		blame(sent, "a heap of marks", bytes, size);
	if (c == UTF8_REPLACEMENT && size == 1)
		blame(sent, "bad UTF-8", bytes, size);
	else if (c >= 0x7F && c < 0xA0)
		blame(sent, "a control character", bytes, size);
	else if (is_hidden(c, sent->before))
		blame(sent, "a hidden character", bytes, size);
	sent->before = c;
}

/* Is given all that is left, and takes what comes before the next control character. */
static int on_text(const char *bytes, size_t len, void *user)
{
	size_t at = 0;

	while (at < len && (unsigned char)bytes[at] >= ' ') {
		unsigned c;
		size_t size = utf8_decode(bytes + at, len - at, &c);

		check_character(user, bytes + at, size, c);
		at += size;
	}
	return (int)at;
}

static int on_control(unsigned char control, void *user)
{
	struct sent *sent = user;
	const char byte[] = {(char)control};
	/* ESC and a letter come here as the C1 of the same meaning: H sets a tabulator, M goes up,
	 * \ ends a string. */
	const char *may = sent->as == SENT_SCREEN  ? "\r\n\b\t\016\017\a\x88\x8D\x9C"
			  : sent->as == SENT_CELLS ? "\n\t"
						   : "\n";

	sent->before = 0;
	sent->marks = 0;
	if (!control || !strchr(may, *byte))
		blame(sent, "a control character", byte, 1);
	return 1;
}

/* Save and restore the cursor, keypad, character sets. */
static int on_escape(const char *bytes, size_t len, void *user)
{
	static const char *const may[] = {"7", "8", "=", ">", "(0", "(B", ")0", ")B"};
	struct sent *sent = user;

	for (size_t i = 0; sent->as == SENT_SCREEN && i < sizeof may / sizeof *may; i++) {
		if (strlen(may[i]) == len && memcmp(may[i], bytes, len) == 0)
			return 1;
	}
	blame(sent, "an escape sequence", bytes, len);
	return 1;
}

static bool is_style(const long args[], int n)
{
	for (int i = 0; i < n; i++) {
		if (args[i] != 0 && args[i] != 1 && args[i] != 4 && args[i] != 22 && args[i] != 24)
			return false;
	}
	return true;
}

/* Private modes that the interface and curses turn on and off. */
static bool is_mode(const long args[], int n)
{
	static const long may[] = {
		1, 3, 4, 5, 7, 12, 25, 45, 1000, 1002, 1003, 1006, 1047, 1048, 1049, 2004};

	for (int i = 0; i < n; i++) {
		size_t k = 0;

		while (k < sizeof may / sizeof *may && CSI_ARG(args[i]) != may[k])
			k++;
		if (k == sizeof may / sizeof *may)
			return false;
	}
	return true;
}

static void blame_sequence(
	struct sent *sent, const char *leader, const long args[], int n, char command)
{
	struct buf sequence;

	buf_init(&sequence);
	buf_add_str(&sequence, leader);
	for (int i = 0; i < n; i++)
		buf_add_format(&sequence, "%s%ld", i ? ";" : "", (long)CSI_ARG(args[i]));
	buf_add_char(&sequence, command);
	blame(sent, "a control sequence", sequence.data, sequence.len);
	buf_release(&sequence);
}

static int on_csi(
	const char *leader, const long args[], int n, const char *between, char command, void *user)
{
	/* Moves, erasing, inserting, deleting, scrolling, styles; never what asks for an answer,
	 * changes the window or resets. */
	static const char may[] = "@ABCDGHJKLMPSTXZabdfghlmr";
	struct sent *sent = user;
	bool is_private = leader && strcmp(leader, "?") == 0;
	bool intended = sent->as == SENT_SCREEN && strchr(may, command);

	if (sent->as == SENT_STYLED)
		intended = command == 'm' && is_style(args, n);
	if ((leader && *leader && !is_private) || (between && *between))
		intended = false;
	if (is_private && ((command != 'h' && command != 'l') || !is_mode(args, n)))
		intended = false;
	/* Of the window only its title is put aside and taken back, as curses does. */
	if (command == 't' && sent->as == SENT_SCREEN && !is_private)
		intended = n == 3 && (args[0] == 22 || args[0] == 23) && !args[1] && !args[2];
	if (!intended)
		blame_sequence(sent, leader, args, n, command);
	return 1;
}

static int note_copy(struct sent *sent, bool copy, const char *what, const char *bytes, size_t len)
{
	if (copy && sent->copies)
		sent->copies--;
	else
		blame(sent, what, bytes, len);
	return 1;
}

#if VTERM_VERSION_MAJOR == 0 && VTERM_VERSION_MINOR < 2
static int on_osc(const char *bytes, size_t len, void *user)
{
	/* As curses leaves, the terminal has its own colours again. */
	if (len == 3 && memcmp(bytes, "104", 3) == 0)
		return 1;
	return note_copy(user, len > 3 && memcmp(bytes, "52;", 3) == 0, "OSC", bytes, len);
}

static int on_dcs(const char *bytes, size_t len, void *user)
{
	bool copy = memmem(bytes, len, "\033]52;", 5) != NULL;

	return note_copy(user, copy, "DCS", bytes, len);
}
#else
static int on_osc(int command, VTermStringFragment part, void *user)
{
	return part.initial && command != 104
		       ? note_copy(user, command == 52, "OSC", part.str, part.len)
		       : 1;
}

static int on_dcs(const char *command, size_t command_len, VTermStringFragment part, void *user)
{
	bool copy = memmem(part.str, part.len, "\033]52;", 5) != NULL;

	(void)command;
	(void)command_len;
	return part.initial ? note_copy(user, copy, "DCS", part.str, part.len) : 1;
}
#endif

void sent_check(const char *bytes, size_t len, enum sent_as as, size_t copies, struct buf *faults)
{
	static const VTermParserCallbacks callbacks = {.text = on_text,
		.control = on_control,
		.escape = on_escape,
		.csi = on_csi,
		.osc = on_osc,
		.dcs = on_dcs};
	struct sent sent = {.as = as, .copies = copies, .faults = faults};
	VTerm *vterm = vterm_new(24, 80);

	vterm_set_utf8(vterm, 1);
	vterm_parser_set_callbacks(vterm, &callbacks, &sent);
	vterm_input_write(vterm, bytes, len);
	vterm_free(vterm);
}
