#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa doctor: what is found and what is wrong, in every surrounding in which Geirfa may be started.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# state ID: of a check in the JSON.
state() {
	jq -r ".checks[] | select(.id==\"$1\") | .state" "$box/out"
}

# is_state NAME ID WANTED
is_state() {
	[ "$(state "$2")" = "$3" ]
	tap $? "$1" "$2 is $(state "$2"), not $3"
}

# says NAME TEXT: the output says this, wherever its lines break: in a long path even inside a word.
says() {
	tr -d ' \n' <"$box/out" | grep -qF -e "$(printf %s "$2" | tr -d ' \n')"
	tap $? "$1" "no ‘$2’ in: $(cat "$box/out")"
}

# bare ARGUMENTS…: run Geirfa with no environment at all but what $settings has.
bare() {
	# shellcheck disable=SC2086
	env -i $settings "$GEIRFA" "$@" >"$box/out" 2>"$box/err" </dev/null
	code=$?
}

run doctor
is_code "in order" 0
is_silent "in order: nothing else is said"
says "in order: the entries" "8 entries in $box/home/cache/geirfa/"
says "in order: no index before" "There was none: it has been built."
says "in order: the catalogue" "$GEIRFA_LOCALEDIR/cy/LC_MESSAGES/geirfa.mo"
says "in order: the libraries" "SQLite 3."
says "in order: what is to be done" "→ To copy terms install wl-clipboard"
run doctor
says "the index is there" "It is up to date."
run doctor --interface cy
is_code "in Welsh" 0
says "in Welsh: the index" "Mae'n gyfredol."
says "in Welsh: the end" "Mae Geirfa'n gweithio;"
run doctor --json
is_code "as JSON" 0
is_json "every check" '[.checks[].id]' \
	'["language","locale","messages","terminal","clipboard","index","settings","memory","cache","libraries"]'
is_json "it works" .works true
is_json "the index in figures" '.checks[] | select(.id=="index").facts | [.entries, .was]' '[8,"fresh"]'

printf '\n' >>"$data/themes.yaml"
run doctor --json
is_json "a stale index is built again" '.checks[] | select(.id=="index") | [.state, .facts.was]' '["good","stale"]'
run index "$data" -o "$box/own.index"
printf '\n' >>"$data/themes.yaml"
run doctor --json --glossary "$box/own.index"
is_json "an index file is left as it is" '.checks[] | select(.id=="index") | [.state, .facts.was]' '["note","stale"]'
printf 'no index' >"$box/own.index"
run doctor --json --glossary "$box/own.index"
is_code "an index that is none" 3
is_state "an index that is none: is told" index fault
run doctor --glossary "$box/nowhere"
is_code "no glossary" 3
says "no glossary: what to do" "name a glossary with --glossary"
cp "$data/concepts/community.yaml" "$box/keep"
printf 'x' >>"$data/concepts/community.yaml"
run doctor
is_code "a glossary with a fault" 3
says "a glossary with a fault: what to do" "geirfa lint"
cp "$box/keep" "$data/concepts/community.yaml"

mkdir -p "$box/home/config/geirfa"
printf 'interface: cy\ndefinition-first: perhaps\n' >"$box/home/config/geirfa/config.yaml"
run doctor
is_code "settings with a fault" 3
says "settings with a fault: the line" "config.yaml:2:19:"
printf 'interface: fr\ntheem: mono\nkeys:\n  quit: none\n  copy: F77\n' >"$box/home/config/geirfa/config.yaml"
run doctor
is_code "settings with several faults" 3
says "settings with several faults: a value" "config.yaml:1:12:"
says "settings with several faults: a slip" "config.yaml:2:1: there is no setting ‘theem’; perhaps this is meant: theme"
says "settings with several faults: no way out" "config.yaml:4:3: ‘quit’ cannot be without a key"
says "settings with several faults: a key" "config.yaml:5:9: there is no key named F77"
printf 'theem: mono\n' >"$box/home/config/geirfa/config.yaml"
run doctor --json
is_code "a setting that is not known" 0
is_state "a setting that is not known: is a note" settings note
cp "$GEIRFA_SOURCE/doc/config.yaml" "$box/home/config/geirfa/config.yaml"
run doctor --json
is_state "the example of a configuration" settings good
printf 'interface: cy\n' >"$box/home/config/geirfa/config.yaml"
run doctor
is_code "settings" 0
says "settings: the language is theirs" "Cymraeg, fel y dywed y gosodiadau."
rm "$box/home/config/geirfa/config.yaml"

settings="XDG_CACHE_HOME=$box/keep"
run doctor --json
is_code "no cache" 0
is_state "no cache: is told" cache note
settings="LC_ALL=C"
run doctor --json
is_code "LC_ALL=C" 0
is_state "LC_ALL=C: is told" locale note
settings="LC_ALL=xx_XX.UTF-8"
run doctor
says "a locale that is not here" "asks for ‘xx_XX.UTF-8’, which cannot be used here."
settings="TERM=no-such-terminal"
run doctor
says "an unknown terminal" "‘no-such-terminal’ is a kind that is not known here."
settings="TERM=xterm-256color NO_COLOR=1"
run doctor
says "colours that are not wanted" "Colours: 256, not used because NO_COLOR is set."
settings="GEIRFA_LOCALEDIR=$box/nowhere"
run doctor --json
is_code "no catalogue" 3
is_state "no catalogue: is told" messages fault
mkdir "$box/bin"
printf '#!/bin/sh\n' >"$box/bin/xclip" && chmod +x "$box/bin/xclip"
settings="PATH=$box/bin"
run doctor
says "a program without its display" "xclip is there, but DISPLAY is not set."
settings="PATH=$box/bin DISPLAY=:0"
run doctor --json
is_state "a program that copies" clipboard good

settings="GEIRFA_LOCALEDIR=$GEIRFA_LOCALEDIR GEIRFA_GLOSSARY=$data"
bare doctor
is_code "without HOME, TERM, PATH and locale" 0
is_silent "without HOME, TERM, PATH and locale: nothing else is said"
says "without HOME" "8 entries, in memory alone."
settings=
world "$GEIRFA" doctor >&- 2>"$box/err"
code=$?
is_code "standard output is closed" 3
world "$GEIRFA" doctor 2>"$box/err" | :
is_silent "nobody reads"
run doctor word
is_code "no words are taken" 2
mkdir -p "$box/home/data/geirfa/user.db"
run doctor --interface en
is_code "no bookmarks" 0
says "no bookmarks: what to do" "Geirfa works without; put the file right or out of the way."
tap_end
