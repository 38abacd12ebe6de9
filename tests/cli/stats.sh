#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa stats: entries and terms of each kind, as a table with bars and as JSON.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# counted NAME FILTER EXPECTED: what jq finds in the JSON.
counted() {
	[ "$(jq -c "$2" "$box/out")" = "$3" ]
	tap $? "$1" "$(jq -c "$2" "$box/out"), not $3"
}

run stats
is_code "the counts" 0
is_out "a table with bars" <<'EOF'
                                  entries  Cymraeg  English
All entries                             8       11       11  ████████████████████

Kind of term
  suggested term                        2        2        2  █████
  core term                             2        5        5  █████
  non-core term                         4        4        4  ██████████

Theme
  people and roles                      2        4        4  █████
  communities and assets                4        4        5  ██████████
  the process                           2        3        2  █████

Sector
  health care                           3        5        5  ████████
  social care                           5        8        7  █████████████
  community and voluntary sector        4        6        7  ██████████

Step of the pathway
  referral                              1        2        2  ███
  conversation                          3        6        5  ████████
  community assets                      1        2        2  ███

State of review
  draft                                 7       10       10  ██████████████████
  queried                               1        2        2  ███
  checked                               1        2        2  ███
  approved                              1        1        1  ███
EOF
run stats --interface cy
has_out "in Welsh" "  term a awgrymir                      2        2        2  █████"
run stats --json
is_code "the counts as JSON" 0
counted "all of them" .all '{"entries":8,"terms":{"cy":11,"en":11}}'
counted "alternatives of suggested terms are core terms" '[.tier[] | [.id, .entries, .terms.en]]' \
	'[["suggested",2,2],["core",2,5],["non-core",4,4]]'
counted "every kind is there" 'keys' '["all","review","sector","step","theme","tier"]'
run stats --json --sector hc --tier suggested
counted "those of a sector and tier" .all '{"entries":2,"terms":{"cy":4,"en":4}}'
counted "and what else they are" '[.sector[] | .entries]' '[2,1,2]'
run stats --json --sector hc --tier non-core --theme people
counted "none" .all '{"entries":0,"terms":{"cy":0,"en":0}}'
run stats word
is_code "no words are taken" 2
tap_end
