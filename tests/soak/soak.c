/* soak.c - random keys and sizes for the real program on a pseudo-terminal, for a long time
 * SPDX-License-Identifier: MIT
 *
 * usage: soak KEYS [SEED]. The program is $GEIRFA, its world that of pty.h. After each handful of
 * keys it is waited for until it has read them all, has drawn and rests; then it must still be
 * there, with its screen whole. At the end it must not have grown, and what it has written must be
 * valid.
 */
#include <dirent.h>
#include <signal.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/pty.h"
#include "soak/random_keys.h"
#include "sql/sql.h"
#include "user/config.h"

enum {
	WARM_KEYS = 10000, /* after which nothing is to grow any more */
	GROWTH_KB = 1024,
	BATCH = 24,
	RESIZE_EVERY = 6, /* handfuls of keys */
	LOOK_EVERY = 10,
	TITLE_ROWS = 6, /* from here on there is a row at the top */
	TITLE_COLS = 30,
};

struct soak {
	struct pty pty;
	struct random_keys random;
	long keys, resizes, starts;
	long since;	  /* keys since the program was started */
	long memory, fds; /* at most until it was warm; kB */
	long most;	  /* kB */
	long grown;	  /* kB, at most */
};

static bool failed(const struct soak *soak)
{
	return soak->pty.script.failed;
}

static void complain(struct soak *soak, const char *what, const char *detail)
{
	printf("# seed %" PRIu64 ", after %ld keys: %s %s\n", soak->random.seed, soak->keys, what,
		detail);
	pty_complain(&soak->pty, what, detail);
}

/* A file of /proc about the program. */
static bool about(const struct soak *soak, const char *name, char *text, size_t size)
{
	char path[64];
	FILE *file;
	size_t len;

	snprintf(path, sizeof path, "/proc/%d/%s", (int)soak->pty.program, name);
	file = fopen(path, "r");
	if (!file)
		return false;
	len = fread(text, 1, size - 1, file);
	text[len] = '\0';
	fclose(file);
	return len > 0;
}

static long memory_of(const struct soak *soak)
{
	char text[4096];
	const char *line;

	if (!about(soak, "status", text, sizeof text))
		return 0;
	line = strstr(text, "VmRSS:");
	return line ? atol(line + strlen("VmRSS:")) : 0;
}

static long fds_of(const struct soak *soak)
{
	char path[64];
	DIR *folder;
	long n = 0;

	snprintf(path, sizeof path, "/proc/%d/fd", (int)soak->pty.program);
	folder = opendir(path);
	while (folder && readdir(folder))
		n++;
	if (folder)
		closedir(folder);
	return n;
}

/* Whether it waits for input without a limit of time: in a ppoll() whose third argument is none, or
 * in a read(), where curses has got only the first half of what a mouse sends. */
static bool rests(const struct soak *soak)
{
	long call;
	unsigned long first, n, limit;
	char text[256];

	if (!about(soak, "syscall", text, sizeof text) ||
		sscanf(text, "%ld %lx %lx %lx", &call, &first, &n, &limit) != 4)
		return false;
	return (call == SYS_ppoll && n == 1 && limit == 0) ||
	       (call == SYS_read && first == STDIN_FILENO);
}

static bool has_ended(struct soak *soak)
{
	char text[8];

	return !about(soak, "syscall", text, sizeof text);
}

static bool said(const struct soak *soak, const char *text)
{
	const struct buf *all = &soak->pty.said;

	return all->len && memmem(all->data, all->len, text, strlen(text));
}

/* Reads what the program says until it rests and says no more; false when it has ended. */
static bool drain(struct soak *soak)
{
	long end = pty_now_ms() + pty_patience();
	int quiet = 0;

	while (quiet < 2) {
		if (has_ended(soak))
			return false;
		if (pty_now_ms() > end) {
			complain(soak, "the program does not", "rest");
			return false;
		}
		quiet = pty_pump(&soak->pty, 1) || !rests(soak) ? 0 : quiet + 1;
	}
	return true;
}

