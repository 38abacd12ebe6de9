/* test_keymap.c - names of keys, and what keys do where
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "tui/keymap.h"

static struct key parsed(const char *name)
{
	struct key key;

	if (!key_parse(name, strlen(name), &key))
		fail_msg("no key named %s", name);
	return key;
}

static void key__has_a_name_that_reads_back(void **state)
{
	static const char *const names[] = {"Enter", "Tab", "Esc", "Backspace", "Delete", "Insert",
		"Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn", "Space", "F1", "F12",
		"F63", "Ctrl-P", "Ctrl-Left", "Alt-Left", "Alt-x", "Shift-Tab", "Ctrl-Alt-Shift-Up",
		"Ctrl-Space", "?", "-", "Ctrl--", "ŵ", "Alt-ŵ", "A", "a"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct key key = parsed(names[i]);
		struct buf name;

		buf_init(&name);
		key_add_name(&key, &name);
		assert_string_equal(name.data, names[i]);
		buf_release(&name);
	}
}

static void key__name_is_read_whatever_its_capitals(void **state)
{
	struct key a = parsed("ctrl-p"), b = parsed("CTRL-P"), c = parsed("pgdn"),
		   d = parsed("PgDn");

	(void)state;
	assert_true(key_equal(&a, &b));
	assert_int_equal(a.what, 'p');
	assert_true(key_equal(&c, &d));
}

static void key__unknown_names_are_refused(void **state)
{
	static const char *const names[] = {"", "Ctrl-", "Ctrl-Alt-", "Ctrl-Ctrl-P", "F0", "F64",
		"F123", "F1x", "Pg", "ab", "\xFF", " ", "\x01", "Enterr", "Meta-x"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct key key = {.code = K_UP};

		assert_false(key_parse(names[i], strlen(names[i]), &key));
		assert_int_equal(key.code, K_NONE);
	}
}

static void key__is_known_by_its_control_character(void **state)
{
	static const struct {
		int byte;
		const char *name; /* NULL: none */
	} cases[] = {{'\r', "Enter"}, {'\n', "Enter"}, {'\t', "Tab"}, {'\b', "Backspace"},
		{0x7F, "Backspace"}, {0, "Ctrl-Space"}, {1, "Ctrl-A"}, {17, "Ctrl-Q"},
		{26, "Ctrl-Z"}, {28, "Ctrl-\\"}, {31, "Ctrl-_"}, {27, NULL}, {' ', NULL},
		{'a', NULL}, {0xC3, NULL}, {-1, NULL}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct key key, wanted;

		assert_int_equal(key_of_control(cases[i].byte, &key), cases[i].name != NULL);
		if (!cases[i].name)
			continue;
		wanted = parsed(cases[i].name);
		assert_true(key_equal(&key, &wanted));
	}
}

static void key__only_bare_characters_are_text(void **state)
{
	struct key letter = parsed("ŵ"), space = parsed("Space"), ctrl = parsed("Ctrl-W"),
		   alt = parsed("Alt-w"), up = parsed("Up");

	(void)state;
	assert_true(key_is_text(&letter));
	assert_true(key_is_text(&space));
	assert_false(key_is_text(&ctrl));
	assert_false(key_is_text(&alt));
	assert_false(key_is_text(&up));
}

static int set_up(void **state)
{
	static struct keymap keymap;

	keymap_init(&keymap);
	*state = &keymap;
	return keymap_add_defaults(&keymap, NULL) != STATUS_OK;
}

static int tear_down(void **state)
{
	keymap_release(*state);
	return 0;
}

static enum action action_of(const struct keymap *keymap, enum where where, const char *name)
{
	struct key key = parsed(name);

	return keymap_find(keymap, where, &key);
}

static void keymap__knows_the_place(void **state)
{
	assert_int_equal(action_of(*state, IN_LIST, "Tab"), ACTION_TO_ENTRY);
	assert_int_equal(action_of(*state, IN_ENTRY, "Tab"), ACTION_TO_LIST);
	assert_int_equal(action_of(*state, IN_PANEL, "Tab"), ACTION_NONE);
	assert_int_equal(action_of(*state, IN_LIST, "Backspace"), ACTION_DELETE_BEFORE);
	assert_int_equal(action_of(*state, IN_ENTRY, "Backspace"), ACTION_BACK);
	assert_int_equal(action_of(*state, IN_ENTRY, "7"), ACTION_FOLLOW);
	assert_int_equal(action_of(*state, IN_LIST, "7"), ACTION_NONE);
	assert_int_equal(action_of(*state, IN_PANEL, "Ctrl-Q"), ACTION_QUIT);
}

