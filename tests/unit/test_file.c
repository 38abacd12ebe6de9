/* test_file.c - whole files read and written safely
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

/* A folder of its own for each test, and the place for a path in it. */
struct folder {
	char path[64];
	char in[256];
};

static const char *in(struct folder *folder, const char *name)
{
	snprintf(folder->in, sizeof folder->in, "%s/%s", folder->path, name);
	return folder->in;
}

static int make_folder(void **state)
{
	struct folder *folder = calloc(1, sizeof *folder);

	strcpy(folder->path, "/tmp/geirfa-file-XXXXXX");
	*state = folder;
	return mkdtemp(folder->path) ? 0 : -1;
}

static int remove_folder(void **state)
{
	struct folder *folder = *state;
	struct buf command;
	int failed;

	buf_init(&command);
	buf_add_format(&command, "rm -rf '%s'", folder->path);
	failed = system(command.data);
	buf_release(&command);
	free(folder);
	return failed;
}

static void write_text(const char *path, const char *text)
{
	assert_int_equal(file_write(path, text, strlen(text), NULL), STATUS_OK);
}

static void assert_holds(const char *path, const char *text)
{
	struct buf out;

	buf_init(&out);
	assert_int_equal(file_read(path, 1 << 20, &out, NULL), STATUS_OK);
	assert_string_equal(out.data, text);
	buf_release(&out);
}

static size_t count_names(const char *path)
{
	char **names;
	size_t n;

	assert_int_equal(file_names(path, "", &names, &n, NULL), STATUS_OK);
	file_names_free(names, n);
	return n;
}

static void file_write__is_read_back(void **state)
{
	const char *path = in(*state, "a.yaml");
	struct buf text, out;

	buf_init(&text);
	buf_init(&out);
	for (int i = 0; i < 100000; i++)
		buf_add_char(&text, (char)(i * 7));
	assert_int_equal(file_write(path, text.data, text.len, NULL), STATUS_OK);
	buf_add_str(&out, "kept");
	assert_int_equal(file_read(path, text.len, &out, NULL), STATUS_OK);
	assert_int_equal(out.len, text.len + 4);
	assert_memory_equal(out.data, "kept", 4);
	assert_memory_equal(out.data + 4, text.data, text.len);
	write_text(path, "");
	assert_holds(path, "");
	buf_release(&text);
	buf_release(&out);
}

static void file_write__keeps_the_mode_and_leaves_no_temporary(void **state)
{
	struct folder *folder = *state;
	const char *path = in(folder, "a.yaml");
	struct stat about;

	write_text(path, "old");
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0644);
	assert_int_equal(chmod(path, 0600), 0);
	write_text(path, "new");
	assert_int_equal(stat(path, &about), 0);
	assert_int_equal(about.st_mode & 0777, 0600);
	assert_holds(path, "new");
	assert_int_equal(count_names(folder->path), 1);
}

static void file_write__leaves_all_as_it_was_when_it_fails(void **state)
{
	struct folder *folder = *state;
	struct error error;

	assert_int_equal(file_write(in(folder, "none/a.yaml"), "x", 1, &error), STATUS_NOT_FOUND);
	assert_string_equal(error.file, in(folder, "none/a.yaml"));
	assert_int_equal(mkdir(in(folder, "b.yaml"), 0700), 0);
	assert_int_equal(file_write(in(folder, "b.yaml"), "x", 1, &error), STATUS_IO);
	assert_int_equal(count_names(folder->path), 1);
}

