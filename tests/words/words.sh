#!/bin/sh
# SPDX-License-Identifier: MIT
# The language of the glossary's texts: spelling, mutations, genders, near-duplicates; and that what is wrong is found.
# usage: words.sh [GLOSSARY]: with a glossary only its texts are checked
# shellcheck disable=SC1091,SC2034 # tap_failed is of tap.sh
set -u
: "${GEIRFA_SOURCE:=.}" "${GEIRFA_BUILD:=build}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
# Whoever runs this may have taught enchant words of their own.
ENCHANT_CONFIG_DIR=$box
export ENCHANT_CONFIG_DIR
lists=$GEIRFA_SOURCE/tests/words
sh "$lists/freedict.sh" >"$box/freedict.tsv" || exit 99

# check GLOSSARY
check() {
	"$GEIRFA_BUILD/tests/words/words" "$1" "$lists" "$box/freedict.tsv"
}

check "${1-$GEIRFA_SOURCE/glossary}" || tap_failed=1
[ $# -eq 0 ] || tap_end

for list in cy en names gender; do
	tap_empty "$list.txt is in order, each line once" \
		"$(grep -v '^#' "$lists/$list.txt" | LC_ALL=C sort -cu 2>&1)"
done

! check "$lists/planted" >"$box/found"
tap $? "mistakes are a failure"
: >"$box/expected"
# has NAME LINE...: each line is among what was found in the planted mistakes.
has() {
	name=$1
	shift
	missing=$(for line in "$@"; do
		printf '# %s\n' "$line" | tee -a "$box/expected" | grep -vxFf "$box/found"
	done)
	tap_empty "$name" "$missing"
}

has "a misspelt word" "spelling.yaml:12: definition.en: recieve" "spelling.yaml:13: definition.cy: wasaneth"
has "a misspelling that an entry keeps on purpose" "spelling.yaml:13: definition.cy: llyfregll"
has "a word mutated twice" "spelling.yaml:13: definition.cy: ngymuned"
has "a name that is in no list" "spelling.yaml:12: definition.en: Zebedeus" "spelling.yaml:13: definition.cy: Zebedeus"
has "a name that is a word but in no list" "spelling.yaml:12: definition.en: Long" "spelling.yaml:13: definition.cy: Bwrdd"
has "English in a Welsh text" "spelling.yaml:18: usage.cy: Everybody should understand the meaning  …"
has "Welsh in an English text" "spelling.yaml:17: usage.en: Mae pawb yn dweud hynny yn eu tro. …"
has "a soft mutation forgotten" "mutations.yaml:15: definition.cy: heb cymorth: gymorth?"
has "an aspirate one" "mutations.yaml:15: definition.cy: gyda plant: phlant?"
has "a nasal one" "mutations.yaml:15: definition.cy: ym pob: mhob?"
has "a definition that is nearly another one" "mutations.yaml:14: definition.en: 50 % as in twin.yaml"
has "a noun with the other gender" "mutations.yaml:10: term.cy: eglwys (eglwys): masculine, but feminine in the dictionary"
has "and at the head of a phrase" \
	"mutations.yaml:11: term.cy: cymuned (cymuned gynnes): masculine, but feminine in the dictionary"
tap_empty "what is right is not taken for a mistake" "$(grep '^#' "$box/found" | grep -vxFf "$box/expected")"
tap_end
