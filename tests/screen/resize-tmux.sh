#!/bin/sh
# SPDX-License-Identifier: MIT
# Through tmux: the window changes its size while Geirfa is open, and Ctrl-C leaves.
. "${GEIRFA_SOURCE:-.}/tests/lib/tmux.sh"

tmux_start 100 30 --interface cy
shows 'starts' 'Ctrl-Q Gadael'
keys -l tŷ
shows 'finds a short word' '2 ganlyniad'
resize 40 12
shows 'one pane in a narrow window' 'Enter Agor'
lacks 'the entry is not shown there' 'Diffiniad'
resize 20 5
shows 'the first row in a tiny one' '▌ tŷ'
resize 100 30
shows 'two panes again' 'Diffiniad'
keys C-c
ended 'Ctrl-C ends it with status 0' 0
tmux_end
