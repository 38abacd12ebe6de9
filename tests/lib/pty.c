/* pty.c - a program on a pseudo-terminal, its screen read by libvterm
 * SPDX-License-Identifier: MIT
 */
#include "lib/pty.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
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

#include <vterm.h>

#include "base/utf8.h"
#include "lib/sent.h"
#include "lib/spoil.h"
#include "user/store.h"

enum { PATIENCE_MS = 5000, MOST_ARGS = 16 };

long pty_now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

long pty_patience(void)
{
	const char *factor = getenv("TIMEOUT_FACTOR");

	return PATIENCE_MS * (factor && atoi(factor) > 0 ? atoi(factor) : 1);
}

void pty_add_env(struct pty *pty, const char *name, const char *value)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < pty->n_env; i++) {
		if (strncmp(pty->env[i], name, len) == 0 && pty->env[i][len] == '=') {
			free(pty->env[i]);
			pty->env[i] = pty->env[--pty->n_env];
			break;
		}
	}
	if (pty->n_env + 1 == PTY_MOST_ENV ||
		asprintf(&pty->env[pty->n_env++], "%s=%s", name, value) < 0)
		abort();
	pty->env[pty->n_env] = NULL;
}

static void add_path(struct pty *pty, const char *name, const char *below)
{
	char path[128];

	snprintf(path, sizeof path, "%s/%s", pty->home, below);
	pty_add_env(pty, name, path);
}

/* What of our own environment the program may see. */
static void pass_env(struct pty *pty, const char *name)
{
	const char *value = getenv(name);

	if (value)
		pty_add_env(pty, name, value);
}

/* Notes that the person has been here. */
static void visit(const struct pty *pty)
{
	struct store *store;
	char path[128];
	bool first;

	snprintf(path, sizeof path, "%s/data", pty->home);
	setenv("XDG_DATA_HOME", path, 1);
	if (store_open(&store, NULL) != STATUS_OK || store_begin(store, &first, NULL) != STATUS_OK)
		abort();
	store_close(store);
}

void pty_make_world(struct pty *pty)
{
	static const char *const passed[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
		"LSAN_OPTIONS", "LLVM_PROFILE_FILE", "GCOV_PREFIX", "GCOV_PREFIX_STRIP"};
	const char *source = getenv("GEIRFA_SOURCE");
	char glossary[1024];

	strcpy(pty->home, "/tmp/geirfa-pty-XXXXXX");
	if (!mkdtemp(pty->home))
		abort();
	for (size_t i = 0; i < sizeof passed / sizeof *passed; i++)
		pass_env(pty, passed[i]);
	pass_env(pty, "GEIRFA_LOCALEDIR");
	pty_add_env(pty, "HOME", pty->home);
	add_path(pty, "XDG_CONFIG_HOME", "config");
	add_path(pty, "XDG_CACHE_HOME", "cache");
	add_path(pty, "XDG_DATA_HOME", "data");
	pty_add_env(pty, "TERM", "xterm-256color");
	pty_add_env(pty, "LC_ALL", "C.UTF-8");
	pty_add_env(pty, "TZ", "UTC");
	snprintf(glossary, sizeof glossary, "%s/tests/data/glossary", source ? source : ".");
	pty_add_env(pty, "GEIRFA_GLOSSARY", glossary);
	visit(pty);
}

void pty_make_newcomer(struct pty *pty)
{
	static const char *const files[] = {"user.db", "user.db-wal", "user.db-shm"};
	char path[128];

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "%s/data/geirfa/%s", pty->home, files[i]);
		unlink(path);
	}
}

static int on_move_cursor(VTermPos pos, VTermPos old, int visible, void *user)
{
	struct pty *pty = user;

	(void)old;
	(void)visible;
	pty->row = pos.row;
	pty->col = pos.col;
	return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	else if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor_shown = value->boolean;
	return 1;
}

static void make_terminal(struct pty *pty)
{
	static const VTermScreenCallbacks callbacks = {
		.movecursor = on_move_cursor, .settermprop = on_property};
	static const char before[] = "before\r\n";

	pty->vterm = vterm_new(pty->rows, pty->cols);
	vterm_set_utf8(pty->vterm, 1);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
	vterm_input_write(pty->vterm, before, strlen(before));
}

/* In the process that leads the terminal's session: runs the program as a shell would, in a group
 * of its own, so that it can be stopped, and ends as it ends. */
