/* pty_ends.c - keys to a program on a pseudo-terminal, and how it ends
 * SPDX-License-Identifier: MIT
 */
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/utf8.h"
#include "lib/pty.h"

void pty_send_key(struct pty *pty, const struct key *key)
{
	static const struct {
		enum key_code code;
		const char *bytes;
	} sent[] = {{K_ENTER, "\r"}, {K_TAB, "\t"}, {K_ESC, "\033"}, {K_BACKSPACE, "\177"},
		{K_DELETE, "\033[3~"}, {K_UP, "\033OA"}, {K_DOWN, "\033OB"}, {K_RIGHT, "\033OC"},
		{K_LEFT, "\033OD"}, {K_HOME, "\033OH"}, {K_END, "\033OF"}, {K_PAGE_UP, "\033[5~"},
		{K_PAGE_DOWN, "\033[6~"}};
	struct buf bytes;

	buf_init(&bytes);
	if (key->code == K_LEFT && key->alt)
		buf_add_str(&bytes, "\033[1;3D");
	else if (key->code == K_RIGHT && key->alt)
		buf_add_str(&bytes, "\033[1;3C");
	else if (key->code == K_FUNCTION && key->what <= 4)
		buf_add_format(&bytes, "\033O%c", (int)('P' + key->what - 1));
	else if (key->code == K_CHAR && key->ctrl)
		buf_add_char(&bytes, (char)(key->what & 0x1F));
	else if (key->code == K_CHAR)
		buf_add_codepoint(&bytes, key->what);
	for (size_t i = 0; !bytes.len && i < sizeof sent / sizeof *sent; i++) {
		if (sent[i].code == key->code)
			buf_add_str(&bytes, sent[i].bytes);
	}
	if (!bytes.len)
		script_fail(&pty->script, "no bytes are known for that key");
	pty_write_all(pty, bytes.data, bytes.len);
	buf_release(&bytes);
}

int pty_signal_of(const char *name)
{
	static const struct {
		const char *name;
		int number;
	} known[] = {{"TERM", SIGTERM}, {"HUP", SIGHUP}, {"INT", SIGINT}, {"ABRT", SIGABRT},
		{"QUIT", SIGQUIT}, {"TSTP", SIGTSTP}, {"CONT", SIGCONT}, {"KILL", SIGKILL}};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
		if (strcmp(known[i].name, name) == 0)
			return known[i].number;
	}
	return 0;
}

/* Waits for the program to end or to stop, reading what it says meanwhile. */
bool pty_await(struct pty *pty, int *status, bool stop)
{
	long end = pty_now_ms() + pty_patience();

	while (pty_now_ms() < end) {
		pid_t pid = waitpid(pty->leader, status, WNOHANG | (stop ? WUNTRACED : 0));

		if (pid == pty->leader)
			return true;
		pty_pump(pty, PTY_STEP_MS);
	}
	return false;
}

void pty_expect_exit(struct pty *pty, const char *wanted)
{
	int status, number = pty_signal_of(wanted);
	bool as_wanted;

	if (!pty->leader || !pty_await(pty, &status, false)) {
		pty_complain(pty, "it has not ended with", wanted);
		return;
	}
	pty->leader = 0;
	while (pty_pump(pty, 0))
		;
	as_wanted = number ? WIFSIGNALED(status) && WTERMSIG(status) == number
			   : WIFEXITED(status) && WEXITSTATUS(status) == atoi(wanted);
	if (!as_wanted)
		pty_complain(pty,
			WIFSIGNALED(status) ? "a signal ended it, not"
					    : "it ended with another status than",
			wanted);
}

/* Whether the terminal would put marks around what is pasted. */
static bool has_brackets(struct pty *pty)
{
	char bytes[32];

	vterm_keyboard_start_paste(pty->vterm);
	return vterm_output_read(pty->vterm, bytes, sizeof bytes) > 0;
}

void pty_expect_restored(struct pty *pty)
{
	long end = pty_now_ms() + pty_patience();
	struct termios modes;

	do
		pty_pump(pty, PTY_STEP_MS);
	while ((pty->alternate || pty->mouse || !pty->cursor_shown) && pty_now_ms() < end);
	if (has_brackets(pty))
		pty_complain(pty, "pastes are not", "as before");
	if (tcgetattr(pty->master, &modes) != 0)
		modes = pty->modes; /* the terminal went away with the program */
	if (pty->alternate)
		pty_complain(pty, "the other screen is still", "there");
	if (pty->mouse || !pty->cursor_shown)
		pty_complain(pty, "the mouse or the cursor is not", "as before");
	if (modes.c_lflag != pty->modes.c_lflag || modes.c_iflag != pty->modes.c_iflag ||
		modes.c_oflag != pty->modes.c_oflag)
		pty_complain(pty, "the modes of the terminal are not", "as before");
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where)
{
	(void)about;
	(void)kind;
	(void)where;
	return remove(path);
}

void pty_clean_up(struct pty *pty)
{
	if (pty->leader) {
		kill(pty->program, SIGKILL);
		kill(pty->leader, SIGKILL);
		waitpid(pty->leader, NULL, 0);
		script_fail(&pty->script, "the program was still running");
	}
	pty_check_sent(pty);
	if (pty->vterm)
		vterm_free(pty->vterm);
	if (pty->master >= 0)
		close(pty->master);
	buf_release(&pty->said);
	nftw(pty->home, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	for (size_t i = 0; i < pty->n_env; i++)
		free(pty->env[i]);
}
