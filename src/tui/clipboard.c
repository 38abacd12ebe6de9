/* clipboard.c - a text put on the clipboard, through the terminal and through a program
 * SPDX-License-Identifier: MIT
 */
#include "tui/clipboard.h"

#include <stdlib.h>
#include <string.h>

#include "base/copier.h"

/* GNU screen 4.2 and older take strings of at most 256 bytes. */
enum { SCREEN_CHUNK = 250 };

static const double PATIENCE = 1.0;

static void add_base64(struct buf *out, const char *text, size_t len)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t at = 0; at < len; at += 3) {
		unsigned long bits = 0;
		size_t n = len - at < 3 ? len - at : 3;

		for (size_t i = 0; i < 3; i++)
			bits = bits << 8 | (i < n ? (unsigned char)text[at + i] : 0U);
		for (size_t i = 0; i < 4; i++)
			buf_add_char(out, i <= n ? digits[bits >> (18 - 6 * i) & 63] : '=');
	}
}

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

static bool term_begins(const char *with)
{
	const char *type = getenv("TERM");

	return type && strncmp(type, with, strlen(with)) == 0;
}

enum between clipboard_between(void)
{
	/* tmux calls itself screen too. */
	if (is_set("TMUX") || term_begins("tmux"))
		return BETWEEN_TMUX;
	if (is_set("STY") || term_begins("screen"))
		return BETWEEN_SCREEN;
	return BETWEEN_NOTHING;
}

static void add_for_tmux(struct buf *out, const struct buf *request)
{
	buf_add_str(out, "\033Ptmux;");
	for (size_t i = 0; i < request->len; i++) {
		if (request->data[i] == '\033')
			buf_add_char(out, '\033');
		buf_add_char(out, request->data[i]);
	}
	buf_add_str(out, "\033\\");
}

static void add_for_screen(struct buf *out, const struct buf *request)
{
	for (size_t at = 0; at < request->len; at += SCREEN_CHUNK) {
		size_t left = request->len - at;

		buf_add_str(out, "\033P");
		buf_add(out, request->data + at, left < SCREEN_CHUNK ? left : SCREEN_CHUNK);
		buf_add_str(out, "\033\\");
	}
}

bool clipboard_add_request(struct buf *out, const char *text, size_t len, enum between between)
{
	struct buf request;

	if (len > CLIPBOARD_MOST)
		return false;
	buf_init(&request);
	buf_add_str(&request, "\033]52;c;");
	add_base64(&request, text, len);
	buf_add_char(&request, '\a');
	buf_add(out, request.data, request.len);
	if (between == BETWEEN_TMUX)
		add_for_tmux(out, &request);
	else if (between == BETWEEN_SCREEN)
		add_for_screen(out, &request);
	if (request.failed)
		out->failed = true;
	buf_release(&request);
	return true;
}

static enum copied_how ask_terminal(const char *text, size_t len,
	void (*send)(void *context, const char *bytes, size_t len), void *context)
{
	enum copied_how how = COPIED_NOT;
	struct buf request;

	if (!copier_is_terminal(getenv("TERM")))
		return COPIED_NOT;
	buf_init(&request);
	if (!clipboard_add_request(&request, text, len, clipboard_between())) {
		how = COPIED_TOO_LONG;
	} else if (!request.failed) {
		send(context, request.data, request.len);
		how = COPIED_SENT;
	}
	buf_release(&request);
	return how;
}

struct copied clipboard_copy(const char *text, size_t len,
	void (*send)(void *context, const char *bytes, size_t len), void *context)
{
	const struct copier *copier = copier_choose();
	struct copied copied = {ask_terminal(text, len, send, context), NULL};

	if (!copier)
		return copied;
	copied.program = copier->name;
	if (copier_run(copier, text, len, PATIENCE))
		copied.how = COPIED;
	return copied;
}
