#!/bin/sh
# SPDX-License-Identifier: MIT
# words.sh - words of the glossary's texts that no dictionary and no term of the glossary knows, to be looked at by a person
# usage: words.sh GEIRFA. The Welsh dictionary of Debian lacks many good words: a word listed here is not yet a mistake.
set -eu
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
"$1" list --json >"$box/all.json"

# texts LANG: every text, without cited words, the apostrophes that cut words off kept.
texts() {
	jq -r --arg lang "$1" '.[] | [.definition, .plain, .usage, .example, (.related[]? | .why)] | .[] | .[$lang]? // empty' \
		"$box/all.json" | sed 's/\*[^*]*\*//g'
}

# terms LANG: every word of the terms, known by definition.
terms() {
	jq -r --arg lang "$1" '.[].terms[$lang][]? | [.term, .plural?, .singular?, .variants[]?, .forms[]?] | flatten | .[] // empty' \
		"$box/all.json" | tr -s ' ' '\n' | tr -d "'()"
}

for lang in cy en; do
	terms "$lang" | sort -u >"$box/known"
	if [ "$lang" = cy ]; then
		texts cy | aspell --lang=cy --encoding=utf-8 list
	else
		texts en | hunspell -d en_GB -l
	fi | sort -u | grep -vixF -f "$box/known" | sed "s/^/$lang /" || true
done
