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

# The settings of the table in src/user and the actions that can be given a key.
keys_of_config="$(sed -n 's/^\t\[[A-Z_]*\] = {"\([a-z-]*\)".*/\1/p' src/user/settings.c) glossary keys"
actions=$(sed -n 's/^\tX([A-Z_]*, "\([a-z-]*\)".*/\1/p' src/tui/actions.h)
tap_empty "there are settings and actions" "$([ "$(printf '%s\n' $keys_of_config | wc -l)" -ge 7 ] && [ "$(printf '%s\n' $actions | wc -l)" -gt 40 ] || echo none)"
for page in doc/geirfa.1 doc/cy/geirfa.1; do
	plain=$(tr -d '\\' <"$page")
	tap_empty "$page tells every setting" "$(for key in $keys_of_config; do
		printf '%s\n' "$plain" | grep -q "^\.B[RI] $key: " || echo "$key"
	done)"
	tap_empty "$page tells every action" "$(for action in $actions; do
		printf '%s\n' "$plain" | grep -q "^\.BR $action [,.]$" || echo "$action"
	done)"
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
checked "the description is understood" appstreamcli validate --no-net desktop/cymru.geirfa.geirfa.metainfo.xml
tap_end