static void file_read__refuses_what_is_no_file(void **state)
{
	struct folder *folder = *state;
	struct error error;
	struct buf out;

	buf_init(&out);
	assert_int_equal(file_read(in(folder, "none"), 10, &out, &error), STATUS_NOT_FOUND);
	assert_string_equal(error.file, in(folder, "none"));
	assert_int_equal(file_read(folder->path, 10, &out, &error), STATUS_IO);
	assert_int_equal(mkfifo(in(folder, "pipe"), 0600), 0);
	assert_int_equal(file_read(in(folder, "pipe"), 10, &out, &error), STATUS_DATA);
	assert_string_equal(error.file, in(folder, "pipe"));
	assert_int_equal(file_read("/dev/zero", 10, &out, &error), STATUS_DATA);
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

static void file_read__refuses_what_is_too_large(void **state)
{
	const char *path = in(*state, "a.yaml");
	struct buf out;

	buf_init(&out);
	write_text(path, "1234567890");
	assert_int_equal(file_read(path, 10, &out, NULL), STATUS_OK);
	assert_int_equal(file_read(path, 9, &out, NULL), STATUS_DATA);
	buf_release(&out);
}

static void file_make_folder__makes_parents(void **state)
{
	struct folder *folder = *state;
	struct stat about;

	assert_int_equal(file_make_folder(in(folder, "a/b//c/"), NULL), STATUS_OK);
	assert_int_equal(stat(in(folder, "a/b/c"), &about), 0);
	assert_true(S_ISDIR(about.st_mode));
	assert_int_equal(about.st_mode & 0777, 0700);
	assert_int_equal(file_make_folder(in(folder, "a/b"), NULL), STATUS_OK);
	write_text(in(folder, "file"), "x");
	assert_int_equal(file_make_folder(in(folder, "file/b"), NULL), STATUS_NOT_FOUND);
}

static void file_names__lists_sorted_by_suffix(void **state)
{
	static const char *const made[] = {
		"b.yaml", "a.yaml", "c.txt", ".hidden.yaml", ".yaml", "Z.yaml", "yaml"};
	static const char *const expected[] = {"Z.yaml", "a.yaml", "b.yaml"};
	struct folder *folder = *state;
	char **names;
	size_t n;

	for (size_t i = 0; i < sizeof made / sizeof *made; i++)
		write_text(in(folder, made[i]), "");
	assert_int_equal(file_names(folder->path, ".yaml", &names, &n, NULL), STATUS_OK);
	assert_int_equal(n, 3);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(names[i], expected[i]);
	file_names_free(names, n);
}

static void file_names__gives_nothing_on_failure(void **state)
{
	char *none[1], **names = none;
	size_t n = 7;

	assert_int_equal(
		file_names(in(*state, "none"), ".yaml", &names, &n, NULL), STATUS_NOT_FOUND);
	assert_null(names);
	assert_int_equal(n, 0);
	file_names_free(names, n);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

static void file_write__writes_through_a_link(void **state)
{
	struct folder *folder = *state;
	struct stat about;
	char link[128];

	snprintf(link, sizeof link, "%s/link", folder->path);
	write_text(in(folder, "real"), "old");
	assert_int_equal(symlink("real", link), 0);
	write_text(link, "new");
	assert_int_equal(lstat(link, &about), 0);
	assert_true(S_ISLNK(about.st_mode));
	assert_holds(in(folder, "real"), "new");
}

static void file_make_folder__refuses_where_a_file_stands(void **state)
{
	struct folder *folder = *state;

	write_text(in(folder, "file"), "");
	assert_int_not_equal(file_make_folder(in(folder, "file"), NULL), STATUS_OK);
	assert_int_not_equal(file_make_folder(in(folder, "file/below"), NULL), STATUS_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(file_write__is_read_back),
		IN_FOLDER(file_write__keeps_the_mode_and_leaves_no_temporary),
		IN_FOLDER(file_write__leaves_all_as_it_was_when_it_fails),
		IN_FOLDER(file_read__refuses_what_is_no_file),
		IN_FOLDER(file_read__refuses_what_is_too_large),
		IN_FOLDER(file_write__writes_through_a_link),
		IN_FOLDER(file_make_folder__makes_parents),
		IN_FOLDER(file_make_folder__refuses_where_a_file_stands),
		IN_FOLDER(file_names__lists_sorted_by_suffix),
		IN_FOLDER(file_names__gives_nothing_on_failure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
