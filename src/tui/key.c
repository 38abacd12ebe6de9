/* key.c - what a person pressed, and the names of keys
 * SPDX-License-Identifier: MIT
 */
#include "tui/key.h"

#include <string.h>
#include <strings.h>

#include "base/utf8.h"

static const struct {
	const char *name;
	enum key_code code;
	unsigned what;
	const char *label; /* NULL: the name */
} named[] = {
	{"Enter", K_ENTER, 0, NULL},
	{"Tab", K_TAB, 0, NULL},
	{"Esc", K_ESC, 0, NULL},
	{"Backspace", K_BACKSPACE, 0, NULL},
	{"Delete", K_DELETE, 0, NULL},
	{"Insert", K_INSERT, 0, NULL},
	{"Up", K_UP, 0, "↑"},
	{"Down", K_DOWN, 0, "↓"},
	{"Left", K_LEFT, 0, "←"},
	{"Right", K_RIGHT, 0, "→"},
	{"Home", K_HOME, 0, NULL},
	{"End", K_END, 0, NULL},
	{"PgUp", K_PAGE_UP, 0, NULL},
	{"PgDn", K_PAGE_DOWN, 0, NULL},
	{"Space", K_CHAR, ' ', NULL},
};

enum { N_NAMED = sizeof named / sizeof *named, FUNCTION_MAX = 63 };

bool key_is_text(const struct key *key)
{
	return key->code == K_CHAR && !key->ctrl && !key->alt;
}

bool key_equal(const struct key *a, const struct key *b)
{
	return a->code == b->code && a->what == b->what && a->ctrl == b->ctrl && a->alt == b->alt &&
	       a->shift == b->shift;
}

bool key_of_control(int byte, struct key *key)
{
	*key = (struct key){.code = K_CHAR, .ctrl = true};
	if (byte == '\r' || byte == '\n')
		*key = (struct key){.code = K_ENTER};
	else if (byte == '\t')
		*key = (struct key){.code = K_TAB};
	else if (byte == '\b' || byte == 0x7F)
		*key = (struct key){.code = K_BACKSPACE};
	else if (byte == 0)
		key->what = ' ';
	else if (byte > 0 && byte <= 26)
		key->what = (unsigned)byte - 1 + 'a';
	else if (byte > 27 && byte < 0x20)
		key->what = (unsigned)byte + '@';
	else
		*key = (struct key){.code = K_NONE};
	return key->code != K_NONE;
}

/* Takes "Ctrl-" and its like off the front. */
static bool take_modifier(const char **name, size_t *len, const char *modifier, bool *flag)
{
	size_t n = strlen(modifier);

	if (*flag || *len <= n || strncasecmp(*name, modifier, n) != 0)
		return false;
	*name += n;
	*len -= n;
	*flag = true;
	return true;
}

static bool parse_function(const char *name, size_t len, struct key *key)
{
	unsigned number = 0;

	if (len < 2 || len > 3 || (name[0] != 'F' && name[0] != 'f') || name[1] == '0')
		return false;
	for (size_t i = 1; i < len; i++) {
		if (name[i] < '0' || name[i] > '9')
			return false;
		number = number * 10 + (unsigned)(name[i] - '0');
	}
	key->code = K_FUNCTION;
	key->what = number;
	return number <= FUNCTION_MAX;
}

static bool parse_character(const char *name, size_t len, struct key *key)
{
	unsigned c;

	if (len == 0 || utf8_decode(name, len, &c) != len || c <= ' ' || c == 0x7F ||
		c == UTF8_REPLACEMENT)
		return false;
	key->code = K_CHAR;
	key->what = key->ctrl && c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
	return true;
}

static bool parse_named(const char *name, size_t len, struct key *key)
{
	for (int i = 0; i < N_NAMED; i++) {
		if (strlen(named[i].name) == len && strncasecmp(name, named[i].name, len) == 0) {
			key->code = named[i].code;
			key->what = named[i].what;
			return true;
		}
	}
	return false;
}

bool key_parse(const char *name, size_t len, struct key *key)
{
	struct key found = {0};

	while (take_modifier(&name, &len, "Ctrl-", &found.ctrl) ||
		take_modifier(&name, &len, "Alt-", &found.alt) ||
		take_modifier(&name, &len, "Shift-", &found.shift))
		;
	*key = (struct key){0};
	if (!parse_named(name, len, &found) && !parse_function(name, len, &found) &&
		!parse_character(name, len, &found))
		return false;
	*key = found;
	return true;
}

/* The name of a key without its modifiers, or how it is shown. */
static void add_base(const struct key *key, bool shown, struct buf *out)
{
	for (int i = 0; i < N_NAMED; i++) {
		if (named[i].code == key->code && named[i].what == key->what) {
			buf_add_str(out, shown && named[i].label ? named[i].label : named[i].name);
			return;
		}
	}
	if (key->code == K_FUNCTION)
		buf_add_format(out, "F%u", key->what);
	else if (key->ctrl && key->what >= 'a' && key->what <= 'z')
		buf_add_char(out, (char)(key->what - 'a' + 'A'));
	else
		buf_add_codepoint(out, key->what);
}

static void add_whole(const struct key *key, bool shown, struct buf *out)
{
	if (key->code == K_NONE || key->code >= K_CLICK)
		return;
	if (key->ctrl)
		buf_add_str(out, "Ctrl-");
	if (key->alt)
		buf_add_str(out, "Alt-");
	if (key->shift)
		buf_add_str(out, "Shift-");
	add_base(key, shown, out);
}

void key_add_name(const struct key *key, struct buf *out)
{
	add_whole(key, false, out);
}

void key_add_label(const struct key *key, struct buf *out)
{
	add_whole(key, true, out);
}