/* Until it has drawn the whole screen for a Ctrl-L behind all that was typed; half of a
 * sequence may have swallowed it, that of a mouse up to the letter m. False when it has ended. */
static bool settle(struct soak *soak)
{
	long end = pty_now_ms() + pty_patience();
	const char *probe = "\f";

	buf_clear(&soak->pty.said);
	do {
		if (pty_now_ms() > end) {
			complain(soak, "the program does not answer", "Ctrl-L");
			return false;
		}
		pty_write_all(&soak->pty, probe, strlen(probe));
		probe = "m\f";
		if (!drain(soak))
			return false;
	} while (!said(soak, "\033[H\033[2J"));
	return true;
}

static void set_size(struct soak *soak, int rows, int cols)
{
	struct pty *pty = &soak->pty;
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

	pty->rows = rows;
	pty->cols = cols;
	vterm_set_size(pty->vterm, rows, cols);
	ioctl(pty->master, TIOCSWINSZ, &size);
	soak->resizes++;
}

static void resize(struct soak *soak)
{
	int rows, cols;

	random_keys_size(&soak->random, &rows, &cols);
	set_size(soak, rows, cols);
}

static void start(struct soak *soak)
{
	char none[1] = "";

	pty_run(&soak->pty, none);
	pty_wait_text(&soak->pty, "Geirfa", true);
	soak->starts++;
	soak->since = soak->memory = soak->fds = 0;
	set_size(soak, RANDOM_KEYS_ROWS, RANDOM_KEYS_COLS);
}

/* Random keys may find the command that leaves: then all is as after any other end. */
static void start_again(struct soak *soak)
{
	char status[] = "0";

	pty_expect_exit(&soak->pty, status);
	if (failed(soak)) {
		soak->pty.leader = 0;
		return;
	}
	pty_expect_restored(&soak->pty);
	soak->pty.rows = 24;
	soak->pty.cols = 80;
	if (!failed(soak))
		start(soak);
}

static void look_at_memory(struct soak *soak)
{
	long memory = memory_of(soak), fds = fds_of(soak);

	soak->most = memory > soak->most ? memory : soak->most;
	if (soak->since < WARM_KEYS) {
		soak->memory = memory > soak->memory ? memory : soak->memory;
		soak->fds = fds > soak->fds ? fds : soak->fds;
		return;
	}
	if (memory - soak->memory > soak->grown)
		soak->grown = memory - soak->memory;
	if (memory - soak->memory > GROWTH_KB && !getenv("ASAN_OPTIONS"))
		complain(soak, "the program", "grows");
	if (fds > soak->fds)
		complain(soak, "files are left", "open");
}

static void look_for_children(struct soak *soak)
{
	char path[64], text[256];

	snprintf(path, sizeof path, "task/%d/children", (int)soak->pty.program);
	if (about(soak, path, text, sizeof text))
		complain(soak, "a process is left:", text);
}

static void look_at_screen(struct soak *soak)
{
	struct pty *pty = &soak->pty;

	if (!pty->alternate || !pty->cursor_shown)
		complain(soak, "the screen or the cursor is", "gone");
	if (pty->row < 0 || pty->row >= pty->rows || pty->col < 0 || pty->col >= pty->cols)
		complain(soak, "the cursor is not", "on the screen");
}

/* Out of whatever is open: then the title is there. */
static void look_at_title(struct soak *soak)
{
	static const char out[] = "\033\033\033\033\033\033";
	struct pty *pty = &soak->pty;
	struct buf screen;

	pty_write_all(pty, out, strlen(out));
	if (!settle(soak) || pty->rows < TITLE_ROWS || pty->cols < TITLE_COLS)
		return;
	buf_init(&screen);
	pty_add_screen(pty, &screen);
	if (!memmem(screen.data, strcspn(screen.data, "\n"), "Geirfa", strlen("Geirfa")))
		complain(soak, "the title is", "gone");
	buf_release(&screen);
}

