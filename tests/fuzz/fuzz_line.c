/* fuzz_line.c - a line being typed: text in normal form C, the cursor between clusters
 * SPDX-License-Identifier: MIT
 *
 * An input is a list of what is done; a name of a key is tried too.
 */
#include <string.h>

#include "base/utf8.h"
#include "fuzz/fuzz.h"
#include "text/fold.h"
#include "text/width.h"
#include "tui/lineedit.h"

enum { ROWS = 3, COLS_MOST = 40, ACTIONS_MOST = 100 };

static void check_line(const struct lineedit *edit)
{
	const char *text = edit->text.data;
	size_t len = edit->text.len, at = 0;
	int cols;

	MUST(len <= LINEEDIT_MAX && strlen(text) == len);
	MUST(fold_is_nfc(text, len));
	while (at < edit->at)
		at += width_grapheme(text + at, len - at, &cols);
	MUST(at == edit->at);
}

/* Drawn in the middle row of a surface, between columns that stay as they are. */
static void check_drawn(const struct lineedit *edit, int cols)
{
	struct surface surface;
	int carets = 0;

	MUST(surface_init(&surface, ROWS, cols + 2, NULL) == STATUS_OK);
	surface_fill(&surface, 0, 0, ROWS, cols + 2, "#", STYLE_ERROR);
	lineedit_draw(edit, &surface, 1, 1, cols);
	for (int row = 0; row < ROWS; row++) {
		for (int col = 0; col < cols + 2; col++) {
			const struct cell *cell = surface_cell(&surface, row, col);

			carets += cell->style == STYLE_CARET && cell->width > 0;
			if (row != 1 || col == 0 || col == cols + 1)
				MUST(strcmp(cell->text, "#") == 0 && cell->style == STYLE_ERROR);
		}
	}
	MUST(carets <= 1);
	surface_release(&surface);
}

static void check_key_name(struct fuzz_input *input, struct buf *name)
{
	struct key key, again;

	fuzz_text(input, name);
	if (!key_parse(name->data, name->len, &key))
		return;
	buf_clear(name);
	key_add_name(&key, name);
	MUST(key_parse(name->data, name->len, &again) && key_equal(&key, &again));
	buf_clear(name);
	key_add_label(&key, name);
	MUST(name->len > 0);
}

static unsigned codepoint(struct fuzz_input *input)
{
	unsigned c;
	size_t size;

	if (!input->left)
		return 0;
	size = utf8_decode((const char *)input->data, input->left, &c);
	input->data += size;
	input->left -= size;
	return c;
}

/* Does the next thing that the input asks for. */
static void act(struct lineedit *edit, struct fuzz_input *input, struct buf *text)
{
	static const enum action actions[] = {ACTION_LEFT, ACTION_RIGHT, ACTION_WORD_LEFT,
		ACTION_WORD_RIGHT, ACTION_DELETE_BEFORE, ACTION_DELETE_AFTER, ACTION_DELETE_WORD,
		ACTION_CLEAR};
	static const struct key none;
	size_t what = *input->data, n = sizeof actions / sizeof *actions;
	struct key key;

	if (what >= 0x20) {
		lineedit_insert(edit, codepoint(input));
		return;
	}
	input->data++;
	input->left--;
	if (what < n) {
		MUST(lineedit_act(edit, actions[what], &none));
	} else if (what == n) {
		fuzz_text(input, text);
		lineedit_set(edit, text->data);
	} else if (what == n + 1) {
		key = (struct key){.code = K_CHAR, .what = (unsigned)fuzz_number(input, 0x120000)};
		MUST(lineedit_act(edit, ACTION_TEXT, &key));
	} else if (what == n + 2) {
		check_drawn(edit, 1 + (int)fuzz_number(input, COLS_MOST));
	} else if (what == n + 3) {
		check_key_name(input, text);
	} else if (what == n + 4) {
		buf_clear(text);
		buf_add_repeat(text, edit->text.data, 2);
		lineedit_set(edit, text->data);
	} else {
		key_of_control((int)fuzz_number(input, 256), &key);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_input input = {data, size};
	struct lineedit edit;
	struct buf text;

	buf_init(&text);
	lineedit_init(&edit);
	for (int i = 0; input.left && i < ACTIONS_MOST; i++) {
		act(&edit, &input, &text);
		check_line(&edit);
	}
	check_drawn(&edit, COLS_MOST / 2);
	lineedit_release(&edit);
	buf_release(&text);
	return 0;
}
