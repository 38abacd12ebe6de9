/* buf.h - text that grows
 * SPDX-License-Identifier: MIT
 *
 * Adding never fails at the call: when memory runs out the buffer remembers it, adds nothing more,
 * and buf_status says so once at the end.
 */
#ifndef GEIRFA_BASE_BUF_H
#define GEIRFA_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

enum { BUF_MARKS = 8 };

struct buf {
	char *data;  /* NUL-terminated, never NULL */
	size_t len;  /* bytes, without the NUL */
	size_t size; /* bytes allocated; 0 while data is not ours */
	bool failed;
};

/** buf_init - an empty buffer; allocates nothing */
void buf_init(struct buf *buf);

/** buf_release - free the text; the buffer is then as after buf_init */
void buf_release(struct buf *buf);

/** buf_clear - make empty, keeping the memory and forgetting a failure */
void buf_clear(struct buf *buf);

/**
 * buf_detach - hand over the text
 *
 * Returns the NUL-terminated text, which the caller frees, or NULL when memory ran out. The buffer
 * is empty after.
 */
char *buf_detach(struct buf *buf) MUST_CHECK;

/** buf_status - STATUS_OK, or STATUS_NO_MEMORY when something could not be added */
enum status buf_status(const struct buf *buf, struct error *error) MUST_CHECK;

/** buf_add - append @len bytes of @text */
void buf_add(struct buf *buf, const char *text, size_t len);

/** buf_add_str - append a NUL-terminated text; NULL adds nothing */
void buf_add_str(struct buf *buf, const char *text);

/** buf_add_char - append one byte */
void buf_add_char(struct buf *buf, char byte);

/** buf_add_repeat - append @text @times times */
void buf_add_repeat(struct buf *buf, const char *text, size_t times);

/** buf_add_codepoint - append a character as UTF-8; not a scalar value: U+FFFD */
void buf_add_codepoint(struct buf *buf, unsigned codepoint);

/** buf_add_format - append as printf would */
void buf_add_format(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/**
 * buf_add_template - append a message, its marks {1} to {9} replaced
 * @template: text; "{N}" with N > @n stays as it is
 * @args:     texts; NULL counts as ""
 */
void buf_add_template(struct buf *buf, const char *template, const char *const args[], size_t n);

/**
 * buf_add_visible - append text that is fit for a terminal
 *
 * Bad UTF-8 becomes U+FFFD; C0, C1 and DEL become their control pictures (U+2400 block) or U+FFFD;
 * so do line and paragraph separators, bidirectional controls, which can reorder a line, and
 * characters that cannot be seen (utf8_is_hidden). New lines too: the caller adds its own. Of the
 * combining marks on one character the first BUF_MARKS are kept.
 */
void buf_add_visible(struct buf *buf, const char *text, size_t len);

/** buf_truncate - cut to @len bytes; @len at most buf->len */
void buf_truncate(struct buf *buf, size_t len);

#endif