static void type_some(struct soak *soak)
{
	struct buf bytes;
	long n = 1 + (long)random_keys_below(&soak->random, BATCH);

	buf_init(&bytes);
	for (long i = 0; i < n; i++)
		random_keys_add(&soak->random, soak->pty.rows, soak->pty.cols, &bytes);
	pty_write_all(&soak->pty, bytes.data, bytes.len);
	soak->keys += n;
	soak->since += n;
	buf_release(&bytes);
}

static void run(struct soak *soak, long keys)
{
	for (long batch = 0; soak->keys < keys && !failed(soak); batch++) {
		if (random_keys_below(&soak->random, RESIZE_EVERY) == 0)
			resize(soak);
		type_some(soak);
		if (settle(soak)) {
			look_at_screen(soak);
			look_at_memory(soak);
			look_for_children(soak);
			if (batch % LOOK_EVERY == 0)
				look_at_title(soak);
		}
		if (!failed(soak) && has_ended(soak))
			start_again(soak);
	}
}

static void leave(struct soak *soak)
{
	char status[] = "0";

	set_size(soak, 24, 80);
	pty_write_all(&soak->pty, "\033\033", 2);
	settle(soak);
	pty_write_all(&soak->pty, "\021", 1);
	pty_expect_exit(&soak->pty, status);
	if (!failed(soak))
		pty_expect_restored(&soak->pty);
}

/* What it has written is as it should be. */
static void check_files(struct soak *soak)
{
	struct buf path;
	struct config config;
	struct sql sql = {0};
	sqlite3 *db = NULL;
	bool row = false, good;

	buf_init(&path);
	buf_add_format(&path, "%s/data/geirfa/user.db", soak->pty.home);
	good = sql_open(path.data, SQLITE_OPEN_READONLY, &db, NULL) == STATUS_OK &&
	       sql_prepare(db, "PRAGMA integrity_check", &sql, NULL) == STATUS_OK &&
	       sql_step(&sql, &row, NULL) == STATUS_OK && row &&
	       strcmp(sql_column_text(&sql, 0), "ok") == 0;
	if (!good)
		complain(soak, "the user's database is", "damaged");
	sql_release(&sql);
	sqlite3_close(db);
	buf_clear(&path);
	buf_add_format(&path, "%s/config", soak->pty.home);
	setenv("XDG_CONFIG_HOME", path.data, 1);
	config_load(&config);
	if (config.n_faults)
		complain(soak, "the configuration has", "a mistake");
	config_release(&config);
	buf_release(&path);
}

static bool can_look(void)
{
	return access("/proc/self/syscall", R_OK) == 0 && access("/proc/self/fd", R_OK) == 0;
}

int main(int argc, char *argv[])
{
	static struct soak soak;
	long keys = argc > 1 ? atol(argv[1]) : 0;

	if (keys < 1 || !getenv("GEIRFA") || !getenv("GEIRFA_LOCALEDIR")) {
		puts("not ok - usage: GEIRFA=… GEIRFA_LOCALEDIR=… soak KEYS [SEED]");
		return 99;
	}
	if (!can_look()) {
		puts("ok - random keys # SKIP there is no /proc to see the program in");
		return 0;
	}
	setvbuf(stdout, NULL, _IOLBF, 0);
	signal(SIGPIPE, SIG_IGN);
	soak.pty = (struct pty){.master = -1, .rows = 24, .cols = 80};
	buf_init(&soak.pty.said);
	random_keys_init(&soak.random, argc > 2 ? strtoull(argv[2], NULL, 10) : 1);
	soak.pty.script.path = "soak";
	pty_make_world(&soak.pty);
	start(&soak);
	if (!failed(&soak))
		run(&soak, keys);
	if (!failed(&soak))
		leave(&soak);
	if (!failed(&soak))
		check_files(&soak);
	pty_clean_up(&soak.pty);
	printf("%sok - %ld keys, %ld sizes, seed %" PRIu64 "\n", failed(&soak) ? "not " : "",
		soak.keys, soak.resizes, soak.random.seed);
	printf("# memory %ld kB at most, %ld kB more than when warm; started %ld times\n",
		soak.most, soak.grown, soak.starts);
	return failed(&soak);
}
