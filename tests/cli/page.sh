#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa page: the background pages, listed and read; a page with a fault is not taken in.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run page
is_code "the pages are listed" 0
is_out "in their own order" <<'EOF'
  about      about this glossary
  why-words  why words matter
EOF
run page --interface cy
has_out "and in Welsh" "pam mae geiriau'n bwysig"
run page about
is_code "a page is read" 0
is_out "with its parts, entries and sources" <<'EOF'
about this glossary
draft

Who it is for
It is for everybody who says *link worker* or *community connector* and wonders
which of the two words the other person would rather hear.

It is small.

See also
  social prescribing practitioner
  community

Sources
  splossary, the Glossary of Terms
    https://splossary.wales/
EOF
run page why-words --lang cy
has_out "a page in one language" "Mae gair cyffredin yn helpu dau sector i siarad."
lacks_out "and not in the other" "A shared word"
run page --json
[ "$(jq -c '[.[] | [.id, (.parts | length)]]' "$box/out")" = '[["about",0],["why-words",0]]' ]
tap $? "the list as JSON" "$(cat "$box/out")"
run page about --json
[ "$(jq -c '[.id, .source, .concepts, (.parts | length), .parts[1].text.cy, .review.en]' "$box/out")" = \
	'["about",["splossary"],["practitioner","community"],2,"Un fach yw hi.","draft"]' ]
tap $? "a page as JSON" "$(cat "$box/out")"
run page nothing
is_code "there is no such page" 1
has_err "which is told" "nothing"
run lint
lacks_out "the pages have no errors" "pages/"
sed 's/\[practitioner, community\]/[nobody]/; s/^source: .*/source: nowhere/; s/^id: .*/id: other/' \
	"$GEIRFA_SOURCE/tests/data/small/pages/about.yaml" >"$data/pages/about.yaml"
run lint
is_code "a page with faults" 3
has_out "that names no entry" "about.yaml:14:12: error: there is no entry ‘nobody’"
has_out "and no source" "there is no source ‘nowhere’"
has_out "and is called by another name" "the id is ‘other’"
cp "$GEIRFA_SOURCE/tests/data/small/pages/about.yaml" "$data/pages/about.yaml"
sed -i '/cy: Un fach/d' "$data/pages/about.yaml"
run lint
has_out "a part in one language alone" "missing-language"
sed -i 's/^order: 1/order: first/' "$data/pages/about.yaml"
run page
is_code "a page that cannot be read" 3
has_err "is told with its place" "about.yaml:3:8"
tap_end
