/* test_settings.c - the configuration: read, its mistakes told, written without harm to the rest
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
#include "user/config.h"

static const char name[] = ".config/geirfa/config.yaml";

static int new_home(void **state)
{
	static struct config config;

	*state = &config;
	fixture_remove();
	fixture_folder();
	return 0;
}

static int no_home(void **state)
{
	config_release(*state);
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

/* What the configuration gives; faults stay readable until the next call. */
static const struct config *load(void **state)
{
	struct config *config = *state;

	config_release(config);
	config_load(config);
	return config;
}

static void config_load__without_a_file_gives_the_defaults(void **state)
{
	const struct config *config = load(state);

	assert_int_equal(config->settings.interface, -1);
	assert_false(config->settings.definition_first);
	assert_false(config->settings.mouse_off);
	assert_int_equal(config->settings.theme, THEME_DEFAULT);
	assert_int_equal(config->settings.characters, CHARACTERS_AUTO);
	assert_null(config->glossary);
	assert_int_equal(config->n_keys, 0);
	assert_int_equal(config->n_faults, 0);
}

static void config_load__reads_each_key(void **state)
{
	static const struct {
		const char *text;
		struct settings settings;
	} cases[] = {
		{"", {.interface = -1}},
		{"# nothing but a remark\n", {.interface = -1}},
		{"interface: cy\n", {.interface = LANG_CY}},
		{"interface: en\ndefinition-first: yes\n",
			{.interface = LANG_EN, .definition_first = true}},
		{"interface: auto\ndefinition-first: no\n", {.interface = -1}},
		{"definition-first: 'yes'\n", {.interface = -1, .definition_first = true}},
		{"theme: high-contrast\nmouse: no\n",
			{.interface = -1, .theme = THEME_HIGH_CONTRAST, .mouse_off = true}},
		{"theme: mono\nmouse: yes\ncharacters: ascii\n",
			{.interface = -1, .theme = THEME_MONO, .characters = CHARACTERS_ASCII}},
		{"keys:\nglossary:\ncharacters: unicode\n",
			{.interface = -1, .characters = CHARACTERS_UNICODE}},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct config *config;

		fixture_write(name, cases[i].text);
		config = load(state);
		assert_int_equal(config->n_faults, 0);
		assert_memory_equal(&config->settings, &cases[i].settings, sizeof config->settings);
	}
}

static void assert_fault(const struct config *config, size_t i, enum status status, size_t line,
	size_t column, const char *message)
{
	assert_true(i < config->n_faults);
	assert_int_equal(config->faults[i].status, status);
	assert_non_null(strstr(config->faults[i].file, name));
	assert_int_equal(config->faults[i].line, line);
	assert_int_equal(config->faults[i].column, column);
	assert_string_equal(config->faults[i].message, message);
}

static void config_load__tells_each_mistake_and_takes_the_rest(void **state)
{
	const struct config *config;

	fixture_write(name, "interface: fr\n# remark\ntheme: [mono]\nmouse: no\nmuose: yes\n"
			    "characters: perhaps\nglossary: {a: b}\nkeys: all\nnothing-like-it: 1\n"
			    "definition-first: yes\n");
	config = load(state);
	assert_int_equal(config->n_faults, 7);
	assert_fault(config, 0, STATUS_DATA, 1, 12, "the setting ‘{1}’ must be one of: {2}");
	assert_string_equal(config->faults[0].args[0], "interface");
	assert_string_equal(config->faults[0].args[1], "auto, cy, en");
	assert_fault(config, 1, STATUS_DATA, 3, 8, "the setting ‘{1}’ must be one of: {2}");
	assert_fault(config, 2, STATUS_NOT_FOUND, 5, 1,
		"there is no setting ‘{1}’; perhaps this is meant: {2}");
	assert_string_equal(config->faults[2].args[1], "mouse");
	assert_fault(config, 3, STATUS_DATA, 6, 13, "the setting ‘{1}’ must be one of: {2}");
	assert_fault(config, 4, STATUS_DATA, 7, 11, "the setting ‘{1}’ must be a path");
	assert_fault(
		config, 5, STATUS_DATA, 8, 7, "the setting ‘{1}’ must name actions and their keys");
	assert_fault(config, 6, STATUS_NOT_FOUND, 9, 1, "there is no setting ‘{1}’");
	assert_int_equal(config->settings.interface, -1);
	assert_true(config->settings.mouse_off);
	assert_true(config->settings.definition_first);
}

