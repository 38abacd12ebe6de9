/* ptyterm.c - a script of keys for the real program on a pseudo-terminal, and its screens
 * SPDX-License-Identifier: MIT
 *
 * usage: ptyterm FILE.script, whose screens are in FILE.expect. The program is $GEIRFA, its
 * messages lie in $GEIRFA_LOCALEDIR, its glossary is tests/data/glossary of $GEIRFA_SOURCE. It runs
 * in a world of its own: a new home, few variables. Nothing sleeps: every line that looks at the
 * screen looks again until it holds or patience ends. Whatever the program sends is looked through
 * (lib/sent.h): a request to copy is a fault where "sent" has not waited for it. Lines of a script:
 */
/* clang-format off */
/*	size 100x30, env NAME=VALUE    before "run"
 *	newcomer                       before "run": the person has never been here
 *	glossary PATH                  another one of $GEIRFA_SOURCE
 *	indexed, hostile               an index of it, own.index of the home; one that is full of harm
 *	shell COMMAND                  in the home
 *	run ARGUMENTS                  start it; again after it has ended
 *	wait TEXT, gone TEXT           until the text is on the screen, or is not
 *	type TEXT                      all of it at once
 *	key NAME                       Enter, Ctrl-P, F2, Alt-Left, Up …; several with blanks between
 *	bytes TEXT                     all at once, with \e, \r, \n, \t, \a, \b (Backspace) and \u (Ctrl-U)
 *	sent TEXT, unsent TEXT         until the program has sent these bytes, or it has not so far
 *	paste BYTES TEXT               between marks, the text again and again up to so many bytes
 *	resize 40x12
 *	window 65535x0                 only the terminal says so; the screen stays as it is
 *	config TEXT                    a line of the configuration, before "run"
 *	configured TEXT                until the configuration has this line
 *	mouse, nomouse                 until the mouse is reported, or is not
 *	shows NAME                     the screen is that of "snap NAME" again
 *	snap NAME, attrs NAME          the screen's text and cursor; how its cells look
 *	picture NAME TITLE: DESCRIPTION  it drawn, for the manual (lib/picture.h)
 *	signal TERM                    HUP, ABRT, TSTP, CONT …
 *	stopped                        until it has stopped
 *	exit STATUS                    until it has ended, with this status or by this signal
 *	restored                       the terminal is as it was before
 */
/* clang-format on */
#include <errno.h>
#include <ftw.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "lib/picture.h"
#include "lib/pty.h"
#include "lib/script.h"
#include "tui/key.h"

/* Takes a screen once it is the one that is expected, or when no more comes. */
static void snap(struct pty *pty, const char *name, void (*add)(struct pty *, struct buf *))
{
	char *expected = script_expects(&pty->script, name);
	long end = pty_now_ms() + pty_patience();
	struct buf screen;

	buf_init(&screen);
	if (pty->script.update)
		while (pty_pump(pty, PTY_QUIET_MS))
			;
	add(pty, &screen);
	while (!pty->script.update && expected && strcmp(expected, screen.data) != 0 &&
		pty_now_ms() < end) {
		pty_pump(pty, PTY_STEP_MS);
		buf_clear(&screen);
		add(pty, &screen);
	}
	script_took(&pty->script, name, screen.data);
	buf_release(&screen);
	free(expected);
}

static void send_keys(struct pty *pty, char *names)
{
	for (char *name = strtok(names, " "); name; name = strtok(NULL, " ")) {
		struct key key;

		if (key_parse(name, strlen(name), &key))
			pty_send_key(pty, &key);
		else
			script_fail(&pty->script, "there is no key %s", name);
	}
}

static void add_bytes(struct buf *bytes, const char *text)
{
	static const char letters[] = "erbunta", meant[] = "\033\r\177\025\n\t\a";

	for (; *text; text++) {
		const char *letter = text[0] == '\\' && text[1] ? strchr(letters, text[1]) : NULL;

		buf_add_char(bytes, letter ? meant[letter - letters] : *text);
		text += letter != NULL;
	}
}

static void send_bytes(struct pty *pty, const char *text)
{
	struct buf bytes;

	buf_init(&bytes);
	add_bytes(&bytes, text);
	pty_write_all(pty, bytes.data, bytes.len);
	buf_release(&bytes);
}

