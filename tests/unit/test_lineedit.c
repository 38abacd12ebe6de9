/* test_lineedit.c - one line of text being typed
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "tui/lineedit.h"

static void type(struct lineedit *edit, const char *text)
{
	size_t len = strlen(text);

	for (size_t at = 0; at < len;) {
		struct key key = {.code = K_CHAR};

		at += utf8_decode(text + at, len - at, &key.what);
		lineedit_act(edit, ACTION_TEXT, &key);
	}
}

static void act(struct lineedit *edit, enum action action, int times)
{
	const struct key none = {.code = K_NONE};

	while (times--)
		assert_true(lineedit_act(edit, action, &none));
}

static void lineedit__puts_a_circumflex_on_a_welsh_vowel(void **state)
{
	static const struct {
		const char *typed, *text;
	} cases[] = {
		{"w^", "ŵ"}, {"ty^", "tŷ"}, {"a^e^i^o^u^", "âêîôû"}, {"W^Y^A^", "ŴŶÂ"}, {"^", "^"},
		{"t^", "t^"}, {" ^", " ^"}, {"w^^", "ŵ^"}, {"dw^r", "dŵr"}, {"tŷ", "tŷ"},
		{"w\xCC\x82", "ŵ"}, /* typed as letter and combining mark */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct lineedit edit;

		lineedit_init(&edit);
		type(&edit, cases[i].typed);
		assert_string_equal(edit.text.data, cases[i].text);
		assert_int_equal(edit.at, strlen(cases[i].text));
		lineedit_release(&edit);
	}
}

static void lineedit__puts_it_in_the_middle_of_a_word_too(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	type(&edit, "dwr");
	act(&edit, ACTION_LEFT, 1);
	type(&edit, "^");
	assert_string_equal(edit.text.data, "dŵr");
	type(&edit, "x");
	assert_string_equal(edit.text.data, "dŵxr");
	lineedit_release(&edit);
}

static void lineedit__moves_and_deletes_by_cluster(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	lineedit_set(&edit, "aq\xCC\x82日z"); /* q with circumflex has no single character */
	act(&edit, ACTION_LEFT, 2);
	assert_int_equal(edit.at, 4);
	act(&edit, ACTION_DELETE_BEFORE, 1);
	assert_string_equal(edit.text.data, "a日z");
	act(&edit, ACTION_DELETE_AFTER, 1);
	assert_string_equal(edit.text.data, "az");
	act(&edit, ACTION_LEFT, 9);
	assert_int_equal(edit.at, 0);
	act(&edit, ACTION_DELETE_BEFORE, 3);
	assert_string_equal(edit.text.data, "az");
	act(&edit, ACTION_RIGHT, 9);
	assert_int_equal(edit.at, 2);
	act(&edit, ACTION_DELETE_AFTER, 3);
	assert_string_equal(edit.text.data, "az");
	lineedit_release(&edit);
}

static void lineedit__moves_and_deletes_by_word(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	lineedit_set(&edit, "tŷ  dŵr môr");
	act(&edit, ACTION_WORD_LEFT, 2);
	assert_string_equal(edit.text.data + edit.at, "dŵr môr");
	act(&edit, ACTION_WORD_RIGHT, 1);
	assert_string_equal(edit.text.data + edit.at, "môr");
	act(&edit, ACTION_DELETE_WORD, 1);
	assert_string_equal(edit.text.data, "tŷ  môr");
	act(&edit, ACTION_DELETE_WORD, 5);
	assert_string_equal(edit.text.data, "môr");
	act(&edit, ACTION_CLEAR, 1);
	assert_string_equal(edit.text.data, "");
	assert_int_equal(edit.at, 0);
	lineedit_release(&edit);
}