/* What breaks the rules of YAML itself: all that stands before it holds. */
static void config_load__takes_what_stands_before_broken_yaml(void **state)
{
	static const struct {
		const char *text;
		size_t line, column;
		int interface;
	} cases[] = {
		{"interface: cy\ninterface: en\n", 2, 1, LANG_CY},
		{"interface: cy\ntheme: &a mono\n", 2, 8, LANG_CY},
		{"interface: cy\n- oops\n", 2, 1, LANG_CY},
		{"interface: &a cy\n", 1, 12, -1},
		{"- interface\n", 1, 1, -1},
		{"interface: en\nkeys: [\n", 2, 7, LANG_EN},
		{"interface: en\nkeys: {a: \377}\n", 2, 11, LANG_EN},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct config *config;

		fixture_write(name, cases[i].text);
		config = load(state);
		assert_int_equal(config->n_faults, 1);
		assert_int_equal(config->faults[0].line, cases[i].line);
		assert_int_equal(config->faults[0].column, cases[i].column);
		assert_int_equal(config->settings.interface, cases[i].interface);
	}
}

static void config_load__keeps_a_bounded_number_of_faults(void **state)
{
	struct buf text;
	const struct config *config;

	buf_init(&text);
	for (int i = 0; i < 1000; i++)
		buf_add_format(&text, "unknown-%d: x\n", i);
	buf_add_str(&text, "mouse: no\n");
	fixture_write(name, text.data);
	buf_release(&text);
	config = load(state);
	assert_int_equal(config->n_faults, CONFIG_FAULTS);
	assert_true(config->settings.mouse_off);
}

static void config_load__finds_the_glossary_from_where_it_stands(void **state)
{
	static const struct {
		const char *text, *path;
	} cases[] = {{"glossary: /srv/terms\n", "/srv/terms"}, {"glossary: ~/terms\n", "~/terms"},
		{"glossary: '~'\n", "~"}, {"glossary: terms\n", "~/.config/geirfa/terms"},
		{"glossary: ../terms\n", "~/.config/geirfa/../terms"},
		{"glossary: ~terms\n", "~/.config/geirfa/~terms"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *path = cases[i].path;
		struct buf wanted;

		buf_init(&wanted);
		if (*path == '~')
			buf_add_str(&wanted, getenv("HOME"));
		buf_add_str(&wanted, path + (*path == '~'));
		fixture_write(name, cases[i].text);
		assert_string_equal(load(state)->glossary, wanted.data);
		buf_release(&wanted);
	}
}

static void config_load__keeps_keys_with_their_places(void **state)
{
	const struct config *config;

	fixture_write(name,
		"keys:\n  copy: Ctrl-K\n  map-pathway: [Ctrl-O, F5]\n  theme: none\n  mouse: []\n"
		"  back: {a: b}\n  next-link: [[x], ']']\n");
	config = load(state);
	assert_int_equal(config->n_keys, 5);
	assert_string_equal(config->keys[0].action, "copy");
	assert_int_equal(config->keys[0].line, 2);
	assert_int_equal(config->keys[0].column, 3);
	assert_int_equal(config->keys[0].n, 1);
	assert_string_equal(config->keys[0].names[0].text, "Ctrl-K");
	assert_int_equal(config->keys[1].n, 2);
	assert_string_equal(config->keys[1].names[1].text, "F5");
	assert_int_equal(config->keys[1].names[1].column, 25);
	assert_int_equal(config->keys[2].n, 0);
	assert_int_equal(config->keys[3].n, 0);
	assert_string_equal(config->keys[4].action, "next-link");
	assert_int_equal(config->keys[4].n, 1);
	assert_int_equal(config->n_faults, 2);
	assert_fault(config, 0, STATUS_DATA, 6, 9, "the keys of ‘{1}’ must be names, or none");
	assert_fault(config, 1, STATUS_DATA, 7, 15, "the keys of ‘{1}’ must be names, or none");
}

static void config_load__keeps_a_bounded_number_of_keys(void **state)
{
	static const char message[] = "‘{1}’ has more than {2} values; the rest are left out";
	struct buf text;
	const struct config *config;

	buf_init(&text);
	buf_add_str(&text, "keys:\n  copy: [F1");
	buf_add_repeat(&text, ", F2", 1000);
	buf_add_str(&text, "]\n");
	for (int i = 0; i < 1000; i++)
		buf_add_format(&text, "  action-%d: x\n", i);
	buf_add_str(&text, "mouse: no\n");
	fixture_write(name, text.data);
	buf_release(&text);
	config = load(state);
	assert_int_equal(config->n_keys, CONFIG_ACTIONS);
	assert_int_equal(config->keys[0].n, CONFIG_NAMES);
	assert_true(config->settings.mouse_off);
	assert_int_equal(config->n_faults, 2);
	assert_fault(config, 0, STATUS_DATA, 2, 10 + 4 * CONFIG_NAMES, message);
	assert_fault(config, 1, STATUS_DATA, 2 + CONFIG_ACTIONS, 15, message);
}

/* The example that is installed has every setting, each as it is without it. */
static void config_load__takes_the_example(void **state)
{
	const char *source = getenv("GEIRFA_SOURCE");
	struct buf path, text;
	const struct config *config;

	buf_init(&path);
	buf_init(&text);
	buf_add_format(&path, "%s/doc/config.yaml", source ? source : ".");
	assert_int_equal(file_read(path.data, 1 << 20, &text, NULL), STATUS_OK);
	for (size_t i = 0; settings_key(i); i++) {
		struct buf line;

		buf_init(&line);
		buf_add_format(&line, "\n%s: ", settings_key(i));
		assert_non_null(strstr(text.data, line.data));
		buf_release(&line);
	}
	assert_non_null(strstr(text.data, "\n# glossary: "));
	assert_non_null(strstr(text.data, "\n# keys:"));
	fixture_write(name, text.data);
	config = load(state);
	assert_int_equal(config->n_faults, 0);
	assert_int_equal(config->settings.interface, -1);
	assert_int_equal(config->settings.theme, THEME_DEFAULT);
	assert_false(config->settings.mouse_off);
	buf_release(&path);
	buf_release(&text);
}

static void settings_save__makes_the_file_and_its_folder(void **state)
{
	const struct settings settings = {.interface = LANG_CY, .definition_first = true};

	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("interface: cy\ndefinition-first: yes\n");
	assert_int_equal(load(state)->settings.interface, LANG_CY);
	assert_true(load(state)->settings.definition_first);
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
		"interface: cy\n- oops\n", "- a list\n", "{mouse: off}\n"};
	const struct settings settings = {.interface = LANG_CY};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		fixture_write(name, texts[i]);
		assert_int_equal(settings_save(&settings, NULL), STATUS_DATA);
		assert_file(texts[i]);
	}
}

