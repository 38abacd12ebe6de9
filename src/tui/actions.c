/* actions.c - everything the interface can be told to do
 * SPDX-License-Identifier: MIT
 */
#include "tui/actions.h"

const struct action_info *action_info(enum action action)
{
	static const struct action_info table[N_ACTIONS] = {
#define X(id, name, kind, where, view, label, hint, rank, keys)                                    \
	[ACTION_##id] = {name, kind, where, view, label, hint, rank, keys},
		ACTIONS(X)
#undef X
	};

	return &table[action];
}

bool action_is_edit(enum action action)
{
	return action == ACTION_TEXT ||
	       (action != ACTION_NONE && action_info(action)->kind == KIND_EDIT);
}
