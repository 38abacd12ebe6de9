/* actions.c - everything the interface can be told to do
 * SPDX-License-Identifier: MIT
 */
#include "tui/actions.h"

#include "base/i18n.h"

const struct action_info *action_info(enum action action)
{
	static const struct action_info table[N_ACTIONS] = {
#define X(id, name, kind, where, view, label, description, hint, keys)                             \
	[ACTION_##id] = {name, kind, where, view, label, description, hint, keys},
		ACTIONS(X)
#undef X
	};

	return &table[action];
}

int action_rank(enum action action, enum where where)
{
	const struct action_hint *hint = &action_info(action)->hint;

	return where == IN_LIST ? hint->list : where == IN_ENTRY ? hint->entry : hint->panel;
}

enum action_group action_group(enum action action)
{
	const struct action_info *info = action_info(action);

	if (info->kind != KIND_COMMAND)
		return info->kind == KIND_MOVE ? GROUP_MOVING : GROUP_TYPING;
	switch (info->where) {
	case IN_LIST:
		return GROUP_LIST;
	case IN_ENTRY:
		return GROUP_ENTRY;
	case IN_PANES:
		return GROUP_PANES;
	default:
		return GROUP_EVERYWHERE;
	}
}

const char *action_group_title(enum action_group group)
{
	static const char *const titles[N_GROUPS] = {
		[GROUP_LIST] = N_("In the list"),
		[GROUP_ENTRY] = N_("In the entry"),
		[GROUP_PANES] = N_("In the list and the entry"),
		[GROUP_EVERYWHERE] = N_("Everywhere"),
		[GROUP_MOVING] = N_("Moving"),
		[GROUP_TYPING] = N_("In the line that you type"),
	};

	return titles[group];
}

bool action_is_edit(enum action action)
{
	return action == ACTION_TEXT ||
	       (action != ACTION_NONE && action_info(action)->kind == KIND_EDIT);
}
