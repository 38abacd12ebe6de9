/* faults.c - the n-th time something is asked of the system it goes wrong
 * SPDX-License-Identifier: MIT
 *
 * Functions of the program itself come before those of every shared library, for the libraries too;
 * glibc calls its own by other names. What they do is done by glibc's inner functions and by system
 * calls.
 */
#include "sweep/faults.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t n, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void __libc_free(void *block);

static enum fault armed;
static long wanted, passed, live;
static bool counting;

void faults_arm(enum fault fault, long at)
{
	armed = fault;
	wanted = at;
	passed = 0;
	counting = true;
}

long faults_disarm(void)
{
	counting = false;
	return passed;
}

long faults_live(void)
{
	return live;
}

static bool of_memory(enum fault fault)
{
	return fault == FAULT_MEMORY || fault == FAULT_MEMORY_FOR_EVER;
}

static bool goes_wrong(bool memory)
{
	if (!counting || of_memory(armed) != memory)
		return false;
	passed++;
	return passed == wanted ||
	       (wanted && passed > wanted &&
		       (armed == FAULT_MEMORY_FOR_EVER || armed == FAULT_NO_ROOM));
}

static void *taken(void *block)
{
	live += block != NULL;
	return block;
}

static void *refused(void)
{
	errno = ENOMEM;
	return NULL;
}

void *malloc(size_t size)
{
	return goes_wrong(true) ? refused() : taken(__libc_malloc(size));
}

void *calloc(size_t n, size_t size)
{
	return goes_wrong(true) ? refused() : taken(__libc_calloc(n, size));
}

void *realloc(void *block, size_t size)
{
	void *other;

	if (goes_wrong(true))
		return refused();
	other = __libc_realloc(block, size);
	live += (!block && other) - (block && !size && !other);
	return other;
}

void free(void *block)
{
	live -= block != NULL;
	__libc_free(block);
}

/* Whether a call that changes a file must fail. @fd and @bytes: of a write; -1: nothing is written
 * by it. */
static bool stopped(int fd, const void *bytes, size_t len, off_t at)
{
	if (!goes_wrong(false))
		return false;
	if (armed == FAULT_NO_ROOM) {
		errno = ENOSPC;
		return true;
	}
	if (armed == FAULT_KILLED_MIDWAY && fd >= 0 && len > 1) {
		if (at < 0)
			syscall(SYS_write, fd, bytes, len / 2);
		else
			syscall(SYS_pwrite64, fd, bytes, len / 2, at);
	}
	kill(getpid(), SIGKILL);
	return true;
}

ssize_t write(int fd, const void *bytes, size_t len)
{
	/* What is said to people is no file. */
	if (fd > STDERR_FILENO && stopped(fd, bytes, len, -1))
		return -1;
	return syscall(SYS_write, fd, bytes, len);
}

ssize_t pwrite64(int fd, const void *bytes, size_t len, off_t at)
{
	return stopped(fd, bytes, len, at) ? -1 : syscall(SYS_pwrite64, fd, bytes, len, at);
}

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t at)
{
	return pwrite64(fd, bytes, len, at);
}

int ftruncate64(int fd, off_t len)
{
	return stopped(-1, NULL, 0, -1) ? -1 : (int)syscall(SYS_ftruncate, fd, len);
}

int ftruncate(int fd, off_t len)
{
	return ftruncate64(fd, len);
}

int fsync(int fd)
{
	return stopped(-1, NULL, 0, -1) ? -1 : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
	return stopped(-1, NULL, 0, -1) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int rename(const char *from, const char *to)
{
	return stopped(-1, NULL, 0, -1)
		       ? -1
		       : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}

/* On a full disk files can still be removed. */
int unlink(const char *path)
{
	if (counting && armed != FAULT_NO_ROOM && stopped(-1, NULL, 0, -1))
		return -1;
	return (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int mkdir(const char *path, mode_t mode)
{
	return stopped(-1, NULL, 0, -1) ? -1 : (int)syscall(SYS_mkdirat, AT_FDCWD, path, mode);
}

int fchmod(int fd, mode_t mode)
{
	return stopped(-1, NULL, 0, -1) ? -1 : (int)syscall(SYS_fchmod, fd, mode);
}
