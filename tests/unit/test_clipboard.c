/* test_clipboard.c - what is sent to the terminal and to programs so that they copy
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/copier.h"
#include "base/file.h"
#include "lib/fixture.h"
#include "tui/clipboard.h"

static const char *const variables[] = {"TERM", "TMUX", "STY", "DISPLAY", "WAYLAND_DISPLAY"};

/* Nothing of where the test runs counts. */
static int bare(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		unsetenv(variables[i]);
	return 0;
}

static int stop(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void is_request(const char *text, enum between between, const char *wanted)
{
	struct buf out;

	buf_init(&out);
	assert_true(clipboard_add_request(&out, text, strlen(text), between));
	assert_string_equal(out.data, wanted);
	buf_release(&out);
}

static void test_base64(void **state)
{
	(void)state;
	/* RFC 4648, section 10. */
	is_request("", BETWEEN_NOTHING, "\033]52;c;\a");
	is_request("f", BETWEEN_NOTHING, "\033]52;c;Zg==\a");
	is_request("fo", BETWEEN_NOTHING, "\033]52;c;Zm8=\a");
	is_request("foo", BETWEEN_NOTHING, "\033]52;c;Zm9v\a");
	is_request("foobar", BETWEEN_NOTHING, "\033]52;c;Zm9vYmFy\a");
	is_request("t\xc5\xb7\xff\xfe", BETWEEN_NOTHING, "\033]52;c;dMW3//4=\a");
}

static void test_tmux(void **state)
{
	(void)state;
	is_request("foo", BETWEEN_TMUX,
		"\033]52;c;Zm9v\a"
		"\033Ptmux;\033\033]52;c;Zm9v\a\033\\");
}

static void test_screen(void **state)
{
	struct buf out, back;
	char text[600];
	const char *at;

	(void)state;
	is_request("foo", BETWEEN_SCREEN,
		"\033]52;c;Zm9v\a"
		"\033P\033]52;c;Zm9v\a\033\\");
	/* What is long comes in pieces that together are the whole. */
	memset(text, 'x', sizeof text);
	buf_init(&out);
	buf_init(&back);
	assert_true(clipboard_add_request(&out, text, sizeof text, BETWEEN_SCREEN));
	at = strchr(out.data, '\a') + 1;
	while (*at) {
		const char *end = strstr(at, "\033\\");

		assert_memory_equal(at, "\033P", 2);
		assert_non_null(end);
		assert_true(end - at < 256);
		buf_add(&back, at + 2, (size_t)(end - at) - 2);
		at = end + 2;
	}
	assert_memory_equal(out.data, back.data, back.len);
	assert_int_equal(back.len, 7 + 800 + 1);
	buf_release(&out);
	buf_release(&back);
}

static void test_limit(void **state)
{
	char *text = calloc(1, CLIPBOARD_MOST + 1);
	struct buf out;

	(void)state;
	buf_init(&out);
	assert_false(clipboard_add_request(&out, text, CLIPBOARD_MOST + 1, BETWEEN_NOTHING));
	assert_int_equal(out.len, 0);
	assert_true(clipboard_add_request(&out, text, CLIPBOARD_MOST, BETWEEN_NOTHING));
	assert_int_equal(out.len, 100000);
	free(text);
	buf_release(&out);
}

static void test_between(void **state)
{
	(void)state;
	assert_int_equal(clipboard_between(), BETWEEN_NOTHING);
	setenv("TERM", "xterm-256color", 1);
	assert_int_equal(clipboard_between(), BETWEEN_NOTHING);
	setenv("TERM", "screen-256color", 1);
	assert_int_equal(clipboard_between(), BETWEEN_SCREEN);
	setenv("TMUX", "/tmp/tmux,1,0", 1);
	assert_int_equal(clipboard_between(), BETWEEN_TMUX);
	unsetenv("TMUX");
	setenv("TERM", "tmux", 1);
	assert_int_equal(clipboard_between(), BETWEEN_TMUX);
	setenv("TERM", "xterm", 1);
	setenv("STY", "1.pts", 1);
	assert_int_equal(clipboard_between(), BETWEEN_SCREEN);
}

static void test_terminals(void **state)
{
	(void)state;
	assert_true(copier_is_terminal("xterm-256color"));
	assert_true(copier_is_terminal("vte-256color"));
	assert_true(copier_is_terminal("foot"));
	assert_false(copier_is_terminal("linux"));
	assert_false(copier_is_terminal("linux-16color"));
	assert_false(copier_is_terminal("vt100"));
	assert_false(copier_is_terminal("dumb"));
	assert_false(copier_is_terminal(""));
	assert_false(copier_is_terminal(NULL));
}

/* A program of that name, alone on the PATH with what scripts need. */
static void make_program(const char *name, const char *script)
{
	struct buf file, path;
	char *program;

	buf_init(&file);
	buf_init(&path);
	buf_add_format(&file, "bin/%s", name);
	fixture_write(file.data, script);
	program = fixture_path(file.data);
	assert_int_equal(chmod(program, 0755), 0);
	buf_add_format(&path, "%s/bin:/usr/bin:/bin", fixture_folder());
	setenv("PATH", path.data, 1);
	setenv("OUT", fixture_folder(), 1);
	free(program);
	buf_release(&file);
	buf_release(&path);
}

static void is_written(const char *name, const char *wanted)
{
	char *path = fixture_path(name);
	struct buf text;

	buf_init(&text);
	assert_int_equal(file_read(path, 1 << 20, &text, NULL), STATUS_OK);
	assert_string_equal(text.data, wanted);
	buf_release(&text);
	free(path);
}

static void test_program(void **state)
{
	const struct copier *xclip;

	(void)state;
	make_program("xclip", "#!/bin/sh\ncat >\"$OUT/taken\"\necho \"$*\" >\"$OUT/arguments\"\n"
			      "echo noise; echo noise >&2\n");
	setenv("WAYLAND_DISPLAY", "", 1);
	setenv("DISPLAY", ":0", 1);
	xclip = copier_choose();
	assert_non_null(xclip);
	assert_string_equal(xclip->name, "xclip");
	assert_true(copier_run(xclip, "t\xc5\xb7", 3, 60));
	is_written("taken", "t\xc5\xb7");
	is_written("arguments", "-selection clipboard -in\n");
}

static void test_program_without_display(void **state)
{
	(void)state;
	make_program("xclip", "#!/bin/sh\ncat >/dev/null\n");
	assert_null(copier_choose());
	assert_true(copier_is_here(copier_at(1)));
	assert_false(copier_works(copier_at(1)));
}

static void test_program_fails(void **state)
{
	(void)state;
	make_program("xclip", "#!/bin/sh\ncat >/dev/null\nexit 1\n");
	assert_false(copier_run(copier_at(1), "x", 1, 60));
	make_program("xclip", "no program\n");
	assert_false(copier_run(copier_at(2), "x", 1, 60));
}

/* It neither reads nor ends; more than a pipe holds cannot be written. */
static void test_program_does_not_answer(void **state)
{
	char *text = calloc(1, 1 << 20);

	(void)state;
	make_program("xclip", "#!/bin/sh\nexec sleep 1000\n");
	assert_false(copier_run(copier_at(1), "x", 1, 0.02));
	assert_false(copier_run(copier_at(1), text, 1 << 20, 0.02));
	free(text);
}

/* It ends without having read: writing to it must not end us. */
static void test_program_does_not_read(void **state)
{
	char *text = calloc(1, 1 << 20);

	(void)state;
	make_program("xclip", "#!/bin/sh\nexit 0\n");
	assert_false(copier_run(copier_at(1), text, 1 << 20, 60));
	free(text);
}

static void take(void *context, const char *bytes, size_t len)
{
	buf_add(context, bytes, len);
}

static struct copied copy(const char *text, size_t len, struct buf *sent)
{
	buf_clear(sent);
	return clipboard_copy(text, len, take, sent);
}

static void test_copy(void **state)
{
	static const char text[] = "foo";
	char *much = calloc(1, CLIPBOARD_MOST + 1);
	struct copied copied;
	struct buf sent;

	(void)state;
	buf_init(&sent);
	setenv("TERM", "linux", 1);
	assert_int_equal(copy(text, 3, &sent).how, COPIED_NOT);
	assert_int_equal(sent.len, 0);
	setenv("TERM", "xterm", 1);
	assert_int_equal(copy(text, 3, &sent).how, COPIED_SENT);
	assert_string_equal(sent.data, "\033]52;c;Zm9v\a");
	assert_int_equal(copy(much, CLIPBOARD_MOST + 1, &sent).how, COPIED_TOO_LONG);
	assert_int_equal(sent.len, 0);
	make_program("xclip", "#!/bin/sh\ncat >\"$OUT/taken\"\n");
	setenv("DISPLAY", ":0", 1);
	copied = copy(text, 3, &sent);
	assert_int_equal(copied.how, COPIED);
	assert_string_equal(copied.program, "xclip");
	assert_string_equal(sent.data, "\033]52;c;Zm9v\a");
	make_program("xclip", "#!/bin/sh\nexit 1\n");
	copied = copy(text, 3, &sent);
	assert_int_equal(copied.how, COPIED_SENT);
	assert_string_equal(copied.program, "xclip");
	free(much);
	buf_release(&sent);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_base64, bare),
		cmocka_unit_test_setup(test_tmux, bare),
		cmocka_unit_test_setup(test_screen, bare),
		cmocka_unit_test_setup(test_limit, bare),
		cmocka_unit_test_setup(test_between, bare),
		cmocka_unit_test_setup(test_terminals, bare),
		cmocka_unit_test_setup(test_program, bare),
		cmocka_unit_test_setup(test_program_without_display, bare),
		cmocka_unit_test_setup(test_program_fails, bare),
		cmocka_unit_test_setup(test_program_does_not_answer, bare),
		cmocka_unit_test_setup(test_program_does_not_read, bare),
		cmocka_unit_test_setup(test_copy, bare),
	};

	return cmocka_run_group_tests(tests, NULL, stop);
}