static void lead(struct pty *pty, char *argv[], int tell)
{
	const struct rlimit no_core = {0, 0};
	pid_t program = fork();
	int status;

	setrlimit(RLIMIT_CORE, &no_core);
	signal(SIGTTOU, SIG_IGN);
	if (program == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		signal(SIGTTOU, SIG_DFL);
		signal(SIGPIPE, SIG_DFL);
		close(tell);
		if (argv[0])
			execve(argv[0], argv, pty->env);
		_exit(127);
	}
	setpgid(program, program);
	if (write(tell, &program, sizeof program) != (ssize_t)sizeof program)
		_exit(126);
	close(tell);
	while (waitpid(program, &status, WUNTRACED) == program && WIFSTOPPED(status)) {
		tcsetpgrp(STDIN_FILENO, getpgrp());
		raise(SIGSTOP);
		tcsetpgrp(STDIN_FILENO, program);
		kill(-program, SIGCONT);
	}
	if (WIFSIGNALED(status)) {
		signal(WTERMSIG(status), SIG_DFL);
		raise(WTERMSIG(status));
	}
	_exit(WEXITSTATUS(status));
}

void pty_run(struct pty *pty, char *rest)
{
	struct winsize size = {
		.ws_row = (unsigned short)pty->rows, .ws_col = (unsigned short)pty->cols};
	char *argv[MOST_ARGS] = {getenv("GEIRFA")};
	size_t n = 1;
	int told[2];

	for (char *word = strtok(rest, " "); word && n + 1 < MOST_ARGS; word = strtok(NULL, " "))
		argv[n++] = word;
	if (pty->vterm)
		vterm_free(pty->vterm);
	if (pty->master >= 0)
		close(pty->master);
	pty_check_sent(pty);
	buf_clear(&pty->said);
	pty->copies = 0;
	make_terminal(pty);
	if (pipe(told) != 0)
		abort();
	pty->leader = forkpty(&pty->master, NULL, NULL, &size);
	if (pty->leader < 0)
		abort();
	if (pty->leader == 0) {
		close(told[0]);
		lead(pty, argv, told[1]);
	}
	close(told[1]);
	tcgetattr(pty->master, &pty->modes);
	if (read(told[0], &pty->program, sizeof pty->program) != (ssize_t)sizeof pty->program)
		script_fail(&pty->script, "the program cannot be started");
	close(told[0]);
}