static void settings_save__says_that_nothing_can_be_added(void **state)
{
	static const char *const texts[] = {
		"{mouse: no}\n", "theme: mono\n...\n", "  theme: mono\n"};
	const struct settings settings = {.interface = LANG_CY};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct error error = {0};

		fixture_write(name, texts[i]);
		assert_int_equal(settings_save(&settings, &error), STATUS_DATA);
		assert_string_equal(
			error.message, "a setting cannot be added at the end of this file");
		assert_int_equal(error.line, 0);
		assert_file(texts[i]);
	}
}

static void settings_save__mends_a_wrong_value_that_is_chosen(void **state)
{
	const struct settings settings = {
		.interface = LANG_CY, .theme = THEME_MONO, .mouse_off = true};

	(void)state;
	fixture_write(name, "interface: fr # wrong\ntheme: pink\ncharacters: pink\n");
	assert_int_equal(settings_save(&settings, NULL), STATUS_OK);
	assert_file("interface: cy # wrong\ntheme: mono\ncharacters: pink\nmouse: no\n");
}

static void settings_save__follows_xdg(void **state)
{
	const struct settings settings = {.interface = LANG_CY};
	char *folder = fixture_path("elsewhere"),
	     *path = fixture_path("elsewhere/geirfa/config.yaml");

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
	struct error error;

	unsetenv("HOME");
	assert_int_equal(settings_save(&settings, &error), STATUS_IO);
	assert_string_equal(error.message, "there is no home folder to keep the settings in");
	assert_int_equal(load(state)->settings.interface, -1);
	assert_int_equal(load(state)->n_faults, 0);
	assert_string_equal(load(state)->path, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			config_load__without_a_file_gives_the_defaults, new_home, no_home),
		cmocka_unit_test_setup_teardown(config_load__reads_each_key, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__tells_each_mistake_and_takes_the_rest, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__takes_what_stands_before_broken_yaml, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__keeps_a_bounded_number_of_faults, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__finds_the_glossary_from_where_it_stands, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__keeps_keys_with_their_places, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			config_load__keeps_a_bounded_number_of_keys, new_home, no_home),
		cmocka_unit_test_setup_teardown(config_load__takes_the_example, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__makes_the_file_and_its_folder, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__changes_its_own_values_alone, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__writes_over_nothing_it_does_not_understand, new_home,
			no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__says_that_nothing_can_be_added, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__mends_a_wrong_value_that_is_chosen, new_home, no_home),
		cmocka_unit_test_setup_teardown(settings_save__follows_xdg, new_home, no_home),
		cmocka_unit_test_setup_teardown(
			settings_save__without_a_home_says_so, new_home, no_home),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
