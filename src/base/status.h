/* status.h - how functions say what went wrong
 * SPDX-License-Identifier: MIT
 */
#ifndef GEIRFA_BASE_STATUS_H
#define GEIRFA_BASE_STATUS_H

#include <stddef.h>

#define MUST_CHECK __attribute__((warn_unused_result))

/* Marks a message for translation where it is written; cli and tui translate it where it is shown.
 */
#define N_(message) message

enum status {
	STATUS_OK = 0,
	STATUS_NOT_FOUND, /* nothing of that name */
	STATUS_USAGE,	  /* the person's words are wrong */
	STATUS_DATA,	  /* a file's content is wrong */
	STATUS_IO,	  /* the system refused: message says what */
	STATUS_NO_MEMORY,
	STATUS_STOPPED, /* a time limit or a key ended the work */
	STATUS_INTERNAL,
};

enum { ERROR_ARGS = 2, ERROR_ARG_SIZE = 160, ERROR_FILE_SIZE = 1024 };

/* What went wrong, in a form that can still be translated. Needs no release. */
struct error {
	enum status status;
	const char *message; /* msgid, static; {1} {2} stand for args */
	char args[ERROR_ARGS][ERROR_ARG_SIZE];
	char file[ERROR_FILE_SIZE]; /* "" when no file is concerned */
	size_t line;		    /* 1-based; 0 unknown */
	size_t column;		    /* 1-based, in characters; 0 unknown */
};

/**
 * error_set - fill an error and return its status
 * @error:   may be NULL: then only the status is passed on
 * @status:  not STATUS_OK
 * @message: msgid marked N_(), static
 * @arg1:    text for {1}, or NULL; copied, cut at ERROR_ARG_SIZE on a character boundary
 * @arg2:    text for {2}, or NULL
 *
 * File, line and column are cleared. Returns @status.
 */
enum status error_set(struct error *error, enum status status, const char *message,
	const char *arg1, const char *arg2);

/**
 * error_at - say where: call after error_set
 * @error:  may be NULL
 * @file:   path; copied; NULL leaves it empty
 * @line:   1-based, 0 unknown
 * @column: 1-based, in characters, 0 unknown
 */
void error_at(struct error *error, const char *file, size_t line, size_t column);

/**
 * error_system - an error of the operating system, from errno
 * @error: may be NULL
 * @errnum: the value of errno
 * @file:  what it concerns; may be NULL
 *
 * The message is one of ours (strerror has no Welsh). Returns STATUS_IO, or STATUS_NO_MEMORY for
 * ENOMEM, or STATUS_NOT_FOUND for ENOENT.
 */
enum status error_system(struct error *error, int errnum, const char *file);

/**
 * error_no_memory - STATUS_NO_MEMORY with its message
 * @error: may be NULL
 */
enum status error_no_memory(struct error *error);

struct buf;

/**
 * error_format - write "file:line:column: text", leaving out what is unknown
 * @error: what to write
 * @text:  the translated message; {1} {2} are replaced by the arguments
 * @out:   appended to; control characters are made visible
 */
void error_format(const struct error *error, const char *text, struct buf *out);

#endif
