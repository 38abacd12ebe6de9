#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa find --batch: a query a line, a JSON object a line; and geirfa letters.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

printf 'nghymuned\n\nzzzzzz\n"community assets"' >"$box/queries"
world "$GEIRFA" find --batch --limit 1 <"$box/queries" >"$box/out" 2>"$box/err"
code=$?
is_code "a miss among them is none of the whole" 0
is_silent "nothing on standard error"
[ "$(wc -l <"$box/out")" -eq 4 ]
tap $? "a line for each query, an empty one too"
got=$(jq -c '[.query, (.results[0].id // null), (.us >= 0)]' "$box/out" | tr '\n' ' ')
[ "$got" = '["nghymuned","community",true] ["",null,true] ["zzzzzz",null,true] ["\"community assets\"","community-assets",true] ' ]
tap $? "each with its query, its results and its time" "$got"

run find --batch --tier nowhere
is_code "a filter that is unknown" 2

run letters nghymuned
is_code "a word taken apart" 0
is_out "with all that is read into it" <<'EOF'
nghymuned
  Words, folded: nghymuned
  Run together: nghymuned
  May be mutated from: cymuned (nasal mutation)
  Mutates to: –
  Index letter: Welsh Ng · English N
EOF
run letters llongyfarch llom lwc Tŷ
has_out "Welsh order" "  In Welsh order: lwc · llom · llongyfarch · Tŷ"
has_out "English order" "  In English order: llom · llongyfarch · lwc · Tŷ"
has_out "folded" "  Words, folded: ty"
run letters
is_code "letters of nothing" 2
tap_end
