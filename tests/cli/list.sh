#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa list: the entries in alphabetical order, as text, TSV, Markdown and JSON.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run list
is_code "the whole list" 0
is_out "by the English alphabet" <<'EOF'
community · cymuned
community assets · asedau cymunedol
individual · unigolyn
National Health Service · Gwasanaeth Iechyd Gwladol
social prescribing practitioner · ymarferydd presgripsiynu cymdeithasol
warm hub · No Welsh term yet
wellbeing plan (a county's) · cynllun llesiant (sir)
wellbeing plan (a person's) · cynllun llesiant (un person)
EOF
run list --limit 2
is_out "no more than are wanted" <<'EOF'
community · cymuned
community assets · asedau cymunedol
EOF
run list --lang cy --limit 3
is_out "one language, by its alphabet" <<'EOF'
asedau cymunedol
cymuned
cynllun llesiant (sir)
EOF
run list --lang cy --order en --sector cvso
is_out "or by the other's" <<'EOF'
asedau cymunedol
unigolyn
ymarferydd presgripsiynu cymdeithasol
warm hub · No Welsh term yet
EOF
run list --lang both --limit 1
is_out "both languages" <<'EOF'
community · cymuned
EOF
run list --lang en --markdown --limit 1
is_out "a Markdown table of one language" <<'EOF'
| English | Kind of term |
| --- | --- |
| community | core term |
EOF
run list --lang en --tsv --limit 1
is_out "tab-separated values of one language" <<'EOF'
id	cy	en	tier	theme	review-cy	review-en	sectors
community		community	core	communities	draft	draft	social-care
EOF
run list --lang cy --json --limit 1
is_json "JSON of one language" '[.[0].id, (.[0].terms | keys), .[0].definition.en]' '["community-assets",["cy"],null]'
run list --lang fr
is_code "there is no third one" 2
run list --order cy --tier suggested
is_out "by the Welsh one" <<'EOF'
asedau cymunedol · community assets
ymarferydd presgripsiynu cymdeithasol · social prescribing practitioner
EOF
run list --interface cy --sector GSGC
is_out "by that of the interface" <<'EOF'
asedau cymunedol · community assets
unigolyn · individual
warm hub · Nid oes term Cymraeg eto
ymarferydd presgripsiynu cymdeithasol · social prescribing practitioner
EOF
run list --tsv --theme people
is_out "tab-separated values" <<'EOF'
id	cy	en	tier	theme	review-cy	review-en	sectors
individual	unigolyn	individual	core	people	queried	draft	social-care community-voluntary
practitioner	ymarferydd presgripsiynu cymdeithasol	social prescribing practitioner	suggested	people	draft	draft	health-care social-care community-voluntary
EOF
run list --markdown --step conversation --interface cy
is_out "a Markdown table" <<'EOF'
| Cymraeg | Saesneg | Math o derm |
| --- | --- | --- |
| cynllun llesiant | wellbeing plan | term anghraidd |
| unigolyn | individual | term craidd |
| ymarferydd presgripsiynu cymdeithasol | social prescribing practitioner | term a awgrymir |
EOF
run list --review approved --review queried
is_out "either of two review states, in either language" <<'EOF'
individual · unigolyn
wellbeing plan (a county's) · cynllun llesiant (sir)
EOF
run list --json
is_json "JSON holds every entry" '[.[].id]' \
	'["community","community-assets","individual","health-service","practitioner","warm-hub","plan-county","plan-person"]'
run show community --json
world jq . "$box/out" >"$box/one"
run list --json
world jq '.[] | select(.id == "community")' "$box/out" >"$box/same"
cmp -s "$box/one" "$box/same"
tap $? "in the shape of show"

run list --sector housing
is_code "a sector that is not there" 2
is_err "the known ones are named" <<'EOF'
geirfa: the option --sector does not know ‘housing’
It knows: health-care, social-care, community-voluntary
EOF
run list --step nowhere
has_err "steps are those of the pathway" "It knows: referral, conversation, assets"
run list --theme nowhere
has_err "themes are the table's" "It knows: people, communities, process"
run list --tier suggested --sector sc --theme communities
is_code "filters that nothing passes" 1
is_err "say so" <<'EOF'
Nothing matches these filters
EOF
run list --json --tier suggested --sector sc --theme communities
is_out "JSON of nothing" <<'EOF'
[]
EOF
sed 's/warm hub,/"a|b*c_d`e<f",/' "$data/concepts/warm-hub.yaml" >"$box/changed" && cp "$box/changed" "$data/concepts/warm-hub.yaml"
run list --markdown --sector cvso --tier non-core
has_out "what Markdown would read as a mark is escaped" '| a\|b\*c\_d\`e\<f |'
tap_end
