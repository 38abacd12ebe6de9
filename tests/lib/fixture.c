/* fixture.c - what unit tests share
 * SPDX-License-Identifier: MIT
 */
#include "lib/fixture.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"

static char folder[64];

const char *fixture_folder(void)
{
	if (!*folder) {
		strcpy(folder, "/tmp/geirfa-test-XXXXXX");
		assert_non_null(mkdtemp(folder));
		setenv("HOME", folder, 1);
		unsetenv("XDG_CACHE_HOME");
		unsetenv("XDG_CONFIG_HOME");
		unsetenv("XDG_DATA_HOME");
	}
	return folder;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *where)
{
	(void)about;
	(void)kind;
	(void)where;
	return remove(path);
}

void fixture_remove(void)
{
	if (*folder)
		nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	*folder = '\0';
}

static char *joined(const char *base, const char *name)
{
	struct buf path;
	char *text;

	buf_init(&path);
	buf_add_format(&path, "%s/%s", base, name);
	text = buf_detach(&path);
	assert_non_null(text);
	return text;
}

char *fixture_source(const char *path)
{
	const char *top = getenv("GEIRFA_SOURCE");

	return joined(top ? top : ".", path);
}

char *fixture_path(const char *name)
{
	return joined(fixture_folder(), name);
}

static void write_text(const char *name, const char *text, size_t len)
{
	char *path = fixture_path(name);
	char *end = strrchr(path, '/');

	*end = '\0';
	assert_int_equal(file_make_folder(path, NULL), STATUS_OK);
	*end = '/';
	assert_int_equal(file_write(path, text, len, NULL), STATUS_OK);
	free(path);
}

void fixture_write(const char *name, const char *text)
{
	write_text(name, text, strlen(text));
}

static void copy_files(const char *source, const char *name)
{
	char *from = fixture_source(source);
	char **names;
	size_t n;

	assert_int_equal(file_names(from, ".yaml", &names, &n, NULL), STATUS_OK);
	for (size_t i = 0; i < n; i++) {
		char *file = joined(from, names[i]), *to = joined(name, names[i]);
		struct buf text;

		buf_init(&text);
		assert_int_equal(file_read(file, 1 << 20, &text, NULL), STATUS_OK);
		write_text(to, text.data, text.len);
		buf_release(&text);
		free(file);
		free(to);
	}
	file_names_free(names, n);
	free(from);
}

void fixture_copy(const char *source, const char *name)
{
	static const char *const below[] = {"concepts", "maps"};

	copy_files(source, name);
	for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
		char *from = joined(source, below[i]), *to = joined(name, below[i]);

		copy_files(from, to);
		free(from);
		free(to);
	}
}

struct index *fixture_index(const char *source)
{
	char *path = fixture_source(source);
	struct index *index = NULL;
	struct error error = {0};

	fixture_folder();
	if (index_locate(path, &index, NULL, &error) != STATUS_OK)
		fail_msg("%s: %s %s", path, error.message, error.args[0]);
	free(path);
	return index;
}
