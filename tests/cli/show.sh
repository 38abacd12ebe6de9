#!/bin/sh
# SPDX-License-Identifier: MIT
# geirfa show: one entry, as text and as JSON.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

run show community-assets
is_code "an entry by its id" 0
is_silent "nothing on standard error"
is_out "every block in its order" <<'EOF'
community assets  pl. (sing. community asset)  [checked · splossary]
asedau cymunedol  pl. (sing. ased cymunedol, masc.)  [draft · splossary]
suggested term · communities and assets · health care, community and voluntary
  sector

Which word, with whom
  everyone: community assets · asedau cymunedol

Easy read
  Groups and places near you.

  Grwpiau a lleoedd yn agos atoch.

Definition
  Whatever is near at hand that helps people to live well.

  Unrhyw beth wrth law sy'n helpu pobl i fyw'n dda.

Other Welsh terms
  adnoddau cymunedol  pl. (sing. adnodd cymunedol, masc.)  [proposed, not
      agreed yet · our proposal]

Other English terms
  community resources  pl.  [also accepted · met in the field]

Usage
  Use *community assets* in writing.

  Defnyddiwch *asedau cymunedol* wrth ysgrifennu.

Example
  We keep a list of community assets.

  No Welsh example yet

Not the same as
  [1] community · cymuned
      The people are not the resources.

See also
  [2] social prescribing practitioner · ymarferydd presgripsiynu cymdeithasol

Mutations
  ei hasedau cymunedol (hi)

Sources
  splossary, the Glossary of Terms  https://splossary.wales/
EOF

run show --interface cy unigolyn
is_out "in Welsh, by its term" <<'EOF'
unigolyn  eg, ll. unigolion  [dan drafod · splossary]
individual  ll. individuals  [drafft · splossary]
term craidd · pobl a rolau · gofal cymdeithasol, sector cymunedol a gwirfoddol