void pty_write_all(struct pty *pty, const char *bytes, size_t len)
{
	while (len) {
		ssize_t n = write(pty->master, bytes, len);

		if (n < 0 && errno != EINTR && errno != EAGAIN)
			return;
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
}

/* libvterm overlooks the mode 1000 where it is set together with another one. */
static void watch_mouse(struct pty *pty, const char *bytes, size_t len)
{
	static const char on[] = "1000h", off[] = "1000l";

	for (size_t i = 0; i < len; i++) {
		memmove(pty->tail, pty->tail + 1, PTY_TAIL - 1);
		pty->tail[PTY_TAIL - 1] = bytes[i];
		if (memcmp(pty->tail, on, PTY_TAIL) == 0)
			pty->mouse = true;
		else if (memcmp(pty->tail, off, PTY_TAIL) == 0)
			pty->mouse = false;
	}
}

/* Reads what has come, for at most that long; returns whether anything did. */
bool pty_pump(struct pty *pty, int ms)
{
	struct pollfd master = {.fd = pty->master, .events = POLLIN};
	char bytes[8192], reply[256];
	ssize_t n;
	size_t len;

	if (poll(&master, 1, ms) <= 0 || !(master.revents & POLLIN))
		return false;
	n = read(pty->master, bytes, sizeof bytes);
	if (n <= 0)
		return false;
	buf_add(&pty->said, bytes, (size_t)n);
	watch_mouse(pty, bytes, (size_t)n);
	vterm_input_write(pty->vterm, bytes, (size_t)n);
	vterm_screen_flush_damage(pty->screen);
	while ((len = vterm_output_read(pty->vterm, reply, sizeof reply)) > 0)
		pty_write_all(pty, reply, len);
	return true;
}

static void add_row(struct pty *pty, int row, struct buf *out)
{
	size_t start = out->len;

	for (int col = 0; col < pty->cols;) {
		VTermPos pos = {.row = row, .col = col};
		VTermScreenCell cell;

		vterm_screen_get_cell(pty->screen, pos, &cell);
		if (!cell.chars[0])
			buf_add_char(out, ' ');
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			buf_add_codepoint(out, cell.chars[i]);
		col += cell.width > 1 ? cell.width : 1;
	}
	while (out->len > start && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
	buf_add_char(out, '\n');
}

void pty_add_screen(struct pty *pty, struct buf *out)
{
	for (int row = 0; row < pty->rows; row++)
		add_row(pty, row, out);
	buf_add_format(out, "cursor %d:%d\n", pty->row, pty->col);
}

/* A letter for how a cell looks: B bold, U underlined, R reverse, X several of them; small c for a
 * colour, C for a colour and bold. */
static char look_of(const VTermScreenCell *cell)
{
	int n = (cell->attrs.bold != 0) + (cell->attrs.underline != 0) + (cell->attrs.reverse != 0);
	bool coloured =
		!VTERM_COLOR_IS_DEFAULT_FG(&cell->fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell->bg);

	if (coloured)
		return cell->attrs.bold ? 'C' : 'c';
	if (n > 1)
		return 'X';
	return cell->attrs.bold	       ? 'B'
	       : cell->attrs.underline ? 'U'
	       : cell->attrs.reverse   ? 'R'
				       : '.';
}

void pty_add_looks(struct pty *pty, struct buf *out)
{
	for (int row = 0; row < pty->rows; row++) {
		size_t start = out->len;

		for (int col = 0; col < pty->cols; col++) {
			VTermPos pos = {.row = row, .col = col};
			VTermScreenCell cell;

			vterm_screen_get_cell(pty->screen, pos, &cell);
			buf_add_char(out, look_of(&cell));
		}
		while (out->len > start && out->data[out->len - 1] == '.')
			buf_truncate(out, out->len - 1);
		buf_add_char(out, '\n');
	}
}

static bool shows(struct pty *pty, const char *text)
{
	struct buf screen;
	bool found;

	buf_init(&screen);
	pty_add_screen(pty, &screen);
	found = strstr(screen.data, text) != NULL;
	buf_release(&screen);
	return found;
}

void pty_complain(struct pty *pty, const char *what, const char *text)
{
	struct buf screen;

	buf_init(&screen);
	pty_add_screen(pty, &screen);
	script_fail(&pty->script, "%s %s; the screen is\n%s", what, text, screen.data);
	buf_release(&screen);
}

void pty_wait_text(struct pty *pty, const char *text, bool wanted)
{
	long end = pty_now_ms() + pty_patience();

	while (shows(pty, text) != wanted) {
		pty_pump(pty, PTY_STEP_MS);
		if (pty_now_ms() > end) {
			pty_complain(pty, wanted ? "there is no" : "there is still", text);
			return;
		}
	}
}

void pty_wait_bytes(struct pty *pty, const struct buf *bytes)
{
	long end = pty_now_ms() + pty_patience();

	while (!memmem(pty->said.data, pty->said.len, bytes->data, bytes->len)) {
		if (pty_now_ms() >= end) {
			pty_complain(pty, "it has not sent", bytes->data);
			return;
		}
		pty_pump(pty, PTY_STEP_MS);
	}
	pty->copies += memmem(bytes->data, bytes->len, "]52;", 4) != NULL;
}

void pty_check_sent(struct pty *pty)
{
	struct buf faults;

	buf_init(&faults);
	sent_check(pty->said.data, pty->said.len, SENT_SCREEN, pty->copies, &faults);
	if (faults.len)
		script_fail(&pty->script, "it has sent what it should not:\n%s", faults.data);
	buf_release(&faults);
}

void pty_set_glossary(struct pty *pty, const char *path)
{
	const char *source = getenv("GEIRFA_SOURCE");
	struct buf whole;

	buf_init(&whole);
	buf_add_format(&whole, "%s/%s", source ? source : ".", path);
	pty_add_env(pty, "GEIRFA_GLOSSARY", whole.data);
	buf_release(&whole);
}

static const char *env_of(const struct pty *pty, const char *name)
{
	size_t len = strlen(name);

	for (size_t i = 0; i < pty->n_env; i++) {
		if (strncmp(pty->env[i], name, len) == 0 && pty->env[i][len] == '=')
			return pty->env[i] + len + 1;
	}
	return "";
}

void pty_index(struct pty *pty, bool spoilt)
{
	char path[96];
	pid_t pid;
	int how;

	snprintf(path, sizeof path, "%s/own.index", pty->home);
	pid = fork();
	if (pid == 0) {
		if (!freopen("/dev/null", "w", stdout))
			_exit(126);
		execle(getenv("GEIRFA"), "geirfa", "index", env_of(pty, "GEIRFA_GLOSSARY"), "-o",
			path, (char *)NULL, pty->env);
		_exit(127);
	}
	if (pid < 0 || waitpid(pid, &how, 0) != pid || how != 0 ||
		(spoilt && spoil_index(path, NULL) != STATUS_OK))
		script_fail(&pty->script, "there is no index");
	pty_add_env(pty, "GEIRFA_GLOSSARY", path);
}

void pty_shell(struct pty *pty, const char *command)
{
	struct buf line;

	buf_init(&line);
	buf_add_format(&line, "cd '%s' && { %s; }", pty->home, command);
	if (system(line.data) != 0)
		script_fail(&pty->script, "the shell failed: %s", command);
	buf_release(&line);
}