/* Whether the program has sent these bytes so far, or will in time; or never has. */
static void expect_bytes(struct pty *pty, const char *text, bool wanted)
{
	struct buf bytes;

	buf_init(&bytes);
	add_bytes(&bytes, text);
	if (wanted)
		pty_wait_bytes(pty, &bytes);
	else if (memmem(pty->said.data, pty->said.len, bytes.data, bytes.len))
		pty_complain(pty, "it has sent", text);
	buf_release(&bytes);
}

static void paste(struct pty *pty, const char *text)
{
	char *end;
	size_t wanted = strtoul(text, &end, 10);
	struct buf bytes;

	text = end + (*end == ' ');
	buf_init(&bytes);
	buf_add_str(&bytes, "\033[200~");
	for (size_t n = 0; n < wanted && *text; n++)
		buf_add_char(&bytes, text[n % strlen(text)]);
	buf_add_str(&bytes, "\033[201~");
	pty_write_all(pty, bytes.data, bytes.len);
	buf_release(&bytes);
}

/* What the terminal says of its size, be it nonsense. */
static void set_window(struct pty *pty, const char *text)
{
	struct winsize size = {0};

	if (sscanf(text, "%hux%hu", &size.ws_col, &size.ws_row) != 2)
		script_fail(&pty->script, "%s is no size", text);
	else
		ioctl(pty->master, TIOCSWINSZ, &size);
}

static void config_path(const struct pty *pty, struct buf *path)
{
	buf_add_format(path, "%s/config/geirfa/config.yaml", pty->home);
}

static void configure(struct pty *pty, const char *line)
{
	struct buf path, text;

	buf_init(&path);
	buf_init(&text);
	buf_add_format(&path, "%s/config/geirfa", pty->home);
	if (file_make_folder(path.data, NULL) != STATUS_OK)
		script_fail(&pty->script, "no folder for the configuration");
	buf_clear(&path);
	config_path(pty, &path);
	if (file_read(path.data, 1 << 20, &text, NULL) != STATUS_OK)
		buf_clear(&text);
	buf_add_format(&text, "%s\n", line);
	if (file_write(path.data, text.data, text.len, NULL) != STATUS_OK)
		script_fail(&pty->script, "the configuration cannot be written");
	buf_release(&path);
	buf_release(&text);
}

static bool is_configured(const struct pty *pty, const char *line)
{
	struct buf path, text, wanted;
	bool found;

	buf_init(&path);
	buf_init(&text);
	buf_init(&wanted);
	config_path(pty, &path);
	buf_add_format(&wanted, "%s\n", line);
	found = file_read(path.data, 1 << 20, &text, NULL) == STATUS_OK &&
		strstr(text.data, wanted.data);
	buf_release(&path);
	buf_release(&text);
	buf_release(&wanted);
	return found;
}

static void expect_configured(struct pty *pty, const char *line)
{
	long end = pty_now_ms() + pty_patience();

	while (!is_configured(pty, line)) {
		pty_pump(pty, PTY_STEP_MS);
		if (pty_now_ms() > end) {
			pty_complain(pty, "the configuration has no line", line);
			return;
		}
	}
}

static void expect_mouse(struct pty *pty, bool wanted)
{
	long end = pty_now_ms() + pty_patience();

	while (pty->mouse != wanted && pty_now_ms() < end)
		pty_pump(pty, PTY_STEP_MS);
	if (pty->mouse != wanted)
		pty_complain(pty, "the mouse is", wanted ? "not reported" : "reported");
}

/* Waits for a screen that was taken before. */
static void expect_again(struct pty *pty, const char *name)
{
	long end = pty_now_ms() + pty_patience();
	struct buf before, now;
	bool same = false;

	buf_init(&before);
	buf_init(&now);
	if (!script_seen(&pty->script, name, &before))
		script_fail(&pty->script, "there was no screen %s", name);
	while (!same && pty_now_ms() < end) {
		pty_pump(pty, PTY_STEP_MS);
		buf_clear(&now);
		pty_add_screen(pty, &now);
		same = strcmp(before.data, now.data) == 0;
	}
	if (!same)
		pty_complain(pty, "the screen is not again", name);
	buf_release(&before);
	buf_release(&now);
}

