/* keys.c - what the manual page tells of the interface's keys, from the table of actions
 * SPDX-License-Identifier: MIT
 *
 * usage: keys cy|en
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "tui/keymap.h"

static void print_escaped(const char *text)
{
	for (; *text; text++) {
		if (*text == '-' || *text == '\\')
			putchar('\\');
		putchar(*text == '\\' ? 'e' : *text);
	}
}

/* Names with commas between; a dash where there is no key. */
static void print_keys(const struct keymap *keymap, enum action action)
{
	struct buf names;
	char *rest, *name;

	buf_init(&names);
	keymap_add_names(keymap, action, &names);
	fputs(names.len ? ".BR " : "\\(em", stdout);
	name = strtok_r(names.data, " ", &rest);
	while (name) {
		print_escaped(name);
		name = strtok_r(NULL, " ", &rest);
		if (name)
			fputs(" \", \" ", stdout);
	}
	putchar('\n');
	buf_release(&names);
}

static void print_action(const struct keymap *keymap, enum action action)
{
	const struct action_info *info = action_info(action);

	puts(".TP 24");
	print_keys(keymap, action);
	printf("%s.\n", _(info->label));
	if (info->description)
		printf("%s.\n", _(info->description));
	fputs(".RI [ ", stdout);
	print_escaped(info->name);
	puts(" ]");
}

static void print_group(const struct keymap *keymap, enum action_group group)
{
	printf(".SS %s\n", _(action_group_title(group)));
	for (int action = ACTION_NONE + 1; action < N_ACTIONS; action++) {
		if (action_group((enum action)action) == group)
			print_action(keymap, (enum action)action);
	}
}

int main(int argc, char *argv[])
{
	const char *localedir = getenv("GEIRFA_LOCALEDIR");
	struct keymap keymap;

	if (argc != 2 || !localedir) {
		fputs("usage: GEIRFA_LOCALEDIR=… keys cy|en\n", stderr);
		return 2;
	}
	i18n_init(localedir);
	i18n_set(lang_of(argv[1]) == LANG_CY ? LANG_CY : LANG_EN);
	keymap_init(&keymap);
	if (keymap_add_defaults(&keymap, NULL) != STATUS_OK)
		return 4;
	for (int group = 0; group < N_GROUPS; group++)
		print_group(&keymap, (enum action_group)group);
	keymap_release(&keymap);
	return 0;
}