Pa air, gyda phwy
  gofal cymdeithasol: unigolyn · service user
  sector cymunedol a gwirfoddol (i'w osgoi): service user
  pawb arall: unigolyn · individual

Hawdd ei ddeall
  Nid oes fersiwn Cymraeg hawdd ei ddeall eto

  Nid oes fersiwn Saesneg hawdd ei ddeall eto

Diffiniad
  Un person, pwy bynnag y bo.

  One person, whoever it is.

Termau Cymraeg eraill
  defnyddiwr gwasanaeth  eg, ll. defnyddwyr gwasanaeth  [i'w osgoi; dywedwch
      ‘cymuned’ · ar arfer yn y maes]
      Mae'n enwi pobl yn ôl y gwasanaeth.

Termau Saesneg eraill
  service user  ll. service users  [i'w osgoi; dywedwch ‘individual’ ·
      ffurfiol · gynt · cymeradwywyd · ar arfer yn y maes]
      Mae'n enwi pobl yn ôl y gwasanaeth.

Rhan o:
  [1] cymuned · community

Yn dilyn:
  [2] ymarferydd presgripsiynu cymdeithasol · social prescribing practitioner

Treigladau
  ei hunigolyn (hi)

Ffynonellau
  splossary, Rhestr Termau  https://splossary.wales/
EOF

run show nghymuned
has_out "by a mutated term" "community  pl. communities  [draft · our proposal]"
has_out "the mutations of a feminine noun" "y gymuned · i gymuned · fy nghymuned · ei chymuned (hi)"
run show link-worker
has_out "by a former id" "social prescribing practitioner"
run show warm-hub
has_out "what is missing says so" "No Welsh definition yet"
run show plan-county
has_out "the sense stands behind the headword" "wellbeing plan (a county's)"
run show health-service
has_out "an abbreviation" "name, masc., abbr. GIG"

run show community-assets --lang cy
lacks_out "one language alone" "Groups and places"
has_out "the other one whole" "Grwpiau a lleoedd"
has_out "links too" "[1] cymuned"
lacks_out "links in one language" "[1] community"

run show community --color=always
has_out "headings are bold" "$(printf '\033[1mDefinition\033[0m')"
run show community-assets --color=always
has_out "cited words are underlined" "$(printf 'Use \033[4mcommunity assets\033[24m in writing.')"

run show communiti
is_code "what only begins so is not shown" 1
is_err "but it is offered" <<'EOF'
No results for ‘communiti’
Did you mean ‘community’?
Did you mean ‘community assets’?
EOF

run show individual --json
is_code "JSON" 0
is_out "in the shape of the file" <<'EOF'
{
  "id": "individual",
  "tier": "core",
  "theme": "people",
  "sectors": [
    "social-care",
    "community-voluntary"
  ],
  "steps": [
    "conversation"
  ],
  "terms": {
    "en": [
      {
        "term": "individual",
        "status": "preferred",
        "plural": "individuals",
        "source": "splossary"
      },
      {
        "term": "service user",
        "status": "deprecated",
        "plural": "service users",
        "preferred-by": [
          "social-care"
        ],
        "avoided-by": [
          "community-voluntary"
        ],
        "label": [
          "formal",
          "former"
        ],
        "why": {
          "en": "It names people by the service.",
          "cy": "Mae'n enwi pobl yn ôl y gwasanaeth."
        },
        "source": "field-usage",
        "review": "approved"
      }
    ],
    "cy": [
      {
        "term": "unigolyn",
        "status": "preferred",
        "gender": "masculine",
        "plural": "unigolion",
        "source": "splossary"
      },
      {
        "term": "defnyddiwr gwasanaeth",
        "status": "deprecated",
        "gender": "masculine",
        "plural": "defnyddwyr gwasanaeth",
        "why": {
          "en": "It names people by the service.",
          "cy": "Mae'n enwi pobl yn ôl y gwasanaeth."
        },
        "instead": "community",
        "source": "field-usage"
      }
    ]
  },
  "definition": {
    "en": "One person, whoever it is.",
    "cy": "Un person, pwy bynnag y bo."
  },
  "related": [
    {
      "to": "community",
      "as": "part-of"
    }
  ],
  "review": {
    "en": "draft",
    "cy": "queried"
  }
}
EOF
run show practitioner --json
is_json "several sources as an array, with their places" '[.terms.en[1].source, .terms.cy[1].source]' \
	'[["splossary","wcva-2023"],"sswb-2014 §2"]'
is_json "former ids last" 'keys_unsorted[-1]' '"formerly"'
run show plan-person --json --lang cy
is_json "JSON of one language" '[(.terms|keys),.sense,.definition,.review]' \
	'[["cy"],{"cy":"un person"},{"cy":"Yr hyn y mae rhywun am ei wneud i deimlo'"'"'n well."},{"cy":"draft"}]'
is_json "no mentions where there are none" 'has("mentions")' 'false'

concept=$data/concepts/individual.yaml
sed "s/One person, whoever it is/One of the Communities or of a *community*/; s/Un person, pwy bynnag y bo/Un o'r gymuned/" \
	"$concept" >"$box/changed" && cp "$box/changed" "$concept"
run show individual --json
is_json "what the definition mentions, last" '[keys_unsorted[-1], .mentions]' \
	'["mentions",{"en":[{"id":"community","text":"Communities"}],"cy":[{"id":"community","text":"gymuned"}]}]'
jq -c . "$box/out" >"$box/one.jsonl"
run index "$box/one.jsonl" -o "$box/one.index"
is_code "an index can be built from it" 0
run --glossary "$box/one.index" show individual
has_out "and its definition is whole" "One of the Communities or of a *community*."
run show individual --json --lang cy
is_json "mentions of one language" '.mentions|keys' '["cy"]'

cat >>"$data/concepts/warm-hub.yaml" <<'EOF'
definition:
  en: A place where link workers meet individuals, all of one community, and where community assets are near.
  cy: Man lle mae gweithwyr cyswllt yn cwrdd ag unigolion.
related:
  - {to: community, as: related}
EOF
run show warm-hub
sed -n '/^See also/,$p' "$box/out" >"$box/links" && mv "$box/links" "$box/out"
is_out "what the text mentions comes after the cross-references" <<'EOF'
See also
  [1] community · cymuned

In the text
  [2] social prescribing practitioner · ymarferydd presgripsiynu cymdeithasol
  [3] individual · unigolyn
  [4] community assets · asedau cymunedol
EOF
run show warm-hub --interface cy --lang cy
sed -n '/^Gweler hefyd/,$p' "$box/out" >"$box/links" && mv "$box/links" "$box/out"
is_out "of one language, what its text mentions" <<'EOF'
Gweler hefyd
  [1] cymuned

Yn y testun
  [2] ymarferydd presgripsiynu cymdeithasol
  [3] unigolyn
EOF

run show --markdown individual
is_code "Markdown" 0
is_silent "Markdown: nothing else is said"
has_out "Markdown: a heading" "# unigolyn · individual"
has_out "Markdown: escaped" '\[draft · splossary\]'
has_out "Markdown: a reference" "English: draft, not yet reviewed · Welsh: queried."
run show --markdown --lang cy --interface cy individual
has_out "Markdown of one language" "CC BY 4.0. Cymraeg: dan drafod."
! grep -q "One person" "$box/out"
tap $? "Markdown of one language: the other is not told" "$(cat "$box/out")"
tap_end
