#!/bin/sh
# SPDX-License-Identifier: MIT
# On a terminal there are styles, where they are wanted, and a pager; in a file or a pipe there is neither.
# shellcheck disable=SC2016 # shells of their own read what is in single quotes
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# on_terminal VARIABLES COMMAND: what a terminal gets goes to $box/screen.
on_terminal() {
	settings="TERM=xterm $1"
	world script -qec "stty cols 60 rows 24; '$GEIRFA' $2; echo status \$?" /dev/null >"$box/screen" </dev/null
	settings=
}

# on_screen NAME TEXT: the terminal got this; off_screen: it did not.
on_screen() {
	grep -qF -e "$2" "$box/screen"
	tap $? "$1" "no ‘$2’ in: $(head -c 2000 "$box/screen")"
}
off_screen() {
	! grep -qF -e "$2" "$box/screen"
	tap $? "$1" "‘$2’ in: $(head -c 2000 "$box/screen")"
}

bold=$(printf '\033[1m')
found=$bold$(printf '\033[4m')
on_terminal "" "find cymuned --limit 1"
on_screen "bold on a terminal, what was found underlined" "${found}cymuned"
on_terminal "NO_COLOR=1" "find cymuned --limit 1"
off_screen "not with NO_COLOR" "$(printf '\033')"
on_terminal "NO_COLOR=" "find cymuned --limit 1"
on_screen "an empty NO_COLOR says nothing" "${found}cymuned"
on_terminal "TERM=dumb" "find cymuned --limit 1"
off_screen "not on a dumb terminal" "$(printf '\033')"
on_terminal "NO_COLOR=1" "find cymuned --limit 1 --color"
on_screen "--color goes before NO_COLOR" "${found}cymuned"
on_terminal "" "find cymuned --limit 1 --color=never"
off_screen "--color=never" "$(printf '\033')"

printf '#!/bin/sh\necho PAGED\ncat\n' >"$box/pager"
chmod +x "$box/pager"
for command in "show community" list lint; do
	on_terminal "PAGER=$box/pager" "$command"
	on_screen "a pager for $command" "PAGED"
	on_screen "$command comes through it" "community"
	on_screen "and ends well" "status 0"
done
for command in "find community" "list --json" "show community --json" "list --tsv" help; do
	on_terminal "PAGER=$box/pager" "$command"
	off_screen "no pager for $command" "PAGED"
done
on_terminal "PAGER=$box/pager" "lint <&-"
on_screen "a pager with standard input closed" "PAGED"
on_screen "gets the findings all the same" "no-reference"
on_terminal "PAGER=" "list"
on_screen "an empty PAGER is none" "cymuned"
on_terminal "PAGER=cat" "list"
on_screen "cat is none" "cymuned"
printf '#!/bin/sh\nexit 0\n' >"$box/pager"
on_terminal "PAGER=$box/pager" "list"
on_screen "leaving the pager early is no failure" "status 0"
on_terminal "PAGER=$box/nothing" "list"
on_screen "a pager that is not there does no harm" "status 0"

settings="PAGER=$box/pager"
run list
has_out "no pager in a file" "cymuned"
settings=

on_terminal "PAGER=cat" "show community-assets --color=never"
tap_empty "lines are as long as the terminal is wide" "$(tr -d '\r' <"$box/screen" | LC_ALL=C.UTF-8 grep -E '^.{61}')"
on_screen "and no shorter" "  adnoddau cymunedol  pl. (sing. adnodd cymunedol, masc.)"
tap_end