static void lineedit__takes_a_paste_as_one_edit(void **state)
{
	static const struct {
		const char *pasted, *text;
	} cases[] = {
		{"tw^r", "tw^r"},
		{"one\ntwo", "one two"},
		{"\r\n\tone\r\n\r\ntwo\t\n", "one two"},
		{"a \n b", "a  b"},
		{"\033[31mred\a\x7F\xC2\x9B", "[31mred"},
		{"\xFF\xC3", ""},
		{"w\xCC\x82", "ŵ"},
		{"one\xE2\x80\xA8two", "one two"},
		{"", ""},
		{"👩‍👩‍👧e\xCC\x81", "👩‍👩‍👧é"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct key key = {.code = K_PASTE, .text = cases[i].pasted};
		struct lineedit edit;

		lineedit_init(&edit);
		type(&edit, "<>");
		act(&edit, ACTION_LEFT, 1);
		assert_true(lineedit_act(&edit, ACTION_TEXT, &key));
		assert_false(edit.cut);
		assert_int_equal(edit.text.len, 2 + strlen(cases[i].text));
		assert_memory_equal(edit.text.data + 1, cases[i].text, strlen(cases[i].text));
		assert_string_equal(edit.text.data + edit.at, ">");
		lineedit_release(&edit);
	}
}

/* A mark that is pasted goes on the letter before. */
static void lineedit__joins_a_pasted_mark_to_the_letter_before(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	type(&edit, "w");
	lineedit_paste(&edit, "\xCC\x82r");
	assert_string_equal(edit.text.data, "ŵr");
	lineedit_release(&edit);
}

static void lineedit__cuts_a_paste_between_clusters(void **state)
{
	struct lineedit edit;
	struct buf text;

	(void)state;
	lineedit_init(&edit);
	buf_init(&text);
	for (int i = 0; i < LINEEDIT_MAX; i++)
		buf_add_str(&text, "ŵ");
	type(&edit, "x");
	lineedit_paste(&edit, text.data);
	assert_true(edit.cut);
	assert_int_equal(edit.text.len, LINEEDIT_MAX - 1); /* half a letter had room */
	assert_int_equal(edit.at, edit.text.len);
	lineedit_paste(&edit, "yy");
	assert_true(edit.cut);
	assert_int_equal(edit.text.len, LINEEDIT_MAX);
	type(&edit, "z");
	assert_false(edit.cut);
	assert_int_equal(edit.text.len, LINEEDIT_MAX);
	buf_release(&text);
	lineedit_release(&edit);
}

/* One step and one deletion for what is one character to a person. */
static void lineedit__takes_an_emoji_with_its_parts_as_one(void **state)
{
	static const char *const clusters[] = {"👩‍👩‍👧", "👍🏽",
		"🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🇬🇧", "e\xCC\x81\xCC\xA3", "❤️"};

	(void)state;
	for (size_t i = 0; i < sizeof clusters / sizeof *clusters; i++) {
		struct lineedit edit;

		lineedit_init(&edit);
		lineedit_paste(&edit, "a");
		lineedit_paste(&edit, clusters[i]);
		type(&edit, "z");
		act(&edit, ACTION_LEFT, 2);
		assert_int_equal(edit.at, 1);
		act(&edit, ACTION_DELETE_AFTER, 1);
		assert_string_equal(edit.text.data, "az");
		lineedit_paste(&edit, clusters[i]);
		act(&edit, ACTION_DELETE_BEFORE, 1);
		assert_string_equal(edit.text.data, "az");
		lineedit_release(&edit);
	}
}

/* Apart they are clusters of their own, as neighbours they are one. */
static void lineedit__joins_what_has_become_neighbours(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	type(&edit, "\xE1\x85\xA1"); /* the second part of a Hangul syllable, then its first */
	act(&edit, ACTION_LEFT, 1);
	type(&edit, "\xE1\x84\x80");
	assert_string_equal(edit.text.data, "\xEA\xB0\x80");
	assert_int_equal(edit.at, edit.text.len);
	lineedit_set(&edit, "\xF0\x9F\x87\xACx\xF0\x9F\x87\xA7"); /* the halves of a flag */
	act(&edit, ACTION_LEFT, 1);
	act(&edit, ACTION_DELETE_BEFORE, 1);
	assert_int_equal(edit.at, edit.text.len);
	act(&edit, ACTION_LEFT, 1);
	assert_int_equal(edit.at, 0);
	lineedit_release(&edit);
}

static void lineedit__takes_a_blank_with_a_mark_for_a_letter(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	lineedit_set(&edit, "a \xCC\x81z b");
	act(&edit, ACTION_WORD_LEFT, 1);
	assert_int_equal(edit.at, 6);
	act(&edit, ACTION_WORD_LEFT, 1);
	assert_int_equal(edit.at, 0);
	act(&edit, ACTION_WORD_RIGHT, 1);
	assert_int_equal(edit.at, 6);
	lineedit_release(&edit);
}

static void lineedit__takes_no_control_characters(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	type(&edit, "a\x01\x1b\x7f\xC2\x9B"
		    "b");
	assert_string_equal(edit.text.data, "ab");
	lineedit_release(&edit);
}

static void lineedit__has_an_end(void **state)
{
	struct lineedit edit;
	char longer[2 * LINEEDIT_MAX + 1];

	(void)state;
	lineedit_init(&edit);
	for (size_t i = 0; i < LINEEDIT_MAX; i++)
		memcpy(longer + 2 * i, "ŷ", 2);
	longer[2 * LINEEDIT_MAX] = '\0';
	lineedit_set(&edit, longer);
	assert_int_equal(edit.text.len, LINEEDIT_MAX);
	type(&edit, "more");
	assert_int_equal(edit.text.len, LINEEDIT_MAX);
	act(&edit, ACTION_DELETE_BEFORE, 1);
	type(&edit, "m");
	assert_int_equal(edit.text.len, LINEEDIT_MAX - 1);
	lineedit_release(&edit);
}

static void lineedit__takes_bad_bytes(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	lineedit_set(&edit, "a\xFF\xC3");
	assert_string_equal(edit.text.data, "a��");
	lineedit_release(&edit);
}

static void lineedit__knows_what_is_blank(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	assert_true(lineedit_is_blank(&edit));
	type(&edit, "  ");
	assert_true(lineedit_is_blank(&edit));
	type(&edit, "a");
	assert_false(lineedit_is_blank(&edit));
	lineedit_release(&edit);
}

static void lineedit__leaves_other_actions_alone(void **state)
{
	const struct key none = {.code = K_NONE};
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	assert_false(lineedit_act(&edit, ACTION_UP, &none));
	assert_false(lineedit_act(&edit, ACTION_NONE, &none));
	lineedit_release(&edit);
}

static void assert_drawn(const struct lineedit *edit, int cols, const char *expected, int caret)
{
	struct surface surface;
	struct buf row;

	assert_int_equal(surface_init(&surface, 1, cols + 1, NULL), STATUS_OK);
	surface_put(&surface, 0, cols, 1, "|", STYLE_PLAIN);
	lineedit_draw(edit, &surface, 0, 0, cols);
	buf_init(&row);
	for (int col = 0; col <= cols; col++) {
		const struct cell *cell = surface_cell(&surface, 0, col);

		buf_add_str(&row, cell->text);
		if (col == caret)
			assert_int_equal(cell->style, STYLE_CARET);
		else if (cell->width)
			assert_int_equal(cell->style, STYLE_PLAIN);
	}
	assert_string_equal(row.data, expected);
	buf_release(&row);
	surface_release(&surface);
}

static void lineedit__always_shows_the_caret(void **state)
{
	struct lineedit edit;

	(void)state;
	lineedit_init(&edit);
	assert_drawn(&edit, 6, "      |", 0);
	lineedit_set(&edit, "abc");
	assert_drawn(&edit, 6, "abc   |", 3);
	act(&edit, ACTION_LEFT, 2);
	assert_drawn(&edit, 6, "abc   |", 1);
	lineedit_set(&edit, "abcdefgh");
	assert_drawn(&edit, 6, "defgh |", 5);
	act(&edit, ACTION_LEFT, 8);
	assert_drawn(&edit, 6, "abcde…|", 0);
	lineedit_set(&edit, "日本語");
	assert_drawn(&edit, 6, "本語  |", 4);
	lineedit_release(&edit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lineedit__puts_a_circumflex_on_a_welsh_vowel),
		cmocka_unit_test(lineedit__puts_it_in_the_middle_of_a_word_too),
		cmocka_unit_test(lineedit__moves_and_deletes_by_cluster),
		cmocka_unit_test(lineedit__moves_and_deletes_by_word),
		cmocka_unit_test(lineedit__takes_a_paste_as_one_edit),
		cmocka_unit_test(lineedit__joins_a_pasted_mark_to_the_letter_before),
		cmocka_unit_test(lineedit__cuts_a_paste_between_clusters),
		cmocka_unit_test(lineedit__takes_an_emoji_with_its_parts_as_one),
		cmocka_unit_test(lineedit__joins_what_has_become_neighbours),
		cmocka_unit_test(lineedit__takes_a_blank_with_a_mark_for_a_letter),
		cmocka_unit_test(lineedit__takes_no_control_characters),
		cmocka_unit_test(lineedit__has_an_end),
		cmocka_unit_test(lineedit__takes_bad_bytes),
		cmocka_unit_test(lineedit__knows_what_is_blank),
		cmocka_unit_test(lineedit__leaves_other_actions_alone),
		cmocka_unit_test(lineedit__always_shows_the_caret),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
