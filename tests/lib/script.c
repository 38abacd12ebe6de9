/* script.c - test scripts
 * SPDX-License-Identifier: MIT
 */
#include "lib/script.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

enum { FILE_MOST = 1 << 22 };

static void die(const char *what, const char *which)
{
	printf("not ok - %s: %s\n", which, what);
	exit(99);
}

void script_open(struct script *script, const char *path, const char *ending)
{
	const char *dot = strrchr(path, '.'), *update = getenv("UPDATE");
	struct buf screens;

	*script = (struct script){.path = path, .update = update && *update};
	buf_init(&script->text);
	buf_init(&script->expected);
	buf_init(&script->actual);
	buf_init(&screens);
	buf_add(&screens, path, dot ? (size_t)(dot - path) : strlen(path));
	buf_add_str(&screens, ending);
	script->screens = buf_detach(&screens);
	if (!script->screens || file_read(path, FILE_MOST, &script->text, NULL) != STATUS_OK)
		die("cannot be read", path);
	if (!script->update &&
		file_read(script->screens, FILE_MOST, &script->expected, NULL) != STATUS_OK)
		die("cannot be read; UPDATE=1 writes it", script->screens);
}

bool script_next(struct script *script, char **word, char **rest)
{
	while (script->at < script->text.len) {
		char *line = script->text.data + script->at, *end = strchr(line, '\n');

		script->line++;
		script->at = end ? (size_t)(end - script->text.data) + 1 : script->text.len;
		if (end)
			*end = '\0';
		if (!*line || *line == '#')
			continue;
		*word = line;
		line += strcspn(line, " ");
		*rest = *line ? line + 1 : line;
		*line = '\0';
		return true;
	}
	return false;
}

/* Where the screen of that name begins in a file of screens, behind its heading; NULL: nowhere. */
static const char *find(const struct buf *screens, const char *name, size_t *len)
{
	char heading[128];
	const char *from, *next;

	snprintf(heading, sizeof heading, "== %s\n", name);
	for (from = screens->data; (from = strstr(from, heading)); from++) {
		if (from == screens->data || from[-1] == '\n')
			break;
	}
	if (!from)
		return NULL;
	from += strlen(heading);
	next = strncmp(from, "== ", 3) == 0 ? from - 1 : strstr(from, "\n== ");
	*len = next ? (size_t)(next + 1 - from) : strlen(from);
	return from;
}

char *script_expects(const struct script *script, const char *name)
{
	size_t len = 0;
	const char *screen = find(&script->expected, name, &len);

	return screen ? strndup(screen, len) : NULL;
}

bool script_seen(const struct script *script, const char *name, struct buf *out)
{
	size_t len = 0;
	const char *screen = find(&script->actual, name, &len);

	if (screen)
		buf_add(out, screen, len);
	return screen != NULL;
}

void script_took(struct script *script, const char *name, const char *screen)
{
	buf_add_format(&script->actual, "== %s\n", name);
	buf_add_str(&script->actual, screen);
}

void script_fail(struct script *script, const char *format, ...)
{
	va_list args;

	script->failed = true;
	printf("# %s:%zu: ", script->path, script->line);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	putchar('\n');
	fflush(stdout);
}

static void show_difference(const struct script *script)
{
	char path[] = "/tmp/geirfa-screens-XXXXXX", *command = NULL;
	int file = mkstemp(path);

	if (file < 0)
		return;
	if (write(file, script->actual.data, script->actual.len) == (ssize_t)script->actual.len &&
		asprintf(&command, "diff -u '%s' '%s' | sed 's/^/# /'", script->screens, path) >
			0) {
		fflush(stdout);
		if (system(command) != 0)
			puts("# no diff could be shown");
		free(command);
	}
	close(file);
	unlink(path);
}

int script_close(struct script *script)
{
	struct error error;

	if (script->update) {
		if (file_write(script->screens, script->actual.data, script->actual.len, &error) !=
			STATUS_OK)
			script_fail(script, "%s cannot be written", script->screens);
	} else if (script->actual.len != script->expected.len ||
		   memcmp(script->actual.data, script->expected.data, script->actual.len) != 0) {
		script->failed = true;
		show_difference(script);
	}
	printf("%s - %s\n", script->failed ? "not ok" : "ok", script->path);
	buf_release(&script->text);
	buf_release(&script->expected);
	buf_release(&script->actual);
	free(script->screens);
	return script->failed;
}

bool script_size(const char *text, int *rows, int *cols)
{
	return sscanf(text, "%dx%d", cols, rows) == 2 && *rows > 0 && *cols > 0;
}
