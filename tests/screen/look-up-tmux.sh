#!/bin/sh
# SPDX-License-Identifier: MIT
# Through tmux, a terminal that we did not write: look a word up in both languages, leave, and the shell is as it was.
. "${GEIRFA_SOURCE:-.}/tests/lib/tmux.sh"

tmux_start 80 24 --interface en
shows 'starts' 'Ctrl-Q Quit'
keys -l nghymuned
shows 'finds a mutated word' 'community · nasal'
keys Enter
shows 'opens the entry' 'Tab List'
keys F2
shows 'turns over into Welsh' 'Ctrl-Q Gadael'
keys C-q
ended 'ends with status 0' 0
tmux_end