static void resize(struct pty *pty, const char *text)
{
	struct winsize size = {0};

	if (!script_size(text, &pty->rows, &pty->cols)) {
		script_fail(&pty->script, "%s is no size", text);
		return;
	}
	if (!pty->leader)
		return;
	size.ws_row = (unsigned short)pty->rows;
	size.ws_col = (unsigned short)pty->cols;
	vterm_set_size(pty->vterm, pty->rows, pty->cols);
	ioctl(pty->master, TIOCSWINSZ, &size);
}

static void expect_stopped(struct pty *pty)
{
	int status;

	if (!pty_await(pty, &status, true) || !WIFSTOPPED(status))
		pty_complain(pty, "it has not", "stopped");
}

static void set_env(struct pty *pty, char *assignment)
{
	char *value = strchr(assignment, '=');

	if (!value) {
		script_fail(&pty->script, "env NAME=VALUE, not %s", assignment);
		return;
	}
	*value = '\0';
	pty_add_env(pty, assignment, value + 1);
}

static void step(struct pty *pty, const char *word, char *rest)
{
	if (strcmp(word, "size") == 0 || strcmp(word, "resize") == 0)
		resize(pty, rest);
	else if (strcmp(word, "env") == 0)
		set_env(pty, rest);
	else if (strcmp(word, "newcomer") == 0)
		pty_make_newcomer(pty);
	else if (strcmp(word, "glossary") == 0)
		pty_set_glossary(pty, rest);
	else if (strcmp(word, "indexed") == 0 || strcmp(word, "hostile") == 0)
		pty_index(pty, *word == 'h');
	else if (strcmp(word, "shell") == 0)
		pty_shell(pty, rest);
	else if (strcmp(word, "config") == 0)
		configure(pty, rest);
	else if (strcmp(word, "configured") == 0)
		expect_configured(pty, rest);
	else if (strcmp(word, "run") == 0)
		pty_run(pty, rest);
	else if (!pty->vterm)
		script_fail(&pty->script, "nothing runs yet");
	else if (strcmp(word, "wait") == 0 || strcmp(word, "gone") == 0)
		pty_wait_text(pty, rest, *word == 'w');
	else if (strcmp(word, "type") == 0)
		pty_write_all(pty, rest, strlen(rest));
	else if (strcmp(word, "key") == 0)
		send_keys(pty, rest);
	else if (strcmp(word, "bytes") == 0)
		send_bytes(pty, rest);
	else if (strcmp(word, "sent") == 0 || strcmp(word, "unsent") == 0)
		expect_bytes(pty, rest, *word == 's');
	else if (strcmp(word, "paste") == 0)
		paste(pty, rest);
	else if (strcmp(word, "window") == 0)
		set_window(pty, rest);
	else if (strcmp(word, "mouse") == 0 || strcmp(word, "nomouse") == 0)
		expect_mouse(pty, *word == 'm');
	else if (strcmp(word, "shows") == 0)
		expect_again(pty, rest);
	else if (strcmp(word, "snap") == 0)
		snap(pty, rest, pty_add_screen);
	else if (strcmp(word, "attrs") == 0)
		snap(pty, rest, pty_add_looks);
	else if (strcmp(word, "picture") == 0)
		pty_take_picture(pty, rest);
	else if (strcmp(word, "signal") == 0 && pty->leader)
		kill(strcmp(rest, "CONT") == 0 ? pty->leader : pty->program, pty_signal_of(rest));
	else if (strcmp(word, "stopped") == 0)
		expect_stopped(pty);
	else if (strcmp(word, "exit") == 0)
		pty_expect_exit(pty, rest);
	else if (strcmp(word, "restored") == 0)
		pty_expect_restored(pty);
	else
		script_fail(&pty->script, "unknown word %s", word);
}

int main(int argc, char *argv[])
{
	struct pty pty = {.master = -1, .rows = 24, .cols = 80};
	char *word, *rest;

	buf_init(&pty.said);
	if (argc != 2 || !getenv("GEIRFA") || !getenv("GEIRFA_LOCALEDIR")) {
		puts("not ok - usage: GEIRFA=… GEIRFA_LOCALEDIR=… ptyterm FILE.script");
		return 99;
	}
	signal(SIGPIPE, SIG_IGN);
	script_open(&pty.script, argv[1], ".expect");
	pty_make_world(&pty);
	while (!pty.script.failed && script_next(&pty.script, &word, &rest))
		step(&pty, word, rest);
	pty_clean_up(&pty);
	return script_close(&pty.script);
}
