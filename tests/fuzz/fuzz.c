/* fuzz.c - what the fuzzers share
 * SPDX-License-Identifier: MIT
 */
#include "fuzz/fuzz.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "index/build.h"

static char folder[256];
static char path[sizeof folder + 64];

_Noreturn void fuzz_fail(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
	abort();
}

size_t fuzz_number(struct fuzz_input *input, size_t limit)
{
	size_t number = 0;

	for (size_t most = limit - 1; most > 0 && input->left; most >>= 8) {
		number = number << 8 | *input->data++;
		input->left--;
	}
	return number % limit;
}

void fuzz_text(struct fuzz_input *input, struct buf *out)
{
	size_t len = fuzz_number(input, 256);

	if (len > input->left)
		len = input->left;
	buf_clear(out);
	buf_add(out, (const char *)input->data, strnlen((const char *)input->data, len));
	input->data += len;
	input->left -= len;
	MUST(!out->failed);
}

void fuzz_line(struct fuzz_input *input, struct buf *out)
{
	const uint8_t *feed = input->left ? memchr(input->data, '\n', input->left) : NULL;
	size_t len = feed ? (size_t)(feed - input->data) : input->left;

	buf_clear(out);
	buf_add(out, (const char *)input->data, len ? strnlen((const char *)input->data, len) : 0);
	len += feed != NULL;
	input->data += len;
	input->left -= len;
	MUST(!out->failed);
}

static int remove_one(const char *name, const struct stat *about, int kind, struct FTW *where)
{
	(void)about;
	(void)kind;
	(void)where;
	return remove(name);
}

static void remove_folder(void)
{
	nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void make_folder(void)
{
	const char *where = getenv("TMPDIR");

	snprintf(folder, sizeof folder, "%s/geirfa-fuzz-XXXXXX", where && *where ? where : "/tmp");
	MUST(mkdtemp(folder));
	MUST(atexit(remove_folder) == 0);
}

const char *fuzz_path(const char *name)
{
	if (!*folder)
		make_folder();
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

const char *fuzz_write(const char *name, const void *bytes, size_t size)
{
	int fd = open(fuzz_path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	MUST(fd >= 0);
	MUST(size == 0 || write(fd, bytes, size) == (ssize_t)size);
	close(fd);
	return path;
}

bool fuzz_is_same(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && (!a->len || memcmp(a->data, b->data, a->len) == 0);
}

/* What differs from one build to the next: where the glossary lies, and when its files were
 * changed. */
static void forget_source(const char *index)
{
	sqlite3 *db;

	MUST(sqlite3_open(index, &db) == SQLITE_OK);
	MUST(sqlite3_exec(db,
		     "UPDATE meta SET value='' WHERE key IN ('source', 'quick', 'content'); VACUUM",
		     NULL, NULL, NULL) == SQLITE_OK);
	sqlite3_close(db);
}

const char *fuzz_build(void)
{
	const char *top = getenv("GEIRFA_SOURCE");
	struct error error = {0};
	struct buf source;

	buf_init(&source);
	buf_add_format(&source, "%s/tests/data/small", top ? top : ".");
	if (index_build(source.data, fuzz_path("built"), NULL, NULL, NULL, &error))
		fuzz_fail(error.message, error.file, (int)error.line);
	buf_release(&source);
	forget_source(fuzz_path("built"));
	return fuzz_path("built");
}
