/* test_settings.c - what a person has chosen is read, and written without harm to the rest
 * SPDX-License-Identifier: MIT
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "lib/fixture.h"
#include "user/settings.h"

static const char name[] = ".config/geirfa/settings.yaml";

static int new_home(void **state)
{
	(void)state;
	fixture_remove();
	fixture_folder();
	return 0;
}

static int no_home(void **state)
{
	(void)state;
	fixture_remove();
	return 0;
}

static void assert_file(const char *wanted)
{
	char *path = fixture_path(name);
	struct buf text;

	buf_init(&text);
	assert_int_equal(file_read(path, 1 << 20, &text, NULL), STATUS_OK);
	assert_string_equal(text.data, wanted);
	buf_release(&text);
	free(path);
}

static void settings_load__without_a_file_gives_the_defaults(void **state)
{
	struct settings settings = {.interface = 7, .definition_first = true};

	(void)state;
	assert_int_equal(settings_load(&settings, NULL), STATUS_OK);
	assert_int_equal(settings.interface, -1);
	assert_false(settings.definition_first);
}

static void settings_load__reads_each_key(void **state)
{
	static const struct {
		const char *text;
		int interface;
		bool definition_first;
	} cases[] = {
		{"", -1, false},
		{"# nothing but a remark\n", -1, false},
		{"interface: cy\n", LANG_CY, false},
		{"interface: en\ndefinition-first: yes\n", LANG_EN, true},
		{"interface: auto\ndefinition-first: no\n", -1, false},
		{"definition-first: 'yes'\nkeys: {quit: ctrl-x}\n", -1, true},
		{"unknown: [a, b]\n", -1, false},
	};
	struct settings settings;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fixture_write(name, cases[i].text);
		assert_int_equal(settings_load(&settings, NULL), STATUS_OK);
		assert_int_equal(settings.interface, cases[i].interface);
		assert_int_equal(settings.definition_first, cases[i].definition_first);
	}
}

static void settings_load__tells_what_is_wrong_and_where(void **state)
{
	static const struct {
		const char *text;
		size_t line, column;
	} cases[] = {
		{"interface: fr\n", 1, 12},
		{"# remark\ninterface: [cy]\n", 2, 12},
		{"interface: cy\ndefinition-first: perhaps\n", 2, 19},
		{"- interface\n", 1, 1},
		{"interface: cy\ninterface: en\n", 2, 1},
		{"interface: &a cy\n", 1, 12},
	};
	struct settings settings;
	struct error error;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fixture_write(name, cases[i].text);
		assert_int_equal(settings_load(&settings, &error), STATUS_DATA);
		assert_non_null(strstr(error.file, name));
		assert_int_equal(error.line, cases[i].line);
		assert_int_equal(error.column, cases[i].column);
		assert_int_equal(settings.interface, -1);
		assert_false(settings.definition_first);
	}
}

static void settings_save__makes_the_file_and_its_folder(void **state)
{
	const struct settings settings = {.interface = LANG_CY, .definition_first = true};
	struct settings read;

	(void)state;
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("interface: cy\ndefinition-first: yes\n");
	assert_int_equal(settings_load(&read, NULL), STATUS_OK);
	assert_int_equal(read.interface, LANG_CY);
	assert_true(read.definition_first);
}

static void settings_save__changes_its_own_values_alone(void **state)
{
	struct settings settings = {.interface = LANG_EN, .definition_first = false};

	(void)state;
	fixture_write(name,
		"# mine\nkeys: {quit: ctrl-x}   # kept\n\ninterface: 'cy'  # why\nmouse: off");
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("# mine\nkeys: {quit: ctrl-x}   # kept\n\ninterface: 'en'  # why\nmouse: off");
	settings.definition_first = true;
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("# mine\nkeys: {quit: ctrl-x}   # kept\n\ninterface: 'en'  # why\nmouse: "
		    "off\ndefinition-first: yes\n");
	settings.interface = -1;
	settings.definition_first = false;
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("# mine\nkeys: {quit: ctrl-x}   # kept\n\ninterface: 'auto'  # why\nmouse: "
		    "off\ndefinition-first: no\n");
}

static void settings_save__writes_over_nothing_it_does_not_understand(void **state)
{
	static const char *const texts[] = {
		"interface: fr\n", "interface: cy\n  oops\n", "- a list\n", "{mouse: off}\n"};
	const struct settings settings = {.interface = LANG_CY};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		fixture_write(name, texts[i]);
		assert_int_equal(settings_save(&settings, NULL), STATUS_DATA);
		assert_file(texts[i]);
	}
}

static void settings_save__follows_xdg(void **state)
{
	const struct settings settings = {.interface = LANG_CY};
	char *folder = fixture_path("elsewhere"),
	     *path = fixture_path("elsewhere/geirfa/settings.yaml");

	(void)state;
	setenv("XDG_CONFIG_HOME", folder, 1);
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_int_equal(access(path, R_OK), 0);
	unsetenv("XDG_CONFIG_HOME");
	free(folder);
	free(path);
}

static void settings_save__without_a_home_says_so(void **state)
{
	const struct settings settings = {.interface = LANG_CY};
	struct settings read;
	struct error error;

	(void)state;
	unsetenv("HOME");
	assert_int_equal(settings_save(&settings, &error), STATUS_IO);
	assert_string_equal(error.message, "there is no home folder to keep the settings in");
	assert_int_equal(settings_load(&read, NULL), STATUS_OK);
	assert_int_equal(read.interface, -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			settings_load__without_a_file_gives_the_defaults, new_home, no_home),
		cmocka_unit_test_setup_teardown(settings_load__reads_each_key, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_load__tells_what_is_wrong_and_where, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__makes_the_file_and_its_folder, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__changes_its_own_values_alone, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__writes_over_nothing_it_does_not_understand, new_home,
			no_home),
		cmocka_unit_test_setup_teardown(settings_save__follows_xdg, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__without_a_home_says_so, new_home, no_home),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
