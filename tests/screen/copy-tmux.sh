#!/bin/sh
# SPDX-License-Identifier: MIT
# Through tmux: a term is copied, and tmux has it.
. "${GEIRFA_SOURCE:-.}/tests/lib/tmux.sh"

# shellcheck disable=SC2317 # tmux.sh calls it
copied() {
	[ "$(in_tmux show-buffer 2>/dev/null)" = "$1" ]
}

tmux_start 80 24 --interface cy
in_tmux set-option -s set-clipboard on
shows 'starts' 'Ctrl-Q Gadael'
keys -l nghymuned
shows 'finds a mutated word' 'community · trwynol'
keys C-k
shows 'shows what can be copied' 'Y ddau derm'
keys 3
shows 'says what it did' 'Anfonwyd i glipfwrdd y derfynell: cymuned · community'
until_true copied 'cymuned · community'
tap $? 'tmux has it' "$(in_tmux show-buffer 2>&1)"
keys C-q
ended 'ends with status 0' 0
tmux_end
