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
wellbeing plan · cynllun llesiant
wellbeing plan · cynllun llesiant
EOF
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
wellbeing plan · cynllun llesiant
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
