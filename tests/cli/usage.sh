#!/bin/sh
# SPDX-License-Identifier: MIT
# What is wrong with a command is said, and the exit status tells it from a miss; output that cannot be written is noticed.
# shellcheck disable=SC2016 # shells of their own read what is in single quotes
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# refused NAME MESSAGE ARGUMENTS…: exit status 2, a message on standard error, nothing on standard output.
refused() {
	name=$1 message=$2
	shift 2
	run "$@"
	is_code "$name" 2
	has_err "$name: says so" "geirfa: $message"
	tap_empty "$name: prints nothing" "$(cat "$box/out")"
}

refused "no command and no terminal" "the interface needs a terminal"
refused "an unknown option" "there is no option --frobnicate" --frobnicate
refused "an unknown option behind the command" "there is no option --frobnicate" find community --frobnicate
refused "an unknown short option" "there is no option -x" find -x
refused "an option without its value" "the option --limit needs a value" find community --limit
refused "an option with a value too many" "the option --json takes no value" find community --json=yes
refused "a limit of nothing" "the option --limit cannot be ‘0’" find community --limit 0
refused "a limit that is no number" "the option --limit cannot be ‘ten’" find community --limit=ten
refused "a limit beyond counting" "the option --limit cannot be ‘99999999999999999999’" find a --limit 99999999999999999999
refused "an unknown language" "the option --lang cannot be ‘fr’" show community --lang fr
refused "no order of both languages" "the option --order cannot be ‘both’" list --order both
refused "an unknown colour mode" "the option --color cannot be ‘red’" list --color=red
refused "an option that another command has" "the command show has no option --tsv" show community --tsv
refused "an option without a command" "the option --json needs a command" --json
refused "find without words" "the command find needs to be told what: WORDS…" find
refused "list with words" "the command list cannot use this word: ‘community’" list community
refused "index without a source" "the command index needs to be told what: SOURCE" index
refused "help on no command" "there is no command ‘frobnicate’" help frobnicate

run --interface cy --frobnicate
has_err "also in Welsh" "geirfa: nid oes opsiwn o'r enw --frobnicate"
run --frobnicate --interface cy
has_err "wherever --interface stands" "geirfa: nid oes opsiwn o'r enw --frobnicate"

run --version
is_code "the version" 0
tap "$(grep -cvE '^geirfa [0-9.]+$' "$box/out")" "its shape" "$(cat "$box/out")"
run help
is_code "help" 0
for command in find show list edit lint index help; do
	has_out "help names $command" "  geirfa $command"
	world "$GEIRFA" "$command" --help >"$box/help"
	tap $? "$command has help" "$(cat "$box/help")"
done
run --help
world "$GEIRFA" help | cmp -s - "$box/out"
tap $? "--help is help"
run find --help
has_out "help on one command names its options" "--limit N"
run list --help --interface cy
has_out "in Welsh too" "rhestru'r cofnodion"

run find "$(printf 'a\377\376b')"
is_code "arguments of any bytes" 1
long=$(printf 'cymuned %.0s' $(seq 1250))
run find "$long"
tap "$((code > 1))" "a query of 10,000 characters" "exit status $code"
run find "$(printf '%010000d' 0)"
is_code "a word of 10,000 characters" 1
run show "$long"
tap "$((code > 1))" "an entry's name of 10,000 characters" "exit status $code"

# lost NAME COMMAND: output that cannot be written is exit status 3.
lost() {
	name=$1
	shift
	world "$@" 2>"$box/err"
	code=$?
	is_code "$name" 3
}
lost "a full disk" sh -c '"$0" list >/dev/full' "$GEIRFA"
has_err "a full disk is named" "the disk is full"
lost "a full disk and JSON" sh -c '"$0" find --json community >/dev/full' "$GEIRFA"
lost "a full disk and help" sh -c '"$0" help >/dev/full' "$GEIRFA"
lost "standard output closed" sh -c '"$0" list >&-' "$GEIRFA"
lost "standard output, input and error closed" sh -c '"$0" list >&- 2>&- <&-' "$GEIRFA"
mkfifo "$box/pipe"
world sh -c 'exec 3<>"$1"; exec 4>"$1" 3>&-; "$0" list >&4; echo $? >"$2"' "$GEIRFA" "$box/pipe" "$box/code" 2>"$box/err"
code=$(cat "$box/code")
is_code "a pipe whose reader has gone" 3
is_silent "and nothing is said of it"

sha=$(world sh -c '"$0" list >&- ; cat "$XDG_CACHE_HOME"/geirfa/*.index | head -c 15' "$GEIRFA" 2>/dev/null)
[ "$sha" = "SQLite format 3" ]
tap $? "no output ends up in an index" "$sha"

data=$box/nowhere
run find community
is_code "a glossary that is not there" 3
has_err "is named" "$box/nowhere"
data=$box/small
run find community --glossary "$box/elsewhere"
has_err "the option goes before the variable" "$box/elsewhere"

mkdir -p "$box/home/config/geirfa"
printf 'interface: cy\n' >"$box/home/config/geirfa/config.yaml"
run find zzzzzz
is_err "the language that was chosen" <<'EOF'
Dim canlyniadau ar gyfer ‘zzzzzz’
EOF
run find zzzzzz --interface en
is_err "the option goes before it" <<'EOF'
No results for ‘zzzzzz’
EOF
printf 'interface: fr\n' >"$box/home/config/geirfa/config.yaml"
run find community --limit 1
is_code "settings that are wrong do not stop the work" 0
has_err "but are told with their place" "config.yaml:1:12: the setting ‘interface’ must be one of: auto, cy, en"
tap_empty "a single mistake: no others are spoken of" "$(grep doctor "$box/err")"
printf 'interface: fr\ntheme: mono\nkeys:\n  quit: none\n' >"$box/home/config/geirfa/config.yaml"
run find community --limit 1
has_err "of several mistakes the first is told" "config.yaml:1:12:"
has_err "and who tells the others" "‘geirfa doctor’ names the other mistakes too."
cp -R "$box/small" "$box/home/config/geirfa/words"
printf 'glossary: words\n' >"$box/home/config/geirfa/config.yaml"
data=
run find community --limit 1
is_code "the glossary of the configuration" 0
printf 'glossary: nowhere\n' >"$box/home/config/geirfa/config.yaml"
run find community --limit 1
has_err "a glossary of the configuration that is not there is named" "/config/geirfa/nowhere"
run find community --limit 1 --glossary "$box/small"
is_code "the option goes before it" 0
data=$box/small
run find community --limit 1
is_code "and so does the variable" 0
tap_end
