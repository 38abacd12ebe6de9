# SPDX-License-Identifier: MIT
# tap.sh - shell tests say of each case whether it held: "ok NAME" or "not ok NAME"; sourced first, tap_end last.
# shellcheck shell=sh
tap_failed=0

# tap STATUS NAME [DETAIL]: one case; STATUS 0 means that it held.
tap() {
	if [ "$1" -eq 0 ]; then
		printf 'ok - %s\n' "$2"
	else
		printf 'not ok - %s\n' "$2"
		[ -z "${3-}" ] || printf '%s\n' "$3" | sed 's/^/# /'
		tap_failed=1
	fi
}

# tap_empty NAME TEXT: holds when there is nothing to say.
tap_empty() {
	if [ -z "$2" ]; then tap 0 "$1"; else tap 1 "$1" "$2"; fi
}

tap_end() {
	exit "$tap_failed"
}
