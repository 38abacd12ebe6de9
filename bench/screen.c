/* screen.c - how soon a program shows its first screen, what it writes for a key, what it takes up
 * SPDX-License-Identifier: MIT
 *
 * usage: screen first RUNS COLSxROWS PROGRAM ARGUMENTS…
 *        screen keys COLSxROWS PROGRAM ARGUMENTS… <KEYS
 *
 * The program runs on a pseudo-terminal of that size. Its first screen is there when it has written
 * FULL bytes for each row at least and then nothing for QUIET_MS; the time is that from before the
 * fork to the last byte before that pause, so the pause itself does not count. KEYS has a line for
 * each key: its bytes with \e, \r, \b and \^ before a letter for Ctrl. Results are JSON.
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"

enum { FULL = 8, QUIET_MS = 20, PATIENCE_MS = 10000, MOST = 4096, LINE_SIZE = 256 };

struct program {
	char **argv;
	struct winsize size;
	int master;
	pid_t pid;
	double started, last; /* seconds; last: when it wrote last */
	size_t bytes;	      /* written since */
	double cpu;	      /* seconds it has worked in all, once it has ended */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void start(struct program *program)
{
	program->bytes = 0;
	program->started = program->last = now();
	program->pid = forkpty(&program->master, NULL, NULL, &program->size);
	if (program->pid < 0)
		bench_fail("no pseudo-terminal: %s", strerror(errno));
	if (program->pid == 0) {
		execvp(program->argv[0], program->argv);
		_exit(127);
	}
}

static double seconds_of(const struct timeval *time)
{
	return (double)time->tv_sec + (double)time->tv_usec / 1e6;
}

static void end(struct program *program)
{
	struct rusage usage;

	kill(program->pid, SIGKILL);
	if (wait4(program->pid, NULL, 0, &usage) == program->pid)
		program->cpu = seconds_of(&usage.ru_utime) + seconds_of(&usage.ru_stime);
	close(program->master);
}

/* Reads what is written until at least so much has come and then nothing for a while. */
static void settle(struct program *program, size_t least)
{
	double begun = now();
	char bytes[16384];

	for (;;) {
		struct pollfd master = {.fd = program->master, .events = POLLIN};
		ssize_t n;

		if (poll(&master, 1, QUIET_MS) == 0) {
			if (program->bytes >= least)
				return;
			if ((now() - begun) * 1000 > PATIENCE_MS)
				bench_fail("%s shows nothing", program->argv[0]);
			continue;
		}
		n = read(program->master, bytes, sizeof bytes);
		if (n <= 0)
			bench_fail("%s has ended", program->argv[0]);
		program->last = now();
		program->bytes += (size_t)n;
	}
}

static int compare(const void *a, const void *b)
{
	double one = *(const double *)a, other = *(const double *)b;

	return one < other ? -1 : one > other;
}

/* Values, which are then sorted, as a JSON object. */
static void print_spread(const char *name, double *values, size_t n)
{
	qsort(values, n, sizeof *values, compare);
	printf("\"%s\": {\"best\": %.6g, \"median\": %.6g, \"worst\": %.6g}", name, values[0],
		values[n / 2], values[n - 1]);
}

static size_t full(const struct program *program)
{
	return (size_t)program->size.ws_row * FULL;
}

/* The first run, which fills caches, does not count. */
static void time_first(struct program *program, size_t runs)
{
	double *seconds = calloc(runs, sizeof *seconds), *cpu = calloc(runs, sizeof *cpu);

	if (!seconds || !cpu)
		bench_fail("out of memory");
	for (size_t i = 0; i <= runs; i++) {
		start(program);
		settle(program, full(program));
		end(program);
		if (i == 0)
			continue;
		seconds[i - 1] = program->last - program->started;
		cpu[i - 1] = program->cpu;
	}
	printf("{\"runs\": %zu, \"bytes\": %zu, ", runs, program->bytes);
	print_spread("seconds", seconds, runs);
	printf(", ");
	print_spread("cpu", cpu, runs);
	puts("}");
	free(seconds);
	free(cpu);
}

/* The bytes of a line of keys, in place. */
static size_t unescape(char *line)
{
	static const char letters[] = "erb", meant[] = "\033\r\177";
	char *to = line;

	for (const char *from = line; *from && *from != '\n'; from++) {
		const char *letter = *from == '\\' && from[1] ? strchr(letters, from[1]) : NULL;

		if (letter) {
			*to++ = meant[letter - letters];
			from++;
		} else if (from[0] == '\\' && from[1] == '^' && from[2]) {
			*to++ = (char)(from[2] & 0x1F);
			from += 2;
		} else {
			*to++ = *from;
		}
	}
	return (size_t)(to - line);
}

/* A line of /proc/PID/status, in KiB. */
static long memory_of(pid_t pid, const char *name)
{
	char path[64], line[LINE_SIZE];
	long kib = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file)) {
		if (strncmp(line, name, strlen(name)) == 0 && line[strlen(name)] == ':')
			kib = atol(line + strlen(name) + 1);
	}
	if (file)
		fclose(file);
	return kib;
}

/* What is written for one line of keys. */
static size_t press(struct program *program, char *line)
{
	size_t len = unescape(line);

	program->bytes = 0;
	if (write(program->master, line, len) != (ssize_t)len)
		bench_fail("%s takes no keys", program->argv[0]);
	settle(program, 0);
	return program->bytes;
}

static void press_all(struct program *program)
{
	double written[MOST], most = -1;
	char line[LINE_SIZE];
	struct buf worst;
	size_t n = 0;

	buf_init(&worst);
	start(program);
	settle(program, full(program));
	printf("{\"first\": %zu, \"cells\": %d, ", program->bytes,
		program->size.ws_row * program->size.ws_col);
	while (n < MOST && fgets(line, sizeof line, stdin)) {
		char name[LINE_SIZE];

		line[strcspn(line, "\n")] = '\0';
		strcpy(name, line);
		written[n] = (double)press(program, line);
		if (written[n++] <= most)
			continue;
		most = written[n - 1];
		buf_clear(&worst);
		bench_json(&worst, name);
	}
	if (!n)
		bench_fail("no keys");
	print_spread("bytes", written, n);
	printf(", \"keys\": %zu, \"worst_key\": %s, \"resident\": %ld, \"peak\": %ld}\n", n,
		worst.data, memory_of(program->pid, "VmRSS"), memory_of(program->pid, "VmHWM"));
	end(program);
	buf_release(&worst);
}

static bool size_of(const char *text, struct winsize *size)
{
	return sscanf(text, "%hux%hu", &size->ws_col, &size->ws_row) == 2;
}

int main(int argc, char *argv[])
{
	struct program program = {0};

	signal(SIGPIPE, SIG_IGN);
	if (argc > 4 && strcmp(argv[1], "first") == 0 && atoi(argv[2]) > 0 &&
		size_of(argv[3], &program.size)) {
		program.argv = argv + 4;
		time_first(&program, (size_t)atoi(argv[2]));
	} else if (argc > 3 && strcmp(argv[1], "keys") == 0 && size_of(argv[2], &program.size)) {
		program.argv = argv + 3;
		press_all(&program);
	} else {
		bench_fail("usage: screen first RUNS COLSxROWS PROGRAM…, screen keys COLSxROWS "
			   "PROGRAM…");
	}
	return bench_close();
}
