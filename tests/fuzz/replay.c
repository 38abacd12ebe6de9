/* replay.c - a fuzzer's corpus run once, without a fuzzer
 * SPDX-License-Identifier: MIT
 *
 * usage: fuzz_NAME [FILE-OR-FOLDER…]; without any: tests/fuzz/corpus/NAME. Each input is named
 * before it is run.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "fuzz/fuzz.h"

enum { INPUT_LIMIT = 4 * 1024 * 1024 };

static size_t run_file(const char *path)
{
	struct buf text;
	uint8_t *input;

	printf("# %s\n", path);
	fflush(stdout);
	buf_init(&text);
	MUST(file_read(path, INPUT_LIMIT, &text, NULL) == STATUS_OK);
	/* A copy of just that size, so that a byte too far is noticed. */
	input = malloc(text.len ? text.len : 1);
	MUST(input);
	memcpy(input, text.data, text.len);
	LLVMFuzzerTestOneInput(input, text.len);
	free(input);
	buf_release(&text);
	return 1;
}

static size_t run(const char *path)
{
	char **names;
	size_t n, count = 0;

	if (file_names(path, "", &names, &n, NULL) != STATUS_OK)
		return run_file(path);
	for (size_t i = 0; i < n; i++) {
		struct buf file;

		buf_init(&file);
		buf_add_format(&file, "%s/%s", path, names[i]);
		count += run_file(file.data);
		buf_release(&file);
	}
	file_names_free(names, n);
	return count;
}

static size_t run_corpus(const char *name)
{
	const char *top = getenv("GEIRFA_SOURCE");
	struct buf path;
	size_t count;

	buf_init(&path);
	buf_add_format(&path, "%s/tests/fuzz/corpus/%s", top ? top : ".", name);
	count = run(path.data);
	buf_release(&path);
	return count;
}

int main(int argc, char **argv)
{
	const char *slash = strrchr(argv[0], '/'), *name = slash ? slash + 1 : argv[0];
	size_t count = 0;

	name += strncmp(name, "fuzz_", 5) == 0 ? 5 : 0;
	if (argc == 1)
		count = run_corpus(name);
	for (int i = 1; i < argc; i++)
		count += run(argv[i]);
	printf("%s - %s: %zu inputs\n", count ? "ok" : "not ok", name, count);
	return count ? EXIT_SUCCESS : EXIT_FAILURE;
}
