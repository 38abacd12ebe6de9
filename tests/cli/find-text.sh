#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa find: two lines a result; tab-separated values; which words are a query.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run find nghymuned --theme communities --tier core
is_code "a word that is found" 0
is_silent "nothing on standard error"
is_out "the term, then its other language and the reason" <<'EOF'
cymuned
  community · nghymuned → cymuned (nasal mutation)
EOF

run nghymuned --theme communities --tier core
has_out "without the name of a command" "  community · nghymuned → cymuned (nasal mutation)"

run --interface cy find nghymuned --theme communities --tier craidd
is_out "in Welsh" <<'EOF'
cymuned
  community · nghymuned → cymuned (treiglad trwynol)
EOF

run find gweithiwr cyswllt --limit 1
is_out "a term that is no headword says whose it is" <<'EOF'
gweithiwr cyswllt
  ymarferydd presgripsiynu cymdeithasol · social prescribing practitioner ·
    exact
EOF

run find defnyddiwr gwasanaeth --limit 1
is_out "what is to be avoided is called so, with its headwords" <<'EOF'
defnyddiwr gwasanaeth · avoid
  unigolyn · individual · exact
EOF
run --interface cy find defnyddiwr gwasanaeth --limit 1
has_out "in Welsh too" "defnyddiwr gwasanaeth · i'w osgoi"

run find wellbeing plan --lang en --limit 2
is_out "two concepts of one name are told apart" <<'EOF'
wellbeing plan (a county's)
  cynllun llesiant · exact
wellbeing plan (a person's)
  cynllun llesiant · exact
EOF

run find meddygfeydd
is_out "found in a text: the headword, and where" <<'EOF'
Gwasanaeth Iechyd Gwladol
  National Health Service · in the definition
EOF

run find warm hub
is_out "without a term in the other language" <<'EOF'
warm hub
  exact
EOF

run find zzzzzz
is_code "a miss" 1
is_out "a miss prints nothing on standard output" </dev/null
is_err "a miss is told on standard error" <<'EOF'
No results for ‘zzzzzz’
EOF

run find community --limit 1
has_err "a list that was cut says so" "There are more: --limit shows them."

run find -- show
is_err "what stands behind -- is no command" <<'EOF'
No results for ‘show’
EOF
run -- show
is_err "not even at the beginning" <<'EOF'
No results for ‘show’
EOF
run -- --json
is_err "nor an option" <<'EOF'
No results for ‘--json’
EOF

run find community --limit 1 --color=always
has_out "bold where it was asked for, what was found underlined" \
	"$(printf '\033[1m\033[4mcommunity\033[24m\033[22m')"
run find community --limit 1
lacks_out "no styles in a file" "$(printf '\033')"

run find cymuned --tsv --theme communities --tier core
is_out "tab-separated values" <<'EOF'
id	reason	lang	field	text	cy	en	tier	theme	review-cy	review-en	sectors
community	exact	cy	term	cymuned	cymuned	community	core	communities	draft	draft	social-care
EOF
run find --tsv meddygfeydd
has_out "empty cells for what is missing, one line a result" \
	"$(printf 'health-service\ttext\tcy\tdefinition\tYr ysbytai')"

run find -- "$(printf 'a\033]0;title\007b\tc\n')"
is_err "control characters are made visible" <<'EOF'
No results for ‘a␛]0;title␇b␉c’
EOF

settings="LANGUAGE=en:cy"
run find nghymuned --theme communities --tier core
has_out "the first of LANGUAGE that is ours" "nasal mutation"
settings="LANGUAGE=fr:cy LC_ALL=fr_FR.UTF-8"
run find nghymuned --theme communities --tier core
has_out "others are passed over" "treiglad trwynol"

run find "$(printf 'qq%.0s ' $(seq 10000))"
is_code "a query of 10,000 words" 1
[ "$(wc -c <"$box/err")" -lt 5000 ]
tap $? "is not told whole" "$(wc -c <"$box/err") bytes"
tap_end
