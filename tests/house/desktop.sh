#!/bin/sh
# SPDX-License-Identifier: MIT
# What is installed beside the program: manual pages that tell every key, and files that desktops understand.
# shellcheck disable=SC1003,SC1091,SC2016,SC2086 # patterns of sed and tr; lists are split on purpose
set -u
: "${GEIRFA_SOURCE:=.}"
. "$GEIRFA_SOURCE/tests/lib/tap.sh"
cd "$GEIRFA_SOURCE" || exit 99

# The keys of the tables of doc/glossary.md that say a type.
keys=$(sed -n 's/^| `\([a-z-]*\)` | \(text\|list\|both\|code\|yes\).*/\1/p' doc/glossary.md | sort -u)
tap_empty "doc/glossary.md has keys" "$([ "$(printf '%s\n' "$keys" | wc -l)" -gt 30 ] || printf '%s\n' "$keys")"
for page in doc/geirfa-glossary.5 doc/cy/geirfa-glossary.5; do
	told=$(sed -n 's/^\.B //p' "$page" | tr -d '\\')
	tap_empty "$page tells every key" "$(printf '%s\n' "$keys" | while read -r key; do
		printf '%s\n' "$told" | grep -qx -e "$key" || printf '%s\n' "$key"
	done)"
	if command -v groff >/dev/null; then
		tap_empty "$page is set without a warning" "$(groff -k -man -ww -Tutf8 "$page" 2>&1 >/dev/null)"
	fi
done

# The part of geirfa(1) that tells of keys is what the table of actions says; UPDATE=1 writes it anew.
begin='^\.\\" keys begin'
end='^\.\\" keys end'
for lang in en cy; do
	page=doc/geirfa.1
	[ $lang = en ] || page=doc/cy/geirfa.1
	table=$("${GEIRFA_BUILD:-build}/tests/house/keys" $lang)
	told=$(sed -n "/$begin/,/$end/p" "$page" | sed '1d;$d')
	if [ -n "${UPDATE-}" ] && [ "$table" != "$told" ]; then
		text=$(sed "/$end/,\$d" "$page" | sed "/$begin/q" && printf '%s\n' "$table" && sed -n "/$end/,\$p" "$page")
		printf '%s\n' "$text" >"$page"
	else
		[ -n "$table" ] && [ "$table" = "$told" ]
		tap $? "$page tells what the table of actions says" "$(printf '%s\n%s\n' "$table" "$told" | sort | uniq -u)"
	fi
	if command -v groff >/dev/null; then
		tap_empty "$page is set without a warning" "$(groff -k -man -ww -Tutf8 "$page" 2>&1 >/dev/null)"
	fi
done

# The settings of the table in src/user.
keys_of_config="$(sed -n 's/^\t\[[A-Z_]*\] = {"\([a-z-]*\)".*/\1/p' src/user/settings.c) glossary keys"
tap_empty "there are settings" "$([ "$(printf '%s\n' $keys_of_config | wc -l)" -ge 7 ] || echo none)"
for page in doc/geirfa.1 doc/cy/geirfa.1; do
	plain=$(tr -d '\\' <"$page")
	tap_empty "$page tells every setting" "$(for key in $keys_of_config; do
		printf '%s\n' "$plain" | grep -q "^\.B[RI] $key: " || echo "$key"
	done)"
done

# The pictures of the interface: each that a script takes is there and installed, and can be told without seeing it.
pictures=$(sed -n 's/^picture \([a-z]*\) .*/\1/p' tests/screen/pictures.script)
tap_empty "there are pictures" "$([ "$(printf '%s\n' $pictures | wc -l)" -ge 5 ] || echo "$pictures")"
tap_empty "every picture is there, told in words, licensed and installed" "$(for picture in $pictures; do
	file=doc/pictures/$picture.svg
	grep -qsF "$file" Makefile.am || echo "$file is not in Makefile.am"
	for part in '<title id="t">.' '<desc id="d">.' 'SPDX-License-Identifier: CC-BY-4.0' '^</svg>$'; do
		grep -qs -e "$part" "$file" || echo "$file: no $part"
	done
done)"
tap_empty "no picture is left over" "$(for file in doc/pictures/*; do
	printf '%s\n' $pictures | grep -qx "$(basename "$file" .svg)" || echo "$file"
done)"
for readme in README.md README.cy.md; do
	tap_empty "what $readme leads to is there" "$(grep -o '](\?[^)]*)' "$readme" | sed 's/^](//; s/)$//; /^http/d; s/#.*//' |
		while read -r file; do [ -e "$file" ] || echo "$file"; done)"
done

# checked NAME COMMAND…: what the command says, where it is there.
checked() {
	name=$1
	shift
	if ! command -v "$1" >/dev/null; then
		echo "ok - $name # SKIP no $1"
	else
		said=$("$@" 2>&1)
		tap $? "$name" "$said"
	fi
}

checked "the desktop entry is understood" desktop-file-validate desktop/geirfa.desktop
checked "every picture is well-formed XML" xmllint --noout doc/pictures/*.svg
checked "the description is understood" appstreamcli validate --no-net desktop/cymru.geirfa.geirfa.metainfo.xml
tap_end
