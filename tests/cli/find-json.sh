#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa find --json: keys, their order and their values are a contract (doc/json.md).
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run find --json nghymuned --limit 1
is_code "a word that is found" 0
is_silent "JSON comes without remarks"
is_out "every key, in its order" <<'EOF'
{
  "query": "nghymuned",
  "count": 6,
  "complete": true,
  "results": [
    {
      "id": "community",
      "tier": "core",
      "reason": "mutation",
      "matched": {
        "lang": "cy",
        "field": "term",
        "text": "cymuned",
        "status": "preferred",
        "words": [
          {
            "typed": "nghymuned",
            "found": "cymuned",
            "radical": "cymuned",
            "mutation": "nasal"
          }
        ]
      },
      "headword": {
        "cy": "cymuned",
        "en": "community"
      },
      "sectors": [
        "social-care"
      ],
      "theme": "communities",
      "review": "draft"
    }
  ]
}
EOF

run find --json community
is_json "no radical where nothing was mutated" '.results[0].matched.words[0]|keys' '["found","typed"]'
is_json "count is the number of results" '.count == (.results|length)' true
run find --json community --limit 1
is_json "count is that of all, however few are told" '.count > (.results|length)' true
is_json "complete as long as all were counted" .complete true
is_json "complete when there are no more" .complete true

run find --json "community assets"
is_json "the lower of two review states" '.results[0].review' '"draft"'
run find --json "wellbeing plan"
is_json "a review state for each entry" '[.results[]|[.id,.review]]|sort' '[["plan-county","approved"],["plan-person","draft"]]'

run find --json warm hub
is_json "no Welsh headword where there is none" '.results[0].headword' '{"en":"warm hub"}'

run find --json --lang cy individual
is_json "one language alone" '[.results[]|select(.matched.lang != "cy")]' '[]'

run find --json zzzzzz
is_code "a miss" 1
is_out "a miss is an object too" <<'EOF'
{
  "query": "zzzzzz",
  "count": 0,
  "complete": true,
  "results": []
}
EOF
has_err "a miss is told" "No results for ‘zzzzzz’"

run find --json "" ""
is_json "an empty query" '[.query,.count]' '[" ",0]'

run find --json "$(printf 'a\377b\033[31m"\134')"
is_json "a query of any bytes" .query '"a�b\u001b[31m\"\\"'

run find --json practitioner --sector GC --sector hc --theme people --tier suggested
is_json "filters by code, several of a kind" '[.results[].id]' '["practitioner"]'
run find --json community --theme "cymunedau ac asedau" --step "asedau cymunedol"
is_json "filters by Welsh names" '[.results[].id]' '["community-assets"]'
run find --json unigolyn --review "dan drafod"
is_json "review states by their Welsh names" '[.results[].id]' '["individual"]'
run find --json cymuned --tier "Term Craidd" --sector sc --theme communities
is_json "tiers by their Welsh names, capitals or not" '[.results[].id]' '["community"]'

run find --json defnyddiwr gwasanaeth
is_json "a term to be avoided" '.results[0].matched | [.text, .status]' '["defnyddiwr gwasanaeth","deprecated"]'
run find --json wellbeing plan --limit 2
is_json "what tells two of one name apart" '[.results[].sense.cy]' '["sir","un person"]'
run find --json meddygfeydd
is_json "only a term has a status" '[.results[0].matched | .field, .status]' '["definition",null]'
tap_end
