#!/bin/sh
# SPDX-License-Identifier: MIT
# The house is kept: every file has its licence line, its place on the map and in the build; messages are complete.
set -u
: "${GEIRFA_SOURCE:=.}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"
cd "$GEIRFA_SOURCE" || exit 99

# missing_from FILE NAME...: the names that FILE does not hold.
missing_from() {
	file=$1
	shift
	for name in "$@"; do
		grep -qF -- "$name" "$file" || printf '%s\n' "$name"
	done
}

sources=$(find src -name '*.[ch]' | sort)
tests=$(find tests -name '*.[ch]' -o -name '*.sh' | grep -v '^tests/data' | sort)
content=$(find glossary -name '*.yaml' | sort)

# shellcheck disable=SC2046,SC2086
{
	tap_empty "every file has an SPDX line" "$(grep -LE '^(/\*|#| \*) SPDX-License-Identifier: MIT' $sources $tests dev configure.ac Makefile.am)"
	tap_empty "the glossary's files are CC BY 4.0" "$(grep -L 'SPDX-License-Identifier: CC-BY-4.0' $content)"
	tap_empty "every source file is in the build" "$(missing_from src/local.mk $(printf '%s\n' $sources | grep -v 'src/main.c'))"
	tap_empty "every source file is on the map" "$(missing_from HACKING.md $(printf '%s\n' $sources | sed 's,.*/,,'))"
	with_messages=$(grep -lE '\b(_|N_|C_|ngettext) ?\("' $sources)
	tap_empty "every file with messages is in po/POTFILES.in" "$(missing_from po/POTFILES.in $with_messages)"
}

state=$(LC_ALL=C msgfmt -c --statistics -o /dev/null po/cy.po 2>&1)
tap_empty "cy.po is complete" "$(printf '%s\n' "$state" | grep -E 'fuzzy|untranslated|error|warning')"
tap_empty "nothing is left over in cy.po" "$(grep -n '^#~' po/cy.po)"

pot=$(mktemp)
xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=ngettext:1,2 -f po/POTFILES.in -o "$pot" 2>&1
left=$(mktemp)
msgcmp --use-untranslated po/cy.po "$pot" >"$left" 2>&1
tap_empty "cy.po knows every message of the code" "$(grep -v '^msgcmp: found' "$left")"
rm -f "$pot" "$left"

tap_empty "no function is longer than 60 lines" "$(printf '%s\n' "$sources" | grep 'c$' |
	xargs awk 'FNR==1{s=0} /^\{/{s=FNR} /^\}/{if(s && FNR-s>61) print FILENAME": "s" ("FNR-s-1" lines)"; s=0}')"
tap_empty "no file is longer than 500 lines" "$(printf '%s\n%s\n' "$sources" "$tests" | xargs wc -l | awk '$1>500 && $2!="total"')"
tap_end
