#!/bin/sh
# SPDX-License-Identifier: MIT
# Welsh without any locale, which language is chosen, and the plural forms on the screen.
# shellcheck disable=SC1091,SC2034,SC2154 # box, code, data and settings are of cli.sh
. "${GEIRFA_SOURCE:-.}/tests/lib/cli.sh"

# speaks NAME LANGUAGE VARIABLES…: in this environment alone a miss is told in that language.
speaks() {
	name=$1 wanted=$2
	shift 2
	env -i PATH="$PATH" HOME="$box/home" GEIRFA_LOCALEDIR="$GEIRFA_LOCALEDIR" GEIRFA_GLOSSARY="$data" "$@" \
		"$GEIRFA" find zzzzzz >"$box/out" 2>"$box/err"
	case $wanted in
	cy) has_err "$name" "Dim canlyniadau ar gyfer ‘zzzzzz’" ;;
	en) has_err "$name" "No results for ‘zzzzzz’" ;;
	esac
}

speaks "English where nothing is said" en
speaks "Welsh by LANGUAGE alone" cy LANGUAGE=cy
speaks "Welsh by LANGUAGE under LANG=C" cy LANG=C LANGUAGE=cy
speaks "Welsh by LANGUAGE under LC_ALL=C" cy LC_ALL=C LANGUAGE=cy
speaks "Welsh by LANGUAGE under LC_ALL=POSIX" cy LC_ALL=POSIX LANGUAGE=cy
speaks "Welsh by LANGUAGE under C.UTF-8" cy LC_ALL=C.UTF-8 LANGUAGE=cy
speaks "Welsh by a locale that is not installed" cy LANG=cy_GB.ISO8859-14
speaks "Welsh by LC_ALL" cy LC_ALL=cy_GB.UTF-8 LANG=en_GB.UTF-8
speaks "Welsh by LC_MESSAGES" cy LC_MESSAGES=cy LANG=en_GB.UTF-8
speaks "LC_ALL goes before LC_MESSAGES" en LC_ALL=en_GB.UTF-8 LC_MESSAGES=cy_GB
speaks "LANGUAGE goes before LC_ALL" cy LANGUAGE=cy_GB:en LC_ALL=en_GB.UTF-8
speaks "an empty variable says nothing" cy LC_ALL= LC_MESSAGES= LANG=cy_GB.UTF-8
speaks "a language that is not ours is English" en LANG=cym_GB.UTF-8
speaks "any other too" en LANGUAGE=fr LANG=fr_FR.UTF-8

settings="LC_ALL=C LANGUAGE=en"
run --interface cy show community
has_out "accents survive the C locale" "Diffiniad"
run --interface cy help
has_out "all of them" "nam yn y rhaglen"
run --interface cy find zzzŵŷ
has_err "in what was typed too" "‘zzzŵŷ’"
settings=

# A glossary of N entries says how many it has.
entries() {
	rm -rf "$box/many" && mkdir -p "$box/many/concepts" "$box/many/maps"
	cp "$data/sectors.yaml" "$data/themes.yaml" "$data/sources.yaml" "$box/many"
	i=0
	while [ $i -lt "$1" ]; do
		printf 'id: n%d\ntier: core\ntheme: people\nterms: {en: [{term: n%d, status: preferred}]}\nreview: {en: draft, cy: draft}\n' \
			$i $i >"$box/many/concepts/n$i.yaml"
		i=$((i + 1))
	done
	run index "$box/many" -o "$box/many.index" --interface "$2"
	has_out "$3" "$box/many.index · $3"
}
entries 0 cy "Dim cofnodion"
entries 1 cy "1 cofnod"
entries 2 cy "2 gofnod"
entries 3 cy "3 chofnod"
entries 4 cy "4 cofnod"
entries 6 cy "6 chofnod"
entries 7 cy "7 cofnod"
entries 11 cy "11 cofnod"
entries 36 cy "36 cofnod"
entries 0 en "0 entries"
entries 1 en "1 entry"
entries 2 en "2 entries"
tap_end
