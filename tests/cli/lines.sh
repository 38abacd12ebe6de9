#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa index of a JSON Lines file.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run list --json
jq -c '.[]' "$box/out" >"$box/all.jsonl"
total=$(wc -l <"$box/all.jsonl")
run list --tsv
cp "$box/out" "$box/folder.tsv"

run index "$box/all.jsonl" -o "$box/lines.index"
is_code "what list --json tells can be built from" 0
run --glossary "$box/lines.index" list --tsv
cmp -s "$box/folder.tsv" "$box/out"
tap $? "it is the same glossary" "$(diff "$box/folder.tsv" "$box/out")"
run --glossary "$box/lines.index" find nghymuned --limit 1
has_out "and finds the same" "cymuned"

world "$GEIRFA" index - -o "$box/piped.index" <"$box/all.jsonl" >"$box/out" 2>"$box/err"
code=$?
is_code "from standard input" 0

cp "$box/lines.index" "$box/before"
{
	head -2 "$box/all.jsonl"
	echo '{"id": "half"'
	echo '{"id": "no-terms", "tier": "core", "theme": "people", "review": {"en": "draft", "cy": "draft"}}'
} >"$box/bad.jsonl"
run index "$box/bad.jsonl" -o "$box/lines.index"
is_code "bad lines" 3
has_err "each with its line" "bad.jsonl:3:"
has_err "the next one too" "bad.jsonl:4:"
cmp -s "$box/before" "$box/lines.index"
tap $? "the old index is as it was"

yes '{' | head -100 >"$box/worse.jsonl"
run index "$box/worse.jsonl" -o "$box/lines.index"
[ "$(grep -c 'worse.jsonl:' "$box/err")" -eq 20 ]
tap $? "twenty bad lines are enough" "$(grep -c 'worse.jsonl:' "$box/err")"

head -1 "$box/all.jsonl" | sed p >"$box/twice.jsonl"
run index "$box/twice.jsonl" -o "$box/lines.index"
is_code "an id that comes twice" 3
has_err "is named" "two entries have the id"

jq -c '.sectors = ["star-gazers"] | .id = "new"' "$box/all.jsonl" | head -1 >"$box/tag.jsonl"
run index "$box/tag.jsonl" -o "$box/tag.index"
run --glossary "$box/tag.index" find star --limit 1 --json
is_json "a sector that nobody knows is a plain tag" '[.results[0].id, .results[0].matched.field]' '["new","tag"]'

run index "$box/all.jsonl"
is_code "without a name for the index" 2
[ "$total" -gt 5 ]
tap $? "there were entries to build from"
tap_end
