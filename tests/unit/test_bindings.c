/* test_bindings.c - the keys that a person has chosen
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "lib/fixture.h"
#include "tui/bindings.h"

struct world {
	struct config config;
	struct keymap keymap;
};

static int set_up(void **state)
{
	static struct world world;

	fixture_remove();
	fixture_folder();
	world = (struct world){.config.path = ""};
	*state = &world;
	return 0;
}

static int tear_down(void **state)
{
	struct world *world = *state;

	config_release(&world->config);
	keymap_release(&world->keymap);
	fixture_remove();
	return 0;
}

static void apply(struct world *world, const char *text)
{
	config_release(&world->config);
	keymap_release(&world->keymap);
	fixture_write(".config/geirfa/config.yaml", text);
	config_load(&world->config);
	assert_int_equal(keymap_add_defaults(&world->keymap, NULL), STATUS_OK);
	bindings_apply(&world->config, &world->keymap);
}

static enum action in(const struct world *world, enum where where, const char *name)
{
	struct key key;

	assert_true(key_parse(name, strlen(name), &key));
	return keymap_find(&world->keymap, where, &key);
}

static void assert_fault(const struct world *world, size_t i, size_t line, size_t column,
	const char *message, const char *arg)
{
	const struct error *fault = &world->config.faults[i];

	assert_true(i < world->config.n_faults);
	assert_string_equal(fault->message, message);
	assert_string_equal(fault->args[0], arg);
	assert_int_equal(fault->line, line);
	assert_int_equal(fault->column, column);
}

static void bindings__replace_an_actions_keys(void **state)
{
	struct world *world = *state;

	apply(world, "keys: {map-pathway: [F5, Ctrl-K], copy: Ctrl-O, theme: F6, letters: none}\n");
	assert_int_equal(world->config.n_faults, 0);
	assert_int_equal(in(world, IN_LIST, "F5"), ACTION_PATHWAY);
	assert_int_equal(in(world, IN_ENTRY, "Ctrl-K"), ACTION_PATHWAY);
	assert_int_equal(in(world, IN_LIST, "Ctrl-O"), ACTION_COPY);
	assert_int_equal(in(world, IN_PANEL, "F6"), ACTION_THEME);
	assert_int_equal(in(world, IN_LIST, "Ctrl-G"), ACTION_NONE);
	assert_null(keymap_key(&world->keymap, ACTION_LETTERS));
	assert_int_equal(in(world, IN_LIST, "Ctrl-Q"), ACTION_QUIT);
}

static void bindings__tell_what_is_wrong_and_take_the_rest(void **state)
{
	struct world *world = *state;

	apply(world,
		"keys:\n  copi: F5\n  nothing: F6\n  copy: [Ctrl-Bogus, F7]\n  letters: Meta-x\n"
		"  theme: [Ctrl-I, Ctrl-Z, Shift-a, Ctrl-é, Alt-t]\n  mouse: F7\n");
	assert_int_equal(world->config.n_faults, 9);
	assert_fault(
		world, 0, 2, 3, "there is no action ‘{1}’; perhaps this is meant: {2}", "copi");
	assert_string_equal(world->config.faults[0].args[1], "copy");
	assert_fault(world, 1, 3, 3, "there is no action ‘{1}’", "nothing");
	assert_fault(world, 2, 4, 10, "there is no key named {1}", "Ctrl-Bogus");
	assert_fault(world, 3, 5, 12, "there is no key named {1}", "Meta-x");
	assert_fault(world, 4, 6, 11, "a terminal does not send this key as such: {1}", "Ctrl-I");
	assert_fault(world, 5, 6, 19, "a terminal does not send this key as such: {1}", "Ctrl-Z");
	assert_fault(world, 6, 6, 27, "a terminal does not send this key as such: {1}", "Shift-a");
	assert_fault(world, 7, 6, 36, "a terminal does not send this key as such: {1}", "Ctrl-é");
	assert_fault(world, 8, 7, 10, "the key {1} is given to another action already", "F7");
	assert_int_equal(in(world, IN_LIST, "F7"), ACTION_COPY);
	assert_int_equal(in(world, IN_LIST, "Ctrl-K"), ACTION_NONE);
	assert_int_equal(in(world, IN_LIST, "Ctrl-G"), ACTION_LETTERS);
	assert_int_equal(in(world, IN_LIST, "Alt-t"), ACTION_THEME);
}

/* One key may do different things in different places. */
static void bindings__may_share_a_key_between_places(void **state)
{
	struct world *world = *state;

	apply(world, "keys: {to-entry: F5, to-list: F5, choose: F5}\n");
	assert_int_equal(world->config.n_faults, 0);
	assert_int_equal(in(world, IN_LIST, "F5"), ACTION_TO_ENTRY);
	assert_int_equal(in(world, IN_ENTRY, "F5"), ACTION_TO_LIST);
	assert_int_equal(in(world, IN_PANEL, "F5"), ACTION_CHOOSE);
}

static void bindings__leave_nobody_shut_in(void **state)
{
	static const char message[] =
		"‘{1}’ cannot be without a key that works everywhere; it keeps {2}";
	struct world *world = *state;

	apply(world, "keys:\n  quit: none\n  escape: []\n  commands: '?'\n");
	assert_int_equal(world->config.n_faults, 3);
	assert_fault(world, 0, 2, 3, message, "quit");
	assert_fault(world, 1, 3, 3, message, "escape");
	assert_fault(world, 2, 4, 3, message, "commands");
	assert_int_equal(in(world, IN_PANEL, "Ctrl-Q"), ACTION_QUIT);
	assert_int_equal(in(world, IN_LIST, "Esc"), ACTION_ESCAPE);
	assert_int_equal(in(world, IN_ENTRY, "Ctrl-P"), ACTION_PALETTE);
	apply(world, "keys: {copy: [Ctrl-Q, Ctrl-C], open: Esc}\n");
	assert_int_equal(world->config.n_faults, 2);
	assert_fault(world, 0, 1, 15, message, "quit");
	assert_fault(world, 1, 1, 38, message, "escape");
	assert_int_equal(in(world, IN_LIST, "Ctrl-Q"), ACTION_QUIT);
	apply(world, "keys: {quit: F10, escape: F9, commands: F8}\n");
	assert_int_equal(world->config.n_faults, 0);
	assert_int_equal(in(world, IN_LIST, "Ctrl-Q"), ACTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			bindings__replace_an_actions_keys, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			bindings__tell_what_is_wrong_and_take_the_rest, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
			bindings__may_share_a_key_between_places, set_up, tear_down),
		cmocka_unit_test_setup_teardown(bindings__leave_nobody_shut_in, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