/* What terminal multiplexers and the shell own stays theirs. */
static void keymap__leaves_the_keys_of_others_alone(void **state)
{
	static const char *const others[] = {"Ctrl-A", "Ctrl-B", "Ctrl-Z"};
	static const enum where places[] = {IN_LIST, IN_ENTRY, IN_PANEL};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		for (size_t k = 0; k < sizeof places / sizeof *places; k++)
			assert_int_equal(action_of(*state, places[k], others[i]), ACTION_NONE);
	}
}

static void keymap__defaults_do_not_clash(void **state)
{
	const struct keymap *keymap = *state;

	/* A later binding takes a key away from an earlier one, which then holds nowhere or in
	 * fewer places. */
	for (size_t i = 0; i < keymap->n; i++)
		assert_int_equal(
			keymap->items[i].where, action_info(keymap->items[i].action)->where);
}

/* What the palette does not offer has a key; what it offers need not. */
static void keymap__every_action_has_a_way_and_words(void **state)
{
	for (int i = ACTION_NONE + 1; i < N_ACTIONS; i++) {
		const struct action_info *info = action_info((enum action)i);

		assert_true(info->kind == KIND_COMMAND || keymap_key(*state, (enum action)i));
		assert_true(*info->label);
		assert_true(*info->name);
		assert_int_equal(info->hint.list || info->hint.entry || info->hint.panel,
			info->hint.text != NULL);
		assert_int_equal(info->kind == KIND_COMMAND, info->description != NULL);
		for (int k = i + 1; k < N_ACTIONS; k++)
			assert_string_not_equal(info->name, action_info((enum action)k)->name);
	}
}

/* Whoever has no function keys, no Alt and no mouse finds the command in the palette, which needs
 * none of them. */
static void keymap__palette_needs_no_special_key(void **state)
{
	const struct key *key = keymap_key(*state, ACTION_PALETTE);

	assert_int_equal(key->code, K_CHAR);
	assert_false(key->alt);
}

static void keymap__new_binding_replaces_the_old_one_there(void **state)
{
	struct keymap *keymap = *state;
	struct buf names;

	assert_int_equal(keymap_bind(keymap, ACTION_QUIT, IN_LIST, "  Tab F10 ", NULL), STATUS_OK);
	assert_int_equal(action_of(keymap, IN_LIST, "Tab"), ACTION_QUIT);
	assert_int_equal(action_of(keymap, IN_LIST, "F10"), ACTION_QUIT);
	assert_int_equal(action_of(keymap, IN_ENTRY, "Tab"), ACTION_TO_LIST);
	assert_null(keymap_key(keymap, ACTION_TO_ENTRY));
	buf_init(&names);
	keymap_add_names(keymap, ACTION_QUIT, &names);
	assert_string_equal(names.data, "Ctrl-Q Ctrl-C Tab F10");
	buf_clear(&names);
	keymap_add_labels(keymap, ACTION_QUIT, 2, &names);
	assert_string_equal(names.data, "Ctrl-Q Ctrl-C …");
	buf_clear(&names);
	keymap_add_labels(keymap, ACTION_TO_ENTRY, 2, &names);
	assert_string_equal(names.data, "");
	keymap_add_labels(keymap, ACTION_BACK, 2, &names);
	assert_string_equal(names.data, "Backspace Alt-←");
	buf_release(&names);
}

static void keymap__names_what_is_no_key(void **state)
{
	struct error error;

	assert_int_equal(
		keymap_bind(*state, ACTION_QUIT, IN_LIST, "F9 Bogus F8", &error), STATUS_USAGE);
	assert_string_equal(error.args[0], "Bogus");
	assert_int_equal(action_of(*state, IN_LIST, "F9"), ACTION_QUIT);
	assert_int_equal(action_of(*state, IN_LIST, "F8"), ACTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(key__has_a_name_that_reads_back),
		cmocka_unit_test(key__name_is_read_whatever_its_capitals),
		cmocka_unit_test(key__unknown_names_are_refused),
		cmocka_unit_test(key__is_known_by_its_control_character),
		cmocka_unit_test(key__only_bare_characters_are_text),
		cmocka_unit_test_setup_teardown(keymap__knows_the_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			keymap__leaves_the_keys_of_others_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(keymap__defaults_do_not_clash, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			keymap__every_action_has_a_way_and_words, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			keymap__palette_needs_no_special_key, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			keymap__new_binding_replaces_the_old_one_there, set_up, tear_down),
		cmocka_unit_test_setup_teardown(keymap__names_what_is_no_key, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
