#!/bin/sh
# SPDX-License-Identifier: MIT
# An index that is not finished: the build is killed, stopped, or finds no room. The old index stays, nothing is left.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

index=$box/lines.index
run list --json
jq -c '.[]' "$box/out" >"$box/all.jsonl"
run index "$box/all.jsonl" -o "$index"
is_code "there is an index" 0
cp "$index" "$box/before"

# strays: the files beside the index that are no index.
strays() {
	find "$box" -name 'lines.index.*'
}

# as_before NAME
as_before() {
	cmp -s "$box/before" "$index"
	tap $? "$1: the old index is as it was"
}

# begin NAME: a build that waits for lines; $builder is its process, $waited what waits for it, and descriptor 9 leads to it.
begin() {
	mkfifo "$box/$1"
	before=$(strays | wc -l)
	# shellcheck disable=SC2016,SC2094
	world sh -c 'echo $$ >"$1.pid" && shift && exec "$@"' sh "$box/$1" "$GEIRFA" index - -o "$index" \
		<"$box/$1" >"$box/out" 2>"$box/err" &
	waited=$!
	exec 9>"$box/$1"
	while [ "$(strays | wc -l)" -eq "$before" ]; do :; done
	builder=$(cat "$box/$1.pid")
}

begin killed
run --glossary "$index" find cymuned --limit 1
has_out "the old index answers while a new one is built" "cymuned"
kill -KILL "$builder"
wait "$waited" 2>/dev/null
exec 9>&-
[ "$(strays | wc -l)" -eq 1 ]
tap $? "a build that was killed leaves its file" "$(strays)"
as_before "killed"
run index "$box/all.jsonl" -o "$index"
is_code "the next one succeeds" 0
tap_empty "and removes what was left" "$(strays)"

begin alive
run index "$box/all.jsonl" -o "$index"
is_code "two at a time" 0
[ "$(strays | wc -l)" -eq 1 ]
tap $? "the file of one that lives is let be" "$(strays)"
cat "$box/all.jsonl" >&9
exec 9>&-
wait "$waited"
code=$?
is_code "and it ends well" 0
tap_empty "with nothing left" "$(strays)"
cp "$index" "$box/before"

# It is looked whether a signal came when lines do.
for ended in TERM:143 HUP:129; do
	signal=${ended%:*}
	begin "$signal"
	kill -"$signal" "$builder"
	# shellcheck disable=SC2069
	(while cat "$box/all.jsonl" >&9; do :; done) 2>/dev/null
	wait "$waited" 2>/dev/null
	code=$?
	exec 9>&-
	is_code "SIG$signal ends it as the shell expects" "${ended#*:}"
	has_err "SIG$signal: said" "the work was interrupted"
	tap_empty "SIG$signal: nothing is left" "$(strays)"
	as_before "SIG$signal"
done

# A file may not grow over so many blocks, of 512 or 1024 bytes.
# shellcheck disable=SC3045
(
	ulimit -f 50
	world "$GEIRFA" index "$box/all.jsonl" -o "$index" >"$box/out" 2>"$box/err"
)
code=$?
is_code "no room" 3
has_err "no room: said" "$index: the disk cannot be written to: perhaps it is full"
tap_empty "no room: nothing is left" "$(strays)"
as_before "no room"
# A long build says on a terminal how far it is, also while lines are still read; the lines go on until it has.
mkfifo "$box/long"
settings="TERM=xterm"
# shellcheck disable=SC2016
world script -qec "stty cols 70 rows 24; '$GEIRFA' index - -o '$box/long.index' <'$box/long' >'$box/out'" /dev/null \
	>"$box/screen" </dev/null &
waited=$!
n=0
while ! grep -q 'Reading: .* entr.* a second' "$box/screen"; do
	n=$((n + 1))
	jq -c --arg n "$n" '.id += "-" + $n' "$box/all.jsonl"
done >"$box/long"
wait "$waited"
has_out "a long build says how far it is, and ends well" "Index written"
settings=
jq -c --arg n 0 '.id += "-" + $n' "$box/all.jsonl" >"$box/long.jsonl"
run index "$box/long.jsonl" -o "$box/long.index"
is_silent "elsewhere it is quiet"
tap_end
