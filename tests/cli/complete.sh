#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa complete, and the completions of bash, zsh and fish that stand on it.
# shellcheck disable=SC3044 # complete is a word for Geirfa
# shellcheck disable=SC2016 # shells of their own read what is in single quotes
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# goes_on NAME WANTED WORDS…: how a command line may go on, with a blank between.
goes_on() {
	name=$1 wanted=$2
	shift 2
	run "complete" -- "$@"
	[ "$(paste -s -d '|' "$box/out")" = "$wanted" ] && [ "$code" -eq 0 ] && [ ! -s "$box/err" ]
	tap $? "$name" "$(paste -s -d '|' "$box/out"), not $wanted $(cat "$box/err")"
}

goes_on "commands first" "find|show|list|edit|lint|index|letters|page|stats|doctor|help" ""
goes_on "a command half typed" "show" sh
goes_on "a command to be explained" "list|lint|letters" help l
goes_on "options of the command" "--sector|--step" list --s
goes_on "common options everywhere" "--glossary" --gl
goes_on "no options of another command" "" show --sec
goes_on "sectors" "health-care" find --sector h
goes_on "sectors behind =" "--sector=health-care" find --sector=h
goes_on "themes" "communities" list --theme c
goes_on "steps" "conversation" list --step co
goes_on "tiers" "suggested|core|non-core" list --tier ""
goes_on "states of review" "draft" list --review d
goes_on "languages" "cy|en|both" show --lang ""
goes_on "the interface has no both" "" --interface b
goes_on "when to colour" "--color=always" --color=al
goes_on "file names" ":files" --glossary x
goes_on "a source is a file name" ":files" lint ""
goes_on "one source is enough" "" lint here ""
goes_on "no values but its own" "" stats ""
goes_on "headwords" "gweithiwr cyswllt" show gweithiwr\ c
goes_on "headwords word by word" "cyswllt" show gweithiwr c
goes_on "a word that is whole" "cyswllt" show gweithiwr ""
goes_on "ids to edit" "community-assets" edit community-
goes_on "literal words are no options" "" show -- --sec
settings="GEIRFA_GLOSSARY=$box/nowhere"
goes_on "without a glossary the commands are left" "find" "fi"
goes_on "the glossary that is typed" "health-care" --glossary "$data" find --sector h
settings=

# in_bash WORD…: what bash would offer.
in_bash() {
	world PATH="$box/bin:$PATH" bash -c '. "$1" && shift && COMP_WORDS=("$@") && COMP_CWORD=$(($# - 1)) && _geirfa &&
		printf "%s\n" "${COMPREPLY[@]}"' bash "$GEIRFA_SOURCE/completions/geirfa" geirfa "$@" 2>&1 | paste -s -d '|'
}

# offers NAME WANTED WORD…: that this is what it offers.
offers() {
	name=$1 wanted=$2
	shift 2
	got=$(in_bash "$@")
	[ "$got" = "$wanted" ]
	tap $? "$name" "$got, not $wanted"
}

mkdir "$box/bin" && ln -s "$GEIRFA" "$box/bin/geirfa"
if command -v bash >/dev/null; then
	offers "bash: commands" "show" sh
	offers "bash: blanks are kept from the shell" 'gweithiwr\ cyswllt' show 'gweithiwr\ c'
	offers "bash: within quotes they are not" 'gweithiwr cyswllt' show '"gweithiwr c'
	offers "bash: a value behind =" "health-care" find --sector = h
	offers "bash: an empty value behind =" "suggested|core|non-core" list --tier =
	offers "bash: file names" "$box/bin" lint "$box/bi"
else
	echo "ok - bash: commands # SKIP no bash"
fi
for shell in zsh fish; do
	file=$GEIRFA_SOURCE/completions/geirfa.fish
	[ $shell = fish ] || file=$GEIRFA_SOURCE/completions/_geirfa
	if command -v $shell >/dev/null; then
		tap_empty "$shell: the completion is understood" "$($shell -n "$file" 2>&1)"
	else
		echo "ok - $shell: the completion is understood # SKIP no $shell"
	fi
done
if command -v fish >/dev/null; then
	got=$(world PATH="$box/bin:$PATH" fish -c 'source $argv[1]; complete -C "geirfa show gweithiwr\ c"' \
		"$GEIRFA_SOURCE/completions/geirfa.fish" 2>&1)
	[ "$got" = 'gweithiwr cyswllt' ] || [ "$got" = 'gweithiwr\ cyswllt' ]
	tap $? "fish: headwords" "$got"
fi
tap_end
